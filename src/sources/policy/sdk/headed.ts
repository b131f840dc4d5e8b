import type { Block, Link } from "../../../formats/text/block.ts";
import type { Placed } from "../document/outline.ts";
import { matches } from "../lexicon/matches.ts";
import { type RowDraft, rowFrom } from "./row.ts";
import type { SeriesRead } from "./series.ts";
import { toldValues } from "./told-values.ts";

const MIN_ENTRIES = 3;
const MAX_NAME_CHARS = 40;
/** Papers of the firm may stand as links below what is said of it. */
const MAX_BLOCKS = 6;
const ABOUT = /sub-?processors?|third[- ]party|service providers?|sdks?\b|第三方|合作方/i;

/**
 * A heading for each firm, and below it a sentence that begins with the same name: "Sentry", "Sentry provides logging …".
 */
export function readHeaded(
  placed: readonly Placed[],
  links: readonly Link[],
  told: ReadonlySet<Block>,
): SeriesRead {
  const entries = placed.flatMap(
    ({ block, topic }, at): { heading: Block; blocks: Block[]; at: number; topic: string | null }[] => {
      const next = placed[at + 1]?.block;
      if (block.kind !== "heading" || !next || told.has(next) || next.kind !== "paragraph") return [];
      const isNamed =
        block.text.length <= MAX_NAME_CHARS &&
        next.text.startsWith(block.text) &&
        matches(
          /^\s+(?:is|are|provides?|handles?|runs?|sends?|processes|stores?|hosts?|helps?|allows?)\b|^\s*(?:用于|为|提供|由|会|是)/,
          next.text.slice(block.text.length),
        );
      if (!isNamed) return [];
      const blocks: Block[] = [];
      for (const { block: below } of placed.slice(at + 1, at + 1 + MAX_BLOCKS)) {
        if (below.kind === "heading" || below.kind === "row" || told.has(below)) break;
        blocks.push(below);
      }
      return [{ heading: block, blocks, at, topic }];
    },
  );
  const [first] = entries;
  const isAbout =
    first !== undefined &&
    (first.topic === "sdk" ||
      first.topic === "sharing" ||
      placed.slice(Math.max(0, first.at - 4), first.at).some(({ block }) => matches(ABOUT, block.text)));
  if (entries.length < MIN_ENTRIES || !isAbout) return { rows: [], blocks: new Set() };
  const rows = entries.flatMap(({ heading, blocks }): RowDraft[] => {
    const [said] = blocks;
    if (!said) return [];
    const from = heading.text.length;
    const rest = said.text.slice(from);
    const lead = /^\s*(?:is used (?:to|for)|is (?=a|an|the)|用于)?\s*/.exec(rest)?.[0].length ?? 0;
    const values = toldValues(blocks, links);
    const row = rowFrom(
      [
        { column: "sdk-name", text: heading.text, start: heading.start },
        ...values.filter(({ column }) => column !== "purpose"),
        {
          column: "purpose",
          text: rest.slice(lead).replace(/[.。]\s*$/, ""),
          start: said.start + from + lead,
        },
      ],
      heading.start,
      Math.max(...blocks.map(({ end }) => end)),
      said.text,
      links,
    );
    return row ? [{ ...row, running: true }] : [];
  });
  return { rows, blocks: new Set(entries.flatMap(({ heading, blocks }) => [heading, ...blocks])) };
}
