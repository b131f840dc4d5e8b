import type { Hierarchy } from "../graph/hierarchy.ts";
import { EDGE, EDGE_KINDS, type Program } from "../graph/program.ts";
import { IntList } from "../graph/tables.ts";
import type { CallIndex } from "./call-index.ts";
import { FieldUses } from "./field-uses.ts";
import { orBroken } from "./member-index.ts";
import type { Shapes } from "./shapes.ts";
import type { Toolkits } from "./toolkits.ts";

/**
 * Which methods may have to do with data: those from which a source can be reached, or a place that reads what a
 * source left. All others are not run unless they are given data.
 */
export class Relevance {
  readonly #program: Program;
  readonly #hierarchy: Hierarchy;
  readonly #toolkits: Toolkits;
  readonly #wanted = new IntList();
  readonly #index: CallIndex;
  readonly #small = new Map<number, boolean>();
  #uses: FieldUses | null = null;
  #isWhole = false;
  /** Grows with what is wanted. */
  #version = 0;

  constructor(program: Program, hierarchy: Hierarchy, toolkits: Toolkits, index: CallIndex) {
    this.#program = program;
    this.#hierarchy = hierarchy;
    this.#toolkits = toolkits;
    this.#index = index;
  }

  isToolkit(type: number): boolean {
    return this.#toolkits.hasType(type);
  }

  isInert(type: number): boolean {
    return this.#toolkits.isInert(type);
  }

  isGuest(type: number): boolean {
    return this.#toolkits.isGuest(type);
  }

  isOther(type: number): boolean {
    return this.#toolkits.hasType(type) || this.#toolkits.isGuest(type);
  }

  /** Whether code enters what only runs by itself, or on data. */
  isVisit(caller: number, method: number): boolean {
    const { methods } = this.#program;
    return this.#toolkits.isGuest(methods.first(method)) && !this.#toolkits.isGuest(methods.first(caller));
  }

  get uses(): FieldUses {
    this.#uses ??= new FieldUses(this.#program, this.#index.uses);
    return this.#uses;
  }

  /** An app of little code of its own is run whole, if any of it leads to data. */
  wantAllOfSmallApp(): void {
    if (this.#version === 0) return;
    const { uses } = this.#index;
    if (uses.reduce((sum, { own }) => sum + own.length, 0) > MAX_OWN) return;
    for (const { holder, own } of uses)
      for (const index of own) orBroken(() => this.#wanted.set(holder.method(index), 1));
    this.#isWhole = true;
  }

  /** Methods that call what has one of these shapes in one of its classes, and all that lead to them. */
  wantCallersOf(shapes: Shapes): void {
    const found: number[] = [];
    for (const [shape, owners] of shapes) {
      this.#index.eachTarget(shape, (target) => {
        const type = this.#program.methods.first(target);
        if (!this.#hierarchy.above(type).some((one) => owners.has(one))) return;
        this.#index.eachCaller(target, (caller) => found.push(caller));
      });
    }
    this.want(found);
  }

  /** The same where only classes and a name are known. */
  wantCallersNamed(rows: readonly (readonly [owner: string, name: RegExp])[]): void {
    const { types, names } = this.#program;
    const found = new Map<number, Set<number>>();
    for (const name of this.#index.names) {
      const text = names.text(name);
      const owners = rows.filter(([, pattern]) => pattern.test(text)).map(([owner]) => types.idOf(owner));
      if (owners.length === 0) continue;
      for (const shape of this.#index.shapesNamed(name)) found.set(shape, new Set(owners));
    }
    this.wantCallersOf(found);
  }

  /** These methods and all that lead to them: callers, and those who make an object that is called back. */
  want(methods: Iterable<number>): void {
    const queue: number[] = [];
    const add = (method: number): void => {
      if (method < 0 || this.isWanted(method)) return;
      this.#wanted.set(method, 1);
      this.#version++;
      queue.push(method);
    };
    for (const method of methods) add(method);
    for (let method = queue.pop(); method !== undefined; method = queue.pop()) {
      this.#eachCaller(method, add);
      const isInitialiser = this.#program.methodName(method) === "<clinit>";
      if (!isInitialiser && !this.#program.isOverridable(method)) continue;
      // Whoever makes the object may hand it to others, who call it back.
      this.#index.eachMaker(this.#program.methods.first(method), add);
    }
  }

  /** Those that name the method itself, and those that name one above it, where they are not many. */
  #eachCaller(method: number, visit: (caller: number) => void): void {
    const { methods } = this.#program;
    this.#index.eachCaller(method, visit);
    const shape = methods.second(method);
    const others = this.#index.callsOfShape(shape) - this.#index.callsOf(method);
    if (others === 0 || others > MAX_ABOVE) return;
    const type = methods.first(method);
    this.#index.eachTarget(shape, (target) => {
      const owner = methods.first(target);
      if (target !== method && this.#program.isDefined(owner) && this.#isRelated(owner, type))
        this.#index.eachCaller(target, visit);
    });
  }

  #isRelated(a: number, b: number): boolean {
    return this.#hierarchy.above(b).includes(a) || this.#hierarchy.above(a).includes(b);
  }

  isWanted(method: number): boolean {
    return this.#wanted.at(method) === 1;
  }

  /** Whether it is run even where no data is given to it. */
  mayRun(method: number): boolean {
    return this.isWanted(method) || this.isSmall(method);
  }

  /** Whether a method, with all that it calls, is so little that running it costs less than guessing. */
  isSmall(method: number): boolean {
    const known = this.#small.get(method);
    if (known !== undefined) return known;
    const small = this.#isSmall(method);
    this.#small.set(method, small);
    return small;
  }

  #isSmall(method: number): boolean {
    const seen = new Set<number>([method]);
    const { edges, edgeStart, edgeCount, methods } = this.#program;
    for (const at of seen) {
      const start = edgeStart.at(at);
      for (let n = 0; n < edgeCount.at(at); n++) {
        const edge = edges.at(start + n);
        const kind = edge % EDGE_KINDS;
        if (kind !== EDGE.call && kind !== EDGE.dispatch) continue;
        const target = (edge - kind) / EDGE_KINDS;
        const resolved = this.#hierarchy.resolve(methods.first(target), methods.second(target));
        if (resolved < 0) continue;
        seen.add(resolved);
        if (seen.size > MAX_SMALL) return false;
      }
    }
    return true;
  }

  /** Whether methods that are not run may write a field of this class. */
  isWrittenUnseen(owner: number, shape: number): boolean {
    if (this.#isWhole) return false;
    const key = shape * TYPES + owner;
    const known = this.#unseen.get(key);
    if (known !== undefined && (known < 0 || known === this.#version)) return known >= 0;
    const is = this.uses
      .writersOf(shape, (named) => this.#isRelated(named, owner))
      .some((method) => !this.isWanted(method) && !(this.#isMaking(method) && this.isSmall(method)));
    this.#unseen.set(key, is ? this.#version : SEEN);
    return is;
  }

  /** By field: `SEEN`, or how many were wanted when a writer was not. */
  readonly #unseen = new Map<number, number>();

  /** Constructors and initialisers run wherever an object of the class is made in sight. */
  #isMaking(method: number): boolean {
    return this.#program.methodName(method).startsWith("<");
  }
}

const TYPES = 0x100_0000;
const SEEN = -1;
const MAX_SMALL = 10;
const MAX_ABOVE = 24;
const MAX_OWN = 600;
