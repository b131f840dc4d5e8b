import { TEXT_LIMITS, type TextDocument } from "../text/block.ts";
import { cleanInline } from "../text/clean.ts";
import { compose, type Draft } from "../text/compose.ts";
import { tableDrafts } from "../text/table.ts";
import { type FlowPart, flowOf } from "./page-flow.ts";
import { paragraphsOf, typeScale } from "./paragraphs.ts";
import type { PdfContent } from "./types.ts";

/** Lays the pages of a PDF out as one text: paragraphs joined over lines and pages, tables as rows. */
export function readPdfPages({ pages, pageCount, title }: PdfContent): TextDocument {
  const flow = flowOf(pages);
  const scale = typeScale(flow.flatMap((part) => (part.kind === "line" ? [part.line] : [])));
  const drafts: Draft[] = [];
  let table = 0;
  let lines: Extract<FlowPart, { kind: "line" }>[] = [];
  const closeLines = () => {
    for (const draft of paragraphsOf(lines, scale)) drafts.push(draft);
    lines = [];
  };
  for (const part of flow) {
    if (drafts.length > TEXT_LIMITS.blocks) break;
    if (part.kind === "line") {
      lines.push(part);
      continue;
    }
    closeLines();
    const rows = tableDrafts(part.rows, table);
    if (rows.some((row) => row.kind === "row")) table++;
    for (const row of rows) drafts.push(row);
  }
  closeLines();
  return compose(
    drafts,
    title === null ? null : cleanInline(title) || null,
    pages.length < pageCount ? "too-long" : null,
  );
}
