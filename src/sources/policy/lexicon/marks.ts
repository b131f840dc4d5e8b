import { type Group, lexicon, type Meaning } from "./lexicon.ts";
import { mayBegin, walk } from "./trie.ts";

/** A word found in a text: `start` inclusive, `end` exclusive. */
export interface Mark<M extends Meaning = Meaning> {
  readonly start: number;
  readonly end: number;
  readonly meaning: M;
}

/** Every group's words in the order of the text, no two of a group overlapping. */
export type Marks = ReadonlyMap<Group, readonly Mark[]>;

/** Finds the words of all lists in a folded text: at each place the longest of every group. */
export function findMarks(text: string): Marks {
  const words = lexicon();
  const byGroup = new Map<Group, Mark[]>();
  let start = 0;
  const keep = (end: number, meanings: readonly Meaning[]) => {
    for (const meaning of meanings) keepLongest(byGroup, { start, end, meaning });
  };
  for (; start < text.length; start++) if (mayBegin(words, text, start)) walk(words, text, start, keep);
  return byGroup;
}

function keepLongest(byGroup: Map<Group, Mark[]>, mark: Mark): void {
  const group = byGroup.get(mark.meaning.group);
  if (!group) {
    byGroup.set(mark.meaning.group, [mark]);
    return;
  }
  const last = group.at(-1);
  if (!last || last.end <= mark.start) {
    group.push(mark);
  } else if (last.start === mark.start ? mark.end >= last.end : mark.end > last.end && prefers(mark, last)) {
    // The same stretch with two meanings keeps both: "transfer" shares and sends.
    if (last.start === mark.start && last.end === mark.end) group.push(mark);
    else {
      while (group.length > 0 && (group.at(-1)?.end ?? 0) > mark.start) group.pop();
      group.push(mark);
    }
  }
}

/** A later word wins over an earlier one it overlaps only when it is the longer: "使用|用户名". */
function prefers(mark: Mark, last: Mark): boolean {
  return mark.end - mark.start > last.end - last.start;
}

export function ofGroup(marks: Marks, group: Group): readonly Mark[] {
  return marks.get(group) ?? NONE;
}

const NONE: readonly Mark[] = [];
