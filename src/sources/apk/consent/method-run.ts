import { instructionUnits, readCode, readTries, type Try } from "../../../formats/dex/code.ts";
import { KIND, KINDS } from "../../../formats/dex/opcodes.ts";
import { branchTargets } from "../code/branches.ts";
import type { ProgramDex } from "../graph/program.ts";
import { Certain } from "./certain.ts";
import { type Context, MAY_RUN } from "./context.ts";
import type { Exploration } from "./exploration.ts";
import { step } from "./step.ts";
import { join, NOTHING, numberValue, UNKNOWN, type Value } from "./value.ts";

/** The registers; the last slot is the result of the last call. */
export type State = Value[];

const VISITS_PER_UNIT = 16;

/** Follows one method through the code that its arguments, and the state of the first start, let run. */
export class MethodRun {
  readonly exploration: Exploration;
  readonly context: Context;
  readonly dex: ProgramDex;
  readonly units: Uint16Array;
  readonly start: number;
  readonly end: number;
  at = 0;
  result: Value | null;
  /** Conditions that are open for a reason that matters: position to what follows either way. */
  readonly certain: Certain;
  readonly #tries: readonly Try[];
  readonly #registers: number;
  readonly #ins: number;
  readonly #points = new Map<number, State | null>();
  readonly #pending = new Set<number>();
  #falls = true;
  #next: readonly number[] | null = null;

  constructor(exploration: Exploration, context: Context, dex: ProgramDex, codeOffset: number) {
    this.exploration = exploration;
    this.context = context;
    this.dex = dex;
    this.units = dex.dex.units;
    const code = readCode(dex.dex, codeOffset);
    this.start = code.start;
    this.end = code.end;
    this.#registers = code.registers;
    this.#ins = code.ins;
    this.#tries = readTries(dex.dex, code);
    this.result = context.result;
    this.certain = new Certain(this.units, code, this.#tries);
    if (context.visited.length === 0) context.visited = new Uint8Array(code.end - code.start);
    for (let at = code.start; at < code.end; at += instructionUnits(this.units, at)) {
      for (const target of branchTargets(this.units, at) ?? []) this.#addPoint(target);
    }
    for (const { handlers } of this.#tries) for (const handler of handlers) this.#addPoint(handler);
  }

  run(): void {
    this.#points.set(this.start, this.#firstState());
    let left = Math.min((this.end - this.start) * VISITS_PER_UNIT + 64, this.exploration.contexts.stepsLeft);
    const most = left;
    this.#pending.add(this.start);
    for (let at = this.#firstPending(); at >= 0 && left > 0; at = this.#firstPending()) {
      this.#pending.delete(at);
      left -= this.#runFrom(at, [...(this.#points.get(at) ?? [])]);
    }
    this.exploration.contexts.spend(most - left);
    this.certain.mark(this.context.visited);
  }

  /** The path ends here. */
  stop(): void {
    this.#falls = false;
  }

  /** The path goes on at these places only. */
  goOn(targets: readonly number[]): void {
    this.#next = targets;
  }

  addResult(value: Value): void {
    this.result = this.result === null ? value : join(this.result, value);
  }

  #runFrom(start: number, state: State): number {
    let steps = 0;
    for (let at = start; at < this.end; ) {
      if (at !== start && this.#points.has(at)) {
        this.#arrive(at, state);
        return steps;
      }
      const opcode = (this.units[at] ?? 0) & 0xff;
      this.at = at;
      this.#falls = true;
      this.#next = null;
      if (this.#tries.length > 0) this.#arriveAtHandlers(at, opcode, state);
      this.context.visited[at - this.start] = MAY_RUN;
      step(this, state);
      steps++;
      const following = at + instructionUnits(this.units, at);
      const chosen = this.#chosen();
      const targets = chosen ?? branchTargets(this.units, at);
      if (targets !== null)
        for (const target of targets) if (target !== following) this.#arrive(target, state);
      if (!this.#falls || (chosen !== null && !chosen.includes(following))) return steps;
      at = following;
    }
    return steps;
  }

  #chosen(): readonly number[] | null {
    return this.#next;
  }

  #arriveAtHandlers(at: number, opcode: number, state: State): void {
    const kind = KINDS[opcode];
    if (kind !== KIND.invoke && kind !== KIND.throw && kind !== KIND.invokeCustom) return;
    for (const { start, end, handlers } of this.#tries) {
      if (at >= start && at < end) for (const handler of handlers) this.#arrive(handler, state);
    }
  }

  #arrive(at: number, state: State): void {
    const before = this.#points.get(at);
    if (before === undefined) return;
    if (before === null) this.#points.set(at, [...state]);
    else {
      let hasChanged = false;
      for (let register = 0; register < state.length; register++) {
        const old = before[register] ?? UNKNOWN;
        const joined = join(old, state[register] ?? UNKNOWN);
        if (joined === old) continue;
        before[register] = joined;
        hasChanged = true;
      }
      if (!hasChanged) return;
    }
    this.#pending.add(at);
  }

  #firstPending(): number {
    let first = -1;
    for (const at of this.#pending) if (first < 0 || at < first) first = at;
    return first;
  }

  #addPoint(at: number): void {
    if (at >= this.start && at < this.end) this.#points.set(at, null);
  }

  #firstState(): State {
    const state: State = new Array<Value>(this.#registers + 1).fill(NOTHING);
    let register = this.#registers - this.#ins;
    const { world } = this.exploration;
    const words = world.parameters(world.program.methods.second(this.context.method)).slice(0, -1);
    const isStatic = this.context.args.length === words.length;
    this.context.args.forEach((value, n) => {
      state[register++] = value;
      const type = words[isStatic ? n : n - 1];
      if (type === "J" || type === "D") register++;
    });
    return state;
  }
}

export const NULL = numberValue(0);
