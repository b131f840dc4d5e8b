import { chmodSync, rmSync } from "node:fs";
import { connect, createServer } from "node:net";
import { join } from "node:path";
import { z } from "zod";
import { backupFrom } from "./backup.ts";
import { verifyFrom } from "./record/verify.ts";
import { SetUpError } from "./set-up-error.ts";
import type { Site } from "./site.ts";

const Text = z.object({ en: z.string(), zh: z.string() });

export const ControlAsk = z.discriminatedUnion("ask", [
  z.object({ ask: z.literal("backup"), folder: z.string() }),
  z.object({ ask: z.literal("verify"), head: z.string().nullable() }),
]);
export type ControlAsk = z.infer<typeof ControlAsk>;

export const BackupDone = z.object({ blobs: z.number(), bytes: z.number() });
export const LogVerified = z.object({
  entries: z.number(),
  intact: z.boolean(),
  brokenAt: z.number().nullable(),
  head: z.string().nullable(),
  headSeen: z.boolean().nullable(),
});

const Answer = z.union([
  z.object({ done: z.unknown() }),
  z.object({ refused: Text }),
  z.object({ fault: z.string() }),
]);

const MAX_BYTES = 64 * 1024;

/**
 * The embedded store belongs to the server's process. What else must be done with it while it runs (a backup, a check of
 * the log) is asked of the server through a socket in the data folder, which nobody but its owner can enter.
 */
export function startControl(site: Site): () => void {
  const path = socketPath(site.config.dataFolder);
  rmSync(path, { force: true });
  const server = createServer((socket) => {
    let said = "";
    socket.on("error", () => undefined);
    socket.setEncoding("utf8").on("data", (part: string) => {
      said += part;
      if (said.length > MAX_BYTES) socket.destroy();
      if (!said.endsWith("\n")) return;
      void answer(site, said).then((words) => socket.end(`${JSON.stringify(words)}\n`));
      said = "";
    });
  });
  server.on("error", (error) => site.log.warn({ err: { message: error.message } }, "control socket"));
  server.listen(path, () => chmodSync(path, 0o600));
  server.unref();
  return () => {
    server.close();
    rmSync(path, { force: true });
  };
}

async function answer(site: Site, said: string): Promise<z.infer<typeof Answer>> {
  try {
    const asked = ControlAsk.parse(JSON.parse(said));
    if (asked.ask === "verify") return { done: await verifyFrom(site.store, asked.head) };
    const done = await backupFrom(site.store, site.config, asked.folder);
    site.log.warn(done, "backup written");
    return { done };
  } catch (error) {
    if (error instanceof SetUpError) return { refused: error.says };
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}

/** Asks the server that runs on this data folder; null where none runs. */
export async function askRunning<T extends z.ZodType>(
  dataFolder: string,
  ask: ControlAsk,
  schema: T,
): Promise<z.infer<T> | null> {
  const said = await exchange(socketPath(dataFolder), `${JSON.stringify(ask)}\n`);
  if (said === null) return null;
  const words = Answer.parse(JSON.parse(said));
  if ("refused" in words) throw new SetUpError(words.refused);
  if ("fault" in words) throw new Error(`the running server answers: ${words.fault}`);
  return schema.parse(words.done);
}

function exchange(path: string, words: string): Promise<string | null> {
  return new Promise((resolve, reject) => {
    let said = "";
    const socket = connect(path, () => socket.write(words));
    socket.setEncoding("utf8");
    socket.on("data", (part: string) => {
      said += part;
    });
    socket.on("end", () => resolve(said));
    socket.on("error", (error) => {
      const gone = "code" in error && (error.code === "ENOENT" || error.code === "ECONNREFUSED");
      if (gone) resolve(null);
      else reject(error);
    });
  });
}

function socketPath(dataFolder: string): string {
  return join(dataFolder, "control");
}
