import { createInterface, type Interface } from "node:readline";
import { UsageError } from "./usage-error.ts";

/** Asks a person line by line. What was typed or pasted ahead answers the next question; an end of input ends the run. */
export class Asker {
  readonly #reader: Interface;
  readonly #ahead: string[] = [];
  #waiting: ((line: string | null) => void) | null = null;
  #ended = false;

  constructor() {
    this.#reader = createInterface({ input: process.stdin, output: process.stderr });
    this.#reader.on("line", (line) => {
      if (this.#waiting === null) this.#ahead.push(line);
      else this.#answer(line);
    });
    this.#reader.on("close", () => {
      this.#ended = true;
      if (this.#waiting !== null) this.#answer(null);
    });
  }

  async ask(question: string): Promise<string> {
    this.#reader.setPrompt(`${question} `);
    this.#reader.prompt();
    const line = this.#ahead.shift() ?? (this.#ended ? null : await this.#next());
    if (line === null)
      throw new UsageError({
        en: "the questions were not answered, and nothing was written; candor init --yes asks none",
        zh: "问题未回答完，没有写入任何文件；candor init --yes 可不提问",
      });
    return line.trim();
  }

  close(): void {
    this.#reader.close();
  }

  #next(): Promise<string | null> {
    return new Promise((resolve) => {
      this.#waiting = resolve;
    });
  }

  #answer(line: string | null): void {
    const waiting = this.#waiting;
    this.#waiting = null;
    waiting?.(line);
  }
}
