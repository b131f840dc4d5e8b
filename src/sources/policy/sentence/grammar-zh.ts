import { type Mark, type Marks, ofGroup } from "../lexicon/marks.ts";
import { turnsZh } from "./constructions-zh.ts";
import { type Grammar, inside, type Span } from "./grammar.ts";

const CLAUSE_BREAKS = new Set([...",，:：;；\t\n"].map((char) => char.charCodeAt(0)));

function breaksClause(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code < 0x80 || code >= 0xff00) && CLAUSE_BREAKS.has(code);
}

/** After these a verb is a noun's part: 收集方式, 使用情况, 存储空间, 记录仪. */
const NOUN_AFTER =
  /^(方式|目的|范围|种类|类型|清单|规则|情况|行为|频率|期限|期间|过程|者|量|功能|按钮|空间|卡(?!号|片|密|信息|券|类|种)|器|条款|协议|说明|场景|政策|活动|和使用规则|与使用规则|原则|时间|地点|服务器|介质|请求|商(?!家|户|业)|习惯|指南|手册|中心|能力|主体|流程|效果|完毕|等功能|等服务|等场景|等操作)/;

/** 记录 and 发布 are verbs only after what can drive a verb; elsewhere they end a noun (浏览记录). */
const DRIVEN_BEFORE =
  /(^|我们|您|会|将|自动|并|和|、|后|时|,|可能|系统|以及|或|可|需|需要|要|须|应|请|先|来|去|及|能|主动|地|端|:|sdk|平台|公司)$/;
const ONLY_DRIVEN =
  /^(记录|访问|分析|处理|公开|保留|授权|打开|选择|识别|支持|管理|服务|登记|绑定|搜索|浏览|支付|购买|登录|注册|认证|评论|推送|推荐|保护|维护|更新|设置|播放|阅读|生成|复制|控制|验证|加密|校验|展示|显示|通知|帮助|处置)$/;

/** 搜索查询词条, 点击和申请记录: what was done names a record of it. */
const TRACE =
  /^(搜索|浏览|查询|点击|播放|收藏|关注|分享|评论|登录|登陆|注册|购买|支付|申请|访问|发布|下载|安装|使用|查看|检索|展示|操作|阅读|交易|上传|发送|接收)$/;
/** 点击、下载、分享、关注等操作: acts in a list are what is recorded. */
const ACTS_AFTER = /^(\([^)]{0,4}\))?、(浏览|点击|下载|收藏|关注|点赞|评论|播放|搜索|购买|转发)/;
const ACTS_BEFORE = /(浏览|点击|下载|收藏|关注|点赞|评论|播放|搜索|购买|转发)(\([^)]{0,6}\))?、$/;
const TRACE_AFTER =
  /^(、|和|及|或|与|以及)?(搜索|浏览|查询|点击|播放|收藏|关注|分享|评论|登录|登陆|注册|购买|支付|申请|访问|发布|下载|安装|使用|查看|操作|阅读|交易|服务|的)?(、|和|及|或|与)?(搜索|浏览|查询|点击|播放|收藏|关注|分享|购买|交易|申请)?(记录|时间|历史|日志|次数|频率|时长|关键词|关键字|词条|偏好|行为|习惯|数据|ip|轨迹|日期|地点|方式|渠道)/;

const BRAND =
  /^(微信|支付宝|微博|qq|抖音|淘宝|百度|腾讯|阿里云|华为|小米|苹果|谷歌|友盟|极光|个推|高德|穿山甲|优量汇|快手|科大讯飞|讯飞|环信|融云|声网|顺丰|中通|圆通|韵达|京东|美团|滴滴|银联|字节跳动|火山引擎|神策|数美|网易云信|七牛|环信|驰声|天猫|京东联盟|talkingdata|bugly|腾讯云)$/;

const NOT_SUBJECT_BEFORE =
  /(向|为|给|与|对|从|经|征得|获得|取得|根据|按|按照|于|联系|和|同|跟|及|除|针对|关于|基于|由于|属于|归|通过|借助|经由|利用|保护|保障|告知|通知|提醒|帮助|提示|便于|方便|本人或)$/;
const BENEFICIARY = /(帮助|提醒|提示|方便|便于|告知|通知|协助)$/;
const OWNED_AFTER =
  /^(的|之|自身的|本人的|所在|或第三方的|账户|帐户|个人(?!应|需|可|须)|设备|手机|终端|信息|公司|平台)/;

export const zh: Grammar = {
  isVerb(text, verb) {
    if (/^(匿名化|去标识化)/.test(text.slice(verb.start, verb.end))) {
      const tail = text.slice(verb.end, verb.end + 4);
      return (
        !/(经|经过|已|以)$/.test(text.slice(0, verb.start)) && !/^(处理)?(的|后|信息|技术|等|数据)/.test(tail)
      );
    }
    const after = text.slice(verb.end, verb.end + 6);
    const before = text.slice(Math.max(0, verb.start - 4), verb.start).trimEnd();
    const word = text.slice(verb.start, verb.end);
    if (NOUN_AFTER.test(after)) return false;
    // 家庭共享：, 1. 登录：: the label of what follows.
    if (
      /^\s*[:：]/.test(after) &&
      /^[\s\p{P}\d]*[^,，。;；:：的会将]{0,8}$/u.test(text.slice(0, verb.end)) &&
      !/(包括|如下|以下|收集|获取|读取)$/.test(text.slice(0, verb.end))
    )
      return false;
    if (
      TRACE.test(word) &&
      (ACTS_AFTER.test(text.slice(verb.end, verb.end + 6)) ||
        ACTS_BEFORE.test(text.slice(Math.max(0, verb.start - 8), verb.start)))
    )
      return false;
    if (TRACE.test(word) && TRACE_AFTER.test(text.slice(verb.end, verb.end + 12))) return false;
    if (
      /(的|项|次|种|该等|此等)$/.test(before) &&
      /^(收集|使用|共享|披露|转让|处理|提供|保存|存储|传输|获取|访问|保护)$/.test(word) &&
      /^(,|。|$|、|和|及|与|将|会|等|需|应|均|都|仅|行为|活动)/.test(after)
    )
      return false;
    if (ONLY_DRIVEN.test(word) && !DRIVEN_BEFORE.test(before)) return /^(您|你|用户|到|了|并)/.test(after);
    return true;
  },
  isSubject(text, party) {
    const before = text.slice(Math.max(0, party.start - 4), party.start).trimEnd();
    const after = text.slice(party.end, party.end + 6).trimStart();
    // 根据您提供的姓名: whoever stands right before a verb that only describes acts, whatever precedes.
    if (
      party.meaning.kind === "party" &&
      party.meaning.means === "user" &&
      /^(主动|自愿|选择|所)?(提供|填写|上传|提交|输入|发布|设置)(给我们)?的/.test(after)
    )
      return true;
    const first = party.meaning.kind === "party" && party.meaning.means === "first-party";
    // 微信会收集您的支付信息, but not 微信登录.
    if (BRAND.test(text.slice(party.start, party.end)) && !/[从由自]$/.test(before))
      return /^(会|将|可能|也|需要?|还|可|不)*(收集|获取|读取|采集|接收|获得|获知|记录|拿到|得到|看到|知道|收到|把|将|存|处理|返回|保存|给)/.test(
        text.slice(party.end, party.end + 12),
      );
    if (BRAND.test(text.slice(party.start, party.end))) return false;
    // 我不收集, 我用它来: the lone developer; not 我国 or 我的.
    if (text.slice(party.start, party.end) === "我")
      return /^(不|没|会|将|可能|只|仅|也|需要|收集|读取|获取|用|使用|保存|存|把|就|都|从|绝|可以|能|无法|看|卖)/.test(
        after,
      );
    const user = party.meaning.kind === "party" && party.meaning.means === "user";
    // 与反欺诈服务商共享; 秒针系统: somebody addressed, or the tail of a name.
    if (
      !first &&
      !user &&
      /(向|与|给|同)[^,，。、:：]{1,6}$/.test(text.slice(Math.max(0, party.start - 8), party.start))
    )
      return false;
    if (
      /^(系统|平台|公司)$/.test(text.slice(party.start, party.end)) &&
      /[\p{Script=Han}]$/u.test(before) &&
      !/(的|由|被|后|时|则|且|并|和|或)$/.test(before)
    )
      return false;
    if (NOT_SUBJECT_BEFORE.test(before)) {
      // 为保护您…, 帮助您填写: the person helped still acts; 向您, 为您 do not.
      return BENEFICIARY.test(before) && !OWNED_AFTER.test(after);
    }
    if (first && /^(的|之)/.test(after)) return false;
    return !OWNED_AFTER.test(after) || (first && !/^(的|之)/.test(after));
  },
  isEmbedded(parse, before, group) {
    // 收集您使用的设备信息: the 的 after the verb turns its clause into a description.
    const after = parse.text.slice(group.end, zh.clauseEnd(parse.text, group.end)).slice(0, 20);
    const described =
      /^[^、(（]*?(?<!您|你|我们|用户|其|他人|他|自己|目|有|到)的(?!是|情况|过程|[,，。;；]|$)/.exec(after);
    return described !== null && !/[。;；]/.test(parse.text.slice(before, group.start));
  },
  actsOn(text, subject, group) {
    if (subject.meaning.kind !== "party" || subject.meaning.means !== "user") return true;
    const between = text.slice(subject.end, group.start);
    const word = text.slice(group.start, group.end);
    // Users collect nothing: 您同意并授权某某收集……, 您登录时，某某会读取……
    if (/^(收集|采集|搜集|读取|接收|记录|自动|抓取|检测|监测|扫描|采取)/.test(word))
      return between.length <= 3;
    if (/(授权|同意|允许|许可)/.test(between)) return false;
    return !(/[,，]/.test(between) && /(会|将|可能|系统|需要)[^,，]{0,10}$/.test(between));
  },
  turns: (parse, topic) => turnsZh(parse, zh, topic),
  conditions: findConditions,
  purposes: findPurposes,
  isJoint: (between) =>
    /^[\s、,/]*(和|与|及|或|以及|并|且|并且|或者|或者是|和\/或|及\/或|、|,)?\s*(会|将|可能|不|不会|亦不|也不|未)?\s*$/.test(
      between,
    ),
  clauseStart(text, at) {
    let start = at;
    while (start > 0 && !breaksClause(text, start - 1)) start--;
    return start;
  },
  clauseEnd(text, at) {
    let end = at;
    while (end < text.length && !breaksClause(text, end)) end++;
    return end;
  },
};

const IF =
  /^(如果|如(?=果|您(?!的|设备|手机)|你(?!的)|用户(?!的)|我们|需|要|遇|有(?!关)|不|未|存在|发生|发现|因|拒绝|选择|想|希望|无|出现|涉及|确|没|同意|使用|该|本|第三方|监护人)|若|倘若|假如|一旦|当(?!前|地|然|日|事)|除非)/;
const WHEN =
  /(在|当|于)(?=不|您|你|用户|使用|首次|后台|我们|注册|开启|发生|本|安装|取得|获得|征得|经|打开|登录|静默|未|得到|收到)/g;
const CLOSER =
  /(时候|时(?!间|刻|长|候|尚|常|代|区|段)|之后|(?<!前|然|背|滞|此|今|先)后(?!台|续|果|端|期|方)|之前|期间|过程中|情况下|情形下|场景下|的前提下|的基础上|阶段)/g;

function findConditions(text: string, marks: Marks): Span[] {
  const spans: Span[] = [];
  for (const clause of clauses(text)) {
    const start = skipConnectors(text, clause);
    const body = text.slice(start, clause.end);
    if (IF.test(body)) spans.push({ start, end: conditionEnd(text, start, clause.end) });
    else if (
      clause.start === 0 &&
      /^[^,]{2,30}(时|期间|过程中|之前|之后)$/.test(body) &&
      text[clause.end] !== undefined
    ) {
      spans.push({ start, end: clause.end });
    } else if (/^(经|获得|取得|征得|得到|在征得|在获得|在取得)[^,]{0,24}(同意|授权|许可)/.test(body)) {
      const found = /(同意|授权|许可)(之?后|的?情况下|的前提下|,|$)/.exec(body);
      if (found) spans.push({ start, end: start + found.index + found[0].length });
    }
  }
  for (const found of text.matchAll(WHEN)) {
    const start = found.index;
    if (inside(spans, start)) continue;
    const end = zh.clauseEnd(text, start);
    const close = firstCloser(text, start, end);
    if (close !== null && close - start <= 70) spans.push({ start, end: close });
  }
  for (const mark of ofGroup(marks, "separate-consent")) void mark;
  return spans.sort((a, b) => a.start - b.start);
}

/** An if-clause runs to its comma, or to the word that closes it where the main clause follows at once. */
function conditionEnd(text: string, start: number, clauseEnd: number): number {
  for (const found of text.slice(start, clauseEnd).matchAll(CLOSER)) {
    const end = start + found.index + found[0].length;
    if (/^\s*(我们|本|系统|平台|您需|您可|您应|则|将|会|需|可能|仅|就|才|,)/.test(text.slice(end, end + 6)))
      return end;
  }
  return clauseEnd;
}

function firstCloser(text: string, start: number, end: number): number | null {
  CLOSER.lastIndex = 0;
  const found =
    /(时候|时(?!间|刻|长|候|尚|常|代|区|段)|之后|(?<!前|然|背|滞|此|今|先)后(?!台|续|果|端|期|方)|之前|期间|过程中|情况下|情形下|场景下|的前提下|阶段)/.exec(
      text.slice(start, end),
    );
  return found ? start + found.index + found[0].length : null;
}

/** A purpose runs from its opener to the end of its clause, and over further clauses that have no subject of their own. */
function findPurposes(text: string, marks: Marks, subjects: readonly Mark[]): Span[] {
  const spans: Span[] = [];
  const verbs = ofGroup(marks, "verb");
  const openers = [...ofGroup(marks, "purpose-open"), ...benefits(text)].sort((a, b) => a.start - b.start);
  for (const opener of openers) {
    if (inside(spans, opener.start)) continue;
    let end = zh.clauseEnd(text, opener.end);
    const leads = opener.start <= skipConnectors(text, { start: zh.clauseStart(text, opener.start), end });
    while (leads && end < text.length && /[,，]/.test(text[end] ?? "")) {
      const next = zh.clauseEnd(text, end + 1);
      const own = subjects.some((subject) => subject.start > end && subject.start < next);
      const acts = verbs.some(
        (verb) =>
          verb.start > end &&
          verb.start < next &&
          verb.meaning.kind === "verb" &&
          ["collect", "share", "provide", "permission", "entrust", "send"].includes(verb.meaning.means),
      );
      if (own || acts) break;
      end = next;
    }
    // No comma before the main clause: "为了您的账号安全我们会收集…".
    const cut = subjects.find(
      (subject) =>
        subject.start >= opener.end + 2 &&
        subject.start < end &&
        subject.meaning.kind === "party" &&
        subject.meaning.means !== "user" &&
        verbs.some((verb) => verb.start >= subject.end && verb.start < end),
    );
    const stop = Math.min(cut ? cut.start : end, describedEnd(text, opener), bracketEnd(text, opener.end));
    spans.push({ start: opener.start, end: stop });
  }
  return spans;
}

/** 面部特征（用于人脸识别）、银行账号: a purpose in brackets ends with them. */
function bracketEnd(text: string, from: number): number {
  const before = text.slice(0, from);
  if (before.lastIndexOf("(") <= before.lastIndexOf(")")) return text.length;
  const close = text.indexOf(")", from);
  return close < 0 ? text.length : close;
}

/** 用于识别您身份的信息: a purpose that only describes a noun ends where the noun begins. */
function describedEnd(text: string, opener: Span): number {
  if (!/^(用于|用来|用作)$/.test(text.slice(opener.start, opener.end))) return text.length;
  const found =
    /^[^,，、。;；]{1,30}?(?<!您|你|我们|用户|其)的(?=[^,，。]{0,8}(信息|数据|资料|账号|标签|画像|程序|设备|内容|手机|名称))/.exec(
      text.slice(opener.end),
    );
  return found ? opener.end + found[0].length : text.length;
}

/** 为您提供…, 向您推荐…: a service to the user is a purpose too. */
function benefits(text: string): Span[] {
  const found: Span[] = [];
  for (const match of text.matchAll(
    /(为|向|给)(了)?(您|你|用户|广大用户)(更好地?|及时)?(提供|推荐|展示|推送|发送|呈现|匹配|带来)/g,
  )) {
    found.push({ start: match.index, end: match.index + match[0].length });
  }
  return found;
}

function clauses(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !breaksClause(text, at)) continue;
    if (at > start) spans.push({ start, end: at });
    start = at + 1;
  }
  return spans;
}

const CONNECTOR =
  /^(\s|[(（"“【[•●\-*]|[\d一二三四五六七八九十]{1,3}[.、)）．]|但是?|并且|同时|此外|另外|例如|比如|其中|那么|且|而|以及|或者?|以?便?于?我们?(?=如果)|仅(?=当|在)|只有(?=当|在))+/;

function skipConnectors(text: string, clause: Span): number {
  const found = CONNECTOR.exec(text.slice(clause.start, clause.end));
  return clause.start + (found ? found[0].length : 0);
}
