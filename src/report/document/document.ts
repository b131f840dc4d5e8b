import type { Lang } from "../../model/text.ts";
import type { Shape, Tone } from "../html/shape.ts";

/** A page for one kind of reader, before it is HTML, Markdown or text: what is said, not how it looks. */
export interface Document {
  readonly lang: Lang;
  /** Names the kind of page, for style and tests: `person`. */
  readonly kind: string;
  /** Stands above the title: "For the people who use it". */
  readonly kicker: string;
  readonly title: string;
  /** Small, beside the title: the version. */
  readonly beside: string | null;
  readonly tone: Tone;
  readonly lead: Inline;
  readonly blocks: readonly Block[];
  readonly foot: readonly string[];
  /** Links to other pages, beside the name at the top. */
  readonly nav?: readonly Span[];
}

/** Words in a line. A plain string is escaped by every format; nothing in it is markup. */
export type Inline = string | readonly Span[];

export type Span =
  | string
  | { readonly kind: "strong" | "soft" | "code" | "quote" | "tag" | "alert"; readonly words: string }
  /** A sign that repeats the words beside it for the eye; formats without pictures print the words alone. */
  | { readonly kind: "mark"; readonly form: Shape; readonly tone: Tone; readonly words: string }
  /** `href` comes from our catalog, never from an app or a policy; or `#id` within the page. */
  | { readonly kind: "link"; readonly href: string; readonly words: string }
  /** Left for a person to fill in; the words say what belongs there. */
  | { readonly kind: "blank"; readonly words: string };

export type Block =
  | { readonly kind: "heading"; readonly level: 2 | 3; readonly words: string }
  | { readonly kind: "paragraph"; readonly words: Inline; readonly soft?: boolean }
  | { readonly kind: "list"; readonly ordered: boolean; readonly items: readonly Inline[] }
  | { readonly kind: "pairs"; readonly rows: readonly (readonly [string, Inline])[] }
  | Table
  | { readonly kind: "code"; readonly words: string; readonly label: string }
  | { readonly kind: "quote"; readonly words: string; readonly source: string }
  | { readonly kind: "figures"; readonly figures: readonly Figure[] }
  | Card;

export interface Table {
  readonly kind: "table";
  readonly caption: string | null;
  readonly heads: readonly string[];
  /** The first cell names the row. */
  readonly rows: readonly (readonly Inline[])[];
  /** Wide tables become one block for each row on a phone. */
  readonly wide: boolean;
}

export interface Figure {
  readonly number: number;
  readonly words: string;
  readonly tone: Tone;
}

export interface Card {
  readonly kind: "card";
  readonly tone: Tone;
  readonly form: Shape;
  readonly kicker: string;
  readonly title: Inline;
  readonly blocks: readonly Block[];
}

export const strong = (words: string): Span => ({ kind: "strong", words });
export const soft = (words: string): Span => ({ kind: "soft", words });
export const code = (words: string): Span => ({ kind: "code", words });
export const quote = (words: string): Span => ({ kind: "quote", words });
export const tag = (words: string): Span => ({ kind: "tag", words });
export const alert = (words: string): Span => ({ kind: "alert", words });
export const blank = (words: string): Span => ({ kind: "blank", words });
export const link = (href: string, words: string): Span => ({ kind: "link", href, words });
export const mark = (form: Shape, tone: Tone, words: string): Span => ({ kind: "mark", form, tone, words });

export function spansOf(words: Inline): readonly Span[] {
  return typeof words === "string" ? [words] : words;
}

/** Spans with a separator between them: a list within a line. */
export function joinSpans(parts: readonly Inline[], separator: string): readonly Span[] {
  return parts.flatMap((part, at) => (at === 0 ? spansOf(part) : [separator, ...spansOf(part)]));
}

export const heading = (words: string, level: 2 | 3 = 2): Block => ({ kind: "heading", level, words });
export const paragraph = (words: Inline): Block => ({ kind: "paragraph", words });
export const aside = (words: Inline): Block => ({ kind: "paragraph", words, soft: true });
export const bullets = (items: readonly Inline[]): Block => ({ kind: "list", ordered: false, items });
