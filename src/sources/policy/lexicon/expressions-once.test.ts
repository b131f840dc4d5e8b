import { describe, expect, it } from "vitest";

const BUILD: string = new URL("../../../../build/expressions-once.mjs", import.meta.url).href;
const { withExpressionsOnce }: { withExpressionsOnce: (code: string) => string } = await import(BUILD);

describe("an expression in a function of the policy reader, as it is built", () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ["is made once", "f = (text) => /收集/.test(text);", "f = (text) => EXPRESSION_1.test(text);"],
    [
      "is made once for all places where it stands",
      "f = (a) => matches(/x/i, a) || /x/i.test(a) || /x/.test(a);",
      "f = (a) => matches(EXPRESSION_1, a) || EXPRESSION_1.test(a) || EXPRESSION_2.test(a);",
    ],
    [
      "is made once where a search begins at the beginning",
      "f = (a) => [everyMatch(/x/g, a), a.replace(/y/g, ''), a.match(/x/g)];",
      "f = (a) => [everyMatch(EXPRESSION_1, a), a.replace(EXPRESSION_2, ''), a.match(EXPRESSION_1)];",
    ],
    ["is made at each call where it keeps its place", "f = (a) => /x/g.exec(a);", "f = (a) => /x/g.exec(a);"],
    ["is made at each call where it goes on", "f = (a) => a.match(/x/y);", "f = (a) => a.match(/x/y);"],
    ["stays where it is made once already", "const X = /x/;", "const X = /x/;"],
  ];
  for (const [name, code, built] of cases)
    it(name, () => {
      expect(withExpressionsOnce(code).split("\n").at(-1)).toBe(built);
    });
});
