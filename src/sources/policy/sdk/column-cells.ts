import type { Block, Cell, Link } from "../../../formats/text/block.ts";
import { matches } from "../lexicon/matches.ts";
import type { Column } from "./columns.ts";
import { fits } from "./evidence.ts";

/** A column of nothing but addresses is that of links, whatever its head says. Changes `columns`. */
export function linkColumn(columns: (Column | null)[], body: readonly Block[]): void {
  if (columns.includes("link") || columns.includes("site") || body.length < MIN_LINKED_ROWS) return;
  const at = columns.findIndex(
    (column, index) =>
      column !== "sdk-name" &&
      column !== "company" &&
      body.every(({ cells }) => /^(?:https?:\/\/|www\.)\S+$/i.test(cells[index]?.text ?? "")),
  );
  if (at >= 0) columns[at] = "link";
}

const MIN_LINKED_ROWS = 3;

/** Of a list of SDKs a column under a head that no list knows is what most of its cells are. Changes `columns`. */
export function shownColumns(columns: (Column | null)[], body: readonly Block[]): void {
  for (const column of ["company", "data", "permission"] as const) {
    if (columns.includes(column)) continue;
    const at = columns.findIndex((taken, index) => {
      const cells = body.flatMap(({ cells: all }) => all[index]?.text || []);
      return (
        taken === null &&
        cells.length >= MIN_SHOWN &&
        cells.filter((text) => fits(column, text)).length >= cells.length * MIN_SHARE
      );
    });
    if (at >= 0) columns[at] = column;
  }
}

const MIN_SHOWN = 2;
const MIN_SHARE = 0.6;

/** Beside the company the SDK itself may stand under any head ("功能类型"): its cells say so. Changes `columns`. */
export function nameColumn(columns: (Column | null)[], body: readonly Block[]): void {
  if (columns.includes("sdk-name") || !columns.includes("company") || body.length === 0) return;
  const other = productColumn(columns, body);
  if (other >= 0) {
    columns[other] = "sdk-name";
    return;
  }
  // "第三方名称" over names of SDKs: they stand there already.
  const firms = body.map(({ cells }) => cells[columns.indexOf("company")]?.text ?? "");
  if (firms.filter((text) => matches(/sdk/i, text)).length * 2 > firms.length) return;
  const at = columns.findIndex((column, index) => {
    if (column !== null && column !== "purpose" && column !== "scene") return false;
    if (
      column === "purpose" &&
      columns.indexOf("purpose") === columns.lastIndexOf("purpose") &&
      !columns.includes("scene")
    )
      return false;
    const cells = body.map(({ cells: all }) => all[index]?.text ?? "").filter((text) => text !== "");
    return (
      cells.filter((text) => text.length <= 40 && matches(/sdk|插件|组件|框架|开放平台/i, text)).length * 2 >
      cells.length
    );
  });
  if (at >= 0) columns[at] = "sdk-name";
}

/** "Partner | Publisher": of two columns of firms the one whose cells are no firms; -1 where there is but one. */
function productColumn(columns: readonly (Column | null)[], body: readonly Block[]): number {
  const firms = columns.flatMap((column, at) => (column === "company" ? at : []));
  if (firms.length !== 2) return -1;
  const share = (at: number) =>
    body.filter(({ cells }) => fits("company", cells[at]?.text ?? "")).length / body.length;
  const [first = 0, second = 0] = firms;
  if (body.every(({ cells }) => cells[first]?.start === cells[second]?.start)) return -1;
  return share(first) < share(second) ? first : share(second) < share(first) ? second : -1;
}

/** "Entity | Product | Purpose", several firms of one product: the firms are the rows. Changes `columns`. */
export function firmColumn(columns: (Column | null)[], header: Block, body: readonly Block[]): void {
  const named = columns.indexOf("sdk-name");
  const firm = columns.indexOf("company");
  if (named < 0 || firm < 0 || /sdk|插件/i.test(header.cells[named]?.text ?? "")) return;
  const different = (at: number) => new Set(body.map(({ cells }) => cells[at]?.text ?? "")).size;
  if (
    body.length < MIN_LINKED_ROWS ||
    different(firm) < body.length ||
    different(named) > body.length / 2 + 1
  )
    return;
  columns[firm] = "sdk-name";
  columns[named] = null;
}

/** Of "Third Party | Service" the first names the firm, and the second says what it does. */
export function oneName(columns: readonly (Column | null)[], header: Block): readonly (Column | null)[] {
  const first = columns.indexOf("sdk-name");
  const start = header.cells[first]?.start;
  if (first < 0 || columns.includes("company")) return columns;
  const told: Column = columns.includes("purpose") ? "scene" : "purpose";
  return columns.map((column, at) =>
    at > first &&
    column === "sdk-name" &&
    header.cells[at]?.start !== start &&
    /^\W*(?:services?|products?|tools?|服务|产品)\W*$/i.test(header.cells[at]?.text ?? "")
      ? told
      : column,
  );
}

/** "功能类型" beside "使用目的" says where it is used. */
export function onePurpose(columns: readonly (Column | null)[], header: Block): (Column | null)[] {
  const isSaid = (at: number) => /目的|purpose|why/i.test(header.cells[at]?.text ?? "");
  const isKind = (at: number) =>
    matches(/(?:类型|分类|类别|种类|type|category|kind)$/i, (header.cells[at]?.text ?? "").trim());
  const aims = columns.flatMap((column, at) => (column === "purpose" ? at : []));
  const said = aims.some(isSaid);
  const isTold = (at: number) => (said ? isSaid(at) : aims.every(isKind) || !isKind(at));
  return columns.map((column, at) => (column === "purpose" && !isTold(at) ? "scene" : column));
}

/** A cell of links may say beside its link what the SDK is there for: those words, where no other column has them. */
export function besideLink(cell: Cell, links: readonly Link[]): Cell | null {
  const link = links.find(({ start, end }) => start > cell.start && end <= cell.end);
  const text = link ? cell.text.slice(0, link.start - cell.start).trim() : "";
  return text.length >= MIN_SAID_CHARS &&
    !/https?:/.test(text) &&
    !matches(/(?:隐私|政策|链接|官网|policy)[^，。]{0,6}[：:]?$/i, text)
    ? { start: cell.start, end: cell.start + text.length, text }
    : null;
}

const MIN_SAID_CHARS = 4;
