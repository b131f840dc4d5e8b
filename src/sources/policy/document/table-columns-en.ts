import type { Block, Cell } from "../../../formats/text/block.ts";
import { fold } from "../lexicon/fold.ts";
import { matches } from "../lexicon/matches.ts";
import { mentionsIn } from "../sdk/row.ts";
import { isDataList, isFlagCell, isProse, namesExactly, namesFirm } from "./table-cells-en.ts";
import { type EnglishHead, englishHead } from "./table-heads-en.ts";

/** What each column holds; indexes from 0. */
export interface Columns {
  readonly data: number;
  /** Those that name who gets the data. */
  readonly recipients: readonly number[];
  /** Those of yes and no. */
  readonly flags: readonly { readonly at: number; readonly shares: boolean }[];
  /** The one that says what for; -1 where none does. */
  readonly purpose: number;
  readonly says: "collect" | "share" | "store";
}

type Head = EnglishHead | "collected" | "shared";

const COLLECTED = /^(?:(?:do|did|have) we collect(?: it)?|(?:is it )?collected(?: by us)?|collected\?)$/;
const SHARED =
  /^(?:(?:do|did) we (?:sell|share|disclose)(?: it)?|(?:is it )?(?:sold|shared|disclosed)(?:,? (?:or|and|\/) (?:sold|shared|disclosed))*|sharing|sale|sold\/shared)$/;

/** The first row's words as heads; nothing but nulls where it is a row like the others. */
export function headsOf(first: Block): (Head | null)[] {
  const heads = first.cells.map(({ text }): Head | null => {
    const bare = fold(text).replace(/^[^a-z]+|[^a-z)]+$/g, "");
    if (matches(COLLECTED, bare)) return "collected";
    if (matches(SHARED, bare)) return "shared";
    return englishHead(fold(text));
  });
  const isRow = first.cells.some((cell, at) => heads[at] !== "data" && isDataList(cell));
  return isRow ? heads.map(() => null) : heads;
}

export function columnsOf(
  heads: readonly (Head | null)[],
  first: Block,
  body: readonly Block[],
  announces: Columns["says"] | null,
): Columns | null {
  const width = Math.max(0, ...body.map(({ cells }) => cells.length));
  const indexes = Array.from({ length: width }, (_, at) => at);
  const headed = indexes.filter((at) => heads[at] === "data");
  const shown = indexes.filter(
    (at) => (heads[at] ?? null) === null && shareOf(body, at, isDataList) >= MIN_SHARE,
  );
  const data = fullest([...headed, ...shown], body);
  if (data === null || saysItself(body, data, heads)) return null;
  // "Account data | When you create …": sentences behind a mere category say more than it; beside data that is named they only explain.
  const isNamed = heads[data] === "data" && shareOf(body, data, namesExactly) >= MIN_SHARE;
  const isTold = indexes.some(
    (at) =>
      (heads[at] ?? null) === null &&
      (heads[data] !== "data" || (at > data && !isNamed)) &&
      shareOf(body, at, isProse) >= MIN_SHARE,
  );
  if (isTold) return null;
  // Yes and no under a head of another kind ("Required?") tell nothing of what is taken.
  const isFlag = (at: number) =>
    heads[at] === "collected" ||
    heads[at] === "shared" ||
    (at !== data &&
      (heads.length === 0 || first.cells[at]?.text === "") &&
      shareOf(body, at, isFlagCell) >= MIN_FLAGS);
  const flags = indexes.filter(isFlag).map((at) => ({
    at,
    shares: heads[at] === "shared" || (heads[at] !== "collected" && announces === "share"),
  }));
  const recipients = indexes.filter(
    (at) =>
      at !== data &&
      !flags.some((flag) => flag.at === at) &&
      (heads[at] === "recipient" ||
        ((heads[at] ?? null) === null && shareOf(body, at, namesFirm) >= MIN_SHARE)),
  );
  const head = fold(first.cells[data]?.text ?? "");
  const own = heads[data] === "data" ? sayingOf(head) : null;
  const kept = heads.includes("period") && !heads.includes("reason") ? "store" : null;
  const says = own ?? (kept && announces !== "collect" ? kept : announces);
  const sure =
    recipients.length > 0 || flags.length > 0 || heads.includes("reason") || heads.includes("period");
  if (says === null && !sure) return null;
  return { data, recipients, flags, purpose: purposeColumn(heads, first), says: says ?? "collect" };
}

/** Of several heads that give reasons the one that speaks of purposes. */
function purposeColumn(heads: readonly (Head | null)[], first: Block): number {
  const reasons = heads.flatMap((head, at) => (head === "reason" ? [at] : []));
  return reasons.find((at) => matches(/purpose|why|use/, fold(first.cells[at]?.text ?? ""))) ?? -1;
}

const MIN_SHARE = 0.5;
const MIN_FLAGS = 0.8;
/** So many rows show what a column holds. */
const MAX_LOOKED_ROWS = 10;

function shareOf(body: readonly Block[], at: number, is: (cell: Cell) => boolean): number {
  const cells = body
    .slice(0, MAX_LOOKED_ROWS)
    .flatMap(({ cells: all }) => all[at] ?? [])
    .filter(({ text }) => text !== "");
  return cells.length === 0 ? 0 : cells.filter(is).length / cells.length;
}

/** "Category | Examples": the column that names most; of equals the last. Null where none names any data. */
function fullest(candidates: readonly number[], body: readonly Block[]): number | null {
  let best: number | null = null;
  let most = 0;
  for (const at of [...new Set(candidates)].sort((a, b) => a - b)) {
    const count = body
      .slice(0, MAX_LOOKED_ROWS)
      .flatMap(({ cells }) => cells[at] ?? [])
      .flatMap(mentionsIn)
      .reduce((sum, { kind }) => sum + (kind === "data" ? 2 : 1), 0);
    if (count > 0 && count >= most) [best, most] = [at, count];
  }
  return best;
}

const SENTENCE =
  /\b(?:we|us|i|partners?|providers?|parties)\s(?:(?:may|will|also|can|automatically|only|do|not)\s)*(?:collect|share|use|process|store|disclose|obtain|receive|record|access|need|retain|keep|ask|log)/;
const HANDLES =
  /\b(?:we|us|i|partners?|providers?|parties)\s(?:(?:may|will|also|can|automatically|only|do|not)\s)*(?:share|use|disclose|store|retain|keep)/;

/** Most of its cells are sentences that say themselves what is done; under a head of data "we collect your name" is no more than that. */
function saysItself(body: readonly Block[], at: number, heads: readonly (Head | null)[]): boolean {
  const shape = heads[at] === "data" && heads.includes("reason") ? HANDLES : SENTENCE;
  return shareOf(body, at, ({ text }) => matches(shape, fold(text))) >= MIN_SHARE;
}

/** What words say of the data: what stands first counts. */
export function sayingOf(words: string): Columns["says"] | null {
  const at = (shape: RegExp) => words.search(shape);
  const found = (
    [
      [
        "share",
        at(
          /\b(?:shar(?:e[sd]?|ing)|disclos(?:e[sd]?|ing|ure)|sell|sold|pass(?:ed)? on|transfer(?:s|red)?|sent|receives?d? by|gets?)\b/,
        ),
      ],
      [
        "collect",
        at(
          /\b(?:collect(?:s|ed|ion)?|obtain(?:s|ed)?|gather(?:s|ed)?|process(?:es|ed|ing)?|receive|need|use[ds]?|access(?:ed)?)\b/,
        ),
      ],
      ["store", at(/\b(?:stor(?:e[sd]?|ing|age)|keep|kept|retain(?:s|ed)?|retention)\b/)],
    ] as const
  ).filter(([, place]) => place >= 0);
  found.sort(([, a], [, b]) => a - b);
  return found[0]?.[0] ?? null;
}
