import type { Block } from "../../../formats/text/block.ts";
import { matches } from "../lexicon/matches.ts";
import { type Column, columnOf } from "./columns.ts";
import type { LineFields } from "./keys.ts";

const MAX_LABEL_CHARS = 24;
const MIN_RECORDS = 2;
/** So many different labels that are known must come again and again. */
const MIN_KNOWN = 2;

/** A label stands in so many of the records. */
const MIN_SHARE = 0.6;

export interface BareLabels {
  /** What a line is as a key whose value stands on the next line; null where it is none. */
  readonly keyOf: (block: Block) => LineFields | null;
  /** A label of the same list of which nothing is asked: its line and its value tell nothing of ours. */
  readonly isAside: (block: Block) => boolean;
}

const NONE: BareLabels = { keyOf: () => null, isAside: () => false };

/**
 * "Entity", below it "Twilio Inc.": a page may set each label on a line of its own, without a colon. Such lines come again
 * with every record, and the line after them is another each time.
 */
export function bareLabels(blocks: readonly Block[], told: ReadonlySet<Block>): BareLabels {
  const below = new Map<string, Set<string>>();
  const times = new Map<string, number>();
  blocks.forEach((block, at) => {
    const next = blocks[at + 1];
    if (told.has(block) || !next || told.has(next) || !couldBe(block) || next.kind === "row") return;
    times.set(block.text, (times.get(block.text) ?? 0) + 1);
    const values = below.get(block.text) ?? new Set<string>();
    below.set(block.text, values.add(next.text));
  });
  const repeated = [...times].flatMap(([label, count]) =>
    count >= MIN_RECORDS && (below.get(label)?.size ?? 0) > 1 ? [label] : [],
  );
  const known = new Map<string, Column>();
  for (const label of repeated) {
    const column = columnOf(label, true);
    if (column) known.set(label, column);
  }
  if (new Set(known.values()).size < MIN_KNOWN) return NONE;
  const records = Math.max(...[...known.keys()].map((label) => times.get(label) ?? 0));
  const asides = new Set(
    repeated.filter((label) => !known.has(label) && (times.get(label) ?? 0) >= records * MIN_SHARE),
  );
  return {
    keyOf: (block) => {
      const column = couldBe(block) ? known.get(block.text) : undefined;
      return column === undefined ? null : { fields: [], openKey: column, before: null, rest: null };
    },
    isAside: (block) => couldBe(block) && asides.has(block.text),
  };
}

function couldBe({ kind, text }: Block): boolean {
  return (
    (kind === "paragraph" || kind === "item") &&
    text.length <= MAX_LABEL_CHARS &&
    !matches(/[：:。；;，,、!?？！]|https?:|^\d|sdk$/i, text)
  );
}
