import { ofGroup } from "../lexicon/marks.ts";
import { everyMatch, firstMatchIn, matches, matchesIn } from "../lexicon/matches.ts";
import { holdsData, holdsExact, type Turn, US } from "./constructions.ts";
import type { Grammar, Parse } from "./grammar.ts";
import { partyOf } from "./parties.ts";

/** Means that are data themselves: whoever works with cookies uses them. */
const WORKS_WITH =
  /(?<verb>使用|利用|借助|放置|设置|设定|取用|部署|发送|通过|启用)(?:使用|放置|设置|浏览器的?|安全的|名为|一个或多个|第一方|自己的|[^,，。;；:：您你]{0,10}?(?:的|和|、|或|及))?["“”「『]?$/;
const NOT_OURS =
  /(您|你|用户)(可以?|应|需|有权|能|在|如|若|通过)?[^,，。;；]{0,10}$|如何|怎样|拒绝|禁用|清除|关闭|管理|修改|阻止|删除|停用|不(会)?使用|不(会)?将|第三方(网站|公司)?[^,，]{0,4}$|才(可|能)[^,，]{0,4}$|(如果|如|若)[^,，]{0,20}$/;

/** 我们通过Cookie收集您的信息: the means is used, whatever is taken by it. */
export function cookiesUsed(parse: Parse): Turn[] {
  return ofGroup(parse.marks, "data").flatMap((mark): Turn[] => {
    const { start, end, meaning } = mark;
    if (
      meaning.kind !== "data" ||
      meaning.id !== "web.cookies" ||
      !matchesIn(/cookie/, parse.text, start, end)
    )
      return [];
    const found = firstMatchIn(WORKS_WITH, parse.text, Math.max(0, start - 24), start);
    const verb = found?.groups?.verb;
    if (!found || verb === undefined) return [];
    const at = Math.max(0, start - 24) + found.index;
    // 系统通过Cookie自动采集的信息: it only says which information is meant.
    if (matchesIn(/^[^,，。;；]{0,24}(采集|收集|获取)的[^,，。]{0,10}(信息|数据)/, parse.text, end))
      return [];
    const before = parse.text.slice(0, at);
    const clause = before.slice(
      Math.max(before.lastIndexOf(","), before.lastIndexOf("，"), before.lastIndexOf(";")) + 1,
    );
    if (matches(NOT_OURS, clause) || !isOurs(parse, at, clause)) return [];
    const words = { start: at, end: at + verb.length };
    return [
      { action: "use", actor: US, recipient: null, denied: false, words, right: { start, end }, left: null },
    ];
  });
}

/** 我们会使用, 某某会设定: the firm by its pronoun or by a name of its own; nobody else stands nearer. */
function isOurs(parse: Parse, at: number, clause: string): boolean {
  if (/第三方|供应商|合作(方|伙伴)|广告商/.test(clause) && !/我们(或|和|与|及)/.test(clause)) return false;
  const near = ofGroup(parse.marks, "party").findLast(({ end }) => end <= at);
  if (
    near?.meaning.kind === "party" &&
    matches(/^(third-party|sdk|affiliate|authority)$/, near.meaning.means)
  ) {
    // 我们或我们的第三方合作伙伴
    return matchesIn(/我们(或|和|与|及)(我们的)?[^,，。;；]{0,16}$/, parse.text, 0, near.end);
  }
  const ours = parse.subjects.findLast(({ end }) => end <= at);
  if (ours?.meaning.kind === "party" && ours.meaning.means === "first-party") return true;
  return matches(
    /^[\s\p{P}]*(?!您|你|用户|其|该|网站|第三方)[\p{Script=Han}a-z0-9]{2,12}(会|将|可能)/u,
    clause,
  );
}

const JUDGED_BY =
  /通过(?<verb>了解|掌握)(?:一些|部分)?(?<what>[^。;；]{2,80}?)(?:等)?(?:手段|方式|信息)?(?:来|以|从而)?(?:综合)?(?:判断|识别|评估)/g;

const CORRECTED_BY = /通过(?<what>[^,，。;；:：]{2,20}?)(?<verb>校准|校正|矫正)/g;

/** 友盟SDK会通过地理位置校准报表: what something is corrected by is used by whoever does it. */
export function correctedBy(parse: Parse): Turn[] {
  return everyMatch(CORRECTED_BY, parse.text).flatMap((match): Turn[] => {
    const start = match.index + 2;
    const right = { start, end: start + (match.groups?.what ?? "").length };
    if (!holdsExact(parse, right)) return [];
    const subject = parse.subjects.findLast(({ end }) => end <= match.index);
    const actor = subject ? partyOf(subject, parse.original.slice(subject.start, subject.end)) : US;
    const words = { start: match.index, end: start };
    return actor.kind === "user"
      ? []
      : [{ action: "use", actor, recipient: null, denied: false, words, right, left: null }];
  });
}

const REACHED_BY =
  /通过(?<what>(?:您|你|用户)[^。;；]{0,40}?(?:提供|预留|填写|留下|注册|登记|绑定)(?:给我们)?的[^。;；,，]{2,30}?)[,，]?(?:以[^,，。;；]{1,12}(?:方式|形式))?(?:与|向|给)(?:您|你|用户)(?:同时|本人)?(?:取得)?(?:发送|联系|推送|发出|拨打|告知|通知|提供)/g;

/** 通过您提供的手机号向您发送通知: it is used for that. */
export function reachedBy(parse: Parse, grammar: Grammar): Turn[] {
  return everyMatch(REACHED_BY, parse.text).flatMap((match): Turn[] => {
    const start = match.index + 2;
    const right = { start, end: start + (match.groups?.what ?? "").length };
    const before = parse.text.slice(grammar.clauseStart(parse.text, match.index), match.index);
    if (!holdsData(parse, right) || matches(/(您|你|用户|第三方|不会?)[^,，]{0,4}$/, before)) return [];
    const words = { start: match.index, end: start };
    return [{ action: "use", actor: US, recipient: null, denied: false, words, right, left: null }];
  });
}

/** 通过了解您的网络使用习惯来判断风险: what is looked at is used. */
export function judgedBy(parse: Parse): Turn[] {
  return everyMatch(JUDGED_BY, parse.text).flatMap((match): Turn[] => {
    const start = match.index + 2;
    const words = { start, end: start + 2 };
    const right = { start: words.end, end: match.index + match[0].length };
    if (!holdsData(parse, right)) return [];
    return [{ action: "use", actor: US, recipient: null, denied: false, words, right, left: null }];
  });
}

const WORKED_WITH =
  /(?:通过|利用|借助|以)(?<what>(?!我们|平台|系统)[^。;；,，]{2,60}?)(?:等)?(?:信息|方式|数据)?(?:来|对您|为您)?(?:(?:核实|核验|验证|确认|识别)(?:您|你|用户)?的?(?:真实)?身份|进行(?:二次|身份|统计|安全|数据|综合|用户|风险|实名|行为|唯一性)*(?:验证|校验|核验|分析|识别|判断|评估|统计|认证))/g;

/** 通过设备信息、本机号码进行二次验证: what something is done with is used. */
export function workedWith(parse: Parse, grammar: Grammar): Turn[] {
  return everyMatch(WORKED_WITH, parse.text).flatMap((match): Turn[] => {
    const what = match.groups?.what ?? "";
    const start = match.index + match[0].indexOf(what);
    const right = { start, end: start + what.length };
    const words = { start: match.index, end: start };
    const before = parse.text.slice(grammar.clauseStart(parse.text, match.index), match.index);
    const acts = parse.verbs.some(({ start: from, end }) => from >= right.start && end <= right.end);
    if (acts || /sdk|cookie|第三方|技术|人脸识别|方式/.test(what) || !holdsData(parse, right)) return [];
    if (matches(/((您|你|用户)(可以?|需要?|也|应|须|能)*|不(会|能)?|无法|如何)$/, before)) return [];
    return [{ action: "use", actor: US, recipient: null, denied: false, words, right, left: null }];
  });
}

const CHECKED =
  /对于?(?<what>(?:您|你|用户)[^。;；,，]{2,40}?)进行(?:实名|身份|必要的?|技术|统计|数据|特征|综合)*(?:验证|校验|核验|核实|认证|比对|分析|识别|检测|筛查|过滤|加工)(?<list>[,，](?:具体)?(?:包括|包含|例如)[^。;；]{2,80})?/g;

/** 我们需要对您的身份信息进行认证，包括您的手机号: what is checked is used. */
export function checked(parse: Parse, grammar: Grammar): Turn[] {
  return everyMatch(CHECKED, parse.text).flatMap((match): Turn[] => {
    const { what = "", list = "" } = match.groups ?? {};
    const start = match.index + match[0].indexOf(what);
    const left = { start, end: start + what.length };
    const end = match.index + match[0].length;
    const words = { start: left.end, end: end - list.length };
    const before = parse.text.slice(grammar.clauseStart(parse.text, match.index), match.index);
    if (
      !holdsData(parse, left) ||
      matches(/(您|你|用户|第三方|机构)(可以?|需要?|会|将)*$|不(会|能)?$/, before)
    )
      return [];
    const right = list === "" ? null : { start: words.end, end };
    return [{ action: "use", actor: US, recipient: null, denied: false, words, right, left }];
  });
}

const LEARNT =
  /(?:我们|本公司|平台|系统|软件)(?:也|还)?(?:会|将|可能会?|需要)(?<verb>了解)(?<what>(?:您|你|用户)[^。;；]{2,80})/g;

/** 我们会了解您设备安装的应用信息和运行的进程信息: what the firm gets to know is taken. */
export function learnt(parse: Parse, grammar: Grammar): Turn[] {
  return everyMatch(LEARNT, parse.text).flatMap((match): Turn[] => {
    const end = match.index + match[0].length - (match.groups?.what ?? "").length;
    const words = { start: end - 2, end };
    const right = { start: end, end: grammar.clauseEnd(parse.text, end) };
    if (!holdsExact(parse, right)) return [];
    return [{ action: "collect", actor: US, recipient: null, denied: false, words, right, left: null }];
  });
}

const MASKED =
  /对于?(?<what>[^。;；]{2,90}?)[,，]?(?:我们)?(?:[^。;；,，]{0,24})(?:进行)?[^,，。;；]{0,10}(?:加密|匿名化|脱敏|去标识化|匿名)[^,，。;；]{0,8}[,，](?:并且?|且)?(?:仅|只|会|将)*(?<verb>收集和上传|收集|上传|获取|采集|保存|存储)(?=[^,，。;；]{0,20}(?:后的|信息|标识符|数据))/g;

/** 对联系人的姓名进行加密，并仅收集加密后的信息: what is masked is what is taken. */
export function masked(parse: Parse): Turn[] {
  return everyMatch(MASKED, parse.text).flatMap((match): Turn[] => {
    const verb = match.groups?.verb ?? "";
    const start = match.index + match[0].length - verb.length;
    const words = { start, end: match.index + match[0].length };
    const from = match.index + match[0].indexOf(match.groups?.what ?? "");
    const left = { start: from, end: from + (match.groups?.what ?? "").length };
    if (!holdsExact(parse, left)) return [];
    const action = matches(/^(保存|存储)$/, verb) ? ("store" as const) : ("collect" as const);
    return [{ action, actor: US, recipient: null, denied: false, words, right: null, left }];
  });
}
