import { describe, expect, it } from "vitest";
import { type ArscPackage, type ArscType, writeArsc } from "../../../test/hostile/arsc-writer.ts";
import { Bytes, randomFrom } from "../../../test/hostile/bytes.ts";
import { FormatError } from "../format-error.ts";
import { joinTables, type ResourceTable, readLayout, readResourceTable } from "./read-table.ts";

const STRING = 3;
const REFERENCE = 1;
const FUZZ_RUNS = Number(process.env.CANDOR_FUZZ ?? 3000);

const text = (data: number): { type: number; data: number } => ({ type: STRING, data });
const refer = (data: number): { type: number; data: number } => ({ type: REFERENCE, data });
const strings = ["Draw", "画画", "畫畫", "Dibujar", "res/layout/main.xml"];

function pack(types: readonly ArscType[], more: Partial<ArscPackage> = {}): ArscPackage {
  return {
    id: 0x7f,
    name: "com.example",
    typeNames: ["string", "layout"],
    keys: ["app_name", "other", "main"],
    types,
    ...more,
  };
}

const plain: readonly ArscType[] = [
  {
    id: 1,
    entryCount: 3,
    entries: [
      { index: 0, key: 0, value: text(0) },
      { index: 2, key: 1, value: refer(0x7f010000) },
    ],
  },
  { id: 1, language: "zh", entryCount: 1, entries: [{ index: 0, key: 0, value: text(1) }] },
  {
    id: 1,
    language: "zh",
    country: "TW",
    script: "Hant",
    entryCount: 1,
    entries: [{ index: 0, key: 0, value: text(2) }],
  },
  { id: 2, entryCount: 1, entries: [{ index: 0, key: 2, value: text(4) }] },
];

describe("resource tables", () => {
  it("gives names, texts and locales", () => {
    const table = readResourceTable(writeArsc(strings, [pack(plain)]));
    expect(table.packages).toEqual([{ id: 0x7f, name: "com.example" }]);
    expect(table.name(0x7f010000)).toBe("string/app_name");
    expect(table.name(0x7f019999)).toBeNull();
    expect(table.strings(0x7f010000)).toEqual({ "": "Draw", zh: "画画", "zh-Hant-TW": "畫畫" });
    expect(table.string(0x7f010000, "zh-CN")).toBe("画画");
    expect(table.string(0x7f010000, "de")).toBe("Draw");
    expect(table.find("layout/main")).toBe(0x7f020000);
    expect([...table.entries("layout")].map(({ values }) => values[0]?.string)).toEqual([
      "res/layout/main.xml",
    ]);
  });

  it("follows references into each locale, and none in circles", () => {
    const circle: ArscType = {
      id: 1,
      entryCount: 2,
      entries: [
        { index: 0, key: 0, value: refer(0x7f010001) },
        { index: 1, key: 1, value: refer(0x7f010000) },
      ],
    };
    expect(readResourceTable(writeArsc(strings, [pack(plain)])).strings(0x7f010002)).toEqual({
      "": "Draw",
      zh: "画画",
      "zh-Hant-TW": "畫畫",
    });
    const table = readResourceTable(writeArsc(strings, [pack([circle])]));
    expect(table.string(0x7f010000)).toBeNull();
    expect(table.strings(0x7f010000)).toEqual({});
  });

  it.each<[string, Partial<ArscType>]>([
    ["sparse", { sparse: true }],
    ["16-bit offsets", { offset16: true }],
    ["config of 28 bytes, too short for a script", { configSize: 28 }],
    ["config of 96 bytes", { configSize: 96 }],
    ["header of 0x48 bytes", { configSize: 28, headerSize: 0x48 }],
  ])("reads types in the form: %s", (_, form) => {
    const table = readResourceTable(writeArsc(strings, [pack(plain.map((type) => ({ ...type, ...form })))]));
    expect(table.string(0x7f010000)).toBe("Draw");
    expect(table.string(0x7f010000, "zh")).toBe("画画");
    expect(table.string(0x7f010001)).toBeNull();
  });

  it("reads compact entries", () => {
    const type: ArscType = {
      id: 1,
      entryCount: 2,
      entries: [{ index: 1, key: 1, value: text(3), compact: true }],
    };
    const table = readResourceTable(writeArsc(strings, [pack([type])]));
    expect([table.string(0x7f010001), table.name(0x7f010001)]).toEqual(["Dibujar", "string/other"]);
  });

  it("reads pools in UTF-16 and locales of three letters", () => {
    const type: ArscType = {
      id: 1,
      language: "fil",
      entryCount: 1,
      entries: [{ index: 0, key: 0, value: text(3) }],
    };
    const table = readResourceTable(writeArsc(strings, [pack([type])], false));
    expect(table.strings(0x7f010000)).toEqual({ fil: "Dibujar" });
  });

  it("reads complex values", () => {
    const items = [
      { name: 0x02000000, value: text(0) },
      { name: 0x02000001, value: text(1) },
    ];
    const table = readResourceTable(
      writeArsc(strings, [pack([{ id: 1, entryCount: 1, entries: [{ index: 0, key: 0, value: items }] }])]),
    );
    expect(table.values(0x7f010000)[0]?.items.map((item) => item.string)).toEqual(["Draw", "画画"]);
  });

  it("takes package 0 as its own, and aliases for what they stand for", () => {
    const table = readResourceTable(
      writeArsc(strings, [
        pack(plain, {
          aliases: [
            [0x7f900000, 0x7f010000],
            [0x7f910000, 0x7f910000],
          ],
        }),
      ]),
    );
    expect(table.string(0x00010000)).toBe("Draw");
    expect(table.string(0x7f900000)).toBe("Draw");
    expect(table.string(0x7f910000)).toBeNull();
  });

  it("steps over chunks it does not know", () => {
    const junk = new Bytes().u16(0x0203, 12).u32(12, 0).u16(0x0277, 8).u32(8).done();
    const table = readResourceTable(writeArsc(strings, [pack(plain, { junk })]));
    expect(table.string(0x7f010000)).toBe("Draw");
    expect(table.anomalies.map(({ kind }) => kind)).toEqual(["unknown-chunk"]);
  });

  it("lays a locale's split over the base", () => {
    const base = readLayout(
      writeArsc(
        ["Draw"],
        [pack([{ id: 1, entryCount: 1, entries: [{ index: 0, key: 0, value: text(0) }] }])],
      ),
    );
    const split = readLayout(
      writeArsc(
        ["画画"],
        [pack([{ id: 1, language: "zh", entryCount: 1, entries: [{ index: 0, key: 0, value: text(0) }] }])],
      ),
    );
    const table = joinTables([base, split]);
    expect(table.strings(0x7f010000)).toEqual({ "": "Draw", zh: "画画" });
    expect([...table.entries("string")]).toHaveLength(1);
  });

  it("takes a table without packages for what it says it is", () => {
    expect(readResourceTable(writeArsc([], [])).string(0x7f010000)).toBeNull();
  });

  it("says when values share bytes too many times over, and does not hang", () => {
    const items = Array.from({ length: 2000 }, (_, i) => ({ name: i, value: text(0) }));
    const types = Array.from(
      { length: 60 },
      (): ArscType => ({ id: 1, entryCount: 1, entries: [{ index: 0, key: 0, value: items }] }),
    );
    const table = readResourceTable(writeArsc(strings, [pack(types)]));
    for (let i = 0; i < 60; i++) table.values(0x7f010000);
    expect(table.anomalies.map(({ kind }) => kind)).toEqual(["values-overlap"]);
  });
});

describe("broken resource tables", () => {
  const sound = writeArsc(strings, [pack(plain)]);

  it("cut at every byte: a value or a FormatError", () => {
    for (let length = 0; length < sound.length; length++) tryAll(sound.subarray(0, length));
  });

  it("flipped at random: a value or a FormatError", () => {
    const random = randomFrom(7);
    for (let run = 0; run < FUZZ_RUNS; run++) {
      const bytes = sound.slice();
      for (let i = 0; i <= random(6); i++) bytes[random(bytes.length)] = random(256);
      tryAll(bytes);
    }
  });
});

function tryAll(bytes: Uint8Array): void {
  let table: ResourceTable;
  try {
    table = readResourceTable(bytes);
  } catch (error) {
    expect(error).toBeInstanceOf(FormatError);
    return;
  }
  try {
    table.strings(0x7f010000);
    table.name(0x7f010002);
    for (const entry of table.entries("string")) table.strings(entry.id);
  } catch (error) {
    expect(error).toBeInstanceOf(FormatError);
  }
}
