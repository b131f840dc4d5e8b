import type { Purpose } from "../../../model/claim.ts";
import { holdsHan } from "../lexicon/han.ts";
import { type Mark, ofGroup } from "../lexicon/marks.ts";
import { matchesIn } from "../lexicon/matches.ts";
import { aimsOf } from "./aims.ts";
import { labelOf } from "./functions.ts";
import type { Parse, Span } from "./grammar.ts";

const MAX_WORDS_CHARS = 120;

/** The purpose a sentence gives for what stands at `at`: the nearest one after it, else the last one before it. */
export function purposeNear(parse: Parse, original: string, at: number): Purpose | null {
  const span = purposeSpan(parse, at);
  return span ? purposeOf(parse, original, span) : null;
}

export function purposeSpan(parse: Parse, at: number): Span | null {
  return nearest(parse.purposes, parse, at) ?? nearest(aimsOf(parse), parse, at) ?? labelOf(parse);
}

function nearest(spans: readonly Span[], { text }: Parse, at: number): Span | null {
  const told = spans.filter(({ start }) => !matchesIn(NOT_TOLD, text, Math.max(0, start - 12), start));
  return told.find(({ start }) => start >= at) ?? told.findLast(({ end }) => end <= at) ?? null;
}

/** 我们将无法为您提供服务, 您为了证明相关事实提供的: what fails without the data, and the user's own ends. */
const NOT_TOLD =
  /(?:无法|不能|不会|难以|不再|影响|拒绝)(?:正常|继续|再|我们)?$|(?:您|你)$|\b(?:unable|cannot|not be able|not|never|fail|refuse)\s$/;

/** A sentence or cell that is a purpose as a whole. */
export function purposeOf(parse: Parse, original: string, span: Span): Purpose {
  const words = original
    .slice(span.start, Math.min(span.end, span.start + MAX_WORDS_CHARS))
    .replace(/[\s,，、。.;；]+$/, "");
  const marks = ofGroup(parse.marks, "purpose").filter(
    (mark) => mark.start >= span.start && mark.end <= span.end,
  );
  const vague = marks.some((mark) => kindOf(mark) === "vague");
  const named = marks.filter((mark) => kindOf(mark) !== "vague");
  const first = named[0];
  if (!first)
    return vague
      ? { kind: "improvement", words, vague }
      : { kind: SERVES.test(words) ? "core-function" : "other", words, vague };
  // 过滤恶意广告, 广告反作弊: of what is told first, the first word of English and the last of Chinese says what is done.
  const part = partEnd(parse.text, first.end, span.end);
  const said =
    holdsHan(words) && !ACTS.has(parse.text.slice(first.start, first.end))
      ? (named.findLast(({ end }) => end <= part) ?? first)
      : first;
  return { kind: kindOf(said), words, vague: false };
}

/** Verbs that say what is done, whatever they are done to. */
const ACTS = new Set(["过滤", "防止", "监测", "购买", "分享"]);

/** A purpose that only says that a function or a service is given. */
const SERVES =
  /(?:转成|转换成|转写|翻译|生成)[^,，。;；]{2,16}|(?:提供|实现|完成|使用|开通|办理|支持|体验|享受|参与|保障|进行)[^,，。;；]{0,40}(?:服务|功能|业务|活动|操作|使用|产品|运行)|^(?:以|用于|用来|为了?|便于|方便)[^,，。;；]{0,6}(?:您|你|用户)[^,，。;；]{0,8}(?:使用|参与|查看|查询|管理|上传|下载|分享|保存|收听|观看|编辑|导出|设置|填写|接收)|\bprovide\b|\boperate\b|\b(?:deliver|perform|offer|maintain)\b.*\bservices?\b|\benable\b|\ballow you to\b|\blet you\b/i;

function kindOf({ meaning }: Mark): string {
  return meaning.kind === "word" ? meaning.means : "other";
}

function partEnd(text: string, from: number, to: number): number {
  for (let at = from; at < to; at++) if (",，、;；和与及或".includes(text[at] ?? "")) return at;
  return to;
}
