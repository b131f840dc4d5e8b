import { describe, expect, it } from "vitest";
import { edgesOf } from "./edges.ts";

/** Small letters stand for both cases; the sign of Kelvin and the long s are left out of what is shown. */
const shown = (letters: ReadonlySet<number> | null) =>
  letters &&
  [...new Set([...letters].map((code) => String.fromCharCode(code)))].filter(isShown).sort().join("");
const isShown = (char: string) => char === char.toLowerCase() && char !== "\u017f";

describe("the letters that a text must begin or end with", () => {
  const edges: readonly (readonly [RegExp, string | null, string | null])[] = [
    [/^(我们|平台)/, "平我", null],
    [/(向|给)$/, null, "向给"],
    [/^(we|you)$/, "wy", "eu"],
    [/^(we|you)?$/, "wy", "eu"],
    [/(^|[,，])不$/, null, "不"],
    [/(^|[,，])$/, null, ",，"],
    [/^(的|$)/, "的", null],
    [/^不?收/, "不收", null],
    [/^(?!不)收/, "收", null],
    [/(?<=不)收$/, null, "收"],
    [/^(?<verb>收|存)[^,]*$/, "存收", null],
    [/^\d{0,2}项/, "0123456789项", null],
    [/^[^,]/, null, null],
    [/^./, null, null],
    [/^\p{L}/u, null, null],
    [/^é/, null, null],
    [/^我们|平台$/, null, null],
    [/我们/, null, null],
    [/^我们/m, null, null],
    [/\b(your|the)$/, null, "er"],
    [/^(a)\1?b/, "a", null],
    [/(a)b\1?$/, null, null],
    [/^[一-三]/, "一丁丂七丄丅丆万丈三", null],
  ];
  for (const [shape, opening, closing] of edges)
    it(`${shape} opens with ${opening ?? "anything"} and closes with ${closing ?? "anything"}`, () => {
      const found = edgesOf(shape);
      expect([shown(found.opening), shown(found.closing)]).toEqual([opening, closing]);
    });
  it("knows blanks and both cases", () => {
    expect(edgesOf(/^\s*$/).opening?.has(0x3000)).toBe(true);
    expect(edgesOf(/^k/iu).opening?.has(0x212a)).toBe(true);
    expect(edgesOf(/^k/).opening?.has(0x4b)).toBe(true);
  });
});
