import type { WordListId } from "./language/index.gen.ts";

export type { WordListId } from "./language/index.gen.ts";

/** Words that policies use for one thing. One YAML file under `language/`, in our own words; the id is the file name. */
export interface WordList {
  readonly id: WordListId;
  readonly role: WordRole;
  /** What a word of the list means within its role: the action, the kind of purpose, the right, the column. */
  readonly means: string;
  readonly note?: string;
  /** English verbs stand in their base form; the reader makes the others. */
  readonly words: { readonly zh: readonly string[]; readonly en: readonly string[] };
}

export type WordRole = "verb" | "party" | "mark" | "purpose" | "right" | "section" | "header";
