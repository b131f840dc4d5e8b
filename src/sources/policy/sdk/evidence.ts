import { matches } from "../lexicon/matches.ts";
import type { Column } from "./columns.ts";
import { EN_COMPANY, ZH_COMPANY } from "./companies.ts";
import { matchSdk } from "./match.ts";
import { isNothing, mentionsIn } from "./row.ts";

/** What a value is by its own words, where no head or key says so. */
export function fits(column: Column, text: string): boolean {
  const bare = text.trim();
  if (bare === "" || isNothing(bare)) return false;
  switch (column) {
    case "link":
    case "site":
      return matches(/^[^。；\s]{0,20}\s*[<([《]?(?:https?:\/\/|www\.)\S+\s*$/i, bare);
    case "company":
      return bare.length <= MAX_COMPANY_CHARS && isCompany(bare);
    case "permission":
      return isPermissions(bare);
    case "data":
      return isData(bare);
    case "purpose":
    case "scene":
      return matches(PURPOSE, bare);
    case "method":
      return bare.length < MAX_METHOD_CHARS && matches(METHOD, bare);
    case "sdk-name":
      return isName(bare);
    default:
      return false;
  }
}

const MAX_COMPANY_CHARS = 60;
const MAX_METHOD_CHARS = 40;
const MAX_NAME_CHARS = 50;

const PURPOSE =
  /^(?:主要|仅|将|会)?(?:用于|用来|为了?|以便|便于|实现|帮助|协助|提供|支持|保障|方便|向(?:您|用户)|进行|使用|展示|推送|to |for |used |helps? |provid|enabl|allow)|(?:功能|服务|登录|分享|支付|统计|推送|分析|定位|导航|展示|投放|识别|验证)[。.]?$/i;

const METHOD =
  /^(?:(?:第三方)?SDK|API|插件)?[^，。；]{0,8}(?:采集|收集|传输|接口|加密|共享|嵌入|调用)|去标识|\b(?:api|sdk|automatically|server|encrypt)/i;

export function isCompany(text: string): boolean {
  return [ZH_COMPANY, EN_COMPANY].some((shape) => shape.exec(text)?.[0].length === text.length);
}

/** Permissions by their names in the system, or a list of words that end in 权限. */
export function isPermissions(text: string): boolean {
  if (matches(/^[\s、，,;；/]*(?:android\.permission\.)?[A-Z]{2,}(?:_[A-Z]+)+/, text)) return true;
  const parts = outside(text).split(/[、，,;；\n/]/);
  return parts.filter((part) => matches(/权限[。]?$/, part.trim())).length * 2 > parts.length;
}

/** A list of which most parts are data by our own lists or by how their words end. */
function isData(text: string): boolean {
  const parts = outside(text)
    .split(/[、，,;；\n/]|以及|和/)
    .map((part) => part.trim())
    .filter(Boolean);
  const named = parts.filter(
    (part) =>
      part.length <= MAX_PART_CHARS &&
      (matches(DATA_END, part) || mentionsIn({ text: part, start: 0 }).length > 0),
  );
  return parts.length > 0 && named.length * 2 > parts.length && !matches(/^(?:用于|为了)/, text);
}

const MAX_PART_CHARS = 40;
const DATA_END =
  /(?:信息|标识符?|识别码|地址|型号|版本|状态|列表|号码?|数据|记录|昵称|头像|位置|品牌|厂商|类型|语言|参数|照片|图片|IMEI|IMSI|OAID|MAC|IDFA|IDFV|GUID|data|information|address|identifiers?|id)等?[。.]?$/i;

/** What stands in brackets only spells out what stands before them. */
export function outside(text: string): string {
  return text.replace(/[（(【[][^（）()【】[\]]*[)）】\]]/g, "");
}

function isName(text: string): boolean {
  return (
    text.length <= MAX_NAME_CHARS &&
    !matches(/[。；]|有限公司|(?:采集|收集|传输|获取)$/, text) &&
    (matches(/sdk/i, text) || matchSdk({ name: text, company: null, link: null, text }) !== null)
  );
}
