/**
 * A PDF as a door hands it in: what stands where on its pages, in points from the lower left corner. Turning that into
 * paragraphs and tables is ours; decoding fonts and streams is a library's, which runs apart and is cut off in time.
 */
export type PdfReading = PdfContent | PdfUnread;

export interface PdfContent {
  readonly kind: "read";
  readonly pages: readonly PdfPage[];
  /** As the document counts them; more than `pages` holds where reading was cut off. */
  readonly pageCount: number;
  readonly title: string | null;
}

export interface PdfUnread {
  readonly kind: "unread";
  readonly why: "encrypted" | "broken" | "too-slow" | "no-reader";
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly runs: readonly PdfRun[];
  readonly rules: readonly PdfRule[];
  readonly links: readonly PdfLink[];
}

/** A run of text on one baseline. */
export interface PdfRun {
  readonly text: string;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly width: number;
  /** Height of the font. */
  readonly size: number;
  readonly bold: boolean;
}

/** A drawn line, level or upright: `x1 <= x2`, `y1 <= y2`, one pair equal. */
export interface PdfRule {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export interface PdfLink extends PdfRule {
  readonly href: string;
}

/** Of one document; `links` of one page. */
export const PDF_LIMITS = { pages: 400, runs: 300_000, rules: 60_000, runChars: 20_000, links: 1_000 };
