import type { Block } from "../../../formats/text/block.ts";
import type { Placed } from "../document/outline.ts";
import { fold } from "../lexicon/fold.ts";
import { matches } from "../lexicon/matches.ts";
import { linkColumn } from "./column-cells.ts";
import { type Column, columnOf } from "./columns.ts";
import { isCompany } from "./evidence.ts";
import type { TableRead } from "./tables.ts";

const ABOUT = /sdk|第三方|合作方|third[- ]part|service providers?|sub-?processors?|vendors/i;

/** Whether the part of the page in which a table stands, its heading or the lines right above speak of others. */
export function isAboutOthers(first: Placed | undefined, above: readonly Placed[]): boolean {
  return (
    first?.topic === "sdk" ||
    first?.topic === "sharing" ||
    matches(ABOUT, first?.heading ?? "") ||
    above.some(({ block }) => block.kind !== "row" && matches(ABOUT, block.text))
  );
}

/** A list of names alone is no list of SDKs: it must say something of each. */
export const TELLING: readonly Column[] = ["data", "purpose", "scene", "link", "package", "permission"];

/** What a table lists by its heads, where they say so; of plain heads ("名称 | 信息") only where it is about others. */
export function kindOf(header: Block, isAbout: boolean, body: readonly Block[]): TableRead["kind"] | null {
  const heads = header.cells.map((cell) => columnOf(cell.text, false));
  linkColumn(heads, body);
  const columns = new Set(heads);
  // A firm or an address is a value: such a row is none of heads.
  if (header.cells.some(({ text }) => isCompany(text) || matches(/^https?:/, text))) return null;
  if (header.cells.some((cell) => matches(/cookie/, fold(cell.text)))) return null;
  const names = columns.has("sdk-name") || columns.has("company");
  if (names && TELLING.some((column) => columns.has(column))) {
    const plain = header.cells.every(
      (cell) =>
        !/sdk|第三方|third|公司|company|provider|processor|partner|vendor|recipient|服务商|合作|厂商|接收方/.test(
          fold(cell.text),
        ),
    );
    return !plain || isAbout || columns.has("link") ? "sdk" : null;
  }
  if (columns.has("permission") && (columns.has("purpose") || columns.has("scene"))) return "permission";
  if (
    columns.has("data") &&
    (columns.has("purpose") || columns.has("scene") || columns.has("method") || columns.has("frequency"))
  )
    return "collection";
  return null;
}
