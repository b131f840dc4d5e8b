import { OPCODE_ROWS } from "../../../formats/dex/opcode-table.ts";
import { ANYTHING, type Constant, union, type ValueId, type Values } from "./values.ts";

const NAMES = OPCODE_ROWS.map(([, name]) => name);

/** The result of an arithmetic instruction: a number where both sides are one, and the taints of both. */
export function calculate(values: Values, opcode: number, left: ValueId, right: ValueId): ValueId {
  const taints = union(values.at(left).taints, values.at(right).taints);
  const known = result(NAMES[opcode] ?? "", values.onlyInt(left), values.onlyInt(right));
  return values.withTaints(known === null ? ANYTHING : values.int(known), taints);
}

function result(name: string, a: number | null, b: number | null): number | null {
  if (a === null) return null;
  return unary(name, a) ?? (b === null ? null : binary(name.replace(/\/.*$/, ""), a, b));
}

/** Of one number; null where it is of two, or not of ints. */
export function unary(name: string, a: number): number | null {
  if (name === "neg-int") return -a | 0;
  if (name === "not-int") return ~a;
  if (name === "int-to-long" || name === "long-to-int" || name === "int-to-short") return a;
  if (name === "int-to-byte") return (a << 24) >> 24;
  return name === "int-to-char" ? a & 0xffff : null;
}

/** `name` without `/2addr` and the like; null where it is not of ints, or divides by 0. */
export function binary(name: string, a: number, b: number): number | null {
  switch (name) {
    case "add-int":
      return (a + b) | 0;
    case "sub-int":
      return (a - b) | 0;
    case "rsub-int":
      return (b - a) | 0;
    case "mul-int":
      return Math.imul(a, b);
    case "div-int":
      return b === 0 ? null : Math.trunc(a / b) | 0;
    case "rem-int":
      return b === 0 ? null : (a % b) | 0;
    case "and-int":
      return a & b;
    case "or-int":
      return a | b;
    case "xor-int":
      return a ^ b;
    case "shl-int":
      return a << (b & 31);
    case "shr-int":
      return a >> (b & 31);
    case "ushr-int":
      return (a >>> (b & 31)) | 0;
    default:
      return null;
  }
}

interface Interval {
  readonly min: number;
  readonly max: number;
}

type Test = (a: Interval, b: Interval) => boolean | null;

const equal: Test = (a, b) => {
  if (a.max < b.min || b.max < a.min) return false;
  return a.min === a.max && b.min === b.max ? true : null;
};
const less: Test = (a, b) => (a.max < b.min ? true : a.min >= b.max ? false : null);
const not =
  (test: Test): Test =>
  (a, b) => {
    const outcome = test(a, b);
    return outcome === null ? null : !outcome;
  };

const TESTS: readonly Test[] = [
  equal,
  not(equal),
  less,
  not(less),
  (a, b) => less(b, a),
  (a, b) => not(less)(b, a),
];
const IF_EQ = 0x32;

/** Whether a branch is always taken, never, or (null) either. `opcode` is that of `if-eq` … `if-le`. */
export function compares(values: Values, opcode: number, left: ValueId, right: ValueId): boolean | null {
  const test = TESTS[opcode - IF_EQ];
  if (test === undefined) return null;
  const leftIsObject = isObjectOnly(values, left);
  const rightIsObject = isObjectOnly(values, right);
  // What was made by the app is not null.
  if (leftIsObject !== rightIsObject) {
    const other = leftIsObject ? values.constantsOf(right) : values.constantsOf(left);
    if (other === null || !other.every(isNull)) return null;
    return opcode === IF_EQ ? false : opcode === IF_EQ + 1 ? true : null;
  }
  const a = numbers(values, left);
  const b = numbers(values, right);
  if (a === null || b === null) return null;
  const outcomes = new Set(a.flatMap((x) => b.map((y) => test(x, y))));
  const [only = null] = outcomes;
  return outcomes.size === 1 ? only : null;
}

function isObjectOnly(values: Values, id: ValueId): boolean {
  const { any, objs, consts } = values.at(id);
  if (any) return false;
  if (consts.length > 0) return consts.every((one) => OBJECTS.has(values.constantAt(one).kind));
  return objs.length > 0;
}

function isNull(constant: Constant): boolean {
  return constant.kind === "int" && constant.value === 0;
}

function numbers(values: Values, id: ValueId): readonly Interval[] | null {
  const constants = values.constantsOf(id);
  if (constants === null) return null;
  const all: Interval[] = [];
  for (const constant of constants) {
    if (constant.kind === "int") all.push({ min: constant.value, max: constant.value });
    else if (constant.kind === "range") all.push(constant);
    else return null;
  }
  return all;
}

const OBJECTS: ReadonlySet<Constant["kind"]> = new Set(["string", "class"]);
