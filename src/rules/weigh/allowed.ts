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
  if (fact.rung !== "L1" && fact.rung !== "L2") return true;
  if (app.gaps.some((gap) => gap.layer === "manifest")) return true;
  const alternatives = alternativesOf(fact);
  if (alternatives.length === 0) return true;
  const declared = new Set(app.permissions.map((permission) => permission.name));
  return alternatives.some((alternative) => isMet(alternative, declared, app.app.minSdk));
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
