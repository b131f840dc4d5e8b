import type { Permission } from "../../catalog/types.ts";
import type { PermissionUse } from "../../model/app.ts";
import type { Fact } from "../../model/fact.ts";
import type { CodePlace, Place } from "../../model/place.ts";

/** A permission as the manifest asks for it. */
export interface PermissionDeclared {
  readonly name: string;
  readonly minSdk: number | null;
  readonly maxSdk: number | null;
  readonly declaredBy: string;
  readonly at: Place;
}

/** A place of the code that needs, or asks the user for, a permission. */
export interface PermissionInCode {
  readonly permission: string;
  readonly at: CodePlace;
}

const MAX_PLACES = 20;

/** Joins what the manifest asks for with what the code does about it. `codeSeen` is false where some code was unreadable. */
export function permissionUses(
  declared: readonly PermissionDeclared[],
  catalog: ReadonlyMap<string, Permission>,
  code: { readonly uses: readonly PermissionInCode[]; readonly requests: readonly PermissionInCode[] },
  codeSeen: boolean,
): readonly PermissionUse[] {
  const usedAt = placesByPermission(code.uses);
  const requestedAt = placesByPermission(code.requests);
  const otherwise = codeSeen ? "no" : "unknown";
  return declared.map((permission) => {
    const known = catalog.get(permission.name);
    const places = usedAt.get(permission.name) ?? [];
    return {
      ...permission,
      protection: known?.protection ?? "unknown",
      // What no API of the catalog needs may still be used in ways the catalog does not know.
      used: places.length > 0 ? "yes" : "unknown",
      requested: requestedAt.has(permission.name) ? "yes" : otherwise,
      usedAt: places.slice(0, MAX_PLACES),
    };
  });
}

/** Marks as unused those permissions whose every known use is in the catalog and was not seen in fully read code. */
export function withUnused(
  permissions: readonly PermissionUse[],
  watched: ReadonlySet<string>,
  codeSeen: boolean,
): readonly PermissionUse[] {
  if (!codeSeen) return permissions;
  return permissions.map((permission) =>
    permission.used === "unknown" && watched.has(permission.name)
      ? { ...permission, used: "no" }
      : permission,
  );
}

function placesByPermission(rows: readonly PermissionInCode[]): ReadonlyMap<string, readonly CodePlace[]> {
  const places = new Map<string, CodePlace[]>();
  for (const { permission, at } of rows) {
    const before = places.get(permission);
    if (before) before.push(at);
    else places.set(permission, [at]);
  }
  return places;
}

/** What the manifest lets the app reach: one L0 fact for each data type behind a permission that can take effect. */
export function declaredFacts(
  permissions: readonly PermissionUse[],
  catalog: ReadonlyMap<string, Permission>,
  minSdk: number | null,
): readonly Omit<Fact, "id">[] {
  const facts: Omit<Fact, "id">[] = [];
  for (const { name, maxSdk, at } of permissions) {
    // Android never grants it on any version that the app installs on.
    if (maxSdk !== null && minSdk !== null && maxSdk < minSdk) continue;
    for (const data of catalog.get(name)?.data ?? []) {
      facts.push({
        data,
        action: "declare",
        actor: { kind: "first-party", because: ["manifest"] },
        rung: "L0",
        when: "unknown",
        via: { kind: "permission", name },
        at,
        also: [],
        places: 1,
      });
    }
  }
  return facts;
}
