import type { Sdk } from "../../../catalog/sdk-types.ts";
import { type PrefixTable, prefixTable } from "../code/prefix-table.ts";

/** By what SDKs are found in an app, as plain data that a build can make beforehand: few of the many are in any one app. */
export interface SdkIndex {
  readonly ids: readonly string[];
  /** By package prefix: the SDKs that ship it. */
  readonly owners: readonly (readonly [string, readonly string[]])[];
  /** By prefix, the longer ones below it that are other SDKs' alone: `com.alipay.mobile` holds what the payment SDK brings. */
  readonly foreign: readonly (readonly [string, readonly string[]])[];
  /** Prefixes and names of classes to look for among an app's classes. */
  readonly code: PrefixTable;
  /** By a name that an app may show, such as `domain:a.com`: numbers of the SDKs that have it, nearly always one. */
  readonly bearers: Readonly<Record<string, number | readonly number[]>>;
  /** Names in which `*` stands for any characters, each with the number of the SDK that has it. */
  readonly patterns: readonly { readonly kind: NameKind; readonly pattern: string; readonly sdk: number }[];
  /** By domain: the first SDK that has it. */
  readonly domains: readonly (readonly [string, string])[];
  readonly nativeLibs: readonly string[];
}

export type NameKind = "code" | "component" | "meta" | "lib" | "asset" | "domain";

/** The SDKs to look for: an index of all, and each by its number in that. */
export interface SdkList {
  readonly index: SdkIndex;
  readonly at: (n: number) => Sdk | undefined;
}

export function listSdks(sdks: readonly Sdk[]): SdkList {
  return { index: indexSdks(sdks), at: (n) => sdks[n] };
}

export function indexSdks(sdks: readonly Sdk[]): SdkIndex {
  const owners = sharedPrefixes(sdks);
  const bearers = new Map<string, number[]>();
  const patterns: SdkIndex["patterns"][number][] = [];
  for (const [n, sdk] of sdks.entries()) {
    for (const [kind, name] of namesOf(sdk)) {
      if (name.includes("*")) patterns.push({ kind, pattern: name, sdk: n });
      const key = `${kind}:${name}`;
      const others = bearers.get(key) ?? [];
      bearers.set(key, others.at(-1) === n ? others : [...others, n]);
    }
  }
  const domains = new Map<string, string>();
  for (const { id, domains: own = [] } of sdks)
    for (const { domain } of own) if (!domains.has(domain)) domains.set(domain, id);
  return {
    ids: sdks.map(({ id }) => id),
    owners: [...owners],
    foreign: [...foreignPrefixes(owners)],
    code: prefixTable(sdks.flatMap((sdk) => [...prefixesOf(sdk), ...markersOf(sdk, "class")])),
    bearers: Object.fromEntries(
      [...bearers].map(([name, [first = 0, ...others]]) => [
        name,
        others.length === 0 ? first : [first, ...others],
      ]),
    ),
    patterns,
    domains: [...domains],
    nativeLibs: sdks.flatMap(({ nativeLibs = [] }) => nativeLibs),
  };
}

/** Every name by which an SDK may show itself. */
function* namesOf(sdk: Sdk): Generator<readonly [NameKind, string]> {
  for (const prefix of prefixesOf(sdk)) {
    yield ["code", prefix];
    yield ["component", prefix];
  }
  for (const name of markersOf(sdk, "class")) yield ["code", name];
  for (const name of markersOf(sdk, ...COMPONENT_KINDS)) yield ["component", name];
  for (const name of markersOf(sdk, "meta")) yield ["meta", name];
  for (const name of [...(sdk.nativeLibs ?? []), ...markersOf(sdk, "lib")]) yield ["lib", name];
  for (const name of markersOf(sdk, "asset")) yield ["asset", name];
  for (const { domain } of sdk.domains ?? []) yield ["domain", domain];
}

export const COMPONENT_KINDS = ["activity", "service", "receiver", "provider"];

export function prefixesOf(sdk: Sdk): readonly string[] {
  return sdk.prefixes.map((row) => row.prefix);
}

/** Markers are written `kind:name`, in `markers` and `components` alike. */
export function markersOf(sdk: Sdk, ...kinds: readonly string[]): readonly string[] {
  const names: string[] = [];
  for (const marker of [...(sdk.markers ?? []), ...(sdk.components ?? [])]) {
    const colon = marker.indexOf(":");
    if (kinds.includes(marker.slice(0, colon))) names.push(marker.slice(colon + 1));
  }
  return names;
}

/** By package prefix: the SDKs that ship it. */
export function sharedPrefixes(sdks: readonly Sdk[]): ReadonlyMap<string, readonly string[]> {
  const owners = new Map<string, string[]>();
  for (const sdk of sdks) {
    for (const prefix of prefixesOf(sdk)) owners.set(prefix, [...(owners.get(prefix) ?? []), sdk.id]);
  }
  return owners;
}

function foreignPrefixes(
  owners: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, readonly string[]> {
  const foreign = new Map<string, string[]>();
  for (const [prefix, sdks] of owners) {
    for (let dot = prefix.lastIndexOf("."); dot > 0; dot = prefix.lastIndexOf(".", dot - 1)) {
      const shorter = prefix.slice(0, dot);
      const others = owners.get(shorter);
      if (others === undefined || others.some((id) => sdks.includes(id))) continue;
      foreign.set(shorter, [...(foreign.get(shorter) ?? []), prefix]);
    }
  }
  return foreign;
}
