import type { Audit } from "../../model/audit.ts";
import type { Finding, Severity } from "../../model/finding.ts";
import type { Lang } from "../../model/text.ts";
import { brief, clean } from "../escape/clean.ts";
import { labels } from "../words/labels.ts";
import { categoryName } from "../words/names.ts";
import { severityWords, UNCHECKED } from "../words/terms.ts";

export const SEVERITIES: readonly Severity[] = ["high", "medium", "low"];

export function appTitle({ evidence }: Audit, lang: Lang): string {
  const { app } = evidence.facts;
  const local =
    lang === "zh" ? (app.labels["zh-CN"] ?? app.labels["zh-rCN"] ?? app.labels.zh) : app.labels.en;
  return brief(local ?? app.label ?? app.packageName ?? app.file, 80);
}

/** "Sketchpad 1.4.0" */
export function appTitleVersion(audit: Audit, lang: Lang): string {
  const { versionName } = audit.evidence.facts.app;
  return versionName === null ? appTitle(audit, lang) : `${appTitle(audit, lang)} ${brief(versionName, 40)}`;
}

/** What the app is, in a few parts: package, file, size, target. */
export function appParts({ evidence }: Audit, lang: Lang): readonly string[] {
  const { app } = evidence.facts;
  return [
    ...(app.packageName === null ? [] : [brief(app.packageName, 120)]),
    brief(app.file, 120),
    sizeWords(app.sizeBytes),
    app.targetSdk === null
      ? "Android"
      : lang === "zh"
        ? `Android，目标 SDK ${app.targetSdk}`
        : `Android, target SDK ${app.targetSdk}`,
  ];
}

export function sizeWords(sizeBytes: number): string {
  if (sizeBytes < 1000) return `${sizeBytes} B`;
  if (sizeBytes < 999_950) return `${(sizeBytes / 1000).toFixed(1)} kB`;
  return `${(sizeBytes / 1_000_000).toFixed(1)} MB`;
}

export function policyNames(audit: Audit): readonly string[] {
  return audit.inputs.filter(({ kind }) => kind === "policy").map(({ name }) => brief(name, 120));
}

export function categoryWords(audit: Audit, lang: Lang): string {
  const { category } = audit.options;
  if (category !== null) return clean(categoryName(category, lang));
  const likely = audit.evidence.needs.likely.slice(0, 3).map((one) => categoryName(one.category, lang));
  if (likely.length === 0) return labels.notGiven[lang];
  return lang === "zh"
    ? `${labels.notGiven.zh}（${labels.likely.zh}：${likely.join("、")}）`
    : `${labels.notGiven.en} (${labels.likely.en}: ${likely.join(", ")})`;
}

/** Findings in runs of one severity: the order of the audit, which is that of every format. */
export function bySeverity(
  findings: readonly Finding[],
): readonly { severity: Severity; findings: Finding[] }[] {
  const groups: { severity: Severity; findings: Finding[] }[] = [];
  for (const finding of findings) {
    const last = groups.at(-1);
    if (last?.severity === finding.severity) last.findings.push(finding);
    else groups.push({ severity: finding.severity, findings: [finding] });
  }
  return groups;
}

/** "2 high · 3 medium · 1 low · 4 could not be checked" */
export function countWords(audit: Audit, lang: Lang): readonly string[] {
  const zh = lang === "zh";
  const counts = SEVERITIES.filter((severity) => audit.summary.bySeverity[severity] > 0).map((severity) =>
    zh
      ? `${severityWords[severity].zh} ${audit.summary.bySeverity[severity]} 项`
      : `${audit.summary.bySeverity[severity]} ${severityWords[severity].en}`,
  );
  const open = uncheckedCount(audit);
  if (open === 0) return counts;
  const words = zh ? `${open} 项${UNCHECKED.zh}` : `${open} ${UNCHECKED.en}`;
  return [...counts, words];
}

export function uncheckedCount(audit: Audit): number {
  return audit.outcomes.filter(({ verdict }) => verdict === "unknown").length;
}
