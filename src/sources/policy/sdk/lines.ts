import type { Block, Link } from "../../../formats/text/block.ts";
import type { Placed } from "../document/outline.ts";
import { fold } from "../lexicon/fold.ts";
import { findMarks } from "../lexicon/marks.ts";
import { columnOf } from "./columns.ts";
import { type Field, type RowDraft, rowFrom } from "./row.ts";

export interface LinesRead {
  readonly rows: readonly RowDraft[];
  /** Blocks that are told completely by the rows. */
  readonly blocks: ReadonlySet<Block>;
}

interface Record {
  readonly fields: Field[];
  readonly blocks: Block[];
}

/** SDK lists written as lines of "key：value", one record after the other, or as one paragraph for each SDK. */
export function readSdkLines(placed: readonly Placed[], links: readonly Link[]): LinesRead {
  const rows: RowDraft[] = [];
  const blocks = new Set<Block>();
  let open: Record | null = null;
  let title: Field | null = null;
  let titleBlock: Block | null = null;
  const close = () => {
    const row = open && recordRow(open, links);
    if (open && row) {
      rows.push(row);
      for (const block of open.blocks) blocks.add(block);
    }
    open = null;
  };
  for (const { block } of placed) {
    const fields = block.kind === "row" ? [] : fieldsOf(block);
    if (fields.length === 0) {
      const name = sdkTitle(block);
      if (name || block.kind === "heading" || block.text.length > 60) close();
      title = name ?? (block.kind === "heading" ? null : title);
      titleBlock = name ? block : titleBlock;
      continue;
    }
    for (const field of fields) {
      if (startsRecord(field, open)) {
        close();
        open = { fields: [], blocks: [] };
      }
      if (!open) {
        if (!title || !titleBlock) continue;
        open = { fields: [title], blocks: [titleBlock] };
        title = null;
      }
      open.fields.push(field);
      if (!open.blocks.includes(block)) open.blocks.push(block);
    }
  }
  close();
  return { rows, blocks };
}

function startsRecord(field: Field, open: Record | null): boolean {
  if (field.column === "sdk-name") return true;
  if (field.column !== "company") return false;
  return open?.fields.some((other) => other.column === "company") ?? false;
}

/** Two values at least besides the name: one line with a colon is no list. */
function recordRow(record: Record, links: readonly Link[]): RowDraft | null {
  const { fields, blocks } = record;
  const columns = new Set(fields.map((field) => field.column));
  const named = columns.has("sdk-name") || columns.has("company");
  const tells = columns.has("data") || columns.has("purpose") || columns.has("link") || columns.has("scene");
  if (!named || !tells || columns.size < 2) return null;
  const start = Math.min(...blocks.map((block) => block.start), ...fields.map((field) => field.start));
  const end = Math.max(...fields.map((field) => field.start + field.text.length));
  return rowFrom(fields, start, end, fields.map((field) => field.text).join("\t"), links);
}

const KEY =
  /(?:^|[；;。\t]|(?<=[\s，,]))\s*((?:[（(]?[\d①-⑳]{1,2}[.、)）]?\s*)?[^：:；;。，,\n]{1,24}?)\s*[：:]\s*/g;

function fieldsOf(block: Block): Field[] {
  const keys: { column: Field["column"]; valueStart: number; keyStart: number }[] = [];
  for (const found of block.text.matchAll(KEY)) {
    const column = columnOf(found[1] ?? "", true);
    if (column) keys.push({ column, keyStart: found.index, valueStart: found.index + found[0].length });
  }
  // A line that does not begin with a key is prose with a colon in it.
  if (keys.length === 0 || (keys[0]?.keyStart ?? 0) > 3) return [];
  return keys.flatMap(({ column, valueStart }, at) => {
    const valueEnd = keys[at + 1]?.keyStart ?? block.text.length;
    const text = block.text.slice(valueStart, valueEnd).replace(/[\s；;，,。]+$/, "");
    return text ? [{ column, text, start: block.start + valueStart }] : [];
  });
}

const MAX_TITLE_CHARS = 48;

/** A line that is only the name of an SDK: the head of a record without a key for the name. */
function sdkTitle(block: Block): Field | null {
  const lead = /^[\s\d.、)）(（一二三四五六七八九十•●\-①-⑳]*/.exec(block.text)?.[0].length ?? 0;
  const text = block.text.slice(lead);
  if (!text || text.length > MAX_TITLE_CHARS || /[。；;!?？：:，,]/.test(text)) return null;
  const folded = fold(text);
  if (/(目录|列表|清单|说明|情况|如何|list|policy)/.test(folded)) return null;
  const named =
    /sdk/.test(folded) ||
    (findMarks(folded).get("party") ?? []).some(
      (mark) => mark.meaning.kind === "party" && mark.meaning.sdk !== null,
    );
  return named ? { column: "sdk-name", text, start: block.start + lead } : null;
}
