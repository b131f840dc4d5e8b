import type { Party } from "../../../model/claim.ts";
import { fold } from "../lexicon/fold.ts";
import { matches, matchesIn } from "../lexicon/matches.ts";
import { COLLECTED } from "../sentence/continuation.ts";
import type { Frame } from "../sentence/frames.ts";
import type { Parse } from "../sentence/grammar.ts";
import type { Mention } from "../sentence/mentions.ts";
import type { Inherited } from "../sentence/statement.ts";

/**
 * What a Chinese list without a verb says by the section it stands in: 步数。 under 我们获取的信息 is collected, 昵称、头像 under
 * 公开 is shared. The defaults are those that were right in more than 85 of 100 lists.
 */
export function saidByPlace(
  parse: Parse,
  mentions: readonly Mention[],
  frames: readonly Frame[],
  topic: string | null,
  heading: string | null,
): Inherited | null {
  if (frames.some(({ action }) => action !== null) || !matches(/\p{Script=Han}|ip|id/u, parse.text))
    return null;
  const data = mentions.filter(({ kind }) => kind === "data");
  if (data.length === 0 || !onlyLists(parse, data)) return null;
  if (heading !== null && NOT_TAKEN.test(fold(heading))) return DENIED;
  if (topic === "collection" || topic === "list")
    return heading !== null && BY_HAND.test(heading) ? by({ kind: "user" }, "collect") : COLLECTED;
  if (topic === "sharing") return data.length > 1 ? by({ kind: "first-party" }, "share") : null;
  if (topic === "permissions") return COLLECTED;
  return topic === null && data.length >= MIN_ALONE && !OTHER_HEADS.test(heading ?? "") ? COLLECTED : null;
}

/** 未收集, 我们不涉及的信息 */
const NOT_TAKEN =
  /(?:不|未|从不|绝不|没有?)(?:会)?(?:(?:向|对|从)[^,，。:：]{1,8})?(?:收集|采集|获取|读取|涉及|申请|索取|拿|碰)(?:的|什么|哪些)?(?:个人)?(?:信息|数据|权限|内容)?$|不在[^,，]{0,6}(?:收集|采集|获取|读取)[^,，]{0,4}(?:之列|范围之?内|的范围)\s*[:：]?$/;
/** Heads of lists of something else. */
const OTHER_HEADS = /第三方|名录|SDK|sdk|广告|统计|推送|招聘者|定义|总则|名词|术语/;

/** A list that no heading explains says by its length alone that it is one of what is taken. */
const MIN_ALONE = 4;

const BY_HAND =
  /(?:您|你|用户|孩子|家长)(?:在[^,，]{1,12})?(?:主动|自愿|自行)?(?:提供|填写|提交|上传|记录|交给|输入|发布|录入|填报|选择提供)/;

const NO_ITEM =
  /我们|本公司|平台|您(?!的)|你(?!的)|不|未|无(?!线|障碍)|没|勿|请|如何|什么|[?？:：]|定义|是指|指的|属于|敏感|所称|包括|需|须|由|填写|公开|可见|[|｜\t]|《|@|\.com|版$|例如$/;

/** Nothing but what is listed, each with few words around it. */
function onlyLists({ text, verbs }: Parse, data: readonly Mention[]): boolean {
  if (text.length > MAX_CHARS) return false;
  const bare = text.replace(/^[\s\p{P}\d]*(?:[一二三四五六七八九十]{1,3}、|[a-z][.)]\s)?/u, "");
  if (NO_ITEM.test(bare.replace(/[(（][^()（）]*[)）]/g, ""))) return false;
  if (
    verbs.some(
      ({ start, end, meaning }) =>
        meaning.kind === "verb" &&
        meaning.means !== "other" &&
        meaning.means !== "look" &&
        !matchesIn(/^[(（]/, text, text.lastIndexOf("(", start), start) &&
        !data.some((one) => one.start <= start && end <= one.end),
    )
  )
    return false;
  const items = bare
    .replace(/[(（][^()（）]*[)）]/g, "")
    .split(/[、,，;；/]|以及|和|及|与(?!我|您)|或/)
    .map((item) => item.replace(/[。.\s]+$/, ""));
  if (items.some((item) => item.length > MAX_ITEM_CHARS)) return false;
  const named = data.length;
  const lone = items.length > 1 ? null : (items[0] ?? "");
  // 地理位置数据。 is the label of what comes next; 行程录音 without a mark at its end is a title.
  if (
    lone !== null &&
    (lone.length > MAX_LONE_CHARS || matches(/(?:数据|信息|资料)$/, lone) || !matches(/[。;；]\s*$/, bare))
  )
    return false;
  return named * 2 >= items.length;
}

const MAX_CHARS = 160;
const MAX_ITEM_CHARS = 18;
const MAX_LONE_CHARS = 10;

const DENIED: Inherited = {
  ...COLLECTED,
  frames: COLLECTED.frames.map((frame) => ({
    ...frame,
    polarity: { ...frame.polarity, kind: "denies" as const },
  })),
};

function by(actor: Party, action: Frame["action"]): Inherited {
  return { ...COLLECTED, frames: COLLECTED.frames.map((frame) => ({ ...frame, actor, action })) };
}
