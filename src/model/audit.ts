import type { DataId, Jurisdiction, LawId } from "../catalog/types.ts";
import type { Evidence } from "./evidence.ts";
import type { Finding, Severity, Verdict } from "./finding.ts";
import type { Text } from "./text.ts";

/** The whole judged run of one app: `candor/audit@1`. Reports render it and decide nothing. */
export interface Audit {
  readonly schema: "candor/audit@1";
  readonly tool: { readonly name: "candor"; readonly version: string };
  readonly catalog: { readonly version: string; readonly sha256: string };
  readonly inputs: readonly Input[];
  readonly options: AuditOptions;
  readonly summary: Summary;
  readonly practice: readonly PracticeRow[];
  readonly findings: readonly Finding[];
  /** One outcome for every rule that was asked: a rule is never silently missing. */
  readonly outcomes: readonly Outcome[];
  readonly obligations: readonly Obligation[];
  readonly evidence: Evidence;
}

export interface Input {
  readonly kind: "app" | "policy" | "label" | "mapping" | "run-log";
  readonly name: string;
  readonly sha256: string;
  readonly sizeBytes: number;
}

export interface AuditOptions {
  readonly category: string | null;
  readonly functions: readonly string[];
  readonly laws: readonly Jurisdiction[];
  /** ISO date by whose law the app is judged; null: by all that the catalog has. */
  readonly asOf: string | null;
  /** The app was said to be for children under 14. */
  readonly children: boolean;
}

export interface Summary {
  /** The verdict as one sentence; there is no score. */
  readonly sentence: Text;
  readonly bySeverity: Readonly<Record<Severity, number>>;
  readonly byVerdict: Readonly<Record<Verdict, number>>;
}

/** One line of the table a lay person reads first: what it takes, does it say so, does it need it. */
export interface PracticeRow {
  readonly data: DataId;
  readonly does: {
    readonly mark: "sends" | "reads" | "could" | "no" | "unknown";
    readonly facts: readonly string[];
    /** SDK ids that act on it besides the app's own code. */
    readonly sdks: readonly string[];
  };
  readonly says: {
    readonly mark: "yes" | "vague" | "denies" | "no" | "unknown";
    readonly claims: readonly string[];
  };
  readonly needs: {
    /** `optional`: a function justifies asking for it when it is used, and people may refuse. */
    readonly mark: "necessary" | "optional" | "unrelated" | "unknown";
    readonly needs: readonly string[];
    /** Why this mark: the item of a list, the law, the function, or that none of them speaks of it. */
    readonly why: Text;
  };
  readonly sensitive: boolean;
}

export interface Outcome {
  readonly rule: string;
  readonly title: Text;
  readonly verdict: Verdict | "clear";
  /** Why it is unknown, or null. */
  readonly because: Text | null;
}

/** An article that a finding cites, as the catalog has it. */
export interface Obligation {
  readonly id: LawId;
  readonly jurisdiction: Jurisdiction;
  readonly instrument: Text;
  readonly article: string;
  readonly says: Text;
  /** `verified` was read in a named source; `recall` is never printed as proof. */
  readonly mark: "verified" | "recall";
  /** ISO date from which it is in force, as far as it is known. */
  readonly inForce: string | null;
  /** The date is from memory: nobody checked it against a source. */
  readonly inForceRecalled: boolean;
}
