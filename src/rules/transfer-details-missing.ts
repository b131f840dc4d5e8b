import type { Claim } from "../model/claim.ts";
import type { Evidence } from "../model/evidence.ts";
import { evidenceExample } from "../model/example.ts";
import { defineRule, type RuleContext, type Seen } from "../model/rule.ts";
import type { Text } from "../model/text.ts";
import { claimsOf, policyIsWhole } from "./weigh/policy.ts";
import { listed } from "./weigh/words.ts";

export default defineRule({
  id: "transfer-details-missing",
  title: { en: "Sends data abroad without saying to whom", zh: "向境外提供信息但未告知必要事项" },
  says: {
    what: {
      en: "The policy says that data goes abroad, and leaves out who receives it or that consent is asked separately.",
      zh: "隐私政策写明向境外提供个人信息，但未写明境外接收方或征得单独同意。",
    },
    why: {
      en: "Before data leaves the country people must be told who abroad receives it, how to reach them, what for, which data, and how to use their rights there.",
      zh: "向境外提供前，应告知境外接收方的名称、联系方式、目的、方式、种类及行使权利的方式，并取得单独同意。",
    },
    fix: {
      en: "Name each receiver abroad with contact, purpose, manner and kinds of data, and say that separate consent is asked.",
      zh: "逐一写明境外接收方的名称、联系方式、目的、方式和信息种类，并写明将征得单独同意。",
    },
  },
  cites: ["CN-PIPL-39", "CN-PIPL-38", "CN-NDR-35", "EU-GDPR-44-49"],
  masvs: ["PRIVACY-3"],
  reads: ["policy"],
  judge,
  examples: {
    breaks: [
      {
        says: { en: "Data goes abroad, to nobody named.", zh: "向境外传输，未写明接收方。" },
        evidence: evidenceExample({
          claims: [{ action: "transfer", words: "我们会将您的个人信息传输至境外。" }],
        }),
      },
    ],
    keeps: [
      {
        says: { en: "Receiver and separate consent are named.", zh: "写明接收方与单独同意。" },
        evidence: evidenceExample({
          claims: [
            {
              action: "transfer",
              recipient: { kind: "third-party", name: "Example Inc." },
              consent: "separate-consent",
              words: "经您单独同意，我们会将订单信息提供给美国的 Example Inc.。",
            },
          ],
        }),
      },
      {
        says: { en: "Nothing goes abroad.", zh: "不向境外提供。" },
        evidence: evidenceExample({
          claims: [{ action: "transfer", affirms: false, words: "我们不会向境外提供。" }],
        }),
      },
    ],
  },
});

function judge(evidence: Evidence, { laws }: RuleContext): readonly Seen[] {
  if (!policyIsWhole(evidence)) return [];
  const transfers = claimsOf(evidence).filter(isPractice);
  const [first, ...more] = transfers;
  if (!first) return [];
  const missing = laws.includes("cn") ? missingInChina(claimsOf(evidence)) : missingInEurope(evidence);
  if (missing.length === 0) return [];
  const words = listed(missing);
  return [
    {
      verdict: "risk",
      severity: "medium",
      confidence: "low",
      subject: ["transfer"],
      says: {
        en: `The policy speaks of data that goes abroad; not found beside it: ${words.en}.`,
        zh: `隐私政策提及向境外提供个人信息，但未见：${words.zh}。`,
      },
      rests: { claims: [first, ...more].map(({ id }) => id) },
      at: [first.at, ...more.slice(0, 9).map(({ at }) => at)],
    },
  ];
}

/** Both, or it is taken for told: a policy may put one of them where it is not read. */
function missingInChina(claims: readonly Claim[]): readonly Text[] {
  const transfers = claims.filter(({ action, affirms }) => action === "transfer" && affirms);
  const told =
    transfers.some(namesReceiver) || transfers.some(({ consent }) => consent === "separate-consent");
  return told
    ? []
    : [
        { en: "who receives it", zh: "境外接收方" },
        { en: "separate consent", zh: "单独同意" },
      ];
}

/** GDPR art. 13(1)(f): the adequacy decision, or the safeguards on which the transfer rests. */
function missingInEurope(evidence: Evidence): readonly Text[] {
  const told = claimsOf(evidence).some(({ at, consent, action }) => {
    return SAFEGUARD.test(at.quote) || (action === "transfer" && consent !== "none-said");
  });
  return told ? [] : [{ en: "the safeguards on which the transfer rests", zh: "传输所依据的保障措施" }];
}

const SAFEGUARD =
  /standard contractual|model clauses|adequacy|adequate (level|protection)|binding corporate|privacy (shield|framework)|appropriate safeguards|标准合同|充分性认定|有约束力的公司规则/i;

/** "If we ever need to" is no practice yet. */
function isPractice({ action, affirms, exception, condition, at }: Claim): boolean {
  return (
    action === "transfer" &&
    affirms &&
    exception === null &&
    isTold(at.quote) &&
    (condition === null || !/^(如果?|若|if)/i.test(condition))
  );
}

/** A heading, an event to be told of ("where the transfer changes") and cases that may never come are no practice. */
function isTold(quote: string): boolean {
  if (!/\p{Script=Han}/u.test(quote)) return true;
  return /会|将|需|须|可能|已|由|位于|我们|本公司/.test(quote) && !NO_PRACTICE.test(quote);
}

const NO_PRACTICE =
  /(变化|变更)(时|的|，|；|。)?[^，]{0,4}$|可能的境外|涉及跨境|保障境外|境外(网站|展示)|归属地|除外|(以下|下列|如下)(情形|情况)|如(果|确)?(需|有)|若(需|有|将)/;

function namesReceiver({ recipient, at }: Claim): boolean {
  if (recipient !== null && recipient.kind !== "authority" && "name" in recipient && recipient.name !== null)
    return true;
  return (
    /有限公司|\b(Inc|LLC|Ltd|GmbH|Corp|Pte)\b/.test(at.quote) ||
    // 由 Google 提供的 Firebase: in Chinese a Latin name is somebody's.
    (/\p{Script=Han}/u.test(at.quote) && LATIN_NAME.test(at.quote))
  );
}

const LATIN_NAME =
  /(?<![\p{L}\d])(?!(?:App|Cookies?|Android|Token|Web|Wi-?Fi|Privacy|Shield|Policy)(?!\p{L}))\p{Lu}\p{Ll}{2,}[\p{L}\d]*/u;
