import { FormatError } from "../../../formats/format-error.ts";
import { type Effects, NO_CHANGE, NO_EFFECTS } from "./effects.ts";
import { Frame } from "./frame.ts";
import type { Heap } from "./heap.ts";
import type { Machine } from "./machine.ts";
import { Memo } from "./memo.ts";
import { type MethodCode, openMethod } from "./method-code.ts";
import { Passes } from "./passes.ts";
import { holdsData } from "./told.ts";
import { ANYTHING, type ValueId } from "./values.ts";

export interface Budget {
  /** Instructions run. */
  readonly steps: number;
  /** Of them in one call by Android. */
  readonly entry: number;
}

const UNSEEN: Effects = {
  ...NO_EFFECTS,
  exit: NO_CHANGE,
  result: ANYTHING,
  isUnseen: true,
};
/** How deep in its arguments data may lie that makes a method worth a look; who reads deeper is known by the field. */
const WORTH_DEPTH = 3;
/** Of the work that is left for it, a method gives each that it calls so much. */
const SHARE = 7 / 8;
/** In the first round each call by Android gets a small part of the work, so that all have their turn. */
const FIRST_SHARE = 12;
const MAX_DEPTH = 48;
const MAX_ON_STACK = 2;
/** The same where data is given to it: a suspending function goes on in itself as often as it waits. */
const MAX_ON_STACK_WITH_DATA = 4;
/** Runs of one method on what exactly it is given, where they take more than little; after them texts and numbers no longer count. */
const MAX_EXACT = 32;
/** Runs of one method, and how many more where it is given data, or where all of its runs took little. */
const MAX_CONTEXTS = 40;
/** The same where its runs took much, which is this part of all work. */
const MAX_COSTLY = 20;
const MUCH = 1 / 24;
const MORE_WITH_DATA = 40;
const MAX_CHEAP = 400;
const LITTLE = 24;

/** Runs methods on abstract values, and remembers what each does. */
export class Runs {
  readonly #machine: Machine;
  /** Methods that were not followed for every way in which they are called. */
  readonly skipped = new Set<number>();
  readonly broken = new Set<number>();
  readonly analysed = new Set<number>();
  steps = 0;
  #end = 0;
  #isFirst = false;
  /** How often something was not followed to its end. */
  #cuts = 0;
  readonly #budget: Budget;
  readonly #codes = new Map<number, MethodCode | null>();
  readonly #memo = new Map<number, Map<string, Memo>>();
  readonly #contexts = new Map<number, number>();
  /** By method: instructions that its runs took, what they call included. */
  readonly #took = new Map<number, number>();
  readonly #passes = new Passes();
  readonly #onStack = new Map<number, number>();

  constructor(machine: Machine, budget: Budget) {
    this.#machine = machine;
    this.#budget = budget;
  }

  get hasBudget(): boolean {
    return this.steps < this.#end;
  }

  /** Whether all of the work was done that was to be done. */
  get isSpent(): boolean {
    return this.steps >= this.#budget.steps;
  }

  /** One callback of the app gets its share, so that all have their turn. */
  startEntry(isFirst: boolean): void {
    this.#isFirst = isFirst;
    const share = isFirst ? Math.ceil(this.#budget.steps / FIRST_SHARE) : this.#budget.entry;
    this.#end = Math.min(this.#budget.steps, this.steps + share);
  }

  /** What a call of `method` does here; the same call on the same heap is not run again. */
  execute(method: number, given: readonly ValueId[], heap: Heap, depth: number, caller = method): Effects {
    const args = this.#isMuchCalled(method) ? given.map((one) => this.#machine.values.blurred(one)) : given;
    const key = args.join();
    let all = this.#memo.get(method);
    if (all === undefined) {
      all = new Map();
      this.#memo.set(method, all);
    }
    const memo = all.get(key) ?? new Memo(this.#machine);
    const known = memo.find(heap);
    if (known !== null) return known;
    if (!this.#isWorth(method, args, heap, caller)) return UNSEEN;
    const onStack = this.#onStack.get(method) ?? 0;
    const contexts = this.#contexts.get(method) ?? 0;
    const isCut = depth > MAX_DEPTH || this.#isTooDeep(onStack, args, heap) || !this.hasBudget;
    if (isCut || this.#isTooOften(method, contexts, args, heap)) {
      if (!this.hasBudget) this.#cuts++;
      if (onStack === 0) this.skipped.add(method);
      return this.#unseen(method, args, heap);
    }
    const code = this.codeOf(method);
    if (code === null) return this.#unseen(method, args, heap);
    this.#contexts.set(method, contexts + 1);
    this.#onStack.set(method, onStack + 1);
    this.analysed.add(method);
    const end = this.#end;
    const cuts = this.#cuts;
    const before = this.steps;
    this.#end = this.steps + Math.ceil((end - this.steps) * SHARE);
    const effects = this.#run(code, args, heap, depth);
    const isWhole = this.hasBudget;
    this.#end = end;
    this.#onStack.set(method, onStack);
    this.#took.set(method, (this.#took.get(method) ?? 0) + this.steps - before);
    if (!isWhole) {
      this.#cuts++;
      this.skipped.add(method);
      return this.#unseen(method, args, heap);
    }
    this.#passes.note(method, this.#machine, args, effects.result);
    // In the first round what was cut off is not the last word.
    if (this.#isFirst && cuts !== this.#cuts) return effects;
    memo.add(effects);
    all.set(key, memo);
    return effects;
  }

  #isTooDeep(onStack: number, args: readonly ValueId[], heap: Heap): boolean {
    if (onStack < MAX_ON_STACK) return false;
    return onStack >= MAX_ON_STACK_WITH_DATA || !this.#isGivenData(args, heap, false);
  }

  #isTooOften(method: number, contexts: number, args: readonly ValueId[], heap: Heap): boolean {
    const took = this.#took.get(method) ?? 0;
    if (contexts < (took > this.#budget.steps * MUCH ? MAX_COSTLY : MAX_CONTEXTS)) return false;
    if (contexts < MAX_CHEAP && took < contexts * LITTLE) return false;
    return contexts >= MAX_CONTEXTS + MORE_WITH_DATA || !this.#isGivenData(args, heap);
  }

  #isGivenData(args: readonly ValueId[], heap: Heap, deep = true): boolean {
    return args.some((arg) => holdsData(this.#machine, heap, arg, deep, WORTH_DEPTH));
  }

  #isMuchCalled(method: number): boolean {
    const contexts = this.#contexts.get(method) ?? 0;
    const isCheap = (this.#took.get(method) ?? 0) < contexts * LITTLE;
    return contexts >= (isCheap ? MAX_CONTEXTS : MAX_EXACT);
  }

  /** A method that no data is given to, and that leads to none, is not looked into unless it is small. */
  #isWorth(method: number, args: readonly ValueId[], heap: Heap, caller: number): boolean {
    const { relevance, program } = this.#machine;
    if (relevance.isVisit(caller, method)) return this.#isGivenData(args, heap, false);
    if (relevance.mayRun(method)) return true;
    // A library does not look into the app's own objects.
    return this.#isGivenData(args, heap, !relevance.isToolkit(program.methods.first(method)));
  }

  #run(code: MethodCode, args: readonly ValueId[], heap: Heap, depth: number): Effects {
    try {
      return new Frame(this.#machine, code, depth).run(args, heap);
    } catch (error) {
      if (!(error instanceof FormatError)) throw error;
      this.broken.add(code.method);
      return this.#unseen(code.method, args, heap);
    }
  }

  /** A method that is not looked into gives back what it was given, unless other runs of it gave nothing of that back. */
  #unseen(method: number, args: readonly ValueId[], heap: Heap): Effects {
    const given = args.filter((_, n) => this.#passes.mayPass(method, n));
    const taints = given.flatMap((arg) => this.#machine.told(heap, arg, true));
    return { ...UNSEEN, result: this.#machine.values.tainted(taints) };
  }

  codeOf(method: number): MethodCode | null {
    const known = this.#codes.get(method);
    if (known !== undefined) return known;
    let code: MethodCode | null = null;
    try {
      code = openMethod(this.#machine.program, method);
    } catch (error) {
      if (!(error instanceof FormatError)) throw error;
      this.broken.add(method);
    }
    this.#codes.set(method, code);
    return code;
  }
}
