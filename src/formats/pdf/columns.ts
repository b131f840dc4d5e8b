import type { TableRow } from "../text/table.ts";
import { GUTTER, joinLines, type PartedLine, type PdfLine } from "./lines.ts";

/**
 * Tables without borders. Their columns show as gutters: upright strips that no line of the table crosses. A table has
 * three columns at least, for two may be a list of contents or a page set in columns.
 */
export interface ColumnTable {
  /** Lines from `from` up to `to` (exclusive) are the table. */
  readonly from: number;
  readonly to: number;
  readonly rows: TableRow[];
  /** Where its columns begin, in points. */
  readonly columns: readonly number[];
}

const MIN_COLUMNS = 3;
const MIN_LINES = 2;
/** Lines of one column stand at least so many sizes apart. */
const INTERLEAVED = 0.95;
/** A wider step between lines, in sizes, ends a table. */
const MAX_STEP = 4.5;

export function columnTables(lines: readonly PartedLine[]): ColumnTable[] {
  const tables: ColumnTable[] = [];
  for (let at = 0; at < lines.length; ) {
    const table = tableFrom(lines, at);
    if (table) tables.push(table);
    at = table?.to ?? at + 1;
  }
  return tables;
}

/** Cells that are centred upright have their lines between those of their neighbours: such lines are one row. */
function headEnd(lines: readonly PartedLine[], from: number): number {
  let end = from + 1;
  for (; end < lines.length; end++) {
    const [above, next] = [lines[end - 1]?.line, lines[end]?.line];
    if (!above || !next || above.y - next.y >= next.size * INTERLEAVED) break;
  }
  return end;
}

interface Strip {
  readonly from: number;
  readonly to: number;
}

function tableFrom(lines: readonly PartedLine[], from: number): ColumnTable | null {
  const head = headEnd(lines, from);
  const size = lines[from]?.line.size ?? 0;
  let strips = mergedStrips(lines.slice(from, head).flatMap(stripsOf), size * GUTTER);
  const count = strips.length;
  if (count < MIN_COLUMNS) return null;
  let to = head;
  for (; to < lines.length; to++) {
    const [above, next] = [lines[to - 1], lines[to]];
    if (!above || !next || above.line.y - next.line.y > next.line.size * MAX_STEP) break;
    const merged = mergedStrips([...strips, ...stripsOf(next)], next.line.size * GUTTER);
    if (merged.length !== count) break;
    strips = merged;
  }
  const rows = rowsOf(lines.slice(from, to), strips);
  // What follows in the first column alone, a step below, is no part of it.
  while (rows.length > 0 && filled(rows.at(-1)) < 2) {
    to -= rows.pop()?.length ?? 0;
  }
  const full = rows.filter((row) => filled(row) >= MIN_COLUMNS).length;
  if (rows.length < MIN_LINES || full < MIN_LINES) return null;
  return {
    from,
    to,
    rows: rows.map((row) => ({ inHead: false, cells: strips.map((_, column) => cellOf(row, column)) })),
    columns: strips.map((strip) => strip.from),
  };
}

function stripsOf({ parts }: PartedLine): Strip[] {
  return parts.map(({ left, right }) => ({ from: left, to: right }));
}

/** Strips that overlap, or that stand closer than a gutter, are one column. */
function mergedStrips(strips: readonly Strip[], gutter: number): Strip[] {
  const merged: Strip[] = [];
  for (const strip of [...strips].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && strip.from < last.to + gutter)
      merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, strip.to) };
    else merged.push(strip);
  }
  return merged;
}

/** The lines of one row, each with its parts by column. */
type Row = (readonly (PdfLine | undefined)[])[];

function rowsOf(lines: readonly PartedLine[], strips: readonly Strip[]): Row[] {
  const placed = lines.map(({ parts }) =>
    strips.map(({ from, to }) => parts.find(({ left, right }) => left < to && right > from)),
  );
  const limit = stepBetweenRows(lines);
  const rows: Row[] = [];
  placed.forEach((cells, at) => {
    const [above, line] = [lines[at - 1]?.line, lines[at]?.line];
    const apart = above && line && limit !== null ? above.y - line.y > limit : cells[0] !== undefined;
    const row = rows.at(-1);
    if (!row || apart) rows.push([cells]);
    else row.push(cells);
  });
  return rows;
}

/** Rows stand farther apart than the lines of one row; null where all steps are alike. */
function stepBetweenRows(lines: readonly PartedLine[]): number | null {
  const steps = lines.slice(1).map(({ line }, at) => (lines[at]?.line.y ?? 0) - line.y);
  steps.sort((a, b) => a - b);
  let widest = 1.12;
  let limit: number | null = null;
  for (let at = 1; at < steps.length; at++) {
    const [small = 0, large = 0] = [steps[at - 1], steps[at]];
    if (small > 0 && large / small > widest) {
      widest = large / small;
      limit = (small + large) / 2;
    }
  }
  return limit;
}

function filled(row: Row | undefined): number {
  const columns = new Set<number>();
  for (const cells of row ?? []) {
    cells.forEach((cell, column) => {
      if (cell) columns.add(column);
    });
  }
  return columns.size;
}

function cellOf(row: Row, column: number): TableRow["cells"][number] {
  const lines = row.flatMap((cells) => cells[column] ?? []);
  return {
    ...joinLines(lines),
    flow: lines.map(({ text, links }) => ({ kind: "paragraph", level: 0, text, links })),
    heading: false,
    rowSpan: 1,
    columnSpan: 1,
  };
}
