import { stringify } from "yaml";
import type { CategoryId, Jurisdiction } from "../../catalog/types.ts";
import type { Lang, Text } from "../../model/text.ts";

export interface Answers {
  readonly app: string | null;
  readonly policies: readonly string[];
  readonly category: CategoryId | "unlisted" | null;
  readonly functions: readonly string[];
  /** Empty: all that apply. */
  readonly laws: readonly Jurisdiction[];
  /** Categories that the app suggests, best first. */
  readonly likely: readonly string[];
}

/** `candor.yaml` with a line above each setting that says what it is for. */
export function configText(answers: Answers, schema: string, lang: Lang): string {
  const { app, policies, category, functions, laws, likely } = answers;
  const say = (words: Text) => `# ${words[lang]}`;
  const put = (name: string, value: unknown) => stringify({ [name]: value }, { lineWidth: 0 }).trimEnd();
  const guess = likely[0] ?? "unlisted";
  return [
    `# yaml-language-server: $schema=./${schema}`,
    "",
    say(WORDS.app),
    put("app", app ?? "app/build/outputs/apk/release/app-release.apk"),
    "",
    say(WORDS.policies),
    ...(policies.length > 0 ? [put("policies", policies)] : ["# policies: [docs/privacy.html]"]),
    "",
    say(WORDS.category),
    ...(category === null ? [`# category: ${guess}`] : [put("category", category)]),
    "",
    say(WORDS.functions),
    ...(functions.length > 0 ? [put("functions", functions)] : ["# functions: [find friends]"]),
    "",
    say(WORDS.laws),
    ...(laws.length > 0 ? [put("laws", laws)] : ["# laws: [cn, eu, us-ca, us, play]"]),
    "",
    say(WORDS.failOn),
    put("fail-on", "medium"),
    "",
    say(WORDS.baseline),
    "# baseline: candor-baseline.json",
    "",
    say(WORDS.allow),
    "# allow:",
    "#   - rule: permission-unneeded",
    "#     subject: android.permission.READ_PHONE_STATE",
    `#     reason: ${WORDS.reason[lang]}`,
    "#     until: 2026-12-31",
    "",
  ].join("\n");
}

const t = (en: string, zh: string): Text => ({ en, zh });

const WORDS = {
  app: t("The app, or a folder of apps.", "要审计的应用，或存放应用的文件夹。"),
  policies: t("Its privacy policy: HTML, PDF, Word or plain text.", "隐私政策：HTML、PDF、Word 或纯文本。"),
  category: t(
    "By the necessity list (candor needs): without it nobody can tell what the app needs.",
    "按必要个人信息范围确定的应用类型（candor needs 可查）；缺少时无法判断是否必要。",
  ),
  functions: t("Optional functions that the app offers.", "应用提供的可选功能。"),
  laws: t("All that apply when left out.", "不写则适用全部。"),
  failOn: t(
    "A finding of this severity or above fails the run: none, low, medium, high.",
    "达到此严重程度即报错：none、low、medium、high。",
  ),
  baseline: t(
    "A saved audit (candor audit --out candor-baseline.json): only what is new since then fails.",
    "已保存的审计（candor audit --out candor-baseline.json）：只对之后新增的问题报错。",
  ),
  allow: t(
    "Findings that are accepted for a while, each with its reason and last day.",
    "暂时接受的问题，须写明理由和到期日。",
  ),
  reason: t("removed in the next release", "下个版本移除"),
};
