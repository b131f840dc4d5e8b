import type { DataId } from "../../../catalog/types.ts";
import { holdsHan } from "../lexicon/han.ts";
import { firstMatch, matches, matchesIn } from "../lexicon/matches.ts";
import { excepted, keptFrom, leftOut, leftOutBefore, pointedAt, replaced } from "./beyond-objects.ts";
import type { Frame } from "./frames.ts";
import { inside } from "./grammar.ts";
import { isFor, isLabelOf, TAKEN_BACK } from "./label-of-list.ts";
import { isBesides, listedBy } from "./listed-by.ts";
import type { Mention } from "./mentions.ts";
import { isOver, nearestActing } from "./nearest.ts";
import { openList } from "./open-list.ts";
import { isPermission } from "./permission.ts";
import { type Context, type Statement, statement, within } from "./statement.ts";
import { isSpeltOut } from "./umbrellas.ts";

/** All that a sentence says of the data it names. */
export function statementsOf(context: Context): Statement[] {
  const statements: Statement[] = [];
  for (const mention of context.mentions) {
    for (const frame of governors(context, mention)) {
      if (isAside(context, frame, mention)) {
        const kept = keptFrom(context, frame, mention) ?? leftOut(context, frame, mention);
        if (kept) statements.push(kept);
        continue;
      }
      for (const statement of say(context, frame, mention)) statements.push(statement);
    }
  }
  statements.push(...excepted(context));
  const pointed = pointedAt(context, statements);
  if (pointed.length > 0) return [...statements.filter((one) => !replaced(one, pointed)), ...pointed];
  const open = openList(context, statements);
  return open ? [...statements, open] : statements;
}

function governors(context: Context, mention: Mention): readonly Frame[] {
  const { parse, frames } = context;
  if (parse.text.includes("除") && isBesides(context, mention)) return [];
  if (inside(parse.purposes, mention.start) && !frames.some((frame) => usedFor(context, frame, mention)))
    return [];
  const condition = inside(parse.conditions, mention.start);
  const here = frames.filter(
    (frame) => (!condition || frame.condition === condition) && !isOver(parse, frame, mention.start),
  );
  const acts = (frame: Frame) =>
    frame.action !== null &&
    // "The microphone is used for voice messages": what follows is what it is for.
    !(frame.usedFor && frame.left !== null && mention.start >= frame.end && isLatin(parse.text)) &&
    (!frame.needsPermission || isPermission(context, frame, mention));
  const right = nearestActing(
    here.filter((frame) => within(frame.right, mention)),
    acts,
    isLatin(parse.text),
  );
  const left = here.filter((frame) => frame.left && within(frame.left, mention) && acts(frame));
  const said = (frame: Frame) =>
    right.acting.some((other) => other.action === frame.action && other.actor.kind === frame.actor.kind);
  // 提供给航空公司用于出票: the use is the purpose of the giving.
  const main = right.acting.length > 0 || left.some((frame) => !frame.usedFor);
  const acting = entrusted(context, here, mention, [
    ...right.acting,
    // 收集您的手机号，用于注册: the use is the purpose of the collecting.
    ...left.filter(
      (frame) =>
        !said(frame) &&
        (!frame.usedFor || !main || matchesIn(JOINED, parse.text, 0, frame.start)) &&
        // "We collect the address you provide" says it once.
        !(frame.embedded && frame.action === "collect" && right.acting.length > 0),
    ),
  ]);
  // 收集您输入的语音以及设备标识符: nobody types in what the phone holds; the verb around takes it.
  const read = acting.length > 0 && acting.every(({ embedded, actor }) => embedded && actor.kind === "user");
  if (read && readByItself(mention)) {
    const around = here.filter(
      (frame) =>
        frame.action === "collect" &&
        !frame.embedded &&
        frame.actor.kind !== "user" &&
        within(frame.right, mention),
    );
    if (around.length > 0) return around.slice(-1);
    // 我们会记录一些信息。例如您输入的搜索关键词: the example of what is taken, where its verb stands before.
    if (!isLatin(parse.text)) return acting.map((frame) => ({ ...frame, actor: { kind: "first-party" } }));
  }
  // 我们会使用您提供的手机号与您联系: who gave it is told beside what is done with it.
  const toldOnly =
    acting.length > 0 &&
    acting.every(
      ({ embedded, actor, end }) => actor.kind === "user" && (embedded || parse.text.startsWith("的", end)),
    );
  if (toldOnly && !isLatin(parse.text)) {
    const around = here.filter(
      (frame) =>
        frame.action !== null &&
        matches(/^(use|store|share|entrust|transfer)$/, frame.action) &&
        !frame.embedded &&
        !frame.usedFor &&
        frame.actor.kind !== "user" &&
        within(frame.right, mention),
    );
    if (around.length > 0) return [...acting, ...around.slice(-1)];
  }
  // "Contacts: used to find friends" under "we collect:" is collected; the use is its purpose.
  const onlyUsed =
    acting.length > 0 &&
    acting.every(
      (frame) =>
        frame.action === "use" &&
        frame.left !== null &&
        (frame.usedFor || isLatin(parse.text)) &&
        !saysItself(parse.text, frame.start),
    );
  if (onlyUsed && context.inherited && context.inherited.frames.length > 0) return context.inherited.frames;
  // "Your name (which is not shown to others)" under "you give us:" is given as well.
  const aside =
    acting.length > 0 &&
    isLatin(parse.text) &&
    acting.every(({ start }) => matchesIn(ASIDE_OF_ENTRY, parse.text, mention.end, start));
  if (aside && context.inherited) return [...acting, ...context.inherited.frames];
  if (acting.length > 0) return acting;
  const listed = right.governed && !condition ? listedBy(context, here, mention) : [];
  if (listed.length > 0) return listed;
  if (right.governed || condition || !context.inherited) return [];
  // "We do not ask the number of your card": a denial with a verb that no list knows goes on with nothing.
  if (matches(DENIED, parse.text)) return [];
  // 密码不参与同步: what the lead-in says is taken back.
  if (matchesIn(TAKEN_BACK, parse.text, mention.end)) return [];
  // "We ask for these permissions: Camera: to scan": what stands before the colon is asked for.
  const label = firstMatch(/[:：—–]|\s-\s/, parse.text)?.index ?? parse.text.length;
  if (mention.start > label && isLatin(parse.text) && isFor(context, label)) return [];
  return context.inherited.frames.filter((frame) => !frame.needsPermission || mention.end <= label);
}

/** "Your location is used to list the branches" is a sentence; "Location: used to list the branches" an entry of a list. */
function saysItself(text: string, at: number): boolean {
  return (
    matchesIn(/\b(?:is|are|be|was|were)\s+(?:\w+\s+)?$/, text, Math.max(0, at - 24), at) &&
    !/[:(–—]|\s-\s/.test(text.slice(0, at))
  );
}

/** "Stored on our server and used only to send it": the use is no purpose of the storing. */
const JOINED = /\band\s+(?:\w+\s+)?$/;

/** "Your name (which is not shown", "live selfie, which is compared": what is told of an entry besides. */
const ASIDE_OF_ENTRY =
  /\([^)]*$|^[^:;]*,\s+(?:which|that)\s+(?:(?:is|are|may be|will be|we|also|then|only)\s+)+(?:\w+ly\s+)?$/;

const DENIED = /\b(we|i|it|they|you|app|game)\s+(?:(?:do|does|will|can|did)(?: not|n't)|never|cannot)\b/;

function isLatin(text: string): boolean {
  return !holdsHan(text);
}

const BY_ITSELF = /^(device|network|sim|sensor|app|apps|usage|web|bluetooth)[.-]/;

function readByItself(mention: Mention): boolean {
  return mention.kind === "data"
    ? matches(BY_ITSELF, mention.id)
    : mention.umbrella.members.length > 0 && mention.umbrella.members.every((id) => matches(BY_ITSELF, id));
}

/** 委托服务商处理崩溃日志: what the processor does with it is what it was entrusted with. */
function entrusted(
  { parse, frames: all }: Context,
  frames: readonly Frame[],
  mention: Mention,
  acting: readonly Frame[],
): readonly Frame[] {
  const entrust = frames.findLast((frame) => frame.action === "entrust" && frame.end <= mention.start);
  const byThem = acting.length > 0 && acting.every((frame) => frame.actor.kind === "third-party");
  // 委托阿里云存储您的订单信息: somebody, in the lists or not, stands between the two verbs.
  const first = acting[0];
  const somebody =
    entrust !== undefined &&
    first !== undefined &&
    all.includes(first) &&
    first.start > entrust.end &&
    matchesIn(/^[^,，。;；的]{2,24}$/, parse.text, entrust.end, first.start);
  return entrust && (byThem || somebody) ? [entrust] : acting;
}

const LEFT_OUT =
  /(不包括|不包含|不含|而非|并非|不涉及|but (?:not|neither|no\b(?! (?:longer|more|less)\b))(?! (?:necessarily )?limited)|, (?:and |but )?(?:not|never) (?:(?:your|the|any)\b(?! (?:only|just))|$)|not including|[—–(,-]\s?not (?:information|data|details) (?:that|which)\b|excluding|rather than|other than|except for|except)[^。;；]*$/;
const IN_BOOK =
  /\b(numbers?|names?|details|entries|people|friends|e-?mail addresses)\s+(in|on|within|from)\s+(your\s|the\s)?$/;
const ASIDE_EN =
  /^\s+(to|in|on|at|from|by|with|outside|inside|through|via|under|for|when|if|after|before|until|within|alongside)\s/;
const LISTED_EN = /\b(together with|includ(?:ing|es?)|such as|e\.g\.|for example|like|namely)\b|[:(]/;
const DERIVED =
  /\b(derived|inferred|estimated|determined|calculated|computed|worked out|obtained|deduced|approximated)\s+(only\s+)?(from|using|by|based on|on the basis of)\s+([\w'-]+\s+){0,3}$|\bbased on\s+([\w'-]+\s+){0,3}$/;
const INSTRUMENT =
  /\b(through|via|using|use of|by means of|with the help of|in|on|within|into)\s+(the\s|our\s|your\s|their\s|a\s|an\s|such\s|these\s|certain\s|use of\s|both\s)*$/;

const STRIPPED = /\b(?:without|stripped of|devoid of|free of|minus)\s+(?:[\w'’-]+(?:,| and| or)?\s+){0,3}$/;

/** "We obtain information from your carrier": from whom, not what. */
const SOURCES: ReadonlySet<DataId> = new Set([
  "sim.operator",
  "device.user-agent",
  "user.social",
  "web.cookies",
]);

/** Named only to be left out, or as the means: "but not your name", "through cookies". */
function isAside(context: Context, frame: Frame, mention: Mention): boolean {
  // A list under a lead-in may leave something out too.
  if (!context.frames.includes(frame)) return matchesIn(LEFT_OUT, context.parse.text, 0, mention.start);
  if (!within(frame.right, mention))
    return (
      frame.left !== null &&
      matchesIn(
        /\((?:but )?(?:not|never|excluding|except(?: for)?)\b[^)]*$|,\s(?:except(?: for)?|excluding|other than|but not)\s[^,]*$/,
        context.parse.text,
        frame.left.start,
        mention.start,
      )
    );
  const before = leftOutBefore(context.parse.text, frame.end, mention.start);
  if (mention.kind === "data" && mention.id === "contacts.address-book" && IN_BOOK.test(before)) return false;
  if (mention.kind === "data" && SOURCES.has(mention.id) && /\bfrom\s+(your\s|the\s|our\s)?$/.test(before))
    return true;
  // 存储在您的SD卡内, 上传到手机: where it goes is not what goes.
  if (
    matches(/^(到|至|在|于|给)(您|你|用户)?(的)?$/, before) &&
    !(before.startsWith("到") && matchesIn(REACHES, context.parse.text, frame.start, frame.end))
  )
    return true;
  if (frame.action === "store" && matches(/\b(to|under|against)\s+(your|the)\s*$/, before)) return true;
  if (frame.action === "collect" && matchesIn(DERIVED, context.parse.text, 0, mention.start)) return true;
  // "is transferred to servers outside your country": after a passive, a preposition leads to no object.
  if (frame.left !== null && matches(ASIDE_EN, before) && !LISTED_EN.test(before)) return true;
  // "Sent without your name", "stripped of names": not named as what goes.
  if (frame.polarity.kind === "affirms" && isLatin(context.parse.text) && matches(STRIPPED, before))
    return true;
  return matches(LEFT_OUT, before) || matches(INSTRUMENT, before);
}

/** 接触到您的姓名, 收集到的昵称: the word belongs to the verb. */
const REACHES = /^(?:接触|收集|获取|收到|看到|采集|接收|查询|得|读取|拿|了解|捕捉|检测|监测|识别|扫描|搜集)$/;

function usedFor(context: Context, frame: Frame, mention: Mention): boolean {
  return (
    frame.action !== null &&
    frame.left !== null &&
    within(frame.left, mention) &&
    !inside(context.parse.purposes, frame.start)
  );
}

/** "We use technologies to collect information, including cookies": what they are is used, not collected. */
const MEANS =
  /\b(?:technolog(?:y|ies)|tools|methods|means|techniques|mechanisms)\b[^.;:]{0,40}?\b(?:collect|gather|obtain|store|receive|record|track)[^.;:]*\b(?:including|includes?|such as|like|for example|e\.g\.)\b[^.;:]*$/;

function say(context: Context, frame: Frame, mention: Mention): Statement[] {
  if (
    mention.kind === "data" &&
    mention.id === "web.cookies" &&
    (frame.action === "collect" || frame.action === "store") &&
    matchesIn(MEANS, context.parse.text, 0, mention.start)
  )
    return [{ ...statement(context, frame, mention, mention.id, "exact"), action: "use" }];
  if (mention.kind === "data")
    return isLabelOf(context, mention) ? [] : [statement(context, frame, mention, mention.id, "exact")];
  const { umbrella } = mention;
  if (umbrella.members.length === 0) return sayEmpty(context, frame, mention);
  if (isSpeltOut(context.parse, mention, context.mentions)) return [];
  const defined = context.definitions.get(umbrella.id);
  const members: readonly DataId[] = defined ? [...defined] : umbrella.members;
  // All of them stand in the same place and say the same.
  const [first, ...rest] = members;
  if (first === undefined) return [];
  const one = statement(context, frame, mention, first, defined ? "exact" : "vague");
  return [one, ...rest.map((data) => ({ ...one, data }))];
}

const POINTING = /^(该|这些|此类|上述|以上|前述|该等|such|this|that|these)/;

/** "Personal information" names no type. It matters where it is denied, or handed to somebody. */
function sayEmpty(context: Context, frame: Frame, mention: Mention): Statement[] {
  const given = frame.action === "share" || frame.action === "entrust" || frame.action === "transfer";
  const hollow = matchesIn(
    /相关信息|其他信息|其它信息|必要信息|必要的信息|有关信息|related information|other information|necessary information/,
    context.parse.text,
    mention.start,
    mention.end,
  );
  // 该信息由厂商处理: a pointing word in a later clause is not this verb's object.
  const between = context.parse.text.slice(frame.end, mention.start);
  if (matchesIn(POINTING, context.parse.text, mention.start, mention.end) && /[,，;；]/.test(between))
    return [];
  const denied = frame.polarity.kind === "denies" || frame.polarity.exception !== null;
  // 不收集其他信息: what it does not take beside the rest is no denial of all.
  const rest = matchesIn(/^(其他|其它|(any )?other)/, context.parse.text, mention.start, mention.end);
  if (rest && frame.polarity.kind === "denies" && frame.action !== "share") return [];
  if (!denied && !(given && frame.recipient) && !(hollow && frame.action === "collect")) return [];
  if (context.mentions.some((other) => other.kind === "data" && within(frame.right, other)) && !denied)
    return [];
  return [statement(context, frame, mention, null, "vague")];
}
