import { expect, test } from "vitest";
import { daysOf } from "./calendar.ts";
import { CHINA } from "./holidays.ts";
import { statutoryDays } from "./statutory.ts";

test.each(CHINA)("the statutory days of $year are among those of its notice", ({ year, off }) => {
  const announced = new Set(off.flatMap((range) => daysOf(year, range)));
  const days = [...statutoryDays(year)];
  expect(days).toHaveLength(13);
  expect(days.filter((day) => !announced.has(day))).toEqual([]);
});

test.each([
  // Of years whose notices named them: 2017 to 2019.
  [2017, ["2017-01-27", "2017-01-28", "2017-04-04", "2017-05-30", "2017-10-04"]],
  [2018, ["2018-02-15", "2018-02-16", "2018-04-05", "2018-06-18", "2018-09-24"]],
  [2019, ["2019-02-04", "2019-02-05", "2019-04-05", "2019-06-07", "2019-09-13"]],
])("New Year's Eve and Day, Qingming, Dragon Boat and Mid-Autumn of %i", (year, days) => {
  for (const day of days) expect(statutoryDays(year)).toContain(day);
});
