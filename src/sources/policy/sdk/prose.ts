import type { Block, Link } from "../../../formats/text/block.ts";
import type { Placed } from "../document/outline.ts";
import { fold } from "../lexicon/fold.ts";
import { describedRow } from "./described.ts";
import { BULLET } from "./keys.ts";
import { isPlainName } from "./match.ts";
import { isVendor } from "./names.ts";
import { type RowDraft, rowFrom } from "./row.ts";
import { apart } from "./several-names.ts";
import { nameIn, namesSdk, type Title, titleOf } from "./titles.ts";

const MAX_CHARS = 800;
/** A heading names the SDK of so many blocks below it at most. */
const MAX_BELOW = 3;

/**
 * SDKs that a sentence or two describe: "极光SDK：用于推送消息，收集设备标识", or a heading and a paragraph. Their claims
 * are read from the sentences themselves; here only the row is.
 */
export function readSdkProse(
  placed: readonly Placed[],
  links: readonly Link[],
  told: ReadonlySet<Block>,
): RowDraft[] {
  const rows: RowDraft[] = [];
  let above: { readonly title: Title; readonly blocks: Block[] } | null = null;
  const closeAbove = () => {
    const row = above && describedRow(above.title, above.blocks, links, false);
    if (row) rows.push(row);
    above = null;
  };
  for (const { block, topic } of placed) {
    if (block.kind === "row" || told.has(block)) {
      closeAbove();
      continue;
    }
    const title = titleOf(block, topic);
    if (title && (!title.loose || block.kind === "heading")) {
      closeAbove();
      above = { title, blocks: [] };
      continue;
    }
    const aimed =
      block.kind === "heading" || block.text.length > MAX_CHARS ? [] : listedWithAims(block, links);
    if (aimed.length > 0) {
      closeAbove();
      rows.push(...aimed);
      continue;
    }
    const names = block.kind === "heading" || block.text.length > MAX_CHARS ? [] : namesOf(block, topic);
    if (names.length > 0) {
      closeAbove();
      const isWhole = names.length > 1;
      rows.push(...names.flatMap((name) => describedRow(name, [block], links, isWhole) ?? []));
    } else if (above && block.kind !== "heading" && above.blocks.length < MAX_BELOW) above.blocks.push(block);
    else closeAbove();
  }
  closeAbove();
  return rows;
}

/** The SDKs that a paragraph is about: before its colon, or as what was built in. */
function namesOf(block: Block, topic: string | null): readonly Title[] {
  const lead = BULLET.exec(block.text)?.[0].length ?? 0;
  const head = /^([^：:。；;]{2,60}?)\s*(?:[：:]|\s[-–—]\s|——|(?<=sdk)。(?=.))/i.exec(block.text.slice(lead));
  const found = head?.[1] === undefined ? null : nameIn(head[1], block.start + lead, topic);
  const named = found && !found.loose ? found : null;
  const several = named ? severalIn(named) : [];
  if (several.length > 1) return several;
  if (named && !isPlainName(named.text)) return [named];
  // "支付SDK：…使用了微信支付SDK、银联支付SDK": those that are named, not what they are for.
  const listed = topic === "sdk" || topic === "sharing" || /sdk/i.test(block.text) ? listedNames(block) : [];
  if (listed.length > 1) return listed;
  const built = [...block.text.matchAll(BUILT_IN)].flatMap((match): Title[] => {
    const words = match[1] ?? match[2] ?? "";
    // "云从科技的人脸识别SDK": whose it is stands before it.
    const own = /^.*(?:的|涉及|用到|接入|集成|使用)(?=.{2})/u.exec(words)?.[0].length ?? 0;
    const text = words.slice(own).trim();
    const start = block.start + match.index + match[0].lastIndexOf(words) + own;
    return /(?:该|这些|上述|相关|此|其|第三方|等)\s?SDK$/i.test(text)
      ? []
      : [nameIn(text, start, null)].flatMap((title) => title ?? []);
  });
  const [name, second] = built;
  if (name && !second && !name.loose && !(named && isPlainName(name.text))) return [name];
  return named ? [named] : [];
}

/** "微信、支付宝SDK：…": each of them, where each is known. */
function severalIn(title: Title): readonly Title[] {
  return apart([title]).flatMap(([field]) => (field ? [{ ...title, ...field }] : []));
}

/** "相芯SDK（用于图片处理）、友盟SDK（用于统计）": each with its own purpose behind it. */
function listedWithAims(block: Block, links: readonly Link[]): RowDraft[] {
  const rows = [...block.text.matchAll(WITH_AIM)].flatMap((found): RowDraft[] => {
    const [, name = "", purpose = ""] = found;
    const own = Math.max(name.lastIndexOf("包括"), name.lastIndexOf("使用"), name.lastIndexOf("集成")) + 1;
    const text = own > 0 ? name.slice(own + 1) : name;
    const start = block.start + found.index + (own > 0 ? own + 1 : 0);
    if (text.length < 4) return [];
    const row = rowFrom(
      [
        { column: "sdk-name", text, start },
        { column: "purpose", text: purpose, start: block.start + found.index + found[0].indexOf(purpose) },
      ],
      start,
      block.start + found.index + found[0].length,
      text,
      links,
    );
    return row ? [{ ...row, mentions: [] }] : [];
  });
  return rows.length > 1 ? rows : [];
}

const WITH_AIM =
  /([\p{Script=Han}A-Za-z0-9+]{2,24}\s?SDK)\s?[（(]((?:用于|用来|为了|提供|实现)[^（）()]{2,60})[)）]/gu;

const LISTS: readonly RegExp[] = [
  /(?:包括|包含|使用|集成|接入|通过)(?:了)?(?:如下|以下)?[：:]?\s*([^。；;，,：:]{2,160})/g,
  /(?:^|[。；;，,：:])([^。；;，,：:]{4,120}?)[，,]?(?:可能|需要)?(?:会|将|需要)?(?:收集|获取|访问)/g,
];
const MAX_LISTED_CHARS = 24;
const NO_NAME = /^sdk$|您|你|我们|来|为了|用于|实现|功能/i;

/** "微信SDK、支付宝SDK": names in one list, nearly all of them of SDKs. */
function listedNames(block: Block): readonly Title[] {
  for (const shape of LISTS) {
    for (const found of block.text.matchAll(shape)) {
      const list = found[1] ?? "";
      // "如您使用小米、华为手机": whose phones, not whose SDKs.
      if (/(?:手机|设备|终端|系统|品牌)\s*$/.test(list)) continue;
      const from = found.index + found[0].indexOf(list);
      const names = [...list.matchAll(/(?:(?!或者|以及|[、和及或/]).)+/gsu)].flatMap((part): Title[] => {
        const lead = /^\s*(?:第三方)?(?:.{0,8}(?:服务商|提供商))?\s*/.exec(part[0])?.[0].length ?? 0;
        const text = part[0]
          .slice(lead)
          .replace(/(SDK).*$/is, "$1")
          .replace(/\s*(?:[（(].*|等.{0,6})$/s, "")
          .trim();
        if (text.length < 2 || text.length > MAX_LISTED_CHARS || NO_NAME.test(text)) return [];
        return [{ column: "sdk-name", text, start: block.start + from + part.index + lead, loose: false }];
      });
      const known = names.filter(
        ({ text }) => /sdk/i.test(text) || namesSdk(fold(text)) || isVendor(fold(text)),
      );
      if (known.length > 1 && known.length * 2 >= names.length)
        return known.length === names.length ? names : known;
    }
  }
  return [];
}

const BUILT_IN =
  /(?:接入|集成|嵌入|内嵌|使用|引入|用到|借助|采用|依赖|涉及)(?:了)?(?:由)?[^。；;“”"「」]{0,40}?(?:[“"「]([^”"」]{2,40})[”"」]|((?:[\p{Script=Han}A-Za-z0-9+]{2,20}?)\s?SDK))/gu;
