import type { Audit } from "../model/audit.ts";
import { defineReport } from "../model/report.ts";
import type { Lang } from "../model/text.ts";
import { claimsSection } from "./html/claims.ts";
import type { Context } from "./html/context.ts";
import { findingsSection } from "./html/findings.ts";
import { flowsSection } from "./html/flows.ts";
import { gapsSection, outcomesSection } from "./html/gaps.ts";
import { inputsSection, nextSection } from "./html/inputs.ts";
import { lawsSection } from "./html/laws.ts";
import { html, Markup } from "./html/markup.ts";
import { masthead } from "./html/masthead.ts";
import { permissionsSection } from "./html/permissions.ts";
import { factsSection, practiceSection } from "./html/practice.ts";
import { sdksSection } from "./html/sdks.ts";
import { STYLE } from "./html/style/sheet.ts";
import { contents, summaryTable } from "./html/summary.ts";
import { appTitle } from "./view/overview.ts";
import { labels } from "./words/labels.ts";

/** One file that needs nothing else: no network, no script; for a phone, a desk and paper, by day and by night. */
export default defineReport({
  id: "html",
  mediaType: "text/html; charset=utf-8",
  extension: "html",
  render: (audits, { lang }) => page(audits, lang).toString(),
});

function page(audits: readonly Audit[], lang: Lang): Markup {
  const several = audits.length > 1;
  const contexts = audits.map(
    (audit, at): Context => ({ audit, lang, anchors: several ? `a${at + 1}-` : "", level: several ? 3 : 2 }),
  );
  const [first] = audits;
  const title = several || first === undefined ? labels.summary[lang] : appTitle(first, lang);
  return html`${DOCTYPE}
<html lang="${lang === "zh" ? "zh-Hans" : "en"}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title} · ${labels.report[lang]}</title>
<style>${Markup.ours(STYLE)}</style>
</head>
<body>
<a class="skip" href="#${contexts[0]?.anchors ?? ""}findings">${SKIP[lang]}</a>
<div class="brand" role="banner"><b>Candor</b><span>${labels.report[lang]}</span></div>
<main>
${several ? summaryTable(contexts, lang) : null}
${contexts.map((context) => appReport(context))}
</main>
<footer><p>${labels.notAdvice[lang]}</p></footer>
</body>
</html>
`;
}

function appReport(context: Context): Markup {
  const { anchors } = context;
  return html`<article class="app" id="${anchors}app">
${masthead(context)}
${contents(context)}
<div class="body">
${practiceSection(context)}
${findingsSection(context)}
${nextSection(context)}
${gapsSection(context)}
${flowsSection(context)}
${factsSection(context)}
${sdksSection(context)}
${permissionsSection(context)}
${claimsSection(context)}
${lawsSection(context)}
${outcomesSection(context)}
${inputsSection(context)}
</div>
</article>
`;
}

const DOCTYPE = Markup.ours("<!doctype html>");
const SKIP = { en: "Skip to the findings", zh: "跳到发现的问题" };
