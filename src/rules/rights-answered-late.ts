import type { Claim, Right } from "../model/claim.ts";
import type { Evidence } from "../model/evidence.ts";
import { evidenceExample } from "../model/example.ts";
import { defineRule, type RuleContext, type Seen } from "../model/rule.ts";
import { claimsOf, forChina } from "./weigh/policy.ts";

export default defineRule({
  id: "rights-answered-late",
  title: { en: "Requests are answered later than allowed", zh: "承诺的响应时限过长" },
  says: {
    what: {
      en: "The policy promises an answer to requests for correction, deletion, closing of the account or to complaints only after more than 15 working days.",
      zh: "隐私政策对更正、删除、注销请求或投诉举报所承诺的答复时限超过十五个工作日。",
    },
    why: {
      en: "The regulators' Method counts a promised time of more than 15 working days as not answering. The recommended standard GB/T 35273 speaks of 30 days.",
      zh: "《认定方法》规定承诺时限不得超过十五个工作日；推荐性国家标准 GB/T 35273 的要求为三十天。",
    },
    fix: {
      en: "Promise an answer within 15 working days, and keep to it.",
      zh: "承诺在十五个工作日内完成核查和处理，并照此执行。",
    },
  },
  cites: ["CN-METHOD-2019", "CN-PIPL-50"],
  masvs: ["PRIVACY-4"],
  reads: ["policy"],
  judge: see,
  examples: {
    breaks: [
      {
        says: { en: "Deletion within 30 working days.", zh: "三十个工作日内删除。" },
        evidence: evidenceExample({
          document: { language: "zh" },
          claims: [
            {
              action: "offer-right",
              right: "delete",
              way: { channel: null, within: "30个工作日", requires: null },
              words: "我们将在30个工作日内答复您的删除请求。",
            },
          ],
        }),
      },
    ],
    keeps: [
      {
        says: { en: "Within 15 working days.", zh: "十五个工作日内。" },
        evidence: evidenceExample({
          document: { language: "zh" },
          claims: [
            {
              action: "offer-right",
              right: "delete",
              way: { channel: null, within: "十五个工作日", requires: null },
              words: "我们将在十五个工作日内答复您的删除请求。",
            },
          ],
        }),
      },
      {
        says: { en: "A copy of the data is another matter.", zh: "查阅、复制不在此列。" },
        evidence: evidenceExample({
          document: { language: "zh" },
          claims: [
            {
              action: "offer-right",
              right: "copy",
              way: { channel: null, within: "30天", requires: null },
              words: "我们将在30天内向您提供副本。",
            },
          ],
        }),
      },
    ],
  },
});

const MEANT: ReadonlySet<Right> = new Set(["correct", "delete", "cancel-account", "complain"]);
const MAX_WORKING_DAYS = 15;
/** Fifteen working days are three weeks. */
const MAX_DAYS = 21;

function see(evidence: Evidence, { laws }: RuleContext): readonly Seen[] {
  if (!forChina(evidence, laws)) return [];
  const late = claimsOf(evidence).filter(isLate);
  const [first, ...rest] = late;
  if (first === undefined) return [];
  const within = first.way?.within ?? "";
  return [
    {
      verdict: "risk",
      severity: "low",
      confidence: "medium",
      subject: ["answer-time"],
      says: {
        en: `The time promised is "${within}"; 15 working days are allowed.`,
        zh: `承诺的时限为“${within}”；规定不得超过十五个工作日。`,
      },
      rests: { claims: late.map(({ id }) => id) },
      at: [first.at, ...rest.map(({ at }) => at)],
    },
  ];
}

function isLate({ right, affirms, way }: Claim): boolean {
  return affirms && right !== null && MEANT.has(right) && isTooLong(way?.within ?? "");
}

/** "30个工作日", "三十日", "1个月", "30 working days". Words that state no number are no late promise. */
function isTooLong(words: string): boolean {
  const [, number = "", unit = ""] =
    /([\d〇零一二三四五六七八九十]+)\s*个?\s*(工作日|自然日|天|日|周|月|(?:working|business)\s+days?|days?|weeks?|months?)/i.exec(
      words,
    ) ?? [];
  const count = /^\d+$/.test(number) ? Number(number) : chineseNumber(number);
  if (/工作日|working|business/i.test(unit)) return count > MAX_WORKING_DAYS;
  if (/周|week/i.test(unit)) return count * 7 > MAX_DAYS;
  if (/月|month/i.test(unit)) return count >= 1;
  return count > MAX_DAYS;
}

const DIGITS = "零一二三四五六七八九";

/** Up to ninety-nine: 十五, 三十, 四十五. */
function chineseNumber(words: string): number {
  const [tens, ones] = words.includes("十") ? words.split("十") : ["零", words];
  const of = (sign: string | undefined, empty: number): number =>
    sign === undefined || sign === "" ? empty : Math.max(0, DIGITS.indexOf(sign));
  return of(tens, 1) * 10 + of(ones, 0);
}
