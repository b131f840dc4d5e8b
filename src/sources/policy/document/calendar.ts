import { everyMatch } from "../lexicon/matches.ts";
/** A date as a text writes it. */
export interface DateFound {
  readonly start: number;
  readonly end: number;
  /** YYYY-MM-DD, or YYYY-MM where no day is given. */
  readonly iso: string;
}

const ZH_DATE =
  /(?<!\d)[【[]?\s*(\d{4})\s*[】\]]?\s*[年\-/.]\s*[【[]?\s*(\d{1,2})\s*[】\]]?\s*(?:[月\-/.]\s*[【[]?\s*(\d{1,2})(?!\d)\s*[】\]]?\s*日?|月(?!\s*版))/g;
/** "生效日期：20260304" */
const BARE_DATE = /(?=\d{8})(?<=(?:日期|时间|生效|更新|date)\s?[:：]\s?)(\d{4})(\d{2})(\d{2})(?!\d)/g;
const HAN_DATE =
  /([一二][〇零○oO0一二三四五六七八九]{3})年([一二三四五六七八九十]{1,2})月(?:([一二三四五六七八九十廿]{1,3})日)?/g;
const EN_DATE =
  /\b(?:(\d{1,2})(?:st|nd|rd|th)?\s+(?:day\s+)?(?:of\s+)?|the\s+(\d{1,2})(?:st|nd|rd|th)\s+of\s+)?(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?,?\s+(?:(\d{1,2})(?:st|nd|rd|th)?(?:[,，]\s*|\s+))?(\d{4})\b/g;
/** Day and month in either order; with points the day comes first. */
const SHORT_DATE = /(?<![\d./])(\d{1,2})([./])(\d{1,2})\2(\d{4})(?![\d/])/g;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** All dates of a folded text, in its order. A date that may be of two months is none. */
export function datesOf(text: string): DateFound[] {
  const dates: DateFound[] = [];
  const push = (match: RegExpMatchArray, year: number, month: number, day: number | null) => {
    const start = match.index ?? 0;
    const iso = isoDate(year, month, day);
    if (iso) dates.push({ start, end: start + match[0].length, iso });
  };
  for (const match of everyMatch(ZH_DATE, text))
    push(match, Number(match[1]), Number(match[2]), match[3] === undefined ? null : Number(match[3]));
  for (const match of everyMatch(BARE_DATE, text))
    push(match, Number(match[1]), Number(match[2]), Number(match[3]));
  for (const match of everyMatch(HAN_DATE, text))
    push(
      match,
      digits(match[1] ?? ""),
      hanNumber(match[2] ?? ""),
      match[3] === undefined ? null : hanNumber(match[3]),
    );
  for (const match of everyMatch(EN_DATE, text)) {
    const day = match[1] ?? match[2] ?? match[4];
    push(
      match,
      Number(match[5]),
      MONTHS.indexOf((match[3] ?? "").slice(0, 3)) + 1,
      day === undefined ? null : Number(day),
    );
  }
  for (const { match, day, month } of shortDates(text)) push(match, Number(match[4]), month, day);
  return dates.sort((a, b) => a.start - b.start);
}

/** Where the order of one date shows, the others of the document follow it. */
function shortDates(text: string): { match: RegExpMatchArray; day: number; month: number }[] {
  const found = everyMatch(SHORT_DATE, text);
  const slashed = found.filter((match) => match[2] === "/");
  const dayFirst = slashed.some((match) => Number(match[1]) > 12);
  const monthFirst = slashed.some((match) => Number(match[3]) > 12);
  return found.flatMap((match) => {
    const [first, second] = [Number(match[1]), Number(match[3])];
    if (match[2] === "." || (dayFirst && !monthFirst)) return [{ match, day: first, month: second }];
    if (monthFirst && !dayFirst) return [{ match, day: second, month: first }];
    return first === second ? [{ match, day: first, month: second }] : [];
  });
}

const HAN = "〇一二三四五六七八九";

function digits(han: string): number {
  return Number([...han].map((char) => (/[零○oO0]/.test(char) ? 0 : HAN.indexOf(char))).join(""));
}

/** "十", "十二", "二十", "二十三", "廿三". */
function hanNumber(han: string): number {
  const [tens = "", ones = ""] = han.replace("廿", "二十").includes("十")
    ? han.replace("廿", "二十").split("十")
    : ["", han];
  const ten = han.replace("廿", "二十").includes("十") ? (tens === "" ? 1 : HAN.indexOf(tens)) : 0;
  return ten * 10 + (ones === "" ? 0 : HAN.indexOf(ones));
}

function isoDate(year: number, month: number, day: number | null): string | null {
  if (year < 1995 || year > 2100 || month < 1 || month > 12) return null;
  const start = `${year}-${String(month).padStart(2, "0")}`;
  if (day === null) return start;
  return day < 1 || day > 31 ? null : `${start}-${String(day).padStart(2, "0")}`;
}
