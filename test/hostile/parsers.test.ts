import { describe, expect, it } from "vitest";
import { FormatError } from "../../src/formats/format-error.ts";
import { randomFrom } from "./bytes.ts";
import { type Parser, parsers } from "./parsers.ts";

/** Far above what any input takes here, far under what a hang takes. */
const MAX_MS = 1000;
/** Set CANDOR_FUZZ to run more: the figures in docs/hostile-input.md are of 100,000 a parser. */
const FUZZ_RUNS = Number(process.env.CANDOR_FUZZ ?? 150);
const FUZZ_SECONDS = 3600;

describe.each(parsers)("$name", (parser) => {
  it("is read without an error while it is sound", () => {
    expect(parser.sound.length).toBeGreaterThan(40);
    expect(() => parser.read(parser.sound)).not.toThrow();
  });

  it(
    "cut at every byte: a value or a FormatError",
    () => {
      const step = process.env.CANDOR_FUZZ === undefined ? Math.ceil(parser.sound.length / 2000) : 1;
      for (let length = 0; length < parser.sound.length; length += step)
        read(parser, parser.sound.slice(0, length), `cut at ${length}`);
    },
    FUZZ_SECONDS * 1000,
  );

  it(
    "bytes changed at random: a value or a FormatError",
    () => {
      const random = randomFrom(20_261_127);
      for (let run = 0; run < FUZZ_RUNS; run++) read(parser, changed(parser.sound, random), `run ${run}`);
    },
    FUZZ_SECONDS * 1000,
  );
});

function read(parser: Parser, bytes: Uint8Array, what: string): void {
  const started = performance.now();
  try {
    parser.read(bytes);
  } catch (error) {
    if (!(error instanceof FormatError)) throw new Error(`${parser.name}, ${what}`, { cause: error });
    if (!(error.offset >= 0)) throw new Error(`${parser.name}, ${what}: no offset`, { cause: error });
  }
  const took = performance.now() - started;
  if (took > MAX_MS) throw new Error(`${parser.name}, ${what}: ${Math.round(took)} ms`);
}

/** Bytes flipped, runs of them left out, doubled or filled: counts and offsets break, and so does what they count. */
function changed(sound: Uint8Array, random: (below: number) => number): Uint8Array {
  let bytes = sound.slice();
  for (let n = 0; n <= random(6); n++) {
    const at = random(bytes.length || 1);
    const run = random(40);
    switch (random(10)) {
      case 0:
        bytes = Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(at + run)]);
        break;
      case 1:
        bytes = Uint8Array.from([...bytes.subarray(0, at + run), ...bytes.subarray(at)]);
        break;
      case 2:
        bytes.fill(random(2) === 0 ? 0xff : 0, at, at + run);
        break;
      default:
        bytes[at] = random(4) === 0 ? 0xff : random(256);
    }
  }
  return bytes;
}
