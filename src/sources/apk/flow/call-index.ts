import { NONE, type Program } from "../graph/program.ts";
import { DexUses } from "./dex-uses.ts";
import { type Member, MemberIndex, orBroken } from "./member-index.ts";
import type { Toolkits } from "./toolkits.ts";
import type { Turned } from "./turned.ts";

/** Who calls which method, who makes objects of which type, and which fields are used: numbers are given to what is asked for. */
export class CallIndex {
  readonly uses: readonly DexUses[];
  readonly #program: Program;
  readonly #calls: readonly Turned[];
  readonly #makers: readonly Turned[];
  readonly #called: MemberIndex;
  /** By type: where in which dex somebody makes objects of it. */
  readonly #made = new Map<number, Member[]>();

  /** `watchIn`: 1 by method that is watched. */
  constructor(program: Program, toolkits: Toolkits, watchIn: (dex: number) => Uint8Array) {
    this.#program = program;
    this.uses = program.dexes.map(
      (holder, number) => new DexUses(holder, number, program, toolkits, watchIn(number)),
    );
    this.#calls = this.uses.map(({ calls, holder }) => calls.turned(holder.dex.header.methods.count));
    this.#makers = this.uses.map(({ makers, holder }) => makers.turned(holder.dex.header.types.count));
    this.#called = new MemberIndex(program.dexes, {
      name: (holder, index) => holder.methodName(index),
      shape: (holder, index) => holder.shape(index),
    });
    for (const [dex, calls] of this.#calls.entries())
      calls.eachKey((index) => orBroken(() => this.#called.add(dex, index)));
    for (const [dex, makers] of this.#makers.entries())
      makers.eachKey((index) => orBroken(() => this.#addMade(dex, index)));
  }

  #addMade(dex: number, index: number): void {
    const type = this.#program.dexes[dex]?.type(index) ?? NONE;
    const others = this.#made.get(type);
    if (others) others.push({ dex, index });
    else this.#made.set(type, [{ dex, index }]);
  }

  /** Classes of the app of which somebody makes objects. */
  madeTypes(): readonly number[] {
    if (this.#madeTypes === null) {
      const made = new Set<number>();
      for (const { holder, made: indices } of this.uses)
        for (const index of indices) orBroken(() => made.add(holder.type(index)));
      this.#madeTypes = [...made].filter((type) => this.#program.isDefined(type));
    }
    return this.#madeTypes;
  }

  #madeTypes: readonly number[] | null = null;

  /** Names of methods that are called. */
  get names(): readonly number[] {
    return this.#called.names;
  }

  /** Shapes of a name that are called. */
  shapesNamed(name: number): readonly number[] {
    return [...this.#called.named(name).keys()];
  }

  /** Calls that name this very method; a caller comes as often as it calls. */
  eachCaller(target: number, visit: (caller: number) => void): void {
    for (const { dex, index } of this.#targetsOf(this.#program.methods.second(target)).get(target) ?? [])
      this.#eachOf(this.#calls, dex, index, visit);
  }

  callsOf(target: number): number {
    let count = 0;
    for (const { dex, index } of this.#targetsOf(this.#program.methods.second(target)).get(target) ?? [])
      count += this.#calls[dex]?.count(index) ?? 0;
    return count;
  }

  /** Calls of all methods of a shape. */
  callsOfShape(shape: number): number {
    let count = this.#counts.get(shape);
    if (count === undefined) {
      count = 0;
      for (const { dex, index } of this.#membersOf(shape)) count += this.#calls[dex]?.count(index) ?? 0;
      this.#counts.set(shape, count);
    }
    return count;
  }

  readonly #counts = new Map<number, number>();

  /** Methods of a shape that are called. */
  eachTarget(shape: number, visit: (target: number) => void): void {
    for (const target of this.#targetsOf(shape).keys()) visit(target);
  }

  /** Methods that make an object of a type, or use its class. */
  eachMaker(type: number, visit: (method: number) => void): void {
    for (const { dex, index } of this.#made.get(type) ?? []) this.#eachOf(this.#makers, dex, index, visit);
  }

  /** Methods of a shape that are called, and where in which dex they stand. */
  #targetsOf(shape: number): ReadonlyMap<number, readonly Member[]> {
    const known = this.#targets.get(shape);
    if (known !== undefined) return known;
    const found = new Map<number, Member[]>();
    for (const member of this.#membersOf(shape)) {
      const method = this.#methodOf(member.dex, member.index);
      const others = found.get(method);
      if (others) others.push(member);
      else found.set(method, [member]);
    }
    this.#targets.set(shape, found);
    return found;
  }

  readonly #targets = new Map<number, ReadonlyMap<number, readonly Member[]>>();

  #membersOf(shape: number): readonly Member[] {
    return this.#called.named(this.#program.shapes.first(shape)).get(shape) ?? [];
  }

  #methodOf(dex: number, index: number): number {
    let method: number = NONE;
    orBroken(() => {
      method = this.#program.dexes[dex]?.method(index) ?? NONE;
    });
    return method;
  }

  #eachOf(all: readonly Turned[], dex: number, index: number, visit: (method: number) => void): void {
    all[dex]?.each(index, (method) => visit(this.#methodOf(dex, method)));
  }
}
