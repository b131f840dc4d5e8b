import type { Block, Link } from "../../../formats/text/block.ts";
import type { Placed } from "../document/outline.ts";
import { firstMatch, matches } from "../lexicon/matches.ts";
import { bareLabels } from "./bare-labels.ts";
import { type Column, columnOf } from "./columns.ts";
import { isCompany } from "./evidence.ts";
import { fieldsIn, type LineFields, NO_FIELDS } from "./keys.ts";
import { learnLabels } from "./learned-labels.ts";
import { type LineRecord, recordRows, saidAmong, startsRecord } from "./line-records.ts";
import { dashedName, nameOfKeys } from "./names-before.ts";
import { lineAlone, MAX_ALONE_CHARS, namesOver } from "./names-over.ts";
import type { Field, RowDraft } from "./row.ts";
import { nameIn, type Title, titleOf } from "./titles.ts";
import { toldValues, type Words } from "./told-values.ts";

export interface LinesRead {
  readonly rows: readonly RowDraft[];
  /** Blocks that are told completely by the rows. */
  readonly blocks: ReadonlySet<Block>;
}

/** So many lines of a value may stand broken off below it. */
const MAX_WRAPPED = 3;
/** A number or a bullet begins something new. */
const MARKED = /^\s*(?:[•●·▪■◆*+–—]|[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[.、)）])/;
/** A key that no list knows begins a value of its own; and a sentence of ours is none. */
const SAID = /^[^：:。；;，,、]{2,16}[：:]|我们|您|^(?:该|此|本)SDK|引入$/;

/** ①, （1）: a value that is told in several lines; 设备标识：OAID: one of several kinds of what is taken. */
const COUNTED = /^\s*(?:[①-⑳]|[（(]\d{1,2}[)）])/;
const PART = /^\s*(?:[①-⑳]|[（(]\d{1,2}[)）]|[^：:。；;，,、]{2,8}[：:].)/;

/** A line longer than this between two keys ends a record. */
const MAX_BETWEEN_CHARS = 60;

/** SDK lists written as lines of "key：value", one record after the other, or as one paragraph for each SDK. */
export function readSdkLines(
  placed: readonly Placed[],
  links: readonly Link[],
  told: ReadonlySet<Block>,
): LinesRead {
  const list = new OpenList(links);
  const all = placed.map(({ block }) => block);
  const labels = learnLabels(all, told);
  const bare = bareLabels(all, told);
  const keyed = placed.map(({ block }) =>
    block.kind === "row" || told.has(block) ? NO_FIELDS : (bare.keyOf(block) ?? fieldsIn(block, labels)),
  );
  const over = namesOver(all, keyed);
  for (const [at, { block, topic }] of placed.entries()) {
    if (told.has(block)) {
      list.close();
      continue;
    }
    const above = placed[at - 1]?.block;
    if (bare.isAside(block) || (above && bare.isAside(above))) continue;
    const { fields, openKey, before, rest } = keyed[at] ?? NO_FIELDS;
    if (fields.length === 0 && openKey === null) {
      const title = block.kind === "row" ? null : (titleOf(block, topic) ?? over.get(block) ?? null);
      if (list.takesValue(block, title)) continue;
      if ((title === null || title.loose) && list.goesOn(block, keyed.slice(at + 1, at + 1 + MAX_WRAPPED)))
        continue;
      if (!list.saysMore(block, title)) list.pass(block, title);
      continue;
    }
    const aimed = before && dashedName(before);
    if (aimed) list.add(block, aimed.name);
    if (aimed) list.add(block, aimed.aim);
    const name = before && !aimed && (nameIn(before.text, before.start, topic) ?? nameOfKeys(before, fields));
    if (name) list.add(block, name);
    // Words before the first key that are no name make the line prose.
    else if (before && !aimed) {
      list.pass(block, null);
      continue;
    }
    for (const field of fields) list.add(block, field);
    if (rest) list.addRest(rest);
    list.expect(block, openKey);
  }
  list.close();
  return { rows: list.rows, blocks: list.blocks };
}

/** The record that is being read, and those that are done. */
class OpenList {
  readonly rows: RowDraft[] = [];
  readonly blocks = new Set<Block>();
  private readonly links: readonly Link[];
  private record: LineRecord | null = null;
  private title: { readonly name: Title; readonly block: Block } | null = null;
  /** Lines without a key between the name and the first key. */
  private between: Block[] = [];
  /** Below "处理说明：", a key of which nothing is asked, stand items that are no names. */
  private isAside = false;
  /** The key whose value stands on the next lines. */
  private pending: Column | null = null;

  constructor(links: readonly Link[]) {
    this.links = links;
  }

  /** "收集的信息：" may have its value on the next line, or on several that are items of a list. */
  takesValue(block: Block, title: Title | null): boolean {
    const { pending } = this;
    if (!this.record || !pending || block.kind === "heading" || block.kind === "row") return false;
    // "功能用途：" over "+ 用微信登录": an item may speak of an SDK and name none.
    const isName = title !== null && !title.loose && (block.kind !== "item" || matches(/sdk/i, title.text));
    if (isName && pending !== "sdk-name" && pending !== "company") return false;
    this.record.blocks.push(block);
    // "数据处理说明：" and what stands below it is no value any more.
    if (block.kind === "item" && matches(/[：:]\s*$/, block.text)) {
      this.pending = null;
      this.isAside = true;
      return true;
    }
    const mark = firstMatch(/^(?:[\s•●·▪■◆*\-–—]|\+\s)*/, block.text)?.[0].length ?? 0;
    this.record.fields.push({
      column: pending,
      text: block.text.slice(mark),
      start: block.start + mark,
    });
    if (block.kind !== "item" && !matches(pending === "data" ? PART : COUNTED, block.text))
      this.pending = null;
    return true;
  }

  /** A line broken off from the value above it: below it stands a key that this record still lacks. */
  goesOn(block: Block, below: readonly LineFields[]): boolean {
    const { record } = this;
    const last = record?.fields.at(-1);
    if (!record || !last || this.isAside || block.kind === "heading" || block.kind === "row") return false;
    if (last.column === "sdk-name" || matches(MARKED, block.text) || matches(SAID, block.text)) return false;
    const next = below.find(({ fields, openKey }) => fields.length > 0 || openKey !== null);
    const column = next && (next.fields[0]?.column ?? next.openKey);
    const keys = record.fields.filter((field) => field !== record.fields[0] || field.column !== "sdk-name");
    if (!column || next.before || column === "sdk-name" || keys.some((field) => field.column === column))
      return false;
    record.fields.push({ column: last.column, text: block.text, start: block.start });
    record.blocks.push(block);
    return true;
  }

  /** A sentence on the SDK whose record is open: what it tells is the record's. */
  saysMore(block: Block, title: Title | null): boolean {
    const { record } = this;
    if (!record || title || this.isAside || block.kind === "heading" || block.kind === "row") return false;
    const said = saidAmong(block, record);
    if (said.length === 0) return false;
    this.pending = null;
    record.fields.push(...said);
    record.blocks.push(block);
    return true;
  }

  /** A line without keys: the name of the next SDK, or the end of the list. */
  pass(block: Block, title: Title | null): void {
    this.pending = null;
    if (this.record && this.isAside && block.kind === "item" && (!title || title.loose)) return;
    this.isAside = false;
    // "详见：https://…" ends a record.
    const more = this.record ? firstMatch(SEE, block.text) : null;
    if (this.record && more?.[1]) {
      this.record.fields.push({
        column: "link",
        text: more[1],
        start: block.start + block.text.indexOf(more[1]),
      });
      return;
    }
    // "隐私政策" alone on its line, and a link.
    const link = this.record
      ? this.links.find(({ start, end }) => start >= block.start && end <= block.end)
      : null;
    if (
      this.record &&
      link &&
      block.text.length <= MAX_ALONE_CHARS &&
      columnOf(block.text, true) === "link"
    ) {
      this.record.fields.push({ column: "link", text: link.href, start: block.start });
      return;
    }
    // "由此SDK引入：…" tells nothing of ours, and the record goes on below it.
    if (this.record && block.kind !== "heading" && matches(OTHER_KEY, block.text)) return;
    const alone = title ?? (this.isComplete() ? lineAlone(block) : null);
    if (
      alone ||
      block.kind === "heading" ||
      block.text.length > MAX_BETWEEN_CHARS ||
      matches(LIST_NAME, block.text)
    )
      this.close();
    if (alone) {
      this.title = { name: alone, block };
      this.between = [];
    } else if (block.kind === "heading") this.title = null;
    else if (this.title) this.between.push(block);
  }

  /** In a list that is under way, the next record's name need not look like one. */
  private isComplete(): boolean {
    const columns = this.record?.fields.map(({ column }) => column) ?? [];
    return (
      ((columns.includes("link") || columns.includes("site")) && columns.length >= 3) ||
      new Set(columns).size >= WHOLE_RECORD
    );
  }

  add(block: Block, told: Field): void {
    // "Stripe" on a line of its own, then "Service: payments": it has its name.
    const isNamed =
      this.title !== null ||
      this.record?.fields.some(({ column, isVague }) => column === "sdk-name" && isVague !== true);
    this.isAside = false;
    const field: Field = told.isVague && isNamed ? { ...told, column: "purpose" } : told;
    if (this.namesProduct(field)) return;
    if (startsRecord(field.column, this.record)) this.start();
    if (!this.record && !this.openFor(field.column)) return;
    this.record?.fields.push(field);
    if (!this.record?.blocks.includes(block)) this.record?.blocks.push(block);
  }

  /** "Third party name: Retrofit", "Provider: Square": of two firms right below each other the first is what is provided. */
  private namesProduct(field: Field): boolean {
    const [first, second] = this.record?.fields ?? [];
    if (field.column !== "company" || !first || first.column !== "company") return false;
    if (!this.record || isCompany(first.text) || this.record.blocks.length !== 1) return false;
    // With more between them the second must be a firm by its form.
    if (second && !isCompany(field.text)) return false;
    if (this.record.fields.some((other, at) => at > 0 && other.column === "company")) return false;
    this.record.fields.splice(0, 1, { ...first, column: "sdk-name" }, field);
    return true;
  }

  /** Sentences behind the last value of a line tell of the same SDK what no key has told. */
  addRest(rest: Words): void {
    const { record } = this;
    const name = record?.fields.find(({ column }) => column === "sdk-name")?.text ?? null;
    for (const field of record ? toldValues([rest], [], name) : [])
      if (!record?.fields.some(({ column }) => column === field.column)) record?.fields.push(field);
  }

  expect(block: Block, key: Column | null): void {
    this.pending = key;
    if (key === null) return;
    if (startsRecord(key, this.record)) this.start();
    if ((this.record || this.openFor(key)) && !this.record?.blocks.includes(block))
      this.record?.blocks.push(block);
  }

  close(): void {
    const rows = this.record ? recordRows(this.record, this.links) : [];
    if (this.record && rows.length > 0) {
      this.rows.push(...rows);
      for (const block of this.record.blocks) this.blocks.add(block);
    }
    this.record = null;
  }

  private start(): void {
    this.close();
    this.record = { fields: [], blocks: [] };
  }

  private openFor(column: Column): boolean {
    if (this.title) {
      const { name, block } = this.title;
      this.record = { fields: [name], blocks: [block], loose: name.loose, between: [...this.between] };
      for (const above of this.between) this.saysMore(above, null);
    } else if (column === "company") this.record = { fields: [], blocks: [] };
    this.title = null;
    return this.record !== null;
  }
}

const SEE =
  /^[\s\d.、）)（(•*-]*(?:详见|参见|更多|详情|见|see(?: also)?)[^：:]{0,8}[：:]\s*(https?:\/\/\S+)$/i;

/** A key that no list knows: of a few words and with a value, or by words that names of SDKs do not hold. */
const OTHER_KEY =
  /^[^：:。；;，,、]{2,16}[：:].|^[^：:。；;，,]{0,16}(?:是否|频次|频率|版本|情况|时间|期限|备注|范围|地域|系统)[^：:。；;，,]{0,10}[：:]$/;

/** The head of another list. */
const LIST_NAME = /(?:表|清单|目录|列表|指引)$/;

/** A record of so many different values needs no address to be one. */
const WHOLE_RECORD = 5;
