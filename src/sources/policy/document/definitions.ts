import { findMarks, ofGroup } from "../lexicon/marks.ts";
import { firstMatch, matches } from "../lexicon/matches.ts";
import { mentionsOf } from "../sentence/mentions.ts";
import { parseSentence } from "../sentence/parse.ts";
import { splitSentences } from "../sentence/split.ts";
import { type Definitions, learnDefinition, learnLabel } from "../sentence/umbrellas.ts";
import type { Placed } from "./outline.ts";

const LABEL = /^[\s\p{P}\d]{0,6}[^,，。:：]{2,20}[:：]\s*\S{6}/u;

/** Whether the label before a colon is an umbrella word; only then the whole paragraph is parsed for it. */
function namesUmbrella(text: string): boolean {
  const label = firstMatch(LABEL, text)?.[0];
  return (
    label !== undefined &&
    ofGroup(findMarks(label), "data").some(
      ({ meaning }) => meaning.kind === "umbrella" && meaning.umbrella.members.length > 0,
    )
  );
}

/** Definitions count wherever they stand, also for sentences before them. */
export function gatherDefinitions(placed: readonly Placed[], folded: string): Definitions {
  const definitions: Definitions = new Map();
  for (const { block } of placed) {
    const text = folded.slice(block.start, block.end);
    const labelled = namesUmbrella(text);
    if (!labelled && !matches(/是指|指的是|系指|意指|means|refers? to/, text)) continue;
    for (const sentence of splitSentences(block, folded)) {
      const parse = parseSentence(sentence, sentence.text);
      const mentions = mentionsOf(parse, sentence.language);
      if (labelled) learnLabel(parse, mentions, definitions);
      else learnDefinition(parse, mentions, definitions);
    }
  }
  return definitions;
}
