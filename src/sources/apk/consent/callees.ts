import { NONE } from "../graph/program.ts";
import type { World } from "./world.ts";

const MAX_RECEIVERS = 60;

/** The part of a call that is the same wherever it stands. */
export interface Callee {
  /** Descriptor and number of the class that the call names. */
  readonly owner: string;
  readonly ownerType: number;
  readonly name: string;
  readonly shape: number;
  readonly parameters: readonly string[];
  readonly result: string;
}

export interface OpenTargets {
  readonly types: readonly number[];
  /** Beside each type the method that runs on its objects. */
  readonly targets: readonly number[];
  /** They are not all one. */
  readonly differ: boolean;
}

/** What calls are, and on an unknown object may be, by the method that they name. */
export class Callees {
  readonly #world: World;
  readonly #known = new Map<number, Callee>();
  readonly #openTargets = new Map<number, OpenTargets>();

  constructor(world: World) {
    this.#world = world;
  }

  /** What a call of this method says by itself. */
  of(method: number): Callee {
    const known = this.#known.get(method);
    if (known !== undefined) return known;
    const { methods } = this.#world.program;
    const shape = methods.second(method);
    const ownerType = methods.first(method);
    const types = this.#world.parameters(shape);
    const callee: Callee = {
      owner: this.#world.typeName(ownerType),
      ownerType,
      name: this.#world.methodName(method),
      shape,
      parameters: types.slice(0, -1),
      result: types.at(-1) ?? "V",
    };
    this.#known.set(method, callee);
    return callee;
  }

  /** What a call of this method may run on an object that nobody knows: of the objects that reached code makes. */
  openTargets(method: number): OpenTargets {
    const known = this.#openTargets.get(method);
    if (known !== undefined) return known;
    const { shape, ownerType } = this.of(method);
    const live = this.#world.solving.liveBelow(ownerType);
    const types: number[] = [];
    const targets: number[] = [];
    for (const type of live.length > MAX_RECEIVERS ? [] : live) {
      const target = this.#world.resolve(type, shape);
      if (target === NONE) continue;
      types.push(type);
      targets.push(target);
    }
    const open = { types, targets, differ: new Set(targets).size > 1 };
    this.#openTargets.set(method, open);
    return open;
  }
}
