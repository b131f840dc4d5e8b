// Counts after the kills: everything acknowledged is there, nothing is there twice, every audit ends.
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const PAGE = 200;

export async function count(instance, acknowledged) {
  const { ask } = instance;
  const faults = [];
  await untilEmpty(ask);
  const letters = await triedAgain(ask);
  const audits = await all(ask, "/audits?sort=created");
  countByKey(faults, acknowledged.audits, audits, (one) => one.source.store);
  for (const one of audits) {
    if (one.state !== "done") {
      faults.push(`${one.state}: ${one.id} ${JSON.stringify(one.failure)}`);
      continue;
    }
    const { body } = await ask("GET", `/findings?auditId=${one.id}&pageSize=1`);
    const counted = one.counts.breach + one.counts.risk + one.counts.unknown;
    if (body.total !== counted) faults.push(`${one.id}: ${body.total} findings, counted ${counted}`);
  }
  const { body: companies } = await ask("GET", "/companies");
  const names = new Set(companies.map(({ name }) => name));
  for (const name of acknowledged.companies) if (!names.has(name)) faults.push(`lost: ${name}`);
  if (names.size !== companies.length) faults.push("a company is there twice");
  await countReviews(ask, faults, acknowledged.reviews);
  await countOrders(ask, faults, acknowledged);
  await countComplaints(ask, faults, acknowledged.complaints);
  for (const [id, state] of acknowledged.rejudgements) {
    const { status, body } = await ask("GET", `/rejudgements/${id}`);
    if (status !== 200) faults.push(`lost: re-judgement ${id}`);
    else if (state === "accepted" && body.state !== state) faults.push(`re-judgement ${id} is ${body.state}`);
  }
  const { body: log } = await ask("GET", "/log/check");
  if (!log.intact) faults.push(`the log is broken at ${log.brokenAt}`);
  const attempts = audits.reduce((sum, one) => sum + one.attempts, 0);
  return { faults, letters, audits: audits.length, attempts, log: log.entries };
}

function countByKey(faults, acknowledged, there, keyOf) {
  const ids = new Map();
  for (const one of there) ids.set(keyOf(one), [...(ids.get(keyOf(one)) ?? []), one.id]);
  for (const [key, id] of acknowledged) if (!ids.get(key)?.includes(id)) faults.push(`lost: ${key}`);
  for (const [key, found] of ids) if (found.length > 1) faults.push(`doubled: ${key}`);
}

async function countReviews(ask, faults, acknowledged) {
  for (const path of new Set(acknowledged.values())) {
    const { body } = await ask("GET", path);
    const times = new Map();
    for (const { words } of body.events ?? []) times.set(words, (times.get(words) ?? 0) + 1);
    for (const [words, at] of acknowledged)
      if (at === path && !times.has(words)) faults.push(`lost: ${words} on ${path}`);
    for (const [words, number] of times) if (number > 1) faults.push(`${number} times: ${words} on ${path}`);
    const comments = (body.events ?? []).filter(({ kind }) => kind === "comment").length;
    if (body.review?.comments !== comments)
      faults.push(`${path} counts ${body.review?.comments} comments and has ${comments}`);
  }
}

async function countOrders(ask, faults, { orders, steps }) {
  const there = await all(ask, "/orders?sort=created");
  const ids = new Set(there.map(({ id }) => id));
  for (const [key, id] of orders) if (!ids.has(id)) faults.push(`lost: ${key}`);
  if (new Set(there.map(({ number }) => number)).size !== there.length)
    faults.push("a number is there twice");
  // One whose answer was lost is asked for again with its key until it is there: there are no others.
  if (there.length > orders.size + 1) faults.push(`${there.length} orders, ${orders.size} acknowledged`);
  for (const [words, id] of steps) {
    const { body } = await ask("GET", `/orders/${id}`);
    const found = (body.steps ?? []).filter((step) => step.words === words).length;
    if (found !== 1) faults.push(`${found} times: ${words}`);
  }
}

async function countComplaints(ask, faults, acknowledged) {
  const there = await all(ask, "/complaints?");
  const times = new Map();
  for (const { what } of there) times.set(what, (times.get(what) ?? 0) + 1);
  for (const key of acknowledged.keys()) {
    const found = times.get(`It reads my contacts. ${key}.`) ?? 0;
    if (found !== 1) faults.push(`${found} times: ${key}`);
  }
  for (const [what, number] of times) if (number > 1) faults.push(`${number} times: ${what}`);
}

/** The last backup makes an instance whose log is whole. */
export async function countBackup(instance, { backup }) {
  if (backup === null) return [];
  const folder = join(instance.folder, "restored");
  const url = await instance.another();
  const more = url === null ? {} : { DATABASE_URL: url };
  const restored = await instance.command(["restore", backup.folder, "--data", folder], more);
  if (!restored.well) return [`the last backup cannot be restored: ${restored.said}`];
  const whole = await instance.command(["verify", "--data", folder], more);
  return whole.well ? [] : [`the log of the restored backup: ${whole.said}`];
}

async function all(ask, path) {
  const items = [];
  for (let page = 1; ; page += 1) {
    const { body } = await ask("GET", `${path}&pageSize=${PAGE}&page=${page}`);
    items.push(...body.items);
    if (body.items.length < PAGE) return items;
  }
}

/** Audits that lost too many workers wait for a person: here is one. They are counted apart. */
async function triedAgain(ask) {
  const { body } = await ask("GET", `/audits?state=failed&pageSize=${PAGE}`);
  for (const { id } of body.items) await ask("POST", `/audits/${id}/retry`);
  await untilEmpty(ask);
  return body.items.length;
}

async function untilEmpty(ask) {
  for (;;) {
    const { body } = await ask("GET", "/queue");
    if (body.queued + body.running === 0) return;
    await sleep(300);
  }
}
