import { instructionUnits } from "../../../formats/dex/code.ts";
import { KIND, KINDS, UNITS } from "../../../formats/dex/opcodes.ts";
import { branchTargets } from "../code/branches.ts";
import type { ProgramDex } from "../graph/program-dex.ts";
import { Certain } from "./certain.ts";
import { type Context, MAY_RUN, markSure } from "./context.ts";
import { EarlierRun } from "./earlier-run.ts";
import type { Exploration } from "./exploration.ts";
import { firstState } from "./first-state.ts";
import type { MethodBody } from "./method-body.ts";
import { MAX_ROUNDS, Rounds } from "./rounds.ts";
import { step } from "./step.ts";
import { join, numberValue, oneOf, UNKNOWN, type Value } from "./value.ts";

/** The registers; the last slot is the result of the last call. */
export type State = Value[];

const VISITS_PER_UNIT = 16;
/** So many take as long as an instruction. */
const JOINS_PER_STEP = 32;
const { nop: NOP, goto: GOTO, invoke: INVOKE, throw: THROW, invokeCustom: INVOKE_CUSTOM } = KIND;

const NO_POINTS: (State | undefined)[] = [];
const NO_PENDING = new Uint8Array(0);

/** Follows one method through the code that its arguments, and the state of the first start, let run. */
export class MethodRun {
  readonly exploration: Exploration;
  readonly context: Context;
  readonly dex: ProgramDex;
  readonly units: Uint16Array;
  readonly start: number;
  readonly end: number;
  at = 0;
  /** Which round of the loop at hand this is, where its rounds are followed one by one; 0 elsewhere. */
  round = 0;
  result: Value | null;
  /**
   * Conditions that are open for a reason that matters: position to what follows either way. Null in a broad exploration,
   * where it is only asked whether code may run.
   */
  readonly certain: Certain | null;
  readonly #body: MethodBody;
  readonly #rounds: Rounds;
  /** Nothing in it jumps: no paths meet. */
  readonly #isStraight: boolean;
  /** By number of the place where paths meet, round by round: what has arrived there. */
  readonly #points: (State | undefined)[];
  /** By the same number, once more than one state has arrived: what stood in each register the last time. */
  readonly #arrived: (State | undefined)[];
  /** By the same number: 1 where something new has arrived. Nothing below `#lowest` has. */
  #pending: Uint8Array;
  #lowest = 1;
  /** Registers that were looked at where paths meet. */
  #joined = 0;
  #falls = true;
  #next: readonly number[] | null = null;

  constructor(exploration: Exploration, context: Context, dex: ProgramDex, body: MethodBody) {
    const { code, tries, points } = body;
    this.exploration = exploration;
    this.context = context;
    this.dex = dex;
    this.units = dex.dex.units;
    this.start = code.start;
    this.end = code.end;
    this.result = context.result;
    this.#rounds = new Rounds(body);
    this.certain = exploration.isBroad ? null : new Certain(this.units, code, tries, this.#rounds);
    this.#body = body;
    this.#isStraight = points.length === 2 && body.loops.length === 0;
    this.#points = this.#isStraight ? NO_POINTS : new Array<State | undefined>(points.length).fill(undefined);
    this.#arrived = this.#isStraight
      ? NO_POINTS
      : new Array<State | undefined>(points.length).fill(undefined);
    this.#pending = this.#isStraight ? NO_PENDING : new Uint8Array(points.length);
    context.size = code.end - code.start;
    if (context.visited.length === 0) context.visited = new Uint8Array(context.size);
    if (context.visited.length > context.size) markSure(context);
    context.visited.fill(0, context.size);
  }

  /** The place at hand: code units from the start of the code, in a later round that many more for each round. */
  get node(): number {
    return this.at - this.start + this.round * this.context.size;
  }

  /** The round of the loop at hand, where nothing but the number of rounds tells what it is for; -1 elsewhere. */
  get ownRound(): number {
    return this.#rounds.isTold(this.at, this.round) ? this.round : -1;
  }

  /** It is known what this round of the loop at hand is for. */
  get isCounted(): boolean {
    return this.#rounds.isCounted(this.at, this.round);
  }

  /** It is known what this round is for: the next is followed by itself. */
  count(): void {
    if (!this.#rounds.isTold(this.at, this.round)) return;
    this.#rounds.count(this.at, this.round);
    const { context } = this;
    // What a run before this one has visited may be as large already: each by itself.
    const points = (MAX_ROUNDS + 1) * this.#body.points.length;
    if (this.#pending.length < points) {
      const pending = new Uint8Array(points);
      pending.set(this.#pending);
      this.#pending = pending;
    }
    if (context.visited.length >= this.#rounds.nodes) return;
    const visited = new Uint8Array(this.#rounds.nodes);
    visited.set(context.visited);
    context.visited = visited;
  }

  run(): void {
    const { context, certain } = this;
    const earlier = certain === null || context.certain === null ? null : new EarlierRun(context);
    this.#follow();
    context.certain = certain;
    earlier?.keep(context.visited);
  }

  #follow(): void {
    if (this.#isStraight) {
      this.exploration.contexts.spend(
        this.#runFrom(this.start, firstState(this.context, this.#body, this.exploration.world)),
      );
      return;
    }
    const { points } = this.#body;
    this.#points[1] = firstState(this.context, this.#body, this.exploration.world);
    let left = Math.min((this.end - this.start) * VISITS_PER_UNIT + 64, this.exploration.contexts.stepsLeft);
    const most = left;
    this.#pending[1] = 1;
    for (let point = this.#firstPending(); point > 0 && left > 0; point = this.#firstPending()) {
      this.#pending[point] = 0;
      this.round = Math.floor(point / points.length);
      left -= this.#runFrom(points[point % points.length] ?? this.end, this.#points[point]?.slice() ?? []);
    }
    this.exploration.contexts.spend(most - left + Math.floor(this.#joined / JOINS_PER_STEP));
  }

  /** Whether the instruction at hand runs again and again. */
  get isInLoop(): boolean {
    if (this.#body.loops.length === 0) return false;
    for (const { first, last } of this.#body.loops) if (this.at >= first && this.at <= last) return true;
    return false;
  }

  /** What is taken out of an array or list by its place: each in turn within a loop, else one of them. */
  element(holder: Value, place: Value): Value {
    const { heap } = this.exploration;
    const exact = heap.elementAt(this.context, holder, place.number);
    if (exact !== null) {
      this.count();
      return exact;
    }
    const few = this.#atFew(holder, place);
    if (few !== null) return few;
    const value = heap.contentsOf(this.context, holder);
    if (value.isEach && (this.isInLoop || this.#isCalledAgain)) return value;
    // Which of several numbers it is may stand for a state.
    const doubt =
      value.objects.length === 0 && value.number === null && holder.objects.length > 0
        ? "unseen"
        : value.doubt;
    return { ...value, isEach: false, doubt: place.doubt || doubt };
  }

  /** An idle handler is called again for as long as it says so: each time it takes the next. */
  get #isCalledAgain(): boolean {
    return this.exploration.world.methodName(this.context.method) === "queueIdle";
  }

  /** What stands at one of a few places of which it is not known which; null where something else may be meant. */
  #atFew(holder: Value, place: Value): Value | null {
    let all: Value | null = null;
    for (const number of place.number === null ? place.among : []) {
      const exact = this.exploration.heap.elementAt(this.context, holder, number);
      if (exact === null) return null;
      all = all === null ? exact : oneOf(all, exact);
    }
    return all === null ? null : { ...all, doubt: all.doubt || place.doubt };
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
    const { pointAt, tries } = this.#body;
    const { units, end, start: first } = this;
    let steps = 0;
    for (let at = start; at < end; ) {
      if (at !== start && pointAt[at - first] !== 0) {
        this.#arrive(at, state);
        return steps;
      }
      const opcode = (units[at] ?? 0) & 0xff;
      const kind = KINDS[opcode] ?? 0;
      this.at = at;
      this.#falls = true;
      this.#next = null;
      if (tries.length > 0) this.#arriveAtHandlers(at, kind, state);
      this.context.visited[this.node] = MAY_RUN;
      step(this, state, kind);
      steps++;
      const following = at + (kind === NOP ? instructionUnits(units, at) : (UNITS[opcode] ?? 1));
      const chosen = this.#chosen();
      if (chosen !== null) {
        this.#arriveAtAll(chosen, following, state);
        if (!chosen.includes(following)) return steps;
      } else if (kind === GOTO) this.#arriveAtAll(branchTargets(units, at) ?? [], following, state);
      if (!this.#falls) return steps;
      if (this.round > 0) this.round = this.#rounds.next(this.round, at, following);
      at = following;
    }
    return steps;
  }

  #chosen(): readonly number[] | null {
    return this.#next;
  }

  #arriveAtAll(targets: readonly number[], following: number, state: State): void {
    for (let n = 0; n < targets.length; n++) {
      const target = targets[n] ?? following;
      if (target !== following) this.#arrive(target, state);
    }
  }

  #arriveAtHandlers(at: number, kind: number, state: State): void {
    if (kind !== INVOKE && kind !== THROW && kind !== INVOKE_CUSTOM) return;
    const { tries } = this.#body;
    for (let n = 0; n < tries.length; n++) {
      const each = tries[n];
      if (each === undefined || at < each.start || at >= each.end) continue;
      for (const handler of each.handlers) this.#arrive(handler, state);
    }
  }

  #arrive(at: number, state: State): void {
    const point = this.#body.pointAt[at - this.start] ?? 0;
    if (point === 0) return;
    const place = this.#rounds.next(this.round, this.at, at) * this.#body.points.length + point;
    const before = this.#points[place];
    if (before === undefined) this.#points[place] = state.slice();
    else if (!this.#joinAt(place, before, state)) return;
    this.#pending[place] = 1;
    if (place < this.#lowest) this.#lowest = place;
  }

  /** Whether anything changed. What arrived there the last time too adds nothing. */
  #joinAt(point: number, before: State, state: State): boolean {
    let last = this.#arrived[point];
    if (last === undefined) {
      last = before.slice();
      this.#arrived[point] = last;
    }
    this.#joined += state.length;
    let hasChanged = false;
    for (let register = 0; register < state.length; register++) {
      const arriving = state[register] ?? UNKNOWN;
      if (arriving === last[register]) continue;
      last[register] = arriving;
      const old = before[register] ?? UNKNOWN;
      if (old === arriving) continue;
      const joined = join(old, arriving);
      if (joined === old) continue;
      before[register] = joined;
      hasChanged = true;
    }
    return hasChanged;
  }

  /** In code order, so that most code is seen once, after all that leads to it; 0 where nothing is left. */
  #firstPending(): number {
    const pending = this.#pending;
    for (let point = this.#lowest; point < pending.length; point++) {
      if (pending[point] === 0) continue;
      this.#lowest = point;
      return point;
    }
    this.#lowest = pending.length;
    return 0;
  }
}

export const NULL = numberValue(0);
