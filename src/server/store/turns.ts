import { AsyncLocalStorage } from "node:async_hooks";

/**
 * One after the other: the embedded database has a single session, so a statement of another request must not fall
 * into an open transaction. Asking for a second turn while holding one would wait for itself; that is a fault of ours.
 */
export class Turns {
  #last: Promise<void> = Promise.resolve();
  readonly #holder = new AsyncLocalStorage<{ held: boolean }>();

  async take(): Promise<() => void> {
    if (this.#holder.getStore()?.held === true) {
      throw new Error("a query outside the transaction that is open here; use its handle");
    }
    const before = this.#last;
    let release: () => void = () => undefined;
    this.#last = new Promise((resolve) => {
      release = resolve;
    });
    await before;
    return release;
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
}
