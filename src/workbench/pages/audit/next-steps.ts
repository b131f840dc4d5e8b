import type { Audit } from "../../../model/audit.ts";
import { mending } from "../../../report/view/next.ts";
import { type Text, t } from "../../shell/lang.tsx";

/** What to do after reading, on this page: the report's own list speaks to who works at a command line. */
export function pageSteps(audit: Audit, lang: "en" | "zh"): readonly string[] {
  const { evidence, options } = audit;
  const missing = [
    ...(evidence.claims.length === 0 ? [WORDS.policy] : []),
    ...(options.category === null ? [WORDS.category] : []),
    ...(evidence.gaps.some(({ layer }) => layer === "code" || layer === "container") ? [WORDS.whole] : []),
  ];
  return [...mending(audit, lang), ...missing.map((one) => one[lang])];
}

const WORDS = {
  policy: t(
    "Audit it again with its privacy policy beside it: without it nobody can tell whether the app says what it does.",
    "附上隐私政策重新提交：没有它，无法判断应用是否如实说明。",
  ),
  category: t(
    "Audit it again with its category chosen, so that necessity can be judged.",
    "选择应用类型后重新提交，以便判断必要性。",
  ),
  whole: t(
    "Audit a complete build without a packer: code that could not be read is not clean code.",
    "提交未加固、完整的安装包：未能读取的代码不能视为没有问题。",
  ),
} satisfies Record<string, Text>;
