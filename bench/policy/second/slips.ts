import { score, slipKinds, slipText } from "../../../test/policies/score.ts";
import { textsOf } from "./examples.ts";
const texts = textsOf(process.argv[2] ?? "", false).filter((t) => t.language === process.argv[3]);
const s = score(texts.flatMap((t) => t.lines), "practice");
console.log(s.precision, s.recall, s.read, s.asked);
console.log([...slipKinds(s.slips)].map(([k, n]) => `${n} ${k}`).join("\n"));
console.log(s.slips.map(slipText).join("\n"));
