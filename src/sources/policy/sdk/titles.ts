import type { Block } from "../../../formats/text/block.ts";
import { fold } from "../lexicon/fold.ts";
import { findMarks } from "../lexicon/marks.ts";
import { firstMatch, matches } from "../lexicon/matches.ts";
import { makerIn } from "./companies.ts";
import { BULLET } from "./keys.ts";
import { isVendor } from "./names.ts";
import type { Field } from "./row.ts";

const MAX_TITLE_CHARS = 60;
const MAX_LOOSE_CHARS = 24;

export interface Title extends Field {
  /** Any short line that stands alone; what follows shows whether it was a name. */
  readonly loose: boolean;
}

const NOT_A_NAME =
  /(^sdk$|^sdk\p{Script=Han}{1,8}$|^(的|可能|会(?!员|议)|附录|附件|我司|本公司|通过)|^(向|从|与|对|在|为)(?!日葵)|^(写入|读取|检索|获取|访问|收集|允许|他们|它们|这些|我行|应向|如果)|^(共享信息|隐私政策|联系方式|功能类型|其他|其它|名称)$|[和与及等]sdk$|目录|列表|清单|说明|情况|如何|的使用|及信息|与共享|和共享|第三方sdk$|^(第三方|三方)?(软件)?(工具)?开发(工具)?包|简称|服务商|提供商|类(sdk)?$|所(?:接入|集成|使用|嵌入)的?sdk$|(信息|数据)(收集|使用|共享|处理|获取)$|sdk接入$|^通过\s*sdk$|如下|以下|指引$|(公示|一览|频次)表$|(政策|协议|规则|声明)$|^(部分|各类|相应|对应|联运|该|此|本|上述|关闭|开启|如何|管理)|由.{2,40}引入$|我们|您|你|list|policy|third[- ]part(y|ies)\b.{0,20}$|services? we use|^(?:support|customer support|hosting|payments?|newsletters?|crash reports?|infrastructure|communications?|accounting|security|e?-?mail|marketing)$|^sub-?processors?$|service providers?|\b(we|our|your|following)\b)/u;

/** A line that is only the name of an SDK: the head of a record without a key for the name. */
export function titleOf(block: Block, topic: string | null): Title | null {
  const known = TITLES.get(block);
  if (known !== undefined) return known;
  const title = readTitle(block, topic);
  TITLES.set(block, title);
  return title;
}

/** Two readers ask for the title of a block, which its document alone decides. */
const TITLES = new WeakMap<Block, Title | null>();

function readTitle(block: Block, topic: string | null): Title | null {
  const lead = BULLET.exec(block.text)?.[0].length ?? 0;
  return nameIn(block.text.slice(lead).replace(/\s*[：:]\s*$/, ""), block.start + lead, topic);
}

export function nameIn(line: string, from: number, topic: string | null): Title | null {
  const framed = matches(FRAMED, line) ? 1 : 0;
  const lead = framed + (firstMatch(LEADING, line)?.[0].length ?? 0);
  const start = from + lead;
  const words = line.slice(lead, line.length - framed);
  const text = words.replace(/(?<=sdk)\s*(?:说明|介绍|\p{Script=Han}{0,6}(?:供应商|服务商|提供商))$/iu, "");
  // "OneSignal — OneSignal, Inc.": the name, without its maker.
  const maker = makerIn(text);
  const own = maker?.name ?? text;
  if (
    !text ||
    text.length > MAX_TITLE_CHARS ||
    /[。；;!?？：:，|]|, |\p{Script=Han},/u.test(own.replace(/[(（].*[)）]/g, ""))
  )
    return null;
  const folded = fold(own);
  if (isNoName(folded) || matches(/^[^(（]*[)）]/, folded)) return null;
  const named =
    matches(/sdk|\bapi$/, folded) || matches(PACKAGE, folded) || namesSdk(folded) || isVendor(folded);
  const isMade = maker !== null && own.length <= MAX_LOOSE_CHARS && !matches(/公司|^(?:The|Our|This)\b/, own);
  const loose =
    !named && (isMade || ((topic === "sdk" || topic === "sharing") && text.length <= MAX_LOOSE_CHARS));
  return named || loose ? { column: "sdk-name", text, start, loose } : null;
}

/** 【百度统计SDK】, 「融云IM」: the marks are none of the name. */
export const FRAMED = /^(?:【[^【】]+】|「[^「」]+」|『[^『』]+』|\[[^[\]]+\])$/;

/** "其中腾讯登录SDK": what leads to a name is none of it. */
const LEADING =
  /^(?:其中|包含|包括|通过|分别是|是(?!否))(?=.{2,40}sdk$)|^关于\s?(?=\P{Script=Han}{3,30}$|.{2,24}sdk$)/iu;

/** Words that a line without keys may say of the list, and no SDK is called by. */
export function isNoName(folded: string): boolean {
  return (
    matches(NOT_A_NAME, folded) ||
    matches(/^(?:no|without|neither|nor|any)\s/, folded) ||
    folded.replace(GENERIC, "") === "" ||
    matches(OF_DATA, folded)
  );
}

/** "合作伙伴SDK", "第三方开源SDK", "第三方 SDK信息公示": which SDK it is, is not said. */
const GENERIC =
  /第三方|三方|合作(?:伙伴|方|商)|供应商|逐项|具体|业务|委托|授权|关联|开源|商业|公共|其[他它]|各类?|所有|部分|相关|个人|用户|信息|数据|共享|转让|公开|披露|收集|使用|公示|说明|接入|服务|产品|功能|的|和|与|及|等|、|sdk|api|\s/g;

/** "广告的展示、点击等数据" */
const OF_DATA = /^(?!.*sdk).*(?:数据|信息|记录|状态|标识符?)$/;

/** A library by its package: com.yanzhenjie.permission. */
const PACKAGE = /^(?:com|cn|org|io|net|me)\.[a-z]\w*(?:\.\w+)+$/;

export function namesSdk(folded: string): boolean {
  return (findMarks(folded).get("party") ?? []).some(
    ({ meaning }) => meaning.kind === "party" && meaning.sdk !== null,
  );
}
