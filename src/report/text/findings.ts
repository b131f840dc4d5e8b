import type { Audit } from "../../model/audit.ts";
import type { Finding } from "../../model/finding.ts";
import { clean } from "../escape/clean.ts";
import { type Exhibit, exhibits } from "../view/exhibits.ts";
import { bySeverity } from "../view/overview.ts";
import { capital } from "../words/capital.ts";
import { factorLines } from "../words/factors.ts";
import { labels } from "../words/labels.ts";
import { lawGroups } from "../words/law.ts";
import { quoted, spotLine } from "../words/place.ts";
import { punctuation } from "../words/punctuation.ts";
import { confidenceWords, severityWords, verdictWords } from "../words/terms.ts";
import type { Page } from "./page.ts";
import { columns, padEnd } from "./width.ts";

export function writeFindings(page: Page, audit: Audit): void {
  const { lang, ink } = page;
  page.heading(labels.findings[lang]);
  if (audit.findings.length === 0) page.write(labels.noFindings[lang], { indent: 2 });
  for (const { severity, findings } of bySeverity(audit.findings)) {
    page.blank();
    const words =
      lang === "zh"
        ? `${severityWords[severity].zh}（${findings.length}）`
        : `${capital(severityWords[severity].en)} (${findings.length})`;
    page.write(words, { indent: 2, paint: (line) => ink.bold(ink.severity(severity, line)) });
    for (const finding of findings) writeFinding(page, audit, finding);
  }
}

function writeFinding(page: Page, audit: Audit, finding: Finding): void {
  const { lang, ink } = page;
  page.blank();
  page.write(finding.title[lang], { indent: 2, lead: `${clean(finding.id)}  `, paint: ink.bold });
  const standing = [
    verdictWords[finding.verdict][lang],
    confidenceWords[finding.confidence][lang],
    finding.rule,
  ];
  page.write(standing.join(" · "), { indent: 6, paint: (line) => ink.severity(finding.severity, line) });
  page.write(finding.says[lang], { indent: 6 });
  page.blank();
  page.write(labels.evidence[lang], { indent: 6, paint: ink.bold });
  for (const exhibit of exhibits(audit, finding, lang)) writeExhibit(page, exhibit);
  for (const { label, citations } of lawGroups(audit, finding, lang)) {
    page.write(label, { indent: 6, paint: ink.bold });
    page.write(citations.map(({ name }) => name).join(punctuation[lang].semicolon), { indent: 8 });
  }
  const factors = factorLines(finding, lang);
  writeLabelled(page, labels.severityFrom[lang], factors.severity);
  writeLabelled(page, labels.confidenceFrom[lang], factors.confidence);
  writeLabelled(page, labels.why[lang], finding.why[lang]);
  writeLabelled(page, labels.fix[lang], finding.fix[lang]);
}

function writeLabelled(page: Page, label: string, words: string): void {
  page.write(label, { indent: 6, paint: page.ink.bold });
  page.write(words, { indent: 8 });
}

function writeExhibit(page: Page, { id, says, details, spots, more }: Exhibit): void {
  const { lang, ink } = page;
  const lead = id === null ? "- " : `${padEnd(clean(id), Math.max(3, columns(clean(id))))} `;
  const indent = 8 + columns(lead);
  if (says !== null) page.write(says, { indent: 8, lead });
  else if (id !== null) page.write("", { indent: 8, lead: lead.trimEnd() });
  if (details.length > 0) page.write(details.join(" · "), { indent, paint: ink.dim });
  for (const spot of spots) {
    const line = spotLine(spot, lang);
    if (id === null) page.write(line, { indent: 8, lead });
    else page.write(line, { indent, paint: ink.dim });
    if (spot.quote !== null) page.write(quoted(spot.quote), { indent });
  }
  if (more > 0)
    page.write(lang === "zh" ? `另有 ${more} 处` : `and ${more} more ${more === 1 ? "place" : "places"}`, {
      indent,
      paint: ink.dim,
    });
}
