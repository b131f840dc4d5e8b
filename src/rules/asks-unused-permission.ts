import type { Evidence } from "../model/evidence.ts";
import { evidenceExample, gap, permission } from "../model/example.ts";
import { defineRule, type Seen } from "../model/rule.ts";
import { declarationsOf, type Reach, reaches, reachWords } from "./weigh/permissions.ts";
import { sentences } from "./weigh/words.ts";

export default defineRule({
  id: "asks-unused-permission",
  title: { en: "Asks for a permission that its code never uses", zh: "申请代码从未使用的权限" },
  says: {
    what: {
      en: "The app declares a permission that reaches personal data, and none of its code does what the permission allows.",
      zh: "应用声明了可获取个人信息的权限，但没有任何代码使用该权限。",
    },
    why: {
      en: "A permission asked for in advance is open to any later version and to every SDK inside the app.",
      zh: "提前索取的权限，以后的版本和应用内的任何 SDK 都可以使用。",
    },
    fix: {
      en: "Remove it from the manifest (also where a library's manifest brings it in) until a function needs it.",
      zh: "在功能确有需要之前，从清单中移除该权限（包括由依赖库合并进来的声明）。",
    },
  },
  cites: [
    "CN-PIPL-6",
    "CN-GBT-41391",
    "CN-METHOD-2019",
    "EU-GDPR-25",
    "STORE-GOOGLE-UD",
    "STORE-GOOGLE-PERM",
  ],
  masvs: ["PRIVACY-1"],
  reads: ["manifest", "code"],
  // That nothing uses it can only be said where all of the code was read.
  judge: (evidence) =>
    evidence.gaps.some((gap) => gap.layer === "code")
      ? []
      : reaches(evidence)
          .filter(isUnused)
          .map((reach) => see(evidence, reach)),
  examples: {
    breaks: [
      {
        says: { en: "Declares the call log; no code reads it.", zh: "声明通话记录权限，代码未读取。" },
        evidence: evidenceExample({
          permissions: [permission("android.permission.READ_CALL_LOG", { used: "no" })],
        }),
      },
    ],
    keeps: [
      {
        says: { en: "The code uses it.", zh: "代码使用了该权限。" },
        evidence: evidenceExample({ permissions: [permission("android.permission.READ_CALL_LOG")] }),
      },
      {
        says: { en: "A packed app: nobody can say.", zh: "已加固的应用：无法判断。" },
        evidence: evidenceExample({
          permissions: [permission("android.permission.READ_CALL_LOG", { used: "no" })],
          gaps: [gap("code", "packed")],
        }),
      },
      {
        says: { en: "A permission that only the system's own apps get.", zh: "仅系统应用可获得的权限。" },
        evidence: evidenceExample({
          permissions: [
            permission("android.permission.READ_PRIVILEGED_PHONE_STATE", {
              used: "no",
              protection: "signature",
            }),
          ],
        }),
      },
    ],
  },
});

function isUnused({ use }: Reach): boolean {
  return use.used === "no" && !WITHOUT_CALLS.test(use.name);
}

/**
 * Permissions that no call of their own needs: those that widen another one, and those that open files, which any
 * path may lead to. That they are not used cannot be seen.
 */
const WITHOUT_CALLS =
  /\.(ACCESS_BACKGROUND_LOCATION|BODY_SENSORS_BACKGROUND|READ_MEDIA_\w+|\w+_EXTERNAL_STORAGE|ACCESS_MEDIA_LOCATION)$/;

function see(evidence: Evidence, reach: Reach): Seen {
  const { use, data } = reach;
  const asked = use.requested === "yes";
  const [only] = data;
  return {
    verdict: "risk",
    severity: asked ? "medium" : "low",
    confidence: "medium",
    subject: [use.name],
    ...(only !== undefined && data.length === 1 ? { data: only } : {}),
    says: sentences(
      reachWords(reach),
      asked
        ? {
            en: "The app asks the user for it, yet no code was found that uses it.",
            zh: "应用会向用户申请，但未发现使用该权限的代码。",
          }
        : {
            en: "It is declared, yet no code was found that uses it.",
            zh: "已在清单中声明，但未发现使用该权限的代码。",
          },
    ),
    rests: { facts: declarationsOf(evidence, use.name).map(({ id }) => id) },
    at: [use.at],
  };
}
