import type { Severity, Verdict } from "./finding.ts";
import type { Place } from "./place.ts";
import type { Text } from "./text.ts";

/** Two audits of one app, side by side: `candor/comparison@1`. */
export interface Comparison {
  readonly schema: "candor/comparison@1";
  readonly old: Side;
  readonly now: Side;
  /** What is new first, then what nobody can tell, what moved, what persists, what is fixed. */
  readonly changes: readonly Change[];
}

/** What an audit says of itself. */
export interface Side {
  readonly packageName: string | null;
  readonly label: string | null;
  readonly versionName: string | null;
  readonly file: string;
  readonly sha256: string;
  readonly tool: string;
  readonly catalog: string;
}

/**
 * `moved`: the same practice, at another place or by another party that was there before. `cannot-tell`: one of the
 * audits could not see what the other did.
 */
export type ChangeKind = "new" | "cannot-tell" | "moved" | "persists" | "fixed";

export interface Change {
  readonly kind: ChangeKind;
  readonly old: ComparedFinding | null;
  readonly now: ComparedFinding | null;
  /** Why it is `moved` or `cannot-tell`, else null. */
  readonly because: Text | null;
}

/** The part of a finding that outlives a catalog and a version of this program. */
export interface ComparedFinding {
  readonly id: string;
  readonly rule: string;
  readonly verdict: Verdict;
  readonly severity: Severity;
  readonly subject: readonly string[];
  readonly data: string | null;
  readonly sdk: string | null;
  readonly title: Text;
  readonly fingerprint: string;
  readonly at: readonly Place[];
}

/** What a comparison needs of an audit, whichever version of this program saved it. */
export interface Comparable extends Side {
  readonly findings: readonly ComparedFinding[];
  /** Rules that were asked, and what each answered. */
  readonly outcomes: readonly { readonly rule: string; readonly verdict: string }[];
  readonly sdks: readonly string[];
  /** Ids of rules that a gap keeps from a clear answer, each with the first such gap's words. */
  readonly silenced: readonly { readonly rule: string; readonly says: Text }[];
  /** Classes with names that a shrinker gave them act in it: what an SDK's code is called is then no sign of it. */
  readonly renamed: boolean;
}
