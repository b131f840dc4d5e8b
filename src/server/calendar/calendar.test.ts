import { describe, expect, test } from "vitest";
import { Calendar, dayIn } from "./calendar.ts";

const calendar = new Calendar();

describe("working days of China", () => {
  test.each([
    ["2026-02-13", 1, "2026-02-14", "a Saturday that is worked"],
    ["2026-02-13", 2, "2026-02-24", "over the Spring Festival"],
    ["2026-09-18", 5, "2026-09-24", "a Sunday that is worked comes first"],
    ["2026-09-30", 1, "2026-10-08", "over National Day"],
    ["2026-03-06", 5, "2026-03-13", "over a plain weekend"],
    ["2025-01-27", 1, "2025-02-05", "over the Spring Festival of 2025"],
  ])("%s and %i days is %s: %s", (from, count, day) => {
    expect(calendar.after(from, count)).toBe(day);
    expect(calendar.between(from, day)).toBe(count);
    expect(calendar.between(day, from)).toBe(-count || 0);
  });

  test("says from when on it knows weekends only", () => {
    expect(calendar.isCertain(`${calendar.knownUntil}-12-24`)).toBe(true);
    // The notice of the next year may still name days of its last week.
    expect(calendar.isCertain(`${calendar.knownUntil}-12-29`)).toBe(false);
    expect(calendar.isCertain(`${calendar.knownUntil + 1}-01-01`)).toBe(false);
  });

  test("no deadline falls on a day that the law itself takes off, whether its notice is known or not", () => {
    expect(calendar.isWorkingDay("2031-01-01")).toBe(false);
    expect(calendar.after("2030-12-31", 1)).toBe("2031-01-02");
    expect(calendar.isWorkingDay("2031-10-01")).toBe(false);
  });

  test("a year's notice may name days of the year before, and the later entry of a year counts", () => {
    const notice = { year: 2019, source: "国务院办公厅关于2019年部分节假日安排的通知" };
    const first = new Calendar([{ ...notice, off: ["01-01"], work: [] }]);
    expect(first.after("2018-12-28", 1)).toBe("2018-12-31");
    const then = new Calendar([
      { ...notice, off: ["01-02"], work: [] },
      { ...notice, off: ["2018-12-30/01-01"], work: ["2018-12-29"] },
    ]);
    expect(then.after("2018-12-28", 1)).toBe("2018-12-29");
    expect(then.after("2018-12-29", 1)).toBe("2019-01-02");
  });

  test("a day ends where the authority is", () => {
    expect(dayIn("Asia/Shanghai", new Date("2026-03-02T16:30:00Z"))).toBe("2026-03-03");
    expect(dayIn("UTC", new Date("2026-03-02T16:30:00Z"))).toBe("2026-03-02");
  });
});
