import type { Context } from "./context.ts";
import type { World } from "./world.ts";

/** What fields are, by their declaration. */
export class FieldKinds {
  readonly #world: World;
  readonly #truth: number;
  readonly #number: number;
  readonly #once = new Map<number, number>();
  readonly #labels = new Map<number, boolean>();
  readonly #signatures = new Map<number, string>();

  constructor(world: World) {
    this.#world = world;
    this.#truth = world.program.types.idOf("Z");
    this.#number = world.program.types.idOf("I");
  }

  isTruth(field: number): boolean {
    return this.#type(field) === this.#truth;
  }

  isNumber(field: number): boolean {
    return this.#type(field) === this.#number;
  }

  /** The API level of the device. */
  isVersion(field: number): boolean {
    return this.isNumber(field) && this.signature(field) === "Landroid/os/Build$VERSION;->SDK_INT:I";
  }

  /** Of a class that the app brings along, or in which Kotlin keeps a variable that a lambda changes. */
  isApps(field: number): boolean {
    const owner = this.#world.program.fields.first(field);
    return (
      this.#world.isFollowed(owner) || this.#world.typeName(owner).startsWith("Lkotlin/jvm/internal/Ref$")
    );
  }

  /** Where a coroutine goes on after it waited: it is followed from its start, past what it waits for. */
  isLabel(field: number): boolean {
    let is = this.#labels.get(field);
    if (is === undefined) {
      const { program, hierarchy } = this.#world;
      is =
        this.signature(field).endsWith(";->label:I") &&
        hierarchy
          .above(program.fields.first(field))
          .some((type) => this.#world.typeName(type).startsWith("Lkotlin/coroutines/jvm/internal/"));
      this.#labels.set(field, is);
    }
    return is;
  }

  /**
   * Whether a method sets a truth value that it found false, and is the only one to: code that a flag lets through once
   * has run by then, and what it reads there the next time must not cast doubt on the first.
   */
  isSetOnce({ method, closedBy }: Context, field: number): boolean {
    if (!this.isTruth(field) || !closedBy.has(this.signature(field))) return false;
    const by = this.#once.get(field) ?? method;
    this.#once.set(field, by);
    return by === method;
  }

  /** A number, and a constructor that is passed over may have put any there. */
  isFilledUnseen(field: number): boolean {
    if (!this.isTruth(field) && !this.isNumber(field)) return false;
    const world = this.#world;
    const constructors = world.ownMethod(world.program.fields.first(field), world.constructorName);
    return constructors.some((method) => !world.isEntered(method));
  }

  signature(field: number): string {
    let signature = this.#signatures.get(field);
    if (signature === undefined) {
      signature = this.#world.program.fieldSignature(field);
      this.#signatures.set(field, signature);
    }
    return signature;
  }

  #type(field: number): number {
    const { fields, fieldShapes } = this.#world.program;
    return fieldShapes.second(fields.second(field));
  }
}
