import { FormatError } from "../../../formats/format-error.ts";
import { areAlike } from "./alike.ts";
import type { Context } from "./context.ts";
import { boxOf, join, NOTHING, UNKNOWN, type Value } from "./value.ts";

/** So many sets of arguments a method is followed for; all others are taken together. */
const MAX_CONTEXTS = 6;
const MAX_ALL_CONTEXTS = 4000;
const MAX_RUNS = 12_000;
const MAX_DEPTH = 48;
const LATER = 2 ** 40;
const NO_UNITS = new Uint8Array(0);
const UNSEEN: Value = { ...UNKNOWN, doubt: "unseen" };

/** Every method with the arguments it is followed for, run again when something that it read has changed. */
export class Contexts {
  readonly byMethod = new Map<number, Context[]>();
  /** There was more code than is followed. */
  isCut = false;
  #count = 0;
  readonly #queue: Context[] = [];
  readonly #follow: (context: Context) => Value | null;
  #depth = 0;
  #runsLeft: number;
  readonly #mostContexts: number;
  #stepsLeft: number;

  /**
   * `follow` runs a method once and gives what it returns; null where it is not seen to. `steps`: so many instructions are
   * followed. `effort`: so many times the usual numbers of runs and contexts.
   */
  constructor(follow: (context: Context) => Value | null, steps: number, effort = 1) {
    this.#follow = follow;
    this.#stepsLeft = steps;
    this.#runsLeft = MAX_RUNS * effort;
    this.#mostContexts = MAX_ALL_CONTEXTS * effort;
  }

  get stepsLeft(): number {
    return Math.max(1, this.#stepsLeft);
  }

  /** Instructions followed: however the code is made, there is an end to it. */
  spend(steps: number): void {
    this.#stepsLeft -= steps;
    if (this.#stepsLeft < 0) this.isCut = true;
  }

  /** Runs until nothing is left to run. */
  drain(): void {
    // First come, first served: what changed meanwhile is then seen at once, not once for each change.
    for (let at = 0; at < this.#queue.length; at++) {
      const context = this.#queue[at];
      if (context === undefined) continue;
      context.isQueued = false;
      this.#run(context);
    }
    this.#queue.length = 0;
  }

  again(context: Context): void {
    if (context.isQueued) return;
    if (this.isCut) {
      context.isStale = true;
      return;
    }
    context.isQueued = true;
    this.#queue.push(context);
  }

  /** `from` leads to a method, at `at` code units from its start; -1 where it is not one place. */
  enter(method: number, args: readonly Value[], from: Context, at: number, isSure: boolean): Context {
    const context = this.of(method, args);
    this.lead(from, at, context, isSure);
    return context;
  }

  lead(from: Context, at: number, to: Context, isSure: boolean): void {
    // Followed methods are shorter than that, but not with all the rounds of their loops.
    const key = at < 0x3fff ? to.id * 0x4000 + at + 1 : LATER + to.id * 0x2_0000 + at;
    const known = from.ways.get(key);
    if (known === undefined) from.ways.set(key, { to, at, isSure });
    else known.isSure &&= isSure;
  }

  of(method: number, args: readonly Value[]): Context {
    let siblings = this.byMethod.get(method);
    if (siblings === undefined) {
      siblings = [];
      this.byMethod.set(method, siblings);
    }
    for (const sibling of siblings) if (areAlike(sibling.firstArgs, args)) return sibling;
    const merged = siblings[MAX_CONTEXTS];
    if (merged !== undefined) return this.#widen(merged, args);
    const context: Context = {
      id: this.#count++,
      method,
      firstArgs: args,
      args,
      result: null,
      waiting: new Set(),
      ways: new Map(),
      size: 0,
      visited: NO_UNITS,
      certain: null,
      closedBy: null,
      isQueued: false,
      isStale: false,
      isMerged: siblings.length >= MAX_CONTEXTS,
    };
    siblings.push(context);
    if (this.#count > this.#mostContexts) this.isCut = true;
    else if (this.#depth < MAX_DEPTH) this.#run(context);
    else this.again(context);
    return context;
  }

  #widen(context: Context, args: readonly Value[]): Context {
    const joined = args.map((value, n) => join(context.args[n] ?? NOTHING, value));
    if (joined.some((value, n) => value !== context.args[n])) {
      context.args = joined;
      this.again(context);
    }
    return context;
  }

  #run(context: Context): void {
    if (--this.#runsLeft < 0) this.isCut = true;
    if (this.isCut) {
      context.isStale = true;
      return;
    }
    this.#depth++;
    try {
      const result = this.#follow(context);
      if (result !== null) this.#finish(context, result);
    } catch (error) {
      // The reader of code has already said that this method is broken.
      if (!(error instanceof FormatError)) throw error;
      this.#finish(context, UNSEEN);
    } finally {
      this.#depth--;
    }
  }

  #finish(context: Context, result: Value): void {
    const joined = context.result === null ? result : join(context.result, result);
    if (joined === context.result) return;
    context.result = joined;
    for (const waiting of context.waiting) this.again(waiting);
  }
}

/** What a method without code gives: native, or abstract. */
export const WITHOUT_CODE = UNSEEN;

/** It was given a text: a factory makes one channel for each name. */
export function isNamed({ args }: Context): boolean {
  return args.some((value) => value.text !== null && boxOf(value) === null);
}
