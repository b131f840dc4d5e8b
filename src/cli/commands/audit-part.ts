import { parentPort } from "node:worker_threads";
import { answerOf } from "../answers.ts";
import type { ThreadSays, ThreadTask } from "../audit-thread.ts";
import { openCache } from "../cache/audit-cache.ts";
import { openCompanions } from "../companions.ts";
import { openPolicy } from "../open-input.ts";
import { openLabels } from "../open-labels.ts";

/** One of several threads of `candor audit`: paths come in, answers go out. */
export async function auditPart(task: ThreadTask): Promise<void> {
  const files = {
    policies: task.policies.map((path) => openPolicy(path).file),
    ...openLabels(task.labels),
    beside: await openCompanions(task.mapping, task.runtime),
  };
  const cache = openCache(task.cached, process.env);
  const say = (says: ThreadSays): void => parentPort?.postMessage(says);
  parentPort?.on("message", (path: string) => {
    const answer = answerOf(path, files, task.question, cache, (step) => say({ kind: "step", step }));
    say({ kind: "end", answer });
  });
}
