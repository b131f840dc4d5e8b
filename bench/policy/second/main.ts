import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { hashesOf, trainingTexts } from "./inputs.ts";
import { train } from "./train.ts";

const root = process.cwd();
const texts = trainingTexts(root);
const file = train(texts, hashesOf(texts, root));
const path = "src/sources/policy/second/weights.json";
writeFileSync(join(root, path), `${JSON.stringify(file, null, 2)}\n`);
const examples = texts.reduce((sum, text) => sum + text.examples.length, 0);
console.log(
  `${texts.length} texts, ${examples} mentions of data; ${path}: ${file.rows.length} letters of weights`,
);
