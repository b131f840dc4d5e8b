import type { Severity } from "./finding.ts";

/** How the findings of one audit stand before the gate of a pipeline. */
export interface Gate {
  /** There was an earlier audit to compare with. */
  readonly baseline: boolean;
  readonly standings: readonly Standing[];
  /** Findings of the baseline that are gone. */
  readonly fixed: number;
  /** Allowances that would have applied and have ended. */
  readonly expired: readonly { readonly rule: string; readonly until: string }[];
  /** Whether a new finding is grave enough to fail, and from which severity one is. Absent where nobody asked. */
  readonly verdict?: { readonly failsFrom: Severity | "none"; readonly fails: boolean };
}

export interface Standing {
  /** Id of the finding. */
  readonly finding: string;
  readonly as: "new" | "known" | "allowed";
  /** Why it is allowed, and until when (ISO date); else null. */
  readonly reason: string | null;
  readonly until: string | null;
}
