import type { Audit } from "../../model/audit.ts";
import type { Text } from "../../model/text.ts";
import { brief, clean } from "../escape/clean.ts";
import { dataName, sdkEntry, sdkName } from "../words/names.ts";
import { commonPurposes } from "./purposes.ts";

/** What only the company knows stands in brackets, to be filled in. */
const BLANK = {
  purpose: { en: "[purpose]", zh: "【目的】" },
  occasion: { en: "[the function, or the moment]", zh: "【功能或时机】" },
  link: { en: "[link to its privacy policy]", zh: "【其隐私政策链接】" },
};

/** A sentence for a policy on data that the app takes, by the companies that are seen to take it. */
export function dataSentence(audit: Audit, data: readonly string[], sdks: readonly string[]): Text {
  const sensitive = audit.practice.some((row) => row.sensitive && data.includes(row.data));
  const name = {
    en: data.length === 0 ? "[data]" : data.map((id) => inSentence(dataName(id, "en"))).join(", "),
    zh: data.length === 0 ? "【信息】" : data.map((id) => clean(dataName(id, "zh"))).join("、"),
  };
  const more: Text = sensitive
    ? {
        en: " This is sensitive personal information: we ask for your separate consent first, and you can refuse it and still use the rest of the app.",
        zh: "该信息属于敏感个人信息，我们会事先取得您的单独同意；您可以拒绝，不影响使用其他功能。",
      }
    : { en: "", zh: "" };
  if (sdks.length === 0)
    return {
      en: `When you use ${BLANK.occasion.en}, we collect your ${name.en} in order to ${BLANK.purpose.en}.${more.en}`,
      zh: `当您使用${BLANK.occasion.zh}时，我们会收集您的${name.zh}，用于${BLANK.purpose.zh}。${more.zh}`,
    };
  const who = sdks.map(partyOf);
  return {
    en: `When you use ${BLANK.occasion.en}, ${who.map(({ en }) => en).join(" and ")} in our app ${who.length === 1 ? "collects" : "collect"} your ${name.en} in order to ${BLANK.purpose.en}.${more.en}`,
    zh: `当您使用${BLANK.occasion.zh}时，我们接入的${who.map(({ zh }) => zh).join("、")}会收集您的${name.zh}，用于${BLANK.purpose.zh}。${more.zh}`,
  };
}

function partyOf(id: string): Text {
  const entry = sdkEntry(id);
  const company = entry === null ? null : brief(entry.company, 80);
  return {
    en:
      company === null
        ? `the SDK ${clean(sdkName(id, "en"))}`
        : `the SDK ${clean(sdkName(id, "en"))} (${company})`,
    zh:
      company === null
        ? ` ${clean(sdkName(id, "zh"))} SDK `
        : ` ${clean(sdkName(id, "zh"))} SDK（${company}）`,
  };
}

/** A line for the policy's list of SDKs: name, company, purpose, data, link. */
export function sdkSentence(id: string, data: readonly string[]): Text {
  const entry = sdkEntry(id);
  const purposes = commonPurposes(entry?.categories ?? []);
  const url = entry?.privacyPolicy.url;
  const names = (lang: "en" | "zh", separator: string) =>
    data.length === 0
      ? lang === "en"
        ? "[data]"
        : "【信息】"
      : data.map((one) => clean(dataName(one, lang))).join(separator);
  const company =
    entry === null ? { en: "[company]", zh: "【公司】" } : { en: entry.company, zh: entry.company };
  const line = (lang: "en" | "zh", separator: string): string =>
    [
      sdkName(id, lang),
      company[lang],
      purposes.length === 0 ? BLANK.purpose[lang] : purposes.map((one) => one[lang]).join(separator),
      names(lang, separator),
      url ?? BLANK.link[lang],
    ].join(" | ");
  return { en: line("en", ", "), zh: line("zh", "、") };
}

/** "Address book" within a sentence; a name with other capitals keeps them all: "Android ID". */
function inSentence(name: string): string {
  const words = clean(name);
  return /^[A-Z][^A-Z]*$/.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}

/** What a policy must say besides, by the rule that misses it. */
export const DUTY_SENTENCES: Readonly<Record<string, Text>> = {
  "policy-without-retention": {
    en: "We keep your personal information for [period, or how it is decided] and delete or anonymise it afterwards.",
    zh: "我们保存您的个人信息的期限为【期限或确定方法】，期满后予以删除或匿名化处理。",
  },
  "policy-without-deletion": {
    en: "You can delete your information or close your account under [path in the app]. We finish this within [number, at most 15] working days.",
    zh: "您可以通过【应用内路径】删除个人信息或注销账号，我们将在【不超过 15】个工作日内完成。",
  },
  "policy-without-contact": {
    en: "This app is operated by [full name], [address]. Write to [e-mail or telephone]; we answer within [number, at most 15] working days.",
    zh: "本应用由【公司全称】（【地址】）运营。您可通过【邮箱或电话】与我们联系，我们将在【不超过 15】个工作日内答复。",
  },
  "policy-without-rights": {
    en: "You can see, copy and correct your information under [path in the app], and withdraw your consent under [path in the app].",
    zh: "您可以通过【应用内路径】查阅、复制、更正您的个人信息，并可通过【应用内路径】撤回同意。",
  },
  "sensitive-without-separate-consent-claim": {
    en: "Before we collect [each kind of sensitive information], we explain why it is needed and how it affects you, and ask for your separate consent.",
    zh: "在收集【每一种敏感个人信息】之前，我们会说明必要性及对您权益的影响，并取得您的单独同意。",
  },
};
