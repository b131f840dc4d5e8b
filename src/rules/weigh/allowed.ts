import { sourceConstants } from "../../catalog/android/constants/index.gen.ts";
import { sourceApis } from "../../catalog/android/sources/index.gen.ts";
import type { DataId, PermissionAlternative } from "../../catalog/types.ts";
import type { AppFacts } from "../../model/app.ts";
import type { Fact } from "../../model/fact.ts";

/** Identifiers that only Apple's devices have: an SDK's documents name them for its other edition. */
const NOT_ON_ANDROID: ReadonlySet<DataId> = new Set(["device.idfa", "device.idfv"]);

const BY_SIGNATURE = new Map(sourceApis.map((row) => [row.signature, row.permissions]));
const BY_CONSTANT = new Map(sourceConstants.map((row) => [row.value, row.permissions]));

/**
 * Whether Android lets it happen: code that asks for the position in an app that has no such permission gets none,
 * so it accuses nobody. Where the manifest could not be read, anything may be allowed.
 */
export function isAllowed(fact: Fact, app: AppFacts): boolean {
  if (NOT_ON_ANDROID.has(fact.data)) return false;
  if (app.gaps.some((gap) => gap.layer === "manifest")) return true;
  if (fact.via.kind === "sdk-document") return isWithinReach(fact.data, app);
  if (fact.rung !== "L1" && fact.rung !== "L2") return true;
  return isOneMet(alternativesOf(fact), app);
}

/** Documents speak of every app that bundles the SDK; in this one it gets what this one's permissions open. */
function isWithinReach(data: DataId, app: AppFacts): boolean {
  const ways = [...sourceApis, ...sourceConstants].filter((row) => row.data.includes(data));
  return ways.length === 0 || ways.some((row) => isOneMet(row.permissions, app));
}

function isOneMet(alternatives: readonly PermissionAlternative[], { permissions, app }: AppFacts): boolean {
  if (alternatives.length === 0) return true;
  const declared = new Set(permissions.map((permission) => permission.name));
  return alternatives.some((alternative) => isMet(alternative, declared, app.minSdk));
}

function alternativesOf(fact: Fact): readonly PermissionAlternative[] {
  switch (fact.via.kind) {
    case "api":
      return BY_SIGNATURE.get(fact.via.signature) ?? [];
    case "content-uri":
      return BY_CONSTANT.get(fact.via.uri) ?? [];
    case "settings-key":
    case "system-property":
      return BY_CONSTANT.get(fact.via.key) ?? [];
    case "constant":
      return BY_CONSTANT.get(fact.via.value) ?? [];
    case "permission":
    case "sdk-document":
      return [];
  }
}

function isMet(
  alternative: PermissionAlternative,
  declared: ReadonlySet<string>,
  minSdk: number | null,
): boolean {
  // An alternative for Android versions on which this app does not install never applies.
  if (alternative.maxApi !== undefined && minSdk !== null && alternative.maxApi < minSdk) return false;
  const has = (name: string): boolean => declared.has(name) || declared.has(`android.permission.${name}`);
  const { allOf = [], anyOf = [] } = alternative;
  return allOf.every(has) && (anyOf.length === 0 || anyOf.some(has));
}
