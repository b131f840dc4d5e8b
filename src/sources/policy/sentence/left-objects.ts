import type { VerbShape } from "../lexicon/lexicon.ts";
import type { Mark } from "../lexicon/marks.ts";
import { everyMatch, firstMatch, firstMatchIn, matches, matchesIn } from "../lexicon/matches.ts";
import type { Grammar, Parse, Span } from "./grammar.ts";
import type { VerbGroup } from "./verb-groups.ts";

export interface LeftObjects {
  readonly span: Span;
  readonly passive: boolean;
}

const BE =
  /(?:\b(?:is|are|was|were|be|been|being|gets?)(?:n['’]t)?|\b(?:it|that|everything|nothing|this|data)'s|\b(?:they|these|those)'re)\s+((\w+ly|not|also|never|only|otherwise|then|further|not be)\s+|\w+ed,?\s+((and|or)\s+)?)*$/;
const RELATIVE = /(?<![.,;:])\s*(that|which|whom)?\s*$/;

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
  return verb.meaning.form === "zh"
    ? leftZh(parse, grammar, group, before, verb.meaning.means)
    : leftEn(parse, group, before, verb.meaning.means === "used-for" ? "past" : verb.meaning.form);
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
  return matches(
    /^\s+(to us\s+|with us\s+)?((may|will|can|might|is|are|was|were|be|been|being|also|not)\s+)+$/,
    gap,
  )
    ? (earlier.at(-2) ?? null)
    : last;
}

function isHan(text: string): boolean {
  return matches(/\p{Script=Han}/u, text);
}

function isIdle({ meaning }: Mark): boolean {
  return meaning.kind === "verb" && meaning.means === "other";
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
  if (start !== null) {
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
  /^(和|及|与|、|或)?[^,，。;；]{0,0}\s*($|[,，。;；:：]|我们的?服务器|服务器|云端|在|于|到|至|给|期限|时间|为期|以|用于|[\d二三四五六七八九十半两]|一(?!些|个|种|系列|定|张|份|切|键|次|并|直)|不超过|不少于|至少|最长)/;

const FUTURE = /^[会来要在尽为不被向按根通以对可需继于仅依严妥立及予采均都只永持定至经自无统实随始遵谨]/;

function inBrackets(text: string, at: number): boolean {
  let depth = 0;
  for (let index = 0; index < at; index++) {
    if (text[index] === "(") depth++;
    else if (text[index] === ")") depth--;
  }
  return depth > 0;
}

/** "are processed on your device and are not uploaded": both verbs have the same subject before them. */
function joinedPassive(text: string, group: VerbGroup, before: VerbGroup | null): boolean {
  if (!before) return false;
  const between = text.slice(before.end, group.start);
  // "Photos remain on your device and are never uploaded": right after "and" stands no new subject.
  if (
    matches(
      /\s(and|but|or|nor)\s+(is|are|was|were|will be|may be|can be|does not get|do not get)\s(not\s|never\s|also\s|then\s|only\s|being\s|\w+ly\s)*$/,
      between,
    ) &&
    !/[.;:]|\b(we|you|they|it)\b/.test(between)
  )
    return true;
  if (!matchesIn(BE, text, 0, before.start)) return false;
  return (
    matches(
      /(^|\s)(and|but|or|nor)\s+(is\s|are\s|was\s|were\s|will\s|be\s|not\s|never\s|also\s|then\s|\w+ly\s)*$/,
      between,
    ) && !/[.;:]|\b(we|you|they|it)\b/.test(between)
  );
}

function leftEn(
  parse: Parse,
  group: VerbGroup,
  before: VerbGroup | null,
  form: VerbShape,
): LeftObjects | null {
  const { text } = parse;
  const head = text.slice(0, group.start);
  const from = joinedPassive(text, group, before) ? 0 : (before?.end ?? 0);
  // "information about your activity and how the games are used"
  const asked = everyMatch(/\b(how|what|whether|why|where)\b/g, head.slice(from)).at(-1);
  const label = Math.max(head.lastIndexOf(" - "), head.lastIndexOf(": "), head.lastIndexOf(";"));
  // "written to a log that is wiped": only what stands right before "that" is meant.
  // "A mobile number to which a code is sent": the code is.
  const whither = firstMatchIn(
    /\b(?:to|with|from|for|on|in|at|by|through) (?:which|whom)\b[^.;:]*$/,
    head,
    from,
  );
  if (whither && form === "past")
    return { span: { start: from + whither.index, end: group.start }, passive: true };
  const relative = firstMatchIn(
    /(?:\S+\s+){0,3}\b(?:that|which)\s+(?:is|are|was|were|will be|gets?)\s+$/,
    head,
    from,
  );
  if (relative && form === "past")
    return { span: { start: from + relative.index, end: group.start }, passive: true };
  const start = Math.max(asked ? from + asked.index : from, label + 1);
  if (form === "past" && matches(BE, head)) return { span: { start, end: group.start }, passive: true };
  if (
    form === "past" &&
    !matches(
      /\b(have|has|had|having|we|you|they|users?|i)\s+((\w+ly|last|first|also|then|just|never|already|ever)\s+)*$/,
      head,
    )
  ) {
    // "Data stored on your device", "the providers utilised": that only says which data is meant.
    const means = group.verbs[0]?.meaning;
    const describes =
      means?.kind === "verb" &&
      matches(/^(use|store)$/, means.means) &&
      !matchesIn(/^\s+(?:\w+ly\s+)?by\b/, text, group.end);
    // "The providers utilized and other similar information": it stands after its noun and says nothing of its own.
    const idle = describes && matchesIn(/^\s*(?:$|[.,;)]|and\b|or\b)/, text, group.end);
    if (idle || (describes && before !== null)) return null;
    return { span: { start, end: group.start }, passive: true };
  }
  const { subject } = group;
  if (!subject || subject.start < start) return null;
  // "the email address (that) you enter"
  const gap = text.slice(start, subject.start);
  if (matches(/\b(if|when|because|and|or|but|as|unless|so|while|where|though|although|once)\s*$/, gap))
    return null;
  return matches(RELATIVE, gap) && /\S/.test(gap) && !matches(/[.,;:]\s*$/, gap)
    ? { span: { start, end: subject.start }, passive: false }
    : null;
}
