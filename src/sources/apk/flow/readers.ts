import type { Cell } from "./cells.ts";
import type { Heap } from "./heap.ts";
import type { Machine } from "./machine.ts";
import { PSEUDO } from "./pseudo-fields.ts";

/** Who reads what data was left in the heap that all of the app shares. */
export class Readers {
  readonly #machine: Machine;
  readonly #heap: Heap;
  readonly #taintedCells = new Set<Cell>();
  /** Objects that got data: all that they do may have to do with it. */
  readonly received = new Set<number>();

  constructor(machine: Machine, heap: Heap) {
    this.#machine = machine;
    this.#heap = heap;
  }

  /** Data that now lies in the common heap: who reads it is worth running. */
  want(): boolean {
    const { values, relevance, world, program, slots, named, objects, hierarchy } = this.#machine;
    const readers: number[] = [];
    let isElsewhere = false;
    let isNew = false;
    this.#heap.eachWritten((cell, value) => {
      if (values.at(value).taints.length === 0 || this.#taintedCells.has(cell)) return;
      this.#taintedCells.add(cell);
      isNew = true;
      const key = this.#heap.cells.field(cell);
      const object = this.#heap.cells.object(cell);
      if (named.has(object)) isElsewhere = true;
      if (key < PSEUDO.statics) {
        const above = hierarchy.above(objects.at(object).type);
        readers.push(...relevance.uses.readersOf(key, (owner) => above.includes(owner)));
      } else if (key < PSEUDO.initialised) {
        const field = key - PSEUDO.statics;
        const owner = program.fields.first(field);
        readers.push(
          ...relevance.uses.readersOf(program.fields.second(field), (one) =>
            hierarchy.above(one).includes(owner),
          ),
        );
      }
    });
    const intent = slots.slot("intent");
    const answers = slots.slot("answers");
    for (const { object } of world.componentObjects()) {
      const sent = values.join(this.#heap.get(object, intent), this.#heap.get(object, answers));
      if (this.received.has(object) || this.#machine.told(this.#heap, sent, true).length === 0) continue;
      this.received.add(object);
      isNew = true;
    }
    if (!isNew) return false;
    relevance.want(readers);
    if (isElsewhere) relevance.wantCallersNamed(READS_STORE);
    return true;
  }
}

/** Calls that open what was stored earlier. */
const READS_STORE: readonly (readonly [owner: string, name: RegExp])[] = [
  ["Landroid/content/SharedPreferences;", /^get/],
  ["Landroid/content/Context;", /^(?:getSharedPreferences|openFileInput)$/],
  ["Ljava/io/FileInputStream;", /^<init>$/],
  ["Ljava/io/FileReader;", /^<init>$/],
  ["Landroid/database/sqlite/SQLiteDatabase;", /^(?:query|rawQuery)/],
];
