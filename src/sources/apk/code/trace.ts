import { type Code, instructionUnits, readCode, readTries, type Try } from "../../../formats/dex/code.ts";
import type { MethodRef } from "../../../formats/dex/dex.ts";
import type { CodePlace } from "../../../model/place.ts";
import { branchTargets } from "./branches.ts";
import type { DexContext } from "./dex-context.ts";
import type { Findings } from "./findings.ts";
import { step } from "./step.ts";
import { join, MAX_FROM, makeValue, union, type Value } from "./value.ts";

/** What the registers of a method hold at one point; the last slot is the result of the last call. */
export type State = (Value | null)[];

/** Data that a caller hands on. */
export interface HandedOn {
  readonly methodIndex: number;
  /** Ids of sources by argument, the receiver counted where there is one. */
  readonly from: readonly (readonly number[])[];
}

/** One method under a closer look. */
export class Frame {
  readonly context: DexContext;
  readonly findings: Findings;
  readonly code: Code;
  /** Position of the instruction at hand, in code units from the start of the file. */
  at: number;
  /** Whether the path goes on with the next instruction. */
  falls = true;
  /** Sources whose data the method returns. */
  returns: readonly number[] = [];
  /** Sources whose data a call to the app's own method gives, by method index. */
  readonly returnedBy: ReadonlyMap<number, readonly number[]>;
  readonly handedOn: HandedOn[] = [];
  readonly #methodIndex: number;
  #ref: MethodRef | null = null;

  constructor(
    context: DexContext,
    findings: Findings,
    methodIndex: number,
    codeOffset: number,
    returnedBy: ReadonlyMap<number, readonly number[]>,
  ) {
    this.context = context;
    this.findings = findings;
    this.code = readCode(context.dex, codeOffset);
    this.at = this.code.start;
    this.returnedBy = returnedBy;
    this.#methodIndex = methodIndex;
  }

  get ref(): MethodRef {
    this.#ref ??= this.context.dex.methodRef(this.#methodIndex);
    return this.#ref;
  }

  /** `Lclass;->name(shape)result` */
  get method(): string {
    return `${this.ref.class}->${this.ref.name}${this.ref.proto}`;
  }

  place(): CodePlace {
    const { class: owner, name, proto } = this.ref;
    const { entry } = this.context;
    return { kind: "code", entry, class: owner, method: name + proto, offset: this.at - this.code.start };
  }

  /** Words of each parameter: `[1, 2]` for `(ID)V`. */
  parameterWords(): readonly number[] {
    return this.context.parameterWords(this.#methodIndex);
  }

  addReturns(from: readonly number[]): void {
    this.returns = union(this.returns, from, MAX_FROM);
  }
}

const VISITS_PER_UNIT = 12;
const MAX_MERGE_POINTS = 20_000;

/**
 * Follows constants and source data through the registers of one method: all paths, joined where they meet,
 * until nothing changes. What it finds goes to the frame's findings.
 */
export function trace(frame: Frame, from: readonly (readonly number[])[]): void {
  new Tracer(frame).trace(from);
}

class Tracer {
  readonly #frame: Frame;
  /** Handlers that see what is known where their range begins or ends; the middle adds nothing we look for. */
  readonly #handlersAt: ReadonlyMap<number, readonly number[]>;
  /** Where paths may meet, and what is known there so far. */
  readonly #points = new Map<number, State | null>();
  readonly #pending = new Set<number>();
  #stepsLeft: number;

  constructor(frame: Frame) {
    this.#frame = frame;
    const tries = readTries(frame.context.dex, frame.code);
    this.#handlersAt = handlersAt(tries);
    this.#stepsLeft = (frame.code.end - frame.code.start) * VISITS_PER_UNIT + 64;
    this.#addPoints(tries);
  }

  trace(from: readonly (readonly number[])[]): void {
    const { start } = this.#frame.code;
    this.#points.set(start, firstState(this.#frame, from));
    for (let at = start; at >= 0 && this.#stepsLeft > 0; at = this.#nextPending()) {
      this.#pending.delete(at);
      this.#run(at, [...(this.#points.get(at) ?? [])]);
    }
  }

  /** The first in code order, so that most code is seen once, after all that leads to it. */
  #nextPending(): number {
    let first = -1;
    for (const at of this.#pending) if (first < 0 || at < first) first = at;
    return first;
  }

  /** Runs from a merge point to the next one or to where the path ends. */
  #run(start: number, state: State): void {
    const frame = this.#frame;
    const { units } = frame.context.dex;
    const hasTries = this.#handlersAt.size > 0;
    for (let at = start; at < frame.code.end; ) {
      if (at !== start && this.#points.has(at)) {
        this.#arrive(at, state);
        return;
      }
      if (hasTries) this.#arriveAtHandlers(at, state);
      frame.at = at;
      frame.falls = true;
      step(frame, state);
      this.#stepsLeft--;
      const targets = branchTargets(units, at);
      if (targets !== null) for (const target of targets) this.#arrive(target, state);
      if (!frame.falls) return;
      at += instructionUnits(units, at);
    }
  }

  #arriveAtHandlers(at: number, state: State): void {
    const handlers = this.#handlersAt.get(at);
    if (handlers !== undefined) for (const handler of handlers) this.#arrive(handler, state);
  }

  #arrive(at: number, state: State): void {
    const before = this.#points.get(at);
    if (before === undefined) return;
    if (before === null) this.#points.set(at, [...state]);
    else if (!mergeInto(before, state)) return;
    this.#pending.add(at);
  }

  #addPoints(tries: readonly Try[]): void {
    const { units } = this.#frame.context.dex;
    const { start, end } = this.#frame.code;
    const add = (at: number): void => {
      if (at >= start && at < end && this.#points.size < MAX_MERGE_POINTS) this.#points.set(at, null);
    };
    for (let at = start; at < end; at += instructionUnits(units, at)) {
      const targets = branchTargets(units, at);
      if (targets !== null) for (const target of targets) add(target);
    }
    for (const { handlers } of tries) for (const handler of handlers) add(handler);
  }
}

function handlersAt(tries: readonly Try[]): ReadonlyMap<number, readonly number[]> {
  const at = new Map<number, number[]>();
  const add = (position: number, handlers: readonly number[]): void => {
    const known = at.get(position);
    if (known === undefined) at.set(position, [...handlers]);
    else known.push(...handlers);
  };
  for (const { start, end, handlers } of tries) {
    add(start, handlers);
    if (end !== start) add(end, handlers);
  }
  return at;
}

function mergeInto(before: State, state: State): boolean {
  let hasChanged = false;
  for (let register = 0; register < state.length; register++) {
    const arriving = state[register] ?? null;
    const there = before[register] ?? null;
    if (arriving === null || arriving === there) continue;
    const joined = there === null ? arriving : join(there, arriving);
    if (joined === there) continue;
    before[register] = joined;
    hasChanged = true;
  }
  return hasChanged;
}

/** Parameters fill the last registers; their texts are open until someone is seen to call. */
function firstState(frame: Frame, from: readonly (readonly number[])[]): State {
  const { registers, ins } = frame.code;
  const state: State = new Array<Value | null>(registers + 1).fill(null);
  const parameters = frame.parameterWords();
  let register = registers - ins;
  const hasReceiver = ins > parameters.reduce((sum, words) => sum + words, 0);
  if (hasReceiver) state[register++] = makeValue([], from[0] ?? []);
  parameters.forEach((words, n) => {
    if (register < registers) state[register] = makeValue([`#${n}`], from[hasReceiver ? n + 1 : n] ?? []);
    register += words;
  });
  return state;
}
