import { wordLists } from "../../../catalog/language/index.gen.ts";
import { fold } from "../lexicon/fold.ts";

export type Column =
  | "sdk-name"
  | "company"
  | "purpose"
  | "scene"
  | "data"
  | "permission"
  | "method"
  | "link"
  | "package"
  | "platform"
  | "optional";

const COLUMNS: readonly Column[] = [
  "sdk-name",
  "company",
  "purpose",
  "scene",
  "data",
  "permission",
  "method",
  "link",
  "package",
  "platform",
  "optional",
];

const HEADERS = COLUMNS.map((column) => {
  const list = wordLists.find((candidate) => candidate.role === "header" && candidate.means === column);
  return { column, words: [...(list?.words.zh ?? []), ...(list?.words.en ?? [])].map(bare) };
});

const MAX_HEADER_CHARS = 40;

/** What a column or a key is for: the whole word first, else the longest word of a list that it holds. */
export function columnOf(label: string, whole: boolean): Column | null {
  const text = bare(label);
  if (!text || text.length > MAX_HEADER_CHARS) return null;
  let best: Column | null = null;
  let length = 0;
  for (const { column, words } of HEADERS) {
    for (const word of words) {
      if (text === word) return column;
      if (!whole && word.length > length && word.length > 1 && holds(text, word)) {
        best = column;
        length = word.length;
      }
    }
  }
  return best;
}

function holds(text: string, word: string): boolean {
  if (!/^[a-z]/.test(word)) return text.includes(word);
  return new RegExp(`(^|[^a-z])${word.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&")}([^a-z]|$)`).test(text);
}

function bare(label: string): string {
  return fold(label)
    .replace(/[\s*_【】[\]"'“”]+/g, " ")
    .replace(/^[\s\d.、)）(（•●-]+/, "")
    .replace(/\s*[(（][^)）]*[)）]\s*$/, "")
    .replace(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, "")
    .trim();
}
