import { parentPort, workerData } from "node:worker_threads";
import { PGlite } from "@electric-sql/pglite";
import type { StoreAnswer, StoreAsk, StoreFault, StoreSays, StoreTask } from "./store-words.ts";
import { SyncFS } from "./sync-fs.ts";

// The thread of the embedded database: a query that takes long holds up other queries, but not the server.

const port = parentPort;
if (port === null) throw new Error("this is the program of a thread");
const { folder, seed }: StoreTask = workerData;
const fs = new SyncFS(folder);
const pglite = await PGlite.create({
  fs,
  ...(seed === null ? {} : { loadDataDir: new Blob([new Uint8Array(seed)]) }),
});

const NOTHING: StoreAnswer = { rows: [], affected: 0 };
/** What only reads leaves nothing to be put on the disk. */
const READS = /^\s*select\b/i;
const ENDS = new Set(["commit", "rollback"]);

async function answer(ask: StoreAsk): Promise<StoreAnswer> {
  switch (ask.kind) {
    case "query": {
      if (ask.text === "begin") fs.inTransaction = true;
      if (ENDS.has(ask.text)) fs.inTransaction = false;
      fs.reading = READS.test(ask.text);
      const { rows, affectedRows } = await pglite.query(ask.text, [...ask.values]);
      return { rows, affected: affectedRows ?? 0 };
    }
    case "exec": {
      fs.reading = false;
      const results = await pglite.exec(ask.text);
      return { ...NOTHING, rows: results.flatMap(({ rows }) => rows) };
    }
    case "checkpoint":
      fs.reading = false;
      await pglite.query("checkpoint");
      fs.syncTables();
      return NOTHING;
    case "close":
      await pglite.close();
      return NOTHING;
  }
}

function faultOf(error: unknown): StoreFault {
  if (!(error instanceof Error)) return { message: String(error), code: null };
  return { message: error.message, code: "code" in error ? String(error.code) : null };
}

/** A trap of WebAssembly, or its `exit`. */
const BROKEN = new Set(["RuntimeError", "ExitStatus"]);

/** The database's program itself has broken down, and answers nothing rightly any more: the thread ends with it. */
function isBroken(error: unknown): boolean {
  return error instanceof Error && BROKEN.has(error.name);
}

/** One after the other, in the order in which they were asked. */
let last: Promise<void> = Promise.resolve();

port.on("message", ({ id, ask }: { readonly id: number; readonly ask: StoreAsk }) => {
  const say = (says: Omit<StoreSays, "id">) => port.postMessage({ id, ...says } satisfies StoreSays);
  last = last
    .then(() => answer(ask))
    .then(
      (done) => say({ answer: done, error: null }),
      (error: unknown) => {
        say({ answer: null, error: faultOf(error) });
        if (isBroken(error)) throw error;
      },
    );
});
port.postMessage({ id: 0, answer: NOTHING, error: null } satisfies StoreSays);
