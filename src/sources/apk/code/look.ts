import { MemberCursor } from "../../../formats/dex/class-data.ts";
import { readCode, walkCode } from "../../../formats/dex/code.ts";
import { KIND, KINDS } from "../../../formats/dex/opcodes.ts";
import { FormatError } from "../../../formats/format-error.ts";
import type { DexContext } from "./dex-context.ts";
import type { Findings } from "./findings.ts";
import { BROKEN, GIVES, inheritedFrom, isCallback } from "./marks.ts";
import { Frame, type HandedOn, trace } from "./trace.ts";
import type { MethodFound } from "./walk.ts";

/** How far data is followed from method to method; real flow analysis is another work. */
const MAX_DEPTH = 3;
const MAX_FOLLOWED = 2000;

/** The closer look at the methods that a walk found in one dex. */
export class Look {
  /** Methods whose code turned out broken on the way. */
  broken = 0;
  readonly #context: DexContext;
  readonly #findings: Findings;
  #returnedBy: ReadonlyMap<number, readonly number[]> = new Map();
  readonly #handedOn: HandedOn[] = [];

  constructor(context: DexContext, findings: Findings) {
    this.#context = context;
    this.#findings = findings;
  }

  at(found: readonly MethodFound[], overriding: readonly MethodFound[]): void {
    const givers = new Map<number, readonly number[]>();
    const giverClasses = new Set<number>();
    for (const method of found) {
      const returns = this.#trace(method.methodIndex, method.codeOffset, []);
      if (returns.length === 0) continue;
      givers.set(method.methodIndex, returns);
      giverClasses.add(method.classIndex);
    }
    for (const method of overriding) this.#callback(method);
    this.#returnedBy = givers;
    const { methods } = this.#context.marks;
    for (const giver of givers.keys()) methods[giver] = (methods[giver] ?? 0) | GIVES;
    // Who calls those that return data, among the methods looked at and the classes they stand in.
    for (const { methodIndex, codeOffset } of found) this.#traceIfCaller(methodIndex, codeOffset);
    const done = new Set(found.map((method) => method.methodIndex));
    for (const classIndex of giverClasses) this.#callersIn(classIndex, done);
    this.#follow();
  }

  #trace(methodIndex: number, codeOffset: number, from: readonly (readonly number[])[]): readonly number[] {
    try {
      const frame = new Frame(this.#context, this.#findings, methodIndex, codeOffset, this.#returnedBy);
      trace(frame, from);
      this.#handedOn.push(...frame.handedOn);
      return frame.returns;
    } catch (error) {
      if (!(error instanceof FormatError)) throw error;
      this.broken++;
      return [];
    }
  }

  /** Android hands the data to a method that the app's class defines. */
  #callback({ classIndex, methodIndex, codeOffset }: MethodFound): void {
    const { dex, entry, watch, index } = this.#context;
    try {
      const ref = dex.methodRef(methodIndex);
      const shape = ref.name + ref.proto;
      const watches = isCallback(ref.name) ? inheritedFrom(ref.class, shape, watch, index) : [];
      if (watches.length === 0) return;
      const { interfaces } = dex.classDef(classIndex);
      const isPossible = watches.some(
        (source) => interfaces.includes(source.class) || index.extends(ref.class, source.class) !== false,
      );
      if (!isPossible) return;
      const at = { kind: "code" as const, entry, class: ref.class, method: shape, offset: 0 };
      const id = this.#findings.addSource({
        at,
        watches,
        through: ref.class,
        interfaces,
        atoms: [],
        constantKind: null,
      });
      if (codeOffset !== 0) this.#trace(methodIndex, codeOffset, [[], ...new Array<number[]>(8).fill([id])]);
    } catch (error) {
      if (!(error instanceof FormatError)) throw error;
      this.broken++;
    }
  }

  #callersIn(classIndex: number, done: ReadonlySet<number>): void {
    const { dex } = this.#context;
    const cursor = new MemberCursor(dex);
    cursor.open(dex.classDef(classIndex).dataOffset);
    cursor.skipFields();
    for (const count of [cursor.directMethods, cursor.virtualMethods]) {
      cursor.restart();
      for (let n = 0; n < count; n++) {
        cursor.nextMethod();
        const { index, codeOffset } = cursor;
        if (codeOffset !== 0 && !done.has(index)) this.#traceIfCaller(index, codeOffset);
      }
    }
  }

  #traceIfCaller(methodIndex: number, codeOffset: number): void {
    const flags = this.#context.marks.fast?.flagsOf(codeOffset) ?? BROKEN;
    const isCaller = (flags & BROKEN) === 0 ? (flags & GIVES) !== 0 : this.#callsGiver(codeOffset);
    if (isCaller) this.#trace(methodIndex, codeOffset, []);
  }

  #callsGiver(codeOffset: number): boolean {
    const { dex } = this.#context;
    let isCaller = false;
    try {
      walkCode(dex, readCode(dex, codeOffset), (at, opcode) => {
        isCaller ||= KINDS[opcode] === KIND.invoke && this.#returnedBy.has(dex.units[at + 1] ?? 0);
      });
    } catch (error) {
      // The walk over all code has already counted it as broken.
      if (!(error instanceof FormatError)) throw error;
    }
    return isCaller;
  }

  /** Looks into methods that were handed data, as far as their code is in this dex. */
  #follow(): void {
    const known = new Map<string, true>();
    let budget = MAX_FOLLOWED;
    for (let depth = 0; depth < MAX_DEPTH; depth++) {
      for (const { methodIndex, from } of this.#handedOn.splice(0)) {
        const key = `${methodIndex} ${from.map((ids) => ids.join(",")).join(";")}`;
        if (known.has(key) || budget-- <= 0) continue;
        known.set(key, true);
        this.#trace(methodIndex, this.#context.codeOffsets[methodIndex] ?? 0, from);
      }
    }
  }
}
