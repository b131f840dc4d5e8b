import { dataTypes } from "../../../catalog/data/index.gen.ts";
import { wordLists } from "../../../catalog/language/index.gen.ts";
import type { WordListId } from "../../../catalog/language-types.ts";
import { sdks } from "../../../catalog/sdks/index.gen.ts";
import type { DataId, UmbrellaTerm } from "../../../catalog/types.ts";
import { umbrellaTerms } from "../../../catalog/umbrellas/index.gen.ts";
import { isVendor, namesOf } from "../sdk/names.ts";
import { fold } from "./fold.ts";
import { holdsHan } from "./han.ts";
import { deviceForms, nounForms, relativeForms, verbForms } from "./inflect.ts";
import { addWord, compile, type Dictionary, makeTrie, type TrieNode } from "./trie.ts";

/** What a word of a policy may mean. Within one `group` only the longest word at a place counts. */
export type Meaning =
  | { readonly group: "data"; readonly kind: "data"; readonly id: DataId; readonly weak: boolean }
  | { readonly group: "data"; readonly kind: "umbrella"; readonly umbrella: UmbrellaTerm }
  | { readonly group: "data"; readonly kind: "guard" }
  | { readonly group: "verb"; readonly kind: "verb"; readonly means: string; readonly form: VerbShape }
  | { readonly group: "party"; readonly kind: "party"; readonly means: string; readonly sdk: string | null }
  | { readonly group: "purpose" | "right"; readonly kind: "word"; readonly means: string }
  | { readonly group: WordListId; readonly kind: "word"; readonly means: string };

export type VerbShape = "zh" | "base" | "s" | "past" | "ing";

export type Group = Meaning["group"];

export type Lexicon = Dictionary<Meaning>;

/** Lists that only serve as data for other code, not as words to be found in sentences. */
const NOT_SCANNED = new Set<WordListId>([
  "weak-term",
  "not-data",
  "not-data-places",
  "topic-contract",
  "topic-policy",
]);

/** Objects with the same fields in the same order are read fastest, whichever of them counts. */
const EVERY_FIELD = {
  group: null,
  kind: null,
  means: null,
  form: null,
  sdk: null,
  id: null,
  weak: null,
  umbrella: null,
};

/** The same meaning in the form that all have. */
export function uniform(meaning: Meaning): Meaning {
  return { ...EVERY_FIELD, ...meaning };
}

let made: Lexicon | null = null;

/** Made once, on first use: the catalog is fixed. */
export function lexicon(): Lexicon {
  made ??= make();
  return made;
}

function make(): Lexicon {
  const root = makeTrie<Meaning>();
  const weak = new Set(words("weak-term").map(fold));
  /** What a list itself holds stands before what is only derived from another list's words. */
  const known = new Set<string>();
  const alike: (() => void)[] = [];
  for (const type of dataTypes) {
    const added = new Set<string>();
    const add = (term: string) => {
      const word = key(term);
      if (added.has(word)) return;
      added.add(word);
      known.add(word);
      addWord(root, word, { group: "data", kind: "data", id: type.id, weak: weak.has(fold(term)) });
    };
    for (const term of type.terms.zh) add(term);
    for (const term of type.terms.en)
      for (const form of [...relativeForms(term), ...nounForms(term)]) addForm(add, form, term, weak);
    alike.push(() => {
      for (const term of type.terms.en)
        for (const form of deviceForms(term)) if (!known.has(key(form))) addForm(add, form, term, weak);
    });
  }
  for (const umbrella of umbrellaTerms) {
    const meaning: Meaning = { group: "data", kind: "umbrella", umbrella };
    for (const term of umbrella.terms.zh) addWord(root, key(term), meaning);
    for (const term of umbrella.terms.en)
      for (const form of nounForms(term)) {
        known.add(key(form));
        addWord(root, key(form), meaning);
      }
  }
  for (const phrase of [...words("not-data"), ...words("not-data-places")]) {
    known.add(key(phrase));
    addWord(root, key(phrase), { group: "data", kind: "guard" });
  }
  for (const add of alike) add();
  for (const list of wordLists) if (!NOT_SCANNED.has(list.id)) addList(root, list);
  addSdks(root);
  const uniforms = new Map<Meaning, Meaning>();
  return compile(root, (meaning) => {
    const known = uniforms.get(meaning) ?? uniform(meaning);
    uniforms.set(meaning, known);
    return known;
  });
}

function addForm(add: (term: string) => void, form: string, term: string, weak: Set<string>): void {
  if (form !== term && weak.has(fold(term))) weak.add(fold(form));
  add(form);
}

function addList(root: TrieNode<Meaning>, list: (typeof wordLists)[number]): void {
  const { zh, en } = list.words;
  if (list.role === "verb") {
    for (const word of zh) {
      addWord(root, key(word), { group: "verb", kind: "verb", means: list.means, form: "zh" });
    }
    for (const word of en) {
      for (const { text, form } of verbForms(word)) {
        addWord(root, key(text), { group: "verb", kind: "verb", means: list.means, form });
      }
    }
    return;
  }
  const meaning: Meaning =
    list.role === "party"
      ? { group: "party", kind: "party", means: list.means, sdk: null }
      : list.role === "purpose" || list.role === "right"
        ? { group: list.role, kind: "word", means: list.means }
        : { group: list.id, kind: "word", means: list.means };
  for (const word of [...zh, ...en]) addWord(root, key(word), meaning);
}

/** Names shorter than this, or made of everyday words, are not proof that an SDK is meant. */
const MIN_SDK_NAME_CHARS = 4;

function addSdks(root: TrieNode<Meaning>): void {
  for (const sdk of sdks) {
    for (const name of namesOf(sdk)) {
      const meaning = { group: "party", kind: "party", means: "sdk", sdk: sdk.id } as const;
      if (!/sdk$/i.test(name)) for (const tail of ["sdk", " sdk"]) addWord(root, key(name + tail), meaning);
      if (isVendor(name)) continue;
      const word = key(name);
      const hanName = holdsHan(word);
      if (word.length < (hanName ? 3 : MIN_SDK_NAME_CHARS)) continue;
      // "Verify", "Branch": a word that policies use for something else is no proof of an SDK.
      if (!holds(root, word)) addWord(root, word, meaning);
    }
  }
}

function holds(root: TrieNode<Meaning>, word: string): boolean {
  let node: TrieNode<Meaning> | undefined = root;
  for (let at = 0; at < word.length && node; at++) node = node.next.get(word.charCodeAt(at));
  return node?.found.some((meaning) => meaning.kind !== "party" || meaning.sdk === null) ?? false;
}

/** All words of a list, both languages. */
export function words(id: WordListId): readonly string[] {
  const list = wordLists.find((candidate) => candidate.id === id);
  return list ? [...list.words.zh, ...list.words.en] : [];
}

/** The form in which the trie holds a word: folded, without spaces beside Chinese characters. */
function key(word: string): string {
  return fold(word.trim())
    .replace(/\s+/g, " ")
    .replace(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, "");
}
