import type { VerbShape } from "../lexicon/lexicon.ts";
import type { Mark } from "../lexicon/marks.ts";
import { everyMatch, firstMatchIn, matches, matchesIn } from "../lexicon/matches.ts";
import type { Parse, Span } from "./grammar.ts";
import type { VerbGroup } from "./verb-groups.ts";

export interface LeftObjects {
  readonly span: Span;
  readonly passive: boolean;
}

/** What stands before a participle of the passive. */
export const BE =
  /(?:\b(?:is|are|was|were|be|been|being|gets?)(?:n['’]t)?|\b(?:it|that|everything|nothing|this|data)'s|\b(?:they|these|those)'re)\s+((\w+ly|not|also|never|only|neither|both|all|again|otherwise|then|further|not be)\s+|\w+ed,?\s+((and|or)\s+)?)*$/;
const RELATIVE = /(?<![.,;:])\s*(that|which|whom)?\s*$/;

/** A verb that says nothing of data by itself. */
export function isIdle({ meaning }: Mark): boolean {
  return meaning.kind === "verb" && meaning.means === "other";
}

/** "are processed on your device and are not uploaded": both verbs have the same subject before them. */
function joinedPassive(
  text: string,
  group: VerbGroup,
  before: VerbGroup | null,
  earlier: readonly VerbGroup[],
): boolean {
  if (!before) return false;
  const between = text.slice(before.end, group.start);
  // "Photos remain on your device and are never uploaded": right after "and" stands no new subject.
  if (
    matches(
      /\s(and|but|or|nor)\s+(is|are|was|were|will be|may be|can be|does not get|do not get)\s(not\s|never\s|neither\s|also\s|then\s|only\s|being\s|\w+ly\s)*$/,
      between,
    ) &&
    !/[.;:]|\b(we|you|they|it)\b/.test(between)
  )
    return true;
  if (!isPassive(text, earlier)) return false;
  // "Are uploaded, analysed for faces and deleted"
  if (matches(/^[^.;:()]*,\s+(?:then\s+|\w+ly\s+)?$/, between) && !/\b(?:we|you|they|it)\b/.test(between))
    return true;
  return (
    matches(
      /(^|\s)(and|but|or|nor)\s+(is\s|are\s|was\s|were\s|will\s|be\s|not\s|never\s|also\s|then\s|\w+ly\s)*$/,
      between,
    ) && !/[.;:]|\b(we|you|they|it)\b/.test(between)
  );
}

/** Where the first verb of the row stands that these end with. */
function rowStart(text: string, groups: readonly VerbGroup[]): number {
  const last = groups.at(-1);
  if (!last) return 0;
  const before = groups.at(-2);
  const joins = before && isPassive(text, groups.slice(0, -1));
  return joins &&
    matchesIn(/^[^.;:()]*(?:,|\sand|\sor|\sbut)\s+(?:[a-z]+\s+){0,3}$/, text, before.end, last.start)
    ? rowStart(text, groups.slice(0, -1))
    : last.start;
}

/** The last of these verbs is passive, by itself or in a row with one that is. */
function isPassive(text: string, groups: readonly VerbGroup[]): boolean {
  const last = groups.at(-1);
  const before = groups.at(-2);
  if (!last) return false;
  if (matchesIn(BE, text, 0, last.start)) return true;
  return (
    before !== undefined &&
    matchesIn(/^[^.;:()]*(?:,|\sand|,\sand)\s+(?:then\s+|\w+ly\s+)?$/, text, before.end, last.start) &&
    isPassive(text, groups.slice(0, -1))
  );
}

const OPENS_LIST =
  /\b(?:your|the|this|that|certain|some|any|such|following|other|personal)\s+(?:[\w-]+\s){0,2}?(?:information|data|details|content)\b(?:,? (?:including|such as|like|for example|e\.g\.,?)(?: but not limited to)?|,? ?\((?=[^()]*\)\s+(?:[a-z]+\s){1,4}$))/g;

/** "Your information, including photos, members you follow and kudos you give, will be shared": what the reader does ends no list. */
function listBefore(
  { text, subjects }: Parse,
  group: VerbGroup,
  earlier: readonly VerbGroup[],
): LeftObjects | null {
  if (earlier.length === 0 || !matchesIn(BE, text, 0, group.start)) return null;
  const head = text.slice(0, group.start);
  const clause = Math.max(head.lastIndexOf(";"), head.lastIndexOf(": ")) + 1;
  const list = everyMatch(OPENS_LIST, head.slice(clause)).at(-1);
  if (!list) return null;
  const start = clause + list.index;
  const theirs = subjects.some(
    (subject) =>
      subject.start > start &&
      subject.end <= group.start &&
      subject.meaning.kind === "party" &&
      subject.meaning.means !== "user",
  );
  const within = earlier.filter((other) => other.start > start);
  const idle = within.every(
    ({ embedded, subject, verbs }) =>
      embedded ||
      (subject?.meaning.kind === "party" && subject.meaning.means === "user") ||
      verbs.every(isIdle),
  );
  return within.length > 0 && !theirs && idle ? { span: { start, end: group.start }, passive: true } : null;
}

/** Where the objects of an English verb stand before it. */
export function leftEn(
  parse: Parse,
  group: VerbGroup,
  before: VerbGroup | null,
  earlier: readonly VerbGroup[],
  form: VerbShape,
): LeftObjects | null {
  const { text } = parse;
  const head = text.slice(0, group.start);
  const joined = joinedPassive(text, group, before, earlier);
  const from = joined ? 0 : (before?.end ?? 0);
  const list = form === "past" ? listBefore(parse, group, earlier) : null;
  if (list) return list;
  // "information about your activity and how the games are used"
  const asked = everyMatch(/\b(how|what|whether|why|where)\b/g, head.slice(from)).at(-1);
  const label = Math.max(head.lastIndexOf(" - "), head.lastIndexOf(": "), head.lastIndexOf(";"));
  // "written to a log that is wiped": only what stands right before "that" is meant.
  // "A mobile number to which a code is sent": the code is.
  const relative =
    form === "past"
      ? (firstMatchIn(/\b(?:to|with|from|for|on|in|at|by|through) (?:which|whom)\b[^.;:]*$/, head, from) ??
        firstMatchIn(/(?:\S+\s+){0,3}\b(?:that|which)\s+(?:is|are|was|were|will be|gets?)\s+$/, head, from))
      : null;
  if (relative) return { span: { start: from + relative.index, end: group.start }, passive: true };
  const start = Math.max(asked ? from + asked.index : from, label + 1);
  // "Photos are uploaded, analysed for faces and deleted": whatever is done, it is done to what stands before the first.
  if (form === "past" && joined) return { span: { start, end: rowStart(text, earlier) }, passive: true };
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
    // "Model, system and identifiers, including those stored in a cookie": only the last of the list is.
    const loose =
      means?.kind === "verb" &&
      matches(/^(?:use|store)$/, means.means) &&
      !matches(/\b(?:and|or)\s+(?:\w+ly\s+)?$/, head);
    const last = loose
      ? Math.max(
          head.lastIndexOf(","),
          head.lastIndexOf("("),
          head.lastIndexOf(" including "),
          head.lastIndexOf(" and those "),
        )
      : -1;
    if (last > start) return { span: { start: last, end: group.start }, passive: true };
    // "Complaints concerning personal data received": the data is.
    const concerning = firstMatchIn(
      /\b(?:concerning|regarding|relating to)\s+(?=[^,;:]*$)/,
      text,
      start,
      group.start,
    );
    if (concerning) return { span: { start: start + concerning.index, end: group.start }, passive: true };
    return { span: { start, end: group.start }, passive: true };
  }
  const { subject } = group;
  if (!subject || subject.start < start) return null;
  // "To verify your age we ask for your ID": a purpose or a condition ends before whoever acts, and is no object.
  const opened = [...parse.purposes, ...parse.conditions].some(
    (span) =>
      span.start < subject.start &&
      span.end > start &&
      span.end >= subject.start - 2 &&
      span.end <= subject.start,
  );
  if (opened) return null;
  // "the email address (that) you enter"
  // "With both cookies and beacons, the information that we collect is anonymous": what stands after the comma is meant.
  const anew = firstMatchIn(
    /,\s+(?=(?:the|any|all) (?:information|data) (?:that |which )?$)/,
    text,
    start,
    subject.start,
  );
  if (anew)
    return { span: { start: start + anew.index + anew[0].length, end: subject.start }, passive: false };
  const gap = text.slice(start, subject.start);
  if (matches(/\b(if|when|because|and|or|but|as|unless|so|while|where|though|although|once)\s*$/, gap))
    return null;
  return matches(RELATIVE, gap) && /\S/.test(gap) && !matches(/[.,;:(]\s*$/, gap)
    ? { span: { start, end: subject.start }, passive: false }
    : null;
}
