import type { SdkFound } from "../../../model/app.ts";
import type { CodeVersion } from "../code/code-read.ts";
import type { Attribute } from "./attribution.ts";

/**
 * Adds the version that an SDK's own code says it has. Where constants differ, the more telling name counts, then the
 * class nearest to the top; where they still differ (an SDK of several modules), none is given.
 */
export function withVersions(
  found: readonly SdkFound[],
  versions: readonly CodeVersion[],
  attribute: Attribute,
): readonly SdkFound[] {
  const bySdk = new Map<string, CodeVersion[]>();
  for (const version of versions) {
    const actor = attribute(version.class);
    if (actor.kind !== "sdk") continue;
    const before = bySdk.get(actor.sdk);
    if (before) before.push(version);
    else bySdk.set(actor.sdk, [version]);
  }
  return found.map((sdk) => ({ ...sdk, version: sdk.version ?? versionOf(bySdk.get(sdk.id) ?? []) }));
}

function versionOf(all: readonly CodeVersion[]): string | null {
  const best = Math.min(...all.map(({ rank }) => rank));
  const telling = all.filter(({ rank }) => rank === best);
  const top = Math.min(...telling.map(depthOf));
  const [version, ...others] = new Set(
    telling.filter((each) => depthOf(each) === top).map((each) => each.version),
  );
  return version === undefined || others.length > 0 ? null : version;
}

function depthOf({ class: owner }: CodeVersion): number {
  return owner.split("/").length;
}
