import { covers } from "../catalog/index.ts";
import type { DataId } from "../catalog/types.ts";
import type { Claim, DocumentClaims } from "../model/claim.ts";
import { evidenceExample } from "../model/example.ts";
import { defineRule, type Seen } from "../model/rule.ts";
import { policiesOf } from "./weigh/policy.ts";
import { listed, quoted } from "./weigh/words.ts";

export default defineRule({
  id: "policy-vague",
  title: { en: "Names data only in general terms", zh: "仅以统称说明所收集的信息" },
  says: {
    what: {
      en: 'The policy covers some data only with umbrella terms or open lists ("device information", "and so on") and never names it.',
      zh: "隐私政策对部分信息仅以统称或开放式列举（“设备信息”“等”）带过，始终未列明具体种类。",
    },
    why: {
      en: 'A list that ends in "and so on" lets anything in. The rules ask for each kind of data, one by one.',
      zh: "以“等”结尾的列举可以容纳任何内容。规则要求逐一列明信息种类。",
    },
    fix: {
      en: "Replace each general term with the kinds of data it stands for, each with its purpose.",
      zh: "将每个统称替换为具体的信息种类，并分别写明目的。",
    },
  },
  cites: ["CN-PIPL-17", "CN-PIPL-7", "CN-NDR-21", "CN-METHOD-2019", "EU-GDPR-12-14", "STORE-GOOGLE-PP"],
  masvs: ["PRIVACY-3"],
  reads: ["policy"],
  judge: (evidence) => policiesOf(evidence).flatMap(judgeDocument),
  examples: {
    breaks: [
      {
        says: { en: '"Device information" is never broken down.', zh: "“设备信息”从未具体说明。" },
        evidence: evidenceExample({
          claims: [
            { data: "user.email", words: "We collect your e-mail address." },
            { term: "device information", exactness: "vague", words: "We collect device information." },
          ],
        }),
      },
    ],
    keeps: [
      {
        says: { en: "The general term is broken down elsewhere.", zh: "统称在别处已具体列明。" },
        evidence: evidenceExample({
          claims: [
            {
              data: "device.android-id",
              exactness: "vague",
              term: "设备信息",
              words: "我们会收集设备信息。",
            },
            { data: "device.android-id", term: "Android ID", words: "设备信息包括 Android ID、设备型号。" },
          ],
        }),
      },
    ],
  },
});

function judgeDocument(document: DocumentClaims): readonly Seen[] {
  const told = document.claims.filter(isAboutData);
  const [first, ...more] = termsOf(
    told.filter(({ exactness, secondReader }) => exactness === "vague" && secondReader === undefined),
    document,
  );
  if (!first) return [];
  const terms = [first, ...more];
  const exact = new Set(
    told.flatMap(({ data, exactness }) => (exactness === "exact" && data !== null ? [data] : [])),
  );
  const words = listed(terms.map((claim) => quoted(termOf(claim))));
  return [
    {
      verdict: "risk",
      // A policy that names little and covers much: more general terms than kinds of data.
      severity: terms.length > exact.size ? "medium" : "low",
      confidence: "medium",
      subject: ["general-terms"],
      says: {
        en: `${terms.length === 1 ? "One general term is" : `${terms.length} general terms are`} never broken down: ${words.en}. ${exact.size === 1 ? "One kind of data is" : `${exact.size} kinds of data are`} named exactly.`,
        zh: `有 ${terms.length} 处统称始终未具体说明：${words.zh}。明确列明的信息有 ${exact.size} 种。`,
      },
      rests: { claims: terms.map(({ id }) => id) },
      at: [first.at, ...more.slice(0, 19).map(({ at }) => at)],
    },
  ];
}

/**
 * One claim for each general term of which nothing is named anywhere in the document. An open list ("IMEI, etc.")
 * counts where it stands alone: nearly every policy has one somewhere, after things that it does name.
 */
function termsOf(vague: readonly Claim[], document: DocumentClaims): readonly Claim[] {
  const byTerm = new Map<string, Claim[]>();
  for (const claim of vague) {
    if ((claim.data === null && (isOpenList(claim) || isWhole(claim))) || isTitle(claim)) continue;
    if (isPromise(claim) || isBrokenDownHere(claim, document)) continue;
    const term = termOf(claim).toLowerCase();
    const before = byTerm.get(term);
    if (before) before.push(claim);
    else byTerm.set(term, [claim]);
  }
  return [...byTerm.values()]
    .filter((claims) => !claims.some((claim) => isNamedElsewhere(claim, document)))
    .flatMap(([first]) => (first ? [first] : []));
}

/** "Your personal information" stands for all of it, not for a part that stays unnamed. */
function isWhole({ term }: Claim): boolean {
  return term !== null && WHOLE.test(term);
}

const WHOLE =
  /^(您的|你的|用户的?|该等?|这些|上述|前述|此类|任何|your |users?' |such |any |this |these |those )*(个人(隐私)?(信息|数据|资料)|personal(ly identif(iable|ying))? (information|data|info|details)|pii|information|data|信息|数据|资料)$/i;

/** "2. 账户信息" on a line of its own announces what the lines below name. */
function isTitle({ term, at }: Claim): boolean {
  const line = at.quote.replace(/^[\s\d().、（）•·*-]+|[\s.:：]+$/g, "");
  if (term === null) return false;
  // "1) 账户与身份信息（注册/登录）": a numbered head that does nothing.
  const numbered =
    /^\s*(?:[\d一二三四五六七八九十]{1,3}[.)、）]|[（(][\d一二三四五六七八九十]{1,3}[)）])/.test(at.quote);
  return line.toLowerCase() === term.toLowerCase() || (numbered && NO_SENTENCE.test(line));
}

const NO_SENTENCE = /^(?![^\n]*(?:我们|您|会|将|收集|获取|使用|提供|需要|需))[^，。；;：:,.\n]{2,30}$/u;

/** "我们承诺仅收集必要的信息": how little is taken, and not what. */
function isPromise({ term, at }: Claim): boolean {
  return (
    term !== null && /^(?:最[少小])?(?:必要|必需|所需)的?(?:个人)?信息$/.test(term) && /[仅只]/.test(at.quote)
  );
}

/** "Information about your interactions, such as usage logs, IP addresses": what it is follows at once. */
function isBrokenDownHere({ term, at }: Claim, { claims }: DocumentClaims): boolean {
  if (term === null) return false;
  const after = at.quote.slice(at.quote.indexOf(term) + term.length);
  return (
    /^[^.;。；]{0,40}?(?:such as|including|for example|e\.g\.|包括|例如|比如|诸如)/i.test(after) &&
    claims.some(
      (other) =>
        other.exactness === "exact" && other.data !== null && other.affirms && other.at.start === at.start,
    )
  );
}

function isOpenList({ term }: Claim): boolean {
  return term !== null && OPEN_LIST.test(term);
}

const OPEN_LIST =
  /^(等|(?:以?及|和|与)其他$|and other$|包括但不限于|例如|如|比如|诸如|etc\b|and so on|such as|including|for example|e\.g)/i;

function isAboutData({ affirms, action, data, term }: Claim): boolean {
  return affirms && action !== "delete" && action !== "offer-right" && (data !== null || term !== null);
}

/** Whether the policy names, at some other place, what the general term stands for here. */
function isNamedElsewhere({ data }: Claim, { claims, sdkTable }: DocumentClaims): boolean {
  if (data === null) return false;
  const isNamed = (named: DataId | null): boolean =>
    named !== null && (covers(named, data) || covers(data, named));
  return (
    claims.some((other) => other.affirms && other.exactness === "exact" && isNamed(other.data)) ||
    sdkTable.some((row) => row.data.some(isNamed))
  );
}

function termOf(claim: Claim): string {
  return claim.term ?? claim.at.quote;
}
