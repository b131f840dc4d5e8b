import type { Platform } from "../../formats/platform.ts";
import type { Block, TextDocument } from "../../formats/text/block.ts";
import type { DocumentClaims, DocumentKind } from "../../model/claim.ts";
import type { ClaimTrace } from "../../model/claim-trace.ts";
import type { Gap } from "../../model/gap.ts";
import { inOwnCharacters } from "./document/as-written.ts";
import { clausesIn } from "./document/clauses.ts";
import { contactsIn } from "./document/contacts.ts";
import { readDataTables } from "./document/data-tables.ts";
import { datesIn } from "./document/dates.ts";
import {
  elsewhereGap,
  type GapWords,
  NO_TEXT,
  NOTHING_READ,
  notAPolicy,
  ONLY_LINKS,
  OTHER_LANGUAGE,
  PAGE_MISSING,
} from "./document/gaps.ts";
import { handlerIn } from "./document/handler.ts";
import { documentLanguage, isTraditional, titleOf } from "./document/identity.ts";
import { isMissingPage, isPolicyKind, kindOf, linksOnly } from "./document/kind.ts";
import { numberClaims } from "./document/number-claims.ts";
import { openDocument } from "./document/open.ts";
import { outline, sectionsOf } from "./document/outline.ts";
import { parted } from "./document/parted.ts";
import { readPassages } from "./document/passages.ts";
import { productsIn } from "./document/products.ts";
import { inSimplified } from "./document/traditional.ts";
import { versionIn } from "./document/version.ts";
import { fold } from "./lexicon/fold.ts";
import { readAddressed } from "./sdk/addressed.ts";
import { readEnded } from "./sdk/ended.ts";
import { readHeaded } from "./sdk/headed.ts";
import { readSdkLines } from "./sdk/lines.ts";
import { readLinkedItems } from "./sdk/linked-items.ts";
import { tableStatements } from "./sdk/list-claims.ts";
import { readMentioned } from "./sdk/mentioned.ts";
import { mergedRows } from "./sdk/merged-rows.ts";
import { readSdkProse } from "./sdk/prose.ts";
import { readProviders } from "./sdk/providers-en.ts";
import { readRecords } from "./sdk/records.ts";
import { readSeries } from "./sdk/series.ts";
import { readStacked } from "./sdk/stacked.ts";
import { leftUnsaid, takenBySdks } from "./sdk/subjects.ts";
import { readTables } from "./sdk/tables.ts";
import { readUnbarred } from "./sdk/unbarred.ts";
import type { SecondReader } from "./second/reading.ts";
import { shipped } from "./second/shipped.ts";

export interface PolicyInput {
  /** File name without folders. */
  readonly name: string;
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

export interface PolicyRead {
  readonly document: DocumentClaims;
  /** The plain text that all spans point into. */
  readonly text: string;
  /** Why each claim was read, in the order of the claims. */
  readonly traces: readonly ClaimTrace[];
  /** What it calls the product it is for. */
  readonly products: readonly string[];
}

/**
 * Reads one document into claims, by rules and a second reader; by rules alone where that is null. Any input gives an
 * answer: what cannot be read becomes a gap.
 */
export function readPolicy(
  input: PolicyInput,
  platform: Platform,
  ordinal: number,
  second: SecondReader | null = shipped,
): PolicyRead {
  const { page, gaps } = openDocument(input, platform);
  const written = page.plainText;
  const read = (rendered: TextDocument) => readPage(rendered, { ...input, written, ordinal, gaps, second });
  if (documentLanguage(written) !== "zh" || !isTraditional(written)) return read(page);
  const rendered = inSimplified(page);
  return inOwnCharacters(read(rendered), { written, read: rendered.plainText });
}

/** Where a page comes from, and the text that people are shown of it: as long as the page's own. */
interface Origin extends Omit<PolicyInput, "bytes"> {
  readonly written: string;
  readonly ordinal: number;
  /** What opening it found missing. */
  readonly gaps: readonly GapWords[];
  readonly second: SecondReader | null;
}

function readPage(
  page: TextDocument,
  { name, sha256, written, ordinal, gaps: openGaps, second }: Origin,
): PolicyRead {
  const text = page.plainText;
  const folded = parted(fold(text), page.blocks);
  const placed = outline(page.blocks);
  const tables = readTables(placed, page.links);
  const told = new Set<Block>(tables.flatMap((table) => table.blocks));
  const stacked = readStacked(placed, page.links, told);
  for (const block of stacked.blocks) told.add(block);
  const unbarred = readUnbarred(placed, page.links, told);
  for (const block of unbarred.blocks) told.add(block);
  const records = readRecords(placed, page.links, told);
  for (const block of records.blocks) told.add(block);
  const lines = readSdkLines(placed, page.links, told);
  for (const block of lines.blocks) told.add(block);
  const ended = readEnded(placed, page.links, told);
  for (const block of ended.blocks) told.add(block);
  const lists = readDataTables(placed, told);
  for (const block of lists.blocks) told.add(block);
  const addressed = readAddressed(placed, page.links, told);
  const headed = readHeaded(placed, page.links, told);
  const listed = new Set<Block>([...told, ...addressed.blocks, ...headed.blocks]);
  const series = readSeries(placed, page.links, listed);
  const rowed = new Set<Block>([...listed, ...series.blocks]);
  const prose = readSdkProse(placed, page.links, rowed);
  const linked = readLinkedItems(placed, page.links, rowed, prose);
  const listedRows = [
    ...tables.flatMap((table) => table.rows),
    ...stacked.rows,
    ...unbarred.rows,
    ...records.rows,
    ...lines.rows,
    ...ended.rows,
    ...addressed.rows,
    ...headed.rows,
    ...series.rows,
    ...prose,
    ...linked,
  ];
  const rows = [
    ...listedRows,
    ...readMentioned(placed, page.links, rowed, listedRows),
    ...readProviders(placed, page.links, page.pageTitle, rowed, listedRows),
  ].sort((a, b) => a.start - b.start);
  const handler = handlerIn(text);
  const passages = readPassages(placed, folded, text, told, handler?.name ?? null, second);
  const numbered = numberClaims(
    takenBySdks(passages, rows, text),
    [...tableStatements(rows, tables), ...lists.statements, ...leftUnsaid(passages, rows, page.blocks)],
    written,
    sha256,
    ordinal,
  );
  const claims = numbered.map(({ claim }) => claim);
  const language = documentLanguage(text);
  const title = titleOf(page);
  const kind = kindOf(page, title, language, rows.length);
  const isPolicy = isPolicyKind(kind);
  const at = (start: number, end: number) => ({
    kind: "text" as const,
    document: sha256,
    start,
    end,
    quote: written.slice(start, end),
  });
  const gaps = [
    ...openGaps,
    ...contentGaps(page, { kind, language, claims: claims.length, rows: rows.length }, openGaps.length > 0),
  ];
  return {
    text: written,
    products: productsIn(text, title),
    traces: numbered.map(({ trace }) => trace),
    document: {
      document: {
        file: name,
        sha256,
        language,
        title,
        dates: datesIn(folded),
        characters: text.length,
        handler: handler && { name: handler.name, at: at(handler.start, handler.end) },
        isPolicy,
        kind,
        version: versionIn(text),
        contacts: contactsIn(placed).map((contact) => ({
          kind: contact.kind,
          at: at(contact.start, contact.end),
        })),
        sections: sectionsOf(placed, text.length),
      },
      claims,
      sdkTable: mergedRows(rows).map(
        ({ start, end, mentions: _, purposeFound: __, nameStart: ___, running: ____, ...row }) => ({
          ...row,
          at: at(start, end),
        }),
      ),
      clauses:
        isPolicy || kind === "terms" || kind === "supplement"
          ? clausesIn(placed, folded, told).map((clause) => ({
              kind: clause.kind,
              at: at(clause.start, clause.end),
            }))
          : [],
      gaps: gaps.map(
        (gap, index): Gap => ({
          id: `${ordinal > 1 ? `${ordinal}:` : ""}G${index + 1}`,
          layer: "policy",
          reason: gap.reason,
          says: gap.says,
          at: { kind: "file", sha256, name },
          silences: [],
        }),
      ),
    },
  };
}

/** No policy is shorter: what there is may be a frame around it. */
const LITTLE_CHARS = 300;

/** What the text itself shows to be missing; of a document that could not be opened nothing more is said. */
function contentGaps(
  page: TextDocument,
  seen: { kind: DocumentKind; language: string; claims: number; rows: number },
  told: boolean,
): GapWords[] {
  const little = page.plainText.length < LITTLE_CHARS;
  const elsewhere = little && page.elsewhere ? elsewhereGap(page.elsewhere) : null;
  if (elsewhere) return [elsewhere];
  if (page.plainText.trim() === "") return told ? [] : [NO_TEXT];
  if (little && isMissingPage(page)) return [PAGE_MISSING];
  if (linksOnly(page)) return [ONLY_LINKS];
  const isPolicy = isPolicyKind(seen.kind);
  if (seen.language === "unknown" && !isPolicy && page.plainText.length > 200) return [OTHER_LANGUAGE];
  const otherGap = notAPolicy(seen.kind);
  if (otherGap) return [otherGap];
  return seen.claims === 0 && seen.rows === 0 ? [NOTHING_READ] : [];
}
