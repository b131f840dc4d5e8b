import { MemberCursor } from "../../../formats/dex/class-data.ts";
import { codeEnd } from "../../../formats/dex/code.ts";
import type { Dex } from "../../../formats/dex/dex.ts";
import { KIND, KINDS, payloadUnits, UNITS } from "../../../formats/dex/opcodes.ts";
import { FormatError } from "../../../formats/format-error.ts";
import { handledMethod, lambdaSites } from "../graph/lambdas.ts";
import type { Program } from "../graph/program.ts";
import type { ProgramDex } from "../graph/program-dex.ts";
import type { Toolkits } from "./toolkits.ts";
import { Pairs } from "./turned.ts";

const CONST_METHOD_HANDLE = 0xfe;
const SLASH = 0x2f;
/** Shared code may be walked again, but not without end. */
const MAX_UNITS_PER_BYTE = 4;

/**
 * What the code of one dex calls, makes, reads and writes, in one walk and by the numbers of that dex: nothing is named,
 * and no class is opened, before somebody asks for it. Users of toolkits are left out: they are not run for what they lead to.
 */
export class DexUses {
  readonly holder: ProgramDex;
  /** Method and who calls it, once for each way of calling. */
  readonly calls = new Pairs();
  /** Type and who makes an object of it, or uses its static members. */
  readonly makers = new Pairs();
  /** Field and who reads it, who writes it. */
  readonly readers = new Pairs();
  readonly writers = new Pairs();
  /** Methods of the app's own that have code. */
  readonly own: number[] = [];
  /** Types of which objects are made, by toolkits too but for those of the platform. */
  readonly made: number[] = [];
  /** Watched methods and who calls them, toolkits too. */
  readonly watched = new Pairs();
  /** By method: 1 where it has code. */
  readonly hasCode: Uint8Array;
  readonly #dex: Dex;
  readonly #watch: Uint8Array;
  readonly #isConstructor: (method: number) => boolean;
  /** By index: the last method that was seen to use it, as number + 1. */
  readonly #called: Int32Array;
  readonly #dispatched: Int32Array;
  readonly #isMade: Uint8Array;
  readonly #madeBy: Int32Array;
  readonly #usedBy: Int32Array;
  readonly #readBy: Int32Array;
  readonly #writtenBy: Int32Array;
  #unitsLeft: number;

  /** `watch`: 1 by method that is watched. */
  constructor(holder: ProgramDex, number: number, program: Program, toolkits: Toolkits, watch: Uint8Array) {
    this.holder = holder;
    const dex = holder.dex;
    this.#dex = dex;
    this.#watch = watch;
    const { methods, types, fields } = dex.header;
    this.hasCode = new Uint8Array(methods.count);
    this.#called = new Int32Array(methods.count);
    this.#dispatched = new Int32Array(methods.count);
    this.#isMade = new Uint8Array(types.count);
    this.#madeBy = new Int32Array(types.count);
    this.#usedBy = new Int32Array(types.count);
    this.#readBy = new Int32Array(fields.count);
    this.#writtenBy = new Int32Array(fields.count);
    this.#unitsLeft = dex.bytes.length * MAX_UNITS_PER_BYTE;
    const constructorName = program.names.idOf("<init>");
    this.#isConstructor = (method) => holder.methodName(method) === constructorName;
    this.#walk(number, program, toolkits);
  }

  #walk(number: number, program: Program, toolkits: Toolkits): void {
    const { words, header } = this.#dex;
    const cursor = new MemberCursor(this.#dex);
    const packages = new Packages(this.holder, toolkits);
    for (let n = 0; n < header.classes.count; n++) {
      const at = header.classes.word + n * 8;
      try {
        const typeIndex = words[at] ?? 0;
        const type = this.holder.type(typeIndex);
        // Of classes of one name only the first counts.
        if (program.classDex.at(type) === number && program.classIndex.at(type) === n)
          this.#walkClass(cursor, words[at + 6] ?? 0, packages.kindOf(typeIndex));
      } catch (error) {
        if (!(error instanceof FormatError)) throw error;
      }
    }
  }

  #walkClass(cursor: MemberCursor, dataOffset: number, kind: PackageKind): void {
    if (kind === "platform") return;
    const isOwn = kind === "own";
    cursor.open(dataOffset);
    cursor.skipFields();
    for (const count of [cursor.directMethods, cursor.virtualMethods]) {
      cursor.restart();
      for (let left = count; left > 0; left--) {
        cursor.nextMethod();
        const { index, codeOffset } = cursor;
        if (codeOffset === 0 || this.hasCode[index] === 1) continue;
        this.hasCode[index] = 1;
        if (isOwn) this.own.push(index);
        this.#walkCode(index, codeOffset, isOwn);
      }
    }
  }

  #walkCode(method: number, codeOffset: number, isOwn: boolean): void {
    try {
      const start = (codeOffset >> 1) + 8;
      const end = codeEnd(this.#dex, codeOffset);
      this.#unitsLeft -= end - start;
      if (this.#unitsLeft < 0) return;
      if (isOwn) this.#scan(method, start, end);
      else this.#skim(method, start, end);
    } catch (error) {
      // Whoever reads facts from the same bytes says that they are broken.
      if (!(error instanceof FormatError)) throw error;
    }
  }

  /** The hot loop. */
  #scan(method: number, start: number, end: number): void {
    const { units } = this.#dex;
    for (let at = start; at < end; ) {
      const unit = units[at] ?? 0;
      const opcode = unit & 0xff;
      const kind = KINDS[opcode] ?? 0;
      const index = units[at + 1] ?? 0;
      if (kind === KIND.invoke) this.#call(method, opcode, index);
      else if (kind === KIND.instanceGet) note(this.readers, this.#readBy, index, method);
      else if (kind === KIND.instancePut) note(this.writers, this.#writtenBy, index, method);
      else if (kind === KIND.staticGet) this.#static(this.readers, this.#readBy, index, method);
      else if (kind === KIND.staticPut) this.#static(this.writers, this.#writtenBy, index, method);
      else if (kind === KIND.newInstance) {
        this.#make(index);
        note(this.makers, this.#madeBy, index, method);
      } else if (kind === KIND.invokeCustom) {
        for (const run of lambdaSites(this.#dex).get(index)?.methods ?? []) this.#runs(method, run);
      } else if (opcode === CONST_METHOD_HANDLE) {
        const run = handledMethod(this.#dex, index);
        if (run !== null) this.#runs(method, run);
      } else if (kind === KIND.nop && unit !== 0) at += Math.max(0, payloadUnits(units, at) - 1);
      at += UNITS[opcode] ?? 1;
    }
  }

  /** Of toolkits only what they make matters, and what is watched. */
  #skim(method: number, start: number, end: number): void {
    const { units } = this.#dex;
    const watch = this.#watch;
    for (let at = start; at < end; ) {
      const unit = units[at] ?? 0;
      const opcode = unit & 0xff;
      const kind = KINDS[opcode] ?? 0;
      const index = units[at + 1] ?? 0;
      if (kind === KIND.invoke) {
        if (watch[index] === 1) this.watched.push(index, method);
      } else if (kind === KIND.newInstance) this.#make(index);
      else if (kind === KIND.nop && unit !== 0) at += Math.max(0, payloadUnits(units, at) - 1);
      at += UNITS[opcode] ?? 1;
    }
  }

  #make(type: number): void {
    if (type >= this.#isMade.length || this.#isMade[type] === 1) return;
    this.#isMade[type] = 1;
    this.made.push(type);
  }

  #call(method: number, opcode: number, index: number): void {
    if (this.#watch[index] === 1) this.watched.push(index, method);
    note(this.calls, DISPATCH[opcode] === 1 ? this.#dispatched : this.#called, index, method);
  }

  #static(uses: Pairs, usedBy: Int32Array, index: number, method: number): void {
    const { header, words } = this.#dex;
    if (index >= header.fields.count) return;
    note(uses, usedBy, index, method);
    note(this.makers, this.#usedBy, (words[header.fields.word + index * 2] ?? 0) & 0xffff, method);
  }

  /** Which kind of call a reference makes, its method tells: `X::new` makes an object. */
  #runs(method: number, run: number): void {
    const { header, words } = this.#dex;
    if (run >= header.methods.count) return;
    this.calls.push(run, method);
    if (!this.#isConstructor(run)) this.calls.push(run, method);
    else this.makers.push((words[header.methods.word + run * 2] ?? 0) & 0xffff, method);
  }
}

/** Once for each method that uses it, unless it goes back and forth. */
function note(uses: Pairs, last: Int32Array, index: number, method: number): void {
  if (index >= last.length || last[index] === method + 1) return;
  last[index] = method + 1;
  uses.push(index, method);
}

type PackageKind = "own" | "toolkit" | "platform";

/** Toolkits are known by their packages: neighbours mostly share theirs. */
class Packages {
  readonly #holder: ProgramDex;
  readonly #toolkits: Toolkits;
  #start = 0;
  #length = -1;
  #kind: PackageKind = "own";

  constructor(holder: ProgramDex, toolkits: Toolkits) {
    this.#holder = holder;
    this.#toolkits = toolkits;
  }

  kindOf(typeIndex: number): PackageKind {
    const { bytes } = this.#holder.dex;
    const start = this.#holder.dex.typeStart(typeIndex);
    let length = 0;
    for (let at = start; at < bytes.length && bytes[at] !== 0; at++)
      if (bytes[at] === SLASH) length = at - start + 1;
    let same = length === this.#length ? length : 0;
    while (same > 0 && bytes[start + same - 1] === bytes[this.#start + same - 1]) same--;
    if (length !== this.#length || same > 0) {
      const type = this.#holder.type(typeIndex);
      const isPlatform = this.#toolkits.isPlatform(type);
      this.#kind = isPlatform ? "platform" : this.#toolkits.hasType(type) ? "toolkit" : "own";
      this.#start = start;
      this.#length = length;
    }
    return this.#kind;
  }
}

/** 1 for the calls whose target depends on the object. */
const DISPATCH = new Uint8Array(256);
for (const opcode of [0x6e, 0x72, 0x74, 0x78]) DISPATCH[opcode] = 1;
