import type { DataId } from "../../../catalog/types.ts";
import { matches, matchesIn } from "../lexicon/matches.ts";

/** A word that stands for another kind of data in certain company. */
interface Sense {
  readonly word: RegExp;
  /** What stands somewhere in its sentence. */
  readonly beside?: RegExp;
  /** What stands right before it. */
  readonly behind?: RegExp;
  readonly unless?: RegExp;
  readonly means: DataId;
}

const SCHOOL =
  /\b(?:teachers?|schools?|lessons?|courses?|exercises?|quiz(?:zes)?|pupils?|students?|grades?|learners?|tutors?)\b/;

const SENSES: Partial<Record<DataId, readonly Sense[]>> = {
  // "The payee's name, account number and bank"
  "user.account-id": [
    {
      word: /^(?:your |the )?account numbers?$/,
      beside:
        /\b(?:banks?|banking|sort codes?|iban|bic|swift|ifsc|payees?|payers?|remittances?|refunds?|payouts?|direct debits?|standing orders?|balances|transactions|institutions?)\b/,
      means: "user.payment-card",
    },
  ],
  "financial.virtual-property": [
    // "Balances and transactions", but not a balance of points
    {
      word: /^(?:your |the )?balances?$/,
      unless:
        /\b(?:points?|coins?|gems?|gift|rewards?|loyalty|miles|credits|store credit|vouchers?|coupons?|wallet|games?|players?|prepaid|top[- ]?ups?|diamonds?)\b/,
      means: "financial.income-assets",
    },
    { word: /^points$/, beside: SCHOOL, means: "work.education" },
  ],
  // "Workouts with duration and distance"
  "location.coarse": [
    {
      word: /^distance$/,
      beside:
        /\b(?:workouts?|runs?|running|rides?|walks?|walking|calories|steps?|exercises?|trainings?|swims?|cycling|pace|heart rate|activities|laps?)\b/,
      means: "health.fitness",
    },
  ],
  // "A copy of your identity card"
  "user.id-number": [
    {
      word: /^(?:your |a |an )?(?:national )?(?:identity cards?|id cards?|identity documents?|identification documents?|government(?:[ -]issued)? (?:id|identification)|national id)$/,
      behind:
        /\b(?:cop(?:y|ies)|scans?|images?|pictures?|photos?|photograph(?:s|ed)?|photocop(?:y|ies)|front and back|both sides|upload(?:s|ed)?)\b[^.;:,]{0,60}$|\bask(?:ed)? (?:you )?(?:for|to (?:send|show|present)) (?:an? |your )?$/,
      means: "identity.id-document-image",
    },
  ],
  // "Your first name and picture are shown"
  "media.photos": [
    {
      word: /^(?:(?:your|a) )?(?:pictures?|photo|image|photograph)$/,
      behind:
        /\b(?:nick|user|display |first |profile |screen |public )?names?(?:,| and| or|, and| &)\s+(?:an? |your |optionally (?:an? )?)?$/,
      unless: /\b(?:files?|albums?|passport|identity|document|gallery|metadata|camera roll|real names?)\b/,
      means: "user.avatar",
    },
  ],
  // "Emails, chats and calls with our help team"
  "user.email": [
    {
      word: /^(?:e-?mails)$/,
      beside:
        /\be-?mails(?:,| and| or)\s+(?:[\w ]{0,14}\b)?(?:chats?|calls?|letters?|messages|complaints?)\b(?<!\breceive [^.;]{0,40})|\be-?mails (?:that )?you (?:send|write)\b/,
      means: "messages.email",
    },
  ],
  "messages.im": [
    {
      word: /^(?:your )?(?:chats?|messages)$/,
      beside:
        /\b(?:chats?|messages)\b[^.;]{0,30}\bwith (?:our|the|a) (?:[\w-]+ )?(?:support|help|service|agents?|care|staff|team)\b/,
      means: "messages.customer-service",
    },
  ],
  "device.aaid": [{ word: /^aaid$/, beside: /\b(?:advertis|google|android)/, means: "device.gaid" }],
  "device.system-state": [{ word: /^phone state$/, means: "telephony.call-state" }],
  "user.payment-card": [
    {
      word: /^expiry dates?$/,
      beside: /\b(?:passport|identity|licen[cs]e|visa number)\b/,
      unless: /\bcards? number/,
      means: "identity.id-document-meta",
    },
  ],
  "usage.gameplay": [
    { word: /^(?:your )?scores?$/, beside: SCHOOL, unless: /\bgames?\b/, means: "work.education" },
  ],
  "user.behavior": [{ word: /^attendance$/, beside: SCHOOL, means: "work.education" }],
  "user.vehicle": [
    {
      word: /^mileage$/,
      beside: /\b(?:fuel|battery|odometer|vin|tyre|tire|range)\b/,
      means: "sensor.vehicle",
    },
    {
      word: /^mileage$/,
      beside: /\b(?:airlines?|hotels?|loyalty|flights?)\b/,
      means: "financial.virtual-property",
    },
  ],
  "device.battery": [
    {
      word: /^battery (?:charge|level|state)$/,
      beside: /\b(?:fuel|odometer|mileage|vin|vehicle)\b/,
      means: "sensor.vehicle",
    },
  ],
  "media.microphone": [
    {
      word: /^recordings$/,
      beside: /\bcameras?\b/,
      unless: /\b(?:audio|voice|calls?|sound|microphone|telephone|speech)\b/,
      means: "media.video",
    },
  ],
  "work.education": [
    {
      word: /^transcripts?$/,
      beside: /\b(?:chat|assistant|agents?|support)\b/,
      unless: SCHOOL,
      means: "messages.customer-service",
    },
  ],
};

/** What a word stands for beside the other words of its sentence. */
export function meantEn(text: string, start: number, end: number, id: DataId): DataId {
  const sense = SENSES[id]?.find(
    ({ word, beside, behind, unless }) =>
      matchesIn(word, text, start, end) &&
      (!beside || matches(beside, text)) &&
      (!behind || matchesIn(behind, text, Math.max(0, start - 90), start)) &&
      (!unless || !matches(unless, text)),
  );
  return sense?.means ?? id;
}
