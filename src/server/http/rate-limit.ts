import { Refusal } from "../refusal.ts";

export interface Rate {
  readonly count: number;
  readonly perSeconds: number;
}

/** So many at once, refilled evenly; kept in memory, for this process. */
export class RateLimit {
  readonly #rate: Rate;
  readonly #now: () => number;
  readonly #buckets = new Map<string, { left: number; at: number }>();

  constructor(rate: Rate, now: () => number = Date.now) {
    this.#rate = rate;
    this.#now = now;
  }

  /** Counts one request of `key`; refuses it when there were too many. */
  take(key: string): void {
    const now = this.#now();
    this.#forget(now);
    const { count, perSeconds } = this.#rate;
    const bucket = this.#buckets.get(key) ?? { left: count, at: now };
    const refilled = Math.min(count, bucket.left + (((now - bucket.at) / 1000) * count) / perSeconds);
    if (refilled < 1) {
      this.#buckets.set(key, { left: refilled, at: now });
      const seconds = Math.ceil(((1 - refilled) * perSeconds) / count);
      throw new Refusal(
        429,
        "too-many",
        {
          en: `Too many requests; try again in ${seconds} seconds.`,
          zh: `请求过于频繁；请在 ${seconds} 秒后重试。`,
        },
        { retryAfterSeconds: seconds },
      );
    }
    this.#buckets.set(key, { left: refilled - 1, at: now });
  }

  #forget(now: number): void {
    if (this.#buckets.size < MANY) return;
    for (const [key, { at }] of this.#buckets) {
      if (now - at > this.#rate.perSeconds * 1000) this.#buckets.delete(key);
    }
    // Still as many, all of them new: forget the oldest, so that memory stays bounded.
    for (const key of this.#buckets.keys()) {
      if (this.#buckets.size < MANY) break;
      this.#buckets.delete(key);
    }
  }
}

const MANY = 50_000;

/** The limits of one server process. */
export class RateLimits {
  /** Sign-in by address, and by login: guessing one account from many addresses is slow, too. */
  readonly signInByAddress = new RateLimit({ count: 20, perSeconds: 300 });
  readonly signInByLogin = new RateLimit({ count: 10, perSeconds: 600 });
  readonly complaint = new RateLimit({ count: 5, perSeconds: 3600 });
  readonly publicUpload = new RateLimit({ count: 20, perSeconds: 3600 });
  readonly receipt = new RateLimit({ count: 30, perSeconds: 60 });
  readonly publicRead = new RateLimit({ count: 240, perSeconds: 60 });
  readonly perAccount = new RateLimit({ count: 3000, perSeconds: 60 });
}
