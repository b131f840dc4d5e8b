import { everyMatch, firstMatch, matches, matchesIn } from "../lexicon/matches.ts";
import type { Turn } from "./constructions.ts";
import { holdsData, US, USER } from "./constructions.ts";
import { inside, type Parse } from "./grammar.ts";

const GIVES =
  "(?:提供|填写|提交|输入|上传|留下|设置|录入|填报|登记|完善|注册|发布|授权)(?:(?:和|或|及|、|并|以及|/|和/或|及/或)+(?:提供|填写|提交|输入|上传|创建|补充|发布|授权))*";
const TAKES =
  "(?:收集|获取|采集|记录|接收|获得|读取|(?<=我们(?:可能|会|将)?)处理)(?:(?:和|或|及|、|并|以及|/)+(?:收集|获取|采集|记录|接收|储存|存储|使用|处理))*";
const NOUN =
  "(?:给我们)?的(?:[^,，。;；:：(（的]{0,6}的)?(?:[^,，。;；:：(（的]{0,16}[上中内里]的|(?:相关|有关|必要|基本|个人|以下|如下|身份|敏感|其他|注册|账号|账户|具体|详细|主要|必需|某些|技术|上述)的?)*(?:信息|资料|数据|内容)";
const LISTS =
  "(?:等)?[,，]?(?:种类|类型|范围)?(?:具体|主要|可能|通常|一般|将|会|至少)*(?:包括|包含|例如|比如|含有?|如(?!果|您|有|未|需)|有|为|如下|[:：]|[(（])";
const GIVEN = new RegExp(`${GIVES}${NOUN}${LISTS}`, "g");
const TAKEN = new RegExp(`${TAKES}${NOUN}${LISTS}`, "g");

const AROSE = new RegExp(`(?:产生|形成)的(?:[^,，。;；:：的]{0,8})?(?:记录|信息|数据|日志)${LISTS}`, "g");
const EXTRA =
  /(?:提供|填写|补充)(?:以下|下列|如下)(?:额外|补充|其他|更多)?的?(?:个人)?(?:信息|资料)[^。;；:：]{2,60}[:：]/g;

/** 如果您提供以下额外信息，将有助于…：头像、职位: the list stands behind what it is good for. */
export function extraGiven(parse: Parse): Turn[] {
  return everyMatch(EXTRA, parse.text).flatMap((match): Turn[] => {
    const words = { start: match.index, end: match.index + match[0].length };
    const right = { start: words.end, end: parse.text.length };
    const ours = parse.subjects.findLast(({ end }) => end <= words.start);
    if (ours?.meaning.kind === "party" && ours.meaning.means !== "user") return [];
    return holdsData(parse, right)
      ? [{ action: "collect", actor: USER, recipient: null, denied: false, words, right, left: null }]
      : [];
  });
}

/** 您注册时填写的信息，可能包括姓名、邮箱: a noun with its description, and the list it stands for; no verb of its own governs it. */
export function described(parse: Parse): Turn[] {
  return [...shapes(parse, GIVEN, true), ...shapes(parse, TAKEN, false), ...shapes(parse, AROSE, false)];
}

const OF_YOURS =
  /^[\s\p{P}\do•]*(?:(?:有关|关于)?(?:您|你|用户)(?:在|通过|于|曾|使用|访问|所)|在使用)[^。;；:：(（]{2,60}?的(?:[^,，。;；:：的]{0,10}的)?[^,，。;；:：的]{0,6}(?:信息|数据|资料)[,，]?(?:例如|包括但不限于|包括|比如|包含|如(?!果|您|有)|主要有)/u;

/** 设备或软件信息，例如您的IP地址 */
const CALLED =
  /^[\s\p{P}\do•]*(?!个人|敏感|用户|客户|身份|财产|生物|其他|上述|以上|这些|该等)[^,，。;；:：(（]{2,14}(?:信息|数据|日志)[,，](?:例如|包括|如|比如)(?:您|你)的/u;

/** 您在使用服务时搜索和浏览的信息，例如…: an entry of a list that says what is taken by how it comes about. */
export function ofYours(parse: Parse, topic: string | null): Turn[] {
  if (topic !== null && !matches(/^(collection|list|use)$/, topic)) return [];
  const match = firstMatch(OF_YOURS, parse.text) ?? firstMatch(CALLED, parse.text);
  if (!match) return aboutYours(parse);
  const words = { start: match.index, end: match.index + match[0].length };
  const others = parse.subjects.some(
    ({ end, meaning }) => end <= words.end && meaning.kind === "party" && meaning.means !== "user",
  );
  const right = { start: words.end, end: parse.text.length };
  if (others || /不|拒绝|关闭|如何/.test(match[0]) || !holdsData(parse, right)) return [];
  return [{ action: "collect", actor: US, recipient: null, denied: false, words, right, left: null }];
}

const ABOUT_YOURS =
  /^[\s\p{P}\do•]*(?:在[^,，]{2,24}(?:情况|前提|基础)[上下][,，])?(?:有关|关于)(?=(?:您|你)[^,，。;；:：如何]{2,40}的(?:信息|数据)(?:[,，]?以及[^,，。;；:：]{2,40}的(?:信息|数据))?\s*[。;；]?\s*$)/u;

/** 有关您曾使用的移动应用的信息；: an entry of a list that only says what about. */
function aboutYours(parse: Parse): Turn[] {
  const match = firstMatch(ABOUT_YOURS, parse.text);
  if (!match || matchesIn(/不|拒绝|关闭/, parse.text, match[0].length)) return [];
  const words = { start: match.index, end: match.index + match[0].length };
  const right = { start: words.end, end: parse.text.length };
  return holdsData(parse, right)
    ? [{ action: "collect", actor: US, recipient: null, denied: false, words, right, left: null }]
    : [];
}

function shapes(parse: Parse, shape: RegExp, given: boolean): Turn[] {
  return everyMatch(shape, parse.text).flatMap((match): Turn[] => {
    const words = { start: match.index, end: match.index + match[0].length };
    const before = parse.text.slice(0, words.start);
    if (matches(/(不|未|无需|拒绝|没有|避免|停止|禁止|勿)[^,，。]{0,6}$/, before)) return [];
    const governed = parse.verbs.some(
      ({ start, meaning }) =>
        start < words.start &&
        !inside(parse.conditions, start) &&
        !inside(parse.purposes, start) &&
        meaning.kind === "verb" &&
        // 需要向我们提供或允许我们收集的必要信息包括：: two words for one taking.
        !matchesIn(
          /^(?:提供|授权|允许|同意)(?:或|和|及|并|、|您|你|用户|我们|授权|允许|同意)*$/,
          parse.text,
          start,
          words.start,
        ) &&
        matches(/^(collect|use|store|share|send|entrust|delete|learn|permission)$/, meaning.means) &&
        !matchesIn(/(注册|登录|使用|体验|购买|访问)[^,，。;；]{0,30}[,，]?(主动)?(向我们)?$/, before, start),
    );
    const condition = inside(parse.conditions, words.start);
    // 当您…时填写的信息，包括：what was taken for a condition is the list's own head.
    if (governed || (condition && condition.end >= words.end)) return [];
    const actor = given ? parse.subjects.findLast(({ end }) => end <= words.start) : null;
    if (given && actor && actor.meaning.kind === "party" && actor.meaning.means !== "user") return [];
    const right = { start: words.end, end: parse.text.length };
    // …采集的信息，包括：what is listed stands in the lines below.
    if (!holdsData(parse, right) && !matches(/(包括|包含|如下|例如)[:：]\s*$/, parse.text)) return [];
    return [
      {
        action: "collect",
        actor: given ? USER : US,
        recipient: null,
        denied: false,
        words,
        right,
        left: null,
      },
    ];
  });
}
