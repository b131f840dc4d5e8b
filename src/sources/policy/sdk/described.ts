import type { Block, Link } from "../../../formats/text/block.ts";
import { fold } from "../lexicon/fold.ts";
import { everyMatch, firstMatch, matches } from "../lexicon/matches.ts";
import { EN_COMPANY, ZH_COMPANY } from "./companies.ts";
import { isPlainName } from "./match.ts";
import { type Field, type RowDraft, rowFrom } from "./row.ts";
import { namesSdk, type Title } from "./titles.ts";

const DATA: readonly RegExp[] = [
  /(?:收集|获取|采集|读取|调取)(?!\s?SDK)(?:、?(?:收集|使用|获取|上传|共享|存储))?(?:了)?(?:您|用户|你)?(?:的)?(?:以下|如下|下列)?(?:个人)?(?:信息|数据)?(?:包括|有)?[：:]?([^。；;]+)/g,
  /(?:访问|使用|调用|上传|传输)(?:您|你|用户)(?:的)?(?:个人(?=信息|数据))?([^。；;]+)/g,
  /(?<=需要|需|会|将|可能)(?:识别|验证)(?:您|你|用户)?(?:的)?([^。；;]+)/g,
  /\b(?:collects?|receives?|gathers?|processes|accesses|gets|obtains?)\b(?: (?:your|the user's|the following(?: data)?:?))? ([^.;]+)/gi,
];
const PURPOSE: readonly RegExp[] = [
  /(?:用途|目的)(?:为|是)([^，,。；;]+)/,
  /(?:用于|用来)(?:向您|为您|给您|您)?([^，,。；;：:]+)/,
  /(?:为了|以便|以实现|从而|(?<!无法|不能)实现|以(?=提供)|(?=为您提供|(?<!不)提供(?=[^，,。；;：:）)])))(?:向您|为您|给您|您)?([^，,。；;：:]+)/,
  /\b(?:for|to|provides?|sends?|helps us(?: to)?|handles?|powers?) ([^.,;]+)/i,
];
/** Where a list of data gives way to what it is for. */
const DATA_END =
  /[，,]?\s*(?:(?:这些|合作的|上述|相关)SDK|用于|以便|用来|如(?:您|果)?不|如果|若|否则|拒绝|您可|以(?:实现|提供|向)|是?为(?:了|您)|从而|来实现|(?:并|同时|且)?(?:申请|调用|(?<!您|你|用户)需要)|(?:并|后)?(?:提供|发送|传输|上传|上报|共享|反馈|回传)(?:给|至|到)|详见|具体|隐私|(?:提供|运营|开发)(?:方|者|商)(?:为|是|：)).*$|\s(?:in order to|to |for |so that|when ).*$/;

/** `isWhole`: what is said of the SDK may also stand before its name. */
export function describedRow(
  title: Title,
  blocks: readonly Block[],
  links: readonly Link[],
  isWhole: boolean,
): RowDraft | null {
  const fields: Field[] = [title];
  for (const block of blocks) {
    const from = isWhole ? 0 : Math.max(0, title.start + title.text.length - block.start);
    const rest = block.text.slice(from);
    const add = (column: Field["column"], words: string | undefined, end: RegExp | null) => {
      const text = (end ? words?.replace(end, "") : words)?.replace(/[\s。.；;，,]+$/, "").trim();
      if (!text || fields.some((field) => field.column === column)) return;
      fields.push({ column, text, start: block.start + from + rest.indexOf(text) });
    };
    const company = ZH_COMPANY.exec(block.text) ?? EN_COMPANY.exec(rest);
    const bare = bareList(rest);
    const taken =
      bare ??
      earliestOf(DATA, withoutAims(rest))
        ?.replace(DATA_END, "")
        .replace(/(?:[和及与、](?:您|你)?|是)$/, "");
    const { data, permissions } = parted(taken);
    add("data", data, null);
    add("permission", permissions ?? PERMISSION.exec(rest)?.[1], null);
    // What is for something else than the sentence on the data may stand before the name.
    add(
      "purpose",
      firstOf(PURPOSE, withoutUrls(rest)) ?? firstOf(PURPOSE, block.text.slice(0, from)),
      / for us$/,
    );
    if (company) addCompany(fields, company[0], block);
    else add("company", firstMatch(MAKER, block.text)?.slice(1).find(Boolean), null);
    const url = /https?:\/\/[^\s，。；、）)"'<>]+/i.exec(rest)?.[0];
    if (url) add("link", url, null);
  }
  const [first] = blocks;
  const tells = (column: Field["column"]) => fields.some((field) => field.column === column);
  // "3）友盟SDK：…进行统计分析，参见《隐私政策》": it opens the line, and says what it is for.
  const opens = first && title.start - first.start <= MAX_BULLET_CHARS && matches(/sdk/i, title.text);
  const isAlone = opens && (namesSdk(fold(title.text)) || !isPlainName(title.text)) && tells("purpose");
  if (!first || !(tells("data") || tells("permission") || isAlone)) return null;
  const start = Math.min(title.start, first.start);
  const end = Math.max(...blocks.map((block) => block.end));
  const row = rowFrom(fields, start, end, blocks.map(({ text }) => text).join(" "), links);
  return row && (isSaid(row) || (isAlone && row.dataWords === null)) ? { ...row, running: true } : null;
}

const MAX_BULLET_CHARS = 6;

/** "对SDK进行严格的安全监测，收集信息": what is collected must be something, of which words or the name are known. */
function isSaid(row: RowDraft): boolean {
  // "收集使用个人信息的目的、方式、范围": what a text tells of data is none.
  if (NO_LIST.test(row.dataWords ?? "")) return false;
  // "使用您的个人信息": which data, is not said.
  if (row.permissions.length === 0 && NO_DATA.test(row.dataWords ?? "")) return false;
  if (row.mentions.length > 0 || row.permissions.length > 0 || row.sdk !== null) return true;
  return (
    matches(/sdk/i, row.name) && !/^.{0,2}(?:信息|数据)?$|SDK|监测|同意|规则|政策/.test(row.dataWords ?? "")
  );
}

const NO_LIST = /^[\s、，,]*(?:的?(?:目的|方式|范围|规则)|原因)|^[、，,；;：:]|仔细阅读|充分理解|^.{0,6}监测/;

const NO_DATA = /^(?:您|用户)?的?(?:必要|相关|个人|部分|上述|这些|某些|该等|的)*(?:信息|数据|资料)?$/;

/** "我们使用了云从科技的人脸识别SDK" */
export const MAKER =
  /(?:使用|集成|接入|采用)(?:了)?((?!第三方|我们|您|相关|相应|以下)[\p{Script=Han}A-Za-z（）()]{2,20}?)的[^，。；、]{0,12}SDK|(?:集成|接入)了?([\p{Script=Han}A-Za-z（）()]{2,20}公司)的(?=[^，。；、]{2,20}[，,（(])|由((?!第三方|我们|您|其)[\p{Script=Han}A-Za-z]{2,14}公司)(?:及其[^，。]{0,8})?提供/u;

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

/** "网络状态、设备信息和存储权限": data, and what the system is asked for. */
export function parted(words: string | undefined): {
  data: string | undefined;
  permissions: string | undefined;
} {
  if (words === undefined) return { data: undefined, permissions: undefined };
  // "获取访问您的设备信息（IMEI）及MAC地址权限": the permission is that of reading them.
  const opened = firstMatch(/^访问(?:您|用户|你)?的?(.+?)的?权限$/u, words)?.[1];
  if (opened !== undefined && OWN_DATA.test(opened) && /[、，,及和与（(]/.test(opened))
    return { data: opened, permissions: undefined };
  const masked = words.replace(/[（(][^（）()]*[)）]/g, (inner) => "·".repeat(inner.length));
  const parts = everyMatch(/(?:(?!以及|[、，,和及与]).)+/gsu, masked).map((part) => ({
    start: part.index,
    end: part.index + part[0].length,
    isPermission: matches(/权限·*\s*$/, part[0]),
  }));
  const asked = parts.filter((part) => part.isPermission);
  if (asked.length === 0) return { data: words, permissions: undefined };
  const told = parts.filter((part) => !part.isPermission);
  // "通讯录、短信权限": the last word holds for all before it, unless one of them is data by its own word.
  const own = told.filter(({ start, end }) => OWN_DATA.test(masked.slice(start, end)));
  if (own.length === 0) return { data: undefined, permissions: words };
  const slice = (some: typeof parts) => words.slice(some[0]?.start, some.at(-1)?.end);
  const last = own.at(-1)?.end ?? 0;
  return {
    data: slice(parts.filter(({ end, isPermission }) => !isPermission && end <= last)),
    permissions: slice(asked),
  };
}

const OWN_DATA = /信息|标识|地址|型号|版本|状态|列表|号码|数据|记录|账号|IMEI|IMSI|OAID|MAC/i;

function addCompany(fields: Field[], name: string, block: Block): void {
  const text = name
    .replace(/^[^(（]*[(（](?=[^)）]*$)/, "")
    .replace(/^(?:.*?由|是|为|(?:提供|运营|开发)(?:方|者|商)(?:为|是))(?=.{4})/u, "")
    .replace(/^.*(?:集成|接入|使用|采用|引入)了?(?=.{4})/u, "")
    .replace(/\.$/, "")
    .replace(/(Inc|Ltd|Corp|Co)$/, "$1.");
  if (fields.some(({ column }) => column === "company")) return;
  fields.push({
    column: "company",
    text: block.text.includes(text) ? text : text.replace(/\.$/, ""),
    start: block.start + Math.max(0, block.text.indexOf(name)),
  });
}

function earliestOf(shapes: readonly RegExp[], text: string): string | undefined {
  const found = shapes.flatMap((shape) =>
    everyMatch(shape, text).flatMap(
      // "该信息的收集用于登录" names none.
      ({ index, 1: words = "" }) =>
        words.replace(DATA_END, "").trim().length > 1 ? [{ at: index, words }] : [],
    ),
  );
  return found.sort((a, b) => a.at - b.at)[0]?.words;
}

function firstOf(shapes: readonly RegExp[], text: string): string | undefined {
  for (const shape of shapes) {
    const found = shape.exec(text)?.[1];
    if (found) return found;
  }
  return undefined;
}

/** "为了收集您的反馈，我们需要获取IMEI": what it is for names no data. */
function withoutAims(text: string): string {
  const bare = text.replace(/(?:为了|便于|为确保|为保障)[^，,。；;]{4,60}[，,]/g, (aim) =>
    "。".repeat(aim.length),
  );
  return earliestOf(DATA, bare) === undefined ? text : bare;
}

function withoutUrls(text: string): string {
  return text.replace(/https?:\/\/\S+/gi, " ");
}
