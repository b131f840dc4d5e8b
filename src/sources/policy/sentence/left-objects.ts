import { holdsHan } from "../lexicon/han.ts";
import type { Mark } from "../lexicon/marks.ts";
import { firstMatch, matches, matchesIn } from "../lexicon/matches.ts";
import type { Grammar, Parse, Span } from "./grammar.ts";
import { BE, isIdle, type LeftObjects, leftEn } from "./left-objects-en.ts";
import type { VerbGroup } from "./verb-groups.ts";

/** Where a verb's objects stand before it, if the grammar says that they do. */
export function leftObjects(
  parse: Parse,
  grammar: Grammar,
  group: VerbGroup,
  earlier: readonly VerbGroup[],
): LeftObjects | null {
  const verb = formUsed(parse.text, group);
  if (verb?.meaning.kind !== "verb") return null;
  const before = beforeDescription(parse.text, group, earlier);
  if (verb.meaning.form === "zh") return leftZh(parse, grammar, group, before, verb.meaning.means);
  const form = verb.meaning.means === "used-for" ? "past" : verb.meaning.form;
  const own = leftEn(parse, group, before, earlier, form);
  if (form !== "past" || (own && namesData(parse, own.span))) return own;
  const first = sharedPassive(parse, group, earlier);
  return first < 0
    ? own
    : (leftObjects(parse, grammar, earlier[first] ?? group, earlier.slice(0, first)) ?? own);
}

function namesData({ marks }: Parse, { start, end }: Span): boolean {
  return (marks.get("data") ?? []).some((mark) => mark.start >= start && mark.end <= end);
}

const JOINED_ON = /(?:,|,?\s(?:and|or|nor|but|then))\s+(?:(?:then|also|later|finally|not|never|\w+ly)\s+)*$/;
const FOLLOWED_BY =
  /^\s*(?:$|[.,;)])|^\s+(?:there|here|by|for|on|in|at|to|no later|not later|within|after|until|only|with|from|when|once|as soon as|as|and|or|immediately|automatically|securely|again|afterwards|if|unless)\b/;

/** "Is sent to our server, processed there and deleted": which verb before it has the "is", or -1. */
function sharedPassive({ text, subjects }: Parse, group: VerbGroup, earlier: readonly VerbGroup[]): number {
  if (matchesIn(BE, text, 0, group.start) || !matchesIn(JOINED_ON, text, 0, group.start)) return -1;
  if (!matchesIn(FOLLOWED_BY, text, group.end)) return -1;
  const at = earlier.findLastIndex((other) => matchesIn(BE, text, 0, other.start));
  const first = earlier[at];
  if (!first || /[.;:]|\b(?:we|you|they|i|that|which|who)\b/.test(text.slice(first.end, group.start)))
    return -1;
  return subjects.some(({ start, end }) => start >= first.end && end <= group.start) ? -1 : at;
}

/** "Is read", "we read": one word of two forms; after "is" it is the passive. */
function formUsed(text: string, group: VerbGroup): Mark | undefined {
  const past = group.verbs.find(({ meaning }) => meaning.kind === "verb" && meaning.form === "past");
  return past && matchesIn(BE, text, 0, group.start) ? past : group.verbs[0];
}

/** "The number you enter is stored": the verb that only describes the object does not hide it. */
function beforeDescription(text: string, group: VerbGroup, earlier: readonly VerbGroup[]): VerbGroup | null {
  // "The identifier associated with your device is stored": so does one further before it.
  if (!isHan(text) && matchesIn(BE, text, 0, group.start)) {
    const free = earlier.findLast((other) => !other.embedded || !other.verbs.every(isIdle));
    if (free !== earlier.at(-1) && !/[,;:.]/.test(text.slice(earlier.at(-1)?.end, group.start)))
      return free ?? null;
  }
  const last = earlier.at(-1) ?? null;
  if (!last) return null;
  const gap = text.slice(last.end, group.start);
  // "The address you give us is used": so does one with words of its own.
  if (
    !isHan(text) &&
    matchesIn(OF_READER, text, Math.max(0, last.start - 60), last.start) &&
    matches(ON_TO_PASSIVE, gap) &&
    !/\b(?:and|but|or|which|who|because|so|if|while|we|i)\b/.test(gap)
  )
    return earlier.at(-2) ?? null;
  return matches(
    /^,?\s+(to us\s+|with us\s+)?((may|will|can|might|is|are|was|were|be|been|being|also|not|then|only|always|never|thus)\s+)+$/,
    gap,
  )
    ? (earlier.at(-2) ?? null)
    : last;
}

const OF_READER =
  /[a-z]\s+(?:(?:that|which)\s+)?(?:you|users?|customers|members|they)\s+(?:(?:have|may|will|can|do|also|then|first|later|choose to|chose to|\w+ly)\s+)*$/;
const ON_TO_PASSIVE =
  /^[^,;:.()]{0,50}?\s(?:may|will|can|might|is|are|was|were)\s+(?:(?:be|been|being|also|not|then|only|always|never|thus|\w+ly)\s+)*$/;

function isHan(text: string): boolean {
  return holdsHan(text);
}

function leftZh(
  parse: Parse,
  grammar: Grammar,
  group: VerbGroup,
  before: VerbGroup | null,
  means: string,
): LeftObjects | null {
  const { text } = parse;
  const clause = grammar.clauseStart(text, group.start);
  const from = Math.max(clause, before?.end ?? 0);
  const head = text.slice(from, group.start);
  if (matches(/被([^,，]{0,12})$/, head)) {
    const end = group.start;
    return { span: { start: Math.max(0, before?.end ?? 0), end }, passive: true };
  }
  // 您的手机号用于注册; a verb before it has taken the object already.
  if (means === "used-for") {
    const own = firstMatch(
      /(将|把)(?![会来要在尽为不被向按根通以对可需继于仅依严妥立及予采均都只永持定至经自无统实随始遵谨])(?=.)/,
      head,
    );
    if (own) return { span: { start: from + own.index, end: group.start }, passive: false };
    // 手机号、邮箱（用于验证邮箱）: a purpose in brackets is that of the one before them.
    const open = text.lastIndexOf("(", group.start);
    if (open > (before?.end ?? 0) && open > text.lastIndexOf(")", group.start)) {
      const item = Math.max(
        before?.end ?? 0,
        ...["、", ",", ":"].map((mark) => text.lastIndexOf(mark, open) + 1),
      );
      return { span: { start: item, end: group.start }, passive: true };
    }
    return { span: { start: before?.end ?? 0, end: group.start }, passive: true };
  }
  const preposed =
    /(将|把)(?![会来要在尽为不被向按根通以对可需继于仅依严妥立及予采均都只永持定至经自无统实随始遵谨])(?=.)|(对|就|针对|对于)(?!会|来|要|被)/.exec(
      head,
    );
  if (preposed) return { span: { start: from + preposed.index, end: group.start }, passive: false };
  // 将A、B（如C，D），E提供给…: the list itself may hold commas, brackets and verbs that only describe.
  const start = preposition(text, group.start);
  // 姓名将提交给…: nothing stands between, but where 将保存 tells a period that is read by itself.
  const bare = start === group.start && !matchesIn(/^\s*[\d一二三四五六七八九十半两]/, text, group.end);
  if (start !== null && !bare) {
    const owned = group.subject === null || group.subject.start < start;
    const crossing = parse.verbs.filter((other) => other.start >= start && other.end <= group.start);
    const list = text.slice(start, group.start);
    const free = crossing.every(
      (other) => grammar.isEmbedded(parse, start, other) || inBrackets(list, other.start - start),
    );
    if (owned && free) return { span: { start, end: group.start }, passive: false };
  }
  // 您的密码将以加密形式存储: without a subject and an object, what stands at the head of the clause is stored.
  if (
    TAKES_TOPIC.has(means) &&
    matchesIn(OBJECTLESS, text, group.end) &&
    (group.subject === null || group.subject.start < clause || matchesIn(/^[您你用]/, text, clause)) &&
    !before?.verbs.some(
      (verb) =>
        verb.start >= clause &&
        verb.meaning.kind === "verb" &&
        verb.meaning.means !== "other" &&
        !grammar.isEmbedded(parse, clause, before),
    )
  ) {
    // 您上传的文档、图片，均以加密方式存储: what a bare clause goes on with stands before its comma.
    const goesOn =
      matchesIn(GOES_ON, text, clause, group.start) &&
      clause > 0 &&
      /[,，]/.test(text[clause - 1] ?? "") &&
      (before === null || before.end <= clause - 1);
    // 您上传的照片，以及您的评论会存储在…: the list began before its comma.
    const listed =
      clause > 1 && matchesIn(/^(以及|及|和)/, text, clause) && /[,，]/.test(text[clause - 1] ?? "");
    return {
      span: { start: goesOn || listed ? grammar.clauseStart(text, clause - 1) : clause, end: group.start },
      passive: true,
    };
  }
  const subject = group.subject;
  if (subject && !before && subject.start > clause && matchesIn(/[^,，]$/, text, 0, subject.start)) {
    return { span: { start: clause, end: subject.start }, passive: false };
  }
  return null;
}

/** Lists longer than this between 将 and its verb are not looked for. */
const MAX_LIST_CHARS = 300;

/** Where the list after the nearest 将 or 把 begins that stands before its object; 将 before a verb only tells of the future. */
function preposition(text: string, end: number): number | null {
  for (let at = end - 1; at >= Math.max(0, end - MAX_LIST_CHARS); at--) {
    const char = text[at];
    if (char !== "将" && char !== "把") continue;
    if (!matchesIn(FUTURE, text, at + 1, at + 2)) return at + 1;
  }
  return null;
}

const GOES_ON = /^(均|都|将|会|默认|仍|全部|一律|只|仅|会被|以[^,，]{1,10}(方式|形式|后))+$/;

const TAKES_TOPIC = new Set([
  "permission",
  "store",
  "share",
  "use",
  "collect",
  "delete",
  "send",
  "entrust",
  "provide",
]);
const OBJECTLESS =
  /^(和|及|与|、|或)?[^,，。;；]{0,0}\s*($|[,，。;；:：]|(?:我们|本公司|平台)(?=[,，。;；]|$)|我们的?服务器|服务器|云端|在|于|到|至|给|期限|时间|为期|以|用于|[\d二三四五六七八九十半两]|一(?!些|个|种|系列|定|张|份|切|键|次|并|直)|不超过|不少于|至少|最长)/;

const FUTURE = /^[会来要在尽为不被向按根通以对可需继于仅依严妥立及予采均都只永持定至经自无统实随始遵谨]/;

function inBrackets(text: string, at: number): boolean {
  let depth = 0;
  for (let index = 0; index < at; index++) {
    if (text[index] === "(") depth++;
    else if (text[index] === ")") depth--;
  }
  return depth > 0;
}
