import { sdk } from "../catalog/index.ts";
import type { Evidence } from "../model/evidence.ts";
import { evidenceExample, sdkFound } from "../model/example.ts";
import { defineRule, type RuleContext, type Seen } from "../model/rule.ts";
import { claimsOf, policyIsWhole, policyPlaces } from "./weigh/policy.ts";
import { listed, same } from "./weigh/words.ts";

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

function see(evidence: Evidence, { laws }: RuleContext): readonly Seen[] {
  if (!policyIsWhole(evidence)) return [];
  const told = claimsOf(evidence).some(({ action, at }) => action === "transfer" || SPOKEN.test(at.quote));
  if (told) return [];
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
      severity: "low",
      confidence: "medium",
      subject: ["transfer"],
      says: {
        en: `SDKs of companies abroad that take personal data: ${names.en}. The policy does not speak of transfers.`,
        zh: `境外公司提供且会收集个人信息的 SDK：${names.zh}。隐私政策未提及出境。`,
      },
      rests: {},
      at: [first, ...policyPlaces(evidence)],
    },
  ];
}

function isAbroad(country: string, laws: RuleContext["laws"]): boolean {
  if (country === "-") return false;
  return (laws.includes("cn") && country !== "CN") || (laws.includes("eu") && !IN_EUROPE.has(country));
}
