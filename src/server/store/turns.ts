import { AsyncLocalStorage } from "node:async_hooks";

/**
 * The embedded database has a single session: a statement of another request must not fall into an open transaction.
 * Statements that stand alone may be on their way together (the database takes them one after the other); a
 * transaction has the session to itself. Whoever comes first is served first, so that nobody waits for ever. Asking for
 * a second turn while holding one would wait for itself; that is a fault of ours.
 */
export class Turns {
  readonly #waiting: { readonly alone: boolean; readonly start: () => void }[] = [];
  readonly #holder = new AsyncLocalStorage<{ held: boolean }>();
  #together = 0;
  #alone = false;

  /** The session to oneself, for a transaction. */
  take(): Promise<() => void> {
    return this.#ask(true);
  }

  /** For one statement, beside others. */
  share(): Promise<() => void> {
    return this.#ask(false);
  }

  /** Marks what `work` runs as holding the turn. */
  holding<T>(work: () => Promise<T>): Promise<T> {
    const mark = { held: true };
    return this.#holder.run(mark, async () => {
      try {
        return await work();
      } finally {
        mark.held = false;
      }
    });
  }

  async #ask(alone: boolean): Promise<() => void> {
    if (this.#holder.getStore()?.held === true) {
      throw new Error("a query outside the transaction that is open here; use its handle");
    }
    await new Promise<void>((start) => {
      this.#waiting.push({ alone, start });
      this.#serve();
    });
    let over = false;
    return () => {
      if (over) return;
      over = true;
      if (alone) this.#alone = false;
      else this.#together -= 1;
      this.#serve();
    };
  }

  #serve(): void {
    for (let next = this.#waiting[0]; next !== undefined; next = this.#waiting[0]) {
      if (this.#alone || (next.alone && this.#together > 0)) return;
      this.#waiting.shift();
      if (next.alone) this.#alone = true;
      else this.#together += 1;
      next.start();
    }
  }
}
