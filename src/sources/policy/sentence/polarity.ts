import type { FiredWord } from "../../../model/claim-trace.ts";
import { type Mark, ofGroup } from "../lexicon/marks.ts";
import { firstMatchIn, matches, matchesIn } from "../lexicon/matches.ts";
import { exceptionIn } from "./exceptions.ts";
import { type Grammar, inside, NO_AFTER, overlaps, type Parse, type Span } from "./grammar.ts";
import { deniesNothingZh } from "./not-denied-zh.ts";
import type { VerbGroup } from "./verb-groups.ts";

export interface Polarity {
  /** `unclear`: a denial too narrow or too twisted to say anything certain; nothing is claimed from it. */
  readonly kind: "affirms" | "denies" | "unclear";
  /** The words that take a denial back. With them the statement counts as a conditional yes. */
  readonly exception: string | null;
  readonly words: readonly FiredWord[];
  /** Where a denial was looked for. */
  readonly scope: Span;
}

export function polarityOf(
  parse: Parse,
  grammar: Grammar,
  group: VerbGroup,
  groups: readonly VerbGroup[],
): Polarity {
  const scope = { start: scopeStart(parse, grammar, group), end: group.end };
  const negation = negationOf(parse, grammar, group, groups);
  if (negation === "unclear") return { kind: "unclear", exception: null, words: [], scope };
  if (!negation) return { kind: "affirms", exception: null, words: [], scope };
  const words: FiredWord[] = [{ role: "negation", start: negation.start, end: negation.end }];
  const exception = exceptionIn(parse, grammar, { start: negation.start, end: group.reach });
  return exception
    ? {
        kind: "affirms",
        exception: parse.text.slice(exception.start, exception.end).trim(),
        words: [...words, { role: "exception", ...exception }],
        scope,
      }
    : { kind: "denies", exception: null, words, scope };
}

function scopeStart(parse: Parse, grammar: Grammar, group: VerbGroup): number {
  return Math.max(grammar.clauseStart(parse.text, group.start), group.start - MAX_REACH_CHARS);
}

const ENDED =
  /停止(运营|服务|使用|提供)|停运|注销|撤回|撤销|关闭|终止|卸载|退出|删除|拒绝|取消|下架|退订|解绑|期满|到期|同意|如不|购买后|便不再|就不再/;
const ZH_BARE_NEGATION = /^(会|向|将|与|对外|把|给|再|以任何|对您|从)/;
const UNFIT = /(无法|不能|难以)(单独)?(或)?(与|和)[^,，。;；]{1,12}(结合|关联)$/;
const MAX_REACH_CHARS = 100;

const WITHOUT =
  /(without|instead of|rather than|prohibited from|avoid|refrain from|无需|无须|不必|不需要?|不需要?您|无需您|无法|避免|停止((我们|我公司|本公司|平台|第三方)(对您的?)?)?|退出|拒绝|防止|关闭|取消|撤回|禁用|停用|而非|省去|免去|减少|省去您?重复|免于重复|重复)\s*$/;
const REFUSING =
  /(拒绝|禁止|阻止|反对|不同意|退出)( ?[a-z]{2,16} ?|第三方|其他|我们|本应用|本软件|平台|按照|对)[^,，。]{0,14}$/;
/** 别把身份证照片发给陌生人, 请不要在点评中上传 */
const BEGGING = /(^|[,，。;；:：请])(请您?)?(别(?!的|人|名)|不要|千万|切莫|切勿|勿)[^,，。;；]{0,20}$/;
/** "Nobody at Stillwater can read your diary" */
const NOBODY =
  /^\W*(nobody|no one|no-one|none of (us|our \w+|(?:the|these|those) [^,;:.]{1,40}?(?=\s(?:will|can|may|ever|has|have)\b)))\b[^,;:]{0,40}$/;

function negationOf(
  parse: Parse,
  grammar: Grammar,
  group: VerbGroup,
  groups: readonly VerbGroup[],
): Span | "unclear" | null {
  const { text } = parse;
  const no = firstMatchIn(NO_AFTER, text, group.end, group.end + 18);
  if (no) return { start: group.end, end: group.end + no[0].length };
  if (matchesIn(WITHOUT, text, 0, group.start)) {
    return "unclear";
  }
  if (matchesIn(REFUSING, text, 0, group.start)) return "unclear";
  // 无法与其他信息结合用于识别您的身份: it is not what it cannot be used for.
  if (matches(UNFIT, text.slice(Math.max(0, group.start - 24), group.start))) return "unclear";
  if (matchesIn(BEGGING, text, Math.max(0, group.start - 30), group.start)) return "unclear";
  // × 读取您的通讯录: crossed out.
  if (matchesIn(/^\s*[×✗✘❌]/u, text, 0)) return { start: 0, end: 1 };
  const nobody = firstMatchIn(NOBODY, text, 0, group.start);
  if (nobody) return { start: 0, end: nobody[0].trimEnd().length };
  const none = firstMatchIn(NOTHING_BEFORE, text, Math.max(0, group.start - 120), group.start);
  if (none) {
    const start = Math.max(0, group.start - 120) + none.index;
    return { start, end: start + none[0].trimEnd().length };
  }
  const from = scopeStart(parse, grammar, group);
  const negation = ofGroup(parse.marks, "negation").findLast(
    (mark) =>
      mark.start >= from &&
      mark.end <= group.start &&
      isNegation(text, mark, group) &&
      // "If you do not object, we may share …": what is not done in the condition.
      !(
        isLatin(text[mark.start]) &&
        parse.conditions.some((span) => inside([span], mark.start) && span.end <= group.start)
      ) &&
      // "Interaction data (but not your query) is sent"
      !matchesIn(/^[^()\p{Script=Han}]*\)/u, text, mark.end, group.start),
  );
  // 我们绝不会：出售您的手机号
  const colon =
    negation || !matches(/[:：]/, text[from - 1] ?? "")
      ? null
      : firstMatchIn(/(绝对?不会|不会|从不|绝不|不得)\s*[:：]\s*$/, text, 0, from);
  if (colon) return { start: colon.index, end: colon.index + colon[0].length };
  if (!negation) return null;
  if (isWished(text, negation, group)) return "unclear";
  // "We may not be able to take account of your interests", "may not remember your language": what one goes without.
  if (matchesIn(MAY_LACK, text, Math.max(0, negation.start - 6), group.end)) return "unclear";
  // "If you are under 18, please do not provide any information": told to the reader.
  if (
    matchesIn(/^(do not|don't|never)$/, text, negation.start, negation.end) &&
    matchesIn(/(^\W*|[,;:]\s*|\bthen\s+)(please\s+|kindly\s+)?$/, text, 0, negation.start) &&
    matchesIn(/(please|kindly)\s+$|(\b(if|when|unless|where)\b[^;:]*,\s*)$/, text, 0, negation.start)
  )
    return "unclear";
  // 未使用的账号 tells of what somebody has not done; only "we have not" denies.
  const word = text.slice(negation.start, negation.end);
  if (matches(/勿$/, word)) return "unclear";
  if (deniesNothingZh(text, negation, group, from)) return "unclear";
  // 没有 as a verb of its own: 没有这两种
  if (matches(/^(没有|没)$/, word) && matchesIn(/的$/, text, negation.end, group.start)) return "unclear";
  if (
    word === "未" &&
    !(group.subject?.meaning.kind === "party" && group.subject.meaning.means === "first-party")
  )
    return "unclear";
  if (
    /自己的|(?<![您你]|用户|孩子)本人的|他人的|his own|your own/.test(
      text.slice(negation.end, Math.min(text.length, group.end + 20)),
    )
  )
    return "unclear";
  // 用户同意不使用他人的账号: what a user promises.
  if (
    matchesIn(
      /(用户|您|你|乙方|玩家)[^,，。;；]{0,4}(同意|承诺|保证|确认)[^,，。;；]{0,14}$/,
      text,
      0,
      negation.start,
    ) &&
    !matchesIn(/(我们|平台|公司)[^,，。]{0,12}$/, text, 0, negation.start)
  )
    return "unclear";
  if (
    matchesIn(OTHER_END, text, group.start, group.end + 24) &&
    // 不会存储或用于其他用途: only the use is denied in part.
    !matchesIn(/^(?:或者?|、|和|及)(?:被)?(?:用于|用作|作)/, text, group.end, group.end + 5)
  )
    return "unclear";
  // 确保未收集无关的个人信息: care is promised, nothing is denied.
  if (matchesIn(/^[^,，。;；]{0,40}无关的?/, text, group.end) && /[\p{Script=Han}]/u.test(word))
    return "unclear";
  const between = { start: negation.end, end: group.start };
  // 不会因为您处于浏览模式而收集: the reason between does not take the denial for itself.
  const because =
    matchesIn(/^(会)?因/, text, negation.end) ||
    (matches(/^不会$/, word) && matchesIn(/^因[^,，。]*(而|此)/, text, negation.end));
  if (
    !because &&
    // 不申请读取短信权限: asked for and read are one doing.
    groups.some((one) => one !== group && overlaps(one, between) && !asksTo(text, one, group)) &&
    !joinedByOr(parse, group, groups)
  )
    return "unclear";
  if (
    ofGroup(parse.marks, "narrowed-denial").some(
      (mark) =>
        overlaps(mark, { start: negation.start, end: group.start }) &&
        // "We no longer collect it": the word belongs to the denial.
        !(word === "no longer" && overlaps(mark, negation)) &&
        // 我们不再申请短信权限: but 注销后，我们不再收集 tells of an end.
        !(matchesIn(/^再$/, text, mark.start, mark.end) && !matches(ENDED, text)) &&
        // 切换到后台后不会继续获取: what then ends is what is denied.
        !(
          matchesIn(/^(?:再|继续)$/, text, mark.start, mark.end) &&
          matchesIn(/(?:后台|锁屏)[^,，。;；]{0,8}[,，]?[^,，。;；]{0,6}$/, text, 0, negation.start) &&
          !matches(/如|若|拒绝|注销/, text)
        ) &&
        // 不会向其他用户透露: 其他 belongs to whom it is not told.
        !(
          matchesIn(/^(其他|其它)$/, text, mark.start, mark.end) &&
          matchesIn(/[向与给和同]$/, text, 0, mark.start)
        ),
    )
  ) {
    return "unclear";
  }
  // A denial whose subject stands after it denies something else: "not to suggest that we collect".
  if (
    group.subject &&
    !matches(
      /^(neither|nor|at no point|on no account|in no way|at no time|under no circumstances|in no event|in no case)$/,
      word,
    ) &&
    group.subject.start > negation.start &&
    // "Never will we sell it"
    !(
      word === "never" &&
      matchesIn(/^\s+(?:will|would|shall|do|did|have|may)\s+(?:we|i)\b/, text, negation.end)
    ) &&
    !/要求|ask|require/.test(text.slice(negation.end, group.start))
  ) {
    return "unclear";
  }
  return negation;
}

const asksTo = (text: string, { start, end }: Span, next: Span) =>
  end === next.start && matchesIn(/^(?:申请|请求|索取|尝试)$/, text, start, end);

const MAY_LACK = /\b(?:may|might) not (?:be able|remember|recogni[sz]e)\b/;

/** "You may ask that we not share it", "you do not want it tracked", "no more than we need", "no access to or control of": no denial. */
function isWished(text: string, negation: Span, group: VerbGroup): boolean {
  if (!isLatin(text[negation.start])) return false;
  if (matchesIn(/^\s+(?:want|wish|like|prefer|have to|need to)\b/, text, negation.end, negation.end + 10))
    return matchesIn(/\b(?:you|users?)\s+$/, text, 0, negation.start);
  if (matchesIn(/^\s+more\b[^.;:]{0,80}\bthan\b/, text, group.end)) return true;
  if (matchesIn(/^,?\s+(?:and|or|nor)\s+(?:any\s+)?(?:control|responsib)/, text, group.end, group.end + 24))
    return true;
  // "We neither request nor read it" wishes nothing.
  if (matchesIn(/^nor$/, text, negation.start, negation.end)) return false;
  return matchesIn(
    /\b(?:prefer|rather|request|ask|instruct|direct|demand|elect|wish)(?:s|ed|ing)?\s+(?:(?:us|them|that|it)\s+)?(?:(?:we|they|it|us|the \w+|our \w+)\s+)?(?:to\s+)?$/,
    text,
    Math.max(0, negation.start - 40),
    negation.start,
  );
}

/** "We do not sell your address or share it with anyone": what is denied of the first verb is denied of the second. */
function joinedByOr(parse: Parse, group: VerbGroup, groups: readonly VerbGroup[]): boolean {
  const before = groups.findLast((other) => other.end <= group.start);
  const verb = group.verbs[0]?.meaning;
  if (!before || verb?.kind !== "verb" || verb.form === "zh") return false;
  if (parse.subjects.some(({ start, end }) => start >= before.end && end <= group.start)) return false;
  return /^(?:(?!\b(?:if|when|that|which|who|unless|because|to|for)\b)[^.;:]){0,70}?[\s,](?:or|nor)\s+(?:(?:\w+ly|otherwise|even|ever|in any way)\s+)*$/.test(
    parse.text.slice(before.end, group.start),
  );
}

/** "No location data is collected", "none of it is stored", "at no time do we". */
const NOTHING_BEFORE =
  /(?<![\w-])(no(?! (one|longer|matter|later|doubt|more|less|other))|none of|nothing|neither)\s+((?!,|;|:|\bwe\b|\bthat\b|\bwhich\b|\bif\b|\bbut\b).){0,80}?\b(is|are|was|were|will be|can be|may be|being|be)\s+(\w+ly\s+|ever\s+|\w+(?:ed|ld|en|pt|nt)\s+(?:or|nor)\s+)*$/;

/** "不会用于其他目的", "not use it for any other purpose": the use itself is not denied. */
const OTHER_END =
  /(于|作|为|做)(任何)?(其他|其它|除此|本(隐私)?(政策|指引|协议|声明|条款)|上述|与[^,，。]{0,10}无关)[^,，。]{0,14}(目的|用途|方面)|for (any )?(other|different|unrelated) purposes?|for (any |a )?purposes? (other|different) than|in (any|a) (other|way|manner) (way|manner|that)|unless necessary|\bin (?:plain|clear)[- ]?text\b|\bin (?:the clear|readable form|unencrypted form)\b/;

function isLatin(char: string | undefined): boolean {
  return char !== undefined && char < "\u0250";
}

function isNegation(text: string, mark: Mark, group: VerbGroup): boolean {
  const word = text.slice(mark.start, mark.end);
  const after = text.slice(mark.end, mark.end + 8);
  if (matches(/^未$/, word) && matches(/^(成年|来|满|必)/, after)) return false;
  if (word === "不") {
    // 不强制收集, but not 不断收集 or 不同的…
    const near =
      matchesIn(/^[^,，。;；、的]{1,6}$/, text, mark.end, group.start) &&
      !matches(/^(断|同|仅|限|时|论|管|少|良|当|过|再是|得不|可|只|便|足)/, after);
    return mark.end === group.start || matches(ZH_BARE_NEGATION, after) || near;
  }
  // "Do Not Track signals"
  if (
    word === "do not" &&
    /^\s+track\s+(?:signals?|requests?|settings?|features?|headers?|mechanisms?|preferences?|options?|technolog|and |or |\(|in\b|is\b|by\b|from\b)/.test(
      text.slice(mark.end, mark.end + 20),
    )
  )
    return false;
  if (word === "not" && matches(/^\s*,/, after) && matchesIn(/\bif $/, text, 0, mark.start)) return false;
  if (word === "not" && matchesIn(/\bwhether or $/, text, 0, mark.start)) return false;
  if (matches(/^(not|do not|don't|does not|are not|is not)$/, word)) return !matches(/^\s+only\b/, after);
  // "Information which you may or may not provide"
  if (word === "may not" && matchesIn(/\bmay or $/, text, 0, mark.start)) return false;
  if (word === "may not" || word === "can not" || word === "cannot") return true;
  return true;
}
