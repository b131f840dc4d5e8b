import type { Dex } from "../../../formats/dex/dex.ts";
import { ByteNames } from "./byte-names.ts";
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
  /** Named in a string beside a call that looks classes up. */
  byName: 5,
  /** The target is a name: written beside a call that looks methods up. */
  methodNamed: 6,
} as const;

export const EDGE_KINDS = 8;
export const NONE = -1;

/** One dex of the program, kept with its bytes: indices of this file to numbers of the program, and back to code. */
export interface ProgramDex {
  readonly dex: Dex;
  /** As places name it. */
  readonly entry: string;
  type(index: number): number;
  method(index: number): number;
  field(index: number): number;
}

/** All dex files of an app as one: every type, method and edge has one number, whichever dex it stands in. */
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
  /** By type: its superclass + 1. */
  readonly supers = new IntList();
  /** By type: where its interfaces start in `interfaces`, and how many there are. */
  readonly interfaceStart = new IntList();
  readonly interfaceCount = new IntList();
  readonly interfaces = new IntList();
  /** By type: where its methods start in `members`, and how many there are. */
  readonly memberStart = new IntList();
  readonly memberCount = new IntList();
  readonly members = new IntList();
  /** Methods with an annotation by which a library finds them and calls them. */
  readonly calledByAnnotation = new Set<number>();
  /** By method: the access flags of its definition + 1, 0 without one. */
  readonly access = new IntList();
  /** By method: its edges, `target * EDGE_KINDS + kind`. */
  readonly edgeStart = new IntList();
  readonly edgeCount = new IntList();
  readonly edges = new IntList();
  /** In the order in which they were read. */
  readonly dexes: ProgramDex[] = [];
  /** By method: which of `dexes` holds its code, and where in it (byte offset; 0 without code). */
  readonly codeDex = new IntList();
  readonly codeOffset = new IntList();
  /** Name and type. */
  readonly fieldShapes = new PairTable();
  /** Type that is named as owner, and field shape. */
  readonly fields = new PairTable();
  /** Broken code was passed over, so that edges may be missing. */
  broken = 0;

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
    return this.#protoTypes(this.shapes.second(shape))[0] ?? NONE;
  }

  /** The result type, then each parameter. */
  #protoTypes(proto: number): readonly number[] {
    const types: number[] = [];
    for (let at = proto; at >= 0; at = this.protos.first(at)) types.push(this.protos.second(at));
    return types.reverse();
  }

  #protoText(proto: number): string {
    const [result = "V", ...parameters] = this.#protoTypes(proto).map((type) => this.types.text(type));
    return `(${parameters.join("")})${result}`;
  }
}

const PRIVATE = 0x2;
const STATIC = 0x8;
const ABSTRACT = 0x400;
const CONSTRUCTOR = 0x1_0000;
