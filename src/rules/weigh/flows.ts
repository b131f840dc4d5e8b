import { covers, dataType } from "../../catalog/index.ts";
import type { DataId } from "../../catalog/types.ts";
import type { Evidence } from "../../model/evidence.ts";
import { confidenceBy, type Factor, type SeverityFactor, severityBy } from "../../model/factor.ts";
import type { Flow, FlowPoint, FlowSinkKind } from "../../model/flow.ts";
import type { CodePlace, Place } from "../../model/place.ts";
import type { Seen } from "../../model/rule.ts";
import type { Text } from "../../model/text.ts";
import { isLibraryCode, isThirdParty } from "./library.ts";
import { isSensitiveType, type Weighed } from "./severity.ts";
import { isTypedHere } from "./typed.ts";
import { actorKey, dataName, listed, same, sentences } from "./words.ts";

const LEAVES: ReadonlySet<FlowSinkKind> = new Set(["network", "sdk", "sms", "webview", "bluetooth", "nfc"]);
const MAX_PLACES = 20;

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
    if (dataType(flow.data)?.kind !== "personal") continue;
    if (isTypedHere(flow.data, flow.source.api)) continue;
    const others = groups.get(flow.data);
    if (others) others.push(flow);
    else groups.set(flow.data, [flow]);
  }
  const found = [...groups].map(([data, flows]) => ({ data, flows }));
  return found
    .filter((group) => !found.some((other) => isSaidBy(other, group)))
    .sort((a, b) => (a.data < b.data ? -1 : 1));
}

/** One call that hands out either of two kinds, the IMEI or the MEID, is no two ways: the broader kind speaks for both. */
function isSaidBy(broad: FlowGroup, narrow: FlowGroup): boolean {
  if (broad.data === narrow.data || !covers(broad.data, narrow.data)) return false;
  const spots = new Set(broad.flows.map(spotOf));
  return narrow.flows.every((flow) => spots.has(spotOf(flow)));
}

/** Where the data of a flow is taken. */
export function spotOf({ source }: Flow): string {
  return `${source.entry} ${source.class} ${source.method} ${source.offset}`;
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

/** What a rule adds to a group of flows: how grave it is, and the sentence that says what happens. */
export interface FlowJudgement {
  readonly verdict: Seen["verdict"];
  readonly says: Text;
  readonly children?: boolean;
  /** The policy says that it is not done. */
  readonly denied?: boolean;
  /** Why it weighs no more than medium, whatever else holds. */
  readonly atMostMedium?: Text;
  /** Why the evidence is no surer than a hint. */
  readonly doubt?: Text;
}

/** A finding about one group, weighed by what holds of its flows. */
export function seeFlows(group: FlowGroup, { verdict, says, ...rest }: FlowJudgement): Seen {
  return {
    verdict,
    ...weighFlows(group, rest),
    subject: [group.data, ...partiesOf(group.flows)],
    data: group.data,
    says: sentences(says, hostWords(group.flows), flowIds(group.flows)),
    rests: { flows: group.flows.map(({ id }) => id) },
    at: flowPlaces(group.flows),
  };
}

/** Each circumstance that holds adds its points, as it does where a practice is weighed. */
function weighFlows(
  { data, flows }: FlowGroup,
  {
    atMostMedium,
    doubt,
    children = false,
    denied = false,
  }: Pick<FlowJudgement, "atMostMedium" | "doubt" | "children" | "denied">,
): Weighed {
  const held: readonly (readonly [SeverityFactor, number, Text | null])[] = [
    ["in-code", 1, { en: "its way through the code was followed", zh: "已在代码中追踪其去向" }],
    ["leaves", 1, flows.some(leavesDevice) ? { en: "it leaves the device", zh: "数据被发出" } : null],
    [
      "before-consent",
      1,
      flows.some(({ when }) => when === "before-consent")
        ? { en: "before the user agrees", zh: "发生在用户同意之前" }
        : null,
    ],
    ["children", 1, children ? { en: "the app is for children", zh: "面向儿童的应用" } : null],
    ["denied", 1, denied ? { en: "the policy denies it", zh: "隐私政策予以否认" } : null],
    ["sensitive", 1, isSensitiveType(data) ? { en: "sensitive data", zh: "敏感个人信息" } : null],
    [
      "permanent-identifier",
      1,
      dataType(data)?.persistence === "permanent"
        ? { en: "an identifier that people cannot change", zh: "用户无法更改的标识符" }
        : null,
    ],
    [
      "third-party",
      1,
      flows.some(({ actors }) => isThirdParty(actors.sink) || isThirdParty(actors.source))
        ? { en: "taken by a third party's code", zh: "由第三方代码获取" }
        : null,
    ],
  ];
  const found = held.flatMap(([id, points, says]) => (says === null ? [] : [{ id, points, says }]));
  const over = found.reduce((sum, { points }) => sum + points, 0) - MEDIUM_POINTS;
  const lessened =
    atMostMedium !== undefined && over > 0
      ? [{ id: "lessened", points: -over, says: atMostMedium } as const]
      : [];
  const factors: readonly Factor[] = [
    ...[...found, ...lessened].map((factor): Factor => ({ bears: "severity", ...factor })),
    rungFactor(flows),
    ...(doubt ? [{ id: "reading", bears: "confidence", gives: "low", says: doubt } as const] : []),
  ];
  return { severity: severityBy(factors), confidence: confidenceBy(factors), factors };
}

const MEDIUM_POINTS = 2;

/** A way that was followed in code is not a value that was seen. */
function rungFactor(flows: readonly Flow[]): Factor {
  const doubtful = flows.every(({ mayBeEmpty }) => mayBeEmpty);
  return {
    id: "rung",
    bears: "confidence",
    gives: doubtful ? "low" : "medium",
    says: doubtful
      ? {
          en: "on this target version the system may give the app nothing",
          zh: "在该目标版本上，系统可能不向应用返回实际值",
        }
      : {
          en: "a way followed in the code; no value was seen",
          zh: "仅在代码中追踪到去向，未见实际取值",
        },
  };
}

/** Who reads and who lets go, general libraries aside; code of nobody we know counts only where nobody else acts. */
function partiesOf(flows: readonly Flow[]): readonly string[] {
  const actors = flows.flatMap(({ actors: { source, sink } }) => [source, sink]);
  const keys = [...new Set(actors.filter((actor) => !isLibraryCode(actor)).map(actorKey))].sort();
  const named = keys.filter((key) => key !== "unknown-party");
  return named.length > 0 ? named : keys;
}
