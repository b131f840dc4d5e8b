import { holdsHan } from "../lexicon/han.ts";
import { matches } from "../lexicon/matches.ts";
import type { Sentence } from "../sentence/split.ts";

/** What Chinese titles say that no word of the lists tells alone: 放多久, 给谁, 披露, 我们不涉及的信息. */

const DATA =
  "(?:(?:您|你|用户|我们|孩子|儿童)?的?(?:个人|用户)?(?:信息|数据|资料|内容|东西|隐私|个人数据|个人信息))";
const AND = "(?:[与和及、/或]|以及)";
const GIVES = "(?:共享|提供|披露|委托|公开|分享|转让|传输|交给|出售|委托处理|对外提供|公开披露)";
const KEEPS = "(?:保存|保留|存储|储存|留存|保管|存续|存放|期限|存储与加密|销毁|删除|清除)";

/** By the whole of a title without its number. The first that fits. */
const TITLES: readonly (readonly [string | null, RegExp])[] = [
  // What is not done is no list of what is done.
  [
    null,
    new RegExp(
      `^(?:先说|哪些)?(?:我们|本应用|本软件|app|平台)?(?:做法)?(?:我们)?(?:承诺)?(?:自身)?(?:不|未|没有?|绝不|从不)(?:会)?(?:再)?(?:收集|采集|获取|做|涉及|申请|读取|索取|拿|碰|要|发生)(?:什么|哪些|任何)?(?:的)?(?:事|事情)?${DATA}?(?:权限)?$`,
    ),
  ],
  [
    "sharing",
    new RegExp(
      `^(?:我们)?(?:如何|怎样|怎么|会)?(?:对外|向外|同谁|与谁|向谁|和谁|跟谁)?(?:的)?(?:${DATA}(?:的)?(?:对外)?)?(?:${GIVES}(?:${AND}${GIVES})*)(?:${DATA}|的对象|的情形|对象|名单)?$`,
    ),
  ],
  [
    "sharing",
    new RegExp(
      `^(?:我们)?(?:把)?${DATA}?(?:会|都|还)?(?:交)?(?:给了?|流向)(?:谁|哪里|何处)(?:看|用)?$|^(?:还有)?谁(?:还)?(?:能够?|会|可以?|在)?(?:看到?|看见|收到|拿到|接触到?|得到|知道|用|碰)(?:到|得到)?(?:${DATA})?$|^(?:数据|信息)?(?:接收方|接受方|流向|去向)$|^信息流向$|^(?:向|与|和|给)(?:他人|他方|第三方|外部|别人|其他方)(?:的)?(?:提供|共享|披露|分享|之关系|的关系)?${DATA}?$|^(?:我们)?披露的?对象$|^出售(?:与|和|或)分享$|^(?:与)?(?:合作方|合作伙伴|合作机构|第三方(?:服务|合作)?)$`,
    ),
  ],
  [
    "storage",
    new RegExp(
      `^${DATA}?的?(?:如何|怎么|怎样)?(?:要|会|能)?(?:${KEEPS}(?:${AND}${KEEPS})*)(?:${DATA})?(?:的?(?:期限|时间|时长|地点|位置|方式|多久))?$|^${DATA}?(?:要|会)?(?:存|放|留|保存|保留|存储)(?:多久|多长时间|在?哪里?|在何处)(?:[、,，]?(?:存|放|留)(?:多久|多长时间|在?哪里?))?$|^(?:多久|何时|什么时候)(?:会)?(?:删除?|清除?|销毁)$|^存储地点$`,
    ),
  ],
  [
    "collection",
    new RegExp(
      `^(?:我们|app|应用|平台|本应用|程序|系统|公司)?(?:自身|自己|会|要|可能|还会|主动|自动|何时|从您处)*(?:收集|采集|获取|取得|处理|记录?|拿|要|读取?|产生|需要)(?:了|到)?(?:什么|哪些|的)?(?:${DATA}|类别)?(?:类别|类型|种类|范围)?$|^(?:我们)?(?:处理|持有|掌握)的(?:哪些)?${DATA}$|^(?:我们)?处理哪些${DATA}$|^${DATA}(?:的)?(?:收集|取得|采集|获取|来源|类别|类型)$|^(?:您|你|用户)?(?:主动|自愿)?(?:提供|填写|提交|上传|交给我们|记录|输入)的(?:${DATA})?$|^(?:使用中|自动|使用服务时|使用过程中)产生的?(?:${DATA})?$|^从(?:第三方|其他(?:来源|渠道|部门)|他人)[^，。]{0,8}(?:获得|获取|收集|取得)的?${DATA}?$`,
    ),
  ],
  [
    "permissions",
    /^(?:系统|手机|设备|应用|app|扩展)?权限(?:说明|一览|对照|清单|列表|申请|及用途|使用说明)?$/,
  ],
  [
    "rights",
    /^(?:您|你|用户|患者|读者|员工|使用者|监护人)?(?:和孩子)?(?:的|之)?权利?(?:与选择)?$|^(?:您|你)(?:可以|能做什么|能做的|说了算|的选择与控制)(?:怎么做)?$|^(?:您|你)?(?:如何|怎样|怎么)?(?:查看和|查阅和|访问和)?(?:管理|控制|掌控|处置)(?:您|你|自己)的?(?:个人)?(?:信息|数据|隐私|资料)$/,
  ],
  [
    "use",
    new RegExp(
      `^(?:我们)?(?:如何|怎样|怎么|为何|为什么)?(?:使用|运用|用)(?:${DATA}|它们?)?$|^${DATA}?的?(?:使用|用途|运用|处理之?方式)$|^处理之方式$|^为什么(?:拿|要|收集)$`,
    ),
  ],
  ["children", /^(?:未成年人|儿童|孩子|小朋友|未成年)(?:保护|的?隐私|条款|使用条款)?$/],
  ["transfer", /^(?:跨境|出境|国际传输|跨境传输|数据出境)$/],
  ["definitions", /^(?:名词|概念|名词与法条|解释和定义|术语|解释)$/],
];

const NUMBER =
  /^[\s\p{P}\p{S}]*(?:第[一二三四五六七八九十百\d]{1,4}(?:部分|编|篇|章|节|条)|[一二三四五六七八九十]{1,3}(?=[\s\p{P}])|[壹贰叁肆伍陆柒捌玖拾](?=[\s\p{P}])|[a-zⅰ-ⅻ]{1,4}(?=[\s.、．])|[\d.]+)?[\s\p{P}\p{S}]*/u;

/** A title without its number, its bracket and its mark. */
export function bareTitle(folded: string): string {
  return folded
    .replace(NUMBER, "")
    .replace(/\s*[(（][^()（）]*[)）]\s*$/, "")
    .replace(/[\s\p{P}]+$/u, "")
    .replace(/\s+/g, "");
}

/** The topic of a title; null where it plainly has none of those that others would see in it, undefined where it tells nothing. */
export function topicOfChinese(folded: string): string | null | undefined {
  if (!holdsHan(folded) || folded.length > 40) return undefined;
  const bare = bareTitle(folded);
  return TITLES.find(([, shape]) => shape.test(bare))?.[0];
}

/** 谁能接触, 存多久, 我们处理的数据 on a line of its own: a title, though nothing marks it as one. */
const SAID =
  /(会|将|可能|需要|须)[^,，。;；]{0,10}(收集|获取|采集|读取|访问|使用|共享|提供|存储|上传|申请|调用)(?!规则|政策|清单|目的|方式|范围)|(收集|采集|获取|读取|调用|访问)了(?!解)/;

/** 5.2 当您注册时，我们会收集您的手机号。: a numbered sentence that an editor made a heading. */
export function saysPractice({ text, language }: Pick<Sentence, "text" | "language">): boolean {
  return (
    language === "zh" &&
    text.length >= 20 &&
    /[,，。:：]/.test(text) &&
    SAID.test(text) &&
    !/如何|哪些|怎样|怎么|什么|[?？]/.test(text)
  );
}

/** "2. 修改后的隐私政策将在平台公布，并通知您": somebody does something, though the line was taken for a title. */
export function isSentenceTitle({ text, language }: Pick<Sentence, "text" | "language">): boolean {
  return (
    language === "zh" && text.length >= 16 && matches(PREDICATE, text) && !matches(ABOUT_WHAT_IS_DONE, text)
  );
}

const PREDICATE =
  /(?:我们|您|你|用户|平台|应用|公司|软件|政策|声明|协议|信息|数据)(?:也|均|还|都)?(?:可能|将|会|不会|可以|有权|应当|需要|承诺|继续|已经|均|无法)|^\D{0,3}\d{1,2}\s*[、.．]\s*(?:如果?(?:您|发现)|[^，。：:]{2,10}[:：])/;
const ABOUT_WHAT_IS_DONE =
  /如何|怎样|哪些|什么|为何|[?？]|(?:收集|采集|获取|使用|处理|存储|共享|提供|披露|控制|享有|行使|做|申请)(?:到|了)?的|(?:情形|情况|方式|规则)$/;

export function isChineseTitle(text: string): boolean {
  return (
    text.length >= 2 &&
    text.length <= 18 &&
    !matches(/[,，。;；:：、|\t]/, text) &&
    topicOfChinese(text) !== undefined
  );
}
