import { join } from "node:path";
import { expect, it } from "vitest";
import { hashOf } from "../../bench/policy/second/inputs.ts";
import weights from "../../src/sources/policy/second/weights.json" with { type: "json" };

const ROOT = join(import.meta.dirname, "../..");

it("the second reader's weights come from the texts as they are: else `npm run train:policy`", () => {
  const texts = Object.entries(weights.trainedOn);
  expect(texts.length).toBeGreaterThan(100);
  expect(texts.filter(([path, hash]) => hashOf(join(ROOT, path)) !== hash).map(([path]) => path)).toEqual([]);
});

it("texts that measure take no part in training", () => {
  expect(Object.keys(weights.trainedOn).filter((path) => /held/.test(path))).toEqual([]);
});
