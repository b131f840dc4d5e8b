import { everyMatch, matchesIn } from "../lexicon/matches.ts";
import { holdsData, holdsExact, type Turn, US, USER } from "./constructions.ts";
import type { Grammar, Parse } from "./grammar.ts";
import { plain } from "./turn-parts-zh.ts";

/** 微信会把您的头像、昵称给我们 */
export function handedToUs(parse: Parse): Turn[] {
  return everyMatch(
    /(把|将)([^,，。;；]{2,80}?)(发|传|交|返回|回传|同步|共享|提供)?(给|至|到)(了)?我们?(?!们|(委托|聘请|授权|合作|选定|指定|认可|信任|签约|雇佣|雇用)的|(?:平台|公司)?(?:上)?的?(合作|关联|商家|商户|用户|(?:技术|业务|商业|广告|第三方)?(?:服务|供应|合作|伙伴)|第三方|子公司|母公司|附属|的[^,，。;；]{1,6}(?:合作|伙伴|服务商|供应商|公司)|顾问|审计|律师|集团))/g,
    parse.text,
  ).flatMap((match): Turn[] => {
    const start = match.index + 1;
    const left = { start, end: start + (match[2]?.length ?? 0) };
    const words = { start: left.end, end: match.index + match[0].length };
    const byUser = matchesIn(/(您|你|用户)[^,，。]{0,8}$/, parse.text, 0, match.index);
    const asked = byUser && /(请|需|可)/.test(parse.text.slice(0, match.index));
    if (byUser && !asked) return [];
    return holdsData(parse, left)
      ? [{ ...plain(words), action: "collect", actor: byUser ? USER : US, left }]
      : [];
  });
}

const GIVEN_TO_US =
  /(?<=^|[,，。;；:：]|同意|时|后|由)(?<who>(?!您|你|用户|则|那么|还|必须|并|且|需|应|可|主动|自愿|选择|也|会|在|如|若|当|请|不|未)[^,，。;；:：您你]{2,14}?)(?:会|将|可能|可|还|也)*向(?:我们|本公司|平台)(?<verb>提供|共享|披露|反馈|返回|发送|分享|传输)/g;

/** 您同意财付通向我们提供您的年龄: what a firm that no list knows gives us is taken. */
export function givenToUs(parse: Parse, grammar: Grammar): Turn[] {
  return everyMatch(GIVEN_TO_US, parse.text).flatMap((match): Turn[] => {
    const end = match.index + match[0].length;
    const words = { start: end - (match.groups?.verb ?? "").length, end };
    const right = { start: end, end: grammar.clauseEnd(parse.text, end) };
    if (/同意|授权|使用|填写|本人|自行|注册|登录|我们|监护人|家长/.test(match.groups?.who ?? "")) return [];
    if (/^的/.test(parse.text.slice(end)) || !holdsExact(parse, right)) return [];
    return [{ ...plain(words), action: "collect", actor: US, right }];
  });
}

const TOLD_PARENTS =
  /(?:将|把)(?<what>[^,，。;；]{2,60}?)(?<verb>告知|通知给?|发送给|反馈给)(?:其|您的|该未成年人的?)?(?:监护人|父母|家长)/g;

/** 将消费记录告知其监护人 */
export function toldParents(parse: Parse): Turn[] {
  return everyMatch(TOLD_PARENTS, parse.text).flatMap((match): Turn[] => {
    const what = match.groups?.what ?? "";
    const left = { start: match.index + 1, end: match.index + 1 + what.length };
    const words = { start: left.end, end: left.end + (match.groups?.verb ?? "").length };
    return holdsExact(parse, left) ? [{ ...plain(words), action: "share", actor: US, left }] : [];
  });
}
