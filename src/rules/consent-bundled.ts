import type { ConsentBox } from "../model/app.ts";
import { codePlace, evidenceExample } from "../model/example.ts";
import { defineRule, type Seen } from "../model/rule.ts";
import { listed, quoted } from "./weigh/words.ts";

export default defineRule({
  id: "consent-bundled",
  title: { en: "Bundles several consents into one", zh: "一次同意捆绑多项授权" },
  says: {
    what: {
      en: "One box or button takes agreement to the rules and, with it, to something else: sharing with partners, advertising, another service.",
      zh: "一个勾选框或按钮在征求同意收集使用规则的同时，捆绑同意向合作方提供、营销推广或开通其他服务。",
    },
    why: {
      en: "Consent is for one thing at a time. Who wants the service must not be made to agree to marketing or to another company with it.",
      zh: "同意应当逐项作出。不得让需要使用服务的人一并同意营销，或一并同意其他公司的协议。",
    },
    fix: {
      en: "Ask for each purpose on its own, unticked, and let the service work without the optional ones.",
      zh: "就每一目的单独征求同意、默认不勾选，拒绝可选项不影响使用。",
    },
  },
  cites: ["CN-PIPL-14", "CN-PIPL-23", "CN-METHOD-2019", "CN-GBT-35273", "EU-GDPR-7"],
  masvs: ["PRIVACY-4"],
  reads: ["resources", "code-path"],
  judge: ({ facts }) => {
    const all = [
      ...facts.consentBoxes,
      ...facts.screens.agreements.map(({ words, at }) => ({ words, at })),
      // A sentence that asks for agreement may be anywhere among the app's words: in a dialog, below a button.
      ...facts.screens.words.filter(({ topic }) => topic === "policy-link"),
      ...(facts.consentGate ? [{ words: facts.consentGate.words, at: facts.consentGate.at }] : []),
    ];
    const seen = new Set<string>();
    const asked = all.filter(({ words }) => !seen.has(words) && seen.add(words));
    return asked.flatMap(see).slice(0, 5);
  },
  examples: {
    breaks: [
      {
        says: { en: "One sentence of a dialog takes both.", zh: "弹窗中一句话同时取得两项同意。" },
        evidence: evidenceExample({
          screens: {
            words: [
              {
                topic: "policy-link",
                words: "点击“同意”即表示您同意《隐私政策》，并授权我们将您的信息共享给合作伙伴",
                at: { kind: "entry", entry: "classes.dex" },
              },
            ],
          },
        }),
      },
      {
        says: {
          en: "A box that also shares records with partners.",
          zh: "勾选框同时同意与合作伙伴共享记录。",
        },
        evidence: evidenceExample({
          consentBoxes: [
            { checked: false, words: "我同意《隐私政策》并同意与合作伙伴共享我的消费记录", at: codePlace },
          ],
        }),
      },
      {
        says: { en: "A box that also takes marketing.", zh: "勾选框同时同意接收营销信息。" },
        evidence: evidenceExample({
          consentBoxes: [
            {
              checked: false,
              words: "I agree to the Privacy Policy and to receive marketing messages",
              at: codePlace,
            },
          ],
        }),
      },
    ],
    keeps: [
      {
        says: { en: "The policy and the terms of the same service.", zh: "同一服务的隐私政策和用户协议。" },
        evidence: evidenceExample({
          consentBoxes: [
            { checked: false, words: "我已阅读并同意《用户协议》和《隐私政策》", at: codePlace },
          ],
        }),
      },
      {
        says: { en: "Marketing has a box of its own.", zh: "营销单独勾选。" },
        evidence: evidenceExample({
          consentBoxes: [{ checked: false, words: "同意接收营销信息", at: codePlace }],
        }),
      },
    ],
  },
});

const RULES =
  /隐私(政策|权政策|协议|条款)|用户(服务)?协议|privacy policy|terms of (use|service)|user agreement/i;
/** A sentence that explains what the policy is about ("how we share data with partners") asks for nothing besides. */
const ASKS = /同意|授权|接受|\bagree\b|\bconsent\b|\baccept\b/i;
const BESIDES: readonly (readonly [RegExp, { readonly en: string; readonly zh: string }])[] = [
  [
    /(与|向|给)[^，。；]{0,8}(合作伙伴|合作方|第三方|关联公司)[^，。；]{0,6}(共享|提供|分享|披露)|(同意|授权|允许|许可)[^。；]{0,24}(共享|提供|分享|披露)给?(与|给|至)?[^，。；]{0,8}(合作伙伴|合作方|第三方|关联公司)|\bshar(e|ing)\b[^.;]{0,60}\b(partners|third parties|affiliates)\b/i,
    { en: "sharing with others", zh: "向他人提供信息" },
  ],
  [
    /(接收|收取|推送|用于|进行)[^，。；]{0,8}(营销|推广|广告|促销|商业)|\b(receive|get)\b[^.;]{0,40}\b(marketing|promotion\w*|offers|newsletter)\b/i,
    { en: "marketing", zh: "营销推广" },
  ],
  [
    /《[^》]*(芝麻|信用|征信|借款|贷款|会员|营销|推广)[^》]*》/,
    { en: "another service", zh: "其他服务的协议" },
  ],
  [
    /个性化(推荐|广告)|personali[sz]ed (ads|advertising)/i,
    { en: "personalised advertising", zh: "个性化推荐或广告" },
  ],
];

function see({ words, at }: Pick<ConsentBox, "words" | "at">): readonly Seen[] {
  if (words.length > 400 || !RULES.test(words) || !ASKS.test(words)) return [];
  const besides = BESIDES.flatMap(([pattern, what]) => (pattern.test(words) ? [what] : []));
  if (besides.length === 0) return [];
  const names = listed(besides);
  return [
    {
      verdict: "risk",
      severity: "medium",
      confidence: "medium",
      subject: ["consent-bundled", ...besides.map(({ en }) => en)],
      says: {
        en: `With the rules it takes consent to ${names.en}: ${quoted(words).en}.`,
        zh: `在同意规则的同时捆绑同意${names.zh}：${quoted(words).zh}。`,
      },
      rests: {},
      at: [at],
    },
  ];
}
