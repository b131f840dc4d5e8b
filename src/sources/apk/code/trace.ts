import { type Code, instructionUnits, readCode, readTries, type Try } from "../../../formats/dex/code.ts";
import { KIND, KINDS, payloadUnits } from "../../../formats/dex/opcodes.ts";
import type { CodePlace } from "../../../model/place.ts";
import type { DexContext } from "./dex-context.ts";
import type { Findings } from "./findings.ts";
import { step } from "./step.ts";
import { join, makeValue, union, type Value } from "./value.ts";

/** What the registers of a method hold at one point; the last slot is the result of the last call. */
export type State = (Value | null)[];

/** Data that a caller hands on. */
export interface HandedOn {
  readonly methodIndex: number;
  /** Ids of sources by argument, the receiver counted where there is one. */
  readonly from: readonly (readonly number[])[];
}

/** One method under a closer look. */
export interface Frame {
  readonly context: DexContext;
  readonly findings: Findings;
  readonly code: Code;
  readonly classDescriptor: string;
  /** `Lclass;->name(shape)result` */
  readonly method: string;
  /** Position of the instruction at hand, in code units from the start of the file. */
  at: number;
  readonly placeAt: (at: number) => CodePlace;
  /** Sources whose data the method returns. */
  returns: readonly number[];
  /** Sources whose data a call to the app's own method gives, by method index. */
  readonly returnedBy: ReadonlyMap<number, readonly number[]>;
  readonly handedOn: HandedOn[];
}

/** Where an instruction may go next. */
export interface Next {
  falls: boolean;
  readonly targets: number[];
}

const VISITS_PER_UNIT = 12;
const MAX_MERGE_POINTS = 20_000;

/**
 * Follows constants and source data through the registers of one method: all paths, joined where they meet,
 * until nothing changes. What it finds goes to the frame's findings.
 */
export function trace(frame: Frame, from: readonly (readonly number[])[]): void {
  const { dex } = frame.context;
  const tries = readTries(dex, frame.code);
  const points = mergePoints(frame, tries);
  const starts = [...points.keys()].sort((a, b) => a - b);
  const ordinals = new Map(starts.map((at, ordinal) => [at, ordinal]));
  const pending = new Uint8Array(starts.length);
  points.set(frame.code.start, firstState(frame, from));
  pending[0] = 1;
  let left = (frame.code.end - frame.code.start) * VISITS_PER_UNIT + 64;
  let ordinal = 0;
  const arrive = (target: number, state: State): void => {
    const at = ordinals.get(target);
    if (at === undefined || !mergeInto(points, target, state)) return;
    pending[at] = 1;
    if (at < ordinal) ordinal = at;
  };
  while (ordinal < starts.length && left > 0) {
    if (pending[ordinal] !== 1) {
      ordinal++;
      continue;
    }
    pending[ordinal] = 0;
    const start = starts[ordinal] ?? frame.code.end;
    left -= run(frame, start, [...(points.get(start) ?? [])], tries, points, arrive);
  }
}

/** Runs from a merge point to the next one or to where the path ends; gives the number of instructions. */
function run(
  frame: Frame,
  start: number,
  state: State,
  tries: readonly Try[],
  points: ReadonlyMap<number, State | null>,
  arrive: (target: number, state: State) => void,
): number {
  const { units } = frame.context.dex;
  const next: Next = { falls: true, targets: [] };
  let steps = 0;
  for (let at = start; at < frame.code.end; steps++) {
    if (at !== start && points.has(at)) {
      arrive(at, state);
      return steps;
    }
    for (const { start: first, end, handlers } of tries) {
      if (at >= first && at < end) for (const handler of handlers) arrive(handler, state);
    }
    next.falls = true;
    next.targets.length = 0;
    frame.at = at;
    step(frame, state, next);
    for (const target of next.targets) arrive(target, state);
    if (!next.falls) return steps + 1;
    at += instructionUnits(units, at);
  }
  return steps;
}

function mergeInto(points: Map<number, State | null>, at: number, state: State): boolean {
  const before = points.get(at);
  if (before === undefined) return false;
  if (before === null) {
    points.set(at, [...state]);
    return true;
  }
  let hasChanged = false;
  for (let register = 0; register < state.length; register++) {
    const arriving = state[register] ?? null;
    if (arriving === null) continue;
    const there = before[register] ?? null;
    const joined = there === null ? arriving : join(there, arriving);
    if (joined === there) continue;
    before[register] = joined;
    hasChanged = true;
  }
  return hasChanged;
}

/** The start, branch targets and handlers: where paths may meet. */
function mergePoints(frame: Frame, tries: readonly Try[]): Map<number, State | null> {
  const { units } = frame.context.dex;
  const { start, end } = frame.code;
  const points = new Map<number, State | null>([[start, null]]);
  const add = (at: number): void => {
    if (at >= start && at < end && points.size < MAX_MERGE_POINTS) points.set(at, null);
  };
  for (let at = start; at < end; at += instructionUnits(units, at)) {
    for (const target of branchTargets(units, at)) add(target);
  }
  for (const { handlers } of tries) for (const handler of handlers) add(handler);
  return points;
}

const GOTO = 0x28;
const GOTO_16 = 0x29;

/** Addresses that the instruction at `at` may jump to. */
export function branchTargets(units: Uint16Array, at: number): readonly number[] {
  const unit = units[at] ?? 0;
  const opcode = unit & 0xff;
  const kind = KINDS[opcode];
  if (kind === KIND.if) return [at + signed16(units[at + 1] ?? 0)];
  if (kind === KIND.goto) {
    if (opcode === GOTO) return [at + ((unit << 16) >> 24)];
    return [at + (opcode === GOTO_16 ? signed16(units[at + 1] ?? 0) : signed32(units, at + 1))];
  }
  return kind === KIND.switch ? switchTargets(units, at) : [];
}

function switchTargets(units: Uint16Array, at: number): readonly number[] {
  const table = at + signed32(units, at + 1);
  const isSparse = units[table] === 0x0200;
  if (table < 0 || payloadUnits(units, table) === 0) return [];
  const count = units[table + 1] ?? 0;
  const first = isSparse ? table + 2 + count * 2 : table + 4;
  const targets: number[] = [];
  for (let n = 0; n < count && first + n * 2 + 1 < units.length; n++)
    targets.push(at + signed32(units, first + n * 2));
  return targets;
}

function signed16(value: number): number {
  return (value << 16) >> 16;
}

function signed32(units: Uint16Array, at: number): number {
  return (units[at] ?? 0) | ((units[at + 1] ?? 0) << 16);
}

/** Parameters fill the last registers; their texts are open until someone is seen to call. */
function firstState(frame: Frame, from: readonly (readonly number[])[]): State {
  const { registers, ins } = frame.code;
  const state: State = new Array<Value | null>(registers + 1).fill(null);
  const parameters = parametersOfKey(frame.method);
  const words = parameters.reduce((sum, type) => sum + wordsOf(type), 0);
  const hasReceiver = ins > words;
  let register = registers - ins;
  if (hasReceiver) state[register++] = makeValue({ from: from[0] ?? [] });
  parameters.forEach((type, n) => {
    if (register < registers) {
      state[register] = makeValue({ atoms: [`#${n}`], from: from[hasReceiver ? n + 1 : n] ?? [] });
    }
    register += wordsOf(type);
  });
  return state;
}

function parametersOfKey(method: string): readonly string[] {
  const open = method.indexOf("(");
  return method.slice(open + 1, method.indexOf(")")).match(/\[*(?:L[^;]*;|[A-Z])/g) ?? [];
}

export function wordsOf(type: string): number {
  return type === "J" || type === "D" ? 2 : 1;
}

export function makeFrame(
  context: DexContext,
  findings: Findings,
  methodIndex: number,
  codeOffset: number,
  returnedBy: ReadonlyMap<number, readonly number[]>,
): Frame {
  const code = readCode(context.dex, codeOffset);
  const { class: classDescriptor, name, proto } = context.dex.methodRef(methodIndex);
  const { entry } = context;
  const placeAt = (at: number): CodePlace => ({
    kind: "code",
    entry,
    class: classDescriptor,
    method: name + proto,
    offset: at - code.start,
  });
  const method = `${classDescriptor}->${name}${proto}`;
  return {
    context,
    findings,
    code,
    classDescriptor,
    method,
    at: code.start,
    placeAt,
    returns: [],
    returnedBy,
    handedOn: [],
  };
}

export function addReturns(frame: Frame, from: readonly number[]): void {
  frame.returns = union(frame.returns, from, 32);
}
