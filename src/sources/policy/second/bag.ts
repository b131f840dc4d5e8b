import { hashOf, mix } from "./hash.ts";

const bags = new Map<string, readonly number[]>();
const MAX_BAGS = 64;
const MAX_CHARS = 120;

/** The words of a heading or a lead-in and their pairs; of Chinese ones the letters and theirs. Its end counts most. */
export function bagOf(text: string): readonly number[] {
  const known = bags.get(text);
  if (known) return known;
  if (bags.size >= MAX_BAGS) bags.clear();
  const words = text
    .slice(-MAX_CHARS)
    .toLowerCase()
    .match(/\p{Script=Han}|[a-z]+(?:['’][a-z]+)?|[:：?？]/gu);
  const bag = new Set<number>();
  let last = 0;
  for (const word of words ?? []) {
    const hash = hashOf(word);
    bag.add(hash);
    if (last !== 0) bag.add(mix(last, hash));
    last = hash;
  }
  const made = [...bag];
  bags.set(text, made);
  return made;
}
