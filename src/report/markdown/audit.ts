import type { Audit } from "../../model/audit.ts";
import type { Finding } from "../../model/finding.ts";
import type { Gate } from "../../model/gate.ts";
import type { Lang } from "../../model/text.ts";
import { brief, clean } from "../escape/clean.ts";
import { codeSpan, escapeMarkdown } from "../escape/markdown.ts";
import { exhibits } from "../view/exhibits.ts";
import { appTitleVersion, categoryWords, countWords, policyNames } from "../view/overview.ts";
import { factorLines } from "../words/factors.ts";
import { labels } from "../words/labels.ts";
import { lawGroups } from "../words/law.ts";
import { dataName, sdkName } from "../words/names.ts";
import { quoted, spotLine } from "../words/place.ts";
import { inParentheses, punctuation } from "../words/punctuation.ts";
import { doesWords, needsWords, saysWords, severityWords, verdictWords } from "../words/terms.ts";
import { freshOf, writeGate } from "./gate.ts";
import type { Sheet } from "./page.ts";

const ROWS_SHOWN = 10;
/** A title, what was seen, evidence, law, weight and fix. */
const FINDING_LINES = 6;
const WORDS_SHOWN = 400;
const GAPS_SHOWN = 3;

/** One app of a pull-request comment: verdict, table, the gravest findings, and how many there are besides. */
export function writeAudit(sheet: Sheet, audit: Audit, lang: Lang, gate: Gate | null): void {
  const { app } = audit.evidence.facts;
  const prose = (words: string) => escapeMarkdown(brief(words, WORDS_SHOWN));
  sheet.add(`## ${prose(appTitleVersion(audit, lang))}`, "");
  sheet.add(`**${prose(audit.summary.sentence[lang])}**`, "");
  const { colon } = punctuation[lang];
  const counts = countWords(audit, lang).join(" · ");
  const policies = policyNames(audit).map((name) => codeSpan(brief(name, 80)));
  const facts = [
    codeSpan(brief(app.packageName ?? app.file, 120)),
    `${labels.policy[lang]}${colon}${policies.length === 0 ? labels.notGiven[lang] : policies.join(", ")}`,
    `${labels.category[lang]}${colon}${prose(categoryWords(audit, lang))}`,
    ...(audit.options.asOf === null ? [] : [`${labels.lawAsOf[lang]}${colon}${audit.options.asOf}`]),
  ];
  sheet.add(...(counts === "" ? [] : [`${counts}  `]), facts.join(" · "), "");
  writePractice(sheet, audit, lang);
  if (gate !== null) writeGate(sheet, gate, lang);
  writeFindings(sheet, gate === null ? audit : { ...audit, findings: freshOf(audit, gate) }, lang);
  writeRest(sheet, audit, lang);
}

function writePractice(sheet: Sheet, { practice }: Audit, lang: Lang): void {
  if (practice.length === 0) {
    sheet.add(labels.noPractice[lang], "");
    return;
  }
  const heads = [labels.data, labels.takes, labels.saysSo, labels.needsIt].map((label) => label[lang]);
  sheet.add(`| ${heads.join(" | ")} |`, "| --- | --- | --- | --- |");
  const shown = Math.max(1, Math.min(ROWS_SHOWN, sheet.left - 14));
  for (const { data, does, says, needs, sensitive } of practice.slice(0, shown)) {
    const mark = sensitive ? ` **${labels.sensitive[lang]}**` : "";
    const sdks = brief(does.sdks.map((id) => sdkName(id, lang)).join(punctuation[lang].list), 120);
    const by = sdks === "" ? "" : inParentheses(sdks, lang);
    const cells = [
      `${escapeMarkdown(dataName(data, lang))}${mark}`,
      `${DOES[does.mark]} ${doesWords[does.mark][lang]}${escapeMarkdown(by)}`,
      `${SAYS[says.mark]} ${saysWords[says.mark][lang]}`,
      `${NEEDS[needs.mark]} ${needsWords[needs.mark][lang]}`,
    ];
    sheet.add(`| ${cells.join(" | ")} |`);
  }
  const rest = practice.length - shown;
  if (rest > 0) sheet.add(`| ${lang === "zh" ? `另有 ${rest} 类` : `and ${rest} more`} | | | |`);
  sheet.add("");
}

function writeFindings(sheet: Sheet, audit: Audit, lang: Lang): void {
  const { findings } = audit;
  sheet.add(`### ${labels.findings[lang]}`, "");
  if (findings.length === 0) sheet.add(labels.noFindings[lang], "");
  let shown = 0;
  for (const finding of findings) {
    if (sheet.left < FINDING_LINES + CLOSING_LINES) break;
    sheet.add(...findingLines(audit, finding, lang));
    shown += 1;
  }
  if (shown === findings.length) {
    if (shown > 0) sheet.add("");
    return;
  }
  const rest = findings.slice(shown);
  const parts = (["high", "medium", "low"] as const)
    .map((severity) => ({ severity, count: rest.filter((one) => one.severity === severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => `${severityWords[severity][lang]} ${count}`);
  sheet.add(
    lang === "zh"
      ? `- 另有 ${rest.length} 项（${parts.join("，")}），见完整报告`
      : `- and ${rest.length} more (${parts.join(", ")}) in the full report`,
    "",
  );
}

/** Gaps, the line that it is no ruling, versions. */
const CLOSING_LINES = 8;

function findingLines(audit: Audit, finding: Finding, lang: Lang): readonly string[] {
  const { colon, comma, semicolon } = punctuation[lang];
  const prose = (words: string) => escapeMarkdown(brief(words, WORDS_SHOWN));
  const words = [
    severityWords[finding.severity][lang],
    verdictWords[finding.verdict][lang],
    codeSpan(finding.rule),
  ];
  const laws = lawGroups(audit, finding, lang).map(
    ({ label, citations }) => `${label}${colon}${citations.map(({ name }) => prose(name)).join(semicolon)}`,
  );
  return [
    `- **${escapeMarkdown(clean(finding.id))} ${prose(finding.title[lang])}**${inParentheses(words.join(comma), lang)}`,
    `  - ${prose(finding.says[lang])}`,
    `  - ${labels.evidence[lang]}${colon}${evidenceWords(audit, finding, lang)}`,
    ...(laws.length === 0 ? [] : [`  - ${laws.join(punctuation[lang].stop)}`]),
    `  - ${labels.severityFrom[lang]}${colon}${prose(factorLines(finding, lang).severity)}`,
    `  - ${labels.fix[lang]}${colon}${prose(finding.fix[lang])}`,
  ];
}

/** One place and one quote of the policy stand for the rest, which is counted. */
function evidenceWords(audit: Audit, finding: Finding, lang: Lang): string {
  const { semicolon, comma } = punctuation[lang];
  const spots = exhibits(audit, finding, lang).flatMap((exhibit) => exhibit.spots);
  const place = spots.find(({ quote }) => quote === null);
  const said = spots.find(({ quote }) => quote !== null);
  const parts = [
    ...(place === undefined ? [] : [codeSpan(brief(spotLine(place, lang), 240))]),
    ...(said?.quote ? [escapeMarkdown(quoted(brief(said.quote, 120)))] : []),
  ];
  const others = spots.length - parts.length;
  const more = others <= 0 ? "" : lang === "zh" ? `${comma}另有 ${others} 处` : `${comma}and ${others} more`;
  return `${parts.join(semicolon)}${more}`;
}

function writeRest(sheet: Sheet, audit: Audit, lang: Lang): void {
  const { colon, semicolon } = punctuation[lang];
  const { gaps } = audit.evidence;
  if (gaps.length > 0) {
    const shown = gaps
      .slice(0, GAPS_SHOWN)
      .map(({ says }) => escapeMarkdown(brief(says[lang], 200)).replace(/[.。]$/, ""));
    const more = gaps.length > GAPS_SHOWN ? "…" : "";
    sheet.add(
      `> ${labels.gaps[lang]}${inParentheses(String(gaps.length), lang)}${colon}${shown.join(semicolon)}${more}`,
      "",
    );
  }
  const { tool, catalog } = audit;
  const hash = audit.evidence.facts.app.sha256.slice(0, 16);
  sheet.add(
    `<sub>${labels.notAdvice[lang]} ${tool.name} ${escapeMarkdown(tool.version)} · catalog ${escapeMarkdown(catalog.version)} · SHA-256 ${codeSpan(`${hash}…`)}</sub>`,
    "",
  );
}

const DOES = { sends: "▲", reads: "●", could: "○", no: "–", unknown: "?" } as const;
const SAYS = { yes: "✓", vague: "~", denies: "✗", no: "✗", unknown: "?" } as const;
const NEEDS = { necessary: "✓", optional: "○", unrelated: "✗", unknown: "?" } as const;
