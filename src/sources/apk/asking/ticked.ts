import { instructionUnits, readCode } from "../../../formats/dex/code.ts";
import type { Dex } from "../../../formats/dex/dex.ts";
import { KIND, KINDS } from "../../../formats/dex/opcodes.ts";
import { FormatError } from "../../../formats/format-error.ts";
import type { ConsentBox } from "../../../model/app.ts";
import type { Program } from "../graph/program.ts";
import type { ProgramDex } from "../graph/program-dex.ts";
import { callersOf } from "./callers.ts";
import { type Instruction, readMethodCode } from "./method-code.ts";

/** What a register or field holds: a box by the id of its view or by the words that were put on it, a number, a text. */
type Held =
  | { readonly kind: "box"; readonly id: number | null; words: string | null }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "text"; readonly value: string };

const BOX_TYPE = /\/\w*(CheckBox|Switch|SwitchCompat|ToggleButton|CheckedTextView|RadioButton)\w*;$/;
/** In a listener the user has already acted: what it ticks, the user ticked. */
const AFTER_A_TAP = /^(on\w*(Click|Checked|Touch|Key|Selected|Item)\w*|lambda\$.*|toggle\w*|select\w*)\(/;

const FINDS_VIEW: ReadonlySet<string> = new Set(["findViewById", "requireViewById", "findViewWithId"]);
/** Ids of the resources have a number of their package before them, which no shorter constant holds. */
const CONST = 0x14;
const CONST_STRING = 0x1a;
const STORED_BOOLEAN = "getBoolean(Ljava/lang/String;Z)Z";

/** What the reader needs to know of layouts and words. */
export interface AgreementWords {
  /** Words beside the box with this view id, where they are about agreeing. */
  readonly ofView: (id: number) => string | null;
  /** Words of a string resource, where they are about agreeing. */
  readonly ofString: (id: number) => string | null;
  readonly isAgreement: (words: string) => boolean;
}

/** Boxes beside words of agreement that code ticks before anybody has touched them. */
export function boxesTickedInCode(program: Program, words: AgreementWords): readonly ConsentBox[] {
  const found: ConsentBox[] = [];
  const ticks = callersOf(program, "setChecked");
  for (const type of new Set(ticks.map((method) => program.methods.first(method)))) {
    found.push(...new ClassReading(program, words).read(type));
  }
  return found;
}

function wideAt(units: Uint16Array, at: number): number {
  return (units[at + 1] ?? 0) + (units[at + 2] ?? 0) * 0x1_0000;
}

/** One class: what one method puts into a field another may tick. */
class ClassReading {
  readonly #program: Program;
  readonly #words: AgreementWords;
  readonly #fields = new Map<number, Held>();
  readonly #found = new Map<string, ConsentBox>();

  constructor(program: Program, words: AgreementWords) {
    this.#program = program;
    this.#words = words;
  }

  read(type: number): readonly ConsentBox[] {
    const { memberStart, memberCount, members } = this.#program;
    const methods = Array.from({ length: memberCount.at(type) }, (_, n) =>
      members.at(memberStart.at(type) + n),
    );
    if (!methods.some((method) => this.#mayName(method))) return [];
    for (const method of methods) this.#readMethod(method);
    // Once more: a field may be filled by a method that stands further down.
    if (this.#fields.size > 0) for (const method of methods) this.#readMethod(method);
    return [...this.#found.values()];
  }

  /** Cheap, and without which there is nothing to find: the code names words of agreement, or a box beside some. */
  #mayName(method: number): boolean {
    const inDex = this.#program.dexes[this.#program.codeDex.at(method)];
    const codeOffset = this.#program.codeOffset.at(method);
    if (inDex === undefined || codeOffset === 0) return false;
    try {
      return this.#namesOne(inDex.dex, codeOffset);
    } catch (error) {
      // Whoever reads facts from the same method says that it is broken.
      if (!(error instanceof FormatError)) throw error;
      return true;
    }
  }

  #namesOne(dex: Dex, codeOffset: number): boolean {
    const { start, end } = readCode(dex, codeOffset);
    const { units } = dex;
    for (let at = start; at < end; at += instructionUnits(units, at)) {
      const opcode = (units[at] ?? 0) & 0xff;
      if (opcode === CONST) {
        const id = wideAt(units, at);
        if (this.#words.ofView(id) !== null || this.#words.ofString(id) !== null) return true;
      } else if (KINDS[opcode] === KIND.string) {
        const index = opcode === CONST_STRING ? (units[at + 1] ?? 0) : wideAt(units, at);
        if (this.#words.isAgreement(dex.string(index))) return true;
      }
    }
    return false;
  }

  #readMethod(method: number): void {
    const program = this.#program;
    const inDex = program.dexes[program.codeDex.at(method)];
    const codeOffset = program.codeOffset.at(method);
    if (inDex === undefined || codeOffset === 0) return;
    const text = program.methodText(method);
    try {
      const held = new Map<number, Held>();
      let result: Held | null = null;
      for (const instruction of readMethodCode(inDex.dex, codeOffset).instructions) {
        if (instruction.kind !== KIND.invoke) this.#follow(instruction, held, result, inDex);
        else {
          result = this.#call(instruction, held, inDex);
          const box = this.#tickedBy(instruction, held, inDex);
          if (box !== null && !AFTER_A_TAP.test(text))
            this.#add(box, inDex.entry, method, text, instruction.at);
        }
      }
    } catch (error) {
      // Whoever reads facts from the same method says that it is broken.
      if (!(error instanceof FormatError)) throw error;
    }
  }

  #add(words: string, entry: string, method: number, text: string, offset: number): void {
    const program = this.#program;
    const owner = program.types.text(program.methods.first(method));
    this.#found.set(words, {
      checked: true,
      words,
      by: "code",
      at: { kind: "code", entry, class: owner, method: text, offset },
    });
  }

  #follow(
    { kind, registers, value }: Instruction,
    held: Map<number, Held>,
    result: Held | null,
    inDex: ProgramDex,
  ): void {
    const [first, second] = registers;
    if (first === undefined) return;
    const put = (one: Held | null | undefined): void => {
      if (one === null || one === undefined) held.delete(first);
      else held.set(first, one);
    };
    switch (kind) {
      case KIND.move:
        put(second === undefined ? null : held.get(second));
        return;
      case KIND.moveResult:
        put(result);
        return;
      case KIND.constInt:
        put({ kind: "number", value });
        return;
      case KIND.string:
        put({ kind: "text", value: inDex.dex.string(value) });
        return;
      case KIND.newInstance:
        put(BOX_TYPE.test(inDex.dex.typeName(value)) ? { kind: "box", id: null, words: null } : null);
        return;
      case KIND.instanceGet:
        put(this.#fields.get(inDex.field(value)));
        return;
      case KIND.staticGet:
        put(this.#fields.get(inDex.field(value)));
        return;
      case KIND.instancePut:
      case KIND.staticPut: {
        const one = held.get(first);
        if (one !== undefined) this.#fields.set(inDex.field(value), one);
        return;
      }
      case KIND.checkCast:
      case KIND.arrayPut:
      case KIND.if:
      case KIND.return:
      case KIND.throw:
      case KIND.switch:
        return;
      default:
        put(null);
    }
  }

  /** `findViewById(id)` gives a box; words are put on one with `setText`. */
  #call({ registers, value }: Instruction, held: ReadonlyMap<number, Held>, inDex: ProgramDex): Held | null {
    const last = registers.at(-1);
    const given = last === undefined ? undefined : held.get(last);
    if (given === undefined) return null;
    const name = this.#program.methodName(inDex.method(value));
    if (given.kind === "number" && FINDS_VIEW.has(name)) return { kind: "box", id: given.value, words: null };
    const on = registers[0] === undefined ? undefined : held.get(registers[0]);
    if (name === "setText" && on?.kind === "box") {
      const words =
        given.kind === "text"
          ? given.value
          : given.kind === "number"
            ? this.#words.ofString(given.value)
            : null;
      if (words !== null && this.#words.isAgreement(words)) on.words = words;
    }
    // A stored value is not there at the first start: what the code itself says for that case is what people see.
    if (given.kind !== "number") return null;
    if (name === "getBoolean" && this.#program.methodText(inDex.method(value)) === STORED_BOOLEAN)
      return given;
    return name === "getString" || name === "getText" ? this.#textOf(given.value) : null;
  }

  #textOf(id: number): Held | null {
    const value = this.#words.ofString(id);
    return value === null ? null : { kind: "text", value };
  }

  /** The words beside the box that this call ticks; null where it ticks none that is about agreeing. */
  #tickedBy(
    { registers, value }: Instruction,
    held: ReadonlyMap<number, Held>,
    inDex: ProgramDex,
  ): string | null {
    const [on, how] = registers.map((register) => held.get(register));
    if (on?.kind !== "box" || how?.kind !== "number" || how.value !== 1) return null;
    if (this.#program.methodText(inDex.method(value)) !== "setChecked(Z)V") return null;
    return on.words ?? (on.id === null ? null : this.#words.ofView(on.id));
  }
}
