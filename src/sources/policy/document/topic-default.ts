import type { Block } from "../../../formats/text/block.ts";
import { fold } from "../lexicon/fold.ts";
import { matches } from "../lexicon/matches.ts";
import { COLLECTED } from "../sentence/continuation.ts";
import type { Frame } from "../sentence/frames.ts";
import type { Sentence } from "../sentence/split.ts";
import type { Inherited } from "../sentence/statement.ts";
import { sectionSays } from "./sections-en.ts";

/** A denial, advice, an example of what others do, what the reader may do, law. */
const SAYS_OTHERWISE =
  /\b(?:not|never|no|none|nor|neither|without|cannot|unless|please|kindly|should|must|means|refers?|rights?|law|laws|regulations?|complain\w*|consent is|you (?:can|may|could|are|aren|might)|who|whoever)\b|n['’]t\b|\?/;

/** "How we collect, use and share": no single act is its subject. */
const MIXED =
  /\b(?:collect\w*|gather\w*|process\w*)\b.*\b(?:us(?:e|ed|ing)|shar\w+|disclos\w+)\b|\b(?:not|never|rights?|choices?)\b|n['’]t\b/i;

/**
 * In a section whose subject is plain, a line that names data and has no verb of the lists says what the section says: of
 * such lines in texts of others four in five are answered so under collecting, and too few under sharing, use and storage.
 */
export function sayingOfSection(
  topic: string | null,
  sentence: Sentence,
  frames: readonly Frame[],
  { block, heading }: { readonly block: Block; readonly heading: string | null },
): Inherited | null {
  if (sentence.language !== "en" || topic !== "collection") return null;
  if (frames.some((frame) => frame.action !== null)) return null;
  const { text } = sentence;
  if (matches(SAYS_OTHERWISE, text) || matches(/:\s*$/, text) || text.length > 400) return null;
  if (MIXED.test(heading ?? "") || isLabel(sentence, block)) return null;
  return sectionSays(fold(heading ?? "")) ?? COLLECTED;
}

/** "Phone. The app reads …": what opens a paragraph and stops after a few words names its subject. */
function isLabel({ text, start, end }: Sentence, block: Block): boolean {
  return text.length < 60 && start <= block.start + 6 && end < block.end - 2 && matches(/[.!]\s*$/, text);
}
