import type { PermissionRequest } from "../../../model/app.ts";
import type { CodePlace } from "../../../model/place.ts";
import { Launch } from "../asking/launch.ts";
import type { PermissionSeen } from "../code/code-read.ts";
import { type AppView, defineApkReader } from "../reader.ts";

/** Which permissions the app asks for, where, and whether it does so by itself when it opens. */
export default defineApkReader({
  id: "permission-requests",
  layer: "code",
  read: (app) => ({
    screens: {
      requests: [...(app.requested.length === 0 ? [] : requestsOf(app)), ...requestsBeside(app)],
    },
  }),
});

function requestsOf({ program, manifest, requested, asked }: AppView): readonly PermissionRequest[] {
  const { components, aliasTargets, applicationClass } = manifest;
  const classOf = (name: string): string => `L${(aliasTargets.get(name) ?? name).replaceAll(".", "/")};`;
  const pages = components.filter(({ kind }) => kind === "activity").map(({ name }) => classOf(name));
  const first = components.filter(({ launcher }) => launcher).map(({ name }) => classOf(name));
  const launch = new Launch(
    program,
    pages,
    applicationClass === null ? first : [classOf(applicationClass), ...first],
  );
  return byPlace(requested).map(([{ at }, permissions]) => {
    const seen = launch.wayTo(at.class, at.method);
    const way = seen.length > 0 ? seen : followedTo(at, permissions, asked);
    return { permissions, atLaunch: way.length > 0, way, at };
  });
}

const MAX_WAY = 20;

/** The way on which following the code came from the launch to where one of them is named, and asked for further on. */
function followedTo(
  at: CodePlace,
  permissions: readonly string[],
  asked: AppView["asked"],
): readonly string[] {
  const here = `${at.class}->${at.method}`;
  for (const { permission, way } of asked) {
    const place = permissions.includes(permission) ? way.indexOf(here) : -1;
    if (place >= 0) return way.slice(0, place + 1).slice(-MAX_WAY);
  }
  return [];
}

/** Permissions that no code names where it asks: objects, lists and getters held them. */
function requestsBeside({ requested, asked }: AppView): readonly PermissionRequest[] {
  const named = new Set(requested.map(({ permission }) => permission));
  const groups = new Map<string, PermissionRequest & { readonly permissions: string[] }>();
  for (const { permission, at, way } of asked) {
    if (named.has(permission)) continue;
    const place = `${at.entry} ${at.class} ${at.method} ${at.offset}`;
    const atLaunch = way.length > 0;
    if (!atLaunch && groups.get(`${place} true`)?.permissions.includes(permission) === true) continue;
    const key = `${place} ${atLaunch}`;
    const group = groups.get(key) ?? { permissions: [], atLaunch, way: way.slice(-MAX_WAY), at };
    if (!group.permissions.includes(permission)) group.permissions.push(permission);
    groups.set(key, group);
  }
  return [...groups.values()].map((group) => ({ ...group, permissions: [...group.permissions].sort() }));
}

/** One call may ask for several. */
function byPlace(
  requested: readonly PermissionSeen[],
): readonly (readonly [PermissionSeen, readonly string[]])[] {
  const groups = new Map<string, [PermissionSeen, Set<string>]>();
  for (const seen of requested) {
    const key = `${seen.at.entry} ${seen.at.class} ${seen.at.method} ${seen.at.offset}`;
    const before = groups.get(key);
    if (before) before[1].add(seen.permission);
    else groups.set(key, [seen, new Set([seen.permission])]);
  }
  return [...groups.values()].map(([seen, names]) => [seen, [...names].sort()] as const);
}
