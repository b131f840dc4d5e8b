import { permission as permissionOf } from "../../catalog/index.ts";
import type { DataId } from "../../catalog/types.ts";
import type { PermissionUse } from "../../model/app.ts";
import type { Evidence } from "../../model/evidence.ts";
import type { Fact } from "../../model/fact.ts";
import type { Text } from "../../model/text.ts";
import { isPersonal } from "./does.ts";
import { dataName, listed } from "./words.ts";

/** A permission that an ordinary app can get and that reaches personal data. */
export interface Reach {
  readonly use: PermissionUse;
  readonly data: readonly DataId[];
}

/**
 * Each permission once that people grant and that reaches personal data. Permissions that only the system's own apps
 * get are left out, as are those that Android never grants on any version the app installs on.
 */
export function reaches({ facts: { permissions, app } }: Evidence): readonly Reach[] {
  const seen = new Set<string>();
  const found: Reach[] = [];
  for (const use of permissions) {
    if (seen.has(use.name) || (use.protection !== "dangerous" && use.protection !== "special")) continue;
    if (use.maxSdk !== null && app.minSdk !== null && use.maxSdk < app.minSdk) continue;
    const data = (permissionOf(use.name)?.data ?? []).filter(isPersonal);
    if (data.length === 0) continue;
    seen.add(use.name);
    found.push({ use, data });
  }
  return found;
}

export function declarationsOf(evidence: Evidence, name: string): readonly Fact[] {
  return evidence.facts.facts.filter(({ via }) => via.kind === "permission" && via.name === name);
}

/** "Read contacts (android.permission.READ_CONTACTS): reaches Address book." */
export function reachWords({ use, data }: Reach): Text {
  const names = listed(data.map(dataName));
  const title = permissionOf(use.name)?.title;
  return {
    en: `${title ? `${title.en} (${use.name})` : use.name} reaches: ${names.en}.`,
    zh: `${title ? `${title.zh}（${use.name}）` : use.name}可获取：${names.zh}。`,
  };
}
