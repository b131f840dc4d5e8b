import { matchesIn } from "../lexicon/matches.ts";

const SCHOOLS = /^(?:schools?|educational institutions?|universities|colleges?)$/;
/** "Your school", "schools you attended": where somebody learnt; all others are customers or partners. */
const LEARNT_AT = /^\s+(?:(?:that )?(?:you|they|he|she|your child)\b|attended\b)/;
const A_PARTY =
  /\b(?:the|each|such|any|our|this|that|these|those|participating|by|with|to|for|a|an|certain|some|other)\s+$/;
const A_PLACE = /\b(?:to|on|in|into|onto|within|through|via)\s+(?:your|their|the|a|an|my)\s+(?:\w+\s+)?$/;
const THE_FIRMS_MAIL =
  /\b(?:our|these|those|such|marketing|promotional|open(?:ed|ing)?)\s+$|\b(?:websites?|sites?|apps?|services|ads|pages|products|newsletters)(?:,| and| or|, and|, or)\s+(?:our\s+)?$/;
const OF_A_SERVICE =
  /^\s+of (?:your|our|the|a|an|this|that|any|each) (?:[\w-]+\s){0,3}?(?:servers?|services?|sites?|pages?|websites?|routers?|instances?|compan(?:y|ies)|offices?|stores?|shops?|branch(?:es)?|restaurants?|controllers?)\b/;
const OF_A_PROGRAM =
  /\b(?:servers?|apis?|endpoints?|services?|base|webhooks?|proxy|hosts?|model|callback)\s+$/;

const SENT_TO_YOU =
  /\b(?:confirmations?|notices|notifications|alerts|e-?mails|messages|updates)(?:,| and| or|, and|, or)\s+$|\bsend(?:ing)? you\s[^.;:]*$/;

/** Whether words for data stand for something else here: a place, the firm's mail, a partner, a server. */
export function isOtherThingEn(text: string, start: number, end: number): boolean {
  // "Details you add to your profile"
  if (matchesIn(/profiles?$/, text, Math.max(start, end - 8), end))
    return matchesIn(
      A_PLACE,
      text,
      Math.max(0, start - 24),
      text.startsWith("your ", start) ? start + 5 : start,
    );
  if (matchesIn(/^e-?mails$/, text, start, end))
    return (
      matchesIn(THE_FIRMS_MAIL, text, Math.max(0, start - 30), start) ||
      matchesIn(/^\s+(?:(?:that )?we send|from us|(?:that )?you receive)\b/, text, end, end + 24)
    );
  if (matchesIn(/\bschool (?:years?|days?)$/, text, start, end)) return true;
  if (matchesIn(SCHOOLS, text, start, end)) {
    const many = matchesIn(/s$/, text, start, end);
    return many
      ? !matchesIn(LEARNT_AT, text, end, end + 20) &&
          !matchesIn(/\byour\s+$/, text, Math.max(0, start - 6), start)
      : matchesIn(A_PARTY, text, Math.max(0, start - 16), start) &&
          !matchesIn(LEARNT_AT, text, end, end + 20);
  }
  if (matchesIn(/^(?:the |your )?address$/, text, start, end))
    return matchesIn(OF_A_SERVICE, text, end, end + 60);
  if (matchesIn(/^urls?$/, text, start, end))
    return matchesIn(OF_A_PROGRAM, text, Math.max(0, start - 12), start);
  // "We send you confirmations and reminders", "the amount of your use", "a child under 18"
  if (matchesIn(/^reminders$/, text, start, end))
    return matchesIn(SENT_TO_YOU, text, Math.max(0, start - 60), start);
  if (matchesIn(/^(?:the )?amounts?$/, text, start, end))
    return matchesIn(
      /^\s+of (?:your |the |our )?(?:use|usage|time|data|traffic|information|calls)\b/,
      text,
      end,
      end + 30,
    );
  if (matchesIn(/^(?:an? )?(?:child|children|minors?)$/, text, start, end))
    return matchesIn(/^\s+under (?:the age of )?(?:1[5-9]|2\d)\b/, text, end, end + 24);
  // "The addresses of the friends you write to": whose they are.
  if (matchesIn(/friends$/, text, Math.max(start, end - 7), end))
    return matchesIn(/\bof\s+(?:the\s+)?$/, text, Math.max(0, start - 8), start);
  return false;
}
