import type { ClaimAction, Party } from "../../../model/claim.ts";
import { everyMatch, matches, matchesIn } from "../lexicon/matches.ts";
import { holdsData, holdsExact, type Turn, US } from "./constructions.ts";
import { BY_READER, objectBefore } from "./done-zh.ts";
import type { Grammar, Parse, Span } from "./grammar.ts";

/** What others do with the data for the firm, or cannot do: 录音由某公司打分, 寄送委托某物流，提供姓名、电话, 没有哪家公司能拿到. */

const OWN =
  /^(?:您|你|用户|我们|我|本|平台|系统|手机|设备|终端|芯片|算法|程序|服务器|app|应用|客户端|后台|家长|孩子|儿童|监护人|学生|员工|机器|人工|专人|客服|管理员|老师|其|此|它|他们|浏览器|操作系统|端侧|本地|摄像机|模型|企业|商家|医生|司机|骑手|双方|对方|会员|患者|居民|业主|乘客)/;
const HANDLED_BY =
  /由["“「]?(?<who>[^,，。;；:：、"”」的]{2,24}?)["”」]?(?:来|进行|负责|实时|自动|在线|代为|提供|统一)*(?:语音|图像|文字|内容|人工)?(?<deed>识别|处理|打分|评测|评分|转写|审核|翻译|转发|承载|托管|承运|配送|派送|核验|核查|比对|合成|解析|传输|中转)(?=$|[,，。;；]|后|并|完成)/g;

/** 跟读的录音由某智能公司打分: given to them for that. */
export function handledBy(parse: Parse, grammar: Grammar): Turn[] {
  return everyMatch(HANDLED_BY, parse.text).flatMap((match): Turn[] => {
    const who = match.groups?.who ?? "";
    const words = { start: match.index, end: match.index + match[0].length };
    if (matches(OWN, who) || matches(/[在按把将]|自行|自己|直接|分别|共同/, who)) return [];
    // 卡号由支付机构处理: whoever is paid takes it itself.
    if (match.groups?.deed === "处理" && matches(/支付|银行|收银|商店|钱包|财付通|后者|前者/, who)) return [];
    const left = objectBefore(parse, grammar, words.start);
    if (!left) return [];
    const start = match.index + match[0].indexOf(who);
    return [turn("share", other(parse, start, who), words, null, left)];
  });
}

const ENTRUSTED_WITH =
  /(?:委托|交由|委派)(?<who>(?!您|你|用户|我们)[^,，。;；、:：您你]{2,16})[,，](?:我们|并|仅|只|同时|会|将|须|需)*(?:提供|传递|告知|交付|给出|传输|共享|交给其|发送)(?!服务)/g;

/** 寄送委托某物流，提供姓名、电话: whoever is charged with it is given what it takes. */
export function entrustedWith(parse: Parse, grammar: Grammar): Turn[] {
  return everyMatch(ENTRUSTED_WITH, parse.text).flatMap((match): Turn[] => {
    const words = { start: match.index, end: match.index + match[0].length };
    const right = { start: words.end, end: grammar.clauseEnd(parse.text, words.end) };
    const clause = parse.text.slice(grammar.clauseStart(parse.text, words.start), words.start);
    if (!holdsExact(parse, right) || matches(/(?:不(?:会)?|未|如果?|若|您|你)[^,，]{0,6}$/, clause))
      return [];
    const who = match.groups?.who ?? "";
    return [turn("entrust", other(parse, match.index + match[0].indexOf(who), who), words, right, null)];
  });
}

const NONE_GETS =
  /(?:没有|并无|绝无)(?:哪一?家|哪个|任何一?家?|一家|任何)?(?<who>[\p{Script=Han}]{0,4}(?:公司|平台|机构|第三方|商家|广告商|人|单位|企业))(?:都|也)?(?:能够?|可以|会|有权)?(?:拿到|得到|看到|看见|获得|接触到?|拿走|获取|知道|查看|访问)(?:到|了)?/gu;

/** 词库、录音没有卖给别人，也没有哪家广告公司能拿到: nobody is given it. */
export function noneGets(parse: Parse, grammar: Grammar): Turn[] {
  return everyMatch(NONE_GETS, parse.text).flatMap((match): Turn[] => {
    const words = { start: match.index, end: match.index + match[0].length };
    const right = { start: words.end, end: grammar.clauseEnd(parse.text, words.end) };
    const recipient: Party = { kind: "third-party", name: null };
    const denied = { ...turn("share", recipient, words, null, null), denied: true };
    if (holdsData(parse, right)) return [{ ...denied, right }];
    const clause = grammar.clauseStart(parse.text, words.start);
    if (clause < 2 || !matchesIn(/^(?:也|更|且|并|而|都|从来)*$/, parse.text, clause, words.start)) return [];
    const before = { start: grammar.clauseStart(parse.text, clause - 1), end: clause - 1 };
    // 没有把词库卖给别人，也没有哪家公司能拿到: denied before.
    if (matchesIn(/卖|售|提供|共享|透露|交给|披露/, parse.text, before.start, before.end)) return [];
    return holdsExact(parse, before) ? [{ ...denied, left: before }] : [];
  });
}

const FOR_YOU =
  /(?:代|替|代替|帮)(?:您|你|用户)(?:向[^,，。;；]{2,16}?)?(?<verb>提交|递交|填报|申报|转交|办理|报送|送交|传送)(?!申请|订单|成功|失败|至)/g;

/** 我们会代您提交账号、密码: handed to whoever asks for it. */
export function handedForYou(parse: Parse, grammar: Grammar): Turn[] {
  return everyMatch(FOR_YOU, parse.text).flatMap((match): Turn[] => {
    const words = { start: match.index, end: match.index + match[0].length };
    const right = { start: words.end, end: grammar.clauseEnd(parse.text, words.end) };
    const clause = parse.text.slice(grammar.clauseStart(parse.text, words.start), words.start);
    if (!holdsExact(parse, right) || matches(BY_READER, clause) || matches(/不(?:会)?$/, clause)) return [];
    return [turn("share", { kind: "third-party", name: null }, words, right, null)];
  });
}

const EXCHANGED =
  /(?:会|将|可能|可)?(?:与|同|和)(?<who>[^,，。;；:：、您你我]{2,14}?(?:平台|公司|云|系统|方|商|机构|单位|部门))(?:之间)?(?:会|将|可能|保持|实时|相互|互相)*(?:互通|打通|交换)(?=$|[,，。;；])/g;

/** 设备ID会与对方云平台互通 */
export function exchanged(parse: Parse, grammar: Grammar): Turn[] {
  return everyMatch(EXCHANGED, parse.text).flatMap((match): Turn[] => {
    const words = { start: match.index, end: match.index + match[0].length };
    const left = objectBefore(parse, grammar, words.start);
    if (!left || matchesIn(/不(?:会)?$/, parse.text, 0, words.start)) return [];
    const who = match.groups?.who ?? "";
    return [turn("share", other(parse, match.index + match[0].indexOf(who), who), words, null, left)];
  });
}

function other(parse: Parse, start: number, who: string): Party {
  return { kind: "third-party", name: parse.original.slice(start, start + who.length) };
}

function turn(
  action: ClaimAction,
  recipient: Party,
  words: Span,
  right: Span | null,
  left: Span | null,
): Turn {
  return { action, actor: US, recipient, denied: false, words, right, left };
}
