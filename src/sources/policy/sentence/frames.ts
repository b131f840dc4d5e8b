import type { ClaimAction, Party } from "../../../model/claim.ts";
import type { FiredWord } from "../../../model/claim-trace.ts";
import type { Mark } from "../lexicon/marks.ts";
import { firstMatch, firstMatchIn, matches, matchesIn } from "../lexicon/matches.ts";
import { decideAct } from "./acts.ts";
import { byIt } from "./by-it-zh.ts";
import { asFrames, holdsData, type Turn } from "./constructions.ts";
import { type Grammar, inside, overlaps, type Parse, type Span } from "./grammar.ts";
import { isDoneByIt } from "./it-en.ts";
import { jointly } from "./joint-en.ts";
import { leftObjects } from "./left-objects.ts";
import { namedBefore } from "./named-before-en.ts";
import { inOwnClauses } from "./own-clause-en.ts";
import { partyOf } from "./parties.ts";
import { type Polarity, polarityOf } from "./polarity.ts";
import { received } from "./received-en.ts";
import { onReceiving } from "./receiving-zh.ts";
import { type Recipient, recipientOf } from "./recipients.ts";
import { rightEnd } from "./right-end.ts";
import { isSilent } from "./silent.ts";
import { namedAs } from "./turn-parts-en.ts";
import { type VerbGroup, verbGroups } from "./verb-groups.ts";

/** One verb with who does it, to whom, whether it is denied, and where its objects stand. */
export interface Frame extends Span {
  /** null: a verb that says nothing about data; it only keeps others from reaching past it. */
  readonly action: ClaimAction | null;
  readonly actor: Party;
  readonly recipient: Party | null;
  readonly polarity: Polarity;
  /** Objects after the verb. */
  readonly right: Span;
  /** Objects before it (passive, 将…, "the name you enter"), else null. */
  readonly left: Span | null;
  readonly condition: Span | null;
  /** The object must be a permission. */
  readonly needsPermission: boolean;
  /** What it does not take itself belongs to the verb around it. */
  readonly embedded: boolean;
  /** 用于…, "used for": it may only be another verb's purpose. */
  readonly usedFor: boolean;
  /** What fired, and where a denial was looked for, in characters of the plain text. */
  readonly fired: readonly FiredWord[];
  readonly scope: Span | null;
}

export interface Setting {
  /** Who acts where a sentence names nobody. */
  readonly actor: Party;
  readonly topic: string | null;
  /** Who "it" is at the head of the sentence, where the sentence before tells. */
  readonly it?: Party | null;
}

export function framesOf(parse: Parse, grammar: Grammar, setting: Setting): Frame[] {
  return framed(parse, grammar, setting, turnsIn(parse, grammar, setting.topic));
}

/** The turns of phrase of a sentence; null where it says nothing to anybody. */
export function turnsIn(parse: Parse, grammar: Grammar, topic: string | null): readonly Turn[] | null {
  const names = parse.marks.get("data") !== undefined;
  if (names && isSilent(parse)) return null;
  return names || matches(LEADS, parse.text) ? grammar.turns(parse, topic) : [];
}

/** The frames of its verbs and turns. */
export function framed(
  parse: Parse,
  grammar: Grammar,
  setting: Setting,
  turns: readonly Turn[] | null,
): Frame[] {
  if (turns === null) return [];
  const groups = verbGroups(parse, grammar);
  const verbs: Frame[] = [];
  groups.forEach((group, index) => {
    verbs.push(...groupFrames(parse, grammar, group, index, groups, setting));
  });
  const all =
    turns.length === 0
      ? verbs
      : [
          ...verbs.filter((frame) => !turns.some(({ words }) => overlaps(words, frame))),
          ...asFrames(parse, grammar, turns),
        ].sort((a, b) => a.start - b.start);
  return inOwnClauses(parse, byIt(parse, all)).flatMap((frame) => jointly(parse, frame));
}

/** 您填写的信息包括：it governs the lines below. 完成人脸识别 shows a face that no list names. */
const LEADS = /\p{Script=Han}[:：]\s*$|(?:进行|完成|通过|采用|接受)(?:人脸|活体)/u;

function groupFrames(
  parse: Parse,
  grammar: Grammar,
  group: VerbGroup,
  index: number,
  groups: readonly VerbGroup[],
  setting: Setting,
): Frame[] {
  const condition = inside(parse.conditions, group.start);
  const purpose = inside(parse.purposes, group.start);
  const recipient = recipientOf(parse, grammar, group, group.reach);
  const polarity = polarityOf(parse, grammar, group, groups);
  const left = leftObjects(parse, grammar, group, groups.slice(0, index));
  const subject = agentAfter(parse, group) ?? (left?.passive ? null : group.subject);
  const label = group.verbs[0] ? labelled(parse, group.verbs[0], setting) : null;
  // 关联公司：共享您的昵称: whoever stands before the colon receives.
  const receives = label !== null && subject !== null && subject.start === label.start;
  const it = !left?.passive && setting.it && isDoneByIt(parse, group.start) ? setting.it : null;
  const actor = namedBefore(parse, group) ?? it ?? (subject && !receives ? itself(parse, subject) : null);
  const frames = group.verbs.map((verb): Frame => {
    const found =
      recipient ?? labelled(parse, verb, setting) ?? sameAgain(parse, grammar, group, groups.slice(0, index));
    const toStaff =
      found?.party.kind === "third-party" &&
      matches(/^(医生|客服|老师|教师|教练|律师|顾问|主播|医师|导师)$/, found.party.name ?? "");
    const given = (found?.unlisted || toStaff) && actor?.kind === "user" ? null : found;
    const situation = { verb, actor, recipient: given?.party ?? null, polarity, parse, group, setting };
    const done = onReceiving(received(situation) ?? decideAct(situation), parse, verb, setting);
    const unless =
      condition !== null && matchesIn(/^(除非|unless)/, parse.text, condition.start, condition.end);
    const feared = condition !== null && matchesIn(FEARED, parse.text, condition.start, condition.end);
    const hypothetical =
      feared ||
      matchesIn(BY_PHONE, parse.text, Math.max(0, group.start - 12), group.start) ||
      (condition && (done.actor.kind !== "user" || unless)) ||
      (purpose && !isUsedFor(verb));
    const action = hypothetical ? null : done.action;
    return {
      start: verb.start,
      end: verb.end,
      action,
      actor: done.actor,
      recipient: done.recipient,
      polarity,
      right: {
        start: group.end,
        end: rightEnd(parse, group, condition, left?.passive === true, action, polarity.kind === "denies"),
      },
      left: left?.passive && isAim(parse, group, verb) ? null : (left?.span ?? null),
      condition,
      needsPermission: done.needsPermission,
      embedded: group.embedded,
      usedFor: isUsedFor(verb),
      fired: placed(parse, [
        { role: "verb", start: verb.start, end: verb.end },
        ...(subject ? [{ role: "actor" as const, start: subject.start, end: subject.end }] : []),
        ...(done.recipient && recipient
          ? [{ role: "recipient" as const, start: recipient.start, end: recipient.end }]
          : []),
        ...polarity.words,
      ]),
      scope: { start: parse.at + polarity.scope.start, end: parse.at + polarity.scope.end },
    };
  });
  // "Creators give us a tax number": one word of two lists, and whoever gives is told once.
  return frames.filter(
    (frame, at) =>
      !frames
        .slice(0, at)
        .some(
          ({ start, action, actor }) =>
            start === frame.start &&
            action === "collect" &&
            frame.action === "collect" &&
            actor.kind !== frame.actor.kind,
        ),
  );
}

/** "Beacons are not used to access your data": what is used takes, and is not what is taken. */
function isAim({ text }: Parse, { verbs, start }: VerbGroup, verb: Mark): boolean {
  const first = verbs[0];
  return (
    first !== undefined &&
    verb.start > start &&
    isUsedFor(first) &&
    verb.meaning.kind === "verb" &&
    verb.meaning.form === "base" &&
    matchesIn(/\bto\s*$/, text, first.start, first.end)
  );
}

/** 由系统保管: the phone's own doing. */
const BY_PHONE =
  /由(您|你)?的?(手机|设备|终端)(厂商|制造商)$|由(手机|操作|安卓|苹果|iOS|您的?手机)?(操作)?系统$|由(手机|设备)(自身|本身|本地)?$/;

/** "If you believe that your child gave us a name": what is feared is no practice. */
const FEARED =
  /\b(believe|become aware|learn that|discover|suspect|realise|realize|mistakenly)\b|发现|认为|怀疑|误/;

/** "广告合作伙伴：我们仅会共享……": who stands before the colon of a list of recipients receives. */
function labelled(parse: Parse, verb: Mark, { topic }: Setting): Recipient | null {
  if (verb.meaning.kind !== "verb" || !matches(/^(share|send|provide)$/, verb.meaning.means)) return null;
  if (topic === "sharing") {
    // "Credit reference agency: information on loans is reported": whoever it is.
    const found = firstMatch(RECEIVER, parse.original);
    const span = { start: found?.[1]?.length ?? 0, end: found?.[0].length ?? 0 };
    if (found?.[2] && span.end <= verb.start && !holdsData(parse, span))
      return {
        party: namedAs(parse, { start: span.start, end: span.start + found[2].length }),
        start: span.start,
        end: span.start + found[2].length,
      };
  }
  if (verb.meaning.means !== "share") return null;
  const label = (parse.marks.get("party") ?? [])[0];
  if (label?.meaning.kind !== "party" || matches(/^(user|first-party)$/, label.meaning.means)) return null;
  const lone =
    matchesIn(/^[\s\p{P}\d]*(集团内|集团|我们的|本|其他)?$/u, parse.text, 0, label.start) &&
    matchesIn(/^\s*[:：]/, parse.text, label.end);
  if (!lone) return null;
  return {
    party: partyOf(label, parse.original.slice(label.start, label.end)),
    start: label.start,
    end: label.end,
  };
}

const RECEIVER = /^(\W*(?:[A-Z]?[\d.]+\s+|[a-z]\)\s+)?)([A-Z][^:;.!?]{2,60})(?::|\s[–—-])\s/;

/** 向其发送经纬度，不发送昵称: the same verb again goes to the same. */
function sameAgain(
  parse: Parse,
  grammar: Grammar,
  group: VerbGroup,
  earlier: readonly VerbGroup[],
): Recipient | null {
  const word = parse.text.slice(group.start, group.end);
  if (!matches(/^(发送|提供|传输|共享|披露|上传)$/, word) || group.embedded) return null;
  const before = earlier.findLast(
    (other) => !other.embedded && parse.text.slice(other.start, other.end).startsWith(word),
  );
  if (!before || !matchesIn(/[,，][^,，]{0,8}$/, parse.text, before.end, group.start)) return null;
  return recipientOf(parse, grammar, before, before.reach);
}

const IT = /^它们?$/;
const PRODUCT = /应用|程序|软件|app|产品|键盘|浏览器|机器人|手表|手环|音箱|插件/;

/** 它: who was named before in the sentence; or else the product, where one is named. */
function itself(parse: Parse, subject: Mark): Party {
  const words = parse.original.slice(subject.start, subject.end);
  if (!matches(IT, words)) return partyOf(subject, words);
  const named = (parse.marks.get("party") ?? []).findLast(
    ({ end, start, meaning }) =>
      end <= subject.start &&
      meaning.kind === "party" &&
      meaning.means !== "user" &&
      !matchesIn(IT, parse.text, start, end),
  );
  if (named) return partyOf(named, parse.original.slice(named.start, named.end));
  return PRODUCT.test(parse.text.slice(0, subject.start)) ? { kind: "first-party" } : partyOf(subject, words);
}

function placed(parse: Parse, words: readonly FiredWord[]): FiredWord[] {
  return words.map(({ role, start, end }) => ({ role, start: parse.at + start, end: parse.at + end }));
}

function isUsedFor(verb: Mark): boolean {
  return verb.meaning.kind === "verb" && verb.meaning.means === "used-for";
}

/** "collected by third parties", 被第三方收集 */
function agentAfter(parse: Parse, group: VerbGroup): Mark | null {
  const by = firstMatchIn(
    /^\s+(directly\s+|automatically\s+)?by\s+(our\s|the\s|these\s|such\s|certain\s)?/,
    parse.text,
    group.end,
    group.end + 40,
  );
  if (by) {
    const at = group.end + by[0].length;
    return partyAt(parse, at);
  }
  const passive = firstMatchIn(/(被|由)([^,，]{2,12})$/, parse.text, 0, group.start);
  return passive ? partyAt(parse, passive.index + 1) : null;
}

function partyAt(parse: Parse, at: number): Mark | null {
  const near = (party: Mark) => party.start >= at && party.start <= at + 3;
  return parse.names.find(near) ?? (parse.marks.get("party") ?? []).find(near) ?? null;
}
