import type { Thresholds } from "../../../src/sources/policy/second/decide.ts";
import { secondReader } from "../../../src/sources/policy/second/reader.ts";
import { THRESHOLDS } from "../../../src/sources/policy/second/shipped.ts";
import { readWeights, type Weights } from "../../../src/sources/policy/second/weights.ts";
import { type Line, linesOf } from "../../../test/policies/answers.ts";
import { score } from "../../../test/policies/score.ts";
import type { Text } from "./examples.ts";
import { trainingTexts } from "./inputs.ts";
import { train } from "./train.ts";

/** The texts that the rules were not mended on, in this many parts: each is read with weights of all the others. */
const PARTS = 5;

const texts = trainingTexts(process.cwd());
const fresh = texts.filter(({ mended }) => !mended);
const parts = Array.from({ length: PARTS }, (_, part) => {
  const left = fresh.filter((_, at) => at % PARTS === part);
  return {
    left,
    weights: readWeights(
      train(
        texts.filter((text) => !left.includes(text)),
        {},
      ),
    ),
  };
});

for (const language of ["zh", "en"] as const) {
  show(`${language} rules alone`, language, (text) => text.lines);
  show(`${language} as shipped`, language, (text, weights) => readWith(text, weights, THRESHOLDS[language]));
  for (const practice of [0.8, 0.7, 0.6, 0.5, 0.4])
    for (const doubt of [0, 0.01, 0.02, 0.05])
      show(`${language} adds from ${practice}, doubts below ${doubt}`, language, (text, weights) =>
        readWith(text, weights, {
          practice,
          denial: practice,
          doubtPractice: doubt,
          doubtDenial: doubt / 2,
          stays: THRESHOLDS[language].stays,
        }),
      );
}

function readWith(text: Text, weights: Weights, thresholds: Thresholds): readonly Line[] {
  return linesOf(text.name, text.source, secondReader(weights, thresholds));
}

function show(
  name: string,
  language: Text["language"],
  read: (text: Text, weights: Weights) => readonly Line[],
): void {
  const lines = parts.flatMap(({ left, weights }) =>
    left.filter((text) => text.language === language).flatMap((text) => read(text, weights)),
  );
  const { precision, recall, read: said, asked } = score(lines, "practice");
  const f1 = (2 * precision * recall) / (precision + recall);
  console.log(
    `${name.padEnd(36)} precision ${precision.toFixed(3)} of ${said}, recall ${recall.toFixed(3)} of ${asked}, F1 ${f1.toFixed(3)}`,
  );
}
