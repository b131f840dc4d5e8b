import { NONE } from "../graph/program.ts";
import { type PlainWorld, runPlain } from "./concrete.ts";
import { Box, GiveUp, type Plain, Row } from "./concrete-values.ts";
import type { Frame, State } from "./frame.ts";
import type { Machine } from "./machine.ts";
import { NOTHING, type ValueId } from "./values.ts";

const STRING = "Ljava/lang/String;";
const MAX_CELLS = 256;
/** Instructions of one run, and of all of them. */
const MAX_RUN = 20_000;
const MAX_ALL = 400_000;

/**
 * Methods that turn constants into text, as apps hide names of classes, addresses and keys: where all that is given to
 * one is constant it is run on just that, and what it gives back is a constant too.
 */
export class Decoders {
  readonly #machine: Machine;
  /** Methods that do more than that. */
  readonly #others = new Set<number>();
  readonly #known = new Map<string, ValueId>();
  #left = MAX_ALL;

  constructor(machine: Machine) {
    this.#machine = machine;
  }

  /** The text that the call gives back; null where it is no decoder or not all of it is known. */
  text(frame: Frame, state: State, method: number, args: readonly ValueId[]): ValueId | null {
    if (this.#left <= 0 || args.length === 0 || this.#others.has(method)) return null;
    const { program, values } = this.#machine;
    if (program.types.text(program.resultOf(program.methods.second(method))) !== STRING) {
      this.#others.add(method);
      return null;
    }
    const isStatic = this.#machine.isStatic(method);
    const given: Plain[] = isStatic ? [] : [null];
    try {
      for (const arg of isStatic ? args : args.slice(1)) given.push(this.#plain(state, arg));
    } catch (error) {
      if (error instanceof GiveUp) return null;
      throw error;
    }
    const key = `${method} ${JSON.stringify(given)}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known === NOTHING ? null : known;
    const text = this.#run(frame, state, method, given);
    const value = text === null ? NOTHING : values.string(text);
    this.#known.set(key, value);
    return text === null ? null : value;
  }

  #run(frame: Frame, state: State, method: number, given: readonly Plain[]): string | null {
    const { program, runs } = this.#machine;
    const code = runs.codeOf(method);
    if (code === null) return null;
    let steps = 0;
    const world: PlainWorld = {
      program,
      codeOf: (other) => {
        const resolved = this.#machine.hierarchy.resolve(
          program.methods.first(other),
          program.methods.second(other),
        );
        return resolved === NONE ? null : runs.codeOf(resolved);
      },
      staticField: (field) => this.#plain(state, this.#machine.fields.ofClass(frame, state, field)),
      count: () => {
        if (++steps > MAX_RUN || --this.#left <= 0) throw new GiveUp();
      },
    };
    try {
      const result = runPlain(world, code, given);
      if (result instanceof Box) return result.text;
      return typeof result === "string" ? result : null;
    } catch (error) {
      if (!(error instanceof GiveUp)) throw error;
      // What it did at first it does each time.
      this.#others.add(method);
      return null;
    }
  }

  /** A constant, or an array of constants. */
  #plain(state: State, id: ValueId): Plain {
    const { values, objects, elements, program } = this.#machine;
    const { any, taints, consts, objs } = values.at(id);
    const [only] = consts;
    if (any || taints.length > 0 || consts.length + objs.length !== 1) throw new GiveUp();
    if (only !== undefined) {
      const constant = values.constantAt(only);
      if (constant.kind === "int") return constant.value;
      if (constant.kind === "string" && constant.whole) return constant.value;
      throw new GiveUp();
    }
    const [object = 0] = objs;
    const { type } = objects.at(object);
    const name = type < 0 ? "" : program.types.text(type);
    const size = /^\[(?:[BCIS]|Ljava\/lang\/String;)$/.test(name)
      ? values.onlyInt(elements.size(state, object))
      : null;
    if (size === null || size > MAX_CELLS || objects.isMany(object)) throw new GiveUp();
    const cells = Array.from({ length: size }, (_, n) => {
      const element = elements.get(state, [object], values.int(n));
      return this.#plain(state, element === NOTHING ? values.zero : element);
    });
    return new Row(cells, name.slice(1));
  }
}
