import { matches, matchesIn } from "../lexicon/matches.ts";
import { COLLECTED } from "../sentence/continuation.ts";
import type { Frame } from "../sentence/frames.ts";
import type { Sentence } from "../sentence/split.ts";
import type { Inherited } from "../sentence/statement.ts";

const BY_READER =
  /\b(?:by|from) (?:you|the (?:user|customer|client|applicant|member|player|patient|guest|borrower)|users|customers|applicants)\b|\byou (?:must|need to|have to|are (?:required|asked|requested))\b/;

/** "The following is to be furnished by the User:" */
export function givenByReader(text: string): boolean {
  return matches(BY_READER, text);
}

/** What the reader is said to give. */
export const GIVEN: Inherited = {
  ...COLLECTED,
  frames: COLLECTED.frames.map((frame) => ({ ...frame, actor: { kind: "user" as const } })),
};

const BY_ITSELF =
  /automatic|\b(?:we|device|technical|log|usage|cookies?|location|phone|browser|from|diagnostic)\b/;

/** "Profile information: bio, nickname" under "Information you provide": the label only names what is given. */
export function labelsOnly(
  { action, actor, polarity, left, start, end }: Frame,
  { text, language }: Sentence,
  leadIn: Inherited,
): boolean {
  return (
    language === "en" &&
    action === "collect" &&
    actor.kind === "first-party" &&
    polarity.kind === "affirms" &&
    left === null &&
    leadIn.frames.length > 0 &&
    leadIn.frames.every((given) => given.action === "collect" && given.actor.kind === "user") &&
    matchesIn(/^[^:]{3,70}[:]\s*$/, text, start, end) &&
    !matchesIn(BY_ITSELF, text, start, end)
  );
}
