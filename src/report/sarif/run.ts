import type { Audit } from "../../model/audit.ts";
import type { Finding } from "../../model/finding.ts";
import type { Gate } from "../../model/gate.ts";
import type { Lang } from "../../model/text.ts";
import { clean } from "../escape/clean.ts";
import { citationName, markWords } from "../words/law.ts";
import { inParentheses, punctuation } from "../words/punctuation.ts";
import { verdictWords } from "../words/terms.ts";
import { fileUri, sarifLocation } from "./places.ts";
import { levels, rulesOf, sarifRule } from "./rules.ts";

/** One audited app: its inputs with hashes, the rules that were asked, what they found, what could not be read. */
export function sarifRun(audit: Audit, lang: Lang, gate: Gate | null, category: string) {
  const rules = rulesOf(audit);
  const { app } = audit.evidence.facts;
  return {
    tool: {
      driver: {
        name: audit.tool.name,
        version: audit.tool.version,
        semanticVersion: audit.tool.version,
        language: lang === "zh" ? "zh-CN" : "en-US",
        rules: rules.map((rule) => sarifRule(rule, audit, lang)),
        properties: { catalog: audit.catalog },
        supportedTaxonomies: [{ name: LAWS, index: 0 }],
      },
    },
    automationDetails: { id: `candor/${fileUri(app.packageName ?? app.sha256)}/${category}` },
    columnKind: "utf16CodeUnits",
    artifacts: audit.inputs.map(({ name, sha256, sizeBytes }) => ({
      location: { uri: fileUri(name) },
      length: sizeBytes,
      roles: ["analysisTarget"],
      hashes: { "sha-256": sha256 },
    })),
    invocations: [
      {
        executionSuccessful: true,
        toolExecutionNotifications: audit.evidence.gaps.map((gap) => ({
          level: "warning",
          descriptor: { id: clean(gap.reason) },
          message: { text: clean(gap.says[lang]) },
          ...(gap.at === null ? {} : { locations: [sarifLocation(gap.at, audit, lang)] }),
          properties: { id: clean(gap.id), layer: gap.layer, silences: gap.silences.map(clean) },
        })),
      },
    ],
    taxonomies: [
      {
        name: LAWS,
        version: audit.catalog.version,
        shortDescription: { text: lang === "zh" ? "引用的义务" : "Obligations cited" },
        taxa: audit.obligations.map((law) => ({
          id: clean(law.id),
          name: citationName(law, lang),
          shortDescription: {
            text: `${clean(law.says[lang])}${inParentheses(markWords(law.mark)[lang], lang)}`,
          },
          properties: { mark: law.mark, jurisdiction: law.jurisdiction },
        })),
      },
    ],
    results: audit.findings.map((finding) => ({
      ...sarifResult(
        finding,
        rules.findIndex(({ id }) => id === finding.rule),
        audit,
        lang,
      ),
      ...standingOf(finding, gate),
    })),
    properties: { options: audit.options, summary: audit.summary, outcomes: audit.outcomes },
  };
}

const LAWS = "candor-laws";

/** Against a baseline each result says whether it is new; what a team accepts is suppressed with its reason. */
function standingOf({ id }: Finding, gate: Gate | null) {
  const standing = gate?.standings.find(({ finding }) => finding === id);
  if (gate === null || standing === undefined) return {};
  const { as, reason, until } = standing;
  return {
    ...(gate.baseline ? { baselineState: as === "new" ? "new" : "unchanged" } : {}),
    ...(as === "allowed"
      ? {
          suppressions: [
            {
              kind: "external",
              status: "accepted",
              justification: clean(reason ?? ""),
              properties: { until },
            },
          ],
        }
      : {}),
  };
}

function sarifResult(finding: Finding, ruleIndex: number, audit: Audit, lang: Lang) {
  const [first, ...others] = finding.at;
  const open = finding.verdict === "unknown";
  const taxa = finding.cites
    .map((id) => ({
      id: clean(id),
      index: audit.obligations.findIndex((law) => law.id === id),
      toolComponent: { name: LAWS, index: 0 },
    }))
    .filter(({ index }) => index >= 0);
  return {
    ruleId: clean(finding.rule),
    ruleIndex,
    // The format wants level "none" for everything that is not a failure; what stays open is one of these.
    kind: open ? "open" : "fail",
    level: open ? "none" : levels[finding.severity],
    message: {
      text: `${clean(finding.title[lang])}${inParentheses(verdictWords[finding.verdict][lang], lang)}${punctuation[lang].stop}${clean(finding.says[lang])}`,
    },
    locations: [sarifLocation(first, audit, lang)],
    ...(others.length === 0
      ? {}
      : {
          relatedLocations: others.map((place, at) => ({ id: at + 1, ...sarifLocation(place, audit, lang) })),
        }),
    partialFingerprints: { "candorFinding/v1": clean(finding.fingerprint) },
    ...(taxa.length === 0 ? {} : { taxa }),
    properties: {
      id: clean(finding.id),
      verdict: finding.verdict,
      severity: finding.severity,
      confidence: finding.confidence,
      factors: finding.factors.map((factor) => ({ ...factor, says: clean(factor.says[lang]) })),
      subject: finding.subject.map(clean),
      data: finding.data,
      sdk: finding.sdk,
      fix: clean(finding.fix[lang]),
      cites: finding.cites.map(clean),
      rests: finding.rests,
    },
  };
}
