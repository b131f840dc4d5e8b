import type { YearOfHolidays } from "./holidays.ts";

const BRACKETS = /（[^）]*）|\([^)]*\)/g;
const DAY = /(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日/g;
const RANGE = /^(.*?日)(?:至|到|—|–|-|~)(.*日)/;

/**
 * Reads the days out of the words of a yearly notice (国务院办公厅关于…年部分节假日安排的通知), for a person to look at
 * before they count: `1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。` Null where it names no year or no day off.
 */
export function readNotice(words: string): YearOfHolidays | null {
  const title = /国务院办公厅关于(\d{4})年部分节假日安排的通知/.exec(words.replace(/\s+/g, ""));
  const year = Number(title?.[1] ?? /(\d{4})年/.exec(words)?.[1]);
  if (!Number.isInteger(year)) return null;
  const off: string[] = [];
  const work: string[] = [];
  for (const clause of words.replace(BRACKETS, "").split(/[。；;，,\n]/)) {
    const plain = clause.replace(/\s+/g, "").replace(/^[^：:]*[：:]/, "");
    if (plain.includes("上班")) work.push(...daysIn(plain, year).map((day) => short(day, year)));
    else if (/放假|补休|休息/.test(plain)) off.push(...rangesIn(plain, year));
  }
  return off.length === 0 ? null : { year, source: title?.[0] ?? "", off, work };
}

function rangesIn(clause: string, year: number): readonly string[] {
  const range = RANGE.exec(clause);
  if (range === null) return daysIn(clause, year).map((day) => short(day, year));
  const days = daysIn(`${range[1]}、${range[2]}`, year);
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  return [first === last ? short(first, year) : `${short(first, year)}/${short(last, year)}`];
}

/** A day without a month, or a month without a year, is of that of the day before it. */
function daysIn(clause: string, year: number): readonly string[] {
  const at = { year, month: 0 };
  return [...clause.matchAll(DAY)].flatMap(([, ofYear, ofMonth, day]) => {
    if (ofYear !== undefined) at.year = Number(ofYear);
    if (ofMonth !== undefined) at.month = Number(ofMonth);
    return at.month === 0 ? [] : [`${at.year}-${two(at.month)}-${two(Number(day))}`];
  });
}

function short(day: string, year: number): string {
  return day.startsWith(`${year}-`) ? day.slice(5) : day;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
