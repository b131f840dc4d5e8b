import type { XmlElement } from "../../../formats/axml/read-axml.ts";
import type { Component } from "../../../model/app.ts";
import type { Place } from "../../../model/place.ts";
import { childrenNamed, className } from "./attributes.ts";
import type { ManifestPart } from "./part.ts";

export interface MetaData {
  /** Class of the component it belongs to; null for the application itself. */
  readonly component: string | null;
  readonly name: string;
  readonly value: string | null;
  readonly at: Place;
}

export interface Components {
  readonly components: readonly Component[];
  /** Alias name to the activity behind it. */
  readonly aliasTargets: ReadonlyMap<string, string>;
  readonly metaData: readonly MetaData[];
  /** By component name. */
  readonly filters: ReadonlyMap<string, readonly IntentFilter[]>;
  /** By the name of a provider: what it answers to. */
  readonly authorities: ReadonlyMap<string, readonly string[]>;
}

export interface IntentFilter {
  readonly actions: readonly string[];
  readonly categories: readonly string[];
  readonly mimeTypes: readonly string[];
  readonly schemes: readonly string[];
}

type Kind = Component["kind"];
const KINDS = new Map<string, Kind>([
  ["activity", "activity"],
  ["activity-alias", "activity-alias"],
  ["service", "service"],
  ["receiver", "receiver"],
  ["provider", "provider"],
]);
const LAUNCHES = new Set(["android.intent.category.LAUNCHER", "android.intent.category.LEANBACK_LAUNCHER"]);

/** The components of all parts, and the named values that libraries leave in the manifest. */
export function readComponents(parts: readonly ManifestPart[], targetSdk: number): Components {
  const components: Component[] = [];
  const aliasTargets = new Map<string, string>();
  const metaData: MetaData[] = [];
  const filters = new Map<string, readonly IntentFilter[]>();
  const authorities = new Map<string, readonly string[]>();
  for (const part of parts) {
    const { application } = part;
    if (application === undefined) continue;
    for (const { element, step } of part.steps(application)) {
      const path = `${part.applicationPath}/${step}`;
      if (element.name === "meta-data") metaData.push(...readMetaData(part, element, path, null));
      const kind = KINDS.get(element.name);
      const name = kind === undefined ? null : componentName(part, element);
      if (kind === undefined || name === null) continue;
      components.push(readComponent(part, application, element, { kind, name, path, targetSdk }));
      filters.set(name, [...(filters.get(name) ?? []), ...filtersOf(part, element)]);
      if (kind === "provider")
        authorities.set(name, (part.attributes.text(element, "authorities") ?? "").split(";"));
      const target = kind === "activity-alias" ? part.attributes.text(element, "targetActivity") : null;
      if (target !== null) aliasTargets.set(name, className(target, part.packageName));
      for (const inner of part.steps(element)) {
        if (inner.element.name !== "meta-data") continue;
        metaData.push(...readMetaData(part, inner.element, `${path}/${inner.step}`, name));
      }
    }
  }
  return { components, aliasTargets, metaData, filters, authorities };
}

function filtersOf(part: ManifestPart, element: XmlElement): readonly IntentFilter[] {
  return childrenNamed(element, "intent-filter").map((filter) => {
    const all = (tag: string, attribute: "name" | "mimeType" | "scheme"): readonly string[] =>
      childrenNamed(filter, tag).flatMap((child) => part.attributes.text(child, attribute) ?? []);
    return {
      actions: all("action", "name"),
      categories: all("category", "name"),
      mimeTypes: all("data", "mimeType"),
      schemes: all("data", "scheme"),
    };
  });
}

function componentName(part: ManifestPart, element: XmlElement): string | null {
  const written = part.attributes.text(element, "name");
  return written === null ? null : className(written, part.packageName);
}

interface Known {
  readonly kind: Kind;
  readonly name: string;
  readonly path: string;
  readonly targetSdk: number;
}

function readComponent(
  part: ManifestPart,
  application: XmlElement,
  element: XmlElement,
  known: Known,
): Component {
  const { attributes } = part;
  const filters = childrenNamed(element, "intent-filter");
  const enabled = attributes.boolean(element, "enabled") ?? true;
  return {
    kind: known.kind,
    name: known.name,
    ...exportOf(attributes.boolean(element, "exported"), filters.length > 0, known),
    permission: permissionOf(part, application, element, known.kind),
    process: attributes.text(element, "process") ?? attributes.text(application, "process"),
    launcher:
      known.kind.startsWith("activity") && enabled && filters.some((filter) => launches(part, filter)),
    enabled,
    codeReadable: null,
    at: part.place(known.path),
  };
}

/** Android's defaults: others may reach what has an intent filter, and the providers of apps made before Android 4.2. */
function exportOf(
  written: boolean | null,
  hasFilter: boolean,
  known: Known,
): Pick<Component, "exported" | "exportedBy"> {
  if (written !== null) return { exported: written, exportedBy: "attribute" };
  if (known.kind === "provider") return { exported: known.targetSdk < 17, exportedBy: "default" };
  return hasFilter
    ? { exported: true, exportedBy: "intent-filter" }
    : { exported: false, exportedBy: "default" };
}

/** What a caller needs; for a provider, to read from it. */
function permissionOf(
  part: ManifestPart,
  application: XmlElement,
  element: XmlElement,
  kind: Kind,
): string | null {
  const { attributes } = part;
  const reading = kind === "provider" ? attributes.text(element, "readPermission") : null;
  const permission =
    reading ?? attributes.text(element, "permission") ?? attributes.text(application, "permission");
  return permission === "" ? null : permission;
}

function launches(part: ManifestPart, filter: XmlElement): boolean {
  const names = (tag: string): (string | null)[] =>
    childrenNamed(filter, tag).map((child) => part.attributes.text(child, "name"));
  const isMain = names("action").includes("android.intent.action.MAIN");
  return isMain && names("category").some((category) => category !== null && LAUNCHES.has(category));
}

function readMetaData(
  part: ManifestPart,
  element: XmlElement,
  path: string,
  component: string | null,
): MetaData[] {
  const name = part.attributes.text(element, "name");
  if (name === null) return [];
  const value = part.attributes.text(element, "value") ?? part.attributes.text(element, "resource");
  return [{ component, name, value, at: part.place(path) }];
}
