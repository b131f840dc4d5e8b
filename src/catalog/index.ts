import { permissions } from "./android/permissions/index.gen.ts";
import { dataTypes } from "./data/index.gen.ts";
import { laws } from "./laws/index.gen.ts";
import { categories } from "./needs/index.gen.ts";
import { penalties } from "./penalties/index.gen.ts";
import type { Sdk } from "./sdk-types.ts";
import { sdks } from "./sdks/index.gen.ts";
import type {
  Category,
  DataId,
  DataType,
  Law,
  Penalty,
  Permission,
  UmbrellaTerm,
  Violation,
} from "./types.ts";
import { umbrellaTerms } from "./umbrellas/index.gen.ts";
import { violations } from "./violations/index.gen.ts";

export { catalogVersion } from "./version.gen.ts";

/** By id or by any slug that older tables used for it. */
export const dataType: (idOrAlias: string) => DataType | undefined = finder(
  () => dataTypes,
  (type) => [type.id, ...(type.aliases ?? [])],
);

export const law: (id: string) => Law | undefined = finder(
  () => laws,
  ({ id }) => [id],
);
export const penalty: (id: string) => Penalty | undefined = finder(
  () => penalties,
  ({ id }) => [id],
);
export const violation: (id: string) => Violation | undefined = finder(
  () => violations,
  ({ id }) => [id],
);
export const category: (id: string) => Category | undefined = finder(
  () => categories,
  ({ id }) => [id],
);
export const sdk: (id: string) => Sdk | undefined = finder(
  () => sdks,
  ({ id }) => [id],
);
/** By full name: `android.permission.CAMERA`. */
export const permission: (name: string) => Permission | undefined = finder(
  () => permissions,
  ({ name }) => [name],
);
/** By id or by one of its words, whatever their case. */
export const umbrella: (idOrTerm: string) => UmbrellaTerm | undefined = umbrellaFinder();

/** Its broader types, nearest first. */
export function broaderOf(id: DataId): readonly DataId[] {
  const chain: DataId[] = [];
  for (let up = dataType(id)?.broader; up !== undefined; up = dataType(up)?.broader) chain.push(up);
  return chain;
}

/** All types below it, in the catalog's order. */
export function narrowerOf(id: DataId): readonly DataId[] {
  return dataTypes.filter((type) => broaderOf(type.id).includes(id)).map((type) => type.id);
}

/** Is it that type or a kind of it? What a denial of the broader type denies. */
export function isA(id: DataId, broader: DataId): boolean {
  return id === broader || broaderOf(id).includes(broader);
}

/**
 * A claim (or need) about a broader type covers the narrower ones, never the reverse. It also covers what it implies;
 * a denial does not ("we do not collect your precise location"): ask `isA` for those.
 */
export function covers(claimed: DataId, fact: DataId): boolean {
  if (isA(fact, claimed)) return true;
  return [fact, ...broaderOf(fact)].some((id) => {
    const implying = dataType(id)?.impliedBy;
    return implying !== undefined && covers(claimed, implying);
  });
}

/**
 * Sensitive personal information in China: PIPL art. 28, or GB/T 45574-2025 without conditions.
 * The older and wider list of GB/T 35273 is not enough: reports name it as what it is.
 */
export function isSensitive(id: DataId): boolean {
  const sensitive = dataType(id)?.sensitive;
  return sensitive !== undefined && (sensitive.pipl28 !== null || sensitive.gbt45574 === "yes");
}

/** Reads and indexes its entries at the first question, so that a command that asks nothing pays nothing. */
function finder<T>(
  entries: () => readonly T[],
  keysOf: (entry: T) => readonly string[],
): (key: string) => T | undefined {
  let byKey: Map<string, T> | undefined;
  return (key) => {
    if (byKey === undefined) {
      byKey = new Map();
      for (const entry of entries()) for (const name of keysOf(entry)) byKey.set(name, entry);
    }
    return byKey.get(key);
  };
}

function umbrellaFinder(): (idOrTerm: string) => UmbrellaTerm | undefined {
  const find = finder(
    () => umbrellaTerms,
    ({ id, terms }) => [id, ...[...terms.zh, ...terms.en].map((term) => term.toLowerCase())],
  );
  return (idOrTerm) => find(idOrTerm.toLowerCase());
}

/** What an SDK is called where Chinese is spoken: its first Chinese name, or its own where it has none. */
export function sdkNameZh(id: string): string {
  const known = sdk(id);
  if (known === undefined) return id;
  const names = [known.name, ...(known.alsoNamed ?? [])];
  return names.find((name) => /\p{Script=Han}/u.test(name) && name.length > 2) ?? known.name;
}
