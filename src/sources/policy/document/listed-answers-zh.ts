import { matches } from "../lexicon/matches.ts";

/** A question that a list answers: 下单时你们都要啥？ 师傅能看到什么？ */
const ASKS_WHICH =
  /(?<who>[\p{Script=Han}]{0,10}?)(?:都|会|能够?|可以|将|要|得|又|究竟|到底|具体|需要)*(?<verb>收集|采集|获取|读取|索取|申请|拿走?|取|要|需要|知道|了解|掌握|记录|记|问|看到|看见|看得到|看|保存|存储|存|留下?|保留|上传|共享|分享|提供|透露|告诉|给|填写?|交|报|准备|提交)(?:了|到|走|些)?(?:我的?|您的?|你的?|用户的?|孩子的?)?(?:的)?(?:什么|啥|哪些|哪几[样项种类])(?:个人)?(?:信息|数据|资料|权限|内容|东西)?(?:呢|呀|啊)?[?？]/u;
const OURS = /(?:我们?|你们?|您们|贵公司|平台|小程序|app|应用|软件|系统|公司|时|时候|后)$/i;
/** Whoever answers in sentences says with his own verbs what is done. */
const SENTENCE =
  /我们|我会|我只|平台|系统会|收集|获取|读取|采集|使用|看不到|不会|没有|不需要|取决|这要看|根据|详见|请见|如下|包括|分为|主要是|以下/;
const ANSWER = /^[\s\p{P}]*(?:答|a)\s*[:：.][\s\p{P}]*/iu;

/** Question and answer as one sentence: 其他用户可以看到您的称呼、起点; null where the answer is no list. */
export function listedAnswerZh(question: string, answer: string): string | null {
  const asked = ASKS_WHICH.exec(question);
  if (!asked || matches(SENTENCE, answer)) return null;
  const list = answer.replace(ANSWER, "").replace(/^就是?|^只有?|^仅/, "");
  if (!/[、,，]/.test(list) || list.length > 120 || matches(/^(?:不|没|未|无|看|有的)/, list)) return null;
  const verb = asked.groups?.verb ?? "";
  const who = asked.groups?.who ?? "";
  if (matches(/^(?:看|知道|了解|掌握)/, verb))
    return matches(OURS, who) || who === "" ? `我们收集${list}` : `其他用户可以看到${list}`;
  if (matches(/^(?:共享|分享|提供|透露|告诉|给)/, verb)) return `我们向第三方提供${list}`;
  if (matches(/^(?:填|交|报|准备|提交)/, verb)) return `您需要提供${list}`;
  return matches(/^(?:保存|存|留|保留)/, verb) ? `我们保存${list}` : `我们收集${list}`;
}

export function asksWhichZh(text: string): boolean {
  return text.length < 60 && /什么|啥|哪些|哪几/.test(text) && matches(ASKS_WHICH, text);
}
