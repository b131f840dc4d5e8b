import type { DataId } from "../../../catalog/types.ts";
import type { Actor, Fact, FactAction, Via } from "../../../model/fact.ts";
import type { CodePlace } from "../../../model/place.ts";

/** One place that shows one practice, before equal ones are joined. */
export interface FactRow {
  readonly data: DataId;
  readonly action: FactAction;
  readonly via: Via;
  readonly at: CodePlace;
  /** For a sink: where the data was read. */
  readonly sources: readonly CodePlace[];
}

const MAX_PLACES = 20;

/** Joins rows of the same data, action, actor and via; facts stand in the order of their first places. */
export function joinRows(
  rows: readonly FactRow[],
  attribute: (classDescriptor: string) => Actor,
): readonly Omit<Fact, "id">[] {
  const groups = new Map<
    string,
    { row: FactRow; actor: Actor; at: Map<string, CodePlace>; sources: Map<string, CodePlace> }
  >();
  for (const row of rows) {
    const actor = attribute(row.at.class);
    const key = JSON.stringify([row.data, row.action, actor, row.via]);
    let group = groups.get(key);
    if (group === undefined) {
      group = { row, actor, at: new Map(), sources: new Map() };
      groups.set(key, group);
    }
    group.at.set(placeKey(row.at), row.at);
    for (const place of row.sources) group.sources.set(placeKey(place), place);
  }
  return [...groups.values()].map(({ row, actor, at, sources }) => {
    const [, ...others] = at.values();
    const also = [...others, ...sources.values()];
    return {
      data: row.data,
      action: row.action,
      actor,
      rung: "L1",
      when: "unknown",
      via: row.via,
      at: row.at,
      also: also.slice(0, MAX_PLACES),
      places: 1 + also.length,
    };
  });
}

/** Those rows that say something of a place which `known` does not say. */
export function notAmong(rows: readonly FactRow[], known: readonly FactRow[]): readonly FactRow[] {
  const keyOf = ({ data, at }: FactRow): string => `${data} ${placeKey(at)}`;
  const said = new Set(known.map(keyOf));
  return rows.filter((row) => !said.has(keyOf(row)));
}

function placeKey(at: CodePlace): string {
  return `${at.entry} ${at.class} ${at.method} ${at.offset}`;
}
