import type { Claim, ClaimAction, Duty, LegalBasis, Party, Right } from "../../model/claim.ts";
import type { Lang, Text } from "../../model/text.ts";
import { brief, clean } from "../escape/clean.ts";
import { dataName, sdkName } from "./names.ts";

const t = (en: string, zh: string): Text => ({ en, zh });

/** "Says that the app collects: Phone number" / 「表示不会…」 for a denial. */
export function claimSentence(claim: Claim, lang: Lang): string {
  const zh = lang === "zh";
  if (claim.right === "contact" && claim.affirms)
    return zh ? "写明联系方式" : "Says how to reach the operator";
  const gives = claim.actor.kind === "user" && claim.action === "collect";
  const verb = gives
    ? given[claim.affirms ? "affirmed" : "denied"][lang]
    : (claim.affirms ? affirmed : denied)[claim.action][lang];
  const actor = partyWords(claim.actor, lang);
  const right = claim.right === null ? null : rightWords[claim.right][lang];
  const duty = claim.duty === null ? right : dutyWords[claim.duty][lang];
  const what = claim.data === null ? duty : dataName(claim.data, lang);
  const to =
    claim.recipient === null
      ? ""
      : zh
        ? `，接收方：${partyWords(claim.recipient, lang)}`
        : `, to ${partyWords(claim.recipient, lang)}`;
  const subject = what === null ? "" : `${zh ? "：" : ": "}${what}`;
  return zh ? `表示${actor}${verb}${subject}${to}` : `Says that ${actor} ${verb}${subject}${to}`;
}

export function claimDetails(claim: Claim, lang: Lang): readonly string[] {
  const zh = lang === "zh";
  const detail = (en: string, han: string, words: string | null): readonly string[] =>
    words === null
      ? []
      : [`${zh ? `${han}：` : `${en}: `}${brief(words.replace(/[。；;.,，\s]+$/, ""), 160)}`];
  // What a denial excepts is no second condition of it.
  const condition = claim.condition === claim.exception ? null : claim.condition;
  return [
    ...(claim.exactness === "vague" ? [zh ? "表述含糊" : "vague"] : []),
    ...(claim.secondReader === undefined
      ? []
      : [
          zh
            ? `第二读者提出，把握${Math.round(claim.secondReader.certainty * 100)}%`
            : `second reader, ${Math.round(claim.secondReader.certainty * 100)} % sure`,
        ]),
    ...detail("in the words", "用语", claim.term),
    ...detail(...purposeLabel(claim.purpose?.kind), claim.purpose?.words ?? null),
    ...detail("function", "功能", claim.function),
    ...detail("condition", "条件", condition),
    ...detail("exception", "例外", claim.exception),
    ...(claim.consent === "none-said" ? [] : [consentWords[claim.consent][lang]]),
    ...(claim.optional === true ? [zh ? "可拒绝" : "may be refused"] : []),
    ...(claim.optional === false ? [zh ? "必需" : "required"] : []),
    ...(claim.basis === null
      ? []
      : [`${zh ? "合法性基础：" : "legal basis: "}${basisWords[claim.basis][lang]}`]),
    ...detail("by way of", "途径", claim.way?.channel ?? null),
    ...detail("answered", "时限", claim.way?.within ?? null),
    ...detail("on condition", "前提", claim.way?.requires ?? null),
  ];
}

/** Where and how long data is kept stands in the same member as what it is for. */
function purposeLabel(kind: string | undefined): readonly [en: string, zh: string] {
  if (kind === "storage-place") return ["place", "地点"];
  if (kind === "retention-period" || kind === "retention-rule") return ["for how long", "期限"];
  return ["purpose", "目的"];
}

function partyWords(party: Party, lang: Lang): string {
  const zh = lang === "zh";
  switch (party.kind) {
    case "first-party":
      return zh ? "应用" : "the app";
    case "user":
      return zh ? "用户" : "the user";
    case "authority":
      return zh ? "主管机关" : "the authorities";
    case "sdk":
      return `SDK ${clean(party.sdk === null ? party.name : sdkName(party.sdk, lang))}${zh ? " " : ""}`;
    case "affiliate":
      return `${zh ? "关联方" : "an affiliate"}${party.name === null ? "" : ` ${clean(party.name)}`}`;
    case "third-party":
      return `${zh ? "第三方" : "a third party"}${party.name === null ? "" : ` ${clean(party.name)}`}`;
  }
}

/** What people give by their own hand. */
const given = { affirmed: t("provides", "提供"), denied: t("does not provide", "不提供") };

const affirmed = {
  collect: t("collects", "收集"),
  use: t("uses", "使用"),
  share: t("shares", "共享"),
  entrust: t("entrusts to others", "委托他人处理"),
  store: t("stores", "存储"),
  transfer: t("transfers", "转移"),
  delete: t("deletes", "删除"),
  "offer-right": t("offers a right", "提供权利"),
  inform: t("tells", "说明"),
} satisfies Record<ClaimAction, Text>;

const denied = {
  collect: t("does not collect", "不收集"),
  use: t("does not use", "不使用"),
  share: t("does not share", "不共享"),
  entrust: t("does not entrust to others", "不委托他人处理"),
  store: t("does not store", "不存储"),
  transfer: t("does not transfer", "不转移"),
  delete: t("does not delete", "不删除"),
  "offer-right": t("does not offer a right", "不提供权利"),
  inform: t("does not tell", "不说明"),
} satisfies Record<ClaimAction, Text>;

const rightWords = {
  access: t("access", "查阅"),
  copy: t("copy", "复制"),
  correct: t("correction", "更正"),
  delete: t("deletion", "删除"),
  "withdraw-consent": t("withdrawal of consent", "撤回同意"),
  "cancel-account": t("closing the account", "注销账号"),
  complain: t("complaint", "投诉举报"),
  contact: t("contact", "联系方式"),
  "refuse-personalisation": t("refusing personalisation", "拒绝个性化推荐"),
  explanation: t("explanation", "要求解释说明"),
  restrict: t("restriction of processing", "限制处理"),
  portability: t("portability", "转移（可携带）"),
  object: t("objection", "反对或拒绝处理"),
} satisfies Record<Right, Text>;

const dutyWords = {
  security: t("how data is protected", "安全保护措施"),
  "breach-notice": t("what it does after a breach", "安全事件的告知与处置"),
  minors: t("rules for minors", "未成年人规则"),
  "automated-decisions": t("automated decisions", "自动化决策"),
  changes: t("how changes of the policy are announced", "政策变更的告知"),
  "legal-ground": t("the legal ground of processing", "处理的合法性基础"),
} satisfies Record<Duty, Text>;

const basisWords = {
  consent: t("consent", "同意"),
  contract: t("contract", "履行合同所必需"),
  "legal-obligation": t("legal obligation", "履行法定义务"),
  "vital-interests": t("vital interests or emergency", "紧急情况下保护生命健康和财产安全"),
  "public-interest": t("public interest", "公共利益"),
  "legitimate-interests": t("legitimate interests", "正当利益"),
  "already-public": t("already made public", "已公开信息"),
} satisfies Record<LegalBasis, Text>;

const consentWords = {
  consent: t("with consent", "经同意"),
  "separate-consent": t("with separate consent", "经单独同意"),
} satisfies Record<Exclude<Claim["consent"], "none-said">, Text>;
