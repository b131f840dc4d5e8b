import { firstMatch, firstMatchIn, matches } from "../lexicon/matches.ts";
import type { Column } from "./columns.ts";
import { parted } from "./described.ts";
import { isPermissions, outside } from "./evidence.ts";
import { mentionsIn } from "./row.ts";
import type { Words } from "./told-values.ts";

/** Whether words name data, or a permission for it. */
export function tellsData(text: string): boolean {
  return (
    isPermissions(text) ||
    mentionsIn({ text, start: 0 }).length > 0 ||
    matches(/信息|标识|列表|状态|地址|\bID\b|权限/i, text)
  );
}

/** Nothing but a list: no verb tells what is done. */
export function isList(text: string): boolean {
  return !matches(
    /^(?:统计|展示|推送|分析|监测|检测|(?:We|Our|You|It|This)\b)|我们|您|会|将|可以|需要|用于|利用|提供|实现|包含第三方/,
    outside(text),
  );
}

/** Where a list of data gives way to what it is for. */
const DATA_END =
  /用于|方可|方能|才[能可]|以便|用来|从而|以实现|以(?=提供|便|保障|向)|来实现|(?<=[a-z)]) (?:for|to|in order to|so that|when) /i;

/** "…设备信息提供给某公司": to whom it goes is no data. */
const HANDED =
  /[，,]?\s?(?:并|后|再)*(?:加密)?(?:将(?:其|之|上述信息|这些信息))?(?:提供|发送|传输|传送|上传|上报|共享|反馈|回传|同步)(?:给|至|到|予)|(?<=[a-z)]) (?:and (?:sends?|shares?) (?:it|them) )?(?:to|with) (?=[A-Z])/;

/** Data and permissions that one list names. */
export function addData(whole: Words, add: (column: Column, words: Words) => void): void {
  const quote = matches(/^[“"「]/, whole.text) ? 1 : 0;
  const words = { text: whole.text.slice(quote).replace(/[”"」]$/, ""), start: whole.start + quote };
  const handed = firstMatch(HANDED, words.text)?.index ?? words.text.length;
  const end = Math.min(handed, firstMatch(DATA_END, words.text)?.index ?? words.text.length);
  const lead =
    firstMatch(
      /^由[^，、]{1,6}?对|^从[^，、]{1,8}?(?:获取|收集|读取)(?:您|用户)?的?(?:授权共享的)?/,
      words.text,
    )?.[0].length ?? 0;
  const list = words.text.slice(lead, end);
  const { data, permissions } = parted(list);
  for (const [column, text] of [
    ["data", data],
    ["permission", permissions],
  ] as const)
    if (text && !matches(NO_LIST, text))
      add(column, { text, start: words.start + lead + Math.max(0, list.indexOf(text)) });
  if (end < handed) {
    const mark = firstMatchIn(/^(?:用于|用来| (?:for|to|in order to) )/, words.text, end)?.[0].length ?? 0;
    add("purpose", { text: words.text.slice(end + mark), start: words.start + end + mark });
  }
}

/** "您相关的个人信息", "信息种类、用途": which data, is not said. */
const NO_LIST =
  /^(?:您|用户|你)?的?(?:必要|相关|个人|部分|某些|该等|的)*(?:信息|数据|资料)?等?$|^(?:个人)?信息的?(?:种类|类型|用途|目的|方式|范围)/;
