import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { HolidayYear } from "../api/schema/calendar.ts";
import { invalid } from "../refusal.ts";
import { SetUpError } from "../set-up-error.ts";
import type { Db, Tx } from "../store/store.ts";
import { Calendar, daysOf } from "./calendar.ts";
import type { YearOfHolidays } from "./holidays.ts";

const Years = z.array(HolidayYear);
const KEY = "holidays";

/** Years that this version does not know yet: `holidays.json` in the data folder, in the form of holidays.ts. */
export function fileHolidays(folder: string): readonly YearOfHolidays[] {
  const path = join(folder, "holidays.json");
  if (!existsSync(path)) return [];
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, "utf8"));
  } catch {
    value = null;
  }
  const years = Years.safeParse(value);
  if (years.success) return years.data;
  const [issue] = years.error.issues;
  const where = `${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}`;
  throw new SetUpError({
    en: `${path} is no list of years with holidays (${where}); see the form in docs/RUNBOOK.md`,
    zh: `${path} 不是有效的节假日列表（${where}）；格式见 docs/RUNBOOK.md`,
  });
}

/** What officers have entered, by year. */
export async function enteredHolidays(db: Db | Tx): Promise<readonly YearOfHolidays[]> {
  const row = await db.selectFrom("setting").select("value").where("key", "=", KEY).executeTakeFirst();
  return row === undefined ? [] : Years.parse(row.value);
}

/** The calendar as it is known now; what officers have entered counts before what came with the program. */
export async function calendarOf(
  db: Db | Tx,
  { holidays }: { readonly holidays: readonly YearOfHolidays[] },
): Promise<Calendar> {
  return new Calendar([...holidays, ...(await enteredHolidays(db))]);
}

export async function enterHolidays(tx: Tx, year: YearOfHolidays): Promise<void> {
  checkYear(year);
  await store(tx, [...(await others(tx, year.year)), year]);
}

/** Answers whether there was such an entry. */
export async function dropHolidays(tx: Tx, year: number): Promise<boolean> {
  const left = await others(tx, year);
  if (left.length === (await enteredHolidays(tx)).length) return false;
  await store(tx, left);
  return true;
}

async function others(tx: Tx, year: number): Promise<readonly YearOfHolidays[]> {
  return (await enteredHolidays(tx)).filter((one) => one.year !== year);
}

async function store(tx: Tx, years: readonly YearOfHolidays[]): Promise<void> {
  const value = JSON.stringify([...years].sort((a, b) => a.year - b.year));
  await tx
    .insertInto("setting")
    .values({ key: KEY, value })
    .onConflict((clash) => clash.column("key").doUpdateSet({ value }))
    .execute();
}

const MONDAY = 1;
const FRIDAY = 5;

/** A slip of the hand in a calendar moves every deadline after it: what cannot be meant is refused. */
function checkYear({ year, off, work }: YearOfHolidays): void {
  const days = {
    off: off.flatMap((range) => named(year, range, "off")),
    work: work.flatMap((range) => named(year, range, "work")),
  };
  const both = days.off.find((day) => days.work.includes(day));
  if (both !== undefined) {
    throw invalid("work", { en: `${both} is both off and worked`, zh: `${both} 既是放假又是上班` });
  }
  for (const day of days.work) {
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    if (weekday < MONDAY || weekday > FRIDAY) continue;
    throw invalid("work", {
      en: `${day} is no Saturday or Sunday: it is worked anyway`,
      zh: `${day} 不是周六或周日，本就上班`,
    });
  }
}

function named(year: number, range: string, field: "off" | "work"): readonly string[] {
  const refuse = (why: { readonly en: string; readonly zh: string }): never => {
    throw invalid(field, { en: `${range}: ${why.en}`, zh: `${range}：${why.zh}` });
  };
  for (const word of range.split("/")) {
    const day = word.length > 5 ? word : `${year}-${word}`;
    const time = new Date(`${day}T00:00:00Z`);
    if (Number.isNaN(time.getTime()) || time.toISOString().slice(0, 10) !== day)
      refuse({ en: "there is no such day", zh: "没有这一天" });
    if (day < `${year - 1}-12-01` || day > `${year}-12-31`)
      refuse({ en: `it is no day of ${year}`, zh: `不在 ${year} 年内` });
  }
  const days = daysOf(year, range);
  if (days.length === 0) refuse({ en: "it ends before it begins", zh: "结束早于开始" });
  return days;
}
