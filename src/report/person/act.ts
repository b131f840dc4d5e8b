import { complaintChannels } from "../../catalog/complaints/index.gen.ts";
import { dataType } from "../../catalog/index.ts";
import type { Audit } from "../../model/audit.ts";
import type { Right } from "../../model/claim.ts";
import type { Lang, Text } from "../../model/text.ts";
import { type Block, heading, type Inline, link, quote, strong } from "../document/document.ts";
import { brief } from "../escape/clean.ts";
import { punctuation } from "../words/punctuation.ts";
import { refuseWords } from "./refuse.ts";
import { taken } from "./takes.ts";

const QUOTE_LENGTH = 140;
const CHANNELS_SHOWN = 2;

const t = (en: string, zh: string): Text => ({ en, zh });

/** What a person can do today, with the app's own words where it has some. */
export function actBlocks(audit: Audit, lang: Lang): readonly Block[] {
  const items: readonly Inline[] = [
    ...refuseWords(audit, lang),
    ...resetAdvice(audit, lang),
    ...rightItems(audit, lang),
    ...channels(audit, lang),
  ];
  return [heading(WORDS.title[lang]), { kind: "list", ordered: true, items }];
}

/** What the policy offers for each wish, in its own words; wishes that one sentence answers stand together. */
function rightItems(audit: Audit, lang: Lang): readonly Inline[] {
  if (audit.evidence.claims.length === 0) return [];
  const gap = lang === "zh" ? "" : " ";
  const answers = new Map<string, string[]>();
  for (const [wish, rights] of WISHES) {
    const words = offered(audit, rights);
    answers.set(words, [...(answers.get(words) ?? []), wish[lang]]);
  }
  return [...answers].map(([words, wishes]): Inline => {
    const lead = wishes.map((wish, at) => (at === 0 || lang === "zh" ? wish : lowerFirst(wish)));
    const asked = strong(`${lead.join(punctuation[lang].list)}${punctuation[lang].colon.trim()}`);
    return words === ""
      ? [asked, gap, WORDS.notFound[lang]]
      : [asked, gap, WORDS.policySays[lang], quote(words)];
  });
}

/** The first right of the list that the policy offers; empty where it offers none. */
function offered({ evidence }: Audit, rights: readonly Right[]): string {
  const claims = evidence.claims.flatMap((document) => document.claims);
  for (const right of rights) {
    const offer = claims.find((claim) => claim.affirms && claim.right === right);
    if (offer !== undefined) return brief(offer.at.quote, QUOTE_LENGTH);
  }
  return "";
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

function resetAdvice(audit: Audit, lang: Lang): readonly Inline[] {
  const resettable = taken(audit).some(({ data }) => dataType(data)?.persistence === "resettable");
  return resettable ? [WORDS.reset[lang]] : [];
}

function channels({ options }: Audit, lang: Lang): readonly Inline[] {
  const open = complaintChannels
    .filter(({ jurisdiction, mark }) => mark === "verified" && options.laws.includes(jurisdiction))
    .map((channel) => ({ channel, at: options.laws.indexOf(channel.jurisdiction) }))
    .sort((a, b) => a.at - b.at || a.channel.order - b.channel.order)
    .map(({ channel }) => channel);
  // A reader lives under one law: what the reader's language suggests stands first.
  const home = open.filter(({ jurisdiction }) => (lang === "zh" ? jurisdiction === "cn" : true));
  const shown = lang === "zh" ? home.slice(0, CHANNELS_SHOWN) : firstOfEach(home);
  if (shown.length === 0) return [];
  const separator = lang === "zh" ? "；" : "; ";
  const several = new Set(shown.map(({ jurisdiction }) => jurisdiction)).size > 1;
  return [
    [
      strong(WORDS.complain[lang]),
      lang === "zh" ? "" : " ",
      ...shown.flatMap(({ name, how, url, jurisdiction }, at) => {
        const who = lang === "zh" ? name.zh : name.en.replace(/^The /, "the ");
        return [
          at === 0 ? "" : separator,
          several ? (PLACES.get(jurisdiction)?.[lang] ?? "") : "",
          url === undefined ? who : link(url, who),
          lang === "zh" ? `，${how.zh}` : ` (${how.en})`,
        ];
      }),
      lang === "zh" ? "。" : ".",
    ],
  ];
}

function firstOfEach<Channel extends { readonly jurisdiction: string }>(
  channels: readonly Channel[],
): readonly Channel[] {
  return channels.filter(
    ({ jurisdiction }, at) => channels.findIndex((one) => one.jurisdiction === jurisdiction) === at,
  );
}

const WISHES: readonly (readonly [Text, readonly Right[]])[] = [
  [t("To delete your account or data", "想注销账号或删除信息"), ["cancel-account", "delete"]],
  [t("To withdraw your consent", "想撤回同意"), ["withdraw-consent"]],
  [t("To contact the developer", "想联系开发者"), ["contact"]],
];

/** A reader of English may live anywhere. */
const PLACES: ReadonlyMap<string, Text> = new Map([
  ["cn", t("in China, ", "在中国，")],
  ["eu", t("in the EU, ", "在欧盟，")],
  ["us-ca", t("in California, ", "在加州，")],
  ["us", t("elsewhere in the US, ", "在美国其他州，")],
]);

const WORDS = {
  title: t("What you can do", "您可以怎么做"),
  complain: t("To complain:", "想投诉举报："),
  policySays: t("its policy says ", "隐私政策写道"),
  notFound: t("we found nothing about it in its policy.", "隐私政策里没有找到相关说明。"),
  reset: t(
    "Reset your advertising ID, or turn it off, in the phone’s settings under Privacy or Ads.",
    "在手机设置的“隐私”或“广告”中重置或关闭广告标识符。",
  ),
};
