/** What a register or a field may hold, as one number. `NOTHING` is what was never written. */
export type ValueId = number;

export const NOTHING: ValueId = 0;
export const ANYTHING: ValueId = 1;

export interface Value {
  /** It may also be something that was not followed. */
  readonly any: boolean;
  /** Taints, constants and objects, each sorted. */
  readonly taints: readonly number[];
  readonly consts: readonly number[];
  readonly objs: readonly number[];
}

export type Constant =
  | { readonly kind: "int"; readonly value: number }
  /** `whole` is false where only the beginning of the text is known. */
  | { readonly kind: "string"; readonly value: string; readonly whole: boolean }
  | { readonly kind: "class"; readonly type: number }
  /** A number that lies between these, both included. */
  | { readonly kind: "range"; readonly min: number; readonly max: number };

const MAX_CONSTS = 6;
const MAX_OBJECTS = 24;
const PAIR = 0x400_0000;
const NONE: readonly number[] = [];

/** Each set of what a value may be, once; joins are remembered. */
export class Values {
  readonly #all: Value[] = [];
  readonly #ids = new Map<string, ValueId>();
  readonly #joins = new Map<number, ValueId>();
  readonly #constants: Constant[] = [];
  readonly #constantIds = new Map<string, number>();
  readonly zero: ValueId;

  constructor() {
    this.of({ any: false, taints: NONE, consts: NONE, objs: NONE });
    this.of({ any: true, taints: NONE, consts: NONE, objs: NONE });
    this.zero = this.int(0);
  }

  at(id: ValueId): Value {
    return this.#all[id] ?? EMPTY;
  }

  of(value: Value): ValueId {
    const key = `${value.any ? 1 : 0}|${value.taints.join()}|${value.consts.join()}|${value.objs.join()}`;
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = this.#all.push(value) - 1;
    this.#ids.set(key, id);
    return id;
  }

  join(a: ValueId, b: ValueId): ValueId {
    if (a === b || b === NOTHING) return a;
    if (a === NOTHING) return b;
    const key = a < b ? a * PAIR + b : b * PAIR + a;
    const known = this.#joins.get(key);
    if (known !== undefined) return known;
    const joined = this.#join(this.at(a), this.at(b));
    this.#joins.set(key, joined);
    return joined;
  }

  #join(a: Value, b: Value): ValueId {
    const consts = union(a.consts, b.consts);
    const objs = union(a.objs, b.objs);
    const tooMany = consts.length > MAX_CONSTS;
    return this.of({
      any: a.any || b.any || tooMany,
      taints: union(a.taints, b.taints),
      consts: tooMany ? NONE : consts,
      objs: objs.length > MAX_OBJECTS ? objs.slice(0, MAX_OBJECTS) : objs,
    });
  }

  object(id: number): ValueId {
    return this.of({ any: false, taints: NONE, consts: NONE, objs: [id] });
  }

  objects(ids: readonly number[]): ValueId {
    return ids.length === 0
      ? NOTHING
      : this.of({ any: false, taints: NONE, consts: NONE, objs: sorted(ids) });
  }

  /** Something unknown that carries these taints. */
  tainted(taints: readonly number[]): ValueId {
    return taints.length === 0
      ? ANYTHING
      : this.of({ any: true, taints: sorted(taints), consts: NONE, objs: NONE });
  }

  withTaints(id: ValueId, taints: readonly number[]): ValueId {
    if (taints.length === 0) return id;
    const value = this.at(id);
    return this.of({ ...value, taints: union(value.taints, sorted(taints)) });
  }

  /** Without the constants that it may be, but for one small number: a flag, a kind, a level. */
  blurred(id: ValueId): ValueId {
    const value = this.at(id);
    if (value.consts.length === 0) return id;
    const only = this.onlyInt(id);
    if (only !== null && only >= -1 && only <= MAX_KIND) return id;
    return this.of({ ...value, any: true, consts: NONE });
  }

  withoutTaints(id: ValueId): ValueId {
    const value = this.at(id);
    return value.taints.length === 0 ? id : this.of({ ...value, taints: NONE });
  }

  int(value: number): ValueId {
    return this.constant({ kind: "int", value });
  }

  string(value: string, whole = true): ValueId {
    return this.constant({
      kind: "string",
      value: value.slice(0, MAX_TEXT),
      whole: whole && value.length <= MAX_TEXT,
    });
  }

  classOf(type: number): ValueId {
    return this.constant({ kind: "class", type });
  }

  constant(constant: Constant): ValueId {
    return this.of({ any: false, taints: NONE, consts: [this.constantId(constant)], objs: NONE });
  }

  constantId(constant: Constant): number {
    const key = constantKey(constant);
    const known = this.#constantIds.get(key);
    if (known !== undefined) return known;
    const id = this.#constants.push(constant) - 1;
    this.#constantIds.set(key, id);
    return id;
  }

  constantAt(id: number): Constant {
    return this.#constants[id] ?? { kind: "int", value: 0 };
  }

  /** All constants that the value may be, null where it may be something else besides. */
  constantsOf(id: ValueId): readonly Constant[] | null {
    const { any, consts, objs } = this.at(id);
    return any || objs.length > 0 || consts.length === 0 ? null : consts.map((one) => this.constantAt(one));
  }

  /** The one number that the value is, else null. */
  onlyInt(id: ValueId): number | null {
    const { any, consts, objs } = this.at(id);
    if (any || objs.length > 0 || consts.length !== 1) return null;
    const only = this.constantAt(consts[0] ?? 0);
    return only.kind === "int" ? only.value : null;
  }

  /** Texts that the value may be, whatever else it may be. */
  texts(id: ValueId): readonly string[] {
    return this.at(id).consts.flatMap((one) => {
      const constant = this.constantAt(one);
      return constant.kind === "string" && constant.whole ? [constant.value] : [];
    });
  }

  /** Texts with which it may begin. */
  beginnings(id: ValueId): readonly string[] {
    return this.at(id).consts.flatMap((one) => {
      const constant = this.constantAt(one);
      return constant.kind === "string" ? [constant.value] : [];
    });
  }

  classes(id: ValueId): readonly number[] {
    return this.at(id).consts.flatMap((one) => {
      const constant = this.constantAt(one);
      return constant.kind === "class" ? [constant.type] : [];
    });
  }
}

const MAX_TEXT = 400;
/** Numbers up to here are often kinds of something, on which a method branches. */
const MAX_KIND = 64;
const EMPTY: Value = { any: false, taints: NONE, consts: NONE, objs: NONE };

function constantKey(constant: Constant): string {
  switch (constant.kind) {
    case "int":
      return `i${constant.value}`;
    case "string":
      return `${constant.whole ? "s" : "p"}${constant.value}`;
    case "class":
      return `c${constant.type}`;
    case "range":
      return `r${constant.min},${constant.max}`;
  }
}

export function union(a: readonly number[], b: readonly number[]): readonly number[] {
  if (b.length === 0) return a;
  if (a.length === 0) return b;
  const merged: number[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const left = a[i] ?? Number.POSITIVE_INFINITY;
    const right = b[j] ?? Number.POSITIVE_INFINITY;
    merged.push(Math.min(left, right));
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return merged.length === a.length ? a : merged;
}

function sorted(ids: readonly number[]): readonly number[] {
  return [...new Set(ids)].sort((a, b) => a - b);
}
