import { everyMatch, matchesIn } from "../lexicon/matches.ts";
import { holdsExact, type Turn, US } from "./constructions.ts";
import type { Grammar, Parse } from "./grammar.ts";

const READ_AND_WRITTEN =
  /(?<!不|未|您|你|用户)(?:读取|访问|获取|读|查看)(?:[、,，和及与或]|以及|并)*(?:写入|写|修改|编辑|更改|删除)(?:(?:[、,，和及与或]|以及|并)*(?:写入|修改|编辑|更改|删除))*(?=您|你|用户|设备|手机|本机|外部|存储|内部|外置|SD|sd|通讯录|日历|联系人|照片|相册|媒体)/g;

/** 读取、修改或删除存储卡中的内容: one leave of the phone; what it reads is taken, nothing is said to be erased. */
export function readAndWritten(parse: Parse, grammar: Grammar): Turn[] {
  return everyMatch(READ_AND_WRITTEN, parse.text).flatMap((match): Turn[] => {
    const words = { start: match.index, end: match.index + match[0].length };
    const right = { start: words.end, end: grammar.clauseEnd(parse.text, words.end) };
    if (
      matchesIn(
        /(不会?|无法|未|没有|即可|便可|(?:您|你|用户)(?:还|也)?(?:可以?|可随时|有权|能够?)[^。;；]{0,40})$/,
        parse.text,
        0,
        words.start,
      )
    )
      return [];
    return holdsExact(parse, right)
      ? [{ action: "collect", actor: US, recipient: null, denied: false, words, right, left: null }]
      : [];
  });
}

const LET_USE =
  /(?:授权|允许)(?<who>[\p{Script=Han}a-z“”"]{1,10}?)?(?<verb>使用|调用|访问|开启|打开)(?=[^,，。;；]{2,40}?(?:功能|权限|服务))/gu;
const ON_LEAVE =
  /^(media\.|location\.|contacts\.|calendar\.|bluetooth\.|messages\.sms|device\.storage|app\.)/;

/** 需授权某应用使用照相(相册)功能: what the phone gives only on leave, whether it is called a permission or a function. */
export function letUse(parse: Parse, grammar: Grammar): Turn[] {
  return everyMatch(LET_USE, parse.text).flatMap((match): Turn[] => {
    const verb = match.groups?.verb ?? "";
    const end = match.index + match[0].length;
    const words = { start: match.index, end };
    const right = { start: end, end: grammar.clauseEnd(parse.text, end) };
    if (
      matchesIn(/(不|未|拒绝|取消|关闭|无需|撤回)[^,，。]{0,6}$/, parse.text, 0, match.index) ||
      verb === ""
    )
      return [];
    const onLeave = (parse.marks.get("data") ?? []).some(
      ({ start, end: to, meaning }) =>
        start >= right.start && to <= right.end && meaning.kind === "data" && ON_LEAVE.test(meaning.id),
    );
    return onLeave
      ? [{ action: "collect", actor: US, recipient: null, denied: false, words, right, left: null }]
      : [];
  });
}

const ONCE_OPENED =
  /(?<=您|你|用户|在|当|经)(?:已|可以?|同意|选择|主动|手动)*(?:开启|打开|开通|授权|授予|同意|允许)(?:我们|了|本应用|app)?(?:使用|访问|获取|读取)?(?<what>[^,，。;；]{2,40}?)权限(?=(?:的)?(?:情况下|前提下|之?后|时))/g;

/** 在您开启麦克风权限后，您能够实现语音聊天: what is opened for a function is what it takes. */
export function onceOpened(parse: Parse): Turn[] {
  return everyMatch(ONCE_OPENED, parse.text).flatMap((match): Turn[] => {
    const what = match.groups?.what ?? "";
    const end = match.index + match[0].length;
    const right = { start: match.index + match[0].indexOf(what), end };
    if (/不|未|拒绝|关闭|取消|撤回|的(?:范围|状态)/.test(match[0]) || !holdsExact(parse, right)) return [];
    if (matchesIn(/(如何|是否|若|除非)[^,，。;；]{0,10}$/, parse.text, 0, match.index)) return [];
    // 在您开启位置权限后，我们可以获取您的位置: the sentence says itself what is taken.
    if (
      matchesIn(
        /^[^。;；]{0,16}(我们|本应用|平台|系统|app)[^。;；]{0,12}(收集|获取|读取|访问|调用|使用)/,
        parse.text,
        end,
      )
    )
      return [];
    const words = { start: match.index, end: right.start };
    const turn = { action: "collect" as const, actor: US, recipient: null, denied: false, words };
    return [{ ...turn, right, left: null, evenSo: true }];
  });
}

const SOMEBODY = /(?:者|人|方|员|师|商|家|客|东|好友|家长|成员|公司|机构|平台|伙伴|用户)$/;
const LET_SEE =
  /(?:您|你|用户)(?:将|会|也|同时|即)*授权(?!我们|我方|本|平台|公司|系统|app|您|你)(?<who>[^,，。;；:：的]{2,20}?)(?:访问|查看|浏览|读取|获取|知悉)(?:和更新|和使用|及使用|并使用|和管理)?(?=您|你|用户)/g;

/** 您授权共同房东访问您的姓名、电话: shown to them. */
export function letSee(parse: Parse, grammar: Grammar): Turn[] {
  return everyMatch(LET_SEE, parse.text).flatMap((match): Turn[] => {
    const who = match.groups?.who ?? "";
    // 授权某某读取您的头像: a name of no kind may be the app's own.
    if (/应用|软件|客户端|产品|程序|同意|向/.test(who) || !SOMEBODY.test(who)) return [];
    const words = { start: match.index, end: match.index + match[0].length };
    const right = { start: words.end, end: grammar.clauseEnd(parse.text, words.end) };
    const recipient = { kind: "third-party" as const, name: who };
    return [{ action: "share", actor: US, recipient, denied: false, words, right, left: null }];
  });
}

const AMONG =
  /之间(?:可能|将|会|还将|还会|可以|也|相互|互相)*(?:共享|分享|交换|互通)(?=[^,，。;；的]{0,12}(?:信息|数据|资料)?)/g;

/** 房东和房客之间可能共享某些信息，包括…: each is given what the other has. */
export function among(parse: Parse, grammar: Grammar): Turn[] {
  return everyMatch(AMONG, parse.text).flatMap((match): Turn[] => {
    const words = { start: match.index, end: match.index + match[0].length };
    if (matchesIn(/我们[^,，。;；]{0,24}$/, parse.text, 0, words.start)) return [];
    const right = { start: words.end, end: grammar.clauseEnd(parse.text, words.end) };
    return [{ action: "share", actor: US, recipient: null, denied: false, words, right, left: null }];
  });
}

const NEEDED_SO =
  /[,，](?:这类|此类|上述|以上|该等|这些|前述)信息(?:均|都|也)?(?:是|为|属于)[^,，。;；]{0,24}?(?:必须|必需|需要?|所需|必要)(?:要)?(?:收集|采集|获取)的[^,，。;；]{0,8}(?:信息|数据)/g;

/** 您使用过的服务名称、购买记录、浏览记录，这类信息是必须收集的: a list without a verb, and what is done with it. */
export function neededSo(parse: Parse): Turn[] {
  return everyMatch(NEEDED_SO, parse.text).flatMap((match): Turn[] => {
    const words = { start: match.index + 1, end: match.index + match[0].length };
    const left = { start: 0, end: match.index };
    const verb = parse.verbs.some(
      ({ start, meaning }) =>
        start < match.index &&
        meaning.kind === "verb" &&
        /^(collect|share|send|store|provide|entrust|permission)$/.test(meaning.means),
    );
    return !verb && holdsExact(parse, left)
      ? [{ action: "collect", actor: US, recipient: null, denied: false, words, right: null, left }]
      : [];
  });
}
