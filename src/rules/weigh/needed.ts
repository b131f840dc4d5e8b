import { covers, dataType } from "../../catalog/index.ts";
import type { DataId } from "../../catalog/types.ts";
import type { Evidence } from "../../model/evidence.ts";
import type { Need } from "../../model/need.ts";

export interface Needed {
  /** `unknown` where the category was not given and no function names the data. */
  readonly level: "necessary" | "optional" | "unrelated" | "unknown";
  readonly needs: readonly Need[];
}

/** Whether the app's service justifies one type of data. A need for a broader type justifies the narrower ones. */
export function whatIsNeeded(evidence: Evidence, data: DataId): Needed {
  const needs = evidence.needs.needs.filter((need) => covers(need.data, data));
  const necessary = needs.filter((need) => need.level === "necessary");
  if (necessary.length > 0) return { level: "necessary", needs: necessary };
  if (needs.length > 0) return { level: "optional", needs };
  return { level: evidence.needs.category === null ? "unknown" : "unrelated", needs: [] };
}

/** Whether a list of necessary information can speak of it: resettable identifiers and what any app yields are left out. */
export function isNeedJudged(data: DataId): boolean {
  const { persistence, kind } = dataType(data) ?? {};
  if (kind !== "personal" || OPERATIONAL.has(data)) return false;
  return persistence === undefined || persistence === "permanent" || persistence === "semi-permanent";
}

/**
 * Types that running any app yields, whatever its function: the necessity lists never speak of them, and to call
 * them unneeded would accuse every app. Whether the policy tells of them is for `collects-untold`.
 */
const OPERATIONAL: ReadonlySet<DataId> = new Set([
  "accounts.credential",
  "accounts.third-party-login",
  "accounts.token",
  "app.crash-log",
  "apps.probe",
  "content.ugc",
  "device.name",
  "input.text",
  "messages.customer-service",
  "network.ip",
  "sensor.motion",
  "sensor.readings",
  "usage.logs",
  "user.account-id",
  "user.ad-interaction",
  "user.behavior",
  "web.cookies",
]);
