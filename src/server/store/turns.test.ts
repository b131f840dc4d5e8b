import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, expect, test } from "vitest";
import { openEmbedded } from "./open-embedded.ts";
import { Turns } from "./turns.ts";

const folder = mkdtempSync(join(tmpdir(), "candor-store-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("turns go one after the other", async () => {
  const turns = new Turns();
  const order: number[] = [];
  const one = async (name: number): Promise<void> => {
    const release = await turns.take();
    order.push(name);
    await new Promise((resolve) => setTimeout(resolve, 5));
    order.push(name);
    release();
  };
  await Promise.all([one(1), one(2), one(3)]);
  expect(order).toEqual([1, 1, 2, 2, 3, 3]);
});

test("no statement of another falls into a transaction, and what is rolled back is gone", async () => {
  const store = await openEmbedded(folder, "server");
  await store.raw("create table t (a int); insert into t values (1)");
  const failing = store.transaction(async (tx) => {
    await sql`insert into t values (2)`.execute(tx);
    await new Promise((resolve) => setTimeout(resolve, 20));
    throw new Error("undo");
  });
  const other = sql`insert into t values (3)`.execute(store.db);
  await expect(failing).rejects.toThrow("undo");
  await other;
  const { rows } = await sql<{ a: number }>`select a from t order by a`.execute(store.db);
  expect(rows.map(({ a }) => a)).toEqual([1, 3]);
  // Waiting for oneself would hang for ever; it is told instead.
  const nested = store.transaction(async () => sql`select 1`.execute(store.db));
  await expect(nested).rejects.toThrow("outside the transaction");
  await store.close();
}, 120_000);

test("what was committed is there when it is opened again", async () => {
  const store = await openEmbedded(folder, "server");
  const { rows } = await sql<{ a: number }>`select a from t order by a`.execute(store.db);
  expect(rows.map(({ a }) => a)).toEqual([1, 3]);
  await store.close();
}, 120_000);

test("statements go together, and a transaction waits for them and lets none in between", async () => {
  const turns = new Turns();
  const first = await turns.share();
  const second = await turns.share();
  let began = false;
  const alone = turns.take().then((release) => {
    began = true;
    return release;
  });
  // Who comes after the transaction waits behind it: a stream of readers cannot keep it waiting for ever.
  let third = false;
  const late = turns.share().then((release) => {
    third = true;
    return release;
  });
  first();
  await Promise.resolve();
  expect([began, third]).toEqual([false, false]);
  second();
  const release = await alone;
  expect([began, third]).toEqual([true, false]);
  release();
  (await late)();
  expect(third).toBe(true);
});
