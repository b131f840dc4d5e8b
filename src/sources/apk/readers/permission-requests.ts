import type { PermissionRequest } from "../../../model/app.ts";
import { Launch } from "../asking/launch.ts";
import type { PermissionSeen } from "../code/code-read.ts";
import { type AppView, defineApkReader } from "../reader.ts";

/** Which permissions the app asks for, where, and whether it does so by itself when it opens. */
export default defineApkReader({
  id: "permission-requests",
  layer: "code",
  read: (app) => ({ screens: { requests: app.requested.length === 0 ? [] : requestsOf(app) } }),
});

function requestsOf({ program, manifest, requested }: AppView): readonly PermissionRequest[] {
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
    const way = launch.wayTo(at.class, at.method);
    return { permissions, atLaunch: way.length > 0, way, at };
  });
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
