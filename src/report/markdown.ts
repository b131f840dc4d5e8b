import type { Audit } from "../model/audit.ts";
import { defineReport } from "../model/report.ts";
import type { Lang } from "../model/text.ts";
import { brief } from "./escape/clean.ts";
import { escapeMarkdown } from "./escape/markdown.ts";
import { writeAudit } from "./markdown/audit.ts";
import { Sheet } from "./markdown/page.ts";
import { appTitle, SEVERITIES, uncheckedCount } from "./view/overview.ts";
import { labels } from "./words/labels.ts";
import { severityWords, UNCHECKED } from "./words/terms.ts";

/** What a reviewer reads without scrolling for long. */
const LINES = 60;
const APP_ROWS_SHOWN = 40;

/** For a pull request: one app in at most 60 lines; several as one table. */
export default defineReport({
  id: "markdown",
  mediaType: "text/markdown; charset=utf-8",
  extension: "md",
  render: (audits, { lang, gates = [] }) => {
    const sheet = new Sheet(LINES);
    const [only] = audits;
    if (audits.length === 1 && only !== undefined) writeAudit(sheet, only, lang, gates[0] ?? null);
    else writeTable(sheet, audits, lang);
    return sheet.toString();
  },
});

function writeTable(sheet: Sheet, audits: readonly Audit[], lang: Lang): void {
  sheet.add(`## ${labels.summary[lang]}`, "");
  const heads = [
    labels.app[lang],
    ...SEVERITIES.map((severity) => severityWords[severity][lang]),
    UNCHECKED[lang],
    labels.verdict[lang],
  ];
  sheet.add(`| ${heads.join(" | ")} |`, "| --- | --: | --: | --: | --: | --- |");
  for (const audit of audits.slice(0, APP_ROWS_SHOWN)) {
    const counts = SEVERITIES.map((severity) => audit.summary.bySeverity[severity]);
    const cells = [
      escapeMarkdown(appTitle(audit, lang)),
      ...counts,
      uncheckedCount(audit),
      escapeMarkdown(brief(audit.summary.sentence[lang], 240)),
    ];
    sheet.add(`| ${cells.join(" | ")} |`);
  }
  const rest = audits.length - APP_ROWS_SHOWN;
  if (rest > 0) sheet.add(`| ${lang === "zh" ? `另有 ${rest} 个应用` : `and ${rest} more apps`} | | | | | |`);
  sheet.add("", `<sub>${labels.notAdvice[lang]}</sub>`);
}
