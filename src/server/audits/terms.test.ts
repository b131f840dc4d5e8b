import { expect, test } from "vitest";
import { versionKey } from "./terms.ts";

test("versions sort as versions", () => {
  const sorted = [
    "0.9",
    "1.0.0-alpha",
    "1.0.0-beta2",
    "1.0.0-beta10",
    "1.0",
    "1.0.1",
    "1.2",
    "1.10",
    "v2.0",
    "10.0.0",
  ];
  const keys = sorted.map(versionKey);
  expect([...keys].sort()).toEqual(keys);
  expect(versionKey("1.0")).toBe(versionKey("1.0.0"));
  expect(versionKey("v1.2")).toBe(versionKey("1.2"));
});
