import { deflateRawSync } from "node:zlib";
import { expect, test } from "vitest";
import { FormatError } from "../format-error.ts";
import { inflateHead } from "./inflate-head.ts";

const text = Buffer.from(
  Array.from({ length: 900 }, (_, at) => `line ${at * 7919} of ${at % 13}\n`).join(""),
);

test.each([
  ["own codes", deflateRawSync(text, { level: 9 })],
  ["fixed codes", deflateRawSync(text, { strategy: 4 })],
  ["stored", deflateRawSync(text, { level: 0 })],
])("takes the head of a stream: %s", (_, stream) => {
  expect(Buffer.from(inflateHead(stream, 5000))).toEqual(text.subarray(0, 5000));
  expect(Buffer.from(inflateHead(stream, 1 << 20))).toEqual(text);
});

test("a stream cut short gives what it holds", () => {
  const stream = deflateRawSync(text);
  for (let length = 0; length < stream.length; length++) {
    const head = inflateHead(stream.subarray(0, length), 1 << 20);
    expect(text.subarray(0, head.length).equals(Buffer.from(head))).toBe(true);
  }
});

test("noise is a value or a FormatError, and ends", () => {
  let state = 7;
  for (let round = 0; round < 400; round++) {
    const noise = Uint8Array.from({ length: 64 }, () => {
      state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
      return state >> 16;
    });
    try {
      expect(inflateHead(noise, 256).length).toBeLessThanOrEqual(256);
    } catch (error) {
      expect(error).toBeInstanceOf(FormatError);
    }
  }
});
