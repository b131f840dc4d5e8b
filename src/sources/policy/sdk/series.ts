import type { Block, Link } from "../../../formats/text/block.ts";
import type { Placed } from "../document/outline.ts";
import { firstMatch, matches } from "../lexicon/matches.ts";
import { makerAtHead } from "./brackets.ts";
import { dashedIn } from "./dashed.ts";
import { BULLET } from "./keys.ts";
import { type Opening, openingOf } from "./openings.ts";
import { type Field, type RowDraft, rowFrom } from "./row.ts";
import { apart } from "./several-names.ts";
import { isList } from "./told-data.ts";
import { toldValues, wordsCut } from "./told-values.ts";

export interface SeriesRead {
  readonly rows: readonly RowDraft[];
  /** Blocks that the rows tell of; what their sentences claim is read from the sentences. */
  readonly blocks: ReadonlySet<Block>;
}

interface Entry {
  readonly opening: Opening;
  readonly blocks: Block[];
}

const MIN_SURE = 2;
const MIN_PLAIN = 3;
/** An entry has so many blocks at most. */
const MAX_BLOCKS = 10;
const MAX_BLOCK_CHARS = 1_200;
/** Of the entries so many must tell something. */
const MIN_SHARE = 0.6;

/**
 * A page that names SDK after SDK in one manner: each entry opens with a name, behind the same kind of mark, and goes on to the
 * next. The manner is what is looked for, not the words between; what an entry tells is read by its clauses.
 */
export function readSeries(
  placed: readonly Placed[],
  links: readonly Link[],
  told: ReadonlySet<Block>,
): SeriesRead {
  const rows: RowDraft[] = [];
  const blocks = new Set<Block>();
  let series: { readonly mark: string; readonly entries: Entry[]; readonly isAbout: boolean } | null = null;
  const close = () => {
    if (series) take(series.entries, series.isAbout, links, rows, blocks);
    series = null;
  };
  for (const [at, { block, topic }] of placed.entries()) {
    if (
      block.kind === "row" ||
      block.kind === "heading" ||
      told.has(block) ||
      block.text.length > MAX_BLOCK_CHARS
    ) {
      close();
      continue;
    }
    const mark = markOf(block);
    const opening = openingOf(block, links);
    const opens =
      opening !== null &&
      (series === null || mark === series.mark || opening.isSure) &&
      !(opening.isLink && (series === null || mark !== series.mark));
    if (opening && opens) {
      if (series && mark !== series.mark) close();
      series ??= { mark, entries: [], isAbout: topic === "sdk" || topic === "sharing" || isLed(placed, at) };
      series.entries.push({ opening, blocks: [block] });
      continue;
    }
    const entry = series?.entries.at(-1);
    const isNext = series !== null && mark === series.mark;
    // Another entry of the list, whose name we do not see: what it tells is not that of the one before.
    if (isNext && hasNumber(mark)) continue;
    if (entry && entry.blocks.length < MAX_BLOCKS && ((!isNext && !hasNumber(mark)) || goesOn(block)))
      entry.blocks.push(block);
    else close();
  }
  close();
  return { rows, blocks };
}

/** The line above says what the list is of. */
function isLed(placed: readonly Placed[], at: number): boolean {
  return placed
    .slice(Math.max(0, at - 3), at)
    .some(({ block }) =>
      matches(
        /sdk|第三方|合作方|third[- ]part|service providers?|sub-?processors?|(?:services|tools|libraries|integrations)\s*:\s*$/i,
        block.text,
      ),
    );
}

/** Below an entry of paragraphs, one that has no mark of its own must look like a value. */
function goesOn(block: Block): boolean {
  return (
    toldValues([block], []).length > 0 &&
    !matches(/^(?:我们|您|如|若|请|为了?|当)|(?<!该|此)SDK/i, block.text)
  );
}

function hasNumber(mark: string): boolean {
  return /[1一①]/.test(mark.slice(mark.indexOf(" ")));
}

function take(
  entries: readonly Entry[],
  isAbout: boolean,
  links: readonly Link[],
  rows: RowDraft[],
  blocks: Set<Block>,
): void {
  const sure = entries.filter(({ opening }) => opening.isSure).length;
  if (sure < MIN_SURE && !(isAbout && entries.length >= MIN_PLAIN)) return;
  if (sure * 2 < entries.length && !(isAbout && entries.filter(isOthers).length * 2 > entries.length)) return;
  trimLast(entries);
  const first = entries.map((entry) => rowsOf(entry, links, false));
  // Where most entries list data right behind their name, the others do so too, whatever it is called.
  const listing = entries.filter((entry, at) => opensWithData(entry, first[at] ?? [])).length;
  const read =
    listing * 2 > entries.length && listing < entries.length
      ? entries.map((entry, at) =>
          (first[at] ?? []).some(({ dataWords }) => dataWords)
            ? (first[at] ?? [])
            : rowsOf(entry, links, true),
        )
      : first;
  if (read.filter((some) => some.length > 0).length < entries.length * MIN_SHARE) return;
  for (const [at, entry] of entries.entries()) {
    rows.push(...(read[at] ?? []));
    if ((read[at] ?? []).length > 0) for (const block of entry.blocks) blocks.add(block);
  }
}

/** Somebody else is told of: a firm, an address, a name that is known, or the word itself; not what some firms do by SDKs. */
function isOthers({ opening, blocks }: Entry): boolean {
  return (
    opening.isSure ||
    blocks.some(({ text }) => matches(/(?<!通过\s?)sdk(?!等|或|或者|和)|公司|https?:|由.{2,40}提供/i, text))
  );
}

/** The last entry has no next one to end it: it is no longer than the longest before it. */
function trimLast(entries: readonly Entry[]): void {
  const longest = Math.max(1, ...entries.slice(0, -1).map(({ blocks }) => blocks.length));
  entries.at(-1)?.blocks.splice(longest);
}

/** "Stripe (payments): card details, …": the data stand where the entry goes on behind its name. */
function opensWithData({ opening, blocks }: Entry, rows: readonly RowDraft[]): boolean {
  const data = rows[0]?.mentions[0];
  const [block] = blocks;
  if (!block || !data) return false;
  const between = block.text.slice(opening.rest, Math.max(opening.rest, data.start - block.start));
  return matches(/^[\s：:]*(?:[（(][^（）()]*[)）])?[\s：:]*(?:[\w ]{0,16}|[^，。：:（(]{0,6})$/, between);
}

/** `listed`: what stands right behind the name is data. */
function rowsOf({ opening, blocks }: Entry, links: readonly Link[], listed: boolean): RowDraft[] {
  const [first, ...others] = blocks;
  if (!first) return [];
  const maker = makerAtHead(first.text.slice(opening.rest), first.start + opening.rest);
  const from = opening.rest + (maker?.rest ?? 0);
  const head = { text: first.text.slice(from), start: first.start + from };
  const dashed = dashedIn(head);
  const values =
    dashed.length > 0 ? dashed : toldValues([head, ...others], links, opening.names[0]?.text ?? null);
  const aim = aimIn(head);
  const isAimed = values.some(({ column }) => column === "purpose");
  // "Acme – payments. Acme collects …": what stands before the first sentence that tells of something else.
  const said = isAimed || aim.length > 0 ? [] : saidOf(head, values);
  const isOwn = said.every(
    ({ start, text }) =>
      !values.some(
        (value) => value.column !== "link" && value.start < start + text.length && value.start >= start,
      ),
  );
  const plain = listed ? listBehind(head) : [];
  const fields =
    plain.length > 0
      ? [...aim, ...plain, ...values.filter(({ column }) => column !== "purpose")]
      : [...(isAimed ? [] : aim), ...(isOwn ? said : []), ...values];
  const made: Field[] = opening.company
    ? [{ column: "company", ...opening.company }]
    : maker
      ? [maker.field]
      : [];
  const end = Math.max(...blocks.map((block) => block.end));
  const text = blocks.map((block) => block.text).join("\n");
  const names = opening.names.flatMap((name) =>
    apart([{ column: "sdk-name", ...name }]).flatMap(([field]) => field ?? []),
  );
  return names.flatMap((name) => {
    const row = rowFrom([name, ...made, ...fields], first.start, end, text, links);
    const tells = row && [row.company, row.dataWords, row.purpose, row.link].some((value) => value !== null);
    return row && (tells || row.permissions.length > 0) ? [{ ...row, running: true }] : [];
  });
}

const CLAUSE = /[，,；;。｜|\n]/;
const AIM = /^(?!.*(?:我们|您|https?:|SDK|如|若|需要|收集|获取|权限))[\p{Script=Han}A-Za-z]{2,14}$/u;

/** "神策：数据分析", "Google Play Services – ads and sign-in": no more than a few words, which say what it does. */
function saidOf(
  { text, start }: { readonly text: string; readonly start: number },
  values: readonly Field[],
): Field[] {
  // "——展示广告，需要OAID", "，某公司，消息推送，收集…": the clause that no other value holds, before the data.
  const data = values.find(({ column }) => column === "data");
  for (const clause of data ? wordsCut({ text, start }, CLAUSE) : []) {
    const lead = firstMatch(/^[\s—–｜|-]+/, clause.text)?.[0].length ?? 0;
    const words = { text: clause.text.slice(lead), start: clause.start + lead };
    const end = words.start + words.text.length;
    if (data && words.start >= data.start) break;
    if (values.some((value) => value.start < end && value.start + value.text.length > words.start)) continue;
    if (matches(AIM, words.text)) return [{ column: "purpose", ...words }];
  }
  const found = firstMatch(/^[\s：:，,–—-]*([^。.；;：:\n]{2,60})/, text);
  const said = found?.[1]?.trim();
  return said && !matches(/https?:|我们|您|\b(?:we|you)\b/i, said)
    ? [{ column: "purpose", text: said, start: start + text.indexOf(said) }]
    : [];
}

function listBehind({ text, start }: { readonly text: string; readonly start: number }): Field[] {
  const found = firstMatch(/^\s*(?:[（(][^（）()]*[)）])?[\s：:–—-]*([^.。；;：:（(\n]{3,200})/, text);
  const words = found?.[1]?.trim();
  return words && matches(/[,、]/, words) && isList(words) && !matches(/\b(?:we|you)\b|https?:|[，]/i, words)
    ? [{ column: "data", text: words, start: start + text.indexOf(words) }]
    : [];
}

/** "Adjust GmbH (attribution). Receives: …": what it is there for, in brackets behind its name. */
function aimIn({ text, start }: { readonly text: string; readonly start: number }): Field[] {
  const aim = firstMatch(/^\s*[(（]([a-z][a-z ,/&-]{3,50})[)）]/, text)?.[1];
  return aim ? [{ column: "purpose", text: aim, start: start + text.indexOf(aim) }] : [];
}

/** The kind of mark that a block begins with: (1), 1.2.3, 一、, a bullet, none. */
function markOf(block: Block): string {
  const lead = BULLET.exec(block.text)?.[0] ?? "";
  return `${block.kind}${block.kind === "item" ? block.level : ""} ${lead
    .trim()
    .replace(/\d+/g, "1")
    .replace(/[一二三四五六七八九十]+/g, "一")
    .replace(/[①-⑳]/g, "①")
    .replace(/[a-z]+/gi, "a")}`;
}
