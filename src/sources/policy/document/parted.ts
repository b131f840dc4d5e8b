import type { Block, Cell } from "../../../formats/text/block.ts";

/** Folded text in which a comma parts the lines of a cell that nothing else parts: "Name / Date of birth" is a list. */
export function parted(folded: string, blocks: readonly Block[]): string {
  const breaks = blocks.flatMap(({ cells }) => cells.flatMap((cell) => cell.breaks ?? []));
  return breaks.length === 0 ? folded : withCommas(folded, breaks);
}

/** The same of one cell alone, whose text is `folded`. */
export function partedCell(folded: string, { start, breaks }: Pick<Cell, "start" | "breaks">): string {
  return breaks === undefined
    ? folded
    : withCommas(
        folded,
        breaks.map((at) => at - start),
      );
}

function withCommas(folded: string, breaks: readonly number[]): string {
  let text = "";
  let from = 0;
  for (const at of [...new Set(breaks)].sort((a, b) => a - b)) {
    // Chinese lists are read without it, and what ends in a mark of its own needs none.
    if (at < from || !/[a-z\d)]/.test(folded[at - 1] ?? "") || !/[a-z\d(•·-]/.test(folded[at + 1] ?? ""))
      continue;
    text += `${folded.slice(from, at)},`;
    from = at + 1;
  }
  return text + folded.slice(from);
}
