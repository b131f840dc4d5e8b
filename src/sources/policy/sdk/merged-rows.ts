import type { DataId } from "../../../catalog/types.ts";
import { fold } from "../lexicon/fold.ts";
import type { RowDraft } from "./row.ts";

/**
 * Rows under one merged name cell tell of one SDK: one row, whose claims stay apart by their purposes. So do sentences that
 * speak of it again and again, each of another permission.
 */
export function mergedRows(rows: readonly RowDraft[]): RowDraft[] {
  const merged: RowDraft[] = [];
  for (const row of rows) {
    const last = merged.at(-1);
    const spoken = row.running ? merged.findIndex((other) => isSpokenOfAgain(other, row)) : -1;
    const before = merged[spoken];
    if (before) {
      merged[spoken] = { ...joined(before, row), start: before.start, end: before.end };
      continue;
    }
    if (last && last.name === row.name && (last.nameStart === row.nameStart || isSame(last, row)))
      merged[merged.length - 1] = joined(last, row);
    else merged.push(row);
  }
  return merged;
}

function isSpokenOfAgain(above: RowDraft, row: RowDraft): boolean {
  return (
    above.running === true &&
    bareOf(above.name) === bareOf(row.name) &&
    (above.company ?? row.company) === (row.company ?? above.company) &&
    (above.link ?? row.link) === (row.link ?? above.link)
  );
}

function bareOf(name: string): string {
  return fold(name).replace(/sdk|\s/g, "");
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
