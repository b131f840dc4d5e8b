import type { Truncation } from "../../../formats/text/block.ts";
import type { Decoded } from "../../../formats/text/decode.ts";
import type { Text } from "../../../model/text.ts";

export interface GapWords {
  readonly reason: string;
  readonly says: Text;
}

const BINARY: Readonly<Record<string, Text>> = {
  pdf: {
    en: "The policy is a PDF file, which is not read yet. Save it as text or as a web page and give that.",
    zh: "该隐私政策是 PDF 文件，目前尚不能读取。请另存为文本或网页后再提供。",
  },
  zip: {
    en: "The policy is a ZIP container (perhaps DOCX), which is not read yet. Save it as text or as a web page and give that.",
    zh: "该隐私政策是 ZIP 容器（可能是 DOCX），目前尚不能读取。请另存为文本或网页后再提供。",
  },
  image: {
    en: "The policy is an image; no text can be read from it.",
    zh: "该隐私政策是图片，无法从中读取文字。",
  },
};

const OTHER_BINARY: Text = {
  en: "The policy file is not text, so nothing could be read from it.",
  zh: "该隐私政策文件不是文本，无法读取任何内容。",
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

export const NOT_A_POLICY: GapWords = {
  reason: "policy-not-a-policy",
  says: {
    en: "The text does not read like a privacy policy (perhaps a homepage, a login page or a contract). What it says was read, but nothing is concluded from what it lacks.",
    zh: "该文本不像隐私政策（可能是主页、登录页或服务协议）。已读取其内容，但不会因其缺少某项内容而下结论。",
  },
};

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

export function damageGap(decoded: Decoded): GapWords | null {
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
