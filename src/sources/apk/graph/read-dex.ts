import { readAnnotatedMethods } from "../../../formats/dex/annotations.ts";
import { MemberCursor } from "../../../formats/dex/class-data.ts";
import { codeEnd } from "../../../formats/dex/code.ts";
import { type Dex, NO_INDEX } from "../../../formats/dex/dex.ts";
import { KIND, KINDS, payloadUnits, UNITS } from "../../../formats/dex/opcodes.ts";
import { FormatError } from "../../../formats/format-error.ts";
import type { CallsSeen } from "../code/code-read.ts";
import { callingAnnotations } from "./calling-annotations.ts";
import { ClassTexts } from "./class-texts.ts";
import { DexNumbers } from "./dex-numbers.ts";
import { handledMethod, lambdaSites } from "./lambdas.ts";
import { COMPONENT_NAME, LOOKS_UP_CLASS, LOOKS_UP_METHOD, lookupNames, namesDelegate } from "./lookups.ts";
import { readNames } from "./names-in-texts.ts";
import { EDGE, EDGE_KINDS, NONE, type Program } from "./program.ts";
import type { ProgramDex } from "./program-dex.ts";
import { CONST_CLASS, CONST_METHOD_HANDLE, DISPATCH, SAYS } from "./said-by-opcodes.ts";
import { typesOf } from "./type-lists.ts";

const JUMBO = 0x1b;
const { invoke: INVOKE, invokeCustom: INVOKE_CUSTOM, newInstance: NEW_INSTANCE, string: TEXT } = KIND;
const { staticGet: STATIC_GET, staticPut: STATIC_PUT } = KIND;
/** Shared code may be walked again, but not without end. */
const MAX_UNITS_PER_BYTE = 4;

/** Adds one dex to the program: the names of its classes; the classes, and what methods call and create, when asked for. */
export class DexReading implements ProgramDex {
  readonly dex: Dex;
  readonly entry: string;
  calls: CallsSeen | null = null;
  worded: Uint32Array | null = null;
  readonly #dex: Dex;
  readonly #number: number;
  readonly #program: Program;
  readonly #numbers: DexNumbers;
  /** By method index: 1 where its edge was already seen in the method being read. */
  readonly #seenCalls: Int32Array;
  readonly #seenTypes: Int32Array;
  readonly #lookups: Uint8Array;
  readonly #texts: ClassTexts;
  readonly #lookupNames: ReadonlyMap<number, number>;
  readonly #componentName: number;
  readonly #constructorName: number;
  /** Indices of types that are annotations of methods that a library calls. */
  readonly #calling: ReadonlySet<number>;
  readonly #cursor: MemberCursor;
  #serial = 0;
  #unitsLeft: number;

  constructor(dex: Dex, entry: string, program: Program) {
    this.dex = dex;
    this.entry = entry;
    this.#number = program.addDex(this);
    this.#dex = dex;
    this.#program = program;
    const { types, methods } = dex.header;
    this.#numbers = new DexNumbers(dex, program);
    this.#seenCalls = new Int32Array(methods.count);
    this.#seenTypes = new Int32Array(types.count);
    this.#lookups = new Uint8Array(methods.count);
    this.#texts = new ClassTexts(dex, program);
    this.#lookupNames = lookupNames(program);
    this.#componentName = program.types.idOf(COMPONENT_NAME);
    this.#constructorName = program.names.idOf("<init>");
    this.#calling = callingAnnotations(dex);
    if (this.#calling.size > 0) program.hasCallingAnnotations = true;
    this.#cursor = new MemberCursor(dex);
    this.#unitsLeft = dex.bytes.length * MAX_UNITS_PER_BYTE;
  }

  /** Classes that the static fields of a class name in what they begin with. */
  namedByStatics(index: number): readonly number[] {
    const { words, header } = this.#dex;
    return this.#texts.namedByStatics(words[header.classes.word + index * 8 + 7] ?? 0);
  }

  /** Numbers the classes. */
  define(): void {
    const { words, header } = this.#dex;
    for (let n = 0; n < header.classes.count; n++) {
      this.#orBroken(() => {
        this.#program.define(this.type(words[header.classes.word + n * 8] ?? NO_INDEX), this.#number, n);
      });
    }
  }

  readHead(type: number, index: number): void {
    this.#orBroken(() => {
      const { words, header } = this.#dex;
      const at = header.classes.word + index * 8;
      const parent = words[at + 2] ?? NO_INDEX;
      this.#program.supers.set(type, parent === NO_INDEX ? 0 : this.type(parent) + 1);
      this.#readInterfaces(type, words[at + 3] ?? 0);
    });
  }

  readMembers(type: number, index: number, onMember: (method: number) => void): void {
    this.#orBroken(() => this.#readMembers(type, index, onMember));
  }

  #orBroken(read: () => void): void {
    try {
      read();
    } catch (error) {
      if (!(error instanceof FormatError)) throw error;
      this.#program.broken++;
    }
  }

  #readMembers(type: number, n: number, onMember: (method: number) => void): void {
    const { words, header } = this.#dex;
    const at = header.classes.word + n * 8;
    const program = this.#program;
    this.#readAnnotations(words[at + 5] ?? 0);
    const cursor = this.#cursor;
    cursor.open(words[at + 6] ?? 0);
    cursor.skipFields();
    program.memberStart.set(type, program.members.length);
    for (const count of [cursor.directMethods, cursor.virtualMethods]) {
      cursor.restart();
      for (let left = count; left > 0; left--) {
        cursor.nextMethod();
        const method = this.#readMethod(cursor.index, cursor.access, cursor.codeOffset);
        program.memberCount.set(type, program.members.length - program.memberStart.read(type));
        onMember(method);
      }
    }
  }

  /** Only a dex that names such an annotation is looked through for it. */
  #readAnnotations(offset: number): void {
    if (this.#calling.size === 0) return;
    for (const { method, types } of readAnnotatedMethods(this.#dex, offset)) {
      if (method >= this.#lookups.length || !types.some((type) => this.#calling.has(type))) continue;
      this.#program.calledByAnnotation.add(this.method(method));
    }
  }

  #readInterfaces(type: number, offset: number): void {
    const program = this.#program;
    program.interfaceStart.set(type, program.interfaces.length);
    for (const index of typesOf(this.#dex, offset)) program.interfaces.push(this.type(index));
    program.interfaceCount.set(type, program.interfaces.length - program.interfaceStart.read(type));
  }

  #readMethod(index: number, access: number, codeOffset: number): number {
    const program = this.#program;
    const method = this.method(index);
    program.members.push(method);
    if (program.access.read(method) !== 0) return method;
    program.access.set(method, access + 1);
    if (codeOffset === 0) return method;
    program.codeDex.set(method, this.#number);
    program.codeOffset.set(method, codeOffset);
    return method;
  }

  readEdges(method: number, codeOffset: number): void {
    const program = this.#program;
    const start = program.edges.length;
    this.#orBroken(() => this.#readCode(codeOffset, this.#namesDelegate(method) ? LOOKS_UP_CLASS : 0));
    program.edgeStart.set(method, start);
    program.edgeCount.set(method, program.edges.length - start);
  }

  #namesDelegate(method: number): boolean {
    const { methods, shapes } = this.#program;
    return (
      shapes.first(methods.second(method)) === this.#constructorName && namesDelegate(this.#program, method)
    );
  }

  #readCode(codeOffset: number, asked: number): void {
    const end = codeEnd(this.#dex, codeOffset);
    const start = (codeOffset >> 1) + 8;
    this.#unitsLeft -= end - start;
    if (this.#unitsLeft < 0) throw new FormatError("dex methods share too much code", codeOffset);
    this.#serial++;
    const looksUp = this.#scan(start, end) | asked;
    if (looksUp !== 0) readNames(this.#dex, this.#program, start, end, (looksUp & LOOKS_UP_METHOD) !== 0);
  }

  /** The hot loop; tells whether a class or a method is looked up by name. */
  #scan(start: number, end: number): number {
    const units = this.#dex.units;
    let looksUp = 0;
    for (let at = start; at < end; ) {
      const unit = units[at] ?? 0;
      const opcode = unit & 0xff;
      // Most instructions say nothing of others.
      if (SAYS[opcode] !== 0) {
        const kind = KINDS[opcode] ?? 0;
        if (kind === INVOKE) looksUp |= this.#call(opcode, units[at + 1] ?? 0);
        else if (kind === NEW_INSTANCE) this.#touch(units[at + 1] ?? 0, EDGE.create);
        else if (kind === STATIC_GET || kind === STATIC_PUT) this.#static(units[at + 1] ?? 0);
        else if (opcode === CONST_CLASS) this.#touch(units[at + 1] ?? 0, EDGE.mention);
        else if (kind === INVOKE_CUSTOM) this.#lambda(units[at + 1] ?? 0);
        else if (opcode === CONST_METHOD_HANDLE) this.#handle(units[at + 1] ?? 0);
        else if (kind === TEXT)
          this.#text(
            opcode === JUMBO ? (units[at + 1] ?? 0) + (units[at + 2] ?? 0) * 0x1_0000 : (units[at + 1] ?? 0),
          );
        else if (unit !== 0) at += Math.max(0, payloadUnits(units, at) - 1);
      }
      at += UNITS[opcode] ?? 1;
    }
    return looksUp;
  }

  #call(opcode: number, index: number): number {
    const seen = this.#seenCalls;
    if (index >= seen.length) return 0;
    const isDispatch = DISPATCH[opcode] ?? 0;
    const stamp = this.#serial * 2 + isDispatch;
    if (seen[index] === stamp) return 0;
    seen[index] = stamp;
    const method = this.method(index);
    this.#program.edges.push(method * EDGE_KINDS + (isDispatch === 1 ? EDGE.dispatch : EDGE.call));
    return this.#lookups[index] ?? 0;
  }

  #touch(typeIndex: number, kind: number): void {
    const seen = this.#seenTypes;
    const stamp = this.#serial * EDGE_KINDS + kind;
    if (typeIndex >= seen.length || seen[typeIndex] === stamp) return;
    seen[typeIndex] = stamp;
    this.#program.edges.push(this.type(typeIndex) * EDGE_KINDS + kind);
  }

  /** A class's name, whoever looks it up: most code hands names on, to a helper, through a table. */
  #text(index: number): void {
    const type = this.#texts.classNamed(index);
    if (type !== NONE) this.#program.edges.push(type * EDGE_KINDS + EDGE.byName);
  }

  #static(index: number): void {
    const { fields } = this.#dex.header;
    if (index >= fields.count) return;
    this.#touch((this.#dex.words[fields.word + index * 2] ?? 0) & 0xffff, EDGE.initialise);
  }

  #lambda(callSite: number): void {
    for (const index of lambdaSites(this.#dex).get(callSite)?.methods ?? []) this.#runs(index);
  }

  /** A method handle that code is given, to be run by `invoke-polymorphic`. */
  #handle(number: number): void {
    const index = handledMethod(this.#dex, number);
    if (index !== null) this.#runs(index);
  }

  #runs(index: number): void {
    if (index >= this.#lookups.length) return;
    const { edges, methods, shapes } = this.#program;
    const method = this.method(index);
    edges.push(method * EDGE_KINDS + EDGE.call);
    // Which kind of call a reference makes, its method tells: `X::new` makes an object, `x::run` any that overrides.
    if (shapes.first(methods.second(method)) === this.#constructorName)
      edges.push(methods.first(method) * EDGE_KINDS + EDGE.create);
    else edges.push(method * EDGE_KINDS + EDGE.dispatch);
  }

  type(index: number): number {
    return this.#numbers.type(index);
  }

  method(index: number): number {
    const known = this.#numbers.knownMethod(index);
    if (known !== 0) return known - 1;
    const method = this.#numbers.method(index);
    const { methods, shapes } = this.#program;
    const isOfComponent = methods.first(method) === this.#componentName;
    this.#lookups[index] =
      this.#lookupNames.get(shapes.first(methods.second(method))) ?? (isOfComponent ? LOOKS_UP_CLASS : 0);
    return method;
  }

  methodName(index: number): number {
    return this.#numbers.methodName(index);
  }

  shape(index: number): number {
    return this.#numbers.shape(index);
  }

  field(index: number): number {
    return this.#numbers.field(index);
  }

  fieldName(index: number): number {
    return this.#numbers.fieldName(index);
  }
}
