import type { Asked } from "./consent.ts";
import type { Exploration } from "./exploration.ts";
import { Touches, type Touching } from "./touches.ts";
import type { World } from "./world.ts";

/**
 * Classes of the app that need not be followed to tell when something runs: their code does nothing that is asked about,
 * touches no class that does, and none that keeps what such a class may find there. Most demonstrations, games and
 * drawings that an app is made of are such.
 */
export class Apart {
  readonly #touches: Touches;
  /** By type: classes whose code names it. */
  readonly #namedBy = new Map<number, number[]>();
  /** Must be followed with whatever leads there. */
  readonly #telling = new Set<number>();
  /** Are followed where those call them. */
  readonly #serving = new Set<number>();

  readonly #world: World;

  constructor(world: World, asked: readonly Asked[]) {
    this.#world = world;
    this.#touches = new Touches(world, asked, world.screens.addressIds());
    for (const [type, { types }] of this.#touches.of) {
      for (const named of types) {
        const others = this.#namedBy.get(named);
        if (others === undefined) this.#namedBy.set(named, [type]);
        else others.push(type);
      }
    }
    for (const [type, { isTelling }] of this.#touches.of) if (isTelling) this.#tell(type);
    // What one page hands on under a key another may take out.
    while (this.#tellKeys()) {}
  }

  /** Whether this class stands apart. */
  has(type: number): boolean {
    return this.#touches.of.has(type) && !this.#telling.has(type) && !this.#serving.has(type);
  }

  /** Views and pages that files name to be made, and that nobody who was followed has made: others may show them. */
  shownUnseen({ contexts }: Exploration): readonly number[] {
    return this.#world.solving.started.filter((type) => {
      const kind = this.#world.kindOf(type);
      if ((kind !== "view" && kind !== "fragment") || !this.#telling.has(type)) return false;
      return !this.#world
        .ownMethod(type, this.#world.constructorName)
        .some((method) => contexts.byMethod.has(method));
    });
  }

  #tell(first: number): void {
    const pending = [first];
    for (let type = pending.pop(); type !== undefined; type = pending.pop()) {
      if (this.#telling.has(type)) continue;
      this.#telling.add(type);
      for (const other of this.#namedBy.get(type) ?? []) pending.push(other);
      this.#serve(type, pending);
    }
  }

  /** What it names serves it; whoever else touches what such a class keeps may decide what it finds there. */
  #serve(first: number, pending: number[]): void {
    const served = [first];
    for (let type = served.pop(); type !== undefined; type = served.pop()) {
      for (const named of this.#touchingOf(type)) {
        if (this.#telling.has(named) || this.#serving.has(named)) continue;
        this.#serving.add(named);
        if (this.#touches.keeping.has(named)) pending.push(named);
        served.push(named);
      }
    }
  }

  #touchingOf(type: number): Iterable<number> {
    return this.#touches.of.get(type)?.types ?? [];
  }

  /** Whether any more are to be followed for what they hand on. */
  #tellKeys(): boolean {
    const taken = new Set<string>();
    const handing: [number, Touching][] = [];
    for (const [type, touching] of this.#touches.of) {
      if (this.has(type)) {
        if (touching.hands.size > 0) handing.push([type, touching]);
      } else for (const key of touching.takes) taken.add(key);
    }
    const found = handing.filter(([, { hands }]) => [...hands].some((key) => taken.has(key)));
    for (const [type] of found) this.#tell(type);
    return found.length > 0;
  }
}
