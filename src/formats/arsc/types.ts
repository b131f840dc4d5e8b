import type { ResValue } from "../res-value.ts";
import type { ResConfig } from "./config.ts";

export interface ResourceTable {
  readonly packages: readonly { readonly id: number; readonly name: string }[];
  readonly anomalies: readonly TableAnomaly[];
  /** Every value that the id has, one per configuration, in the table's order. References are not followed. */
  values(id: number): readonly ResourceValue[];
  /** `string`, `layout`; null where the table has no such type. */
  typeOf(id: number): string | null;
  /** `string/app_name`; null where the table has no such id. */
  name(id: number): string | null;
  /** The text an id has in a locale (`zh-CN` falls back to `zh`, then to the default); references are followed. */
  string(id: number, locale?: string): string | null;
  /** The text of every locale that has its own, `""` for the default; references are followed. */
  strings(id: number): Readonly<Record<string, string>>;
  /** All entries of the types with this name: `string`, `layout`, `xml`. */
  entries(typeName: string): Iterable<ResourceEntry>;
  /** Ids by name: `string/app_name`. */
  find(name: string): number | null;
}

export interface ResourceEntry {
  readonly id: number;
  /** Without the type. */
  readonly name: string;
  readonly values: readonly ResourceValue[];
}

export interface ResourceValue {
  readonly config: ResConfig;
  readonly locale: string;
  /** null for a complex value. */
  readonly value: ResValue | null;
  /** Where the value is a string: a text, or the entry name of a file. */
  readonly string: string | null;
  /** Members of a complex value: an array, plurals, a style. */
  readonly items: readonly ResourceItem[];
}

export interface ResourceItem {
  /** Resource id of the member's name; for arrays 0x02000000 + index. */
  readonly name: number;
  readonly value: ResValue;
  readonly string: string | null;
}

export interface TableAnomaly {
  readonly kind:
    | "chunk-size-wrong"
    | "unknown-chunk"
    | "type-odd"
    | "header-odd"
    | "entries-cut"
    | "values-overlap";
  readonly detail: string;
  readonly offset: number;
}
