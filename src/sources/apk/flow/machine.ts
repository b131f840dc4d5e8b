import { FormatError } from "../../../formats/format-error.ts";
import { Hierarchy } from "../graph/hierarchy.ts";
import { NONE, type Program, type ProgramDex } from "../graph/program.ts";
import { type ApiLists, Apis } from "./apis.ts";
import { Arrays } from "./arrays.ts";
import { Calls } from "./calls.ts";
import { Casting } from "./casting.ts";
import { type ClassPlace, ClassPlaces } from "./class-places.ts";
import { Carrier, type Effects, holds, NO_EFFECTS } from "./effects.ts";
import { Elements } from "./elements.ts";
import { Exceptions } from "./exceptions.ts";
import { Fields } from "./fields.ts";
import { Frame, type State } from "./frame.ts";
import { cellOf, FieldsKnown, type Heap } from "./heap.ts";
import { Library } from "./library.ts";
import { type MethodCode, openMethod } from "./method-code.ts";
import { Objects } from "./objects.ts";
import { PSEUDO, SlotNames } from "./pseudo-fields.ts";
import { Relevance } from "./relevance.ts";
import { Sinks } from "./sinks.ts";
import { Sources } from "./sources.ts";
import { Taints } from "./taints.ts";
import { toldBy } from "./told.ts";
import { Trail } from "./trail.ts";
import { ANYTHING, NOTHING, type ValueId, Values } from "./values.ts";
import type { World } from "./world.ts";

export interface Budget {
  /** Instructions run. */
  readonly steps: number;
}

interface Shape {
  /** By parameter, the receiver not counted: whether it takes two registers. */
  readonly wide: readonly boolean[];
}

const MAX_DEPTH = 48;
const MAX_ON_STACK = 2;
const MAX_CONTEXTS = 40;
const STATIC = 0x8;

/** Runs methods on abstract values, and remembers what each does. */
export class Machine {
  readonly program: Program;
  readonly hierarchy: Hierarchy;
  readonly values = new Values();
  readonly objects = new Objects();
  readonly known = new FieldsKnown();
  readonly slots = new SlotNames();
  readonly taints = new Taints();
  readonly trail: Trail;
  readonly fields: Fields;
  readonly arrays: Arrays;
  readonly elements: Elements;
  readonly exceptions: Exceptions;
  readonly apis: Apis;
  readonly sources: Sources;
  readonly sinks: Sinks;
  readonly library: Library;
  readonly calls: Calls;
  readonly casting: Casting;
  readonly world: World;
  readonly relevance: Relevance;
  /** Holds the static fields of all classes. */
  readonly statics: number;
  /** Methods that were not run for want of budget. */
  readonly skipped = new Set<number>();
  readonly broken = new Set<number>();
  readonly analysed = new Set<number>();
  steps = 0;
  readonly #budget: Budget;
  readonly #codes = new Map<number, MethodCode | null>();
  readonly #memo = new Map<number, Map<string, Effects[]>>();
  readonly #contexts = new Map<number, number>();
  readonly #onStack = new Map<number, number>();
  readonly #shapes = new Map<number, Shape>();
  readonly #texts = new Map<ProgramDex, Map<number, ValueId>>();
  readonly #classPlaces: ClassPlaces;

  constructor(program: Program, lists: ApiLists, world: World, budget: Budget) {
    this.program = program;
    this.hierarchy = new Hierarchy(program);
    this.#classPlaces = new ClassPlaces(program);
    this.#budget = budget;
    this.world = world;
    this.relevance = new Relevance(program, this.hierarchy);
    this.trail = new Trail(program, this.values);
    this.fields = new Fields(this);
    this.arrays = new Arrays(this);
    this.elements = new Elements(this);
    this.exceptions = new Exceptions(this.values, this.objects, program, this.hierarchy);
    this.apis = new Apis(program, this.hierarchy, lists);
    this.sources = new Sources(this);
    this.sinks = new Sinks(this);
    this.library = new Library(this);
    this.calls = new Calls(this);
    this.casting = new Casting(this);
    this.statics = this.objects.of("statics", NONE, true);
  }

  get hasBudget(): boolean {
    return this.steps < this.#budget.steps;
  }

  /** What a call of `method` does here; the same call on the same heap is not run again. */
  execute(method: number, args: readonly ValueId[], heap: Heap, depth: number): Effects {
    const key = args.join();
    let all = this.#memo.get(method);
    if (all === undefined) {
      all = new Map();
      this.#memo.set(method, all);
    }
    const known = all.get(key) ?? [];
    for (const effects of known) if (holds(effects.reads, heap)) return effects;
    const onStack = this.#onStack.get(method) ?? 0;
    const contexts = this.#contexts.get(method) ?? 0;
    if (depth > MAX_DEPTH || onStack >= MAX_ON_STACK || contexts >= MAX_CONTEXTS || !this.hasBudget) {
      if (onStack === 0 && this.#isWorth(method, args, heap)) this.skipped.add(method);
      return this.#unseen(args, heap);
    }
    if (!this.#isWorth(method, args, heap)) return this.#unseen(args, heap);
    const code = this.codeOf(method);
    if (code === null) return this.#unseen(args, heap);
    this.#contexts.set(method, contexts + 1);
    this.#onStack.set(method, onStack + 1);
    this.analysed.add(method);
    const effects = this.#run(code, args, heap, depth);
    this.#onStack.set(method, onStack);
    known.push(effects);
    all.set(key, known);
    return effects;
  }

  /** A method that no data is given to, and that leads to none, is not looked into unless it is small. */
  #isWorth(method: number, args: readonly ValueId[], heap: Heap): boolean {
    if (this.relevance.isWanted(method) || this.relevance.isSmall(method)) return true;
    return args.some((arg) => this.told(heap, arg, true).length > 0);
  }

  #run(code: MethodCode, args: readonly ValueId[], heap: Heap, depth: number): Effects {
    try {
      return new Frame(this, code, depth).run(args, heap);
    } catch (error) {
      if (!(error instanceof FormatError)) throw error;
      this.broken.add(code.method);
      return this.#unseen(args, heap);
    }
  }

  /** A method that is not looked into gives back what it was given. */
  #unseen(args: readonly ValueId[], heap: Heap): Effects {
    const taints = args.flatMap((arg) => this.told(heap, arg, true));
    return {
      ...NO_EFFECTS,
      exit: { cells: new Map(), fresh: new Set() },
      result: this.values.tainted(taints),
      isUnseen: true,
    };
  }

  codeOf(method: number): MethodCode | null {
    const known = this.#codes.get(method);
    if (known !== undefined) return known;
    let code: MethodCode | null = null;
    try {
      code = openMethod(this.program, method);
    } catch (error) {
      if (!(error instanceof FormatError)) throw error;
      this.broken.add(method);
    }
    this.#codes.set(method, code);
    return code;
  }

  /** What a value tells: its own taints and those of what it holds. Into the app's own objects only where `deep`. */
  told(heap: Heap, value: ValueId, deep = false): readonly number[] {
    return toldBy(this, heap, value, deep);
  }

  create(frame: Frame, state: State, type: number): ValueId {
    const made = this.make(frame, state, type, "");
    this.initialise(frame, state, type);
    return made;
  }

  /** An object that this instruction makes. */
  make(frame: Frame, state: State, type: number, what: string, exact = true): ValueId {
    const object = this.objects.of(
      `${frame.code.method} ${frame.at - frame.code.start} ${what}${type}`,
      type,
      exact,
    );
    if (state.heap.fresh.has(object)) this.objects.setMany(object);
    else state.heap.addFresh(object);
    return this.values.object(object);
  }

  /** The one object that stands for all of a class that nobody saw made. */
  some(type: number): number {
    return this.world.component(type) ?? this.objects.ofMany(`some ${type}`, type, false);
  }

  /** Static initialisers run when a class is first used. */
  initialise(frame: Frame, state: State, type: number): void {
    if (!this.program.isDefined(type)) return;
    const cell = cellOf(this.statics, PSEUDO.initialised + type);
    if (state.heap.get(cell) !== NOTHING) return;
    state.heap.set(cell, ANYTHING);
    const parent = this.program.superOf(type);
    if (parent !== NONE) this.initialise(frame, state, parent);
    const initialiser = this.methodNamed(type, "<clinit>", false)[0];
    if (initialiser !== undefined) this.calls.enter(frame, state, initialiser, []);
  }

  /** Methods of this name in a class and, where wanted, those above it; the nearest first. */
  methodNamed(type: number, name: string, inherited: boolean): readonly number[] {
    const { program } = this;
    const found: number[] = [];
    for (
      let at = type, n = 0;
      at !== NONE && program.isDefined(at) && n < 32;
      at = program.superOf(at), n++
    ) {
      const start = program.memberStart.at(at);
      for (let m = 0; m < program.memberCount.at(at); m++) {
        const method = program.members.at(start + m);
        if (program.isConcrete(method) && program.methodName(method) === name) found.push(method);
      }
      if (!inherited) break;
    }
    return found;
  }

  text(dex: ProgramDex, index: number): ValueId {
    let texts = this.#texts.get(dex);
    if (texts === undefined) {
      texts = new Map();
      this.#texts.set(dex, texts);
    }
    const known = texts.get(index);
    if (known !== undefined) return known;
    const value = this.values.string(dex.dex.string(index));
    texts.set(index, value);
    return value;
  }

  shapeOf(method: number): Shape {
    const shape = this.program.methods.second(method);
    const known = this.#shapes.get(shape);
    if (known !== undefined) return known;
    const wide = this.program.parametersOf(shape).map((type) => /^[JD]$/.test(this.program.types.text(type)));
    const made = { wide };
    this.#shapes.set(shape, made);
    return made;
  }

  isStatic(method: number): boolean {
    return ((this.program.access.at(method) - 1) & STATIC) !== 0;
  }

  /** Whether the nth argument, the receiver counted where there is one, takes two registers. */
  isWideArgument(method: number, n: number): boolean {
    return this.shapeOf(method).wide[this.isStatic(method) ? n : n - 1] ?? false;
  }

  classPlace(type: number): ClassPlace | null {
    return this.#classPlaces.of(type);
  }

  carrier(effects: Effects, frame: Frame): Carrier {
    const site = frame.code.method * 0x1_0000 + (frame.at - frame.code.start);
    const fresh = new Set([...(effects.exit?.fresh ?? []), ...(effects.thrownHeap?.fresh ?? [])]);
    return new Carrier(this.values, this.objects, this.known, fresh, site);
  }

  /** Objects made for lambdas: which methods they run. */
  readonly lambdas = new Map<number, readonly number[]>();

  lambda(frame: Frame, state: State, callSite: number, captured: readonly ValueId[]): ValueId {
    const targets = this.world.lambdaTargets(frame.code.dex, callSite);
    if (targets.length === 0) {
      // Texts that are put together.
      const taints = captured.flatMap((value) => this.told(state.heap, value));
      return this.values.tainted(taints);
    }
    const made = this.make(frame, state, NONE, "lambda");
    for (const object of this.values.at(made).objs) {
      this.lambdas.set(object, targets);
      for (const [n, value] of captured.entries()) {
        this.fields.store(state, [object], this.slots.slot(`captured${n}`), value);
      }
      this.fields.store(state, [object], PSEUDO.size, this.values.int(captured.length));
    }
    return made;
  }
}
