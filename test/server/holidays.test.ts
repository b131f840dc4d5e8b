import { expect, test } from "vitest";
import { Holidays, HolidayYearRead } from "../../src/server/api/schema/calendar.ts";
import { WorkingDay } from "../../src/server/api/schema/orders.ts";
import { testSite } from "./harness.ts";

test("an officer enters a year's holidays, which count from then on, and are dropped again", async () => {
  const there = await testSite("embedded");
  const officer = await there.person("officer");
  const reader = await there.person("reader");
  const { knownUntil } = (await reader.call("GET", "/calendar/holidays")).as(Holidays);
  const year = knownUntil + 1;
  // The Friday before the first Saturday after 10 March, so that the test holds for whichever year is unknown next.
  const saturday = new Date(Date.UTC(year, 2, 10));
  while (saturday.getUTCDay() !== 6) saturday.setUTCDate(saturday.getUTCDate() + 1);
  const dayAfter = (days: number): string =>
    new Date(saturday.getTime() + days * 86_400_000).toISOString().slice(0, 10);
  const next = async () =>
    (await reader.call("GET", `/calendar/working-day?from=${dayAfter(-1)}&days=1`)).as(WorkingDay);
  expect(await next()).toEqual({ day: dayAfter(2), certain: false, holidaysKnownUntil: knownUntil });

  const [worked, off] = [dayAfter(0).slice(5), `${dayAfter(2).slice(5)}/${dayAfter(3).slice(5)}`];
  const entry = { source: "a notice", off: [off], work: [worked] };
  expect((await reader.call("PUT", `/calendar/holidays/${year}`, entry)).status).toBe(403);
  for (const wrong of [
    { ...entry, off: ["02-30"] },
    { ...entry, off: ["03-09/03-01"] },
    { ...entry, off: [`${year - 2}-12-31`] },
    { ...entry, work: [dayAfter(4).slice(5)] },
    { ...entry, off: [worked] },
    { ...entry, source: "" },
  ]) {
    expect((await officer.call("PUT", `/calendar/holidays/${year}`, wrong)).status).toBe(400);
  }
  const entered = (await officer.call("PUT", `/calendar/holidays/${year}`, entry)).as(Holidays);
  expect(entered.knownUntil).toBe(year);
  expect(entered.years.at(-1)).toEqual({ year, ...entry, entered: true });
  expect(await next()).toEqual({ day: dayAfter(0), certain: true, holidaysKnownUntil: year });
  const after = (await reader.call("GET", `/calendar/working-day?from=${dayAfter(0)}&days=1`)).as(WorkingDay);
  expect(after.day).toBe(dayAfter(4));

  expect((await officer.call("DELETE", `/calendar/holidays/${year}`)).as(Holidays).knownUntil).toBe(
    knownUntil,
  );
  expect((await officer.call("DELETE", `/calendar/holidays/${knownUntil}`)).status).toBe(404);
  expect((await next()).certain).toBe(false);
});

test("the words of a notice are read for an officer to look at, and enter nothing", async () => {
  const there = await testSite("embedded");
  const officer = await there.person("officer");
  const words =
    "国务院办公厅关于2031年部分节假日安排的通知 元旦：1月1日至3日放假调休，共3天。1月4日（周六）上班。";
  const read = (await officer.call("POST", "/calendar/notice", { words })).as(HolidayYearRead);
  expect(read).toMatchObject({ year: 2031, off: ["01-01/01-03"], work: ["01-04"] });
  expect((await officer.call("POST", "/calendar/notice", { words: "no notice" })).status).toBe(400);
  const { years } = (await officer.call("GET", "/calendar/holidays")).as(Holidays);
  expect(years.some(({ entered }) => entered)).toBe(false);
});
