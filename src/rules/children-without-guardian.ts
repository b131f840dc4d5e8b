import type { Evidence } from "../model/evidence.ts";
import { evidenceExample } from "../model/example.ts";
import { defineRule, type Seen } from "../model/rule.ts";
import { practicesInCode } from "./weigh/does.ts";
import { claimsOf, policyIsWhole, policyPlaces } from "./weigh/policy.ts";

export default defineRule({
  id: "children-without-guardian",
  title: { en: "For children, without a word of their guardians", zh: "面向儿童但未提监护人同意" },
  says: {
    what: {
      en: "The app is for children under 14 and takes personal data; its policy does not speak of the consent of parents or guardians.",
      zh: "应用面向不满十四周岁的儿童并收集个人信息，隐私政策未提及监护人同意。",
    },
    why: {
      en: "A child cannot consent. Parents or guardians must, by rules made for children.",
      zh: "儿童不能自行作出同意，应由父母或其他监护人依专门规则同意。",
    },
    fix: {
      en: "Ask the guardian before anything is taken, and write rules of their own for the data of children.",
      zh: "收集前征得监护人同意，并制定专门的儿童个人信息处理规则。",
    },
  },
  cites: ["CN-PIPL-31", "CN-CHILD-2019", "CN-MPL-72", "CN-NDR-22", "EU-GDPR-8", "US-COPPA"],
  masvs: ["PRIVACY-3", "PRIVACY-4"],
  reads: ["policy"],
  judge: see,
  examples: {
    breaks: [
      {
        says: {
          en: "The policy itself says what is shared, and of no parent.",
          zh: "隐私政策自称共享信息，未提及家长。",
        },
        evidence: evidenceExample({
          children: true,
          claims: [
            {
              data: "device.advertising-id",
              action: "share",
              words: "We share your advertising ID with Google AdMob.",
            },
          ],
        }),
      },
      {
        says: {
          en: "A children's app; the policy is silent on guardians.",
          zh: "儿童应用，隐私政策未提监护人。",
        },
        evidence: evidenceExample({
          children: true,
          facts: [{ data: "device.android-id", rung: "L2" }],
          claims: [{ data: "device.android-id", words: "我们收集设备标识。" }],
        }),
      },
    ],
    keeps: [
      {
        says: { en: "The policy asks guardians.", zh: "隐私政策要求监护人同意。" },
        evidence: evidenceExample({
          children: true,
          facts: [{ data: "device.android-id", rung: "L2" }],
          claims: [{ data: "device.android-id", words: "经监护人同意，我们收集设备标识。" }],
        }),
      },
      {
        says: { en: "Not for children.", zh: "并非面向儿童。" },
        evidence: evidenceExample({
          facts: [{ data: "device.android-id", rung: "L2" }],
          claims: [{ data: "device.android-id", words: "我们收集设备标识。" }],
        }),
      },
    ],
  },
});

const GUARDIAN = /监护人|父母|家长|\bguardian|\bparent/i;

function see(evidence: Evidence): readonly Seen[] {
  if (!evidence.needs.children || !policyIsWhole(evidence)) return [];
  const taken = practicesInCode(evidence);
  const claims = claimsOf(evidence);
  const said = claims.filter(
    ({ data, affirms, action }) => affirms && data !== null && (action === "collect" || action === "share"),
  );
  if (
    (taken.length === 0 && said.length === 0) ||
    claims.some(({ at, condition }) => GUARDIAN.test(`${at.quote} ${condition ?? ""}`))
  )
    return [];
  return [
    {
      verdict: "risk",
      severity: "high",
      confidence: "medium",
      subject: ["guardian-consent"],
      says: {
        en: "The app is for children and takes personal data; no sentence that was read of its policy speaks of a parent or guardian.",
        zh: "应用面向儿童并收集个人信息；隐私政策中未读到提及父母或监护人的语句。",
      },
      rests: {
        facts: taken.map(({ facts }) => facts[0].id),
        claims: taken.length === 0 ? said.map(({ id }) => id) : [],
      },
      at: policyPlaces(evidence),
    },
  ];
}
