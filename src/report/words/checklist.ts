import type { Answer, Checklist, ChecklistItem } from "../../model/checklist.ts";
import type { Lang, Text } from "../../model/text.ts";
import { brief } from "../escape/clean.ts";

const t = (en: string, zh: string): Text => ({ en, zh });

export const answerWords = {
  breach: t("possible breach", "涉嫌违反"),
  risk: t("risk", "存在风险"),
  clear: t("nothing found", "未发现问题"),
  "needs-person": t("needs a person", "需人工核查"),
  "not-assessable": t("not assessable", "无法评估"),
} satisfies Record<Answer, Text>;

export const byWords = {
  automated: t("automated", "自动"),
  assisted: t("assisted", "辅助"),
  person: t("person", "人工"),
  invisible: t("not visible from the app", "客户端不可见"),
} satisfies Record<ChecklistItem["by"], Text>;

export const ANSWERS = [
  "breach",
  "risk",
  "clear",
  "needs-person",
  "not-assessable",
] as const satisfies readonly Answer[];

export const heads = {
  title: t("Checklist of the regulators' lists", "监管检查清单"),
  item: t("Item", "检查项"),
  answer: t("Answer", "结论"),
  by: t("Answered by", "核查方式"),
  evidence: t("Evidence", "证据"),
  because: t("Why", "原因"),
  look: t("For the person who looks", "人工核查"),
  screen: t("Screen", "界面"),
  step: t("Step", "操作"),
  question: t("Question", "判断"),
  law: t("Law", "依据"),
} satisfies Record<string, Text>;

export function checklistTitle({ app }: Checklist, lang: Lang): string {
  const local = lang === "zh" ? (app.labels["zh-CN"] ?? app.labels.zh) : app.labels.en;
  const name = brief(local ?? app.label ?? app.packageName ?? app.file, 80);
  return app.versionName === null ? name : `${name} ${brief(app.versionName, 40)}`;
}

/** "3 possible breach · 2 risk · 20 nothing found": what is zero is left out. */
export function countLine(counts: Readonly<Record<Answer, number>>, lang: Lang): string {
  return ANSWERS.filter((answer) => counts[answer] > 0)
    .map((answer) =>
      lang === "zh"
        ? `${answerWords[answer].zh} ${counts[answer]}`
        : `${counts[answer]} ${answerWords[answer].en}`,
    )
    .join(" · ");
}
