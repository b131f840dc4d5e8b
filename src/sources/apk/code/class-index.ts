import { type Dex, NO_INDEX } from "../../../formats/dex/dex.ts";
import type { PrefixPresent } from "./code-read.ts";
import type { FastDex } from "./fast/fast-dex.ts";
import { frameworkSuper } from "./framework.ts";
import { type PrefixTable, slashed } from "./prefix-table.ts";
import { SortedNames } from "./sorted-names.ts";
import { type BytesOf, TextTable } from "./text-table.ts";

const CLASS_DEF_WORDS = 8;
const MAX_DEPTH = 64;

/** The classes of one dex: its type names, and which of them it defines. */
interface DexClasses {
  readonly entry: string;
  readonly types: SortedNames;
  /** By type: 0 where the dex does not define it, else its superclass's type + 1, or NO_INDEX without one. */
  readonly supers: Uint32Array;
}

/** What a class extends, as far as is known from the first dex files. */
interface Known {
  readonly parent: string | null | undefined;
  /** It stands in one of them. */
  readonly isFound: boolean;
  readonly dexes: number;
}

/**
 * All classes of the dex files read so far, and what each extends. Many thousands of names come in and few are ever
 * asked for: they stay bytes in their sorted order, and a question is a search.
 */
export class ClassIndex {
  readonly #dexes: DexClasses[] = [];
  readonly #known = new Map<string, Known>();
  readonly #fast: FastDex | null;
  readonly #bytesOf: BytesOf | undefined;

  constructor(fast: FastDex | null, bytesOf?: BytesOf) {
    this.#fast = fast;
    this.#bytesOf = bytesOf;
  }

  /** Adds the classes of a dex; gives how many could not be read. `opened` has that dex open, or is null. */
  addDex(dex: Dex, entry: string, opened: FastDex | null): number {
    const { word, count } = dex.header.classes;
    const { words } = dex;
    const supers = new Uint32Array(dex.header.types.count);
    let broken = 0;
    for (let n = 0; n < count; n++) {
      const at = word + n * CLASS_DEF_WORDS;
      const type = words[at] ?? NO_INDEX;
      const parent = words[at + 2] ?? NO_INDEX;
      if (type >= supers.length) broken++;
      else supers[type] = parent < supers.length ? parent + 1 : NO_INDEX;
    }
    this.#dexes.push({ entry, types: SortedNames.ofTypes(dex, opened), supers });
    return broken;
  }

  has(descriptor: string): boolean {
    return this.#find(descriptor) !== undefined;
  }

  /** The superclass; undefined where the class is in no dex read so far and not known of the framework. */
  superOf(descriptor: string): string | null | undefined {
    const known = this.#known.get(descriptor);
    const count = this.#dexes.length;
    if (known !== undefined && (known.isFound || known.dexes === count)) return known.parent;
    const found = this.#find(descriptor, known?.dexes ?? 0);
    const parent = found === undefined ? (frameworkSuper(descriptor) ?? undefined) : found;
    this.#known.set(descriptor, { parent, isFound: found !== undefined, dexes: count });
    return parent;
  }

  /** Whether `descriptor` extends `ancestor`: undefined where the chain leaves what is known so far. */
  extends(descriptor: string, ancestor: string): boolean | undefined {
    let at: string | null | undefined = descriptor;
    for (let depth = 0; depth < MAX_DEPTH; depth++) {
      if (at === ancestor) return true;
      if (at === undefined) return undefined;
      if (at === null || at === "Ljava/lang/Object;") return false;
      at = this.superOf(at);
    }
    return false;
  }

  /** Android takes the first of two classes with one name; in the first `passed` dex files it is not. */
  #find(descriptor: string, passed = 0): string | null | undefined {
    for (let n = passed; n < this.#dexes.length; n++) {
      const dex = this.#dexes[n];
      if (dex === undefined) break;
      const { types, supers } = dex;
      const type = types.find(descriptor);
      const parent = type < 0 ? 0 : (supers[type] ?? 0);
      if (parent !== 0) return parent === NO_INDEX ? null : types.text(parent - 1);
    }
    return undefined;
  }

  /**
   * Which dotted prefixes (of packages, or names of classes) hold classes. What stands under one of the longer
   * prefixes that `without` gives for a prefix is not its own.
   */
  prefixesPresent(
    { prefixes, texts }: PrefixTable,
    without: ReadonlyMap<string, readonly string[]> = new Map(),
  ): ReadonlyMap<string, PrefixPresent> {
    // A package holds what stands between `Lcom/a/` and `Lcom/a0`, as `0` comes after `/`.
    const table = new TextTable(texts, this.#bytesOf);
    const present = new Map<string, { classes: number; sample: string; entry: string }>();
    for (const { entry, types, supers } of this.#dexes) {
      const { places, near } = types.near(table, this.#fast);
      const count = (from: number, to: number, prefix: string, others: readonly Range[]): void => {
        for (let type = from; type < to; type++) {
          if (supers[type] === 0 || others.some((other) => type >= other.from && type < other.to)) continue;
          const found = present.get(prefix);
          if (found) found.classes++;
          else present.set(prefix, { classes: 1, sample: types.text(type), entry });
        }
      };
      // Most prefixes are those of no class at all: neither the package's nor the class's own name stands there.
      for (const n of near) {
        const prefix = prefixes[n] ?? "";
        const name = slashed(prefix);
        const first = places[n] ?? 0;
        if (!types.beginsAt(first, name)) continue;
        const last = types.placeOf(`${name}0`);
        if (first < last) {
          const foreign = (without.get(prefix) ?? []).map((other): Range => {
            const short = slashed(other);
            return { from: types.placeOf(`${short}/`), to: types.placeOf(`${short}0`) };
          });
          count(first, last, prefix, foreign);
        }
        const place = types.placeOf(`${name};`);
        if (types.isAt(place, `${name};`)) count(place, place + 1, prefix, []);
      }
    }
    return present;
  }
}

/** Places in the order of names, end exclusive. */
interface Range {
  readonly from: number;
  readonly to: number;
}
