/**
 * A document as a list of blocks over ONE plain text. Spans of anything found later point into `plainText`,
 * which is what a person is shown; blocks only say which stretch of it is a heading, an item or a table row.
 */
export interface TextDocument {
  readonly plainText: string;
  readonly blocks: readonly Block[];
  /** The page's own title (`<title>`), which is not part of the plain text. */
  readonly pageTitle: string | null;
  readonly links: readonly Link[];
  /** Why the end of the input was not read, else null. */
  readonly truncated: Truncation | null;
  /** What a page shows from elsewhere, and so not to whoever holds the page alone. */
  readonly elsewhere?: Elsewhere;
}

export interface Elsewhere {
  /** Addresses of the pages that its frames show. */
  readonly frames: readonly string[];
  /** Characters of its scripts that are words to read ("content": "<p>We collect …"), not code. */
  readonly scriptedChars: number;
}

export type Truncation = "too-long" | "too-many-nodes" | "too-deep";

export interface Block {
  readonly kind: "heading" | "paragraph" | "item" | "row";
  /** Headings: 1 is the highest. Items: depth of the list, 1 is the outermost. Else 0. */
  readonly level: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Only rows have cells. */
  readonly cells: readonly Cell[];
  /** Rows: number of the table in the document, from 0. Else -1. */
  readonly table: number;
  /** Rows: the first row of a table that names its columns. */
  readonly header: boolean;
}

/** A cell that spans several rows or columns stands in each of them, always with the place of the one original. */
export interface Cell {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Where it breaks into lines or entries of a list: the blank before each but the first, in the plain text. */
  readonly breaks?: readonly number[] | undefined;
}

export interface Link {
  readonly start: number;
  readonly end: number;
  readonly href: string;
}

/** Bounds on what one document may hold. What lies beyond is not read, and `truncated` says so. */
export const TEXT_LIMITS = {
  plainTextChars: 600_000,
  blocks: 60_000,
  links: 20_000,
  hrefChars: 2_000,
};
