import type { Block, Link } from "../../../formats/text/block.ts";
import type { Placed } from "../document/outline.ts";
import { fold } from "../lexicon/fold.ts";
import { everyMatch, firstMatch, firstMatchIn, lookOver, matches } from "../lexicon/matches.ts";
import { describedRow } from "./described.ts";
import { BULLET } from "./keys.ts";
import { isPlainName } from "./match.ts";
import { isVendor } from "./names.ts";
import { namesMany, namesSdks } from "./names-in-text.ts";
import { type RowDraft, rowFrom } from "./row.ts";
import { apart } from "./several-names.ts";
import { isNoName, nameIn, namesSdk, type Title, titleOf } from "./titles.ts";
import { toldValues } from "./told-values.ts";

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
    // "（一）播放" over "我们通过七牛SDK…": the heading says what it is for, and the text names the SDK.
    const isAim = above?.title.loose === true && above.blocks.some(namesSdks);
    const row = above && !isAim ? describedRow(above.title, above.blocks, links, false) : null;
    if (row) rows.push(row);
    above = null;
  };
  for (const { block, topic } of placed) {
    // What tells of another SDK sentence by sentence is read by the names in it.
    if (block.kind === "row" || told.has(block) || namesMany(block)) {
      closeAbove();
      continue;
    }
    lookOver(block.text);
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
    const framed = block.kind === "heading" ? [] : framedNames(block);
    const names =
      framed.length > 0 || block.kind === "heading" || block.text.length > MAX_CHARS
        ? framed
        : namesOf(block, topic);
    if (names.length > 0) {
      closeAbove();
      const isWhole = names.length > 1 || framed.length > 0;
      rows.push(
        ...names.flatMap(
          (name) =>
            describedRow(name, [block], links, isWhole) ??
            (framed.length > 0 ? (framedRow(name, block, links) ?? []) : []),
        ),
      );
    } else if (above && block.kind !== "heading" && above.blocks.length < MAX_BELOW) above.blocks.push(block);
    else closeAbove();
  }
  closeAbove();
  return rows;
}

/** The SDKs that a paragraph is about: before its colon, or as what was built in. */
function namesOf(block: Block, topic: string | null): readonly Title[] {
  const lead = BULLET.exec(block.text)?.[0].length ?? 0;
  const head = firstMatchIn(
    /^([^：:。；;]{2,60}?)\s*(?:[：:]|\s[-–—]\s|——|(?<=sdk)。(?=.))/i,
    block.text,
    lead,
  );
  const found = head?.[1] === undefined ? null : nameIn(head[1], block.start + lead, topic);
  const named = found && !found.loose ? found : null;
  const several = named ? severalIn(named) : [];
  if (several.length > 1) return several;
  if (named && !isPlainName(named.text)) return [named];
  // "支付SDK：…使用了微信支付SDK、银联支付SDK": those that are named, not what they are for.
  const listed =
    topic === "sdk" || topic === "sharing" || matches(/sdk/i, block.text) ? listedNames(block) : [];
  if (listed.length > 1) return listed;
  const isTold = matches(/sdk|[”"」]/i, block.text) || matches(KNOWN, block.text);
  const built = [...(isTold ? withoutParts(block.text).matchAll(BUILT_IN) : [])].flatMap((match): Title[] => {
    const words = match[1] ?? match[2] ?? "";
    // "“百度”移动应用" is what speaks.
    if (match[1] !== undefined && isVendor(fold(match[1]))) return [];
    // "云从科技的人脸识别SDK": whose it is stands before it.
    const own = firstMatch(/^.*(?:的|(?:涉及|用到|接入|集成|使用)了?|公司)(?=.{2})/u, words)?.[0].length ?? 0;
    const text = words.slice(own).trim();
    const start = block.start + match.index + match[0].lastIndexOf(words) + own;
    return matches(/(?:该|这些|上述|相关|此|其|第三方|等)\s?SDK$/i, text)
      ? []
      : [nameIn(text, start, null)].flatMap((title) => title ?? []);
  });
  const [name, ...others] = built;
  const second = others.find((other) => bareOf(other) !== (name && bareOf(name)));
  if (name && !second && !name.loose && !isPlainName(name.text)) return [name];
  if (named) return [named];
  const twice = namedTwice(block) ?? (isTold ? subjectIn(block) : null);
  return twice ? [twice] : [];
}

function bareOf({ text }: Title): string {
  return fold(text).replace(/\s/g, "");
}

/** "咪咕视频SDK（其内部集成了…SDK）": what is built into it stands aside. */
function withoutParts(text: string): string {
  return text.replace(/[（(][^（）()]*(?:集成|接入|使用)[^（）()]*[)）]/g, (part) => "·".repeat(part.length));
}

/** "集成谷歌公司的chromium（开放源代码），chromium将读取…": what is built in, and again as what reads. */
function namedTwice(block: Block): Title | null {
  const found = firstMatch(
    /(?:集成|接入|嵌入|使用)(?:了)?[^，,。；;]{2,40}?的([^，,。；;（(]{2,30}?)(?:[（(][^（）()]{1,30}[)）])?[，,]\s*\1(?=会|将|可能|需|收集|获取|读取|采集|不会|并不)/u,
    block.text,
  );
  const name = found?.[1];
  if (!found || name === undefined || isPlainName(name) || isNoName(fold(name))) return null;
  const start = block.start + found.index + found[0].indexOf(name);
  return { column: "sdk-name", text: name.trim(), start, loose: false };
}

/** "高德地图SDK，为了…", "a.个推推送SDK由…公司提供", "为了…，科大讯飞SDK需要收集": whose name ends in SDK and who collects. */
function subjectIn(block: Block): Title | null {
  const lead = BULLET.exec(block.text)?.[0].length ?? 0;
  for (const shape of [OPENING, COLLECTING, KNOWN]) {
    const found = shape.exec(shape === OPENING ? block.text.slice(lead) : block.text);
    const words = found?.[1]?.replace(/^(?:第三方)?\p{Script=Han}{0,6}(?:服务商|提供商|供应商)(?=.{2})/u, "");
    if (!found || words === undefined || matches(/^(?:该|这|上述|相关|此|其|第三方|等|以下|如下)/, words))
      continue;
    const start = block.start + (shape === OPENING ? lead : 0) + found.index + found[0].indexOf(words);
    const title = nameIn(words, start, null);
    if (title && !title.loose && !isPlainName(title.text) && (shape !== KNOWN || namesSdk(fold(title.text))))
      return title;
  }
  return null;
}

const OPENING =
  /^([\p{Script=Han}A-Za-z0-9+. -]{2,30}?SDK)(?:\s*[（(][^（）()]{1,60}[)）])?\s*(?=[，,]|由|会|将|可能|需|用于|收集)/u;
/** "当您使用客服功能时，网易七鱼会收集…": a name that is known needs no word behind it. */
const KNOWN = /[，,]\s*([\p{Script=Han}A-Za-z0-9+]{2,14})(?:会|将)(?:收集|获取|读取|采集)/u;
const COLLECTING =
  /[，,。；;]\s*([\p{Script=Han}A-Za-z0-9+-]{2,24}(?: [A-Za-z0-9+-]{1,16})?\s?SDK)(?:[（(][^（）()]{1,80}[)）])?(?:会|将|有?可能|需要?|要|定时|定期|自动|主动|在后台|通过[^，。；]{2,8}权限)*(?:收集|获取|读取|采集)/u;

/** "微信、支付宝SDK：…": each of them, where each is known. */
function severalIn(title: Title): readonly Title[] {
  return apart([title]).flatMap(([field]) => (field ? [{ ...title, ...field }] : []));
}

/** "相芯SDK（用于图片处理）、友盟SDK（用于统计）": each with its own purpose behind it. */
function listedWithAims(block: Block, links: readonly Link[]): RowDraft[] {
  const rows = everyMatch(WITH_AIM, block.text).flatMap((found): RowDraft[] => {
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
    return row ? [{ ...row, running: true }] : [];
  });
  return rows.length > 1 ? rows : [];
}

const WITH_AIM =
  /([\p{Script=Han}A-Za-z0-9+]{2,24}\s?SDK)\s?[（(]((?:用于|用来|为了|提供|实现)[^（）()]{2,60})[)）]/gu;

const LISTS: readonly RegExp[] = [
  /(?:包括|包含|使用|集成|接入|通过)(?:了)?(?:如下|以下)?[：:]?\s*([^。；;，,：:]{2,160})/g,
  /(?:^|[。；;，,：:])([^。；;，,：:]{4,120}?)[，,]?(?:可能|需要)?(?:会|将|需要)?(?:收集|获取|访问|读取|采集)/g,
];
const MAX_LISTED_CHARS = 24;

/** The sentence itself says that these are SDKs: "合作的SDK包括：A、B", "我们会使用A、B的SDK". */
const FRAMES: readonly RegExp[] = [
  /(?:合作|这些|上述|使用|接入|涉及)(?:到|了)?的?\s?SDK(?:主要)?(?:有|包括|包含|分别[为是]|为)[：:]?\s*([^。；;\n]{2,160})/g,
  /(?:使用|接入|集成|采用|嵌入)(?:了)?([^。；;，,：:]{2,120}?)的\s?SDK/g,
];
const NO_FRAMED =
  /这些|他们|它们|其他|第三方|合作|我们|您|相关|服务商|供应商|提供|委托|进行|的|如下|以下|为了|用于|实现|公司$|^SDK$/i;

/** "广告由A公司、B公司提供，我们会接入这些公司的SDK": the firms stand for their SDKs. */
const OF_FIRMS =
  /由([^，。；;\n]{8,160}?)(?:提供|开发|运营)[，,、][^。；;]{0,24}?(?:这些|上述|以上|该等?)?(?:公司|企业|厂商|他们|它们|其)的?\s?SDK/gi;

function firmsIn(block: Block): readonly Title[] {
  return everyMatch(OF_FIRMS, block.text).flatMap((found) => {
    const list = found[1] ?? "";
    const from = block.start + found.index + found[0].indexOf(list);
    const firms = partsOf(list, from, MAX_FIRM_CHARS);
    return firms.length > 1 && firms.every(({ text }) => matches(/公司$|集团$/, text)) ? firms : [];
  });
}

const MAX_FIRM_CHARS = 40;

function framedNames(block: Block): readonly Title[] {
  if (block.text.length > MAX_CHARS || !matches(/sdk/i, block.text)) return [];
  const firms = firmsIn(block);
  if (firms.length > 0) return firms;
  for (const shape of FRAMES) {
    const names = everyMatch(shape, block.text).flatMap((found) => {
      const list = found[1] ?? "";
      return partsOf(list, block.start + found.index + found[0].indexOf(list));
    });
    const own = names.filter(
      ({ text }) => !matches(NO_FRAMED, text) && !isNoName(fold(text)) && !isPlainName(text),
    );
    if (own.length > 0 && own.length === names.length) return own;
  }
  return [];
}

/** What the sentence tells of all of them, clause by clause. */
function framedRow(name: Title, block: Block, links: readonly Link[]): RowDraft | null {
  const row = rowFrom([name, ...toldValues([block], links)], block.start, block.end, name.text, links);
  const tells = row && (row.dataWords !== null || row.permissions.length > 0);
  return row && (tells || (row.sdk !== null && row.purpose !== null)) ? { ...row, running: true } : null;
}

/** The names of a list, without what stands in brackets behind them. */
function partsOf(list: string, from: number, most = MAX_LISTED_CHARS): readonly Title[] {
  return everyMatch(
    /(?:(?!或者|以及|[、和及或/]|，).)+/gsu,
    list.replace(/[（(][^（）()]*[)）]/g, (inner) => " ".repeat(inner.length)),
  ).flatMap((part): Title[] => {
    const lead = /^\s*/.exec(part[0])?.[0].length ?? 0;
    const text = list
      .slice(part.index, part.index + part[0].length)
      .replace(/\s*(?:等.{0,6}|[（(][^（()）]*[)）])$/, "")
      .trim();
    return text.length > 1 && text.length <= most
      ? [{ column: "sdk-name", text, start: from + part.index + lead, loose: false }]
      : [];
  });
}
const MAX_SHORT_CHARS = 12;
const NO_NAME = /^sdk$|您|你|我们|来|为了|用于|实现|功能/i;

/** "微信SDK、支付宝SDK": names in one list, nearly all of them of SDKs. */
function listedNames(block: Block): readonly Title[] {
  for (const shape of LISTS) {
    for (const found of everyMatch(shape, block.text)) {
      const list = found[1] ?? "";
      // "如您使用小米、华为手机": whose phones, not whose SDKs.
      if (matches(/(?:手机|设备|终端|系统|品牌)\s*$/, list)) continue;
      const from = found.index + found[0].indexOf(list);
      const names = everyMatch(/(?:(?!或者|以及|[、和及或/]).)+/gsu, list).flatMap((part): Title[] => {
        const lead =
          /^\s*(?:.{0,12}[（(](?:包括|包含|如|即)|(?:第三方)?(?:.{0,8}(?:服务商|提供商))?)\s*/.exec(
            part[0],
          )?.[0].length ?? 0;
        const text = part[0]
          .slice(lead)
          .replace(/(SDK).*$/is, "$1")
          .replace(/\s*(?:[（(].*|等.{0,6})$/s, "")
          .trim();
        if (text.length < 2 || text.length > MAX_LISTED_CHARS || matches(NO_NAME, text)) return [];
        if (isNoName(fold(text)) || matches(/合作伙伴|合作方/, text)) return [];
        return [{ column: "sdk-name", text, start: block.start + from + part.index + lead, loose: false }];
      });
      // "高德、百度、滴滴SDK": the word at the end is said of all of them.
      const isAll =
        matches(/^[^，。；]*SDK$/i, list.trim()) && names.every(({ text }) => text.length <= MAX_SHORT_CHARS);
      const known = names.filter(
        ({ text }) => isAll || matches(/sdk/i, text) || namesSdk(fold(text)) || isVendor(fold(text)),
      );
      if (known.length > 1 && known.length * 2 >= names.length)
        return known.length === names.length ? names : known;
    }
  }
  return [];
}

const BUILT_IN =
  /(?:接入|集成|嵌入|内嵌|使用|引入|用到|借助|采用|依赖|涉及|通过)(?:了)?(?:由)?[^。；;“”"「」]{0,40}?(?:[“"「]([^”"」]{2,40})[”"」]|((?:[\p{Script=Han}A-Za-z0-9+-]{2,20}?(?:(?<=\p{Script=Han}) [A-Za-z0-9+-]{2,16})?)\s?SDK))/gu;
