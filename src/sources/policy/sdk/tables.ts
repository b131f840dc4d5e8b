import type { Block, Cell, Link } from "../../../formats/text/block.ts";
import type { Placed } from "../document/outline.ts";
import { namesKindsOfRecipients } from "../document/table-heads-en.ts";
import { holdsHan } from "../lexicon/han.ts";
import {
  besideLink,
  firmColumn,
  linkColumn,
  nameColumn,
  oneName,
  onePurpose,
  shownColumns,
} from "./column-cells.ts";
import { type Column, columnOf } from "./columns.ts";
import { readHeadless } from "./headless.ts";
import { fieldsIn } from "./keys.ts";
import { readLabelledRows } from "./labelled-rows.ts";
import { underName } from "./named-table.ts";
import { type Field, type RowDraft, rowFrom } from "./row.ts";
import { apart } from "./several-names.ts";
import { isAboutOthers, kindOf } from "./table-kind.ts";
import { nameAbove, readPaired, readTurned, standsOnSide } from "./turned.ts";

export interface TableRead {
  readonly kind: "sdk" | "collection" | "permission";
  /** What its columns are, of a list of SDKs that has heads. */
  readonly columns?: readonly (Column | null)[];
  readonly blocks: readonly Block[];
  readonly rows: readonly RowDraft[];
  /** Rows of tables that list data or permissions of the app itself. */
  readonly fields: readonly { readonly block: Block; readonly fields: readonly Field[] }[];
}

/** Tables whose header says what their columns are; others are left to be read as sentences. */
export function readTables(placed: readonly Placed[], links: readonly Link[]): TableRead[] {
  const tables = new Map<number, Placed[]>();
  for (const entry of placed) {
    if (entry.block.kind !== "row") continue;
    const rows = tables.get(entry.block.table);
    if (rows) rows.push(entry);
    else tables.set(entry.block.table, [entry]);
  }
  const reads: TableRead[] = [];
  const places = new Map(placed.map(({ block }, at) => [block, at]));
  const lists: (Above | null)[] = [];
  for (const rows of tables.values()) {
    const [first] = rows;
    const from = (first && places.get(first.block)) ?? 0;
    const beside = nearOne(lists.at(-1) ?? null, from);
    // Kinds of recipients are no SDKs: such a table lists data, or says in sentences what each gets.
    if (first && namesKindsOfRecipients(first.block)) continue;
    // Names across label and value, again and again: such records have a reader of their own.
    if (rows.every(({ block }) => block.cells.length === 2) && bandsIn(rows) >= MIN_BANDS) continue;
    const above = placed.slice(Math.max(0, from - 3), from);
    const goesOn: TableRead | null =
      beside && !namesColumns(first) && !standsOnSide(rows.map(({ block }) => block))
        ? readContinued(rows, beside, links)
        : null;
    const read: TableRead | null =
      goesOn ??
      readLabelledRows(rows, links) ??
      namedByCells(readTable(rows, above, links), () => readHeadless(rows, above, links));
    if (!read) continue;
    const named = read.kind === "collection" ? underName(read, placed, from, links) : read;
    // What an English table says of data is told by more than its heads: document/english-tables.ts reads it.
    if (named.kind === "collection" && rows.every(({ block }) => !holdsHan(block.text))) continue;
    reads.push(named);
    lists.push(
      read.kind === "sdk" && read.columns
        ? {
            columns: read.columns,
            end: from + rows.length,
            head: goesOn && beside ? beside.head : first ? rowText(first.block) : "",
          }
        : null,
    );
  }
  return reads;
}

/** "Who | What they get | Why": a head for names that no list knows; its cells tell that the table is one of SDKs. */
function namedByCells(read: TableRead | null, byCells: () => TableRead | null): TableRead | null {
  if (read !== null && read.kind !== "collection") return read;
  const other = byCells();
  if (read === null || other === null) return other ?? read;
  const sure = other.rows.filter(({ sdk, company }) => sdk !== null || company !== null);
  return sure.length * 2 >= other.rows.length ? other : read;
}

type Columns = readonly (Column | null)[];

/** The list of SDKs read last: its columns, the text of its heads, and where it ended. */
interface Above {
  readonly columns: Columns;
  readonly end: number;
  readonly head: string;
}

function nearOne(above: Above | null, from: number): Above | null {
  return above !== null && from - above.end <= MAX_BETWEEN_BLOCKS ? above : null;
}

/** A page's foot, a heading ("iOS"), or lines that fell out of a cell may part a table from its going on. */
const MAX_BETWEEN_BLOCKS = 8;

/** "穿山甲广告SDK" holds a word of heads, but a head is nothing else. */
function namesColumns(row: Placed | undefined): boolean {
  const columns = row?.block.cells.flatMap((cell) => columnOf(cell.text, true) ?? []) ?? [];
  return new Set(columns).size >= 2;
}

/** The rows below a break have no heads of their own: those above it hold, where the rows are as wide. */
function readContinued(
  rows: readonly Placed[],
  { columns, head }: Above,
  links: readonly Link[],
): TableRead | null {
  // The heads may stand again above the rows that go on.
  const blocks = rows.map((row) => row.block).filter((block) => !isBand(block) && rowText(block) !== head);
  if (blocks.some(({ cells }) => cells.length !== columns.length)) return null;
  const named = columns.indexOf("sdk-name");
  const names = blocks.map(({ cells }) => cells[named < 0 ? columns.indexOf("company") : named]?.text ?? "");
  if (names.some((name) => name.length > MAX_NAME_CHARS || /[。；]/.test(name))) return null;
  return sdkRead(
    rows.map((row) => row.block),
    columns,
    blocks.map((block) => ({ block, fields: fieldsOf(block, columns, links) })),
    links,
  );
}

const MAX_NAME_CHARS = 60;

function sdkRead(
  blocks: readonly Block[],
  columns: Columns,
  fields: TableRead["fields"],
  links: readonly Link[],
): TableRead {
  return {
    kind: "sdk",
    blocks,
    columns,
    fields: [],
    rows: fields.flatMap(({ block, fields: values }) =>
      apart(values).flatMap((one) => rowFrom(one, block.start, block.end, rowText(block), links) ?? []),
    ),
  };
}

/** Captions may stand above the row that names the columns. */
const MAX_ROWS_ABOVE = 3;

function readTable(
  rows: readonly Placed[],
  above: readonly Placed[],
  links: readonly Link[],
): TableRead | null {
  // Markdown writes a table without heads below an empty row.
  const first = rows.findIndex(({ block }) => block.cells.some(({ text }) => text !== ""));
  const blocks = rows.slice(Math.max(0, first)).map((row) => row.block);
  const paired = readPaired(blocks, links);
  if (paired) return paired;
  const title = nameAbove(above.at(-1), blocks);
  if (standsOnSide(blocks)) return readTurned(blocks, links, title);
  const isAbout = isAboutOthers(rows[0], above);
  const kinds = blocks
    .slice(0, MAX_ROWS_ABOVE)
    .map((block, at) => kindOf(block, isAbout, blocks.slice(at + 1)));
  const headerAt = kinds.findIndex((one) => one !== null);
  const header = blocks[headerAt];
  const kind = kinds[headerAt] ?? null;
  if (!header || !kind) return readTurned(blocks, links, null);
  const below = lowerHead(header, blocks[headerAt + 1]);
  const named = oneName(
    header.cells.map((cell, at) => below?.[at] ?? columnOf(cell.text, false)),
    header,
  );
  const columns = onePurpose(named, header);
  const repeats = rowText(header);
  const body = blocks
    .slice(headerAt + (below ? 2 : 1))
    .filter((block) => !block.header && rowText(block) !== repeats && !isBand(block));
  nameColumn(columns, body);
  firmColumn(columns, header, body);
  linkColumn(columns, body);
  if (kind === "sdk") shownColumns(columns, body);
  const fields = body.map((block) => ({ block, fields: fieldsOf(block, columns, links) }));
  return kind === "sdk" ? sdkRead(blocks, columns, fields, links) : { kind, blocks, rows: [], fields };
}

/** The columns that a second row of heads names, under cells that span several: "处理情况" over 种类, 目的, 方式. */
function lowerHead(header: Block, next: Block | undefined): (Column | null)[] | null {
  if (!next || next.cells.length !== header.cells.length) return null;
  const fresh = next.cells.map((cell, at) => cell.start !== header.cells[at]?.start);
  const spans = header.cells.some((cell, at) => at > 0 && cell.start === header.cells[at - 1]?.start);
  // Below a head that Markdown cannot span, the finer heads stand alone in their row.
  const finer = next.cells.map((cell) => (cell.text ? columnOf(cell.text, true) : null));
  const alone = finer.filter((column) => column !== null).length;
  if (
    alone >= 2 &&
    header.cells.some(({ text }) => text === "") &&
    next.cells.every((cell, at) => cell.text === "" || finer[at] !== null)
  )
    return finer;
  if (!spans && fresh.every(Boolean)) return null;
  const columns = next.cells.map((cell, at) => (fresh[at] ? columnOf(cell.text, true) : null));
  if (isBelowSpan(header, next, fresh)) return columns;
  const named = columns.filter((column) => column !== null).length;
  return named >= 2 && named >= fresh.filter(Boolean).length / 2 ? columns : null;
}

/** "必要信息 | 可选信息": short words below one cell that spans them, beside heads that hang down. */
function isBelowSpan(header: Block, next: Block, fresh: readonly boolean[]): boolean {
  const starts = header.cells.map(({ start }) => start);
  const isSpanned = (at: number) => starts.indexOf(starts[at] ?? -1) !== starts.lastIndexOf(starts[at] ?? -1);
  return (
    fresh.includes(false) &&
    fresh.includes(true) &&
    fresh.every((one, at) => !one || (isSpanned(at) && (next.cells[at]?.text.length ?? 0) <= MAX_LOWER_CHARS))
  );
}

const MAX_LOWER_CHARS = 12;

const MIN_BANDS = 2;

/** Rows of one cell right above rows of two. */
function bandsIn(rows: readonly Placed[]): number {
  return rows.filter(({ block }, at) => {
    const next = rows[at + 1]?.block;
    return isBand(block) && next !== undefined && columnOf(next.cells[0]?.text ?? "", true) !== null;
  }).length;
}

/** One cell across the whole table only names a group of rows. */
function isBand(block: Block): boolean {
  const [first] = block.cells;
  return (
    block.cells.length > 1 && block.cells.every((cell) => cell.start === first?.start || cell.text === "")
  );
}

function rowText(block: Block): string {
  return block.cells.map((cell) => cell.text).join("\t");
}

function fieldsOf(block: Block, columns: readonly (Column | null)[], links: readonly Link[]): Field[] {
  const own = new Set<Column>();
  const fields = block.cells.flatMap((cell, at): (Field & { readonly isKeyed: boolean })[] => {
    const column = columns[at];
    if (!column || !cell.text) return [];
    const keyed = /[：:]/.test(cell.text) && column !== "link" ? keyedCell(cell) : [];
    if (keyed.length === 0) {
      const said =
        column === "link" && !columns.includes("purpose") && !columns.includes("scene")
          ? besideLink(cell, links)
          : null;
      return [
        ...(said ? [{ column: "purpose" as const, text: said.text, start: said.start, isKeyed: false }] : []),
        { column, text: cell.text, start: cell.start, breaks: cell.breaks, isKeyed: false },
      ];
    }
    for (const field of keyed) own.add(field.column);
    return keyed.map((field) => ({ ...field, isKeyed: true }));
  });
  // What a cell says under a key of its own is closer than what a whole column, often of merged cells, says.
  return fields
    .filter((field) => field.isKeyed || !own.has(field.column))
    .map(({ isKeyed: _, ...field }) => field);
}

/** "收集个人信息类型：… 使用目的：…" in one cell: what its own keys say counts. */
function keyedCell(cell: Cell): readonly Field[] {
  // Each line of the cell begins anew: "Vendor: Acme" over "Role: payments".
  const text = (cell.breaks ?? []).reduce(
    (words, at) => `${words.slice(0, at - cell.start)}\t${words.slice(at - cell.start + 1)}`,
    cell.text,
  );
  const { fields, before } = fieldsIn({ text, start: cell.start });
  return before === null && new Set(fields.map(({ column }) => column)).size >= 2 ? fields : [];
}
