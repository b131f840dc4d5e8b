import { matchesIn } from "../lexicon/matches.ts";
import { holdsExact, type Turn } from "./constructions.ts";
import type { Grammar, Parse } from "./grammar.ts";
import { found, plain } from "./turn-parts-zh.ts";

const KEPT =
  /(保存|保留|存储|留存|储存|(?<!保|遗|停|残|逗|扣|滞)留|(?<!保|现|库)存|存档|留档)(了|满|约|不少于|不短于|最长|最多|不超过|至多|至少|期限?为|时间为|期限不超过)?\s*(?!一个|一种|一些)[\d一二三四五六七八九十半两百]+\s*(个)?(自然)?(天|日|月|年|小时|分钟|周|工作日)|(?:保存|保留|留存|存储|储存|存|留)(?:至|到)(?:您|你|用户)?(?:的)?(?:账号|账户|服务|合同|活动|学期|课程)?(?:自行|主动|手动|自己|申请)?(?:注销|解绑|删除|终止|结束|期满|届满|毕业|离职|退出|卸载|撤回)(?:时|之日|为止|后)?|(予以|将|会)?(加密|妥善)(保存|保留|存储|留存|储存)(?=$|[,，。;；])/g;

/** 历史轨迹默认保存90天; …的IP地址，保留7天: kept is what its clause, or the one before, names. */
export function keptFor(parse: Parse, grammar: Grammar): Turn[] {
  return found(parse, KEPT).flatMap((words): Turn[] => {
    const start = grammar.clauseStart(parse.text, words.start);
    const own = { start, end: words.start };
    if (matchesIn(/(不|未|您|你|用户)[^,，]{0,4}$/, parse.text, start, words.start)) return [];
    if (holdsExact(parse, own)) return [{ ...plain(words), action: "store", left: own }];
    const bare = words.start - start <= 10 && /[,，]/.test(parse.text[start - 1] ?? "");
    const left = {
      start: grammar.clauseStart(parse.text, Math.max(0, start - 1)),
      end: Math.max(0, start - 1),
    };
    return bare && holdsExact(parse, left) ? [{ ...plain(words), action: "store", left }] : [];
  });
}
