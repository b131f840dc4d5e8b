import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { everyMatch, firstMatch, lookOver, matches, matchesIn, mayMatch } from "./matches.ts";
import { requiredOf } from "./required.ts";

describe("what an expression needs at least", () => {
  const needs: readonly (readonly [RegExp, readonly string[] | null])[] = [
    [/收集|使用/, ["收集", "使用"]],
    [/不会?收集/, ["收集"]],
    [/(?:我们)+会/, ["我们"]],
    [/(我们|本公司)?会收集/, ["会收集"]],
    [/[给向]您/, ["您"]],
    [/[给向]\S/, ["给", "向"]],
    [/收{0,2}集合/, ["集合"]],
    [/(?<!不)会收集/, ["会收集"]],
    [/(?<=我们)[^,]*/, ["我们"]],
    [/(?<who>平台|公司)/, ["平台", "公司"]],
    [/收到|\d+/, null],
    [/收集|/, null],
    [/[^收集]/, null],
    [/[一-龥]/, null],
    [/\p{Script=Han}+/u, null],
    [/(收集)*/, null],
    [/\bshar(?:e|es|ing)\b/, ["shar"]],
    [/\u6536/, null],
    [/personal/i, ["personal"]],
    [/k-anonymous/iu, ["k-anonymous"]],
    [/École/i, ["cole"]],
    [/SDK\./, ["SDK."]],
  ];
  for (const [shape, wanted] of needs)
    it(`${shape} needs ${wanted?.join(" or ") ?? "nothing that can be told"}`, () => {
      expect(requiredOf(shape)).toEqual(wanted);
    });
});

describe("an expression asked of a text that was looked over", () => {
  it("finds what it finds without that", () => {
    const text = "我们会收集IMEI、imei，并收集 MAC";
    lookOver(text);
    expect(everyMatch(/收集/g, text).map(({ index }) => index)).toEqual([3, 16]);
    expect(everyMatch(/imei/gi, text)).toHaveLength(2);
    expect(firstMatch(/mac/i, text)?.index).toBe(19);
    expect(matches(/共享/, text)).toBe(false);
    expect(mayMatch(/共享/, text)).toBe(false);
    expect(mayMatch(/共享/, "从未看过的文字：共享")).toBe(true);
  });
  it("takes the sign of Kelvin for a k and the long s for an s where the expression does", () => {
    for (const [shape, text] of [
      [/k-anonymous/iu, "\u212a-anonymous"],
      [/sdk/iu, "\u017fd\u212a"],
    ] as const) {
      lookOver(text);
      expect(shape.test(text)).toBe(true);
      expect(mayMatch(shape, text)).toBe(true);
    }
  });
  it("goes on behind an empty match", () => {
    for (const [shape, text] of [
      [/(?=集)/g, "收集集"],
      [/x*/gu, "😀x"],
      [/x*/g, "😀x"],
    ] as const)
      expect(everyMatch(shape, text).map(({ index }) => index)).toEqual(
        [...text.matchAll(shape)].map(({ index }) => index),
      );
  });
  it("is ruled out only where it matches nothing, whichever of this reader's it is", () => {
    const shapes = expressionsIn("src/sources/policy");
    expect(shapes.length).toBeGreaterThan(1_000);
    expect(shapes.filter((shape) => requiredOf(shape) !== null).length).toBeGreaterThan(700);
    const lines = ["zh.txt", "en.txt"].flatMap((name) =>
      readFileSync(join("test/policies", name), "utf8")
        .split("\n")
        .filter((_, at) => at % 4 === 0),
    );
    const wrong: string[] = [];
    for (const line of lines) {
      lookOver(line);
      for (const shape of shapes)
        if (!mayMatch(shape, line) && line.search(shape) >= 0) wrong.push(`${shape} on ${line}`);
    }
    expect(wrong).toEqual([]);
  });
  it("is ruled out of a stretch only where it matches nothing there", () => {
    const shapes = expressionsIn("src/sources/policy").filter(
      (shape) => !/[gmy]/.test(shape.flags) && /[$^]/.test(shape.source),
    );
    expect(shapes.length).toBeGreaterThan(700);
    const stretches = ["zh.txt", "en.txt"].flatMap((name) =>
      readFileSync(join("test/policies", name), "utf8")
        .split("\n")
        .filter((_, at) => at % 16 === 0)
        .flatMap((line) => [
          line.slice(0, line.length >> 1),
          line.slice(line.length >> 1),
          ...line.split(/[ ,，、。]/).slice(0, 3),
        ]),
    );
    const wrong: string[] = [];
    for (const stretch of ["", ...stretches])
      for (const shape of shapes)
        if (matchesIn(shape, `(${stretch})`, 1, stretch.length + 1) !== shape.test(stretch))
          wrong.push(`${shape} on ${stretch}`);
    expect(wrong).toEqual([]);
  });
});

/** The expressions that the sources write out. */
function expressionsIn(folder: string): RegExp[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts") && !entry.name.endsWith(".test.ts"))
    .flatMap((entry) => [
      ...readFileSync(join(entry.parentPath, entry.name), "utf8").matchAll(
        /(?<=[(=,[:!|&?]\s*)\/(?![*/])((?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+)\/([a-z]*)/g,
      ),
    ])
    .flatMap(([, source = "", flags = ""]) => {
      try {
        return [new RegExp(source, flags)];
      } catch {
        return [];
      }
    });
}
