import { everyMatch, firstMatchIn, matches } from "../lexicon/matches.ts";
import { holdsData, type Turn, US } from "./constructions.ts";
import { ORGANISATION } from "./data-entry-zh.ts";
import type { Grammar, Parse } from "./grammar.ts";

/** What a kit or a firm takes, told in the brackets behind its name or behind its label: 友盟（统计，读OAID）, 个推：发消息用，会拿设备型号. */

const BRACKET =
  /(?<name>[\p{Script=Han}a-z][^,，。;；:：、()（）]{1,16})[(（](?<aside>[^()（）]{0,24}?[,，:：])?(?:它|会|要|将|仅|只|能)*(?:读取?|采集|收集|获取|抓取?|拿走?|取|用到?|记录?|上报|处理|接收)(?<what>[^()（）]{2,60})[)）]/gu;

export function kitsInBrackets(parse: Parse): Turn[] {
  return everyMatch(BRACKET, parse.text).flatMap((match): Turn[] => {
    const { name = "", what = "" } = match.groups ?? {};
    const end = match.index + match[0].length - 1;
    const right = { start: end - what.length, end };
    if (!ORGANISATION.test(name) || matches(/我们|平台$|您|你|不|未/, name + (match.groups?.aside ?? "")))
      return [];
    if (!holdsData(parse, right)) return [];
    const words = { start: match.index + name.length + 1, end: right.start };
    return [given(parse, match.index, name, words, right)];
  });
}

const LABELLED =
  /^[\s\p{P}\d一二三四五六七八九十a-z]{0,6}?(?:[一二三四五六七八九十]是(?<listed>[\p{Script=Han}a-z][^,，。;；:：、()（）]{1,14}?)[,，]|(?<label>[\p{Script=Han}a-z][^,，。;；:：、()（）]{1,14}?)[:：])/u;
const TAKES =
  /(?<=[,，;；])(?:它们?|对方|其|该sdk)?(?:只|仅|也|还)*(?:会|要|将|需要?|能|得)+(?:读取?|采集|收集|获取|抓取?|拿走?|取走?|拿到|用到|上报)(?:走|到)?/g;

/** 个推：给你弹消息，它要读设备标识: who the entry is about takes it. */
export function labelledTaker(parse: Parse, grammar: Grammar): Turn[] {
  const label = firstMatchIn(LABELLED, parse.text, 0, Math.min(parse.text.length, 32));
  const name = label?.groups?.listed ?? label?.groups?.label ?? "";
  if (
    !label ||
    !ORGANISATION.test(name) ||
    matches(/我们|您|你|不|未|本应用|接入|平台$|登录$|支付$|定位$/, name)
  )
    return [];
  return everyMatch(TAKES, parse.text).flatMap((match): Turn[] => {
    const words = { start: match.index, end: match.index + match[0].length };
    const right = { start: words.end, end: grammar.clauseEnd(parse.text, words.end) };
    // 蓝鲸地图SDK：…，我们接入了…，需要获取: whoever is called an SDK is read where SDKs are told of.
    const ours =
      matches(/我们|sdk/, parse.text.slice(0, words.start)) ||
      matches(
        /平台|系统|app|您|你/,
        parse.text.slice(grammar.clauseStart(parse.text, words.start), words.start),
      );
    if (ours || !holdsData(parse, right)) return [];
    return [given(parse, label.index + label[0].indexOf(name), name, words, right)];
  });
}

function given(
  parse: Parse,
  at: number,
  name: string,
  words: Turn["words"],
  right: NonNullable<Turn["right"]>,
): Turn {
  const recipient = { kind: "sdk" as const, sdk: null, name: parse.original.slice(at, at + name.length) };
  return { action: "share", actor: US, recipient, denied: false, words, right, left: null };
}
