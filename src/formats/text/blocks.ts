import { isRule, joinBarredRows } from "./barred-rows.ts";
import { TEXT_LIMITS, type TextDocument } from "./block.ts";
import { joinBrokenLinks } from "./broken-links.ts";
import { ChineseTitles } from "./chinese-titles.ts";
import { LINE_IN_CELL, stripMarkdown } from "./clean.ts";
import { compose, type Draft, type DraftCell } from "./compose.ts";
import { bulletOf, headingOf, type LineShape } from "./line-shapes.ts";
import { joinFlow } from "./table.ts";

/** Reads plain text, or text with Markdown's marks, line by line. Never fails: any text is a document. */
export function readTextBlocks(text: string): TextDocument {
  const { drafts, tooMany } = textDrafts(text, true);
  return compose(drafts, null, tooMany ? "too-long" : null);
}

/** `opens`: a title may stand in its first line. Tables are numbered from 0. */
export function textDrafts(text: string, opens: boolean): { drafts: Draft[]; tooMany: boolean } {
  const drafts: Draft[] = [];
  const lines = unwrap(joinBarredRows(joinBrokenLinks(text.split(/\r\n|[\n\r\f\u2028\u2029]/))));
  let table = -1;
  let columns = 0;
  let tooMany = false;
  const titles = new ChineseTitles();
  let above = "";
  for (let at = 0; at < lines.length; at++) {
    if (drafts.length >= TEXT_LIMITS.blocks) {
      tooMany = true;
      break;
    }
    const line = lines[at] ?? "";
    const cells = rowCells(line, lines[at - 1], lines[at + 1]);
    if (cells) {
      if (columns !== cells.length) table++;
      const header = columns !== cells.length;
      columns = cells.length;
      if (!isRule(line)) drafts.push(row(cells, table, header));
      continue;
    }
    // The rule under a head without bars at its ends.
    if (columns > 0 && line.includes("|") && isRule(line)) continue;
    columns = 0;
    const title = /\p{Script=Han}/u.test(line) ? titles.read(line, above, lineAfter(lines, at)) : null;
    const draft = lineDraft(line, opens && drafts.length === 0, title);
    if (draft) drafts.push(draft);
    if (draft) above = line.trim();
  }
  return { drafts, tooMany };
}

/** The next line that is not blank, near by. */
function lineAfter(lines: readonly string[], at: number): string {
  return (
    lines
      .slice(at + 1, at + 4)
      .find((line) => line.trim() !== "")
      ?.trim() ?? ""
  );
}

/** What parts the lines of a cell: the mark that stands for `<br>`, and the asterisk of a list written on one line. */
const CELL_BREAK = new RegExp(`${LINE_IN_CELL}|(?:^|(?<=\\s))\\*(?=\\s+\\S)`, "u");

/** A break inside the words of a link parts nothing. */
const LINKED = /\[[^[\]\n]{0,300}\]\(/g;

function row(cells: readonly string[], table: number, header: boolean): Draft {
  const draftCells: DraftCell[] = cells.map((cell) =>
    joinFlow(
      cell
        .replace(LINKED, (words) => words.replaceAll(LINE_IN_CELL, " "))
        .split(CELL_BREAK)
        .map((part): Draft => ({ kind: "paragraph", level: 0, ...stripMarkdown(part) })),
    ),
  );
  return { kind: "row", level: 0, text: "", links: [], cells: draftCells, table, header };
}

function lineDraft(line: string, first: boolean, title: LineShape | null): Draft | null {
  const bare = line.replace(/^\s*>\s?/, "");
  if (/^\s*([=\-_*~#]\s*){3,}$/.test(bare)) return null;
  const heading = headingOf(bare, first) ?? title;
  if (heading) {
    const { text, links } = stripMarkdown(heading.text);
    return text ? { kind: "heading", level: heading.level, text, links } : null;
  }
  const bullet = bulletOf(bare);
  const { text, links } = stripMarkdown(bullet ? bullet.text : bare);
  if (!text) return null;
  return { kind: bullet ? "item" : "paragraph", level: bullet ? bullet.level : 0, text, links };
}

/** Cells of a Markdown row, or of a tab-separated one that has a neighbour of the same width. */
function rowCells(line: string, before: string | undefined, after: string | undefined): string[] | null {
  if (/^\s*\|.*\|\s*$/.test(line)) return line.trim().slice(1, -1).split("|");
  const unclosed = unclosedCells(line, before);
  if (unclosed) return unclosed;
  const bars = countBars(line);
  if (
    bars > 1 &&
    [before ?? "", after ?? ""].some(
      (next) => countBars(next) === bars || (next.includes("|") && isRule(next)),
    )
  )
    return withoutClosing(line, before, after, bars).split(BAR);
  const tabs = countTabs(line);
  if (tabs > 0 && (countTabs(before ?? "") === tabs || countTabs(after ?? "") === tabs))
    return line.split("\t");
  return spacedCells(line, before, after);
}

/** A bar at the end closes the row, unless a row beside it has as many and none there: then the last cell is empty. */
function withoutClosing(
  line: string,
  before: string | undefined,
  after: string | undefined,
  bars: number,
): string {
  const text = line.trim();
  const isCell = [before ?? "", after ?? ""].some(
    (next) => countBars(next) === bars && !next.trim().endsWith("|"),
  );
  return isCell ? text : text.replace(/\|$/, "");
}

/** "| Stripe | Payments" below a row of as many cells: only its last bar is missing. */
function unclosedCells(line: string, before: string | undefined): string[] | null {
  if (!/^\s*\|/.test(line) || !/^\s*\|.*\|\s*$/.test(before ?? "")) return null;
  const cells = line.trim().slice(1).split("|");
  return cells.length === (before ?? "").trim().slice(1, -1).split("|").length ? cells : null;
}

/** Cells that only wide gaps part, in a line that has a neighbour with as many. */
function spacedCells(line: string, before: string | undefined, after: string | undefined): string[] | null {
  const cells = gapParts(line);
  if (cells.length < MIN_SPACED_CELLS) return null;
  const beside = [before, after].some(
    (other) => other !== undefined && gapParts(other).length === cells.length,
  );
  return beside ? cells : null;
}

/** Two columns may be a line of contents or a poem. */
const MIN_SPACED_CELLS = 3;

function gapParts(line: string): string[] {
  const text = line.trim();
  return /\s{2}|\u3000/.test(text) ? text.split(/\s{2,}|\u3000+/) : [];
}

/** A bar with room on one side at least: "名称 |目的". */
const BAR = /(?<=\s)\||\|(?=\s|$)/g;

/** Bars between cells, as crawlers and mail write tables. */
function countBars(line: string): number {
  return line.includes("|") ? (line.match(BAR)?.length ?? 0) : 0;
}

function countTabs(line: string): number {
  return line.includes("\t") ? line.trim().split("\t").length - 1 : 0;
}

/** Joins lines that were broken only to fit a width. A line that ends a thought, or a short one, stays alone. */
function unwrap(lines: readonly string[]): string[] {
  const joined: string[] = [];
  const width = wrapWidth(lines);
  const latin = latinWidth(lines);
  let lastWidth = 0;
  for (const line of lines) {
    const last = joined.at(-1);
    if (
      last !== undefined &&
      (continues(last, lastWidth, line, width) || overflows(last, lastWidth, line, latin))
    ) {
      const gap = /[\x21-\x7e]$/.test(last.trimEnd()) && /^\s*[\x21-\x7e]/.test(line) ? " " : "";
      joined[joined.length - 1] = last.trimEnd() + gap + line.trimStart();
    } else {
      joined.push(line);
    }
    lastWidth = widthOf(line.trim());
  }
  return joined;
}

/** The width that an editor broke English lines to fit: nearly all are shorter, and many come close to it. */
function latinWidth(lines: readonly string[]): number | null {
  const widths = lines.map((line) => line.trim().length).filter((length) => length > 0);
  widths.sort((a, b) => a - b);
  // A few lines hold a long address that could not be broken.
  const longest = widths[Math.floor(widths.length * 0.9)] ?? 0;
  if (longest > MAX_EDITOR_WIDTH || longest < MIN_EDITOR_WIDTH) return null;
  const close = widths.filter((length) => length >= longest - 12 && length <= longest + 4);
  return close.length * 6 >= widths.length ? longest : null;
}

const MIN_EDITOR_WIDTH = 60;
const MAX_EDITOR_WIDTH = 100;

/** "… such as your computer's | Internet Protocol address": the next word would not have fitted on the line. */
function overflows(last: string, lastWidth: number, next: string, width: number | null): boolean {
  if (width === null || last.length > MAX_JOINED_CHARS || lastWidth < width / 2) return false;
  const end = last.trimEnd();
  if (keyed(end, next.trimStart())) return false;
  const word = /^[*_"'“‘([]*[A-Za-z\d]\S*/.exec(next.trimStart())?.[0];
  if (
    word === undefined ||
    headingOf(last, false) ||
    headingOf(next, false) ||
    bulletOf(next) ||
    last.includes("|")
  )
    return false;
  return /[A-Za-z\d,'’"”)]$/.test(end) && lastWidth + 1 + word.length > width;
}

const MIN_WRAPPED_LINES = 4;

/** The width at which Chinese lines break again and again in the middle of a sentence, else null. */
function wrapWidth(lines: readonly string[]): number | null {
  const widths = lines.map((line) => widthOf(line.trim()));
  const counts = new Map<number, number>();
  for (const [at, line] of lines.entries()) {
    const width = widths[at] ?? 0;
    const next = lines[at + 1]?.trim() ?? "";
    if (width < MIN_WIDTH || !/\p{Script=Han}$/u.test(line.trim()) || !/^\p{Script=Han}/u.test(next))
      continue;
    for (let near = width; near <= width + WIDTH_SLACK; near++) counts.set(near, (counts.get(near) ?? 0) + 1);
  }
  let best: number | null = null;
  for (const [width, count] of counts) {
    if (count >= MIN_WRAPPED_LINES && (best === null || count > (counts.get(best) ?? 0))) best = width;
  }
  // Where many lines are longer, nothing was broken to fit.
  if (best === null) return null;
  const limit = best + WIDTH_SLACK;
  return widths.filter((width) => width > limit).length * 10 > lines.length ? null : best;
}

/** A wide character takes two columns; a line may end a few columns early, before a word or a mark. */
const MIN_WIDTH = 36;
const WIDTH_SLACK = 4;

function widthOf(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at++) width += text.charCodeAt(at) < 0x1100 ? 1 : 2;
  return width;
}

/** A paragraph grows no longer than this by joining, whatever its lines look like. */
const MAX_JOINED_CHARS = 20_000;

/** Shorter lines were not broken to fit. */
const MIN_CONVERTED_WIDTH = 60;

/** "使用目的：…", "Purpose of use: …": lines of keys, one below the other. */
const KEYED = /^(?:[^\s：，。；、（(]{2,14}：|[A-Z][A-Za-z ]{1,30}: )./;

function keyed(last: string, next: string): boolean {
  return KEYED.test(last) && KEYED.test(next);
}

function continues(last: string, lastWidth: number, next: string, width: number | null): boolean {
  const end = last.trimEnd().replace(/[*_\s]+$/, "");
  const start = next.trimStart().replace(/^[*_\s]+/, "");
  if (!end || !start || last.length > MAX_JOINED_CHARS) return false;
  if (headingOf(last, false) || headingOf(next, false) || bulletOf(next) || last.includes("|")) return false;
  // Markdown breaks a line for good by two spaces at its end; and keys below one another are a line each.
  if (/\S {2}$/.test(last) || keyed(end, start)) return false;
  if (/[，、,（(的]$/.test(end)) return true;
  if (/[。！？；：.!?;:]["”』」）)]?$/.test(end)) return false;
  if (/^[，。、；）]/.test(start)) return true;
  // "…唯一识别码 | （IMEI、IDFA）以提供统计服务": a bracket spells out what the long line above ends with.
  if (/^[（(]/.test(start) && lastWidth >= MIN_CONVERTED_WIDTH && /[，；：].*\p{Script=Han}$/u.test(end))
    return true;
  // A converter breaks lines at spaces, which Chinese has only around Latin words: "我们使用了消息PUSH | SDK，…".
  if (lastWidth >= MIN_CONVERTED_WIDTH && /[A-Za-z]$/.test(end) && /^[A-Za-z]/.test(start))
    return /\p{Script=Han}/u.test(end) && /[，。；]/.test(end) && !/https?:\S*$/.test(end);
  const han = /\p{Script=Han}$/u.test(end) && /^\p{Script=Han}/u.test(start);
  if (han) return width !== null && Math.abs(lastWidth - width) <= WIDTH_SLACK;
  const broken = lastWidth > 0 ? lastWidth : end.length;
  // "android版本：IMEI、OAID" is a line of its own.
  if (/^[a-z][^\s：:，。]{0,15}[：:]/.test(start)) return false;
  return broken >= 50 && broken <= 120 && /^[a-z(]/.test(start);
}
