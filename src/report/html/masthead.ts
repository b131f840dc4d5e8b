import { brief } from "../escape/clean.ts";
import {
  appParts,
  appTitle,
  categoryWords,
  policyNames,
  SEVERITIES,
  uncheckedCount,
} from "../view/overview.ts";
import { labels } from "../words/labels.ts";
import { severityWords, UNCHECKED } from "../words/terms.ts";
import { breakable, type Context, foreign, heading } from "./context.ts";
import type { Part } from "./markup.ts";
import { html, type Markup } from "./markup.ts";
import { findingShape, shape } from "./shape.ts";

/** What the app is and the verdict: all that some readers read. */
export function masthead(context: Context): Markup {
  const { audit, lang, level } = context;
  const { versionName } = audit.evidence.facts.app;
  const policies = policyNames(audit);
  const rows: readonly (readonly [string, Part])[] = [
    [labels.app[lang], appParts(audit, lang).map((part, at) => [at === 0 ? null : " · ", breakable(part)])],
    [
      labels.policy[lang],
      policies.length === 0
        ? labels.notGiven[lang]
        : policies.map((name, at) => [at === 0 ? null : " · ", breakable(name)]),
    ],
    [labels.category[lang], categoryWords(audit, lang)],
    ...(audit.options.functions.length === 0
      ? []
      : [[labels.functions[lang], foreign(audit.options.functions.join(" · "))] as const]),
    ...(audit.options.asOf === null ? [] : [[labels.lawAsOf[lang], audit.options.asOf] as const]),
  ];
  const version = versionName === null ? null : html` <small>${brief(versionName, 40)}</small>`;
  return html`<header class="masthead">
${heading(level - 1, [foreign(appTitle(audit, lang)), version])}
<dl class="identity">${rows.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
<p class="verdict ${verdictTone(context)}">${audit.summary.sentence[lang]}</p>
${chips(context)}
</header>
`;
}

function verdictTone({ audit }: Context): string {
  const { bySeverity, byVerdict } = audit.summary;
  if (byVerdict.breach + byVerdict.risk === 0) return "open";
  return bySeverity.high > 0 ? "bad" : bySeverity.medium > 0 ? "warn" : "cool";
}

function chips({ audit, lang }: Context): Markup {
  const open = uncheckedCount(audit);
  const counts = SEVERITIES.map((severity) => {
    const count = audit.summary.bySeverity[severity];
    const form = count === 0 ? shape("dash", "calm") : findingShape({ severity, verdict: "breach" });
    return html`<li>${form}<span>${severityWords[severity][lang]}</span> <b>${count}</b></li>`;
  });
  return html`<ul class="chips">${counts}<li>${shape("question", "open")}<span>${UNCHECKED[lang]}</span> <b>${open}</b></li></ul>`;
}
