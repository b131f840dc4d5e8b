import type { Block, Link } from "../../../formats/text/block.ts";
import type { Placed } from "../document/outline.ts";
import { fold } from "../lexicon/fold.ts";
import { matches } from "../lexicon/matches.ts";
import { BULLET } from "./keys.ts";
import { type RowDraft, rowFrom, urlIn } from "./row.ts";
import type { SeriesRead } from "./series.ts";
import { isNoName } from "./titles.ts";

const MIN_PAIRS = 3;
const MAX_NAME_CHARS = 50;
/** Lines that are neither name nor address may stand between two pairs. */
const MAX_BETWEEN = 2;
const ADDRESS =
  /^(?:详见|详情|链接|地址|官网|隐私(?:权)?(?:政策|协议|声明)|privacy policy)?(?:链接|地址)?\s*[：:]?\s*[<《(（[]?\s*https?:\/\/\S+(?:\s*\S{1,60}\.html?\S*)?$/i;

/** Name after name, below each of them nothing but an address: a list of SDKs and their policies. */
export function readAddressed(
  placed: readonly Placed[],
  links: readonly Link[],
  told: ReadonlySet<Block>,
): SeriesRead {
  const rows: RowDraft[] = [];
  const blocks = new Set<Block>();
  let run: { readonly name: Block; readonly address: Block }[] = [];
  let since = 0;
  const close = () => {
    const read = run.map((pair) => ({ pair, row: rowOf(pair.name, pair.address, links) }));
    const known = read.filter(({ row }) => row !== null && (row.sdk !== null || matches(/sdk/i, row.name)));
    if (run.length >= MIN_PAIRS && known.length * 2 >= run.length)
      for (const { pair, row } of read) {
        if (!row) continue;
        rows.push(row);
        blocks.add(pair.name).add(pair.address);
      }
    run = [];
    since = 0;
  };
  placed.forEach(({ block }, at) => {
    const next = placed[at + 1]?.block;
    if (told.has(block) || block.kind === "row") {
      close();
      return;
    }
    if (next && !told.has(next) && isName(block) && isAddress(next, links)) {
      run.push({ name: block, address: next });
      since = 0;
    } else if (!isAddress(block, links)) {
      since++;
      if (since > MAX_BETWEEN) close();
    }
  });
  close();
  return { rows, blocks };
}

function isName(block: Block): boolean {
  const text = block.text.slice(BULLET.exec(block.text)?.[0].length ?? 0);
  const bare = text.replace(/[（(][^（）()]*[)）]/g, "");
  return (
    text.length >= 2 &&
    bare.length <= MAX_NAME_CHARS &&
    !matches(/[。；;，,：:？?！!]|https?:|我们|您/, bare) &&
    !isNoName(fold(bare))
  );
}

function isAddress(block: Block, links: readonly Link[]): boolean {
  return (
    block.kind !== "row" &&
    (matches(ADDRESS, block.text.trim()) ||
      links.some(
        ({ start, end, href }) => start <= block.start && end >= block.end && matches(/^https?:/i, href),
      ))
  );
}

function rowOf(name: Block, address: Block, links: readonly Link[]): RowDraft | null {
  const lead = BULLET.exec(name.text)?.[0].length ?? 0;
  const href =
    links.find(({ start, end }) => start >= address.start && end <= address.end)?.href ?? urlIn(address.text);
  if (!href) return null;
  const row = rowFrom(
    [
      { column: "sdk-name", text: name.text.slice(lead), start: name.start + lead },
      { column: "link", text: address.text, start: address.start },
    ],
    name.start,
    address.end,
    `${name.text}\t${href}`,
    links,
  );
  return row && { ...row, link: row.link ?? href, running: true };
}
