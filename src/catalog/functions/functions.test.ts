import { expect, test } from "vitest";
import { appFunctions } from "./index.gen.ts";

test("every function has words in both languages and data", () => {
  for (const { id, name, terms, data } of appFunctions) {
    expect(name.zh, id).toMatch(/\p{Script=Han}/u);
    expect(name.en, id).not.toMatch(/\p{Script=Han}/u);
    expect(terms.zh.length, id).toBeGreaterThan(0);
    expect(terms.en.length, id).toBeGreaterThan(0);
    expect(data.length, id).toBeGreaterThan(0);
  }
});

test("no word names two functions", () => {
  const owners = new Map<string, string>();
  for (const { id, terms } of appFunctions) {
    for (const term of [...terms.zh, ...terms.en].map((word) => word.toLowerCase())) {
      expect(owners.get(term) ?? id, term).toBe(id);
      owners.set(term, id);
    }
  }
});
