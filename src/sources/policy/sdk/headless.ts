import type { Block, Link } from "../../../formats/text/block.ts";
import type { Placed } from "../document/outline.ts";
import { matches } from "../lexicon/matches.ts";
import { type Column, columnOf } from "./columns.ts";
import { makerIn } from "./companies.ts";
import { fits } from "./evidence.ts";
import { type Field, rowFrom } from "./row.ts";
import type { TableRead } from "./tables.ts";

const MIN_ROWS = 2;
const MIN_SHARE = 0.5;
const MAX_NAME_CHARS = 50;
const MAX_HEAD_CHARS = 20;
/** So many rows show what a column holds. */
const MAX_LOOKED_ROWS = 12;

/** Kinds that the cells of a column show by themselves, the surest first. */
const SHOWN: readonly Column[] = ["link", "company", "permission", "sdk-name", "data", "purpose", "method"];
const ABOUT = /sdk|第三方|合作方|third[- ]part|service providers?|sub-?processors?|vendors/i;

/** A list of SDKs whose heads say nothing that we know, or that has none: what most cells of a column are decides what it is. */
export function readHeadless(
  rows: readonly Placed[],
  above: readonly Placed[],
  links: readonly Link[],
): TableRead | null {
  const blocks = rows.map((row) => row.block).filter(({ cells }) => cells.some(({ text }) => text !== ""));
  const width = Math.max(...blocks.map(({ cells }) => cells.length));
  const topic = rows[0]?.topic ?? null;
  const isAbout =
    topic === "sdk" || topic === "sharing" || above.some(({ block }) => matches(ABOUT, block.text));
  if (
    width < 2 ||
    blocks.length < MIN_ROWS ||
    blocks.some(({ cells }) => matches(/cookie/i, cells[0]?.text ?? "")) ||
    (!isAbout && !namesSome(blocks.slice(0, MAX_LOOKED_ROWS)))
  )
    return null;
  const [first, ...rest] = blocks;
  const hasHead = first !== undefined && rest.length >= MIN_ROWS && isHead(first, rest);
  const body = (hasHead ? rest : blocks).filter(({ cells }) => cells.some(({ text }) => text !== ""));
  const heads = Array.from({ length: width }, (_, at) =>
    hasHead ? columnOf(first.cells[at]?.text ?? "", false) : null,
  );
  const columns = assigned(heads, body, links);
  if (!columns.includes("sdk-name") && !columns.includes("company") && isAbout) nameFirst(columns, body);
  const named = columns.includes("sdk-name") ? columns.indexOf("sdk-name") : columns.indexOf("company");
  const tells = columns.filter(
    (column) => column !== null && column !== "sdk-name" && column !== "company" && column !== "site",
  );
  if (named < 0 || tells.length === 0) return null;
  const sure = body.filter(
    ({ cells }) =>
      fits("sdk-name", cells[named]?.text ?? "") ||
      fits("company", cells[named]?.text ?? "") ||
      makerIn(cells[named]?.text ?? "") !== null,
  );
  if (sure.length < (isAbout ? body.length / 4 : body.length * MIN_SHARE)) return null;
  const read = body.flatMap((block) => {
    const fields = block.cells.flatMap((cell, at): Field[] => {
      const column = columns[at];
      return column && cell.text ? [{ column, text: cell.text, start: cell.start }] : [];
    });
    return rowFrom(fields, block.start, block.end, fields.map(({ text }) => text).join("\t"), links) ?? [];
  });
  return read.length === 0 ? null : { kind: "sdk", columns, blocks, rows: read, fields: [] };
}

/** Where no heading speaks of SDKs, some cell must: what the cells hold is looked at only then. */
function namesSome(blocks: readonly Block[]): boolean {
  return blocks.some(({ cells }) =>
    cells.some(({ text }) => text.length <= MAX_NAME_CHARS && matches(/sdk/i, text)),
  );
}

/** Its cells are short, and none is of the kind that the cells below it are. */
function isHead(first: Block, rest: readonly Block[]): boolean {
  return (
    (first.header ||
      first.cells.every(({ text }) => text.length <= MAX_HEAD_CHARS && !matches(/[。；]|https?:/, text))) &&
    first.cells.every(
      ({ text }, at) => !SHOWN.some((column) => fits(column, text) && shareOf(column, at, rest) >= MIN_SHARE),
    )
  );
}

function shareOf(column: Column, at: number, body: readonly Block[]): number {
  const cells = body.slice(0, MAX_LOOKED_ROWS).flatMap(({ cells: all }) => all[at]?.text || []);
  return cells.length === 0 ? 0 : cells.filter((text) => fits(column, text)).length / cells.length;
}

/** Every kind goes to the column that shows it best; what a head says counts before what cells show. */
function assigned(
  heads: readonly (Column | null)[],
  body: readonly Block[],
  links: readonly Link[],
): (Column | null)[] {
  const columns = [...heads];
  for (const column of SHOWN) {
    if (columns.includes(column)) continue;
    let best = -1;
    let most = MIN_SHARE;
    for (const [at, taken] of columns.entries()) {
      if (taken !== null) continue;
      const share =
        column === "link"
          ? Math.max(shareOf(column, at, body), linked(at, body, links))
          : shareOf(column, at, body);
      if (share > most || (share === most && best < 0)) {
        best = at;
        most = share;
      }
    }
    if (best >= 0) columns[best] = column;
  }
  return columns;
}

/** The share of the cells that are nothing but a link, beside a first column that may be one as well. */
function linked(at: number, body: readonly Block[], links: readonly Link[]): number {
  if (at === 0) return 0;
  const cells = body.flatMap(({ cells: all }) => all[at] ?? []).filter(({ text }) => text !== "");
  const whole = cells.filter(({ start, end }) =>
    links.some((link) => link.start <= start && link.end >= end),
  );
  return cells.length === 0 ? 0 : whole.length / cells.length;
}

/** Under a heading that speaks of SDKs the first column of short cells, each another, holds their names. */
function nameFirst(columns: (Column | null)[], body: readonly Block[]): void {
  const cells = body.map(({ cells: all }) => all[0]?.text ?? "");
  if (
    columns[0] === null &&
    new Set(cells).size === cells.length &&
    cells.every((text) => text !== "" && text.length <= MAX_NAME_CHARS)
  )
    columns[0] = "sdk-name";
}
