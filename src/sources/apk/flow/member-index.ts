import { FormatError } from "../../../formats/format-error.ts";
import type { ProgramDex } from "../graph/program-dex.ts";
import { IntList } from "../graph/tables.ts";

/** One method or field of one dex that is used there. */
export interface Member {
  /** Which of the dex files. */
  readonly dex: number;
  readonly index: number;
}

/** Names of members and their shapes, as one dex numbers them. */
export interface MemberNames {
  name(holder: ProgramDex, index: number): number;
  /** Name and type or prototype. */
  shape(holder: ProgramDex, index: number): number;
}

/** Used members by name, and by shape where that is asked for: most of those that an app uses nobody ever asks about. */
export class MemberIndex {
  readonly #holders: readonly ProgramDex[];
  readonly #names: MemberNames;
  /** By name: the last member of that name + 1; by member, the one before. */
  readonly #last = new IntList();
  readonly #before = new IntList();
  readonly #dexes = new IntList();
  readonly #indices = new IntList();
  readonly #byName = new Map<number, ReadonlyMap<number, readonly Member[]>>();
  readonly #used: number[] = [];

  constructor(holders: readonly ProgramDex[], names: MemberNames) {
    this.#holders = holders;
    this.#names = names;
  }

  add(dex: number, index: number): void {
    const holder = this.#holders[dex];
    if (holder === undefined) return;
    const name = this.#names.name(holder, index);
    const before = this.#last.at(name);
    if (before === 0) this.#used.push(name);
    this.#before.push(before);
    this.#dexes.push(dex);
    this.#indices.push(index);
    this.#last.set(name, this.#before.length);
  }

  /** Names of which there is a member. */
  get names(): readonly number[] {
    return this.#used;
  }

  /** Members of a name, by their shapes. */
  named(name: number): ReadonlyMap<number, readonly Member[]> {
    const known = this.#byName.get(name);
    if (known !== undefined) return known;
    const found = new Map<number, Member[]>();
    for (let at = this.#last.at(name); at > 0; at = this.#before.at(at - 1)) {
      const member = { dex: this.#dexes.at(at - 1), index: this.#indices.at(at - 1) };
      const holder = this.#holders[member.dex];
      if (holder === undefined) continue;
      orBroken(() => {
        const shape = this.#names.shape(holder, member.index);
        const others = found.get(shape);
        if (others) others.push(member);
        else found.set(shape, [member]);
      });
    }
    this.#byName.set(name, found);
    return found;
  }
}

/** What has no name is nobody's. */
export function orBroken(read: () => void): void {
  try {
    read();
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
  }
}
