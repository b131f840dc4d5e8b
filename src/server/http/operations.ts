import type { Context } from "hono";
import { sql } from "kysely";
import type { Site } from "../site.ts";

/** 200 while requests can be served: the database answers and blobs can be reached. */
export async function health(site: Site, c: Context): Promise<Response> {
  const problems: string[] = [];
  try {
    await sql`select 1`.execute(site.db);
  } catch {
    problems.push("the database does not answer");
  }
  const blobs = await site.blobs.check().catch(() => "the blob store cannot be written to");
  if (blobs !== null) problems.push(blobs);
  return c.json({ ok: problems.length === 0, problems }, problems.length === 0 ? 200 : 503);
}

const LOOPBACK = /^(::1|127\.|::ffff:127\.)/;

/** For a collector on this machine; what a proxy passes on is not answered. */
export async function metricsAnswer(site: Site, c: Context): Promise<Response> {
  const address: unknown = c.get("address");
  const local = typeof address === "string" && (LOOPBACK.test(address) || address === "unknown");
  if (!local || c.req.header("x-forwarded-for") !== undefined) return c.notFound();
  const rows = await site.db
    .selectFrom("audit")
    .select((row) => ["state", row.fn.countAll<number>().as("count")])
    .groupBy("state")
    .execute();
  site.metrics.waiting.reset();
  for (const { state, count } of rows) site.metrics.waiting.set({ state }, count);
  c.header("Content-Type", site.metrics.registry.contentType);
  return c.body(await site.metrics.registry.metrics());
}
