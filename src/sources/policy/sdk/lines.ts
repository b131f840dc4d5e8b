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
  /** Its name is any short line that stood above: it must tell more to count. */
  readonly loose?: boolean;
}

/** SDK lists written as lines of "key：value", one record after the other, or as one paragraph for each SDK. */
export function readSdkLines(placed: readonly Placed[], links: readonly Link[]): LinesRead {
  const rows: RowDraft[] = [];
  const blocks = new Set<Block>();
  let open: Record | null = null;
  let title: Title | null = null;
  let titleBlock: Block | null = null;
  let pending: Field["column"] | null = null;
  const close = () => {
    const row = open && recordRow(open, links);
    if (open && row) {
      rows.push(row);
      for (const block of open.blocks) blocks.add(block);
    }
    open = null;
  };
  for (const { block, topic } of placed) {
    const { fields, openKey } = block.kind === "row" ? NO_FIELDS : fieldsOf(block);
    if (fields.length === 0 && openKey === null) {
      const name = sdkTitle(block, topic);
      // "收集的信息：" may have its value on the next line.
      if (open && pending && !name && block.kind !== "heading" && block.kind !== "row") {
        open.fields.push({ column: pending, text: block.text, start: block.start });
        open.blocks.push(block);
        pending = null;
        continue;
      }
      pending = null;
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
        if (title && titleBlock) open = { fields: [title], blocks: [titleBlock], loose: title.loose };
        else if (field.column === "company") open = { fields: [], blocks: [] };
        else continue;
        title = null;
      }
      open.fields.push(field);
      if (!open.blocks.includes(block)) open.blocks.push(block);
    }
    pending = openKey;
  }
  close();
  return { rows, blocks };
}

function startsRecord(field: Field, open: Record | null): boolean {
  // "第三方公司：… SDK名称：…": a company before the name belongs to it.
  if (field.column === "sdk-name") return !open || open.fields.some((other) => other.column !== "company");
  if (field.column !== "company") return false;
  return open?.fields.some((other) => other.column === "company") ?? false;
}

/** Two values at least besides the name: one line with a colon is no list. */
function recordRow(record: Record, links: readonly Link[]): RowDraft | null {
  const { fields, blocks } = record;
  const columns = new Set(fields.map((field) => field.column));
  const named = columns.has("sdk-name") || columns.has("company");
  const tells = columns.has("data") || columns.has("purpose") || columns.has("link") || columns.has("scene");
  if (!named || !tells || columns.size < (record.loose ? 3 : 2)) return null;
  const start = Math.min(...blocks.map((block) => block.start), ...fields.map((field) => field.start));
  const end = Math.max(...fields.map((field) => field.start + field.text.length));
  return rowFrom(fields, start, end, fields.map((field) => field.text).join("\t"), links);
}

const KEY =
  /(?:^|[；;。\t]|(?<=[\s，,]))\s*((?:[（(]?[\d①-⑳]{1,2}[.、)）]?\s*)?[^：:；;。，,\n]{1,24}?)\s*[：:]\s*/g;

interface BlockFields {
  readonly fields: readonly Field[];
  /** The last key, where its value does not stand beside it. */
  readonly openKey: Field["column"] | null;
}

const NO_FIELDS: BlockFields = { fields: [], openKey: null };

function fieldsOf(block: Block): BlockFields {
  const keys: { column: Field["column"]; valueStart: number; keyStart: number }[] = [];
  for (const found of block.text.matchAll(KEY)) {
    const column = columnOf(found[1] ?? "", true);
    if (column) keys.push({ column, keyStart: found.index, valueStart: found.index + found[0].length });
  }
  // A line that does not begin with a key is prose with a colon in it.
  if (keys.length === 0 || (keys[0]?.keyStart ?? 0) > 3) return NO_FIELDS;
  const fields = keys.flatMap(({ column, valueStart }, at) => {
    const valueEnd = keys[at + 1]?.keyStart ?? block.text.length;
    const text = block.text.slice(valueStart, valueEnd).replace(/[\s；;，,。]+$/, "");
    return text ? [{ column, text, start: block.start + valueStart }] : [];
  });
  const last = keys.at(-1);
  return { fields, openKey: last && last.valueStart >= block.text.length ? last.column : null };
}

const MAX_TITLE_CHARS = 48;

interface Title extends Field {
  readonly loose: boolean;
}

/** A line that is only the name of an SDK: the head of a record without a key for the name. */
function sdkTitle(block: Block, topic: string | null): Title | null {
  const lead = /^[\s\d.、)）(（一二三四五六七八九十•●\-①-⑳]*/.exec(block.text)?.[0].length ?? 0;
  const text = block.text.slice(lead);
  if (
    !text ||
    text.length > MAX_TITLE_CHARS ||
    /[。；;!?？：:，,]/.test(text.replace(/[(（][^)）]*[)）]/g, ""))
  )
    return null;
  const folded = fold(text);
  if (
    /(目录|列表|清单|说明|情况|如何|的使用|及信息|与共享|和共享|第三方sdk$|类sdk$|list|policy|third[- ]party sdks?$)/.test(
      folded,
    )
  )
    return null;
  const named =
    /sdk/.test(folded) ||
    (findMarks(folded).get("party") ?? []).some(
      (mark) => mark.meaning.kind === "party" && mark.meaning.sdk !== null,
    );
  // In a list of others any short line that stands alone may be a name; what follows shows whether it was.
  const loose = !named && (topic === "sdk" || topic === "sharing") && text.length <= 24;
  return named || loose ? { column: "sdk-name", text, start: block.start + lead, loose } : null;
}
