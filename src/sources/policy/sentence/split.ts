import type { Block } from "../../../formats/text/block.ts";
import { matches, matchesIn } from "../lexicon/matches.ts";

/** A stretch of one block that says one thing. `text` is folded; offsets are into the plain text. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly language: "zh" | "en";
  /** The one before ended in a semicolon: what governed it may govern this one. */
  readonly continues: boolean;
}

const ABBREVIATION =
  /(?:^|[\s(])(?:e\.g|i\.e|etc|inc|ltd|co|corp|llc|no|vs|mr|mrs|ms|dr|st|art|sec|u\.s|u\.k|e\.u|[a-z]|approx|incl|para|al)\.$/;

/** Longer ones are cut at the next comma or space, or at last anywhere: a wall of text without a full stop is no sentence. */
const MAX_SENTENCE_CHARS = 1_000;
const MAX_UNBROKEN_CHARS = 1_200;

export function splitSentences(block: Block, folded: string): Sentence[] {
  const sentences: Sentence[] = [];
  let from = block.start;
  let continues = false;
  const push = (end: number, semicolon: boolean) => {
    const sentence = trimmed(folded, from, end, continues);
    if (sentence) sentences.push(sentence);
    from = end;
    continues = semicolon;
  };
  for (let at = block.start; at < block.end; at++) {
    const char = folded[at] ?? "";
    if (char === "。" || char === "!" || char === "?" || char === "；" || char === ";") {
      if ((char === "；" || char === ";") && inBrackets(folded, from, at, block.end)) continue;
      // 通讯录、短信；我们不会读取。
      if ((char === "；" || char === ";") && matchesIn(DENIED_AFTER, folded, at + 1, at + 24)) continue;
      let end = at + 1;
      while (end < block.end && /["”』」)']/.test(folded[end] ?? "")) end++;
      push(end, char === ";" || char === "；");
      at = end - 1;
    } else if (char === "." && endsSentence(folded, block.start, at, block.end)) {
      push(at + 1, false);
    } else if (at - from > MAX_SENTENCE_CHARS && (/[,，、\s]/.test(char) || at - from > MAX_UNBROKEN_CHARS)) {
      push(at + 1, true);
    }
  }
  push(block.end, false);
  return sentences;
}

/** （Android如IMEI；iOS如IDFA）、IP: a semicolon in brackets parts what stands in them. */
function inBrackets(text: string, from: number, at: number, end: number): boolean {
  const before = text.slice(Math.max(from, at - 200), at + 1);
  const open = before.lastIndexOf("(");
  if (open < 0 || before.lastIndexOf(")") > open) return false;
  const rest = text.slice(at, Math.min(end, at + 200));
  const close = rest.indexOf(")");
  return close > 0 && !/[。(]/.test(rest.slice(0, close)) && matchesIn(/^[、,，]/, rest, close + 1);
}

const DENIED_AFTER =
  /^\s*(这些|以上|上述)?(我们|平台|本应用)(也|都|均|一概|通通|一律)*(不会?|从不|绝不|没有)(收集|读取|获取|采集|访问|记录|上传|保存|共享|收|碰|看|要|拿)?\s*[。;；.]/;

function endsSentence(text: string, start: number, at: number, end: number): boolean {
  const next = text[at + 1] ?? "";
  if (at + 1 < end && !/[\s"”)]/.test(next)) return false;
  const before = text.slice(Math.max(start, at - 8), at + 1);
  // "… pages visited, etc. We use this information": a new clause begins after it.
  const ends =
    matches(/\betc\.$/, before) &&
    matchesIn(/^\s+(?:we|this|these|the|it|such|you|our)\s/, text, at + 1, at + 12);
  if (matches(ABBREVIATION, before) && !ends) return false;
  // "1. We collect" is a number, not a sentence.
  return !matchesIn(/^\s*\(?\d{1,2}\.$/, text, Math.max(start, at - 4), at + 1) || at - start > 6;
}

function trimmed(folded: string, from: number, to: number, continues: boolean): Sentence | null {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(folded[start] ?? "")) start++;
  while (end > start && /\s/.test(folded[end - 1] ?? "")) end--;
  if (end - start < 2) return null;
  const written = folded.slice(start, end);
  const language = languageOf(written);
  // Lines that a text editor broke: a line's end stands for the space between two words.
  const text = language === "en" ? written.replace(/[\r\n]/g, " ") : written;
  return { start, end, text, language, continues };
}

/** A sentence is Chinese when a fifth of its letters are: Chinese policies name much in Latin letters. */
export function languageOf(text: string): "zh" | "en" {
  let han = 0;
  let latin = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x4e00 && code <= 0x9fff) han++;
    else if (code >= 0x61 && code <= 0x7a) latin++;
  }
  return han * 4 >= latin && han > 0 ? "zh" : "en";
}
