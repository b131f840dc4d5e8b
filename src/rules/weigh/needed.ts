import { covers } from "../../catalog/index.ts";
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
