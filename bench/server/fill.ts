import { createHash } from "node:crypto";
import { existsSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pino } from "pino";
import { collect } from "../../src/audit/collect.ts";
import { judge } from "../../src/audit/judge.ts";
import { nodePlatform } from "../../src/cli/node-platform.ts";
import { openInput } from "../../src/cli/open-input.ts";
import type { Audit } from "../../src/model/audit.ts";
import { packAudit } from "../../src/server/audits/stored-audit.ts";
import { takeResult } from "../../src/server/audits/take-result.ts";
import { configOf } from "../../src/server/config.ts";
import { hashed, newId } from "../../src/server/id.ts";
import { openSite } from "../../src/server/open-site.ts";
import { makeAccount } from "../../src/server/people/accounts.ts";
import type { Tx } from "../../src/server/store/store.ts";

const [, , folder = "", countWord = "10000", readersWord = "20", tokensPath = ""] = process.argv;
const count = Number(countWord);
const AT_ONCE = 100;

const REAL = [
  "node_modules/io.appium.settings/apks",
  "node_modules/appium-uiautomator2-server/apks",
  "node_modules/android-apidemos/apks",
  "test/apps",
];

function apksBelow(path: string): readonly string[] {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return path.endsWith(".apk") ? [path] : [];
  return readdirSync(path).flatMap((name) => apksBelow(join(path, name)));
}

function realAudit(path: string): Audit {
  const input = openInput(path);
  try {
    const evidence = collect({ app: input.file, policies: [], category: null, functions: [] }, nodePlatform);
    return judge(evidence, { laws: null, inputs: [], toolVersion: "bench", sha256: nodePlatform.sha256 });
  } finally {
    input.close();
  }
}

/** Same numbers every time. */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Another app of the same kind: another name, and a part of what the real one has. */
function variant(base: Audit, at: number, chance: () => number): Audit {
  const keep = <T>(all: readonly T[], part: number): readonly T[] => all.filter(() => chance() < part);
  const { facts } = base.evidence;
  const packageName = `com.example${at % 700}.app${at % 4000}`;
  const print = (fingerprint: string): string =>
    createHash("sha256").update(`${packageName} ${fingerprint}`).digest("hex").slice(0, 32);
  const findings = keep(base.findings, 0.8).map((one, index) => ({
    ...one,
    id: `P${index + 1}`,
    fingerprint: print(one.fingerprint),
  }));
  const bySeverity = { low: 0, medium: 0, high: 0 };
  const byVerdict = { breach: 0, risk: 0, unknown: 0 };
  for (const { severity, verdict } of findings) {
    bySeverity[severity] += 1;
    byVerdict[verdict] += 1;
  }
  return {
    ...base,
    summary: { ...base.summary, bySeverity, byVerdict },
    findings,
    practice: keep(base.practice, 0.8),
    evidence: {
      ...base.evidence,
      facts: {
        ...facts,
        app: {
          ...facts.app,
          packageName,
          label: `App ${at % 4000}`,
          versionName: `${1 + (at % 9)}.${at % 20}.${at % 7}`,
        },
        facts: keep(facts.facts, 0.8),
        permissions: keep(facts.permissions, 0.8),
        hosts: keep(facts.hosts, 0.8),
        sdks: facts.sdks.map((sdk) => ({ ...sdk, version: `${at % 12}.${at % 30}.0` })),
      },
    },
  };
}

async function store(tx: Tx, audit: Audit, result: string, at: number, by: string): Promise<void> {
  const sentAt = new Date(Date.UTC(2026, 0, 1) + at * 60_000);
  const runId = newId();
  const id = newId(sentAt.getTime());
  await tx
    .insertInto("audit")
    .values({
      id,
      state: "running",
      run_id: runId,
      file: `app${at}.apk`,
      sha256: createHash("sha256").update(String(at)).digest("hex"),
      size_bytes: 1000,
      policies: "[]",
      functions: "[]",
      source: JSON.stringify({
        store: "Example",
        link: null,
        sentBy: null,
        obtainedAt: null,
        developer: null,
      }),
      created_by: by,
      created_at: sentAt,
      updated_at: sentAt,
      words: "",
    })
    .execute();
  const isolation = { network: "none" as const, memoryMb: 1, cpuSeconds: 1 };
  await takeResult(tx, id, runId, { audit, result, texts: null, isolation, against: null }, sentAt);
}

const bases = REAL.flatMap(apksBelow)
  .map(realAudit)
  .filter(({ findings }) => findings.length > 0);
const { site, close } = await openSite(configOf({ data: folder }, process.env), pino({ level: "silent" }));
const tokens: string[] = [];
let author = "";
for (let at = 0; at < Number(readersWord); at += 1) {
  await site.store.transaction(async (tx) => {
    const role = at === 0 ? ("analyst" as const) : ("reader" as const);
    const account = await makeAccount(
      tx,
      { login: `reader${at}`, name: `Reader ${at}`, role, companyId: null },
      new Date(),
    );
    author = account.id;
    const secret = `candor_bench_${newId()}`;
    tokens.push(secret);
    await tx
      .insertInto("api_token")
      .values({
        id: newId(),
        account_id: account.id,
        name: "bench",
        prefix: "bench",
        hash: hashed(secret),
        role,
        created_at: new Date(),
      })
      .execute();
  });
}
const kept: string[] = [];
for (const base of bases) {
  const packed = packAudit(base);
  await site.blobs.write(packed.sha256, packed.bytes);
  kept.push(packed.sha256);
}
const chance = chances(7);
const began = performance.now();
// Many in one transaction: to fill a store, the disk need not be waited for ten thousand times.
for (let from = 0; from < count; from += AT_ONCE) {
  await site.store.transaction(async (tx) => {
    for (let at = from; at < Math.min(count, from + AT_ONCE); at += 1) {
      const base = bases[at % bases.length];
      if (base === undefined) throw new Error("no real audits to begin from");
      await store(tx, variant(base, at, chance), kept[at % bases.length] ?? "", at, author);
    }
  });
}
const findings = await site.db
  .selectFrom("finding")
  .select((row) => row.fn.countAll<number>().as("count"))
  .executeTakeFirstOrThrow();
await site.store.raw("vacuum analyze");
writeFileSync(tokensPath, JSON.stringify(tokens));
console.log(
  `${count} audits from ${bases.length} real ones, ${findings.count} findings, stored in ${Math.round((performance.now() - began) / 1000)} s`,
);
await close();
