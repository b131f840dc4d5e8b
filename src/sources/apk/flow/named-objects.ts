import type { State } from "./frame.ts";
import type { Machine } from "./machine.ts";
import { NOTHING, type ValueId } from "./values.ts";

/** Stands before what tells a file apart that has no name that is known. */
const NAMELESS = "\0";

/** What the whole app shares by name: files, preferences, tables. */
export class NamedObjects {
  readonly #machine: Machine;

  constructor(machine: Machine) {
    this.#machine = machine;
  }

  /** The objects of one kind that have the names which the value may be; all of them where that is unknown. */
  of(what: string, name: ValueId, state: State | null, type: number): readonly number[] {
    const { values, objects, fields, slots } = this.#machine;
    const written = [...values.texts(name)];
    for (const object of state === null ? [] : values.at(name).objs) {
      written.push(...values.texts(state?.heap.get(object, slots.slot("text")) ?? NOTHING));
    }
    const texts = what === "file" ? written.map((text) => text.replace(/\/{2,}/g, "/")) : written;
    const all = this.#named.get(what) ?? new Map<string, number>();
    this.#named.set(what, all);
    // A file of which the name is not known is not every file: apps write many, and read back those that they name.
    const nameless = values.at(name).objs.map((object) => `${NAMELESS}${object}`);
    const others = what !== "file" ? ["", ...all.keys()] : nameless.length > 0 ? nameless : [NAMELESS];
    const names = texts.length > 0 ? texts : others;
    return [...new Set(names)].map((text) => {
      const object = all.get(text) ?? objects.ofMany(`named ${what} ${text}`, type, true);
      all.set(text, object);
      this.#isNamed.add(object);
      if (text !== "" && !text.startsWith(NAMELESS) && state !== null)
        fields.store(state, [object], slots.slot("name"), values.string(text));
      return object;
    });
  }

  /** A file, preferences or a table: what is written there can be read elsewhere. */
  has = (object: number): boolean => this.#isNamed.has(object);

  readonly #isNamed = new Set<number>();
  readonly #named = new Map<string, Map<string, number>>();
}
