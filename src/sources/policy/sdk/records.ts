import type { Block, Link } from "../../../formats/text/block.ts";
import type { Placed } from "../document/outline.ts";
import { fold } from "../lexicon/fold.ts";
import { matches } from "../lexicon/matches.ts";
import { type Column, columnOf } from "./columns.ts";
import { fits, isCompany } from "./evidence.ts";
import { BULLET } from "./keys.ts";
import type { LinesRead } from "./lines.ts";
import { type Part, partsOf } from "./parts.ts";
import { type Field, type RowDraft, rowFrom } from "./row.ts";
import { isNoName } from "./titles.ts";

interface Record {
  readonly title: Part | null;
  readonly parts: Part[];
}

const MIN_RECORDS = 2;
const MIN_LABELS = 2;
const MAX_NAME_CHARS = 60;
/** Words without a label may stand so many lines between two labels. */
const MAX_BETWEEN = 3;
/** Of the values below one label so many must be of one kind. */
const MIN_SHARE = 0.6;
const ABOUT = /sdk|第三方|合作方|合作伙伴|third[- ]part|service providers?|sub-?processors?|vendors/i;

/**
 * Records whose labels come again and again, by whatever words and behind whatever mark: "拿什么 → 设备型号", "Library - Adjust",
 * a table of two columns with the names across it. What a label is for, its own words say where a list knows them, else most
 * of its values; of those that show nothing the first says what the SDK is there for.
 */
export function readRecords(
  placed: readonly Placed[],
  links: readonly Link[],
  told: ReadonlySet<Block>,
): LinesRead {
  const all = placed.map(({ block }) => (told.has(block) ? null : partsOf(block)));
  const times = new Map<string, number>();
  for (const parts of all)
    for (const { label } of parts ?? []) if (label !== null) times.set(label, (times.get(label) ?? 0) + 1);
  const rows: RowDraft[] = [];
  const blocks = new Set<Block>();
  const isKey = ({ label }: Part) => label !== null && (times.get(label) ?? 0) >= MIN_RECORDS;
  if ([...times.values()].filter((count) => count >= MIN_RECORDS).length < MIN_LABELS)
    return { rows, blocks };
  for (const { from, parts } of runsOf(all, isKey)) {
    const lead = placed.slice(Math.max(0, from - 3), from + 1);
    const isAbout = lead.some(
      ({ block, topic, heading }) =>
        topic === "sdk" ||
        topic === "sharing" ||
        matches(ABOUT, block.text) ||
        (heading !== null && matches(ABOUT, heading)),
    );
    for (const row of rowsOf(recordsOf(parts, isKey), isAbout, links)) {
      rows.push(row.draft);
      for (const block of row.blocks) blocks.add(block);
    }
  }
  return { rows, blocks };
}

/** Stretches of the page in which such labels stand close together. */
function runsOf(
  all: readonly (readonly Part[] | null)[],
  isKey: (part: Part) => boolean,
): { from: number; parts: Part[] }[] {
  const runs: { from: number; parts: Part[] }[] = [];
  let open: { from: number; parts: Part[] } | null = null;
  let between = 0;
  all.forEach((parts, at) => {
    const keyed = parts?.some(isKey) ?? false;
    between = keyed ? 0 : between + 1;
    if (parts === null || between > MAX_BETWEEN) open = null;
    else if (open) open.parts.push(...parts);
    else if (keyed) {
      // The title of the first record stands above its first label.
      const above = all[at - 1]?.at(-1);
      open = { from: at, parts: [...(above && above.label === null ? [above] : []), ...parts] };
      runs.push(open);
    }
  });
  return runs;
}

/** A label that the record has already begins the next one, and what stands without a label right above it is its title. */
function recordsOf(parts: readonly Part[], isKey: (part: Part) => boolean): Record[] {
  const records: Record[] = [];
  let waiting: Part[] = [];
  for (const part of parts) {
    const open = records.at(-1);
    if (!isKey(part)) {
      waiting.push(part);
      continue;
    }
    const again = open?.parts.some(({ label }) => label === part.label) ?? true;
    const title = waiting.at(-1) ?? null;
    // A heading begins a record, whatever labels stand below it.
    if (again || waiting.some(isTitle)) records.push({ title, parts: [part] });
    else {
      // "收集的信息：" over the lines of its value.
      open?.parts.push(...waiting.map((one) => ({ ...one, label: open.parts.at(-1)?.label ?? null })), part);
    }
    waiting = [];
  }
  return records;
}

function isTitle({ block, isOdd }: Part): boolean {
  return block.kind === "heading" || (block.kind === "row" && isOdd);
}

interface RowRead {
  readonly draft: RowDraft;
  readonly blocks: readonly Block[];
}

function rowsOf(records: readonly Record[], isAbout: boolean, links: readonly Link[]): RowRead[] {
  const whole = records.filter(({ parts }) => new Set(parts.map(({ label }) => label)).size >= MIN_LABELS);
  if (whole.length < MIN_RECORDS || whole.length < records.length * MIN_SHARE) return [];
  const labels = [...new Set(whole.flatMap(({ parts }) => parts.map(({ label }) => label ?? "")))];
  const lists = labels.map((label) =>
    whole.flatMap(({ parts }) => parts.filter((part) => part.label === label)),
  );
  const known = labels.map((label) => columnOf(label, true));
  // Lines of known keys and colons have a reader of their own.
  const odd = whole.filter(({ parts }) => parts.every(({ isOdd }) => isOdd)).length;
  if (odd * 2 < whole.length && known.filter((column) => column === null).length * 2 < labels.length)
    return [];
  const columns = assigned(known, lists);
  const titled = whole.filter(({ title }) => title !== null && nameOf(title) !== null).length;
  const hasTitles = titled >= whole.length * MIN_SHARE;
  if (!hasTitles && !columns.includes("sdk-name")) nameFirst(columns, lists);
  const aim = columns.indexOf(null);
  if (aim >= 0 && !columns.includes("purpose")) columns[aim] = "purpose";
  const named = columns.indexOf("sdk-name");
  const firm = columns.indexOf("company");
  const tells =
    columns.includes("data") || (columns.includes("purpose") && (firm >= 0 || columns.includes("link")));
  if (!tells || !(hasTitles || named >= 0 || firm >= 0)) return [];
  const drafts = whole.flatMap((record): RowRead[] => {
    const name = named < 0 && hasTitles && record.title ? nameOf(record.title) : null;
    const fields = record.parts.flatMap((part): Field[] => {
      const column = columns[labels.indexOf(part.label ?? "")];
      return column && part.text.trim() ? [{ column, text: part.text.trim(), start: part.start }] : [];
    });
    const blocks = [...new Set([...(name ? [name.block] : []), ...record.parts.map(({ block }) => block)])];
    const start = Math.min(...blocks.map((block) => block.start));
    const end = Math.max(...blocks.map((block) => block.end));
    const titleField: Field[] = name ? [{ column: "sdk-name", text: name.text, start: name.start }] : [];
    const text = fields.map((field) => field.text).join("\t");
    const draft = rowFrom([...titleField, ...fields], start, end, text, links);
    return draft ? [{ draft, blocks }] : [];
  });
  const sure = drafts.filter(
    ({ draft }) => draft.sdk !== null || matches(/sdk/i, draft.name) || draft.company !== null,
  );
  return sure.length * 2 >= drafts.length && (isAbout || sure.length === drafts.length) ? drafts : [];
}

function nameOf(title: Part): Part | null {
  const lead =
    BULLET.exec(title.text)?.[0].length || (/^\s*\d{1,2}\s+(?=\P{N})/u.exec(title.text)?.[0].length ?? 0);
  const rest = title.text.slice(lead);
  const framed = /^[【[「《](.*)[】\]」》][：:]?\s*$/.exec(rest);
  const text = (framed?.[1] ?? rest).replace(/[\s：:]+$/, "");
  const start = title.start + lead + (framed ? 1 : 0);
  return text.length >= 2 &&
    text.length <= MAX_NAME_CHARS &&
    !matches(/[。；;]|我们|您/, text) &&
    !isNoName(fold(text))
    ? { ...title, text, start }
    : null;
}

/** Kinds that values show by themselves, the surest first. */
const SHOWN: readonly Column[] = ["link", "company", "permission", "data", "method", "purpose"];

function assigned(known: readonly (Column | null)[], lists: readonly (readonly Part[])[]): (Column | null)[] {
  const columns = [...known];
  for (const column of SHOWN) {
    if (columns.includes(column)) continue;
    const at = columns.findIndex((taken, index) => {
      const values = (lists[index] ?? []).filter(
        ({ text }) => text.trim() !== "" && !matches(/^(?:[-–—/]|无)$/, text.trim()),
      );
      return (
        taken === null &&
        values.length > 0 &&
        values.filter(({ text }) => fits(column, text)).length >= values.length * MIN_SHARE
      );
    });
    if (at >= 0) columns[at] = column;
  }
  return columns;
}

/** Without a title above it a record opens with its name: short words, another each time. Changes `columns`. */
function nameFirst(columns: (Column | null)[], lists: readonly (readonly Part[])[]): void {
  const values = lists[0]?.map(({ text }) => text.trim()) ?? [];
  if (
    (columns[0] === null || columns[0] === "company") &&
    new Set(values).size === values.length &&
    values.every((text) => text !== "" && text.length <= MAX_NAME_CHARS && !isCompany(text))
  )
    columns[0] = "sdk-name";
}
