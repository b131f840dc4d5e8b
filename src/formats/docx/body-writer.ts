import { type Link, TEXT_LIMITS } from "../text/block.ts";
import type { Draft } from "../text/compose.ts";
import { InlineRun } from "../text/inline-run.ts";
import { bulletOf, headingOf } from "../text/line-shapes.ts";
import { joinFlow, TABLE_LIMITS, type TableCell, type TableRow, tableDrafts } from "../text/table.ts";
import type { XmlHandler } from "./read-xml.ts";

/** Deleted text, field codes, the older twin of a drawing, and rubies' readings are not what a reader reads. */
const SKIPPED = new Set(["w:del", "w:moveFrom", "w:instrText", "w:delText", "mc:Fallback", "w:rt", "w:pict"]);

interface OpenCell {
  readonly drafts: Draft[];
  columnSpan: number;
  /** Starts or carries on a cell that hangs down over rows. */
  merge: "none" | "starts" | "goes-on";
}

interface OpenTable {
  readonly rows: OpenRow[];
  cell: OpenCell | null;
}

interface OpenRow {
  inHead: boolean;
  readonly cells: OpenCell[];
}

/** Turns the elements of `word/document.xml` into drafts of blocks. */
export class BodyWriter implements XmlHandler {
  private readonly levels: ReadonlyMap<string, number>;
  private readonly targets: ReadonlyMap<string, string>;
  private readonly drafts: Draft[] = [];
  private readonly tables: OpenTable[] = [];
  private readonly run = new InlineRun();
  private charCount = 0;
  private tableCount = 0;
  private skipDepth = 0;
  private heading: number | null = null;
  private listLevel: number | null = null;
  private inText = false;

  constructor(levels: ReadonlyMap<string, number>, targets: ReadonlyMap<string, string>) {
    this.levels = levels;
    this.targets = targets;
  }

  get full(): boolean {
    return this.charCount > TEXT_LIMITS.plainTextChars || this.drafts.length > TEXT_LIMITS.blocks;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.skipDepth > 0 || SKIPPED.has(name)) {
      this.skipDepth++;
      return;
    }
    const value = attributes["w:val"] ?? "";
    const table = this.tables.at(-1);
    if (name === "w:t") this.inText = true;
    else if (name === "w:p") this.startParagraph();
    else if (name === "w:br" || name === "w:cr") this.flush();
    else if (name === "w:tab" || name === "w:noBreakHyphen") this.run.add(name === "w:tab" ? " " : "-");
    else if (name === "w:pStyle") this.heading = this.levels.get(value) ?? this.heading;
    else if (name === "w:outlineLvl" && /^[0-8]$/.test(value)) this.heading = Number(value) + 1;
    else if (name === "w:ilvl" && /^[0-8]$/.test(value)) this.listLevel = Number(value) + 1;
    else if (name === "w:numId" && value !== "0") this.listLevel ??= 1;
    else if (name === "w:hyperlink") this.run.openLink(this.targets.get(attributes["r:id"] ?? "") ?? "");
    else if (name === "w:tbl") this.tables.push({ rows: [], cell: null });
    else if (name === "w:tr" && table && table.rows.length < TABLE_LIMITS.rows) {
      table.rows.push({ inHead: false, cells: [] });
    } else if (name === "w:tblHeader" && table) this.markHead(table);
    else if (name === "w:tc" && table) table.cell = { drafts: [], columnSpan: 1, merge: "none" };
    else if (name === "w:gridSpan" && table?.cell) {
      table.cell.columnSpan = Math.max(1, Math.min(TABLE_LIMITS.columns, Number(value) || 1));
    } else if (name === "w:vMerge" && table?.cell)
      table.cell.merge = value === "restart" ? "starts" : "goes-on";
  }

  text(data: string): void {
    if (this.skipDepth === 0 && this.inText) this.run.add(data);
  }

  close(name: string): void {
    if (this.skipDepth > 0) {
      this.skipDepth--;
      return;
    }
    if (name === "w:t") this.inText = false;
    else if (name === "w:hyperlink") this.run.closeLink();
    else if (name === "w:p") this.flush();
    else if (name === "w:tc") this.closeCell();
    else if (name === "w:tbl") this.closeTable();
  }

  finish(): readonly Draft[] {
    this.flush();
    while (this.tables.length > 0) {
      this.closeCell();
      this.closeTable();
    }
    return this.drafts;
  }

  private startParagraph(): void {
    this.flush();
    this.heading = null;
    this.listLevel = null;
  }

  private markHead(table: OpenTable): void {
    const row = table.rows.at(-1);
    if (row) row.inHead = true;
  }

  private flush(): void {
    const { text, links } = this.run.take();
    if (!text || this.full) return;
    this.charCount += text.length;
    const into = this.tables.at(-1)?.cell?.drafts ?? this.drafts;
    into.push(this.draftOf(text, links, into.length === 0));
  }

  private draftOf(text: string, links: readonly Link[], first: boolean): Draft {
    if (this.heading !== null) return { kind: "heading", level: Math.min(6, this.heading), text, links };
    if (this.listLevel !== null) return { kind: "item", level: this.listLevel, text, links };
    // Many write their headings and lists by hand.
    const heading = headingOf(text, first);
    if (heading) return { kind: "heading", level: heading.level, text, links };
    const bullet = bulletOf(text);
    return { kind: bullet ? "item" : "paragraph", level: bullet?.level ?? 0, text, links };
  }

  private closeCell(): void {
    const table = this.tables.at(-1);
    if (!table?.cell) return;
    this.flush();
    table.rows.at(-1)?.cells.push(table.cell);
    table.cell = null;
  }

  private closeTable(): void {
    this.closeCell();
    const table = this.tables.pop();
    if (!table) return;
    const drafts = tableDrafts(tableRows(table.rows), this.tableCount);
    if (drafts.some((draft) => draft.kind === "row")) this.tableCount++;
    const into = this.tables.at(-1)?.cell?.drafts ?? this.drafts;
    for (const draft of drafts) into.push(draft);
  }
}

/** Word marks each cell that hangs down from above; a table of ours counts its rows. */
function tableRows(rows: readonly OpenRow[]): TableRow[] {
  /** The cell that hangs down at each column. */
  const hanging = new Map<number, { spans: number }>();
  return rows.map(({ inHead, cells }) => {
    const row: TableCell[] = [];
    let column = 0;
    for (const cell of cells) {
      const above = hanging.get(column);
      if (cell.merge === "goes-on" && above) above.spans++;
      else {
        const count = { spans: 1 };
        if (cell.merge === "starts") hanging.set(column, count);
        else hanging.delete(column);
        row.push({
          ...joinFlow(cell.drafts),
          flow: cell.drafts,
          heading: false,
          get rowSpan() {
            return count.spans;
          },
          columnSpan: cell.columnSpan,
        });
      }
      column += cell.columnSpan;
    }
    return { inHead, cells: row };
  });
}
