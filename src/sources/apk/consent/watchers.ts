import type { Context } from "./context.ts";
import type { Exploration } from "./exploration.ts";
import { WATCHED_AT_START } from "./lifecycle.ts";
import { unknownArguments } from "./unknown-arguments.ts";
import { objectValue } from "./value.ts";

/** Who is told of every activity, and the activities that were started. */
export class Watchers {
  readonly #exploration: Exploration;
  /** By the object that watches: where it was set. */
  readonly #watchers = new Map<number, { readonly from: Context; readonly at: number }>();
  readonly #activities = new Set<number>();
  /** Callbacks that a model calls where what they wait for happens, by object and name. */
  readonly #told = new Set<string>();

  constructor(exploration: Exploration) {
    this.#exploration = exploration;
  }

  /** An object is set to watch, `at` code units from the start of the code of `from`. */
  add(watcher: number, from: Context, at: number): void {
    if (this.#watchers.has(watcher)) return;
    this.#watchers.set(watcher, { from, at });
    for (const activity of this.#activities) this.#tell(watcher, activity);
  }

  started(activity: number): void {
    this.#activities.add(activity);
    for (const watcher of this.#watchers.keys()) this.#tell(watcher, activity);
  }

  /** Whether calls by this name come from here. */
  isTold(object: number, name: string): boolean {
    return (isOfActivity(name) && this.#watchers.has(object)) || this.#told.has(`${object} ${name}`);
  }

  /** Nobody but a model of known calls calls this on it. */
  tellsAlone(object: number, name: string): void {
    this.#told.add(`${object} ${name}`);
  }

  #tell(watcher: number, activity: number): void {
    const set = this.#watchers.get(watcher);
    if (set === undefined) return;
    const { world, heap, contexts, isBroad } = this.#exploration;
    const methods = world.methodsOf(heap.object(watcher).type);
    const names = isBroad ? [...methods.keys()].filter(isOfActivity) : WATCHED_AT_START;
    for (const method of names.flatMap((name) => methods.get(name) ?? [])) {
      const [, ...others] = unknownArguments(world, method);
      const args = [objectValue(watcher), objectValue(activity), ...others];
      contexts.enter(method, args, set.from, set.at, true);
    }
  }
}

function isOfActivity(name: string): boolean {
  return name.startsWith("onActivity");
}
