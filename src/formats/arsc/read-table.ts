import { FormatError } from "../format-error.ts";
import { isReference, VALUE_TYPE, valueText } from "../res-value.ts";
import { entryIndex, type ItemBudget, type RawEntry, readEntry } from "./entry.ts";
import { readLayout, type TableLayout, type TablePackage, type TypeChunk } from "./layout.ts";
import type { ResourceEntry, ResourceTable, ResourceValue, TableAnomaly } from "./types.ts";

export type { ResConfig } from "./config.ts";
export { readLayout, type TableLayout } from "./layout.ts";
export type { ResourceEntry, ResourceItem, ResourceTable, ResourceValue, TableAnomaly } from "./types.ts";

/** As many steps as Android follows a reference. */
const MAX_REFERENCES = 20;
/** Far more than there are languages. */
const MAX_LOCALES = 1000;
const LEAST_ITEMS = 1_000_000;

/** Reads `resources.arsc`: finds its parts now, decodes entries when they are asked for. */
export function readResourceTable(bytes: Uint8Array): ResourceTable {
  return joinTables([readLayout(bytes)]);
}

/** The tables of a split set as one, base first: Android lays them over each other the same way. */
export function joinTables(layouts: readonly TableLayout[]): ResourceTable {
  return new Table(layouts);
}

/** A type chunk with what is needed to read it. */
interface Found {
  readonly layout: TableLayout;
  readonly owner: TablePackage;
  readonly chunk: TypeChunk;
}

const NO_CHUNKS: readonly TypeChunk[] = [];

class Table implements ResourceTable {
  readonly #layouts: readonly TableLayout[];
  readonly #budget: ItemBudget;
  readonly #overlap: TableAnomaly[] = [];
  /** Code asks for the same texts again and again. */
  readonly #texts = new Map<number, Readonly<Record<string, string>>>();
  /** Several readers go through all strings. */
  readonly #listed = new Map<string, readonly ResourceEntry[]>();

  #lastId = -1;
  #lastValues: readonly ResourceValue[] = [];

  constructor(layouts: readonly TableLayout[]) {
    this.#layouts = layouts;
    const size = layouts.reduce((sum, layout) => sum + layout.reader.length, 0);
    this.#budget = { left: Math.max(LEAST_ITEMS, size * 4) };
  }

  get packages(): readonly { readonly id: number; readonly name: string }[] {
    return this.#layouts.flatMap((layout) => layout.packages.map(({ id, name }) => ({ id, name })));
  }

  get anomalies(): readonly TableAnomaly[] {
    return [...this.#layouts.flatMap((layout) => layout.anomalies), ...this.#overlap];
  }

  /** A text is asked for in each of up to eighty languages, one after the other. */
  #keptValues(id: number): readonly ResourceValue[] {
    if (id !== this.#lastId) {
      this.#lastValues = this.values(id);
      this.#lastId = id;
    }
    return this.#lastValues;
  }

  values(id: number): readonly ResourceValue[] {
    const values: ResourceValue[] = [];
    const packageId = id >>> 24;
    for (const layout of this.#layouts) {
      for (const owner of layout.packages) {
        if (owner.id !== packageId && packageId !== 0) continue;
        // Counted, and without a list of its own: a text has as many of them as an app has languages.
        const chunks = owner.types.get((id >>> 16) & 0xff) ?? NO_CHUNKS;
        for (let n = 0; n < chunks.length; n++) {
          const chunk = chunks[n];
          const entry = chunk === undefined ? null : this.#entry(layout, chunk, id & 0xffff);
          if (entry !== null) values.push(entry.value);
        }
      }
    }
    const alias = values.length === 0 ? this.#alias(id) : undefined;
    return alias === undefined || this.#alias(alias) !== undefined ? values : this.values(alias);
  }

  typeOf(id: number): string | null {
    if (this.#alias(id) !== undefined) return null;
    for (const { owner } of this.#chunks(id)) return typeName(owner, (id >>> 16) & 0xff);
    return null;
  }

  name(id: number): string | null {
    for (const found of this.#chunks(id)) {
      const entry = this.#entry(found.layout, found.chunk, id & 0xffff);
      if (entry === null) continue;
      return `${typeName(found.owner, (id >>> 16) & 0xff)}/${this.#key(found.owner, entry)}`;
    }
    return null;
  }

  string(id: number, locale = ""): string | null {
    return this.#string(id, locale, MAX_REFERENCES);
  }

  strings(id: number): Readonly<Record<string, string>> {
    const known = this.#texts.get(id);
    if (known !== undefined) return known;
    const read = this.#readStrings(id);
    this.#texts.set(id, read);
    return read;
  }

  #readStrings(id: number): Readonly<Record<string, string>> {
    const texts = new Map<string, string>();
    for (const locale of this.#locales(id, MAX_REFERENCES, new Set())) {
      const text = this.string(id, locale);
      if (text !== null) texts.set(locale, text);
    }
    return Object.fromEntries([...texts].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  entries(typeNameWanted: string): readonly ResourceEntry[] {
    const known = this.#listed.get(typeNameWanted);
    if (known !== undefined) return known;
    const listed = this.#list(typeNameWanted);
    this.#listed.set(typeNameWanted, listed);
    return listed;
  }

  #list(typeNameWanted: string): readonly ResourceEntry[] {
    const byId = new Map<number, { name: string; values: ResourceValue[] }>();
    for (const layout of this.#layouts) {
      for (const owner of layout.packages) {
        for (const [typeId, chunks] of owner.types) {
          if (typeName(owner, typeId) !== typeNameWanted) continue;
          for (const chunk of chunks) this.#collect({ layout, owner, chunk }, typeId, byId);
        }
      }
    }
    return [...byId].map(([id, { name, values }]) => ({ id, name, values }));
  }

  find(name: string): number | null {
    const slash = name.indexOf("/");
    for (const entry of this.entries(name.slice(0, slash))) {
      if (entry.name === name.slice(slash + 1)) return entry.id;
    }
    return null;
  }

  #collect(found: Found, typeId: number, byId: Map<number, { name: string; values: ResourceValue[] }>): void {
    const { layout, chunk } = found;
    for (let place = 0; place < chunk.entryCount; place++) {
      const index = entryIndex(layout.reader, chunk, place);
      if (index < 0) continue;
      const entry = this.#entry(layout, chunk, index);
      if (entry === null) continue;
      const id = ((found.owner.id << 24) | (typeId << 16) | index) >>> 0;
      const known = byId.get(id);
      if (known === undefined) byId.set(id, { name: this.#key(found.owner, entry), values: [entry.value] });
      else known.values.push(entry.value);
    }
  }

  #entry(layout: TableLayout, chunk: TypeChunk, index: number): RawEntry | null {
    // No closure for each: a table has ten thousands of them.
    try {
      return readEntry(layout.reader, chunk, index, layout.strings, this.#budget);
    } catch (error) {
      this.#noteOverlap(error);
      return null;
    }
  }

  #key(owner: TablePackage, entry: RawEntry): string {
    try {
      return owner.keys?.get(entry.key) ?? "";
    } catch (error) {
      this.#noteOverlap(error);
      return "";
    }
  }

  /** A table whose values share bytes many times over loses the rest of them, and says so. */
  #noteOverlap(error: unknown): void {
    if (!(error instanceof FormatError)) throw error;
    if (this.#overlap.length > 0) return;
    this.#overlap.push({ kind: "values-overlap", detail: error.message, offset: error.offset });
  }

  #alias(id: number): number | undefined {
    for (const { aliases } of this.#layouts) {
      const alias = aliases.get(id);
      if (alias !== undefined && alias !== id) return alias;
    }
    return undefined;
  }

  /** Package id 0 means "my own", as in shared libraries and in references between them. */
  #chunks(id: number): readonly Found[] {
    const packageId = id >>> 24;
    const found: Found[] = [];
    for (const layout of this.#layouts) {
      for (const owner of layout.packages) {
        if (owner.id !== packageId && packageId !== 0) continue;
        for (const chunk of owner.types.get((id >>> 16) & 0xff) ?? []) found.push({ layout, owner, chunk });
      }
    }
    return found;
  }

  #string(id: number, locale: string, left: number): string | null {
    const best = bestFor(this.#keptValues(id), locale);
    if (best?.value == null) return null;
    if (isReference(best.value.type)) {
      return left === 0 || best.value.data === 0 ? null : this.#string(best.value.data, locale, left - 1);
    }
    return best.value.type === VALUE_TYPE.string ? best.string : valueText(best.value);
  }

  #locales(id: number, left: number, seen: Set<number>): Set<string> {
    const locales = new Set<string>();
    if (seen.has(id) || left === 0) return locales;
    seen.add(id);
    for (const { locale, value } of this.#keptValues(id)) {
      if (locales.size >= MAX_LOCALES) break;
      locales.add(locale);
      if (value === null || !isReference(value.type)) continue;
      for (const further of this.#locales(value.data, left - 1, seen)) locales.add(further);
    }
    return locales;
  }
}

function typeName(owner: TablePackage, typeId: number): string {
  return owner.typeNames?.get(typeId - 1) ?? "";
}

/** The value for a plain device of that locale: among equals the one that nothing else narrows, then the table's first. */
function bestFor(values: readonly ResourceValue[], locale: string): ResourceValue | undefined {
  for (const wanted of fallbacks(locale)) {
    const same = values.filter((value) => value.locale === wanted);
    const best = same.find((value) => value.config.onlyLocale) ?? same[0];
    if (best !== undefined) return best;
  }
  return values[0];
}

function fallbacks(locale: string): string[] {
  const chain: string[] = [];
  for (let rest = locale; rest !== ""; rest = rest.slice(0, Math.max(0, rest.lastIndexOf("-"))))
    chain.push(rest);
  return [...chain, ""];
}
