import type { Party } from "../../../model/claim.ts";
import { ofGroup } from "../lexicon/marks.ts";
import { everyMatch, matches, matchesIn } from "../lexicon/matches.ts";
import { clauseEnd } from "./adverbials-zh.ts";
import { holdsData, type Turn, US } from "./constructions.ts";
import { labelOf, ORGANISATION } from "./data-entry-zh.ts";
import type { Grammar, Parse, Span } from "./grammar.ts";
import { partyOf } from "./parties.ts";

/** Kinds of data that the phone gives only on leave; an entry that begins with one tells of that leave. */
const ON_LEAVE =
  /^(media\.(camera|microphone|photos|library|documents)|location\.(precise|coarse)|contacts\.address-book|calendar\.\w+|messages\.sms|contacts\.call-log|bluetooth\.\w+|device\.storage|apps\.installed|sensor\.(body|activity|step)|telephony\.call|device\.imei)$/;
const NOT_LEAVE =
  /^\s*(我们|我行|我司|本(行|院|校|公司|应用|软件|平台|app)|平台)?(不|未|无|没|从不|绝不|可在|可以在|您可(?!以?(?:通过|使用|利用|用|上传|拍)(?![^。;；]{0,24}(?:关闭|设置|撤回)))|请|点击|进入|设置|通过|关闭|打开设置|路径|详见|见|[a-z0-9@+\-.]+$)|[省市县]|(?<![地社专园时分服片景战赛])区(?![域分别间])|[路街道]\d/;
const QUIET = new Set(["rights", "contact", "security", "update", "definitions", "exemptions", "storage"]);

/** 相机：拍摄线稿时使用: an entry that begins with what is asked for. */
export function permissionEntry(parse: Parse, topic: string | null): Turn[] {
  if (topic !== null && QUIET.has(topic)) return [];
  const label = labelOf(parse);
  if (!label || label.end - label.start > 26) return [];
  const inside = ofGroup(parse.marks, "data").filter(
    ({ start, end, meaning }) => start >= label.start && end <= label.end && meaning.kind === "data",
  );
  const [only] = inside;
  if (only?.meaning.kind !== "data" || !matches(ON_LEAVE, only.meaning.id)) return [];
  // Android-相机/iOS-相机 names one thing twice; 相机及相册 two.
  if (inside.some(({ meaning }) => meaning.kind !== "data" || !matches(ON_LEAVE, meaning.id))) return [];
  const phones = matchesIn(/android|ios|安卓|苹果|鸿蒙/, parse.text, label.start, label.end);
  const around = inside
    .reduceRight(
      (text, { start, end }) => text.slice(0, start - label.start) + text.slice(end - label.start),
      parse.text.slice(label.start, label.end),
    )
    .replace(/(?<=基于)[(（][^)）]*[)）]/g, "")
    .replace(/(android|ios|安卓|苹果|鸿蒙)(系统|端|版)?|[\s/\-－]/g, "")
    .trim();
  if (
    !matches(
      /^(获取|读取|访问|使用|调用|开启|系统|手机|设备|您的|存储|地理|基于|基于您的)?(的)?(附加|拓展|扩展|相关|个性化)?(定位)?(权限|信息|功能|服务|和|与|、|及)?([(（][^)）]*[)）])?$/,
      around,
    )
  )
    return [];
  const rest = parse.text.slice(label.end + 1);
  const based = parse.text.startsWith("基于", label.start);
  if ((matches(NOT_LEAVE, rest) && !based) || rest.trim().length < 4) return [];
  const words = { start: label.end, end: label.end + 1 };
  // 设备与应用信息：设备型号、系统版本、语言: what is listed says it.
  const listed = parse.verbs.some(({ start }) => start > label.end)
    ? []
    : ofGroup(parse.marks, "data").filter(({ start }) => start > label.end);
  if (!phones && listed.length > 2 && rest.includes("、")) return [];
  const asked: Turn = {
    action: "collect",
    actor: US,
    recipient: null,
    denied: false,
    words,
    right: null,
    left: label,
  };
  // Android-存储/iOS-照片：提供保存图片、分享图片功能: what the app then can do is no practice.
  if (phones && !matches(/获取|收集|读取|采集|上传|访问/, rest)) {
    const does = { start: words.end, end: parse.text.length };
    return [asked, { ...asked, action: null, words: does, left: null }];
  }
  const takes = parse.verbs.some(
    ({ start, meaning }) =>
      start > label.end &&
      meaning.kind === "verb" &&
      // 通讯录：您可以向好友分享…: what the reader can do then.
      !matchesIn(/[:：。;；]\s*(您|你|用户)(可以?|能够?)[^。;；]*$/, parse.text, label.end, start) &&
      matches(based ? /^(collect|send)$/ : /^(collect|share|permission|send)$/, meaning.means) &&
      !/不|未/.test(parse.text.slice(Math.max(0, start - 4), start)),
  );
  // An entry with a verb of its own says there what is taken.
  if (
    takes &&
    !/时(使用|调用|申请|访问|开启|需要)|(使用|调用|访问|申请)$/.test(rest.replace(/[。;；,，].*$/s, ""))
  )
    return [];
  return [asked];
}

const NO_RECIPIENT =
  /(目的|方式|范围|信息|数据|说明|提示|注意|情形|情况|共享|转让|披露|委托|权限|用途|场景|类型|期限|原因|同意|例如|比如|包括|如下|原则|问|答|因此|承诺|其中|链接|名称|主体|联系方式)$/;

/** 药房：处方、收货人姓名、地址: in a section on sharing, who stands before the colon receives what stands after it. */
export function recipientEntry(parse: Parse, topic: string | null): Turn[] {
  if (topic !== null && QUIET.has(topic)) return [];
  const label = labelOf(parse);
  if (!label) return [];
  const name = parse.original.slice(label.start, label.end).trim();
  if (topic !== "sharing" && topic !== "sdk" && !receivesAnywhere(parse, label)) return [];
  if (
    !ORGANISATION.test(parse.text.slice(label.start, label.end)) ||
    NO_RECIPIENT.test(name.replace(/[(（].*$/, ""))
  )
    return [];
  const party = partyIn(parse, label, name);
  const verb = parse.verbs.find(
    ({ start, meaning }) =>
      start > label.end &&
      meaning.kind === "verb" &&
      matches(/^(collect|share|provide|send|store|entrust|permission|learn|use|used-for)$/, meaning.means) &&
      // 评估风险所需的姓名: what they need it for.
      !matchesIn(/^[^,，。;；:：]{0,16}(?:所需|所必需|必需)的/, parse.text, start),
  );
  const from = label.end + 1;
  const dash = /--|-|用于|用来|目的/.exec(parse.text.slice(from));
  const end = Math.min(dash ? from + dash.index : parse.text.length, verb ? verb.start : parse.text.length);
  const list = { start: from, end };
  const own = /^(我们|本|您|你|用户|为了?|当|如|若|在|仅|会|将)/.test(parse.text.slice(from).trim());
  if (!own && holdsData(parse, list))
    return [
      {
        action: "share",
        actor: US,
        recipient: party,
        denied: false,
        words: { start: label.end, end: from },
        right: list,
        left: null,
      },
    ];
  // 运营商：传送姓名、证件号以开通流量卡; 核验机构：核验姓名是否一致: whose entry it is gets it.
  const handed = own ? null : HANDED_IN.exec(parse.text.slice(from));
  if (handed && !/我们|委托|受托|其发|向其/.test(parse.text.slice(from, from + handed.index))) {
    const words = { start: from + handed.index, end: from + handed.index + handed[0].length };
    const right = { start: words.end, end: parse.text.length };
    if (holdsData(parse, { start: words.end, end: clauseEnd(parse.text, words.end) }))
      return [{ action: "share", actor: US, recipient: party, denied: false, words, right, left: null }];
  }
  // 穿山甲：展示广告，收集OAID: whose entry it is takes it.
  if (verb?.meaning.kind !== "verb" || verb.meaning.means !== "collect" || own) return [];
  if (parse.subjects.some(({ start, end }) => start >= from && end <= verb.start)) return [];
  const denied = matchesIn(/(不|未|没有)(会|曾)?$/, parse.text, from, verb.start);
  const right = { start: verb.end, end: parse.text.length };
  if (party.kind === "authority" || !holdsData(parse, right)) return [];
  return [
    {
      action: "collect",
      actor: party,
      recipient: null,
      denied,
      words: { start: verb.start, end: verb.end },
      right,
      left: null,
    },
  ];
}

const HANDED_IN =
  /(?<!不|未|不会|您|你|从|由|可)(?:传送|传输|传递|报送|提供|同步|共享|推送|发送|核验|核对|查询|查验|接收|看到|获得|可见|比对)(?:您|你|用户)?的?/;

const RECEIVES =
  /(公司|局|部门|机关|机构|银行|经销商|维修站|运营商|开发商|服务商|供应商|提供商|承运商|承运人|物流(企业|公司)?|快递(企业|公司)?|保险公司|医院|药房|药店|法院|公安|警方|税务|海关|合作方|合作伙伴|子公司|集团|商家|商户|门店|加盟店|房东|司机|骑手|经纪人|招聘者|招聘方|征信|审计|律师|居委会|企业|服务方|厂商|厂家)$/;

/** 税务机关：姓名、证件号: who plainly is somebody else receives under any heading. */
function receivesAnywhere(parse: Parse, label: Span): boolean {
  const name = parse.text.slice(label.start, label.end).replace(/[(（].*$/, "");
  return (
    matches(RECEIVES, name) &&
    !/我们|本|登录|登陆|支付$|认证|注册|开通|入驻|为|用户|您|你|名称|选择/.test(name)
  );
}

function partyIn(parse: Parse, label: Span, name: string): Party {
  const marks = ofGroup(parse.marks, "party").filter(
    ({ start, end }) => start >= label.start && end <= label.end,
  );
  const known = marks.find(
    ({ meaning }) => meaning.kind === "party" && matches(/^(authority|affiliate|sdk)$/, meaning.means),
  );
  if (known) return partyOf(known, parse.original.slice(known.start, known.end));
  return { kind: "third-party", name };
}

/** 我们会全程录音录像: the verb names what it takes. */
const RECORDED =
  /(?<=(会|将|被|全程|予以|进行|同步|自动|可能|并|端|设备|期间|过程中|默认))(录音|录像|录屏)(和|、|及|或)?(录音|录像|录屏)?(?=$|[,，。;；、]|以|用于|并|来|,)/g;

export function recorded(parse: Parse, grammar: Grammar): Turn[] {
  return everyMatch(RECORDED, parse.text).flatMap((match): Turn[] => {
    const right = { start: match.index, end: match.index + match[0].length };
    const clause = parse.text.slice(grammar.clauseStart(parse.text, right.start), right.start);
    const actor = parse.subjects.findLast(({ end }) => end <= right.start);
    if (matches(/(您|你|用户)(可以?|自行|自己)[^,，]{0,8}$/, clause) || /无法|不同意|拒绝/.test(clause))
      return [];
    const byUs =
      actor?.meaning.kind !== "party" ||
      actor.meaning.means !== "user" ||
      matches(/(将|会|被)[^,，]{0,4}$/, clause);
    const denied = matches(/(不|未|不会|从不|绝不)(会)?(被|进行|予以|自动)*$/, clause);
    return byUs
      ? [{ action: "collect", actor: US, recipient: null, denied, words: right, right, left: null }]
      : [];
  });
}

const GIVEN_AWAY =
  /(?<deny>(绝|也|都|一概|从)?不(会|得|曾)?(再)?)?(?<![用发传])(给|交给|卖给|告诉|发给|传给|透露给|泄露给|出售给)(了)?(?<who>任何(人|第三方|公司|机构|组织|企业|其他[^,，。]{0,4})|第三方|别人|他人|其他人|外人|广告(公司|商|主|平台|联盟)|保险公司|数据公司|别的[^,，。]{0,6}|其他公司)/g;

/** 您的手机号不会给任何人 */
export function givenAway(parse: Parse, grammar: Grammar): Turn[] {
  return everyMatch(GIVEN_AWAY, parse.text).flatMap((match): Turn[] => {
    const words = { start: match.index, end: match.index + match[0].length };
    const denied = match.groups?.deny !== undefined;
    if (!denied) return [];
    const left = { start: grammar.clauseStart(parse.text, words.start), end: words.start };
    if (matchesIn(/(您|你|用户|请|切)[^,，的]{0,4}$/, parse.text, left.start, left.end)) return [];
    const who = match.groups?.who ?? "";
    const name = matches(/^(任何|第三方|别人|他人|其他人|外人)/, who) ? null : who;
    return holdsData(parse, left)
      ? [
          {
            action: "share",
            actor: US,
            recipient: { kind: "third-party", name },
            denied,
            words,
            right: null,
            left,
          },
        ]
      : [];
  });
}

const ASKED_OF =
  /(?<!您|你|用户|监护人)(向|从|请求|要求|请|由)(?<who>第三方[^,，。;；您]{0,8}|合作[^,，。;；您]{0,6}|关联[^,，。;；您]{0,6}|其|他们|微信|qq|支付宝|微博|运营商|该平台|上述[^,，。;；您]{0,6})(向我们|给我们)?(提供|返回|获取|获得|收集|接收|调取|查询)(?=您|你|用户|其|部分|相关)/g;

/** 我们会请求第三方提供您的昵称: what others are asked to give is taken. */
export function askedOf(parse: Parse, grammar: Grammar): Turn[] {
  return everyMatch(ASKED_OF, parse.text).flatMap((match): Turn[] => {
    const words = { start: match.index, end: match.index + match[0].length };
    const clause = parse.text.slice(grammar.clauseStart(parse.text, words.start), words.start);
    const asked = /^(请求|要求|请)/.test(match[0]);
    if (
      !asked ||
      !matches(/(我们|平台|系统|公司|^[^您你用户]{0,10})(会|将|可能|可以|需要|需)?[^您你]{0,4}$/, clause)
    )
      return [];
    const right = { start: words.end, end: parse.text.length };
    const denied = matches(/(不|未)(会|曾)?$/, clause);
    return holdsData(parse, right)
      ? [{ action: "collect", actor: US, recipient: null, denied, words, right, left: null }]
      : [];
  });
}

const WITH_IT =
  /(?:用|使用|利用|凭|通过)(?<what>(?:您的|您预留的|您提供的|你的)?[^,，。;；、用]{1,14}?)(?:给|向|为|与|和)(?:您|你|用户)(?:发送|推送|发|联系|通知|推荐|打电话|致电|寄|回访|沟通)/g;

/** 我们会用手机号给您发送复诊提醒 */
export function usedToServe(parse: Parse): Turn[] {
  return everyMatch(WITH_IT, parse.text).flatMap((match): Turn[] => {
    const start = match.index + match[0].indexOf(match.groups?.what ?? "");
    const right = { start, end: start + (match.groups?.what ?? "").length };
    const ours = parse.subjects.some(
      ({ end, meaning }) => end <= match.index && meaning.kind === "party" && meaning.means === "first-party",
    );
    const byHand = /^(短信|电话|邮件|微信|站内信|推送|弹窗|客服)/.test(match.groups?.what ?? "");
    if (!ours || byHand || !holdsData(parse, right)) return [];
    const denied = matchesIn(/不(会|再)?$/, parse.text, 0, match.index);
    return [
      {
        action: "use",
        actor: US,
        recipient: null,
        denied,
        words: { start: match.index, end: start },
        right,
        left: null,
      },
    ];
  });
}
