import type { Audit } from "../../../model/audit.ts";
import type { Actor } from "../../../model/fact.ts";
import type { Flow, FlowSinkKind } from "../../../model/flow.ts";

/** One who takes a kind of data, and one place to which it then goes. */
export interface Way {
  readonly data: string;
  /** `app`, `unknown`, or the id of an SDK. */
  readonly actor: string;
  /** Null: no way out was seen. */
  readonly to: Destination | null;
  /** It leaves the device. */
  readonly sends: boolean;
}

export interface Destination {
  readonly key: string;
  readonly kind: FlowSinkKind;
  readonly host: string | null;
  readonly recipient: Actor | null;
}

/** What reaches somebody else; all other kinds stay on the device. */
const LEAVES: ReadonlySet<FlowSinkKind> = new Set(["network", "sdk", "sms", "webview", "bluetooth", "nfc"]);

/** Who takes what and where it goes, each way once; what weighs most comes first, as in the practice table. */
export function dataWays({ practice, evidence }: Audit): readonly Way[] {
  const facts = new Map(evidence.facts.facts.map((fact) => [fact.id, fact]));
  const ways = new Map<string, Way>();
  for (const { data, does } of practice) {
    if (does.mark !== "sends" && does.mark !== "reads") continue;
    for (const way of flowsOf(evidence.facts.flows, data)) ways.set(keyOf(way), way);
    for (const id of does.facts) {
      const fact = facts.get(id);
      if (fact === undefined || fact.action === "declare") continue;
      const way: Way = {
        data,
        actor: actorName(fact.actor),
        to: null,
        sends: fact.action === "send" || fact.action === "share",
      };
      const known = [...ways.values()].some(
        (one) => one.data === way.data && one.actor === way.actor && (one.sends || !way.sends),
      );
      if (!known) ways.set(keyOf(way), way);
    }
  }
  return [...ways.values()];
}

/** Audits of earlier versions have no list of flows. */
function flowsOf(flows: readonly Flow[] | undefined, data: string): readonly Way[] {
  return (flows ?? [])
    .filter((flow) => flow.data === data)
    .map(({ actors, sink }) => {
      const { kind, host } = sink;
      const { recipient } = actors;
      const party = recipient === null ? "" : actorName(recipient);
      const key = kind === "network" || kind === "sdk" ? `${kind} ${host ?? party}` : kind;
      return {
        data,
        actor: actorName(actors.source),
        to: { key, kind, host, recipient },
        sends: LEAVES.has(kind),
      };
    });
}

function keyOf({ data, actor, to, sends }: Way): string {
  return `${data} ${actor} ${to?.key ?? String(sends)}`;
}

export function actorName(actor: Actor): string {
  if (actor.kind === "sdk") return actor.sdk;
  return actor.kind === "first-party" ? "app" : "unknown";
}
