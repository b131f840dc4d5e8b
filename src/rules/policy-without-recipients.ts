import type { Claim } from "../model/claim.ts";
import type { Evidence } from "../model/evidence.ts";
import { evidenceExample, sdkRow } from "../model/example.ts";
import { defineRule, type Seen } from "../model/rule.ts";
import { claimsOf, forChina, policyIsWhole, sdkRowsOf } from "./weigh/policy.ts";
import { quoted } from "./weigh/words.ts";

export default defineRule({
  id: "policy-without-recipients",
  title: { en: "Policy shares data and names no receiver", zh: "隐私政策称对外提供信息但未列明接收方" },
  says: {
    what: {
      en: "The policy says that personal data goes to others, and names none of them anywhere, nor lists them.",
      zh: "隐私政策称会向他人提供个人信息，但通篇未写明任何接收方的名称，也无共享清单。",
    },
    why: {
      en: "Whoever hands data on must tell the receiver's name and contact, what for, how and which data; since 2025 as a list.",
      zh: "向他人提供个人信息的，应告知接收方的名称、联系方式、处理目的、方式和信息种类；自 2025 年起还应以清单列明。",
    },
    fix: {
      en: "List the receivers: name and contact, data, purpose and manner for each, and keep the list up to date.",
      zh: "以清单列明各接收方的名称、联系方式、信息种类、目的和方式，并及时更新。",
    },
  },
  cites: ["CN-PIPL-23", "CN-NDR-21"],
  masvs: ["PRIVACY-3"],
  reads: ["policy"],
  judge: (evidence, { laws }) =>
    forChina(evidence, laws) && policyIsWhole(evidence) ? judgeSharing(evidence) : [],
  examples: {
    breaks: [
      {
        says: { en: "Shared with partners, whoever they are.", zh: "共享给合作伙伴，未写明是谁。" },
        evidence: evidenceExample({
          document: { language: "zh" },
          claims: [
            {
              data: "user.phone-number",
              action: "share",
              recipient: { kind: "third-party", name: "合作伙伴" },
              words: "我们会将您的手机号共享给合作伙伴。",
            },
          ],
        }),
      },
    ],
    keeps: [
      {
        says: { en: "The receiver is named.", zh: "写明了接收方。" },
        evidence: evidenceExample({
          document: { language: "zh" },
          claims: [
            {
              data: "user.address",
              action: "share",
              recipient: { kind: "third-party", name: "顺丰速运有限公司" },
              words: "我们会将您的地址提供给顺丰速运有限公司。",
            },
          ],
        }),
      },
      {
        says: { en: "A list of SDKs names them.", zh: "有 SDK 清单。" },
        evidence: evidenceExample({
          document: { language: "zh" },
          claims: [
            {
              data: "device.oaid",
              action: "share",
              recipient: { kind: "third-party", name: null },
              words: "我们会与第三方共享您的 OAID。",
            },
          ],
          sdkTable: [sdkRow("友盟+ SDK", "umeng-analytics")],
        }),
      },
      {
        says: { en: "Each receiver will be told when it comes to that.", zh: "届时另行告知接收方。" },
        evidence: evidenceExample({
          document: { language: "zh" },
          claims: [
            {
              data: "user.phone-number",
              action: "share",
              consent: "separate-consent",
              recipient: { kind: "third-party", name: null },
              words: "与第三方共享您的手机号前，我们会告知您接收方的名称并征得您的单独同意。",
            },
          ],
        }),
      },
    ],
  },
});

function judgeSharing(evidence: Evidence): readonly Seen[] {
  const claims = claimsOf(evidence);
  if (sdkRowsOf(evidence).length > 0 || claims.some((claim) => namesReceiver(claim) || tellsThen(claim)))
    return [];
  const [first, ...more] = claims.filter(isHandedOn);
  if (!first) return [];
  const words = quoted(first.at.quote.trim().slice(0, 120));
  return [
    {
      verdict: "risk",
      severity: "low",
      confidence: "low",
      subject: ["recipients"],
      says: {
        en: `Data goes to others, and no name of any of them was found: ${words.en}.`,
        zh: `称会对外提供个人信息，但未发现任何接收方的名称：${words.zh}。`,
      },
      rests: { claims: [first, ...more].map(({ id }) => id) },
      at: [first.at, ...more.slice(0, 9).map(({ at }) => at)],
    },
  ];
}

/** Courts and the like ask by law, other users see what is published: neither is a receiver that a list could name. */
function isHandedOn({ action, affirms, actor, recipient, exception }: Claim): boolean {
  return (
    action === "share" &&
    affirms &&
    exception === null &&
    actor.kind === "first-party" &&
    recipient !== null &&
    (recipient.kind === "affiliate" ||
      (recipient.kind === "third-party" && !OF_THE_SERVICE.test(recipient.name ?? "")))
  );
}

/** Whom the service itself brings people together with: no list could name them. */
const OF_THE_SERVICE =
  /用户|好友|家人|亲友|司机|骑手|乘客|房东|房客|商家|商户|卖家|买家|医生|医院|老师|教师|学校|雇主|招聘|主播|店|酒店|餐厅|配送|快递|承运|同行|公众|联系人/;

function namesReceiver({ actor, recipient }: Claim): boolean {
  return [actor, recipient].some((party) => {
    if (party === null || (party.kind !== "third-party" && party.kind !== "sdk")) return false;
    if (party.kind === "sdk") return true;
    return party.name !== null && (A_FIRM.test(party.name) || !IS_KIND.test(party.name));
  });
}

const A_FIRM = /有限(?:责任)?公司|股份|集团|SDK/i;
/** A kind of receiver, and no name. */
const IS_KIND =
  /^(?:我们的?|第三方|其他|其它|相关|有关|合作|授权|外部|专业|上述|该|此类|部分|某些)|^[^公]{0,8}(?:伙伴|服务商|供应商|提供商|方|机构|平台|商|者|公司|银行|部门|组织|个人|人|用户|企业|单位|员|师|家|手|店|院|校|主)$/;

/** Told when it comes to that, or in a list beside the policy. */
function tellsThen({ at }: Claim): boolean {
  return /(?:接收方|第三方|对方|其)的?(?:名称|姓名|身份)|清单|目录|列表|名单|附件|附录/.test(at.quote);
}
