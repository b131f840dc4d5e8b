import { expect, test } from "vitest";
import { namesIn } from "./joined-names.ts";

test("names of classes are found as they stand and put together from neighbours", () => {
  expect([...namesIn(["com.acme.Sdk", "tag"])]).toContain("com.acme.Sdk");
  expect([...namesIn(["com.acme.", "sdk.Sdk"])]).toContain("com.acme.sdk.Sdk");
  expect([...namesIn(["com.acme", "Sdk"])]).toContain("com.acme.Sdk");
  expect([...namesIn(["not a name", "x y"])]).toEqual([]);
});

test("many texts are not put together", () => {
  const many = Array.from({ length: 40 }, (_, n) => `a${n}`);
  expect(namesIn(many).size).toBe(0);
});
