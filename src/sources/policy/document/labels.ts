import type { Block } from "../../../formats/text/block.ts";
import { matches } from "../lexicon/matches.ts";
import type { Sentence } from "../sentence/split.ts";
import { isFragment } from "./sections-en.ts";

/** A question, or a title that stands as a paragraph: "Data processed". */
export function standsAlone(sentence: Sentence, block: Block): boolean {
  if (matches(/\?["')\s]*$/, sentence.text)) return true;
  const whole = sentence.start <= block.start + 2 && sentence.end >= block.end - 2;
  return (
    whole &&
    block.kind === "paragraph" &&
    sentence.text.length <= 50 &&
    !matches(/[.!:;,]\s*$/, sentence.text)
  );
}

/** "Your activity" on a line of its own above running text: a title, whatever it names. */
export function isTitle(block: Block, next: Block | undefined): boolean {
  return (
    block.kind === "paragraph" &&
    next?.kind === "paragraph" &&
    matches(/^[A-Z][^.,:;!?|\t]{2,50}$/, block.text) &&
    next.text.length > 80 &&
    matches(/[.:]\s*$/, next.text) &&
    isFragment(block.text)
  );
}

const LABEL_EN =
  /^\W*(?:[a-z0-9.]{1,4}\s)?(?:[\w&'’/-]+\s){0,5}(?:data|information|details|identifiers|content|records|communications)(?:\s\([^)]*\))?[.;]$/;
/** Sections whose lists are no lists of what is taken. */
const OTHER_LISTS =
  /^(?:use|sharing|sdk|rights|security|storage|transfer|contact|update|definitions|exemptions)$/;

/** "Booking data. Title, name, seat …": a label that ends in a full stop, at the head of its paragraph. */
export function namesList(sentence: Sentence, block: Block, topic: string | null): boolean {
  if (sentence.start > block.start + 4 || sentence.end >= block.end - 2) return false;
  if (topic !== null && matches(OTHER_LISTS, topic)) return false;
  return (
    (matches(LABEL_EN, sentence.text) && isFragment(sentence.text)) ||
    (topic === "collection" &&
      matches(/^[\w&'’/ .()-]{3,40}\.$/, sentence.text) &&
      sentence.text.split(" ").length <= 5 &&
      isFragment(sentence.text))
  );
}

/** Titles that stand as paragraphs say nothing: "我们如何收集和使用您的个人信息", "How do we use your data?" */
export function isHeadline(text: string): boolean {
  return (
    // 4.6 图文、视频分享: the title of a section that stands as a paragraph.
    matches(
      /^\d+(?:\.\d+)+[.、]?\s+(?!.*(?:信息|数据|资料))[^,，。;；:：您你我]{2,18}(?:分享|登录|登陆|共享|存储|上传|展示|发布|推送|识别|直播|评论|搜索|服务|功能)$/,
      text,
    ) ||
    matches(/^[^,，。]{0,40}(如何|怎样|哪些|什么)[^,，。]{0,40}[?？]?$/, text) ||
    (matches(/^(how|what|when|why|who|where|do|does|which)\b[^.]{0,120}\??$/, text) &&
      matches(/\?$|^how\b[^.]{0,80}$/, text))
  );
}
