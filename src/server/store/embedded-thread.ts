import { Worker } from "node:worker_threads";
import { distFile } from "../dist-file.ts";
import type { StoreAnswer, StoreAsk, StoreFault, StoreSays, StoreTask } from "./store-words.ts";

const PROGRAM = "store-thread.mjs";

/** The embedded database in a thread of its own: the server goes on answering while a query runs. */
export class EmbeddedThread {
  readonly #worker: Worker;
  readonly #waiting = new Map<
    number,
    { resolve: (answer: StoreAnswer) => void; reject: (why: Error) => void }
  >();
  #next = 1;
  #ended: Error | null = null;
  #closing = false;
  #tellLost: (why: Error) => void = () => undefined;
  /** Why the thread ended though nobody closed it. */
  readonly lost = new Promise<Error>((resolve) => {
    this.#tellLost = resolve;
  });

  static async open(task: StoreTask): Promise<EmbeddedThread> {
    const thread = new EmbeddedThread(task);
    await thread.#answerTo(0);
    return thread;
  }

  private constructor(task: StoreTask) {
    this.#worker = new Worker(distFile(PROGRAM), { workerData: task });
    this.#worker.on("message", ({ id, answer, error }: StoreSays) => {
      const one = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (answer !== null) one?.resolve(answer);
      else one?.reject(new StoreError(error ?? { message: "no answer", code: null }));
    });
    this.#worker.on("error", (error) => this.#end(error instanceof Error ? error : new Error(String(error))));
    this.#worker.on("exit", () => this.#end(new Error("the embedded database has ended")));
  }

  ask(ask: StoreAsk): Promise<StoreAnswer> {
    const id = this.#next;
    this.#next += 1;
    const answer = this.#answerTo(id);
    this.#worker.postMessage({ id, ask });
    return answer;
  }

  async close(): Promise<void> {
    this.#closing = true;
    await this.ask({ kind: "close" });
    await this.#worker.terminate();
  }

  #answerTo(id: number): Promise<StoreAnswer> {
    if (this.#ended !== null) return Promise.reject(this.#ended);
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
  }

  #end(why: Error): void {
    this.#ended ??= why;
    if (!this.#closing) this.#tellLost(this.#ended);
    for (const { reject } of this.#waiting.values()) reject(this.#ended);
    this.#waiting.clear();
  }
}

/** An error of the database, with its SQLSTATE. */
class StoreError extends Error {
  readonly code: string | null;
  constructor({ message, code }: StoreFault) {
    super(message);
    this.code = code;
  }
}
