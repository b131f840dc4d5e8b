import { describe, expect, test } from "vitest";
import { z } from "zod";
import { AuditDetail, AuditEntry, AuditPage } from "../../src/server/api/schema/audits.ts";
import { reap } from "../../src/server/audits/work.ts";
import { type Person, STORES, testSite } from "./harness.ts";

const Queue = z.object({ queued: z.number(), running: z.number(), failed: z.number() });
const HOUR = 3_600_000;

describe.each(STORES)("the queue on the %s store", async (store) => {
  const there = await testSite(store);
  const { site } = there;
  const admin = await there.person("admin");
  const busy = await there.person("reviewer");
  const quiet = await there.person("analyst");
  const bytes = await there.fixture("test/apps/quiet/app.apk");
  const apps = new Map<Person, string>();
  for (const person of [busy, quiet]) apps.set(person, await there.upload(person, "app", "quiet.apk", bytes));

  const send = async (by: Person, more: object = {}): Promise<string> =>
    (await by.call("POST", "/audits", { app: apps.get(by), ...more })).as(AuditEntry).id;
  const seen = async (id: string) => (await admin.call("GET", `/audits/${id}`)).as(AuditDetail);
  const ended = (id: string, state: string) => there.until(async () => (await seen(id)).state === state);

  test("serves what is urgent first, and then one of each sender in turn", async () => {
    const many = [];
    for (let count = 0; count < 4; count += 1) many.push(await send(busy));
    const one = await send(quiet);
    const then = await send(quiet);
    const urgent = await send(busy, { priority: 5 });
    const refused = await quiet.call("POST", "/audits", { app: apps.get(quiet), priority: 1 });
    expect(refused.status).toBe(403);
    const order: string[] = [];
    for (let job = await site.queue.take(); job !== null; job = await site.queue.take())
      order.push(job.auditId);
    expect(order[0]).toBe(urgent);
    // Two of each have the same turn; which of them goes first says nothing.
    expect(new Set(order.slice(1, 3))).toEqual(new Set([many[0], one]));
    expect(new Set(order.slice(3, 5))).toEqual(new Set([many[1], then]));
    expect(order.slice(5)).toEqual([many[2], many[3]]);
    for (const id of order) expect((await busy.call("POST", `/audits/${id}/cancel`)).status).toBe(200);
  });

  test("what is cancelled never ends as anything else, and runs again when a person asks for it", async () => {
    const waiting = await send(quiet);
    expect((await quiet.call("POST", `/audits/${waiting}/cancel`)).as(AuditEntry).state).toBe("cancelled");
    expect((await quiet.call("POST", `/audits/${waiting}/cancel`)).status).toBe(409);
    there.worker();
    const running = await send(quiet);
    await ended(running, "running");
    expect((await quiet.call("POST", `/audits/${running}/cancel`)).as(AuditEntry).state).toBe("cancelled");
    // One that is sent after it ends after it: the worker is free again, and neither has a result.
    const next = await send(quiet);
    await ended(next, "done");
    for (const id of [waiting, running])
      expect(await seen(id)).toMatchObject({ state: "cancelled", counts: null });
    expect((await quiet.call("POST", `/audits/${running}/retry`)).as(AuditEntry).state).toBe("queued");
    await ended(running, "done");
    expect((await quiet.call("POST", `/audits/${running}/retry`)).status).toBe(409);
  }, 120_000);

  test("an audit that loses every worker waits for a person, who sees it and tries it again", async () => {
    const id = await send(quiet);
    await ended(id, "done");
    await site.db
      .updateTable("audit")
      .set({ state: "running", attempts: 25, lease_until: new Date(Date.now() - HOUR), worker_id: "gone" })
      .where("id", "=", id)
      .execute();
    await reap(site, site.now());
    const dead = await seen(id);
    expect(dead.state).toBe("failed");
    expect(dead.failure?.en).toContain("25 workers ended");
    const { items } = (await admin.call("GET", "/audits?state=failed")).as(AuditPage);
    expect(items.map((one) => one.id)).toEqual([id]);
    expect((await admin.call("GET", "/queue")).as(Queue).failed).toBe(1);
    await quiet.call("POST", `/audits/${id}/retry`);
    await ended(id, "done");
    expect(await seen(id)).toMatchObject({ failure: null, attempts: 1 });
  }, 120_000);

  test("quotas bound what waits and what lies there, for each account by itself", async () => {
    const change = { quotaQueued: 1, quotaBytes: bytes.length + 10 };
    expect((await admin.call("PATCH", "/settings", change)).status).toBe(200);
    const more = { kind: "app", name: "more.apk", sizeBytes: 11 };
    expect((await quiet.call("POST", "/uploads", more)).status).toBe(413);
    expect((await quiet.call("POST", "/uploads", { ...more, sizeBytes: 10 })).status).toBe(201);
    // Behind those of another that are served first.
    await admin.call("PATCH", "/settings", { quotaQueued: 2 });
    const sent = await Promise.all(
      Array.from({ length: 12 }, () => quiet.call("POST", "/audits", { app: apps.get(quiet) })),
    );
    const refused = sent.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(5);
    expect(refused[0]?.headers.get("retry-after")).toBe("60");
    expect(sent.filter(({ status }) => status === 201).length).toBeGreaterThan(1);
  });
});
