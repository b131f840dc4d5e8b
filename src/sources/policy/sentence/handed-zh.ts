import type { Party } from "../../../model/claim.ts";
import { everyMatch, firstMatch, matches, matchesIn } from "../lexicon/matches.ts";
import { holdsExact, type Turn, US } from "./constructions.ts";
import { labelOf, ORGANISATION } from "./data-entry-zh.ts";
import type { Grammar, Parse, Span } from "./grammar.ts";
import { forAuthority } from "./reach.ts";

/** What is handed to others in words that only their place makes plain: 接入时传入您的用户ID in a section on who gets what. */

const HANDS =
  /(?<deny>不会?|未|没有|从不|绝不)?(?:再|会|将|须|需|应|仅|只|一并|实时|加密|依法|予以|代您|为您)*(?<verb>传递|传入|传输|传送|上报|报送|报备|提交|报|发送|同步|披露|公示|公布|展示|刊登|告以|交付|移交|转交|核验|核对|查验|提供)(?:的(?:信息|数据|内容)(?:以|为|限于|包括|有|仅限))?(?:[:：])?(?:您|你|用户|其|当事人|评论者|骑行人)?(?:的|之)?(?:注册|真实|脱敏后?的?|经脱敏的)?/g;
const SEES =
  /(?<deny>不能|不可|无法|不得|不会|不)?(?:可以?|能够?|会|将|均可|仅可|只能|仅|得)*(?<verb>可见|可查|查到|查询到?|查阅|浏览|查看|看得见|看得到|看到|看见|知悉|获知|得知|收到|接收|接触到?|得到|拿到|调阅)(?:您|你|用户|其|下属)?(?:的|之)?(?:注册|真实|脱敏后?的?)?/g;

/** In a section on sharing, or in the entry of a firm that its label names: what is passed on, seen or received is shared. */
export function handedInSection(parse: Parse, grammar: Grammar, topic: string | null): Turn[] {
  const label = labelOf(parse);
  const firm = label !== null && matchesIn(FIRM, parse.text, label.start, label.end);
  if (topic !== "sharing" && !(topic !== "rights" && firm)) return [];
  const named = label !== null && ORGANISATION.test(parse.text.slice(label.start, label.end)) ? label : null;
  return [
    ...turns(parse, grammar, HANDS, named, false),
    ...(topic === "sharing" ? turns(parse, grammar, SEES, named, true) : []),
  ];
}

function turns(parse: Parse, grammar: Grammar, shape: RegExp, label: Span | null, seen: boolean): Turn[] {
  return everyMatch(shape, parse.text).flatMap((match): Turn[] => {
    const verb = match.groups?.verb ?? "";
    const at = match.index + match[0].indexOf(verb);
    const words = { start: match.index, end: at + verb.length };
    const end = grammar.clauseEnd(parse.text, words.end);
    const right = { start: words.end, end };
    const first = (parse.marks.get("data") ?? []).find(
      ({ start, meaning }) => start >= words.end && meaning.kind === "data",
    );
    // What is handed stands right behind the verb.
    if (!first || first.start > end || first.start - (match.index + match[0].length) > MAX_GAP) return [];
    if (matchesIn(/^(?:给|至|到|的(?!信息|数据|内容))/, parse.text, words.end) || !holdsExact(parse, right))
      return [];
    const clause = parse.text.slice(grammar.clauseStart(parse.text, words.start), words.start);
    // 我们会向某公司提供您的型号: a verb of the lists with its giver or its receiver says it better.
    const known = parse.verbs.some(({ start: from, end: to }) => from < words.end && words.start < to);
    if (known && /我们|我行|我司|本(?:行|公司|平台|应用)|平台|向|与|给|把|将(?!会)/.test(clause)) return [];
    if (matches(OTHERS_DO, clause) || /(?:由|从|向)(?:您|你|用户)/.test(clause)) return [];
    const who = seen ? firstMatch(SEER, clause)?.groups?.who : undefined;
    if (seen && who === undefined && label === null) return [];
    const name = who ?? (label ? parse.text.slice(label.start, label.end) : null);
    if (name !== null && matches(OURS, name)) return [];
    const recipient: Party | null = name
      ? matches(PUBLIC, name)
        ? { kind: "authority" }
        : matches(PEOPLE, name)
          ? null
          : { kind: "third-party", name: name.trim() }
      : null;
    const denied = match.groups?.deny !== undefined;
    // 配合公安机关办案时，提供登录IP
    const asked = recipient === null && !denied && forAuthority(parse, words.start);
    const to: Party | null = asked ? { kind: "authority" } : recipient;
    return [{ action: "share", actor: US, recipient: to, denied, words, right, left: null }];
  });
}

/** Between the verb and the first thing handed: 涉案账号的登录IP. */
const MAX_GAP = 8;
const FIRM =
  /(sdk|公司|服务商|供应商|提供商|机构|银行|部门|机关|运营商|开发商|合作方|商户|商家|税务|公安|法院)(?:[(（][^)）]*[)）])?$/;
const OTHERS_DO =
  /(?:您|你|用户|旅客|乘客|读者)(?:可|可以|应|应当|须|需|需要|自行|主动|自愿|在[^,，]{0,16}|使用[^,，]{0,16}|向[^,，]{0,16})?(?:时)?$|请(?!求)|如果?您|不得|不要|拒绝|要求(?:其|他们)$|返回|^(?:如|若|当)/;
const SEER =
  /(?<who>[\p{Script=Han}a-z“”"()（）]{0,14}(?:公司|平台|机构|银行|商|方|部门|医生|老师|教师|司机|骑手|雇主|企业|单位|店铺|商家|经纪人|代理人|推荐人|工厂|师傅|旅客|乘客|主管|儿女|家长|门岗|管家|用户|会员|之人|者|他|她|对方|学校|集团|盾|云)[\p{Script=Han}]{0,4}?)(?:[^,，]{0,10})$/u;
const OURS = /^(?:我|本|您|你|平台|系统|app|应用|任何人?)|(?:^|[^对])(?:您|你|用户)$/;
const PUBLIC = /局|部门|机关|法院|公安|警|政府|税务|监管|署$/;
const PEOPLE = /用户|会员|旅客|乘客|之人|他|她|儿女|家长|者$/;
