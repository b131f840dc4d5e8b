import type { Draft } from "../text/compose.ts";
import { bulletOf, headingOf } from "../text/line-shapes.ts";
import { joinLines, type PdfLine } from "./lines.ts";
import type { FlowPart } from "./page-flow.ts";

type LinePart = Extract<FlowPart, { kind: "line" }>;

/** The size that most text has, and larger ones from the largest down: the ranks of headings. */
export interface TypeScale {
  readonly body: number;
  readonly ranks: readonly number[];
}

const MAX_RANKS = 4;
const LARGER = 1.1;

export function typeScale(lines: readonly PdfLine[]): TypeScale {
  const chars = new Map<number, number>();
  for (const line of lines)
    chars.set(rounded(line.size), (chars.get(rounded(line.size)) ?? 0) + line.text.length);
  let body = 0;
  for (const [size, count] of chars) if (count > (chars.get(body) ?? 0)) body = size;
  const ranks = [...chars.keys()].filter((size) => size > body * LARGER).sort((a, b) => b - a);
  return { body, ranks: ranks.slice(0, MAX_RANKS) };
}

function rounded(size: number): number {
  return Math.round(size * 2) / 2;
}

/** Lines put together again as the paragraphs, items and headings they were broken from. */
export function paragraphsOf(parts: readonly LinePart[], scale: TypeScale): Draft[] {
  const edge = rightEdge(parts);
  const drafts: Draft[] = [];
  let open: LinePart[] = [];
  const close = () => {
    if (open.length > 0) drafts.push(draftOf(open, scale, drafts.length === 0));
    open = [];
  };
  for (const part of parts) {
    const last = open.at(-1);
    if (last && !goesOn(open, last, part, edge, scale)) close();
    open.push(part);
  }
  close();
  return drafts;
}

/** Where most full lines end: nineteen of twenty end before it. */
function rightEdge(parts: readonly LinePart[]): number {
  const ends = parts.map(({ line }) => line.right).sort((a, b) => a - b);
  return ends[Math.floor(ends.length * 0.95)] ?? 0;
}

const MAX_LEADING = 2.1;

function goesOn(
  open: readonly LinePart[],
  last: LinePart,
  next: LinePart,
  edge: number,
  scale: TypeScale,
): boolean {
  const [above, below] = [last.line, next.line];
  if (Math.abs(above.size - below.size) > 0.8) return false;
  // A line was broken because the next word had no room.
  const [word = ""] = /^[\x21-\x7e]+|^./u.exec(below.text) ?? [];
  const room = word.length * below.size * (word.length > 1 ? 0.45 : 1);
  if (above.right + room < edge - above.size * 0.5) return false;
  if (isHeadingSize(above, scale))
    return last.page === next.page && above.y - below.y < above.size * MAX_LEADING;
  if (above.bold !== below.bold && isHeading(open, scale)) return false;
  const first = open[0]?.line ?? above;
  const margin = open.length > 1 ? above.left : Math.min(first.left, below.left);
  if (below.left > margin + below.size * 1.2 && open.length > 1) return false;
  // Chinese paragraphs begin two characters in: a line as far in as the first one begins another.
  const indented = open.length > 1 && first.left > above.left + above.size;
  if (indented && below.left >= first.left - below.size * 0.5) return false;
  if (open.length === 1 && below.left > first.left + below.size * 1.2 && !bulletOf(first.text)) return false;
  if (startsAnew(below.text) && /[。；;.!?！？：:]$/.test(above.text)) return false;
  if (last.page !== next.page) return true;
  return above.y - below.y < above.size * leadingOf(open);
}

/** Once two lines of a paragraph are known, a wider step ends it. */
function leadingOf(open: readonly LinePart[]): number {
  const [first, second] = open;
  if (!first || !second || first.page !== second.page) return MAX_LEADING;
  return ((first.line.y - second.line.y) / first.line.size) * 1.25;
}

function startsAnew(text: string): boolean {
  return bulletOf(text) !== null || headingOf(text, false) !== null;
}

function isHeadingSize(line: PdfLine, { body }: TypeScale): boolean {
  return line.size > body * LARGER;
}

const MAX_HEADING_CHARS = 60;

function isHeading(parts: readonly LinePart[], scale: TypeScale): boolean {
  const { text } = joinLines(parts.map(({ line }) => line));
  if (text.length > MAX_HEADING_CHARS || /[。；;，,]$/.test(text)) return false;
  return parts.every(({ line }) => isHeadingSize(line, scale) || (line.bold && !/[:：]/.test(text)));
}

function draftOf(parts: readonly LinePart[], scale: TypeScale, first: boolean): Draft {
  const { text, links } = joinLines(parts.map(({ line }) => line));
  const shape = headingOf(text, first);
  if (isHeading(parts, scale)) {
    const rank = scale.ranks.findIndex((size) => (parts[0]?.line.size ?? 0) >= size - 0.3);
    const level = rank >= 0 ? rank + 1 : Math.min(6, scale.ranks.length + (shape?.level ?? 1));
    return { kind: "heading", level, text, links };
  }
  if (shape) return { kind: "heading", level: Math.min(6, scale.ranks.length + shape.level), text, links };
  const bullet = bulletOf(text);
  if (!bullet) return { kind: "paragraph", level: 0, text, links };
  // The number stays: it is part of what a person reads.
  return { kind: "item", level: bullet.level, text, links };
}
