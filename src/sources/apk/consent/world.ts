import type { Dex } from "../../../formats/dex/dex.ts";
import type { Hierarchy } from "../graph/hierarchy.ts";
import { NONE, type Program } from "../graph/program.ts";
import { Leading } from "../graph/relevance.ts";
import type { Solving } from "../graph/solve.ts";
import { Callees } from "./callees.ts";
import { FollowedCode } from "./followed-code.ts";
import { Keepers } from "./keepers.ts";
import { type Launch, NO_LAUNCH } from "./launch.ts";
import { isKnownCode, KIND_ROOTS, type Kind } from "./lifecycle.ts";
import { type MethodBody, readMethodBody } from "./method-body.ts";
import { remembered } from "./remembered.ts";
import type { Screens } from "./screens.ts";
import { Statics } from "./statics.ts";

const TOLD_APART = remembered(
  /^Landroid\/(?:(?:widget|view)\/|content\/Intent;)|LiveData;$|^Ljava\/util\/(?:concurrent\/)?\w*(?:List|Set|Map|Queue|Deque|Vector|Stack);$/,
);

/** What was found of a type so far. */
class TypeNotes {
  name: string | undefined = undefined;
  kind: Kind | null | undefined = undefined;
  isFollowed: boolean | undefined = undefined;
  initialisers: readonly number[] | null = null;
  /** By shape: the followed method that runs. */
  readonly resolved = new Map<number, number>();
}

/** The program with what is asked of it again and again. */
export class World {
  readonly program: Program;
  readonly hierarchy: Hierarchy;
  readonly solving: Solving;
  readonly screens: Screens;
  readonly callees: Callees;
  readonly constructorName: number;
  readonly initialiserName: number;
  /** By type + 1. */
  readonly #types: (TypeNotes | undefined)[];
  /** Of methods, by number. */
  readonly #names: string[] = [];
  readonly #parameters = new Map<number, readonly string[]>();
  readonly #canonical: (number | undefined)[] = [];

  readonly statics: Statics;
  /** So many times the usual work is done before following ends. */
  readonly effort: number;
  readonly launch: Launch;
  /** What the manifest says of the app and its parts, by name. */
  readonly metaData: ReadonlyMap<string, string | null>;
  readonly #isOwn: (descriptor: string) => boolean;
  readonly #followed: FollowedCode;
  readonly #bodies = new Map<number, MethodBody>();
  readonly #own = new Map<number, boolean>();
  readonly #byName = new Map<number, ReadonlyMap<string, readonly number[]>>();

  /** `goals`: methods of which it is asked when they run. Others' code that leads to none of them is passed over. */
  constructor(
    program: Program,
    solving: Solving,
    screens: Screens,
    isOwn: (descriptor: string) => boolean,
    goals: readonly number[],
    minSdk: number | null = null,
    metaData: readonly { readonly name: string; readonly value: string | null }[] = [],
    effort = 1,
    launch: Launch = NO_LAUNCH,
  ) {
    this.effort = effort;
    this.launch = launch;
    this.metaData = new Map(metaData.map(({ name, value }) => [name, value]));
    this.statics = new Statics(program, minSdk);
    this.#isOwn = isOwn;
    this.program = program;
    // As long as there are types: a list that is filled from its end is slow.
    this.#types = new Array<TypeNotes | undefined>(program.types.size + 1).fill(undefined);
    this.#followed = new FollowedCode(this, new Leading(goals, solving), new Keepers(program));
    this.solving = solving;
    this.hierarchy = solving.hierarchy;
    this.screens = screens;
    this.callees = new Callees(this);
    this.constructorName = program.names.idOf("<init>");
    this.initialiserName = program.names.idOf("<clinit>");
  }

  /** Whether a call of this method is followed. */
  isEntered(method: number): boolean {
    return this.#followed.isEntered(method);
  }

  /** Of the app itself, as far as names tell. */
  isOwn(method: number): boolean {
    return this.isOwnType(this.program.methods.first(method));
  }

  isOwnType(type: number): boolean {
    let isOwn = this.#own.get(type);
    if (isOwn === undefined) {
      isOwn = this.#isOwn(this.typeName(type));
      this.#own.set(type, isOwn);
    }
    return isOwn;
  }

  #notesOf(type: number): TypeNotes {
    let notes = this.#types[type + 1];
    if (notes === undefined) {
      notes = new TypeNotes();
      this.#types[type + 1] = notes;
    }
    return notes;
  }

  typeName(type: number): string {
    const notes = this.#notesOf(type);
    notes.name ??= this.program.types.text(type);
    return notes.name;
  }

  /** The app's own or an SDK's code, which is followed; what is known by its calls is not. */
  isFollowed(type: number): boolean {
    const notes = this.#notesOf(type);
    notes.isFollowed ??= this.program.isDefined(type) && !isKnownCode(this.typeName(type));
    return notes.isFollowed;
  }

  /** Whether objects that one place makes are told apart by what its method is given: views, collections, and what factories give. */
  isToldApart(method: number, type: number): boolean {
    const name = this.typeName(type);
    if (TOLD_APART.test(name) || this.kindOf(type) === "view") return true;
    if (!this.isFollowed(type)) return false;
    // A listener that passes on to another that its maker was given.
    return this.#followed.isShortGetter(method) || (this.kindOf(type) === null && this.isKnownAbove(type));
  }

  /** Methods of a class that are annotated to be called with an event. */
  subscribers(type: number): readonly number[] {
    const { calledByAnnotation, hasCallingAnnotations } = this.program;
    if (!hasCallingAnnotations) return [];
    return [...this.methodsOf(type).values()].flat().filter((method) => calledByAnnotation.has(method));
  }

  /** Whether a type stands above it. */
  isBelow(type: number, descriptor: string): boolean {
    return this.hierarchy.above(type).includes(this.program.types.idOf(descriptor));
  }

  /** Something above it is known code, brought along or not, which may call it. */
  isKnownAbove(type: number): boolean {
    const { program } = this;
    const object = program.types.idOf("Ljava/lang/Object;");
    return this.hierarchy.above(type).some((above) => above !== object && !this.isFollowed(above));
  }

  kindOf(type: number): Kind | null {
    const notes = this.#notesOf(type);
    if (notes.kind !== undefined) return notes.kind;
    let kind: Kind | null = null;
    for (const above of this.hierarchy.above(type)) kind ??= KIND_ROOTS.get(this.typeName(above)) ?? null;
    notes.kind = kind;
    return kind;
  }

  /** The followed method that a call of this shape runs on an object of this type; NONE where it is known code. */
  resolve(type: number, shape: number): number {
    const { resolved } = this.#notesOf(type);
    const known = resolved.get(shape);
    if (known !== undefined) return known;
    const method = this.hierarchy.resolve(type, shape);
    const followed = method !== NONE && this.isFollowed(this.program.methods.first(method)) ? method : NONE;
    resolved.set(shape, followed);
    return followed;
  }

  /** A method's code made ready to be followed; `offset` in bytes. */
  bodyOf(method: number, dex: Dex, offset: number): MethodBody {
    let body = this.#bodies.get(method);
    if (body === undefined) {
      body = readMethodBody(dex, offset);
      this.#bodies.set(method, body);
    }
    return body;
  }

  /** Static initialisers that run when a class is used: its own, then those of the followed types above it. */
  initialisersOf(type: number): readonly number[] {
    const notes = this.#notesOf(type);
    if (notes.initialisers !== null) return notes.initialisers;
    const found: number[] = [];
    for (let at = type; at !== NONE && this.isFollowed(at); at = this.program.superOf(at)) {
      const [method] = this.ownMethod(at, this.initialiserName);
      if (method !== undefined) found.push(method);
    }
    notes.initialisers = found;
    return found;
  }

  /** Descriptors of the parameters of a shape, its result last. */
  parameters(shape: number): readonly string[] {
    const known = this.#parameters.get(shape);
    if (known !== undefined) return known;
    const { program } = this;
    const types = [...program.parametersOf(shape), program.resultOf(shape)].map((type) =>
      this.typeName(type),
    );
    this.#parameters.set(shape, types);
    return types;
  }

  methodName(method: number): string {
    const id = this.program.shapes.first(this.program.methods.second(method));
    let name = this.#names[id];
    if (name === undefined) {
      name = this.program.names.text(id);
      this.#names[id] = name;
    }
    return name;
  }

  /** Methods of a type and of the followed types above it that may be called on its objects, by name. */
  methodsOf(type: number): ReadonlyMap<string, readonly number[]> {
    const known = this.#byName.get(type);
    if (known !== undefined) return known;
    const { program } = this;
    const byName = new Map<string, number[]>();
    const shapes = new Set<number>();
    for (const owner of this.hierarchy.above(type)) {
      if (!this.isFollowed(owner)) continue;
      const start = program.memberStart.at(owner);
      for (let n = 0; n < program.memberCount.at(owner); n++) {
        const member = program.members.at(start + n);
        const shape = program.methods.second(member);
        if (!program.isOverridable(member) || shapes.has(shape)) continue;
        shapes.add(shape);
        const method = this.resolve(type, shape);
        if (method === NONE) continue;
        const name = this.methodName(member);
        const others = byName.get(name);
        if (others === undefined) byName.set(name, [method]);
        else others.push(method);
      }
    }
    this.#byName.set(type, byName);
    return byName;
  }

  methodsNamed(type: number, isWanted: (name: string) => boolean): readonly number[] {
    const found: number[] = [];
    for (const [name, methods] of this.methodsOf(type)) if (isWanted(name)) found.push(...methods);
    return found;
  }

  ownMethod(type: number, name: number): readonly number[] {
    const { program } = this;
    const found: number[] = [];
    const start = program.memberStart.at(type);
    for (let n = 0; n < program.memberCount.at(type); n++) {
      const method = program.members.at(start + n);
      if (program.shapes.first(program.methods.second(method)) === name) found.push(method);
    }
    return found;
  }

  /** A field by its names, whether or not the app brings its class along. */
  fieldNamed(owner: string, name: string, type: string): number {
    const { program } = this;
    const shape = program.fieldShapes.id(program.names.idOf(name), program.types.idOf(type));
    return program.fields.id(program.types.idOf(owner), shape);
  }

  /** One number for a field, whichever subclass it is named by. */
  field(field: number): number {
    const known = this.#canonical[field];
    if (known !== undefined) return known;
    const { program } = this;
    let owner = program.fields.first(field);
    for (let up = owner; up !== NONE && this.isFollowed(up); up = program.superOf(up)) owner = up;
    const canonical = program.fields.id(owner, program.fields.second(field));
    this.#canonical[field] = canonical;
    return canonical;
  }
}
