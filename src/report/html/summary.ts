import type { Lang, Text } from "../../model/text.ts";
import { nextSteps } from "../view/next.ts";
import { appTitle, SEVERITIES, uncheckedCount } from "../view/overview.ts";
import { labels } from "../words/labels.ts";
import { severityWords, UNCHECKED } from "../words/terms.ts";
import { type Context, foreign } from "./context.ts";
import { html, type Markup } from "./markup.ts";

/** Stands first where several apps were audited together. */
export function summaryTable(contexts: readonly Context[], lang: Lang): Markup {
  const heads = [
    labels.app[lang],
    ...SEVERITIES.map((severity) => severityWords[severity][lang]),
    UNCHECKED[lang],
  ];
  return html`<section class="all">
<h1>${labels.summary[lang]}</h1>
<table class="counts">
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>
${contexts.map(
  ({
    audit,
    anchors,
  }) => html`<tr><th scope="row"><a href="#${anchors}app">${foreign(appTitle(audit, lang))}</a></th>${SEVERITIES.map(
    (severity) => html`<td>${audit.summary.bySeverity[severity]}</td>`,
  )}<td>${uncheckedCount(audit)}</td></tr>
`,
)}</tbody>
</table>
</section>
`;
}

/** Links to the sections that this app's report has. */
export function contents({ audit, lang, anchors }: Context): Markup {
  const several = anchors !== "";
  const steps = nextSteps(audit, lang).length;
  const { facts, claims, gaps } = audit.evidence;
  const rows: readonly (readonly [string, Text, number | null])[] = [
    ["practice", SHORT.practice, audit.practice.length],
    ["findings", SHORT.findings, audit.findings.length],
    ["next", SHORT.next, steps],
    ["gaps", SHORT.gaps, gaps.length],
    ["facts", SHORT.facts, audit.practice.filter(({ does }) => does.facts.length > 0).length],
    ["sdks", SHORT.sdks, facts.sdks.length],
    ["permissions", SHORT.permissions, facts.permissions.length],
    ["claims", SHORT.claims, claims.reduce((sum, one) => sum + one.claims.length, 0)],
    ["laws", SHORT.laws, audit.obligations.length],
    ["outcomes", SHORT.outcomes, audit.outcomes.length],
    ["inputs", SHORT.inputs, null],
  ];
  const always = new Set(["practice", "findings", "gaps", "inputs"]);
  const shown = rows.filter(
    ([name, , count]) => count !== 0 || always.has(name) || (name === "claims" && claims.length > 0),
  );
  return html`<nav class="contents" aria-label="${SHORT.contents[lang]}${several ? ` · ${appTitle(audit, lang)}` : ""}"><ul>${shown.map(
    ([name, words, count]) =>
      html`<li><a href="#${anchors}${name}"><span>${words[lang]}</span>${count === null ? null : html` <small>${count}</small>`}</a></li>`,
  )}</ul></nav>
`;
}

const t = (en: string, zh: string): Text => ({ en, zh });

const SHORT = {
  contents: t("Contents", "目录"),
  practice: t("Practice", "收集情况"),
  findings: t("Findings", "问题"),
  next: t("Next steps", "下一步"),
  gaps: t("Not checked", "未能核查"),
  facts: t("Behaviour", "实际行为"),
  sdks: t("SDKs", "SDK"),
  permissions: t("Permissions", "权限"),
  claims: t("Policy", "隐私政策"),
  laws: t("Law", "条款"),
  outcomes: t("Checks", "检查项"),
  inputs: t("Inputs", "输入与版本"),
} satisfies Record<string, Text>;
