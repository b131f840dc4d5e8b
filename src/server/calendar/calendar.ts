import { CHINA, type YearOfHolidays } from "./holidays.ts";
import { statutoryDays } from "./statutory.ts";

const DAY_MS = 86_400_000;

/**
 * Working days of the authority: weekdays without holidays, and the weekends that are worked instead. Of a year whose
 * notice is not known, what the law itself names is off, and no weekend is worked.
 */
export class Calendar {
  readonly #off = new Set<string>();
  readonly #work = new Set<string>();
  readonly #known: ReadonlySet<number>;
  /** The last year whose holidays are known without a hole before it. */
  readonly knownUntil: number;

  constructor(years: readonly YearOfHolidays[] = CHINA) {
    // Of two entries of a year the later one counts.
    for (const { year, off, work } of new Map(years.map((one) => [one.year, one])).values()) {
      for (const range of off) for (const day of daysOf(year, range)) this.#off.add(day);
      for (const range of work) for (const day of daysOf(year, range)) this.#work.add(day);
    }
    const known = new Set(years.map(({ year }) => year));
    this.#known = known;
    let last = Math.min(...known);
    while (known.has(last + 1)) last += 1;
    this.knownUntil = last;
  }

  isWorkingDay(day: string): boolean {
    if (this.#work.has(day)) return true;
    if (this.#off.has(day)) return false;
    const year = Number(day.slice(0, 4));
    if (!this.#known.has(year) && statutoryDays(year).has(day)) return false;
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    return weekday !== 0 && weekday !== 6;
  }

  /** The `count`-th working day after `day`; the day itself does not count. */
  after(day: string, count: number): string {
    let at = day;
    for (let left = count; left > 0; ) {
      at = plusDays(at, 1);
      if (this.isWorkingDay(at)) left -= 1;
    }
    return at;
  }

  /** Working days from `from` (not counted) to `to` (counted); negative where `to` lies before. */
  between(from: string, to: string): number {
    const sign = from <= to ? 1 : -1;
    let count = 0;
    for (let at = from < to ? from : to; at < (from < to ? to : from); ) {
      at = plusDays(at, 1);
      if (this.isWorkingDay(at)) count += 1;
    }
    return sign * count;
  }

  /** Whether no notice that is still to come can change how the days until then are counted. */
  isCertain(day: string): boolean {
    return day < `${this.knownUntil}-${REACHED_BACK}`;
  }
}

/** The notice of a year may name days of the last week of the year before. */
const REACHED_BACK = "12-25";

/** The days that a range of a year's notice names. */
export function daysOf(year: number, range: string): readonly string[] {
  const [first = "", last = first] = range.split("/").map((day) => (day.length > 5 ? day : `${year}-${day}`));
  const days: string[] = [];
  for (let at = first; at <= last; at = plusDays(at, 1)) days.push(at);
  return days;
}

export function plusDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10);
}

/** The day that it is there, as `YYYY-MM-DD`. */
export function dayIn(timeZone: string, time: Date): string {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  const of = new Map(parts.formatToParts(time).map(({ type, value }) => [type, value]));
  return `${of.get("year")}-${of.get("month")}-${of.get("day")}`;
}
