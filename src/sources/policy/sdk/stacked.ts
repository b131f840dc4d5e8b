import type { Block, Link } from "../../../formats/text/block.ts";
import type { Placed } from "../document/outline.ts";
import { matches } from "../lexicon/matches.ts";
import { type Column, columnOf } from "./columns.ts";
import { EN_COMPANY, ZH_COMPANY } from "./companies.ts";
import type { LinesRead } from "./lines.ts";
import { type Field, isNothing, type RowDraft, rowFrom } from "./row.ts";

const MIN_COLUMNS = 3;
const MAX_HEAD_CHARS = 20;
const MAX_NAME_CHARS = 60;
/** A cell may stand on several lines; a row of more lines than this beyond its columns is none. */
const MAX_SURPLUS = 8;

/** A table whose cells each stand on a line of their own: first the heads, then row after row. */
export function readStacked(
  placed: readonly Placed[],
  links: readonly Link[],
  told: ReadonlySet<Block>,
): LinesRead {
  const rows: RowDraft[] = [];
  const blocks = new Set<Block>();
  const free = placed.map(({ block }) => block);
  for (let at = 0; at < free.length; at++) {
    const heads = headsAt(free, at, told);
    if (heads === null) continue;
    const columns = withFirst(free, at, heads, links, told);
    const body = bodyAt(free, at + heads.length, columns, links, told);
    if (body.rows.length === 0) continue;
    rows.push(...body.rows);
    for (const block of free.slice(at, body.end)) blocks.add(block);
    at = body.end - 1;
  }
  return { rows, blocks };
}

/** "功能模块及服务" above the heads that we know: the first two rows have a line more than these, which is what the thing is for. */
function withFirst(
  blocks: readonly Block[],
  at: number,
  heads: readonly (Column | null)[],
  links: readonly Link[],
  told: ReadonlySet<Block>,
): readonly (Column | null)[] {
  const before = blocks[at - 1];
  if (heads.at(-1) !== "link" || heads.includes("purpose") || !isFree(before, told)) return heads;
  if (!matches(/^[^：:。；;，,]{2,10}(?:功能|服务|模块|类型|场景|业务)$/, before.text)) return heads;
  let from = at + heads.length;
  for (let row = 0; row < 2; row++) {
    const length = blocks.slice(from, from + MAX_SURPLUS).findIndex((block) => isAddress(block, links)) + 1;
    if (length <= heads.length) return heads;
    from += length;
  }
  return ["purpose", ...heads];
}

function isFree(block: Block | undefined, told: ReadonlySet<Block>): block is Block {
  return block !== undefined && block.kind !== "row" && !told.has(block);
}

/** The columns that the lines from here on name, each once; null where they name no list of SDKs. */
function headsAt(
  blocks: readonly Block[],
  from: number,
  told: ReadonlySet<Block>,
): readonly (Column | null)[] | null {
  const columns: (Column | null)[] = [];
  for (let at = from; at < blocks.length; at++) {
    const column = headOf(blocks[at], told);
    if (column !== null) {
      if (columns.includes(column) && column !== "link" && column !== "data") break;
      columns.push(column);
      continue;
    }
    // A head that no list knows, between two that are known.
    const next = headOf(blocks[at + 1], told);
    const block = blocks[at];
    if (columns.length < 2 || !isFree(block, told) || block.text.length > 8 || next === null) break;
    if (columns.includes(next)) break;
    columns.push(null);
  }
  const known = new Set(columns);
  const named = known.has("sdk-name") || known.has("company");
  const telling = (["data", "purpose", "scene", "link"] as const).filter((column) => known.has(column));
  return columns.length >= MIN_COLUMNS && named && telling.length >= 1 ? columns : null;
}

function headOf(block: Block | undefined, told: ReadonlySet<Block>): Column | null {
  if (!isFree(block, told) || block.text.length > MAX_HEAD_CHARS) return null;
  if (matches(/[：:。；;，,]|有限公司|集团/, block.text)) return null;
  return columnOf(block.text, true);
}

interface Body {
  readonly rows: readonly RowDraft[];
  /** Index of the first block that is no part of it. */
  readonly end: number;
}

function bodyAt(
  blocks: readonly Block[],
  from: number,
  columns: readonly (Column | null)[],
  links: readonly Link[],
  told: ReadonlySet<Block>,
): Body {
  const rows: RowDraft[] = [];
  let at = from;
  let above: readonly Block[] = [];
  while (at < blocks.length && headsAt(blocks, at, told) === null) {
    const length = rowLength(blocks, at, columns, links, told);
    if (length === null) break;
    const lines = blocks.slice(at, at + length);
    const cells = cellsOf(lines, columns, above);
    const row = cells && rowOf(cells, columns, links);
    if (!row) break;
    rows.push(row);
    above = lines.length >= columns.length ? lines : above;
    at += length;
    // Further addresses below the one that ends a row belong to it.
    while (columns.at(-1) === "link" && isFree(blocks[at], told) && isAddress(blocks[at], links)) at++;
  }
  return { rows, end: at };
}

/** How many lines the row has that begins here: to its address, where that is the last column, else one a column. */
function rowLength(
  blocks: readonly Block[],
  from: number,
  columns: readonly (Column | null)[],
  links: readonly Link[],
  told: ReadonlySet<Block>,
): number | null {
  const ends = columns.at(-1) === "link";
  const limit = ends ? columns.length + MAX_SURPLUS : columns.length;
  for (let length = 1; length <= limit; length++) {
    const block = blocks[from + length - 1];
    if (!isFree(block, told)) return null;
    if (!ends) {
      if (length === columns.length) return length;
    } else if (
      length >= MIN_COLUMNS - 1 &&
      (isAddress(block, links) || (length === columns.length && isNothing(block.text)))
    )
      return length;
  }
  return null;
}

function isAddress(block: Block | undefined, links: readonly Link[]): boolean {
  if (!block) return false;
  return (
    matches(/^[^。；]{0,30}(https?:\/\/|www\.)\S+/i, block.text) ||
    matches(/^(点击)?(此处)?(查看|链接|详情|隐私(权)?(政策|协议|声明)(链接)?)$/, block.text) ||
    links.some((link) => link.start === block.start && link.end === block.end)
  );
}

/** The lines column by column: those that are too many go on with the data, those that fail stand in the row above. */
function cellsOf(
  lines: readonly Block[],
  columns: readonly (Column | null)[],
  above: readonly Block[],
): readonly (readonly Block[])[] | null {
  const surplus = lines.length - columns.length;
  if (surplus < 0) {
    const missing = above.slice(0, -surplus);
    return surplus === -1 && missing.length === 1 && isCompany(missing[0])
      ? [...missing, ...lines].map((line) => [line])
      : null;
  }
  const wide = Math.max(0, columns.indexOf("data"));
  return columns.map((_, at) =>
    at < wide
      ? lines.slice(at, at + 1)
      : at === wide
        ? lines.slice(at, at + surplus + 1)
        : lines.slice(at + surplus, at + surplus + 1),
  );
}

function isCompany(block: Block | undefined): boolean {
  return block !== undefined && (ZH_COMPANY.test(block.text) || EN_COMPANY.test(block.text));
}

function rowOf(
  cells: readonly (readonly Block[])[],
  columns: readonly (Column | null)[],
  links: readonly Link[],
): RowDraft | null {
  const fields: Field[] = [];
  for (const [at, lines] of cells.entries()) {
    const column = columns[at];
    const [first] = lines;
    if (!column || !first) continue;
    if (column === "sdk-name" || column === "company") {
      if (first.text.length > MAX_NAME_CHARS || /[。；]|我们|您/.test(first.text)) return null;
    }
    for (const line of lines) fields.push({ column, text: line.text, start: line.start });
  }
  const all = cells.flat();
  const start = Math.min(...all.map((block) => block.start));
  const end = Math.max(...all.map((block) => block.end));
  return rowFrom(fields, start, end, fields.map(({ text }) => text).join("\t"), links);
}
