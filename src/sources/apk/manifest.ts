import type { ResourceTable } from "../../formats/arsc/read-table.ts";
import type { App, Component, Setting } from "../../model/app.ts";
import type { GapSeen } from "../../model/gap.ts";
import type { OpenApk } from "./container/open.ts";
import { className } from "./manifest/attributes.ts";
import { type IntentFilter, type MetaData, readComponents } from "./manifest/components.ts";
import type { NetworkSecurity } from "./manifest/network-security.ts";
import { ManifestPart } from "./manifest/part.ts";
import { declaredPermissions } from "./manifest/permissions.ts";
import { readSettings } from "./manifest/settings.ts";
import type { PermissionDeclared } from "./permissions.ts";

export type { MetaData } from "./manifest/components.ts";
export type { DomainRule, NetworkSecurity } from "./manifest/network-security.ts";

type Identity = Pick<
  App,
  "packageName" | "versionName" | "versionCode" | "minSdk" | "targetSdk" | "label" | "labels"
>;

/** What the app's manifest says, those of its splits joined to the base's. Empty where it could not be read: `openApk` has the gap. */
export interface AppManifest extends Identity {
  readonly permissions: readonly PermissionDeclared[];
  /** Permissions that the app itself defines. */
  readonly ownPermissions: readonly string[];
  readonly components: readonly Component[];
  readonly aliasTargets: ReadonlyMap<string, string>;
  readonly metaData: readonly MetaData[];
  readonly filters: ReadonlyMap<string, readonly IntentFilter[]>;
  readonly authorities: ReadonlyMap<string, readonly string[]>;
  readonly settings: readonly Setting[];
  readonly networkSecurity: NetworkSecurity | null;
  readonly applicationClass: string | null;
  readonly appComponentFactory: string | null;
  readonly backupAgent: string | null;
  /** The target SDK that Android goes by where none is written. */
  readonly effectiveTargetSdk: number;
  readonly gaps: readonly GapSeen[];
}

/** A version before release has a letter for a number; Android ranks it above all numbers. */
const UNRELEASED_SDK = 10_000;

export function readManifest(apk: OpenApk, resources: ResourceTable | null): AppManifest {
  const parts = apk.parts.flatMap(({ manifest, manifestEntry }) =>
    manifest === null ? [] : [new ManifestPart(manifest, manifestEntry, resources)],
  );
  const base = apk.parts[0]?.manifest ? parts[0] : undefined;
  const identity = base === undefined ? UNKNOWN : identityOf(base);
  const effectiveTargetSdk = identity.targetSdk ?? identity.minSdk ?? 1;
  const settings = base === undefined ? null : readSettings(base, apk.parts, effectiveTargetSdk);
  return {
    ...identity,
    permissions: declaredPermissions(parts, effectiveTargetSdk),
    ownPermissions: ownPermissions(parts),
    ...readComponents(parts, effectiveTargetSdk),
    settings: settings?.settings ?? [],
    networkSecurity: settings?.networkSecurity ?? null,
    applicationClass: classOf(base, "name"),
    appComponentFactory: classOf(base, "appComponentFactory"),
    backupAgent: classOf(base, "backupAgent"),
    effectiveTargetSdk,
    gaps: settings?.gaps ?? [],
  };
}

const UNKNOWN: Identity = {
  packageName: null,
  versionName: null,
  versionCode: null,
  minSdk: null,
  targetSdk: null,
  label: null,
  labels: {},
};

function identityOf(base: ManifestPart): Identity {
  const { attributes, root, application } = base;
  const { "": byDefault, ...labels } =
    application === undefined ? {} : attributes.texts(application, "label");
  return {
    packageName: base.packageName,
    versionName: attributes.text(root, "versionName"),
    versionCode: versionCodeOf(base),
    minSdk: sdkOf(base, "minSdkVersion"),
    targetSdk: sdkOf(base, "targetSdkVersion"),
    label: byDefault ?? Object.values(labels)[0] ?? null,
    labels,
  };
}

function versionCodeOf({ attributes, root }: ManifestPart): number | null {
  const minor = attributes.number(root, "versionCode");
  const major = attributes.number(root, "versionCodeMajor") ?? 0;
  return minor === null && major === 0 ? null : major * 0x1_0000_0000 + (minor ?? 0);
}

/** The last `uses-sdk` that says it counts. */
function sdkOf(
  { attributes, root }: ManifestPart,
  name: "minSdkVersion" | "targetSdkVersion",
): number | null {
  let version: number | null = null;
  for (const element of root.children) {
    if (element.name !== "uses-sdk" || attributes.find(element, name) === undefined) continue;
    version = attributes.number(element, name) ?? (attributes.text(element, name) ? UNRELEASED_SDK : version);
  }
  return version;
}

function ownPermissions(parts: readonly ManifestPart[]): readonly string[] {
  const names = parts.flatMap(({ root, attributes }) =>
    root.children.flatMap((element) =>
      element.name === "permission" ? (attributes.text(element, "name") ?? []) : [],
    ),
  );
  return [...new Set(names)];
}

function classOf(
  base: ManifestPart | undefined,
  attribute: "name" | "appComponentFactory" | "backupAgent",
): string | null {
  const { application } = base ?? {};
  const written =
    base === undefined || application === undefined ? null : base.attributes.text(application, attribute);
  return written === null || base === undefined ? null : className(written, base.packageName);
}
