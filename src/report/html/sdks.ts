import type { SdkFound, SdkSignal } from "../../model/app.ts";
import type { Text } from "../../model/text.ts";
import { brief, clean } from "../escape/clean.ts";
import { capital } from "../words/capital.ts";
import { labels } from "../words/labels.ts";
import { dataName, sdkEntry, sdkName } from "../words/names.ts";
import { spot } from "../words/place.ts";
import { inParentheses, punctuation } from "../words/punctuation.ts";
import { UNCHECKED } from "../words/terms.ts";
import { type Context, code, foreign, heading, section } from "./context.ts";
import { html, type Markup } from "./markup.ts";
import { shape } from "./shape.ts";

export function sdksSection(context: Context): Markup | null {
  const { sdks } = context.audit.evidence.facts;
  if (sdks.length === 0) return null;
  return section(
    context,
    "sdks",
    labels.sdks,
    html`<div class="grid">${sdks.map((sdk) => sdkCard(context, sdk))}</div>`,
  );
}

function sdkCard(context: Context, sdk: SdkFound): Markup {
  const { lang, level } = context;
  const entry = sdkEntry(sdk.id);
  const cited = entry === null ? [] : entry.dataCited.map((id) => dataName(id, lang));
  const rows: readonly (readonly [Text, Markup])[] = [
    ...(entry === null
      ? []
      : [
          [
            WORDS.company,
            html`${entry.company}${entry.country === "" ? null : inParentheses(entry.country, lang)}`,
          ] as const,
        ]),
    [WORDS.named, namedInPolicy(context, sdk)],
    ...(cited.length === 0
      ? []
      : [
          [
            entry?.dataSource.kind === "vendor-doc" ? WORDS.ownDocs : WORDS.otherDocs,
            html`${cited.join(punctuation[lang].list)}`,
          ] as const,
        ]),
    ...(sdk.sharedWith.length === 0
      ? []
      : [
          [
            WORDS.shared,
            html`${sdk.sharedWith.map((id) => sdkName(id, lang)).join(punctuation[lang].list)}`,
          ] as const,
        ]),
  ];
  const sure = sdk.confidence === "certain" ? WORDS.certain : WORDS.likely;
  return html`<article class="panel">
${heading(level + 1, [foreign(clean(entry?.name ?? sdk.name)), sdk.version === null ? null : html` <small>${brief(sdk.version, 40)}</small>`])}
<dl>${rows.map(([name, value]) => html`<div><dt>${name[lang]}</dt><dd>${value}</dd></div>`)}</dl>
<details class="fold"><summary><span>${labels.evidence[lang]}</span> <small>${sure[lang]} · ${sdk.evidence.length}</small></summary>
<ul class="signals">${sdk.evidence.slice(0, SIGNALS_SHOWN).map((signal) => signalItem(context, signal))}</ul></details>
</article>`;
}

const SIGNALS_SHOWN = 12;

function signalItem({ audit, lang }: Context, { kind, value, at }: SdkSignal): Markup {
  const { where, inside } = spot(at, audit, lang);
  return html`<li>${signalWords[kind][lang]} ${code(clean(value))} <span class="inside">${code(where)}${inside === null ? null : ` ${inside}`}</span></li>`;
}

/** The policy's own row, where there is one; no row is only "not found in what could be read". */
function namedInPolicy({ audit, lang }: Context, { id }: SdkFound): Markup {
  const { claims } = audit.evidence;
  if (claims.length === 0) return html`${shape("question", "open")}${capital(UNCHECKED[lang])}`;
  const row = claims.flatMap(({ sdkTable }) => sdkTable).find(({ sdk }) => sdk === id);
  if (row !== undefined)
    return html`${shape("check", "good")}${WORDS.inList[lang]} <q dir="auto">${brief(row.at.quote, 160)}</q>`;
  const claim = claims
    .flatMap((document) => document.claims)
    .find(
      ({ actor, recipient, secondReader }) =>
        secondReader === undefined &&
        [actor, recipient].some((party) => party?.kind === "sdk" && party.sdk === id),
    );
  if (claim !== undefined)
    return html`${shape("check", "good")}${WORDS.inText[lang]} <q dir="auto">${brief(claim.at.quote, 160)}</q>`;
  return html`${shape("cross", "bad")}${WORDS.nowhere[lang]}`;
}

const t = (en: string, zh: string): Text => ({ en, zh });

const WORDS = {
  company: t("Company", "公司"),
  named: t("In the policy", "隐私政策"),
  ownDocs: t("Takes, by its own documents", "据其自身文档收集"),
  otherDocs: t("Takes, by public lists", "据公开清单收集"),
  shared: t("Cannot be told apart from", "无法与之区分"),
  certain: t("certain", "确定"),
  likely: t("likely", "可能"),
  inList: t("In its SDK list:", "已列入 SDK 清单："),
  inText: t("Named in the text:", "正文提及："),
  nowhere: t("Not found in what could be read", "在能够读取的内容中未找到"),
} satisfies Record<string, Text>;

const signalWords = {
  prefix: t("package prefix", "包名前缀"),
  component: t("component", "组件"),
  "native-library": t("native library", "原生库"),
  "meta-data": t("meta-data", "元数据"),
  class: t("class", "类"),
  host: t("host", "域名"),
  asset: t("asset", "资源文件"),
  text: t("text in renamed code", "混淆代码中的文本"),
  shape: t("shape of a renamed class", "混淆类的结构特征"),
} satisfies Record<SdkSignal["kind"], Text>;
