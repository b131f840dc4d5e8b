import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { copyFile, mkdir, readdir, readFile, rename, stat } from "node:fs/promises";
import { join, parse } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { NewAudit, Source } from "./api/schema/audits.ts";
import { submitAudit } from "./audits/submit.ts";
import { keepingBlob } from "./blobs/sweep.ts";
import { once } from "./http/once.ts";
import { newId } from "./id.ts";
import type { Site } from "./site.ts";
import type { StoredCompanion, StoredFile } from "./store/schema.ts";

const LOOK_MS = 2000;
const APPS = /\.(apk|xapk|apks|apkm)$/i;
const POLICIES = /\.policy\.(html?|txt|md|pdf|docx)$/i;
const COMPANIONS = {
  mapping: /\.mapping\.txt$/i,
  "run-log": /\.log\.(xlsx?|ods|csv|json)$/i,
  label: /\.label\.csv$/i,
} as const;
const COMPANION_KINDS = [
  "mapping",
  "run-log",
  "label",
] as const satisfies readonly (keyof typeof COMPANIONS)[];
/** Where files go that were taken. */
const TAKEN = "taken";

/**
 * Beside `app.apk`: `app.json` with these, `app.policy.html` or another kind of policy, `app.mapping.txt` (names from
 * before R8), `app.log.xlsx` or another kind of log of its run, `app.label.csv` (the form given to a store).
 */
const Beside = z.object({
  category: z.string().nullable().default(null),
  functions: z.array(z.string()).default([]),
  laws: NewAudit.shape.laws,
  asOf: NewAudit.shape.asOf,
  children: NewAudit.shape.children,
  source: Source.prefault({}),
});

/** Audits what is put into a folder. A file is taken when it has stopped growing. */
export function startWatch(site: Site, folder: string): () => Promise<void> {
  const stop = new AbortController();
  const sizes = new Map<string, number>();
  const loop = async (): Promise<void> => {
    while (!stop.signal.aborted) {
      await look(site, folder, sizes).catch((error: unknown) =>
        site.log.error({ err: { message: String(error) } }, "watched folder"),
      );
      await sleep(LOOK_MS, undefined, { signal: stop.signal }).catch(() => undefined);
    }
  };
  const done = loop();
  return () => {
    stop.abort();
    return done;
  };
}

export async function look(site: Site, folder: string, sizes: Map<string, number>): Promise<void> {
  await mkdir(join(folder, TAKEN), { recursive: true });
  const names = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isFile());
  for (const { name } of names) {
    if (!APPS.test(name)) continue;
    const { size } = await stat(join(folder, name));
    const steady = size > 0 && sizes.get(name) === size;
    sizes.set(name, size);
    if (!steady) continue;
    sizes.delete(name);
    const beside = names.map((entry) => entry.name).filter((one) => isBeside(name, one));
    await take(site, folder, name, beside);
  }
}

function isBeside(app: string, other: string): boolean {
  const stem = parse(app).name;
  if (other === `${stem}.json`) return true;
  const kinds = ["policy", "mapping", "log", "label"];
  return (
    kinds.some((kind) => other.startsWith(`${stem}.${kind}.`)) &&
    (POLICIES.test(other) || companionKind(other) !== null)
  );
}

function companionKind(name: string): StoredCompanion["kind"] | null {
  return COMPANION_KINDS.find((kind) => COMPANIONS[kind].test(name)) ?? null;
}

async function take(site: Site, folder: string, name: string, beside: readonly string[]): Promise<void> {
  const about = await aboutOf(site, folder, beside);
  const app = await store(site, folder, name);
  const policies: StoredFile[] = [];
  for (const one of beside.filter((file) => POLICIES.test(file)))
    policies.push(await store(site, folder, one));
  const { mtimeMs } = await stat(join(folder, name));
  const companions: StoredCompanion[] = [];
  for (const one of beside) {
    const kind = companionKind(one);
    if (kind !== null) companions.push({ kind, ...(await store(site, folder, one)) });
  }
  // A server that dies before the file is moved away finds it again, and the key again.
  await once(site, "watched folder", "audit", `${name} ${app.sha256} ${mtimeMs}`, (tx) =>
    submitAudit(tx, site, {
      ...about,
      app,
      policies,
      companions,
      priority: 0,
      orderId: null,
      createdBy: null,
      companyId: null,
    }),
  );
  const taken = join(folder, TAKEN, `${app.sha256.slice(0, 12)}-`);
  for (const one of [name, ...beside]) await rename(join(folder, one), `${taken}${one}`);
}

async function aboutOf(
  site: Site,
  folder: string,
  beside: readonly string[],
): Promise<z.infer<typeof Beside>> {
  const name = beside.find((one) => one.endsWith(".json") && companionKind(one) === null);
  if (name === undefined) return Beside.parse({});
  try {
    return Beside.parse(JSON.parse(await readFile(join(folder, name), "utf8")));
  } catch (error) {
    site.log.warn(
      { err: { message: String(error) } },
      "watched folder: the file beside an app was not understood",
    );
    return Beside.parse({});
  }
}

async function store(site: Site, folder: string, name: string): Promise<StoredFile> {
  const uploads = join(site.config.dataFolder, "uploads");
  await mkdir(uploads, { recursive: true, mode: 0o700 });
  const draft = join(uploads, newId());
  await copyFile(join(folder, name), draft);
  const hash = createHash("sha256");
  for await (const bytes of createReadStream(draft)) hash.update(bytes);
  const sha256 = hash.digest("hex");
  const { size } = await stat(draft);
  await keepingBlob(site, sha256, () => site.blobs.take(sha256, draft));
  await site.db
    .insertInto("blob")
    .values({ sha256, size_bytes: size, created_at: site.now() })
    .onConflict((clash) => clash.column("sha256").doNothing())
    .execute();
  return { name, sha256, sizeBytes: size };
}
