import type { Block, Link } from "../../../formats/text/block.ts";
import type { Placed } from "../document/outline.ts";
import { fold } from "../lexicon/fold.ts";
import { matches } from "../lexicon/matches.ts";
import { columnOf } from "./columns.ts";
import { BULLET } from "./keys.ts";
import { matchSdk } from "./match.ts";
import { isVendor } from "./names.ts";
import { type Field, type RowDraft, rowFrom } from "./row.ts";
import type { SeriesRead } from "./series.ts";
import { isNoName } from "./titles.ts";
import { toldValues } from "./told-values.ts";

const MIN_ENTRIES = 3;
const MIN_KNOWN_ENTRIES = 2;
const MAX_NAME_CHARS = 40;
/** Papers of the firm may stand as links below what is said of it. */
const MAX_BLOCKS = 6;
/** Headings of the parties that an app works with. */
export const OTHERS =
  /\b(?:partners|providers|vendors|third[- ]part(?:y|ies)|compan(?:y|ies) (?:that|who|we)|tools we use|who else)\b|第三方|合作(?:方|伙伴)|sdk/i;
const ABOUT = /sub-?processors?|third[- ]party|service providers?|sdks?\b|第三方|合作方/i;

interface Entry {
  readonly heading: Block;
  readonly name: string;
  readonly blocks: readonly Block[];
  readonly at: number;
  readonly topic: string | null;
  /** The sentence begins with the name and says what it does. */
  readonly opens: boolean;
  readonly isKnown: boolean;
}

/**
 * A heading or a short line for each firm, and below it sentences that hold the same name: "Sentry", "Sentry provides
 * logging …"; "Freshdesk", "Our team answers you from Freshdesk". Where the sentence does not open with it, most must be known.
 */
export function readHeaded(
  placed: readonly Placed[],
  links: readonly Link[],
  told: ReadonlySet<Block>,
): SeriesRead {
  const found = placed.flatMap((_, at) => entryAt(placed, at, told) ?? []);
  const opened = found.filter(({ opens, heading }) => opens && heading.kind === "heading");
  const [first] = opened;
  const isAbout =
    first !== undefined &&
    (first.topic === "sdk" ||
      first.topic === "sharing" ||
      placed.slice(Math.max(0, first.at - 4), first.at).some(({ block }) => matches(ABOUT, block.text)));
  const known = found.filter(({ isKnown }) => isKnown).length;
  const [top] = found;
  const isOfOthers =
    top !== undefined &&
    (top.topic === "sdk" ||
      placed.slice(Math.max(0, top.at - 2), top.at).some(({ block }) => matches(OTHERS, block.text)));
  const entries: readonly Entry[] =
    found.length >= MIN_KNOWN_ENTRIES && known > 0 && (isOfOthers || known * 2 >= found.length)
      ? found
      : isAbout && opened.length >= MIN_ENTRIES
        ? opened
        : [];
  const rows = entries.flatMap(({ heading, name, blocks, opens }): RowDraft[] => {
    const [said] = blocks;
    if (!said) return [];
    const from = name.length;
    const rest = said.text.slice(from);
    const lead = /^\s*(?:is used (?:to|for)|is (?=a|an|the)|用于)?\s*/.exec(rest)?.[0].length ?? 0;
    const values = toldValues(blocks, links, name);
    const data = values.some(({ column }) => column === "data");
    // A sentence that tells only what it does is the purpose as a whole.
    const whole: Field = {
      column: "purpose",
      text: rest.slice(lead).replace(/[.。]\s*$/, ""),
      start: said.start + from + lead,
    };
    const aims = opens && !data ? [whole] : values.filter(({ column }) => column === "purpose");
    if (!opens && !data) return [];
    const row = rowFrom(
      [
        { column: "sdk-name", text: name, start: heading.start + heading.text.indexOf(name) },
        ...values.filter(({ column }) => column !== "purpose"),
        ...aims.slice(0, 1),
      ],
      heading.start,
      Math.max(...blocks.map(({ end }) => end)),
      said.text,
      links,
    );
    return row ? [{ ...row, running: true }] : [];
  });
  const read = entries.filter(({ heading }) => rows.some(({ start }) => start === heading.start));
  return { rows, blocks: new Set(read.flatMap(({ heading, blocks }) => [heading, ...blocks])) };
}

function entryAt(placed: readonly Placed[], at: number, told: ReadonlySet<Block>): Entry | null {
  const one = placed[at];
  const next = placed[at + 1]?.block;
  if (!one || !next || one.block.kind === "row" || one.block.text.length > MAX_NAME_CHARS) return null;
  if (told.has(one.block) || told.has(next) || next.kind !== "paragraph") return null;
  const heading = one.block;
  const name = heading.text.slice(BULLET.exec(heading.text)?.[0].length ?? 0).trim();
  const place = next.text.indexOf(name);
  if (name.length < 2 || next.text.length < name.length * 2 || matches(NO_NAME, name)) return null;
  if (place < 0 && !matches(OF_IT, next.text)) return null;
  const folded = fold(name);
  if (isNoName(folded) || columnOf(name, true) !== null) return null;
  const opens = place === 0 && matches(OPENS, next.text.slice(name.length));
  const isKnown = matchSdk({ name, company: null, link: null, text: name }) !== null || isVendor(folded);
  // "Amplitude, Inc. provides …": the sentence names its maker too, and is read with it.
  const isFirm = matches(/^,? (?:Inc|LLC|Ltd|GmbH|Corp)\b/, next.text.slice(name.length));
  if (place === 0 && !opens && isFirm && !matches(OF_IT, next.text)) return null;
  const blocks: Block[] = [];
  for (const { block: below } of placed.slice(at + 1, at + 1 + MAX_BLOCKS)) {
    const words = below.text.slice(BULLET.exec(below.text)?.[0].length ?? 0);
    const isNext = below !== next && words.length <= MAX_NAME_CHARS && !matches(/[。.：:]|https?/, words);
    if (below.kind === "heading" || below.kind === "row" || told.has(below) || isNext) break;
    blocks.push(below);
  }
  return { heading, name, blocks, at, topic: one.topic, opens, isKnown };
}

const NO_NAME = /[。；;!?？：:，,@]|^[\p{Ll}\d]|^(?:I|We|You|They|It)\b|我们|您/u;
/** The sentence below speaks of it by a word, or names nobody: "该SDK由…提供", "Used for sign-in. Receives …". */
const OF_IT =
  /^(?:该|此)(?:SDK|服务|组件|插件)|^(?:使用|接入|收集)?(?:目的|用途)[为是]|^(?:主要|仅)?(?:用于|用来|收集|由[^，。]{2,40}(?:提供|开发|运营))|^(?:used (?:for|to)|provided by|operated by|made by|receives|collects|processes|it |this (?:sdk|service|tool|library)|the (?:sdk|service|tool|library))\b|^[A-Z][^.]{2,50}\.? (?:operates|provides|runs|makes|develops) this /i;
const OPENS =
  /^\s+(?:is|are|provides?|handles?|runs?|sends?|processes|stores?|hosts?|helps?|allows?)\b|^\s*(?:服务|平台|SDK)?(?:用于|为|提供|由|会|是)/;
