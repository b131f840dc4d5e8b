import type { Lang } from "../../model/text.ts";

/** A letter or a list of the authority, before it is a page, PDF or DOCX. All words are plain text. */
export interface Paper {
  readonly lang: Lang;
  /** Stands above the title where the paper does not hold yet: "Draft". */
  readonly stamp: string | null;
  readonly title: string;
  /** Below the title: the number. */
  readonly subtitle: string;
  readonly parts: readonly Part[];
  /** At the end, to the right: authority and day. */
  readonly signature: readonly string[];
  readonly foot: string;
}

export type Part =
  | { readonly kind: "paragraph"; readonly words: string }
  | { readonly kind: "heading"; readonly words: string }
  | { readonly kind: "pairs"; readonly rows: readonly (readonly [string, string])[] }
  | {
      readonly kind: "table";
      readonly heads: readonly string[];
      /** Parts of the width, adding up to 100. */
      readonly widths: readonly number[];
      readonly rows: readonly (readonly string[])[];
    };
