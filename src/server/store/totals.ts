const FRESH_MS = 4000;
const STALE_MS = 20_000;
const MOST = 2000;

interface Known {
  total: number;
  at: number;
  renewing: boolean;
}

/**
 * How many rows a list has in all, which takes longer to find out than the page that is shown. A page that is not full
 * tells by itself, and exactly; for longer lists the number is at most some seconds old, and whoever asks first after
 * that gets the old one while it is counted anew.
 */
export class Totals {
  readonly #known = new Map<string, Known>();
  readonly #now: () => number;

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  async of(
    list: string,
    query: { readonly page: number; readonly pageSize: number },
    shown: number,
    count: () => Promise<number>,
  ): Promise<number> {
    const { page, pageSize, ...filters } = query;
    if (shown < pageSize && (shown > 0 || page === 1)) return (page - 1) * pageSize + shown;
    const key = `${list} ${JSON.stringify({ ...filters, sort: undefined })}`;
    const known = this.#known.get(key);
    const age = known === undefined ? Number.POSITIVE_INFINITY : this.#now() - known.at;
    if (known === undefined || age > STALE_MS) return this.#keep(key, await count());
    if (age > FRESH_MS && !known.renewing) {
      known.renewing = true;
      void count().then(
        (total) => this.#keep(key, total),
        () => {
          known.renewing = false;
        },
      );
    }
    // A list is never shorter than what is shown of it.
    return Math.max(known.total, (page - 1) * pageSize + shown);
  }

  #keep(key: string, total: number): number {
    this.#known.delete(key);
    this.#known.set(key, { total, at: this.#now(), renewing: false });
    const oldest = this.#known.size > MOST ? this.#known.keys().next().value : undefined;
    if (oldest !== undefined) this.#known.delete(oldest);
    return total;
  }
}
