import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type Dex, openDex } from "../../../formats/dex/dex.ts";
import { FormatError } from "../../../formats/format-error.ts";
import { classShape } from "./class-shape.ts";

function bytesOf(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`fixtures/${name}.dex`, import.meta.url)));
}

function onlyDex(bytes: Uint8Array): Dex {
  const [dex] = openDex(bytes);
  if (dex === undefined) throw new Error("no dex");
  return dex;
}

test("renaming a class and its members leaves its shape", () => {
  const shape = classShape(onlyDex(bytesOf("named")), 0);
  expect(shape).toMatch(/^[0-9a-f]{8}$/);
  expect(classShape(onlyDex(bytesOf("renamed")), 0)).toBe(shape);
});

test("a flipped byte gives a shape, none, or a FormatError", () => {
  const bytes = bytesOf("named");
  for (let at = 0; at < bytes.length; at++) {
    const bent = bytes.slice();
    bent[at] = (bent[at] ?? 0) ^ 0xff;
    try {
      expect(classShape(onlyDex(bent), 0) ?? "00000000").toMatch(/^[0-9a-f]{8}$/);
    } catch (error) {
      if (!(error instanceof FormatError)) throw error;
    }
  }
});
