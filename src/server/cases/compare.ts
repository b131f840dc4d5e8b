import type { Audit } from "../../model/audit.ts";
import type { Finding } from "../../model/finding.ts";
import type { Text } from "../../model/text.ts";
import type { OutcomeName } from "../store/schema.ts";

/** A finding that an order names, as it was in the audit it rests on. */
export interface Ordered {
  readonly fingerprint: string;
  readonly rule: string;
  readonly data: string | null;
  readonly sdk: string | null;
}

export interface Compared {
  readonly fingerprint: string;
  readonly outcome: OutcomeName;
  readonly because: Text;
}

export interface Comparison {
  readonly ordered: readonly Compared[];
  /** Of the new version, named by no order and not in the old audit. */
  readonly added: readonly Finding[];
}

/**
 * A new version against an order, finding by finding. What is gone is fixed only where all that the rule reads could
 * be read; a gap makes it "cannot tell". The same rule about the same data or SDK, found elsewhere, has moved.
 */
export function compare(ordered: readonly Ordered[], before: ReadonlySet<string>, after: Audit): Comparison {
  const seen = after.findings.filter(({ verdict }) => verdict !== "unknown");
  const byFingerprint = new Map(seen.map((finding) => [finding.fingerprint, finding]));
  const fresh = new Set(seen.filter(({ fingerprint }) => !before.has(fingerprint)));
  const answers = ordered.map((one): Compared => {
    const same = byFingerprint.get(one.fingerprint);
    if (same !== undefined) return { ...one, outcome: "persists", because: again(same, after) };
    const moved = [...fresh].find((finding) => isMoved(one, finding));
    if (moved !== undefined) {
      fresh.delete(moved);
      return { ...one, outcome: "moved", because: elsewhere(moved, after) };
    }
    const unseen = whyUnseen(one, after);
    if (unseen !== null) return { ...one, outcome: "cannot-tell", because: unseen };
    return { ...one, outcome: "fixed", because: gone(after) };
  });
  return {
    ordered: answers.map(({ fingerprint, outcome, because }) => ({ fingerprint, outcome, because })),
    added: [...fresh],
  };
}

function isMoved(one: Ordered, finding: Finding): boolean {
  if (finding.rule !== one.rule) return false;
  if (one.data !== null && finding.data === one.data) return true;
  return one.data === null && one.sdk !== null && finding.sdk === one.sdk;
}

function whyUnseen({ rule, fingerprint }: Ordered, after: Audit): Text | null {
  const open = after.findings.find((one) => one.fingerprint === fingerprint);
  if (open !== undefined) return open.says;
  const outcome = after.outcomes.find((one) => one.rule === rule);
  if (outcome === undefined) return NOT_ASKED;
  if (outcome.verdict === "unknown") return outcome.because ?? NOT_ASKED;
  const gap = after.evidence.gaps.find(({ silences }) => silences.includes(rule));
  return gap?.says ?? null;
}

const NOT_ASKED: Text = {
  en: "This rule could not be asked of the new version.",
  zh: "无法就新版本判断此项规则。",
};

function version(audit: Audit): string {
  return audit.evidence.facts.app.versionName ?? "?";
}

function again({ id }: Finding, audit: Audit): Text {
  return {
    en: `Found again in version ${version(audit)} (${id}).`,
    zh: `在版本 ${version(audit)} 中再次发现（${id}）。`,
  };
}

function elsewhere({ id, says }: Finding, audit: Audit): Text {
  return {
    en: `Still there in version ${version(audit)}, in another form (${id}): ${says.en}`,
    zh: `在版本 ${version(audit)} 中以另一种形式存在（${id}）：${says.zh}`,
  };
}

function gone(audit: Audit): Text {
  return {
    en: `Not found in version ${version(audit)}; all that the rule reads could be read.`,
    zh: `在版本 ${version(audit)} 中未再发现，且该规则所需内容均可读取。`,
  };
}
