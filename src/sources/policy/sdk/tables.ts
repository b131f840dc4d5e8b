import type { Block, Link } from "../../../formats/text/block.ts";
import type { Placed } from "../document/outline.ts";
import { fold } from "../lexicon/fold.ts";
import { type Column, columnOf } from "./columns.ts";
import { type Field, type RowDraft, rowFrom } from "./row.ts";

export interface TableRead {
  readonly kind: "sdk" | "collection" | "permission";
  readonly blocks: readonly Block[];
  readonly rows: readonly RowDraft[];
  /** Rows of tables that list data or permissions of the app itself. */
  readonly fields: readonly { readonly block: Block; readonly fields: readonly Field[] }[];
}

/** Tables whose header says what their columns are; others are left to be read as sentences. */
export function readTables(placed: readonly Placed[], links: readonly Link[]): TableRead[] {
  const tables = new Map<number, Placed[]>();
  for (const entry of placed) {
    if (entry.block.kind !== "row") continue;
    const rows = tables.get(entry.block.table);
    if (rows) rows.push(entry);
    else tables.set(entry.block.table, [entry]);
  }
  const reads: TableRead[] = [];
  for (const rows of tables.values()) {
    const read = readTable(rows, links);
    if (read) reads.push(read);
  }
  return reads;
}

function readTable(rows: readonly Placed[], links: readonly Link[]): TableRead | null {
  const blocks = rows.map((row) => row.block);
  const headers = blocks.filter((block) => block.header);
  const header = headers.find((block) => kindOf(block, rows[0]?.topic ?? null) !== null);
  if (!header) return null;
  const columns = header.cells.map((cell) => columnOf(cell.text, false));
  const kind = kindOf(header, rows[0]?.topic ?? null);
  if (!kind) return null;
  const body = blocks.filter((block) => !block.header);
  const fields = body.map((block) => ({ block, fields: fieldsOf(block, columns) }));
  if (kind !== "sdk") return { kind, blocks, rows: [], fields };
  return {
    kind,
    blocks,
    fields: [],
    rows: fields.flatMap(
      ({ block, fields: values }) => rowFrom(values, block.start, block.end, rowText(block), links) ?? [],
    ),
  };
}

function rowText(block: Block): string {
  return block.cells.map((cell) => cell.text).join("\t");
}

function fieldsOf(block: Block, columns: readonly (Column | null)[]): Field[] {
  return block.cells.flatMap((cell, at) => {
    const column = columns[at];
    return column && cell.text ? [{ column, text: cell.text, start: cell.start }] : [];
  });
}

/** A list of names alone is no list of SDKs: it must say something of each. */
const TELLING: readonly Column[] = ["data", "purpose", "scene", "link", "package", "permission"];

function kindOf(header: Block, topic: string | null): TableRead["kind"] | null {
  const columns = new Set(header.cells.map((cell) => columnOf(cell.text, false)));
  if (header.cells.some((cell) => /cookie/.test(fold(cell.text)))) return null;
  const names = columns.has("sdk-name") || columns.has("company");
  if (names && TELLING.some((column) => columns.has(column))) {
    const plain = header.cells.every(
      (cell) => !/sdk|第三方|third|公司|company|provider|服务商|合作/.test(fold(cell.text)),
    );
    return !plain || topic === "sdk" || topic === "sharing" || columns.has("link") ? "sdk" : null;
  }
  if (columns.has("permission") && (columns.has("purpose") || columns.has("scene"))) return "permission";
  if (columns.has("data") && (columns.has("purpose") || columns.has("scene") || columns.has("method")))
    return "collection";
  return null;
}
