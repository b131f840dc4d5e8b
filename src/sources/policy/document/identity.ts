import type { TextDocument } from "../../../formats/text/block.ts";
import type { PolicyDocument } from "../../../model/claim.ts";
import { fold } from "../lexicon/fold.ts";
import { words } from "../lexicon/lexicon.ts";
import { everyMatch, matches } from "../lexicon/matches.ts";

/** Chinese or English by which script its letters are mostly in; a page of neither is `unknown`. */
export function documentLanguage(text: string): PolicyDocument["language"] {
  let han = 0;
  let latinWords = 0;
  let inWord = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const latin = (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
    if (code >= 0x4e00 && code <= 0x9fff) han++;
    else if (latin && !inWord) latinWords++;
    inWord = latin;
  }
  if (han < 20 && latinWords < 20) return "unknown";
  return han >= latinWords ? "zh" : "en";
}

/** Frequent characters that only traditional writing has. */
const TRADITIONAL = /[們個資訊與會為對開關權應該時產網實務經過還發隱讓這裝儲進處護請問條]/g;
const SIMPLIFIED = /[们个资讯与会为对开关权应该时产网实务经过还发隐让这装储进处护请问条]/g;

export function isTraditional(text: string): boolean {
  const head = text.slice(0, 20_000);
  const count = head.match(TRADITIONAL)?.length ?? 0;
  return count >= 8 && count > 3 * (head.match(SIMPLIFIED)?.length ?? 0);
}

const MAX_TITLE_CHARS = 80;
const CALLED_CHARS = 2_500;

/** "《X隐私政策》（以下简称“本政策”）", "we make this 《X隐私政策》": a text without a title that says its name. */
function calledInText(text: string, fits: (name: string) => boolean): string | null {
  for (const found of everyMatch(
    /(?:本|制定[了本]{0,2}|通过|我们的)?《([^《》\n]{3,40})》(?=([^。\n]{0,16}))/g,
    text,
  )) {
    const [words, name = "", after = ""] = found;
    if (
      fits(name) &&
      (!words.startsWith("《") ||
        /^[”"」\s]*(?:[（(][^）)]{0,8}[“"「']?本|[进做作][行]?了(?:更新|修订))/.test(after))
    )
      return name;
  }
  return null;
}

/** "Privacy Policy for Meatloaf For Everyone LLC": longer than other titles on a line that is no heading. */
const NAMES_WHOSE = /^(?:privacy|data protection) (?:policy|notice|statement) (?:for|of) [^.;:!?]{3,60}$/i;

/** Papers beside a policy that speak of data, or hold a part on it, and are none. */
const OTHER_PAPER =
  /acceptable use|community (?:guidelines|standards|rules)|code of conduct|copyright|\bdmca\b|imprint|impressum|legal (?:information|notice)|law enforcement|refund|return policy|brand guidelines|vulnerability disclosure|(?:社区|号码|投稿|分区|发布|交易|直播)(?:规则|公约|规范|守则|准则)|公约$|守则$/;
const OF_PRIVACY = /隐私|个人信息|privacy|data protection|cookie/;
const CONTRACT_WORDS =
  /(?:用户|服务|使用|许可|会员|平台)(?:协议|条款|规约)|terms (?:of|and)|conditions of use|\b(?:user|service|customer|subscription|business|licen[cs]e) agreement/;

/** By its title a paper of another kind than a policy or a contract. */
export function isOtherPaper(title: string): boolean {
  const folded = fold(title);
  return OTHER_PAPER.test(folded) && !OF_PRIVACY.test(folded);
}

export function titleOf(document: TextDocument): string | null {
  const head = document.blocks.slice(0, 30);
  const cues = words("topic-policy").map(fold);
  const fits = (text: string) =>
    text.length <= MAX_TITLE_CHARS &&
    (cues.some((cue) => fold(text).includes(cue)) ||
      matches(/(?:隐私|个人信息)[^，。；：]{0,10}(?:政策|声明|指引|协议|条款|规则)/, text));
  const heading = head.find(
    (block) => block.kind === "heading" && block.level === 1 && fits(block.text) && isTitle(block.text),
  );
  const short = head.filter(
    (block) =>
      block.kind !== "row" &&
      block.kind !== "item" &&
      (block.text.length <= 40 || matches(NAMES_WHOSE, block.text)) &&
      isTitle(block.text),
  );
  // A part on privacy further down names no paper that says above what it is.
  const opening = titleInLine(head[0]?.text ?? "");
  if (opening !== null && fits(opening)) return plainTitle(opening);
  const top = head.find((block) => block.kind === "heading" && block.level === 1 && isTitle(block.text));
  const above = top ?? short.find((block) => block === head[0]);
  if (above && !heading && isOtherPaper(above.text)) return plainTitle(above.text);
  const { pageTitle } = document;
  const isContract = pageTitle !== null && CONTRACT_WORDS.test(fold(pageTitle)) && !fits(pageTitle);
  if (isContract && !heading && pageTitle.length <= MAX_TITLE_CHARS) return pageTitle;
  const named = heading ?? short.find((block) => fits(block.text));
  if (named) return plainTitle(named.text);
  if (document.pageTitle && fits(document.pageTitle)) return document.pageTitle;
  const first = head[0];
  const opens =
    head.find((block) => block.kind === "heading" && block.level === 1 && isTitle(block.text)) ??
    head
      .slice(0, 3)
      .find((block) => block.kind === "heading" && isTitle(block.text) && !matches(SECTION, block.text)) ??
    short.find((block) => block === first);
  if (opens) return plainTitle(opens.text);
  const called = calledInText(document.plainText.slice(0, CALLED_CHARS), fits);
  if (called !== null) return called;
  // A saved page may be named by an identifier.
  return document.pageTitle !== null && /^[\w.-]{16,}$/.test(document.pageTitle) ? null : document.pageTitle;
}

/** "X隐私政策 更新日期：…" at the head of a page that has lost its lines, "title: X" above a page's text. */
const TITLE_IN_LINE =
  /^(?:title\s*:\s*["']?([^\n"']{2,60})["']?$|([^。；;:：，,\n]{2,50}?(?:政策|声明|指引|协议|policy|notice|statement))[\s|]+(?=(?:最[近新后])?(?:更新|生效|发布|版本|修订)|[（(]\s?本|(?:1|一)\s?[、.．]|last\s|effective|version))/i;

function titleInLine(text: string): string | null {
  const found = TITLE_IN_LINE.exec(text);
  return found?.[1] ?? found?.[2] ?? null;
}

/** What a section is called, in a text that has no title. */
const SECTION =
  /^(introduction|overview|summary|information|data|what|how|who|definitions?|scope|background|home|menu|search|log ?in|sign|正文|元数据|引言|前言|概述|概要|温馨提示|定义|总则|信息|我们|如何|适用)/i;

/** Two of these on one line are the bar of links of a site. */
const NAVIGATION =
  /关于我们|联系我们|加入我们|网站首页|法律声明|帮助中心|意见反馈|\b(?:about us|contact us|home|careers|help cent(?:er|re))\b/gi;

/** A line that ends a sentence, opens a list or speaks to the reader is no title. */
function isTitle(text: string): boolean {
  return (
    (text.match(NAVIGATION)?.length ?? 0) < 2 &&
    !/^!!!|^(?:概述|引言|前言|正文|目录|总则|导言|导读|摘要)$|[。；;:：，,]$|，|@|^\w+:\S+$|^[（(]?(请|您|我们|最新|最近|最后|更新|生效|发布|版本号|last (?:updated|modified|revised)|effective|version \d|在|为了|欢迎|感谢|本.{0,12}将)|帮助您/i.test(
      text,
    ) &&
    !/^[*_#\s]*(?:[（(]?[一二三四五六七八九十\d]+[）)]?[、.．\\\s]|[（(][一二三四五六七八九十\d]+[）)]|第[一二三四五六七八九十\d]{1,3}[章节部条编])/.test(
      text,
    )
  );
}

/** Without Markdown's marks, which pages keep that were made from it. */
function plainTitle(text: string): string {
  return (
    text
      .replace(/(?<=.{4})[（(\s]*(?:最新|最近|最后)?(?:更新|生效|发布)(?:日期|时间).*$/, "")
      .replace(/^[#*_\s]+|[*_\s]+$/g, "")
      .replace(/\\([.#*_])/g, "$1") || text
  );
}

/** Words without which nobody writes about personal data, and how many different ones a policy has at least. */
const CUES = {
  zh: ["个人信息", "隐私", "收集", "共享", "第三方", "您的", "使用", "同意", "权限", "保护", "删除", "SDK"],
  en: [
    "personal",
    "privacy",
    "collect",
    "share",
    "third part",
    "your information",
    "use",
    "consent",
    "cookies",
    "protect",
    "delete",
    "data",
  ],
};
const MIN_CUES = 4;
const MIN_CHARS = 60;

/** Whether the text reads like a privacy policy or one of its annexes, and not like a homepage, login page or contract. */
export function looksLikePolicy(
  document: TextDocument,
  title: string | null,
  language: PolicyDocument["language"],
): boolean {
  const text = fold(document.plainText);
  if (text.length < MIN_CHARS || language === "unknown") return false;
  const found = CUES[language].filter((cue) => text.includes(fold(cue)));
  const titled = title !== null && words("topic-policy").some((cue) => fold(title).includes(fold(cue)));
  const contract = title !== null && words("topic-contract").some((cue) => fold(title).includes(fold(cue)));
  if (titled && !contract) return found.length >= 2;
  const density =
    (countOf(
      text,
      language === "zh" ? /收集|个人信息|隐私/g : /collect|personal (information|data)|privacy/g,
    ) *
      1000) /
    text.length;
  if (contract && !titled) return density > 4 && found.length >= 8;
  return found.length >= MIN_CUES && density > 1;
}

function countOf(text: string, shape: RegExp): number {
  return text.match(shape)?.length ?? 0;
}
