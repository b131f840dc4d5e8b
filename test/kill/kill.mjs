// Kills workers and servers with SIGKILL at random moments while people work, then counts: no acknowledged write may be
// lost, no job may be lost, nothing may be there twice, and nothing may hang.
//
//   node test/kill/kill.mjs --kills 200 --store embedded
//   test/with-postgres.sh node test/kill/kill.mjs --kills 200 --store postgres
//
// --minutes bounds all of it, --killing the seconds of its kills: what was not killed by then is not counted as killed. --seed repeats the moments; --loud shows
// what the processes say.
import { createHash, randomBytes } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { count, countBackup } from "./count.mjs";
import { openInstance } from "./instance.mjs";
import { startWork } from "./work.mjs";

const options = Object.fromEntries(
  process.argv
    .slice(2)
    .flatMap((word, at, all) => (word.startsWith("--") ? [[word.slice(2), all[at + 1]]] : [])),
);
const kills = Number(options.kills ?? 200);
const store = options.store ?? "embedded";
const seed = options.seed ?? randomBytes(4).toString("hex");
const minutes = Number(options.minutes ?? 40);
const began = Date.now();
const end = began + minutes * 60_000;
const killingMs = Number(options.killing ?? minutes * 60) * 1000;
/** What is left after the killing is for the counting. */
const COUNTING_MS = Math.min(3, minutes / 2) * 60_000;

/** The same seed waits the same times. */
function chances(text) {
  let state = createHash("sha256").update(text).digest().readUInt32BE(0);
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

async function killing(instance, work) {
  const chance = chances(seed);
  const done = { server: 0, worker: 0 };
  const during = new Map();
  let slowest = 0;
  const lastKill = Math.min(end - COUNTING_MS, Date.now() + killingMs);
  for (let at = 0; at < kills && Date.now() < lastKill; at += 1) {
    const kind = store === "postgres" && chance() < 0.5 ? "worker" : "server";
    // Now and then in the middle of starting up, mostly in the middle of work.
    const early = chance() < 0.1;
    const waits = chance();
    if (!early) {
      const from = Date.now();
      await instance.ask("GET", "/instance");
      slowest = Math.max(slowest, Date.now() - from);
    }
    await sleep(early ? 200 + waits * 800 : 50 + waits ** 2 * 5000);
    for (const what of early ? ["start-up"] : work.underWay()) during.set(what, (during.get(what) ?? 0) + 1);
    await instance.kill(kind);
    done[kind] += 1;
    instance.start(kind);
  }
  return { ...done, during, slowest };
}

function report(done, counted, { acknowledged }) {
  const { audits, companies, reviews, orders, steps, complaints, rejudgements, backups } = acknowledged;
  const during = [...done.during].map(([what, number]) => `${what} ${number}`).join(", ");
  console.log(
    `${store}, seed ${seed}: ${done.server} server kills, ${done.worker} worker kills in ${Math.round((Date.now() - began) / 1000)} s ` +
      `(under way at a kill: ${during}); longest wait for the server to be back ${(done.slowest / 1000).toFixed(1)} s`,
  );
  console.log(
    `acknowledged: ${audits.size} audits (${counted.audits} there, ${counted.attempts} runs, ${counted.letters} dead letters tried again), ` +
      `${companies.size} companies, ${reviews.size} review writes, ${orders.size} orders, ${steps.size} steps, ${complaints.size} complaints, ` +
      `${rejudgements.size} re-judgements, ${backups} backups; ${counted.log} log entries`,
  );
}

const program = options.program ?? "dist/candor.js";
const instance = await openInstance({ store, end, program, loud: options.loud !== undefined });
const faults = [];
/** Whatever hangs, and whoever ends this: no process is left. */
function giveUp(why) {
  console.log([...instance.faults, why].join("\n"));
  void instance.close().finally(() => process.exit(1));
  setTimeout(() => process.exit(1), 5000);
}
const bound = setTimeout(() => giveUp("out of time"), end - began + 10_000);
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => giveUp(signal));
try {
  await instance.signUp();
  const work = await startWork(instance, seed, chances(`${seed} work`));
  const done = await killing(instance, work);
  await work.stop();
  const counted = await count(instance, work.acknowledged);
  faults.push(...counted.faults, ...(await countBackup(instance, work.acknowledged)));
  report(done, counted, work);
} catch (error) {
  faults.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
} finally {
  clearTimeout(bound);
  await instance.close();
}
faults.push(...instance.faults);
for (const fault of [...new Set(faults)].slice(0, 50)) console.log(fault);
console.log(faults.length === 0 ? "0 lost, 0 doubled" : `${faults.length} faults`);
process.exit(faults.length === 0 ? 0 : 1);
