import type { Purpose } from "../../../model/claim.ts";
import { ofGroup } from "../lexicon/marks.ts";
import { firstMatch, matches } from "../lexicon/matches.ts";
import type { Parse, Span } from "./grammar.ts";

const MAX_WORDS_CHARS = 120;

/** The purpose a sentence gives for what stands at `at`: the nearest one after it, else the last one before it. */
export function purposeNear(parse: Parse, original: string, at: number): Purpose | null {
  const span = purposeSpan(parse, at);
  return span ? purposeOf(parse, original, span) : null;
}

export function purposeSpan(parse: Parse, at: number): Span | null {
  return (
    parse.purposes.find((purpose) => purpose.start >= at) ??
    parse.purposes.findLast((purpose) => purpose.end <= at) ??
    null
  );
}

/** A sentence or cell that is a purpose as a whole. */
export function purposeOf(parse: Parse, original: string, span: Span): Purpose {
  const words = original
    .slice(span.start, Math.min(span.end, span.start + MAX_WORDS_CHARS))
    .replace(/[\s,，、。.;；]+$/, "");
  const kinds = ofGroup(parse.marks, "purpose")
    .filter((mark) => mark.start >= span.start && mark.end <= span.end)
    .map((mark) => (mark.meaning.kind === "word" ? mark.meaning.means : "other"));
  const named = kinds.find((kind) => kind !== "vague");
  if (named !== undefined) return { kind: named, words, vague: false };
  const vague = kinds.includes("vague");
  return { kind: vague ? "improvement" : "other", words, vague };
}

const FUNCTION_ZH =
  /(?:使用|开启|体验|享受|参与|提供|开通|实现|启用|申请|通过)(?:我们的?|本应用的?|您的?|了|相应的?|该|所需的?|“|")?(附近的[^,，。;；、:：的]{1,6}?|[^,，。;；、:：的]{2,16}?)”?(功能|服务|业务)/;
const FUNCTION_EN =
  /\b(?:use|using|enable|enabling|activate)\s+(?:the|our)\s+([\w\s/'-]{2,40}?)\s+(feature|function|functionality|service)s?\b/;
const EMPTY_FUNCTION =
  /^(我们|本|相关|产品|各项|基本|基础|以下|上述|更好|网络|其他|此|这些|以上|部分|我|优质|更|良好|相应|产品与|产品和|产品或|服务|and|our|this|other|of|these|such|certain|core)/;

/** 通过自动化手段收集您在使用功能: what lies between is a clause, no name. */
const CLAUSE = /[您你]|收集|获取|使用/;

/** The function a passage names, in its own words. */
export function functionIn(text: string, original: string): string | null {
  const found = firstMatch(FUNCTION_ZH, text) ?? firstMatch(FUNCTION_EN, text);
  const words = found?.[1]?.trim();
  if (!found || !words || matches(EMPTY_FUNCTION, words) || matches(CLAUSE, words)) return null;
  const start = text.indexOf(words, found.index);
  const kind = found[2] ?? "";
  const end = text.indexOf(kind, start + words.length) + kind.length;
  return original.slice(start, end);
}
