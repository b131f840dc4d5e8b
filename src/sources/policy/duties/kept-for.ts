import type { DataId } from "../../../catalog/types.ts";
import type { Keeping } from "../../../model/claim.ts";
import { holdsHan } from "../lexicon/han.ts";
import { everyMatch, firstMatch, matches } from "../lexicon/matches.ts";
import type { Parse, Span } from "../sentence/grammar.ts";
import type { Mention } from "../sentence/mentions.ts";
import type { Statement } from "../sentence/statement.ts";

/** The passage's statement of how long something is kept, with what it is kept for; any other as it is. */
export function withKeeping(
  said: Statement,
  parse: Parse,
  original: string,
  mentions: readonly Mention[],
): Statement {
  const kind = said.purpose?.kind;
  if (kind !== "retention-period" && kind !== "retention-rule") return said;
  return { ...said, keeps: keptFor(said, parse, original, mentions) };
}

/** Words that stand for all that the policy speaks of. */
const ALL =
  /^(?:您的|你的|用户的?|相关|这些|上述|该等?|其|any |all |your |the |such |this |that |of |collected |our users' )*(?:个人)?(?:信息|数据|资料|information|data|personal (?:information|data)|records)$/;

/** "订单信息：保存三年", "Support Data: Retained for 3 years": the name of an entry. */
const LABEL = /^[\s\d().、（）•·*-]{0,8}([^：:，,。;；]{2,40}?)[\s*]*[:：](?!\/)/;
/** A label that names the question, not the data. */
const ASKS =
  /期限|时间|时长|多久|地点|方式|位置|保留|保存|存储|留存|删除|retention|storage|period|how long|deletion|security|where|policy/;
/** A stretch ends where the next period has its own data. */
const STOPS =
  /[;；。]|,? and (?=[^,]{3,60}\b(?:for|until|within|after)\b)|(?:，|,)(?=[^，,]{2,30}(?:保存|保留|存储|留存))/g;
const LENGTH = /\b(?:for|until|within|after|once|as long as)\b|\d/;
const NOUN_ZH =
  /([\p{Script=Han}A-Za-z、和与及/]{0,20}?[\p{Script=Han}A-Za-z]{1,12}(?:信息|数据|记录|日志|资料|照片|图片|录音|视频|文件|档案))/u;
const NOUN_EN =
  /\b((?:[a-z][\w'/&-]*,? (?:and |or )?){0,4}(?:data|information|records?|logs?|reports?|photos?|messages?|recordings?|files?|history|images?|backups?|documents?|copies|statistics|details|accounts?))\b/;
const VERB_ZH = /(?:予以|将被|将|会|可能|均|仅|只)*(?:保存|保留|存储|储存|留存|删除|销毁)/;

function keptFor(said: Statement, parse: Parse, original: string, mentions: readonly Mention[]): Keeping {
  const place = stretchOf(parse.text, said);
  const event =
    firstMatch(EVENT, said.purpose?.words ?? "") ?? (isPeriod(said) ? runsFrom(parse.text, place) : null);
  const within = mentions.filter(({ start }) => start >= place.start && start < place.end);
  const before = within.filter(({ start }) => start < said.start);
  const held = (before.length > 0 ? before : within).filter(
    ({ start, end }) => !matches(ALL, parse.text.slice(start, end)),
  );
  const label = labelOf(parse.text, original);
  const words =
    held.length > 0
      ? original.slice(held[0]?.start ?? 0, Math.max(...held.map(({ end }) => end)))
      : (label ?? nounIn(parse.text, original, place, said));
  return {
    data: [...new Set(held.flatMap(idsOf))].slice(0, MAX_DATA),
    words: words?.trim() ?? null,
    event: event ? writtenAs(original, parse.text, event[0].trim()) : null,
  };
}

const MAX_DATA = 12;
/** What ends the keeping, in the words of a period. */
const EVENT =
  /(?:直至|直到|保(?:存|留)至|至)?[^,，。;；]{0,14}(?:注销|卸载|退出|撤回|清除|关闭|删除|解除|解绑|终止)[^,，。;；]{0,16}|\b(?:until|if|when|once|after|upon|while|as long as|so long as)\b.+/i;

/** "您注销账号后，我们将在30天内删除": a length that runs from an event told beside it. */
const AFTER =
  /(?:您)?(?:主动)?(?:注销|卸载|退店|删除账[号户])[^,，。;；]{0,10}(?:后|之日|时|起)|(?:在|于|待)?[^,，。;；]{2,12}?(?:通过|完成|结束|终止|到期|届满|签收|收货|解除)后(?=[^,，。;；]{0,4}[\d一二三四五六七八九十])|自[^,，。;；]{2,14}(?:之日|完成|结束|终止|注销)[^,，。;；]{0,4}起|\b(?:from|of|after) (?:the |your )?(?:last|date|end|day|time|delivery|verification|purchase|registration)\b[^.,;]{0,30}|\b(?:after|once|when|from the date|following)\s+(?:you(?:r)?|the|an?|its)?\s*[^.,;]{0,30}?(?:clos|delet|terminat|cancel|end|expir|uninstall|withdraw|complet|purchase|verif|resol|deliver|submi|registr|return|last )\w*(?:\s+(?:of\s+)?(?:your|the|an?)\s+(?:account|contract|relationship|subscription|agreement|app|order|service))?/;

/** What has an end of its own before this stretch is no event of it: 实名信息在您注销账号后删除，聊天记录保存30天. */
function runsFrom(text: string, place: Span): RegExpExecArray | null {
  const found = firstMatch(AFTER, text);
  if (!found || found.index >= place.start) return found;
  const between = text.slice(found.index + found[0].length, place.start);
  return matches(/删除|销毁|清除|匿名|保存|保留|\b(?:delet|eras|remov|destroy)/, between) ? null : found;
}

function isPeriod(said: Statement): boolean {
  return said.purpose?.kind === "retention-period";
}

/** The words as the passage writes them: the matcher sees them folded. */
function writtenAs(original: string, text: string, words: string): string {
  const at = text.indexOf(words);
  return at < 0 ? words : original.slice(at, at + words.length);
}

function idsOf(mention: Mention): readonly DataId[] {
  return mention.kind === "data" ? [mention.id] : mention.umbrella.members;
}

/** The clause around a period, up to where another period's data begins. */
function stretchOf(text: string, { start, end }: Span): Span {
  let from = 0;
  let to = text.length;
  for (const { index, 0: words } of everyMatch(STOPS, text)) {
    // "Order records and messages for three years": one period of both.
    if (words.endsWith("and ") && !matches(LENGTH, text.slice(from, index))) continue;
    if (index + words.length <= start) from = index + words.length;
    else if (index >= end && index < to) to = index;
  }
  return { start: from, end: to };
}

function labelOf(text: string, original: string): string | null {
  const found = LABEL.exec(text);
  const label = found?.[1];
  if (!found || label === undefined || matches(ASKS, label) || matches(ALL, label)) return null;
  const at = found[0].indexOf(label);
  return original.slice(at, at + label.length);
}

/** What runs into a noun from the verb before it. */
const LEADS_IN =
  /^(?:(?:we|may|will|keep|retain|store|erase|delete|remove|destroy|your|the|our|these|all|of|and|any)[ ]+)+|^(?:予以|将被|将|会|可能|均|仅|只|保存|保留|存储|储存|留存|删除|销毁|您的?|你的?|用户的?)+/;
const NO_NOUN = /我们|实现|目的|为了|期限|时间|处理|purposes?\b/;

/** Data that no list knows, by what its noun is: 订单快照记录, "crash reports". */
function nounIn(text: string, original: string, { start, end }: Span, said: Span): string | null {
  const zh = holdsHan(text);
  const stretch = text.slice(start, zh ? end : Math.min(end, said.end));
  const verb = zh ? (firstMatch(VERB_ZH, stretch)?.index ?? stretch.length) : stretch.length;
  const parts = zh ? [stretch.slice(0, verb), stretch.slice(verb)] : [stretch.replace(/^.*,\s/, "")];
  for (const part of parts) {
    const noun = firstMatch(zh ? NOUN_ZH : NOUN_EN, part)?.[1]?.replace(LEADS_IN, "");
    if (noun === undefined || noun.length < 2 || matches(ALL, noun) || matches(NO_NOUN, noun)) continue;
    const at = text.indexOf(noun, start);
    if (at >= 0) return original.slice(at, at + noun.length);
  }
  return null;
}
