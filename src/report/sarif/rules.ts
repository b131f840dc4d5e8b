import type { Audit } from "../../model/audit.ts";
import type { Finding, Severity } from "../../model/finding.ts";
import type { Lang, Text } from "../../model/text.ts";
import { clean } from "../escape/clean.ts";
import { escapeMarkdown } from "../escape/markdown.ts";
import { labels } from "../words/labels.ts";
import { lawGroups } from "../words/law.ts";
import { punctuation } from "../words/punctuation.ts";

export const levels = { high: "error", medium: "warning", low: "note" } as const satisfies Record<
  Severity,
  string
>;

/** GitHub reads it as a CVSS-like number; it only sorts alerts there. */
const securitySeverity = { high: "7.5", medium: "5.0", low: "2.0" } satisfies Record<Severity, string>;

interface RuleWords {
  readonly id: string;
  readonly title: Text;
  /** Its first finding, which carries the words for help; null where it found nothing. */
  readonly finding: Finding | null;
}

/** Every rule that was asked, in the order of the outcomes, then any that only a finding names. */
export function rulesOf({ outcomes, findings }: Audit): readonly RuleWords[] {
  const first = (id: string) => findings.find(({ rule }) => rule === id) ?? null;
  const asked = outcomes.map(({ rule, title }) => ({ id: rule, title, finding: first(rule) }));
  const known = new Set(asked.map(({ id }) => id));
  const others = findings.filter(({ rule }, at) => !known.has(rule) && first(rule) === findings[at]);
  return [...asked, ...others.map((finding) => ({ id: finding.rule, title: finding.title, finding }))];
}

export function sarifRule({ id, title, finding }: RuleWords, audit: Audit, lang: Lang) {
  const explain = `candor explain ${clean(id)}`;
  const about = clean(title[lang]);
  if (finding === null) {
    return {
      id: clean(id),
      name: pascal(id),
      shortDescription: { text: about },
      fullDescription: { text: about },
      help: {
        text: `${about}\n\n${explain}`,
        markdown: `${escapeMarkdown(about)}\n\n\`${explain.replaceAll("`", "")}\``,
      },
      properties: { tags: ["privacy"] },
    };
  }
  const { colon, semicolon } = punctuation[lang];
  const why = clean(finding.why[lang]);
  const fix = clean(finding.fix[lang]);
  const laws = lawGroups(audit, finding, lang).map(
    ({ label, citations }) => [label, citations.map(({ name }) => name).join(semicolon)] as const,
  );
  const parts = [[labels.why[lang], why], [labels.fix[lang], fix], ...laws] as const;
  const shown = parts.filter(([, words]) => words !== "");
  return {
    id: clean(id),
    name: pascal(id),
    shortDescription: { text: about },
    fullDescription: { text: why === "" ? about : why },
    help: {
      text: [about, ...shown.map(([label, words]) => `${label}${colon}${words}`), explain].join("\n\n"),
      markdown: [
        escapeMarkdown(about),
        ...shown.map(([label, words]) => `**${label}**${colon}${escapeMarkdown(words)}`),
        `\`${explain.replaceAll("`", "")}\``,
      ].join("\n\n"),
    },
    defaultConfiguration: { level: levels[finding.severity] },
    properties: {
      // Code scanning on GitHub takes 20 at most.
      tags: ["privacy", ...finding.cites.slice(0, 19).map(clean)],
      precision: finding.confidence,
      "security-severity": securitySeverity[finding.severity],
    },
  };
}

function pascal(id: string): string {
  return clean(id).replace(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
