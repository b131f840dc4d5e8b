import { evidenceExample } from "../model/example.ts";
import { defineRule } from "../model/rule.ts";
import { clausesSeen } from "./weigh/clauses.ts";

export default defineRule({
  id: "cancellation-obstructed",
  title: { en: "Makes closing the account hard", zh: "为注销账号设置不合理条件" },
  says: {
    what: {
      en: "The policy asks for more to close an account than to open one: documents in hand, letters, fees, weeks of waiting, or it does not allow it at all.",
      zh: "隐私政策对注销账号提出了比注册更多的要求，如手持证件、邮寄材料、缴费、过长等待，或根本不支持注销。",
    },
    why: {
      en: "Closing an account must be as easy as opening it. Data asked for only to let people go is data taken without need.",
      zh: "注销应当便捷，不得设置不合理条件。为注销而额外索取信息，属于不必要的收集。",
    },
    fix: {
      en: "Let people close the account in the app, with no more proof than signing up took, and answer within 15 working days.",
      zh: "提供应用内注销入口，验证要求不高于注册时，并在十五个工作日内完成处理。",
    },
  },
  cites: [
    "CN-NDR-23",
    "CN-PIPL-50",
    "CN-PIPL-47",
    "CN-METHOD-2019",
    "CN-ECL-24",
    "EU-GDPR-12-14",
    "STORE-GOOGLE-DEL",
  ],
  masvs: ["PRIVACY-4"],
  reads: ["policy"],
  judge: (evidence) =>
    clausesSeen(evidence, "cancellation-obstacle", {
      severity: "medium",
      says: {
        en: "The policy puts a hurdle before closing the account",
        zh: "隐私政策为注销账号设置了障碍",
      },
    }),
  examples: {
    breaks: [
      {
        says: { en: "A photo with the identity card.", zh: "要求手持身份证照片。" },
        evidence: evidenceExample({
          clauses: [{ kind: "cancellation-obstacle", words: "申请注销账号时，您需要提交手持身份证照片。" }],
        }),
      },
    ],
    keeps: [
      {
        says: { en: "Closed in the settings.", zh: "在设置中注销。" },
        evidence: evidenceExample({
          claims: [
            { action: "offer-right", right: "cancel-account", words: "您可以在“设置-注销账号”中注销。" },
          ],
        }),
      },
    ],
  },
});
