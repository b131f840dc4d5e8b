import type { Jurisdiction } from "../../catalog/types.ts";
import type { PermissionUse } from "../../model/app.ts";
import type { Outcome, PracticeRow } from "../../model/audit.ts";
import type { Confidence, Severity, Verdict } from "../../model/finding.ts";
import type { Layer } from "../../model/gap.ts";
import type { Text } from "../../model/text.ts";

const t = (en: string, zh: string): Text => ({ en, zh });

export const UNCHECKED = t("could not be checked", "无法核查");

export const severityWords = {
  high: t("high", "高"),
  medium: t("medium", "中"),
  low: t("low", "低"),
} satisfies Record<Severity, Text>;

export const verdictWords = {
  breach: t("possible breach", "涉嫌违反"),
  risk: t("risk", "存在风险"),
  unknown: UNCHECKED,
} satisfies Record<Verdict, Text>;

export const outcomeWords = {
  ...verdictWords,
  clear: t("nothing found", "未发现问题"),
} satisfies Record<Outcome["verdict"], Text>;

export const confidenceWords = {
  high: t("high confidence", "把握高"),
  medium: t("medium confidence", "把握中等"),
  low: t("low confidence", "把握低"),
} satisfies Record<Confidence, Text>;

export const doesWords = {
  sends: t("Sends it", "外发"),
  reads: t("Reads it", "读取"),
  could: t("Could", "有权限"),
  no: t("Not seen", "未见"),
  unknown: t("Could not be checked", "无法核查"),
} satisfies Record<PracticeRow["does"]["mark"], Text>;

export const saysWords = {
  yes: t("Says so", "已说明"),
  vague: t("Vaguely", "含糊"),
  denies: t("Denies it", "否认"),
  no: t("Does not say", "未说明"),
  unknown: t("Could not be checked", "无法核查"),
} satisfies Record<PracticeRow["says"]["mark"], Text>;

export const needsWords = {
  necessary: t("Needs it", "必要"),
  optional: t("Optional", "可选"),
  unrelated: t("Not needed", "不需要"),
  unknown: t("Could not be checked", "无法核查"),
} satisfies Record<PracticeRow["needs"]["mark"], Text>;

export const layerWords = {
  container: t("app file", "应用文件"),
  manifest: t("manifest", "清单文件"),
  resources: t("resources", "资源"),
  signing: t("signature", "签名"),
  code: t("code", "代码"),
  "code-path": t("paths through the code", "代码路径"),
  "data-flow": t("data flow", "数据流"),
  native: t("native code", "原生代码"),
  "run-time": t("run-time log", "运行日志"),
  policy: t("privacy policy", "隐私政策"),
  category: t("category of the app", "应用类型"),
} satisfies Record<Layer, Text>;

export const protectionWords = {
  normal: t("normal", "普通"),
  dangerous: t("dangerous", "危险"),
  signature: t("signature", "签名级"),
  special: t("special", "特殊"),
  unknown: t("not in the catalog", "目录未收录"),
} satisfies Record<PermissionUse["protection"], Text>;

export const usedWords = {
  yes: t("yes", "是"),
  no: t("not seen", "未见"),
  unknown: UNCHECKED,
} satisfies Record<PermissionUse["used"], Text>;

export const jurisdictionWords = {
  cn: t("China", "中国"),
  eu: t("European Union", "欧盟"),
  "us-ca": t("California", "美国加州"),
  us: t("United States", "美国"),
  play: t("Google Play", "Google Play"),
  apple: t("Apple", "Apple"),
} satisfies Record<Jurisdiction, Text>;
