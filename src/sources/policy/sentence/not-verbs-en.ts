import { firstMatch, matches, matchesIn } from "../lexicon/matches.ts";
import type { Span } from "./grammar.ts";

/** "Information that cannot be used to identify you": what data is good for is nobody's practice. */
const TELLING =
  /\b(?:that|which)\s+(?:can ?not|can't|could not|couldn't|does not|doesn't|do not|don't|will not|may not|is not|are not)\s+(?:(?:be|reasonably|directly|easily|used|alone|to|personally)\s+)*(?:identify|recogni[sz]e|locate|single out)\b/;

export function tells(text: string, at: number): boolean {
  const found = firstMatch(TELLING, text);
  return found !== null && at >= found.index && at < found.index + found[0].length;
}

const OF_THE_POLICY =
  /^\s+(?:in|throughout|within|under) (?:this|the|our) (?:privacy |present |entire )?(?:policy|notice|statement|document|agreement|terms)\b/;
const TAKEN_BEFORE =
  /\b(?:collect|gather|obtain|receive|record|request|share|disclose|store)(?:s|d|ed|ing)?\b[^,;:.]*$/;
const ONLY_THEY =
  /\bonly (?:you|the|your|its|sender|senders|recipients?|intended|participants)\b[^.;:,]{0,40}\s(?:can|could|may|will be able to|are able to)\s+(?:ever\s+)?$/;

const DONE_BEFORE =
  /\b(?:is|are|was|were|be|been|being|has|have|had|gets?|got|we|i|they|it|not|never|and|or|nor|neither|\w+n['’]t)\s+(?:\w+ly\s+|also\s+|only\s+|ever\s+|then\s+)?$/;

/** "As used in this policy", "shared objects", "collect data based on …", "only the sender can read it": none of them deals with data. */
export function isAnotherWord(text: string, { start, end }: Span): boolean {
  if (tells(text, start)) return true;
  const word = text.slice(start, end);
  const after = text.slice(end, end + 44);
  // "The device from which access is made"
  // "The domain and host from which you come"
  if (word === "host" && matches(/^\s+(?:from|of|name|names|servers?|computer)\b/, after)) return true;
  // "Keep in mind that cookies …", "likes, shares, posts"
  if (word === "keep" && matches(/^\s+in mind\b/, after)) return true;
  if (word === "shares" && matches(/^\s*(?:[,.;)]|(?:and|or|on|of)\b)/, after)) return true;
  if (word === "access" && matches(/^\s+(?:is|was|are|were|takes place|occurs?)\b/, after)) return true;
  // "IP addresses, access history": a thing of a list.
  if (
    matches(/^(?:access|log|request|visit)$/, word) &&
    matches(/^\s+(?:history|times?|logs?|dates?|records?|tokens?|codes?|points?|rights)\b/, after)
  )
    return true;
  if (matches(/(?:ed|set)$/, word) && matches(OF_THE_POLICY, after)) return true;
  // "Save with your authorisation", "save where a court orders so": except.
  if (
    word === "save" &&
    matches(/^\s+(?:with|where|as|when|in|that|if|for|to the extent|under)\b/, after) &&
    matchesIn(/[,–—]\s*$/, text, 0, start)
  )
    return true;
  // "Stripped of names" tells how they go; "known malware" is no knowing, "licensed everywhere" no licensing of data.
  if (word === "remember" && matches(/^\s+(?:that|who|whether|when|where)\b/, after)) return true;
  // "Photos attached to them": which photos.
  if (
    matches(/^(?:attached|added|linked)$/, word) &&
    matches(/^\s+(?:to|in) (?:them|it|these|those|this|that|your|the|an?|each|such)\b/, after) &&
    !matchesIn(DRIVES, text, Math.max(0, start - 40), start)
  )
    return true;
  if (word === "stripped" && matches(/^\s+(?:of|off)\b/, after)) return true;
  if (word === "licensed" && !matches(/^\s+to\b/, after)) return true;
  if (
    matches(/^(?:known|found|written to|put on|told|taken|seen|got)$/, word) &&
    !matchesIn(DONE_BEFORE, text, Math.max(0, start - 30), start)
  )
    return true;
  if (word === "shared" && matches(/^\s+(?:local\s+)?objects?\b/, after)) return true;
  // "Collected and linked to your identity: …"
  if (
    matches(/^(?:linked|associated)$/, word) &&
    matchesIn(/\b(?:collected|used|stored)\s+(?:and|or)\s+$/, text, 0, start)
  )
    return true;
  // "Making and receiving calls", "we will remove you from the list": no data is meant.
  if (word === "receiving" && matches(MESSAGES, after)) return true;
  if (matches(/^remov(?:e|ed|es|ing)$/, word) && matches(/^\s+you\b/, after)) return true;
  if (
    word === "stored" &&
    matchesIn(
      /\b(?:previously|locally|already|the|your|any|all|such)\s+$/,
      text,
      Math.max(0, start - 14),
      start,
    )
  )
    return describesNoun(text, { start, end });
  // "The browser you used to visit us", "the providers utilized and other information"
  if (
    matches(/^used (?:to|for)$/, word) &&
    matchesIn(/\b(?:you|they|users?)\s+$/, text, Math.max(0, start - 8), start)
  )
    return true;
  // "Details of how our service is used", "the version used", "terms used to reach our site"
  if (word === "used" && matchesIn(HOW_IT_IS, text, Math.max(0, start - 90), start)) return true;
  // "Passwords used to protect data should be changed": which passwords.
  if (
    matches(/^used (?:to|for)\b/, word) &&
    matchesIn(/[a-z]\s+$/, text, 0, start) &&
    !matchesIn(DRIVES, text, Math.max(0, start - 40), start) &&
    matches(/^[^,;:.]{3,60}\s(?:should|must|shall|is|are|will|may|can)\s/, text.slice(end, end + 90))
  )
    return true;
  // "The page visited before using the website, your browser type"
  if (
    word === "using" &&
    matchesIn(/\b(?:before|after|when|while|by|from)\s+$/, text, Math.max(0, start - 8), start) &&
    matches(
      /^\s+(?:the|our|this|these|any|its)\s+(?:[\w-]+\s)?(?:web ?sites?|sites?|services?|apps?|applications?|platforms?|products?|games?)\b/,
      after,
    )
  )
    return true;
  if (
    matches(/^used(?: to)?$/, word) &&
    matches(word === "used" ? /^\s+to\s/ : /^\s/, after) &&
    matches(REACHES, after) &&
    !matchesIn(DRIVES, text, Math.max(0, start - 40), start)
  )
    return true;
  if (
    matches(IDLE, word) &&
    matches(/^\s*(?:$|[.,;)]|(?:and|or)\b)/, after) &&
    !matchesIn(DRIVEN, text, Math.max(0, start - 24), start)
  )
    return true;
  if (isImperative(text, { start, end })) return true;
  if (
    matches(/ed$/, word) &&
    matches(DATA_NOUN, after) &&
    !matchesIn(DRIVES, text, Math.max(0, start - 40), start)
  )
    return true;
  if (matches(DESCRIBES, word) && describesNoun(text, { start, end })) return true;
  if (word === "based on") return matchesIn(TAKEN_BEFORE, text, Math.max(0, start - 160), start);
  return (
    matches(/^(?:read|access|see|view|open)$/, word) &&
    matchesIn(ONLY_THEY, text, Math.max(0, start - 80), start)
  );
}

/** "Limited personal information", "collected data": which data. */
const DATA_NOUN =
  /^\s+(?:personal|personally|user|technical|device|usage|non-personal|demographic|statistical|account|customer)?\s*(?:information|data|details|identifiers|statistics)\b/;
/** What a finite or passive verb follows; after anything else a participle describes a noun. */
export const DRIVES =
  /(?:^|[,;:(]\s*|\b(?:is|are|was|were|be|been|being|gets?|got|has|have|had|having|and|or|nor|but|not|never|also|we|i|you|they|he|she|it|who|that|which|to|will|may|can|do|does|did|then|users?|members|players|first|last|just|already)\s+)(?:\w+ly\s+)*$/;

const MESSAGES =
  /^\s+(?:(?:video|voice|phone|text|promotional|marketing|push|such|our|any|further|these|future)\s+)*(?:calls?|messages?|e-?mails?|notifications?|newsletters?|communications?|ads?|advertis\w+|sms|updates?)\b/;
const DESCRIBES =
  /^(?:aggregated|anonymi[sz]ed|pseudonymi[sz]ed|de-identified|hashed|encrypted|combined|truncated)$/;

/** "We share aggregated, anonymised statistics": which statistics. */
function describesNoun(text: string, { start, end }: Span): boolean {
  return (
    !matchesIn(
      /\b(?:is|are|be|been|being|was|were|gets?|have|has|had)\s+(?:[\w-]+,?\s+){0,3}$/,
      text,
      Math.max(0, start - 40),
      start,
    ) &&
    matchesIn(
      /^(?:\s*,\s*(?:and\s+|or\s+)?|\s+(?:and\s+|or\s+|and\/or\s+)?)(?!by\b|in\b|on\b|to\b|from\b|with\b|via\b|through\b|for\b|at\b|when\b|before\b|after\b|so\b|using\b)[a-z]/,
      text,
      end,
      end + 24,
    )
  );
}

const IDLE = /^(?:utili[sz]ed|employed|held|used)$/;
const HOW_IT_IS =
  /\b(?:how|when|whether|where|extent|(?:dates?|times?) (?=(?:the|our|your|this|these|its|an?|any) )) ?(?:(?:often|long|frequently|well) )?(?:[\w'’-]+ ){1,6}(?:is|are|was|were|has been|have been) (?:being )?$/;
/** What a browser or a search does to get to the firm's pages. */
const REACHES =
  /^\s+(?:to\s+)?(?:access|come|connect|visit|browse|reach|get|find|arrive|log|sign|view|navigate)\b/;
const DRIVEN =
  /\b(?:is|are|be|been|being|was|were|gets?|have|has|had|we|you|they|i|and|or|not|never|also)\s+(?:\w+ly\s+)?$|,\s*$/;

const VERBS_OF_LISTS =
  /^(?:process|collect|use|share|store|send|provide|display|show|track|analy[sz]e|record|access|transfer|combine|keep|save|review|monitor|gather|receive|disclose|retain|request)$/;

/** "Process your transactions." in a list of what data is for, "Share your photos": nobody is said to do it. */
function isImperative(text: string, { start, end }: Span): boolean {
  return (
    matchesIn(VERBS_OF_LISTS, text, start, end) &&
    matchesIn(/^\W*$/, text, 0, start) &&
    matchesIn(/^\s/, text, end)
  );
}
