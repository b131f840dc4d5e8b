import type { Block, Link } from "../../../formats/text/block.ts";
import type { Placed } from "../document/outline.ts";
import { type Column, columnOf } from "./columns.ts";
import { isCompany } from "./evidence.ts";
import { BULLET } from "./keys.ts";
import { isPlainName } from "./match.ts";
import { type Field, type RowDraft, rowFrom } from "./row.ts";
import { TELLING } from "./table-kind.ts";
import type { TableRead } from "./tables.ts";
import { nameIn } from "./titles.ts";

/** Label and value side by side all the way down, whatever words of labels the values may hold. */
export function standsOnSide(blocks: readonly Block[]): boolean {
  const width = blocks[0]?.cells.length ?? 0;
  const pairs = blocks.filter(({ cells }) => cells.length === width && cells[0]?.start !== cells[1]?.start);
  if (width < 2 || pairs.length < MIN_PAIRS || blocks.some(({ cells }) => cells.length !== width))
    return false;
  const labels = pairs.flatMap(({ cells }) => columnOf(cells[0]?.text ?? "", true) ?? []);
  const isHead = (text: string) => columnOf(text, true) !== null && !isCompany(text.trim());
  const values = pairs.filter(({ cells }) => cells.slice(1).some(({ text }) => isHead(text)));
  return (
    new Set(labels).size >= MIN_PAIRS &&
    labels.length * 2 > pairs.length &&
    values.length * 3 <= pairs.length &&
    values[0] !== pairs[0]
  );
}

const MIN_PAIRS = 2;

/** The heading, caption or short line right above a table that holds no name: what the table is of. */
export function nameAbove(above: Placed | undefined, blocks: readonly Block[]): Field | null {
  if (!above || above.block.kind === "row" || blocks[0]?.cells.length !== 2 || !standsOnSide(blocks))
    return null;
  const lead = BULLET.exec(above.block.text)?.[0].length ?? 0;
  const title = nameIn(
    above.block.text.slice(lead).replace(/\s*[：:]\s*$/, ""),
    above.block.start + lead,
    "sdk",
  );
  if (title === null || columnOf(title.text, true) !== null) return null;
  const labels = blocks.map(({ cells }) => columnOf(cells[0]?.text ?? "", true));
  // "支付服务" over "公司 | …": the firm says more of who it is.
  return isPlainName(title.text) && labels.includes("company") ? null : title;
}

/**
 * A table that stands on its side: its first column names what each row holds, and every further column is one SDK.
 * `above`: the name that stands over a table of one.
 */
export function readTurned(
  blocks: readonly Block[],
  links: readonly Link[],
  above: Field | null,
): TableRead | null {
  const labels = namedFirst(blocks);
  const known = new Set(labels);
  if (
    !(known.has("sdk-name") || known.has("company") || above !== null) ||
    !TELLING.some((column) => known.has(column))
  )
    return null;
  const rows: RowDraft[] = [];
  // One cell across both columns above "Operated by | Datadog, Inc.": the name of the one that the table is of.
  const [top] = blocks;
  const isBand = top?.cells.every(({ start }) => start === top.cells[0]?.start) ?? false;
  const isNamed = !known.has("sdk-name");
  const title = isNamed ? (isBand ? top?.cells[0] : (above ?? undefined)) : undefined;
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

/** "Partner | Acme" above "Vendor | Acme, Inc.": of two firms the one that is none is the name. */
function namedFirst(blocks: readonly Block[]): (Column | null)[] {
  const labels = blocks.map((block) => columnOf(block.cells[0]?.text ?? "", true));
  const firms = labels.flatMap((label, at) => (label === "company" ? at : []));
  const names = firms.filter((at) => !isCompany(blocks[at]?.cells[1]?.text.trim() ?? ""));
  const [first] = names;
  if (!labels.includes("sdk-name") && first !== undefined && firms.length === 2 && names.length === 1)
    labels[first] = "sdk-name";
  return labels;
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
