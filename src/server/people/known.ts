import type { Who } from "./who.ts";

/** How long somebody stays known without asking: where another server process shut them out, so long it may take. */
const KNOWN_MS = 2000;
const MOST = 10_000;

/** Who asked a moment ago, by the hash of what they showed: pages ask many times a second. */
export class Known {
  readonly #people = new Map<string, { readonly who: Who; readonly until: number }>();
  #generation = 0;

  async of(key: string, find: () => Promise<Who | null>): Promise<Who | null> {
    const now = performance.now();
    const known = this.#people.get(key);
    if (known !== undefined && known.until > now) return known.who;
    const generation = this.#generation;
    const who = await find();
    if (this.#people.size >= MOST) this.#people.clear();
    // What was found while something changed may be what it was before.
    if (who !== null && generation === this.#generation)
      this.#people.set(key, { who, until: now + KNOWN_MS });
    return who;
  }

  /** After every request that changed something here: nobody stays signed in who was just shut out. */
  forget(): void {
    this.#generation += 1;
    this.#people.clear();
  }
}
