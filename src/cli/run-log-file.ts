import { createRequire } from "node:module";
import type { InputFile } from "../formats/platform.ts";
import type { RunLog, RunSheet } from "../model/run-log.ts";
import { UsageError } from "./usage-error.ts";

const MAX_ROWS = 200_000;

/** Reads a hook tool's log: a spreadsheet (.xls, .xlsx, .ods, .csv), or JSON that is a list of objects. */
export function readRunLogFile(
  { name, sha256 }: Pick<InputFile, "name" | "sha256">,
  bytes: Uint8Array,
): RunLog {
  const text = /\.json$/i.test(name) ? new TextDecoder().decode(bytes) : null;
  try {
    return {
      name,
      sha256,
      sheets: text === null ? spreadsheet(bytes) : [listOfObjects(JSON.parse(text))],
    };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UsageError({
      en: `${name} could not be read as a spreadsheet or a JSON list: ${why}`,
      zh: `无法将 ${name} 读取为电子表格或 JSON 列表：${why}`,
    });
  }
}

/** Only who hands in a log pays for the reader of spreadsheets; a script that was compiled beforehand cannot `import()` it. */
const load = createRequire(import.meta.url);

/** Formulas, macros and links are not looked at. */
function spreadsheet(bytes: Uint8Array): readonly RunSheet[] {
  const { read, utils }: typeof import("@e965/xlsx") = load("@e965/xlsx");
  const book = read(bytes, {
    type: "array",
    cellFormula: false,
    cellHTML: false,
    bookVBA: false,
    sheetRows: MAX_ROWS,
  });
  return book.SheetNames.flatMap((name) => {
    const sheet = book.Sheets[name];
    if (sheet === undefined) return [];
    const rows = utils.sheet_to_json<unknown[]>(sheet, {
      header: 1,
      raw: false,
      defval: "",
      blankrows: true,
    });
    return [{ name, rows: rows.map((cells) => cells.map(asText)) }];
  });
}

function listOfObjects(value: unknown): RunSheet {
  const rows = Array.isArray(value) ? value.slice(0, MAX_ROWS) : [];
  const objects = rows.flatMap((row): ReadonlyMap<string, unknown>[] =>
    typeof row === "object" && row !== null ? [new Map(Object.entries(row))] : [],
  );
  if (objects.length === 0) throw new Error("no list of objects");
  const heading = [...new Set(objects.flatMap((row) => [...row.keys()]))];
  return {
    name: "json",
    rows: [heading, ...objects.map((row) => heading.map((key) => asText(row.get(key))))],
  };
}

function asText(value: unknown): string {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.map(asText).join("\n");
  return value === undefined || value === null
    ? ""
    : typeof value === "object"
      ? JSON.stringify(value)
      : String(value);
}
