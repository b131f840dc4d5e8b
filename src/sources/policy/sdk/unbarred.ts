import type { Block, Link } from "../../../formats/text/block.ts";
import type { Placed } from "../document/outline.ts";
import { holdsHan } from "../lexicon/han.ts";
import { everyMatch, matches } from "../lexicon/matches.ts";
import { type Column, columnOf } from "./columns.ts";
import { EN_COMPANY, ZH_COMPANY } from "./companies.ts";
import type { LinesRead } from "./lines.ts";
import { matchSdk } from "./match.ts";
import { type Field, isNothing, type RowDraft, rowFrom } from "./row.ts";

const MIN_COLUMNS = 3;
const MAX_COLUMNS = 10;
const MAX_HEAD_CHARS = 120;
const MAX_ROW_CHARS = 2_000;
/** A row of more parts than these is none. */
const MAX_PARTS = 60;

/** A table that lost its bars: heads in one line, each row in one line, cells parted by a space as words are. */
export function readUnbarred(
  placed: readonly Placed[],
  links: readonly Link[],
  told: ReadonlySet<Block>,
): LinesRead {
  const rows: RowDraft[] = [];
  const blocks = new Set<Block>();
  const free = (block: Block | undefined): block is Block =>
    block !== undefined && block.kind !== "row" && !told.has(block);
  for (let at = 0; at < placed.length; at++) {
    const head = placed[at]?.block;
    const columns = free(head) ? headsIn(head.text) : null;
    if (!head || columns === null) continue;
    let end = at + 1;
    for (let block = placed[end]?.block; free(block); block = placed[end]?.block) {
      const row = rowIn(block, columns, links);
      if (!row) break;
      rows.push(row);
      blocks.add(block);
      end++;
    }
    if (end > at + 1) blocks.add(head);
    at = end - 1;
  }
  return { rows, blocks };
}

/** The columns that the words of a line name, where they name nothing else; null where they are no heads. */
function headsIn(text: string): readonly (Column | null)[] | null {
  if (text.length > MAX_HEAD_CHARS || matches(/[。；;，,：:]/, text)) return null;
  const parts = text.trim().split(/\s+/);
  if (parts.length < MIN_COLUMNS || parts.length > MAX_COLUMNS) return null;
  const columns = parts.map((part) => (holdsHan(part) ? columnOf(part, true) : null));
  const known = new Set(columns);
  const isNamed = known.has("sdk-name") || known.has("company");
  const tells = known.has("data") || known.has("purpose") || known.has("scene") || known.has("link");
  const named = columns.filter((column) => column !== null).length;
  return named >= MIN_COLUMNS && named >= columns.length - 1 && isNamed && tells ? columns : null;
}

interface Part {
  readonly start: number;
  readonly end: number;
}

/** The row whose cells fit their columns best; cells that hold spaces of their own take more parts. */
function rowIn(block: Block, columns: readonly (Column | null)[], links: readonly Link[]): RowDraft | null {
  if (block.text.length > MAX_ROW_CHARS) return null;
  const parts = everyMatch(/\S+/g, block.text).map(
    ({ 0: word, index }): Part => ({ start: index, end: index + word.length }),
  );
  if (parts.length < columns.length || parts.length > MAX_PARTS) return null;
  const cells = bestCells(block.text, parts, columns);
  const fields = cells.flatMap(({ start, end }, at): Field[] => {
    const column = columns[at];
    return column ? [{ column, text: block.text.slice(start, end), start: block.start + start }] : [];
  });
  const sure = fields.filter((field) => weight(field.column, field.text) >= SURE).length;
  if (sure < 2 || fields.some((field) => weight(field.column, field.text) <= UNFIT)) return null;
  return rowFrom(fields, block.start, block.end, block.text, links);
}

function bestCells(text: string, parts: readonly Part[], columns: readonly (Column | null)[]): Part[] {
  /** Of the columns up to one, ending before a part: the best sum and where its last cell begins. */
  let sums: number[] = parts.map(() => Number.NEGATIVE_INFINITY);
  const from: number[][] = [];
  for (const [at, column] of columns.entries()) {
    const next = parts.map(() => Number.NEGATIVE_INFINITY);
    const begins = parts.map(() => 0);
    for (let last = at; last < parts.length; last++) {
      for (let first = at; first <= last; first++) {
        if (at === 0 && first > 0) break;
        const before = at === 0 ? 0 : (sums[first - 1] ?? Number.NEGATIVE_INFINITY);
        if (before === Number.NEGATIVE_INFINITY) continue;
        const sum = before + weight(column ?? null, text.slice(parts[first]?.start, parts[last]?.end));
        if (sum > (next[last] ?? 0)) {
          next[last] = sum;
          begins[last] = first;
        }
      }
    }
    sums = next;
    from.push(begins);
  }
  const cells: Part[] = [];
  let last = parts.length - 1;
  for (let at = columns.length - 1; at >= 0; at--) {
    const first = from[at]?.[last] ?? 0;
    cells.unshift({ start: parts[first]?.start ?? 0, end: parts[last]?.end ?? 0 });
    last = first - 1;
  }
  return cells;
}

const SURE = 3;
const UNFIT = -3;

/** How well the words fit the column: from -3, where they are none of it, to 4. */
function weight(column: Column | null, text: string): number {
  if (isNothing(text)) return column === "sdk-name" ? UNFIT : 1;
  const isUrl = matches(/^(?:https?:\/\/|www\.)\S+$/i, text);
  if (column === "link" || column === "site")
    return isUrl ? 4 : matches(/^(?:点击)?(?:查看|链接|详情|隐私)/, text) ? 1 : UNFIT;
  if (isUrl || matches(/https?:\/\//i, text)) return UNFIT;
  switch (column) {
    case "company":
      return isCompany(text) ? SURE : text.length > 40 || matches(/[。、]/, text) ? UNFIT : 0;
    case "sdk-name":
      if (text.length > 40 || matches(/[。；]|有限公司/, text)) return UNFIT;
      return matches(/sdk$/i, text) || matchSdk({ name: text, company: null, link: null, text }) ? SURE : 0;
    case "data":
      return matches(/信息|标识|地址|IMEI|列表|数据|位置/i, text) ? 2 : 0;
    case "purpose":
    case "scene":
      return matches(/^(?:用于|为|实现|帮助|提供|支持|保障)/, text)
        ? 2
        : matches(/采集|、.*、/, text)
          ? -1
          : 0;
    case "method":
      return matches(/^(?:SDK|API|通过|接口|后台|加密|去标识|嵌入|自动|客户端|调用)/i, text) &&
        text.length < 30
        ? 2
        : -1;
    case "permission":
      return matches(/权限|android\.|存储|网络/i, text) ? 2 : 0;
    default:
      return 0;
  }
}

function isCompany(text: string): boolean {
  return [ZH_COMPANY, EN_COMPANY].some((shape) => shape.exec(text)?.[0].length === text.length);
}
