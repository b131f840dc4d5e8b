import type { Audit } from "../model/audit.ts";
import type { Finding } from "../model/finding.ts";
import { defineReport } from "../model/report.ts";
import type { Lang } from "../model/text.ts";
import { clean } from "./escape/clean.ts";
import { csvCell } from "./escape/csv.ts";
import { appTitle } from "./view/overview.ts";
import { factorLines } from "./words/factors.ts";
import { lawGroups } from "./words/law.ts";
import { dataName, sdkName } from "./words/names.ts";
import { quoted, spot, spotLine } from "./words/place.ts";
import { punctuation } from "./words/punctuation.ts";
import { confidenceWords, severityWords, verdictWords } from "./words/terms.ts";

/** One row per finding, for a spreadsheet: RFC 4180, with the byte-order mark that Excel needs for Chinese. */
export default defineReport({
  id: "csv",
  mediaType: "text/csv; charset=utf-8",
  extension: "csv",
  render: (audits, { lang }) => {
    const rows = audits.flatMap((audit) => audit.findings.map((finding) => row(audit, finding, lang)));
    return `\ufeff${[COLUMNS.map(([name]) => name), ...rows].map(line).join("")}`;
  },
});

type Cell = (audit: Audit, finding: Finding, lang: Lang) => string | number;

/** Column names are the same in both languages, so that a script can rely on them. */
const COLUMNS: readonly (readonly [string, Cell])[] = [
  ["app", (audit, _, lang) => appTitle(audit, lang)],
  ["package", ({ evidence }) => evidence.facts.app.packageName ?? ""],
  ["version", ({ evidence }) => evidence.facts.app.versionName ?? ""],
  ["file", ({ evidence }) => evidence.facts.app.file],
  ["sha256", ({ evidence }) => evidence.facts.app.sha256],
  ["finding", (_, { id }) => id],
  ["rule", (_, { rule }) => rule],
  ["verdict", (_, { verdict }, lang) => verdictWords[verdict][lang]],
  ["severity", (_, { severity }, lang) => severityWords[severity][lang]],
  ["confidence", (_, { confidence }, lang) => confidenceWords[confidence][lang]],
  ["severity_from", (_, finding, lang) => factorLines(finding, lang).severity],
  ["confidence_from", (_, finding, lang) => factorLines(finding, lang).confidence],
  ["data_id", (_, { data }) => data ?? ""],
  ["data", (_, { data }, lang) => (data === null ? "" : dataName(data, lang))],
  ["sdk", (_, { sdk }) => (sdk === null ? "" : sdkName(sdk, "en"))],
  ["title", (_, { title }, lang) => title[lang]],
  ["says", (_, { says }, lang) => says[lang]],
  ["why", (_, { why }, lang) => why[lang]],
  ["fix", (_, { fix }, lang) => fix[lang]],
  ["law", lawCell],
  ["evidence", evidenceCell],
  [
    "rests_on",
    (_, { rests }) =>
      [...rests.facts, ...rests.flows, ...rests.claims, ...rests.needs, ...rests.gaps].join(" "),
  ],
  ["fingerprint", (_, { fingerprint }) => fingerprint],
];

function row(audit: Audit, finding: Finding, lang: Lang): readonly (string | number)[] {
  return COLUMNS.map(([, cell]) => cell(audit, finding, lang));
}

function line(cells: readonly (string | number)[]): string {
  return `${cells.map(csvCell).join(",")}\r\n`;
}

function lawCell(audit: Audit, finding: Finding, lang: Lang): string {
  const { colon, semicolon } = punctuation[lang];
  return lawGroups(audit, finding, lang)
    .map(({ label, citations }) => `${label}${colon}${citations.map(({ name }) => name).join(semicolon)}`)
    .join("; ");
}

function evidenceCell(audit: Audit, finding: Finding, lang: Lang): string {
  return finding.at
    .map((place) => {
      const one = spot(place, audit, lang);
      return clean(`${spotLine(one, lang)}${one.quote === null ? "" : ` ${quoted(one.quote)}`}`);
    })
    .join("; ");
}
