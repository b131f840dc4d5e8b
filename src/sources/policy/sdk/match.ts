import { sdks } from "../../../catalog/sdks/index.gen.ts";
import type { Sdk } from "../../../catalog/types.ts";
import { fold } from "../lexicon/fold.ts";
import { isVendor, namesOf } from "./names.ts";

interface Known {
  readonly sdk: Sdk;
  readonly names: readonly string[];
  readonly company: string;
}

let known: readonly Known[] | null = null;

function catalog(): readonly Known[] {
  known ??= sdks.map((sdk) => ({
    sdk,
    names: namesOf(sdk)
      .map(bareName)
      .filter((name) => name.length > 1),
    company: bareName(sdk.company),
  }));
  return known;
}

export interface SdkClues {
  readonly name: string;
  readonly company: string | null;
  readonly link: string | null;
  /** Everything the row says: package names stand anywhere. */
  readonly text: string;
}

/** The catalog's id for an SDK as a list describes it: by name, then package, then link, then a company with one SDK. */
export function matchSdk({ name, company, link, text }: SdkClues): string | null {
  return byName(name) ?? byPackage(text) ?? byLink(link) ?? byCompany(company);
}

function byName(name: string): string | null {
  const bare = bareName(name);
  if (bare.length < 2) return null;
  let best: string | null = null;
  let length = 0;
  for (const { sdk, names } of catalog()) {
    for (const candidate of names) {
      if (candidate === bare) return sdk.id;
      const fits = candidate.length >= 2 && !isVendor(candidate) && wordIn(bare, candidate);
      if (fits && candidate.length > length) {
        best = sdk.id;
        length = candidate.length;
      }
    }
  }
  return best;
}

function wordIn(text: string, word: string): boolean {
  const at = text.indexOf(word);
  if (at < 0) return false;
  const edge = (char: string | undefined) => char === undefined || !/[a-z0-9]/.test(char);
  return !/^[a-z0-9]/.test(word) || (edge(text[at - 1]) && edge(text[at + word.length]));
}

const PACKAGE = /\b[a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*){1,6}\b/g;

function byPackage(text: string): string | null {
  for (const [name] of fold(text).matchAll(PACKAGE)) {
    let best: string | null = null;
    let length = 0;
    for (const { sdk } of catalog()) {
      for (const { prefix } of sdk.prefixes) {
        if (
          (name === prefix.toLowerCase() || name.startsWith(`${prefix.toLowerCase()}.`)) &&
          prefix.length > length
        ) {
          best = sdk.id;
          length = prefix.length;
        }
      }
    }
    if (best) return best;
  }
  return null;
}

/** A vendor with several SDKs shows all of them the same page: only a host with one owner proves anything. */
function byLink(link: string | null): string | null {
  const host = link === null ? null : hostOf(link);
  if (!host) return null;
  const owners = catalog().filter(
    ({ sdk }) =>
      (sdk.domains ?? []).some(({ domain }) => host === domain || host.endsWith(`.${domain}`)) ||
      (sdk.privacyPolicy.url !== undefined && hostOf(sdk.privacyPolicy.url) === host),
  );
  return owners.length === 1 ? (owners[0]?.sdk.id ?? null) : null;
}

function hostOf(link: string): string | null {
  return /^(?:https?:)?\/\/([^/?#:\s]+)/i.exec(link)?.[1]?.toLowerCase() ?? null;
}

function byCompany(company: string | null): string | null {
  if (company === null) return null;
  const bare = bareName(company);
  if (bare.length < 4) return null;
  const owners = catalog().filter((entry) => entry.company === bare);
  return owners.length === 1 ? (owners[0]?.sdk.id ?? null) : null;
}

function bareName(name: string): string {
  return fold(name)
    .replace(/[(（][^)）]*[)）]/g, " ")
    .replace(/\b(android|ios|sdk|the)\b|sdk$|^第三方|[“”"'《》]/g, " ")
    .replace(/(?<=\p{Script=Han})\s+|\s+(?=\p{Script=Han})/gu, "")
    .replace(/\s+/g, " ")
    .trim();
}
