import { covers, sdk } from "../../catalog/index.ts";
import type { DataId } from "../../catalog/types.ts";
import type { Claim, Party, SdkRow } from "../../model/claim.ts";
import type { Evidence } from "../../model/evidence.ts";
import { claimsOf, sdkRowsOf } from "./policy.ts";

/** Where the policy speaks of an SDK: rows of a list, and sentences that name it or its company. */
export interface Disclosure {
  readonly rows: readonly SdkRow[];
  readonly claims: readonly Claim[];
}

/**
 * Policies name an SDK in many ways, so any of its names or its company's, in any row or sentence, counts.
 * Where code may belong to one of several SDKs, naming one of them is enough: rather miss one than accuse wrongly.
 */
export function disclosureOf(evidence: Evidence, sdkIds: readonly string[]): Disclosure {
  const ids = new Set(sdkIds);
  const names = sdkIds.flatMap(namesOf);
  const brands = [...names, ...sdkIds.flatMap(brandsOf)];
  const isParty = (party: Party | null): boolean => {
    if (party?.kind === "sdk")
      return (party.sdk !== null && ids.has(party.sdk)) || holdsOne(party.name, brands);
    return (party?.kind === "third-party" || party?.kind === "affiliate") && holdsOne(party.name, brands);
  };
  return {
    rows: sdkRowsOf(evidence).filter(
      ({ sdk: id, name, company, at }) =>
        (id !== null && ids.has(id)) ||
        [name, company].some((words) => holdsOne(words, brands)) ||
        holdsOne(at.quote, names),
    ),
    claims: claimsOf(evidence).filter(
      ({ recipient, actor, at }) => isParty(recipient) || isParty(actor) || holdsOne(at.quote, names),
    ),
  };
}

function holdsOne(words: string | null, names: readonly string[]): boolean {
  if (words === null) return false;
  const text = words.toLowerCase();
  return names.some((name) => text.includes(name));
}

export function isDisclosed({ rows, claims }: Disclosure): boolean {
  return rows.length > 0 || claims.length > 0;
}

/** Whether what is said of the SDK covers the data. A row without a readable list of data is taken to cover all. */
export function disclosesData({ rows, claims }: Disclosure, data: DataId): boolean {
  if (rows.some((row) => row.data.length === 0 || row.data.some((named) => covers(named, data)))) return true;
  return claims.some((claim) => claim.affirms && (claim.data === null || covers(claim.data, data)));
}

/** Full names of the SDK and its company, lower-case: they mean it wherever they stand, also in a sentence. */
function namesOf(id: string): readonly string[] {
  const known = sdk(id);
  if (!known) return [id];
  return [known.name, ...(known.alsoNamed ?? []), known.company]
    .flatMap((name) => [name, ...name.split(/[/()（）+,]/)])
    .map((name) => name.toLowerCase().trim())
    .filter((name) => name.length >= (HAN.test(name) ? 3 : 5) && !GENERIC.has(name));
}

/**
 * The short names by which lists call it: "友盟" for 友盟同欣(北京)科技有限公司, "umeng" for Umeng+ U-App.
 * They only count in the name or company of a row, where nothing else stands.
 */
function brandsOf(id: string): readonly string[] {
  const known = sdk(id);
  if (!known) return [];
  const brands: string[] = [];
  for (const name of [known.name, known.company]) {
    for (const word of name.toLowerCase().split(/[^a-z0-9\u3400-\u9fff]+/)) {
      if (HAN.test(word)) brands.push(word.replace(PLACE, "").slice(0, 2));
      else if (word.length >= 4 && !GENERIC.has(word)) brands.push(word);
    }
  }
  return brands.filter((brand) => brand.length >= 2);
}

const HAN = /[\u3400-\u9fff]/;
const PLACE = /^(北京|上海|深圳|广州|杭州|南京|成都|武汉|厦门|天津|苏州|浙江|中国)市?/;
/** Words that many makers and products share. */
const GENERIC: ReadonlySet<string> = new Set([
  "ads",
  "analytics",
  "auth",
  "cloud",
  "corporation",
  "data",
  "engine",
  "face",
  "game",
  "games",
  "global",
  "group",
  "holdings",
  "international",
  "limited",
  "login",
  "maps",
  "media",
  "mobile",
  "network",
  "networks",
  "number",
  "open",
  "oauth",
  "platform",
  "player",
  "push",
  "scan",
  "security",
  "service",
  "services",
  "share",
  "social",
  "software",
  "source",
  "speech",
  "system",
  "systems",
  "technologies",
  "technology",
  "test",
  "tools",
  "video",
  "open source",
]);
