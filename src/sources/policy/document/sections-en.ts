import type { Block } from "../../../formats/text/block.ts";
import type { ClaimAction, Party } from "../../../model/claim.ts";
import { matches } from "../lexicon/matches.ts";
import { COLLECTED } from "../sentence/continuation.ts";
import type { Mention } from "../sentence/mentions.ts";
import type { Sentence } from "../sentence/split.ts";
import type { Inherited } from "../sentence/statement.ts";

const WHAT =
  "(?:(?:personal(?:ly identifiable)?|user|customer|usage|device|technical|additional|other|non-personal|sensitive|your|the|any|all|certain|some|more|specific|automatic(?:ally)?)\\s+)*(?:information|data|details|info|pii)";
const WE =
  "(?:we|i|the (?:app|service|site|website|game|extension|company|bot|software|platform|controller)|this (?:app|service|site|website|game|extension|software)|our (?:app|service|services|site|website|games?)|you|[a-z][\\w.-]{2,20})";
const TAKE =
  "(?:collect|gather|obtain|process|record|receive|need|ask(?: you)? for|log|know|hold|access|read|capture|get|learn|track|use|request|pick(?:s|ed)? up|notice|measure|gather)(?:s|ed)?";

const rules = (list: readonly (readonly [ClaimAction, "user" | "us" | "they", boolean, string])[]) =>
  list.map(([action, who, denied, shape]) => ({ action, who, denied, shape: new RegExp(shape) }));

/** What a heading, a label or a question says of the list below it; the first that fits. */
const SECTIONS = rules([
  // Labels of the app stores.
  [
    "collect",
    "us",
    false,
    "^data (?:(?:not )?linked to you|used to track you|linked to (?:you|your identity))$",
  ],
  [
    "collect",
    "us",
    true,
    `^(?:what|which|${WHAT})?\\b.{0,40}\\b(?:do not|don't|does not|doesn't|never|not)\\b.{0,12}\\b(?:${TAKE}|take|see|want|collected|gathered|recorded)\\b(?!.*\\bshare)`,
  ],
  [
    "share",
    "us",
    true,
    `\\b(?:do not|don't|does not|doesn't|never|not)\\b.{0,12}\\b(?:share|sell|disclose|shared|sold|disclosed)\\b`,
  ],
  [
    "collect",
    "user",
    false,
    `\\b(?:you|users?|customers?|parents|players) (?:may |can |must |directly |voluntarily |choose to |actively )*(?:give|provide|share|submit|enter|send|upload|supply|tell|type|fill)\\b|${WHAT} (?:provided|given|supplied|submitted|entered) by (?:you|users?|the user)|^(?:when|if) you (?:register|sign up|create|open|contact|order|buy|subscribe|set up|apply|book|join)\\b|^(?:registration|sign-?up|creating an account|account creation)$`,
  ],
  // "What must I give you to join?", "What does the driver see?"
  [
    "collect",
    "user",
    false,
    `^what\\b.{0,24}\\b(?:must|do|should|need|have to) i\\b.{0,12}\\b(?:give|provide|enter|tell|submit|fill in|hand over)\\b`,
  ],
  [
    "share",
    "us",
    false,
    `^(?:what|which)\\b.{0,40}\\b(?:shown|visible|displayed|public)\\b|^what (?:do|does|will|can) (?!(?:we|i|you|it|the app|this app|our app)\\b)[\\w' ]{2,30} (?:see|get|receive|learn|know|find out)\\b|^what (?:do|will|does) (?:you|we|the app|it) (?:tell|give|pass|send|hand|show|report) (?!you\\b|me\\b|us\\b)`,
  ],
  [
    "share",
    "us",
    false,
    `\\b(?:${WHAT}|what) (?:that )?(?:${WE} )?(?:may |will )?(?:share|disclose|sell|shared|disclosed|sold)(?:s|d)?\\b`,
  ],
  [
    "store",
    "us",
    false,
    `\\b(?:what|which|${WHAT})\\b.{0,30}\\b(?:store|stored|keep|kept|saved?|retain(?:ed)?|hold on to|hold onto|hang on to)\\b|^stored? (?:on|in|locally)\\b`,
  ],
  [
    "collect",
    "us",
    false,
    `^(?:what|which)\\b.{0,30}\\b(?:do|does|will|may|might|can|could)?\\b.{0,24}\\b${TAKE}\\b`,
  ],
  [
    "collect",
    "us",
    false,
    `\\b${WHAT} (?:that |which )?(?:is |are |we |i )?(?:automatically |also |may |being |have |will |directly |may be )*(?:collected|gathered|obtained|processed|recorded|received|logged|read|accessed|requested|concerned|involved|affected)\\b`,
  ],
  [
    "collect",
    "us",
    false,
    `\\b${WHAT} (?:that )?${WE} (?:may |will |automatically |also |can |might |directly )*${TAKE}\\b`,
  ],
  // "What the phone tells us", "What we see"
  [
    "collect",
    "us",
    false,
    `^what (?:the|your|this|our) [\\w' ]{2,24} (?:tells?|sends?|reports?|gives?|shows?)(?: (?:to )?(?:us|me|back|home))?$|^what (?:does|do|will|can) (?:the|your|this|our|it|my)\\b[\\w' ]{0,24}?(?:send|report|transmit|record|measure|log|pick up|notice|register)(?: (?:to )?(?:you|us|home|back))?$|^what (?:we|i) (?:see|hold|have|note|notice|keep an eye on)(?: (?:of|about|on) you)?$`,
  ],
  [
    "collect",
    "us",
    false,
    `^(?:the )?(?:types?|categor(?:y|ies)|kinds?|sources? and types?|scope|list) of (?:the )?(?:${WHAT})(?: (?:that )?(?:we |is |are )?(?:collect|process|gather|collected|processed|concerned|use|used))?`,
  ],
  [
    "collect",
    "us",
    false,
    `^(?:automatic(?:ally)?|automatic (?:data )?collection|collected automatically|automatically collected(?: ${WHAT})?|${WHAT} collection|collection of (?:your )?${WHAT}|collected ${WHAT}|(?:${WHAT})? ?from (?:your )?(?:device|phone|browser|computer|third parties|other sources|social networks?)|(?:device|usage|technical|log|account|profile|contact|payment|location|identity|registration|transaction|financial|health|marketing|communication)s? (?:data|information|details)|personal data|data|information|data (?:types?|categor(?:y|ies)|fields?)|which data|examples|data we hold about you)$`,
  ],
]);

function party(who: "user" | "us" | "they"): Party {
  return who === "user" ? { kind: "user" } : { kind: "first-party" };
}

/** "What do you collect?", "Information you give us", "Data processed:", with what stands below in mind; else null. */
export function sectionSays(heading: string): Inherited | null {
  const text = heading
    .replace(/^[\W\d_]*(?:[a-z]\s*[.)]\s+|q\s*[:.)]\s*|\d+[\d.]*\s*)?/, "")
    .replace(/^(?:so|and|but|ok|now),?\s+/, "")
    .replace(/\s*[?:.!]*\s*$/, "")
    // "What we collect and how we use it"
    .replace(/(?:\s+and|,)\s+(?:how|why|what for)\b(?: (?:we|it|they|the app|i)\b.{0,40})?$/, "");
  if (text.length > 90 || text.length < 3) return null;
  const rule = SECTIONS.find(({ shape }) => matches(shape, text));
  if (
    !rule ||
    /\b(rights?|why|how long|purposes?|legal bas[ie]s|secur|protect|contact us|children|changes|who (?:can|do|we|gets|receives|has))\b/.test(
      text,
    )
  )
    return null;
  const frames = COLLECTED.frames.map((frame) => ({
    ...frame,
    action: rule.action,
    actor: party(rule.who),
    polarity: { ...frame.polarity, kind: rule.denied ? ("denies" as const) : ("affirms" as const) },
  }));
  return { ...COLLECTED, frames };
}

const FINITE =
  /\b(is|are|was|were|has|have|had|do|does|did|will|would|can|could|may|might|must|shall|should|we|you|they|it|i|our|please|see|click|read)\b/;

/** With all that it may leave out: no list of one line is longer, and a page without line ends is asked once a sentence. */
const MAX_FRAGMENT_CHARS = 2_000;

/** A stretch without a verb: "Email address, password, name, country." */
export function isFragment(text: string): boolean {
  if (text.length > MAX_FRAGMENT_CHARS) return false;
  const bare = text
    .toLowerCase()
    .replace(/\([^)]*\)/g, "")
    .replace(
      /you(?<=[a-z] you)(?: have|['’]ve)? (?:gave|give|given|filled in|fill in|enter|entered|chose|choose|wrote|write|type|typed|upload|uploaded|add|added|bought|buy|post|posted|took|take)\b[^,.;]*/g,
      "",
    )
    .replace(
      /(?=[wh])(?<=\S )(?:where|what|which|whom|who|whose|how|whether|when) (?:you|it|they|he|she)\b[^,.;]*/g,
      "",
    )
    .replace(
      /(?=(?:that )?you)(?<=\b(?:address|number|name|e-?mail|account|details|photos?|files?|text|messages?|card|phone|items?|products?|people|friends|pictures?) )(?:that )?you(?: have|['’]ve|['’]re| are)? [a-z]+(?: (?:up|in|on|to|with|for|from|at)\b){0,2}/g,
      "",
    )
    .replace(/\bif you[^,.;]*|\bthat you[^,.;]*|\byou (?:visit|view|open|use|enter|see|click|tap)\b/g, "");
  return bare.length <= 400 && !FINITE.test(bare) && !/[?]/.test(bare);
}

/** "Account details. When you sign up, you give us your email address.": a title in the line that it heads. */
export function isRunInTitle(
  { text, start, end }: Pick<Sentence, "text" | "start" | "end">,
  mentions: readonly Mention[],
  block: Block,
): boolean {
  return (
    start <= block.start + 6 &&
    end + 20 < block.end &&
    text.length < 40 &&
    mentions.length > 0 &&
    mentions.every(({ kind }) => kind === "umbrella") &&
    matches(/\.\s*$/, text) &&
    isFragment(text)
  );
}
