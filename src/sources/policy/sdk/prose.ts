import type { Block, Link } from "../../../formats/text/block.ts";
import type { Placed } from "../document/outline.ts";
import { EN_COMPANY, ZH_COMPANY } from "./companies.ts";
import { BULLET } from "./keys.ts";
import { type Field, type RowDraft, rowFrom } from "./row.ts";
import { nameIn, type Title, titleOf } from "./titles.ts";

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
    const row = above && rowOf(above.title, above.blocks, links);
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
    const name = block.kind === "heading" || block.text.length > MAX_CHARS ? null : nameOf(block, topic);
    if (name) {
      closeAbove();
      const row = rowOf(name, [block], links);
      if (row) rows.push(row);
    } else if (above && block.kind !== "heading" && above.blocks.length < MAX_BELOW) above.blocks.push(block);
    else closeAbove();
  }
  closeAbove();
  return rows;
}

/** The one SDK that a paragraph is about: before its colon, or as what was built in. */
function nameOf(block: Block, topic: string | null): Title | null {
  const lead = BULLET.exec(block.text)?.[0].length ?? 0;
  const head = /^([^：:。；;]{2,60}?)\s*(?:[：:]|\s[-–—]\s|——)/.exec(block.text.slice(lead));
  const named = head?.[1] === undefined ? null : nameIn(head[1], block.start + lead, topic);
  if (named && !named.loose) return named;
  const built = [...block.text.matchAll(BUILT_IN)];
  const [only] = built;
  if (!only || built.length > 1) return null;
  const words = (only[1] ?? only[2] ?? "").trim();
  const at = only.index + only[0].lastIndexOf(words);
  const name = nameIn(words, block.start + at, null);
  return name && !name.loose ? name : null;
}

const BUILT_IN =
  /(?:接入|集成|嵌入|内嵌|使用|引入)(?:了)?(?:由)?[^。；;“”"「」]{0,40}?(?:[“"「]([^”"」]{2,40})[”"」]|((?:[\p{Script=Han}A-Za-z0-9+]{2,20}?)\s?SDK))/gu;

const DATA: readonly RegExp[] = [
  /(?:收集|获取|采集|读取)(?:、?(?:收集|使用|获取|上传|共享|存储))?(?:了)?(?:您|用户|你)?(?:的)?(?:以下|如下|下列)?(?:个人)?(?:信息|数据)?(?:包括|有)?[：:]?([^。；;]+)/,
  /\b(?:collects?|receives?|gathers?|processes|accesses|gets|obtains?)\b(?: (?:your|the user's|the following(?: data)?:?))? ([^.;]+)/i,
];
const PURPOSE: readonly RegExp[] = [
  /(?:用途|目的)(?:为|是)([^，,。；;]+)/,
  /(?:用于|为了|以便|用来|以实现|从而|实现|以(?=提供)|(?=为您提供|提供))(?:向您|为您|给您|您)?([^，,。；;：:]+)/,
  /\b(?:for|to|provides?|sends?|helps us(?: to)?|handles?|powers?) ([^.,;]+)/i,
];
/** Where a list of data gives way to what it is for. */
const DATA_END =
  /[，,]?\s*(?:用于|以便|用来|以(?:实现|提供|向)|为(?:了|您)|从而|来实现|(?:并|同时|且)?(?:申请|调用|需要)|详见|具体|隐私).*$|\s(?:in order to|to |for |so that|when ).*$/;

function rowOf(title: Title, blocks: readonly Block[], links: readonly Link[]): RowDraft | null {
  const fields: Field[] = [title];
  for (const block of blocks) {
    const from = Math.max(0, title.start + title.text.length - block.start);
    const rest = block.text.slice(from);
    const add = (column: Field["column"], words: string | undefined, end: RegExp | null) => {
      const text = (end ? words?.replace(end, "") : words)?.replace(/[\s。.；;，,]+$/, "").trim();
      if (!text || fields.some((field) => field.column === column)) return;
      fields.push({ column, text, start: block.start + from + rest.indexOf(text) });
    };
    const company = ZH_COMPANY.exec(block.text) ?? EN_COMPANY.exec(rest);
    const bare = bareList(rest);
    const data = bare ?? firstOf(DATA, rest);
    const asked = data?.replace(DATA_END, "");
    if (asked !== undefined && isPermissions(asked)) add("permission", asked, null);
    else add("data", data, bare === undefined ? DATA_END : null);
    add("permission", PERMISSION.exec(rest)?.[1], null);
    // What is for something else than the sentence on the data may stand before the name.
    add(
      "purpose",
      firstOf(PURPOSE, withoutUrls(rest)) ?? firstOf(PURPOSE, block.text.slice(0, from)),
      / for us$/,
    );
    if (company) addCompany(fields, company[0], block);
    const url = /https?:\/\/[^\s，。；、）)"'<>]+/i.exec(rest)?.[0];
    if (url) add("link", url, null);
  }
  const [first] = blocks;
  if (!first || !fields.some(({ column }) => column === "data" || column === "permission")) return null;
  const start = Math.min(title.start, first.start);
  const end = Math.max(...blocks.map((block) => block.end));
  const row = rowFrom(fields, start, end, blocks.map(({ text }) => text).join(" "), links);
  // "对SDK进行严格的安全监测": what is collected must be something that is known, or the SDK.
  if (row && row.mentions.length === 0 && row.permissions.length === 0 && row.sdk === null) return null;
  return row && { ...row, mentions: [] };
}

const PERMISSION =
  /(?:申请|需要|调用|获取|使用|开启|授予|授权)(?:您|用户)?(?:授予|授权|开启|获取|使用|访问)?(?:您|用户)?(?:的|设备)?([^，。；;、：:]{2,12}(?:、[^，。；;、]{1,12})*?权限)/;

/** "手机/电话权限、定位权限": nothing but a list behind the name. */
function bareList(rest: string): string | undefined {
  const text = rest
    .replace(/^[\s：:—–-]+/, "")
    .replace(/^[“"]|[”"]$/g, "")
    .replace(/[。；;\s]+$/, "");
  const outside = text.replace(/[（(][^（）()]*[)）]/g, "");
  const parts = outside.split(/[、，,]/);
  if (text.length < 2 || /[。；;：:]/.test(outside) || parts.some((part) => part.length > MAX_PART_CHARS))
    return undefined;
  const listed = parts.filter((part) => /权限|信息|地址|标识符?|列表|识别码|IMEI|IMSI|MAC|OAID/i.test(part));
  return listed.length * 2 > parts.length && !/用于|提供|实现|我们|您|为了|帮助|功能/.test(outside)
    ? text
    : undefined;
}

const MAX_PART_CHARS = 20;

function isPermissions(words: string): boolean {
  const parts = words.replace(/[（(][^（）()]*[)）]/g, "").split(/[、，,]/);
  return parts.filter((part) => /权限$/.test(part.trim())).length * 2 > parts.length;
}

function addCompany(fields: Field[], name: string, block: Block): void {
  const text = name
    .replace(/^[^(（]*[(（](?=[^)）]*$)/, "")
    .replace(/^(?:.*?由|是|为)(?=.{4})/u, "")
    .replace(/\.$/, "")
    .replace(/(Inc|Ltd|Corp|Co)$/, "$1.");
  if (fields.some(({ column }) => column === "company")) return;
  fields.push({
    column: "company",
    text: block.text.includes(text) ? text : text.replace(/\.$/, ""),
    start: block.start + Math.max(0, block.text.indexOf(name)),
  });
}

function firstOf(shapes: readonly RegExp[], text: string): string | undefined {
  for (const shape of shapes) {
    const found = shape.exec(text)?.[1];
    if (found) return found;
  }
  return undefined;
}

function withoutUrls(text: string): string {
  return text.replace(/https?:\/\/\S+/gi, " ");
}
