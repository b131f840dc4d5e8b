import { clean } from "../report/escape/clean.ts";
import { columns } from "../report/text/width.ts";

/** One line on standard error that says what goes on; only for a person, and gone when the work is done. */
export class ProgressLine {
  readonly #shown: boolean;

  constructor(quiet: boolean) {
    this.#shown = !quiet && process.stderr.isTTY === true && process.env.TERM !== "dumb";
  }

  show(words: string): void {
    if (!this.#shown) return;
    const room = (process.stderr.columns || 80) - 1;
    let line = clean(words);
    while (columns(line) > room) line = line.slice(0, -1);
    process.stderr.write(`\r\u001b[2K${line}`);
  }

  clear(): void {
    if (this.#shown) process.stderr.write("\r\u001b[2K");
  }
}
