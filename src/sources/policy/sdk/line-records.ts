import type { Block, Link } from "../../../formats/text/block.ts";
import { matches } from "../lexicon/matches.ts";
import type { Column } from "./columns.ts";
import { fits, isCompany } from "./evidence.ts";
import { type Field, type RowDraft, rowFrom } from "./row.ts";
import { apart } from "./several-names.ts";
import { toldValues } from "./told-values.ts";

/** A record of "key：value" lines as it is being read. */
export interface LineRecord {
  readonly fields: Field[];
  readonly blocks: Block[];
  /** Its name is any short line that stood above: it must tell more to count. */
  readonly loose?: boolean;
  /** Lines without a key between its name and its first key. */
  readonly between?: readonly Block[];
}

/** Whether a value of this kind begins the next record. */
export function startsRecord(column: Column, open: LineRecord | null): boolean {
  // "第三方公司：… SDK名称：…": a company before the name belongs to it.
  if (column === "sdk-name") return !open || open.fields.some((other) => other.column !== "company");
  if (column !== "company") return false;
  return open?.fields.some((other) => other.column === "company") ?? false;
}

/** Two values at least besides the name: one line with a colon is no list. */
export function recordRows(record: LineRecord, links: readonly Link[]): RowDraft[] {
  const { blocks } = record;
  const fields = [...record.fields, ...saidBetween(record)];
  const columns = new Set(fields.map((field) => field.column));
  // "应用名称：…" beside who made it is the head of a policy.
  if (fields.some(({ isApp }) => isApp) && !columns.has("data")) return [];
  const named = columns.has("sdk-name") || columns.has("company");
  const tells =
    columns.has("data") ||
    columns.has("purpose") ||
    columns.has("scene") ||
    // A company with its address alone is the one that speaks.
    (columns.has("link") && columns.has("sdk-name"));
  // Who runs the app is told in the same manner, in a text that explains its words.
  const isHandler =
    !columns.has("sdk-name") &&
    fields.some(
      ({ column, text }) => column === "company" && /注册地址|以下简称|下称|统一社会信用/.test(text),
    );
  if (!named || !tells || isHandler || columns.size < (record.loose ? 3 : 2)) return [];
  const start = Math.min(...blocks.map((block) => block.start), ...fields.map((field) => field.start));
  const end = Math.max(...fields.map((field) => field.start + field.text.length));
  const text = fields.map((field) => field.text).join("\t");
  const rows = apart(fields).flatMap((one) => rowFrom(one, start, end, text, links) ?? []);
  // Keys in brackets may be the blanks of a form: a row that tells nothing is none.
  return rows.filter(
    ({ company, dataWords, purpose, permissions, method, link }) =>
      [company, dataWords, purpose, method, link].some((value) => value !== null) || permissions.length > 0,
  );
}

/** "该SDK用于异常上报，会获取日志。": a sentence among the keys, of what no key has told yet. */
export function saidAmong(block: Block, record: LineRecord): readonly Field[] {
  const name = record.fields.find(({ column }) => column === "sdk-name" || column === "company")?.text ?? "";
  if (!matches(OF_IT, block.text) && !(name !== "" && block.text.includes(name))) return [];
  // "7）“七牛”：由…提供": the next entry, or a list of another kind.
  if (matches(OPENS_ANEW, block.text)) return [];
  const lacks = (column: Column) => !record.fields.some((field) => field.column === column);
  const said = toldValues([block], [], name).filter(({ column }) => column !== "link" && lacks(column));
  return said.some(({ column }) => column !== "purpose") || matches(OF_IT, block.text) ? said : [];
}

const OPENS_ANEW = /^\s*[（(]?\d{1,2}\s?[.、)）]|^[^，。,.]{1,40}[：:]/;
const OF_IT =
  /^(?:该|此)(?:SDK|服务|组件|插件|第三方|产品)|(?:^|[，,])(?:该|此)?SDK(?:会|将|可能|需)|^(?:其|它)(?=会|将|可能|用于|需|收集|获取|由)|^(?:服务商|提供方|提供者|运营方|开发者)[为是]|^(?:it|this (?:sdk|service|tool|library|provider)|the (?:sdk|service|tool))\b|^(?:provided|operated|run|made|developed) by\b/i;

const MAX_BETWEEN = 2;
const MAX_BETWEEN_CHARS = 160;

/** "Measures which ads bring people to us." below the name: what it is for, or who makes it, where no key says so. */
function saidBetween({ fields, between = [] }: LineRecord): Field[] {
  if (between.length > MAX_BETWEEN) return [];
  return between.flatMap((block): Field[] => {
    const text = block.text.replace(/^[\s•●·▪■◆*\-–—]+/, "").trim();
    const start = block.start + block.text.indexOf(text);
    const lacks = (column: Column) => !fields.some((field) => field.column === column);
    if (isCompany(text)) return lacks("company") ? [{ column: "company", text, start }] : [];
    const isAim = text.length <= MAX_BETWEEN_CHARS && (fits("purpose", text) || matches(DOES, text));
    return isAim && lacks("purpose") && lacks("scene") ? [{ column: "purpose", text, start }] : [];
  });
}

const DOES = /^[A-Z][a-z]+s (?!is\b|are\b)[a-z]/;
