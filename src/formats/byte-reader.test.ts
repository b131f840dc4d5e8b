import { describe, expect, it } from "vitest";
import { ByteReader } from "./byte-reader.ts";
import { FormatError } from "./format-error.ts";

describe("ByteReader", () => {
  const reader = (...bytes: number[]): ByteReader => new ByteReader(Uint8Array.from(bytes), "sample");

  it("reads little-endian numbers of every width", () => {
    const r = reader(0xff, 0xfe, 0xff, 0x04, 0x03, 0x02, 0x81, 0, 0, 0, 0, 1, 0, 0, 0, 9);
    expect([r.u8(), r.i16(), r.u32(), r.u64(), r.left]).toEqual([0xff, -2, 0x81020304, 0x1_0000_0000, 1]);
    expect([r.i32At(3), r.viewAt(1, 2), r.u16At(14)]).toEqual([
      0x81020304 | 0,
      Uint8Array.of(0xfe, 0xff),
      0x900,
    ]);
  });

  it("never leaves its bytes", () => {
    const view = new ByteReader(new Uint8Array(16).subarray(4, 8));
    for (const read of [
      () => view.u64At(0),
      () => view.u32At(1),
      () => view.u8At(-1),
      () => view.seek(5),
      () => view.take(5),
      () => view.viewAt(2, -1),
      () => view.seek(Number.NaN),
    ]) {
      expect(read).toThrow(FormatError);
    }
    view.seek(4);
    expect(() => view.u8()).toThrow("data: 1 bytes wanted at 4, but it has 4");
  });

  it("refuses numbers past 2^53", () => {
    expect(() => reader(0, 0, 0, 0, 0, 0, 0x20, 0).u64()).toThrow(FormatError);
    expect(reader(0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x1f, 0).u64()).toBe(Number.MAX_SAFE_INTEGER);
  });
});
