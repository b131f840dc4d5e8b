import type { Evidence } from "../model/evidence.ts";
import { evidenceExample } from "../model/example.ts";
import { defineRule, type Seen } from "../model/rule.ts";
import { missingDuty } from "./weigh/duties.ts";
import { claimsOf, forChina } from "./weigh/policy.ts";
import { quoted } from "./weigh/words.ts";

export default defineRule({
  id: "policy-without-change-notice",
  title: { en: "Policy does not say how changes are told", zh: "隐私政策未说明变更如何告知" },
  says: {
    what: {
      en: "The policy does not say that people are told when it changes, or how; or it says that they are not.",
      zh: "隐私政策未说明其内容变更时会告知用户及告知方式，或称不另行告知。",
    },
    why: {
      en: "What people agreed to may change only with their knowledge: the changed parts must be told, and asked for anew where the purpose changes.",
      zh: "用户所同意的内容发生变更的，应将变更部分告知用户；目的变更的，应重新取得同意。",
    },
    fix: {
      en: "Say that changes are told by a pop-up, message or notice before they take effect, and do so.",
      zh: "写明变更将在生效前以弹窗、消息或公告等方式告知，并照此执行。",
    },
  },
  cites: ["CN-PIPL-17", "CN-METHOD-2019", "CN-GBT-35273"],
  masvs: ["PRIVACY-3"],
  reads: ["policy"],
  judge: (evidence, { laws }) => (forChina(evidence, laws) ? judge(evidence) : []),
  examples: {
    breaks: [
      {
        says: { en: "Changes come without notice.", zh: "变更恕不另行通知。" },
        evidence: evidenceExample({
          document: { language: "zh" },
          claims: [
            {
              action: "inform",
              duty: "changes",
              affirms: false,
              words: "我们有权随时修改本政策，恕不另行通知。",
            },
          ],
        }),
      },
      {
        says: { en: "No word on changes.", zh: "未提变更。" },
        evidence: evidenceExample({
          document: { language: "zh" },
          claims: [{ data: "user.email", words: "我们收集您的邮箱。" }],
        }),
      },
    ],
    keeps: [
      {
        says: {
          en: "Small changes come without notice, and others with one.",
          zh: "一般变更不另行通知，重大变更弹窗告知。",
        },
        evidence: evidenceExample({
          document: { language: "zh" },
          claims: [
            { action: "inform", duty: "changes", words: "一般变更不另行通知，重大变更我们会以弹窗告知。" },
          ],
        }),
      },
      {
        says: { en: "Changes are told by a pop-up.", zh: "变更以弹窗告知。" },
        evidence: evidenceExample({
          document: { language: "zh" },
          claims: [{ action: "inform", duty: "changes", words: "本政策变更时，我们会以弹窗通知您。" }],
        }),
      },
      {
        says: { en: "A policy in English is not asked.", zh: "英文政策不适用。" },
        evidence: evidenceExample({
          document: { language: "en" },
          claims: [{ data: "user.email", words: "We collect your e-mail address." }],
        }),
      },
    ],
  },
});

function judge(evidence: Evidence): readonly Seen[] {
  const said = claimsOf(evidence).filter(({ duty }) => duty === "changes");
  const untold = said.find(({ affirms }) => !affirms);
  if (!untold)
    return missingDuty(evidence, ({ duty }) => duty === "changes", {
      subject: "change-notice",
      severity: "low",
      says: {
        en: "No sentence was found that says how changes of the policy are told.",
        zh: "未发现说明政策变更告知方式的语句。",
      },
    });
  const words = quoted(untold.at.quote.trim().slice(0, 120));
  return [
    {
      verdict: "risk",
      severity: "medium",
      confidence: "medium",
      subject: ["change-notice"],
      says: {
        en: `By its own words the policy changes without telling anybody: ${words.en}.`,
        zh: `隐私政策称变更时不另行告知：${words.zh}。`,
      },
      rests: { claims: [untold.id] },
      at: [untold.at],
    },
  ];
}
