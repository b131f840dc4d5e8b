import type { Block, Link } from "../../../formats/text/block.ts";
import type { Placed } from "../document/outline.ts";
import { fold } from "../lexicon/fold.ts";
import { matches } from "../lexicon/matches.ts";
import { fits } from "./evidence.ts";
import { BULLET } from "./keys.ts";
import type { LinesRead } from "./lines.ts";
import { type Field, type RowDraft, rowFrom } from "./row.ts";
import { isNoName } from "./titles.ts";

const MIN_RECORDS = 2;
const MIN_LINES = 3;
const MAX_LINES = 8;
const MAX_NAME_CHARS = 40;
const MAX_VALUE_CHARS = 400;
/** Of the records so many must show a firm or a list of data. */
const MIN_SHARE = 0.6;
const ABOUT = /sdk|第三方|合作方|third[- ]part|service providers?|sub-?processors?|vendors/i;

/**
 * Records of lines without labels, each of which ends in an address: name, what for, data, firm, address. What a line is, its
 * own words say; the line that says nothing of the kind is what it is there for.
 */
export function readEnded(
  placed: readonly Placed[],
  links: readonly Link[],
  told: ReadonlySet<Block>,
): LinesRead {
  const rows: RowDraft[] = [];
  const blocks = new Set<Block>();
  let records: Block[][] = [];
  let open: Block[] = [];
  let from = 0;
  const close = () => {
    const lead = placed.slice(Math.max(0, from - 3), from + 1);
    const isAbout = lead.some(
      ({ block, topic }) => topic === "sdk" || topic === "sharing" || matches(ABOUT, block.text),
    );
    const read = isAbout ? records.map((lines) => rowOf(lines, links)) : [];
    const told = read.filter((row) => row && (row.company !== null || row.dataWords !== null));
    if (told.length >= MIN_RECORDS && told.length >= records.length * MIN_SHARE)
      records.forEach((lines, at) => {
        const row = read[at];
        if (!row) return;
        rows.push(row);
        for (const block of lines) blocks.add(block);
      });
    records = [];
    open = [];
  };
  placed.forEach(({ block }, at) => {
    if (told.has(block) || !couldBe(block)) {
      close();
      return;
    }
    if (records.length === 0 && open.length === 0) from = at;
    open.push(block);
    if (isAddress(block, links)) {
      if (open.length >= MIN_LINES) records.push(open);
      else close();
      open = [];
    } else if (open.length >= MAX_LINES) {
      // What leads to the list may stand above its first record.
      if (records.length === 0) open = open.slice(1);
      else close();
    }
  });
  close();
  return { rows, blocks };
}

function couldBe({ kind, text }: Block): boolean {
  return (
    (kind === "paragraph" || kind === "item") &&
    text.length <= MAX_VALUE_CHARS &&
    !matches(/^[^：:]{1,16}[：:](?!\/\/)|我们|您|[。！？]\s*\S/, text)
  );
}

function isAddress({ text, start, end }: Block, links: readonly Link[]): boolean {
  return (
    matches(/^\s*<?(?:https?:\/\/|www\.)\S+\s*$/i, text) ||
    links.some((link) => link.start <= start && link.end >= end && matches(/^https?:/i, link.href))
  );
}

function rowOf(lines: readonly Block[], links: readonly Link[]): RowDraft | null {
  const [first, ...others] = lines;
  if (!first) return null;
  const lead = BULLET.exec(first.text)?.[0].length ?? 0;
  const name = first.text.slice(lead);
  if (name.length < 2 || name.length > MAX_NAME_CHARS || isNoName(fold(name))) return null;
  const fields: Field[] = [{ column: "sdk-name", text: name, start: first.start + lead }];
  const kinds = others.map(
    (line) =>
      (["link", "company", "permission", "data"] as const).find((kind) => fits(kind, line.text)) ??
      (isAddress(line, links) ? "link" : "purpose"),
  );
  // "语音输入" above a list of data: a word of data may say what it is there for.
  if (!kinds.includes("purpose") && kinds.filter((kind) => kind === "data").length > 1) {
    const at = others.findIndex(
      (line, index) => kinds[index] === "data" && !matches(/[、，,;；]/, line.text),
    );
    if (at >= 0) kinds[at] = "purpose";
  }
  others.forEach((line, at) => {
    const column = kinds[at];
    if (column) fields.push({ column, text: line.text, start: line.start });
  });
  const end = Math.max(...lines.map((block) => block.end));
  return rowFrom(fields, first.start, end, lines.map(({ text }) => text).join("\t"), links);
}
