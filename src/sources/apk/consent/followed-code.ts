import type { Leading } from "../graph/relevance.ts";
import type { Keepers } from "./keepers.ts";
import type { World } from "./world.ts";

const SHORT_UNITS = 48;
/** Members of a class that holds little more than values. */
const SMALL_CLASS = 4;
/** As long as code that keeps what it is given, also in a list, behind Kotlin's checks that it is there. */
const SETTER_UNITS = 24;

/** Which methods are worth following. */
export class FollowedCode {
  readonly #world: World;
  readonly #leads: Leading;
  readonly #keepers: Keepers;
  readonly #entered = new Map<number, boolean>();

  /** `leads`: methods that lead to what is asked about; `keepers`: types that wrap stored values. */
  constructor(world: World, leads: Leading, keepers: Keepers) {
    this.#world = world;
    this.#leads = leads;
    this.#keepers = keepers;
  }

  /**
   * Whether a call of this method is followed: the app's own code always, others' only where it leads to what is
   * asked about, or is short and gives a value on which something may hang, or wraps stored values.
   */
  isEntered(method: number): boolean {
    const known = this.#entered.get(method);
    if (known !== undefined) return known;
    const is =
      this.#world.isOwn(method) ||
      this.#leads.has(method) ||
      this.isShortGetter(method) ||
      this.#keepers.has(this.#world.program.methods.first(method)) ||
      this.#fillsWhatLeads(method);
    this.#entered.set(method, is);
    return is;
  }

  isShortGetter(method: number): boolean {
    if (this.#world.parameters(this.#world.program.methods.second(method)).at(-1) === "V") return false;
    return this.#unitsOf(method) <= SHORT_UNITS;
  }

  /** Length of a method's code; without end where it has none. */
  #unitsOf(method: number): number {
    const { program } = this.#world;
    const dex = program.dexes[program.codeDex.at(method)];
    const offset = program.codeOffset.at(method);
    if (dex === undefined || offset === 0) return Number.POSITIVE_INFINITY;
    return dex.dex.words[(offset >> 2) + 3] ?? 0;
  }

  /**
   * A constructor or something as short: what it is given may decide what the other methods of the class, one of which
   * leads there, then do.
   */
  #fillsWhatLeads(method: number): boolean {
    const { program, constructorName } = this.#world;
    const type = program.methods.first(method);
    const isConstructor = program.shapes.first(program.methods.second(method)) === constructorName;
    const isShort = this.#unitsOf(method) <= SETTER_UNITS;
    if (!isConstructor && !isShort) return false;
    // Methods of a small class may stand in their callers by now: what is left of it are its fields.
    if (isConstructor && isShort && program.memberCount.at(type) <= SMALL_CLASS) return true;
    const start = program.memberStart.at(type);
    for (let n = 0; n < program.memberCount.at(type); n++) {
      if (this.#leads.has(program.members.at(start + n))) return true;
    }
    return false;
  }
}
