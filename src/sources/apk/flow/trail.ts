import type { FlowStep } from "../../../model/flow.ts";
import type { Program } from "../graph/program.ts";
import type { Frame } from "./frame.ts";
import { labelOf, type Taints } from "./taints.ts";
import type { ValueId, Values } from "./values.ts";

/** How a taint first came into a method. */
interface Arrival {
  /** The method that it came from; its own arrival is older. */
  readonly from: number;
  readonly step: StepAt;
}

export interface StepAt {
  readonly method: number;
  readonly at: number;
  readonly does: FlowStep["does"];
  readonly what: string;
}

/** Remembers for each taint the first way it took, so that a flow can be told as a path. */
export class Trail {
  readonly #program: Program;
  readonly #values: Values;
  readonly #arrivals: Map<number, Arrival | null>[] = [];
  readonly #stores = new Map<string, StepAt>();

  constructor(program: Program, values: Values) {
    this.#program = program;
    this.#values = values;
  }

  born(label: number, method: number): void {
    this.#of(label).set(method, null);
  }

  called(frame: Frame, args: readonly ValueId[], target: number): void {
    this.#move(frame, args, frame.code.method, target, "call", target);
  }

  returned(frame: Frame, result: ValueId, target: number): void {
    this.#move(frame, [result], target, frame.code.method, "return", target);
  }

  stored(frame: Frame, value: ValueId, key: number, field: number | null): void {
    for (const taint of this.#values.at(value).taints) {
      const name = `${labelOf(taint)} ${key}`;
      if (this.#stores.has(name)) continue;
      const what = field === null ? "[]" : this.#program.fieldSignature(field);
      this.#stores.set(name, {
        method: frame.code.method,
        at: frame.at - frame.code.start,
        does: "store",
        what,
      });
    }
  }

  /** A taint that shows up here was stored elsewhere before. */
  loaded(frame: Frame, value: ValueId, key: number): void {
    for (const taint of this.#values.at(value).taints) {
      const label = labelOf(taint);
      const arrivals = this.#of(label);
      if (arrivals.has(frame.code.method)) continue;
      const store = this.#stores.get(`${label} ${key}`);
      if (store !== undefined && arrivals.has(store.method)) {
        arrivals.set(frame.code.method, { from: store.method, step: store });
      }
    }
  }

  /** Whatever else brought it here: the last method that had it. */
  met(frame: Frame, taints: readonly number[]): void {
    for (const taint of taints) {
      const arrivals = this.#of(labelOf(taint));
      if (arrivals.has(frame.code.method)) continue;
      const last = [...arrivals.keys()].pop();
      const store = [...this.#stores].find(([name]) => name.startsWith(`${labelOf(taint)} `))?.[1];
      const from = store !== undefined && arrivals.has(store.method) ? store.method : last;
      if (from === undefined) continue;
      const step = store ?? { method: from, at: 0, does: "library" as const, what: "…" };
      arrivals.set(
        frame.code.method,
        store === undefined
          ? { from, step: { ...step, what: this.#program.signature(from) } }
          : { from, step },
      );
    }
  }

  /** From the source's method to `method`, the steps in between. */
  path(label: number, method: number): readonly StepAt[] {
    const steps: StepAt[] = [];
    const arrivals = this.#of(label);
    for (let at = arrivals.get(method), n = 0; at && n < MAX_PATH; at = arrivals.get(at.from), n++)
      steps.push(at.step);
    return steps.reverse();
  }

  #move(
    frame: Frame,
    carried: readonly ValueId[],
    from: number,
    to: number,
    does: FlowStep["does"],
    called: number,
  ): void {
    for (const value of carried) {
      for (const taint of this.#values.at(value).taints) {
        const arrivals = this.#of(labelOf(taint));
        if (arrivals.has(to) || !arrivals.has(from)) continue;
        const step = {
          method: frame.code.method,
          at: frame.at - frame.code.start,
          does,
          what: this.#program.signature(called),
        };
        arrivals.set(to, { from, step });
      }
    }
  }

  #of(label: number): Map<number, Arrival | null> {
    const known = this.#arrivals[label];
    if (known) return known;
    const made = new Map<number, Arrival | null>();
    this.#arrivals[label] = made;
    return made;
  }
}

const MAX_PATH = 60;

export type { Taints };
