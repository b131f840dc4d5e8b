import type { ConsentGate } from "../../../model/app.ts";
import type { Fact } from "../../../model/fact.ts";
import type { GapSeen } from "../../../model/gap.ts";
import type { CodePlace, Place } from "../../../model/place.ts";
import type { OpenApk } from "../container/open.ts";
import { NONE, type Program } from "../graph/program.ts";
import type { CodeGraph } from "../graph/reach.ts";
import type { HostSeen } from "../hosts.ts";
import type { AppManifest } from "../manifest.ts";
import type { Attribute } from "../parties/attribution.ts";
import type { AppResources } from "../resources.ts";
import { scriptHosts } from "../scripts/script-hosts.ts";
import { type Asked, type ConsentRead, type Moment, readConsent } from "./consent.ts";
import { becauseOf } from "./moment-words.ts";
import { Screens } from "./screens.ts";
import { launchOf } from "./started.ts";
import { World } from "./world.ts";

type FactSeen = Omit<Fact, "id">;

export interface WithMoments {
  readonly facts: readonly FactSeen[];
  readonly gate: ConsentGate | null;
  /** Hosts of web addresses that the followed code puts together. */
  readonly hosts: readonly HostSeen[];
  /** Permissions that the followed code asks for. */
  readonly asked: readonly AskedSeen[];
  readonly gaps: readonly GapSeen[];
}

/** A permission asked for, seen by following the values that name it. */
export interface AskedSeen {
  readonly permission: string;
  readonly at: CodePlace;
  /** From what the launch starts down to the method that asks; empty where it does not ask by itself. */
  readonly way: readonly string[];
}

/** Says of each fact in code that the app reaches whether it happens before the user agrees. */
export function withMoments(
  facts: readonly FactSeen[],
  graph: CodeGraph,
  app: { readonly apk: OpenApk; readonly resources: AppResources; readonly manifest: AppManifest },
  attribute: Attribute,
  effort = 1,
): WithMoments {
  const solving = graph.solving;
  const mayAsk = app.manifest.permissions.length > 0;
  if (solving === null || (facts.length === 0 && !mayAsk))
    return { facts, gate: null, hosts: [], asked: [], gaps: [] };
  const places = new Map<string, Asked>();
  for (const fact of facts) {
    for (const place of placesOf(fact)) {
      const method = graph.program.find(place.class, place.method);
      if (method !== NONE) places.set(keyOf(place), { method, offset: place.offset });
    }
  }
  if (places.size === 0 && !mayAsk)
    return { facts: facts.map(unreached), gate: null, hosts: [], asked: [], gaps: [] };
  const world = new World(
    graph.program,
    solving,
    new Screens(app.apk, app.resources),
    (descriptor) => attribute(descriptor).kind === "first-party",
    [...new Set([...places.values()].map(({ method }) => method))],
    app.manifest.minSdk,
    app.manifest.metaData,
    effort,
    launchOf(app.manifest),
  );
  const { gate, moments, addresses, permissions, wasCut } = readConsent(world, app.manifest, [
    ...places.values(),
  ]);
  const byPlace = new Map([...places.keys()].map((key, n) => [key, moments[n]]));
  return {
    facts: facts.map((fact) => dated(fact, gate, byPlace)),
    gate,
    hosts: hostsIn(addresses, graph.program),
    asked: permissions.map(({ permission, method, offset, way }) => ({
      permission,
      at: placeOf(graph.program, method, offset),
      way,
    })),
    gaps: wasCut ? [CUT] : [],
  };
}

/** A place that asks may stand in what was not followed. */
const CUT: GapSeen = {
  layer: "code-path",
  reason: "paths-not-all-followed",
  says: {
    en: "More code runs in the app than is followed: where it asks for agreement, and what runs before that, may not all have been seen.",
    zh: "应用运行的代码过多，未能全部跟踪：征求用户同意之处以及在此之前执行的代码可能未全部看到。",
  },
  at: null,
};

function placeOf(program: Program, method: number, offset: number): CodePlace {
  return {
    kind: "code",
    entry: program.dexes[program.codeDex.at(method)]?.entry ?? "",
    class: program.types.text(program.methods.first(method)),
    method: program.methodText(method),
    offset,
  };
}

function hostsIn(addresses: ConsentRead["addresses"], program: Program): readonly HostSeen[] {
  return [...addresses].flatMap(([text, { method, at }]) => {
    const place = placeOf(program, method, at);
    return scriptHosts(text, { kind: "entry", entry: place.entry }).map((host) => ({ ...host, at: place }));
  });
}

/** Where the fact itself happens; what is sent or stored also names where it was read. */
function placesOf({ action, at, also }: FactSeen): readonly CodePlace[] {
  const all: readonly Place[] = action === "access" ? [at, ...also] : [at];
  return all.filter((place) => place.kind === "code");
}

function keyOf({ entry, class: owner, method, offset }: CodePlace): string {
  return `${entry} ${owner} ${method} ${offset}`;
}

const RANK: Readonly<Record<Moment["kind"], number>> = {
  start: 0,
  refused: 1,
  possible: 2,
  "too-much": 3,
  unseen: 4,
  background: 5,
  agreed: 6,
};

/** The earliest of its places decides. */
function dated(
  fact: FactSeen,
  gate: ConsentGate | null,
  byPlace: ReadonlyMap<string, Moment | undefined>,
): FactSeen {
  const places = placesOf(fact);
  if (places.length === 0) return fact;
  const moments = places.map((place) => byPlace.get(keyOf(place))).filter((moment) => moment !== undefined);
  const [first] = [...moments].sort((a, b) => RANK[a.kind] - RANK[b.kind]);
  const path = first !== undefined && "path" in first ? first.path : [];
  if (first === undefined || (fact.rung === "L1" && path.length === 0)) return unreached(fact);
  const { when, because } = becauseOf(first, gate);
  // The way that shows when it runs is the one to keep; one found by reflection alone is a way as well.
  const isWay = path.length > 0 && (when !== "unknown" || fact.reachedBy === undefined);
  const reachedBy = isWay
    ? { rung: fact.rung === "L1" ? ("L2" as const) : fact.rung, reachedBy: shortened(path) }
    : {};
  return { ...fact, ...reachedBy, when, whenBecause: because };
}

function unreached(fact: FactSeen): FactSeen {
  if (placesOf(fact).length === 0) return fact;
  return {
    ...fact,
    whenBecause: {
      en: "Nothing that Android starts was seen to reach this code.",
      zh: "未发现系统启动的任何入口会执行到这段代码。",
    },
  };
}

const MAX_STEPS = 20;

function shortened(path: readonly string[]): readonly string[] {
  return path.length <= MAX_STEPS ? path : [...path.slice(0, 1), ...path.slice(1 - MAX_STEPS)];
}
