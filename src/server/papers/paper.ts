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

const MONTHS = [
  ...["January", "February", "March", "April", "May", "June"],
  ...["July", "August", "September", "October", "November", "December"],
];

/** A day as a letter writes it: `2026年3月9日`, `9 March 2026`; what is no day stays as it is. */
export function dayWords(day: string, lang: Lang): string {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day) ?? [];
  const name = MONTHS[Number(month) - 1];
  if (year === undefined || name === undefined) return day;
  return lang === "zh" ? `${year}年${Number(month)}月${Number(date)}日` : `${Number(date)} ${name} ${year}`;
}
