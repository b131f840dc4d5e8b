import type { DocumentClaims } from "../model/claim.ts";
import type { Evidence } from "../model/evidence.ts";
import { evidenceExample } from "../model/example.ts";
import { defineRule, type Seen } from "../model/rule.ts";
import { appPlace, documentPlace, policiesOf } from "./weigh/policy.ts";
import { quoted } from "./weigh/words.ts";

export default defineRule({
  id: "no-policy",
  title: { en: "No privacy policy", zh: "没有隐私政策" },
  says: {
    what: {
      en: "No privacy policy was given with the app, or the document given as one does not read as a privacy policy.",
      zh: "未提供隐私政策，或所提供的文件不像隐私政策。",
    },
    why: {
      en: "Without published rules nobody can know what the app takes, and nothing it takes has been told. A dead link or another page counts as none.",
      zh: "没有公开的规则，用户无从得知应用收集什么，收集行为也就未经告知。链接失效或指向其他页面，视为没有。",
    },
    fix: {
      en: "Publish a policy that can be read in the app before anything is collected, and run the audit again with it.",
      zh: "公布在收集之前即可于应用内阅读的隐私政策，并带上它重新审计。",
    },
  },
  cites: [
    "CN-PIPL-17",
    "CN-NDR-21",
    "CN-CSL-43",
    "CN-METHOD-2019",
    "EU-GDPR-12-14",
    "US-CA-1798.130",
    "STORE-GOOGLE-PP",
  ],
  masvs: ["PRIVACY-3"],
  reads: ["policy"],
  judge: (evidence) => {
    if (evidence.claims.length === 0) return [notGiven(evidence)];
    if (policiesOf(evidence).length > 0) return [];
    const others = evidence.claims.filter((claims) => wasRead(claims) && !isBesidePolicy(claims));
    return others.length > 0
      ? others.map(notAPolicy)
      : evidence.claims.some(isBesidePolicy)
        ? [notGiven(evidence)]
        : [];
  },
  examples: {
    breaks: [
      {
        says: { en: "No policy was given.", zh: "未提供隐私政策。" },
        evidence: evidenceExample({ claims: null }),
      },
      {
        says: { en: "The link leads to the company's home page.", zh: "链接指向公司首页。" },
        evidence: evidenceExample({ document: { isPolicy: false, title: "Acme: we make apps" } }),
      },
    ],
    keeps: [
      {
        says: { en: "A policy was given and read.", zh: "已提供并读取隐私政策。" },
        evidence: evidenceExample({
          claims: [{ data: "user.email", words: "We collect your e-mail address." }],
        }),
      },
    ],
  },
});

/** That none was given does not show that the app has none: many load it from the network. */
function notGiven(evidence: Evidence): Seen {
  return {
    verdict: "unknown",
    severity: "low",
    confidence: "high",
    subject: ["not-given"],
    says: {
      en: "No policy was given for this audit: whether the app tells people what it takes cannot be judged.",
      zh: "本次审计未提供隐私政策：无法判断应用是否告知了所收集的信息。",
    },
    rests: { gaps: evidence.gaps.filter((gap) => gap.layer === "policy").map(({ id }) => id) },
    at: [appPlace(evidence)],
  };
}

function notAPolicy(claims: DocumentClaims): Seen {
  const { file, title } = claims.document;
  return {
    verdict: "risk",
    severity: "medium",
    confidence: "medium",
    subject: ["not-a-policy"],
    says: {
      en: `The document ${quoted(title ?? file).en} does not read as a privacy policy.`,
      zh: `文件${quoted(title ?? file).zh}不像隐私政策。`,
    },
    rests: {},
    at: [documentPlace(claims)],
  };
}

/** A list beside a policy, or a supplement to one, shows that there may well be one. */
function isBesidePolicy({ document }: DocumentClaims): boolean {
  return document.kind.endsWith("-list") || document.kind === "supplement";
}

/** A document in a language that the reader does not know is a gap, not a missing policy. */
function wasRead({ document }: DocumentClaims): boolean {
  return document.language !== "unknown";
}
