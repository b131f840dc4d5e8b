import { sdk } from "../catalog/index.ts";
import type { Claim } from "../model/claim.ts";
import type { Evidence } from "../model/evidence.ts";
import { evidenceExample, sdkFound } from "../model/example.ts";
import { defineRule, type RuleContext, type Seen } from "../model/rule.ts";
import type { Text } from "../model/text.ts";
import { claimsOf, policyIsWhole, policyPlaces } from "./weigh/policy.ts";
import { brief, listed, quoted, same } from "./weigh/words.ts";

export default defineRule({
  id: "transfer-untold",
  title: { en: "Transfer abroad is not told", zh: "未告知向境外提供" },
  says: {
    what: {
      en: "The app holds SDKs of companies abroad that take personal data, and its policy says nothing about data that leaves the country.",
      zh: "应用内含境外公司收集个人信息的 SDK，隐私政策未提及向境外提供。",
    },
    why: {
      en: "People must be told to whom abroad their data goes, and the law sets conditions for it.",
      zh: "向境外提供个人信息，应告知境外接收方等事项，并符合法定条件。",
    },
    fix: {
      en: "Say which data goes to whom in which country and on what ground, ask for separate consent where it is needed, or use its domestic edition.",
      zh: "写明何种信息提供给哪个国家的何人及依据，依法取得单独同意；或改用该 SDK 的境内版本。",
    },
  },
  cites: ["CN-PIPL-38", "CN-PIPL-39", "CN-NDR-35", "EU-GDPR-44-49"],
  masvs: ["PRIVACY-3"],
  reads: ["code", "policy"],
  judge: see,
  examples: {
    breaks: [
      {
        says: {
          en: "It denies transfers, and holds an SDK from abroad.",
          zh: "称不向境外提供，却含有境外 SDK。",
        },
        evidence: evidenceExample({
          sdks: [sdkFound("amplitude", "Amplitude")],
          claims: [
            { data: null, affirms: false, action: "share", words: "我们不会向境外提供您的个人信息。" },
          ],
        }),
      },
      {
        says: { en: "A US analytics SDK; not a word on transfers.", zh: "美国统计 SDK，未提及出境。" },
        evidence: evidenceExample({
          sdks: [sdkFound("appsflyer", "AppsFlyer"), sdkFound("amplitude", "Amplitude")],
          claims: [{ data: "user.email", words: "We collect your e-mail address." }],
        }),
      },
    ],
    keeps: [
      {
        says: { en: "The policy tells of it.", zh: "隐私政策已说明。" },
        evidence: evidenceExample({
          sdks: [sdkFound("amplitude", "Amplitude")],
          claims: [
            { data: "user.email", action: "transfer", words: "We transfer your data to the United States." },
          ],
        }),
      },
      {
        says: { en: "A library that takes nothing.", zh: "不收集信息的类库。" },
        evidence: evidenceExample({
          sdks: [],
          claims: [{ data: "user.email", words: "We collect your e-mail address." }],
        }),
      },
    ],
  },
});

/** Countries of the European Economic Area, and those with an adequacy decision that we are sure of from memory. */
const IN_EUROPE: ReadonlySet<string> = new Set([
  "AT",
  "BE",
  "BG",
  "CY",
  "CZ",
  "DE",
  "DK",
  "EE",
  "ES",
  "FI",
  "FR",
  "GB",
  "GR",
  "HR",
  "HU",
  "IE",
  "IL",
  "IS",
  "IT",
  "JP",
  "KR",
  "LI",
  "LT",
  "LU",
  "LV",
  "MT",
  "NL",
  "NO",
  "NZ",
  "PL",
  "PT",
  "RO",
  "SE",
  "SI",
  "SK",
  "CH",
  "CA",
]);
const SPOKEN =
  /境外|跨境|出境|国外|海外|transfer|outside (of )?(your|the) (country|european|eu|eea)|abroad|international/i;

const DENIES =
  /(不会|不|未|没有|尚未|暂不|无)[^，。；]{0,12}(境外|跨境|出境|国外|海外)|(境外|跨境|出境|国外|海外)[^，。；]{0,6}(不会|不存在)|\b(do|does|will) not\b[^.;]{0,40}(transfer|outside|abroad)/i;

function see(evidence: Evidence, { laws }: RuleContext): readonly Seen[] {
  if (!policyIsWhole(evidence)) return [];
  const spoken = claimsOf(evidence).filter(
    ({ action, at }) => action === "transfer" || SPOKEN.test(at.quote),
  );
  const denied = spoken.filter(({ affirms, at }) => !affirms || DENIES.test(at.quote));
  if (spoken.length > denied.length) return [];
  const abroad = evidence.facts.sdks.filter(({ id, confidence }) => {
    const known = sdk(id);
    return (
      confidence === "certain" &&
      known !== undefined &&
      known.data.length > 0 &&
      isAbroad(known.country, laws)
    );
  });
  const [first] = abroad.flatMap(({ evidence: signals }) => signals.map(({ at }) => at));
  if (!first) return [];
  const names = listed(abroad.map(({ id, name }) => same(`${name} (${sdk(id)?.country ?? "?"})`)));
  return [
    {
      verdict: "risk",
      severity: denied.length > 0 ? "medium" : "low",
      confidence: "medium",
      subject: ["transfer"],
      says: denied[0]
        ? against(denied[0], names)
        : {
            en: `SDKs of companies abroad that take personal data: ${names.en}. The policy does not speak of transfers.`,
            zh: `境外公司提供且会收集个人信息的 SDK：${names.zh}。隐私政策未提及出境。`,
          },
      rests: denied.length > 0 ? { claims: denied.map(({ id }) => id) } : {},
      at: [first, ...(denied.length > 0 ? denied.slice(0, 5).map(({ at }) => at) : policyPlaces(evidence))],
    },
  ];
}

function isAbroad(country: string, laws: RuleContext["laws"]): boolean {
  if (country === "-") return false;
  return (laws.includes("cn") && country !== "CN") || (laws.includes("eu") && !IN_EUROPE.has(country));
}

function against(denied: Claim, names: Text): Text {
  const words = quoted(brief(denied.at.quote));
  return {
    en: `The policy says that no data goes abroad (${words.en}), but the app holds SDKs of companies abroad that take personal data: ${names.en}. Where each of them stores it is for a person to see.`,
    zh: `隐私政策称不向境外提供个人信息（${words.zh}），但应用含有境外公司提供且会收集个人信息的 SDK：${names.zh}。各 SDK 的存储地点须由人核实。`,
  };
}
