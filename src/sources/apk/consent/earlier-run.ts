import type { Certain } from "./certain.ts";
import type { Context } from "./context.ts";

/** Neither what is not run nor what `context.ts` has: run before, and not yet again. */
const BEFORE = 3;

/**
 * What a method's last run left: its next one mostly passes the same code again, so that what surely ran the last time is
 * worked out only where it does not.
 */
export class EarlierRun {
  readonly #visited: Uint8Array;
  readonly #certain: Certain | null;

  constructor({ visited, certain }: Context) {
    this.#visited = visited.slice();
    this.#certain = certain;
    for (let n = 0; n < visited.length; n++) if (visited[n] !== 0) visited[n] = BEFORE;
  }

  keep(visited: Uint8Array): void {
    if (!visited.includes(BEFORE)) return;
    this.#certain?.mark(this.#visited);
    for (let n = 0; n < visited.length; n++) if (visited[n] === BEFORE) visited[n] = this.#visited[n] ?? 0;
  }
}
