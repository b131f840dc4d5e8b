import {
  ANDROID,
  assemble,
  type Elem,
  node,
  type Pieces,
  type WriteOptions,
  writeAxml,
  writePieces,
  writePool,
} from "./axml-writer.ts";
import { Bytes, join, put16, put32, u32At, utf8 } from "./bytes.ts";

export const PACKAGE = "com.example.hostile";
export const PERMISSION = "android.permission.READ_CONTACTS";
const ID = {
  name: 0x01010003,
  exported: 0x01010010,
  label: 0x01010001,
  versionCode: 0x0101021b,
  minSdk: 0x0101020c,
  targetSdk: 0x01010270,
};

/** What must come out: the whole manifest, the whole but with a word about damage, or a refusal. */
export interface AxmlCase {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly expect: "whole" | "cut" | "refused";
  /** Kinds of anomaly that must be told, at least. */
  readonly anomalies?: readonly string[];
}

export function manifestTree(label = "Hostile"): Elem {
  return {
    name: "manifest",
    attrs: [
      { name: "versionCode", id: ID.versionCode, value: 7 },
      { name: "package", value: PACKAGE },
    ],
    children: [
      {
        name: "uses-sdk",
        attrs: [
          { name: "minSdkVersion", id: ID.minSdk, value: 21 },
          { name: "targetSdkVersion", id: ID.targetSdk, value: 33 },
        ],
      },
      { name: "uses-permission", attrs: [{ name: "name", id: ID.name, value: PERMISSION }] },
      {
        name: "application",
        attrs: [{ name: "label", id: ID.label, value: label }],
        children: [
          {
            name: "activity",
            attrs: [
              { name: "name", id: ID.name, value: ".Main" },
              { name: "exported", id: ID.exported, value: true },
            ],
          },
        ],
      },
    ],
  };
}

export function goodManifest(options: WriteOptions = {}): Uint8Array {
  return writeAxml(manifestTree(), options);
}

const POOL = { type: 0, header: 2, size: 4, count: 8, styles: 12, flags: 16, strings: 20 };
const poolAt = 8;

function bent(change: (bytes: Uint8Array) => Uint8Array, options?: WriteOptions): Uint8Array {
  return change(goodManifest(options));
}

function rebuilt(
  change: (pieces: Pieces) => void,
  tree = manifestTree(),
  options: WriteOptions = {},
): Uint8Array {
  const pieces = writePieces(tree, options);
  change(pieces);
  return assemble(pieces);
}

function junk(type: number, size = 16, header = 8): Uint8Array {
  return new Bytes()
    .u16(type, header)
    .u32(size)
    .add(new Uint8Array(size - 8).fill(0xab))
    .done();
}

function insertNode(index: number, bytes: Uint8Array): (pieces: Pieces) => void {
  return ({ nodes }) => void nodes.splice(index < 0 ? nodes.length + index : index, 0, bytes);
}

/** Changes one attribute's tree node by its element name. */
function renamed(names: Readonly<Record<string, string>>, ns?: string | null): Elem {
  const change = (element: Elem): Elem => ({
    ...element,
    attrs: (element.attrs ?? []).map((attr) =>
      attr.id ? { ...attr, name: names[attr.name] ?? attr.name, ...(ns === undefined ? {} : { ns }) } : attr,
    ),
    children: (element.children ?? []).map((child) => (typeof child === "string" ? child : change(child))),
  });
  return change(manifestTree());
}

function headers(): AxmlCase[] {
  return [
    { name: "sound, UTF-16", bytes: goodManifest(), expect: "whole" },
    { name: "sound, UTF-8", bytes: goodManifest({ utf8: true }), expect: "whole" },
    {
      name: "magic 0",
      bytes: bent((b) => put16(b, 0, 0)),
      expect: "whole",
      anomalies: ["document-header-odd"],
    },
    {
      name: "magic 0x1234",
      bytes: bent((b) => put16(b, 0, 0x1234)),
      expect: "whole",
      anomalies: ["document-header-odd"],
    },
    {
      name: "document header of 0x1c01 bytes",
      bytes: bent((b) => put16(b, 2, 0x1c01)),
      expect: "whole",
      anomalies: ["document-header-odd"],
    },
    {
      name: "document header of 16 bytes with no room for it",
      bytes: bent((b) => put16(b, 2, 16)),
      expect: "whole",
    },
    {
      name: "document size too small",
      bytes: bent((b) => put32(b, 4, 8)),
      expect: "whole",
      anomalies: ["document-size-wrong"],
    },
    {
      name: "document size 4 GiB",
      bytes: bent((b) => put32(b, 4, 0xffffffff)),
      expect: "whole",
      anomalies: ["document-size-wrong"],
    },
    {
      name: "bytes behind the document",
      bytes: bent((b) => join(b, new Uint8Array(64).fill(0x5a))),
      expect: "whole",
    },
    { name: "zeros behind the document", bytes: bent((b) => join(b, new Uint8Array(64))), expect: "whole" },
    {
      name: "header of 0x20 bytes, padded",
      bytes: bent((b) => join(put16(b.slice(0, 8), 2, 0x20), new Uint8Array(24), b.subarray(8))),
      expect: "whole",
    },
  ];
}

function pools(): AxmlCase[] {
  const size = (b: Uint8Array): number => u32At(b, poolAt + POOL.size);
  return [
    {
      name: "string count too large",
      bytes: bent((b) => put32(b, poolAt + POOL.count, 0x00ffffff)),
      expect: "whole",
      anomalies: ["string-count-wrong"],
    },
    { name: "string count 0", bytes: bent((b) => put32(b, poolAt + POOL.count, 0)), expect: "whole" },
    {
      name: "string count 4 GiB",
      bytes: bent((b) => put32(b, poolAt + POOL.count, 0xffffffff)),
      expect: "whole",
      anomalies: ["string-count-wrong"],
    },
    {
      name: "style count lies",
      bytes: bent((b) => put32(b, poolAt + POOL.styles, 0x7fffffff)),
      expect: "whole",
    },
    {
      name: "string pool header of 0x1c01 bytes",
      bytes: bent((b) => put16(b, poolAt + POOL.header, 0x1c01)),
      expect: "whole",
    },
    {
      name: "string pool size 0",
      bytes: bent((b) => put32(b, poolAt + POOL.size, 0)),
      expect: "whole",
      anomalies: ["chunk-size-wrong"],
    },
    {
      name: "string pool size beyond the file",
      bytes: bent((b) => put32(b, poolAt + POOL.size, 0x7ffffff0)),
      expect: "whole",
      anomalies: ["chunk-size-wrong"],
    },
    {
      name: "sorted flag on unsorted strings",
      bytes: bent((b) => put32(b, poolAt + POOL.flags, 1)),
      expect: "whole",
    },
    {
      name: "same string many times in the pool",
      bytes: goodManifest({ duplicateStrings: true }),
      expect: "whole",
    },
    {
      name: "strings longer than 0x7fff in UTF-8",
      bytes: writeAxml(manifestTree("x".repeat(0x9000)), { utf8: true }),
      expect: "whole",
    },
    {
      name: "strings longer than 0x7fff in UTF-16",
      bytes: writeAxml(manifestTree("x".repeat(0x9000))),
      expect: "whole",
    },
    { name: "surrogate pairs", bytes: writeAxml(manifestTree("绘画 🎨"), { utf8: true }), expect: "whole" },
    { name: "last string without NUL", bytes: unterminated(), expect: "whole" },
    {
      name: "an offset beyond the pool",
      // The string after the six names that have ids is used by nobody.
      bytes: rebuilt(({ pool }) => void put32(pool, 28 + 4 * 6, 0x00ffffff), manifestTree(), {
        extraStrings: ["unused"],
      }),
      expect: "whole",
    },
    {
      name: "a second pool before the nodes",
      bytes: rebuilt((p) => {
        p.pool = join(writePool(["decoy"], false), p.pool);
      }),
      expect: "whole",
      anomalies: ["several-string-pools"],
    },
    {
      name: "a second pool among the nodes",
      bytes: rebuilt(insertNode(2, writePool(["decoy"], false))),
      expect: "whole",
      anomalies: ["several-string-pools"],
    },
    {
      name: "pool cut in two",
      bytes: bent((b) => b.subarray(0, poolAt + Math.floor(size(b) / 2))),
      expect: "refused",
    },
    {
      name: "no string pool",
      bytes: rebuilt((p) => {
        p.pool = new Uint8Array(0);
      }),
      expect: "refused",
    },
  ];
}

/** The string that the pool ends with loses its NUL and all padding behind it. */
function unterminated(): Uint8Array {
  return rebuilt(
    (pieces) => {
      const trimmed = pieces.pool.subarray(0, pieces.pool.length - 2);
      pieces.pool = put32(trimmed.slice(), POOL.size, trimmed.length);
    },
    manifestTree("last"),
    { extraStrings: [] },
  );
}

function chunksCases(): AxmlCase[] {
  return [
    {
      name: "unknown chunk 0x1402 before the pool",
      bytes: rebuilt((p) => {
        p.pool = join(junk(0x1402), p.pool);
      }),
      expect: "whole",
      anomalies: ["unknown-chunk"],
    },
    {
      name: "unknown chunk 0x3370 between pool and nodes",
      bytes: rebuilt((p) => {
        p.ids = join(p.ids, junk(0x3370, 64));
      }),
      expect: "whole",
      anomalies: ["unknown-chunk"],
    },
    {
      name: "unknown chunk among the nodes",
      bytes: rebuilt(insertNode(3, junk(0x017e, 32, 16))),
      expect: "whole",
      anomalies: ["unknown-chunk"],
    },
    {
      name: "namespace end of size 0",
      bytes: rebuilt((p) => void put32(p.nodes.at(-1) ?? p.pool, 4, 0)),
      expect: "whole",
      anomalies: ["chunk-size-wrong"],
    },
    {
      name: "element of size 0",
      bytes: rebuilt((p) => void put32(p.nodes[2] ?? p.pool, 4, 0)),
      expect: "whole",
      anomalies: ["chunk-size-wrong"],
    },
    {
      name: "element larger than the file",
      bytes: rebuilt((p) => void put32(p.nodes[2] ?? p.pool, 4, 0x00ffffff)),
      expect: "whole",
      anomalies: ["chunk-size-wrong"],
    },
    {
      name: "garbage between nodes",
      bytes: rebuilt(insertNode(2, new Uint8Array(40).fill(0xff))),
      expect: "whole",
      anomalies: ["chunk-size-wrong"],
    },
    {
      name: "only junk chunks of size 0",
      bytes: join(
        new Bytes()
          .u16(3, 8)
          .u32(1 << 16)
          .done(),
        new Uint8Array(1 << 16),
      ),
      expect: "refused",
    },
    {
      name: "a million tiny junk chunks",
      bytes: rebuilt((p) => {
        p.ids = join(p.ids, tinyChunks(100_000));
      }),
      expect: "whole",
      anomalies: ["unknown-chunk"],
    },
    {
      name: "namespaces opened twice and never closed",
      bytes: rebuilt(insertNode(1, node(0x0100, new Bytes().u32(0, 0)))),
      expect: "whole",
    },
    {
      name: "namespace ends first",
      bytes: rebuilt(insertNode(0, node(0x0101, new Bytes().u32(5, 5)))),
      expect: "whole",
    },
    {
      name: "text with markup",
      bytes: writeAxml({
        ...manifestTree(),
        children: ["<uses-permission/>", ...(manifestTree().children ?? [])],
      }),
      expect: "whole",
    },
    {
      name: "an end too many",
      bytes: rebuilt(insertNode(-1, node(0x0103, new Bytes().u32(0xffffffff, 0)))),
      expect: "whole",
      anomalies: ["unbalanced-elements"],
    },
    {
      name: "a second root",
      bytes: rebuilt(insertNode(-1, node(0x0102, new Bytes().u32(0xffffffff, 0).u16(20, 20, 0, 0, 0, 0)))),
      expect: "whole",
      anomalies: ["unbalanced-elements"],
    },
    {
      name: "the last end is missing",
      bytes: rebuilt(({ nodes }) => void nodes.splice(-2, 1)),
      expect: "cut",
      anomalies: ["cut-short"],
    },
    { name: "nested 5000 deep", bytes: rebuilt(deep), expect: "whole", anomalies: ["too-deep"] },
  ];
}

function tinyChunks(count: number): Uint8Array {
  const bytes = new Uint8Array(count * 8);
  for (let i = 0; i < count; i++) {
    put16(bytes, i * 8, 0x7777);
    put16(bytes, i * 8 + 2, 8);
    put32(bytes, i * 8 + 4, 8);
  }
  return bytes;
}

/** A tower of elements before the root ends. */
function deep({ nodes }: Pieces): void {
  const up = node(0x0102, new Bytes().u32(0xffffffff, 0).u16(20, 20, 0, 0, 0, 0));
  const down = node(0x0103, new Bytes().u32(0xffffffff, 0));
  nodes.splice(-2, 0, ...Array.from({ length: 5000 }, () => up), ...Array.from({ length: 5000 }, () => down));
}

function attributes(): AxmlCase[] {
  const scrambled = {
    name: "a",
    label: "b",
    exported: "c",
    versionCode: "d",
    minSdkVersion: "e",
    targetSdkVersion: "f",
  };
  const empty = Object.fromEntries(Object.keys(scrambled).map((key) => [key, ""]));
  return [
    {
      name: "attributes of 24 bytes",
      bytes: goodManifest({ attributeSize: 24 }),
      expect: "whole",
      anomalies: ["attribute-layout-odd"],
    },
    {
      name: "attributes start at 28",
      bytes: goodManifest({ attributeStart: 28 }),
      expect: "whole",
      anomalies: ["attribute-layout-odd"],
    },
    {
      name: "attribute count lies",
      bytes: rebuilt((p) => void put16(p.nodes[1] ?? p.pool, 28, 0xffff)),
      expect: "cut",
      anomalies: ["attributes-cut"],
    },
    { name: "names are scrambled, ids are right", bytes: writeAxml(renamed(scrambled)), expect: "whole" },
    { name: "names are empty, ids are right", bytes: writeAxml(renamed(empty)), expect: "whole" },
    {
      name: "names carry their prefix",
      bytes: writeAxml(renamed({ name: "android:name", label: "android:label" })),
      expect: "whole",
    },
    { name: "no namespace", bytes: writeAxml(renamed({}, null)), expect: "whole" },
    { name: "another namespace", bytes: writeAxml(renamed({}, "http://example.com/else")), expect: "whole" },
    { name: "no resource ids at all", bytes: goodManifest({ withIds: false }), expect: "whole" },
    { name: "decoys with the right name and no id", bytes: writeAxml(decoys()), expect: "whole" },
    { name: "raw value missing", bytes: writeAxml(withoutRaw(manifestTree())), expect: "whole" },
    {
      name: "comment and namespace indices out of range",
      bytes: rebuilt((p) => void put32(p.nodes[2] ?? p.pool, 12, 0x7fffffff)),
      expect: "whole",
    },
    {
      name: "id map longer than the file",
      bytes: rebuilt((p) => void put32(p.ids, 4, 0x00fffff8)),
      expect: "whole",
      anomalies: ["chunk-size-wrong"],
    },
    {
      name: "text XML",
      bytes: utf8(`<?xml version="1.0"?><manifest package="${PACKAGE}"/>`),
      expect: "refused",
    },
    {
      name: "text XML with byte order mark and space",
      bytes: utf8("\ufeff \n<manifest/>"),
      expect: "refused",
    },
    { name: "nothing", bytes: new Uint8Array(0), expect: "refused" },
    { name: "64 KiB of zeros", bytes: new Uint8Array(1 << 16), expect: "refused" },
    { name: "header alone", bytes: goodManifest().subarray(0, 8), expect: "refused" },
  ];
}

function withoutRaw(element: Elem): Elem {
  return {
    ...element,
    attrs: (element.attrs ?? []).map((attr) => ({ ...attr, raw: null })),
    children: (element.children ?? []).map((child) =>
      typeof child === "string" ? child : withoutRaw(child),
    ),
  };
}

/** Attributes named `name` that Android does not see stand before the ones it does. */
function decoys(): Elem {
  const change = (element: Elem): Elem => ({
    ...element,
    attrs: [
      ...(element.name === "manifest" ? [] : [{ ns: ANDROID, name: "name", value: "decoy.Name" }]),
      ...(element.attrs ?? []),
    ],
    children: (element.children ?? []).map((child) => (typeof child === "string" ? child : change(child))),
  });
  return change(manifestTree());
}

export const axmlCases: readonly AxmlCase[] = [...headers(), ...pools(), ...chunksCases(), ...attributes()];
