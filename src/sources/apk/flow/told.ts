import type { Heap } from "./heap.ts";
import type { Machine } from "./machine.ts";
import { PSEUDO } from "./pseudo-fields.ts";
import type { ValueId } from "./values.ts";

const MAX_DEPTH = 5;

/** The taints of a value and of what it holds, layer by layer. */
export function toldBy(machine: Machine, heap: Heap, value: ValueId, deep: boolean): readonly number[] {
  const { taints, objs } = machine.values.at(value);
  if (objs.length === 0) return taints;
  return mayTell(machine, heap, objs) ? search(machine, heap, value, deep, MAX_DEPTH, false) : taints;
}

/** Whether there is data in a value, or in what it holds so far down, with what components keep in their fields. */
export function holdsData(
  machine: Machine,
  heap: Heap,
  value: ValueId,
  deep: boolean,
  maxDepth: number,
): boolean {
  const { taints, objs } = machine.values.at(value);
  if (taints.length > 0) return true;
  if (objs.length === 0 || !mayTell(machine, heap, objs)) return false;
  return search(machine, heap, value, deep, maxDepth, true).length > 0;
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
  ofComponents: boolean,
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
        // Who is handed a context is not handed what the app keeps in it.
        if (!ofComponents && machine.world.isComponent(object)) continue;
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
