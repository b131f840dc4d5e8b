import type { Evidence } from "../model/evidence.ts";
import { evidenceExample } from "../model/example.ts";
import { defineRule, type Seen } from "../model/rule.ts";
import { practicesInCode } from "./weigh/does.ts";
import { claimsOf, policyIsWhole, policyPlaces } from "./weigh/policy.ts";
import { rightsOf, screensAreSeen, screensUnseen, wordsOn } from "./weigh/screens.ts";

const AT = { kind: "entry", entry: "resources.arsc" } as const;
const LINK = { topic: "policy-link", words: "隐私政策", at: AT } as const;

export default defineRule({
  id: "consent-without-withdrawal",
  title: { en: "No way to withdraw consent", zh: "未提供撤回同意的途径" },
  says: {
    what: {
      en: "The app takes personal data with consent, and neither its screens nor its policy offer a way to take the consent back.",
      zh: "应用基于同意收集个人信息，但界面和隐私政策均未提供撤回同意的途径。",
    },
    why: {
      en: "Consent may be withdrawn at any time, as easily as it was given.",
      zh: "同意可以随时撤回，且撤回应与给出同意同样便捷。",
    },
    fix: {
      en: "Add a page to the settings on which consent is withdrawn, and tell of it in the policy.",
      zh: "在设置中提供撤回同意的页面，并在隐私政策中写明。",
    },
  },
  cites: ["CN-PIPL-15", "CN-NDR-23", "CN-METHOD-2019", "EU-GDPR-7"],
  masvs: ["PRIVACY-4"],
  reads: ["code", "resources", "policy"],
  judge: see,
  undecided: (evidence) => (practicesInCode(evidence).length > 0 ? screensUnseen(evidence) : null),
  examples: {
    breaks: [
      {
        says: {
          en: "What people type in is taken, the policy says so, and nothing offers to withdraw.",
          zh: "隐私政策称收集用户填写的信息，未提供撤回途径。",
        },
        evidence: evidenceExample({
          screens: { words: [LINK] },
          claims: [{ data: "user.email", words: "注册时，我们会收集您的电子邮箱。" }],
        }),
      },
      {
        says: {
          en: "The address book is read; nothing speaks of withdrawing.",
          zh: "读取通讯录，未提及撤回。",
        },
        evidence: evidenceExample({
          facts: [{ data: "contacts.address-book", rung: "L2" }],
          claims: [{ data: "contacts.address-book", words: "我们读取您的通讯录。" }],
          screens: { words: [LINK] },
        }),
      },
    ],
    keeps: [
      {
        says: { en: "The policy tells how.", zh: "隐私政策说明了方式。" },
        evidence: evidenceExample({
          facts: [{ data: "contacts.address-book", rung: "L2" }],
          claims: [{ action: "offer-right", right: "withdraw-consent", words: "您可以撤回同意。" }],
          screens: { words: [LINK] },
        }),
      },
      {
        says: { en: "A page of the settings offers it.", zh: "设置页面提供。" },
        evidence: evidenceExample({
          facts: [{ data: "contacts.address-book", rung: "L2" }],
          claims: [{ data: "contacts.address-book", words: "我们读取您的通讯录。" }],
          screens: { words: [LINK, { topic: "withdraw-consent", words: "撤回同意", at: AT }] },
        }),
      },
    ],
  },
});

function see(evidence: Evidence): readonly Seen[] {
  if (!screensAreSeen(evidence) || !policyIsWhole(evidence) || !takesData(evidence)) return [];
  if (wordsOn(evidence, "withdraw-consent").length > 0 || rightsOf(evidence, "withdraw-consent").length > 0)
    return [];
  return [
    {
      verdict: "risk",
      severity: "low",
      confidence: "medium",
      subject: ["withdraw-consent"],
      says: {
        en: "No words of the app's screens and no sentence of its policy offer to withdraw consent.",
        zh: "界面文字和隐私政策中均未发现撤回同意的途径。",
      },
      rests: {},
      at: policyPlaces(evidence),
    },
  ];
}

/** What a person types in is taken by the service, though the code shows only a text field: the policy tells of it. */
function takesData(evidence: Evidence): boolean {
  return (
    practicesInCode(evidence).length > 0 ||
    claimsOf(evidence).some(({ action, affirms, data }) => action === "collect" && affirms && data !== null)
  );
}
