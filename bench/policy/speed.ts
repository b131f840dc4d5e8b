import { readPolicy } from "../../src/sources/policy/read.ts";
import { nodePlatform } from "../../test/node-platform.ts";
import type { AnsweredText } from "./corpus.ts";

const CHARACTERS = 8_000;
/** What starting the program costs, lists and weights, is over then. */
const WARM = 20;
/** V8 compiles for some passes still, and what runs beside slows others: the quickest is a reader that goes on. */
const PASSES = 6;

/**
 * Policies of 8,000 characters a second of processor time, after start-up: in the first pass, while V8 still compiles, and
 * in the quickest; `--only` measures one language in a process of its own. Beside them a plain loop of the same run, since
 * a shared machine's seconds differ from hour to hour.
 */
export function speed(texts: readonly AnsweredText[]): void {
  const inputs = texts
    .map(({ text }) => text)
    .join("\n\n")
    .match(new RegExp(`[^]{${CHARACTERS}}`, "g"))
    ?.slice(0, 120)
    .map((text) => new TextEncoder().encode(text));
  if (!inputs || inputs.length <= WARM) return;
  const read = (bytes: Uint8Array) => readPolicy({ name: "policy.txt", sha256: "0", bytes }, nodePlatform, 1);
  for (const bytes of inputs.slice(0, WARM)) read(bytes);
  const passes = Array.from({ length: PASSES }, () =>
    spent(() => {
      for (const bytes of inputs) read(bytes);
    }),
  );
  const steady = Math.min(...passes);
  const rate = (seconds: number | undefined) => (inputs.length / (seconds ?? 0)).toFixed(0);
  const steps = (steady / inputs.length / spent(plainLoop)) * 100;
  console.log(
    `  ${rate(passes[0])} texts of 8,000 characters a second of processor time in the first pass, ${rate(steady)} in the quickest of ${PASSES}; there one takes as long as ${steps.toFixed(1)} million steps of a plain loop`,
  );
}

function spent(work: () => void): number {
  const before = process.cpuUsage();
  work();
  return process.cpuUsage(before).user / 1e6;
}

/** A hundred million steps. */
function plainLoop(): void {
  let value = 0;
  for (let step = 0; step < 1e8; step++) value = (value * 31 + step) | 0;
  if (value === 1) console.log("");
}
