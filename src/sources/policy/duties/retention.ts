import { ofGroup } from "../lexicon/marks.ts";
import { everyMatch, firstMatch, matches, matchesIn } from "../lexicon/matches.ts";
import type { Parse, Span } from "../sentence/grammar.ts";
import type { Statement } from "../sentence/statement.ts";
import { duty } from "./duty.ts";

const PERIOD_ZH =
  /((注销|删除)[^,，。]{0,8}后)?的?[\d一二三四五六七八九十百两]+\s*(个)?(工作日|小时|天|日|周|月|年)(以内|之内|内)?|(永久|长期)(保存|存储|保留)/;
/** 直至您注销账号, 注销后: what is done after the reader has something deleted holds for what was deleted only. */
const EVENT_ZH =
  /(?:直至|直到|保(?:存|留)至|存储至|至)(?![^,，。;；]{0,6}备份)[^,，。;；]{0,14}?(?:注销|删除|卸载|清除|撤回|退出|退店|关闭|解除|解绑|终止)(?:[^,，。;；]{0,16}(?:后|之日|时|为止)|[^,，。;；]{0,10}(?:账号|账户|帐号|应用|软件|记录|数据|信息|绑定|合同|关系|服务))?|(?:您)?(?:主动)?注销[^,，。]{0,12}(?:后|之日|时|为止)|卸载(?:本)?(?:应用|软件|app|扩展|程序)?(?:后|时|即可|将)|(?:您)?(?:主动)?删除(?:账号|账户|帐号)[^,，。]{0,4}(?:后|之日|时)/;
const PERIOD_EN =
  /\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|thirty|sixty|ninety|twenty[- ]four)[\s-]*(?:\(\d+\)\s*)?(?:business\s+)?(?:hours?|days?|weeks?|months?|years?)\b|\buntil\s+(?:you|(?:the|a) (?:user|host|customer|member|player)|users?|they)(?:\s+or\s+(?:the\s+)?[a-z]+(?:\s[a-z]+)?)?\s+(?:delet|clos|cancel|terminat|remov|uninstall|deactivat|unsubscrib|ask|request|withdraw|turn|clear|sign out|log out)\w*(?:\s+(?:(?:your|the|this|that|it|them|us|to|off|from|or|app|application|extension|storage|account|consent|profile|data|information|subscription|device|delete|deletes|deletion|remove|removes|removal|clear|close|history)\b\s*)+)?|\b(?:while|as long as|so long as) (?:your|the|an) account (?:(?:is|remains|stays) (?:active|open)|exists)\b|\b(?:retained?|kept|keep|stored?)\s+(?:(?:it|them|(?:your|the|this|such)?\s*(?:data|information))\s+)?(?:indefinitely|permanently)\b(?!\s+delet)/;
/** "If you uninstall the app, all data is deleted": it is kept until then. */
const ENDED_EN =
  /\b(?:if|when|once|after|upon)\s+(?:you\s+(?:uninstall|delete|close|remove|clear|deactivate|cancel)|(?:uninstalling|deleting|closing|removing))\s+(?:your |the |this |our )?(?:app|application|account|extension|profile|game)\b/;

const PERIODS_ZH = new RegExp(PERIOD_ZH, "g");
const PERIODS_EN = new RegExp(PERIOD_EN, "g");

/** "Your invite code may remain until you clear the storage". */
const REMAINS = /\b(?:remains?|stays?|persists?)\b[^.;]{0,40}\buntil\b/;

/** "Deleted two years after they are closed", 30日内删除. */
const REMOVED_THEN =
  /(after|within|for)\s+\S{0,12}\s*\d|\d[^,，。]{0,8}[后内]|\b(?:one|two|three|four|five|six|seven|eight|ten|twelve|thirty|ninety|\d+)\s(?:days?|weeks?|months?|years?)\s(?:after|later|from|of)\b/;
/** 作品在服务器上最多保留30天 */
const KEPT_FOR_ZH =
  /(?:保存|保留|留存|存储)(?:期限)?(?:为|至多|约|最多|最长|不超过|满)?\s*[\d一二三四五六七八九十两]+\s*个?(?:天|日|周|月|年|小时)/;

/** "Crash logs: 90 days", 录像：7天: an item of the section on keeping. */
const LABELLED =
  /\b(?:held|destroyed|kept|retained) (?:for|within|until)\b|^[\s\d().、•·*-]{0,8}[^:：.。]{2,60}[:：]\s*(?:for |up to |about |at least |a maximum of |最长|最多|至多|至少|不少于|不超过|约|自)?\s*(?:\d|one|two|three|six|seven|ten|twelve|until|as long as|while|[一二三四五六七八九十两]{1,3}个?[年月日天]|直至|直到|永久)/;

/** How long what is kept: a period, an event, or only a rule. */
export function retention(parse: Parse, original: string, topic: string | null = null): Statement[] {
  const { text } = parse;
  const keeps = parse.verbs.find((verb) => verb.meaning.kind === "verb" && verb.meaning.means === "store");
  // "How long you stay on our pages" is no period for which data is kept.
  const word = ofGroup(parse.marks, "retention-word").find(
    ({ end }) =>
      !matchesIn(
        /^\s+(?:you|users|visitors|they|a user|each|it takes|(?:your |the |a )?(?:sessions?|visits?))\b/,
        text,
        end,
        end + 16,
      ),
  );
  const deletes =
    firstMatch(
      /\b(deleted|erased|removed|destroyed|wiped|purged|anonymi[sz]ed)\b|\bwe (?:will |then |automatically )*(?:delete|erase|remove)\b|(予以|将被|自动|及时)?(?:删除|清除)/,
      text,
    ) ?? undefined;
  const remains = keeps === undefined && matches(REMAINS, text);
  const keptFor = matches(KEPT_FOR_ZH, text);
  const labelled = topic === "storage" && matches(LABELLED, text);
  if (!keeps && !word && !deletes && !remains && !keptFor && !labelled) return [];
  if (matches(/cookie/, text) && !matches(/信息|information|data/, text)) return [];
  const aged = matches(
    /\b(under|age|aged|older|over)\s+(than\s+)?(the age of\s+)?\d+|younger than|\d+\s+years?\s+(of age|old)|\d+\s*(周)?岁/,
    text,
  );
  if (aged) return [];
  const period =
    firstMatch(PERIOD_ZH, text) ??
    firstMatch(EVENT_ZH, text) ??
    firstMatch(PERIOD_EN, text) ??
    (deletes ? firstMatch(ENDED_EN, text) : null);
  const about =
    matches(/信息|数据|资料|日志|记录|information|data|records|logs?\b/, text) ||
    // "存储期限：在达成收集目的所必需的最短期限内保存"
    matches(/^[\s\d().、•·*-]{0,8}(?:保存|存储|保留|留存)(?:期限|时间|期|时长)\s*[:：]/, text);
  // "We keep it for six months" says what is kept in the sentence before.
  const removed = deletes !== undefined && matches(REMOVED_THEN, text);
  const dated = period !== null && (keeps !== undefined || removed || remains || keptFor || labelled);
  if (!(about || dated) || (!period && !word)) return [];
  if (
    period &&
    !keeps &&
    !deletes &&
    !remains &&
    !labelled &&
    !matches(/保存|存储|保留|留存|retain|keep|store/, text)
  )
    return [];
  if (period && matches(/回复|响应|答复|处理您|完成核查|respond|reply/, text)) return [];
  const vague = !period && ofGroup(parse.marks, "retention-vague").length > 0;
  if (period) return periodsFrom(text, period).map((span) => kept(parse, original, "retention-period", span));
  const start = word?.start ?? keeps?.start ?? 0;
  const end = Math.min(text.length, (word?.end ?? keeps?.end ?? text.length) + 40);
  return [kept(parse, original, "retention-rule", { start, end }, vague)];
}

/** "Until you delete your account, and crash reports for 90 days": a sentence may hold a period for each kind of data. */
function periodsFrom(text: string, first: RegExpExecArray): readonly Span[] {
  const all = [...everyMatch(PERIODS_ZH, text), ...everyMatch(PERIODS_EN, text)].filter(
    ({ index }) => index >= first.index + first[0].length,
  );
  const held = [first, ...all].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.trimEnd().length,
  }));
  return held.filter(({ start }, at) => at === 0 || start >= (held[at - 1]?.end ?? 0)).slice(0, MAX_PERIODS);
}

/** A sentence with more is a table or a list of anniversaries. */
const MAX_PERIODS = 4;

function kept(parse: Parse, original: string, kind: string, { start, end }: Span, vague = false): Statement {
  return duty(parse, {
    action: "store",
    purpose: { kind, words: original.slice(start, end).trim(), vague },
    exactness: vague ? "vague" : "exact",
    start,
    end,
  });
}
