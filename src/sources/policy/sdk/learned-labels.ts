import type { Block } from "../../../formats/text/block.ts";
import { firstMatch, matches } from "../lexicon/matches.ts";
import { bareLabel, type Column, columnOf } from "./columns.ts";
import { fits } from "./evidence.ts";

/** What labels that no word list knows stand for on this page. */
export type Labels = ReadonlyMap<string, Column>;

export const NO_LABELS: Labels = new Map();

const MIN_RECORDS = 2;
/** Of the values below one label so many must be of one kind. */
const MIN_SHARE = 0.6;
const LABEL =
  /^[\s•●·▪■◆*\-–—]*(?:[（(]?[\d①-⑳]{1,2}[.、)）])?\s*([^：:，。；,;\n“”"（(]{2,16})\s*[：:]\s*(.*)$/s;

/** Kinds that values show by themselves, the surest first. */
const SHOWN: readonly Column[] = ["link", "company", "permission", "data", "purpose"];

/**
 * A label that a page repeats, record after record, is one of its keys, whatever word it uses ("信息获取："): what stands
 * behind it says of what. Labels that the lists know keep their meaning, and one kind is learned only once.
 */
export function learnLabels(blocks: readonly Block[], told: ReadonlySet<Block>): Labels {
  const values = new Map<string, string[]>();
  const known = new Map<Column, number>();
  blocks.forEach((block, at) => {
    if (block.kind === "row" || block.kind === "heading" || told.has(block)) return;
    const [, label, value = ""] = firstMatch(LABEL, block.text) ?? [];
    if (label === undefined || matches(/我们|您|你|sdk$|^https?$/i, label)) return;
    const column = columnOf(label, true);
    if (column !== null) {
      known.set(column, (known.get(column) ?? 0) + 1);
      return;
    }
    // Below a label that ends its line the value stands on the next.
    const next = blocks[at + 1];
    const said = value.trim() || (next && next.kind !== "row" && next.kind !== "heading" ? next.text : "");
    const all = values.get(bareLabel(label));
    if (all) all.push(said);
    else values.set(bareLabel(label), [said]);
  });
  const learned = new Map<string, Column>();
  // Without one known key beside them, repeated labels are those of any text.
  if ([...known.values()].every((count) => count < MIN_RECORDS)) return NO_LABELS;
  for (const [label, said] of values) {
    if (said.length < MIN_RECORDS || new Set(said).size === 1) continue;
    const column = SHOWN.find(
      (candidate) =>
        !known.has(candidate) &&
        ![...learned.values()].includes(candidate) &&
        said.filter((value) => fits(candidate, value)).length >= said.length * MIN_SHARE,
    );
    if (column) learned.set(label, column);
  }
  return learned;
}
