import type { Input } from "../../model/audit.ts";
import type { Text } from "../../model/text.ts";
import { clean } from "../escape/clean.ts";
import { nextSteps } from "../view/next.ts";
import { sizeWords } from "../view/overview.ts";
import { labels } from "../words/labels.ts";
import { jurisdictionWords } from "../words/terms.ts";
import { breakable, type Context, code, section } from "./context.ts";
import { html, type Markup, type Part } from "./markup.ts";

export function nextSection(context: Context): Markup | null {
  const steps = nextSteps(context.audit, context.lang);
  if (steps.length === 0) return null;
  return section(
    context,
    "next",
    labels.next,
    html`<ol class="steps">${steps.map((step) => html`<li>${step}</li>`)}</ol>`,
  );
}

/** What exactly was judged, and by what: enough to do it again and get the same bytes. */
export function inputsSection(context: Context): Markup {
  const { audit, lang } = context;
  const { tool, catalog, options } = audit;
  const { signers } = audit.evidence.facts.app;
  const rows: readonly (readonly [string, Part])[] = [
    ...audit.inputs.map((input) => inputRow(input, context)),
    ...signers.map(({ scheme, certificates, subject }): readonly [string, Part] => [
      `${WORDS.signer[lang]} ${clean(scheme)}`,
      [
        subject === null ? null : html`${clean(subject)}<br>`,
        certificates.map((one) => html`${code(clean(one))} `),
      ],
    ]),
    [WORDS.tool[lang], `${tool.name} ${tool.version}`],
    [WORDS.catalog[lang], [`${catalog.version} `, code(catalog.sha256)]],
    [WORDS.laws[lang], options.laws.map((law) => jurisdictionWords[law][lang]).join(" · ")],
  ];
  return section(
    context,
    "inputs",
    labels.inputs,
    html`<dl class="identity hashes">${rows.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
<p>${WORDS.recheck[lang]} <code>candor extract ${breakable(clean(audit.evidence.facts.app.file))} AndroidManifest.xml</code></p>`,
  );
}

function inputRow({ kind, name, sha256, sizeBytes }: Input, { lang }: Context): readonly [string, Part] {
  return [
    labels[kind][lang],
    [breakable(clean(name)), ` · ${sizeWords(sizeBytes)} · SHA-256 `, code(sha256)],
  ];
}

const t = (en: string, zh: string): Text => ({ en, zh });

const WORDS = {
  signer: t("Signer", "签名"),
  tool: t("Tool", "工具"),
  catalog: t("Catalog", "知识目录"),
  laws: t("Laws asked", "适用法域"),
  recheck: t("Any place named above can be checked again:", "上文所列位置均可复核："),
} satisfies Record<string, Text>;
