import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { trace } from "@opentelemetry/api";
import type { Selectable } from "kysely";
import type { Audit } from "../../model/audit.ts";
import type { Text } from "../../model/text.ts";
import { keepingBlob } from "../blobs/sweep.ts";
import { distFile } from "../dist-file.ts";
import type { Site } from "../site.ts";
import type { Tables } from "../store/schema.ts";
import { ChildRefusal, type ChildTask } from "./child-words.ts";
import { type End, runConfined, type Sandbox } from "./sandbox.ts";
import { readStoredAudit, unpackAudit } from "./stored-audit.ts";
import type { Result } from "./take-result.ts";

export type AuditRow = Selectable<Tables["audit"]>;

export type Outcome =
  | { readonly kind: "done"; readonly result: Result }
  /** The worker stops, or the audit was cancelled. */
  | { readonly kind: "stopped" }
  /** A file that was sent beside the app is not what it was sent as: a person must choose another. */
  | { readonly kind: "refused"; readonly says: Text }
  /** Not the app's fault: files that could not be read, a full disk. */
  | { readonly kind: "again"; readonly why: string };

const SCRIPT = "audit-child.mjs";

/** One audit in a process of its own. What kills that process becomes a gap of the audit, never a lost job. */
export async function runAudit(
  site: Site,
  sandbox: Sandbox,
  row: AuditRow,
  signal: AbortSignal,
  onStep: (step: string) => void,
): Promise<Outcome> {
  const runs = join(site.config.dataFolder, "runs");
  await mkdir(runs, { recursive: true, mode: 0o700 });
  const folder = await mkdtemp(join(runs, "run-"));
  const span = trace.getTracer("candor").startSpan("audit");
  try {
    return await inFolder(site, sandbox, row, signal, onStep, folder);
  } finally {
    span.end();
    await rm(folder, { recursive: true, force: true });
  }
}

async function inFolder(
  site: Site,
  sandbox: Sandbox,
  row: AuditRow,
  signal: AbortSignal,
  onStep: (step: string) => void,
  folder: string,
): Promise<Outcome> {
  const { blobs, config } = site;
  const place = async (sha256: string, name: string) => {
    const path = join(folder, name);
    await blobs.place(sha256, path);
    return path;
  };
  const task: ChildTask = {
    app: { path: await place(row.sha256, "app"), name: row.file, sha256: row.sha256 },
    policies: await Promise.all(
      row.policies.map(async ({ name, sha256 }, at) => ({
        path: await place(sha256, `policy-${at}`),
        name,
        sha256,
      })),
    ),
    companions: await Promise.all(
      row.companions.map(async ({ kind, name, sha256 }, at) => ({
        kind,
        path: await place(sha256, `${kind}-${at}`),
        name,
        sha256,
      })),
    ),
    category: row.category,
    asOf: row.as_of,
    children: row.children,
    functions: [...row.functions],
    laws: row.laws === null ? null : [...row.laws],
    unreadable: { app: null, policies: null },
    resultPath: join(folder, "result.gz"),
    textsPath: join(folder, "texts.gz"),
    refusalPath: join(folder, "refusal.json"),
  };
  const taskPath = join(folder, "task.json");
  let end: Exclude<End, { kind: "stopped" }> = { kind: "done" };
  // First all of it; if that is killed, the policies without the app; if that is killed too, neither.
  for (const unreadable of [NOTHING, APP, BOTH]) {
    const why = end.kind === "done" ? null : reasonOf(end);
    await writeFile(
      taskPath,
      JSON.stringify({
        ...task,
        unreadable: {
          app: unreadable.app ? why : null,
          policies: unreadable.policies ? why : null,
        },
      }),
    );
    const ended = await runConfined(sandbox, config.limits, distFile(SCRIPT), taskPath, signal, onStep);
    if (ended.kind === "stopped") return { kind: "stopped" };
    end = ended;
    if (end.kind === "done") break;
    site.log.warn({ audit: row.id, end: end.kind, detail: end.detail }, "audit process ended early");
  }
  if (end.kind !== "done") return { kind: "again", why: reasonOf(end) };
  if (existsSync(task.refusalPath)) {
    const says = ChildRefusal.parse(JSON.parse(await readFile(task.refusalPath, "utf8")));
    return { kind: "refused", says };
  }
  const bytes = new Uint8Array(await readFile(task.resultPath));
  const audit = unpackAudit(bytes);
  const result = await keep(site, bytes);
  const texts = await keep(site, new Uint8Array(await readFile(task.textsPath)));
  const isolation = {
    network: sandbox.network,
    memoryMb: config.limits.memoryMb,
    cpuSeconds: config.limits.cpuSeconds,
  };
  const against = await againstOf(site, row.order_id);
  return { kind: "done", result: { audit, result, texts, isolation, against } };
}

const NOTHING = { app: false, policies: false };
const APP = { app: true, policies: false };
const BOTH = { app: true, policies: true };

function reasonOf(end: Exclude<End, { kind: "done" | "stopped" }>): string {
  switch (end.kind) {
    case "memory":
      return `reading it was stopped: it took more memory than allowed (${end.detail})`;
    case "time":
      return `reading it was stopped: it took longer than allowed (${end.detail})`;
    case "crash":
      return `reading it ended with a fault of candor (${end.detail})`;
  }
}

async function keep(site: Site, bytes: Uint8Array): Promise<string> {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  await keepingBlob(site, sha256, () => site.blobs.write(sha256, bytes));
  return sha256;
}

async function againstOf(site: Site, orderId: string | null): Promise<Audit | null> {
  if (orderId === null) return null;
  const before = await site.db
    .selectFrom("orders")
    .innerJoin("audit", "audit.id", "orders.audit_id")
    .select("audit.result")
    .where("orders.id", "=", orderId)
    .executeTakeFirst();
  return before?.result ? readStoredAudit(site.blobs, before.result) : null;
}
