import { isCallbackName } from "../graph/framework.ts";
import { NONE } from "../graph/program.ts";
import { byRequest, resultsOf } from "./asked.ts";
import { callsBack } from "./called-back.ts";
import type { Cell } from "./cells.ts";
import type { HeapChange } from "./effects.ts";
import { Heap } from "./heap.ts";
import type { Machine } from "./machine.ts";
import { Newborn } from "./newborn.ts";
import { PSEUDO } from "./pseudo-fields.ts";
import { Readers } from "./readers.ts";
import { ownIntent } from "./specials/intents.ts";
import { ANYTHING, NOTHING, type ValueId } from "./values.ts";

const MAX_ROUNDS = 8;
/** What was cut off is not called again for ever. */
const MAX_CUTS = 2;
const MAX_HOSTS = 4;
/** What Google's services on the phone may take of the budget. */
const MAX_GUEST_STEPS = 12_000;

/** Methods of a provider that give data to who asks. */
const ANSWERS = /^(?:query|call|open\w*|getType|insert)$/;

/** One method that Android calls on one object. */
interface Entry {
  readonly method: number;
  readonly object: number;
  readonly isConstructor: boolean;
}

/**
 * Calls the app as Android does: makes its components, calls their callbacks and those of objects that the app gave
 * away, in every order, until nothing new is in the heap that they share.
 */
export class Harness {
  readonly #machine: Machine;
  readonly #heap: Heap;
  readonly #entries = new Map<number, readonly Entry[]>();
  #changed = false;

  constructor(machine: Machine) {
    this.#machine = machine;
    this.#heap = new Heap(machine.cells, null, null);
    machine.ground = this.#heap;
    this.#readers = new Readers(machine, this.#heap);
    // Nobody knows what stands in an intent from outside.
    const type = machine.program.types.idOf("Landroid/content/Intent;");
    for (const { object } of machine.world.componentObjects()) {
      for (const intent of machine.values.at(ownIntent(machine, object, type)).objs) {
        machine.known.add(intent, PSEUDO.elements, ANYTHING);
        this.#heap.set(intent, PSEUDO.elements, ANYTHING);
      }
    }
  }

  run(): void {
    const { world } = this.#machine;
    const application = world.applicationObject();
    for (let round = 0; round < MAX_ROUNDS; round++) {
      this.#changed = false;
      this.#round = round;
      const components = world.componentObjects().map(({ object }) => object);
      const first = application === null ? [] : [application];
      const all = [...first, ...components, ...this.#inflated(), ...world.given(this.#heap)];
      for (const object of this.#ownFirst(all))
        for (const entry of this.#entriesOf(object)) this.#call(entry);
      for (const object of this.#ownFirst(world.given(this.#heap)))
        for (const entry of this.#entriesOf(object)) this.#call(entry);
      const more = this.#readers.want();
      if ((!this.#changed && !more) || this.#machine.runs.isSpent) return;
    }
  }

  /** The app's own objects before those of libraries, so that a budget that ends is spent on the app. */
  #ownFirst(objects: readonly number[]): readonly number[] {
    const { relevance, objects: known } = this.#machine;
    const all = [...new Set(objects)];
    const isOther = (object: number): boolean => relevance.isOther(known.at(object).type);
    return [...all.filter((one) => !isOther(one)), ...all.filter(isOther)];
  }

  readonly #readers: Readers;
  #round = 0;

  /** Views and fragments that layouts name. */
  #inflated(): readonly number[] {
    const { program, world } = this.#machine;
    const types = [...world.shape.layoutClasses].map((name) => program.types.idOf(name));
    return types.filter((type) => program.isDefined(type)).map((type) => this.#machine.some(type));
  }

  #entriesOf(object: number): readonly Entry[] {
    const known = this.#entries.get(object);
    if (known !== undefined) return known;
    const { type } = this.#machine.objects.at(object);
    const entries = [...this.#making(object, type), ...this.#callbacks(object, type)];
    this.#entries.set(object, entries);
    return entries;
  }

  /** Android makes components itself; other objects were made by the app. */
  #making(object: number, type: number): readonly Entry[] {
    const machine = this.#machine;
    const isMade = machine.world.shapeOf(object) !== null || object === machine.world.applicationObject();
    if (!isMade) return [];
    return ["<clinit>", "<init>"].flatMap((name) =>
      machine
        .methodNamed(type, name, false)
        .filter((method) => machine.shapeOf(method).wide.length === 0)
        .map((method): Entry => ({ method, object, isConstructor: true })),
    );
  }

  #callbacks(object: number, type: number): readonly Entry[] {
    const { program, hierarchy, relevance } = this.#machine;
    const found = new Set<number>();
    const above = hierarchy.above(type);
    const isOpen = above.some((one) => callsBack(this.#machine, one));
    for (const owner of above) {
      if (!program.isDefined(owner)) continue;
      const start = program.memberStart.at(owner);
      for (let n = 0; n < program.memberCount.at(owner); n++) {
        const member = program.members.at(start + n);
        const isCalled = (isOpen && this.#isCallback(member)) || this.#isOfPage(object, member);
        if (!program.isOverridable(member) || !isCalled) continue;
        const method = hierarchy.resolve(type, program.methods.second(member));
        if (method !== NONE && !relevance.isInert(program.methods.first(method))) found.add(method);
      }
    }
    return [...found].map((method) => ({ method, object, isConstructor: false }));
  }

  #isOfPage(object: number, method: number): boolean {
    const { program, world } = this.#machine;
    return world.pageObjects.has(object) && program.calledByAnnotation.has(method);
  }

  #isCallback(method: number): boolean {
    const { program, world } = this.#machine;
    const name = program.methodName(method);
    if (isCallbackName(name, true)) return true;
    return (
      world.shape.clickMethods.has(name) && /\(Landroid\/view\/View;\)V$/.test(program.methodText(method))
    );
  }

  #call(entry: Entry): void {
    const machine = this.#machine;
    const { relevance } = machine;
    if (!entry.isConstructor) this.#noteBirth(entry.object);
    const isWanted = entry.isConstructor || this.#readers.received.has(entry.object);
    if (
      machine.runs.isSpent ||
      (this.#cuts.get(entry) ?? 0) >= MAX_CUTS ||
      !(relevance.isWanted(entry.method) || isWanted)
    )
      return;
    const isStatic = machine.isStatic(entry.method);
    const self = isStatic ? [] : [machine.values.object(entry.object)];
    const given = this.#argumentsOf(entry);
    if (isStatic) {
      const field = PSEUDO.initialised + machine.program.methods.first(entry.method);
      if (this.#heap.get(machine.statics, field) !== NOTHING) return;
      this.#heap.set(machine.statics, field, ANYTHING);
    }
    const heap = this.#heapFor(entry);
    const isGuest = relevance.isGuest(machine.objects.at(entry.object).type);
    if (isGuest && this.#guestSteps > MAX_GUEST_STEPS) {
      machine.runs.skipped.add(entry.method);
      return;
    }
    const before = machine.runs.steps;
    machine.runs.startEntry(this.#round === 0 && !isGuest);
    for (const way of byRequest(machine, this.#heap, entry, given)) {
      const { exit, thrownHeap, result } = machine.runs.execute(entry.method, [...self, ...way], heap, 0);
      if (exit !== null) this.#merge(exit, entry.isConstructor);
      if (thrownHeap !== null) this.#merge(thrownHeap, entry.isConstructor);
      this.#answer(entry, result);
    }
    if (isGuest) this.#guestSteps += machine.runs.steps - before;
    if (!machine.runs.hasBudget) this.#cuts.set(entry, (this.#cuts.get(entry) ?? 0) + 1);
  }

  /** What goes back to another app that asked a provider, or to the script of a page. */
  #answer({ object, method }: Entry, result: ValueId): void {
    const { world, program, sinks } = this.#machine;
    const shape = world.shapeOf(object);
    if (this.#isOfPage(object, method)) sinks.answered("javascript", method, result, this.#heap);
    else if (shape?.kind === "provider" && shape.isOpen && ANSWERS.test(program.methodName(method)))
      sinks.answered("other-app", method, result, this.#heap);
  }

  /** When a component is created, its fields hold what its constructor left, whatever later calls write to them. */
  #heapFor({ object, method, isConstructor }: Entry): Heap {
    const { world, program } = this.#machine;
    if (isConstructor || world.shapeOf(object) === null || program.methodName(method) !== "onCreate")
      return this.#heap;
    const born = this.#born.get(object) ?? new Map();
    return new Newborn(this.#heap, object, born);
  }

  /** What the constructors left, before anything else was called. */
  #noteBirth(object: number): void {
    if (this.#born.has(object) || this.#machine.world.shapeOf(object) === null) return;
    const born = new Map<Cell, ValueId>();
    for (const field of this.#machine.known.of(object)) {
      const cell = this.#heap.cells.of(object, field);
      const value = field < PSEUDO.statics ? this.#heap.at(cell) : NOTHING;
      if (value !== NOTHING) born.set(cell, value);
    }
    this.#born.set(object, born);
  }

  /** How often a call was cut off. */
  #guestSteps = 0;
  readonly #cuts = new Map<Entry, number>();
  readonly #born = new Map<number, ReadonlyMap<Cell, ValueId>>();

  #argumentsOf({ method, object }: Entry): readonly ValueId[] {
    const { program, values, objects, sources } = this.#machine;
    const taint = sources.ofCallback(method);
    return program.parametersOf(program.methods.second(method)).map((type, n) => {
      const name = program.types.text(type);
      const value = this.#argument(method, object, type, name, n);
      if (taint === null || !/^[[L]/.test(name)) return value;
      if (name === "Ljava/lang/String;") return values.tainted([taint]);
      const given = objects.ofMany(`given ${method} ${n}`, type, false);
      return values.of({ any: true, taints: [taint], consts: [], objs: [given] });
    });
  }

  #argument(method: number, object: number, type: number, name: string, n: number): ValueId {
    const { program, values, objects, slots, world } = this.#machine;
    if (name === "Landroid/content/Intent;") {
      if (program.methodName(method) === "onActivityResult")
        return resultsOf(this.#machine, this.#heap, object, type);
      const sent = this.#heap.get(object, slots.slot("intent"));
      return values.join(sent, ownIntent(this.#machine, object, type));
    }
    if (name === "Landroid/os/Bundle;") {
      const bundle = values.object(objects.ofMany(`bundle of ${object}`, type, true));
      return values.join(bundle, world.shapeOf(object) === null ? ANYTHING : values.zero);
    }
    if (name === "Landroid/content/SharedPreferences;") {
      return values.objects(this.#machine.named.of("preferences", ANYTHING, null, type));
    }
    if (name === "Landroid/app/job/JobParameters;") {
      const given = objects.ofMany(`job of ${object}`, type, true);
      this.#heap.set(given, slots.slot("extras"), this.#heap.get(object, slots.slot("job")));
      return values.object(given);
    }
    if (name === "Landroid/app/Activity;" && world.shapeOf(object) === null) {
      return values.objects(world.activities().slice(0, MAX_HOSTS));
    }
    if (!name.startsWith("L") || name === "Ljava/lang/String;") return ANYTHING;
    const bound = name === "Landroid/os/IBinder;" ? this.#heap.get(object, slots.slot("binder")) : NOTHING;
    if (bound !== NOTHING) return bound;
    if (program.isDefined(type)) return values.object(this.#machine.some(type));
    const given = objects.ofMany(`given ${method} ${n}`, type, false);
    const sent = values
      .at(this.#heap.get(object, slots.slot("sender")))
      .objs.filter((one) => objects.at(one).type === type);
    return values.of({
      any: true,
      taints: [],
      consts: [],
      objs: [...new Set([given, ...sent])].sort((a, b) => a - b),
    });
  }

  #merge(change: HeapChange, isConstructor: boolean): void {
    for (const [n, cell] of change.cells.entries()) {
      const value = change.values[n] ?? NOTHING;
      const before = this.#heap.at(cell);
      const base = before === NOTHING && !isConstructor ? this.#initial(cell, change) : before;
      const joined = this.#machine.values.join(base, value);
      if (joined === before) continue;
      this.#heap.put(cell, joined);
      this.#changed = true;
    }
  }

  /** A field that one callback writes may not be written yet when another reads it. */
  #initial(cell: Cell, change: HeapChange): ValueId {
    const isField = this.#heap.cells.field(cell) < PSEUDO.statics;
    const object = this.#heap.cells.object(cell);
    const { program, objects, values } = this.#machine;
    const isOld = !change.fresh.includes(object) && program.isDefined(objects.at(object).type);
    return isField && isOld ? values.zero : NOTHING;
  }
}
