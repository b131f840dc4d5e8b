import type { Block, Cell } from "../../../formats/text/block.ts";
import type { Party } from "../../../model/claim.ts";
import { fold } from "../lexicon/fold.ts";
import { holdsHan } from "../lexicon/han.ts";
import { matches } from "../lexicon/matches.ts";
import { isNothing, mentionsIn, wholePurpose } from "../sdk/row.ts";
import type { PlacedStatement } from "./number-claims.ts";
import type { Placed } from "./outline.ts";
import { KEY } from "./table-cells-en.ts";
import { type Columns, columnsOf, headsOf, sayingOf } from "./table-columns-en.ts";
import { type DataTables, flagOf, NONE, said } from "./table-says.ts";

/**
 * Tables about data, whatever their heads are called, also those whose heads were lost: what a column holds is told by
 * its head and by its cells, what the table says of the data by its columns and by what announces it. Tables whose
 * cells are sentences are left to be read as such.
 */
export function englishTable(
  rows: readonly Block[],
  above: readonly Placed[],
  topic: string | null,
): DataTables | null {
  const blocks = rows.filter(({ cells }) => cells.some(({ text }) => text !== ""));
  const [first, ...rest] = blocks;
  if (!first || blocks.some(({ text }) => holdsHan(text))) return null;
  // Lists of cookies are read as what they are.
  if (first.cells.some(({ text }) => matches(/cookie/i, text))) return null;
  const heads = headsOf(first);
  const isHeaded = heads.some((head) => head !== null);
  const body = (isHeaded ? rest : blocks).filter((row) => !isBand(row) && row.text !== first.text);
  if (!isHeaded && first.text !== "" && !body.includes(first)) body.unshift(first);
  const columns = columnsOf(isHeaded ? heads : [], first, body, announced(above, topic));
  if (!columns) return null;
  const told = body.filter((row) => !deniesItself(row, columns));
  const statements = told.flatMap((row) => rowSays(row, columns));
  return statements.length === 0 ? null : { blocks: isHeaded ? [first, ...told] : told, statements };
}

const DENIES =
  /^(?:none\b[.,]? \w|no\b|not? (?:collected|taken|used|read|kept|asked)|never\b|we (?:do not|don't|never|have no)\b|(?:the|this|our) (?:app|service|site|game) (?:has no|does not|doesn't|never|cannot|can't)\b)/;

/** "Contacts | We don't read your address book": a row that says in words what is not done is left to be read as a sentence. */
function deniesItself({ cells }: Block, { data, flags, recipients }: Columns): boolean {
  return (
    (flags.length === 0 &&
      cells.some(
        ({ text }, at) =>
          at !== data &&
          !recipients.includes(at) &&
          matches(DENIES, fold(text).trim()) &&
          !matches(UNTAKEN, fold(text).trim()),
      )) ||
    (cells[data] !== undefined && matches(SENTENCE_DENIES, fold(cells[data].text)))
  );
}

/** "Faceprints | Not collected": all that the row says of what it names. */
const UNTAKEN =
  /^(?:(?:is |are )?(?:not|never) (?:collected|taken|gathered|processed|obtained|recorded)(?: by us)?|we (?:do not|don't|never) (?:collect|process|take|gather)(?: (?:it|this|them|these|any))?)\W*$/;

const SENTENCE_DENIES =
  /\b(?:we|the app|it) (?:do not|don't|does not|doesn't|never|has no|have no)\b|\bnone\. \w/;

/** One cell across the whole table only names a group of rows. */
function isBand({ cells }: Block): boolean {
  return cells.length > 1 && cells.filter(({ text }) => text !== "").length < 2;
}

/** What the line that announces the table says of the data in it, or else its heading. */
function announced(above: readonly Placed[], topic: string | null): Columns["says"] | null {
  for (const { block } of above.toReversed()) {
    if (block.kind === "row") break;
    const said = sayingOf(
      fold(block.text)
        .split(/(?<=[.!?])\s+/)
        .at(-1) ?? "",
    );
    if (said) return said;
    if (block.kind === "heading") break;
  }
  return topic === "collection" || topic === "permissions"
    ? "collect"
    : topic === "sharing" || topic === "sdk"
      ? "share"
      : topic === "storage"
        ? "store"
        : null;
}

const WITHHELD = /^(?:not|never|no|none|n\/a|we (?:do not|don't))\b/;

function rowSays(row: Block, { data, recipients, flags, says, purpose }: Columns): PlacedStatement[] {
  const cell = row.cells[data];
  if (!cell || cell.text === "") return [];
  const folded = fold(cell.text).trim();
  // "Biometric information | not collected": what is not taken stands in the cell before.
  if (matches(NONE, folded) || matches(WITHHELD, folded)) {
    const named = row.cells[data - 1];
    return named ? mentionsIn(named).flatMap((mention) => said(row, mention, "collect", false, null)) : [];
  }
  if (row.cells.some(({ text }, at) => at !== data && matches(UNTAKEN, fold(text).trim())))
    return mentionsIn(cell).flatMap((mention) => said(row, mention, "collect", false, null));
  const [party = null] = recipients.flatMap((at) => partyIn(row.cells[at]) ?? []);
  const flagged = flags.flatMap(({ at, shares }): Saying[] => {
    const told = fold(row.cells[at]?.text ?? "").trim();
    const key = KEY.exec(told)?.[0] ?? "";
    const gives = key === "" ? shares : !key.includes("collected");
    const affirms = flagOf(told.slice(key.length), gives);
    return affirms === null ? [] : [{ action: gives ? "share" : "collect", affirms, to: null }];
  });
  const what = row.cells[purpose]?.text ?? "";
  const why = what === "" || isNothing(what) ? null : wholePurpose(what);
  const sayings = flagged.length > 0 ? flagged : plainSayings(recipients, data, says);
  const isHanded = party !== null && (flagged.length === 0 || flagged.some(({ affirms }) => affirms));
  const all = isHanded ? [...sayings, { action: "share" as const, affirms: true, to: party }] : sayings;
  return mentionsIn(cell).flatMap((mention) =>
    all.flatMap(({ action, affirms, to }) => said(row, mention, action, affirms, to, FIRST_PARTY, why)),
  );
}

interface Saying {
  readonly action: "collect" | "share" | "store";
  readonly affirms: boolean;
  readonly to: Party | null;
}

/** Whoever stands first receives what stands after; a list of data with recipients at its end is a list of what is taken. */
function plainSayings(recipients: readonly number[], data: number, says: Columns["says"]): Saying[] {
  if (recipients.some((at) => at < data)) return [];
  if (recipients.length > 0) return [{ action: "collect", affirms: true, to: null }];
  return [{ action: says, affirms: true, to: says === "share" ? OTHERS : null }];
}

const FIRST_PARTY: Party = { kind: "first-party" };
const OTHERS: Party = { kind: "third-party", name: "third parties" };

function partyIn(cell: Cell | undefined): Party | null {
  const words = cell?.text.trim() ?? "";
  const folded = fold(words);
  if (words === "" || isNothing(words) || matches(WITHHELD, folded) || matches(NONE, folded)) return null;
  return { kind: "third-party", name: words.slice(0, 80) };
}
