import type { SSEStreamingApi } from "hono/streaming";
import type { Site } from "../site.ts";

const LOOK_MS = 700;
const ALIVE_MS = 15_000;
const AT_ONCE = 500;

/** Tells what changed, whichever process changed it. */
export async function watchAudits(site: Site, stream: SSEStreamingApi): Promise<void> {
  let since = new Date(site.now().getTime() - LOOK_MS);
  let told = performance.now();
  const sent = new Map<string, string>();
  await stream.write(": open\n\n");
  while (!stream.aborted && !stream.closed) {
    const rows = await site.db
      .selectFrom("audit")
      .select(["id", "state", "step", "counts", "updated_at"])
      .where("updated_at", ">=", since)
      .orderBy("updated_at")
      .limit(AT_ONCE)
      .execute();
    for (const { id, state, step, counts, updated_at } of rows) {
      since = updated_at;
      const data = JSON.stringify({ id, state, step, counts });
      if (sent.get(id) === data) continue;
      sent.set(id, data);
      await stream.writeSSE({ event: "audit", data });
      told = performance.now();
    }
    if (sent.size > AT_ONCE * 4) sent.clear();
    if (performance.now() - told > ALIVE_MS) {
      await stream.write(": alive\n\n");
      told = performance.now();
    }
    await stream.sleep(LOOK_MS);
  }
}
