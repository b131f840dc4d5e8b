import type { Party } from "../../../model/claim.ts";
import { everyMatch, matches, matchesIn } from "../lexicon/matches.ts";
import { holdsExact, type Turn, US } from "./constructions.ts";
import type { Grammar, Parse, Span } from "./grammar.ts";

/** Who gets to see what, on the other side of a service: 司机会收到您的电话, 门岗可见, 其他会员可见：昵称、城市. */

const PEOPLE =
  "(?:经纪人|加盟店|门店|门岗|红娘|招聘者|招聘方|面试官|辅导员|房客|房东|雇主|阿姨|保洁员?|师傅|护工|护士|医生|医师|药师|服务者|服务人员|配送员|骑手|快递员|网点|技师|维修员|技术员|儿女|子女|家人|家属|家长|监护人|团长|买家|卖家|收件方|收件人|寄件人|教练|助教|外教|老师|班主任|同事|上级|主管|管理员|商家|商户|店主|司机|车主|乘客|同行人|好友|队友|对手|主播|观众|读者|作者|企业|用人单位|学校|物业|保安|社区|居委会|对方|其他人|他人|别人|公众|所有人|任何人|其他用户|其他会员|其他玩家|会员|成员|群成员|组员)";
const GETS = new RegExp(
  `(?<who>(?:(?![仅只由向给对])[\\p{Script=Han}]){0,6}${PEOPLE})(?:们|端)?(?:也|都|均|就|才|只|仅|将|便|即|还)*(?<verb>(?:会|能|可|可以|将会|便能)(?:收到|看到|看见|搜索到|搜到|查看|浏览|获知|知道|得知|拿到|读取|调取|见到|接触到)|看得见|看得到|收到(?!了)|可见(?!性))(?:的(?:是|只有))?`,
  "gu",
);

/** 所在城市的加盟店会收到您的昵称、电话: given to them. */
export function getsToSee(parse: Parse, grammar: Grammar): Turn[] {
  return everyMatch(GETS, parse.text).flatMap((match): Turn[] => {
    const words = { start: match.index, end: match.index + match[0].length };
    const who = match.groups?.who ?? "";
    if (/端$/.test(match[0].slice(0, who.length + 1)) && /读取|调取/.test(match.groups?.verb ?? ""))
      return [];
    if (/您|你|我们|本人|如果|若|是否/.test(who) || matchesIn(/(您|你|我们|的)$/, parse.text, 0, words.start))
      return [];
    const right = { start: words.end, end: grammar.clauseEnd(parse.text, words.end) };
    const recipient = recipientNamed(who);
    const turn = { action: "share" as const, actor: US, recipient, denied: false, words };
    if (holdsExact(parse, right)) return [{ ...turn, right, left: null }];
    // 您的心率，儿女看得见; 访客姓名、车牌，门岗可见: what they see stands before.
    const start = grammar.clauseStart(parse.text, words.start);
    const own = { start, end: words.start };
    if (holdsExact(parse, own) && !/(您|你|用户)(可|需|要|在)/.test(parse.text.slice(start, words.start)))
      return [{ ...turn, right: null, left: own }];
    if (start < 2 || !/[,，]/.test(parse.text[start - 1] ?? "") || words.start - start > 6) return [];
    const before = { start: grammar.clauseStart(parse.text, start - 1), end: start - 1 };
    return holdsExact(parse, before) &&
      !/(您|你|用户)(可|需|要|在|使用)|如果|若/.test(parse.text.slice(before.start, before.end))
      ? [{ ...turn, right: null, left: before }]
      : [];
  });
}

function recipientNamed(who: string): Party | null {
  return matches(
    /(用户|会员|玩家|人|公众|好友|成员|组员|对方|家人|家属|儿女|子女|队友|对手|同事|乘客|观众)$/,
    who,
  )
    ? null
    : { kind: "third-party", name: who };
}

const LISTED_SEEN = new RegExp(
  `(?:^|[;；。\\s)）])(?:对)?(?:${PEOPLE}|公开|对外|外界)?(?:们)?(?<deny>不可见|不公开|看不到|不展示|不显示|看不见)?(?:可见|公开|可看到?|能看到|看得到|展示|显示)?(?:的(?:信息|资料|内容))?[:：](?<list>[^;；。]+)`,
  "gu",
);

/** 其他会员可见：昵称、年龄；不可见：姓名、手机号 */
export function listedAsSeen(parse: Parse): Turn[] {
  return everyMatch(LISTED_SEEN, parse.text).flatMap((match): Turn[] => {
    const list = match.groups?.list ?? "";
    const end = match.index + match[0].length;
    const right = { start: end - list.length, end };
    const label = match[0].slice(0, match[0].length - list.length);
    if (!/(可见|公开|看到|看得到|展示|显示|看不到|看不见)/.test(label) || !holdsExact(parse, right))
      return [];
    const words = { start: right.start - 1, end: right.start };
    const denied = match.groups?.deny !== undefined;
    return [{ action: "share", actor: US, recipient: null, denied, words, right, left: null }];
  });
}

const KINDS =
  /(?:^|[;；、,，|｜:：]|\s)\s*(?<name>[^;；、,，|｜:：()（）\s]{2,10})[(（](?<why>[^()（）]{2,24})[)）](?=$|[;；、,，。|｜])/g;
const ON_LEAVE =
  /^(media\.(camera|microphone|photos|library|documents)|location\.(precise|coarse)|contacts\.address-book|calendar\.events|messages\.sms|contacts\.call-log|bluetooth\.\w+|nfc\.\w+|sensor\.\w+|telephony\.call|apps\.installed|app\.notification)$/;

/** 位置（寻车）｜蓝牙（钥匙）｜相机（扫码）: what is asked for, each with its use in brackets. */
export function leavesInBrackets(parse: Parse): Turn[] {
  const marks = (parse.marks.get("data") ?? []).filter(({ meaning }) => meaning.kind === "data");
  const found = everyMatch(KINDS, parse.text).flatMap((match): Span[] => {
    const start = match.index + match[0].indexOf(match.groups?.name ?? "");
    const end = start + (match.groups?.name ?? "").length;
    const one = marks.find((mark) => mark.start >= start && mark.end <= end);
    return one?.meaning.kind === "data" && matches(ON_LEAVE, one.meaning.id) ? [{ start, end }] : [];
  });
  if (found.length < 3) return [];
  return found.map((left) => ({
    action: "collect",
    actor: US,
    recipient: null,
    denied: false,
    words: { start: left.end, end: left.end + 1 },
    right: null,
    left,
  }));
}

const LASTS =
  /(?<=^|[,，;；。:：、])(?<what>[^,，;；。:：]{2,24}?)(?:[:：]|为|是|则|均|各|留|保留|保存|留存|存)?(?:自[^,，;；。]{2,14}起)?(?:最长|最多|不少于|至少|约|不超过|满)?\s*[\d一二三四五六七八九十半两百]+\s*(?:个)?(?:自然)?(?:年|月|天|日|小时|周)(?:以上|后删除|内删除|后销毁|后清除)?(?=$|[,，;；。])/g;

/** 保存：签约资料20年；录音180天: under a heading or label of keeping, each with its time. */
export function lastsFor(parse: Parse, topic: string | null): Turn[] {
  const keeps =
    topic === "storage" ||
    matches(
      /^[\s\p{P}\dA-Za-z一二三四五六七八九十]{0,6}(保存|留存|保留|存储|存多久|保存期限|期限|保存时间|留多久)[^,，。;；:：]{0,6}[:：]/u,
      parse.text,
    );
  if (!keeps) return [];
  return everyMatch(LASTS, parse.text).flatMap((match): Turn[] => {
    const what = match.groups?.what ?? "";
    const left = { start: match.index, end: match.index + what.length };
    if (
      !holdsExact(parse, left) ||
      /您|你|用户|请|如果|若|不|未|注销|后$|日内$|内$/.test(what.replace(/^您的/, ""))
    )
      return [];
    const words = { start: left.end, end: match.index + match[0].length };
    return [{ action: "store", actor: US, recipient: null, denied: false, words, right: null, left }];
  });
}
