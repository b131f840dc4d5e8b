import type { Claim } from "../model/claim.ts";
import type { Evidence } from "../model/evidence.ts";
import { evidenceExample } from "../model/example.ts";
import { defineRule, type Seen } from "../model/rule.ts";
import { claimsOf, policyIsWhole } from "./weigh/policy.ts";
import { dataName, listed } from "./weigh/words.ts";

/** Fewer say nothing of a policy as a whole: one sentence may have been read without its purpose. */
const ENOUGH = 3;

export default defineRule({
  id: "policy-without-purposes",
  title: { en: "Policy does not say what data is for", zh: "隐私政策未说明处理目的" },
  says: {
    what: {
      en: "The policy names data that it takes, and says of none of it what it is for.",
      zh: "隐私政策列举了收集的个人信息，却未说明任何一项的处理目的。",
    },
    why: {
      en: "Data may be taken only for a purpose that is specific and told beforehand; without one nobody can tell whether it is needed.",
      zh: "处理个人信息应具有明确、合理的目的并事先告知；没有目的就无从判断是否必要。",
    },
    fix: {
      en: "Say for each kind of data which function it serves, beside the data or in a table.",
      zh: "逐项写明每类个人信息用于何种功能，可与信息并列或以表格列明。",
    },
  },
  cites: ["CN-PIPL-17", "CN-PIPL-6", "CN-NDR-21", "CN-METHOD-2019", "EU-GDPR-12-14"],
  masvs: ["PRIVACY-3"],
  reads: ["policy"],
  judge,
  examples: {
    breaks: [
      {
        says: { en: "Three kinds of data, for nothing.", zh: "列举三类信息，均未说明用途。" },
        evidence: evidenceExample({
          claims: [
            { data: "user.phone-number", words: "我们会收集您的手机号、邮箱和通讯录。" },
            { data: "user.email", words: "我们会收集您的手机号、邮箱和通讯录。" },
            { data: "contacts.address-book", words: "我们会收集您的手机号、邮箱和通讯录。" },
          ],
        }),
      },
    ],
    keeps: [
      {
        says: { en: "A purpose is told of one.", zh: "说明了用途。" },
        evidence: evidenceExample({
          claims: [
            { data: "user.email", words: "我们会收集您的邮箱和通讯录。" },
            { data: "contacts.address-book", words: "我们会收集您的邮箱和通讯录。" },
            {
              data: "user.phone-number",
              purpose: { kind: "account", words: "用于注册账号", vague: false },
              words: "我们会收集您的手机号用于注册账号。",
            },
          ],
        }),
      },
      {
        says: { en: "The function stands beside it.", zh: "写明了所属功能。" },
        evidence: evidenceExample({
          claims: [
            { data: "user.email", function: "注册服务", words: "注册服务：邮箱、手机号、密码。" },
            { data: "user.phone-number", function: "注册服务", words: "注册服务：邮箱、手机号、密码。" },
            { data: "accounts.credential", function: "注册服务", words: "注册服务：邮箱、手机号、密码。" },
          ],
        }),
      },
    ],
  },
});

function judge(evidence: Evidence): readonly Seen[] {
  if (!policyIsWhole(evidence)) return [];
  const claims = claimsOf(evidence);
  const taken = claims.filter(isTaken);
  const types = [...new Set(taken.flatMap(({ data }) => (data === null ? [] : [data])))];
  // A purpose told anywhere, of whatever data, may be meant for all of it.
  if (types.length < ENOUGH || claims.some(isExplained)) return [];
  const [first, ...more] = taken;
  if (!first) return [];
  const names = listed(types.map(dataName));
  return [
    {
      verdict: "risk",
      severity: "medium",
      confidence: "low",
      subject: ["purposes"],
      says: {
        en: `No purpose was found for anything that the policy says is taken: ${names.en}.`,
        zh: `隐私政策所列收集的信息均未发现说明目的：${names.zh}。`,
      },
      rests: { claims: taken.map(({ id }) => id) },
      at: [first.at, ...more.slice(0, 9).map(({ at }) => at)],
    },
  ];
}

function isTaken({ action, affirms, data, exactness }: Claim): boolean {
  return action === "collect" && affirms && data !== null && exactness === "exact";
}

/** "When you write to us, we collect your address": an occasion says what for as well. */
function isExplained({ data, purpose, function: served, condition }: Claim): boolean {
  if (data === null) return false;
  return purpose !== null || served !== null || condition !== null;
}
