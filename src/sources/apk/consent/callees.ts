import { NONE } from "../graph/program.ts";
import { asks } from "./asked.ts";
import { Plan } from "./plan.ts";
import type { World } from "./world.ts";

const MAX_RECEIVERS = 60;

/** The part of a call that is the same wherever it stands. */
export interface Callee {
  readonly method: number;
  /** Descriptor and number of the class that the call names. */
  readonly owner: string;
  readonly ownerType: number;
  readonly name: string;
  readonly shape: number;
  readonly parameters: readonly string[];
  readonly result: string;
  /** Some of them take two registers. */
  readonly hasWide: boolean;
  /** What a known call of it does. */
  readonly plan: Plan;
  /** For calls that hang on no object: the followed method that runs; NONE where it is known code. */
  readonly target: number;
  /** It hands permissions on to be asked for. */
  readonly asks: boolean;
  /** Whatever object nobody knows it is called on, what runs is known code. */
  readonly isOutside: boolean;
}

export interface OpenTargets {
  readonly types: readonly number[];
  /** Beside each type the method that runs on its objects. */
  readonly targets: readonly number[];
  /** They are not all one. */
  readonly differ: boolean;
}

class Called implements Callee {
  readonly method: number;
  readonly owner: string;
  readonly ownerType: number;
  readonly name: string;
  readonly shape: number;
  readonly parameters: readonly string[];
  readonly result: string;
  readonly hasWide: boolean;
  readonly asks: boolean;
  readonly #world: World;
  #plan: Plan | null = null;
  #target: number | null = null;
  #isOutside: boolean | null = null;

  constructor(
    world: World,
    method: number,
    ownerType: number,
    shape: number,
    parameters: readonly string[],
    result: string,
  ) {
    this.#world = world;
    this.method = method;
    this.owner = world.typeName(ownerType);
    this.ownerType = ownerType;
    this.name = world.methodName(method);
    this.shape = shape;
    this.parameters = parameters;
    this.result = result;
    this.asks = asks(this.owner, this.name);
    this.hasWide = parameters.includes("J") || parameters.includes("D");
  }

  get plan(): Plan {
    this.#plan ??= new Plan(this);
    return this.#plan;
  }

  get target(): number {
    this.#target ??= this.#world.isFollowed(this.ownerType)
      ? this.#world.resolve(this.ownerType, this.shape)
      : NONE;
    return this.#target;
  }

  get isOutside(): boolean {
    this.#isOutside ??=
      this.#world.callees.openTargets(this.method).targets.length === 0 &&
      (!this.#world.isFollowed(this.ownerType) || this.target === NONE);
    return this.#isOutside;
  }
}

/** What calls are, and on an unknown object may be, by the method that they name. */
export class Callees {
  readonly #world: World;
  readonly #known: (Callee | undefined)[];
  readonly #openTargets = new Map<number, OpenTargets>();

  constructor(world: World) {
    this.#world = world;
    this.#known = new Array<Callee | undefined>(world.program.methods.size).fill(undefined);
  }

  /** What a call of this method says by itself. */
  of(method: number): Callee {
    const known = this.#known[method];
    if (known !== undefined) return known;
    const { methods } = this.#world.program;
    const shape = methods.second(method);
    const ownerType = methods.first(method);
    const types = this.#world.parameters(shape);
    const callee = new Called(this.#world, method, ownerType, shape, types.slice(0, -1), types.at(-1) ?? "V");
    this.#known[method] = callee;
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
