import type { Link } from "./block.ts";
import type { Draft, DraftCell } from "./compose.ts";

/** One `<td>` or `<th>` as it closes. `flow` is what it holds when the table turns out to be mere layout. */
export interface TableCell {
  readonly text: string;
  readonly links: DraftCell["links"];
  /** As `DraftCell` has them; a page that is drawn breaks its lines anywhere and has none. */
  readonly breaks?: readonly number[];
  readonly flow: readonly Draft[];
  readonly heading: boolean;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

export interface TableRow {
  readonly cells: TableCell[];
  readonly inHead: boolean;
}

export const TABLE_LIMITS = { columns: 64, rows: 5_000, span: 1_000, cells: 50_000 };

/** A cell longer than this is a page column, not an entry. */
const MAX_ENTRY_CHARS = 3_000;

/** What a cell holds as one text, the cells of a table within it one after the other. */
export function joinFlow(flow: readonly Draft[]): Pick<TableCell, "text" | "links" | "breaks"> {
  const links: Link[] = [];
  const breaks: number[] = [];
  let text = "";
  for (const piece of flow.flatMap((draft): Pick<Draft, "text" | "links">[] => [
    ...(draft.text ? [draft] : []),
    ...(draft.cells ?? []).filter((cell) => cell.text && !cell.repeats),
  ])) {
    if (text) {
      breaks.push(text.length);
      text += " ";
    }
    for (const { start, end, href } of piece.links) {
      links.push({ start: text.length + start, end: text.length + end, href });
    }
    text += piece.text;
  }
  return { text, links, breaks };
}

/** Rows of a data table with spans written out, or the flow of its cells where a table only lays out a page. */
export function tableDrafts(rows: readonly TableRow[], table: number): readonly Draft[] {
  const filled = rows.filter((row) => row.cells.some((cell) => cell.text));
  if (isLayout(filled)) return filled.flatMap((row) => row.cells.flatMap((cell) => cell.flow));
  const grid = expandSpans(filled);
  const heads = headerRows(filled);
  return grid.map((cells, at) => ({
    kind: "row",
    level: 0,
    text: "",
    links: [],
    cells,
    table,
    header: at < heads,
  }));
}

function isLayout(rows: readonly TableRow[]): boolean {
  const widest = Math.max(0, ...rows.map((row) => row.cells.length));
  if (widest < 2) return true;
  const isGrid = widest >= MIN_GRID_COLUMNS && rows.length >= MIN_GRID_ROWS;
  return rows.some((row) =>
    row.cells.some(
      (cell) =>
        cell.text.length > MAX_ENTRY_CHARS ||
        // A small table may spell out one entry of a list.
        (cell.flow.some((draft) => draft.kind === "row") &&
          !(isGrid && cell.text.length <= MAX_NESTED_CHARS)),
    ),
  );
}

const MIN_GRID_COLUMNS = 3;
const MIN_GRID_ROWS = 3;
const MAX_NESTED_CHARS = 400;

/** Rows that name the columns: those in `<thead>`, else leading rows of `<th>`, else the first row. */
function headerRows(rows: readonly TableRow[]): number {
  let heads = 0;
  while (heads < rows.length - 1 && rows[heads]?.inHead) heads++;
  if (heads > 0) return heads;
  while (heads < rows.length - 1 && rows[heads]?.cells.every((cell) => cell.heading)) heads++;
  if (heads > 0) return heads;
  return rows.length > 1 ? 1 : 0;
}

function expandSpans(rows: readonly TableRow[]): DraftCell[][] {
  /** Cells that hang down from rows above, by column. */
  const hanging: { cell: DraftCell; rows: number }[] = [];
  let budget = TABLE_LIMITS.cells;
  return rows.map((row) => {
    const line: DraftCell[] = [];
    const fresh = [...row.cells];
    for (let column = 0; column < TABLE_LIMITS.columns && budget > 0; column++) {
      const above = hanging[column];
      if (above && above.rows > 0) {
        above.rows--;
        line.push({ ...above.cell, repeats: above.cell.repeats ?? above.cell });
        budget--;
        continue;
      }
      const cell = fresh.shift();
      if (!cell) {
        if (hanging.slice(column).every((later) => !later || later.rows === 0)) break;
        line.push({ text: "", links: [] });
        continue;
      }
      const original: DraftCell = { text: cell.text, links: cell.links, breaks: cell.breaks };
      for (let span = 0; span < cell.columnSpan && column + span < TABLE_LIMITS.columns; span++) {
        line.push(span === 0 ? original : { ...original, repeats: original });
        hanging[column + span] = { cell: original, rows: cell.rowSpan - 1 };
        budget--;
      }
      column += cell.columnSpan - 1;
    }
    return line;
  });
}
