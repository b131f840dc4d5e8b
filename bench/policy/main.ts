import { warmUp } from "../../src/cli/warm-up.ts";
import { ca4p } from "./ca4p.ts";
import { type Corpus, splitOf } from "./corpus.ts";
import { opp115 } from "./opp115.ts";
import { piExtract } from "./pi-extract.ts";
import { predict } from "./predict.ts";
import { figures, labelsOf, type Slip, score, type Tally } from "./score.ts";
import { speed } from "./speed.ts";

// As the program and its server run.
warmUp();

const CORPORA: readonly Corpus[] = [ca4p, piExtract, opp115];

const options = new Map<string, string>();
for (let at = 2; at < process.argv.length; at += 2)
  options.set(process.argv[at] ?? "", process.argv[at + 1] ?? "");
const dir = options.get("--corpus");
const split = options.get("--split") ?? "test";
const list = Number(options.get("--list") ?? 0);
const only = options.get("--only");
/** `--second off`: what the rules do alone. */
const second = options.get("--second") === "off" ? null : undefined;

if (dir === undefined || (split !== "test" && split !== "dev")) {
  console.error("npm run bench:policy -- --corpus DIR [--split test|dev] [--list N] [--only CORPUS]");
  process.exit(2);
}
const present = CORPORA.filter(({ id }) => only === undefined || only === id).flatMap((corpus) => {
  const folder = corpus.find(dir);
  return folder === null ? [] : [{ corpus, folder }];
});
if (present.length === 0) {
  console.error(`${dir} holds none of: ${CORPORA.map(({ id }) => id).join(", ")}`);
  process.exit(2);
}
for (const { corpus, folder } of present) measure(corpus, folder);

function measure(corpus: Corpus, folder: string): void {
  const texts = corpus.read(folder).filter((text) => splitOf(text) === split);
  console.log(`\n${corpus.title}\n  ${split} split: ${texts.length} documents`);
  const tallies = new Map<string, Tally>();
  const slips: Slip[] = [];
  for (const { text, answers } of texts) {
    const predictions = predict(text, second);
    const language = corpus.labels.includes("data") ? "zh" : "en";
    const labelled = predictions.map((prediction) => ({
      prediction,
      labels: corpus.labelsOf?.(prediction) ?? labelsOf(prediction, language),
    }));
    for (const label of corpus.labels) {
      const scored = score(text, answers, labelled, label);
      const sum = tallies.get(label) ?? { right: 0, said: 0, found: 0, asked: 0 };
      const { right, said, found, asked } = scored.tally;
      tallies.set(label, {
        right: sum.right + right,
        said: sum.said + said,
        found: sum.found + found,
        asked: sum.asked + asked,
      });
      slips.push(...scored.slips);
    }
  }
  console.log("  label                precision  recall    F1      claims  answers");
  for (const [label, tally] of [...tallies, ["all", sumOf([...tallies.values()])] as const]) {
    if (tally.said + tally.asked === 0) continue;
    const { precision, recall, f1 } = figures(tally);
    const cells = [precision, recall, f1].map((value) => value.toFixed(3).padStart(8)).join("  ");
    console.log(
      `  ${label.padEnd(20)}${cells}  ${String(tally.said).padStart(7)}  ${String(tally.asked).padStart(7)}`,
    );
  }
  speed(texts);
  if (list > 0) for (const kind of ["missed", "false"] as const) confusions(slips, kind);
}

function sumOf(tallies: readonly Tally[]): Tally {
  const sum = { right: 0, said: 0, found: 0, asked: 0 };
  for (const tally of tallies)
    for (const key of ["right", "said", "found", "asked"] as const) sum[key] += tally[key];
  return sum;
}

/** The commonest words of one kind of slip, each with one place. */
function confusions(slips: readonly Slip[], kind: Slip["kind"]): void {
  const byWords = new Map<string, Slip[]>();
  for (const slip of slips.filter((one) => one.kind === kind)) {
    const key = `${slip.label} ${slip.words.toLowerCase().replace(/\s+/g, " ")}`;
    byWords.set(key, [...(byWords.get(key) ?? []), slip]);
  }
  const ranked = [...byWords]
    .sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))
    .slice(0, list);
  console.log(
    `\n  ${kind === "missed" ? "answers without a claim" : "claims without an answer"}, commonest first`,
  );
  for (const [key, [first, ...more]] of ranked)
    console.log(`  ${more.length + 1} × ${key}   … ${first?.around ?? ""} …`);
}
