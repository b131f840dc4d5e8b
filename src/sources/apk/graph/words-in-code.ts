import { screenTopics } from "../../../catalog/screens/index.gen.ts";
import { WordMarks } from "../code/word-marks.ts";
import { POLICY_PARTS } from "../consent/words.ts";

let sought: WordMarks | null = null;

/** Words that are looked for among the texts of code: what screens are known by, and what policies are. */
export function wordsSought(): WordMarks {
  sought ??= new WordMarks([
    ...POLICY_PARTS,
    ...screenTopics.flatMap(({ terms }) => [...terms.zh, ...terms.en]),
  ]);
  return sought;
}
