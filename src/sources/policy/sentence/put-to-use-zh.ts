import { everyMatch, matches, matchesIn } from "../lexicon/matches.ts";
import { holdsExact, type Turn, US } from "./constructions.ts";
import { BY_READER, objectBefore } from "./done-zh.ts";
import type { Grammar, Parse, Span } from "./grammar.ts";

/** What data is put to, in words that no list has for a verb: 为结算版税所用, 用的是您的体温. */

const FOR_USE = /为[^,，。;；:：您]{2,24}?所用/g;
const WHAT_IS_USED =
  /(?<=^|[,，。;；:：])(?:所?用(?:到)?的(?:只?是|就是|仅是|为)|(?:靠|凭)的(?:只?是|就是))/g;
const COMPARED =
  /(?<=^|[,，。;；:：]|我们|系统|平台|会|将)(?:以|拿|把|将|用)(?<what>[^。;；:：]{3,60}?)(?:与|和|同|跟)[^,，。;；]{2,24}(?:比较|对比|对照|比对|核对|匹配|比照)/g;

/** 收听历史为推荐所用, 用的是您的体温. What something is only there for (仅供查看) is as often just taken. */
export function putToUse(parse: Parse, grammar: Grammar): Turn[] {
  const before = everyMatch(FOR_USE, parse.text).flatMap((match): Turn[] => {
    const words = { start: match.index, end: match.index + match[0].length };
    const left = objectBefore(parse, grammar, words.start);
    return left && !matchesIn(/(不|未)$/, parse.text, 0, words.start) ? [turn(words, left, null)] : [];
  });
  const behind = everyMatch(WHAT_IS_USED, parse.text).flatMap((match): Turn[] => {
    const words = { start: match.index, end: match.index + match[0].length };
    const right = { start: words.end, end: grammar.clauseEnd(parse.text, words.end) };
    return holdsExact(parse, right) ? [turn(words, null, right)] : [];
  });
  return [...before, ...behind];
}

/** 以您的静息心率与同龄人群比较 */
export function setBeside(parse: Parse): Turn[] {
  return everyMatch(COMPARED, parse.text).flatMap((match): Turn[] => {
    const what = match.groups?.what ?? "";
    const start = match.index + match[0].indexOf(what, 1);
    const right = { start, end: start + what.length };
    if (!holdsExact(parse, right) || matches(BY_READER, what)) return [];
    return [turn({ start: match.index, end: start }, null, right)];
  });
}

function turn(words: Span, left: Span | null, right: Span | null): Turn {
  return { action: "use", actor: US, recipient: null, denied: false, words, right, left };
}
