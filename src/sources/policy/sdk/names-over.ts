import type { Block } from "../../../formats/text/block.ts";
import { fold } from "../lexicon/fold.ts";
import { matches } from "../lexicon/matches.ts";
import type { Column } from "./columns.ts";
import { BULLET, type LineFields } from "./keys.ts";
import { FRAMED, isNoName, type Title } from "./titles.ts";

/** An item over deeper ones that are keys with their values is their name; and so is a short line over the same key, again and again. */
export function namesOver(blocks: readonly Block[], keyed: readonly LineFields[]): ReadonlyMap<Block, Title> {
  const names = new Map<Block, Title>();
  const again = new Map<Column, [Block, Title][]>();
  blocks.forEach((block, at) => {
    const [below, told] = [blocks[at + 1], keyed[at + 1]];
    const key = told?.before === null ? (told.fields[0]?.column ?? told.openKey) : null;
    const own = keyed[at];
    if (!below || !key || key === "sdk-name" || block.kind === "row") return;
    if (own && (own.fields.length > 0 || own.openKey !== null)) return;
    const name = lineAlone(block);
    if (!name) return;
    const columns = keyed.slice(at + 1, at + 1 + MAX_KEYS).map(({ fields }) => fields[0]?.column);
    const isDeeper = block.kind === "item" && below.kind === "item" && below.level > block.level;
    if (isDeeper && (columns.includes("company") || columns.includes("link"))) names.set(block, name);
    if (!columns.includes("company") || !columns.includes("data")) return;
    const others = again.get(key);
    if (others) others.push([block, name]);
    else again.set(key, [[block, name]]);
  });
  for (const some of again.values())
    if (some.length > 1) for (const [block, name] of some) names.set(block, name);
  return names;
}

/** So many lines below a name its keys are looked for. */
const MAX_KEYS = 5;

export const MAX_ALONE_CHARS = 24;

const MAX_TITLE_CHARS = 80;
const NOT_ALONE = /^《|[，。、；;!?？：:,@]|https?|我们|您|^(?:该|此|本)SDK|引入$/i;

/** A short line that may be a name where the lines around it say so. */
export function lineAlone(block: Block): Title | null {
  const lead = BULLET.exec(block.text)?.[0].length ?? 0;
  return block.kind === "row" ? null : wordsAlone(block.text.slice(lead), block.start + lead);
}

/** Short words that may be a name where what stands around them says so. */
export function wordsAlone(whole: string, start: number): Title | null {
  const framed = matches(FRAMED, whole) ? 1 : 0;
  const text = whole.slice(framed, whole.length - framed);
  const bare = text.replace(/\s*[(（].*[)）]$/, "");
  return bare.length >= 2 &&
    bare.length <= MAX_ALONE_CHARS &&
    text.length <= MAX_TITLE_CHARS &&
    !matches(NOT_ALONE, bare) &&
    !isNoName(fold(bare))
    ? { column: "sdk-name", text, start: start + framed, loose: true }
    : null;
}
