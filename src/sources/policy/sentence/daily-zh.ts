import type { ClaimAction, Party } from "../../../model/claim.ts";
import { ofGroup } from "../lexicon/marks.ts";
import { everyMatch, firstMatchIn, matches, matchesIn } from "../lexicon/matches.ts";
import { holdsExact, type Turn, US, USER } from "./constructions.ts";
import type { Grammar, Parse, Span } from "./grammar.ts";
import { partyOf } from "./parties.ts";
import { topic } from "./turn-parts-zh.ts";

/** Verbs of one character that are verbs only right before what they take: 只取昵称和头像, 不要精确坐标. */
const SHORT =
  /(?<=^|[,，。;；:：、]|我们?|平台|系统|服务器|app|应用|软件|只|仅|不|会|将|都|也|就|并|还|可|能|要|需|曾|再|才)(?<verb>取走|拿走|记下|记住|存下|留下|看看|看一眼|看一下|看(?=您|你|设备|手机|系统|机型)|瞄一眼|扫一眼|查一下|取|要|拿|读|抓|存|留)(?:到|了|走)?(?:您|你|用户|玩家|孩子|对方|其)?(?:的|家的|家)?$/;

/** 只取昵称，不取好友列表 */
export function shortVerb(parse: Parse, grammar: Grammar): Turn[] {
  const turns: Turn[] = [];
  for (const { start, meaning } of ofGroup(parse.marks, "data")) {
    if (meaning.kind !== "data") continue;
    const from = Math.max(0, start - 18);
    const found = firstMatchIn(SHORT, parse.text, from, start);
    const verb = found?.groups?.verb;
    if (!found || verb === undefined) continue;
    const words = { start: from + found.index, end: from + found.index + verb.length };
    if (parse.verbs.some((mark) => mark.start < words.end && words.start < mark.end)) continue;
    const clause = parse.text.slice(grammar.clauseStart(parse.text, words.start), words.start);
    if (matches(/(您|你|用户|请|家长|如果|如|若)[^,，]{0,10}$/, clause)) continue;
    // 要 alone is "want to" or "have to".
    if (verb === "要" && !matches(/(只|不|仅|还)$/, clause)) continue;
    const denied = matches(/(不|没|未|没有|从不|绝不)(会|再|曾)?$/, clause);
    const right = { start: words.end, end: grammar.clauseEnd(parse.text, words.end) };
    // 须留下联系人、电话: asked of the reader.
    if (verb === "留下" && matches(/(须|需|请|应|得|要|您|你)$/, clause)) {
      turns.push({ ...turn("collect", USER, null, denied, words, right) });
      continue;
    }
    const action: ClaimAction = matches(/^(存|留)/, verb) ? "store" : "collect";
    turns.push({ action, actor: who(parse, words), recipient: null, denied, words, right, left: null });
  }
  return turns;
}

const GAINS =
  /(?<deny>不会?|无法|不能|从不|没有|没法)?(?:能够?|会|将|可以?|可能|便能?|就能?|因此|也|都|才|只|仅|还)*(?<verb>知晓|得知|晓得|看得到|看得见|可见|调阅|翻看|翻阅|记下|拿走|取走|获悉|读得到|调出|掌握|捕捉|听到|窃听|偷听|留意|追踪|跟踪|捕获)(?:到|了|过)?/g;

/** 药店可见您的姓名, 中国移动因此知晓您的手机号, 网络会记下您的MAC地址: in words of daily use. */
export function gains(parse: Parse, grammar: Grammar): Turn[] {
  return everyMatch(GAINS, parse.text).flatMap((match): Turn[] => {
    const words = { start: match.index, end: match.index + match[0].length };
    const right = { start: words.end, end: grammar.clauseEnd(parse.text, words.end) };
    if (!holdsExact(parse, right) || matchesIn(/^(?:的|性|范围)/, parse.text, words.end)) return [];
    const actor = who(parse, words);
    if (actor.kind === "user" || actor.kind === "authority") return [];
    const denied = match.groups?.deny !== undefined;
    // 接诊医生可调阅病历: people on the other side of the service, not a firm that takes it.
    if (/^(可见|看得到|看得见|调阅)$/.test(match.groups?.verb ?? "") && actor.kind === "first-party") {
      const named = firstMatchIn(
        /(?<name>医师|医生|药店|药师|护士|商家|骑手|司机|老师|客服|教练|房东|企业|成员|好友|玩家|用户)$/,
        parse.text,
        Math.max(0, words.start - 10),
        words.start,
      )?.groups?.name;
      if (named === undefined && match.groups?.verb !== "调阅")
        return matchesIn(/(我们?|平台|后台|服务器|系统|开发者)[^,，。;；]{0,6}$/, parse.text, 0, words.start)
          ? []
          : [turn("share", US, null, denied, words, right)];
      if (named === undefined)
        return match.groups?.verb === "调阅" ? [turn("use", US, null, denied, words, right)] : [];
      return [turn("share", US, { kind: "third-party", name: named }, denied, words, right)];
    }
    return [turn("collect", actor, null, denied, words, right)];
  });
}

const ORGAN =
  "(?:[\\p{Script=Han}]{0,12}(?:局|部|署|院|所|委|办|厅|中心|系统|平台|海关|边检|公安|银行|公司|集团|机构|机场|酒店|药店|学校|企业|保险|快递|基金会|协会|大使馆|税务|法院|医保|催收机构|数据库))";
const HANDED = new RegExp(
  `(?<deny>不会?|从不|绝不|没有|不得)?(?:依法|须|需|将|会|可能|应|再|立即|同步|一并)*(?<verb>上传|上报|报送|申报|报给|交予|交付|递交|呈报|报(?!名|告|警|销|表|价|错)|交(?!易|互|通|流|友|换)|送(?!货|达|餐|礼)|传(?!感|真|输|统|播|送)|传送|转|转交|转给|流转|推送|提供|交由|移交|通报|报备|备案)(?:至|到|给|予|于|往)?(?<to>${ORGAN})(?:处理|核对|核验|审核|保管|存储|备案|查验|比对)?(?=$|[,，。;；、和及:：])`,
  "gu",
);
const PUBLIC =
  /局|部$|署|委$|厅|海关|边检|公安|税务|法院|疾控|征信中心|防沉迷|监管|医保|国土|办$|数据库|派出所|居委会|(?:监管|监测|省级|市级|国家)[^,，]{0,6}平台/;

/** 将诊断上传医保局, 本院依法上报疾控中心, 姓名交国家新闻出版署核对: who receives stands right after the verb. */
export function handedTo(parse: Parse, grammar: Grammar): Turn[] {
  return everyMatch(HANDED, parse.text).flatMap((match): Turn[] => {
    const words = { start: match.index, end: match.index + match[0].length };
    const left = topic(parse, grammar, words.start);
    const to = match.groups?.to ?? "";
    // 我们将下列各项上报至某平台：
    const lists =
      matches(/[:：]\s*$/, parse.text) && matchesIn(/下列|以下|如下|各项/, parse.text, left.start, left.end);
    if (!(lists || holdsExact(parse, left)) || to.length < 2 || matches(/^(服务器|云端|我们|本)/, to))
      return [];
    const clause = parse.text.slice(left.start, words.start);
    if (matches(/(您|你|用户)(可以?|应|需|自行|可自行)[^,，]{0,8}$/, clause)) return [];
    const name = parse.original.slice(words.end - to.length, words.end).trim();
    const recipient: Party = PUBLIC.test(to) ? { kind: "authority" } : { kind: "third-party", name };
    return [{ ...turn("share", US, recipient, match.groups?.deny !== undefined, words, null), left }];
  });
}

const TOLD_OF =
  /(?<deny>不会?|从不|绝不|没有|未曾?)?(?:向)(?<to>(?!您|你|用户|我们)[^,，。;；]{2,20}?)(?:交出|泄漏|泄露|吐露|通报|出示|递交|呈交|交付|传送|推送|发送|申报|报备|备案|出让|转售|反馈|申领|呈报)(?:过|了)?(?=您|你|用户|玩家|任何|您的|[\p{Script=Han}]{0,4}的)/gu;

/** 没有向任何一家广告平台交出过玩家的身份证号 */
export function toldOf(parse: Parse, grammar: Grammar): Turn[] {
  return everyMatch(TOLD_OF, parse.text).flatMap((match): Turn[] => {
    const words = { start: match.index, end: match.index + match[0].length };
    const right = { start: words.end, end: grammar.clauseEnd(parse.text, words.end) };
    const clause = parse.text.slice(grammar.clauseStart(parse.text, words.start), words.start);
    if (!holdsExact(parse, right) || matches(/(您|你|用户|请)[^,，]{0,6}$/, clause)) return [];
    const denied = match.groups?.deny !== undefined || matches(/(不|没有|从不|绝不|未)(会|曾)?$/, clause);
    const to = match.groups?.to ?? "";
    const name = /任何|第三方|别人|他人/.test(to) ? null : to;
    const recipient: Party = PUBLIC.test(to) ? { kind: "authority" } : { kind: "third-party", name };
    return [turn("share", US, recipient, denied, words, right)];
  });
}

const SENT_HOME =
  /(?<deny>不会?|从不|绝不|未|并不)?(?:会|将|可能|定时|自动|默认|实时|立即|同步|加密|直接|再|被)*(?:传回|送回|上送|回传|传上|上?传到|上?传至|送到|送至|发回|同步到|同步至)(?:云端|服务器|后台|云上|平台|我们|我们的服务器|公司)?(?:来|去)?(?=$|[,，。;；])/g;

/** 清扫时长、面积会定时传回 */
export function sentHome(parse: Parse, grammar: Grammar): Turn[] {
  return everyMatch(SENT_HOME, parse.text).flatMap((match): Turn[] => {
    const words = { start: match.index, end: match.index + match[0].length };
    const left = topic(parse, grammar, words.start);
    const clause = parse.text.slice(left.start, words.start);
    if (!holdsExact(parse, left) || matches(/(您|你|用户)(可以?|需|自行|可自行)[^,，]{0,8}$/, clause))
      return [];
    // 不会将联系人信息上传至服务器
    const denied = match.groups?.deny !== undefined || matches(/不(?:会|得|再)?(?:将|把)/, clause);
    const given = turn("collect", US, null, denied, words, null);
    return [{ ...given, left }];
  });
}

const BELONGS =
  /(?<=[\p{Script=Han}）)])(?<words>(?:亦|也|均|都|还|一并)*(?:需|须|应|必须|要)(?:如实|一并|同时)*(?:登记|填写|填全|填好|填|写全|留全|留|提供|提交|上传|填报|录入|留存|出示))(?=$|[,，。;；])/gu;

/** 代办人的姓名、电话亦需登记 */
export function toBeGiven(parse: Parse, grammar: Grammar): Turn[] {
  return everyMatch(BELONGS, parse.text).flatMap((match): Turn[] => {
    const words = { start: match.index, end: match.index + match[0].length };
    const left = { start: grammar.clauseStart(parse.text, words.start), end: words.start };
    return holdsExact(parse, left) ? [{ ...turn("collect", USER, null, false, words, null), left }] : [];
  });
}

/** 人脸和身份证号用于…外, 刷脸: what has to be shown. */
const SHOWS_FACE =
  /(?:须|需|需要|应|应当|可|可以)(?:您|先)?(?<face>刷脸)(?:登录|验证|核验|认证|支付|签到)?(?=$|[,，。;；、])/g;

export function facesShown(parse: Parse): Turn[] {
  return everyMatch(SHOWS_FACE, parse.text).flatMap((match): Turn[] => {
    const start = match.index + match[0].indexOf("刷脸");
    const right = { start, end: start + 2 };
    if (matchesIn(/(不|无)$/, parse.text, 0, match.index)) return [];
    return [turn("collect", US, null, false, { start: match.index, end: start }, right)];
  });
}

function who(parse: Parse, words: Span): Party {
  const subject = parse.subjects.findLast(({ end }) => end <= words.start);
  if (!subject || /[;；。]/.test(parse.text.slice(subject.end, words.start))) return US;
  return partyOf(subject, parse.original.slice(subject.start, subject.end));
}

function turn(
  action: ClaimAction,
  actor: Party,
  recipient: Party | null,
  denied: boolean,
  words: Span,
  right: Span | null,
): Turn {
  return { action, actor, recipient, denied, words, right, left: null };
}
