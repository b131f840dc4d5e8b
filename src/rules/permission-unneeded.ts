import { category, dataType } from "../catalog/index.ts";
import type { DataId, LawId } from "../catalog/types.ts";
import type { Evidence } from "../model/evidence.ts";
import { evidenceExample, permission } from "../model/example.ts";
import { defineRule, type Seen } from "../model/rule.ts";
import { whatIsNeeded } from "./weigh/needed.ts";
import { declarationsOf, type Reach, reaches, reachWords } from "./weigh/permissions.ts";
import { isSensitiveType } from "./weigh/severity.ts";
import { sentences } from "./weigh/words.ts";

const CITES: readonly LawId[] = [
  "CN-PIPL-6",
  "CN-CSL-43",
  "CN-GBT-41391",
  "CN-METHOD-2019",
  "EU-GDPR-25",
  "US-CA-1798.100",
  "STORE-GOOGLE-PERM",
];

export default defineRule({
  id: "permission-unneeded",
  title: { en: "Asks for a permission that its function does not need", zh: "申请与功能无关的权限" },
  says: {
    what: {
      en: "The app declares a permission that reaches personal data, and neither its category nor a function it names needs any of that data.",
      zh: "应用声明了可获取个人信息的权限，而其类别和已说明的功能均不需要这些信息。",
    },
    why: {
      en: "Permissions without a function behind them are asking too much, whether or not they are used yet.",
      zh: "没有对应功能的权限属于过度索取，无论是否已经使用。",
    },
    fix: {
      en: "Remove the permission, or name the function that needs it in the policy and ask only when that function is used.",
      zh: "移除该权限；或在隐私政策中写明所对应的功能，并仅在使用该功能时申请。",
    },
  },
  cites: [...CITES, "CN-NECESSITY-4"],
  masvs: ["PRIVACY-1"],
  reads: ["manifest", "category"],
  judge: (evidence) =>
    reaches(evidence)
      .filter((reach) => isUnneeded(evidence, reach))
      .map((reach) => see(evidence, reach)),
  examples: {
    breaks: [
      {
        says: { en: "A drawing app declares the address book.", zh: "绘画应用声明通讯录权限。" },
        evidence: evidenceExample({
          permissions: [permission("android.permission.READ_CONTACTS", { used: "unknown" })],
        }),
      },
    ],
    keeps: [
      {
        says: { en: "A function that the audit was told of needs it.", zh: "审计时声明的功能需要该权限。" },
        evidence: evidenceExample({
          permissions: [permission("android.permission.READ_CONTACTS")],
          needs: [
            {
              data: "contacts.address-book",
              level: "optional",
              source: { kind: "declared-function", words: "find friends" },
            },
          ],
        }),
      },
      {
        says: { en: "The category was not given.", zh: "未给出应用类别。" },
        evidence: evidenceExample({
          category: null,
          permissions: [permission("android.permission.READ_CONTACTS")],
        }),
      },
    ],
  },
});

/** An unused one is `asks-unused-permission`'s: the remedy is the same, and one finding is enough. */
function isUnneeded(evidence: Evidence, { use, data }: Reach): boolean {
  return use.used !== "no" && data.every((id) => whatIsNeeded(evidence, id).level === "unrelated");
}

function see(evidence: Evidence, reach: Reach): Seen {
  const { use, data } = reach;
  const asked = use.requested === "yes";
  const [only] = data;
  return {
    verdict: "risk",
    severity: (asked || isRedFlag(evidence, use.name)) && data.some(isWeighty) ? "medium" : "low",
    confidence: isRedFlag(evidence, use.name) ? "high" : "medium",
    subject: [use.name],
    ...(only !== undefined && data.length === 1 ? { data: only } : {}),
    says: sentences(
      reachWords(reach),
      evidence.needs.category === "unlisted"
        ? {
            en: "The app is of no listed type, and no function named for it needs this.",
            zh: "该应用不属于所列类型，已说明的功能均不需要。",
          }
        : {
            en: "Neither the app's category nor a function named for it needs this.",
            zh: "该类应用及已说明的功能均不需要。",
          },
      asked ? { en: "The app asks the user for it.", zh: "应用会向用户申请。" } : { en: "", zh: "" },
    ),
    // The necessity list is cited only where it applies.
    ...(evidence.needs.category === "unlisted" ? { cites: CITES } : {}),
    rests: { facts: declarationsOf(evidence, use.name).map(({ id }) => id) },
    at: [use.at, ...use.usedAt.slice(0, 3)],
  };
}

function isWeighty(data: DataId): boolean {
  return isSensitiveType(data) || dataType(data)?.persistence === "permanent";
}

/** Permissions that make no sense for the category's basic function: our derivation, so it adds weight and proves nothing. */
function isRedFlag({ needs }: Evidence, name: string): boolean {
  if (needs.category === null || needs.category === "unlisted") return false;
  return category(needs.category)?.permissions.redFlag.includes(name) ?? false;
}
