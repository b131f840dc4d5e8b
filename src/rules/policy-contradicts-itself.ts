import type { Claim, DocumentClaims } from "../model/claim.ts";
import { evidenceExample } from "../model/example.ts";
import { defineRule, type Seen } from "../model/rule.ts";
import { brief, dataName } from "./weigh/words.ts";

export default defineRule({
  id: "policy-contradicts-itself",
  title: { en: "The policy contradicts itself", zh: "隐私政策自相矛盾" },
  says: {
    what: {
      en: "One sentence of the policy denies without exception what another says is done with the same data by the same party.",
      zh: "隐私政策一处无例外地否认，另一处又说明由同一主体对同一信息如此处理。",
    },
    why: {
      en: "Of two sentences that exclude each other one is untrue, and nobody can tell which they agreed to.",
      zh: "两处说法互斥，必有一处不实，用户无从知道自己同意的是哪一处。",
    },
    fix: {
      en: "Find out which is true, correct the other, and state exceptions in the sentence that denies.",
      zh: "核实实际情况并更正不实的一处；确有例外的，在否认的语句中写明。",
    },
  },
  cites: ["CN-PIPL-7", "CN-PIPL-17", "CN-METHOD-2019", "EU-GDPR-12-14", "STORE-GOOGLE-PP"],
  masvs: ["PRIVACY-3"],
  reads: ["policy"],
  judge: ({ claims }) => claims.flatMap(contradictions),
  examples: {
    breaks: [
      {
        says: { en: "Never taken, and taken.", zh: "先说不收集，后又收集。" },
        evidence: evidenceExample({
          claims: [
            { data: "contacts.address-book", affirms: false, words: "我们不会收集您的通讯录。" },
            { data: "contacts.address-book", words: "我们会收集您的通讯录用于推荐好友。" },
          ],
        }),
      },
    ],
    keeps: [
      {
        says: { en: "The denial has an exception.", zh: "否认附有例外。" },
        evidence: evidenceExample({
          claims: [
            {
              data: "contacts.address-book",
              affirms: false,
              exception: "除非您使用好友推荐",
              words: "除非您使用好友推荐，我们不会收集您的通讯录。",
            },
            { data: "contacts.address-book", words: "我们会收集您的通讯录用于推荐好友。" },
          ],
        }),
      },
      {
        says: { en: "The app does not, the user may.", zh: "应用不收集，用户可自行提供。" },
        evidence: evidenceExample({
          claims: [
            { data: "location.precise", affirms: false, words: "We do not collect your precise location." },
            { data: "location.precise", actor: { kind: "user" }, words: "You may add a location to a post." },
          ],
        }),
      },
      {
        says: { en: "Not sold, but shared with a named SDK.", zh: "不出售，但与列明的 SDK 共享。" },
        evidence: evidenceExample({
          claims: [
            {
              data: "user.email",
              action: "share",
              affirms: false,
              consent: "consent",
              words: "未经您同意，我们不会共享您的邮箱。",
            },
            {
              data: "user.email",
              action: "share",
              recipient: { kind: "sdk", name: "A", sdk: null },
              words: "我们与 A SDK 共享邮箱。",
            },
          ],
        }),
      },
    ],
  },
});

/**
 * Only what excludes itself word by word: the same type (not a broader one), the same act, by the operator itself, both
 * named exactly, and no condition, exception, consent, function or purpose that could part the two.
 */
function contradictions({ claims }: DocumentClaims): Seen[] {
  const seen = new Map<string, Seen>();
  for (const denial of claims.filter(isFlatDenial)) {
    const affirmed = claims.find((claim) => isFlatPractice(claim) && contradicts(denial, claim));
    const { data, action } = denial;
    if (!affirmed || data === null || seen.has(`${data} ${action}`)) continue;
    const name = dataName(data);
    seen.set(`${data} ${action}`, {
      verdict: "risk",
      severity: "medium",
      confidence: "medium",
      subject: [data, action],
      data,
      says: {
        en: `${name.en}: one sentence says "${brief(denial.at.quote)}", another "${brief(affirmed.at.quote)}".`,
        zh: `${name.zh}：一处称“${brief(denial.at.quote)}”，另一处称“${brief(affirmed.at.quote)}”。`,
      },
      rests: { claims: [denial.id, affirmed.id] },
      at: [denial.at, affirmed.at],
    });
  }
  return [...seen.values()];
}

/** "Sold" and "without your consent" are narrower than "shared"; times and persons narrow a denial, too. */
const NARROW =
  /出售|出租|未经|相关的|有关的|环节|模式|场景|情形|情况|接口|招聘|对方|他人|本地|设备上|终端|除非|除外|以外|之前|期间|主动|直接|任何(其他)?(无关|第三方)|其他|超出|无关|仅|只|儿童|未成年|真实|原始|完整|\b(real|actual|true|exact|raw|full|sell|sold|rent|unless|except|without|until|before|knowingly|other than|beyond|outside|only|children|directly|actively|minors)\b/i;

/**
 * A sentence that denies, and does nothing else: "We do not collect your address book." What a clause before it, or a
 * list within it, speaks of narrows a denial in more ways than can be listed.
 */
const FLAT_ZH =
  /^[\s\d().、（）•●·]*(但|同时|此外|另外|再次|请您?(注意|放心)|我们(郑重)?承诺|特别说明)?[，,：:]?(我们|我司|本(应用|产品|软件|平台|公司|app)|应用)?(也|均|都|并|郑重承诺)?(不会?|不予|从不|绝不(会)?|从未|未)(主动)?(收集|获取|读取|采集|记录|访问|上传|共享|分享|提供|披露)[^，,。；;]{1,36}[。；;]?$/i;
const FLAT_EN_CHARS = 110;

function isFlat(quote: string): boolean {
  const text = quote.trim();
  if (/\p{Script=Han}/u.test(text)) return FLAT_ZH.test(text);
  return (
    text.length <= FLAT_EN_CHARS &&
    !/\b(when|while|if|in (this|that|such)|for (this|that|these))\b/i.test(text)
  );
}

function isFlatDenial(claim: Claim): boolean {
  const { affirms, exception, condition, consent, purpose, at } = claim;
  const whole =
    exception === null && condition === null && consent === "none-said" && claim.function === null;
  if (!isFlat(at.quote)) return false;
  return (
    !affirms && whole && purpose === null && namesData(claim) && isOwnAct(claim) && !NARROW.test(at.quote)
  );
}

/** A practice "only when you tap …", or asked for with consent, is what a denial may leave open. */
function isFlatPractice(claim: Claim): boolean {
  const { affirms, exception, condition, consent, at } = claim;
  const hedged = exception !== null || consent !== "none-said" || /^(only|仅|只)/i.test(condition ?? "");
  return affirms && !hedged && isOwnAct(claim) && !HEDGED.test(at.quote);
}

const HEDGED = /不会|写入|不收集|不再|无需|仅在|只有|只在|\b(do not|never|don't|only|solely)\b/i;

/** "We cannot read them": what a pronoun stands for is a reading of ours, not the policy's word. */
function namesData({ term }: Claim): boolean {
  return term !== null ? !/^(them|it|these|those|this|that|such|这些|上述|以上|该|其|此)/i.test(term) : true;
}

function isOwnAct({ actor, exactness, data, action, secondReader }: Claim): boolean {
  return (
    secondReader === undefined &&
    actor.kind === "first-party" &&
    exactness === "exact" &&
    data !== null &&
    (action === "collect" || action === "share")
  );
}

function contradicts(denial: Claim, claim: Claim): boolean {
  if (denial.data !== claim.data || denial.action !== claim.action || denial.at.start === claim.at.start)
    return false;
  if (denial.action === "collect") return true;
  const { recipient } = claim;
  // A denial towards everybody; the law's own addressees and one's own group are another matter.
  return (
    denial.recipient?.kind !== "affiliate" &&
    recipient !== null &&
    (recipient.kind === "sdk" || recipient.kind === "third-party") &&
    claim.consent === "none-said"
  );
}
