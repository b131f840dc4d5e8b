import type { Link } from "../text/block.ts";
import { dropInvisible } from "../text/clean.ts";
import type { PdfLink, PdfRun } from "./types.ts";

/** Runs on one baseline, read from left to right. */
export interface PdfLine {
  readonly text: string;
  readonly links: readonly Link[];
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
}

/** Runs whose baselines lie closer than this share of their size stand on one line. */
const SAME_LINE = 0.45;

/** A line with the parts that wide gaps leave of it: the cells of a table without borders, if it is one. */
export interface PartedLine {
  readonly line: PdfLine;
  readonly parts: readonly PdfLine[];
}

/** Narrower than this share of the type's size a gap is a space between words. */
export const GUTTER = 0.55;

export function partedLinesOf(runs: readonly PdfRun[], areas: readonly PdfLink[]): PartedLine[] {
  return groupsOf(runs)
    .map((group) => ({
      line: lineOf(group, areas),
      parts: partsOf(group).map((part) => lineOf(part, areas)),
    }))
    .filter(({ line }) => line.text !== "");
}

function partsOf(group: readonly PdfRun[]): PdfRun[][] {
  const parts: PdfRun[][] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const run of [...group].sort((a, b) => a.x - b.x)) {
    if (run.x - right > run.size * GUTTER) parts.push([run]);
    else parts.at(-1)?.push(run);
    right = Math.max(right, run.x + run.width);
  }
  return parts;
}

export function linesOf(runs: readonly PdfRun[], areas: readonly PdfLink[]): PdfLine[] {
  return groupsOf(runs)
    .map((group) => lineOf(group, areas))
    .filter((line) => line.text !== "");
}

function groupsOf(runs: readonly PdfRun[]): PdfRun[][] {
  const sorted = [...runs].sort((a, b) => b.y - a.y || a.x - b.x);
  const groups: PdfRun[][] = [];
  for (const run of sorted) {
    const group = groups.at(-1);
    const first = group?.[0];
    if (group && first && Math.abs(first.y - run.y) < SAME_LINE * Math.max(first.size, run.size))
      group.push(run);
    else groups.push([run]);
  }
  return groups;
}

function lineOf(group: readonly PdfRun[], areas: readonly PdfLink[]): PdfLine {
  const runs = [...group].sort((a, b) => a.x - b.x);
  const links: Link[] = [];
  let text = "";
  let right = Number.NEGATIVE_INFINITY;
  let last: PdfRun | null = null;
  for (const run of runs) {
    // Bold drawn twice, a hair apart, is one word.
    if (last && last.text === run.text && Math.abs(last.x - run.x) < run.size * 0.15) continue;
    const words = dropInvisible(run.text).replace(/\s+/g, " ");
    const piece = text === "" || text.endsWith(" ") ? words.trimStart() : words;
    if (text !== "" && !text.endsWith(" ") && isApart(text, piece, run.x - right, run.size)) text += " ";
    const area = areas.find((one) => holds(one, run));
    const before = links.at(-1);
    if (area && piece && before && before.href === area.href && before.end >= text.length - 1) {
      links[links.length - 1] = { ...before, end: text.length + piece.length };
    } else if (area && piece)
      links.push({ start: text.length, end: text.length + piece.length, href: area.href });
    text += piece;
    right = Math.max(right, run.x + run.width);
    last = run;
  }
  text = text.trimEnd();
  const [first] = runs;
  const size = Math.max(...runs.map((run) => run.size));
  const boldChars = runs.reduce((sum, run) => sum + (run.bold ? run.text.length : 0), 0);
  const chars = runs.reduce((sum, run) => sum + run.text.length, 0);
  return {
    text,
    links: links
      .map((link) => ({ ...link, end: Math.min(link.end, text.length) }))
      .filter((link) => link.end > link.start),
    left: first?.x ?? 0,
    right,
    y: first?.y ?? 0,
    size,
    bold: boldChars > chars * 0.8,
  };
}

function isApart(before: string, after: string, gap: number, size: number): boolean {
  const latin = /[\x21-\x7e]$/.test(before) || /^[\x21-\x7e]/.test(after);
  return gap > size * (latin ? 0.2 : 0.8);
}

function holds(area: PdfLink, run: PdfRun): boolean {
  const x = run.x + run.width / 2;
  const y = run.y + run.size * 0.3;
  return x >= area.x1 - 1 && x <= area.x2 + 1 && y >= area.y1 - 1 && y <= area.y2 + 1;
}

/** Lines of one cell or paragraph as one text: Chinese without a gap, other scripts with one. */
export function joinLines(lines: readonly Pick<PdfLine, "text" | "links">[]): {
  text: string;
  links: Link[];
} {
  let text = "";
  const links: Link[] = [];
  for (const line of lines) {
    if (text !== "" && needsGap(text, line.text)) text += " ";
    for (const link of line.links) {
      const start = text.length + link.start;
      const before = links.at(-1);
      // An address that breaks over lines is one link.
      if (before && before.href === link.href && start - before.end <= 1) {
        links[links.length - 1] = { ...before, end: text.length + link.end };
      } else links.push({ start, end: text.length + link.end, href: link.href });
    }
    text += line.text;
  }
  return { text, links };
}

function needsGap(before: string, after: string): boolean {
  if (!/[\x21-\x7e]$/.test(before) || !/^[\x21-\x7e]/.test(after)) return false;
  // Addresses and package names break anywhere.
  return (
    !/(https?:\/\/\S*|[\w-]+(\.[\w-]+){1,})$/i.test(before) ||
    !/^[\w./?=&%#-]+$/.test(after.split(" ")[0] ?? "") ||
    /[,;:]$/.test(before)
  );
}
