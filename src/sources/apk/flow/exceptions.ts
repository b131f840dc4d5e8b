import type { Hierarchy } from "../graph/hierarchy.ts";
import type { Program } from "../graph/program.ts";
import type { Objects } from "./objects.ts";
import { NOTHING, type ValueId, type Values } from "./values.ts";

/** Exceptions that only instructions raise, not calls into libraries. */
const RAISED_BY_INSTRUCTIONS: readonly string[] = [
  "Ljava/lang/ArrayIndexOutOfBoundsException;",
  "Ljava/lang/ArithmeticException;",
  "Ljava/lang/NegativeArraySizeException;",
  "Ljava/lang/ArrayStoreException;",
  "Ljava/lang/ClassCastException;",
];

export class Exceptions {
  readonly #values: Values;
  readonly #objects: Objects;
  readonly #program: Program;
  readonly #hierarchy: Hierarchy;
  readonly #raised: ReadonlySet<number>;
  readonly outOfBounds: ValueId;

  constructor(values: Values, objects: Objects, program: Program, hierarchy: Hierarchy) {
    this.#values = values;
    this.#objects = objects;
    this.#program = program;
    this.#hierarchy = hierarchy;
    this.#raised = new Set(RAISED_BY_INSTRUCTIONS.map((name) => program.types.idOf(name)));
    const type = program.types.idOf("Ljava/lang/ArrayIndexOutOfBoundsException;");
    this.outOfBounds = values.object(objects.ofMany("raised", type, true));
  }

  /** The part of what is thrown that a handler of this type gets. */
  taken(exception: ValueId, type: number): ValueId {
    const value = this.#values.at(exception);
    const objs = value.objs.filter((object) => this.#mayBe(this.#objects.at(object).type, type));
    const any = value.any && !this.#raised.has(type);
    if (objs.length === 0 && !any) return NOTHING;
    return this.#values.of({ any, taints: value.taints, consts: [], objs });
  }

  /** Whether nothing of it passes a handler of this type. */
  takesAll(exception: ValueId, type: number): boolean {
    const value = this.#values.at(exception);
    if (value.any) return CATCHES_ALL.has(this.#program.types.text(type));
    return value.objs.every((object) => this.#hierarchy.above(this.#objects.at(object).type).includes(type));
  }

  #mayBe(thrown: number, type: number): boolean {
    const above = this.#hierarchy.above(thrown);
    if (above.includes(type)) return true;
    // A library's exception of which the hierarchy is not known.
    return !this.#program.isDefined(thrown) && above.length <= 1;
  }
}

const CATCHES_ALL: ReadonlySet<string> = new Set(["Ljava/lang/Throwable;"]);
