import { statSync } from "node:fs";
import { availableParallelism } from "node:os";
import type { Text } from "../model/text.ts";
import { type Answered, auditApp, type FilesBeside, type Question } from "./audit-app.ts";
import { AuditThread, type ThreadTask } from "./audit-thread.ts";
import type { AuditCache } from "./cache/audit-cache.ts";
import { UsageError } from "./usage-error.ts";

/** What became of one app: an answer, words for the user, or a fault of ours. */
export type Answer =
  | { readonly kind: "answered"; readonly answered: Answered }
  | { readonly kind: "refused"; readonly says: Text }
  | { readonly kind: "fault"; readonly error: unknown };

/** Below this much to read, a second thread costs more than it brings. */
const MIN_THREADED_BYTES = 8 << 20;

/** How many threads are worth starting for these apps. */
export function threadsFor(paths: readonly string[], asked: number | null): number {
  if (paths.length < 2) return 1;
  if (asked !== null) return Math.min(asked, paths.length);
  const bytes = paths.reduce((sum, path) => sum + sizeOf(path), 0);
  return bytes < MIN_THREADED_BYTES ? 1 : Math.min(availableParallelism(), paths.length);
}

function sizeOf(path = ""): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

/** The answer for one app, here and now. */
export function answerOf(
  path: string,
  files: FilesBeside,
  question: Question,
  cache: AuditCache | null,
  progress: (step: string) => void,
): Answer {
  try {
    return { kind: "answered", answered: auditApp(path, files, question, cache, progress) };
  } catch (error) {
    return error instanceof UsageError ? { kind: "refused", says: error.says } : { kind: "fault", error };
  }
}

/**
 * The answers of all apps in the order of their paths, worked out in several threads. A thread that dies (an app that
 * takes all memory) is a fault of that app's alone: a new one goes on with the next.
 */
export async function* threadedAnswers(
  paths: readonly string[],
  task: ThreadTask,
  threads: number,
  progress: (path: string, step: string) => void,
): AsyncGenerator<{ readonly path: string; readonly answer: Answer }> {
  const ends = new Map<number, (answer: Answer) => void>();
  const answers = paths.map((_, at) => new Promise<Answer>((resolve) => ends.set(at, resolve)));
  // The largest first: one that is left to the end holds up all.
  const order = [...paths.keys()].sort((a, b) => sizeOf(paths[b]) - sizeOf(paths[a]));
  const work = async (): Promise<void> => {
    let thread = new AuditThread(task);
    for (let at = order.shift(); at !== undefined; at = order.shift()) {
      const path = paths[at] ?? "";
      ends.get(at)?.(await thread.audit(path, (step) => progress(path, step)));
      if (thread.isOver) thread = new AuditThread(task);
    }
    await thread.end();
  };
  const all = Promise.all(Array.from({ length: threads }, work));
  for (const [at, path] of paths.entries()) {
    const answer = await answers[at];
    if (answer !== undefined) yield { path, answer };
  }
  await all;
}
