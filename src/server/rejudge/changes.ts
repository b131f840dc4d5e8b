import type { Audit } from "../../model/audit.ts";
import type { Finding } from "../../model/finding.ts";
import type { FindingChange } from "../store/schema.ts";

/** What a re-judgement changes: findings that come, go, or weigh otherwise. Their wording alone is no change. */
export function changesBetween(before: Audit, after: Audit): FindingChange[] {
  const old = byFingerprint(before.findings);
  const now = byFingerprint(after.findings);
  const gone = [...old].flatMap(([fingerprint, finding]) =>
    now.has(fingerprint) ? [] : [change("removed", finding, finding, null)],
  );
  const rest = [...now].flatMap(([fingerprint, finding]) => {
    const was = old.get(fingerprint);
    if (was === undefined) return [change("added", finding, null, finding)];
    if (was.verdict === finding.verdict && was.severity === finding.severity) return [];
    return [change("altered", finding, was, finding)];
  });
  return [...gone, ...rest];
}

function byFingerprint(findings: readonly Finding[]): ReadonlyMap<string, Finding> {
  return new Map(findings.map((finding) => [finding.fingerprint, finding]));
}

function change(
  kind: FindingChange["kind"],
  { fingerprint, rule, title }: Finding,
  before: Finding | null,
  after: Finding | null,
): FindingChange {
  return { kind, fingerprint, rule, title, before: weight(before), after: weight(after) };
}

function weight(finding: Finding | null): FindingChange["before"] {
  return finding === null ? null : { verdict: finding.verdict, severity: finding.severity };
}
