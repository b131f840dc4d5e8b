import type { PolicyDocument } from "../../../model/claim.ts";

type Dates = PolicyDocument["dates"];

const LABELS: readonly (readonly [keyof Dates, RegExp])[] = [
  [
    "effective",
    /(生效(日期|时间|日)?|自.{0,14}起(正式)?(生效|施行|实施)|effective(\s+date|\s+as\s+of|\s+from|\s+on)?|in\s+effect\s+(as\s+of|from))/,
  ],
  [
    "updated",
    /(更新(日期|时间|于)?|修订(日期|时间)?|最近更新|版本日期|修改日期|last\s+(updated|modified|revised|changed)|updated(\s+on)?|revised|revision\s+date|last\s+update)/,
  ],
  ["published", /(发布(日期|时间|于)?|公布(日期|时间)|published|posted|date\s+of\s+publication)/],
];

const ZH_DATE =
  /(?<!\d)(\d{4})\s*[年\-/.]\s*(\d{1,2})\s*(?:[月\-/.]\s*【?\s*(\d{1,2})(?!\d)\s*】?\s*日?|月)/g;
const EN_DATE =
  /\b(?:(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?)?(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?\s+(?:(\d{1,2})(?:st|nd|rd|th)?,?\s+)?(\d{4})\b/g;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Farther from its label than this a date belongs to something else. */
const MAX_GAP_CHARS = 30;

/** `text` is folded. The first date beside each label wins, for titles carry them before histories do. */
export function datesIn(text: string): Dates {
  const found: Record<keyof Dates, string | null> = { effective: null, updated: null, published: null };
  for (const { start, end, iso } of allDates(text)) {
    const before = text.slice(Math.max(0, start - MAX_GAP_CHARS), start);
    const after = text.slice(end, end + 14);
    for (const [kind, label] of LABELS) {
      if (found[kind]) continue;
      const near = lastMatch(before, label);
      const isLast =
        near !== null &&
        LABELS.every(([other, shape]) => other === kind || (lastMatch(before, shape) ?? -1) < near);
      // "发布/生效日期": one date for both.
      const shared =
        kind === "published" && near !== null && /(发布|公布)\s*[/和及与、]\s*(生效|更新)/.test(before);
      if ((isLast || shared) && !/[。;；]|\.\s/.test(before.slice(near))) found[kind] = iso;
      else if (/^\s*(起)?(正式)?(生效|施行|实施)(?!日|时)/.test(after) && kind === "effective")
        found[kind] = iso;
      else if (/^\s*(更新|修订|修改)(?!日|时)/.test(after) && kind === "updated" && near === null)
        found[kind] = iso;
      else if (/^\s*(发布|公布)(?!日|时)/.test(after) && kind === "published" && near === null)
        found[kind] = iso;
    }
  }
  if (!(found.effective || found.updated || found.published)) found.published = loneDate(text);
  return found;
}

const HEAD_CHARS = 600;
const END_CHARS = 300;
const NOT_LONE = /[^\s\d年月日\-/.,:：()（）*_#]/g;

/** A date that stands by itself on a line at the head or the end, or beside the title, and says not what it is. */
function loneDate(text: string): string | null {
  for (const { start, end, iso } of allDates(text)) {
    if (start > HEAD_CHARS && start < text.length - END_CHARS) continue;
    const lineStart = text.lastIndexOf("\n", start) + 1;
    const lineEnd = text.indexOf("\n", end);
    const around = text.slice(lineStart, start) + text.slice(end, lineEnd < 0 ? text.length : lineEnd);
    if (around.replace(TITLE_WORDS, "").replace(NOT_LONE, "x").replace(/[^x]/g, "").length <= 2) return iso;
  }
  return null;
}

const TITLE_WORDS = /隐私(权)?(保护)?(政策|声明|协议|条款|指引)|privacy (policy|notice|statement)/g;

function lastMatch(text: string, shape: RegExp): number | null {
  let last: number | null = null;
  for (const match of text.matchAll(new RegExp(shape, "g"))) last = match.index;
  return last;
}

function allDates(text: string): { start: number; end: number; iso: string }[] {
  const dates: { start: number; end: number; iso: string }[] = [];
  const push = (
    match: RegExpExecArray | RegExpMatchArray,
    year: string,
    month: number,
    day: string | null,
  ) => {
    const start = match.index ?? 0;
    const iso = isoDate(Number(year), month, day === null ? null : Number(day));
    if (iso) dates.push({ start, end: start + match[0].length, iso });
  };
  for (const match of text.matchAll(ZH_DATE)) push(match, match[1] ?? "", Number(match[2]), match[3] ?? null);
  for (const match of text.matchAll(EN_DATE)) {
    const day = match[1] ?? match[3] ?? null;
    push(match, match[4] ?? "", MONTHS.indexOf((match[2] ?? "").slice(0, 3)) + 1, day);
  }
  return dates.sort((a, b) => a.start - b.start);
}

function isoDate(year: number, month: number, day: number | null): string | null {
  if (year < 1995 || year > 2100 || month < 1 || month > 12) return null;
  const start = `${year}-${String(month).padStart(2, "0")}`;
  if (day === null) return start;
  return day < 1 || day > 31 ? null : `${start}-${String(day).padStart(2, "0")}`;
}
