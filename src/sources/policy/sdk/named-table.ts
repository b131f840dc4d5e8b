import type { Block, Link } from "../../../formats/text/block.ts";
import type { Placed } from "../document/outline.ts";
import { matches } from "../lexicon/matches.ts";
import { fieldsIn } from "./keys.ts";
import { type Field, rowFrom } from "./row.ts";
import type { TableRead } from "./tables.ts";
import { titleOf } from "./titles.ts";

/** So many lines may stand between an SDK's name and the table of its data. */
const MAX_LINES_BETWEEN = 4;

/** A table of data right below the name of an SDK tells what that SDK takes, not the app: it becomes the SDK's one row. */
export function underName(
  read: TableRead,
  placed: readonly Placed[],
  from: number,
  links: readonly Link[],
): TableRead {
  const between: Block[] = [];
  for (let at = from - 1; at >= Math.max(0, from - 1 - MAX_LINES_BETWEEN); at--) {
    const entry = placed[at];
    if (!entry || entry.block.kind === "row") return read;
    const title = titleOf(entry.block, entry.topic);
    if (title && !title.loose && matches(/sdk/i, `${title.text}${entry.topic}`)) {
      const said = between.flatMap((block) => fieldsIn(block).fields);
      const fields: Field[] = [title, ...said, ...read.fields.flatMap((row) => row.fields)];
      const end = Math.max(...read.blocks.map((block) => block.end));
      const text = fields.map((field) => field.text).join("\t");
      const row = rowFrom(fields, entry.block.start, end, text, links);
      return row
        ? { kind: "sdk", blocks: [entry.block, ...between, ...read.blocks], rows: [row], fields: [] }
        : read;
    }
    if (entry.block.kind === "heading") return read;
    between.push(entry.block);
  }
  return read;
}
