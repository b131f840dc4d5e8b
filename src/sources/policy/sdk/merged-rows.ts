import type { DataId } from "../../../catalog/types.ts";
import type { RowDraft } from "./row.ts";

/** Rows under one merged name cell tell of one SDK: one row, whose claims stay apart by their purposes. */
export function mergedRows(rows: readonly RowDraft[]): RowDraft[] {
  const merged: RowDraft[] = [];
  for (const row of rows) {
    const last = merged.at(-1);
    if (last && last.name === row.name && (last.nameStart === row.nameStart || isSame(last, row)))
      merged[merged.length - 1] = joined(last, row);
    else merged.push(row);
  }
  return merged;
}

/** A merged cell that its text gives again in each row: the rows tell of the same in the same words, but for their data; or a sentence is printed again. */
function isSame(above: RowDraft, row: RowDraft): boolean {
  return (
    row.purpose !== null &&
    above.purpose === row.purpose &&
    above.company === row.company &&
    above.link === row.link
  );
}

function joined(above: RowDraft, row: RowDraft): RowDraft {
  return {
    ...above,
    data: [...new Set<DataId>([...above.data, ...row.data])],
    dataWords: words(above.dataWords, row.dataWords),
    purpose: words(above.purpose, row.purpose),
    permissions: [...new Set([...above.permissions, ...row.permissions])],
    method: words(above.method, row.method),
    link: above.link ?? row.link,
    start: Math.min(above.start, row.start),
    end: Math.max(above.end, row.end),
    mentions: [...above.mentions, ...row.mentions],
  };
}

function words(above: string | null, below: string | null): string | null {
  if (above === null || below === null || above === below) return above ?? below;
  return above.includes(below) ? above : `${above} ${below}`;
}
