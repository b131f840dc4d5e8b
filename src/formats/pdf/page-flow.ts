import type { TableCell, TableRow } from "../text/table.ts";
import { columnTables } from "./columns.ts";
import { type Lattice, type LatticeCell, latticesOf } from "./lattice.ts";
import { joinLines, linesOf, type PartedLine, type PdfLine, partedLinesOf } from "./lines.ts";
import type { PdfPage, PdfRun } from "./types.ts";

/** What stands on a page from top to bottom. */
export type FlowPart =
  | { readonly kind: "line"; readonly line: PdfLine; readonly page: number; readonly height: number }
  | { readonly kind: "table"; readonly columns: readonly number[]; readonly rows: TableRow[] };

/** Lines and tables of all pages in reading order, without running heads and page numbers. */
export function flowOf(pages: readonly PdfPage[]): FlowPart[] {
  const parts = pages.map((page, at) => partsOf(page, at));
  const running = runningLines(parts);
  const flow: FlowPart[] = [];
  for (const part of parts.flat()) {
    if (part.kind === "line") {
      if (!running.has(runningKey(part)) && !isPageNumber(part) && !isPrinterMark(part)) flow.push(part);
      continue;
    }
    const last = flow.at(-1);
    if (last?.kind === "table" && sameColumns(last.columns, part.columns))
      continueTable(last.rows, part.rows);
    else flow.push(part);
  }
  return flow;
}

function partsOf(page: PdfPage, at: number): FlowPart[] {
  const lattices = latticesOf(page.rules);
  const inside = new Map<Lattice, PdfRun[]>();
  const outside: PdfRun[] = [];
  for (const run of page.runs) {
    const { x, y } = middleOf(run);
    const lattice = lattices.find(
      (one) => x >= one.left && x <= one.right && y >= one.bottom && y <= one.top,
    );
    const runs = lattice && inside.get(lattice);
    if (!lattice) outside.push(run);
    else if (runs) runs.push(run);
    else inside.set(lattice, [run]);
  }
  const parts = outsideParts(partedLinesOf(outside, page.links), at, page.height);
  for (const [lattice, runs] of inside) {
    const rows = rowsOf(lattice, runs, page);
    if (rows.length > 0)
      parts.push({ top: lattice.top, part: { kind: "table", columns: lattice.columns, rows } });
  }
  return parts.sort((a, b) => b.top - a.top).map(({ part }) => part);
}

interface PlacedPart {
  readonly top: number;
  readonly part: FlowPart;
}

/** What stands outside drawn tables: lines, and tables that only their columns show. */
function outsideParts(lines: readonly PartedLine[], page: number, height: number): PlacedPart[] {
  const tables = columnTables(lines);
  const inside = (index: number) => tables.some(({ from, to }) => index >= from && index < to);
  return [
    ...lines.flatMap(({ line }, index): PlacedPart[] =>
      inside(index) ? [] : [{ top: line.y, part: { kind: "line", line, page, height } }],
    ),
    ...tables.map(
      ({ from, rows, columns }): PlacedPart => ({
        top: lines[from]?.line.y ?? 0,
        part: { kind: "table", columns, rows },
      }),
    ),
  ];
}

function middleOf(run: PdfRun): { x: number; y: number } {
  return { x: run.x + run.width / 2, y: run.y + run.size * 0.3 };
}

function rowsOf(lattice: Lattice, runs: readonly PdfRun[], page: PdfPage): TableRow[] {
  const held = new Map<LatticeCell, PdfRun[]>();
  for (const run of runs) {
    const { x, y } = middleOf(run);
    const cell = lattice.cellAt(x, y);
    if (cell === null) continue;
    const others = held.get(cell);
    if (others) others.push(run);
    else held.set(cell, [run]);
  }
  return lattice.rows.map((row) => ({
    inHead: false,
    cells: row.map((cell) => cellOf(cell, linesOf(held.get(cell) ?? [], page.links))),
  }));
}

function cellOf(cell: LatticeCell, lines: readonly PdfLine[]): TableCell {
  return {
    ...joinLines(lines),
    flow: lines.map(({ text, links }) => ({ kind: "paragraph", level: 0, text, links })),
    heading: false,
    rowSpan: cell.rowSpan,
    columnSpan: cell.columnSpan,
  };
}

function sameColumns(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((x, at) => Math.abs(x - (b[at] ?? Number.NaN)) <= 4);
}

/** A table that goes on over the page: its head is not repeated, and a row that was cut in two is one. */
function continueTable(rows: TableRow[], more: readonly TableRow[]): void {
  const words = (row: TableRow | undefined) => row?.cells.map((cell) => cell.text).join("\t");
  const repeatsHead = more.length > 1 && words(more[0]) === words(rows[0]);
  const rest = repeatsHead ? more.slice(1) : more;
  const last = rows.at(-1);
  const [cut] = rest;
  const isCut =
    last !== undefined &&
    cut !== undefined &&
    rows.length > 1 &&
    cut.cells.length === last.cells.length &&
    cut.cells[0]?.text === "" &&
    cut.cells.some((cell) => cell.text !== "");
  if (isCut) {
    const joined = last.cells.map((cell, at) => {
      const below = cut.cells[at];
      return below?.text
        ? { ...cell, ...joinLines([cell, below]), flow: [...cell.flow, ...below.flow] }
        : cell;
    });
    rows[rows.length - 1] = { inHead: last.inHead, cells: joined };
  }
  for (const row of isCut ? rest.slice(1) : rest) rows.push(row);
}

/** Heads and feet stand in this share of the page, above or below. */
const MARGIN = 0.09;
const MIN_PAGES = 2;

type LinePart = Extract<FlowPart, { kind: "line" }>;

function runningKey({ line, height }: LinePart): string {
  return `${Math.round((line.y / height) * 50)} ${line.text.replace(/\d+/g, "#")}`;
}

function inMargin({ line, height }: LinePart): boolean {
  return line.y < height * MARGIN || line.y > height * (1 - MARGIN);
}

function runningLines(pages: readonly (readonly FlowPart[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const parts of pages) {
    const keys = parts.flatMap((part) => (part.kind === "line" && inMargin(part) ? [runningKey(part)] : []));
    for (const key of new Set(keys)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const enough = Math.max(MIN_PAGES, pages.length / 2);
  return new Set([...counts].flatMap(([key, count]) => (count >= enough ? [key] : [])));
}

const PAGE_NUMBER =
  /^[-–—\s]*(第\s*)?\d{1,4}\s*(页)?([\s,，/]*(共|of)?\s*\d{1,4}\s*(页)?)?[-–—\s]*$|^page\s+\d+(\s+of\s+\d+)?$/i;

function isPageNumber(part: LinePart): boolean {
  return inMargin(part) && PAGE_NUMBER.test(part.line.text);
}

/** What browsers print about a page that is saved as PDF: when, its title, its address, its number. */
const PRINTER_MARK =
  /^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},?\s+(?:上午|下午)?\s*\d{1,2}:\d{2}(?::\d{2})?(?:\s*[AP]M)?(?:\s|$)|^(?:https?|file):\/\/\S+\s+\d{1,4}\/\d{1,4}$/i;

function isPrinterMark(part: LinePart): boolean {
  return inMargin(part) && PRINTER_MARK.test(part.line.text);
}
