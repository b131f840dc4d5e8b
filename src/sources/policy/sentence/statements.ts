import type { DataId } from "../../../catalog/types.ts";
import { holdsHan } from "../lexicon/han.ts";
import { matches, matchesIn } from "../lexicon/matches.ts";
import { excepted, keptFrom, leftOut, leftOutBefore, pointedAt, replaced } from "./beyond-objects.ts";
import type { Frame } from "./frames.ts";
import { governors } from "./governors.ts";
import { isLabelOf } from "./label-of-list.ts";
import type { Mention } from "./mentions.ts";
import { openList } from "./open-list.ts";
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

const LEFT_OUT =
  /(不包括|不包含|不含|而非|并非|不涉及|but (?:not|neither|no\b(?! (?:longer|more|less)\b))(?! (?:necessarily )?limited)|(?:,| and| but),? (?:and |but )?(?:not|never) (?:(?:your|the|any)\b(?! (?:only|just))|$)|not including|[—–(,-]\s?not (?:information|data|details) (?:that|which)\b|excluding|rather than|other than|except for|except)[^。;；]*$/;
const IN_BOOK =
  /\b(numbers?|names?|details|entries|people|friends|e-?mail addresses)\s+(in|on|within|from)\s+(your\s|the\s)?$/;
const ASIDE_EN =
  /^\s+(to|in|on|at|from|by|with|outside|inside|through|via|under|for|when|if|after|before|until|within|alongside)\s/;
const LISTED_EN = /\b(together with|includ(?:ing|es?)|such as|e\.g\.|for example|like|namely)\b|[:(]/;
const DERIVED =
  /\b(derived|inferred|estimated|determined|calculated|computed|worked out|obtained|deduced|approximated)\s+(only\s+)?(from|using|by|based on|on the basis of)\s+([\w'-]+\s+){0,3}$|\bbased on\s+([\w'-]+\s+){0,3}$/;
const INSTRUMENT =
  /\b(through|via|using|use of|by means of|with the help of|in|on|within|into)\s+(the\s|our\s|your\s|their\s|a\s|an\s|such\s|these\s|certain\s|use of\s|both\s)*$/;

/** "A report on your creditworthiness", "an interest in your contacts": what it is about. */
const TOLD_ON =
  /\b(?:reports?|statements?|insights?|feedback|facts|figures|updates?|interested|interest)\s+(?:on|in|into)\s+(?:your\s|the\s|their\s)?$/;

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
  if (frame.polarity.kind === "affirms" && !holdsHan(context.parse.text) && matches(STRIPPED, before))
    return true;
  return matches(LEFT_OUT, before) || (matches(INSTRUMENT, before) && !matches(TOLD_ON, before));
}

/** 接触到您的姓名, 收集到的昵称: the word belongs to the verb. */
const REACHES = /^(?:接触|收集|获取|收到|看到|采集|接收|查询|得|读取|拿|了解|捕捉|检测|监测|识别|扫描|搜集)$/;

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
