import type { Claim, DocumentClaims, SdkRow } from "../../model/claim.ts";
import type { Text } from "../../model/text.ts";
import { brief, clean } from "../escape/clean.ts";
import { claimDetails, claimSentence } from "../words/claim.ts";
import { otherThanPolicy } from "../words/document.ts";
import { labels } from "../words/labels.ts";
import { dataName } from "../words/names.ts";
import { spot } from "../words/place.ts";
import { punctuation } from "../words/punctuation.ts";
import { breakable, type Context, foreign, heading, section } from "./context.ts";
import { html, type Markup } from "./markup.ts";

/** Our reading beside the policy's own words, so that anyone can see whether we read it well. */
export function claimsSection(context: Context): Markup | null {
  const { claims } = context.audit.evidence;
  if (claims.length === 0) return null;
  return section(
    context,
    "claims",
    labels.claims,
    claims.map((document) => documentBlock(context, document)),
  );
}

const CLAIMS_SHOWN = 12;

function documentBlock(context: Context, { document, claims, sdkTable }: DocumentClaims): Markup {
  const { lang, level } = context;
  const { colon } = punctuation[lang];
  const dates = (["effective", "updated", "published"] as const).flatMap((kind) => {
    const date = document.dates[kind];
    return date === null ? [] : [`${WORDS[kind][lang]}${colon}${clean(date)}`];
  });
  const parts = [
    ...(document.handler === null
      ? []
      : [`${WORDS.handler[lang]}${colon}${brief(document.handler.name, 120)}`]),
    ...dates,
    lang === "zh" ? `${document.characters} 字` : `${document.characters} characters`,
  ];
  const rest = claims.slice(CLAIMS_SHOWN);
  const item = (claim: Claim) =>
    claimItem(context, claim, document.language === "unknown" ? null : document.language);
  const more = lang === "zh" ? `其余 ${rest.length} 条` : `${rest.length} more`;
  const other = otherThanPolicy(document.kind);
  return html`${heading(level + 1, [foreign(brief(document.title ?? document.file, 120)), html` <small>${breakable(clean(document.file))}</small>`])}
<p class="meta">${parts.join(" · ")}</p>
${other === null ? null : html`<p class="warning">${other[lang]}</p>`}
${claims.length === 0 ? html`<p>${WORDS.nothing[lang]}</p>` : html`<ol class="pairs">${claims.slice(0, CLAIMS_SHOWN).map(item)}</ol>`}
${rest.length === 0 ? null : html`<details class="fold"><summary><span>${more}</span></summary><ol class="pairs">${rest.map(item)}</ol></details>`}
${sdkTable.length === 0 ? null : sdkList(context, sdkTable)}`;
}

function claimItem({ audit, lang }: Context, claim: Claim, language: string | null): Markup {
  const { where, quote } = spot(claim.at, audit, lang);
  const details = claimDetails(claim, lang);
  const words =
    language === null
      ? html`<blockquote dir="auto">${quote}</blockquote>`
      : html`<blockquote dir="auto" lang="${language}">${quote}</blockquote>`;
  return html`<li><div class="reading"><p><span class="tag">${claim.id}</span> ${claimSentence(claim, lang)}</p>
${details.length === 0 ? null : html`<ul class="details">${details.map((detail) => html`<li>${detail}</li>`)}</ul>`}</div>
<div class="words">${words}<p class="spot">${where}</p></div></li>`;
}

function sdkList({ lang }: Context, rows: readonly SdkRow[]): Markup {
  const { list } = punctuation[lang];
  const item = ({ name, company, data, dataWords, purpose, permissions, method, link }: SdkRow) => {
    const covered = data.map((id) => dataName(id, lang)).join(list);
    const asked = permissions.length === 0 ? null : permissions.join(list);
    const parts = [
      company,
      purpose,
      dataWords ?? (covered === "" ? null : covered),
      asked,
      method,
      link,
    ].filter((part) => part !== null);
    return html`<li><b>${foreign(brief(name, 120))}</b>${parts.map((part) => html` · <bdi>${breakable(brief(part, 240))}</bdi>`)}</li>`;
  };
  return html`<details class="fold"><summary><span>${WORDS.sdkRows[lang]}</span> <small>${rows.length}</small></summary><ul class="plain">${rows.map(item)}</ul></details>`;
}

const t = (en: string, zh: string): Text => ({ en, zh });

const WORDS = {
  handler: t("Handler", "处理者"),
  effective: t("in force", "生效日期"),
  updated: t("updated", "更新日期"),
  published: t("published", "发布日期"),
  nothing: t("No statement about personal data was found in it.", "其中未找到有关个人信息的陈述。"),
  sdkRows: t("Rows of its SDK list", "其 SDK 清单中的条目"),
} satisfies Record<string, Text>;
