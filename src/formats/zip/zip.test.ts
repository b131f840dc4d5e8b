import { describe, expect, it } from "vitest";
import { utf8 } from "../../../test/hostile/bytes.ts";
import { type Entry, writeZip } from "../../../test/hostile/zip-writer.ts";
import { bufferSource, nodePlatform } from "../../../test/node-platform.ts";
import { FormatError } from "../format-error.ts";
import type { ByteSource } from "../platform.ts";
import { openZip, type Zip } from "./zip.ts";

function open(entries: readonly Entry[], limits = {}): Zip {
  return openZip(bufferSource(writeZip(entries)), nodePlatform, limits);
}

const text = (zip: Zip, name: string): string => {
  const entry = zip.find(name);
  return entry === undefined ? "none" : new TextDecoder().decode(zip.read(entry));
};

describe("archives", () => {
  it("reads stored and deflated entries in the directory's order", () => {
    const zip = open([
      { name: "b", content: utf8("bee") },
      { name: "a", content: utf8("ay"), stored: true },
    ]);
    expect(zip.entries.map(({ name }) => name)).toEqual(["b", "a"]);
    expect([text(zip, "a"), text(zip, "b"), text(zip, "c")]).toEqual(["ay", "bee", "none"]);
    expect(zip.anomalies).toEqual([]);
  });

  it("keeps duplicates and finds the first", () => {
    const zip = open([
      { name: "x", content: utf8("one") },
      { name: "x", content: utf8("two") },
    ]);
    expect(text(zip, "x")).toBe("one");
    expect(zip.findAll("x").map((entry) => new TextDecoder().decode(zip.read(entry)))).toEqual([
      "one",
      "two",
    ]);
  });

  it("reads only the tail, the directory and the wanted entry", () => {
    const big = {
      name: "big",
      content: Uint8Array.from({ length: 1 << 20 }, (_, i) => (i * 7919) >> 3),
      stored: true,
    };
    const bytes = writeZip([big, { name: "small", content: utf8("small") }]);
    let read = 0;
    const source: ByteSource = {
      sizeBytes: bytes.length,
      read: (offset, length) => {
        read += length;
        return bytes.subarray(offset, offset + length);
      },
    };
    const zip = openZip(source, nodePlatform);
    expect(text(zip, "small")).toBe("small");
    expect(read).toBeLessThan(80_000);
    const range = zip.open(zip.entries[0] ?? expect.fail("no entry"));
    expect([range.sizeBytes, range.read(5, 3)]).toEqual([1 << 20, big.content.subarray(5, 8)]);
    expect(() => range.read(1 << 20, 1)).toThrow(RangeError);
  });

  it("holds each entry, and all of them together, to limits on real bytes", () => {
    const entries = ["a", "b", "c"].map((name) => ({
      name,
      content: new Uint8Array(1000),
      cd: { usize: 1 },
    }));
    const capped = open(entries, { entryBytes: 999 });
    expect(() => text(capped, "a")).toThrow(FormatError);
    const shared = open(entries, { budget: { left: 2500 } });
    expect([text(shared, "a"), text(shared, "a"), text(shared, "b")].map(({ length }) => length)).toEqual([
      1000, 1000, 1000,
    ]);
    expect(() => text(shared, "c")).toThrow(FormatError);
    expect(text(shared, "a").length).toBe(1000);
    const few = open(entries, { entries: 2 });
    expect([few.entries.length, few.anomalies.map(({ kind }) => kind)]).toEqual([
      2,
      expect.arrayContaining(["entries-capped"]),
    ]);
  });

  it("does not set aside what a lying size claims", () => {
    let hint = 0;
    const spy = {
      inflateRaw: (bytes: Uint8Array, expected: number, max: number) => {
        hint = Math.max(hint, expected);
        return nodePlatform.inflateRaw(bytes, expected, max);
      },
    };
    const bytes = writeZip([{ name: "a", content: utf8("tiny"), cd: { usize: 0xfffffffe } }]);
    const zip = openZip(bufferSource(bytes), spy);
    expect(text(zip, "a")).toBe("tiny");
    expect(hint).toBeLessThan(10_000);
  });

  it("refuses one entry that is longer than asked for", () => {
    const zip = open([
      { name: "a", content: new Uint8Array(100), stored: true },
      { name: "b", content: new Uint8Array(100) },
    ]);
    for (const entry of zip.entries) expect(() => zip.read(entry, 99)).toThrow(FormatError);
    for (const entry of zip.entries) expect(zip.read(entry, 100)).toHaveLength(100);
  });
});
