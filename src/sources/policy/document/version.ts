import { matches } from "../lexicon/matches.ts";

const HEAD_CHARS = 1_500;

const SHAPES: readonly RegExp[] = [
  /(?:版本(?:号)?|当前版本)\s*[:：为]?\s*(v?\d{1,4}(?:\.\d{1,4}){1,3}(?![\d.]*[-/年])|\d{4}年(?:第?\d{1,2}(?:月(?:\d{1,2}日)?)?)?版|\d{4}年\d{1,2}月(?:\d{1,2}日)?|\d{4}\s+v\d{1,3}(?:\.\d{1,3}){0,3}|v\d{1,4}|\d{1,3}(?![\d年.]))/i,
  /版本(?:日期|信息)\s*[:：]\s*(\d{4}年第?\d{1,2}版)/,
  /[（(]\s*(\d{4}年(?:第?\d{1,2}月?)?版)\s*[）)]/,
  /\b(?:version|rev(?:ision)?\.?)\s*(?:no\.?|number)?\s*[:：]?\s*(v?\d{1,4}(?:[.-]\d{1,4}){0,3})\b(?!(?:st|nd|rd|th)?(?:\s+of)?[\s,]+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|[/.-]\d)/i,
  /(?:隐私政策|隐私协议|隐私声明|隐私条款|privacy (?:policy|notice|statement))[^\n]{0,10}[(（\s](v\d{1,3}(?:\.\d{1,3}){0,3})(?!\d)/i,
];

/** The version a policy gives itself near its head; that of the app or of Android is none. */
export function versionIn(plainText: string): string | null {
  const head = plainText.slice(0, HEAD_CHARS);
  for (const shape of SHAPES) {
    const found = shape.exec(head);
    const before = found ? head.slice(Math.max(0, found.index - 8), found.index) : "";
    if (
      found?.[1] &&
      !matches(
        /(android|ios|系统|软件|app|应用|游戏|产品|sdk|客户端|不同|旧|新|老|历史|前一|上一)[”"」》]?\s*[（(]?\s*$/i,
        before,
      ) &&
      // "《…若干指引(2025年版)》": the edition of a law.
      !matches(/《(?![^》]*(?:隐私|政策|协议|声明|条款))[^》]*$/, head.slice(0, found.index))
    )
      return found[1];
  }
  // "本隐私政策版本: 1.0" may close the text.
  return OWN.exec(plainText.slice(-HEAD_CHARS))?.[1] ?? null;
}

const OWN =
  /(?:本(?:隐私)?(?:政策|协议|声明)(?:的)?版本(?:号)?|this (?:privacy )?policy(?: is)? version)\s*[:：]\s*(v?\d{1,3}(?:\.\d{1,3}){0,3})/i;
