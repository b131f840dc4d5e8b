import { FormatError } from "../../../formats/format-error.ts";
import type { MethodWithCode } from "../code/code-read.ts";
import { ByteNames } from "./byte-names.ts";
import { DemandedList, type Supply } from "./demanded-list.ts";
import { methodsWithCode } from "./methods-with-code.ts";
import type { ProgramDex } from "./program-dex.ts";
import { IntList, PairTable } from "./tables.ts";

/** What one method does to others. */
export const EDGE = {
  /** Static, direct and super calls: the method itself, or the nearest one above. */
  call: 0,
  /** Virtual and interface calls: whatever overrides it in objects that exist. */
  dispatch: 1,
  create: 2,
  /** A static member is touched: its class is initialised. */
  initialise: 3,
  /** `X.class` is handed on. */
  mention: 4,
  /** Named in a string, which code may hand on to a call that looks classes up. */
  byName: 5,
  /** The target is a name: written beside a call that looks methods up. */
  methodNamed: 6,
} as const;

export const EDGE_KINDS = 8;
export const NONE = -1;

/**
 * All dex files of an app as one: every type, method and edge has one number, whichever dex it stands in. A class is
 * read when something of it is first asked for, and a method's code when it is asked what the method does: most of the
 * code that an app ships never runs.
 */
export class Program {
  readonly types = new ByteNames();
  readonly names = new ByteNames();
  /** Result type, then each parameter, as a chain of pairs. */
  readonly protos = new PairTable();
  /** Name and prototype. */
  readonly shapes = new PairTable();
  /** Type and shape. */
  readonly methods = new PairTable();
  /** By type: 1 where a dex defines it. */
  readonly defined = new IntList();
  /** By type: which of `dexes` defines it, and its number among that dex's classes. */
  readonly classDex = new IntList();
  readonly classIndex = new IntList();
  readonly #openHeads = new IntList();
  readonly #openTypes = new IntList();
  readonly #openMethods = new IntList();
  readonly #ofHead: Supply = {
    isWhole: false,
    row: (type) => {
      if (this.#openHeads.at(type) === 0) this.#openHead(type);
    },
    all: () => this.readAll(),
  };
  readonly #byType: Supply = {
    isWhole: false,
    row: (type) => {
      if (this.#openTypes.at(type) === 0) this.open(type);
    },
    all: () => this.readAll(),
  };
  readonly #byMethod: Supply = {
    isWhole: false,
    row: (method) => {
      const type = this.methods.first(method);
      if (this.#openTypes.at(type) === 0) this.open(type);
    },
    all: () => this.readAll(),
  };
  readonly #ofCode: Supply = {
    isWhole: false,
    row: (method) => {
      if (this.#openMethods.at(method) !== 0) return;
      this.open(this.methods.first(method));
      this.#openCode(method);
    },
    all: () => this.readAll(),
  };
  /** By type: its superclass + 1. */
  readonly supers = new DemandedList(this.#ofHead);
  /** By type: where its interfaces start in `interfaces`, and how many there are. */
  readonly interfaceStart = new DemandedList(this.#ofHead);
  readonly interfaceCount = new DemandedList(this.#ofHead);
  readonly interfaces = new IntList();
  /** By type: where its methods start in `members`, and how many there are. */
  readonly memberStart = new DemandedList(this.#byType);
  readonly memberCount = new DemandedList(this.#byType);
  readonly members = new IntList();
  /** Methods with an annotation by which a library finds them and calls them: those of the classes read so far. */
  readonly calledByAnnotation = new Set<number>();
  /** Whether any class may have such a method. */
  hasCallingAnnotations = false;
  /** By method: the access flags of its definition + 1, 0 without one. */
  readonly access = new DemandedList(this.#byMethod);
  /** By method: its edges, `target * EDGE_KINDS + kind`. */
  readonly edgeStart = new DemandedList(this.#ofCode);
  readonly edgeCount = new DemandedList(this.#ofCode);
  readonly edges = new IntList();
  /** In the order in which they were read. */
  readonly dexes: ProgramDex[] = [];
  /** By method: which of `dexes` holds its code, and where in it (byte offset; 0 without code). */
  readonly codeDex = new DemandedList(this.#byMethod);
  readonly codeOffset = new DemandedList(this.#byMethod);
  /** Name and type. */
  readonly fieldShapes = new PairTable();
  /** Type that is named as owner, and field shape. */
  readonly fields = new PairTable();
  /** How many calls there are in all its code, read or not. */
  invokes = 0;
  /** Broken code was passed over, so that edges may be missing. */
  broken = 0;

  /** The class that this type is comes from a dex of the app; only the first of one name counts, as with Android. */
  define(type: number, dex: number, index: number): void {
    if (this.isDefined(type)) return;
    this.defined.set(type, 1);
    this.classDex.set(type, dex);
    this.classIndex.set(type, index);
  }

  #openHead(type: number): void {
    if (isFirst(this.#openHeads, type) && this.isDefined(type))
      this.dexes[this.classDex.at(type)]?.readHead(type, this.classIndex.at(type));
  }

  /** Reads a class's members, if it is the app's and was not read before. */
  open(type: number): void {
    this.#openType(type, () => undefined);
  }

  #openType(type: number, onMember: (method: number) => void): void {
    if (isFirst(this.#openTypes, type) && this.isDefined(type))
      this.dexes[this.classDex.at(type)]?.readMembers(type, this.classIndex.at(type), onMember);
  }

  #openCode(method: number): void {
    if (!isFirst(this.#openMethods, method)) return;
    const codeOffset = this.codeOffset.read(method);
    if (codeOffset !== 0) this.dexes[this.codeDex.read(method)]?.readEdges(method, codeOffset);
  }

  addDex(dex: ProgramDex): number {
    this.#setWhole(false);
    return this.dexes.push(dex) - 1;
  }

  /** Reads every class and all code that is left, each method's code as soon as it has its number. */
  readAll(): void {
    if (this.#ofCode.isWhole) return;
    for (let type = 0; type < this.defined.length; type++) {
      if (!this.isDefined(type)) continue;
      this.#openHead(type);
      this.#openType(type, (method) => this.#openCode(method));
      const start = this.memberStart.at(type);
      for (let n = 0; n < this.memberCount.at(type); n++) this.#openCode(this.members.at(start + n));
    }
    this.#setWhole(true);
  }

  /** Methods that call one of a name in `wanted-calls`, in code order. */
  callersOfNamed(): readonly number[] {
    const found = new Set<number>();
    for (const holder of this.dexes) {
      for (const each of holder.calls?.callersOfNamed ?? methodsWithCode(holder.dex)) {
        const method = this.methodIn(holder, each);
        if (method !== NONE) found.add(method);
      }
    }
    return [...found];
  }

  /** The method of which this is the code; NONE where Android takes another class of that name. */
  methodIn(holder: ProgramDex, { methodIndex, codeOffset }: MethodWithCode): number {
    try {
      const method = holder.method(methodIndex);
      const isCode = this.codeOffset.at(method) === codeOffset;
      return isCode && this.dexes[this.codeDex.at(method)] === holder ? method : NONE;
    } catch (error) {
      // What has no name is nobody's method.
      if (!(error instanceof FormatError)) throw error;
      return NONE;
    }
  }

  #setWhole(isWhole: boolean): void {
    for (const supply of [this.#ofHead, this.#byType, this.#byMethod, this.#ofCode]) supply.isWhole = isWhole;
  }

  /** Classes that the static fields of this one name in what they begin with. */
  namedByStatics(type: number): readonly number[] {
    return this.dexes[this.classDex.at(type)]?.namedByStatics(this.classIndex.at(type)) ?? [];
  }

  superOf(type: number): number {
    return this.supers.at(type) - 1;
  }

  isDefined(type: number): boolean {
    return this.defined.at(type) !== 0;
  }

  /** Defined and not abstract. */
  isConcrete(method: number): boolean {
    const access = this.access.at(method) - 1;
    return access >= 0 && (access & ABSTRACT) === 0;
  }

  isOverridable(method: number): boolean {
    return ((this.access.at(method) - 1) & (STATIC | PRIVATE | CONSTRUCTOR)) === 0;
  }

  /** The method that a class itself has of this shape; NONE without one. */
  methodOf(type: number, shape: number): number {
    if (this.#openTypes.at(type) === 0) this.open(type);
    return this.methods.find(type, shape);
  }

  methodName(method: number): string {
    return this.names.text(this.shapes.first(this.methods.second(method)));
  }

  /** `La/B;->f:I` */
  fieldSignature(field: number): string {
    const shape = this.fields.second(field);
    const name = this.names.text(this.fieldShapes.first(shape));
    return `${this.types.text(this.fields.first(field))}->${name}:${this.types.text(this.fieldShapes.second(shape))}`;
  }

  /** A method that the app defines; NONE without one. */
  find(descriptor: string, text: string): number {
    return this.findAll(descriptor, text)[0] ?? NONE;
  }

  /** Those that the app defines: a class may name one twice. */
  findAll(descriptor: string, text: string): readonly number[] {
    const type = this.types.idOf(descriptor);
    const name = this.names.idOf(text.slice(0, text.indexOf("(")));
    const start = this.memberStart.at(type);
    const found: number[] = [];
    for (let n = 0; n < this.memberCount.at(type); n++) {
      const method = this.members.at(start + n);
      // Names are numbers; only of those alike are the prototypes written out.
      if (this.shapes.first(this.methods.second(method)) === name && this.methodText(method) === text)
        found.push(method);
    }
    return found;
  }

  /** `m(I)V` */
  methodText(method: number): string {
    const shape = this.methods.second(method);
    return this.names.text(this.shapes.first(shape)) + this.#protoText(this.shapes.second(shape));
  }

  /** `La/B;->m(I)V` */
  signature(method: number): string {
    return `${this.types.text(this.methods.first(method))}->${this.methodText(method)}`;
  }

  /** Types of the parameters of a shape, the receiver not counted. */
  parametersOf(shape: number): readonly number[] {
    return this.#protoTypes(this.shapes.second(shape)).slice(1);
  }

  resultOf(shape: number): number {
    let result = NONE;
    for (let at = this.shapes.second(shape); at >= 0; at = this.protos.first(at))
      result = this.protos.second(at);
    return result;
  }

  /** The result type, then each parameter. */
  #protoTypes(proto: number): readonly number[] {
    let count = 0;
    for (let at = proto; at >= 0; at = this.protos.first(at)) count++;
    const types = new Array<number>(count);
    for (let at = proto; at >= 0; at = this.protos.first(at)) types[--count] = this.protos.second(at);
    return types;
  }

  #protoText(proto: number): string {
    const [result = "V", ...parameters] = this.#protoTypes(proto).map((type) => this.types.text(type));
    return `(${parameters.join("")})${result}`;
  }
}

/** Whether this is asked for the first time: whoever asks is then the one who reads it. */
function isFirst(opened: IntList, index: number): boolean {
  if (index < 0 || opened.at(index) !== 0) return false;
  opened.set(index, 1);
  return true;
}

const PRIVATE = 0x2;
const STATIC = 0x8;
const ABSTRACT = 0x400;
const CONSTRUCTOR = 0x1_0000;
