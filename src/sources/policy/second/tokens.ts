import type { Group, Meaning } from "../lexicon/lexicon.ts";
import type { Mark } from "../lexicon/marks.ts";
import type { Parse } from "../sentence/grammar.ts";
import type { Mention } from "../sentence/mentions.ts";
import { hashOf, mix } from "./hash.ts";

/** A word of a sentence, a Chinese character, or a word of the lists with what it stands for. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly kind: "word" | "mark" | "data" | "verb" | "party" | "stop";
  /** Of its letters. */
  readonly word: number;
  /** Of what it stands for; of its letters where it stands for nothing. */
  readonly sense: number;
}

const DATA = hashOf("#data");
const UMBRELLA = hashOf("#umbrella");
const NUMBER = hashOf("#number");

/** Marks that only locate sections or tables, or repeat others. */
const PASSED: ReadonlySet<Group> = new Set<Group>(["data", "data-tail", "not-data-after"]);
const RANKS = new Map<Group, number>();

/** Of two marks that begin together the higher stands; 0: none of this group ever does. */
function rankOf(group: Group): number {
  const known = RANKS.get(group);
  if (known !== undefined) return known;
  const passed = PASSED.has(group) || group.startsWith("header-") || group.startsWith("section-");
  const rank = passed ? 0 : group === "party" ? 3 : group === "verb" ? 2 : 1;
  RANKS.set(group, rank);
  return rank;
}

/** Rank and length of the mark chosen at each place of the sentence. */
let highest = new Int32Array(4096);

/** The sentence as a row of tokens: a word of the lists is one token, however many letters it has. */
export function tokensOf({ text, marks, verbs }: Parse, mentions: readonly Mention[]): Token[] {
  const chosen: Mark<Meaning>[] = [];
  if (highest.length < text.length) highest = new Int32Array(text.length * 2);
  else highest.fill(0, 0, text.length);
  for (const [group, found] of marks) {
    const base = rankOf(group) * 1000;
    if (base === 0) continue;
    const these = group === "verb" ? verbs : found;
    for (let index = 0; index < these.length; index++) {
      const mark = these[index];
      if (!mark) continue;
      const rank = base + mark.end - mark.start;
      if ((highest[mark.start] ?? 0) < rank) {
        highest[mark.start] = rank;
        chosen.push(mark);
      }
    }
  }
  chosen.sort((a, b) => a.start - b.start);
  let place = 0;
  const tokens: Token[] = [];
  let next = 0;
  for (let start = 0; start < text.length; ) {
    while ((mentions[next]?.start ?? text.length) < start) next++;
    const mention = mentions[next];
    if (mention?.start === start) {
      const sense = mention.kind === "data" ? DATA : UMBRELLA;
      tokens.push({ start, end: mention.end, kind: "data", word: sense, sense });
      start = mention.end;
      continue;
    }
    // The last of those that begin together outranks the others.
    while (place < chosen.length && (chosen[place]?.start ?? 0) < start) place++;
    while (place + 1 < chosen.length && chosen[place + 1]?.start === start) place++;
    const candidate = chosen[place];
    const marked = candidate?.start === start ? candidate : null;
    const end = marked?.end ?? 0;
    if (marked && end > start && end <= (mention?.start ?? text.length)) {
      tokens.push(markToken(text, marked));
      start = end;
      continue;
    }
    const plain = plainEnd(text, start);
    if (plain < 0) {
      start++;
      continue;
    }
    tokens.push(plainToken(text, start, plain));
    start = plain;
  }
  return tokens;
}

function markToken(text: string, { start, end, meaning }: Mark<Meaning>): Token {
  const word = hashOf(text, start, end);
  if (meaning.kind === "verb") {
    const sense = mix(hashOf(meaning.means), hashOf(meaning.form));
    return { start, end, kind: "verb", word, sense };
  }
  const kind = meaning.kind === "party" ? "party" : "mark";
  const means = meaning.kind === "party" || meaning.kind === "word" ? meaning.means : meaning.kind;
  return { start, end, kind, word, sense: mix(hashOf(meaning.group), hashOf(means)) };
}

/** Where the plain token that begins here ends; -1 for a blank. */
function plainEnd(text: string, start: number): number {
  const code = text.charCodeAt(start);
  if (code <= 0x20 || code === 0xa0 || code === 0x3000) return -1;
  if (!isLetter(code)) return start + 1;
  let end = start + 1;
  while (end < text.length && (isLetter(text.charCodeAt(end)) || isApostrophe(text, end))) end++;
  return end;
}

function plainToken(text: string, start: number, end: number): Token {
  const code = text.charCodeAt(start);
  const word = code >= 0x30 && code <= 0x39 ? NUMBER : hashOf(text, start, end);
  const kind = isStop(text[start] ?? "") ? "stop" : "word";
  return { start, end, kind, word, sense: word };
}

function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || (code >= 0xc0 && code < 0x250);
}

function isApostrophe(text: string, at: number): boolean {
  const char = text[at];
  return (char === "'" || char === "’") && isLetter(text.charCodeAt(at + 1));
}

function isStop(char: string): boolean {
  return ",，;；:：。.!?？！()（）".includes(char) && char !== "";
}
