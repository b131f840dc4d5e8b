import type { Party } from "../../../model/claim.ts";
import { ofGroup } from "../lexicon/marks.ts";
import { everyMatch, firstMatch, firstMatchIn, matches, matchesIn } from "../lexicon/matches.ts";
import { inFull } from "./full-names.ts";
import type { Grammar, Parse, Span } from "./grammar.ts";
import { companyIn, partyOf } from "./parties.ts";
import type { VerbGroup } from "./verb-groups.ts";

export interface Recipient extends Span {
  readonly party: Party;
  /** No list knows it: what a user gives to such a name, 向小影提供, is given to the product. */
  readonly unlisted?: true;
}

/** Who receives, as far as the words around the verb say. */
export function recipientOf(
  parse: Parse,
  grammar: Grammar,
  group: VerbGroup,
  regionEnd: number,
): Recipient | null {
  const zh = group.verbs.some((verb) => verb.meaning.kind === "verb" && verb.meaning.form === "zh");
  return zh
    ? (recipientZh(parse, grammar, group, regionEnd) ?? anyoneZh(parse, grammar, group))
    : (recipientEn(parse, group, regionEnd) ?? anyoneEn(parse, group, regionEnd));
}

const BEFORE =
  /(向|与|给|和|同(?!时|意|一|步|样|类)|(?<![成作认视因行称])为(?!此|了)|由|交由|至|到)([^,，;；:：]{1,60}?)$/;
const AFTER = /^\s*(给|至|到|予|于)/;

/** 把您的位置告知救援机构: a body that no list knows. */
const TOLD_BODY =
  /^(?!您|你|我们|用户|其)\p{Script=Han}{1,10}?(?:机构|中心|公司|部门|单位|管理方|合作方|人员|企业|医院|商家|厂家|厂商|机关|学校|银行)(?=$|[,，。;；])/u;

function recipientZh(parse: Parse, grammar: Grammar, group: VerbGroup, regionEnd: number): Recipient | null {
  const { text } = parse;
  // 使用、存储和向第三方共享: whom the last of joined verbs names stands right before it.
  const at = group.verbs.at(-1)?.start ?? group.start;
  const from = Math.max(grammar.clauseStart(text, at), lastVerbEnd(parse, at));
  const before = text.slice(from, at);
  const given =
    firstMatchIn(AFTER, text, group.end, group.end + 4) ??
    (matchesIn(/给$/, text, group.start, group.end) ? [""] : null);
  if (given) {
    const start = group.end + (given[0]?.length ?? 0);
    const party = partyBetween(parse, start, Math.min(regionEnd, start + 40));
    if (party) return party;
  }
  if (group.verbs.some((verb) => verb.meaning.kind === "verb" && verb.meaning.means === "entrust")) {
    return partyBetween(parse, group.end, Math.min(text.length, group.end + 24));
  }
  // 报送征信系统: who receives stands right after the verb.
  if (matchesIn(/^(报送|告知|移交|转交|递交|抄送)$/, text, group.start, group.end)) {
    const party = partyBetween(parse, group.end, Math.min(regionEnd, group.end + 20));
    if (party && party.start <= group.end + 6) return party;
    const body = firstMatchIn(TOLD_BODY, text, group.end, Math.min(regionEnd, group.end + 16));
    if (body) {
      const [name] = body;
      const end = group.end + name.length;
      return {
        start: group.end,
        end,
        party: /机关$/.test(name)
          ? { kind: "authority" }
          : { kind: "third-party", name: parse.original.slice(group.end, end) },
      };
    }
  }
  // 上传崩溃日志至某统计平台: who receives stands behind what is sent.
  const onwards = matchesIn(/^(上传|发送|传输|上报)$/, text, group.start, group.end)
    ? firstMatchIn(/^[^,，。;；]{2,60}?[至到](?=[^,，。;；])/, text, group.end, regionEnd)
    : null;
  if (onwards) {
    const start = group.end + onwards[0].length;
    const party = partyBetween(parse, start, Math.min(regionEnd, start + 20));
    if (party && party.start <= start + 2) return party;
  }
  const found = firstMatch(BEFORE, before);
  if (!found) return null;
  const start = from + found.index + (found[1]?.length ?? 0);
  return partyBetween(parse, start, at);
}

/** A verb between the preposition and ours would take the recipient for itself. */
function lastVerbEnd(parse: Parse, at: number): number {
  return parse.verbs.findLast((verb) => verb.end <= at)?.end ?? 0;
}

function recipientEn(parse: Parse, group: VerbGroup, regionEnd: number): Recipient | null {
  const region = parse.text.slice(group.end, regionEnd);
  const whom = toWhom(parse, group);
  if (whom) return whom;
  const us = firstMatch(/^\s+(us|our servers?)\b/, region);
  if (us) return { party: { kind: "first-party" }, start: group.end + 1, end: group.end + us[0].length };
  for (const found of everyMatch(/\b(with|to|among|between)\s+/g, region)) {
    if (matchesIn(FIXED, region, 0, found.index)) continue;
    if (
      matchesIn(ARISES, region, 0, found.index) &&
      matches(OURS, region.slice(found.index + found[0].length))
    )
      continue;
    const start = group.end + found.index + found[0].length;
    const chosen = firstMatchIn(CHOSEN, parse.text, start, regionEnd);
    if (chosen) return { party: { kind: "third-party", name: null }, start, end: start + chosen[0].length };
    const family = firstMatchIn(FAMILY, parse.text, start, regionEnd);
    if (family) return { party: { kind: "affiliate", name: null }, start, end: start + family[0].length };
    const party = partyBetween(parse, start, Math.min(regionEnd, start + 90));
    if (party) return party;
  }
  const inGroup = gives(group) ? firstMatch(IN_GROUP, parse.text) : null;
  if (!inGroup) return null;
  const end = inGroup.index + inGroup[0].length;
  return { party: { kind: "affiliate", name: null }, start: inGroup.index, end };
}

/** "Within our group of companies we share …" */
const IN_GROUP =
  /\b(?:within|inside|across|throughout)\s+(?:our|the|its)\s+(?:(?:\w+\s+){0,3}?(?:corporate )?group(?: of (?:companies|businesses))?|family of (?:companies|businesses|brands)|affiliates|affiliated companies|group companies)\b(?!\s+(?:chat|members?|admin))/;

/** "In connection with the purchase", "related to", "in addition to": nobody receives there. */
const FIXED =
  /\b(?:connection|connections|together|along|accordance|line|conjunction|compliance|combination|combined|associated|registered|lodged|filed|opened|consistent|respect|regard|comply|connected|linked|relation|according|subject|prior|addition|order|related|relating|relates|similar|pursuant|due|limited|access|response|relevant|necessary|required|used|need|needed|want|wish|able|reply|replies|responses|changes)\s+$/;
/** "Information about your interaction with our site", "your visits to us": with whom data arises, not who gets it. */
const ARISES =
  /\b(?:interactions?|interact|interacts|interacted|relationships?|transactions?|experiences?|dealings?|communications?|correspondence|contract|agreement|engagement|visits?|accounts?|purchases?|activity|activities|registration)\s+$/;
const OURS = /^(?:us|our|the (?:site|sites|app|service|services|website|company|platform|game))\b/;

const WHOM =
  /(?:([A-Z][\w&'’-]*(?:\s[A-Z][\w&'’-]*){0,3}\.?)|\b((?:an?|the|our|other|such)\s[a-z][\w-]*(?:\s[a-z][\w-]*){0,2})),?\s+(?:to|with)\s+(?:whom|which|who)\s+(?:[\w'’]+\s+){1,4}$/;

/** "Embossa Ltd., to whom the Bank entrusts …" */
function toWhom(parse: Parse, group: VerbGroup): Recipient | null {
  if (!gives(group)) return null;
  const head = parse.original.slice(0, group.start);
  const found = firstMatch(WHOM, head);
  const name = found?.[1] ?? found?.[2];
  if (!found || name === undefined) return null;
  const start = found.index;
  const end = start + name.length;
  const listed = ofGroup(parse.marks, "party").find((mark) => mark.start < end && start < mark.end);
  return { party: listed ? partyOf(listed, name) : { kind: "third-party", name }, start, end };
}

/** "Passed to the app that you pick" */
const CHOSEN =
  /^(?:the|another|any|whichever|an?|other|those|whatever)\s+(?:other\s+)?(?:third-party\s+)?(?:apps?|applications?|person|people|contacts?|services?|sites?|recipients?|programs?|providers?|companies|company)\s+(?:(?:that|which|whom|who)\s+)?you\s+(?:pick|choose|select|have (?:chosen|selected|picked)|share|specify|want|designate|authori[sz]e)|^who(?:m?ever)\s+(?:may\s+|might\s+)?(?:buys?|acquires?|takes? (?:it |us )?over|purchases?|succeeds?|you\b)/;

/** "Other companies in the Harrow Group", "members of our group": the firm's own family. */
export const FAMILY =
  /^\s*(?:(?:the|our|its|other|any|all|certain|some|one of)\s+)*(?:companies|company|members?|entities|entity|businesses|firms?|brands|undertakings)\s+(?:in|of|within|belonging to|from)\s+(?:our|the|its|the same)\s+(?:[\w&'’. -]{0,40}?\s)?(?:group|family|corporate group)\b/i;

const GIVEN_ZH =
  /^(给|至|到|予|交(?!易|互|通|流|警))(?!(?:您|你|用户)(?!(?:所|已|主动)?(?:选择|选定|指定|预订|预约|下单|购买|咨询|入住|投递|关注|授权|绑定)的?|的(?:单位|公司|雇主|学校|家人|家属|亲友|朋友|同事|领导|父母|紧急联系人|银行|医生))|我们|其他|设备|手机|本机|终端|车机|打印机|云端|(我们的?)?服务器|后台|境外|境内|本地)([\p{Script=Han}A-Za-z]{2,20}?)(?=用于|以|进行|来|,|，|。|;|；|$|和|、|及|或|使用|处理|打分|识别|完成|核验)/u;
const TOWARDS_ZH =
  /(向|与|给)(?!您|你|用户|我们|其他|境外|本|该|此|上述|[^,，]{0,8}(号码|手机|邮箱|设备|账号|账户|地址))([\p{Script=Han}A-Za-z、和及或]{2,24}?)(直接|及时|同步|单独|分别)?$/u;
const THEM_ZH = /(向|与|给)(其|他们|对方)(直接|及时|同步)?$/;

/** 向骑手提供, 提供给航空公司: whoever is named there receives, known to the lists or not; 其 is the party named last. */
function anyoneZh(parse: Parse, grammar: Grammar, group: VerbGroup): Recipient | null {
  const { text, original } = parse;
  // 展示给司机
  if (!gives(group) && !matchesIn(/^给/, text, group.end)) return null;
  const word = text.slice(group.start, group.end);
  const after = matches(/给$/, word)
    ? firstMatch(GIVEN_ZH, `给${text.slice(group.end, group.end + 16)}`)
    : firstMatchIn(GIVEN_ZH, text, group.end, group.end + 16);
  if (after) {
    const start = group.end + (matches(/给$/, word) ? -1 : 0) + (after[1]?.length ?? 0);
    const end = start + (after[3]?.length ?? 0);
    return { party: { kind: "third-party", name: original.slice(start, end) }, unlisted: true, start, end };
  }
  const from = Math.max(grammar.clauseStart(text, group.start), lastVerbEnd(parse, group.start));
  const before = text.slice(from, group.start);
  const them = firstMatch(THEM_ZH, before);
  if (them) {
    const named = ofGroup(parse.marks, "party").findLast(
      ({ meaning, end }) =>
        meaning.kind === "party" &&
        meaning.means !== "user" &&
        meaning.means !== "first-party" &&
        end <= from + them.index,
    );
    const start = from + them.index + 1;
    const party = named
      ? partyOf(named, original.slice(named.start, named.end))
      : ({ kind: "third-party", name: null } as const);
    return { party, start, end: start + (them[2]?.length ?? 1) };
  }
  const found = firstMatch(TOWARDS_ZH, before);
  if (!found) return null;
  const start = from + found.index + 1;
  const end = start + (found[2]?.length ?? 0);
  const party = { kind: "third-party", name: original.slice(start, end) } as const;
  return matches(SOMEBODY, party.name) ? { party, start, end } : { party, unlisted: true, start, end };
}

/** 您向商家提供: a role, a firm or a person, whatever it is called. */
const SOMEBODY = /(家|骑手|司机|行|院|公司|平台|方|者|员|人|机构|部门|局|用户|好友|客服|商|店|校|会|师)$/;

const TO_EN =
  /\b(?:with|to)\s+((?:the|a|an|our|your|their|its|other|certain|such|these|any|each)\s+[a-z][\w'’-]*(?:\s+[A-Za-z][\w'’-]*){0,4}?|[A-Z][\w.&'’-]*(?:\s+[A-Z][\w.&'’-]*){0,3}(?:\s+(?:cloud|storage|servers?|database|services?|platform|apis?|cdn|infrastructure|systems?))*|(?!(?:our|the|a|an|your|purposes|servers|services|features|users|terms|laws|means|others|measures|ads|cookies|requests|questions|steps|settings|preferences|standards|you|us|this|that|these|those|it|them|help|times|devices|apps|pages|sites|websites|systems|networks|data|information)\b)(?:[a-z-]+\s){0,2}(?!(?:purposes|services|features|users|terms|laws|means|measures|ads|cookies|requests|questions|steps|settings|preferences|standards|times|devices|apps|pages|sites|systems|regulations|obligations|inquiries|enquiries|messages|notifications|offers|promotions|products|servers|this|us|address|access|process|business|communications|emails|is|was|has)\b)[a-z-]{3,}s|(?:drivers|riders|sellers|insurers|recruiters|doctors|physicians|hospitals|schools|employers|carriers|couriers|hosts|guests|buyers|landlords|banks|moderators|administrators))(?=[.,;:)]|\s+(?:for|so|who|that|which|when|if|in|to|under|where|by|on|you|as|and|or|only|over|at|via|but|unless|after|upon|without|outside)\b|$)/;
const NOT_RECEIVING =
  /^(the|a|an|our|your|their|its|other|certain|such|these|any|each)\s+(extent|purpose|purposes|end|consent|permission|servers?|cloud|service|services|app|website|site|account|device|law|terms|policy|choice|choices|settings|express|explicit|prior|right|rights|same|help|aim|goal|following|information|data|needs?|use|further|sharing|disclosure|collection|processing|party|way|time|minimum|public interest|laws?|applicable law|respect|world|outside|encrypted|encryption)\b/i;

/** "passed on to DHL", "shared with the driver": a name, or a noun of a person, after the preposition. */
function anyoneEn(parse: Parse, group: VerbGroup, regionEnd: number): Recipient | null {
  if (!gives(group)) return null;
  const region = parse.original.slice(group.end, Math.min(regionEnd, group.end + 160));
  const found = firstMatch(TO_EN, region);
  const whole = found?.[1];
  // "With Mailchimp." at the end of a sentence
  const name = whole?.replace(/(?<!\b(?:inc|ltd|co|corp|llc|[a-z]))\.$/i, "");
  if (
    !found ||
    whole === undefined ||
    name === undefined ||
    matchesIn(FIXED, region, 0, found.index) ||
    matches(NOT_RECEIVING, name) ||
    matches(/^(you|us|I)$/i, name)
  )
    return null;
  const start = group.end + found.index + found[0].length - whole.length;
  // "Services that are suitable to your age", "lists with names": data, no recipient.
  const data = ofGroup(parse.marks, "data").filter(
    (mark) => mark.start < start + name.length && start < mark.end,
  );
  const only = data.some((mark) => mark.start <= start && mark.end >= start + name.length);
  if (only || (data.length > 0 && matches(/^your\s/i, name))) return null;
  return { party: { kind: "third-party", name }, start, end: start + name.length };
}

function gives(group: VerbGroup): boolean {
  return group.verbs.some(
    ({ meaning }) => meaning.kind === "verb" && matches(/^(share|send|provide|entrust)$/, meaning.means),
  );
}

function partyBetween(parse: Parse, from: number, end: number): Recipient | null {
  // 共享给我们平台的第三方商家: who is ours receives, not we.
  const ours = firstMatchIn(OF_OURS, parse.text, from, end);
  const start = from + (ours?.[0].length ?? 0);
  const parties = ofGroup(parse.marks, "party").filter((party) => party.start >= start && party.end <= end);
  const named = parties.find((party) => party.meaning.kind === "party" && party.meaning.sdk !== null);
  const others = parties.find(
    (party) =>
      party.meaning.kind === "party" &&
      party.meaning.means !== "user" &&
      party.meaning.means !== "first-party",
  );
  const chosen = named ?? (parties[0] && isUserOrUs(parse, parties[0], start) ? parties[0] : others);
  const company = companyIn(parse.original.slice(start, end));
  if (chosen && !(company && chosen.start > start + 30)) {
    const short = partyOf(chosen, parse.original.slice(chosen.start, chosen.end));
    return { ...inFull(parse, chosen, short), start: chosen.start };
  }
  return company && { party: company, start, end };
}

const OF_OURS =
  /^(?:我们|本公司|本平台)(?:平台|公司|旗下)?(?:上|内)?的(?=[^,，。;；]{0,6}(?:第三方|合作|商家|商户|服务商|供应商|关联))/;

/** 向您…, "to you": right after the preposition the user or the firm itself is meant, not somebody named later. */
function isUserOrUs(
  parse: Parse,
  party: { start: number; end: number; meaning: unknown },
  start: number,
): boolean {
  const after = parse.text.slice(party.end, party.end + 3);
  return (
    party.start <= start + 1 &&
    !matches(/^(的|'s)/, after) &&
    !matchesIn(
      /^(所|已)?(委托|合作|授权|签约|聘请|选定|指定|接入|认可|关联|旗下|以外|之外)/,
      parse.text,
      party.end,
      party.end + 5,
    ) &&
    !matchesIn(
      /^(所|已)?(选择|选定|指定|预订|预约|下单|购买|咨询|入住|投递|关注|授权|绑定|参与|报名)/,
      parse.text,
      party.end,
      party.end + 5,
    )
  );
}
