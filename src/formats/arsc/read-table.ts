import { isReference, VALUE_TYPE, valueText } from "../res-value.ts";
import { entryIndices, type ItemBudget, readEntry } from "./entry.ts";
import { readLayout, type TableLayout, type TablePackage, type TypeChunk } from "./layout.ts";
import type { ResourceEntry, ResourceTable, ResourceValue, TableAnomaly } from "./types.ts";

export type { ResConfig } from "./config.ts";
export type { ResourceEntry, ResourceItem, ResourceTable, ResourceValue, TableAnomaly } from "./types.ts";

/** As many steps as Android follows a reference. */
const MAX_REFERENCES = 20;

/** Reads `resources.arsc`: finds its parts now, decodes entries when they are asked for. */
export function readResourceTable(bytes: Uint8Array): ResourceTable {
  return new Table(readLayout(bytes));
}

class Table implements ResourceTable {
  readonly #layout: TableLayout;
  readonly #budget: ItemBudget;

  constructor(layout: TableLayout) {
    this.#layout = layout;
    this.#budget = { left: Math.max(1_000_000, layout.reader.length * 4) };
  }

  get packages(): readonly { readonly id: number; readonly name: string }[] {
    return this.#layout.packages.map(({ id, name }) => ({ id, name }));
  }

  get anomalies(): readonly TableAnomaly[] {
    return this.#layout.anomalies;
  }

  values(id: number): readonly ResourceValue[] {
    const values: ResourceValue[] = [];
    for (const { chunk } of this.#chunks(id)) {
      const entry = readEntry(this.#layout.reader, chunk, id & 0xffff, this.#layout.strings, this.#budget);
      if (entry !== null) values.push(entry.value);
    }
    const alias = values.length === 0 ? this.#layout.aliases.get(id) : undefined;
    return alias === undefined || alias === id || this.#layout.aliases.has(alias)
      ? values
      : this.values(alias);
  }

  name(id: number): string | null {
    for (const { owner, chunk } of this.#chunks(id)) {
      const entry = readEntry(this.#layout.reader, chunk, id & 0xffff, this.#layout.strings, this.#budget);
      if (entry !== null) return `${typeName(owner, (id >>> 16) & 0xff)}/${owner.keys?.get(entry.key) ?? ""}`;
    }
    return null;
  }

  string(id: number, locale = ""): string | null {
    return this.#string(id, locale, MAX_REFERENCES);
  }

  strings(id: number): Readonly<Record<string, string>> {
    const texts = new Map<string, string>();
    for (const locale of this.#locales(id, MAX_REFERENCES, new Set())) {
      const text = this.string(id, locale);
      if (text !== null) texts.set(locale, text);
    }
    return Object.fromEntries([...texts].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  *entries(typeNameWanted: string): Iterable<ResourceEntry> {
    for (const owner of this.#layout.packages) {
      for (const [typeId, chunks] of owner.types) {
        if (typeName(owner, typeId) === typeNameWanted) yield* this.#entriesOf(owner, typeId, chunks);
      }
    }
  }

  find(name: string): number | null {
    const slash = name.indexOf("/");
    for (const entry of this.entries(name.slice(0, slash))) {
      if (entry.name === name.slice(slash + 1)) return entry.id;
    }
    return null;
  }

  *#entriesOf(owner: TablePackage, typeId: number, chunks: readonly TypeChunk[]): Iterable<ResourceEntry> {
    const { reader, strings } = this.#layout;
    const byIndex = new Map<number, { key: number; values: ResourceValue[] }>();
    for (const chunk of chunks) {
      for (const index of entryIndices(reader, chunk)) {
        const entry = readEntry(reader, chunk, index, strings, this.#budget);
        if (entry === null) continue;
        const known = byIndex.get(index);
        if (known === undefined) byIndex.set(index, { key: entry.key, values: [entry.value] });
        else known.values.push(entry.value);
      }
    }
    for (const [index, { key, values }] of byIndex) {
      yield {
        id: ((owner.id << 24) | (typeId << 16) | index) >>> 0,
        name: owner.keys?.get(key) ?? "",
        values,
      };
    }
  }

  /** Package id 0 means "my own", as in shared libraries and in references between them. */
  *#chunks(id: number): Iterable<{ owner: TablePackage; chunk: TypeChunk }> {
    const packageId = id >>> 24;
    for (const owner of this.#layout.packages) {
      if (owner.id !== packageId && packageId !== 0) continue;
      for (const chunk of owner.types.get((id >>> 16) & 0xff) ?? []) yield { owner, chunk };
    }
  }

  #string(id: number, locale: string, left: number): string | null {
    const best = bestFor(this.values(id), locale);
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
    for (const { locale, value } of this.values(id)) {
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
