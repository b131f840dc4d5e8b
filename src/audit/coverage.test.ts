import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { rules } from "../rules/index.gen.ts";
import { coveragePage } from "./coverage.ts";

test("docs/coverage.md is current: node build/coverage.mjs writes it", () => {
  const page = readFileSync(new URL("../../docs/coverage.md", import.meta.url), "utf8").replaceAll(
    "\r\n",
    "\n",
  );
  expect(page === coveragePage()).toBe(true);
});

test("every rule that accuses has a control of MASVS-PRIVACY", () => {
  expect(
    rules.filter(({ masvs, cites }) => masvs.length === 0 && cites.length > 0).map(({ id }) => id),
  ).toEqual([]);
});
