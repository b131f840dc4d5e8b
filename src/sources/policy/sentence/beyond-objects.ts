import { firstMatch, matches, matchesIn } from "../lexicon/matches.ts";
import { resolved } from "./anaphora.ts";
import type { Frame } from "./frames.ts";
import type { Mention } from "./mentions.ts";
import { type Context, type Statement, statement, within } from "./statement.ts";

const OTHER_THAN = /\b(other than|except( for)?|apart from|besides|aside from)\s[^.;]*$/;

/** "We do not collect anything other than your email address": that one is collected. */
export function keptFrom(context: Context, frame: Frame, mention: Mention): Statement | null {
  const before = context.parse.text.slice(frame.end, mention.start);
  const denied = frame.polarity.words.some(({ role }) => role === "negation");
  if (!denied || !matches(OTHER_THAN, before) || mention.kind !== "data") return null;
  return { ...statement(context, frame, mention, mention.id, "exact"), affirms: true };
}

/** 除手机号外，我们不会收集其他信息; "apart from your phone number, we do not …": the exception is what is taken. */
export function excepted(context: Context): Statement[] {
  const { parse, frames, mentions } = context;
  const clause = firstMatch(
    /^[\s\p{P}]*(除(了)?(?!非|外)[^,，。]{2,40}|(apart|aside) from [^,]{3,60}|(except for|other than|besides) [^,]{3,60})[,，]/u,
    parse.text,
  );
  if (!clause) return [];
  const denied = frames.find(
    ({ action, polarity, start, end }) =>
      action === "collect" &&
      start >= clause[0].length &&
      (polarity.words.some(({ role }) => role === "negation") ||
        matchesIn(
          /^\s+(?:nothing|no (?:other |further |personal )*(?:data|information))\b/,
          parse.text,
          end,
        )),
  );
  if (
    !denied ||
    !/其他|其它|任何|个人信息|information|data|anything|nothing/.test(parse.text.slice(denied.end))
  )
    return [];
  return mentions.flatMap((mention) =>
    mention.kind === "data" && mention.end <= clause[0].length
      ? [{ ...statement(context, denied, mention, mention.id, "exact"), affirms: true }]
      : [],
  );
}

const TELLS_WHY =
  /^[^,，。;；]{0,16}(是为了|主要(是|用于|为了?)|的目的|目的是|旨在|是基于|有助于|可以?帮助|属于|并非|不会用于|仅用于|是帮助|是出于|是实现)/;

/** What verbs say of "it", "this information", 其, 上述信息. */
export function pointedAt(context: Context, said: readonly Statement[]): Statement[] {
  const { parse, frames, recent } = context;
  return frames.flatMap((frame) => {
    if (frame.action === null || frame.embedded || frame.needsPermission || frame.condition) return [];
    // 收集这些信息是为了: the reason is told, no practice anew.
    if (matchesIn(TELLS_WHY, parse.text, frame.end) && frame.polarity.kind === "affirms") return [];
    // 提供给航空公司用于出票
    if (frame.usedFor && frames.some((other) => other.action !== null && !other.usedFor)) return [];
    const own = said.some(
      ({ data, start, end }) =>
        data !== null &&
        (within(frame.right, { start, end }) || (frame.left && within(frame.left, { start, end }))) &&
        start > frame.start,
    );
    // "We collect the comment and publish it next to your name": the pronoun is the object, whatever comes later.
    if (
      own &&
      !matchesIn(
        /^\s+(it|them)\s+(next to|under|together with|along with|alongside|with your|beside|on|in|to|with)\b/,
        parse.text,
        frame.right.start,
      )
    )
      return [];
    return resolved(parse, frame, context.mentions, recent).map(({ data, exactness, at }) =>
      statement(context, frame, at, data, exactness),
    );
  });
}

/** "Such information" names nothing once it is known what it stands for. */
export function replaced(one: Statement, pointed: readonly Statement[]): boolean {
  return (
    one.data === null &&
    pointed.some(({ action, start, end }) => action === one.action && one.start < end && start < one.end)
  );
}

/** "Information (not including your name) about your visits": what stands before without brackets that have closed. */
export function leftOutBefore(text: string, from: number, to: number): string {
  return text.slice(from, to).replace(/\((?:but )?(?:not|excluding|other than|except)\b[^()]*\)/g, "");
}

/** "They contain the model, but not your notes": what a list leaves out in so many words is denied. */
export function leftOut(context: Context, frame: Frame, mention: Mention): Statement | null {
  if (frame.action === null || !matches(/^(?:collect|share|store|use)$/, frame.action)) return null;
  if (frame.polarity.kind !== "affirms" || frame.polarity.exception !== null) return null;
  const member = mention.kind === "data" ? mention.id : mention.umbrella.members[0];
  if (member === undefined) return null;
  const own = context.frames.includes(frame);
  const before = leftOutBefore(context.parse.text, own ? frame.end : 0, mention.start);
  const told = matches(
    /\((?:but )?(?:not including|excluding)\b[^()]*$|[—–,-]\s?not (?:information|data|details) (?:that|which)\b[^.;]*$/,
    before,
  );
  // "We use your gender but not your name" tells of this use alone.
  if (!told && frame.action === "use") return null;
  if (
    !told &&
    !matches(
      /(\bbut (not|never|neither|no\b(?! (?:longer|more|less)\b))\b(?! (necessarily )?limited)|(?:,| and| but),? (?:and |but )?(?:not|never) (?:(?:your|the|any)\b(?! (?:only|just))|$)|\bnot including\b|不包括|不包含|不含|而非)[^.;,，。]{0,60}$/,
      before,
    )
  )
    return null;
  const exactness = mention.kind === "data" ? "exact" : "vague";
  return { ...statement(context, frame, mention, member, exactness), affirms: false };
}
