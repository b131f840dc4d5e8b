import type { Block, Link } from "../../../formats/text/block.ts";
import type { Placed } from "../document/outline.ts";
import { firstMatch, firstMatchIn, matches } from "../lexicon/matches.ts";
import { type RowDraft, rowFrom } from "./row.ts";
import { toldValues } from "./told-values.ts";

const MIN_ITEMS = 3;
/** Lines above the first item in which it may be said what the list is of. */
const MAX_LEAD_BLOCKS = 3;
const LEAD = /sub-?processors?|third[- ]part(?:y|ies)|service providers?|vendors|sdks?\b|第三方|合作方/i;
/** A list that says so itself needs fewer names that are known. */
const STRONG =
  /sub-?processors?\b|third[- ]party (?:services|sdks|providers|processors)|(?:service|trusted) providers?\b/i;
const REGISTER = /^[^.。]{0,40}sub-?processors?(?: list)?$/i;
const MAX_NAME_CHARS = 50;

/**
 * "- [Stripe](https://stripe.com), for payments": a list of links, each with what the firm is there for. Names without
 * a link ("- Supabase. Backend database") count in a list in which most are known.
 */
export function readLinkedItems(
  placed: readonly Placed[],
  links: readonly Link[],
  told: ReadonlySet<Block>,
  described: readonly RowDraft[],
): RowDraft[] {
  // What a sentence described is a row already.
  const starts = new Set(described.map(({ nameStart }) => nameStart));
  const rows: RowDraft[] = [];
  // A page that is such a list by its title need not say so again above each part.
  const isRegister = placed.slice(0, MAX_LEAD_BLOCKS).some(({ block }) => matches(REGISTER, block.text));
  let run: (RowDraft | null)[] = [];
  let from = 0;
  const close = () => {
    const lead = placed.slice(Math.max(0, from - MAX_LEAD_BLOCKS), from);
    const read = run.flatMap((row) => row ?? []);
    const sure = read.filter(({ link, sdk }) => link !== null || sdk !== null);
    if (
      (read.length >= MIN_ITEMS ||
        (rows.length > 0 && sure.length > 0) ||
        (read.length > 1 && read.every(({ sdk }) => sdk !== null))) &&
      (sure.length * 2 >= read.length ||
        (sure.length > 0 && lead.some(({ block }) => matches(STRONG, block.text)))) &&
      (isRegister || lead.some(({ block }) => matches(LEAD, block.text)))
    )
      rows.push(...read.filter(({ nameStart }) => !starts.has(nameStart)));
    run = [];
  };
  placed.forEach(({ block }, at) => {
    if (block.kind !== "item" || told.has(block)) {
      close();
      return;
    }
    if (run.length === 0) from = at;
    const row = rowOf(block, links) ?? namedRow(block, links);
    run.push(row);
  });
  close();
  return rows;
}

const NAMED =
  /^((?:The |the )?[A-Z][\w.&+'-]*(?: (?:[A-Z(&/][\w.&+')-]*|\/|by|and|of|for)){0,7}?(?: ?\([^()]{1,60}\))?)\s*(?:[.:：]|\s[–—-]|,)\s+([^.。]{4,200})/;

function namedRow(block: Block, links: readonly Link[]): RowDraft | null {
  const lead = firstMatch(/^[\s•*\-–—]*/, block.text)?.[0].length ?? 0;
  const found = firstMatchIn(NAMED, block.text, lead);
  const [, name = "", purpose = ""] = found ?? [];
  if (!name || name.length > MAX_NAME_CHARS || /\b(?:we|our|your|you)\b/i.test(name)) return null;
  const from = block.text.indexOf(purpose, lead + name.length);
  const told = toldValues([{ text: block.text.slice(from), start: block.start + from }], links);
  const isSaid = matches(/\s(?:is|are)\s/, block.text.slice(from));
  const data = isSaid ? told.filter(({ column }) => column === "data") : [];
  // "page text is sent to Acme to detect moods": not what it is there for.
  const aim = data.some(({ start }) => start === block.start + from)
    ? told.filter(({ column }) => column === "purpose").slice(0, 1)
    : [{ column: "purpose" as const, text: purpose.trim(), start: block.start + from }];
  const row = rowFrom(
    [{ column: "sdk-name", text: name, start: block.start + lead }, ...data, ...aim],
    block.start,
    block.end,
    block.text,
    links,
  );
  return row && { ...row, running: true };
}

function rowOf(block: Block, links: readonly Link[]): RowDraft | null {
  const lead = firstMatch(/^[\s•*\-–—]*/, block.text)?.[0].length ?? 0;
  const start = block.start + lead;
  const link = links.find((one) => one.start === start && one.end <= block.end);
  if (!link || !matches(/^https?:\/\//i, link.href) || link.end - link.start > MAX_NAME_CHARS) return null;
  const rest = block.text.slice(link.end - block.start);
  const said = firstMatch(
    /^(?:\s*\([^()]{1,30}\))?\s*[,.:：，–—-]\s*(?:(?:for|used for|用于)\s+)?([^.。]{4,200})/i,
    rest,
  );
  const purpose = said?.[1]?.trim();
  // "Stripe data processing agreement": a paper of theirs.
  const paper = block.text.slice(lead, link.end - block.start);
  if (matches(/\b(?:agreement|addendum|information|policy|terms|notice|statement|dpa)$/i, paper)) return null;
  // Nothing but a link counts only where its name is known.
  if (purpose === undefined && rest.trim() !== "") return null;
  const name = block.text.slice(lead, link.end - block.start);
  const row = rowFrom(
    [
      { column: "sdk-name", text: name, start },
      ...(purpose
        ? [{ column: "purpose" as const, text: purpose, start: link.end + rest.indexOf(purpose) }]
        : []),
      { column: "link", text: name, start },
    ],
    block.start,
    block.end,
    block.text,
    links,
  );
  return row && (purpose || row.sdk) ? { ...row, running: true } : null;
}
