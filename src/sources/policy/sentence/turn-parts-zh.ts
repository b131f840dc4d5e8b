import { everyMatch, matchesIn } from "../lexicon/matches.ts";
import { type Turn, US } from "./constructions.ts";
import type { Grammar, Parse, Span } from "./grammar.ts";

/** What the words speak of where it stands before them; 将 or 会 after a comma goes on with the clause before. */
export function topic({ text }: Parse, grammar: Grammar, at: number): Span {
  let start = grammar.clauseStart(text, at);
  const bare = matchesIn(/^\s*(也|还|均|都|将|会|默认|可能|并|可|只|仅|仍|一律|全部)*\s*$/, text, start, at);
  if (bare && start > 0 && /[,，]/.test(text[start - 1] ?? "")) start = grammar.clauseStart(text, start - 1);
  return { start, end: at };
}

export function plain(words: Span): Turn {
  return { action: null, actor: US, recipient: null, denied: false, words, right: null, left: null };
}

export function found({ text }: Parse, shape: RegExp): Span[] {
  return everyMatch(shape, text).map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}
