import type { Thresholds } from "../../../src/sources/policy/second/decide.ts";
import { secondReader } from "../../../src/sources/policy/second/reader.ts";
import { readWeights } from "../../../src/sources/policy/second/weights.ts";
import { type Line, linesOf } from "../../../test/policies/answers.ts";
import { score } from "../../../test/policies/score.ts";
import { type Text, textsOf } from "./examples.ts";
import { SETTINGS, train } from "./train.ts";

const args = process.argv.slice(2);
const option = (name: string, fallback: string) => {
  const at = args.indexOf(name);
  return at < 0 ? fallback : (args[at + 1] ?? fallback);
};
const fresh = option("--fresh", "")
  .split(",")
  .filter(Boolean)
  .flatMap((f) => textsOf(f, false));
const mended = option("--mended", "")
  .split(",")
  .filter(Boolean)
  .flatMap((f) => textsOf(f, true));
const test = option("--test", "")
  .split(",")
  .filter(Boolean)
  .flatMap((f) => textsOf(f, false));
const FOLDS = Number(option("--folds", "8"));
const settings = {
  ...SETTINGS,
  epochs: Number(option("--epochs", String(SETTINGS.epochs))),
  l1: Number(option("--l1", String(SETTINGS.l1))),
  l2: Number(option("--l2", String(SETTINGS.l2))),
  rate: Number(option("--rate", String(SETTINGS.rate))),
  minTexts: Number(option("--min", String(SETTINGS.minTexts))),
};
const all = [...fresh, ...mended];
console.log(
  `texts ${all.length}, examples ${all.reduce((s, t) => s + t.examples.length, 0)}; test texts ${test.length}`,
);
for (const set of [fresh, mended, test]) {
  for (const language of ["zh", "en"]) {
    const mine = set.filter((t) => t.language === language);
    if (mine.length === 0) continue;
    const asked = mine.reduce((s, t) => s + t.asked, 0);
    console.log(
      language,
      "asked",
      asked,
      "with a slot",
      (mine.reduce((s, t) => s + t.within, 0) / asked).toFixed(3),
    );
  }
}
type Cell = Thresholds;
const grid: Cell[] = [];
for (const veto of [0, 0.02, 0.05])
  for (const practice of [2, 0.8, 0.7, 0.6, 0.5, 0.4])
    grid.push({ practice, denial: practice, doubtPractice: veto, doubtDenial: veto / 2 });

function read(text: Text, thresholds: Thresholds, weights: ReturnType<typeof readWeights>): Line[] {
  return linesOf(text.name, text.source, secondReader(weights, thresholds));
}
function show(name: string, lines: readonly Line[]) {
  const s = score(lines, "practice");
  const f = (2 * s.precision * s.recall) / (s.precision + s.recall);
  console.log(
    `${name.padEnd(34)} P ${s.precision.toFixed(3)} R ${s.recall.toFixed(3)} F1 ${f.toFixed(3)}  (${s.read}/${s.asked})`,
  );
}
function report(pairs: readonly { texts: readonly Text[]; weights: ReturnType<typeof readWeights> }[]) {
  for (const language of ["zh", "en"] as const) {
    const mine = pairs.map(({ texts, weights }) => ({
      texts: texts.filter((t) => t.language === language),
      weights,
    }));
    if (mine.every(({ texts }) => texts.length === 0)) continue;
    show(
      `${language} rules`,
      mine.flatMap(({ texts }) => texts.flatMap((t) => t.lines)),
    );
    for (const cell of grid)
      show(
        `${language} add ${cell.practice} veto ${cell.doubtPractice}`,
        mine.flatMap(({ texts, weights }) => texts.flatMap((t) => read(t, cell, weights))),
      );
  }
}
if (test.length > 0) {
  const file = train(all, {}, settings);
  console.log("bytes", file.rows.length);
  report([{ texts: test, weights: readWeights(file) }]);
} else {
  const pairs = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const out = fresh.filter((_, at) => at % FOLDS === fold);
    const file = train(
      all.filter((t) => !out.includes(t)),
      {},
      settings,
    );
    pairs.push({ texts: out, weights: readWeights(file) });
    if (fold === 0) console.log("bytes", file.rows.length);
  }
  report(pairs);
}
