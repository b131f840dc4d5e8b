import { hashOf, mix } from "./hash.ts";
import { Seen } from "./seen.ts";

const bags = new Map<string, readonly number[]>();
const MAX_BAGS = 64;
const MAX_CHARS = 120;

/** The words of a heading or a lead-in and their pairs; of Chinese ones the letters and theirs. Its end counts most. */
export function bagOf(text: string): readonly number[] {
  const known = bags.get(text);
  if (known) return known;
  if (bags.size >= MAX_BAGS) bags.clear();
  const made = bagFrom(text.slice(-MAX_CHARS).toLowerCase());
  bags.set(text, made);
  return made;
}

/** Its words are single Chinese characters, Latin words with an apostrophe within, and the marks in STOPS. */
function bagFrom(text: string): number[] {
  const bag: number[] = [];
  const seen = new Seen();
  let last = 0;
  for (let start = 0; start < text.length; ) {
    const end = wordEnd(text, start);
    if (end === start) {
      start++;
      continue;
    }
    const hash = hashOf(text, start, end);
    if (seen.add(hash)) bag.push(hash);
    if (last !== 0) {
      const pair = mix(last, hash);
      if (seen.add(pair)) bag.push(pair);
    }
    last = hash;
    start = end;
  }
  return bag;
}

const STOPS = new Set([...":：?？"].map((char) => char.charCodeAt(0)));
const HAN = /^\p{Script=Han}$/u;

/** Where the word that begins here ends; the same place where none does. */
function wordEnd(text: string, start: number): number {
  const code = text.charCodeAt(start);
  if (isLatin(code)) {
    let end = start + 1;
    while (isLatin(text.charCodeAt(end))) end++;
    const mark = text.charCodeAt(end);
    if ((mark !== 0x27 && mark !== 0x2019) || !isLatin(text.charCodeAt(end + 1))) return end;
    end += 2;
    while (isLatin(text.charCodeAt(end))) end++;
    return end;
  }
  if (code >= 0x4e00 && code <= 0x9fa5) return start + 1;
  if (STOPS.has(code)) return start + 1;
  if (code < 0x2e80) return start;
  const char = String.fromCodePoint(text.codePointAt(start) ?? code);
  return HAN.test(char) ? start + char.length : start;
}

function isLatin(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}
