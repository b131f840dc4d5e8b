import type { Actor, Fact, FactAction, Rung, Via, When } from "../../model/fact.ts";
import { javaSignature } from "../../model/java-name.ts";
import type { Lang, Text } from "../../model/text.ts";
import { brief, clean } from "../escape/clean.ts";
import { becauseWords } from "./because.ts";
import { levelWords } from "./levels.ts";
import { dataName, sdkName } from "./names.ts";
import { inParentheses, punctuation } from "./punctuation.ts";

const t = (en: string, zh: string): Text => ({ en, zh });

/** "The app's own code reads: Address book" */
export function factSentence(fact: Fact, lang: Lang): string {
  const { colon } = punctuation[lang];
  const gap = lang === "zh" ? "" : " ";
  return `${actorWords(fact.actor, lang)}${gap}${actionWords[fact.action][lang]}${colon}${dataName(fact.data, lang)}`;
}

/** How it is shown, how strong the evidence is, when it happens, who says who acted. */
export function factDetails(fact: Fact, lang: Lang): readonly string[] {
  const because = fact.actor.because
    .map((reason) => becauseWords(reason, lang))
    .join(punctuation[lang].semicolon);
  return [
    viaWords(fact.via, lang),
    ...presenceWords(fact.via, lang),
    `${rungWords[fact.rung][lang]}${inParentheses(fact.rung, lang)}`,
    ...reachedWords(fact, lang),
    ...(fact.when === "unknown" ? [] : [whenWords[fact.when][lang]]),
    ...(because === "" ? [] : [`${lang === "zh" ? "归属依据：" : "attributed by "}${because}`]),
  ];
}

/** Where the way to this code begins; the steps stand in the JSON. */
function reachedWords({ reachedBy }: Fact, lang: Lang): readonly string[] {
  const [start] = reachedBy ?? [];
  if (start === undefined) return [];
  const name = clean(javaSignature(start));
  return [lang === "zh" ? `由 ${name} 调用到此` : `reached from ${name}`];
}

function actorWords(actor: Actor, lang: Lang): string {
  if (actor.kind === "first-party") return lang === "zh" ? "应用自身代码" : "The app's own code";
  if (actor.kind === "sdk") {
    const others = (actor.sharedWith ?? []).map((id) => clean(sdkName(id, lang)));
    const shared =
      others.length === 0 ? "" : lang === "zh" ? `（或 ${others.join("、")}）` : ` (or ${others.join(", ")})`;
    return `SDK ${clean(sdkName(actor.sdk, lang))}${shared}${lang === "zh" && shared === "" ? " " : ""}`;
  }
  const where = actor.package === null ? "" : ` (${clean(actor.package)})`;
  return lang === "zh" ? `归属不明的代码${where}` : `Code of an unknown party${where}`;
}

/** On which Android versions the method is there at all. */
function presenceWords(via: Via, lang: Lang): readonly string[] {
  const words = via.kind === "api" ? levelWords(via.signature, lang) : null;
  return words === null ? [] : [words];
}

function viaWords(via: Via, lang: Lang): string {
  const zh = lang === "zh";
  switch (via.kind) {
    case "permission":
      return `${zh ? "权限 " : "permission "}${clean(via.name)}`;
    case "api":
      return `${zh ? "调用 " : "by "}${clean(javaSignature(via.signature))}`;
    case "content-uri":
      return `${zh ? "内容地址 " : "content URI "}${brief(via.uri, 160)}`;
    case "settings-key":
      return `${zh ? "设置项 " : "settings key "}${brief(via.key, 160)}`;
    case "system-property":
      return `${zh ? "系统属性 " : "system property "}${brief(via.key, 160)}`;
    case "constant":
      return `${zh ? "常量 " : "constant "}${brief(via.constant, 120)} = ${brief(via.value, 120)}`;
    case "sdk-document":
      return `${zh ? "据该 SDK 自己的文档，未在代码中看到：" : "by the SDK's own document, not seen in code: "}${brief(via.url, 200)}`;
  }
}

const actionWords = {
  declare: t("declares", "声明"),
  access: t("reads", "读取"),
  send: t("sends", "发送"),
  store: t("stores", "存储"),
  log: t("writes to a log", "写入日志"),
  share: t("hands to others", "提供给他方"),
} satisfies Record<FactAction, Text>;

const rungWords = {
  L0: t("declared only", "仅有声明"),
  L1: t("code is present", "存在相应代码"),
  L2: t("code the app can reach", "应用可执行到该代码"),
  L3: t("called at run time", "运行时已调用"),
  L4: t("value seen in memory or storage", "在内存或存储中见到该值"),
  L5: t("value sent to the app's own server", "该值已发往应用自身的服务器"),
  L6: t("value sent to a third party", "该值已发往第三方"),
} satisfies Record<Rung, Text>;

const whenWords = {
  "before-consent": t("before consent", "同意之前"),
  "after-consent": t("after consent", "同意之后"),
  "in-background": t("in the background", "后台运行时"),
  unknown: t("time not known", "时机不明"),
} satisfies Record<When, Text>;
