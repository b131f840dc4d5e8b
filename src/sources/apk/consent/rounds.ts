import type { MethodBody } from "./method-body.ts";

/** So many rounds of a loop are followed one by one; the others are taken together in one more. */
export const MAX_ROUNDS = 16;

/**
 * Rounds of the loops of one method. Where it is known what a loop goes through, each round is followed by itself: the
 * first task of a list may answer otherwise than the second. A place in a round is a node: code units from the start
 * of the code, and as many more for each round as the code has.
 */
export class Rounds {
  readonly #body: MethodBody;
  readonly #size: number;
  /** By loop and round: 1 where it is known what that round is for. */
  readonly #counted: Uint8Array;
  /** No loop of the method has been seen to be gone through one by one. */
  #isIdle = true;

  constructor(body: MethodBody) {
    this.#body = body;
    this.#size = body.code.end - body.code.start;
    this.#counted = new Uint8Array(body.regions.length * (MAX_ROUNDS + 1));
  }

  /** The number of nodes that may be met so far. */
  get nodes(): number {
    return this.#isIdle ? this.#size : this.#size * (MAX_ROUNDS + 1);
  }

  /** In which round the code goes on that goes on from `at` in `round` to `target`; both in code units of the file. */
  next(round: number, at: number, target: number): number {
    if (this.#isIdle) return 0;
    const region = this.#regionOf(target);
    if (region < 0 || this.#regionOf(at) !== region) return 0;
    const isBack = target <= at && target === this.#body.regions[region]?.first;
    const isCounted = this.#counted[region * (MAX_ROUNDS + 1) + round] === 1;
    return isBack && isCounted && round < MAX_ROUNDS ? round + 1 : round;
  }

  /** Whether the loop around `at` may be gone through one by one: it is no loop within another. */
  isTold(at: number, round: number): boolean {
    const first = this.#body.regions[this.#regionOf(at)]?.first;
    if (first === undefined || round >= MAX_ROUNDS) return false;
    return this.#body.loops.every((loop) => loop.first === first || at < loop.first || at > loop.last);
  }

  /** It is known what this round of the loop around `at` is for. */
  count(at: number, round: number): void {
    const region = this.#regionOf(at);
    if (region < 0) return;
    this.#isIdle = false;
    this.#counted[region * (MAX_ROUNDS + 1) + round] = 1;
  }

  isCounted(at: number, round: number): boolean {
    if (this.#isIdle || !this.isTold(at, round)) return false;
    return this.#counted[this.#regionOf(at) * (MAX_ROUNDS + 1) + round] === 1;
  }

  #regionOf(at: number): number {
    const { regions } = this.#body;
    for (let n = 0; n < regions.length; n++) {
      const region = regions[n];
      if (region !== undefined && at >= region.first && at <= region.last) return n;
    }
    return -1;
  }
}
