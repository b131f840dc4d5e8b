import { everyMatch, firstMatch, firstMatchIn, matches } from "../lexicon/matches.ts";
import { clauseEnd } from "./adverbials-zh.ts";
import type { Parse, Span } from "./grammar.ts";

const FUNCTION_ZH =
  /(?:使用|开启|体验|享受|参与|提供|开通|实现|启用|申请|通过|办理)(?:我们的?|本应用的?|您的?|了|相应的?|该|所需的?|“|"|「)?(?:[^,，。;；、:：的]{2,14}的)?(附近的[^,，。;；、:：的]{1,6}?|[^,，。;；、:：的]{2,16}?)["”」]?(功能|服务|业务)/g;
const FUNCTION_EN =
  /\b(?:use|using|enable|enabling|activate|access|accessing|turn on|turning on|try|open|to provide|provides?|offer|for|via|within)\s+(?:the|our|its)\s+["“]?([\w\s/'-]{2,40}?)["”]?\s+(feature|function|functionality|service|tool|module)s?\b/;
/** "Our contact upload feature": no verb is needed where it is called one. */
const FEATURE_EN =
  /\b(?:our|the|its)\s+["“]?((?!app|service|website|site|product|platform)[a-z][\w'’/&-]*(?:\s[\w'’/&-]+){0,3}?)["”]?\s+(feature|functionality)\b/;
const EMPTY_FUNCTION =
  /^(我们|和|与|及|向|下述|这一|其它|第三方(服务|功能|业务|产品或服务)?$|上文|所述|本|相关|产品|各项|基本|基础|以下|上述|更好|网络|其他|此|这些|以上|部分|我|优质|更|良好|相应|产品与|产品和|产品或|服务|上架|前述|附加|扩展|核心|业务|该|某些|某项|and|our|this|other|of|these|such|certain|core|new|better|basic|main|various|all|any|full|online|same|following|relevant)/;

/** 通过自动化手段收集您在使用功能: what lies between is a clause, no name. */
const CLAUSE = /[您你]|收集|获取|使用|提供|实现|来自|记录/;

/** 在线挂号服务需要您的姓名: who needs it is the function. */
const NEEDS_ZH =
  /(?:^|[,，。;；])(?:其中|此外|另外)?([\p{Script=Han}a-z]{2,10}?)(功能|服务|业务)(?:还|也)?(?:需要?|须|要求|会用到|会收集|会获取|要用到|涉及)/gu;
/** 【语音搜索】…, 账号注册：…: an entry by its name, which is what one does there. */
const ENTRY_ZH =
  /^[\s\d.、(（)）]*(?:【([\p{Script=Han}a-z]{2,10})】|([\p{Script=Han}]{0,6}(?:注册|登录|登陆|实名认证|身份认证|下单|支付|搜索|评论|直播|分享|打卡|签到|提现|充值|配送|投诉|反馈|预约|挂号|问诊|导航|聊天|发布))\s*[:：])/u;

/** The function a passage names, in its own words. */
export function functionIn(text: string, original: string): string | null {
  for (const found of everyMatch(FUNCTION_ZH, text)) {
    const words = named(found, text, original);
    if (words !== null) return words;
  }
  for (const found of everyMatch(NEEDS_ZH, text)) {
    const words = named(found, text, original);
    if (words !== null) return words;
  }
  const entry = firstMatch(ENTRY_ZH, text);
  const name = entry?.[1] ?? entry?.[2];
  if (entry && name !== undefined && !matches(CLAUSE, name)) {
    const start = text.indexOf(name, entry.index);
    return original.slice(start, start + name.length);
  }
  const found = firstMatch(FUNCTION_EN, text) ?? firstMatch(FEATURE_EN, text);
  return found ? named(found, text, original) : null;
}

function named(found: RegExpExecArray, text: string, original: string): string | null {
  const words = found[1]?.trim();
  if (!words || matches(EMPTY_FUNCTION, words) || matches(CLAUSE, words)) return null;
  const start = text.indexOf(words, found.index);
  const kind = found[2] ?? "";
  const end = text.indexOf(kind, start + words.length) + kind.length;
  // “AI换脸”功能: a name keeps the mark that opens it.
  const from =
    /["”」』]/.test(original.slice(start, end)) && /["“「『]/.test(original[start - 1] ?? "")
      ? start - 1
      : start;
  return original.slice(from, end);
}

/** 支付服务：我们需要您的银行账户: what an entry is called says what its data is for. */
export function labelOf({ text }: Parse): Span | null {
  const found = firstMatchIn(LABEL, text, 0, 60);
  const words = found?.[1];
  if (!found || words === undefined || matches(EMPTY_FUNCTION, words)) return null;
  const start = found.index + found[0].indexOf(words);
  return clauseEnd(text, start) < start + words.length ? null : { start, end: start + words.length };
}

const MARK = /^(?:[(（]?[\d一二三四五六七八九十a-z]{1,3}(?:\.\d{1,2}){0,3}[.、)）．:]?\s*|[●•·Ø\-*#]\s*)*/;

const LABEL =
  /^(?:[(（]?[\d一二三四五六七八九十a-z]{1,3}[.、)）．:]\s*|[●•·Ø\-*]\s*)*[“"「【]?([\p{Script=Han}a-z0-9/]{2,16}?(?:功能|服务|业务))[”"」】]?\s*[:：]/u;

const HEADED = /^[“"「【]?([\p{Script=Han}a-z0-9/、和与及“”"]{2,18}(?:功能|服务|业务))[”"」】]?[:：]?$/iu;

/** （四）第三方账号登录功能: the function that a heading names; null where it names none or only "our services". */
export function functionOfHeading(heading: string): string | null {
  const words = heading.trim().replace(MARK, "");
  const found = firstMatch(HEADED, words);
  if (!found?.[1] || matches(EMPTY_FUNCTION, found[1]) || CLAUSE.test(found[1])) return null;
  return found[1];
}
