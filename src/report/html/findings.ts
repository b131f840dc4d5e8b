import type { Finding } from "../../model/finding.ts";
import { clean } from "../escape/clean.ts";
import { exhibits } from "../view/exhibits.ts";
import { bySeverity } from "../view/overview.ts";
import { capital } from "../words/capital.ts";
import { factorLines } from "../words/factors.ts";
import { labels } from "../words/labels.ts";
import { type Citation, type LawGroup, lawGroups } from "../words/law.ts";
import { confidenceWords, jurisdictionWords, severityWords, verdictWords } from "../words/terms.ts";
import { type Context, heading, section } from "./context.ts";
import { exhibitList } from "./exhibit.ts";
import { html, type Markup } from "./markup.ts";
import { findingShape, findingTone, shape } from "./shape.ts";

export function findingsSection(context: Context): Markup {
  const { audit, lang, level } = context;
  const groups = bySeverity(audit.findings).map(({ severity, findings }) => {
    const words = severityWords[severity][lang];
    const title = lang === "zh" ? `严重程度：${words}` : `${capital(words)} severity`;
    return html`${heading(level + 1, [title, html` <small>${findings.length}</small>`])}
${findings.map((finding) => card(context, finding))}`;
  });
  return section(
    context,
    "findings",
    labels.findings,
    groups.length === 0 ? html`<p>${labels.noFindings[lang]}</p>` : groups,
  );
}

function card(context: Context, finding: Finding): Markup {
  const { audit, lang, level, anchors } = context;
  const evidence = exhibits(audit, finding, lang);
  const factors = factorLines(finding, lang);
  return html`<article class="card ${findingTone(finding)}" id="${anchors}${clean(finding.id)}">
<p class="standing"><span class="tag">${finding.id}</span>${findingShape(finding)}<b>${capital(verdictWords[finding.verdict][lang])}</b><span>${confidenceWords[finding.confidence][lang]}</span></p>
${heading(level + 2, finding.title[lang])}
<p class="lead">${finding.says[lang]}</p>
<dl>
<div><dt>${labels.why[lang]}</dt><dd>${finding.why[lang]}</dd></div>
<div class="fix"><dt>${labels.fix[lang]}</dt><dd>${finding.fix[lang]}</dd></div>
${lawGroups(audit, finding, lang).map((group) => lawGroup(group, context))}
<div class="weight"><dt>${labels.severityFrom[lang]}</dt><dd>${factors.severity}</dd></div>
<div class="weight"><dt>${labels.confidenceFrom[lang]}</dt><dd>${factors.confidence}</dd></div>
</dl>
<details class="fold"><summary><span>${labels.evidence[lang]}</span> <small>${evidence.length}</small></summary>
${exhibitList(evidence, lang)}
<p class="rule"><code>${finding.rule}</code> · <code>${finding.fingerprint}</code></p>
</details>
</article>
`;
}

function lawGroup({ label, citations }: LawGroup, { lang, anchors, audit }: Context): Markup {
  const item = ({ id, name, jurisdiction, mark }: Citation) => {
    const explained = audit.obligations.some((law) => law.id === id);
    const words = explained ? html`<a href="#${anchors}law-${id}">${name}</a>` : name;
    const form = mark === "verified" ? shape("check", "good") : shape("question", "open");
    return html`<li>${form}<span>${words}${jurisdiction === null ? null : html` <small>${jurisdictionWords[jurisdiction][lang]}</small>`}</span></li>`;
  };
  return html`<div class="law"><dt>${label}</dt><dd><ul>${citations.map(item)}</ul></dd></div>`;
}
