import { covers } from "../../catalog/index.ts";
import type { Evidence } from "../../model/evidence.ts";
import type { Stored } from "../../model/flow.ts";
import type { Seen } from "../../model/rule.ts";
import type { Text } from "../../model/text.ts";
import { flowIds, flowPlaces, spotOf } from "./flows.ts";
import { dataName, sentences } from "./words.ts";

type Judged = Pick<Seen, "verdict" | "severity" | "confidence"> & { readonly words: Text };

/** One finding for each thing stored that `isOne` is true of and whose writing can be shown. */
export function seeStored(
  { facts }: Evidence,
  isOne: (stored: Stored) => boolean,
  judge: (stored: Stored) => Judged,
): readonly Seen[] {
  const found = facts.stored.filter(isOne);
  const own = found.filter((stored) => !found.some((other) => isSaidBy(facts, other, stored)));
  return own.flatMap((stored): readonly Seen[] => {
    const [first, ...rest] = facts.flows.filter(({ id }) => stored.flows.includes(id));
    if (first === undefined) return [];
    const { words, ...weight } = judge(stored);
    const name = dataName(stored.data);
    const where =
      stored.holder === null ? { en: "", zh: "" } : { en: ` (${stored.holder})`, zh: `（${stored.holder}）` };
    return [
      {
        ...weight,
        subject: [stored.data, stored.kind, ...(stored.holder === null ? [] : [stored.holder])],
        data: stored.data,
        says: sentences(
          { en: `${name.en}${where.en} ${words.en}`, zh: `${name.zh}${where.zh}${words.zh}` },
          flowIds([first, ...rest]),
        ),
        rests: { flows: [first, ...rest].map(({ id }) => id) },
        at: flowPlaces([first, ...rest]),
      },
    ];
  });
}

/** What one call hands out as either of two kinds, the IMEI or the MEID, is kept once: the broader kind speaks for both. */
function isSaidBy({ flows }: Evidence["facts"], broad: Stored, narrow: Stored): boolean {
  if (broad.data === narrow.data || broad.kind !== narrow.kind || broad.holder !== narrow.holder)
    return false;
  if (!covers(broad.data, narrow.data)) return false;
  const spots = (stored: Stored) => flows.filter(({ id }) => stored.flows.includes(id)).map(spotOf);
  const broadSpots = new Set(spots(broad));
  return spots(narrow).every((spot) => broadSpots.has(spot));
}
