import { wordLists } from "../../../catalog/language/index.gen.ts";
import { fold } from "../lexicon/fold.ts";
import { holdsHan } from "../lexicon/han.ts";
import { matches } from "../lexicon/matches.ts";

export type Column =
  | "sdk-name"
  | "company"
  | "purpose"
  | "scene"
  | "data"
  | "permission"
  | "method"
  | "link"
  | "site"
  | "package"
  | "platform"
  | "optional"
  | "frequency";

const COLUMNS: readonly Column[] = [
  "sdk-name",
  "company",
  "purpose",
  "scene",
  "data",
  "permission",
  "method",
  "link",
  "package",
  "platform",
  "optional",
  "frequency",
];

const HEADERS = COLUMNS.map((column) => {
  const list = wordLists.find((candidate) => candidate.role === "header" && candidate.means === column);
  return { column, words: [...(list?.words.zh ?? []), ...(list?.words.en ?? [])].map(bareLabel) };
});

const MAX_HEADER_CHARS = 40;
/** English takes more letters for as much. */
const MAX_ENGLISH_HEADER_CHARS = 80;

/**
 * Labels are put together freely ("SDK收集的个人信息字段"): what they end in says what they are. The first shape that
 * fits decides.
 */
const SHAPES: readonly (readonly [Column, RegExp])[] = [
  // "SDK主体及隐私政策": the company; the link is found in the cell.
  [
    "company",
    /^(?:partner|provider|vendor|company|operator|recipient|third party|name)s?(?: and|,| &| \/) (?:its |their |the )?(?:privacy|link|website|policy)/,
  ],
  ["company", /(主体|公司|提供方|提供者|提供商|开发者|厂商)(名称)?[及和与、/](其)?(隐私|官网|链接|联系)/],
  [
    "sdk-name",
    /^(第三方)?(sdk|插件)(?![^，。]*(?:公司|主体|厂商|提供|开发|运营|机构|企业))[^，。]{0,8}名称?$|^(第三方)?sdk(名称)?[(（/]/,
  ],
  ["link", /(隐私|个人信息保护)(权)?(政策|声明|协议|说明)/],
  // "第三方产品", "接入的SDK", "工具包名称": whose it is or that it is built in, and what kind of thing.
  [
    "sdk-name",
    /^(?:第三方|三方|外部|合作方?|接入|集成|嵌入|引入)的?(?:sdk|插件|组件|产品|工具包?|软件包?|开发包|代码)(?:[或和及与/、](?:sdk|插件|组件|产品|服务|工具|代码|技术))?$|(?:软件|工具|开发|程序)包(?:的)?(?:名称|名)$/,
  ],
  ["package", /包名(?!称)/],
  [
    "link",
    /(隐私|官网|官方|网站|政策|声明|协议|规则)[^，。]{0,12}(链接|连接|网址|地址|url)$|(链接|网址|官网)(地址)?$/,
  ],
  [
    "link",
    /(隐私|个人信息)[^，。]{0,8}(政策|协议|条款|条例|声明|规则|指引)$|privacy (policy|notice|statement)/,
  ],
  [
    "method",
    /(收集|采集|共享|处理|获取|传输|合作|接入|对接|使用|提供)的?(个人)?(信息|数据)?的?(方式|途径|方法)$/,
  ],
  ["scene", /(场景|时机|场合)(描述|说明)?$/],
  ["purpose", /(目的|用途|作用|功能描述|功能说明|服务描述|服务类型)(说明|描述|和用途|及用途)?$/],
  ["permission", /权限(名称|列表|说明)?$/],
  [
    "company",
    /(公司|主体|厂商|提供方|提供者|提供商|运营方|运营者|开发者|开发商|服务商|供应商|机构|企业|合作方|第三方|接收方|受托方)(的)?(名称|全称|主体)$/,
  ],
  [
    "company",
    /(公司|主体|厂商|提供方|提供者|提供商|运营方|运营者|开发者|开发商|服务商|供应商|(信息|数据)接收方|(运营|开发|提供|所属|合作)单位)$/,
  ],
  [
    "data",
    /(收集|采集|共享|涉及|获取|处理|传输|提供|使用|敏感|个人)[^，。]{0,14}(信息|数据|资料)(收集|共享)?(的)?(类型|种类|类别|字段|内容|范围|名称|项|项目|清单|详情)?$|^(信息|数据)(类型|种类|类别|字段|内容|范围|项)$|信息(收集|共享)(的)?(类型|种类|范围|详情|内容)$/,
  ],
  [
    "data",
    /^(what )?(personal )?(data|information)( types?| categories)? ?(it |they |is |are )?(collects?|collected|processed|shared|accessed|used|sent|received)|^(types?|kinds?|categories) of (personal )?(data|information)/,
  ],
  [
    "purpose",
    /^(purpose|why|reason|used? for|what (it|they|we|this|the [a-z]+) (does?|do|uses?)|role|function)\b/,
  ],
  [
    "data",
    /^(personal )?(data|information) (it|they|we|you|that|which)\b|^what (personal )?(data|information)$/,
  ],
  ["purpose", /\bactivit(y|ies)$|^(详细|具体|功能)?(说明|描述)$/],
  ["scene", /^(usage|use|business) (scenario|scene|case)s?$/],
  ["method", /^(sharing|collection|processing|transfer|sharing and collection) (mode|manner|way)s?$/],
  ["data", /^(personal|collected|shared) (information|data) (type|field|categor)/],
  [
    "company",
    /^(name of )?(the )?(third[- ]party )?(sdk )?(service )?(provider|operator|developer)( name)?$|^name of (the )?third[- ]party$/,
  ],
  ["link", /privacy policy[^.]{0,12}(link|url|website)|official website link$/],
  ["scene", /^product uses?$/],
  ["method", /^how (is|are|we|they|it|data|information)\b/],
  [
    "sdk-name",
    /(sdk|插件|组件|产品|服务|工具)(的)?(名称|名)$|^names? of (the )?(sdk|service|product|tool|library)s?$/,
  ],
  ["company", /^(第三方|合作方|合作伙伴|机构|受托人|接收人)$/],
  ["data", /字段$/],
  ["data", /^(收集|采集|共享|获取|处理)的?(类型|种类|内容|范围|字段|项)$/],
  ["scene", /^(场景|时机)|(场景|时机)(描述|说明)?$/],
  // Labels that ask, or that are a clause of their own: "它会拿到的信息", "我们为什么接入它", "What they get".
  ["purpose", /(为什么|为何|(干|做)(什么|啥))[^，。]{0,8}$|^(起|有)(什么|何)作用$/],
  ["method", /(怎么|如何|怎样)(收集|获取|采集|共享|传输|提供|处理|拿|得到)/],
  ["permission", /(哪些|什么)(系统)?权限/],
  ["company", /由?谁(来)?(提供|运营|开发|负责)|哪家(公司)?/],
  [
    "data",
    /(收集|获取|采集|读取|得到|获得|拿到?|取得|接触|处理)(了|到|走)?(哪些|什么)[^，。]{0,6}$|(得到|获得|拿到|取得|拿走|看到|接触|用到)到?的(个人)?(信息|数据|内容)$/,
  ],
  [
    "data",
    /^(what )?(it|they|the (sdk|vendor|provider|company)) (can )?(gets?|receives?|collects?|sees?|takes?|process(es)?|learns?)\b|^(receives?|collects?|gets?|obtains?|accesses|processes|gathers)( data| information)?$/,
  ],
  [
    "company",
    /^(operated|made|run|built|developed|provided|owned|offered) by$|^who (runs|makes|operates|provides|owns)\b/,
  ],
  ["link", /^(where to )?(read|learn|find( out)?) more\b|^(more|policy|政策|更多(信息|说明)?)$/],
];

/** Several readers ask of the same label, one after the other. */
const known = { whole: new Map<string, Column | null>(), part: new Map<string, Column | null>() };
const MAX_KNOWN = 1_000;
const MAX_KNOWN_CHARS = 200;

/** What a column or a key is for: the whole word first, then how it ends, else the longest word of a list that it holds. */
export function columnOf(label: string, whole: boolean): Column | null {
  if (label.length > MAX_KNOWN_CHARS) return columnFrom(label, whole);
  const asked = whole ? known.whole : known.part;
  const before = asked.get(label);
  if (before !== undefined) return before;
  if (asked.size >= MAX_KNOWN) asked.clear();
  const column = columnFrom(label, whole);
  asked.set(label, column);
  return column;
}

function columnFrom(label: string, whole: boolean): Column | null {
  const text = bareLabel(label);
  const most = holdsHan(text) ? MAX_HEADER_CHARS : MAX_ENGLISH_HEADER_CHARS;
  if (!text || text.length > most) return null;
  // A home page is no policy: it counts only where nothing else is given.
  if (
    matches(/官网|官方(网站|链接|网址)|^(official )?(web ?site|home ?page)$/, text) &&
    !matches(/隐私|政策/, text)
  )
    return "site";
  if (matches(PLACE, text)) return null;
  const exact = HEADERS.find(({ words }) => words.includes(text))?.column;
  if (exact !== undefined) return exact;
  const shaped =
    text.length <= (matches(/^[a-z]/, text) ? MAX_SHAPED_CHARS * 3 : MAX_SHAPED_CHARS)
      ? SHAPES.find(([, shape]) => matches(shape, text))?.[0]
      : undefined;
  if (shaped !== undefined) return shaped;
  let best: Column | null = null;
  let length = 0;
  for (const { column, words } of HEADERS) {
    for (const word of words) {
      if (!whole && word.length > length && word.length > 1 && holds(text, word)) {
        best = column;
        length = word.length;
      }
    }
  }
  return best;
}

/** Where a firm sits is none of our columns, whatever else the head says. */
const PLACE =
  /^(?:location|country|region|address|headquarters|jurisdiction)\b|\b(?:location|country|region)s?$/;

const MAX_SHAPED_CHARS = 20;

function holds(text: string, word: string): boolean {
  if (!matches(/^[a-z]/, word)) return text.includes(word);
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!isLower(text.charCodeAt(at - 1)) && !isLower(text.charCodeAt(afterPlural(text, word, at))))
      return true;
  return false;
}

/** "providers": who they are may stand in the plural. */
function afterPlural(text: string, word: string, at: number): number {
  const end = at + word.length;
  return text[end] === "s" && matches(/(?:provider|vendor|partner|processor|recipient)$/, word)
    ? end + 1
    : end;
}

function isLower(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

/** A label without its marks and numbers, as the lists write them. */
export function bareLabel(label: string): string {
  return (
    fold(label)
      .replace(/[\s*_【】[\]"'“”「」《》]+/g, " ")
      .replace(/^[\s\d.、)）(（•●·\-①-⑳]+/, "")
      .replace(/\s*[(（][^)）]*[)）]\s*$/, "")
      .replace(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, "")
      // "收集的个人信息包括："
      .replace(/(?<=\p{Script=Han}{3})(?:主要)?(?:包括|如下|有|为)$/u, "")
      .trim()
  );
}
