import {
  assemble,
  type Elem,
  type Pieces,
  type WriteOptions,
  writeAxml,
  writePieces,
} from "./axml-writer.ts";

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

/** The sound manifest with some bytes changed. */
export function bent(change: (bytes: Uint8Array) => Uint8Array, options?: WriteOptions): Uint8Array {
  return change(goodManifest(options));
}

/** A manifest whose pieces were changed before they were put together. */
export function rebuilt(
  change: (pieces: Pieces) => void,
  tree = manifestTree(),
  options: WriteOptions = {},
): Uint8Array {
  const pieces = writePieces(tree, options);
  change(pieces);
  return assemble(pieces);
}

export function insertNode(index: number, bytes: Uint8Array): (pieces: Pieces) => void {
  return ({ nodes }) => void nodes.splice(index < 0 ? nodes.length + index : index, 0, bytes);
}
