import type { Machine } from "./machine.ts";
import { labelOf } from "./taints.ts";
import type { ValueId } from "./values.ts";

const HELD = 1;
const PASSED = 2;

/** Which arguments of a method come back from it, as far as its runs on data have shown. */
export class Passes {
  /** By method and argument: whether data was held back, whether it was passed on. */
  readonly #seen = new Map<number, number>();

  note(method: number, { values }: Machine, args: readonly ValueId[], result: ValueId): void {
    for (const [n, arg] of args.entries()) {
      const { taints } = values.at(arg);
      if (taints.length === 0) continue;
      const key = method * MAX_ARGUMENTS + n;
      const before = this.#seen.get(key) ?? 0;
      if ((before & PASSED) !== 0) continue;
      const { taints: back, objs } = values.at(result);
      const labels = new Set(back.map(labelOf));
      // What lies in an object that comes back is not looked for.
      const passes = objs.length > 0 || taints.some((taint) => labels.has(labelOf(taint)));
      this.#seen.set(key, before | (passes ? PASSED : HELD));
    }
  }

  /** Not where it was held back whenever it was given. */
  mayPass(method: number, argument: number): boolean {
    return this.#seen.get(method * MAX_ARGUMENTS + argument) !== HELD;
  }
}

const MAX_ARGUMENTS = 256;
