import { dataType, sdk } from "../catalog/index.ts";
import type { Evidence } from "../model/evidence.ts";
import { fixedFactors } from "../model/factor.ts";
import type { Finding, Severity } from "../model/finding.ts";
import type { Seen } from "../model/rule.ts";
import type { Text } from "../model/text.ts";
import type { Answer } from "./ask.ts";
import { fingerprint } from "./fingerprint.ts";
import { citesWithin, type LawScope } from "./laws.ts";

/** Findings in report order: severity, then rule, then subject; the same evidence gives the same order. */
export function toFindings(
  answers: readonly Answer[],
  evidence: Evidence,
  scope: LawScope,
  sha256: (bytes: Uint8Array) => string,
): readonly Finding[] {
  const { packageName } = evidence.facts.app;
  return answers
    .flatMap(({ rule, seen }) => seen.map((one) => ({ rule, one })))
    .map(
      ({ rule, one }): Omit<Finding, "id"> => ({
        rule: rule.id,
        verdict: one.verdict,
        severity: one.severity,
        confidence: one.confidence,
        factors: one.factors ?? fixedFactors(one.severity, one.confidence),
        subject: one.subject,
        data: one.data ?? null,
        sdk: one.sdk ?? null,
        title: titleOf(rule.title, one),
        says: one.says,
        why: rule.says.why,
        fix: one.fix ?? rule.says.fix,
        rests: { facts: [], flows: [], claims: [], needs: [], gaps: [], ...one.rests },
        cites: citesWithin(one.cites ?? rule.cites, scope),
        at: one.at,
        fingerprint: fingerprint(rule.id, packageName, one.subject, sha256),
      }),
    )
    .sort(byWeight)
    .map((finding, index) => ({ id: `P${index + 1}`, ...finding }));
}

/** "Takes data that its policy does not name: Address book" */
function titleOf(title: Text, { data, sdk: sdkId, subject }: Seen): Text {
  const about = data !== undefined ? dataType(data)?.name : sdkId !== undefined ? sdkText(sdkId) : undefined;
  const permission = subject.find((part) => part.includes(".permission."));
  const suffix = permission !== undefined ? { en: permission, zh: permission } : about;
  return suffix ? { en: `${title.en}: ${suffix.en}`, zh: `${title.zh}：${suffix.zh}` } : title;
}

function sdkText(id: string): Text {
  const name = sdk(id)?.name ?? id;
  return { en: name, zh: name };
}

const SEVERITY = { high: 0, medium: 1, low: 2 } as const satisfies Record<Severity, number>;

type Unnumbered = Omit<Finding, "id">;

function byWeight(a: Unnumbered, b: Unnumbered): number {
  return (
    SEVERITY[a.severity] - SEVERITY[b.severity] ||
    order(a.rule, b.rule) ||
    order(a.subject.join("\n"), b.subject.join("\n"))
  );
}

/** By code unit: no locale has a say. */
function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
