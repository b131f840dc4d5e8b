import type { Outcome } from "../model/audit.ts";
import type { Evidence } from "../model/evidence.ts";
import type { Gap } from "../model/gap.ts";
import type { Rule, RuleContext, Seen } from "../model/rule.ts";
import type { Text } from "../model/text.ts";

/** What came of asking one rule. */
export interface Answer {
  readonly rule: Rule;
  readonly seen: readonly Seen[];
  readonly outcome: Outcome;
}

/** A rule that fails answers `unknown` and stops nobody else; one that saw nothing past a gap has not seen enough. */
export function ask(rule: Rule, evidence: Evidence, context: RuleContext): Answer {
  let seen: readonly Seen[];
  try {
    seen = rule.judge(evidence, context);
  } catch (error) {
    return { rule, seen: [], outcome: outcome(rule, "unknown", failedWords(error)) };
  }
  const verdict = strongest(seen);
  if (verdict === "breach" || verdict === "risk")
    return { rule, seen, outcome: outcome(rule, verdict, null) };
  const gaps = evidence.gaps.filter((gap) => rule.reads.includes(gap.layer));
  if (gaps.length > 0) return { rule, seen, outcome: outcome(rule, "unknown", gapWords(gaps)) };
  if (verdict === "unknown") return { rule, seen, outcome: outcome(rule, "unknown", seen[0]?.says ?? null) };
  const open = rule.undecided?.(evidence, context) ?? null;
  return { rule, seen, outcome: outcome(rule, open === null ? "clear" : "unknown", open) };
}

function outcome(rule: Rule, verdict: Outcome["verdict"], because: Text | null): Outcome {
  return { rule: rule.id, title: rule.title, verdict, because };
}

function strongest(seen: readonly Seen[]): Seen["verdict"] | null {
  for (const verdict of ["breach", "risk", "unknown"] as const) {
    if (seen.some((one) => one.verdict === verdict)) return verdict;
  }
  return null;
}

function gapWords(gaps: readonly Gap[]): Text {
  const [first] = gaps;
  const more = gaps.length - 1;
  if (!first) return { en: "", zh: "" };
  if (more === 0) return first.says;
  return {
    en: `${first.says.en} (${more} more ${more === 1 ? "gap" : "gaps"} in what this check reads.)`,
    zh: `${first.says.zh}（此项检查所读内容另有 ${more} 处缺口。）`,
  };
}

function failedWords(error: unknown): Text {
  const message = error instanceof Error ? error.message : String(error);
  return { en: `This check failed: ${message}`, zh: `该项检查出错：${message}` };
}
