import type { DocumentKind } from "../../model/claim.ts";
import type { Text } from "../../model/text.ts";

/** What a document is, where it is not a policy; null for one. */
export function otherThanPolicy(kind: DocumentKind): Text | null {
  return WORDS[kind];
}

const WORDS = {
  policy: null,
  "children-policy": null,
  supplement: {
    en: "A supplement to another privacy policy; what it leaves out stands there.",
    zh: "另一份隐私政策的补充文本，其未写明的内容以该政策为准。",
  },
  "sdk-list": {
    en: "A list of SDKs or partners, read beside the policy.",
    zh: "第三方 SDK 或合作方清单，与隐私政策合并阅读。",
  },
  "collection-list": {
    en: "A list of the data collected, read beside the policy.",
    zh: "个人信息收集清单，与隐私政策合并阅读。",
  },
  "permission-list": {
    en: "A list of permissions, read beside the policy.",
    zh: "权限清单，与隐私政策合并阅读。",
  },
  terms: {
    en: "This document looks like a contract, not like a privacy policy.",
    zh: "这份文档看起来是服务协议，不是隐私政策。",
  },
  "login-page": {
    en: "This page asks to sign in; it is no privacy policy.",
    zh: "这是要求登录的页面，不是隐私政策。",
  },
  "cookie-notice": {
    en: "This is a notice about cookies, not a privacy policy.",
    zh: "这是 Cookie 提示，不是隐私政策。",
  },
  other: { en: "This document does not look like a privacy policy.", zh: "这份文档看起来不像隐私政策。" },
} satisfies Record<DocumentKind, Text | null>;
