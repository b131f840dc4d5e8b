/** Lines under a budget: what does not fit is counted, not silently dropped. */
export class Sheet {
  readonly #lines: string[] = [];
  readonly #budget: number;

  constructor(budgetLines: number) {
    this.#budget = budgetLines;
  }

  get left(): number {
    return this.#budget - this.#lines.length;
  }

  add(...lines: readonly string[]): void {
    this.#lines.push(...lines);
  }

  toString(): string {
    return `${this.#lines
      .join("\n")
      .replace(/\n{3,}/g, "\n\n")
      .trim()}\n`;
  }
}
