import type { Link } from "../../../formats/text/block.ts";
import type { Placed } from "../document/outline.ts";
import { fieldsIn } from "./keys.ts";
import { type RowDraft, rowFrom } from "./row.ts";
import type { TableRead } from "./tables.ts";

/** So many cells of a row must hold their own label. */
const MIN_LABELS = 3;

/** "名称：微信SDK | 用途：分享 | 数据：昵称": a table without heads, whose every cell says what it is. */
export function readLabelledRows(rows: readonly Placed[], links: readonly Link[]): TableRead | null {
  const drafts: RowDraft[] = [];
  for (const { block } of rows) {
    const fields = block.cells.flatMap((cell) => {
      const own = fieldsIn(cell);
      return own.before ? [] : own.fields;
    });
    const columns = new Set(fields.map(({ column }) => column));
    const isNamed = columns.has("sdk-name") || columns.has("company");
    const isWhole = columns.size >= MIN_LABELS && columns.size * 2 > block.cells.length;
    const row =
      isNamed && isWhole
        ? rowFrom(fields, block.start, block.end, fields.map(({ text }) => text).join("\t"), links)
        : null;
    if (!row) return null;
    drafts.push(row);
  }
  return { kind: "sdk", blocks: rows.map(({ block }) => block), rows: drafts, fields: [] };
}
