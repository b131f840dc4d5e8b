import type { PolicyDocument } from "../../../model/claim.ts";
import { matches } from "../lexicon/matches.ts";
import { datesOf } from "./calendar.ts";

type Dates = PolicyDocument["dates"];

const LABELS: readonly (readonly [keyof Dates, RegExp])[] = [
  [
    "effective",
    /(生效(日期|时间|日)?|启用(日期|时间|于)|自.{0,14}起(正式)?(生效|施行|实施|适用|执行)|(施行|实施|执行)(日期|时间)|effective(\s+date|\s+as\s+of|\s+from|\s+on|\s+since)?|(takes?|into)\s+effect(\s+on)?|comes?\s+into\s+(force|effect)|entry\s+into\s+force|in\s+(effect|force)\s+(as\s+of|from|since)|valid\s+(from|as\s+of))/,
  ],
  [
    "updated",
    /(更新(发布)?(日期|时间|于)?|修订(日期|时间|于)?|最近更新|版本日期|修改(日期|时间|于)|最后(修改|修订|更新)|last\s+(updated?(\s+of\s+(this|the|our)(\s+\w+){1,3})?|modified|revised|changed|reviewed|revision|amended|edited)|updated(\s+on)?|(?<=^|[\n(（|])\W{0,6}reviewed|(changed|edited|rewrote)\s+(this|the)\s+\w+\s+on|revised|revision|amended|version\s+(as\s+)?of|version\s+dated|last\s+update|(?:date|day)\s+of\s+(?:the\s+)?(?:last|latest|most\s+recent)\s+(?:change|update|revision|amendment)|(?<=^|\n)\W{0,6}(as\s+of|status|stand)\s*[:：])/,
  ],
  [
    "published",
    /(发布(日期|时间|于)?|公布(日期|时间)|制定(日期|时间)|published|posted|issued|adopted(?:\s+on)?\s*:|\bdated\b|(?<=^|\n)date\s*[:：]|date\s+of\s+(publication|issue))/,
  ],
];

/** Farther from its label than this a date belongs to something else. */
const MAX_GAP_CHARS = 44;

/** `text` is folded. The first date beside each label wins, for titles carry them before histories do. */
export function datesIn(text: string): Dates {
  const found: Record<keyof Dates, string | null> = { effective: null, updated: null, published: null };
  for (const { start, end, iso } of datesOf(text)) {
    const before = text.slice(Math.max(0, start - MAX_GAP_CHARS), start);
    const after = text.slice(end, end + 14);
    for (const [kind, label] of LABELS) {
      if (found[kind]) continue;
      // "于2017年8月29日首次生效": not since when this text is in force.
      if (matches(/^\s*(首次|初次|第一次)/, after)) continue;
      // "第2次修订，自2023年9月15日起适用": since when, and not when it was revised.
      if (kind !== "effective" && matches(SINCE, after) && matches(/自\s*$/, before)) continue;
      // "as amended, and Regulation (EU) 2016/679 of April 27, 2016": the day of a law.
      if (matches(OF_A_LAW, before)) continue;
      // "Replaces the version of 15 June 2023": the day of another text.
      if (matches(REPLACED, before)) continue;
      // "2023年8月15日发布的旧版同时废止"
      if (matches(/^\s*(?:发布|公布|生效|实施|更新)的/, after)) continue;
      // "date: 2022-06-19T16:06:31" above a page's text: when the page was made.
      if (matches(/^t\d\d:/, after)) continue;
      const near = lastMatch(before, label);
      const isLast =
        near !== null &&
        LABELS.every(([other, shape]) => other === kind || (lastMatch(before, shape) ?? -1) < near);
      // "发布/生效日期": one date for both.
      const shared =
        near !== null &&
        ((kind === "published" && /(发布|公布)\s*[/和及与、]\s*(生效|更新)/.test(before)) ||
          (kind === "updated" && /(更新|修订)\s*[/和及与、]?\s*(发布|公布|生效)(日期|时间)/.test(before)));
      if ((isLast || shared) && !/[。;；]|\.\s/.test(before.slice(near))) found[kind] = iso;
      else if (
        matches(/^[^\S\n]*(起)?(正式)?(生效|施行|实施|适用|执行)(?!日|时|平台|范围)/, after) &&
        kind === "effective"
      )
        found[kind] = iso;
      else if (
        matches(/^\s*(?:对本?.{0,12})?(?:进行了?)?(更新|修订|修改)(?!日|时|于)/, after) &&
        kind === "updated" &&
        near === null
      )
        found[kind] = iso;
      else if (matches(/^\s*(发布|公布)(?!日|时|于)/, after) && kind === "published" && near === null)
        found[kind] = iso;
    }
  }
  if (!(found.effective || found.updated || found.published)) found.published = loneDate(text);
  return found;
}

const OF_A_LAW =
  /(?:规定|条例|办法|法)[》」”]?[^。；\n]{0,10}$|\b(?:regulation|directive|act|law|council|parliament)\b[^.;:\n]{0,30}$/;
const REPLACED = /\b(?:replac|supersed)\w*\s[^.;\n]{0,40}$|(?:取代|替代|代替)[^，。；\n]{0,12}$/;
const SINCE = /^\s*起(?:正式)?(?:生效|施行|实施|适用|执行)/;

const HEAD_CHARS = 600;
const END_CHARS = 300;
const NOT_LONE = /[^\s\d年月日\-/.,:：()（）*_#]/g;

/** A date that stands by itself on a line at the head or the end, or beside the title, and says not what it is. */
function loneDate(text: string): string | null {
  for (const { start, end, iso } of datesOf(text)) {
    if (start > HEAD_CHARS && start < text.length - END_CHARS) continue;
    const lineStart = text.lastIndexOf("\n", start) + 1;
    const lineEnd = text.indexOf("\n", end);
    const around = text.slice(lineStart, start) + text.slice(end, lineEnd < 0 ? text.length : lineEnd);
    if (around.replace(TITLE_WORDS, "").replace(NOT_LONE, "x").replace(/[^x]/g, "").length <= 2) return iso;
  }
  return null;
}

const TITLE_WORDS = /隐私(权)?(保护)?(政策|声明|协议|条款|指引)|privacy (policy|notice|statement)/g;

function lastMatch(text: string, shape: RegExp): number | null {
  let last: number | null = null;
  for (const match of text.matchAll(new RegExp(shape, "g"))) last = match.index;
  return last;
}
