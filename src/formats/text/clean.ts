import type { Link } from "./block.ts";
import { plainCharacters } from "./radicals.ts";

/** Invisible characters that split words for a machine but not for an eye, and spaces of unusual width. */
const INVISIBLE = /\u034f|[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
const WIDE_SPACE = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
const LIGATURE = /[\ufb00-\ufb06]/g;
const CONTROL = /[^\P{Cc}\t\n\f\r]/gu;

/** What the plain text may hold: no invisible or control characters, single spaces, none at the ends. */
export function cleanInline(text: string): string {
  return dropInvisible(text).replace(/\s+/g, " ").trim();
}

/** Nearly all text is made of these and needs no second look. */
const PLAIN = /^[\t\n\r\x20-\x7e\u3001-\u30ff\u4e00-\u9fff\uff00-\uffef]*$/;

export function dropInvisible(text: string): string {
  if (PLAIN.test(text)) return text;
  return plainCharacters(text)
    .replace(INVISIBLE, "")
    .replace(WIDE_SPACE, " ")
    .replace(CONTROL, "")
    .replace(LIGATURE, (letters) => letters.normalize("NFKC"));
}

/** Stands for a line's end within a cell of a Markdown row, until its cells are parted. No document holds it. */
export const LINE_IN_CELL = "\u{f0000}";

export interface Inline {
  readonly text: string;
  readonly links: readonly Link[];
}

/** `[words](address)`; bounded so that a page of brackets costs no more than its length. */
const MARKDOWN_LINK = /!?\[([^[\]\n]{0,300})\]\(([^()\s]{0,500})[^()\n]{0,100}\)/g;
const EMPHASIS = /\*{1,3}|~~|`+|(?<=^|[\s\p{P}])_{1,3}(?=\S)|(?<=\S)_{1,3}(?=$|[\s\p{P}])/gu;
const ESCAPED = /\\([\\`*_{}[\]()#+\-.!|>])/g;

/** Takes Markdown's marks out of one line; a link's words stay, its address goes beside them. */
export function stripMarkdown(line: string): Inline {
  if (!/[*_`~[\\]/.test(line)) return { text: cleanInline(line), links: [] };
  const links: Link[] = [];
  let text = "";
  let from = 0;
  for (const found of line.matchAll(MARKDOWN_LINK)) {
    text += stripEmphasis(line.slice(from, found.index));
    const start = text.length;
    const words = found[0].startsWith("!") ? "" : stripEmphasis(found[1] ?? "");
    text += words;
    if (words) links.push({ start, end: text.length, href: found[2] ?? "" });
    from = found.index + found[0].length;
  }
  text += stripEmphasis(line.slice(from));
  const lead = text.length - text.trimStart().length;
  return {
    text: text.trim(),
    links: links.map(({ start, end, href }) => ({ start: Math.max(0, start - lead), end: end - lead, href })),
  };
}

function stripEmphasis(text: string): string {
  return dropInvisible(text).replace(EMPHASIS, "").replace(ESCAPED, "$1").replace(/\s+/g, " ");
}
