import { everyMatch, matches } from "../lexicon/matches.ts";
import type { OwnNames } from "../sentence/names-en.ts";

/** The title stands in the first lines. */
const HEAD_CHARS = 240;
const INTRODUCTION_CHARS = 4_000;

const EVERYDAY =
  /^(com|org|net|www|privacy|policy|policies|notice|notices|statement|app|apps|application|the|our|your|how|we|what|for|and|of|to|in|on|data|protection|information|personal|mobile|android|ios|terms|service|services|effective|date|last|updated|version|english|inc|llc|ltd|limited|gmbh|corp|corporation|company|co|team|studio|labs|online|security|cookies?|about|us|is|this|use|users?|with|short|january|february|march|april|may|june|july|august|september|october|november|december|google|facebook|apple|amazon|microsoft|twitter|play|store|sdks?|third|third-party|api|partner|partners|we|you)$/;

const NAMED_US =
  /((?:[A-Z][\w.&'’-]*\s?){1,4})[^.()\n]{0,40}\(\s*(?:hereinafter|hereafter|together|collectively|the|referred to as|“|"|'|,|\s)*["“']?(?:we|us|our|the app|the service|the company|company|app|service)\b/g;
/** What NAMED_US ends in: looked for first, since few documents have it and the whole is slow. */
const CALLED_US =
  /\(\s*(?:hereinafter|hereafter|together|collectively|the|referred to as|“|"|'|,|\s)*["“']?(?:we|us|our|the app|the service|the company|company|app|service)\b/;
const RUN_BY =
  /\b(?:welcome to|provided by|operated by|run by|developed by|made by|published by|users? of|policy of|policy for|use of|using|downloading|we at|we, )\s*((?:[A-Z][\w.&'’-]*\s?){1,4})/g;

/** The capitalised words by which a document may call itself: of its title, of who runs the app, of "X (“we”)". */
export function ownNames(plainText: string, handler: string | null): OwnNames {
  const names = new Set<string>();
  const add = (words: string) => {
    for (const word of words.toLowerCase().split(/[^\p{L}\p{N}'’&+-]+/u)) {
      const bare = word.replace(/['’]s?$/, "");
      if (bare.length > 2 && !matches(EVERYDAY, bare)) names.add(bare);
    }
  };
  const head = plainText
    .slice(0, HEAD_CHARS)
    .split("\n")
    .filter((line) => line.trim() !== "");
  for (const line of head.slice(0, 2)) if (line.length <= 100) add(capitalised(line));
  const introduction = plainText.slice(0, INTRODUCTION_CHARS);
  for (const shape of CALLED_US.test(introduction) ? [NAMED_US, RUN_BY] : [RUN_BY])
    for (const found of everyMatch(shape, introduction)) add(found[1] ?? "");
  for (const found of everyMatch(DEFINED, plainText.slice(0, INTRODUCTION_CHARS))) {
    const role = found[1] ?? "";
    if (!matches(OTHERS_ROLE, role)) add(role);
  }
  if (handler !== null) add(handler);
  const host = actsMost(plainText);
  if (host !== null) add(host);
  return names;
}

const HOST_ACTS =
  /(?<![\w@./-])(?:the\s+)?([A-Z][\w&+-]*(?:\.(?:com|org|net|io|co|app)\b)?(?:\s[A-Z][\w&+-]*){0,2})(?:['’]s)?(?:\s+team)?\s+(?:(?:may|will|shall|can|does not|do not|also|never|only|further)\s+)*(?:collects?|uses?|shares?|stores?|process(?:es)?|respects?|reserves|retains?|is committed|has adopted|takes|values|protects|updates?|keeps?|discloses?|receives?|reports?|knowingly|needs?|asks?|obtains?|gathers?|provides?|offers?|works)\b/g;
const ELSEWHERE =
  /^(google|facebook|apple|amazon|microsoft|twitter|firebase|admob|meta|unity|paypal|stripe|github|instagram|tiktok|wechat|linkedin|the|we|you|it|this|that|they|our|your|if|when|no|third|children|users?|personal|information|data|app|application|service|services|website|site|software|platform|advertisers?|partners?|companies|providers?|parties|cookies?|android|ios)\b/i;

/** (hereinafter "the Bank"), (“Operator”): by which the document calls who runs the app. */
const DEFINED =
  /[(,]\s*(?:(?:hereinafter|hereafter|hereby|also|referred to as|called|further|the|as|or)[\s,:–-]*)*["“'‘](?:the\s)?([A-Z][\w&-]+(?: [A-Z][\w&-]+)?)["”'’]\s*[),]/g;
const OTHERS_ROLE =
  /^(users?|you|customers?|clients?|members?|policy|policies|privacy|personal|data|information|services?|terms?|agreement|app|apps|application|applications|site|sites|website|websites|platform|gdpr|ccpa|act|law|regulation|notice|statement|content|products?|cookies?|device|account|visitors?|guests?|subscribers?|players?|children|child|parents?|third|partners?|sdks?|eu|eea|uk|us|rights)\b/i;

/** Who does most of the collecting, keeping and respecting in a document is whose document it is. */
export function actsMost(plainText: string): string | null {
  const counts = new Map<string, number>();
  for (const [, name = ""] of everyMatch(HOST_ACTS, plainText.slice(0, 20_000)))
    if (!matches(ELSEWHERE, name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
  return first && first[1] >= 3 && first[1] > (second?.[1] ?? 0) * 2 ? first[0] : null;
}

function capitalised(line: string): string {
  return everyMatch(/[A-Z][\w&+'’-]*/g, line)
    .map(([word]) => word)
    .join(" ");
}

/** The same, looked for when they are first asked for: Chinese documents never ask. */
export function ownNamesOnce(plainText: string, handler: string | null): () => OwnNames {
  let made: OwnNames | null = null;
  return () => {
    made ??= ownNames(plainText, handler);
    return made;
  };
}
