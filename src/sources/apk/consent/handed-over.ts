import { enterLambda } from "./lambda-calls.ts";
import { isToldOfLife, lifeEvents } from "./life-events.ts";
import { ACTIVITY_WATCHER, RUN_NAMES } from "./lifecycle.ts";
import type { MethodRun } from "./method-run.ts";
import { unknownArguments } from "./unknown-arguments.ts";
import { numberValue, objectValue, UNKNOWN, type Value } from "./value.ts";
import type { Watchers } from "./watchers.ts";

const MAX_DEPTH = 3;
const PAGE_MAKER = "createFragment";

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

  /** The first page is shown by itself, the others as the user turns them. */
  #showPages(method: number, self: Value): void {
    const run = this.#run;
    const { exploration } = run;
    for (const [place, isSure] of [
      [numberValue(0), this.#isSure],
      [UNKNOWN, false],
    ] as const) {
      const page = exploration.enter(run, method, [self, place], isSure);
      for (const number of page?.objects ?? [])
        if (isSure || exploration.isBroad) exploration.startObject(run, exploration.heap.object(number));
    }
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
    const self = objectValue(number);
    for (const method of world.methodsNamed(object.type, (name) => RUN_NAMES.has(name))) {
      const args = [self, ...unknownArguments(world, method)];
      if (isToldOfLife(world, method)) {
        for (const event of lifeEvents(run))
          exploration.contexts.enter(method, [self, UNKNOWN, event], context, at, this.#isSure);
      } else if (world.methodName(method) === PAGE_MAKER) this.#showPages(method, self);
      else exploration.contexts.enter(method, args, context, at, this.#isSure);
    }
  }
}
