import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import type { SdkRow } from "../../src/model/claim.ts";
import { readPolicy } from "../../src/sources/policy/read.ts";
import { nodePlatform } from "../node-platform.ts";

/** The columns of a `.rows` file, in their order. */
export const COLUMNS = ["name", "company", "sdk", "data", "purpose", "permissions", "method", "link"] as const;
export type Column = (typeof COLUMNS)[number];
export type Row = Readonly<Record<Column, string>>;

export interface ListRead {
  readonly list: string;
  readonly wanted: readonly Row[];
  readonly read: readonly Row[];
}

/** Every list of a folder with its rows as a person and as the reader see them, made comparable. */
export function readLists(folder: string): ListRead[] {
  const files = readdirSync(folder).sort();
  return files
    .filter((file) => file.endsWith(".rows"))
    .flatMap((file) => {
      const stem = basename(file, ".rows");
      const list = files.find((other) => other !== file && other.startsWith(`${stem}.`));
      if (list === undefined) throw new Error(`${file} stands beside no list`);
      const wanted = readFileSync(`${folder}/${file}`, "utf8").trim().split("\n").filter(Boolean).map(wantedRow);
      const bytes = new Uint8Array(readFileSync(`${folder}/${list}`));
      const { document } = readPolicy({ name: list, sha256: "0".repeat(64), bytes }, nodePlatform, 1);
      return [{ list, wanted, read: document.sdkTable.map(readRow) }];
    });
}

function wantedRow(line: string): Row {
  const values = line.split(" | ").map((value) => value.trim());
  if (values.length !== COLUMNS.length) throw new Error(`${values.length} values: ${line}`);
  const value = (column: Column) => values[COLUMNS.indexOf(column)] ?? "";
  return rowOf((column) => (value(column) === "-" ? "" : value(column)));
}

function readRow(row: SdkRow): Row {
  const values: Record<Column, string | null> = {
    name: row.name,
    company: row.company,
    sdk: row.sdk,
    data: row.dataWords,
    purpose: row.purpose,
    permissions: row.permissions.join("、"),
    method: row.method,
    link: row.link,
  };
  return rowOf((column) => values[column] ?? "");
}

function rowOf(value: (column: Column) => string): Row {
  return {
    name: plain(value("name")),
    company: plain(value("company")),
    sdk: value("sdk"),
    data: plain(value("data")),
    purpose: plain(value("purpose")),
    permissions: plain(value("permissions")).split(/[、,，]/).sort().join(),
    method: plain(value("method")),
    link: value("link"),
  };
}

/** Spaces, full stops and the word that opens a purpose are no part of a value. */
function plain(words: string): string {
  return words
    .normalize("NFKC")
    .replace(/\s+/g, "")
    .replace(/^(主要)?(用于|为了|用来)/, "")
    .replace(/[。.;；,，]+$/, "")
    .toLowerCase();
}
