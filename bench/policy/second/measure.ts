import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { shipped } from "../../../src/sources/policy/second/shipped.ts";
import { linesOf } from "../../../test/policies/answers.ts";
import { score } from "../../../test/policies/score.ts";

/** Totals only: the texts it is given may be ones that nobody who works on the reader may see. */
const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error("npm run train:policy -- measure DIR");
  process.exit(2);
}
for (const language of ["zh", "en"]) {
  const files = readdirSync(join(folder, language)).sort();
  for (const [name, second] of [
    ["rules alone", null],
    ["with the second reader", shipped],
  ] as const) {
    const lines = files.flatMap((file) =>
      linesOf(file, readFileSync(join(folder, language, file), "utf8"), second),
    );
    const { precision, recall, read, asked } = score(lines, "practice");
    const f1 = (2 * precision * recall) / (precision + recall);
    console.log(
      `${language} ${name.padEnd(22)} precision ${precision.toFixed(3)} of ${read} readings, recall ${recall.toFixed(3)} of ${asked} answers, F1 ${f1.toFixed(3)}`,
    );
  }
}
