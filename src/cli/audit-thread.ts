import { Worker } from "node:worker_threads";
import type { Answer } from "./answers.ts";
import type { Question } from "./audit-app.ts";

/** What each thread is told once. Files are named by their paths: a thread opens them itself. */
export interface ThreadTask {
  readonly question: Question;
  readonly policies: readonly string[];
  readonly labels: readonly string[];
  readonly mapping: string | undefined;
  readonly runtime: readonly string[];
  readonly cached: boolean;
}

/** What a thread says back: a step of the work, or its end. */
export type ThreadSays =
  | { readonly kind: "step"; readonly step: string }
  | { readonly kind: "end"; readonly answer: Answer };

const PROGRAM = new URL("./audit-worker.js", import.meta.url);

/** A thread that audits one app after the other. */
export class AuditThread {
  /** It died, and takes no more work. */
  isOver = false;
  readonly #worker: Worker;
  #step: (step: string) => void = () => {};
  #end: (answer: Answer) => void = () => {};

  constructor(task: ThreadTask) {
    this.#worker = new Worker(PROGRAM, { workerData: task });
    this.#worker.on("message", (says: ThreadSays) => {
      if (says.kind === "step") this.#step(says.step);
      else this.#end(says.answer);
    });
    this.#worker.on("error", (error) => this.#die(error));
    this.#worker.on("exit", () => this.#die(new Error("the thread ended before its work")));
  }

  audit(path: string, step: (step: string) => void): Promise<Answer> {
    return new Promise((resolve) => {
      this.#step = step;
      this.#end = resolve;
      this.#worker.postMessage(path);
    });
  }

  async end(): Promise<void> {
    this.#end = () => {};
    await this.#worker.terminate();
  }

  #die(error: unknown): void {
    this.isOver = true;
    this.#end({ kind: "fault", error });
  }
}
