import type { ClaimAction } from "../../../model/claim.ts";
import { everyMatch, matches, matchesIn } from "../lexicon/matches.ts";
import { holdsExact, type Turn, US } from "./constructions.ts";
import { BY_READER, objectBefore } from "./done-zh.ts";
import type { Grammar, Parse, Span } from "./grammar.ts";

/** What is denied of data that stands before or is listed: 门牌号不公开, 位置、短信：一律不收集, 不申请：通讯录、日历. */

const NONE_OF_IT =
  /[:：]\s*(?:我们|本应用|平台|小程序|本软件)?(?:一律|均|都|统统|从未|从来|全部|一概|完全)*(?:不会?|没有?|未|从不|绝不|无需?)(?:再|会|予|被)*(?<verb>收集|申请|读取|使用|获取|采集|需要|声明|索取|调用|上传|存储|保存|共享|公开|要|碰|用)?(?=$|[,，。;；])|(?:--|\s{2,}|\t)(?:统统|一律|均|都|全部)?(?:没有|不|未|从未)(?:申请|收集|读取|使用|获取)?(?=$|[,，。;；])/g;

/** 位置、通讯录、短信：一律不收集 */
export function noneOfIt(parse: Parse): Turn[] {
  return everyMatch(NONE_OF_IT, parse.text).flatMap((match): Turn[] => {
    const left = { start: 0, end: match.index };
    if (!holdsExact(parse, left) || /[。;；:：]/.test(parse.text.slice(0, match.index)) || match.index > 80)
      return [];
    const verb = match.groups?.verb ?? "";
    const action: ClaimAction = /共享|公开/.test(verb) ? "share" : matches(/存/, verb) ? "store" : "collect";
    const words = { start: match.index, end: match.index + match[0].length };
    return [{ ...turn(action, words, left), denied: true }];
  });
}

const NEVER_LISTED =
  /(?:^|[;；。]|\s)(?<label>[^;；。:：,，]{0,10}(?:不会?|没有|未|从不|绝不)(?:再|会|自动|主动|默认)*(?<verb>取得|获得|收集|使用|申请|读取|获取|采集|传输|调用|索取|涉及|需要|要|碰|用|存|存储|保存|上传|共享|提供|有)?(?:的|以下|下列)*(?:权限|信息|数据|内容)?)[:：](?<list>[^;；。]+)/g;

/** 小程序不使用：通讯录、麦克风; 没有的：位置、短信 */
export function neverListed(parse: Parse): Turn[] {
  return everyMatch(NEVER_LISTED, parse.text).flatMap((match): Turn[] => {
    const list = match.groups?.list ?? "";
    const label = match.groups?.label ?? "";
    const end = match.index + match[0].length;
    const right = { start: end - list.length, end };
    if (!holdsExact(parse, right) || /您|你|如果|若|同意|以外|无法|不得/.test(label)) return [];
    if (
      /会|将|我们|用于|才|仅/.test(list) ||
      parse.verbs.some(
        ({ start, meaning }) =>
          start >= right.start &&
          start < end &&
          meaning.kind === "verb" &&
          matches(/^(collect|share|store|provide|send)$/, meaning.means),
      )
    )
      return [];
    const verb = match.groups?.verb ?? "";
    const action: ClaimAction = /传输|共享|提供/.test(verb)
      ? "share"
      : matches(/^存|保存/, verb)
        ? "store"
        : "collect";
    const words = { start: right.start - 1, end: right.start };
    return [{ action, actor: US, recipient: null, denied: true, words, right, left: null }];
  });
}

const KEPT_BACK =
  /(?:均|都|也|概|一概|一律|绝|从|并|亦|则)*(?:不会?|未|没有|从不)(?:再|会|被|予以|对外|对您)*(?<verb>公开|外传|外泄|上传|上云|联网|出境|外发|外流|对外提供|示人|外露|外借|显示|展示|公示|申请|声明|索取|读取|获取|采集|收集|记录|录制|保存|留存|保留|存储|存档|留档|落库|留底|存盘|落盘|出售|转卖|倒卖|用于训练|参与训练|纳入训练|用作训练)(?=$|[,，。;；])/g;

/** 门牌号不公开, 无障碍、麦克风均不申请: a denial behind its list. */
export function keptBack(parse: Parse, grammar: Grammar): Turn[] {
  return everyMatch(KEPT_BACK, parse.text).flatMap((match): Turn[] => {
    const words = { start: match.index, end: match.index + match[0].length };
    const start = grammar.clauseStart(parse.text, words.start);
    const own = { start, end: words.start };
    const clause = parse.text.slice(start, words.start);
    const left = holdsExact(parse, own) ? own : objectBefore(parse, grammar, words.start);
    if (
      !left ||
      BY_READER.test(clause) ||
      matches(/^(非|其他|无关)/, clause) ||
      /我们|平台|本应用|本软件/.test(clause.slice(1))
    )
      return [];
    const verb = match.groups?.verb ?? "";
    const action: ClaimAction = /公开|外|上云|联网|出境|示人|显示|展示|公示|售|卖/.test(verb)
      ? verb === "出境"
        ? "transfer"
        : "share"
      : /训练/.test(verb)
        ? "use"
        : /存|留|落/.test(verb)
          ? "store"
          : "collect";
    return [{ ...turn(action, words, left), denied: true }];
  });
}

const OTHERS =
  "[\\p{Script=Han}]{0,8}(?:人|方|商|商家|公司|机构|医生|医师|老师|教师|司机|骑手|雇主|企业|单位|经纪人|招聘者|用户|会员|好友|家长|网点|门店|学校|代理人|部门|快递员|陌生人|买家|卖家|师傅|工厂|店员|同事|同学|教练|房东|租客)";
const BY_OTHERS = new RegExp(`${OTHERS}(?:也|都|均|是|则|根本|并)*$`, "u");

const OTHERS_SEE = new RegExp(
  `(?:^|[,，。;；:：])(?!我们|平台)${OTHERS}(?:只|仅)?(?:能|可以|会)?(?:看到|看见|收到|拿到|知道)[^,，。;；]*$`,
  "u",
);

/** 品牌方拿不到: others cannot see it, not the firm. */
export function sightOfOthers({ text }: Parse, at: number): boolean {
  const start =
    Math.max(text.lastIndexOf(",", at), text.lastIndexOf("，", at), text.lastIndexOf("。", at)) + 1;
  // 店员只能看到文件名，看不到文件内容
  if (at - start <= 2 && matchesIn(OTHERS_SEE, text, 0, Math.max(0, start - 1))) return true;
  return (
    matchesIn(BY_OTHERS, text, Math.max(start, at - 16), at) &&
    !matchesIn(/(我们|本公司|本平台|我司|您|你)[^,，]{0,4}$/, text, start, at)
  );
}

const OUT_OF_SIGHT =
  /(?<who>[\p{Script=Han}]{0,8}(?:人|方|商|商家|公司|机构|平台|医生|医师|老师|教师|司机|骑手|雇主|企业|单位|经纪人|招聘者|用户|会员|好友|家长|网点|门店|学校|代理人|部门|快递员|陌生人|买家|卖家|师傅|工厂|店员|同事|同学|教练|房东|租客))(?:也|都|均|是|则|根本|并|将|便|就|即|已|再)*(?:看不到|看不见|拿不到|得不到|接触不到|见不到|(?:不会|无法|不能|不可|不得)(?:再次?|继续)?(?:看到|看见|查看|接触到?|获取|获知|拿到|知道|得知)|不再能?(?:够)?(?:看到|查看|接触到?)|无从得知)/gu;

/** 品牌方拿不到您的身份证号: not given to them. */
export function outOfSight(parse: Parse, grammar: Grammar): Turn[] {
  return everyMatch(OUT_OF_SIGHT, parse.text).flatMap((match): Turn[] => {
    const words = { start: match.index, end: match.index + match[0].length };
    const who = match.groups?.who ?? "";
    if (matches(/^(我|本|平台|您|你|被|未|不)/, who) || matches(/(我们|本平台|平台)$/, who)) return [];
    const right = { start: words.end, end: grammar.clauseEnd(parse.text, words.end) };
    if (!holdsExact(parse, right)) return [];
    const name = /用户|人$|会员|好友/.test(who) ? null : who;
    return [
      {
        // 行程结束后，司机无法再看到您的手机号: until then they could.
        action: matches(/再/, match[0]) ? null : "share",
        actor: US,
        recipient: { kind: "third-party", name },
        denied: true,
        words,
        right,
        left: null,
      },
    ];
  });
}

function turn(action: ClaimAction, words: Span, left: Span): Turn {
  return { action, actor: US, recipient: null, denied: false, words, right: null, left };
}

const NOT_GIVEN =
  /(?<deny>不(?:会|得|再)?|从不|绝不)(?:会)?(?:将|把)(?<what>[^。;；:：]{4,160}?)(?<to>(?:与|向|给|同|和)[^,，。;；、]{2,24}?)?(?:进行)?(?<verb>共享|分享|提供给|披露给|出售|交换|传输给|转让给)/g;

/** 不会将您提供的个人信息（如手机号）与第三方共享: verbs that only say which data is meant leave the denial alone. */
export function notGiven(parse: Parse): Turn[] {
  return everyMatch(NOT_GIVEN, parse.text).flatMap((match): Turn[] => {
    const { what = "", deny = "", verb = "", to = "" } = match.groups ?? {};
    const start = match.index + match[0].indexOf(what, deny.length);
    const left = { start, end: start + what.length };
    const end = match.index + match[0].length;
    const crossed = parse.verbs.some(
      ({ start: from, end: until }) => from >= left.start && until <= left.end,
    );
    if (matchesIn(/(您|你|用户|他人|任何人|儿童|孩子)[^,，。;；]{0,16}$/, parse.text, 0, match.index))
      return [];
    // Without a verb between, the verb's own denial is found by itself.
    if (!crossed || !holdsExact(parse, left) || /(我们|本软件|平台)(会|将|可能)/.test(what)) return [];
    if (matches(/^的/, parse.text.slice(end)) || (to === "" && !verb.endsWith("给"))) return [];
    const words = { start: end - verb.length, end };
    const recipient = { kind: "third-party" as const, name: null };
    return [{ ...turn("share", words, left), denied: true, recipient }];
  });
}
