import type { DataId } from "../../../catalog/types.ts";
import { everyMatch, matchesIn } from "../lexicon/matches.ts";
import type { Parse } from "./grammar.ts";
import type { Mention } from "./mentions.ts";

const WHO =
  "(?:you(?: (?:and|or) (?:other users|others|your users))?|users?|visitors?|people|customers?|members?|individuals|consumers|they|guests|players|(?:our|all|other|the|each|a|your|an individual|those|most) (?:users?|visitors?|customers?|members?|players?|guests?|readers|child|children))";
const OURS = "(?:our|the|this|these|those|its|other|third[- ]party|various|certain|any|a|an|each|such|and)";

/** Behaviour told in a clause of its own, which no list of words can hold. */
const SHAPES: readonly (readonly [DataId, RegExp])[] = [
  [
    "media.microphone",
    /\b(?:(?:all|any|some|phone|telephone|incoming|outgoing|your|our|such|these|customer|support) )*calls(?= (?:[^.;:,]{0,70}? )?(?:is|are|may be|will be|can be|might be) (?:(?:also|sometimes|always|not|never|routinely|\w+ly) )*(?:recorded|taped)\b)|(?<=\brecord(?:s|ing)? )(?:(?:all|any|some|phone|telephone|incoming|outgoing|your|our|such|these) )*calls\b/g,
  ],
  [
    "user.behavior",
    new RegExp(
      `\\bhow (?!they are used\\b)(?:(?:often|long|frequently|many times|much) )?${WHO} (?:(?:may|have|are|all) )?(?:us(?:e|es|ed|ing)|interact(?:s|ed|ing)?|brows(?:e|es|ed|ing)|navigat(?:e|es|ed|ing)|access(?:es|ed)?|engag(?:e|es|ed)|mov(?:e|es|ed) (?:through|around)|respond(?:s|ed)?|open(?:s|ed)?|log(?:s|ged)? in|launch(?:es|ed)?|arriv(?:e|ed)|spen[dt]|stay)\\b`,
      "g",
    ),
  ],
  [
    "user.behavior",
    /\b(?:how (?:often|long|many times|frequently|much time) you (?!(?:have|are|were|will|can|may|live|lived|know|listen|watch|talk|talked|sleep|slept|play|read|work)\b)[a-z]+|(?:which|what) (?!(?:personal )?(?:information|data|details|permissions?|rights?|choices?|way|purposes?|country|state|language|age|kind|type|sort|categor(?:y|ies)|devices?|sites?|branch|else|apps?|countries)\b)(?:[a-z-]+ ){1,3}?you (?:have |then |also |like to )?(?!(?:have|are|were|want|provide|give|agree|need|can|may|will|live|bought|purchased|ordered|order|buy|listen|watch|play|read)\b)[a-z]+)\b/g,
  ],
  ["user.behavior", /\bwhat (?:you|users|visitors|they) (?:click|tap|do (?:on|in|while|when)\b)(?: on)?/g],
  [
    "user.behavior",
    new RegExp(
      `\\b(?:your|users['’]?|user's|visitors['’]?|their|user|visitor) (?:use|usage|visits?|interactions?|activit(?:y|ies)|navigation|engagement|movements?|actions|behaviou?r) (?:of|to|on|with|in|at|within|across|around) (?=${OURS}\\b)`,
      "g",
    ),
  ],
  [
    "user.behavior",
    new RegExp(
      `\\b(?:links|content|features|buttons|ads|advertisements|products|items|functions|services) (?:(?:that|which) )?${WHO} (?:have )?(?:click(?:ed)?|view(?:ed)?|interact(?:ed)?|looked at|search(?:ed)? for|tap(?:ped)?)\\b(?: (?:on|with))?`,
      "g",
    ),
  ],
  [
    "web.history",
    new RegExp(
      `\\b(?:which|what|the|every|each) (?:(?:other|web|different|[a-z]+) ){0,2}(?:pages?|web ?pages?|sites?|web ?sites?|areas|parts|sections|screens) (?:(?:of|on|within) ${OURS} (?:[a-z]+ ){1,3})?(?:(?:that|which) )?(?:that )?${WHO} (?:(?:have|are|may|has|person) )?(?:visit|view|access|request|see|look at|go to|read|open)(?:ed|s|ing)?\\b`,
      "g",
    ),
  ],
  [
    "web.history",
    /\b(?:which|what) (?:[a-z]+ ){0,2}(?:pages|web ?pages|sites|web ?sites|areas|parts|sections|screens) (?:are|were|have been|get) (?:being )?(?:visited|viewed|accessed|read|opened)(?: by (?:you|users|the user|visitors))?\b/g,
  ],
  [
    "web.history",
    /\b(?:which|what|the) (?:[a-z]+ )?(?:web ?sites?|sites?|web ?pages?|pages?|urls?|search engine|links?) (?:that |which )?(?:referred|linked|brought|directed|led) (?:you|users|visitors)\b/g,
  ],
  [
    "user.purchase",
    new RegExp(
      `\\b(?:(?:the|any|which|what|specific) )*(?:products|items|goods|services|subscriptions|titles|merchandise|content)(?:,? (?:or|and|and\\/or) (?:products|items|goods|services|subscriptions|content))? (?:(?:that|which) )?(?:${WHO} )?(?:(?:have|has|may|or others) )?(?:request(?:ed)? (?:or|and) )?(?:purchase|buy|order|obtain|consider|rent)(?:d|ed)?\\b|\\b(?:what|which) (?:products |items |goods )?${WHO} (?:have |has )?(?:buy|bought|purchased?|order|ordered)\\b`,
      "g",
    ),
  ],
  [
    "user.behavior",
    /(?=us|visit|traf|acti|inter|nav)(?<=\b(?:about|track(?:s|ing)?|monitor(?:s|ing)?|record(?:s|ing)?|log(?:s|ging)?|analy[sz](?:e|es|ing)|measur(?:e|es|ing)|understand(?:ing)?|evaluat(?:e|es|ing)|compil(?:e|es|ing)|observ(?:e|es|ing)|statistics on|information on|regarding|data on) (?:(?:the|overall|aggregate|general|user|visitor) )*)(?:use|usage|visits|traffic|activity|interactions?|visitors|navigation) (?:of|to|on|with|in|across|within|patterns (?:of|on)) (?:our|this|the|its|their|these) (?:[\w-]+ ){0,2}?(?:web ?sites?|sites?|services?|apps?|applications?|platforms?|products?|pages|stores?|games?|content)\b/g,
  ],
  [
    "web.history",
    /\bthe (?:last |previous |next )?(?:domain|sites?|web ?sites?|web ?pages?|pages?|urls?|address) (?:(?:that|from which) )?(?:you|users|visitors) (?:visited|came from|come from|go to|went to|were on|linked from|have come from|arrived from|click(?:ed)? from)\b/g,
  ],
];

/** What such words may stand after: "in connection with your use of our services" is a circumstance. */
const TOLD =
  /(?:^|[,:(]\s*|\b(?:about|on|regarding|concerning|track|tracks|tracking|monitor|monitors|monitoring|record|records|recording|log|logs|collect|collects|collecting|gather|analy[sz]e|analy[sz]es|analy[sz]ing|measure|measures|observe|observes|see|tell|tells|note|notes|know|knows|remember|remembers|detect|determine|check|checks|learn|learns|including|include|includes|as|like|and|or|of|reflect|reflects|regards|recording|store|stores|receive|details of|statistics on|(?:along|together) with)\s+)$/;
/** "Cookies help us understand how …": what watches tells more by these words than a firm's wish does. */
const WATCHED =
  /\b(?:(?:to|and|us|better|also|can|may) (?:better )?(?:understand|see|learn|examine|evaluate|assess|study|determine|observe)|understanding|studying|tracing|evaluates?)\s+$/;
/** Without one of these a wish to understand its readers is a firm's purpose and no practice. */
export const INSTRUMENT =
  /cookie|beacon|pixel|analytic|tracking|technolog|log file|plug-?in|script|\bsdk|statistics (?:tool|service|software)|metrics/;
const CIRCUMSTANCE =
  /\b(?:as a result|because|in respect|as part|in the course|by reason|means|terms|purposes?|duration|period|time|benefit|result) of\s+$|\bdepend(?:s|ing|ent)? (?:up)?on\s+$/;

const LISTED =
  /^[^,;.]{0,30},?\s*\(?(?:such as|including|like|e\.g\.|for example|for instance|namely)\b(?!,?\s+(?:when|if|where|we|this|these|information (?:related|about)|to|by|in order)\b)/;

/** "How visitors browse the site", "which pages you visit on our websites" */
export function usageEn(parse: Parse): readonly Mention[] {
  const known = TOLD_OF.get(parse);
  if (known) return known;
  const found = clausesIn(parse.text);
  TOLD_OF.set(parse, found);
  return found;
}

/** Looked for once in a sentence. */
const TOLD_OF = new WeakMap<Parse, readonly Mention[]>();

function clausesIn(text: string): Mention[] {
  const found: Mention[] = [];
  for (const [id, shape] of SHAPES)
    for (const match of everyMatch(shape, text)) {
      const start = match.index;
      const end = start + match[0].trimEnd().length;
      const from = Math.max(0, start - 24);
      const told =
        matchesIn(TOLD, text, from, start) ||
        (matchesIn(WATCHED, text, from, start) && matchesIn(INSTRUMENT, text, 0, start));
      if (!told || matchesIn(CIRCUMSTANCE, text, from, start)) continue;
      // "Your interactions with our site, such as pages viewed": what is listed says it.
      if (matchesIn(LISTED, text, end, end + 60)) continue;
      if (!found.some((other) => other.start < end && start < other.end))
        found.push({ kind: "data", start, end, id });
    }
  return found;
}
