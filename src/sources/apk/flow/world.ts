import type { DataId } from "../../../catalog/types.ts";
import type { Component } from "../../../model/app.ts";
import { lambdaSites } from "../graph/lambdas.ts";
import type { Program } from "../graph/program.ts";
import type { ProgramDex } from "../graph/program-dex.ts";
import type { IntentFilter } from "../manifest/components.ts";
import type { State } from "./frame.ts";
import type { Heap } from "./heap.ts";
import { askedBy, isForApp, passes } from "./intent-filters.ts";
import type { Machine } from "./machine.ts";
import { ANYTHING, NOTHING, type ValueId } from "./values.ts";

/** What of the manifest and layouts the flow analysis goes by. */
export interface AppShape {
  readonly components: readonly ComponentShape[];
  readonly applicationClass: string | null;
  /** Names of methods that layouts call on a click. */
  readonly clickMethods: ReadonlySet<string>;
  /** Descriptors of classes that layouts name: views and fragments. */
  readonly packageName: string | null;
  readonly layoutClasses: ReadonlySet<string>;
  /** What text fields ask for by type or hint, by resource id; null where layouts use one id for different things. */
  readonly typedFields: ReadonlyMap<number, DataId | null>;
  /** Resource ids that layouts use for what shows text, and for nothing into which it can be typed. */
  readonly labels: ReadonlySet<number>;
  /** The strings behind a resource id. */
  readonly strings: (id: number) => readonly string[];
  /** The SDK that a class belongs to, by its descriptor, where it takes data for itself; null for all others. */
  readonly sdkOf: (descriptor: string) => string | null;
}

export interface ComponentShape {
  readonly kind: Component["kind"];
  /** Descriptor. */
  readonly type: string;
  readonly filters: readonly IntentFilter[];
  /** Of a provider: what it answers to. */
  readonly authorities: readonly string[];
  /** Other apps may call it. */
  readonly isOpen: boolean;
}

export type SendKind = "activity" | "service" | "receiver";

const MAX_BELOW = 6;

/** The app around its code: components, what they send to each other, objects that Android got hold of. */
export class World {
  readonly shape: AppShape;
  readonly #program: Program;
  #machine: Machine | null = null;
  readonly #components = new Map<number, ComponentShape>();
  readonly #isMadeByAndroid = new Set<number>();
  readonly #componentObjects = new Map<number, number>();
  readonly #byObject = new Map<number, ComponentShape>();
  readonly #below = new Map<number, readonly number[]>();

  constructor(program: Program, shape: AppShape) {
    this.#program = program;
    this.shape = shape;
    for (const component of shape.components)
      this.#components.set(program.types.idOf(component.type), component);
  }

  attach(machine: Machine): void {
    this.#machine = machine;
    for (const type of this.#components.keys()) this.component(type);
    if (this.shape.applicationClass !== null)
      this.component(this.#program.types.idOf(this.shape.applicationClass));
  }

  get #running(): Machine {
    if (this.#machine === null) throw new Error("the world has no machine yet");
    return this.#machine;
  }

  /** The one object of a component that Android makes; null for any other class. */
  component(type: number): number | null {
    const known = this.#componentObjects.get(type);
    if (known !== undefined) return known;
    const shape = this.#components.get(type);
    const isApplication = this.#program.types.text(type) === this.shape.applicationClass;
    if ((shape === undefined && !isApplication) || !this.#program.isDefined(type)) return null;
    const object = this.#running.objects.of(`component ${type}`, type, true);
    this.#componentObjects.set(type, object);
    this.#isMadeByAndroid.add(object);
    if (shape !== undefined) this.#byObject.set(object, shape);
    return object;
  }

  componentObjects(): readonly { readonly object: number; readonly shape: ComponentShape }[] {
    return [...this.#byObject].map(([object, shape]) => ({ object, shape }));
  }

  shapeOf(object: number): ComponentShape | null {
    return this.#byObject.get(object) ?? null;
  }

  /** Whether Android makes it: an activity, a service, the application. */
  isComponent(object: number): boolean {
    return this.#isMadeByAndroid.has(object);
  }

  applicationObject(): number | null {
    const { applicationClass } = this.shape;
    return applicationClass === null ? null : this.component(this.#program.types.idOf(applicationClass));
  }

  activities(): readonly number[] {
    return this.componentObjects()
      .filter(({ shape }) => shape.kind === "activity")
      .map(({ object }) => object);
  }

  /** Objects whose methods a page's scripts may call. */
  readonly pageObjects = new Set<number>();

  /** Objects of the app that were given to a library: it may call them back. */
  escape(state: State, objects: readonly number[]): void {
    const machine = this.#running;
    for (const object of objects) {
      const { type } = machine.objects.at(object);
      if (this.#byObject.has(object) || (!machine.lambdas.has(object) && !this.#program.isDefined(type)))
        continue;
      const slot = this.#givenSlot(type);
      machine.fields.add(state, [machine.statics], slot, machine.values.object(object));
    }
  }

  #givenSlot(type: number): number {
    let slot = this.#givenSlots.get(type);
    if (slot === undefined) {
      slot = this.#running.slots.slot(`given ${type}`);
      this.#givenSlots.set(type, slot);
    }
    return slot;
  }

  /** By type. */
  readonly #givenSlots = new Map<number, number>();
  readonly #listenerCells = new Set<number>();

  /** A view or the like has one listener of each kind; the next one, or null, takes its place. */
  listen(state: State, self: ValueId, kind: string, listener: ValueId): void {
    const { values, fields, slots } = this.#running;
    const { objs } = values.at(self);
    if (objs.length === 0) this.escape(state, values.at(listener).objs);
    for (const object of objs) {
      const slot = slots.slot(`listener ${kind}`);
      fields.store(state, [object], slot, listener);
      this.#listenerCells.add(state.heap.cells.of(object, slot));
    }
  }

  /** All that were given away, as the heap of the whole app has them. */
  given(heap: Heap): readonly number[] {
    const machine = this.#running;
    const objects: number[] = [];
    for (const slot of this.#givenSlots.values())
      objects.push(...machine.values.at(heap.get(machine.statics, slot)).objs);
    for (const cell of this.#listenerCells) objects.push(...machine.values.at(heap.at(cell)).objs);
    return [...new Set(objects)];
  }

  /** Classes of the app below a type of which objects are made somewhere; a few of them. */
  madeBelow(type: number): readonly number[] {
    const known = this.#below.get(type);
    if (known !== undefined) return known;
    const { hierarchy } = this.#running;
    const below = this.#running.index
      .madeTypes()
      .filter((one) => one !== type && hierarchy.above(one).includes(type))
      .slice(0, MAX_BELOW);
    this.#below.set(type, below);
    return below;
  }

  lambdaTargets(dex: ProgramDex, callSite: number): readonly number[] {
    return (lambdaSites(dex.dex).get(callSite)?.methods ?? []).map((index) => dex.method(index));
  }

  /** Who gets an intent: components of the app, and whether others may get it too. */
  targetsOf(
    state: State,
    intent: ValueId,
    kind: SendKind,
  ): { readonly objects: readonly number[]; readonly outside: boolean } {
    const { values, slots } = this.#running;
    const objects = new Set<number>();
    let outside = false;
    const { objs } = values.at(intent);
    if (objs.length === 0) return { objects: [], outside: true };
    for (const one of objs) {
      const target = state.heap.get(one, slots.slot("target"));
      if (target !== NOTHING && target !== values.zero) {
        const found = this.#named(target);
        for (const object of found) objects.add(object);
        if (found.length === 0 && !this.#isOwnClass(target)) outside = true;
        continue;
      }
      const listening = this.#listening(state, one, kind);
      for (const object of listening) objects.add(object);
      if (listening.length === 0 && !isForApp(this.#running, state, one)) outside = true;
    }
    return { objects: [...objects], outside };
  }

  /** A class of the app that is no component of it: nothing is started. */
  #isOwnClass(target: ValueId): boolean {
    const types = this.#typesNamed(target);
    return types.length > 0 && types.every((type) => this.#program.isDefined(type));
  }

  #typesNamed(target: ValueId): readonly number[] {
    const { values } = this.#running;
    const named = values
      .texts(target)
      .map((text) => this.#program.types.idOf(`L${text.replaceAll(".", "/")};`));
    return [...values.classes(target), ...named];
  }

  /** Components whose class a value names. */
  componentsNamed(target: ValueId): readonly number[] {
    return this.#named(target);
  }

  #named(target: ValueId): readonly number[] {
    return this.#typesNamed(target).flatMap((type) => {
      const object = this.component(type);
      return object === null ? [] : [object];
    });
  }

  #listening(state: State, intent: number, kind: SendKind): readonly number[] {
    const found: number[] = [];
    const asked = askedBy(this.#running, state, intent);
    if (asked === null) return found;
    for (const { object, shape } of this.componentObjects()) {
      if (shape.kind === kind && shape.filters.some((filter) => passes(asked, filter))) found.push(object);
    }
    if (kind === "receiver") {
      const { values, statics, slots } = this.#running;
      for (const object of values.at(state.heap.get(statics, slots.slot("receivers"))).objs) {
        const filter = state.heap.get(object, slots.slot("filter"));
        if (values.at(filter).any || values.texts(filter).some((action) => asked.actions?.includes(action)))
          found.push(object);
      }
    }
    return found;
  }

  /** Whether an intent surely goes to components of the app alone. */
  staysInside(state: State, intent: ValueId, call: string, self: ValueId): boolean {
    const kind = /Service/.test(call) ? "service" : /Broadcast/.test(call) ? "receiver" : "activity";
    if (call === "setResult") return this.#isAskedFromInside(self);
    return !this.targetsOf(state, intent, kind).outside;
  }

  /** Activities that only the app can start: only it is given their results. */
  #isAskedFromInside(activity: ValueId): boolean {
    const { objs } = this.#running.values.at(activity);
    return objs.length > 0 && objs.every((object) => this.shapeOf(object)?.isOpen === false);
  }

  /** The app's own providers that answer to an address. */
  providersOf(uri: ValueId): readonly number[] {
    const named = this.#running.values
      .beginnings(uri)
      .flatMap((text) => /^content:\/\/(?:[^/@]*@)?([^/?#]+)/.exec(text)?.[1] ?? []);
    return named.length === 0
      ? []
      : this.componentObjects()
          .filter(({ shape }) => shape.authorities.some((one) => named.includes(one)))
          .map(({ object }) => object);
  }

  /** Whether an address surely leads to what no other app can read. */
  isOwnStore(uri: ValueId): boolean {
    const own = this.providersOf(uri);
    return own.length > 0 && own.every((object) => this.shapeOf(object)?.isOpen === false);
  }

  send(state: State, intent: ValueId, kind: SendKind): readonly number[] {
    const { objects } = this.targetsOf(state, intent, kind);
    const { values, fields, slots } = this.#running;
    fields.add(state, objects, slots.slot("intent"), values.objects(values.at(intent).objs));
    return objects;
  }

  register(state: State, receiver: ValueId, filter: ValueId): void {
    const { values, elements, fields, slots, statics } = this.#running;
    const { objs } = values.at(receiver);
    let actions: ValueId = NOTHING;
    for (const object of values.at(filter).objs) actions = values.join(actions, elements.all(state, object));
    fields.add(state, objs, slots.slot("filter"), actions === NOTHING ? ANYTHING : actions);
    fields.add(state, [statics], slots.slot("receivers"), values.objects(objs));
    this.escape(state, objs);
  }
}
