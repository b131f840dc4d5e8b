import { Hierarchy } from "../graph/hierarchy.ts";
import { NONE, type Program } from "../graph/program.ts";
import type { ProgramDex } from "../graph/program-dex.ts";
import { type ApiLists, Apis } from "./apis.ts";
import { Arrays } from "./arrays.ts";
import { CallIndex } from "./call-index.ts";
import { Calls } from "./calls.ts";
import { Casting } from "./casting.ts";
import { Cells } from "./cells.ts";
import { type ClassPlace, classPlace } from "./class-place.ts";
import { Contents } from "./contents.ts";
import { Decoders } from "./decoders.ts";
import { deletingMethods } from "./deletions.ts";
import { Carrier, type Effects } from "./effects.ts";
import { Elements } from "./elements.ts";
import { Exceptions } from "./exceptions.ts";
import { Fields } from "./fields.ts";
import type { Frame, State } from "./frame.ts";
import type { Heap } from "./heap.ts";
import { Initialisers } from "./initialisers.ts";
import { Library } from "./library.ts";
import { NamedObjects } from "./named-objects.ts";
import { Objects } from "./objects.ts";
import { PSEUDO, SlotNames } from "./pseudo-fields.ts";
import { Relevance } from "./relevance.ts";
import { type Budget, Runs } from "./runs.ts";
import { Sharing } from "./sharing.ts";
import { Sinks } from "./sinks.ts";
import { Sources } from "./sources.ts";
import { Taints } from "./taints.ts";
import { toldBy } from "./told.ts";
import { Toolkits } from "./toolkits.ts";
import { Trail } from "./trail.ts";
import { type ValueId, Values } from "./values.ts";
import { Views } from "./views.ts";
import { WebServices } from "./web-services.ts";
import type { World } from "./world.ts";

interface Shape {
  /** By parameter, the receiver not counted: whether it takes two registers. */
  readonly wide: readonly boolean[];
}

const STATIC = 0x8;
const BRIDGE = 0x40;
const RECORDS =
  /^L(?:kotlin\/(?:Pair|Triple|collections\/IndexedValue)|android(?:x\/core|\/support\/v4)\/util\/Pair);$/;

/** All parts of one analysis. */
export class Machine {
  readonly program: Program;
  readonly hierarchy: Hierarchy;
  readonly values = new Values();
  readonly objects = new Objects();
  readonly cells = new Cells();
  readonly known = new Contents(this.values);
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
  readonly named: NamedObjects;
  readonly calls: Calls;
  readonly casting: Casting;
  readonly decoders: Decoders;
  readonly world: World;
  readonly views: Views;
  readonly index: CallIndex;
  readonly relevance: Relevance;
  /** Holds the static fields of all classes. */
  readonly statics: number;
  readonly runs: Runs;
  readonly sharing: Sharing;
  readonly services: WebServices;
  readonly #shapes = new Map<number, Shape>();
  readonly #texts = new Map<ProgramDex, Map<number, ValueId>>();
  readonly initialisers: Initialisers;
  /** The heap that all of the app shares, once there is one. */
  ground: Heap | null = null;

  constructor(program: Program, lists: ApiLists, world: World, budget: Budget) {
    this.program = program;
    this.hierarchy = new Hierarchy(program);
    this.world = world;
    this.views = new Views(this);
    const toolkits = new Toolkits(program);
    this.index = new CallIndex(program, toolkits, (dex) => deletingMethods(program.dexes[dex]));
    this.relevance = new Relevance(program, this.hierarchy, toolkits, this.index);
    this.trail = new Trail(program, this.values);
    this.fields = new Fields(this);
    this.arrays = new Arrays(this);
    this.elements = new Elements(this);
    this.exceptions = new Exceptions(this.values, this.objects, program, this.hierarchy);
    this.apis = new Apis(program, this.hierarchy, toolkits, lists);
    this.sources = new Sources(this);
    this.sinks = new Sinks(this);
    this.library = new Library(this);
    this.named = new NamedObjects(this);
    this.calls = new Calls(this);
    this.casting = new Casting(this);
    this.decoders = new Decoders(this);
    this.statics = this.objects.of("statics", NONE, true);
    this.initialisers = new Initialisers(this);
    this.runs = new Runs(this, budget);
    this.sharing = new Sharing(this);
    this.services = new WebServices(this);
  }

  /** What a value tells: its own taints and those of what it holds. Into the app's own objects only where `deep`. */
  told(heap: Heap, value: ValueId, deep = false): readonly number[] {
    return toldBy(this, heap, value, deep);
  }

  create(frame: Frame, state: State, type: number): ValueId {
    const made = this.make(frame, state, type, "");
    this.initialisers.run(frame, state, type);
    return made;
  }

  /** An object that this instruction makes. */
  make(frame: Frame, state: State, type: number, what: string, exact = true): ValueId {
    const object = this.objects.of(
      `${frame.code.method} ${frame.at - frame.code.start} ${what}${type}`,
      type,
      exact,
    );
    if (state.heap.isFresh(object)) this.objects.setMany(object);
    else state.heap.addFresh(object);
    return this.values.object(object);
  }

  /** The one object that stands for all of a class that nobody saw made. */
  some(type: number): number {
    return this.world.component(type) ?? this.objects.ofMany(`some ${type}`, type, false);
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

  /** The method that a library calls by this name with so many arguments. */
  calledBack(type: number, name: string, count: number): number | null {
    const all = this.methodNamed(type, name, true);
    const fitting = all.filter((method) => this.shapeOf(method).wide.length === count);
    // A bridge method only hands on to the one with the real types.
    const real = fitting.find((method) => ((this.program.access.at(method) - 1) & BRIDGE) === 0);
    return real ?? fitting[0] ?? all[0] ?? null;
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

  /** A class of a library, or one of those that only hold two or three things together: what is in it is told with it. */
  isOpenRecord(type: number): boolean {
    if (!this.program.isDefined(type)) return true;
    let is = this.#records.get(type);
    if (is === undefined) {
      is = RECORDS.test(this.program.types.text(type));
      this.#records.set(type, is);
    }
    return is;
  }

  readonly #records = new Map<number, boolean>();

  /** Whether it compares strings. */
  isEquals(method: number): boolean {
    const { program } = this;
    this.#equals ??= program.names.idOf("equals");
    if (program.shapes.first(program.methods.second(method)) !== this.#equals) return false;
    return /^Ljava\/lang\/(?:String|Object);$/.test(program.types.text(program.methods.first(method)));
  }

  #equals: number | null = null;

  isStatic(method: number): boolean {
    return ((this.program.access.at(method) - 1) & STATIC) !== 0;
  }

  /** Whether the nth argument, the receiver counted where there is one, takes two registers. */
  isWideArgument(method: number, n: number): boolean {
    return this.shapeOf(method).wide[this.isStatic(method) ? n : n - 1] ?? false;
  }

  classPlace(type: number): ClassPlace | null {
    return classPlace(this.program, type);
  }

  carrier(effects: Effects, frame: Frame): Carrier {
    const site = frame.code.method * 0x1_0000 + (frame.at - frame.code.start);
    const fresh = [...(effects.exit?.fresh ?? []), ...(effects.thrownHeap?.fresh ?? [])];
    return new Carrier(this.values, this.objects, this.known, fresh, site);
  }

  /** Objects that stand for an interface, with a handler for all calls. */
  readonly proxies = new Set<number>();
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
