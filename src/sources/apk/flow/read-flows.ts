import { emptySince } from "../../../catalog/empty-since.ts";
import { sdks } from "../../../catalog/sdks/index.gen.ts";
import type { DataId } from "../../../catalog/types.ts";
import type { Setting } from "../../../model/app.ts";
import type { Actor, Rung } from "../../../model/fact.ts";
import type {
  Deletion,
  Flow,
  FlowPoint,
  FlowSinkKind,
  FlowStep,
  FlowTransform,
  Stored,
} from "../../../model/flow.ts";
import type { GapSeen } from "../../../model/gap.ts";
import type { FactRow } from "../code/fact-rows.ts";
import type { Program } from "../graph/program.ts";
import { ownerOfHost } from "../hosts.ts";
import type { Attribute } from "../parties/attribution.ts";
import { analyse, budgetOf, catalogLists } from "./analyse.ts";
import { findDeletions } from "./deletions.ts";
import { flowGaps } from "./flow-gaps.ts";
import type { Machine } from "./machine.ts";
import type { SinkSeen } from "./sinks.ts";
import { storedFrom } from "./stored.ts";
import { type Label, MARK } from "./taints.ts";
import type { StepAt } from "./trail.ts";
import type { AppShape } from "./world.ts";

export interface FlowInput {
  readonly program: Program;
  readonly shape: AppShape;
  readonly attribute: Attribute;
  readonly targetSdk: number | null;
  readonly settings: readonly Setting[];
  /** So many times the usual work; 1 where it is not said. */
  readonly effort?: number;
}

export interface FlowsRead {
  readonly flows: readonly Flow[];
  readonly stored: readonly Stored[];
  readonly deletions: readonly Deletion[];
  /** Reads of which a constant decides the data, wherever in the app it comes from. */
  readonly reads: readonly FactRow[];
  readonly gaps: readonly GapSeen[];
}

export const NO_FLOWS: FlowsRead = { flows: [], stored: [], deletions: [], reads: [], gaps: [] };
const MAX_STEPS = 20;
const MAX_FLOWS = 2000;

/** Where the app's personal data goes, as far as its bytecode tells. */
export function readFlows(input: FlowInput): FlowsRead {
  const sdkOf = (descriptor: string): string | null => takerOf(input.attribute(descriptor));
  const machine = analyse(
    input.program,
    { ...input.shape, sdkOf },
    catalogLists(),
    budgetOf(input.effort ?? 1),
  );
  const found = machine.sinks.found().flatMap((sink) => flowsInto(sink, machine, input));
  const open = new Set(
    machine.sinks.found().flatMap((sink) => (sink.isOpen ? [placeOf(machine, sink)] : [])),
  );
  const flows = found
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
    .slice(0, MAX_FLOWS)
    .map((flow, index): Flow => ({ id: `W${index + 1}`, ...flow }));
  return {
    flows,
    stored: storedFrom(flows, input.settings, ({ sink }) => open.has(placeKey(sink))),
    deletions: findDeletions(input.program, machine.index.uses),
    reads: readsByConstant(machine),
    gaps: flowGaps(machine),
  };
}

let takers: ReadonlySet<string> | null = null;

/** An SDK of which nobody says that it takes data offers functions to whoever bundles it, and acts for nobody. */
function takerOf(actor: Actor): string | null {
  takers ??= new Set(sdks.filter(({ data }) => data.length > 0).map(({ id }) => id));
  return actor.kind === "sdk" && takers.has(actor.sdk) ? actor.sdk : null;
}

/** What the fact reader sees only where the constant stands in the same method, or in a field. */
function readsByConstant({ taints, apis, program }: Machine): readonly FactRow[] {
  return taints.labels.flatMap(({ data, method, at, api }): readonly FactRow[] => {
    const source = apis.source(api);
    if (source === null || source.data.length > 0 || source.byArgument === undefined) return [];
    const place = {
      kind: "code",
      entry: program.dexes[program.codeDex.at(method)]?.entry ?? "",
      class: program.types.text(program.methods.first(method)),
      method: program.methodText(method),
      offset: at,
    } as const;
    return data.map((id) => ({
      data: id,
      action: "access",
      via: { kind: "api", signature: api },
      at: place,
      sources: [],
    }));
  });
}

function placeOf(machine: Machine, { method, at }: SinkSeen): string {
  return placeKey(pointOf(machine, method, at));
}

function placeKey({ entry, class: owner, method, offset }: FlowPoint): string {
  return `${entry} ${owner} ${method} ${offset}`;
}

type FlowSeen = Omit<Flow, "id">;

function keyOf({ data, sink, source }: FlowSeen): string {
  const place = ({ entry, class: owner, method, offset }: FlowPoint): string =>
    `${owner} ${method} ${`${offset}`.padStart(6, "0")} ${entry}`;
  return `${data} ${sink.kind} ${place(sink)} ${place(source)}`;
}

function flowsInto(sink: SinkSeen, machine: Machine, input: FlowInput): readonly FlowSeen[] {
  return [...sink.labels].flatMap(([label, marks]) => {
    const source = machine.taints.labels[label];
    if (source === undefined) return [];
    const seen = { machine, input, sink, source, marks, steps: stepsOf(machine, label, sink) };
    return machine.sources.dataOf(source).map((data) => flowOf(seen, data));
  });
}

interface Seen {
  readonly machine: Machine;
  readonly input: FlowInput;
  readonly sink: SinkSeen;
  readonly source: Label;
  readonly marks: number;
  readonly steps: readonly FlowStep[];
}

function flowOf({ machine, input, sink, source, marks, steps }: Seen, data: DataId): FlowSeen {
  const { attribute } = input;
  const at = pointOf(machine, source.method, source.at);
  const out = pointOf(machine, sink.method, sink.at);
  const address = addressOf(sink);
  const actors = {
    source: attribute(at.class),
    sink: attribute(out.class),
    recipient: recipientOf(sink, address, attribute),
  };
  return {
    data,
    source: { ...at, api: source.api },
    sink: {
      ...out,
      kind: sink.kind,
      api: sink.api,
      host: address?.host ?? null,
      tls: address?.tls ?? null,
      holder: [...sink.holders].sort()[0] ?? null,
    },
    steps,
    transforms: transformsOf(marks),
    actors,
    rung: rungOf(sink.kind, actors),
    when: "unknown",
    mayBeEmpty:
      input.targetSdk !== null &&
      input.targetSdk >= (emptySince(data, source.api) ?? Number.POSITIVE_INFINITY),
  };
}

function pointOf({ program }: Machine, method: number, offset: number): FlowPoint {
  return {
    entry: program.dexes[program.codeDex.at(method)]?.entry ?? "",
    class: program.types.text(program.methods.first(method)),
    method: program.methodText(method),
    offset,
  };
}

function stepsOf(machine: Machine, label: number, sink: SinkSeen): readonly FlowStep[] {
  const steps = machine.trail.path(label, sink.method).map((step) => stepOf(machine, step));
  if (steps.length <= MAX_STEPS) return steps;
  return [...steps.slice(0, MAX_STEPS / 2), ...steps.slice(-MAX_STEPS / 2)];
}

function stepOf(machine: Machine, { method, at, does, what }: StepAt): FlowStep {
  return { ...pointOf(machine, method, at), does, what };
}

interface Address {
  readonly host: string;
  readonly tls: boolean;
}

function addressOf({ addresses }: SinkSeen): Address | null {
  for (const text of [...addresses].sort()) {
    const [, scheme = "", host] = /^(https?|wss?):\/\/(?:[^/?#@]*@)?([A-Za-z0-9.-]+)/i.exec(text) ?? [];
    if (host?.includes(".")) return { host: host.toLowerCase(), tls: /s$/i.test(scheme) };
  }
  return null;
}

let owners: ReadonlyMap<string, string> | null = null;

function ownersOfDomains(): ReadonlyMap<string, string> {
  owners ??= new Map(
    sdks.flatMap(({ id, domains = [] }) => domains.map(({ domain }) => [domain, id] as const)).reverse(),
  );
  return owners;
}

function recipientOf(sink: SinkSeen, address: Address | null, attribute: Attribute): Actor | null {
  if (address !== null) {
    const owner = ownerOfHost(address.host, ownersOfDomains());
    return owner === null
      ? { kind: "unknown", package: null, because: [`host ${address.host}`] }
      : { kind: "sdk", sdk: owner, because: [`host ${address.host}`] };
  }
  if (sink.kind !== "sdk") return null;
  return attribute(/^(L[^;]+;)/.exec(sink.api)?.[1] ?? "L;");
}

function transformsOf(marks: number): readonly FlowTransform[] {
  const all: readonly FlowTransform[] = ["hash", "encrypt", "encode", "serialise"];
  return all.filter((one) => (marks & MARK[one]) !== 0);
}

/** What leaves for a third party, what leaves, what only comes to rest on the device. */
function rungOf(kind: FlowSinkKind, { sink, recipient }: FlowSeen["actors"]): Rung {
  if (kind === "sdk" || kind === "other-app") return "L6";
  if (!LEAVES.has(kind)) return "L4";
  return recipient?.kind === "sdk" || sink.kind === "sdk" ? "L6" : "L5";
}

const LEAVES: ReadonlySet<FlowSinkKind> = new Set([
  "network",
  "sms",
  "bluetooth",
  "nfc",
  "webview",
  "javascript",
]);
