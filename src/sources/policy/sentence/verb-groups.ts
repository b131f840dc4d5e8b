import type { Mark } from "../lexicon/marks.ts";
import { firstMatchIn, matches, matchesIn } from "../lexicon/matches.ts";
import { bracketsOf, innermost } from "./brackets.ts";
import { describesNoun } from "./described-en.ts";
import { deniedAlone, type Grammar, type Parse, type Span } from "./grammar.ts";
import { asides } from "./purposes-en.ts";

/** Verbs that share subject, object and polarity: 收集、使用和共享. */
export interface VerbGroup {
  readonly start: number;
  readonly end: number;
  readonly verbs: readonly Mark[];
  readonly subject: Mark | null;
  /** It only describes an object of the verb before it (您使用的设备, "the name you enter"), or stands in brackets. */
  readonly embedded: boolean;
  /** Where its objects after it end. */
  readonly reach: number;
}

export function verbGroups(parse: Parse, grammar: Grammar): VerbGroup[] {
  const groups = joined(parse, grammar);
  const brackets = bracketsOf(parse.text);
  const embedded = groups.map((group, at) => {
    const before = groups[at - 1];
    // 当您注册时，您需要提供…: a verb of the condition leaves what follows it to itself.
    const told =
      before &&
      parse.conditions.some(
        ({ start, end }) => start <= before.start && before.end <= end && end <= group.start,
      );
    // "Your number (which is not shared with others);": a bracket hands nothing on.
    if (!before && !isHan(group) && (innermost(brackets, group.start) || describesNoun(parse, 0, group)))
      return true;
    if (!before || (told && isHan(group))) return opensDescription(parse, grammar, group);
    const bracket = innermost(brackets, group.start);
    if (bracket && bracket.start >= before.end) return true;
    if (tellsOfUse(parse, before, group)) return true;
    if (
      isHan(group) &&
      matchesIn(LISTS_HERE, parse.text, Math.max(0, group.start - 16), group.start) &&
      group.verbs.some(({ meaning }) => meaning.kind === "verb" && matches(IN_USE, meaning.means)) &&
      matchesIn(/^[^,，、。;；]{0,24}的/, parse.text, group.end, group.end + 32)
    )
      return true;
    if (
      isHan(group) &&
      at > 1 &&
      groups[at - 2] !== undefined &&
      tellsOfUse(parse, groups[at - 2] ?? before, before) &&
      matchesIn(AND_BY_USER, parse.text, before.end, group.start)
    )
      return true;
    if (bracket && bracket === innermost(brackets, before.start))
      return grammar.isEmbedded(parse, before.end, group);
    return grammar.isEmbedded(parse, before.end, group);
  });
  return groups.map((group, at) => {
    const bracket = innermost(brackets, group.start);
    const next = groups.findIndex(
      (other, index) =>
        index > at && (embedded[at] || !embedded[index]) && !isInLaterCondition(parse, group, other),
    );
    const last = Math.max(group.end, ownStart(parse, grammar, groups[next], group.end));
    // 依据法律共享的信息，来判断账户: what only describes a noun does not reach past its clause.
    const nextStart = embedded[at] ? Math.min(last, clauseOf(parse, grammar, group.end, last)) : last;
    return {
      start: group.start,
      end: group.end,
      verbs: group.verbs,
      subject:
        carried(parse, grammar, groups, embedded, at) ??
        subjectOf(
          parse,
          grammar,
          group,
          embedded[at] || isHan(group) ? [] : describing(parse, groups, embedded, at),
        ),
      embedded: embedded[at] ?? false,
      reach: bracket ? Math.min(bracket.end, nextStart) : nextStart,
    };
  });
}

/** "We log the following when you access the service: …": what a condition, or a purpose before a list, does ends nothing. */
function isInLaterCondition(parse: Parse, group: Joined, other: Joined): boolean {
  const verb = other.verbs[0]?.meaning;
  return (
    verb?.kind === "verb" &&
    verb.form !== "zh" &&
    asides(parse).some(
      (span) => span.start >= group.end && span.start <= other.start && other.start < span.end,
    )
  );
}

function clauseOf(parse: Parse, grammar: Grammar, from: number, otherwise: number): number {
  const comma = /[,，]/.exec(parse.text.slice(from));
  return Math.min(grammar.clauseEnd(parse.text, from), comma ? from + comma.index : otherwise);
}

/** 将存储在软件中的信息与…结合, 分享的视频中可能有: the first verb describes; 收集的信息包括 goes on to what is taken. */
function opensDescription(parse: Parse, grammar: Grammar, group: Joined): boolean {
  const verb = group.verbs[0]?.meaning;
  if (verb?.kind !== "verb" || verb.form !== "zh") return false;
  const head = parse.text.slice(Math.max(0, group.start - 8), group.start);
  const object =
    matches(/(将|把|对)(我们|您|用户|其)?(所|已|自动|主动)*$/, head) &&
    !matches(/(我们|平台|系统|公司)(会|可能)*(将|把)?$/, head);
  const loose =
    matches(/^(share|send|entrust|store)$/, verb.means) &&
    !parse.subjects.some(
      ({ end, meaning }) =>
        end <= group.start &&
        meaning.kind === "party" &&
        matches(/^(first-party|affiliate|sdk)$/, meaning.means),
    );
  // 基于您授权的位置: what was allowed only describes it.
  if (
    verb.means === "permission" &&
    matchesIn(/^(我们|的)(?!权限|范围)[^,，]/, parse.text, group.end) &&
    matches(/(您|你|用户|已|经)$/, head)
  )
    return true;
  if (describesItem(parse, group)) return true;
  // 其他程序所提供的配置信息
  if (head.endsWith("所") && parse.text.startsWith("的", group.end)) return true;
  const listed =
    matches(IN_USE, verb.means) &&
    matchesIn(LISTS_USE, parse.text, 0, group.start) &&
    matchesIn(/^[^,，、。;；]{0,24}的/, parse.text, group.end, group.end + 32);
  return listed || ((object || loose) && grammar.isEmbedded(parse, 0, group));
}

/** Where the objects of a verb begin that stand before it (将邮件内容用于广告): what comes before does not reach past that. */
function ownStart(parse: Parse, grammar: Grammar, next: Joined | undefined, from: number): number {
  if (!next) return parse.text.length;
  // 将访问联系人以提供建议: the 将 before this verb is its own.
  const clause = Math.max(from, grammar.clauseStart(parse.text, next.start));
  const found = firstMatchIn(
    /(将|把)(?![会来要在尽为不被向按根通以对可需继于仅依严妥立及予采均都只永持定至经自无统实随始遵谨])(?=.)/,
    parse.text,
    clause,
    next.start,
  );
  return found ? clause + found.index : next.start;
}

/** …，并展示您的昵称: a verb joined to the one before it by nothing but a connector has its subject. */
function carried(
  parse: Parse,
  grammar: Grammar,
  groups: readonly Joined[],
  embedded: readonly boolean[],
  at: number,
): Mark | null {
  const group = groups[at];
  if (!group || embedded[at]) return null;
  if (!matchesIn(CONNECTOR, parse.text, grammar.clauseStart(parse.text, group.start), group.start))
    return null;
  const before = groups.findLast(
    (other, index) => index < at && !embedded[index] && other.end <= group.start,
  );
  const subject = before ? subjectOf(parse, grammar, before) : null;
  return subject && grammar.actsOn(parse.text, subject, group) ? subject : null;
}

/** 手机号、拟于平台使用的会员名、密码: it describes one item of a list, and nobody who stands before the list acts in it. */
function describesItem({ text }: Parse, group: Joined): boolean {
  const verb = group.verbs[0]?.meaning;
  return (
    verb?.kind === "verb" &&
    matches(IN_USE, verb.means) &&
    matchesIn(/^的/, text, group.end, group.end + 1) &&
    matchesIn(/[、:：(][^、,，。;；:：(您你我]{0,14}$/, text, Math.max(0, group.start - 16), group.start)
  );
}

const TAKES = /^(collect|use|store|share|send|learn|entrust|provide)$/;
const IN_USE = /^(other|use|look|provide|permission|share|send|used-for)$/;
const AND_BY_USER =
  /^[^,，。;；:：]{0,16}(和|及|以及|、|与|或)((您|你|用户)(在|于|对|与|通过)?[^,，。;；:：的]{0,4})?$/;
const BY_USER = /^(了|过)?(有关|关于|与)?(您|你|用户)(在|于|对|与|通过|以|为)?[^,，。;；:：]{0,6}$/;

/** 收集您在使用服务时产生的信息: the user's own doing, told right after the verb that takes, describes what is taken. */
function tellsOfUse(parse: Parse, before: Joined, group: Joined): boolean {
  const of = (joined: Joined, kinds: RegExp) =>
    joined.verbs.some(
      ({ meaning }) => meaning.kind === "verb" && meaning.form === "zh" && kinds.test(meaning.means),
    );
  return (
    of(before, TAKES) &&
    (of(group, IN_USE) || matchesIn(/^访问$/, parse.text, group.start, group.end)) &&
    matchesIn(BY_USER, parse.text, before.end, group.start) &&
    matchesIn(/^[^,，。;；]{0,40}?(的|产生|时|过程中|期间)/, parse.text, group.end, group.end + 48)
  );
}

/** 例如，您使用本软件的频率; 包括您使用的设备型号: an example or a list that begins with what the user does. */
const LISTS_HERE = /(例如|比如|譬如|包括|包含)(但不限于)?[,，:：]?(您|你|用户)$/;
const LISTS_USE =
  /^[\s\p{P}\d]*([^,，。:：]{0,16}(信息|数据|日志|资料|记录)[\s\p{P}]*)?(例如|比如|譬如|包括|包含|含有?|如|具体为)(但不限于)?[,，:：]?(您|你|用户)(在|对)?$|^[\s\p{P}\d]*[^,，。:：]{0,16}(信息|数据|日志|资料|记录)\s*[:：]\s*(您|你|用户)$/u;

const DESCRIBED =
  /^(主动|自愿|选择|所|向[^,，。的]{1,10})?(提供|填写|上传|提交|输入|发布|设置|使用|分享|授权|选择|拍摄)[^,，。的]{0,4}的/;

const CONNECTOR = /^\s*(并且?|而且|且|但是?|同时|也|还|以及|及|和|或)(会|将|可能|也|还|不会|可|需要?)*$/;

/** "Which page you are visiting, and may set a cookie": whoever acts in a description acts only there. */
function describing(
  { subjects }: Parse,
  groups: readonly Joined[],
  embedded: readonly boolean[],
  at: number,
): Mark[] {
  return subjects.filter((subject) => {
    const first = groups.findIndex(({ start }) => start >= subject.end);
    return first >= 0 && first < at && embedded[first] === true;
  });
}

function isHan({ verbs: [first] }: Joined): boolean {
  return first?.meaning.kind === "verb" && first.meaning.form === "zh";
}

interface Joined extends Span {
  readonly verbs: readonly Mark[];
}

function joined(parse: Parse, grammar: Grammar): Joined[] {
  const groups: { start: number; end: number; verbs: Mark[] }[] = [];
  for (const verb of parse.verbs) {
    const last = groups.at(-1);
    if (last && verb.start < last.end) {
      last.verbs.push(verb);
      last.end = Math.max(last.end, verb.end);
    } else if (
      last &&
      alike(last.verbs, verb) &&
      grammar.isJoint(parse.text.slice(last.end, verb.start)) &&
      !parted(parse, last.end, verb.start) &&
      !deniedAlone(parse.text, last, verb.start)
    ) {
      last.verbs.push(verb);
      last.end = verb.end;
    } else {
      groups.push({ start: verb.start, end: verb.end, verbs: [verb] });
    }
  }
  return groups;
}

/** 拒绝提供 is no pair of like verbs: the first one governs the second. */
function alike(verbs: readonly Mark[], verb: Mark): boolean {
  const plain = (mark: Mark | undefined) =>
    mark?.meaning.kind === "verb" && (mark.meaning.means === "other" || mark.meaning.means === "permission");
  return plain(verbs.at(-1)) === plain(verb);
}

/** A subject, or the edge of a condition or purpose, between two verbs parts them. */
function parted(parse: Parse, from: number, to: number): boolean {
  const between = (edge: number) => edge > from && edge <= to;
  return (
    parse.subjects.some((subject) => subject.start >= from && subject.end <= to) ||
    [...parse.conditions, ...parse.purposes].some((span) => between(span.start) || between(span.end))
  );
}

/** The nearest party before the verb that can act; one inside a condition or purpose acts only there. */
function subjectOf(
  parse: Parse,
  grammar: Grammar,
  group: Joined,
  elsewhere: readonly Mark[] = [],
): Mark | null {
  if (isHan(group) && describesItem(parse, group)) return null;
  const masks = [...parse.conditions, ...parse.purposes];
  for (let index = parse.subjects.length - 1; index >= 0; index--) {
    const subject = parse.subjects[index];
    if (!subject || subject.end > group.start || elsewhere.includes(subject)) continue;
    if (
      masks.some((mask) => mask.start <= subject.start && subject.start < mask.end && group.start >= mask.end)
    )
      continue;
    // 委托服务商发送通知，为此会提供您的号码: who was entrusted does not go on acting after the comma.
    if (
      matchesIn(/(委托|聘请|授权)$/, parse.text, 0, subject.start) &&
      /[,，]/.test(parse.text.slice(subject.end, group.start))
    )
      continue;
    // 您设置的密码会上传: whoever stands in a description is not the subject of what follows it.
    const described = firstMatchIn(DESCRIBED, parse.text, subject.end, subject.end + 14);
    if (described && group.start >= subject.end + described[0].length) continue;
    return grammar.actsOn(parse.text, subject, group) ? subject : null;
  }
  return null;
}
