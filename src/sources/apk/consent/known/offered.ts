import type { Site } from "../call.ts";
import { type Context, surelyRuns } from "../context.ts";
import type { Exploration } from "../exploration.ts";
import type { KnownResult, Model } from "../known-calls.ts";
import type { MethodRun } from "../method-run.ts";

/** Each with the value by which it takes a view away from whoever would press it. */
const TAKES_AWAY: ReadonlyMap<string, (value: number) => boolean> = new Map([
  ["setEnabled", (value) => value === 0],
  ["setClickable", (value) => value === 0],
  ["setVisibility", (value) => value !== 0],
]);

/** Where a view is surely taken away: its number and the call that does it. */
export interface TakenAway {
  readonly from: Context;
  readonly at: number;
}

/** Whether views may be pressed: a button may be grey until a box is ticked. */
export const offeredCalls: Model = {
  applies: ({ name, parameters }) => parameters.length === 1 && TAKES_AWAY.has(name),
  call: offeredCall,
};

function offeredCall(run: MethodRun, { name, receiver, args }: Site): KnownResult | null {
  const { heap, offered } = run.exploration;
  const value = args[0]?.number ?? null;
  const isTaken = value !== null && TAKES_AWAY.get(name)?.(value) === true;
  for (const number of receiver?.objects ?? []) {
    const { viewId } = heap.object(number);
    if (viewId === 0) continue;
    const key = `${viewId} ${name}`;
    if (!isTaken) offered.given.add(key);
    else if (!offered.taken.has(key)) offered.taken.set(key, { from: run.context, at: run.node });
  }
  return null;
}

/** What the code at hand takes away and gives back, by the view's number and the call. */
export class Offered {
  readonly taken = new Map<string, TakenAway>();
  readonly given = new Set<string>();
  /** What is away as the page opens, until it is given. */
  #away: ReadonlySet<string> = new Set();

  /** `isSure`: whether a context surely runs at the first start. */
  takeOver(start: Offered, isSure: (context: Context) => boolean): void {
    this.#away = new Set(
      [...start.taken]
        .filter(([key, { from, at }]) => !start.given.has(key) && isSure(from) && surelyRuns(from, at))
        .map(([key]) => key),
    );
  }

  isAway({ heap }: Exploration, objects: readonly number[]): boolean {
    if (this.#away.size === 0 || objects.length !== 1) return false;
    const { viewId } = heap.object(objects[0] ?? 0);
    return [...TAKES_AWAY.keys()].some((name) => {
      const key = `${viewId} ${name}`;
      return this.#away.has(key) && !this.given.has(key);
    });
  }
}
