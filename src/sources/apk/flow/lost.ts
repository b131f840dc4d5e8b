import type { Cell } from "./cells.ts";
import type { HeapChange } from "./effects.ts";
import type { Heap } from "./heap.ts";
import type { SlotNames } from "./pseudo-fields.ts";
import type { ValueId, Values } from "./values.ts";

/**
 * What a method leaves on the heap, without objects that it made and that nobody can reach any more: neither from what
 * it gives back nor from what was there before.
 */
export function changeLeft(heap: Heap, result: ValueId, values: Values, slots: SlotNames): HeapChange {
  const left: { cells: Cell[]; values: ValueId[]; fresh: number[] } = { cells: [], values: [], fresh: [] };
  const kept = new Set<number>();
  const keep = (object: number): void => {
    if (!heap.isFresh(object) || kept.has(object)) return;
    kept.add(object);
    left.fresh.push(object);
  };
  const keepAllIn = (value: ValueId): void => {
    for (const object of values.at(value).objs) keep(object);
  };
  const held = new Map<number, Cell[]>();
  keepAllIn(result);
  heap.eachWritten((cell, value) => {
    const object = heap.cells.object(cell);
    if (!heap.isFresh(object)) {
      left.cells.push(cell);
      left.values.push(value);
      keepAllIn(value);
      return;
    }
    const own = held.get(object);
    if (own === undefined) held.set(object, [cell]);
    else own.push(cell);
    // Android has hold of what a listener was set on.
    if (slots.isListener(heap.cells.field(cell))) keep(object);
  });
  // The list grows while it is walked.
  for (const object of left.fresh) {
    for (const cell of held.get(object) ?? []) {
      const value = heap.at(cell);
      left.cells.push(cell);
      left.values.push(value);
      keepAllIn(value);
    }
  }
  return left;
}
