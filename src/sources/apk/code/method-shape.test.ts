import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { MemberCursor } from "../../../formats/dex/class-data.ts";
import { type Dex, openDex } from "../../../formats/dex/dex.ts";
import { FormatError } from "../../../formats/format-error.ts";
import { methodShape } from "./method-shape.ts";

function bytesOf(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`fixtures/${name}.dex`, import.meta.url)));
}

function shapesIn(bytes: Uint8Array): readonly string[] {
  const [dex] = openDex(bytes);
  return dex === undefined ? [] : codeOffsets(dex).flatMap((offset) => methodShape(dex, offset) ?? []);
}

function codeOffsets(dex: Dex): readonly number[] {
  const cursor = new MemberCursor(dex);
  cursor.open(dex.classDef(0).dataOffset);
  cursor.skipFields();
  cursor.restart();
  const offsets = Array.from({ length: cursor.directMethods }, () => {
    cursor.nextMethod();
    return cursor.codeOffset;
  });
  cursor.restart();
  for (let n = 0; n < cursor.virtualMethods; n++) {
    cursor.nextMethod();
    offsets.push(cursor.codeOffset);
  }
  return offsets.filter((offset) => offset !== 0);
}

test("renaming leaves the shape of the one method that does enough to be told by", () => {
  const [shape, ...others] = shapesIn(bytesOf("named"));
  expect(shape).toMatch(/^[0-9a-f]{8}$/);
  expect(others).toEqual([]);
  expect(shapesIn(bytesOf("renamed"))).toEqual([shape]);
});

test("a flipped byte gives shapes, none, or a FormatError", () => {
  const bytes = bytesOf("named");
  for (let at = 0; at < bytes.length; at++) {
    const bent = bytes.slice();
    bent[at] = (bent[at] ?? 0) ^ 0xff;
    try {
      for (const shape of shapesIn(bent)) expect(shape).toMatch(/^[0-9a-f]{8}$/);
    } catch (error) {
      if (!(error instanceof FormatError)) throw error;
    }
  }
});
