import type { Party } from "../../../model/claim.ts";
import { firstMatch, firstMatchIn, matches } from "../lexicon/matches.ts";
import type { Parse } from "./grammar.ts";
import { partyOf } from "./parties.ts";
import type { VerbGroup } from "./verb-groups.ts";

/** "We work with Podtrac, which receives …": a name before the relative pronoun acts. */
export function namedBefore(parse: Parse, group: VerbGroup): Party | null {
  const verb = group.verbs[0]?.meaning;
  if (verb?.kind === "verb" && verb.form === "zh") return null;
  const found = firstMatchIn(
    /([A-Z][\w.&-]+(?:\s[A-Z][\w.&-]+){0,2}),\s+(?:which|who)\s+(?:\w+ly\s+|may\s+|also\s+)*$/,
    parse.original,
    Math.max(0, group.start - 80),
    group.start,
  );
  if (found?.[1]) return { kind: "third-party", name: found[1] };
  const theirs = firstMatchIn(THEIRS_WHICH, parse.text, Math.max(0, group.start - 120), group.start);
  if (theirs?.[1]) return { kind: "third-party", name: theirs[1] };
  const before = parse.original.slice(0, group.start);
  const service = firstMatchIn(SERVICE_THAT, parse.original, Math.max(0, group.start - 200), group.start);
  if (service?.[1]) return { kind: "third-party", name: service[1] };
  const forIt = firstMatchIn(FOR_IT_WHICH, parse.original, Math.max(0, group.start - 140), group.start);
  if (forIt?.[1]) return { kind: "third-party", name: forIt[1] };
  const hired = firstMatchIn(HIRED, parse.text, Math.max(0, group.start - 110), group.start);
  if (hired?.[1]) return { kind: "third-party", name: hired[1] };
  const pointed = group.subject ? null : firstMatch(THESE, before);
  if (pointed?.[1]) return { kind: "third-party", name: pointed[1] };
  const embedded = firstMatchIn(EMBEDDED, parse.text, Math.max(0, group.start - 120), group.start);
  if (embedded?.[1]) return { kind: "third-party", name: embedded[1] };
  // "Firebase Crashlytics: collects crash logs": whoever stands before the colon.
  const label = matches(LABEL_OF, before) ? parse.names.find(({ end }) => end <= group.start) : null;
  return label?.meaning.kind === "party" && label.meaning.means === "third-party"
    ? partyOf(label, parse.original.slice(label.start, label.end))
    : null;
}

/** "Uses Apple App Analytics, an analysis service of Apple ('Apple'), that captures …": the service does. */
const SERVICE_THAT =
  /\b(?:us(?:e|es|ing)|integrat(?:e|es|ed|ing)|employs?|work(?:s|ing)? with|relies on|rely on|through|via)\s+(?:the\s+)?([A-Z][\w.&-]+(?:\s[A-Z][\w.&-]+){0,3})(?:\s\([^()]{1,50}\))?,\s(?:an?|the)\s[^.;:]{0,60}?\b(?:service|tool|provider|company|platform|network|processor|firm|software|product|solution|library|plugin|sdk)s?\b[^;:]{0,70}?,?\s(?:that|which)\s(?:(?:\w+ly|may|also|can|will)\s)*$/;

/** "We rely on Firebase Crashlytics for crash reporting, which receives …" */
const FOR_IT_WHICH =
  /\b(?:us(?:e|es|ing)|integrat(?:e|es|ed|ing)|works? with|relies on|rely on|handled by|processed by|provided by|run by|operated by)\s+([A-Z][\w.&-]+(?:\s[A-Z][\w.&-]+){0,3})\s(?:for|to|in order to)\s(?!(?:collect|share|send)\b)[^,.;:]{3,60},\s(?:which|who)\s(?:(?:\w+ly|may|also|can|will|then|in turn)\s)*$/;

/** "We use third-party companies to collect …": they do. */
const HIRED =
  /\b(?:us(?:e|es|ing)|engag(?:e|es|ed|ing)|hir(?:e|es|ed|ing)|employ(?:s|ed|ing)?|(?:contract|work|partner)(?:s|ed|ing)? with|rely on|permit(?:s|ted|ting)?|allow(?:s|ed|ing)?|authori[sz](?:e|es|ed|ing))\s+(?:(?:certain|other|our|some|various|several|trusted|independent|outside|unaffiliated|one or more|an?|the|these)\s+)*((?:third[- ]part(?:y|ies)|outside|unaffiliated|advertising|analytics|marketing|ad|ads|advertisers|vendors|contractors|service)(?:\s(?!cookies|tools?\b|code|technolog)[a-z-]+){0,3}?)\s+to\s+(?:\w+ly\s+)?$/;

/** "These services may collect …", with a small letter: those just named, not the firm's own. */
const THESE =
  /^\W*((?:These|Such|Those|All of these)\s(?:third[- ]party\s)?(?:services|tools|SDKs|libraries|vendors|partners|networks|platforms|plugins|plug-ins|widgets|buttons|features|integrations|companies|firms|parties|advertisers|entities|businesses|organizations|providers|sites|websites))\s(?:(?:\w+ly|may|might|will|can|could|also|often|sometimes|in turn|do)\s)*$/;
/** "Social plugins may record …", "embedded videos from YouTube may collect …": what others put into the page. */
const EMBEDDED =
  /\b((?:social(?: media)?|embedded|third[- ]party) (?:[a-z]+ )?(?:features?|plug-?ins?|buttons?|widgets?|content|videos?|posts|integrations?|elements))\b(?:(?!\b(?:we|our|us|you)\b)[^.;:]){0,60}?\s(?:may|might|will|can|could)\s(?:also\s)?(?:\w+ly\s)?$/;
const LABEL_OF =
  /^\W*[A-Z][\w.&-]+(?:\s[A-Z][\w.&-]+){0,3}(?:\s*\([^)]{0,60}\))?\s*(?::|\s[-–—])\s*(?:(?:which|that|also|may|it|will|can|automatically)\s+)*$/;

/** "We use third-party services like Firebase that may collect …": they do. */
const THEIRS_WHICH =
  /\b((?:third[- ]part(?:y|ies)|external|outside)\s(?:[\w-]+\s){0,2}?(?:services?|sdks?|providers?|tools?|code|librar(?:y|ies)|partners?|compan(?:y|ies)|vendors?|software|plugins?|components?|cookies|networks?|apps?|products?|platforms?|processors?)|(?:analytics|advertising|ad|payment|hosting) (?:services?|tools?|providers?|partners?|networks?|processors?|companies)|(?:partner|work|contract)(?:s|ed|ing)? with (?:companies|other companies|vendors|firms|providers|organizations|advertisers|networks|services))\b(?:(?!\b(?:that|which|who)\b)[^.;:]){0,60}?,?\s(?:that|which|who)\s+(?:(?:\w+ly|may|might|will|can|could|also|then|each)\s+)*$/;
