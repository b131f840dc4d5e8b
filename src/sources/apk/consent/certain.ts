import { type Code, instructionUnits, type Try } from "../../../formats/dex/code.ts";
import { KIND, KINDS } from "../../../formats/dex/opcodes.ts";
import { branchTargets } from "../code/branches.ts";
import { RUNS } from "./context.ts";
import type { Rounds } from "./rounds.ts";
import type { Doubt, Value } from "./value.ts";

/** Where a condition on one value goes on: where it is 0, and where it is not. In code units. */
export interface Sides {
  readonly zero: number;
  readonly other: number;
}

const MAX_DOUBTS = 24;

/**
 * Which instructions of a method run whatever the conditions in doubt turn out to be: those that are reached with
 * either side of each such condition taken away.
 */
export class Certain {
  /** The first reason for doubt that was met; empty where there was none. */
  doubt: Doubt = "";
  readonly #units: Uint16Array;
  readonly #code: Code;
  readonly #tries: readonly Try[];
  readonly #size: number;
  readonly #rounds: Rounds;
  /** Where each decided condition goes on, by its place in its round (see rounds.ts). */
  readonly #taken = new Map<number, readonly number[]>();
  readonly #doubtful = new Map<number, readonly number[]>();
  readonly #again = new Map<Value, Map<number, Sides>>();

  constructor(units: Uint16Array, code: Code, tries: readonly Try[], rounds: Rounds) {
    this.#units = units;
    this.#code = code;
    this.#tries = tries;
    this.#rounds = rounds;
    this.#size = code.end - code.start;
  }

  decided(node: number, targets: readonly number[]): void {
    const before = this.#taken.get(node);
    if (before === undefined && targets.length === 1) this.#taken.set(node, targets);
    else if (before === undefined || targets.some((target) => !before.includes(target)))
      this.#taken.set(node, [...new Set([...(before ?? []), ...targets])]);
  }

  doubted(node: number, targets: readonly number[], doubt: Doubt): void {
    this.#taken.set(node, targets);
    this.#doubtful.set(node, targets);
    this.doubt ||= doubt;
  }

  /** The same unknown value decides here, and it may be asked more than once: both times it answers the same. */
  askedOf(value: Value, node: number, sides: Sides): void {
    const asked = this.#again.get(value);
    if (asked === undefined) this.#again.set(value, new Map([[node, sides]]));
    else asked.set(node, sides);
  }

  /** Turns `MAY_RUN` into `RUNS` where it is certain. */
  mark(visited: Uint8Array): void {
    const possible = this.#possible();
    const usual = this.#tries.length === 0 ? null : this.#usual(visited);
    const count = this.#rounds.nodes;
    if (this.#doubtful.size === 0) {
      for (let n = 0; n < count; n++)
        if (visited[n] !== 0 && usual?.[n] !== 0 && possible?.[n] !== 0) visited[n] = RUNS;
      return;
    }
    const open = [...this.#doubtful].filter(([node]) => (this.#taken.get(node)?.length ?? 0) > 1);
    if (open.length > MAX_DOUBTS) return;
    const always = new Uint8Array(count).fill(1);
    for (const [node, targets] of open) {
      for (const target of targets) keepCommon(always, this.#reachedWithout(node, target));
    }
    for (let n = 0; n < count; n++)
      if (visited[n] !== 0 && always[n] !== 0 && usual?.[n] !== 0 && possible?.[n] !== 0) visited[n] = RUNS;
  }

  /** What some answer lets run, where one value is asked twice; null where none is. */
  #possible(): Uint8Array | null {
    let possible: Uint8Array | null = null;
    for (const places of this.#again.values()) {
      if (places.size < 2) continue;
      const ways = (["zero", "other"] as const).map((side) => this.#reachedIf(places, side));
      possible ??= new Uint8Array(this.#rounds.nodes).fill(1);
      for (let n = 0; n < possible.length; n++) if (ways.every((way) => way[n] === 0)) possible[n] = 0;
    }
    return possible;
  }

  #reachedIf(places: ReadonlyMap<number, Sides>, side: keyof Sides): Uint8Array {
    return this.#reached((node, at, kind, pending) => {
      if (kind === KIND.invoke || kind === KIND.throw) this.#toHandlers(node, at, pending);
      const asked = places.get(node);
      return asked === undefined ? this.#taken.get(node) : [asked[side]];
    });
  }

  /** What runs unless something goes wrong: a handler only where the code it watches over is not seen to go on. */
  #usual(visited: Uint8Array): Uint8Array {
    return this.#reached((node, at, kind, pending) => {
      const isCall = kind === KIND.invoke || kind === KIND.invokeCustom;
      const following = this.#node(node, at, at + instructionUnits(this.#units, at));
      if (kind === KIND.throw || (isCall && visited[following] === 0)) this.#toHandlers(node, at, pending);
      return this.#taken.get(node);
    });
  }

  #reachedWithout(from: number, to: number): Uint8Array {
    return this.#reached((node, at, kind, pending) => {
      if (kind === KIND.invoke || kind === KIND.throw) this.#toHandlers(node, at, pending);
      const decided = this.#taken.get(node);
      if (node !== from) return decided;
      return (decided ?? this.#targets(at, kind)).filter((target) => target !== to);
    });
  }

  /** `goesOn` gives where the instruction at a node goes on; undefined where that is what it does by itself. */
  #reached(
    goesOn: (
      node: number,
      at: number,
      kind: number | undefined,
      pending: number[],
    ) => readonly number[] | undefined,
  ): Uint8Array {
    const reached = new Uint8Array(this.#rounds.nodes);
    const pending = [0];
    for (let first = pending.pop(); first !== undefined; first = pending.pop()) {
      for (let node = first; node >= 0 && node < reached.length && reached[node] === 0; ) {
        reached[node] = 1;
        const at = this.#code.start + (node % this.#size);
        const kind = KINDS[(this.#units[at] ?? 0) & 0xff];
        const following = at + instructionUnits(this.#units, at);
        let falls = false;
        for (const target of goesOn(node, at, kind, pending) ?? this.#targets(at, kind)) {
          if (target === following) falls = true;
          else pending.push(this.#node(node, at, target));
        }
        if (!falls) break;
        node = this.#node(node, at, following);
      }
    }
    return reached;
  }

  #targets(at: number, kind: number | undefined): readonly number[] {
    const targets = branchTargets(this.#units, at) ?? [];
    if (kind === KIND.return || kind === KIND.throw || kind === KIND.goto) return targets;
    return [...targets, at + instructionUnits(this.#units, at)];
  }

  #toHandlers(node: number, at: number, pending: number[]): void {
    for (const { start, end, handlers } of this.#tries) {
      if (at < start || at >= end) continue;
      for (const handler of handlers) pending.push(this.#node(node, at, handler));
    }
  }

  /** The node at which the code goes on; -1 outside the code. */
  #node(from: number, at: number, target: number): number {
    const { start, end } = this.#code;
    if (target < start || target >= end) return -1;
    return this.#rounds.next(Math.floor(from / this.#size), at, target) * this.#size + target - start;
  }
}

function keepCommon(always: Uint8Array, reached: Uint8Array): void {
  for (let n = 0; n < always.length; n++) if (reached[n] === 0) always[n] = 0;
}
