import { screenTopics } from "../../../catalog/screens/index.gen.ts";
import { WordStarts } from "../code/word-starts.ts";
import { POLICY_PARTS } from "../consent/words.ts";

let sought: WordStarts | null = null;

/** Words that are looked for among the texts of code: what screens are known by, and what policies are. */
export function wordsSought(): WordStarts {
  sought ??= new WordStarts([
    ...POLICY_PARTS,
    ...screenTopics.flatMap(({ terms }) => [...terms.zh, ...terms.en]),
  ]);
  return sought;
}
