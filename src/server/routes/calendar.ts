import * as routes from "../api/calendar.ts";
import { readNotice } from "../calendar/notice.ts";
import { calendarOf, dropHolidays, enteredHolidays, enterHolidays } from "../calendar/own-holidays.ts";
import { type ApiApp, whoOf } from "../http/api-app.ts";
import { note } from "../record/log.ts";
import { invalid, notFound } from "../refusal.ts";
import type { Site } from "../site.ts";

export function calendarRoutes(api: ApiApp, site: Site): void {
  const { db, store, now } = site;

  const all = async () => {
    const entered = await enteredHolidays(db);
    const own = new Set(entered.map(({ year }) => year));
    const known = new Map([...site.holidays, ...entered].map((one) => [one.year, one]));
    const years = [...known.values()]
      .sort((a, b) => a.year - b.year)
      .map(({ year, source, off, work }) => ({
        ...{ year, source, off: [...off], work: [...work] },
        entered: own.has(year),
      }));
    return { knownUntil: (await calendarOf(db, site)).knownUntil, years };
  };

  api.openapi(routes.getHolidays, async (c) => c.json(await all(), 200));

  api.openapi(routes.readHolidayNotice, async (c) => {
    const read = readNotice(c.req.valid("json").words);
    if (read === null) {
      throw invalid("words", {
        en: "These words name no year and no days off, as a notice of holidays does.",
        zh: "文字中没有找到年份和放假日期，不像是节假日安排的通知。",
      });
    }
    return c.json({ ...read, off: [...read.off], work: [...read.work] }, 200);
  });

  api.openapi(routes.enterHolidays, async (c) => {
    const who = whoOf(c.get("who"));
    const { year } = c.req.valid("param");
    const detail = c.req.valid("json");
    await store.transaction(async (tx) => {
      await enterHolidays(tx, { year, ...detail });
      await note(tx, {
        by: who.name,
        what: "holidays.entered",
        object: `holidays:${year}`,
        detail,
        at: now(),
      });
    });
    return c.json(await all(), 200);
  });

  api.openapi(routes.dropHolidays, async (c) => {
    const who = whoOf(c.get("who"));
    const { year } = c.req.valid("param");
    await store.transaction(async (tx) => {
      if (!(await dropHolidays(tx, year))) throw notFound();
      await note(tx, { by: who.name, what: "holidays.dropped", object: `holidays:${year}`, at: now() });
    });
    return c.json(await all(), 200);
  });

  api.openapi(routes.getWorkingDay, async (c) => {
    const { from, days } = c.req.valid("query");
    const calendar = await calendarOf(db, site);
    const day = calendar.after(from, days);
    return c.json({ day, holidaysKnownUntil: calendar.knownUntil, certain: calendar.isCertain(day) }, 200);
  });
}
