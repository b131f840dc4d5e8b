import type { Span } from "../../../model/claim-trace.ts";
import type { Mark, Marks } from "../lexicon/marks.ts";
import { matchesIn } from "../lexicon/matches.ts";
import type { Turn } from "./constructions.ts";

export type { Span };

/** A sentence with the words found in it. All offsets are from the sentence's start. */
export interface Parse {
  /** Where the sentence starts in the plain text. */
  readonly at: number;
  /** Folded: what the matcher sees. */
  readonly text: string;
  /** As written, for names and quotes. */
  readonly original: string;
  readonly marks: Marks;
  /** Stretches that state a condition or a purpose: what they name is not taken by that alone. */
  readonly conditions: readonly Span[];
  readonly purposes: readonly Span[];
  readonly verbs: readonly Mark[];
  readonly subjects: readonly Mark[];
  /** Proper names that no list knows. */
  readonly names: readonly Mark[];
}

/** What differs between languages when verbs look for subjects, denials and recipients. */
export interface Grammar {
  /** The word is used as a verb here, not as a noun or inside a name. */
  readonly isVerb: (text: string, verb: Mark) => boolean;
  /** The party acts here; it is not addressed, owned or reached. */
  readonly isSubject: (text: string, party: Mark) => boolean;
  readonly conditions: (text: string, marks: Marks) => Span[];
  readonly purposes: (
    text: string,
    marks: Marks,
    verbs: readonly Mark[],
    subjects: readonly Mark[],
  ) => Span[];
  /** What stands between two verbs that share subject and object: "collect, use and share". */
  readonly isJoint: (between: string) => boolean;
  /** Whether the verb only describes an object of the verb that ends at `before`. */
  readonly isEmbedded: (parse: Parse, before: number, group: Span) => boolean;
  /** Whether the nearest party before a verb is its subject; where not, nobody is named. */
  readonly actsOn: (text: string, subject: Mark, group: Span) => boolean;
  /** Where a denial of the verb is looked for: from the subject, or the clause, to the verb. */
  readonly clauseStart: (text: string, at: number) => number;
  readonly clauseEnd: (text: string, at: number) => number;
  /** Turns of phrase that say more than their verbs. */
  readonly turns: (parse: Parse, topic: string | null) => Turn[];
}

export function inside(spans: readonly Span[], at: number): Span | null {
  return spans.find((span) => span.start <= at && at < span.end) ?? null;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** 在本地处理，不保存: the denial is the second verb's own. */
export function deniedAlone(text: string, { start, end }: Span, next: number): boolean {
  return (
    matchesIn(/^[,，]\s*(也|并|且)?(不|未)/, text, end, next) &&
    !/(不|未)[^,，。]{0,4}$/.test(text.slice(0, start))
  );
}

/** "We collect no …", "sold to nobody", "saved nowhere": the object denies. */
export const NO_AFTER =
  /^\s*:?\s+((?:to |with |by |for )?(?:no(?! (?:less|more|fewer|later|longer|earlier|sooner)\b)|none of|neither|nothing(?! (?:but|except|beyond|other than|more than|besides)\b)|none)(?=[\s.,;:]|$)|(?:(?:to|with|by|on to) )?(?:nobody|no-one)\b|nowhere(?! else| but| other)\b)/;
