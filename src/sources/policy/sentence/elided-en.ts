import type { DataId } from "../../../catalog/types.ts";
import { umbrellaTerms } from "../../../catalog/umbrellas/index.gen.ts";
import { everyMatch, matchesIn } from "../lexicon/matches.ts";
import type { Mention } from "./mentions.ts";

/** What a word means before "information", by which the lists know it. */
const HEADS = new Map<string, { readonly id: DataId } | { readonly umbrella: string }>([
  ["contact", { umbrella: "contact-information" }],
  ["payment", { umbrella: "payment-information" }],
  ["technical", { umbrella: "technical-information" }],
  ["device", { umbrella: "device-information" }],
  ["usage", { umbrella: "usage-data" }],
  ["demographic", { umbrella: "demographic-information" }],
  ["account", { umbrella: "account-information" }],
  ["biometric", { umbrella: "biometric-information" }],
  ["network", { umbrella: "network-information" }],
  ["log", { umbrella: "log-information" }],
  ["billing", { id: "financial.payment-record" }],
  ["transaction", { id: "financial.transaction-history" }],
  ["transactional", { id: "financial.transaction-history" }],
  ["purchase", { id: "user.purchase" }],
  ["order", { id: "financial.order" }],
  ["health", { id: "health.records" }],
  ["medical", { id: "health.records" }],
  ["profile", { id: "user.profile" }],
  ["location", { id: "location.precise" }],
  ["preference", { id: "user.interests" }],
  ["employment", { id: "work.job" }],
  ["browser", { id: "device.user-agent" }],
]);

const WORD = [...HEADS.keys()].join("|");
const ELIDED = new RegExp(
  `(?<![\\w-])((?:${WORD})(?:(?:,\\s+|\\/)(?:${WORD}))*),?(?:\\s+(?:and|or|and\\/or|&)\\s+|\\/)(?:other\\s+)?(?:${WORD}|personal|interest|financial|statistical|behaviou?ral|security|shipping|delivery|traffic|identity|insurance|activity|browsing|geolocation|lifestyle|professional|authentication|identification|identity|registration|login|log-in|diagnostic|biographical|communications?|marketing|employment|educational|booking|travel|vehicle|customer|commercial|online|survey)\\s+(?:information|data|details|history)\\b`,
  "g",
);
/** "To contact and …": a verb there. */
const VERB_BEFORE = /\b(?:to|may|will|can|us|please|must|not|you|we)\s+$/;

/** "Contact, billing and device information": whose head stands only once. */
export function elidedEn(text: string): Mention[] {
  return everyMatch(ELIDED, text).flatMap((found): Mention[] => {
    if (matchesIn(VERB_BEFORE, text, Math.max(0, found.index - 10), found.index)) return [];
    const words = found[1] ?? "";
    return everyMatch(/[a-z]+/g, words).flatMap((word): Mention[] => {
      const start = found.index + word.index;
      const span = { start, end: start + word[0].length };
      const means = HEADS.get(word[0]);
      if (!means) return [];
      if ("id" in means) return [{ kind: "data", ...span, id: means.id }];
      const umbrella = umbrellaTerms.find(({ id }) => id === means.umbrella);
      return umbrella ? [{ kind: "umbrella", ...span, umbrella }] : [];
    });
  });
}
