import { dataType } from "../../catalog/index.ts";
import type { DataId } from "../../catalog/types.ts";
import type { Evidence } from "../../model/evidence.ts";
import type { Flow, FlowPoint, FlowSinkKind } from "../../model/flow.ts";
import type { CodePlace, Place } from "../../model/place.ts";
import type { Text } from "../../model/text.ts";
import { isLibraryCode } from "./library.ts";
import { dataName, listed, same } from "./words.ts";

const LEAVES: ReadonlySet<FlowSinkKind> = new Set(["network", "sdk", "sms", "webview", "bluetooth", "nfc"]);
const MAX_PLACES = 20;
/** What a person types is whatever they type: which kind of data it is the code does not tell. */
const TYPED_TEXT: DataId = "input.text";

/** Flows of one type of data that a rule speaks of together. */
export interface FlowGroup {
  readonly data: DataId;
  readonly flows: readonly [Flow, ...Flow[]];
}

/** Flows that `keep` picks, one group for each type of data; what a general library does within itself is left out. */
export function flowGroups({ facts }: Evidence, keep: (flow: Flow) => boolean): readonly FlowGroup[] {
  const groups = new Map<DataId, [Flow, ...Flow[]]>();
  for (const flow of facts.flows) {
    const { source, sink } = flow.actors;
    if (!keep(flow) || (isLibraryCode(source) && isLibraryCode(sink))) continue;
    if (dataType(flow.data)?.kind !== "personal" || flow.data === TYPED_TEXT) continue;
    const others = groups.get(flow.data);
    if (others) others.push(flow);
    else groups.set(flow.data, [flow]);
  }
  return [...groups].map(([data, flows]) => ({ data, flows })).sort((a, b) => (a.data < b.data ? -1 : 1));
}

/** The data leaves the device by itself; what is handed to another app is a matter of its own. */
export function leavesDevice({ sink }: Flow): boolean {
  return LEAVES.has(sink.kind);
}

/** Source and sink of each flow. */
export function flowPlaces(flows: readonly [Flow, ...Flow[]]): [Place, ...Place[]] {
  const [first, ...rest] = flows;
  const others = rest.flatMap(({ sink }) => placeOf(sink));
  return [placeOf(first.sink), placeOf(first.source), ...others.slice(0, MAX_PLACES - 2)];
}

function placeOf({ entry, class: owner, method, offset }: FlowPoint): CodePlace {
  return { kind: "code", entry, class: owner, method, offset };
}

/** Hosts that constants name, or nothing. */
export function hostWords(flows: readonly Flow[]): Text {
  const hosts = [...new Set(flows.flatMap(({ sink }) => (sink.host === null ? [] : [sink.host])))];
  if (hosts.length === 0) return same("");
  const names = listed(hosts.map(same));
  return { en: `To: ${names.en}.`, zh: `去向：${names.zh}。` };
}

/** "Flow W3 shows the way." */
export function flowIds(flows: readonly Flow[]): Text {
  const ids = listed(flows.map(({ id }) => same(id)));
  return { en: `The way stands in flow ${ids.en}.`, zh: `路径见数据流 ${ids.zh}。` };
}

export function nameOf({ data }: FlowGroup): Text {
  return dataName(data);
}

export function isSensitiveData(data: DataId): boolean {
  const sensitive = dataType(data)?.sensitive;
  return (
    sensitive !== undefined &&
    (sensitive.pipl28 !== null || sensitive.gbt35273 || sensitive.gbt45574 === "yes")
  );
}
