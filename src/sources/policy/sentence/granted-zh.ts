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
    if (matchesIn(/(不会?|无法|未|没有|您(可以?|有权|能)[^,，。]{0,8})$/, parse.text, 0, words.start))
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
