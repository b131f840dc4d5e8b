import type { Party } from "../../../model/claim.ts";
import { ofGroup } from "../lexicon/marks.ts";
import { matches, matchesIn } from "../lexicon/matches.ts";
import type { Parse } from "./grammar.ts";
import { partyOf } from "./parties.ts";

/** "It", "this tool" at the head of a sentence, up to the verb. */
const HEAD =
  /^\W*(?:(?:and|but|there|then|in doing so|for this purpose|to do so|in this case),?\s+)?(?:it|(?:this|the said) (?:service|tool|provider|company|software|library|platform|processor|third party|firm|network|plug-?in|component|module|framework|product|vendor|partner))\s+(?:(?:may|might|will|can|also|then|only|automatically|thereby|in turn|typically|usually|does|do|not|never|itself|for example|among other things)\s+)*/;

/** Words for the app itself: "it" after them is the app, unless the other was only just brought in. */
const APP =
  /\b(?:the|this|our|my) (?:app|application|game|website|site|extension|software|platform|program)\b/;
const BROUGHT_IN =
  /\b(?:us(?:e|es|ing)|integrat(?:e|es|ed|ing)|embed(?:s|ded)?|employ(?:s|ed)?|rel(?:y|ies) on|works? with|partners? with|contains?|implements?|incorporat(?:e|es|ed)|(?:processed|handled|provided|powered|operated|run|hosted|delivered|sent|supplied|managed) (?:by|via|through|using|with))\s+(?:(?:the|an?|third[- ]party|external|services?|tool|sdk|library|from|of|by|called)\s+)*$/;

/**
 * Who "it" is at the head of a sentence: the firm or the SDK that the sentence before named last. "We use Sentry to
 * monitor errors. It receives your IP address."
 */
export function itEn(before: Parse | null, parse: Parse): Party | null {
  if (before === null || !matches(HEAD, parse.text)) return null;
  const parties = [...ofGroup(before.marks, "party"), ...before.names].filter(
    ({ meaning }) => meaning.kind === "party" && (meaning.means === "sdk" || meaning.means === "third-party"),
  );
  const named = parties
    .filter(({ start, end }) => matchesIn(/^[A-Z]/, before.original, start, end))
    .sort((a, b) => a.start - b.start)
    .at(-1);
  if (named?.meaning.kind !== "party") return null;
  if (matches(APP, before.text) && !matchesIn(BROUGHT_IN, before.text, 0, named.start)) return null;
  return partyOf(named, before.original.slice(named.start, named.end));
}

/** Whether this verb is what "it" does: nothing but helping words, or verbs joined to it, stands between. */
export function isDoneByIt({ text }: Parse, start: number): boolean {
  const head = HEAD.exec(text);
  return head !== null && head[0].length <= start + 1 && !/[;:]/.test(text.slice(head[0].length, start));
}
