import type { Block, Link } from "../../../formats/text/block.ts";
import type { Placed } from "../document/outline.ts";
import { type RowDraft, rowFrom } from "./row.ts";

const MIN_ITEMS = 3;
/** Lines above the first item in which it may be said what the list is of. */
const MAX_LEAD_BLOCKS = 3;
const LEAD = /sub-?processors?|third[- ]part(?:y|ies)|service providers?|vendors|sdks?\b|第三方|合作方/i;
const MAX_NAME_CHARS = 50;

/** "- [Stripe](https://stripe.com), for payments": a list of links, each with what the firm is there for. */
export function readLinkedItems(
  placed: readonly Placed[],
  links: readonly Link[],
  told: ReadonlySet<Block>,
): RowDraft[] {
  const rows: RowDraft[] = [];
  let run: RowDraft[] = [];
  let from = 0;
  const close = () => {
    const lead = placed.slice(Math.max(0, from - MAX_LEAD_BLOCKS), from);
    if (run.length >= MIN_ITEMS && lead.some(({ block }) => LEAD.test(block.text))) rows.push(...run);
    run = [];
  };
  placed.forEach(({ block }, at) => {
    const row = block.kind === "item" && !told.has(block) ? rowOf(block, links) : null;
    if (row === null) close();
    else {
      if (run.length === 0) from = at;
      run.push(row);
    }
  });
  close();
  return rows;
}

function rowOf(block: Block, links: readonly Link[]): RowDraft | null {
  const lead = /^[\s•*\-–—]*/.exec(block.text)?.[0].length ?? 0;
  const start = block.start + lead;
  const link = links.find((one) => one.start === start && one.end <= block.end);
  if (!link || !/^https?:\/\//i.test(link.href) || link.end - link.start > MAX_NAME_CHARS) return null;
  const rest = block.text.slice(link.end - block.start);
  const said = /^(?:\s*\([^()]{1,30}\))?\s*[,.:：，–—-]\s*(?:(?:for|used for|用于)\s+)?([^.。]{4,200})/i.exec(
    rest,
  );
  if (!said?.[1]) return null;
  const purpose = said[1].trim();
  const name = block.text.slice(lead, link.end - block.start);
  const row = rowFrom(
    [
      { column: "sdk-name", text: name, start },
      { column: "purpose", text: purpose, start: link.end + rest.indexOf(purpose) },
      { column: "link", text: name, start },
    ],
    block.start,
    block.end,
    block.text,
    links,
  );
  return row && { ...row, mentions: [] };
}
