import { ANY_TYPE } from "../../../formats/dex/code.ts";
import { KIND, KINDS, payloadUnits, UNITS } from "../../../formats/dex/opcodes.ts";
import type { Effects, HeapChange } from "./effects.ts";
import { Heap, type Reads } from "./heap.ts";
import { step } from "./instructions.ts";
import { changeLeft } from "./lost.ts";
import type { Machine } from "./machine.ts";
import type { MethodCode } from "./method-code.ts";
import { NOTHING, type ValueId } from "./values.ts";

/** Registers and heap at one point of a method. */
export interface State {
  readonly registers: Int32Array;
  heap: Heap;
  /** What the last call gave back. */
  result: ValueId;
}

/** A piece of code that is met again and again stops being followed. */
const MAX_VISITS = 14;
/** So often a piece runs before those behind it come first. */
const TURNS = 3;
/** More than any place in the code. */
const MAX_AT = 2 ** 32;

/** One run of one method, piece by piece until nothing changes. */
export class Frame {
  readonly machine: Machine;
  readonly code: MethodCode;
  /** The instruction being run. */
  at = 0;
  /** Whether the instruction after it is reached. */
  falls = true;
  readonly depth: number;
  /** The last builder of text whose length was asked for, and where. */
  measured: { readonly at: number; readonly text: ValueId } | null = null;
  /** The last two strings that were compared: where, and which register against which constant. */
  asked: { readonly at: number; readonly register: number; readonly constant: number } | null = null;
  readonly #reads: Reads = new Map();
  readonly #states = new Map<number, State>();
  readonly #visits = new Map<number, number>();
  readonly #pending = new Set<number>();
  #exit: Heap | null = null;
  #result: ValueId = NOTHING;
  #thrown: ValueId | null = null;
  #thrownHeap: Heap | null = null;

  constructor(machine: Machine, code: MethodCode, depth: number) {
    this.machine = machine;
    this.code = code;
    this.depth = depth;
  }

  run(args: readonly ValueId[], below: Heap): Effects {
    const registers = new Int32Array(this.code.registers);
    let at = this.code.registers - this.code.ins;
    for (const [n, value] of args.entries()) {
      registers[at] = value;
      at += this.machine.isWideArgument(this.code.method, n) ? 2 : 1;
    }
    this.#states.set(this.code.start, {
      registers,
      heap: new Heap(this.machine.cells, below, this.#reads),
      result: NOTHING,
    });
    this.#pending.add(this.code.start);
    while (this.#pending.size > 0 && this.machine.runs.hasBudget) {
      const next = this.#nextPiece();
      this.#pending.delete(next);
      this.#runPiece(next);
    }
    return {
      reads: { cells: [...this.#reads.keys()], values: [...this.#reads.values()] },
      exit: this.#changeOf(this.#exit, this.#result),
      result: this.#result,
      thrown: this.#thrown,
      thrownHeap: this.#changeOf(this.#thrownHeap, this.#thrown ?? NOTHING),
    };
  }

  /** The first in the code of those that had their turn least often, by threes: whoever loops does not keep others waiting. */
  #nextPiece(): number {
    let next = 0;
    let least = Number.POSITIVE_INFINITY;
    for (const start of this.#pending) {
      const turns = Math.floor((this.#visits.get(start) ?? 0) / TURNS) * MAX_AT + start;
      if (turns >= least) continue;
      next = start;
      least = turns;
    }
    return next;
  }

  #runPiece(start: number): void {
    const visits = (this.#visits.get(start) ?? 0) + 1;
    this.#visits.set(start, visits);
    const entry = this.#states.get(start);
    if (entry === undefined || visits > MAX_VISITS) return;
    const state: State = {
      registers: entry.registers.slice(),
      heap: entry.heap.copy(),
      result: entry.result,
    };
    const { units, end, leaders } = this.code;
    let at = start;
    while (at < end) {
      const opcode = (units[at] ?? 0) & 0xff;
      const kind = KINDS[opcode];
      if (kind === KIND.nop) {
        at += payloadUnits(units, at) || 1;
        continue;
      }
      this.at = at;
      this.falls = true;
      this.machine.runs.steps++;
      step(this, state, opcode);
      if (!this.falls) return;
      at += UNITS[opcode] ?? 1;
      if (at < end && leaders[at - this.code.start] === 1) {
        this.goTo(at, state);
        return;
      }
    }
  }

  /** The state flows into the piece that starts at `target`. */
  goTo(target: number, state: State): void {
    const known = this.#states.get(target);
    if (known === undefined) {
      this.#states.set(target, {
        registers: state.registers.slice(),
        heap: state.heap.copy(),
        result: state.result,
      });
      this.#pending.add(target);
      return;
    }
    const { values } = this.machine;
    let changed = false;
    for (let n = 0; n < known.registers.length; n++) {
      const joined = values.join(known.registers[n] ?? NOTHING, state.registers[n] ?? NOTHING);
      if (joined === known.registers[n]) continue;
      known.registers[n] = joined;
      changed = true;
    }
    if (known.heap.join(state.heap, values)) changed = true;
    known.result = state.result;
    if (changed) this.#pending.add(target);
  }

  leave(result: ValueId, state: State): void {
    const { values } = this.machine;
    this.#result = values.join(this.#result, result);
    if (this.#exit === null) this.#exit = state.heap.copy();
    else this.#exit.join(state.heap, values);
    this.falls = false;
  }

  /** An exception may be thrown here: it goes to the handlers that may take it, and on to the caller. */
  throws(exception: ValueId, state: State, explicit: boolean): void {
    const { machine, code } = this;
    let caught = false;
    for (const { start, end, handlers, types } of code.tries) {
      if (this.at < start || this.at >= end) continue;
      for (const [n, handler] of handlers.entries()) {
        const type = types[n] ?? ANY_TYPE;
        const taken =
          type === ANY_TYPE ? exception : machine.exceptions.taken(exception, code.dex.type(type));
        if (taken === NOTHING) continue;
        const before = state.result;
        state.result = taken;
        this.goTo(handler, state);
        state.result = before;
        if (type === ANY_TYPE || machine.exceptions.takesAll(exception, code.dex.type(type))) {
          caught = true;
          break;
        }
      }
      if (caught) break;
    }
    if (caught) return;
    this.#thrown = machine.values.join(this.#thrown ?? NOTHING, exception);
    if (!explicit) return;
    if (this.#thrownHeap === null) this.#thrownHeap = state.heap.copy();
    else this.#thrownHeap.join(state.heap, machine.values);
  }

  /** What others can see of the heap that the method leaves. */
  #changeOf(heap: Heap | null, result: ValueId): HeapChange | null {
    const { values, slots } = this.machine;
    return heap === null ? null : changeLeft(heap, result, values, slots);
  }
}
