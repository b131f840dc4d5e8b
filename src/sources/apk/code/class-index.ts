import type { PrefixPresent } from "./code-read.ts";
import { frameworkSuper } from "./framework.ts";

/** All classes of the dex files read so far, and what each extends. */
export class ClassIndex {
  readonly #supers = new Map<string, string | null>();
  /** By package in slashed form: `com/umeng/analytics`. */
  readonly #packages = new Map<string, { classes: number; sample: string; entry: string }>();
  #lastPackage = "";

  get size(): number {
    return this.#supers.size;
  }

  add(descriptor: string, superDescriptor: string | null, entry: string): void {
    // Android takes the first of two classes with one name.
    if (this.#supers.has(descriptor)) return;
    this.#supers.set(descriptor, superDescriptor);
    const slash = descriptor.lastIndexOf("/");
    if (slash !== this.#lastPackage.length + 1 || !descriptor.startsWith(this.#lastPackage, 1)) {
      this.#lastPackage = descriptor.slice(1, Math.max(slash, 1));
    }
    const found = this.#packages.get(this.#lastPackage);
    if (found) found.classes++;
    else this.#packages.set(this.#lastPackage, { classes: 1, sample: descriptor, entry });
  }

  has(descriptor: string): boolean {
    return this.#supers.has(descriptor);
  }

  /** The superclass; undefined where the class is in no dex read so far and not known of the framework. */
  superOf(descriptor: string): string | null | undefined {
    const found = this.#supers.get(descriptor);
    return found === undefined ? (frameworkSuper(descriptor) ?? undefined) : found;
  }

  /** Whether `descriptor` extends `ancestor`: undefined where the chain leaves what is known so far. */
  extends(descriptor: string, ancestor: string): boolean | undefined {
    let at: string | null | undefined = descriptor;
    for (let depth = 0; depth < 64; depth++) {
      if (at === ancestor) return true;
      if (at === undefined) return undefined;
      if (at === null || at === "Ljava/lang/Object;") return false;
      at = this.superOf(at);
    }
    return false;
  }

  prefixesPresent(prefixes: readonly string[]): ReadonlyMap<string, PrefixPresent> {
    const totals = this.#totals();
    const present = new Map<string, PrefixPresent>();
    for (const prefix of prefixes) {
      const slashed = prefix.replaceAll(".", "/");
      const inPackage = totals.get(slashed);
      if (inPackage) present.set(prefix, inPackage);
      else if (this.has(`L${slashed};`)) {
        const holder = this.#packages.get(slashed.slice(0, Math.max(slashed.lastIndexOf("/"), 0)));
        present.set(prefix, { classes: 1, sample: `L${slashed};`, entry: holder?.entry ?? "" });
      }
    }
    return present;
  }

  /** Counts for every package with those below it. */
  #totals(): ReadonlyMap<string, PrefixPresent> {
    const totals = new Map<string, { classes: number; sample: string; entry: string }>();
    for (const [name, { classes, sample, entry }] of this.#packages) {
      for (let at = name; at !== ""; at = at.slice(0, Math.max(at.lastIndexOf("/"), 0))) {
        const total = totals.get(at);
        if (total) total.classes += classes;
        else totals.set(at, { classes, sample, entry });
      }
    }
    return totals;
  }
}
