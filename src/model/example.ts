import type { DataId } from "../catalog/types.ts";
import type { App, AppFacts, Component, PermissionUse, SdkFound, Setting } from "./app.ts";
import type { Claim, ClauseKind, PolicyDocument, SdkRow } from "./claim.ts";
import type { Evidence, Needs } from "./evidence.ts";
import { claimOf, documentOf, textPlace } from "./example-policy.ts";
import type { Actor, Fact } from "./fact.ts";
import type { Flow, FlowSink } from "./flow.ts";
import type { Gap, Layer } from "./gap.ts";
import type { StoreLabel } from "./label.ts";
import type { Need } from "./need.ts";
import type { CodePlace, ManifestPlace } from "./place.ts";

/** What an example states; all else is filled in. Ids follow the order: `F1`, `C1`, `N1`, `G1`. */
export interface ExampleParts {
  readonly app?: Partial<App>;
  readonly facts?: readonly FactPart[];
  readonly flows?: readonly FlowPart[];
  readonly stored?: AppFacts["stored"];
  readonly deletions?: AppFacts["deletions"];
  readonly permissions?: readonly PermissionUse[];
  readonly components?: readonly Component[];
  readonly sdks?: readonly SdkFound[];
  readonly hosts?: AppFacts["hosts"];
  readonly settings?: readonly Setting[];
  readonly consentBoxes?: AppFacts["consentBoxes"];
  readonly consentGate?: AppFacts["consentGate"];
  readonly screens?: Partial<AppFacts["screens"]>;
  readonly runtimes?: AppFacts["runtimes"];
  /** Claims of one policy; `null` where no policy was given. */
  readonly claims?: readonly ClaimPart[] | null;
  readonly sdkTable?: readonly SdkRow[];
  readonly clauses?: readonly { readonly kind: ClauseKind; readonly words: string }[];
  readonly document?: Partial<PolicyDocument>;
  /** What a store's form says is collected and shared; absent where no form was given. */
  readonly label?: { readonly collected: readonly string[]; readonly shared: readonly string[] };
  readonly category?: Needs["category"];
  readonly likely?: Needs["likely"];
  readonly functions?: readonly string[];
  readonly children?: boolean;
  readonly needs?: readonly NeedPart[];
  readonly gaps?: readonly Gap[];
}

type FactPart = Partial<Omit<Fact, "id" | "data">> & Pick<Fact, "data">;
type FlowPart = Partial<Omit<Flow, "id" | "data" | "sink">> &
  Pick<Flow, "data"> & { readonly sink: Partial<FlowSink> & Pick<FlowSink, "kind"> };
export type ClaimPart = Partial<Omit<Claim, "id" | "at">> & { readonly words: string };
type NeedPart = Pick<Need, "data" | "level" | "source"> & Partial<Pick<Need, "why">>;

/** A small app and its policy, for the examples of rules and for tests. */
export function evidenceExample(parts: ExampleParts): Evidence {
  const claims = (parts.claims ?? []).map(claimOf);
  const gaps = parts.gaps ?? [];
  return {
    facts: {
      app: { ...APP, ...parts.app },
      facts: (parts.facts ?? []).map(factOf),
      flows: (parts.flows ?? []).map(flowOf),
      stored: parts.stored ?? [],
      deletions: parts.deletions ?? [],
      permissions: parts.permissions ?? [],
      components: parts.components ?? [],
      sdks: parts.sdks ?? [],
      hosts: parts.hosts ?? [],
      settings: parts.settings ?? [],
      consentBoxes: parts.consentBoxes ?? [],
      consentGate: parts.consentGate ?? null,
      screens: { ...NO_SCREENS, ...parts.screens },
      runtimes: parts.runtimes ?? [],
      anomalies: [],
      gaps: gaps.filter((gap) => gap.layer !== "policy" && gap.layer !== "category"),
      stats: { dexFiles: 1, classes: 0, methods: 0, fields: 0, strings: 0, instructions: 0, invokes: 0 },
    },
    claims: parts.claims === null ? [] : [documentOf(claims, parts)],
    needs: {
      category: parts.category === undefined ? "camera_beauty" : parts.category,
      likely: parts.likely ?? [],
      functions: parts.functions ?? [],
      children: parts.children ?? false,
      needs: (parts.needs ?? []).map(needOf),
    },
    ...(parts.label === undefined ? {} : { labels: [labelOf(parts.label)] }),
    gaps,
  };
}

function labelOf({ collected, shared }: NonNullable<ExampleParts["label"]>): StoreLabel {
  const entries = (types: readonly string[]) =>
    types.map((type, at) => ({ type, at: textPlace(type, at * 100) }));
  return {
    store: "google-play",
    file: "data-safety.csv",
    sha256: "c".repeat(64),
    collected: entries(collected),
    shared: entries(shared),
  };
}

export const codePlace: CodePlace = {
  kind: "code",
  entry: "classes.dex",
  class: "Lapp/example/Main;",
  method: "onCreate(Landroid/os/Bundle;)V",
  offset: 12,
};

export const manifestPlace: ManifestPlace = {
  kind: "manifest",
  entry: "AndroidManifest.xml",
  path: "manifest/application",
};

export const firstParty: Actor = { kind: "first-party", because: ["application id app.example"] };

export function sdkActor(sdk: string): Actor {
  return { kind: "sdk", sdk, because: [`prefix of ${sdk}`] };
}

export function permission(name: string, parts: Partial<PermissionUse> = {}): PermissionUse {
  return {
    name,
    minSdk: null,
    maxSdk: null,
    declaredBy: "uses-permission",
    protection: "dangerous",
    used: "yes",
    requested: "no",
    at: { kind: "manifest", entry: "AndroidManifest.xml", path: "manifest/uses-permission[1]" },
    usedAt: parts.used === undefined || parts.used === "yes" ? [codePlace] : [],
    ...parts,
  };
}

export function component(kind: Component["kind"], name: string, parts: Partial<Component> = {}): Component {
  return {
    kind,
    name,
    exported: false,
    exportedBy: "attribute",
    permission: null,
    process: null,
    launcher: false,
    enabled: true,
    codeReadable: true,
    at: manifestPlace,
    ...parts,
  };
}

export function sdkFound(id: string, name: string, parts: Partial<SdkFound> = {}): SdkFound {
  const at = { kind: "entry", entry: "classes.dex", quote: `${id}.Sdk` } as const;
  return {
    id,
    name,
    version: null,
    evidence: [{ kind: "prefix", value: id, at }],
    confidence: "certain",
    sharedWith: [],
    ...parts,
  };
}

export function sdkRow(name: string, sdk: string | null, data: readonly DataId[] = []): SdkRow {
  return {
    name,
    company: null,
    sdk,
    data,
    dataWords: data.length > 0 ? "…" : null,
    purpose: null,
    permissions: [],
    method: null,
    link: null,
    at: textPlace(name, 0),
  };
}

export function gap(layer: Layer, reason: string, parts: Partial<Gap> = {}): Gap {
  return {
    id: "G1",
    layer,
    reason,
    says: { en: `Could not be read: ${reason}.`, zh: `未能读取：${reason}。` },
    at: { kind: "file", sha256: APP.sha256, name: APP.file },
    silences: [],
    ...parts,
  };
}

export const NO_SCREENS: AppFacts["screens"] = {
  requests: [],
  refusals: [],
  agreements: [],
  words: [],
  repeats: [],
};

const APP: App = {
  platform: "android",
  packageName: "app.example",
  versionName: "1.0",
  versionCode: 1,
  minSdk: 24,
  targetSdk: 34,
  label: "Example",
  labels: {},
  sha256: "a".repeat(64),
  sizeBytes: 1000,
  file: "app.apk",
  signers: [],
  parts: [],
};

function factOf(part: FactPart, index: number): Fact {
  return {
    id: `F${index + 1}`,
    action: "access",
    actor: firstParty,
    rung: "L1",
    when: "unknown",
    via: { kind: "api", signature: "Lexample/Api;->read()V" },
    at: codePlace,
    also: [],
    places: 1,
    ...part,
  };
}

function flowOf({ sink, ...part }: FlowPart, index: number): Flow {
  const { entry, class: owner, method, offset } = codePlace;
  const at = { entry, class: owner, method, offset };
  return {
    id: `W${index + 1}`,
    source: { ...at, api: "Lexample/Api;->read()V" },
    sink: { ...at, offset: 40, api: "Lexample/Api;->write()V", host: null, tls: null, holder: null, ...sink },
    steps: [],
    transforms: [],
    actors: { source: firstParty, sink: firstParty, recipient: null },
    rung: "L2",
    when: "unknown",
    mayBeEmpty: false,
    ...part,
  };
}

function needOf(part: NeedPart, index: number): Need {
  return { id: `N${index + 1}`, why: { en: "An example.", zh: "示例。" }, ...part };
}
