import { setTimeout as sleep } from "node:timers/promises";
import type { KyselyPlugin } from "kysely";
import { describe, expect, test } from "vitest";
import { AuditDetail, AuditEntry } from "../../src/server/api/schema/audits.ts";
import { Worker } from "../../src/server/audits/work.ts";
import { STORES, testSite } from "./harness.ts";

/** Renewing leases is the only change that asks for ids; what it gives back arrives when `arrive` says so. */
function late(arrive: () => Promise<void>): KyselyPlugin {
  const renewals = new WeakSet<object>();
  return {
    transformQuery({ node, queryId }) {
      if (node.kind === "UpdateQueryNode" && node.returning?.selections.length === 1) renewals.add(queryId);
      return node;
    },
    async transformResult({ queryId, result }) {
      if (renewals.has(queryId)) await arrive();
      return result;
    },
  };
}

describe.each(STORES)("leases on the %s store", async (store) => {
  const there = await testSite(store);
  const { site } = there;
  const analyst = await there.person("analyst");
  const app = await there.upload(analyst, "app", "quiet.apk", await there.fixture("test/apps/quiet/app.apk"));

  test("what a worker takes while its leases are renewed goes on", async () => {
    let id = "";
    const seen = async () => (await analyst.call("GET", `/audits/${id}`)).as(AuditDetail);
    const worker = new Worker({
      ...site,
      db: site.db.withPlugin(
        late(async () => {
          if (id !== "") return;
          // The leases are renewed, and the worker has not heard of it yet.
          id = (await analyst.call("POST", "/audits", { app })).as(AuditEntry).id;
          await there.until(async () => (await seen()).state === "running");
          // So that the worker, too, knows what it took.
          await sleep(50);
        }),
      ),
    });
    worker.start(1);
    await there.until(async () => id !== "" && (await seen()).state === "done");
    await worker.stop();
    expect((await seen()).attempts).toBe(1);
  });
});
