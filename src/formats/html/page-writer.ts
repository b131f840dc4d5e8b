import { TEXT_LIMITS } from "../text/block.ts";
import { textDrafts } from "../text/blocks.ts";
import { cleanInline } from "../text/clean.ts";
import type { Draft } from "../text/compose.ts";
import { InlineRun } from "../text/inline-run.ts";
import { bulletOf } from "../text/line-shapes.ts";
import { joinFlow, TABLE_LIMITS, type TableRow, tableDrafts } from "../text/table.ts";
import { type Attributes, BLOCKS, isBoilerplate, isFooter, isHidden, LISTS, SKIPPED } from "./elements.ts";

interface OpenTable {
  readonly rows: TableRow[];
  readonly before: Draft[];
  inHead: boolean;
  cell: { flow: Draft[]; heading: boolean; rowSpan: number; columnSpan: number } | null;
}

const MIN_WRITTEN_LINES = 20;
const MAX_FOOTER_CHARS = 4_000;
const MAX_FOOTER_LINE_CHARS = 160;
const DATED =
  /(?:(?:last|recently) (?:updated|modified|revised)|updated(?: on)?|effective(?: date)?|更新(?:日期|时间|于)|生效(?:日期|时间|于)|发布(?:日期|时间|于))\s*[:：]?[^\d\n]{0,16}\d/i;

/** Turns a stream of tags and text into drafts of blocks. It keeps no tree: only what is open now. */
export class PageWriter {
  private readonly dropBoilerplate: boolean;
  private readonly fallback: boolean;
  private drafts: Draft[] = [];
  private readonly run = new InlineRun();
  private readonly tables: OpenTable[] = [];
  private tableCount = 0;
  private charCount = 0;
  private listDepth = 0;
  private itemOpen = false;
  private headingLevel = 0;
  private preDepth = 0;
  /** What an element for text as it is written has said so far, while nothing inside it is marked up. */
  private written: string | null = null;
  /** Open elements inside one that is skipped, that one included; 0 outside. */
  private skipDepth = 0;
  /** What a footer says that is being skipped, null outside of one. */
  private footer: string | null = null;
  private inTitle = false;
  private title = "";

  /** @param fallback reads what a page shows to those who run no scripts. */
  constructor(dropBoilerplate: boolean, fallback: boolean) {
    this.dropBoilerplate = dropBoilerplate;
    this.fallback = fallback;
  }

  get full(): boolean {
    return this.charCount > TEXT_LIMITS.plainTextChars || this.drafts.length > TEXT_LIMITS.blocks;
  }

  open(name: string, attributes: Attributes): void {
    if (name === "title") this.inTitle = true;
    if (this.skipDepth > 0 || this.isSkipped(name, attributes)) {
      if (this.skipDepth === 0 && isFooter(name, attributes)) this.footer = "";
      else if (this.footer !== null && (name === "br" || BLOCKS.has(name))) this.footer += "\n";
      if (!VOID.has(name)) this.skipDepth++;
      return;
    }
    if (this.written !== null) this.endWritten(false);
    if (name === "br") this.flush();
    else if (name === "a") this.run.openLink(attributes.href ?? "");
    else if (BLOCKS.has(name)) this.openBlock(name, attributes);
  }

  text(data: string): void {
    if (this.inTitle) this.title += data.slice(0, 300);
    if (this.footer !== null && this.footer.length < MAX_FOOTER_CHARS)
      this.footer += data.slice(0, MAX_FOOTER_CHARS);
    if (this.skipDepth > 0 || this.inTitle) return;
    if (this.preDepth === 0) {
      this.run.add(data);
      return;
    }
    if (this.written !== null) this.written += data;
    else this.addLines(data);
  }

  private addLines(data: string): void {
    data.split("\n").forEach((line, at) => {
      if (at > 0) this.flush();
      this.run.add(line);
    });
  }

  /** A whole document in one such element is text with marks of its own, as where a browser shows a text file. */
  private endWritten(isWhole: boolean): void {
    const written = this.written ?? "";
    this.written = null;
    if (!isWhole || written.split("\n", MIN_WRITTEN_LINES).length < MIN_WRITTEN_LINES) {
      this.addLines(written);
      return;
    }
    for (const draft of textDrafts(written, this.drafts.length === 0).drafts) {
      if (this.full) return;
      this.charCount += draft.text.length;
      this.drafts.push(
        draft.table === undefined ? draft : { ...draft, table: draft.table + this.tableCount },
      );
    }
    this.tableCount = 1 + this.drafts.reduce((last, { table = -1 }) => Math.max(last, table), -1);
  }

  close(name: string): void {
    if (name === "title") this.inTitle = false;
    if (this.skipDepth > 0) {
      if (!VOID.has(name)) this.skipDepth--;
      if (this.footer !== null && BLOCKS.has(name)) this.footer += "\n";
      if (this.skipDepth === 0) this.keepFooter();
      return;
    }
    if (name === "a") this.run.closeLink();
    else if (BLOCKS.has(name)) this.closeBlock(name);
  }

  finish(): { drafts: readonly Draft[]; title: string | null } {
    if (this.written !== null) this.endWritten(true);
    this.flush();
    while (this.tables.length > 0) this.closeTable();
    return { drafts: this.drafts, title: cleanInline(this.title) || null };
  }

  /** Of a footer only what says since when the page is in force. */
  private keepFooter(): void {
    const lines = (this.footer ?? "").split("\n").map(cleanInline);
    this.footer = null;
    if (lines.every((line) => !DATED.test(line))) return;
    this.flush();
    for (const text of lines.filter((line) => line.length <= MAX_FOOTER_LINE_CHARS && DATED.test(line)))
      this.drafts.push({ kind: "paragraph", level: 0, text, links: [] });
  }

  private isSkipped(name: string, attributes: Attributes): boolean {
    if (name === "noscript" && this.fallback) return false;
    if (isHidden(attributes)) return name !== "body" && name !== "html";
    if (!this.dropBoilerplate) return SKIPPED.has(name) && name !== "nav" && name !== "footer";
    return SKIPPED.has(name) || isBoilerplate(name, attributes);
  }

  private openBlock(name: string, attributes: Attributes): void {
    this.flush();
    if (LISTS.has(name)) this.listDepth++;
    else if (name === "li" || name === "dd") this.itemOpen = true;
    else if (/^h[1-6]$/.test(name)) this.headingLevel = Number(name[1]);
    else if (name === "pre") {
      this.preDepth++;
      this.written = this.tables.length === 0 && this.preDepth === 1 ? "" : null;
    } else if (name === "table") this.openTable();
    else if (name === "tr") this.openRow();
    else if (name === "thead") this.setHead(true);
    else if (name === "td" || name === "th") this.openCell(name, attributes);
  }

  private closeBlock(name: string): void {
    if (name === "pre" && this.written !== null) this.endWritten(true);
    this.flush();
    if (LISTS.has(name)) this.listDepth = Math.max(0, this.listDepth - 1);
    else if (/^h[1-6]$/.test(name)) this.headingLevel = 0;
    else if (name === "pre") this.preDepth = Math.max(0, this.preDepth - 1);
    else if (name === "thead") this.setHead(false);
    else if (name === "td" || name === "th") this.closeCell();
    else if (name === "table") this.closeTable();
    if (name === "li" || name === "dd" || LISTS.has(name))
      this.itemOpen = this.listDepth > 0 && name !== "li";
  }

  /** What has gathered becomes one block of the kind that is open. */
  private flush(): void {
    const { text, links } = this.run.take();
    if (!text || this.full) return;
    this.charCount += text.length;
    if (this.headingLevel > 0) this.drafts.push({ kind: "heading", level: this.headingLevel, text, links });
    else if (this.itemOpen && this.listDepth > 0) {
      this.drafts.push({ kind: "item", level: this.listDepth, text, links });
    } else {
      // Pages that number their lists by hand inside paragraphs mean items all the same.
      const bullet = bulletOf(text);
      this.drafts.push({ kind: bullet ? "item" : "paragraph", level: bullet?.level ?? 0, text, links });
    }
  }

  private openTable(): void {
    this.tables.push({ rows: [], before: this.drafts, inHead: false, cell: null });
    this.drafts = [];
  }

  private openRow(): void {
    const table = this.tables.at(-1);
    if (!table) return;
    this.closeCell();
    if (table.rows.length < TABLE_LIMITS.rows) table.rows.push({ cells: [], inHead: table.inHead });
  }

  private setHead(inHead: boolean): void {
    const table = this.tables.at(-1);
    if (table) table.inHead = inHead;
  }

  private openCell(name: string, attributes: Attributes): void {
    const table = this.tables.at(-1);
    if (!table) return;
    this.closeCell();
    if (table.rows.length === 0) this.openRow();
    for (const draft of this.drafts) table.before.push(draft);
    this.drafts = [];
    table.cell = {
      flow: this.drafts,
      heading: name === "th",
      rowSpan: span(attributes.rowspan),
      columnSpan: Math.min(TABLE_LIMITS.columns, span(attributes.colspan)),
    };
  }

  private closeCell(): void {
    const table = this.tables.at(-1);
    if (!table?.cell) return;
    this.flush();
    const { flow, heading, rowSpan, columnSpan } = table.cell;
    table.cell = null;
    this.drafts = [];
    table.rows.at(-1)?.cells.push({ ...joinFlow(flow), flow, heading, rowSpan, columnSpan });
  }

  private closeTable(): void {
    this.closeCell();
    const table = this.tables.pop();
    if (!table) return;
    // Captions and text that stands in a table outside its cells come before it, as browsers place them.
    const stray = this.drafts;
    this.drafts = table.before;
    for (const draft of stray) this.drafts.push(draft);
    const drafts = tableDrafts(table.rows, this.tableCount);
    if (drafts.some((draft) => draft.kind === "row")) this.tableCount++;
    for (const draft of drafts) this.drafts.push(draft);
  }
}

const VOID = new Set([
  "area",
  "base",
  "br",
  "col",
  "embed",
  "hr",
  "img",
  "input",
  "link",
  "meta",
  "source",
  "track",
  "wbr",
]);

function span(value: string | undefined): number {
  const parsed = Number.parseInt(value ?? "1", 10);
  return Number.isFinite(parsed) ? Math.min(TABLE_LIMITS.span, Math.max(1, parsed)) : 1;
}
