import type { Audit } from "../model/audit.ts";
import type { Comparable } from "../model/comparison.ts";
import type { Finding } from "../model/finding.ts";
import type { Gate, Standing } from "../model/gate.ts";
import { comparableFrom } from "./comparable.ts";
import { compare } from "./compare.ts";
import { fails, type Threshold } from "./fails.ts";

/** A finding that a team accepts for a while, with its reason. */
export interface Allowance {
  readonly rule: string;
  /** Parts of the finding's subject that must all be there; empty: whatever it is about. */
  readonly subject: readonly string[];
  readonly reason: string;
  /** ISO date of the last day on which it holds. */
  readonly until: string;
}

export interface GateTerms {
  /** `null`: everything counts as new. */
  readonly baseline: Comparable | null;
  readonly allow: readonly Allowance[];
  /** ISO date of the run: allowances end. */
  readonly today: string;
}

/** How each finding stands before the gate. What the baseline could not have seen counts as new. */
export function gateOf(audit: Audit, { baseline, allow, today }: GateTerms): Gate {
  const now = comparableFrom(audit);
  const comparison = baseline === null || now === null ? null : compare(baseline, now);
  const known = new Set(
    comparison?.changes.flatMap(({ kind, now: finding }) =>
      finding !== null && (kind === "persists" || kind === "moved") ? [finding.id] : [],
    ),
  );
  const standings = audit.findings.map((finding): Standing => {
    const allowance = allow.find((one) => one.until >= today && covers(one, finding));
    if (allowance !== undefined)
      return { finding: finding.id, as: "allowed", reason: allowance.reason, until: allowance.until };
    return { finding: finding.id, as: known.has(finding.id) ? "known" : "new", reason: null, until: null };
  });
  return {
    baseline: baseline !== null,
    standings,
    fixed: comparison?.changes.filter(({ kind }) => kind === "fixed").length ?? 0,
    expired: allow
      .filter((one) => one.until < today && audit.findings.some((finding) => covers(one, finding)))
      .map(({ rule, until }) => ({ rule, until })),
  };
}

/** Only what is neither known nor allowed can fail. */
export function failsGate(audit: Audit, { standings }: Gate, threshold: Threshold): boolean {
  const counted = new Set(standings.filter(({ as }) => as === "new").map(({ finding }) => finding));
  return fails({ findings: audit.findings.filter(({ id }) => counted.has(id)) }, threshold);
}

function covers({ rule, subject }: Allowance, finding: Finding): boolean {
  return finding.rule === rule && subject.every((part) => finding.subject.includes(part));
}
