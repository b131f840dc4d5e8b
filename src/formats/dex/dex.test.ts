import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { listDex } from "../../../test/real/dex-listing.ts";
import { FormatError } from "../format-error.ts";
import { readClassAnnotations } from "./annotations.ts";
import { readClassData } from "./class-data.ts";
import { readCode, readTries, walkCode } from "./code.ts";
import { type Dex, openDex } from "./dex.ts";
import { readStaticValues } from "./encoded-value.ts";
import { containerOf } from "./fixtures/container.ts";
import { OPCODE_ROWS } from "./opcode-table.ts";

const sample = new Uint8Array(readFileSync(new URL("fixtures/sample.dex", import.meta.url)));

function only(bytes: Uint8Array): Dex {
  const [dex, ...others] = openDex(bytes);
  if (dex === undefined || others.length > 0) throw new Error("one dex is expected");
  return dex;
}

/** Everything a reader can ask for. */
function readAll(bytes: Uint8Array): number {
  let read = 0;
  for (const dex of openDex(bytes)) {
    const attempt = (ask: () => unknown): void => {
      try {
        ask();
        read++;
      } catch (error) {
        if (!(error instanceof FormatError)) throw error;
      }
    };
    const few = (count: number): number => Math.min(count, 64);
    for (let n = 0; n < few(dex.header.strings.count); n++) attempt(() => dex.string(n));
    for (let n = 0; n < few(dex.header.types.count); n++) attempt(() => dex.typeName(n));
    for (let n = 0; n < few(dex.header.methods.count); n++) attempt(() => dex.methodRef(n));
    for (let n = 0; n < few(dex.header.fields.count); n++) attempt(() => dex.fieldRef(n));
    for (let n = 0; n < few(dex.header.classes.count); n++) {
      attempt(() => {
        const def = dex.classDef(n);
        attempt(() => readStaticValues(dex, def.staticValuesOffset));
        attempt(() => readClassAnnotations(dex, def.annotationsOffset));
        const data = readClassData(dex, def.dataOffset);
        for (const method of [...data.directMethods, ...data.virtualMethods]) {
          attempt(() => {
            const code = readCode(dex, method.codeOffset);
            readTries(dex, code);
            walkCode(dex, code, () => {});
          });
        }
      });
    }
  }
  return read;
}

describe("a dex file", () => {
  const dex = only(sample);

  test("says what its class is", () => {
    expect(dex.header.version).toBe("039");
    expect(dex.header.classes.count).toBe(1);
    expect(dex.anomalies).toEqual([]);
    expect(dex.classDef(0)).toMatchObject({
      type: "Lcom/example/Sample;",
      access: 1,
      super: "Ljava/lang/Object;",
      interfaces: ["Ljava/lang/Runnable;"],
      sourceFile: "Sample.java",
    });
  });

  test("gives members, static values and annotations", () => {
    const def = dex.classDef(0);
    const data = readClassData(dex, def.dataOffset);
    expect(data.staticFields.map(({ index }) => dex.fieldRef(index).name)).toEqual([
      "GREETING",
      "LIMIT",
      "ON",
    ]);
    expect(data.instanceFields.map(({ index }) => dex.fieldRef(index).type)).toEqual(["I"]);
    expect(data.directMethods.map(({ index }) => dex.methodRef(index).name)).toEqual([
      "<clinit>",
      "<init>",
      "choose",
      "fill",
      "four",
    ]);
    expect(data.virtualMethods.map(({ index }) => dex.methodRef(index))).toEqual([
      { class: "Lcom/example/Sample;", name: "run", proto: "()V" },
    ]);
    expect(readStaticValues(dex, def.staticValuesOffset)).toEqual([
      { kind: "string", value: "grüß dich 😀" },
      { kind: "number", value: -5 },
      { kind: "boolean", value: true },
    ]);
    const numbers = [1, -2, 300].map((value) => ({ kind: "number", value }));
    expect(readClassAnnotations(dex, def.annotationsOffset)).toEqual([
      {
        visibility: "runtime",
        type: "Lcom/example/Mark;",
        elements: [
          { name: "name", value: { kind: "string", value: "sample" } },
          { name: "numbers", value: { kind: "array", values: numbers } },
        ],
      },
    ]);
  });

  test("passes over data among the code, as dexdump does", () => {
    const listing = listDex(sample);
    expect(listing).toMatchObject({ classes: 1, methods: 6, fields: 4, instructions: 25 });
    expect(listing.edges).toEqual([
      "com.example.Sample.<init>:()V 0000 Ljava/lang/Object;.<init>:()V",
      "com.example.Sample.choose:(IJ)Ljava/lang/String; 000c Lcom/example/Sample;.fill:()[I",
      "com.example.Sample.run:()V 000d Lcom/example/Sample;.four:(IIJ)V",
    ]);
  });

  test("knows the handlers of a try", () => {
    const { directMethods } = readClassData(dex, dex.classDef(0).dataOffset);
    const choose = directMethods[2];
    const code = readCode(dex, choose?.codeOffset ?? 0);
    const tries = readTries(dex, code);
    expect(tries.map((one) => [one.start - code.start, one.end - code.start])).toEqual([[12, 15]]);
    expect(new Set(tries[0]?.handlers.map((at) => at - code.start))).toEqual(new Set([15]));
  });

  test("has 256 opcodes, each in its row", () => {
    expect(OPCODE_ROWS.map(([code]) => code)).toEqual(Array.from({ length: 256 }, (_, code) => code));
  });
});

describe("odd dex files", () => {
  test("a container holds several dex, whose offsets count from its start", () => {
    const all = openDex(containerOf(["Lcom/a/One;", "Lcom/a/Two;"]));
    expect(all.map((dex) => [dex.header.version, dex.classDef(0).type, dex.anomalies])).toEqual([
      ["041", "Lcom/a/One;", []],
      ["041", "Lcom/a/Two;", []],
    ]);
  });

  test("a container whose second dex is gone keeps the first and says so", () => {
    const container = containerOf(["Lcom/a/One;", "Lcom/a/Two;"]);
    const second = openDex(container)[1]?.header.offset ?? 0;
    container.fill(0, second, second + 8);
    const all = openDex(container);
    expect(all.map((dex) => dex.classDef(0).type)).toEqual(["Lcom/a/One;"]);
    expect(all[0]?.anomalies.map(({ kind }) => kind)).toEqual(["dex-container-cut"]);
  });

  test("unknown version digits and trailing bytes are noted and read on", () => {
    const bytes = new Uint8Array(sample.length + 8);
    bytes.set(sample);
    bytes.set([0x30, 0x31, 0x33], 4);
    const dex = only(bytes);
    expect(dex.anomalies.map(({ kind }) => kind)).toEqual(["dex-version", "dex-trailing-bytes"]);
    expect(dex.classDef(0).type).toBe("Lcom/example/Sample;");
  });

  test("bytes at an odd address are read all the same", () => {
    const bytes = new Uint8Array(sample.length + 1);
    bytes.set(sample, 1);
    expect(only(bytes.subarray(1)).classDef(0).type).toBe("Lcom/example/Sample;");
  });

  test("what is no dex says so", () => {
    expect(() => openDex(new Uint8Array(0))).toThrow(FormatError);
    expect(() => openDex(new Uint8Array(200))).toThrow("not a dex file");
  });
});

describe("hostile dex files", () => {
  test("cut at every byte: a value or a FormatError", () => {
    for (let length = 0; length < sample.length; length++) {
      try {
        readAll(sample.slice(0, length));
      } catch (error) {
        expect(error).toBeInstanceOf(FormatError);
      }
    }
    expect(readAll(sample)).toBeGreaterThan(60);
  });

  test("with bytes changed at random: a value or a FormatError", () => {
    const random = seeded(20260101);
    for (let run = 0; run < 5000; run++) {
      const bytes = sample.slice();
      for (let edits = 1 + (random() % 4); edits > 0; edits--) {
        bytes[random() % bytes.length] = run % 3 === 0 ? 0xff : random() & 0xff;
      }
      try {
        readAll(bytes);
      } catch (error) {
        expect(error).toBeInstanceOf(FormatError);
      }
    }
  });
});

/** Same numbers on every run (xorshift32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
}
