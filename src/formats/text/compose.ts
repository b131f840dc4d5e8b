import {
  type Block,
  type Cell,
  type Link,
  TEXT_LIMITS,
  type TextDocument,
  type Truncation,
} from "./block.ts";

/** A run of text as a reader gathers it, before its place in the plain text is known. */
export interface Draft {
  readonly kind: Block["kind"];
  readonly level: number;
  readonly text: string;
  /** Offsets are from the start of `text`. */
  readonly links: readonly Link[];
  readonly cells?: readonly DraftCell[];
  readonly table?: number;
  readonly header?: boolean;
}

/** `repeats` is the earlier cell of the same table whose text a span carries into this one. */
export interface DraftCell {
  readonly text: string;
  readonly links: readonly Link[];
  readonly repeats?: DraftCell;
  /** The blanks at which it breaks into lines, from the start of `text`. */
  readonly breaks?: readonly number[] | undefined;
}

const CELL_GAP = "\t";

/** Lays drafts one below the other, one line each, and gives every block, cell and link its place. */
export function compose(
  drafts: readonly Draft[],
  pageTitle: string | null,
  truncatedBy: Truncation | null,
): TextDocument {
  const lines: string[] = [];
  const blocks: Block[] = [];
  const links: Link[] = [];
  const placed = new Map<DraftCell, Cell>();
  let at = 0;
  let truncated = truncatedBy;
  for (const draft of drafts) {
    if (at + draft.text.length > TEXT_LIMITS.plainTextChars || blocks.length >= TEXT_LIMITS.blocks) {
      truncated = "too-long";
      break;
    }
    const cells = draft.cells ? placeCells(draft.cells, at, placed, links) : [];
    const text = draft.cells ? rowText(draft.cells) : draft.text;
    if (!draft.cells) pushLinks(draft.links, at, links);
    const { kind, level, table = -1, header = false } = draft;
    blocks.push({ kind, level, start: at, end: at + text.length, text, cells, table, header });
    lines.push(text);
    at += text.length + 1;
  }
  return { plainText: lines.join("\n"), blocks, pageTitle, links, truncated };
}

function rowText(cells: readonly DraftCell[]): string {
  return cells
    .filter((cell) => !cell.repeats)
    .map((cell) => cell.text)
    .join(CELL_GAP);
}

function placeCells(
  cells: readonly DraftCell[],
  rowStart: number,
  placed: Map<DraftCell, Cell>,
  links: Link[],
): Cell[] {
  let at = rowStart;
  return cells.map((cell) => {
    const original = cell.repeats && placed.get(cell.repeats);
    if (original) return original;
    const breaks = cell.breaks?.map((offset) => at + offset);
    const place: Cell = {
      start: at,
      end: at + cell.text.length,
      text: cell.text,
      ...(breaks?.length ? { breaks } : {}),
    };
    pushLinks(cell.links, at, links);
    placed.set(cell, place);
    at = place.end + CELL_GAP.length;
    return place;
  });
}

function pushLinks(found: readonly Link[], at: number, links: Link[]): void {
  for (const link of found) {
    if (links.length >= TEXT_LIMITS.links) return;
    links.push({ start: at + link.start, end: at + link.end, href: link.href });
  }
}
