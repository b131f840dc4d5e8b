import type { Party } from "../../../model/claim.ts";
import { firstMatchIn, matches } from "../lexicon/matches.ts";
import { type Turn, US } from "./constructions.ts";
import type { Parse } from "./grammar.ts";
import { after, found, NOT, plain, subjectBefore } from "./turn-parts-en.ts";
import { INSTRUMENT, usageEn } from "./usage-en.ts";

const OBSERVES =
  /\b(?:to|and|us|or|that|which|also)\s+((?:(?:better|also|automatically|further|collectively|help us|helps us)\s+)*)(?:track|monitor|measure|analy[sz]e|understand|evaluate|study|observe|see|learn|examine|assess|determine|record|log|count|trace)\s+(?=how|the|your|usage|use|traffic|visits|visitors?|users?|which|what|our|overall|aggregate)/g;

const FOR_US =
  /\b(?:help|helps|helping|enable|enables|allow|allows|permit|permits|assist|assists|lets?)\s+(?:us|our [a-z]+)\s+(?:in\s+|to\s+)?(?:better\s+)?$/;

/** "These providers use cookies to help us analyse how visitors use our site": whoever watches takes it. */
export function observedEn(parse: Parse): Turn[] {
  if (!matches(INSTRUMENT, parse.text)) return [];
  return found(parse, OBSERVES).flatMap((words): Turn[] => {
    const head = parse.text.slice(0, words.start);
    if (!INSTRUMENT.test(head) || NOT.test(head)) return [];
    const told = usageEn(parse.text).find(({ start }) => start >= words.end - 1 && start <= words.end + 24);
    if (!told) return [];
    const lent = firstMatchIn(FOR_US, parse.text, 0, words.end)?.index;
    const actor: Party = subjectBefore(parse, lent ?? words.start) ?? US;
    if (actor.kind === "user") return [];
    const right = after(parse, words.end);
    return [
      {
        ...plain(words),
        action: "collect",
        actor,
        right: { start: words.end, end: Math.max(told.end, right.end) },
      },
    ];
  });
}
