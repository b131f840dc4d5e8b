import { OPCODE_ROWS } from "../../../formats/dex/opcode-table.ts";
import { KIND, KINDS, payloadUnits, UNITS } from "../../../formats/dex/opcodes.ts";
import type { Program } from "../graph/program.ts";
import { binary, unary } from "./arithmetic.ts";
import { arrayData } from "./array-data.ts";
import { isBox, plainCall } from "./concrete-calls.ts";
import { Box, GiveUp, type Plain, Row, row, whole } from "./concrete-values.ts";
import { branchTargets, type MethodCode, signed16, signed32, switchCases } from "./method-code.ts";

const NAMES = OPCODE_ROWS.map(([, name]) => name);
const FORMATS = OPCODE_ROWS.map(([, , format]) => format);
const MAX_DEPTH = 4;
const MAX_LENGTH = 4096;

/** What a run on plain values may ask of the rest. */
export interface PlainWorld {
  readonly program: Program;
  /** The code of a method of the app that a static or direct call names; null where there is none. */
  readonly codeOf: (method: number) => MethodCode | null;
  /** What a static field holds, where that is known. */
  readonly staticField: (field: number) => Plain;
  /** Called once for each instruction; it throws `GiveUp` where there have been too many. */
  readonly count: () => void;
}

/**
 * Runs a method of the app on plain values, as the decoders of hidden names are run; throws `GiveUp` at the first thing
 * that is not arithmetic, an array of its own or a string.
 */
export function runPlain(world: PlainWorld, code: MethodCode, args: readonly Plain[], depth = 0): Plain {
  if (depth > MAX_DEPTH) throw new GiveUp();
  return new PlainFrame(world, code, depth).run(args);
}

class PlainFrame {
  readonly #world: PlainWorld;
  readonly #code: MethodCode;
  readonly #depth: number;
  readonly #registers: Plain[];
  #result: Plain = null;

  constructor(world: PlainWorld, code: MethodCode, depth: number) {
    this.#world = world;
    this.#code = code;
    this.#depth = depth;
    this.#registers = new Array<Plain>(code.registers).fill(null);
  }

  run(args: readonly Plain[]): Plain {
    const { registers, ins, start, end, units } = this.#code;
    if (args.length !== ins) throw new GiveUp();
    for (const [n, arg] of args.entries()) this.#registers[registers - ins + n] = arg;
    for (let at = start; at < end; ) {
      this.#world.count();
      const opcode = (units[at] ?? 0) & 0xff;
      if (KINDS[opcode] === KIND.nop) {
        at += payloadUnits(units, at) || 1;
        continue;
      }
      if (KINDS[opcode] === KIND.return)
        return NAMES[opcode] === "return-void" ? null : this.#get((units[at] ?? 0) >> 8);
      at = this.#step(at, opcode) ?? at + (UNITS[opcode] ?? 1);
    }
    throw new GiveUp();
  }

  #get(register: number): Plain {
    return this.#registers[register] ?? null;
  }

  /** Where the code goes on; null where it is the next instruction. */
  #step(at: number, opcode: number): number | null {
    const { units } = this.#code;
    const unit = units[at] ?? 0;
    const second = units[at + 1] ?? 0;
    switch (KINDS[opcode]) {
      case KIND.move:
        this.#move(at, opcode);
        return null;
      case KIND.moveResult:
        this.#registers[unit >> 8] = this.#result;
        return null;
      case KIND.constInt:
        this.#constant(at, opcode);
        return null;
      case KIND.string:
        this.#registers[unit >> 8] = this.#code.dex.dex.string(
          second + (opcode === JUMBO ? (units[at + 2] ?? 0) * 0x1_0000 : 0),
        );
        return null;
      case KIND.newInstance: {
        if (!isBox(this.#world.program.types.text(this.#code.dex.type(second)))) throw new GiveUp();
        this.#registers[unit >> 8] = new Box();
        return null;
      }
      case KIND.checkCast:
        return null;
      case KIND.staticGet:
        this.#registers[unit >> 8] = this.#world.staticField(this.#code.dex.field(second));
        return null;
      case KIND.goto:
        return branchTargets(units, at, opcode)[0] ?? null;
      case KIND.if:
        return this.#branch(at, opcode, unit);
      case KIND.switch: {
        const cases = switchCases(units, at, at + signed32(units, at + 1), opcode);
        const key = whole(this.#get(unit >> 8));
        return cases.find((one) => one.key === key)?.target ?? null;
      }
      case KIND.invoke:
        this.#result = this.#invoke(at, opcode, unit, second);
        return null;
      default:
        this.#onArray(at, opcode, unit, second);
        return null;
    }
  }

  #move(at: number, opcode: number): void {
    const { units } = this.#code;
    const unit = units[at] ?? 0;
    const format = FORMATS[opcode];
    if (format === "12x") this.#registers[(unit >> 8) & 0xf] = this.#get(unit >> 12);
    else if (format === "22x") this.#registers[unit >> 8] = this.#get(units[at + 1] ?? 0);
    else this.#registers[units[at + 1] ?? 0] = this.#get(units[at + 2] ?? 0);
  }

  #constant(at: number, opcode: number): void {
    const { units } = this.#code;
    const unit = units[at] ?? 0;
    if (FORMATS[opcode] === "11n") this.#registers[(unit >> 8) & 0xf] = (unit << 16) >> 28;
    else if (FORMATS[opcode] === "21s") this.#registers[unit >> 8] = signed16(units[at + 1] ?? 0);
    else this.#registers[unit >> 8] = signed32(units, at + 1);
  }

  #branch(at: number, opcode: number, unit: number): number | null {
    const isZeroTest = FORMATS[opcode] === "21t";
    const left = this.#get(isZeroTest ? unit >> 8 : (unit >> 8) & 0xf);
    const right = isZeroTest ? 0 : this.#get(unit >> 12);
    const name = NAMES[opcode] ?? "";
    const test = COMPARES[name.slice(3, 5)];
    if (test === undefined) throw new GiveUp();
    // Of a reference only whether it is null can be asked.
    const a = left === null ? 0 : typeof left === "number" ? left : 1;
    if (typeof right !== "number" && right !== null) throw new GiveUp();
    return test(a, right ?? 0) ? (branchTargets(this.#code.units, at, opcode)[0] ?? null) : null;
  }

  #invoke(at: number, opcode: number, unit: number, index: number): Plain {
    const { program, codeOf } = this.#world;
    const args = this.#arguments(at, opcode, unit);
    const method = this.#code.dex.method(index);
    const type = program.methods.first(method);
    if (!program.isDefined(type)) {
      if (opcode === INVOKE_VIRTUAL && args[0] === null) throw new GiveUp();
      const owner = program.types.text(type);
      return plainCall(owner, program.methodName(method), program.methodText(method), args);
    }
    const code = STATIC.has(opcode) ? codeOf(method) : null;
    if (code === null) throw new GiveUp();
    return runPlain(this.#world, code, args, this.#depth + 1);
  }

  #arguments(at: number, opcode: number, unit: number): readonly Plain[] {
    const list = this.#code.units[at + 2] ?? 0;
    if (FORMATS[opcode] === "3rc") return Array.from({ length: unit >> 8 }, (_, n) => this.#get(list + n));
    const all = [list & 0xf, (list >> 4) & 0xf, (list >> 8) & 0xf, list >> 12, (unit >> 8) & 0xf];
    return all.slice(0, unit >> 12).map((one) => this.#get(one));
  }

  #onArray(at: number, opcode: number, unit: number, second: number): void {
    const { units, dex } = this.#code;
    const name = NAMES[opcode] ?? "";
    const low = (unit >> 8) & 0xf;
    if (name === "new-array") {
      const length = whole(this.#get(unit >> 12));
      if (length < 0 || length > MAX_LENGTH) throw new GiveUp();
      const of = this.#world.program.types.text(dex.type(second)).slice(1);
      this.#registers[low] = new Row(new Array<Plain>(length).fill(/^[L[]/.test(of) ? null : 0), of);
    } else if (name === "array-length") this.#registers[low] = row(this.#get(unit >> 12)).cells.length;
    else if (name === "fill-array-data") {
      const { cells } = row(this.#get(unit >> 8));
      for (const [n, value] of arrayData(units, at + signed32(units, at + 1), cells.length).entries())
        cells[n] = value;
    } else if (name === "const/high16") this.#registers[unit >> 8] = second << 16;
    else if (KINDS[opcode] === KIND.arrayGet) {
      const value = row(this.#get(second & 0xff)).cells[whole(this.#get(second >> 8))];
      if (value === undefined) throw new GiveUp();
      this.#registers[unit >> 8] = value;
    } else if (KINDS[opcode] === KIND.arrayPut) this.#store(unit >> 8, second);
    else this.#calculate(opcode, name, unit, second);
  }

  #store(from: number, second: number): void {
    const { cells, of } = row(this.#get(second & 0xff));
    const at = whole(this.#get(second >> 8));
    if (at < 0 || at >= cells.length) throw new GiveUp();
    const value = this.#get(from);
    cells[at] = typeof value === "number" && of in NARROW ? (NARROW[of]?.(value) ?? value) : value;
  }

  #calculate(opcode: number, name: string, unit: number, second: number): void {
    const low = (unit >> 8) & 0xf;
    const set = (register: number, value: number | null): void => {
      if (value === null) throw new GiveUp();
      this.#registers[register] = value;
    };
    const plain = name.replace(/\/.*$/, "");
    switch (FORMATS[opcode]) {
      case "23x":
        set(unit >> 8, binary(plain, whole(this.#get(second & 0xff)), whole(this.#get(second >> 8))));
        return;
      case "22s":
        set(low, binary(plain, whole(this.#get(unit >> 12)), signed16(second)));
        return;
      case "22b":
        set(unit >> 8, binary(plain, whole(this.#get(second & 0xff)), (second << 16) >> 24));
        return;
      case "12x":
        if (KINDS[opcode] === KIND.unary || !name.endsWith("/2addr"))
          set(low, unary(name, whole(this.#get(unit >> 12))));
        else set(low, binary(plain, whole(this.#get(low)), whole(this.#get(unit >> 12))));
        return;
      default:
        throw new GiveUp();
    }
  }
}

const JUMBO = 0x1b;
const INVOKE_VIRTUAL = 0x6e;
const STATIC: ReadonlySet<number> = new Set([0x71, 0x77]);
const COMPARES: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  eq: (a, b) => a === b,
  ne: (a, b) => a !== b,
  lt: (a, b) => a < b,
  ge: (a, b) => a >= b,
  gt: (a, b) => a > b,
  le: (a, b) => a <= b,
};
const NARROW: Readonly<Record<string, (value: number) => number>> = {
  B: (value) => (value << 24) >> 24,
  C: (value) => value & 0xffff,
  S: (value) => (value << 16) >> 16,
  Z: (value) => value & 1,
};
