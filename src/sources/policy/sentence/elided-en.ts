import type { DataId } from "../../../catalog/types.ts";
import { umbrellaTerms } from "../../../catalog/umbrellas/index.gen.ts";
import { everyMatch, matchesIn } from "../lexicon/matches.ts";
import type { Mention } from "./mentions.ts";

type Means = DataId | { readonly umbrella: string };

/** What a word means before a noun that stands only once, at the end of the list: "search and browsing history". */
interface Elision {
  readonly nouns: string;
  readonly means: Readonly<Record<string, Means>>;
  /** Words that may stand last, before the noun; any two where this is left out. */
  readonly last?: string;
}

const INFORMATION: Readonly<Record<string, Means>> = {
  contact: { umbrella: "contact-information" },
  payment: { umbrella: "payment-information" },
  technical: { umbrella: "technical-information" },
  device: { umbrella: "device-information" },
  usage: { umbrella: "usage-data" },
  demographic: { umbrella: "demographic-information" },
  account: { umbrella: "account-information" },
  biometric: { umbrella: "biometric-information" },
  network: { umbrella: "network-information" },
  log: { umbrella: "log-information" },
  billing: "financial.payment-record",
  transaction: "financial.transaction-history",
  transactional: "financial.transaction-history",
  purchase: "user.purchase",
  order: "financial.order",
  health: "health.records",
  medical: "health.records",
  profile: "user.profile",
  location: "location.precise",
  preference: "user.interests",
  employment: "work.job",
  browser: "device.user-agent",
};

const ELISIONS: readonly Elision[] = [
  {
    nouns: "information|data|details|history",
    means: INFORMATION,
    last: `${Object.keys(INFORMATION).join("|")}|personal|interest|financial|statistical|behaviou?ral|security|shipping|delivery|traffic|identity|insurance|activity|browsing|geolocation|lifestyle|professional|authentication|identification|identity|registration|login|log-in|diagnostic|biographical|communications?|marketing|employment|educational|booking|travel|vehicle|customer|commercial|online|survey`,
  },
  {
    nouns: "history|histories|records?|logs?",
    means: {
      search: "usage.search-history",
      browsing: "web.history",
      purchase: "financial.order",
      order: "financial.order",
      booking: "financial.order",
      transaction: "financial.transaction-history",
      payment: "financial.payment-record",
      watch: "usage.media-consumption",
      viewing: "usage.media-consumption",
      listening: "usage.media-consumption",
      reading: "usage.media-consumption",
      location: "location.track",
      call: "contacts.call-log",
      chat: "messages.im",
      message: "messages.im",
      crash: "app.crash-log",
      employment: "work.job",
      work: "work.job",
      credit: "financial.credit",
      medical: "health.records",
      health: "health.records",
      vaccination: "health.records",
    },
  },
  {
    nouns: "addresses|address",
    means: {
      email: "user.email",
      "e-mail": "user.email",
      ip: "network.ip",
      mac: "device.mac",
      postal: "user.address",
      mailing: "user.address",
      home: "user.address",
      work: "user.address",
      billing: "user.address",
      shipping: "user.address",
      delivery: "user.address",
    },
    last: "e-?mail|ip|mac|postal|mailing|home|work|office|billing|shipping|delivery|street|residential|bluetooth|permanent|web|physical|network",
  },
  {
    nouns: "numbers?",
    means: {
      phone: "user.phone-number",
      telephone: "user.phone-number",
      mobile: "user.phone-number",
      passport: "identity.passport",
      card: "user.payment-card",
      "bank account": "user.payment-card",
      serial: "device.serial",
      imei: "device.imei",
      id: "user.id-number",
      "identity card": "user.id-number",
      "social security": "user.id-number",
      "national insurance": "user.id-number",
      order: "financial.order",
    },
    last: "tele(?:phone)?|phone|mobile|home|work|fax|passport|card|account|bank account|routing|serial|imei|imsi|id|identity card|(?:driver['’]?s?['’]? )?licen[cs]e|social security|national insurance|tax|registration|order|plate|licen[cs]e plate|invoice|reference|policy",
  },
  {
    nouns: "recordings?|files",
    means: {
      audio: "media.microphone",
      voice: "media.microphone",
      sound: "media.microphone",
      video: "media.video",
      screen: "media.screen",
      photo: "media.photos",
      image: "media.photos",
      document: "media.documents",
    },
    last: "audio|voice|sound|video|screen|call|photo|image|document|music",
  },
  {
    nouns: "identifiers?|ids?",
    means: {
      device: { umbrella: "device-identifiers" },
      advertising: "device.advertising-id",
      user: "user.account-id",
      account: "user.account-id",
      customer: "user.account-id",
      cookie: "web.cookies",
    },
    last: "device|advertising|user|account|customer|cookie|session|install(?:ation)?|app|online|unique|push|other",
  },
];

interface Shape {
  readonly whole: RegExp;
  readonly word: RegExp;
  readonly means: ReadonlyMap<string, Means>;
}

const SHAPES = ELISIONS.map(({ nouns, means, last }): Shape => {
  const words = Object.keys(means).join("|");
  return {
    whole: new RegExp(
      `(?<![\\w-])((?:${words})(?:(?:,\\s+|\\/)(?:${words}))*),?(?:\\s+(?:and|or|and\\/or|&)\\s+|\\/)(?:other\\s+|your\\s+)?(?:${last ?? "(?:[\\w-]+\\s+)?[\\w-]+"})\\s+(?:${nouns})\\b`,
      "g",
    ),
    word: new RegExp(`(?<![\\w-])(?:${words})(?![\\w-])`, "g"),
    means: new Map(Object.entries(means)),
  };
});

/** "To contact and …": a verb there. */
const VERB_BEFORE = /\b(?:to|may|will|can|us|please|must|not|you|we)\s+$/;

/** "Contact, billing and device information", "IP and MAC addresses": whose head stands only once. */
export function elidedEn(text: string): Mention[] {
  return SHAPES.flatMap(({ whole, word, means }) =>
    everyMatch(whole, text).flatMap((found): Mention[] => {
      if (matchesIn(VERB_BEFORE, text, Math.max(0, found.index - 10), found.index)) return [];
      return everyMatch(word, found[1] ?? "").flatMap((one): Mention[] => {
        const start = found.index + one.index;
        const span = { start, end: start + one[0].length };
        const meant = means.get(one[0]);
        if (meant === undefined) return [];
        if (typeof meant === "string") return [{ kind: "data", ...span, id: meant }];
        const umbrella = umbrellaTerms.find(({ id }) => id === meant.umbrella);
        return umbrella ? [{ kind: "umbrella", ...span, umbrella }] : [];
      });
    }),
  );
}
