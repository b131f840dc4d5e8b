import type { Audit } from "../../model/audit.ts";
import type { Finding } from "../../model/finding.ts";
import type { Text } from "../../model/text.ts";

/** One thing to change, and the findings that it settles. */
export interface Fix {
  readonly kind: FixKind;
  /** Says what to change in general; where it is null the findings' own words do. */
  readonly title: Text;
  readonly findings: readonly Finding[];
}

export type FixKind =
  | "consent"
  | "screen"
  | "code"
  | "handling"
  | "permission"
  | "setting"
  | "policy-data"
  | "policy-sdk"
  | "policy-duty"
  | "policy-other"
  | "input"
  | "other";

const t = (en: string, zh: string): Text => ({ en, zh });

/** In the order in which a team takes them up: what acts, then what declares, then what is said. */
const TITLES = {
  consent: t("Start it only after consent", "移到用户同意之后再启动"),
  screen: t("Change what the app shows and asks", "修改界面与询问方式"),
  code: t("Remove the access, or make it an option that can be refused", "去掉读取，或改为可拒绝的可选功能"),
  handling: t("Change how data is sent, kept and shown to others", "修改信息的发送、存储与对外提供方式"),
  permission: t("Remove permissions from the manifest", "从清单文件中移除权限"),
  setting: t("Change settings of the app", "修改应用设置"),
  "policy-data": t("Name the data in the policy", "在隐私政策中列明这些信息"),
  "policy-sdk": t("List the SDKs in the policy", "在隐私政策中列明这些 SDK"),
  "policy-duty": t("Add what every policy must say", "补充隐私政策必备内容"),
  "policy-other": t("Correct the policy", "修正隐私政策"),
  other: t("Other changes", "其他修改"),
  input: t("Give the audit what it lacked", "补充审计所缺的材料"),
} satisfies Record<FixKind, Text>;

const ORDER: readonly FixKind[] = [
  "consent",
  "screen",
  "code",
  "handling",
  "permission",
  "setting",
  "policy-data",
  "policy-sdk",
  "policy-duty",
  "policy-other",
  "other",
  "input",
];

const BY_RULE: Readonly<Record<string, FixKind>> = {
  "collects-unneeded": "code",
  "denies-but-does": "code",
  "collects-before-consent": "consent",
  "sends-before-consent": "consent",
  "collects-by-default": "consent",
  "collects-untold": "policy-data",
  "sends-untold": "policy-data",
  "exports-through-component": "handling",
  "hands-to-javascript": "handling",
  "keeps-after-deletion": "handling",
  "logs-personal-data": "handling",
  "reads-permanent-identifier": "handling",
  "sends-in-clear": "handling",
  "sends-stable-identifier": "handling",
  "stores-in-clear": "handling",
  "stores-readable-by-others": "handling",
  "shares-untold": "policy-data",
  "sdk-undisclosed": "policy-sdk",
  "claims-more-than-it-does": "policy-other",
  "personalisation-untold": "policy-other",
  "policy-vague": "policy-other",
  "starts-untold": "policy-other",
  "transfer-untold": "policy-other",
  "account-without-cancellation": "screen",
  "asks-again-after-refusal": "screen",
  "children-without-guardian": "screen",
  "consent-bundled": "screen",
  "consent-not-asked": "screen",
  "consent-pre-ticked": "screen",
  "consent-without-refusal": "screen",
  "consent-without-withdrawal": "screen",
  "exits-on-refusal": "screen",
  "permission-asked-at-launch": "screen",
  "personalisation-without-switch": "screen",
  "policy-not-in-app": "screen",
  "rewards-for-data": "screen",
  "special-category-without-explicit-consent": "screen",
};

/** Every finding stands under exactly one fix. */
export function fixesOf(audit: Audit): readonly Fix[] {
  const groups = new Map<FixKind, Finding[]>();
  for (const finding of audit.findings) {
    const kind = kindOf(audit, finding);
    groups.set(kind, [...(groups.get(kind) ?? []), finding]);
  }
  return ORDER.flatMap((kind) => {
    const findings = groups.get(kind);
    return findings === undefined ? [] : [{ kind, title: TITLES[kind], findings }];
  });
}

/** By what the finding is about, so that a rule that is new finds its place. */
function kindOf(audit: Audit, finding: Finding): FixKind {
  if (finding.verdict === "unknown") return "input";
  const known = BY_RULE[finding.rule];
  if (known !== undefined) return known;
  if (permissionOf(finding) !== null) return "permission";
  if (isBeforeConsent(audit, finding)) return "consent";
  if (finding.rule.startsWith("policy-without-") || finding.rule.includes("-claim")) return "policy-duty";
  const [place] = finding.at;
  if (place.kind === "manifest" && finding.data === null) return "setting";
  return finding.rests.facts.length + finding.rests.flows.length > 0
    ? "code"
    : place.kind === "text"
      ? "policy-other"
      : "other";
}

export function permissionOf({ subject }: Pick<Finding, "subject">): string | null {
  return subject.find((part) => part.includes(".permission.")) ?? null;
}

/** A rule that speaks of the time before consent rests on facts that are seen then. */
function isBeforeConsent({ evidence }: Audit, { rule, rests }: Finding): boolean {
  if (!/consent/.test(rule)) return false;
  return evidence.facts.facts.some(({ id, when }) => when === "before-consent" && rests.facts.includes(id));
}
