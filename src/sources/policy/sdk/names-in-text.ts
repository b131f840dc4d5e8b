import type { Block } from "../../../formats/text/block.ts";
import { fold } from "../lexicon/fold.ts";
import { everyMatch, firstMatch, matches } from "../lexicon/matches.ts";
import { isPlainName } from "./match.ts";
import { isVendor } from "./names.ts";
import { mentionsIn } from "./row.ts";
import { isNoName, namesSdk } from "./titles.ts";
import { SENTENCE, type Words, wordsCut } from "./told-values.ts";

const MAX_NAME_CHARS = 24;

/** SDKs that stand side by side in a sentence, with the place of the whole in it. */
export interface Group {
  readonly names: readonly Words[];
  readonly start: number;
  readonly end: number;
}

/** Whether it names SDKs by itself: no heading above it is the name. */
export function namesSdks(block: Block): boolean {
  return matches(/sdk/i, block.text) && groupsIn(block).length > 0;
}

/** Whether sentences one after the other name SDKs, each another. */
export function namesMany(block: Block): boolean {
  if (!matches(/(?:sdk|插件)[\s\S]+[。；;][\s\S]*(?:sdk|插件)/i, block.text)) return false;
  const named = wordsCut(block, SENTENCE)
    .map((sentence) => groupsIn(sentence).flatMap(({ names }) => names.map(({ text }) => fold(text))))
    .filter((names) => names.length > 0);
  return named.length > 1 && named.some((names) => !names.some((name) => named[0]?.includes(name)));
}

const NAME =
  /[\p{Script=Han}A-Za-z0-9+.&·-]{2,40}?(?: [A-Za-z0-9+.-]{1,16}){0,2}\s?SDK(?:[（(][^（）()]{1,30}[)）])?/giu;
const QUOTED = /(SDK|插件)?\s?[“"「『]([^”"」』]{2,30})[”"」』]\s?(SDK|插件|组件)?/gi;
/** "第三方SDK腾讯P2P、七牛PCDN来优化": names behind the word. */
const BEHIND_WORD =
  /SDK\s?[：:]?\s?((?:[\p{Script=Han}A-Za-z0-9+ ]{2,16}、\s?)+[\p{Script=Han}A-Za-z0-9+]{2,16}?)\s?(?=来|用于|以|等|，|,|为|实现|提供|会|将|$)/giu;
/** What leads to a name and is none of it. */
const LEADING =
  /^.*(?:使用|启用|用到|通过|接入|集成|嵌入|内嵌|引入|借助|采用|依赖于|依赖|涉及|包括|包含|调用|由于|由|用于|了解|查看|关闭|(?<=.)(?:或者|和|与|及|或)|以及|例如|比如|的|第三方|合作伙伴|合作方)(?:了|到)?(?=.{2})/u;
const SIDE_BY_SIDE = /^\s*(?:[、，,/和及与或]|以及|还有|使用|接入|集成)*\s*$/;
/** Two firms may make what stands before the word: "高德、百度SDK". */
const BEFORE = /((?:[\p{Script=Han}A-Za-z0-9+]{2,12}\s?[、/]\s?)+)$/u;

export function groupsIn(sentence: Words): Group[] {
  const found = [
    ...quotedIn(sentence),
    ...behindWord(sentence),
    ...namedIn(sentence),
    ...twiceIn(sentence),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  const groups: Group[] = [];
  for (const one of found) {
    const last = groups.at(-1);
    if (last && one.start < last.end) continue;
    if (last && matches(SIDE_BY_SIDE, sentence.text.slice(last.end, one.start)))
      groups[groups.length - 1] = { names: [...last.names, ...one.names], start: last.start, end: one.end };
    else groups.push(one);
  }
  return groups;
}

function namedIn({ text, start }: Words): Group[] {
  return everyMatch(NAME, text).flatMap((found): Group[] => {
    const whole = found[0];
    // "《QQ音乐Open SDK个人信息保护规则》": a paper of theirs.
    if (matches(/[《〈]\s*$/, text.slice(0, found.index))) return [];
    const joined = matches(/(?:SDK|[)）”"])\s*$/i, text.slice(0, found.index))
      ? (firstMatch(/^(?:或者|和|与|及|或)/, whole)?.[0].length ?? 0)
      : 0;
    const lead = Math.max(joined, firstMatch(LEADING, whole.replace(/[（(].*$/, ""))?.[0].length ?? 0);
    const name = whole.slice(lead).trim();
    const at = found.index + whole.indexOf(name, lead);
    if (!isName(name)) return [];
    const before = firstMatch(BEFORE, text.slice(0, at))?.[1] ?? "";
    const others = everyMatch(/[^、/\s][^、/]*/g, before).flatMap((part): Words[] => {
      const own = firstMatch(LEADING, part[0])?.[0].length ?? 0;
      const word = part[0].slice(own).trim();
      return namesSdk(fold(word)) || isVendor(fold(word))
        ? [{ text: word, start: start + at - before.length + part.index + own }]
        : [];
    });
    const from = others[0] ? others[0].start - start : at;
    return [{ names: [...others, { text: name, start: start + at }], start: from, end: at + name.length }];
  });
}

/** "发票由百望云提供服务，百望云将获得…": who does it, and again as who takes. */
export const TWICE =
  /由([\p{Script=Han}A-Za-z0-9+]{2,16}?)(?:提供|完成|处理|负责|承担)[^，。；]{0,10}[，,]\s*(?=\1(?:会|将|可能|需|收集|获取|获得|读取))/gu;

function twiceIn({ text, start }: Words): Group[] {
  return everyMatch(TWICE, text).flatMap(({ 0: whole, 1: name = "", index }): Group[] => {
    if (matches(/sdk|我们|第三方|合作方|您|公司|其/i, name) || isNoName(fold(name))) return [];
    const from = index + whole.length;
    return [{ names: [{ text: name, start: start + from }], start: from, end: from + name.length }];
  });
}

function quotedIn({ text, start }: Words): Group[] {
  return everyMatch(QUOTED, text).flatMap(
    ({ 0: whole, 1: before, 2: name = "", 3: behind, index }): Group[] => {
      if (before === undefined && behind === undefined) return [];
      if (isNoName(fold(name)) || isPlainName(name)) return [];
      const at = index + whole.indexOf(name);
      const parts = everyMatch(/[^、，,]+/g, name).map((part) => ({
        text: part[0].trim(),
        start: start + at + part.index,
      }));
      const areNames = parts.every(({ text: part }) => part.length > 1 && part.length <= MAX_NAME_CHARS);
      return [
        {
          names: areNames ? parts : [{ text: name, start: start + at }],
          start: index,
          end: index + whole.length,
        },
      ];
    },
  );
}

function behindWord({ text, start }: Words): Group[] {
  return everyMatch(BEHIND_WORD, text).flatMap(({ 0: whole, 1: list = "", index }): Group[] => {
    const from = index + whole.indexOf(list);
    const names = everyMatch(/[^、\s][^、]*/g, list).map((part) => ({
      text: part[0].trim(),
      start: start + from + part.index,
    }));
    const areNames = names.every(
      (name) =>
        (namesSdk(fold(name.text)) || isVendor(fold(name.text)) || /[A-Z]/.test(name.text)) &&
        !matches(/^(?:收集|获取|采集|读取|需要|可能|将|会|的)/, name.text) &&
        mentionsIn({ text: name.text, start: 0 }).length === 0,
    );
    return areNames ? [{ names, start: from, end: from + list.length }] : [];
  });
}

function isName(name: string): boolean {
  const bare = name.replace(/\s*[（(].*$/, "");
  return (
    bare.length > 3 &&
    !/^\d+[.、]/.test(bare) &&
    bare.length <= MAX_NAME_CHARS &&
    !isNoName(fold(bare)) &&
    !isPlainName(bare) &&
    !matches(
      /^(?:该|此|这|其|上述|前述|相关|各|某|任何|所有|部分|如下|以下|等|类|但|更多)|^(?:渠道|联运|推送|游戏)\s?SDK|该等|有关\s?SDK|(?:我们|您|会|将|可能)/,
      bare,
    )
  );
}
