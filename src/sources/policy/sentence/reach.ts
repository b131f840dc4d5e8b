import { ofGroup } from "../lexicon/marks.ts";
import { firstMatch, matchesIn } from "../lexicon/matches.ts";
import type { Situation } from "./act.ts";
import { clauseEnd } from "./adverbials-zh.ts";
import { holdsExact } from "./constructions.ts";
import type { Parse } from "./grammar.ts";
import type { VerbGroup } from "./verb-groups.ts";

/** 传送至境外收款行, "are transferred to our provider in the United States" */
const ABROAD =
  /^[^.;。；]{0,60}?((至|到|给)[^，。；]{0,4}(新加坡|美国|日本|韩国|英国|德国|爱尔兰|香港|欧盟)|境外|海外|国外|(in|to|within) the (united states|us|usa|u\.s\.)\b|\b(?:in|to|within) (china|india|singapore|ireland|japan|germany|canada|australia|brazil|israel|mexico|the philippines|vietnam|indonesia|malaysia|south korea|taiwan|hong kong|the netherlands|switzerland)\b|\b(abroad|overseas)\b|outside (of )?(the|your) (eea|eu|uk|european|country|united kingdom))/;

const TO_ABROAD = /(向|往|给)[^,，。;；]{0,6}(境外|海外|国外)[^,，。;；]{0,24}$/;

export function goesAbroad(parse: Parse, group: VerbGroup): boolean {
  return (
    matchesIn(/^(transfer|传输|传送|转移|提供|发送)/, parse.text, group.start, group.end) &&
    (matchesIn(ABROAD, parse.text, group.end) ||
      matchesIn(TO_ABROAD, parse.text, Math.max(0, group.start - 40), group.start))
  );
}

/** 公安机关依法调取的，我们会提供…: who asks receives. */
export function asksForIt(parse: Parse, at: number): boolean {
  const asks = (parse.marks.get("party") ?? []).some(
    ({ meaning, end }) => meaning.kind === "party" && meaning.means === "authority" && end < at,
  );
  return (
    asks &&
    /调取|要求|查询|依法|协助|配合|\b(asks?|orders?|requests?|requires?|demands?)\b/.test(
      parse.text.slice(0, at),
    )
  );
}

/** 配合公安机关办案时，提供登录IP: nobody is named who gives, but whoever has it. */
export function forAuthority(parse: Parse, at: number): boolean {
  return (
    matchesIn(/(配合|协助|响应|应)[^,，。;；]{2,40}[,，][^,，。;；您你]{0,12}$/, parse.text, 0, at) &&
    asksForIt(parse, at)
  );
}

const ORDER =
  /\b(subpoenas?|warrants?|court orders?|legal process|judicial order|(order|request|demand)s? (from|of|by) (a|the|any|an)?\s*(public |competent |local |state )?(court|judge|prosecutor|police|authorit|government|law enforcement|regulator)|(police|court|government|law enforcement|authority|authorities)('s?|s)? (orders?|requests?|demands?))|\b(law department|police|courts?|authorit(y|ies)|law enforcement)\b[^.;]{0,30}\b(needs?|asks?|requires?|requests?|orders?|demands?|shows? up|comes?)\b/;
const ANSWERS =
  /\b(in response to|in reply to|to comply with|pursuant to|if|when|on|upon|following|where|under|with|served with)\b/;

/** "On a written order from a prosecutor we hand over …": the authority receives. */
export function onOrder({ text }: Parse, at: number): boolean {
  const order = firstMatch(ORDER, text);
  return (
    order !== null && ANSWERS.test(text.slice(0, Math.max(order.index, 1)) || text) && order.index !== at
  );
}

/** 法院、公安来调取的: who calls for it is named, though not as the subject. */
export function calledFor({ actor, parse, group }: Situation): boolean {
  const { text } = parse;
  if (actor || text.slice(group.start, group.end) !== "调取") return false;
  return ofGroup(parse.marks, "party").some(
    ({ end, start, meaning }) =>
      meaning.kind === "party" &&
      meaning.means === "authority" &&
      end <= group.start &&
      !/[,，。;；]/.test(text.slice(start, group.start)),
  );
}

/** By these words nobody but whoever reads the policy hands anything in. */
const HANDED_IN = /^(上传|上载|提交|填写|填报|必填|选填|录入|输入|手动输入|留下|出示|提供|登记|拍摄上传)$/;

/** 上传音频、图片。注册时必填手机号: what is typed or sent in by nobody in particular is the user's. */
export function handedIn({ parse, group, verb }: Situation): boolean {
  return (
    verb.meaning.kind === "verb" &&
    verb.meaning.form === "zh" &&
    matchesIn(HANDED_IN, parse.text, verb.start, verb.end) &&
    !matchesIn(/^[^,，。;；]{0,12}(法院|仲裁)/, parse.text, group.end, group.end + 16) &&
    holdsExact(parse, { start: group.end, end: clauseEnd(parse.text, group.end) })
  );
}

/** 应当拍摄身份证正反面: whoever reads the policy holds the camera. */
export function filmedByUser({ actor, parse, group, verb, polarity }: Situation): boolean {
  return (
    actor === null &&
    polarity.kind === "affirms" &&
    matchesIn(/^(拍摄|录制|拍下)$/, parse.text, verb.start, verb.end) &&
    matchesIn(/(需|需要|请|应|应当|须|必须|要求)(您|你)?$/, parse.text, 0, group.start)
  );
}

/** What stays on the user's own device is not held by the firm. */
export const LOCALLY =
  /(在|于)(您|你|用户)[^,，。;；]{1,14}的(手机|设备|终端)(上|中|内|里)|(在|于|至|到)(您的?|用户的?|你的?)?(个人)?(手机|设备|终端|本地|客户端|浏览器)(?!.{0,6}(服务器|云))|(locally|only|solely) on (your|the) (own )?(phone|device)|\b(stored|kept|saved) (locally|on your (own )?(phone|device|computer|browser))/;

/** "Your name will be publicly displayed" */
const SHOWN_TO_ALL =
  /^\s+(?:on|in) (?:the|our|a|an) (?:\w+ )?(?:leader ?boards?|rankings?|score ?boards?|high[- ]score (?:list|table)|forums?|community|directory|wall|hall of fame)\b/;

export function isPublic({ text }: Parse, { start, end }: VerbGroup): boolean {
  return (
    matchesIn(/\bpublicly\s+$/, text, Math.max(0, start - 10), start) ||
    matchesIn(/^\s+(?:publicly|in public|on (?:your|the|a) public)\b/, text, end, end + 24) ||
    matchesIn(SHOWN_TO_ALL, text, end, end + 50)
  );
}
