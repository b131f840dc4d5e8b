import { clean } from "../escape/clean.ts";
import { Page } from "../text/page.ts";
import { columns } from "../text/width.ts";
import { inParentheses } from "../words/punctuation.ts";
import { type Block, type Document, type Inline, type Span, spansOf, type Table } from "./document.ts";

/** For a terminal: within its columns, and the same words without colour. */
export function documentsText(documents: readonly Document[], colour: boolean, width: number): string {
  return documents.map((document) => documentText(document, colour, width)).join("\n");
}

function documentText(document: Document, colour: boolean, width: number): string {
  const page = new Page(document.lang, width, colour);
  page.rule();
  const beside = document.beside === null ? "" : ` ${document.beside}`;
  page.write(`${document.title}${beside}`, { paint: page.ink.bold });
  page.write(document.kicker, { paint: page.ink.dim });
  page.rule();
  page.blank();
  page.write(inlineText(document.lead, document), { indent: 2 });
  page.blank();
  for (const block of document.blocks) writeBlock(page, block, document, 2);
  page.blank();
  page.rule("-");
  for (const words of document.foot) page.write(words, { paint: page.ink.dim });
  return page.toString();
}

function writeBlock(page: Page, block: Block, document: Document, indent: number): void {
  const say = (words: Inline) => inlineText(words, document);
  switch (block.kind) {
    case "heading":
      if (block.level === 2) page.heading(block.words);
      else {
        page.blank();
        page.write(block.words, { indent: 2, paint: page.ink.bold });
      }
      return;
    case "paragraph":
      page.write(say(block.words), { indent, ...(block.soft === true ? { paint: page.ink.dim } : {}) });
      return;
    case "list":
      for (const [at, item] of block.items.entries())
        page.write(say(item), { indent, lead: block.ordered ? `${at + 1}. ` : "- " });
      return;
    case "pairs":
      for (const [name, value] of block.rows)
        page.write(`${name}${document.lang === "zh" ? "：" : ": "}${say(value)}`, { indent });
      return;
    case "table":
      writeTable(page, block, document, indent);
      return;
    case "code":
      page.write(block.label, { indent, paint: page.ink.dim });
      for (const line of block.words.split("\n")) page.write(line, { indent: indent + 4 });
      return;
    case "quote":
      page.write(`“${block.words}”${inParentheses(block.source, document.lang)}`, { indent });
      return;
    case "figures":
      for (const { number, words } of block.figures) page.write(`${number} ${words}`, { indent });
      return;
    case "card":
      page.blank();
      page.write(say(block.title), { indent, paint: page.ink.bold });
      page.write(block.kicker, { indent, paint: page.ink.dim });
      for (const inner of block.blocks) writeBlock(page, inner, document, indent + 2);
      return;
  }
}

const GAP = 2;
const WIDEST = 34;

/** In columns where it fits; else a block for each row, so that no cell is squeezed to a few letters. */
function writeTable(page: Page, table: Table, document: Document, indent: number): void {
  const say = (words: Inline) => clean(inlineText(words, document));
  const cells = table.rows.map((row) => row.map(say));
  if (table.caption !== null) page.write(table.caption, { indent, paint: page.ink.dim });
  const room = page.width - indent - GAP * (table.heads.length - 1);
  const wanted = table.heads.map((head, column) =>
    Math.min(WIDEST, Math.max(columns(head), ...cells.map((row) => columns(row[column] ?? "")))),
  );
  const longest = Math.max(0, ...cells.flat().map(columns));
  if (wanted.reduce((sum, one) => sum + one, 0) > room || longest > WIDEST * 2) {
    for (const row of cells) writeRow(page, table, row, document, indent);
    return;
  }
  page.row(
    table.heads.map((words) => ({ words, paint: page.ink.dim })),
    wanted,
    indent,
  );
  for (const row of cells)
    page.row(
      row.map((words) => ({ words })),
      wanted,
      indent,
    );
}

function writeRow(
  page: Page,
  table: Table,
  row: readonly string[],
  { lang }: Document,
  indent: number,
): void {
  const [name = "", ...others] = row;
  page.write(name, { indent, lead: "- " });
  for (const [at, words] of others.entries()) {
    if (words !== "")
      page.write(`${table.heads[at + 1] ?? ""}${lang === "zh" ? "：" : ": "}${words}`, {
        indent: indent + 2,
      });
  }
}

export function inlineText(words: Inline, document: Pick<Document, "lang">): string {
  return spansOf(words)
    .map((span) => spanText(span, document))
    .join("");
}

function spanText(span: Span, { lang }: Pick<Document, "lang">): string {
  if (typeof span === "string") return span;
  switch (span.kind) {
    case "quote":
      return `“${span.words}”`;
    case "link":
      return span.href.startsWith("#") || span.href.includes(span.words)
        ? span.words
        : `${span.words}${inParentheses(span.href, lang)}`;
    case "blank":
      return lang === "zh" ? `［${span.words}］` : `[${span.words}]`;
    case "tag":
    case "alert":
      return lang === "zh" ? `【${span.words}】` : `(${span.words})`;
    default:
      return span.words;
  }
}
