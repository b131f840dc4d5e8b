import { uniform } from "../lexicon/lexicon.ts";
import type { Mark } from "../lexicon/marks.ts";
import { everyMatch, matches, matchesIn } from "../lexicon/matches.ts";
import type { Span } from "./grammar.ts";

/** Words of the document's own title and of who runs the app: whoever bears one of them is "we". */
export type OwnNames = ReadonlySet<string>;

const SEQUENCE =
  /(?<![\w@./-])(?:[A-Z]|(?!i(?:Phone|Pad|Cloud|Message|Tunes|Mac|Watch))[a-z](?=[A-Z][a-z]))[A-Za-z0-9&+'’-]*(?:\.[a-z]{2,3}\b)?(?:\s(?:[A-Z][A-Za-z0-9&+'’-]*|(?:of|for|by)(?=\s[A-Z]))){0,4}(?!\w)/g;

/** What begins a sentence in capitals without being a name. */
const NO_NAME =
  /^(the|a|an|our|your|we|you|if|when|while|once|after|before|in|on|at|to|for|from|by|with|without|as|and|or|but|this|that|these|those|such|some|any|all|no|not|it|its|they|their|he|she|please|however|additionally|also|because|since|during|upon|only|each|every|who|what|how|where|which|why|there|here|under|through|via|is|are|was|were|do|does|did|may|can|will|should|must|let|let's|i|my|other|most|many|certain|both|either|neither|none|nothing|anyone|someone|everyone|things|data|information|personal|privacy|policy|users?|customers?|registration|registering|signing|creating|login|payments?|apps?|applications?|services?|servers?|systems?|websites?|sites?|software|company|companies|cookies?|security|support|staff|employees?|access|permission|permissions|analytics|advertising|location|devices?|phones?|browsers?|accounts?|section|article|regulation|act|terms|eu|us|uk|usa|android|ios|gdpr|ccpa|coppa|internet|web|mobile|note|instead|then|so|until|unless|where|wherever|whenever|yes|children|kids|parents?|minors?|sdks?|third|third-party|third-parties|apis?|ips?|ids?|gps|wi-fi|wifi|bluetooth|sms|vpns?|urls?|https?|pins?|otp|faqs?|nfc|qr|pdf|partners?|advertisers?|providers?|vendors?|affiliates?)$/i;

/** Only who does one of these is taken for somebody by the first word of a sentence alone. */
const ACTS =
  /^(?:,?\s(?:inc|llc|ltd|limited|gmbh|corp)\b\.?)?(?:,?\s*\([^()]{1,60}\))?,?\s+(?:(?:may|might|will|can|could|then|also|only|never|always|automatically|directly|does not|will not|cannot|itself)\s+)*(?:collects?|receives?|gets?|obtains?|reads?|sees?|learns?|stores?|keeps?|shares?|uses?|process(?:es)?|pass(?:es)?|sends?|gives?|handles?|hosts?|provides?|logs?|records?|tracks?|knows?|holds?|gathers?|runs?|takes?|tells?|suppl(?:y|ies)|serves?|reports?|uploads?|requests?|asks?|needs?|access(?:es)?|transmits?|retains?|saves?|sells?|discloses?|scans?|checks?|measures?|counts?|retrieves?|monitors?|analy[sz]es?|evaluates?|assess(?:es)?|delivers?|attributes?|have access|has access|generates?|sets?|place?s?)\b/i;

const LEGAL_FORM = /\b(?:Ltd|Inc|Corp|Co|Pty|Bros|Cie|LLC)$/;

const DOING = /^\s+(?:and|or|your|the|an?|of|any)\b/;

/** Names of firms and services in a sentence as written, with whom each stands for. `taken` are stretches that mean something else. */
export function namesEn(original: string, own: OwnNames, taken: readonly Span[]): Mark[] {
  const found: Mark[] = [];
  for (const match of everyMatch(SEQUENCE, original)) {
    const words = match[0].split(" ");
    let start = match.index;
    while (words[0] !== undefined && NO_NAME.test(words[0].replace(/['’].*$/, ""))) {
      start += words[0].length + 1;
      words.shift();
    }
    const name = words.join(" ").replace(/['’]s?$/, "");
    if (name.length < 2) continue;
    // "Quinlane Ltd. collects": the dot belongs to the name.
    const dotted = matches(LEGAL_FORM, name) && matchesIn(/^\.,?\s+[a-z(]/, original, start + name.length);
    const end = start + name.length + (dotted ? 1 : 0);
    if (taken.some((span) => span.start < end && start < span.end)) continue;
    const first = matchesIn(/^[\s\p{P}\d]*$/u, original, 0, start);
    if (first && words.length === 1 && !matchesIn(ACTS, original, end, end + 130)) continue;
    // "Placing and/or reading a cookie on your browser": what is done.
    if (words.length === 1 && matches(/^[A-Z][a-z]+ing$/, name) && matchesIn(DOING, original, end, end + 10))
      continue;
    const means = isOwn(name, own) ? "first-party" : "third-party";
    found.push({ start, end, meaning: uniform({ group: "party", kind: "party", means, sdk: null }) });
  }
  return found;
}

function isOwn(name: string, own: OwnNames): boolean {
  return name
    .toLowerCase()
    .split(/[\s'’.]+/)
    .some((word) => own.has(word));
}
