import type { Block, Link } from "../../../formats/text/block.ts";
import { type Column, columnOf } from "./columns.ts";
import { type Field, type RowDraft, rowFrom } from "./row.ts";
import { type TableRead, TELLING } from "./tables.ts";

/** A table that stands on its side: its first column names what each row holds, and every further column is one SDK. */
export function readTurned(blocks: readonly Block[], links: readonly Link[]): TableRead | null {
  const labels = blocks.map((block) => columnOf(block.cells[0]?.text ?? "", true));
  const known = new Set(labels);
  if (!(known.has("sdk-name") || known.has("company")) || !TELLING.some((column) => known.has(column)))
    return null;
  const rows: RowDraft[] = [];
  // One cell across both columns above "Operated by | Datadog, Inc.": the name of the one that the table is of.
  const [top] = blocks;
  const isBand = top?.cells.every(({ start }) => start === top.cells[0]?.start) ?? false;
  const isNamed = !known.has("sdk-name");
  const title = isBand && isNamed ? top?.cells[0] : undefined;
  // | | OneSignal | Branch | above | Company | …: a row of names, with nothing in its corner.
  const names = !isBand && isNamed && top?.cells[0]?.text.trim() === "" ? top.cells : [];
  for (const group of groupsOf(blocks, labels)) {
    const width = Math.max(...group.map(({ block }) => block.cells.length));
    for (let at = 1; at < width; at++) {
      const fields = group.flatMap(({ block, column }): Field[] => {
        const cell = block.cells[at];
        return cell && column && cell.text ? [{ column, text: cell.text, start: cell.start }] : [];
      });
      const [first] = fields;
      if (!first) continue;
      const name = title ?? names[at];
      if (name?.text) fields.unshift({ column: "sdk-name", text: name.text, start: name.start });
      const end = Math.max(...fields.map((field) => field.start + field.text.length));
      const row = rowFrom(fields, first.start, end, fields.map(({ text }) => text).join("\t"), links);
      if (row) rows.push(row);
    }
  }
  return rows.length === 0 ? null : { kind: "sdk", blocks, rows, fields: [] };
}

/** The name once, down the side of its pairs: 听云SDK | 公司 | …, 听云SDK | 用途 | …. */
export function readPaired(blocks: readonly Block[], links: readonly Link[]): TableRead | null {
  const labels = blocks.map((block) =>
    block.cells.length === 3 ? columnOf(block.cells[1]?.text ?? "", true) : null,
  );
  const told = labels.filter((label) => label !== null).length;
  const heads = blocks.filter((block) => columnOf(block.cells[0]?.text ?? "", true) !== null).length;
  const names = new Set(blocks.map((block) => block.cells[0]?.start));
  if (told < 3 || told < blocks.length * 0.8 || heads > 1 || names.size > told / 2) return null;
  const rows: RowDraft[] = [];
  for (const start of names) {
    const group = blocks.filter((block) => block.cells[0]?.start === start);
    const name = group[0]?.cells[0];
    if (!name) continue;
    const fields: Field[] = [{ column: "sdk-name", text: name.text, start: name.start }];
    for (const { cells } of group) {
      const [, label, value] = cells;
      const column = columnOf(label?.text ?? "", true);
      if (column && value?.text) fields.push({ column, text: value.text, start: value.start });
    }
    const end = Math.max(...group.map((block) => block.end));
    const row = rowFrom(fields, group[0]?.start ?? 0, end, fields.map(({ text }) => text).join("\t"), links);
    if (row) rows.push(row);
  }
  return rows.length === 0 ? null : { kind: "sdk", blocks, rows, fields: [] };
}

/** Several such tables may stand in one, each beginning with a name. */
function groupsOf(
  blocks: readonly Block[],
  labels: readonly (Column | null)[],
): { block: Block; column: Column | null }[][] {
  const groups: { block: Block; column: Column | null }[][] = [];
  blocks.forEach((block, at) => {
    const column = labels[at] ?? null;
    const open = groups.at(-1);
    const again =
      column !== null &&
      (column === "sdk-name" || column === "company") &&
      open?.some((row) => row.column === column);
    if (!open || again) groups.push([{ block, column }]);
    else open.push({ block, column });
  });
  return groups;
}
