/** The options of a command as the command line's parser hands them over: narrowed here, once. */
export class Options {
  readonly #values: ReadonlyMap<string, unknown>;

  constructor(values: unknown) {
    this.#values = new Map(typeof values === "object" && values !== null ? Object.entries(values) : []);
  }

  word(name: string): string | undefined {
    const value = this.#values.get(name);
    return typeof value === "string" ? value : undefined;
  }

  words(name: string): readonly string[] {
    const value = this.#values.get(name);
    return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
  }

  flag(name: string): boolean {
    return this.#values.get(name) === true;
  }

  /** `--no-cache` is the flag `cache` refused. */
  refused(name: string): boolean {
    return this.#values.get(name) === false;
  }

  /** These where they say something, those where they do not. */
  over(values: Readonly<Record<string, unknown>>): Options {
    return new Options({ ...values, ...Object.fromEntries(this.#values) });
  }
}
