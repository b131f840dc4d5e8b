import type { Mark } from "../lexicon/marks.ts";

const TAKING = new Set([
  "collect",
  "share",
  "use",
  "store",
  "provide",
  "send",
  "permission",
  "entrust",
  "delete",
  "used-for",
]);

/** Whether a word is a verb that does something with data: a sentence without one, and without data, says no practice. */
export function takes({ meaning }: Mark): boolean {
  return meaning.kind === "verb" && TAKING.has(meaning.means);
}
