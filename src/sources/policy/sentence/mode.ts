import { ofGroup } from "../lexicon/marks.ts";
import { everyMatch, firstMatch, matches, matchesIn } from "../lexicon/matches.ts";
import type { Parse, Span } from "./grammar.ts";

/** Whether data is asked for or left to the reader, by the words of its sentence: 必填, 选填, "(optional)", "you must provide". */

const TICKED =
  /^[^,，、;；。(（]{0,4}[(（[【]\s*(?:(?<free>选填|可选|非必填|非必需|非必须|非必要|可不填|自愿填?写?|optional\b|voluntary\b|if (?:you )?(?:provided?|give|choose|wish|like|any\b)|not required|not mandatory)|(?<due>必填|必选|必需|必须|必要|required\b|mandatory\b|compulsory\b))/;
const OWN =
  /^(?:为|是|属于)(?:(?<free>选填|可选|非必填|任选)|(?<due>必填|必选))(?:项|内容|信息)?(?=$|[,，。;；])/;
const ANY_TICK =
  /[(（[【]\s*(?:选填|可选|非?必填|非?必选|非?必需|非?必须|非?必要|可不填|optional|voluntary|required|mandatory|compulsory)\s*[)）\]】]/g;

/** 邮箱地址（非必填）用于接收账单: what stands in brackets is no verb of the clause that goes on behind them. */
export function isTick(text: string, { start, end }: Span): boolean {
  return (
    text[start + 1] === "填" &&
    matchesIn(/[(（]非?$/, text, 0, start) &&
    matchesIn(/^[)）][^、,，。;；\s]/, text, end)
  );
}

const FREE_ZH =
  /非必填|非必选|留空|由(?:您|你)(?:自己|自行|自主)(?:决定|选择|填)|是否(?:提供|填写|上传|开启|授权|绑定|公开)[^,，。;；]{0,20}(?:由(?:您|你)|取决于(?:您|你)|(?:您|你)说了算)|非必须|非必需(?!的?期限)|可不填|可以不填|可不提供|可以不提供|并?非强制|不强制|任选|随意填写|自行决定是否|(?:拒绝|不提供|不同意|不授权|关闭|不填写|未提供)[^。;；]{0,24}(?:不影响|不会影响|仍可|仍然可以|仍能|依然可以|可以继续|也可以?继续)/;
const DUE_ZH =
  /必填|必选|必须(?:先|向我们|如实|真实)?(?:提供|填写|提交|上传|输入|录入|收集|获取|使用|完善|绑定)|(?:所|是|为|属于?)必(?:需|要|须)的(?!期限|时间|范围|最[短小少]|限度|情[况形]|措施|原则|程度)|(?<![非不])(?:必需|必要)的?(?:信息|资料|材料|字段)(?!以?外|之外)|必不可少|(?:否则|不然)[^。;；]{0,12}(?:无法|不能|将无)|(?:不|未|拒绝)(?:予|能|愿意?)?(?:提供|填写|授权|同意|提交|开启|完善)[^。;；]{0,28}(?:无法|不能|将无)/;
const FREE_EN =
  /\b(?:not (?:required|mandatory|compulsory|obligatory|obliged)|need not|do(?:es)? not (?:have|need) to|(?:don|doesn)['’]t (?:have|need) to|you are free (?:to|not to)|entirely up to you|is up to you|if you (?:like|want|wish|prefer|so choose)|at your (?:option|choice|discretion)|without (?:having to )?provid\w+)\b|\b(?:refuse|decline|say no|do not (?:agree|allow|provide|want)|don['’]t (?:agree|allow|provide|want)|turn (?:it|this) off)\b[^.;]{0,40}\b(?:still|continue|everything else|will not affect|does not affect|rest of)\b/;
const DUE_EN =
  /\b(?:is|are)\s+(?:always\s+|strictly\s+|absolutely\s+)?(?:required|mandatory|compulsory|obligatory)\b(?!\s+(?:by|under)\b)|\b(?:is|are)\s+(?:necessary|essential|needed)\s+(?:to|in order to)\s+(?:create|open|use|register|provide|deliver|complete|place|book|log|sign|set up|run|operate)\b|\b(?:you|users?|customers?|drivers?|applicants?|players?|members?)\s+(?:must|have to|need to|are required to)\s+(?:provide|enter|give|supply|submit|fill in|tell|upload|register|verify|link|confirm|share)\b|\b(?:it is|this is)\s+(?:mandatory|compulsory|obligatory|required)\b|\bwithout\s+(?:it|them|this|these|that|those|such \w+|your \w+|this \w+)[^.;]{0,6}\s(?:we|you|it|the (?:app|service|game))\b[^.;]{0,24}\b(?:cannot|can not|can['’]t|unable|not be able|won['’]t|will not)\b|\bif you (?:do not|don['’]t|fail to|refuse to|choose not to|decline to|would rather not) (?:provide|give|supply|enter|share|allow|grant)\b[^.;]*\b(?:cannot|can not|can['’]t|will not be able|won['’]t be able|unable|not be possible)\b/;

/**
 * True: left to the reader; false: asked for; null: the sentence says neither. What is written in brackets behind the
 * words counts for them alone, then the clause they stand in, then the sentence.
 */
export function optionalOf(parse: Parse, mention: Span): boolean | null {
  const { text } = parse;
  const ticked = TICKED.exec(text.slice(mention.end, mention.end + 40))?.groups;
  if (ticked) return ticked.free !== undefined;
  // 微信号为选填，手机号为必填: each says it of its own.
  const own = OWN.exec(text.slice(mention.end, mention.end + 12))?.groups;
  if (own) return own.free !== undefined;
  const from = lastStop(text, mention.start);
  const to = nextStop(text, mention.end);
  return from > 0 || to < text.length
    ? (saidIn(parse, { start: from, end: to }) ?? saidIn(parse, WHOLE))
    : saidIn(parse, WHOLE);
}

const WHOLE: Span = { start: 0, end: Number.POSITIVE_INFINITY };
const STOP = /[;；。]/;

function lastStop(text: string, at: number): number {
  for (let i = at - 1; i >= 0; i--) if (STOP.test(text[i] ?? "")) return i + 1;
  return 0;
}

function nextStop(text: string, at: number): number {
  for (let i = at; i < text.length; i++) if (STOP.test(text[i] ?? "")) return i;
  return text.length;
}

/** What is due and what is free in one stretch say nothing of either. */
function saidIn(parse: Parse, { start, end }: Span): boolean | null {
  const words = parse.text.slice(start, Math.min(end, parse.text.length)).replace(ANY_TICK, "");
  const free =
    ofGroup(parse.marks, "optional").some(
      (mark) => mark.start >= start && mark.end <= end && !isTicked(parse.text, mark),
    ) ||
    matches(FREE_ZH, words) ||
    matches(FREE_EN, words);
  const due =
    matches(DUE_ZH, words.replace(/非必(?:填|选|须|需)的?|不是必(?:填|选|须|需)的?/g, "")) ||
    (matches(DUE_EN, words) && !matches(/\b(?:may|might|could|can) be required\b/, words));
  return free === due ? null : free;
}

function isTicked(text: string, mark: Span): boolean {
  return everyMatch(ANY_TICK, text).some(
    ({ index, 0: tick }) => index <= mark.start && mark.end <= index + tick.length,
  );
}

/** "Without them we cannot deliver", 否则无法注册, "you can say no and still use the rest": whether what was asked for before is needed; null for any other. */
export function afterwards({ text }: Parse): boolean | null {
  if (matches(/^\W*(?:without|otherwise|if you (?:do not|don['’]t|refuse|decline))\b/, text))
    return matches(FREE_EN, text) ? true : matches(NEEDS_IT, text) ? false : null;
  const told = firstMatch(TOLD, text)?.groups;
  if (told) return (told.free ?? told.freely) !== undefined;
  if (matches(/^[\s\p{P}]*(?:否则|不然)/u, text)) return matches(/无法|不能|将无/, text) ? false : null;
  return null;
}

/** "This is optional", "providing it is mandatory", 以上信息均为选填 */
const TOLD =
  /^\W*(?:(?:this|that|it|these|they|all of (?:this|these)|(?:providing|giving) (?:it|them|this|these))(?: information| data| details)?\s+(?:is|are)\s+(?:entirely |completely |always )?(?:(?<free>optional|voluntary|not (?:required|mandatory))|required|mandatory|compulsory)\b(?! by))|^(?:以上|上述|该|该等|这些|此项|此类|前述)(?:信息|资料|内容|字段)?(?:均|都)?(?:为|是|属于)(?<freely>选填|可选|非必填|非必需|自愿)/;

const NEEDS_IT =
  /\b(?:we|you|it|the (?:app|service|game))\b[^.;]{0,24}\b(?:cannot|can not|can['’]t|unable|not be able|won['’]t|will not)\b/;

/** Whether a sentence may say so at all: most say nothing of it. */
export function maySayMode(parse: Parse): boolean {
  return ofGroup(parse.marks, "optional").length > 0 || matchesIn(TRIGGER, parse.text, 0);
}

const TRIGGER =
  /必|留空|是否|由(?:您|你)|否则|不然|无法|不能|强制|任选|不填|不影响|仍|require|mandatory|compulsory|obligat|must|need|have to|optional|voluntary|without|if you|up to you|necessary|essential|free to|at your|still|continue|if (?:provided|any)/;
