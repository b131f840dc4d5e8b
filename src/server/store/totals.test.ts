import { expect, test } from "vitest";
import { Totals } from "./totals.ts";

const first = { page: 1, pageSize: 50 };

test("a page that is not full tells how many there are, without counting", async () => {
  const totals = new Totals();
  const count = () => Promise.reject(new Error("counted"));
  expect(await totals.of("apps", first, 7, count)).toBe(7);
  expect(await totals.of("apps", { page: 3, pageSize: 50 }, 7, count)).toBe(107);
  // Beyond the end nothing is known.
  await expect(totals.of("apps", { page: 9, pageSize: 50 }, 0, count)).rejects.toThrow("counted");
});

test("a long list is counted once for all who ask within seconds, whatever the page and the order", async () => {
  let now = 0;
  let counted = 0;
  const totals = new Totals(() => now);
  const count = async () => 1000 + counted++;
  const ask = (query: object) => totals.of("apps", { ...first, ...query }, 50, count);
  expect(await ask({ sort: "label" })).toBe(1000);
  expect(await ask({ sort: "-label", page: 4 })).toBe(1000);
  expect(await ask({ q: "other" })).toBe(1001);
  now = 5000;
  // Old by now: answered at once, and counted anew for the next.
  expect(await ask({})).toBe(1000);
  await Promise.resolve();
  expect(await ask({})).toBe(1002);
  now = 60_000;
  expect(await ask({})).toBe(1003);
});
