import type { LineShape } from "./line-shapes.ts";

/**
 * Titles of Chinese texts that only their place tells from items of a list: "二、账号与安全" above what it is about is a
 * title, "二、手机号" below "我们收集：" and above "三、邮箱" is none.
 */

interface Style {
  readonly level: number;
  readonly shape: RegExp;
  /** The first of a run of this style. */
  readonly opens: RegExp;
  /** Numbers lists as often as titles: a title only above a line that is a sentence. */
  readonly aboveSentence?: true;
}

const STYLES: readonly Style[] = [
  { level: 1, shape: /^第[一二三四五六七八九十百\d]{1,4}(?:部分|编|篇|章|节|条)\s*/, opens: /^第[一1]/ },
  { level: 2, shape: /^[一二三四五六七八九十]{1,3}\s*[、.．]\s*/, opens: /^一/ },
  { level: 2, shape: /^[壹贰叁肆伍陆柒捌玖拾]{1,3}\s*[\s、.．]\s*/, opens: /^壹/ },
  { level: 3, shape: /^[（(]\s*[一二三四五六七八九十]{1,3}\s*[）)]\s*/, opens: /^[（(]\s*一/ },
  { level: 3, shape: /^【[^【】]{1,4}】/, opens: /^【[一1]】/ },
  { level: 3, shape: /^[■◆●▌★◎◼]\s*/, opens: /^$/ },
  { level: 3, shape: /^[A-Z][.、．]?\s+(?=\p{Script=Han})/u, opens: /^A/ },
  { level: 3, shape: /^[Ⅰ-Ⅻ][.、．]?\s*/, opens: /^Ⅰ/ },
  { level: 4, shape: /^\d{1,2}\s+(?=\p{Script=Han}[^\s]*$)/u, opens: /^1\s/ },
  { level: 5, shape: /^\d{1,2}\.\d{1,2}[.、．]?\s+(?=\p{Script=Han})/u, opens: /^\d{1,2}\.1[.、．\s]/ },
  { level: 6, shape: /^\d{1,2}\s*[、.．]\s*(?=\p{Script=Han})/u, opens: /^1\s*[、.．]/, aboveSentence: true },
];

/** A title is no longer, and is no sentence. */
const NAME = /^[^，。；：:、,;!！|\t]{2,20}$/;
const SENTENCE = /^(?![（(【\d①-⑳•●·*-])(?=.{14}).*[，,].*[。；;]\s*$/u;
const BRACKETED = /^【[^【】，。；：:]{2,14}】$/;

/** Goes through a text line by line. */
export class ChineseTitles {
  /** Styles whose run began below a line that ends in a colon: they number a list. */
  private readonly lists = new Set<Style>();

  /** `before` and `after` are the lines around it that are not blank. */
  read(line: string, before: string, after: string): LineShape | null {
    const bare = line.replace(/[*_]{2,3}/g, "").trim();
    const style = STYLES.find(({ shape }) => shape.test(bare));
    if (!style) return BRACKETED.test(bare) && stands(before, after) ? { level: 3, text: bare } : null;
    if (style.opens.test(bare)) this.lists.delete(style);
    if (/[:：]\s*$/.test(before)) this.lists.add(style);
    const rest = bare.replace(style.shape, "").replace(/[(（][^()（）]{0,16}[)）]$/, "");
    if (!NAME.test(rest) || !/^\p{Script=Han}/u.test(rest)) return null;
    if (this.lists.has(style) || style.shape.test(after) || !stands(before, after)) return null;
    if (style.aboveSentence && !SENTENCE.test(after)) return null;
    return { level: style.level, text: bare };
  }
}

function stands(before: string, after: string): boolean {
  return after !== "" && !/[:：、，,]\s*$/.test(before) && !/^[，。；、）]/.test(after);
}
