import type { PdfUnread } from "../../../formats/pdf/types.ts";
import type { Elsewhere, Truncation } from "../../../formats/text/block.ts";
import type { Decoded } from "../../../formats/text/decode.ts";
import type { DocumentKind } from "../../../model/claim.ts";
import type { Text } from "../../../model/text.ts";

export interface GapWords {
  readonly reason: string;
  readonly says: Text;
}

const BINARY: Readonly<Record<string, Text>> = {
  zip: {
    en: "The policy is an archive that is no Word document; give the document that is in it.",
    zh: "该隐私政策是压缩包，不是 Word 文档；请提供其中的文档。",
  },
  office: {
    en: "The policy is an old Word file (.doc) or a Word file under a password, which cannot be read. Save it as .docx without a password and give that.",
    zh: "该隐私政策是旧版 Word 文件（.doc）或加密的 Word 文件，无法读取。请另存为未加密的 .docx 后再提供。",
  },
  image: {
    en: "The policy is an image; no text can be read from it.",
    zh: "该隐私政策是图片，无法从中读取文字。",
  },
  rtf: {
    en: "The policy is a rich text file (RTF), whatever its name says. Save it as .docx, HTML or plain text and give that.",
    zh: "该隐私政策实为 RTF 富文本文件（不论其扩展名）。请另存为 .docx、网页或纯文本后再提供。",
  },
  gzip: {
    en: "The policy is a compressed file; unpack it and give what is in it.",
    zh: "该隐私政策是压缩文件；请解压后提供其中的文件。",
  },
};

const OTHER_BINARY: Text = {
  en: "The policy file is not text, so nothing could be read from it.",
  zh: "该隐私政策文件不是文本，无法读取任何内容。",
};

const UNREAD_PDF: Readonly<Record<PdfUnread["why"], GapWords>> = {
  encrypted: {
    reason: "policy-encrypted",
    says: {
      en: "The policy is a PDF under a password, which cannot be read. Save it without the password and give that.",
      zh: "该隐私政策是加密的 PDF，无法读取。请取消密码后再提供。",
    },
  },
  broken: {
    reason: "policy-broken",
    says: {
      en: "The policy is a PDF file that is broken or cut short; nothing could be read from it.",
      zh: "该隐私政策是损坏或不完整的 PDF 文件，无法读取任何内容。",
    },
  },
  "too-slow": {
    reason: "policy-too-slow",
    says: {
      en: "Reading the PDF took too long or too much memory and was stopped; such a file may be made to keep readers busy.",
      zh: "读取该 PDF 耗时过长或占用内存过多，已中止；此类文件可能是为拖垮读取程序而制作的。",
    },
  },
  "no-reader": {
    reason: "policy-not-text",
    says: {
      en: "The policy is a PDF file, and no reader of PDF is at hand here. Save it as text or as a web page and give that.",
      zh: "该隐私政策是 PDF 文件，而此处没有可用的 PDF 读取程序。请另存为文本或网页后再提供。",
    },
  },
};

export function pdfGap(why: PdfUnread["why"]): GapWords {
  return UNREAD_PDF[why];
}

export const BROKEN_WORD: GapWords = {
  reason: "policy-broken",
  says: {
    en: "The policy is a Word file that is broken, or that unpacks to more than any policy holds; nothing could be read from it.",
    zh: "该隐私政策是损坏的 Word 文件，或解压后大小远超正常文档，无法读取任何内容。",
  },
};

export const SCANNED: GapWords = {
  reason: "policy-scanned",
  says: {
    en: "The pages of the PDF hold pictures and no text (a scan, perhaps); run text recognition over it and give the result.",
    zh: "该 PDF 的页面只有图像而没有文字（可能是扫描件）；请先做文字识别，再提供识别结果。",
  },
};

export function textlessPagesGap(pages: readonly number[]): GapWords {
  const shown = pages.slice(0, 10).join(", ");
  return {
    reason: "policy-pages-without-text",
    says: {
      en: `No text could be read from ${pages.length === 1 ? "page" : "pages"} ${shown}${pages.length > 10 ? " and more" : ""} of the PDF; what pictures may show there is not known.`,
      zh: `PDF 第 ${shown.replaceAll(", ", "、")} ${pages.length > 10 ? "等" : ""}页没有可读文字；若其中有图像，其内容未知。`,
    },
  };
}

export const GARBLED: GapWords = {
  reason: "policy-garbled",
  says: {
    en: "The fonts of the PDF do not say which characters they draw, so that its text cannot be read reliably. Save it from the original as text or a web page and give that.",
    zh: "该 PDF 的字体未说明所绘制的是哪些字符，文字无法可靠读取。请从原始文档另存为文本或网页后再提供。",
  },
};

export function binaryGap(kind: string): GapWords {
  return { reason: "policy-not-text", says: BINARY[kind] ?? OTHER_BINARY };
}

export const EMPTY: GapWords = {
  reason: "policy-empty",
  says: { en: "The policy file is empty.", zh: "该隐私政策文件是空的。" },
};

export const NO_TEXT: GapWords = {
  reason: "policy-no-text",
  says: {
    en: "The page holds no readable text; it may be filled in by a script. Open it in a browser, save the text and give that.",
    zh: "该页面没有可读的文字，内容可能由脚本加载。请在浏览器中打开后保存其文字，再行提供。",
  },
};

/** The page holds little and shows its text from elsewhere. */
export function elsewhereGap({ frames, scriptedChars }: Elsewhere): GapWords | null {
  const [frame] = frames;
  if (scriptedChars >= MIN_SCRIPTED_CHARS)
    return {
      reason: "policy-in-script",
      says: {
        en: `The text of the page stands in its scripts (about ${scriptedChars} characters), which are not run. Open it in a browser, save what is shown and give that.`,
        zh: `该页面的正文写在脚本中（约 ${scriptedChars} 个字符），而脚本不会运行。请在浏览器中打开后保存所显示的内容，再行提供。`,
      },
    };
  if (frame === undefined) return null;
  return {
    reason: "policy-in-frame",
    says: {
      en: `The page shows its text in a frame from another address (${frame}), which was not fetched. Save the page at that address and give that.`,
      zh: `该页面通过框架显示另一地址（${frame}）的内容，未予抓取。请保存该地址的页面后再提供。`,
    },
  };
}

const MIN_SCRIPTED_CHARS = 90;

export const PAGE_MISSING: GapWords = {
  reason: "policy-page-missing",
  says: {
    en: "The page says that it was not found (404): the link to the policy is dead, or another page was saved.",
    zh: "该页面提示不存在（404）：隐私政策链接已失效，或保存的是其他页面。",
  },
};

export const ONLY_LINKS: GapWords = {
  reason: "policy-only-links",
  says: {
    en: "The page only links to policies and says nothing itself. Open the one that is for this app, save it and give that.",
    zh: "该页面只列出各隐私政策的链接，没有正文。请打开本应用对应的政策，保存后再提供。",
  },
};

/** What a page is that is no policy, and what to do about it; lists beside a policy are no gap. */
const NOT_A_POLICY: Readonly<Partial<Record<DocumentKind, Text>>> = {
  terms: {
    en: "The text reads like a contract (terms of service), not like a privacy policy. What it says was read, but nothing is concluded from what it lacks; give the privacy policy too.",
    zh: "该文本像是服务协议或用户协议，不像隐私政策。已读取其内容，但不会因其缺少某项内容而下结论；请一并提供隐私政策。",
  },
  supplement: {
    en: "The text says that it supplements another privacy policy. What it says was read, but nothing is concluded from what it lacks; give the policy that it belongs to too.",
    zh: "该文本称其为另一份隐私政策的补充。已读取其内容，但不会因其缺少某项内容而下结论；请一并提供其所补充的隐私政策。",
  },
  "login-page": {
    en: "The page asks to sign in; the policy stands behind it. Open it in a browser, save what is shown and give that.",
    zh: "该页面要求登录，隐私政策不在其中。请在浏览器中打开后保存所显示的内容，再行提供。",
  },
  "cookie-notice": {
    en: "The page is a notice about cookies, not a privacy policy. Answer it in a browser, save the policy itself and give that.",
    zh: "该页面是 Cookie 提示，不是隐私政策。请在浏览器中处理该提示，保存隐私政策本身后再提供。",
  },
  other: {
    en: "The text does not read like a privacy policy (perhaps a homepage or another page of the site). What it says was read, but nothing is concluded from what it lacks.",
    zh: "该文本不像隐私政策（可能是主页或网站的其他页面）。已读取其内容，但不会因其缺少某项内容而下结论。",
  },
};

export function notAPolicy(kind: DocumentKind): GapWords | null {
  const says = NOT_A_POLICY[kind];
  return says ? { reason: "policy-not-a-policy", says } : null;
}

export const NOTHING_READ: GapWords = {
  reason: "policy-nothing-read",
  says: {
    en: "No statement about personal data could be read from the policy. It may be written in a way this version does not understand.",
    zh: "未能从该隐私政策中读出任何关于个人信息的表述，其写法可能超出本版本的理解范围。",
  },
};

export const OTHER_LANGUAGE: GapWords = {
  reason: "policy-language-unknown",
  says: {
    en: "The text is neither Chinese nor English; only these two are read.",
    zh: "该文本既非中文也非英文；目前只能读取这两种语言。",
  },
};

export function damageGap(decoded: Pick<Decoded, "damaged" | "encoding">): GapWords | null {
  if (decoded.damaged === 0) return null;
  return {
    reason: "policy-encoding-damaged",
    says: {
      en: `${decoded.damaged} character(s) of the policy could not be decoded (read as ${decoded.encoding}); words beside them may be missed.`,
      zh: `该隐私政策有 ${decoded.damaged} 个字符无法解码（按 ${decoded.encoding} 读取），其附近的词语可能遗漏。`,
    },
  };
}

const WHY: Readonly<Record<Truncation, Text>> = {
  "too-long": { en: "it is too long", zh: "篇幅过长" },
  "too-many-nodes": { en: "it has too many elements", zh: "元素过多" },
  "too-deep": { en: "its elements are nested too deeply", zh: "元素嵌套过深" },
};

export function truncationGap(truncated: Truncation): GapWords {
  const why = WHY[truncated];
  return {
    reason: "policy-truncated",
    says: {
      en: `Only the beginning of the policy was read: ${why.en}.`,
      zh: `只读取了该隐私政策的开头部分：${why.zh}。`,
    },
  };
}
