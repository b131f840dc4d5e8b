import { enterLambda } from "./lambda-calls.ts";
import { ACTIVITY_WATCHER, RUN_NAMES } from "./lifecycle.ts";
import type { MethodRun } from "./method-run.ts";
import { unknownArguments } from "./unknown-arguments.ts";
import { objectValue } from "./value.ts";
import type { Watchers } from "./watchers.ts";

const MAX_DEPTH = 3;

/** What is handed over in one call to be run: tasks, watchers, and whatever stands in what holds them. */
export class HandedOver {
  readonly #run: MethodRun;
  readonly #watchers: Watchers;
  readonly #isSure: boolean;
  /** By object: how deep it stood where it was met. Lists of lists of lists hold the same few again and again. */
  readonly #met = new Map<number, number>();

  constructor(run: MethodRun, watchers: Watchers, isSure: boolean) {
    this.#run = run;
    this.#watchers = watchers;
    this.#isSure = isSure;
  }

  fire(number: number, depth: number): void {
    if ((this.#met.get(number) ?? depth + 1) <= depth) return;
    this.#met.set(number, depth);
    const run = this.#run;
    const { exploration, context } = run;
    const { heap, world } = exploration;
    const object = heap.object(number);
    const at = run.node;
    if (object.lambda !== null) {
      enterLambda(exploration, object, [], context, at, this.#isSure);
      return;
    }
    if (!world.isFollowed(object.type)) {
      const contents = heap.contentsOf(context, objectValue(number));
      if (depth < MAX_DEPTH) for (const inner of contents.objects) this.fire(inner, depth + 1);
      return;
    }
    if (!world.isKnownAbove(object.type)) return;
    if (world.isBelow(object.type, ACTIVITY_WATCHER)) {
      this.#watchers.add(number, context, at);
      return;
    }
    for (const method of world.methodsNamed(object.type, (name) => RUN_NAMES.has(name))) {
      const args = [objectValue(number), ...unknownArguments(world, method)];
      exploration.contexts.enter(method, args, context, at, this.#isSure);
    }
  }
}
