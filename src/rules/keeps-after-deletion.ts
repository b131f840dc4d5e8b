import type { Claim } from "../model/claim.ts";
import { evidenceExample } from "../model/example.ts";
import type { Stored } from "../model/flow.ts";
import { defineRule } from "../model/rule.ts";
import { claimsOf } from "./weigh/policy.ts";
import { seeStored } from "./weigh/stored.ts";

export default defineRule({
  id: "keeps-after-deletion",
  title: { en: "Promises to delete, but no deletion was found", zh: "承诺删除但未见删除途径" },
  says: {
    what: {
      en: "The policy promises that data is deleted or the account closed, the app stores personal data, and no code was found that deletes what it stored.",
      zh: "隐私政策承诺删除信息或注销账号，应用存储了个人信息，但未发现删除所存内容的代码。",
    },
    why: {
      en: "A right to deletion that nothing in the app carries out is a promise only.",
      zh: "应用中没有任何实现的删除权只是口头承诺。",
    },
    fix: {
      en: "Delete what is stored when the account is closed or the person asks for it.",
      zh: "在用户注销账号或要求删除时，删除所存储的信息。",
    },
  },
  cites: ["CN-PIPL-47", "CN-NDR-24", "CN-METHOD-2019", "STORE-GOOGLE-DEL"],
  masvs: ["PRIVACY-4"],
  reads: ["code", "data-flow", "policy"],
  judge: (evidence) => {
    if (!claimsOf(evidence).some(promisesDeletion)) return [];
    const { deletions } = evidence.facts;
    if (deletions.some(({ kind }) => kind === "account")) return [];
    const isKept = (stored: Stored): boolean => !deletions.some(({ kind }) => kind === stored.kind);
    return seeStored(evidence, isKept, () => ({
      verdict: "risk",
      severity: "medium",
      confidence: "low",
      words: { en: "is stored, and no deletion of it was found.", zh: "被存储，未发现对其的删除。" },
    }));
  },
  examples: {
    breaks: [
      {
        says: { en: "Deletion is promised; nothing deletes.", zh: "承诺删除，但没有任何删除代码。" },
        evidence: evidenceExample({
          claims: [{ action: "offer-right", right: "cancel-account", words: "您可以注销账号。" }],
          flows: [{ data: "user.phone-number", sink: { kind: "preferences", holder: "user" } }],
          stored: [
            {
              data: "user.phone-number",
              kind: "preferences",
              holder: "user",
              clear: true,
              readableBy: [],
              flows: ["W1"],
            },
          ],
        }),
      },
    ],
    keeps: [
      {
        says: { en: "The preferences are cleared.", zh: "SharedPreferences 会被清除。" },
        evidence: evidenceExample({
          claims: [{ action: "offer-right", right: "cancel-account", words: "您可以注销账号。" }],
          flows: [{ data: "user.phone-number", sink: { kind: "preferences", holder: "user" } }],
          stored: [
            {
              data: "user.phone-number",
              kind: "preferences",
              holder: "user",
              clear: true,
              readableBy: [],
              flows: ["W1"],
            },
          ],
          deletions: [
            {
              kind: "preferences",
              what: "Landroid/content/SharedPreferences$Editor;->clear()Landroid/content/SharedPreferences$Editor;",
              at: { kind: "entry", entry: "classes.dex" },
            },
          ],
        }),
      },
    ],
  },
});

function promisesDeletion({ action, affirms, right }: Claim): boolean {
  return affirms && (action === "delete" || right === "delete" || right === "cancel-account");
}
