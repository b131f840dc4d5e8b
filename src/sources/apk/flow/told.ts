import type { Heap } from "./heap.ts";
import type { Machine } from "./machine.ts";
import { PSEUDO } from "./pseudo-fields.ts";
import type { ValueId } from "./values.ts";

const MAX_DEPTH = 5;

/** The taints of a value and of what it holds, layer by layer. */
export function toldBy(
  machine: Machine,
  heap: Heap,
  value: ValueId,
  deep: boolean,
  maxDepth = MAX_DEPTH,
): readonly number[] {
  const { taints, objs } = machine.values.at(value);
  if (objs.length === 0) return taints;
  return mayTell(machine, heap, objs) ? search(machine, heap, value, deep, maxDepth) : taints;
}

/** Whether one of them ever had data; if not, whoever asked relies on that. */
function mayTell({ known }: Machine, heap: Heap, objs: readonly number[]): boolean {
  if (objs.some((object) => known.hadData(object))) return true;
  for (const object of objs) heap.noteClean(object);
  return false;
}

function search(
  machine: Machine,
  heap: Heap,
  value: ValueId,
  deep: boolean,
  maxDepth: number,
): readonly number[] {
  const { values, objects, slots, known } = machine;
  const taints = new Set<number>();
  const seen = new Set<number>();
  let layer: readonly ValueId[] = [value];
  for (let depth = 0; depth < maxDepth && layer.length > 0; depth++) {
    const next: ValueId[] = [];
    for (const id of layer) {
      const { taints: own, objs } = values.at(id);
      for (const taint of own) taints.add(taint);
      for (const object of objs) {
        if (seen.has(object)) continue;
        seen.add(object);
        if (!known.hadData(object)) {
          heap.noteClean(object);
          continue;
        }
        const isOpen = deep || machine.isOpenRecord(objects.at(object).type);
        for (const field of known.of(object)) {
          if (slots.isAddress(field)) continue;
          if (isOpen || field === PSEUDO.data || slots.isElement(field)) next.push(heap.get(object, field));
        }
      }
    }
    layer = next;
  }
  return [...taints];
}
