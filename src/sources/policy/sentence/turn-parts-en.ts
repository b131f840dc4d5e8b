import type { Party } from "../../../model/claim.ts";
import { type Mark, ofGroup } from "../lexicon/marks.ts";
import { everyMatch, firstMatchIn, matches } from "../lexicon/matches.ts";
import { type Turn, US } from "./constructions.ts";
import type { Parse, Span } from "./grammar.ts";
import { partyOf } from "./parties.ts";

export const NOT = /\b(not|never|no longer|nor|neither|cannot|n't)\b|n't\b/;

/** "No password is required" */
export const NO_NOUN = /\bno\s+(?:[\w-]+\s+){1,3}$/;

/** Words that carry a turn and, as yet, say nothing. */
export function plain(words: Span): Turn {
  return { action: null, actor: US, recipient: null, denied: false, words, right: null, left: null };
}

export function found({ text }: Parse, shape: RegExp): Span[] {
  return everyMatch(shape, text).map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** What stands after the words, to the end of the clause. */
export function after({ text }: Parse, from: number): Span {
  const stop =
    /[;:\t]|,?\s+but\s+(?!(?:not|also|neither|never)\b)|,\s+(?:which|so|and we|and you|and i|because|who|although)\b|(?<!\b(?:and|or),)\s+(?:so that|in order to|because|when|if|unless|while|and we|so we|before|until)\b/.exec(
      text.slice(from),
    );
  return { start: from, end: stop ? from + stop.index : text.length };
}

/** What stands before them, from the beginning of the clause. */
export function before({ text }: Parse, to: number): Span {
  // "Your orders, but not your card, are visible": what is left out between commas is passed over.
  const head = text
    .slice(0, to)
    .replace(/,\s+(?:but|and|though) (?:not|never)\b[^,;:.]{2,60},/g, (aside) => " ".repeat(aside.length));
  let start = 0;
  // What stands in brackets that have closed again is passed over.
  for (const found of everyMatch(
    /[;:\t(]|,?\s+but\s+|,\s+(?:which|so|and we|because|who|then|we|you|i|the app|our|and they)\b|\s+(?:because|(?:that|which)(?!\s+(?:you|users?|they)\b)|so)\s+|^\W*(?:when|if|while|once|after|before|unless|in|to|for|as)\b[^,]*,/g,
    head,
  ))
    if (found[0] !== "(" || !head.includes(")", found.index)) start = found.index + found[0].length;
  return { start, end: to };
}

export function subjectBefore(parse: Parse, at: number): Party | null {
  const mark = parse.subjects.findLast(({ end }) => end <= at);
  return mark ? partyOf(mark, parse.original.slice(mark.start, mark.end)) : null;
}

export function namedAs(parse: Parse, span: Span): Party {
  const inside = (mark: Mark) => mark.start >= span.start && mark.end <= span.end;
  const mark = ofGroup(parse.marks, "party").find(inside) ?? parse.names.find(inside);
  if (mark?.meaning.kind === "party" && mark.meaning.means !== "user" && mark.meaning.means !== "first-party")
    return partyOf(mark, parse.original.slice(mark.start, mark.end));
  return { kind: "third-party", name: parse.original.slice(span.start, span.end) };
}

const RECIPIENT =
  /^(?:the|a|an|our|your|their|its|any|another|whichever|such)?\s*(?:new\s+)?(?:\w+\s+)?(?:owner|buyer|company|provider|courier|bank|seller|driver|recipient|team|partner|hospital|doctor|school|shop|merchant|insurer|platform|host|manufacturer|maker|insurer|airline|carrier|landlord|employer|manager|administrator|agency|lender|lawyer|auditor|accountant|clinic|pharmacy|laboratory|organi[sz]er|institution|processor|supplier|contractor|vendor|retailer|restaurant|hotel|purchaser|acquirer|successor|network|developer|publisher|studio|teacher|coach|instructor|owners|partners|providers|sellers|drivers)s?\b/;

export function recipientAt(parse: Parse, at: number): Party | null {
  const near = (mark: Mark) => mark.start >= at && mark.start <= at + 8;
  const mark = parse.names.find(near) ?? ofGroup(parse.marks, "party").find(near);
  if (mark?.meaning.kind === "party")
    return matches(/^(user|first-party)$/, mark.meaning.means)
      ? null
      : partyOf(mark, parse.original.slice(mark.start, mark.end));
  const common = firstMatchIn(RECIPIENT, parse.text, at, at + 50);
  if (!common) return null;
  return { kind: "third-party", name: parse.original.slice(at, at + common[0].length) };
}
