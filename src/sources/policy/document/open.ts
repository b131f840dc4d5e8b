import { isDocx, openOffice, readDocx } from "../../../formats/docx/read-docx.ts";
import { FormatError } from "../../../formats/format-error.ts";
import { readHtml } from "../../../formats/html/read-html.ts";
import { readMixed } from "../../../formats/html/read-mixed.ts";
import { readMhtml, type SavedPage } from "../../../formats/mhtml/read-mhtml.ts";
import { readPdfPages } from "../../../formats/pdf/read-pdf.ts";
import type { PdfContent } from "../../../formats/pdf/types.ts";
import type { ByteSource, Platform } from "../../../formats/platform.ts";
import type { TextDocument } from "../../../formats/text/block.ts";
import { readTextBlocks } from "../../../formats/text/blocks.ts";
import { decode } from "../../../formats/text/decode.ts";
import { matches } from "../lexicon/matches.ts";
import {
  BROKEN_WORD,
  binaryGap,
  damageGap,
  EMPTY,
  GARBLED,
  type GapWords,
  pdfGap,
  SCANNED,
  textlessPagesGap,
  truncationGap,
} from "./gaps.ts";

export interface OpenedDocument {
  readonly page: TextDocument;
  readonly gaps: readonly GapWords[];
}

/** Whatever its format, a document becomes one text with blocks; what could not be read becomes gaps. */
export function openDocument(
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  platform: Platform,
): OpenedDocument {
  if (bytes.length === 0) return nothing(EMPTY);
  const decoded = decode(bytes, platform);
  if (decoded.binary === "pdf") return openPdf(bytes, platform);
  if (decoded.binary === "zip") return openWord(bytes, platform);
  const saved = readMhtml(bytes, platform);
  if (saved) return openSaved(saved);
  if (decoded.binary !== null) return nothing(binaryGap(decoded.binary));
  const page = readMarked(name, decoded.text);
  const truncated = page.truncated ?? (decoded.truncated ? "too-long" : null);
  return {
    page,
    gaps: [damageGap(decoded), truncated && truncationGap(truncated)].filter((gap) => gap !== null),
  };
}

/** A page with its frames in one file, as browsers save it. */
function openSaved(saved: SavedPage): OpenedDocument {
  const page = readHtml(saved.html);
  const truncated = page.truncated ?? (saved.truncated ? "too-long" : null);
  return {
    page,
    gaps: [damageGap(saved), truncated && truncationGap(truncated)].filter((gap) => gap !== null),
  };
}

function nothing(gap: GapWords): OpenedDocument {
  return { page: readTextBlocks(""), gaps: [gap] };
}

const MARKUP = /<(!doctype html|html|head|body|div|p|table|span|h[1-6]|ul|section|article)[\s>]/i;

/** Whole pages say so; a file may be called `.html` and hold Markdown, and the other way round. */
const WHOLE_PAGE = /<(!doctype html|html|head|body)[\s>]/i;
const MARKDOWN_LINE = /^(?:\s{0,3}#{1,6}\s+\S|\s{0,3}[-*+]\s+\S|[^\S\n]*\|.*\|[^\S\n]*$|\*\*[^*\n]+\*\*)/gm;
/** A generator's page may be Markdown between the tags of a whole page. */
const BARRED_TABLE = /^\s*\|?\s*:?-{3,}:?\s*\|[\s|:-]*$/m;
const ANY_TAG = /<\/?[a-z][a-z\d]{0,12}(?:\s[^<>\n]{0,300})?\/?>/i;

function readMarked(name: string, text: string): TextDocument {
  const head = text.slice(0, 4_000);
  const named = matches(/\.(x?html?|shtml|mhtml)$/i, name);
  const isMarkdown =
    !named &&
    (!WHOLE_PAGE.test(head) || BARRED_TABLE.test(text.slice(0, 100_000))) &&
    (text.slice(0, 100_000).match(MARKDOWN_LINE)?.length ?? 0) >= 3;
  if (isMarkdown)
    return matches(ANY_TAG, text) || matches(/^\ufeff?(?:---|\+\+\+)\r?\n/, text)
      ? readMixed(text)
      : readTextBlocks(text);
  return named || MARKUP.test(head) ? readHtml(text) : readTextBlocks(text);
}

function openPdf(bytes: Uint8Array, platform: Platform): OpenedDocument {
  const content = platform.readPdf?.(bytes) ?? { kind: "unread" as const, why: "no-reader" as const };
  if (content.kind === "unread") return nothing(pdfGap(content.why));
  const page = readPdfPages(content);
  if (page.plainText.trim() === "") return nothing(content.pages.length === 0 ? pdfGap("broken") : SCANNED);
  const gaps: GapWords[] = [];
  const textless = textlessPages(content);
  if (textless.length > 0) gaps.push(textlessPagesGap(textless));
  if (isGarbled(page.plainText)) gaps.push(GARBLED);
  if (page.truncated) gaps.push(truncationGap(page.truncated));
  return { page, gaps };
}

/** Numbers of the pages without text; a last page may well be empty. */
function textlessPages({ pages }: PdfContent): number[] {
  return pages.flatMap(({ runs }, at) => (runs.length === 0 && at < pages.length - 1 ? [at + 1] : []));
}

const UNREADABLE = /[\ufffd\ue000-\uf8ff]/g;
const MAX_UNREADABLE_SHARE = 0.1;

function isGarbled(text: string): boolean {
  return (text.match(UNREADABLE)?.length ?? 0) > text.length * MAX_UNREADABLE_SHARE;
}

function openWord(bytes: Uint8Array, platform: Platform): OpenedDocument {
  try {
    const zip = openOffice(sourceOf(bytes), platform);
    if (!isDocx(zip)) return nothing(binaryGap("zip"));
    const page = readDocx(zip, platform);
    return { page, gaps: page.truncated ? [truncationGap(page.truncated)] : [] };
  } catch (error) {
    if (error instanceof FormatError) return nothing(BROKEN_WORD);
    throw error;
  }
}

function sourceOf(bytes: Uint8Array): ByteSource {
  return {
    sizeBytes: bytes.length,
    read(offset, length) {
      if (!(offset >= 0 && length >= 0 && offset + length <= bytes.length)) {
        throw new RangeError(`${length} bytes at ${offset} of ${bytes.length}`);
      }
      return bytes.subarray(offset, offset + length);
    },
  };
}
