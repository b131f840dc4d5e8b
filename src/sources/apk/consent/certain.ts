import { type Code, instructionUnits, type Try } from "../../../formats/dex/code.ts";
import { KIND, KINDS } from "../../../formats/dex/opcodes.ts";
import { branchTargets } from "../code/branches.ts";
import { RUNS } from "./context.ts";
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
  /** Where each decided condition goes on. */
  readonly #taken = new Map<number, readonly number[]>();
  readonly #doubtful = new Map<number, readonly number[]>();
  readonly #again = new Map<Value, Map<number, Sides>>();

  constructor(units: Uint16Array, code: Code, tries: readonly Try[]) {
    this.#units = units;
    this.#code = code;
    this.#tries = tries;
  }

  decided(at: number, targets: readonly number[]): void {
    const before = this.#taken.get(at);
    if (before === undefined && targets.length === 1) this.#taken.set(at, targets);
    else if (before === undefined || targets.some((target) => !before.includes(target)))
      this.#taken.set(at, [...new Set([...(before ?? []), ...targets])]);
  }

  doubted(at: number, targets: readonly number[], doubt: Doubt): void {
    this.#taken.set(at, targets);
    this.#doubtful.set(at, targets);
    this.doubt ||= doubt;
  }

  /** The same unknown value decides here, and it may be asked more than once: both times it answers the same. */
  askedOf(value: Value, at: number, sides: Sides): void {
    const asked = this.#again.get(value);
    if (asked === undefined) this.#again.set(value, new Map([[at, sides]]));
    else asked.set(at, sides);
  }

  /** Turns `MAY_RUN` into `RUNS` where it is certain. */
  mark(visited: Uint8Array): void {
    const possible = this.#possible();
    const usual = this.#tries.length === 0 ? null : this.#usual(visited);
    if (this.#doubtful.size === 0) {
      for (let n = 0; n < visited.length; n++)
        if (visited[n] !== 0 && usual?.[n] !== 0 && possible?.[n] !== 0) visited[n] = RUNS;
      return;
    }
    const open = [...this.#doubtful].filter(([at]) => (this.#taken.get(at)?.length ?? 0) > 1);
    if (open.length > MAX_DOUBTS) return;
    const always = new Uint8Array(visited.length).fill(1);
    for (const [at, targets] of open) {
      for (const target of targets) keepCommon(always, this.#reachedWithout(at, target));
    }
    for (let n = 0; n < visited.length; n++)
      if (visited[n] !== 0 && always[n] !== 0 && usual?.[n] !== 0 && possible?.[n] !== 0) visited[n] = RUNS;
  }

  /** What some answer lets run, where one value is asked twice; null where none is. */
  #possible(): Uint8Array | null {
    let possible: Uint8Array | null = null;
    for (const places of this.#again.values()) {
      if (places.size < 2) continue;
      const ways = (["zero", "other"] as const).map((side) => this.#reachedIf(places, side));
      possible ??= new Uint8Array(this.#code.end - this.#code.start).fill(1);
      for (let n = 0; n < possible.length; n++) if (ways.every((way) => way[n] === 0)) possible[n] = 0;
    }
    return possible;
  }

  #reachedIf(places: ReadonlyMap<number, Sides>, side: keyof Sides): Uint8Array {
    const { start, end } = this.#code;
    const reached = new Uint8Array(end - start);
    const pending = [start];
    for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
      if (at < start || at >= end || reached[at - start] === 1) continue;
      reached[at - start] = 1;
      const kind = KINDS[(this.#units[at] ?? 0) & 0xff];
      for (const each of kind === KIND.invoke || kind === KIND.throw ? this.#tries : [])
        if (at >= each.start && at < each.end) pending.push(...each.handlers);
      const asked = places.get(at);
      const decided = asked === undefined ? this.#taken.get(at) : [asked[side]];
      pending.push(...(decided ?? branchTargets(this.#units, at) ?? []));
      if (decided === undefined && kind !== KIND.return && kind !== KIND.throw && kind !== KIND.goto)
        pending.push(at + instructionUnits(this.#units, at));
    }
    return reached;
  }

  /** What runs unless something goes wrong: a handler only where the code it watches over is not seen to go on. */
  #usual(visited: Uint8Array): Uint8Array {
    const { start, end } = this.#code;
    const reached = new Uint8Array(end - start);
    const pending = [start];
    for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
      if (at < start || at >= end || reached[at - start] === 1) continue;
      reached[at - start] = 1;
      const kind = KINDS[(this.#units[at] ?? 0) & 0xff];
      const following = at + instructionUnits(this.#units, at);
      const goesOn = kind !== KIND.return && kind !== KIND.throw && kind !== KIND.goto;
      const isCall = kind === KIND.invoke || kind === KIND.invokeCustom;
      if (kind === KIND.throw || (isCall && visited[following - start] === 0)) {
        for (const each of this.#tries) if (at >= each.start && at < each.end) pending.push(...each.handlers);
      }
      const decided = this.#taken.get(at);
      pending.push(...(decided ?? branchTargets(this.#units, at) ?? []));
      if (decided === undefined && goesOn) pending.push(following);
    }
    return reached;
  }

  #reachedWithout(from: number, to: number): Uint8Array {
    const { start, end } = this.#code;
    const reached = new Uint8Array(end - start);
    const pending = [start];
    for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
      while (at < end && at >= start && reached[at - start] === 0) {
        reached[at - start] = 1;
        const kind = KINDS[(this.#units[at] ?? 0) & 0xff];
        if (kind === KIND.invoke || kind === KIND.throw) {
          for (const each of this.#tries)
            if (at >= each.start && at < each.end) pending.push(...each.handlers);
        }
        const following: number = at + instructionUnits(this.#units, at);
        const decided = this.#taken.get(at);
        let falls =
          decided === undefined && kind !== KIND.return && kind !== KIND.throw && kind !== KIND.goto;
        for (const target of decided ?? branchTargets(this.#units, at) ?? []) {
          if (at === from && target === to) continue;
          if (target === following) falls = true;
          else pending.push(target);
        }
        if (!falls || (at === from && following === to)) break;
        at = following;
      }
    }
    return reached;
  }
}

function keepCommon(always: Uint8Array, reached: Uint8Array): void {
  for (let n = 0; n < always.length; n++) if (reached[n] === 0) always[n] = 0;
}
