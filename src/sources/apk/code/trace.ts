import { type Code, instructionUnits, readCode, readTries, type Try } from "../../../formats/dex/code.ts";
import type { MethodRef } from "../../../formats/dex/dex.ts";
import type { CodePlace } from "../../../model/place.ts";
import { branchTargets, jumpTarget, mayJump } from "./branches.ts";
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

/** What is known of a unit of code: paths may meet there, one of them is still to be followed, a handler's range has its edge there. */
const MEETS = 1;
const PENDING = 2;
const EDGE = 4;

class Tracer {
  readonly #frame: Frame;
  readonly #units: Uint16Array;
  readonly #start: number;
  readonly #end: number;
  /** By unit of code, from its start. */
  readonly #flags: Uint8Array;
  /** Handlers that see what is known where their range begins or ends; the middle adds nothing we look for. */
  readonly #handlersAt: ReadonlyMap<number, readonly number[]>;
  /** Where paths met, what is known there so far. */
  readonly #states = new Map<number, State>();
  readonly #pending: number[] = [];
  #stepsLeft: number;
  #meetings = 0;

  constructor(frame: Frame) {
    const { start, end } = frame.code;
    this.#frame = frame;
    this.#units = frame.context.dex.units;
    this.#start = start;
    this.#end = end;
    this.#flags = frame.context.scratch(end - start);
    this.#stepsLeft = (end - start) * VISITS_PER_UNIT + 64;
    const tries = readTries(frame.context.dex, frame.code);
    this.#handlersAt = handlersAt(tries);
    for (const at of this.#handlersAt.keys()) this.#flag(at, EDGE);
    this.#findMeetings(tries);
  }

  trace(from: readonly (readonly number[])[]): void {
    this.#flag(this.#start, MEETS);
    this.#states.set(this.#start, firstState(this.#frame, from));
    for (let at = this.#start; at >= 0 && this.#stepsLeft > 0; at = this.#nextPending()) {
      this.#run(at, (this.#states.get(at) ?? []).slice());
    }
  }

  #flag(at: number, flag: number): void {
    if (at >= this.#start && at < this.#end) this.#flags[at - this.#start] = this.#flagsAt(at) | flag;
  }

  #flagsAt(at: number): number {
    return this.#flags[at - this.#start] ?? 0;
  }

  /** The first in code order, so that most code is seen once, after all that leads to it. */
  #nextPending(): number {
    const pending = this.#pending;
    if (pending.length === 0) return -1;
    let first = 0;
    for (let n = 1; n < pending.length; n++) if ((pending[n] ?? 0) < (pending[first] ?? 0)) first = n;
    const at = pending[first] ?? -1;
    const last = pending.pop();
    if (last !== undefined && first < pending.length) pending[first] = last;
    this.#flags[at - this.#start] = this.#flagsAt(at) & ~PENDING;
    return at;
  }

  /** Runs from a merge point to the next one or to where the path ends. */
  #run(start: number, state: State): void {
    const frame = this.#frame;
    const units = this.#units;
    const end = this.#end;
    for (let at = start; at < end; ) {
      const flags = this.#flagsAt(at);
      if ((flags & MEETS) !== 0 && at !== start) {
        this.#arrive(at, state);
        return;
      }
      if ((flags & EDGE) !== 0) this.#arriveAtAll(this.#handlersAt.get(at) ?? [], state);
      frame.at = at;
      frame.falls = true;
      step(frame, state);
      this.#stepsLeft--;
      if (mayJump(units, at)) this.#jump(at, state);
      if (!frame.falls) return;
      at += instructionUnits(units, at);
    }
  }

  #jump(at: number, state: State): void {
    const target = jumpTarget(this.#units, at);
    if (target >= 0) this.#arrive(target, state);
    else this.#arriveAtAll(branchTargets(this.#units, at) ?? [], state);
  }

  #arriveAtAll(places: readonly number[], state: State): void {
    for (let n = 0; n < places.length; n++) this.#arrive(places[n] ?? 0, state);
  }

  #arrive(at: number, state: State): void {
    if (at < this.#start || at >= this.#end || (this.#flagsAt(at) & MEETS) === 0) return;
    const before = this.#states.get(at);
    if (before === undefined) this.#states.set(at, state.slice());
    else if (!mergeInto(before, state)) return;
    if ((this.#flagsAt(at) & PENDING) !== 0) return;
    this.#flag(at, PENDING);
    this.#pending.push(at);
  }

  #addMeetings(places: readonly number[]): void {
    for (let n = 0; n < places.length; n++) this.#addMeeting(places[n] ?? 0);
  }

  #addMeeting(at: number): void {
    if (at < this.#start || at >= this.#end || (this.#flagsAt(at) & MEETS) !== 0) return;
    if (this.#meetings >= MAX_MERGE_POINTS) return;
    this.#meetings++;
    this.#flag(at, MEETS);
  }

  #findMeetings(tries: readonly Try[]): void {
    const units = this.#units;
    for (let at = this.#start; at < this.#end; at += instructionUnits(units, at)) {
      if (!mayJump(units, at)) continue;
      const target = jumpTarget(units, at);
      if (target >= 0) this.#addMeeting(target);
      else this.#addMeetings(branchTargets(units, at) ?? []);
    }
    for (const { handlers } of tries) this.#addMeetings(handlers);
  }
}

const NO_HANDLERS: ReadonlyMap<number, readonly number[]> = new Map();

function handlersAt(tries: readonly Try[]): ReadonlyMap<number, readonly number[]> {
  if (tries.length === 0) return NO_HANDLERS;
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
  for (let n = 0; n < parameters.length; n++) {
    if (register < registers) state[register] = makeValue([`#${n}`], from[hasReceiver ? n + 1 : n] ?? []);
    register += parameters[n] ?? 0;
  }
  return state;
}
