import type { Context } from "./context.ts";
import type { World } from "./world.ts";

/** What a field is, by its declaration. */
export class FieldKind {
  readonly isTruth: boolean;
  readonly isNumber: boolean;
  /** The API level of the device. */
  readonly isVersion: boolean;
  /** In a list of all processes: the number or name of the one that the code at hand runs in. */
  readonly ofProcess: "" | "pid" | "name";
  /** Where a coroutine goes on after it waited: it is followed from its start, past what it waits for. */
  readonly isLabel: boolean;
  readonly #world: World;
  readonly #field: number;
  #signature: string | null = null;
  #isApps: boolean | null = null;

  constructor(world: World, field: number, types: FieldTypes) {
    const { fields, fieldShapes } = world.program;
    const shape = fields.second(field);
    const type = fieldShapes.second(shape);
    const name = fieldShapes.first(shape);
    this.#world = world;
    this.#field = field;
    this.isTruth = type === types.truth;
    this.isNumber = type === types.number;
    this.isVersion = this.isNumber && name === types.version && this.signature === VERSION;
    this.ofProcess =
      name === types.pid && this.signature === PID
        ? "pid"
        : name === types.processName && this.signature === PROCESS_NAME
          ? "name"
          : "";
    this.isLabel = this.isNumber && name === types.label && this.#isOfCoroutine();
  }

  get signature(): string {
    this.#signature ??= this.#world.program.fieldSignature(this.#field);
    return this.#signature;
  }

  /** Of a class that the app brings along, or in which Kotlin keeps a variable that a lambda changes. */
  get isApps(): boolean {
    if (this.#isApps === null) {
      const owner = this.#world.program.fields.first(this.#field);
      this.#isApps =
        this.#world.isFollowed(owner) || this.#world.typeName(owner).startsWith("Lkotlin/jvm/internal/Ref$");
    }
    return this.#isApps;
  }

  /** Of known code, and of its own class: one of an enum, or the only object that there is. */
  get isConstant(): boolean {
    const { fields, fieldShapes } = this.#world.program;
    return fieldShapes.second(fields.second(this.#field)) === fields.first(this.#field) && !this.isApps;
  }

  #isOfCoroutine(): boolean {
    const { program, hierarchy } = this.#world;
    return hierarchy
      .above(program.fields.first(this.#field))
      .some((type) => this.#world.typeName(type).startsWith("Lkotlin/coroutines/jvm/internal/"));
  }
}

const VERSION = "Landroid/os/Build$VERSION;->SDK_INT:I";
const PID = "Landroid/app/ActivityManager$RunningAppProcessInfo;->pid:I";
const PROCESS_NAME = "Landroid/app/ActivityManager$RunningAppProcessInfo;->processName:Ljava/lang/String;";

interface FieldTypes {
  readonly truth: number;
  readonly number: number;
  /** Names. */
  readonly version: number;
  readonly label: number;
  readonly pid: number;
  readonly processName: number;
}

/** What fields are, each looked at once. */
export class FieldKinds {
  readonly #world: World;
  readonly #types: FieldTypes;
  readonly #known: (FieldKind | undefined)[] = [];
  readonly #once = new Map<FieldKind, number>();

  constructor(world: World) {
    const { types, names } = world.program;
    this.#world = world;
    this.#types = {
      truth: types.idOf("Z"),
      number: types.idOf("I"),
      version: names.idOf("SDK_INT"),
      label: names.idOf("label"),
      pid: names.idOf("pid"),
      processName: names.idOf("processName"),
    };
  }

  /** `field`: as `World.field` numbers it. */
  of(field: number): FieldKind {
    let kind = this.#known[field];
    if (kind === undefined) {
      kind = new FieldKind(this.#world, field, this.#types);
      this.#known[field] = kind;
    }
    return kind;
  }

  /**
   * Whether a method sets a truth value that it found false, and is the only one to: code that a flag lets through once
   * has run by then, and what it reads there the next time must not cast doubt on the first.
   */
  isSetOnce({ method, closedBy }: Context, kind: FieldKind): boolean {
    if (!kind.isTruth || closedBy?.has(kind.signature) !== true) return false;
    const by = this.#once.get(kind) ?? method;
    this.#once.set(kind, by);
    return by === method;
  }

  /** A number, and a constructor that is passed over may have put any there. */
  isFilledUnseen(field: number): boolean {
    const { isTruth, isNumber } = this.of(field);
    if (!isTruth && !isNumber) return false;
    const world = this.#world;
    const constructors = world.ownMethod(world.program.fields.first(field), world.constructorName);
    return constructors.some((method) => !world.isEntered(method));
  }
}
