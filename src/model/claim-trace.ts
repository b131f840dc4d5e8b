/** Why a claim says what it says: `candor claims FILE --why N`. Offsets are characters of the document's plain text. */
export interface ClaimTrace {
  readonly sentence: Span;
  /** The sentence whose verb governs a list item or what follows a semicolon, else null. */
  readonly leadIn: Span | null;
  /** The nearest heading above, else null. */
  readonly heading: string | null;
  /** Where a denial of the verb was looked for; null where no verb was read (a table, a duty). */
  readonly scope: Span | null;
  /** The words that fired, in the order of the text. */
  readonly words: readonly FiredWord[];
}

/** Characters `start` (inclusive) to `end` (exclusive). */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface FiredWord {
  readonly role: FiredRole;
  readonly start: number;
  readonly end: number;
}

export type FiredRole =
  | "data"
  | "verb"
  | "actor"
  | "recipient"
  | "negation"
  | "exception"
  | "condition"
  | "purpose"
  | "consent"
  | "optional"
  | "duty"
  | "row"
  /** A word that weighed much with the second reader. */
  | "cue";
