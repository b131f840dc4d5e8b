import type { Sdk } from "../../../catalog/sdk-types.ts";
import type { Component, SdkFound, SdkSignal } from "../../../model/app.ts";
import type { EntryPlace, Place } from "../../../model/place.ts";
import type { SdkMarkSeen } from "../code/code-read.ts";
import type { PrefixTable } from "../code/prefix-table.ts";
import {
  COMPONENT_KINDS,
  markersOf,
  type NameKind,
  prefixesOf,
  type SdkIndex,
  type SdkList,
} from "./sdk-index.ts";

/** What an app shows from outside its code paths: names that SDKs leave behind. */
export interface AppNames {
  /** Which of the given prefixes hold classes, with one class each as a sample. */
  readonly prefixesPresent: (
    prefixes: PrefixTable,
    /** By prefix, longer ones whose classes are not its own. */
    without: ReadonlyMap<string, readonly string[]>,
  ) => ReadonlyMap<string, { readonly sample: string; readonly entry: string }>;
  readonly components: readonly Component[];
  readonly metaData: readonly { readonly name: string; readonly value: string | null; readonly at: Place }[];
  /** File names without folders: `libjcore.so`. */
  readonly nativeLibs: readonly { readonly name: string; readonly at: EntryPlace }[];
  /** Entry paths under `assets/`, without that folder. */
  readonly assets: readonly { readonly name: string; readonly at: EntryPlace }[];
  readonly hosts: readonly { readonly host: string; readonly at: Place }[];
  /** Texts and shapes of SDKs in code that no name tells whose it is. */
  readonly sdkMarks: readonly SdkMarkSeen[];
}

/**
 * Names the SDKs in an app. A corroborated package prefix is enough by itself; a renamed SDK needs two independent
 * signals; one lone signal of another kind names nobody, except a component, which spells the SDK's own class name.
 */
export function findSdks(sdks: SdkList, names: AppNames): readonly SdkFound[] {
  const { index } = sdks;
  const shared = new Map(index.owners);
  const present = names.prefixesPresent(index.code, new Map(index.foreign));
  const found: SdkFound[] = [];
  const components = belowNames(names.components);
  const hosts = belowDomains(names.hosts);
  for (const n of suspects(index, names, { present, components, hosts })) {
    const sdk = sdks.at(n);
    if (sdk === undefined) continue;
    const evidence = [
      ...prefixSignals(sdk, present),
      ...componentSignals(sdk, names, components),
      ...metaDataSignals(sdk, names),
      ...nativeLibSignals(sdk, names),
      ...assetSignals(sdk, names),
      ...hostSignals(sdk, hosts),
      ...markSignals(sdk, names),
    ];
    const confidence = confidenceOf(sdk, evidence);
    if (confidence === null) continue;
    found.push({
      id: sdk.id,
      name: sdk.name,
      version: null,
      evidence,
      confidence,
      sharedWith: sharedWith(sdk, evidence, shared),
    });
  }
  return withoutBundled(found, shared);
}

interface Present {
  readonly present: ReadonlyMap<string, unknown>;
  readonly components: ReadonlyMap<string, unknown>;
  readonly hosts: ReadonlyMap<string, unknown>;
}

/** Numbers of the SDKs of which the app shows any name at all, in their order: the others need no look. */
function suspects(
  index: SdkIndex,
  names: AppNames,
  { present, components, hosts }: Present,
): readonly number[] {
  const found = new Set<number>();
  const note = (kind: NameKind, name: string): void => {
    const key = `${kind}:${name}`;
    const bearers = Object.hasOwn(index.bearers, key) ? index.bearers[key] : undefined;
    if (typeof bearers === "number") found.add(bearers);
    else if (bearers !== undefined) for (const n of bearers) found.add(n);
  };
  for (const name of present.keys()) note("code", name);
  for (const name of components.keys()) note("component", name);
  for (const { name } of names.metaData) note("meta", name);
  for (const { name } of names.nativeLibs) note("lib", name);
  for (const { name } of names.assets) note("asset", name);
  for (const domain of hosts.keys()) note("domain", domain);
  for (const { sdk } of names.sdkMarks) found.add(index.ids.indexOf(sdk));
  for (const { kind, pattern, sdk } of index.patterns) {
    const [start = "", end = ""] = pattern.split("*");
    const named = { component: names.components, lib: names.nativeLibs, asset: names.assets };
    if (kind === "component" || kind === "lib" || kind === "asset")
      if (named[kind].some(({ name }) => fits(name, start, end))) found.add(sdk);
  }
  return [...found].sort((a, b) => a - b);
}

/** An SDK whose code is all part of another one, which is there with code of its own, is not there by itself. */
function withoutBundled(
  found: readonly SdkFound[],
  owners: ReadonlyMap<string, readonly string[]>,
): readonly SdkFound[] {
  const ofCode = found.map(({ evidence }) =>
    evidence.filter(({ kind }) => kind === "prefix" || kind === "class"),
  );
  return found.filter(({ id, evidence }, n) => {
    const own = ofCode[n] ?? [];
    if (own.length === 0 || evidence.some(({ kind }) => !CODE_OR_HOST.has(kind))) return true;
    const bundlers = own.map(({ value }) => (owners.get(value) ?? []).filter((other) => other !== id));
    return !found.some(
      (other, at) =>
        bundlers.every((ids) => ids.includes(other.id)) &&
        (ofCode[at] ?? []).some(({ value }) => !(owners.get(value) ?? []).includes(id)),
    );
  });
}

/** A host may stand in the bundled code itself. */
const CODE_OR_HOST: ReadonlySet<SdkSignal["kind"]> = new Set(["prefix", "class", "host"]);

function confidenceOf(sdk: Sdk, evidence: readonly SdkSignal[]): SdkFound["confidence"] | null {
  const kinds = new Set(evidence.map((signal) => (signal.kind === "class" ? "prefix" : signal.kind)));
  if (kinds.size === 0) return null;
  const corroborated = new Set(sdk.prefixes.filter((row) => row.corroborated).map((row) => row.prefix));
  const byPrefix = evidence.some((signal) => signal.kind === "prefix" && corroborated.has(signal.value));
  if (byPrefix || kinds.size >= 2) return "certain";
  return kinds.has("prefix") || kinds.has("component") ? "likely" : null;
}

/** Whether a name is one of the list, in which `*` stands for any characters: `libpns-*.so`. */
export function namedBy(list: readonly string[]): (name: string) => boolean {
  const exact = new Set(list.filter((pattern) => !pattern.includes("*")));
  const open = list.filter((pattern) => pattern.includes("*")).map((pattern) => pattern.split("*"));
  return (name) => exact.has(name) || open.some(([start = "", end = ""]) => fits(name, start, end));
}

function fits(name: string, start: string, end: string): boolean {
  return name.length >= start.length + end.length && name.startsWith(start) && name.endsWith(end);
}

function prefixSignals(
  sdk: Sdk,
  present: ReadonlyMap<string, { readonly sample: string; readonly entry: string }>,
): readonly SdkSignal[] {
  const signals: SdkSignal[] = [];
  for (const prefix of prefixesOf(sdk)) {
    const hit = present.get(prefix);
    if (hit)
      signals.push({
        kind: "prefix",
        value: prefix,
        at: { kind: "entry", entry: hit.entry, quote: hit.sample },
      });
  }
  for (const name of markersOf(sdk, "class")) {
    const hit = present.get(name);
    if (hit)
      signals.push({
        kind: "class",
        value: name,
        at: { kind: "entry", entry: hit.entry, quote: hit.sample },
      });
  }
  return signals;
}

/** By dotted name: the numbers of the components that have it, or stand in the package of that name. */
function belowNames(components: readonly Component[]): ReadonlyMap<string, readonly number[]> {
  const below = new Map<string, number[]>();
  for (const [at, { name }] of components.entries()) {
    for (let end = name.length; end > 0; end = name.lastIndexOf(".", end - 1)) {
      const above = name.slice(0, end);
      const known = below.get(above);
      if (known) known.push(at);
      else below.set(above, [at]);
    }
  }
  return below;
}

function componentSignals(
  sdk: Sdk,
  { components }: AppNames,
  below: ReadonlyMap<string, readonly number[]>,
): readonly SdkSignal[] {
  const listed = markersOf(sdk, ...COMPONENT_KINDS);
  const patterns = listed.filter((name) => name.includes("*"));
  const hits = new Set([...prefixesOf(sdk), ...listed].flatMap((name) => below.get(name) ?? []));
  if (patterns.length > 0) {
    const fitsOne = namedBy(patterns);
    for (const [at, { name }] of components.entries()) if (fitsOne(name)) hits.add(at);
  }
  return [...hits]
    .sort((a, b) => a - b)
    .flatMap((at): readonly SdkSignal[] => {
      const component = components[at];
      return component === undefined ? [] : [{ kind: "component", value: component.name, at: component.at }];
    });
}

function metaDataSignals(sdk: Sdk, names: AppNames): readonly SdkSignal[] {
  const keys = new Set(markersOf(sdk, "meta"));
  return names.metaData
    .filter(({ name }) => keys.has(name))
    .map(({ name, at }) => ({ kind: "meta-data", value: name, at }));
}

function nativeLibSignals(sdk: Sdk, names: AppNames): readonly SdkSignal[] {
  const listed = namedBy([...(sdk.nativeLibs ?? []), ...markersOf(sdk, "lib")]);
  const seen = new Set<string>();
  const signals: SdkSignal[] = [];
  for (const { name, at } of names.nativeLibs) {
    // The same library stands there once for each processor.
    if (!listed(name) || seen.has(name)) continue;
    seen.add(name);
    signals.push({ kind: "native-library", value: name, at });
  }
  return signals;
}

function assetSignals(sdk: Sdk, names: AppNames): readonly SdkSignal[] {
  const listed = namedBy(markersOf(sdk, "asset"));
  return names.assets
    .filter(({ name }) => listed(name))
    .map(({ name, at }) => ({ kind: "asset", value: name, at }));
}

/** By domain: the first host that is it or lies below it. */
function belowDomains(hosts: AppNames["hosts"]): ReadonlyMap<string, AppNames["hosts"][number]> {
  const below = new Map<string, AppNames["hosts"][number]>();
  for (const seen of hosts) {
    for (let start = 0; start >= 0; start = seen.host.indexOf(".", start) + 1 || -1) {
      const domain = seen.host.slice(start);
      if (!below.has(domain)) below.set(domain, seen);
    }
  }
  return below;
}

function hostSignals(sdk: Sdk, hosts: ReadonlyMap<string, AppNames["hosts"][number]>): readonly SdkSignal[] {
  const signals: SdkSignal[] = [];
  for (const { domain } of sdk.domains ?? []) {
    const hit = hosts.get(domain);
    if (hit) signals.push({ kind: "host", value: hit.host, at: hit.at });
  }
  return signals;
}

/** Fewer texts than this may have been copied from a manual. */
const MIN_TEXTS = 3;
const MAX_TEXT_SIGNALS = 5;

/** Texts of renamed code are one signal, and the shapes of the classes that hold them another. */
function markSignals(sdk: Sdk, { sdkMarks }: AppNames): readonly SdkSignal[] {
  const own = sdkMarks.filter((mark) => mark.sdk === sdk.id);
  if (new Set(own.map(({ text }) => text)).size < MIN_TEXTS) return [];
  const shapes = new Map(own.flatMap((mark) => (mark.shape === null ? [] : [[mark.shape, mark] as const])));
  return [
    ...own.slice(0, MAX_TEXT_SIGNALS).map(({ text, at }) => ({ kind: "text", value: text, at }) as const),
    ...[...shapes]
      .slice(0, MAX_TEXT_SIGNALS)
      .map(([shape, { at }]) => ({ kind: "shape", value: shape, at }) as const),
  ];
}

/** Other SDKs that every signal of this one fits as well. */
function sharedWith(
  sdk: Sdk,
  evidence: readonly SdkSignal[],
  owners: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  if (evidence.some((signal) => signal.kind !== "prefix")) return [];
  let others: readonly string[] | null = null;
  for (const signal of evidence) {
    const these = (owners.get(signal.value) ?? []).filter((id) => id !== sdk.id);
    others = others === null ? these : others.filter((id) => these.includes(id));
  }
  return others ?? [];
}
