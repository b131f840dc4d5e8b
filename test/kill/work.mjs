// What people do while processes are killed. Each keeps what the server acknowledged; what it answered nothing to may be
// there or not, but never twice.
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const CHUNK = 16_384;
const MOST_QUEUED = 12;
const FIRST = 2;

export async function startWork(instance, seed, chance) {
  const { ask, askOnce } = instance;
  const apps = await Promise.all(
    ["quiet", "lies", "bill", "clean"].map((name) =>
      readFile(new URL(`../apps/${name}/app.apk`, import.meta.url)),
    ),
  );
  const acknowledged = {
    /** Key of the source → id. */
    audits: new Map(),
    companies: new Set(),
    /** Words of a comment, a dismissal, a reopening → where. */
    reviews: new Map(),
    /** Key → id; words of a step → id of the order. */
    orders: new Map(),
    steps: new Map(),
    /** Key → receipt. */
    complaints: new Map(),
    /** id → state. */
    rejudgements: new Map(),
    /** Folder, and how many audits had been acknowledged before it began. */
    backup: null,
    backups: 0,
  };
  /** What is asked for at this moment. */
  const underWay = new Map();
  let going = true;

  async function doing(what, work) {
    underWay.set(what, (underWay.get(what) ?? 0) + 1);
    try {
      return await work();
    } finally {
      underWay.set(what, underWay.get(what) - 1);
    }
  }

  async function upload(bytes, name) {
    for (;;) {
      const made = await ask("POST", "/uploads", { kind: "app", name, sizeBytes: bytes.length });
      if (made.status !== 201) throw new Error(JSON.stringify(made));
      const { id } = made.body;
      for (;;) {
        const { status, body } = await ask("GET", `/uploads/${id}`);
        if (status !== 200) throw new Error(`an upload was lost: ${JSON.stringify(body)}`);
        if (body.done) return id;
        const from = body.receivedBytes;
        const to = Math.min(bytes.length, from + CHUNK);
        await askOnce("PATCH", `/uploads/${id}`, new Uint8Array(bytes.subarray(from, to)), {
          "upload-offset": String(from),
        });
      }
    }
  }

  async function sendApp(count) {
    const key = `kill-${seed}-${count}`;
    const app = await doing("upload", () => upload(apps[count % apps.length], `app-${count}.apk`));
    const body = { app, category: "unlisted", source: { store: key } };
    const made = await doing("submit", () => ask("POST", "/audits", body, { "idempotency-key": key }));
    if (made.status !== 201) throw new Error(JSON.stringify(made));
    acknowledged.audits.set(key, made.body.id);
    const name = `company ${key}`;
    const company = await doing("company", () => ask("POST", "/companies", { name }));
    // 409: the answer to the first try was lost, not the company.
    if (company.status !== 201 && company.status !== 409) throw new Error(JSON.stringify(company));
    acknowledged.companies.add(name);
    const { body: queue } = await ask("GET", "/queue");
    underWay.set("audit", queue.running);
    await sleep(queue.queued > MOST_QUEUED ? 1500 : 100);
  }

  async function review(count) {
    const { body } = await ask("GET", "/findings?pageSize=50");
    const one = body.items?.[Math.floor(chance() * body.items.length)];
    if (one === undefined) return sleep(300);
    const path = `/apps/${one.appId}/findings/${one.fingerprint}`;
    const words = `words ${seed} ${count}`;
    const [act, asked] = [
      ["comments", { words }],
      ["dismiss", { reason: words }],
      ["reopen", { reason: words }],
    ][count % 3];
    const answer = await doing("review", () => askOnce("POST", `${path}/${act}`, asked));
    if (answer !== null && answer.status < 300) acknowledged.reviews.set(words, path);
    await sleep(50);
  }

  async function order(count) {
    const { body } = await ask("GET", "/audits?state=done&pageSize=50");
    const one = body.items?.[Math.floor(chance() * body.items.length)];
    if (one === undefined) return sleep(300);
    const key = `order-${seed}-${count}`;
    const made = await doing("order", () =>
      ask("POST", "/orders", { auditId: one.id }, { "idempotency-key": key }),
    );
    if (made.status !== 201) throw new Error(JSON.stringify(made));
    acknowledged.orders.set(key, made.body.id);
    const words = `withdrawn ${seed} ${count}`;
    const path = `/orders/${made.body.id}/withdraw`;
    const moved = await doing("order", () => askOnce("POST", path, { reason: words }));
    if (moved?.status === 200) acknowledged.steps.set(words, made.body.id);
    await sleep(100);
  }

  async function complain(count) {
    const key = `complaint-${seed}-${count}`;
    const words = { app: "Lies", what: `It reads my contacts. ${key}.` };
    const made = await doing("complaint", () =>
      ask("POST", "/public/complaints", words, { "idempotency-key": key }),
    );
    if (made.status === 201) acknowledged.complaints.set(key, made.body.receipt);
    await sleep(made.status === 429 ? 2000 : 200);
  }

  async function rejudge() {
    const { body } = await ask("GET", "/rejudgements?pageSize=1");
    let one = body.items?.[0];
    if (one === undefined || one.state === "accepted" || one.state === "rejected") {
      const made = await doing("re-judgement", () => askOnce("POST", "/rejudgements"));
      if (made?.status !== 201) return sleep(500);
      one = made.body;
      acknowledged.rejudgements.set(one.id, one.state);
    }
    while (going && one.state === "running") {
      await doing("re-judgement", async () => {
        await sleep(200);
        one = (await ask("GET", `/rejudgements/${one.id}`)).body;
      });
    }
    if (one.state !== "ready") return sleep(500);
    const ended = await askOnce("POST", `/rejudgements/${one.id}/accept`);
    if (ended?.status === 200) acknowledged.rejudgements.set(one.id, ended.body.state);
    await sleep(1000);
  }

  async function backUp(count) {
    await sleep(4000);
    const folder = join(instance.folder, "backups", String(count));
    const audits = [...acknowledged.audits.values()];
    const whole = await doing("backup", () =>
      instance.command(["backup", folder, "--data", instance.folder]),
    );
    if (!whole.well) return rm(folder, { recursive: true, force: true });
    if (acknowledged.backup !== null) await rm(acknowledged.backup.folder, { recursive: true, force: true });
    acknowledged.backup = { folder, audits };
    acknowledged.backups += 1;
  }

  /** Reviews, orders and re-judgements need something to work on. */
  async function firstAudits() {
    while ((await ask("GET", "/audits?state=done&pageSize=1")).body.total < FIRST) await sleep(300);
  }

  const loop = async (work) => {
    for (let count = 0; going; count += 1) await work(count);
  };
  const loops = [sendApp, review, order, complain, rejudge, backUp].map(loop);
  const failed = Promise.all(loops);
  failed.catch(() => undefined);
  await Promise.race([firstAudits(), failed]);
  return {
    acknowledged,
    underWay: () => [...underWay].filter(([, count]) => count > 0).map(([what]) => what),
    /** Ends with what is under way; fails as any of it failed. */
    stop: async () => {
      going = false;
      await failed;
    },
  };
}
