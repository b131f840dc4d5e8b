import type { DataId, LawId, Words } from "./types.ts";

/** A function that apps of many categories offer on top of their basic one, and the data that it needs. */
export interface AppFunction {
  readonly id: string;
  readonly name: Words;
  /** Words by which people and policies name it. */
  readonly terms: { readonly zh: readonly string[]; readonly en: readonly string[] };
  readonly data: readonly DataId[];
  /** What a law orders whoever offers it to ask for: necessary for this function, whatever the category's list says. */
  readonly ordered?: readonly {
    readonly law: LawId;
    /** The law's own words; `itemEn` says the same in English. */
    readonly item: string;
    readonly itemEn: string;
    readonly data: readonly DataId[];
  }[];
  readonly note?: Words;
}
