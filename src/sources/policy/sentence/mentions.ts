import type { DataId, UmbrellaTerm } from "../../../catalog/types.ts";
import { umbrellaTerms } from "../../../catalog/umbrellas/index.gen.ts";
import { type Mark, ofGroup } from "../lexicon/marks.ts";
import { everyMatch, matches, matchesIn } from "../lexicon/matches.ts";
import { isFunctionAsked, isMeansZh, meantZh } from "./asides-zh.ts";
import { elidedEn } from "./elided-en.ts";
import { otherwiseNamedZh } from "./elided-zh.ts";
import { namesSomethingElse } from "./function-names.ts";
import type { Parse } from "./grammar.ts";
import { meantEn } from "./meant-en.ts";
import { isOtherThingEn } from "./other-things-en.ts";
import { standsForOtherZh } from "./otherwise-zh.ts";
import { standsZh } from "./standing-zh.ts";
import { usageEn } from "./usage-en.ts";
import { BARE, isDevice, standsAlone, standsEn } from "./words-for-data-en.ts";

/** Words of a sentence that stand for data. */
export type Mention =
  | { readonly kind: "data"; readonly start: number; readonly end: number; readonly id: DataId }
  | {
      readonly kind: "umbrella";
      readonly start: number;
      readonly end: number;
      readonly umbrella: UmbrellaTerm;
    };

export function mentionsOf(parse: Parse, language: "zh" | "en"): Mention[] {
  const { text } = parse;
  const tails = ofGroup(parse.marks, "data-tail");
  const names = ofGroup(parse.marks, "not-data-after");
  const mentions: Mention[] = [];
  const all = ofGroup(parse.marks, "data");
  const titled = language === "zh" && text.includes("《");
  const asks = language === "zh" && matches(/如何|怎样/, text);
  for (const { start, end, meaning } of all) {
    if (meaning.kind !== "data" && meaning.kind !== "umbrella") continue;
    if (all.some((other) => other.meaning.kind === "guard" && other.start === start && other.end === end))
      continue;
    // "Your browser sends": the program, not its type.
    if (
      matchesIn(/^(web |internet )?browsers?$/, text, start, end) &&
      matchesIn(/\b(your|the|a|an|our|their)\s+$/, text, 0, start)
    )
      continue;
    // "Your voice-enabled devices", "IP-based": a word made of it means something else.
    if (language === "en" && matchesIn(/^-[a-z]/, text, end, end + 2)) continue;
    // Android版本：…: the label of a list.
    if (matchesIn(/^(android|ios|安卓|苹果)\s*版本?$/, text, start, end) && matchesIn(/^\s*[:：]/, text, end))
      continue;
    // 我们如何使用Cookie: told elsewhere.
    if (
      asks &&
      /(如何|怎样)(使用|利用|管理|清除|禁用|设置)([和与及、][^,，、]{1,4})?$/.test(
        text.slice(Math.max(0, start - 12), start),
      )
    )
      continue;
    // 《第三方信息共享清单》: the name of a document.
    if (
      titled &&
      text.lastIndexOf("《", start) > text.lastIndexOf("》", start) &&
      text.indexOf("》", end) > 0
    )
      continue;
    // 传输至其他国家或地区: where it goes.
    if (
      meaning.kind === "data" &&
      meaning.id === "location.country" &&
      matchesIn(/(其他|其它|境外|任何|各个|不同)的?$/, text, 0, start)
    )
      continue;
    if (matchesIn(BARE, text, start, end) && !standsAlone(text, start, end)) continue;
    if (isDevice(text, start, end)) continue;
    if (language === "en" && isOtherThingEn(text, start, end)) continue;
    // "Do Not Sell My Personal Information" is the name of a button.
    if (
      matchesIn(/\bmy\s+$/, text, Math.max(0, start - 4), start) &&
      matches(/\b(do not|don't|limit)\b/, text)
    )
      continue;
    // 积分需在有效期内使用: only a card's is data.
    if (language === "zh" && text.slice(start, end) === "有效期" && !matches(/卡|证件|证照|护照|CVV/i, text))
      continue;
    if (namesSomethingElse(text, { start, end, meaning }, names, tails)) continue;
    // "Authentication is carried out by the operating system": who does it.
    if (
      meaning.kind === "data" &&
      AGENTS.has(meaning.id) &&
      matchesIn(/\bby\s+(the|your|an?|our|their)\s+([a-z]+\s+)?$/, text, Math.max(0, start - 24), start)
    )
      continue;
    // 未满14周岁的用户应当…: an age limit; only their data is data.
    if (
      language === "zh" &&
      meaning.kind === "data" &&
      meaning.id === "minor.under14" &&
      !/信息|数据|资料/.test(text.slice(start, end)) &&
      !/^(的|以下)?(儿童|未成年人|用户|孩子)?的?(个人)?(敏感)?(信息|数据|资料)/.test(
        text.slice(end, end + 12),
      )
    )
      continue;
    if (
      language === "zh" &&
      (isMeansZh(text, { start, end }) || standsForOtherZh(text, { start, end, meaning }))
    )
      continue;
    if (meaning.kind === "umbrella") {
      if (
        /(aggregated?|anonymous|anonymi[sz]ed|de-identified|汇总的?|匿名的?|匿名化的?|(?:匿名化|脱敏|去标识化)处理后?的)\s*$/.test(
          text.slice(0, start),
        ) &&
        meaning.umbrella.members.length > 0
      )
        continue;
      // 非个人身份信息, 与您个人身份无关的日志
      if (
        matchesIn(/(?<!除|而|并)非(您|用户)?的?$/, text, Math.max(0, start - 4), start) ||
        matchesIn(/^无关/, text, end, end + 2) ||
        (language === "en" && matchesIn(/\bnon[- ]?$/, text, Math.max(0, start - 5), start))
      )
        continue;
      // 以完善您的个人资料: what the giving is for.
      if (
        language === "zh" &&
        matchesIn(
          /(?:以|用于|用来|为了?|来|便于|方便)(?:您|你)?(?:完善|补充|维护|管理|丰富)(?:您|你)?的?$/,
          text,
          0,
          start,
        )
      )
        continue;
      mentions.push({ kind: "umbrella", start, end, umbrella: meaning.umbrella });
      continue;
    }
    const stands =
      language === "zh"
        ? standsZh(text, start, end, meaning.weak, tails, parse.verbs)
        : standsEn(text, start, end, meaning.weak, tails, parse.verbs);
    const mark = { start, end, meaning };
    if (stands || (language === "zh" && (isPaired(text, mark, all) || isFunctionAsked(text, mark))))
      mentions.push({
        kind: "data",
        start,
        end,
        id: (language === "zh" ? meantZh : meantEn)(text, start, end, meaning.id),
      });
  }
  for (const found of everyMatch(
    /任何(?:可以|能够?|可)?[^,，。;；]{0,14}?的(?:个人)?(?:信息|数据|资料)/g,
    text,
  )) {
    const span = { start: found.index, end: found.index + found[0].length };
    const umbrella = umbrellaTerms.find(({ id }) => id === "personal-information");
    if (umbrella && !mentions.some((other) => other.start < span.end && span.start < other.end))
      mentions.push({ kind: "umbrella", ...span, umbrella });
  }
  for (const mention of language === "zh" ? otherwiseNamedZh(text) : [...elidedEn(text), ...usageEn(parse)])
    if (!mentions.some((other) => other.start < mention.end && mention.start < other.end))
      mentions.push(mention);
  mentions.sort((a, b) => a.start - b.start);
  return mentions.filter(
    (mention, at) =>
      !isOwner(text, mention, mentions[at + 1]) &&
      !isPartOf(text, mention, mentions[at + 1]) &&
      !isContained(text, mention, mentions[at - 1]),
  );
}

const OF_PERSON =
  /^(?:user\.(?!behavior|interests|social)|demographic\.|accounts\.credential|financial\.payment)/;

/** 昵称头像, 姓名电话: two words for what a person gives, with nothing between them. */
function isPaired(text: string, { start, end, meaning }: Mark, all: readonly Mark[]): boolean {
  if (meaning.kind !== "data" || !matches(OF_PERSON, meaning.id)) return false;
  const person = (mark: Mark) =>
    mark.meaning.kind === "data" && matches(OF_PERSON, mark.meaning.id) && mark.meaning.id !== meaning.id;
  const next = all.find((mark) => mark.start === end && person(mark));
  const last = all.find((mark) => mark.end === start && person(mark));
  if (!next === !last) return false;
  const from = last ? last.start : start;
  // 名字电话地址: three in a row.
  const then = next && all.find((mark) => mark.start === next.end && person(mark));
  const to = then ? then.end : next ? next.end : end;
  return (
    matchesIn(/(?:^|[、,，:：;；()（）的和及与或集取供写传示填人])$/, text, Math.max(0, from - 1), from) &&
    matchesIn(
      /^(?:$|[、,，。;；)）]|和|及|与|或|等|会|将|可|用于|为|不|均|由|银行|微信|支付宝|我们|它|他们)/,
      text,
      to,
    )
  );
}

const AGENTS: ReadonlySet<DataId> = new Set([
  "device.os",
  "device.user-agent",
  "sim.operator",
  "device.hardware",
]);

/** 第三方账号的头像, 乘机人的姓名: whose data it is, is no data of its own. */
function isOwner(text: string, mention: Mention, next: Mention | undefined): boolean {
  if (next?.kind !== "data" || mention.kind !== "data") return false;
  const between = text.slice(mention.end, next.start);
  return (
    between === "的" ||
    (mention.id !== "contacts.address-book" && matches(/^(中|里|内|上|中包含|附带|自带)的$/, between)) ||
    (between === "" && mention.id === "contacts.recipient")
  );
}

const WITHIN =
  /^\s+(stored\s+|saved\s+|found\s+|contained\s+)?(in|from|within|on|of)\s+(your|the|a user's|users'|their)\s+$/;

/** "The phone numbers in your address book" are what that book holds, not the user's own. */
function isPartOf(text: string, mention: Mention, next: Mention | undefined): boolean {
  return (
    next?.kind === "data" &&
    next.id === "contacts.address-book" &&
    matchesIn(WITHIN, text, mention.end, next.start)
  );
}

/** 通讯录中的手机号 is the address book's as well. */
function isContained(text: string, mention: Mention, before: Mention | undefined): boolean {
  return (
    before?.kind === "data" &&
    before.id === "contacts.address-book" &&
    matchesIn(/^\s*(中|里|内)(的|存储的|保存的)?(好友|联系人|朋友)?的?$/, text, before.end, mention.start)
  );
}
