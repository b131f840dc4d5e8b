import type { Audit, Outcome } from "../model/audit.ts";
import type { Gate } from "../model/gate.ts";
import { defineReport } from "../model/report.ts";
import type { Lang } from "../model/text.ts";
import { writeFindings } from "./text/findings.ts";
import { writeGate } from "./text/gate.ts";
import { Page } from "./text/page.ts";
import { writePractice } from "./text/practice.ts";
import { citedBy } from "./view/cited.ts";
import { nextSteps } from "./view/next.ts";
import {
  appParts,
  appTitle,
  appTitleVersion,
  categoryWords,
  countWords,
  policyNames,
  SEVERITIES,
  uncheckedCount,
} from "./view/overview.ts";
import { capital } from "./words/capital.ts";
import { labels } from "./words/labels.ts";
import { citationName, standingWords } from "./words/law.ts";
import { spot, spotLine } from "./words/place.ts";
import { punctuation } from "./words/punctuation.ts";
import { layerWords, severityWords, UNCHECKED } from "./words/terms.ts";

/** For a terminal: fits 80 columns, Chinese included, and reads the same without colour. */
export default defineReport({
  id: "text",
  mediaType: "text/plain; charset=utf-8",
  extension: "txt",
  render: (audits, { lang, colour, width, gates = [] }) => {
    const page = new Page(lang, width, colour);
    for (const [at, audit] of audits.entries()) {
      if (at > 0) page.blank();
      writeAudit(page, audit, gates[at] ?? null);
    }
    if (audits.length > 1) writeSummary(page, audits);
    return page.toString();
  },
});

function writeAudit(page: Page, audit: Audit, gate: Gate | null): void {
  const { lang } = page;
  writeApp(page, audit);
  page.heading(labels.verdict[lang]);
  page.write(audit.summary.sentence[lang], { indent: 2, paint: page.ink.bold });
  const counts = countWords(audit, lang);
  if (counts.length > 0) page.write(counts.join(" · "), { indent: 2 });
  if (gate !== null) writeGate(page, gate);
  writePractice(page, audit);
  writeFindings(page, audit);
  writeGaps(page, audit);
  writeLaws(page, audit);
  const steps = nextSteps(audit, lang);
  if (steps.length > 0) page.heading(labels.next[lang]);
  for (const [at, step] of steps.entries()) page.write(step, { indent: 2, lead: `${at + 1}. ` });
  page.blank();
  page.write(labels.notAdvice[lang], { paint: page.ink.dim });
  const { tool, catalog } = audit;
  page.write(`${tool.name} ${tool.version} · catalog ${catalog.version}`, { paint: page.ink.dim });
}

function writeApp(page: Page, audit: Audit): void {
  const { lang, ink } = page;
  page.rule();
  page.write(appTitleVersion(audit, lang), { paint: ink.bold });
  page.write(appParts(audit, lang).join(" · "));
  const { colon } = punctuation[lang];
  const policies = policyNames(audit);
  page.write(
    `${labels.policy[lang]}${colon}${policies.length === 0 ? labels.notGiven[lang] : policies.join(" · ")}`,
  );
  page.write(`${labels.category[lang]}${colon}${categoryWords(audit, lang)}`);
  const { functions } = audit.options;
  if (functions.length > 0) page.write(`${labels.functions[lang]}${colon}${functions.join(" · ")}`);
  const { asOf } = audit.options;
  if (asOf !== null) page.write(`${labels.lawAsOf[lang]}${colon}${asOf}`);
  page.write(`SHA-256${colon}${audit.evidence.facts.app.sha256}`, { paint: ink.dim });
  page.rule();
}

function writeGaps(page: Page, audit: Audit): void {
  const { lang, ink } = page;
  const { gaps } = audit.evidence;
  const open = audit.outcomes.filter(({ verdict }) => verdict === "unknown");
  page.heading(labels.gaps[lang]);
  if (gaps.length === 0 && open.length === 0) page.write(labels.noGaps[lang], { indent: 2 });
  for (const gap of gaps) {
    const at = gap.at === null ? "" : ` ${spotLine(spot(gap.at, audit, lang), lang)}`;
    page.write(gap.says[lang], { indent: 2, lead: `${gap.id}  ` });
    page.write(`${layerWords[gap.layer][lang]}${at === "" ? "" : ` ·${at}`}`, { indent: 6, paint: ink.dim });
  }
  if (open.length === 0) return;
  page.blank();
  const { colon, semicolon } = punctuation[lang];
  page.write(`${capital(UNCHECKED[lang])}${colon}`, { indent: 2, paint: ink.open });
  for (const [reason, titles] of byReason(open, lang)) {
    if (reason !== "") page.write(reason, { indent: 2, lead: "- " });
    page.write(titles.join(semicolon), { indent: 4, paint: ink.dim });
  }
}

/** One reason often keeps many checks from an answer: it is said once. */
function byReason(open: readonly Outcome[], lang: Lang): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const { title, because } of open) {
    const reason = because?.[lang] ?? "";
    groups.set(reason, [...(groups.get(reason) ?? []), title[lang]]);
  }
  return groups;
}

/** What each cited article asks, said once for all findings that cite it. */
function writeLaws(page: Page, audit: Audit): void {
  const { lang, ink } = page;
  if (audit.obligations.length === 0) return;
  page.heading(labels.laws[lang]);
  for (const law of audit.obligations) {
    const ids = citedBy(audit, law.id);
    const by = `${labels.citedBy[lang]} ${ids.slice(0, 8).join(", ")}${ids.length > 8 ? "…" : ""}`;
    page.write(citationName(law, lang), { indent: 2, lead: "- ", paint: ink.bold });
    page.write(law.says[lang], { indent: 4 });
    page.write(`${standingWords(law, audit, lang)} · ${by}`, { indent: 4, paint: ink.dim });
  }
}

/** The last thing on the screen when many apps went by: one line for each. */
function writeSummary(page: Page, audits: readonly Audit[]): void {
  const { lang, ink } = page;
  page.blank();
  page.rule();
  page.write(labels.summary[lang], { paint: ink.bold });
  const [count, open] = page.width < 60 ? [4, 8] : [8, 12];
  const widths = [page.width - 2 - 3 * (count + 2) - open - 2, count, count, count, open];
  const names = [
    labels.app[lang],
    ...SEVERITIES.map((severity) => severityWords[severity][lang]),
    UNCHECKED[lang],
  ];
  page.row(
    names.map((words) => ({ words, paint: ink.dim })),
    widths,
  );
  for (const audit of audits) {
    const counts = SEVERITIES.map((severity) => String(audit.summary.bySeverity[severity]));
    const words = [appTitle(audit, lang), ...counts, String(uncheckedCount(audit))];
    page.row(
      words.map((cell) => ({ words: cell })),
      widths,
    );
  }
}
