import { MemberCursor } from "../../../formats/dex/class-data.ts";
import { codeEnd } from "../../../formats/dex/code.ts";
import type { Dex } from "../../../formats/dex/dex.ts";
import { KIND, KINDS, payloadUnits, UNITS } from "../../../formats/dex/opcodes.ts";
import { FormatError } from "../../../formats/format-error.ts";
import { ADDRESS, BROKEN, LOOK, MAKES_TEXT, type Marks, NAMED, OVERRIDES, SDK_TEXT } from "./marks.ts";

const NOP = KIND.nop;
const INVOKE = KIND.invoke;
const INVOKE_CUSTOM = KIND.invokeCustom;
const FIRST_FIELD_KIND = KIND.staticGet;
const LAST_FIELD_KIND = KIND.instancePut;
const STRING = KIND.string;
const JUMBO = 0x1b;
const NOTED = ADDRESS | SDK_TEXT;

/** A real file's code is its largest part; shared code items may be walked again, but not without end. */
const MAX_UNITS_PER_BYTE = 4;

export interface MethodFound {
  readonly classIndex: number;
  readonly methodIndex: number;
  readonly codeOffset: number;
}

export interface TextUse {
  readonly classIndex: number;
  readonly methodIndex: number;
  /** Code units from the start of the method's code. */
  readonly offset: number;
}

/** What a walk over all instructions of a dex found. */
export interface Walked {
  readonly instructions: number;
  readonly invokes: number;
  readonly methods: number;
  readonly fields: number;
  /** Classes and methods whose data is broken; all others go on. */
  readonly broken: number;
  readonly firstBroken: FormatError | null;
  readonly found: readonly MethodFound[];
  readonly overriding: readonly MethodFound[];
  /** Methods that call one that is marked so, in code order. */
  readonly callersOfNamed: readonly MethodFound[];
  readonly callersOfTextMakers: readonly MethodFound[];
  /** Byte offset of the code of each method that the dex defines, 0 where it has none. */
  readonly codeOffsets: Uint32Array;
  /** First use of each string that spells an address, or that is an SDK's. */
  readonly textUses: ReadonlyMap<number, TextUse>;
}

/** One walk over all instructions of a dex. It only counts, and remembers which methods deserve a closer look. */
export function walkDex(dex: Dex, marks: Marks): Walked {
  const fast = marks.fast?.walk(MAX_UNITS_PER_BYTE) ?? null;
  if (fast !== null) return fast;
  const walk = new CodeWalk(dex, marks);
  walk.walk();
  return walk;
}

class CodeWalk implements Walked {
  instructions = 0;
  invokes = 0;
  methods = 0;
  fields = 0;
  broken = 0;
  firstBroken: FormatError | null = null;
  readonly found: MethodFound[] = [];
  readonly overriding: MethodFound[] = [];
  readonly callersOfNamed: MethodFound[] = [];
  readonly callersOfTextMakers: MethodFound[] = [];
  readonly codeOffsets: Uint32Array;
  readonly textUses = new Map<number, TextUse>();
  readonly #dex: Dex;
  readonly #units: Uint16Array;
  readonly #stringMarks: Uint8Array;
  readonly #methodMarks: Uint8Array;
  readonly #fieldMarks: Uint8Array;
  #unitsLeft: number;
  #flags = 0;
  #classIndex = 0;
  #methodIndex = 0;
  #start = 0;

  constructor(dex: Dex, marks: Marks) {
    this.#dex = dex;
    this.#units = dex.units;
    this.#stringMarks = marks.strings;
    this.#methodMarks = marks.methods;
    this.#fieldMarks = marks.fields;
    this.codeOffsets = new Uint32Array(dex.header.methods.count);
    this.#unitsLeft = dex.bytes.length * MAX_UNITS_PER_BYTE;
  }

  walk(): void {
    const cursor = new MemberCursor(this.#dex);
    const { word, count } = this.#dex.header.classes;
    for (let n = 0; n < count; n++) this.#walkClass(cursor, n, this.#dex.words[word + n * 8 + 6] ?? 0);
  }

  #walkClass(cursor: MemberCursor, classIndex: number, dataOffset: number): void {
    try {
      cursor.open(dataOffset);
      this.fields += cursor.staticFields + cursor.instanceFields;
      this.methods += cursor.directMethods + cursor.virtualMethods;
      cursor.skipFields();
      this.#walkMethods(cursor, classIndex, cursor.directMethods);
      this.#walkMethods(cursor, classIndex, cursor.virtualMethods);
    } catch (error) {
      this.#noteBroken(error);
    }
  }

  #walkMethods(cursor: MemberCursor, classIndex: number, count: number): void {
    cursor.restart();
    for (let n = 0; n < count; n++) {
      cursor.nextMethod();
      const methodIndex = cursor.index;
      const codeOffset = cursor.codeOffset;
      if (((this.#methodMarks[methodIndex] ?? 0) & OVERRIDES) !== 0) {
        this.overriding.push({ classIndex, methodIndex, codeOffset });
      }
      if (codeOffset === 0) continue;
      this.codeOffsets[methodIndex] = codeOffset;
      this.#walkCode(classIndex, methodIndex, codeOffset);
    }
  }

  #walkCode(classIndex: number, methodIndex: number, codeOffset: number): void {
    const start = (codeOffset >> 1) + 8;
    let end = start;
    try {
      end = codeEnd(this.#dex, codeOffset);
    } catch (error) {
      this.#noteBroken(error);
      return;
    }
    this.#unitsLeft -= end - start;
    if (this.#unitsLeft < 0)
      throw new FormatError("dex methods share more code than any real file", codeOffset);
    this.#flags = 0;
    this.#classIndex = classIndex;
    this.#methodIndex = methodIndex;
    this.#start = start;
    const last = this.#scan(start, end);
    const flags = this.#flags;
    if (last !== end || (flags & BROKEN) !== 0) {
      this.#noteBroken(new FormatError("dex code is broken", codeOffset));
    }
    if ((flags & NAMED) !== 0) this.callersOfNamed.push({ classIndex, methodIndex, codeOffset });
    if ((flags & MAKES_TEXT) !== 0) this.callersOfTextMakers.push({ classIndex, methodIndex, codeOffset });
    if ((flags & LOOK) !== 0) this.found.push({ classIndex, methodIndex, codeOffset });
  }

  /** The hot loop. Returns where it stopped: `end`, unless the last instruction is cut. */
  #scan(start: number, end: number): number {
    const units = this.#units;
    const methodMarks = this.#methodMarks;
    const fieldMarks = this.#fieldMarks;
    let instructions = 0;
    let invokes = 0;
    let flags = 0;
    let at = start;
    while (at < end) {
      const unit = units[at] ?? 0;
      const opcode = unit & 0xff;
      const kind = KINDS[opcode] ?? 0;
      instructions++;
      if (kind === INVOKE) {
        invokes++;
        flags |= methodMarks[units[at + 1] ?? 0] ?? 0;
      } else if (kind >= FIRST_FIELD_KIND && kind <= LAST_FIELD_KIND) {
        flags |= fieldMarks[units[at + 1] ?? 0] ?? 0;
      } else if (kind === STRING) {
        // Other marks of strings mean something else than those of methods.
        flags |= this.#stringMark(at, opcode) & (LOOK | BROKEN);
      } else if (kind === NOP && unit !== 0) {
        const size = payloadUnits(units, at);
        if (size > 0) {
          instructions--;
          at += size - 1;
        }
      } else if (kind === INVOKE_CUSTOM) {
        invokes++;
      }
      at += UNITS[opcode] ?? 1;
    }
    this.instructions += instructions;
    this.invokes += invokes;
    this.#flags = flags;
    return at;
  }

  #stringMark(at: number, opcode: number): number {
    const index = this.#stringIndex(at, opcode);
    const mark = this.#stringMarks[index] ?? BROKEN;
    if ((mark & NOTED) !== 0) this.#noteText(index, at);
    return mark;
  }

  #stringIndex(at: number, opcode: number): number {
    const low = this.#units[at + 1] ?? 0;
    return opcode === JUMBO ? low + (this.#units[at + 2] ?? 0) * 0x1_0000 : low;
  }

  #noteText(index: number, at: number): void {
    if (this.textUses.has(index)) return;
    this.textUses.set(index, {
      classIndex: this.#classIndex,
      methodIndex: this.#methodIndex,
      offset: at - this.#start,
    });
  }

  #noteBroken(error: unknown): void {
    if (!(error instanceof FormatError)) throw error;
    this.broken++;
    this.firstBroken ??= error;
  }
}
