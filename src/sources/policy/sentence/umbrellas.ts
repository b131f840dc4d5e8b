import type { DataId } from "../../../catalog/types.ts";
import { holdsHan } from "../lexicon/han.ts";
import type { Mark } from "../lexicon/marks.ts";
import { ofGroup } from "../lexicon/marks.ts";
import { matches, matchesIn } from "../lexicon/matches.ts";
import type { Parse } from "./grammar.ts";
import type { Mention } from "./mentions.ts";

/** What the document itself says its umbrella words mean, by umbrella id. */
export type Definitions = Map<string, Set<DataId>>;

const OPENS_LIST = /^\s*(信息|数据)?\s*[,，]?\s*[(（:：“"]?\s*(具体|主要|仅)?\s*$/;
const LEADS_LIST =
  /^\s*(信息|数据)?\s*([和或及与、/](手机|设备|系统)?权限)?[,，]?\s*(具体|主要|仅|(?:may|can|will|might) (?:also )?)?\s*(包括|包含|如下|例如|including|such as|includes?|as follows|the following)?\s*[,，]?\s*(但不限于|but (?:is |are )?not limited to)?\s*[:：]$/;
const BRACKET_OR_COLON = /^\s*(信息|数据)?\s*[(（:：]/;

/** An umbrella word whose members are written out right after it: 设备信息（包括IMEI、MAC地址）. */
export function isSpeltOut(parse: Parse, mention: Mention, mentions: readonly Mention[]): boolean {
  const { text } = parse;
  const next = mentions.find(
    (other) =>
      other.start >= mention.end &&
      other.kind === "data" &&
      // 设备标识符(android): on which phones.
      !(
        matchesIn(/^(android|安卓|ios|苹果)$/, text, other.start, other.end) &&
        matchesIn(/^\s*[(（]$/, text, mention.end, other.start)
      ),
  );
  // 设备信息，包括： the list stands in the paragraphs below.
  if (!next) return matchesIn(LEADS_LIST, text, mention.end);
  const between = text.slice(mention.end, next.start);
  // 联系方式（您使用的或主动提供的其他联系方式）、通话记录: the brackets are shut, and listed nothing.
  if (matches(/^\s*[(（][^()（）]{6,}[)）]\s*[、,，和及与]/, between)) return false;
  if (between.trim() === "") return true;
  // "Protected characteristics under federal or state laws, including gender"
  if (
    matches(/^ (?:under|in|as defined in|listed in) [^.;:]{0,70}[,)] (?:such as|including|like) $/, between)
  )
    return true;
  if (between.length > 40 || /[。;；]/.test(between)) return false;
  const opener = ofGroup(parse.marks, "includes").find(
    (mark) =>
      mark.start >= mention.end &&
      mark.end <= next.start &&
      // 收集您的设备标识符，如您拒绝提供: an "if", no list.
      !(
        text.slice(mark.start, mark.end) === "如" && matchesIn(IF_AND_NOT_AS, text, mark.end, mark.end + 3)
      ) &&
      OPENS_LIST.test(text.slice(mention.end, mark.start).replace(/^[^,，(（:：]{0,16}$/, "")),
  );
  return opener !== undefined || matches(BRACKET_OR_COLON, between);
}

const IF_AND_NOT_AS = /^(果|您(?!的|所)|你(?!的|所)|用户(?!的|名|头|昵)|不|未|需|若|要|该|拒|想|希|有[)）])/;

/** "Personal information means …", but not "by automated means" or "what we mean by that". */
export function defines(parse: Parse): boolean {
  return definitionMark(parse) !== null;
}

/** "“Profile Data” means your name and age, all of which you submit", "… obtained from your bank": whence it comes is told as well. */
const ALSO_EN =
  /\bmeans?\b[^.;]*(?:\b(?:which|that|as|when) (?:you|users) (?:\w+ly )?(?:give|provide|submit|enter|supply|upload|type)|\b(?:that|which) (?:we|our servers?|the app) (?:\w+ly )?(?:collects?|gathers?|receives?|records?|obtains?)|\b(?:obtained|collected|received|gathered|recorded) (?:from|by us|by the app|automatically|when|through|via))\b/;

/** 日志信息是指我们的服务器自动记录的…，例如您的IP地址; 设备信息：是指…，包括… in a list of what is taken: practice told as a meaning. */
export function tellsAlso({ text }: Parse, led: boolean): boolean {
  if (!holdsHan(text)) return matches(ALSO_EN, text);
  return (
    (matches(/您|你/, text) &&
      matches(/(我们|平台|系统|服务器|本公司|我行)[^,，。;；]{0,12}(收集|记录|获取|采集|读取)/, text)) ||
    (led && matches(/信息[:：,，]?(是)?指[^。;；]{2,60}[,，](包括|包含|例如|如)/, text))
  );
}

function definitionMark({ text, marks }: Parse): Mark | null {
  return (
    ofGroup(marks, "definition").find((mark) => {
      if (!matchesIn(/^means?$/, text, mark.start, mark.end)) return true;
      // "“Device Data” means hardware model and …": a word in quotation marks is one that is defined.
      if (matchesIn(/["”’']\s*$/, text, Math.max(0, mark.start - 3), mark.start)) return true;
      return (
        matchesIn(
          /^\s*(:|any|all|the|a|an|information|data|personal(?:ly)?|that|those|such|every|anything|each|non)\b/,
          text,
          mark.end,
          mark.end + 20,
        ) &&
        !matchesIn(
          /\b(this|which|it|what|we|by|of|various|other|technical|automated|electronic|these|such|some|any|the|through)\s+$/,
          text,
          Math.max(0, mark.start - 14),
          mark.start,
        )
      );
    }) ?? null
  );
}

/** "账号信息：我们为您分配的伙伴号": explained in words that name no type, it stands for none of its usual ones. */
export function learnLabel(
  { text, verbs }: Parse,
  mentions: readonly Mention[],
  definitions: Definitions,
): void {
  const [label, ...more] = mentions;
  if (label?.kind !== "umbrella" || label.umbrella.members.length === 0 || more.length > 0) return;
  if (!matchesIn(/^\s*[:：]/, text, label.end) || label.start > 6 || definitions.has(label.umbrella.id))
    return;
  const takes = verbs.some(
    ({ meaning }) => meaning.kind === "verb" && matches(/^(collect|use|share|store|send)$/, meaning.means),
  );
  if (!takes) definitions.set(label.umbrella.id, new Set());
}

/** "本政策所称设备信息，是指……": afterwards the umbrella word means exactly these. */
export function learnDefinition(
  parse: Parse,
  mentions: readonly Mention[],
  definitions: Definitions,
): boolean {
  const mark = definitionMark(parse);
  if (!mark) return false;
  const defined = mentions.findLast((mention) => mention.end <= mark.start);
  if (defined?.kind !== "umbrella" || defined.umbrella.members.length === 0) return true;
  const members = mentions.flatMap((mention) =>
    mention.kind === "data" && mention.start >= mark.end ? [mention.id] : [],
  );
  if (members.length > 0) {
    definitions.set(
      defined.umbrella.id,
      new Set([...(definitions.get(defined.umbrella.id) ?? []), ...members]),
    );
  }
  return true;
}
