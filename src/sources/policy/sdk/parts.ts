import type { Block } from "../../../formats/text/block.ts";
import { everyMatch, firstMatch, matches } from "../lexicon/matches.ts";
import { bareLabel, columnOf } from "./columns.ts";

/** A stretch of a block: a value with the label in front of it, or words without one, which may be a title or go on with a value. */
export interface Part {
  readonly label: string | null;
  readonly text: string;
  readonly start: number;
  readonly block: Block;
  /** Set off by something else than a colon, or standing in a table: no other reader knows it for a label. */
  readonly isOdd: boolean;
}

const MAX_CHARS = 1_200;
/** So many labels make a block a record of its own. */
const MIN_LABELS = 3;
const LABEL =
  /^[\s>•●·▪■◆*\-–—]*(?:[（(]?[\d①-⑳]{1,2}[.、)）]\s*)?([^\s：:∶=＝→⇒|｜，。；、,;“”"（(）)[\]【】/][^：:∶=＝→⇒|｜，。；、,;“”"（(）)[\]【】/]{0,30}?)\s*(?:([：:∶])(?!\/\/)|[=＝→⇒|｜]|\s[-–—]{1,2}\s)\s*/;
const NO_LABEL = /我们|您|https?|^[\d\s.]+$|sdk$/i;
/** English takes more letters for as much. */
const MAX_LABEL_CHARS = 12;

/** The parts of a block that is no row of a table, or of one with a label and a value a row; null where it can be none of a list. */
export function partsOf(block: Block): readonly Part[] | null {
  if (block.text.length > MAX_CHARS) return null;
  if (block.kind === "row") return cellsOf(block);
  const whole: Part = { label: null, text: block.text, start: block.start, block, isOdd: false };
  if (block.kind === "heading") return [whole];
  const pieces = everyMatch(/[^；;｜|\t]+(?:[；;｜|\t]|$)/g, block.text).map((piece) =>
    labelled({
      ...whole,
      text: piece[0].replace(/[；;｜|\t]$/, ""),
      start: block.start + piece.index,
    }),
  );
  if (pieces.filter(({ label }) => label !== null).length >= MIN_LABELS) return pieces;
  return [labelled(whole)];
}

/** Label and value side by side; one cell across both is a title. */
function cellsOf(block: Block): readonly Part[] | null {
  const cells = block.cells.filter(
    (cell, at) => cell.text !== "" && cell.start !== block.cells[at - 1]?.start,
  );
  const [first, second] = cells;
  if (!first || cells.length > 2 || first.text.length > MAX_TITLE_CHARS) return null;
  return second
    ? [{ label: bareLabel(first.text), text: second.text, start: second.start, block, isOdd: true }]
    : [{ label: null, text: first.text, start: first.start, block, isOdd: true }];
}

const MAX_TITLE_CHARS = 60;

function labelled(part: Part): Part {
  const found = firstMatch(LABEL, part.text);
  const words = found?.[1] ?? "";
  const most = matches(/\p{Script=Han}/u, words) ? MAX_LABEL_CHARS : MAX_LABEL_CHARS * 2;
  // "SDK - 京东支付SDK": the word alone is a label, and a name only with more before it.
  const isLabel = !matches(NO_LABEL, words) || columnOf(words, true) === "sdk-name";
  if (!found || words.length > most || !isLabel) return part;
  const text = part.text.slice(found[0].length);
  const label = bareLabel(words);
  return label === ""
    ? part
    : { ...part, label, text, start: part.start + found[0].length, isOdd: found[2] === undefined };
}
