import type { LegalBasis } from "../../../model/claim.ts";
import { matches } from "../lexicon/matches.ts";
import type { Parse } from "./grammar.ts";

/** PIPL art. 13 and GDPR art. 6, as policies put them; the first that fits counts. */
const GROUNDS: readonly (readonly [LegalBasis, RegExp])[] = [
  [
    "legal-obligation",
    /(?:依据|根据|按照|依照|为遵守)(?:《[^》]{2,24}(?:法|条例|办法|规定)》|[\p{Script=Han}]{2,8}法(?=的?(?:要求|规定)))|(履行|遵守|基于|出于)(我们的)?(法定(职责|义务)|法律义务|法律法规规定的义务)|(依据|根据|按照|依照|基于|为遵守|为满足)[^,，。]{0,16}(法律|法规|监管)[^,，。]{0,12}(要求|规定)|comply with (a |our |any |applicable )?(legal|law|statutory)|legal obligations?|required by (applicable )?law|(?:because|as|since|where) (?:the )?(?:\w+ )?laws? (?:requires?|obliges?)|\bart(icle|\.)?s? ?6 ?\( ?1 ?\) ?(lit\.? ?|letter |point )?\(? ?c\b/u,
  ],
  [
    "contract",
    /为(了)?(订立|履行)[^,，。]{0,16}(合同|合约)(?=[,，]|之?目的)|(订立|履行|签订)[^,，。]{0,16}(合同|协议)(所|之)?的?(必需|必要|需要)|performance of (?:a |the |our |your )?contract|rely on (?:our |the |a )?contract|(?:perform|fulfil|carry out) (our|the|a|your) contract|contractual necessity|\bart(icle|\.)?s? ?6 ?\( ?1 ?\) ?(lit\.? ?|letter |point )?\(? ?b\b|(basis|bases|grounds?)\b[^.]{0,60}\bcontract/,
  ],
  [
    "legitimate-interests",
    /(正当|合法)利益|legitimate (business )?(interests?|reasons)|\bart(icle|\.)?s? ?6 ?\( ?1 ?\) ?(lit\.? ?|letter |point )?\(? ?f\b/,
  ],
  [
    "vital-interests",
    /(突发公共卫生事件|紧急情况下)[^。]{0,24}(生命|健康|财产)|vital interests?|\bart(icle|\.)?s? ?6 ?\( ?1 ?\) ?(lit\.? ?|letter |point )?\(? ?d\b/,
  ],
  [
    "public-interest",
    /(为|基于|出于)(了)?(?:维护)?公共利益|为(了)?应对突发公共卫生事件|in the public interest|\bart(icle|\.)?s? ?6 ?\( ?1 ?\) ?(lit\.? ?|letter |point )?\(? ?e\b/,
  ],
  ["already-public", /自行公开|已经合法公开|合法公开披露|made (manifestly )?public by you/],
  [
    "consent",
    /(经|征得|取得|获得|得到|基于)[^,，。]{0,12}(同意|授权)|(with|based on|rely on|relying on|obtain(ed)?) your (explicit |express |prior |separate )?(consent|permission)|:\s*your (?:explicit |freely given )?consent\b|您的同意(?=[;；,，、。])|if you (consent|agree)|\bart(icle|\.)?s? ?6 ?\( ?1 ?\) ?(lit\.? ?|letter |point )?\(? ?a\b|(basis|bases|grounds?)\b[^.]{0,60}\bconsent\b/,
  ],
];

/** Every ground that a sentence gives: "to perform our contract, to comply with the law, and for our legitimate interests". */
export function basesIn({ text }: Parse): readonly LegalBasis[] {
  return GROUNDS.filter(([, words]) => matches(words, text)).map(([basis]) => basis);
}

/** The ground that a sentence gives for what it says. */
export function basisIn({ text }: Parse): LegalBasis | null {
  return GROUNDS.find(([, words]) => matches(words, text))?.[0] ?? null;
}
