import type { TextDocument } from "../text/block.ts";
import { textDrafts } from "../text/blocks.ts";
import { LINE_IN_CELL } from "../text/clean.ts";
import { compose, type Draft } from "../text/compose.ts";
import { streamMarkup } from "../text/markup-stream.ts";
import { PageWriter } from "./page-writer.ts";

/** Reads Markdown in which tables, headings and line breaks may be written as HTML, as generators and editors leave it. */
export function readMixed(text: string): TextDocument {
  const drafts: Draft[] = [];
  let tables = 0;
  let tooMany = false;
  const add = (more: readonly Draft[]) => {
    const first = tables;
    for (const draft of more) {
      const table = draft.table === undefined ? -1 : draft.table + first;
      tables = Math.max(tables, table + 1);
      drafts.push(table < 0 ? draft : { ...draft, table });
    }
  };
  const { body, title } = afterFrontMatter(text);
  for (const part of parts(body)) {
    if (part.table) add(tableDrafts(part.text));
    else {
      const read = textDrafts(asMarkdown(part.text), drafts.length === 0);
      tooMany ||= read.tooMany;
      add(read.drafts);
    }
  }
  return compose(drafts, title, tooMany ? "too-long" : null);
}

/** Settings of a site's generator before the text, of which the title names the page. */
function afterFrontMatter(text: string): { body: string; title: string | null } {
  const found =
    /^\ufeff?(---|\+\+\+)\r?\n(?:[ \t]*[\w.-]{1,40}\s?[:=][^\n]{0,400}\n|[ \t]*-[^\n]{0,400}\n|\s*\n){1,60}\1\s*\n/.exec(
      text,
    );
  if (!found) return { body: text, title: null };
  const title = /^title\s?[:=][ \t]*["']?([^"'\n]{2,120}?)["']?[ \t]*\r?$/m.exec(found[0])?.[1] ?? null;
  return { body: text.slice(found[0].length), title };
}

interface Part {
  readonly table: boolean;
  readonly text: string;
}

function parts(text: string): Part[] {
  const found: Part[] = [];
  const folded = text.toLowerCase();
  let from = 0;
  for (;;) {
    const start = nextTable(folded, from);
    const close = start < 0 ? -1 : folded.indexOf("</table", start);
    if (close < 0) break;
    const end = folded.indexOf(">", close) + 1 || text.length;
    found.push(
      { table: false, text: text.slice(from, start) },
      { table: true, text: text.slice(start, end) },
    );
    from = end;
  }
  found.push({ table: false, text: text.slice(from) });
  return found;
}

function nextTable(folded: string, from: number): number {
  for (let at = folded.indexOf("<table", from); at >= 0; at = folded.indexOf("<table", at + 1))
    if (/[\s>]/.test(folded[at + 6] ?? "")) return at;
  return -1;
}

const TABLE_LIMITS = { inputChars: 4_000_000, nodes: 200_000, depth: 400 };

function tableDrafts(html: string): readonly Draft[] {
  const writer = new PageWriter(false, false);
  streamMarkup(
    html,
    {
      open: (name, attributes) => writer.open(name, attributes),
      text: (data) => writer.text(data),
      close: (name) => writer.close(name),
    },
    { limits: TABLE_LIMITS, xml: false, full: () => writer.full },
  );
  return writer.finish().drafts;
}

const HEADING =
  /<h([1-6])\b[^>\n]{0,300}>([^<\n]{0,300}(?:<(?!\/?h[1-6])[^>\n]{0,200}>[^<\n]{0,300}){0,8})<\/h[1-6]\s*>/gi;
const LINK =
  /<a\b[^>\n]{0,300}?href\s*=\s*["']?([^"'\s>]{0,500})["']?[^>\n]{0,300}>([^<\n]{0,300})<\/a\s*>/gi;
/** A row of a table that bars make stays one line, whatever breaks its cells hold. */
const BREAK = /<br\s*\/?>/gi;
const NEW_LINE = /<\/?(?:p|div|ul|ol|section|article|center|details|summary|blockquote|hr)\b[^>\n]{0,300}>/gi;
const ITEM = /<li\b[^>\n]{0,300}>/gi;
const TAG = /<\/?[a-z][a-z\d-]{0,20}(?:\s[^<>\n]{0,300})?\/?>/gi;

function asMarkdown(text: string): string {
  if (!text.includes("<") && !text.includes("&")) return text;
  const marked = text
    .replace(/<!--[\s\S]{0,20000}?-->/g, "")
    .replace(
      HEADING,
      (_, level: string, words: string) => `\n\n${"#".repeat(Number(level))} ${words.replace(TAG, "")}\n\n`,
    )
    .replace(LINK, (_, href: string, words: string) => `[${words}](${href})`)
    .split("\n")
    .map((line) =>
      /^\s*\|/.test(line)
        ? line.replace(BREAK, LINE_IN_CELL).replace(NEW_LINE, LINE_IN_CELL).replace(ITEM, LINE_IN_CELL)
        : line.replace(BREAK, "\n").replace(NEW_LINE, "\n").replace(ITEM, "\n- "),
    )
    .join("\n")
    .replace(TAG, "");
  return marked.replace(ENTITY, (written, name: string) => CHARACTERS[name] ?? written);
}

/** Those that writers of Markdown use by hand. */
const CHARACTERS: Readonly<Record<string, string>> = {
  nbsp: " ",
  ensp: " ",
  emsp: " ",
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  copy: "©",
  middot: "·",
  bull: "•",
  "#39": "'",
  "#124": "|",
};
const ENTITY = /&(nbsp|ensp|emsp|amp|lt|gt|quot|apos|copy|middot|bull|#39|#124);/g;
