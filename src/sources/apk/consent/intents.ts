import type { Heap } from "./heap.ts";
import type { Value } from "./value.ts";
import type { World } from "./world.ts";

export const INTENT = "Landroid/content/Intent;";

/** Whether a method's parameter is of a type. */
export function takes(world: World, method: number, parameter: number, type: string): boolean {
  return world.parameters(world.program.methods.second(method))[parameter] === type;
}

/** Which services and receivers intents name: they are started where an intent is handed on, with what it then holds. */
export class Intents {
  readonly #world: World;
  readonly #heap: Heap;
  readonly #started = new Set<number>();
  readonly #pages = new Map<number, number>();
  readonly #named = new Map<number, Set<number>>();
  readonly #awaiting = new Set<number>();

  constructor(world: World, heap: Heap) {
    this.#world = world;
    this.#heap = heap;
  }

  /** Whether an intent that is known is given the name of a service or receiver. */
  name({ objects, open }: Value, type: number): boolean {
    const [intent] = objects;
    const kind = this.#world.kindOf(type);
    if (open || intent === undefined || objects.length > 1 || this.#heap.object(intent).isAny) return false;
    if (kind === "activity") {
      const before = this.#pages.get(intent) ?? type;
      this.#pages.set(intent, before === type ? type : -1);
    }
    if (kind !== "service" && kind !== "receiver") return false;
    const known = this.#named.get(intent);
    if (known === undefined) this.#named.set(intent, new Set([type]));
    else known.add(type);
    return true;
  }

  /** A component is started by an intent that is known. */
  started(object: number): void {
    this.#started.add(object);
  }

  isStarted(object: number): boolean {
    return this.#started.has(object);
  }

  /** An object opens a page and waits for its answer. */
  awaited(object: number): void {
    this.#awaiting.add(object);
  }

  /** Whether an object hears of answers where they are given, and not at any time. */
  isAwaiting(object: number): boolean {
    return this.#awaiting.has(object);
  }

  /** The one page that an intent opens; -1 where it is not known which, or none. */
  pageOf({ objects, open }: Value): number {
    const [page = -1, ...others] = new Set(objects.map((intent) => this.#pages.get(intent) ?? -1));
    return open || others.length > 0 ? -1 : page;
  }

  namedBy(intent: number): ReadonlySet<number> {
    return this.#named.get(intent) ?? NONE_NAMED;
  }
}

const NONE_NAMED: ReadonlySet<number> = new Set();
