import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Answer, AnsweredText, Corpus } from "./corpus.ts";
import { folderWith } from "./corpus.ts";
import { csvRows } from "./csv.ts";
import type { Prediction } from "./predict.ts";

/** Its names for kinds of data; "Unspecified", "Other" and "Generic personal information" name none. */
const KINDS: Readonly<Record<string, string>> = {
  Financial: "financial",
  Health: "health",
  Contact: "contact",
  Location: "location",
  Demographic: "demographic",
  "Personal identifier": "identifier",
  "User online activities": "activity",
  "User profile": "profile",
  "User Profile": "profile",
  "Social media data": "social",
  "IP address and device IDs": "device-id",
  "Cookies and tracking elements": "cookies",
  "Computer information": "computer",
};

/** Which of its kinds our types answer, by the longest beginning of the id; several where annotators use either. */
const OURS: readonly (readonly [string, ...string[]])[] = [
  ["user.name", "contact"],
  ["user.email", "contact"],
  ["user.phone-number", "contact"],
  ["user.address", "contact", "location", "demographic"],
  ["contacts.", "contact", "social"],
  ["user.im-handle", "contact", "profile", "social"],
  ["financial.", "financial"],
  ["user.payment-card", "financial"],
  ["user.purchase", "activity", "financial", "profile"],
  ["financial.order", "activity", "financial", "profile"],
  ["financial.transaction-history", "activity", "financial", "profile"],
  ["health.", "health"],
  ["sensor.", "health", "computer", "activity"],
  ["location", "location"],
  ["demographic", "demographic"],
  ["user.id-number", "identifier"],
  ["identity.", "identifier"],
  ["user.interests", "activity", "profile", "demographic"],
  ["user.behavior", "activity"],
  ["user.ad-interaction", "activity"],
  ["inference.profile", "activity", "profile", "demographic"],
  ["usage", "activity", "computer"],
  ["web.history", "activity", "computer"],
  ["web.cookies", "cookies"],
  ["apps.", "computer", "activity"],
  ["app.", "computer", "activity"],
  ["device.", "computer", "device-id"],
  ["network.ip", "device-id", "computer"],
  ["network", "computer", "device-id"],
  ["sim.", "computer", "device-id"],
  ["user.social", "social", "profile"],
  ["user.profile", "profile", "demographic", "social"],
  ["user.nickname", "profile", "contact", "social"],
  ["user.account-id", "profile", "contact", "identifier"],
  ["user.avatar", "profile", "social"],
  ["accounts.", "profile", "contact", "social"],
  ["work.", "demographic", "profile"],
  ["content.", "profile", "activity"],
  ["messages.", "activity", "contact", "profile"],
  ["media.", "profile", "activity"],
];

const PARTIES: Readonly<Record<string, string>> = {
  "First Party Collection/Use": "FIRST",
  "Third Party Sharing/Collection": "THIRD",
};

export const opp115: Corpus = {
  id: "opp-115",
  title:
    "OPP-115 (en): kinds of data taken by the first party and got by third ones, a paragraph, in 115 policies",
  find: (dir) => folderWith(dir, "sanitized_policies"),
  read: (folder) =>
    readdirSync(join(folder, "sanitized_policies"))
      .filter((name) => name.endsWith(".html"))
      .sort()
      .map((name) => readOne(folder, name.slice(0, -".html".length))),
  labels: Object.values(PARTIES).flatMap((party) =>
    [...new Set(Object.values(KINDS))].flatMap((kind) => [`${party} ${kind}`, `NOT_${party} ${kind}`]),
  ),
  labelsOf: labelsHere,
};

/** Answers stand on the whole paragraph: two of three annotators must have given one for it to be asked. */
function readOne(folder: string, id: string): AnsweredText {
  const segments = readFileSync(join(folder, "sanitized_policies", `${id}.html`), "utf8").split("|||");
  const given = segments.map(() => new Map<string, Set<string>>());
  for (const [, , annotator, , segment, category, attributes] of csvRows(
    readFileSync(join(folder, "annotations", `${id}.csv`), "utf8"),
  )) {
    const party = PARTIES[category ?? ""];
    const chosen: Readonly<Record<string, { value?: string }>> = JSON.parse(attributes ?? "{}");
    const kind = KINDS[chosen["Personal Information Type"]?.value ?? ""];
    const here = given[Number(segment)];
    if (party === undefined || kind === undefined || here === undefined) continue;
    const not = chosen["Does/Does Not"]?.value === "Does Not" ? "NOT_" : "";
    const label = `${not}${party} ${kind}`;
    here.set(label, (here.get(label) ?? new Set()).add(annotator ?? ""));
  }
  let text = "";
  const answers: Answer[] = [];
  for (const [at, segment] of segments.entries()) {
    const start = text.length;
    text += `${plain(segment)}\n\n`;
    for (const [label, by] of given[at] ?? [])
      answers.push({ label: by.size > 1 ? label : `${label}:one`, start, end: text.length });
  }
  return { id, text, answers };
}

function plain(html: string): string {
  return html
    .replace(/<\/?(br|p|li|ul|ol|h\d|div|tr)\b[^>]*>/gi, "\n")
    .replace(/<[^>]*>/g, "")
    .replace(/[ \t]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{2,}/g, "\n")
    .trim();
}

/** Umbrella words stand for the kind that they name. */
const BY_WORDS: readonly (readonly [RegExp, string])[] = [
  [/contact/i, "contact"],
  [/location/i, "location"],
  [/demographic/i, "demographic"],
  [/payment|billing|financial|card/i, "financial"],
  [/health|medical/i, "health"],
  [/device id|identifiers/i, "device-id"],
  [/device|technical|computer|network/i, "computer"],
  [/usage|activit|log|use of|traffic/i, "activity"],
  [/profile|account/i, "profile"],
];

/** What a claim may be called there; empty where no kind of theirs fits, or it tells of keeping alone. */
function labelsHere({ claim, role }: Prediction): string[] {
  if ((role !== "data" && role !== "row") || claim.data === null) return [];
  if (claim.action === "store" || claim.action === "delete") return [];
  const given = claim.action === "share" || claim.action === "entrust" || claim.action === "transfer";
  const theirs = claim.actor.kind !== "first-party" && claim.actor.kind !== "user";
  const party = given || theirs ? "THIRD" : "FIRST";
  const words = claim.term ?? "";
  const kinds =
    claim.exactness === "exact"
      ? kindsOf(claim.data)
      : BY_WORDS.filter(([pattern]) => pattern.test(words)).map(([, kind]) => kind);
  const sides = claim.affirms ? [""] : ["NOT_"];
  if (claim.affirms && claim.exception !== null) sides.push("NOT_");
  return sides.flatMap((side) => kinds.map((kind) => `${side}${party} ${kind}`));
}

function kindsOf(data: string): readonly string[] {
  let best: readonly string[] = [];
  let length = 0;
  for (const [prefix, ...kinds] of OURS)
    if (data.startsWith(prefix) && prefix.length > length) [best, length] = [kinds, prefix.length];
  return best;
}
