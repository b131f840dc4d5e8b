import { ofGroup } from "../lexicon/marks.ts";
import { firstMatch, matches, matchesIn } from "../lexicon/matches.ts";
import { clauseStart } from "./adverbials-zh.ts";
import { type Turn, US, USER } from "./constructions.ts";
import type { Parse, Span } from "./grammar.ts";

const LABEL =
  /^[\s\p{P}\d一二三四五六七八九十a-z]{0,6}?(?<label>[\p{L}·+\-/ ]{2,26}(?:[(（][^)）]{0,30}[)）])?)\s*(?:[:：】]|--)/u;

export function labelOf(parse: Parse): Span | null {
  const found = firstMatch(LABEL, parse.text);
  const words = found?.groups?.label;
  if (!found || words === undefined) return null;
  const start = found.index + found[0].lastIndexOf(words);
  return { start, end: start + words.trimEnd().length };
}

export const ORGANISATION =
  /(公司|sdk|平台|机构|银行|医院|药房|药店|商家|商户|服务商|提供商|供应商|合作方?|伙伴|厂商|厂家|推送|支付|地图|统计|物流|快递|保险|运营商|部门|机关|法院|广告|联盟|网点|门店|学校|客服|律师|审计|征信|集团|科技|云|统计|验证|登录|分享|分析|监测|定位|语音|识别|关联|子公司|第三方|经销商|维修|酒店|航空|景区|司机|骑手|承运|检验|商城|社区|居委会|村委会|街道办|派出所|开发商|物业|业委会|幼儿园|协会|基金会|公证|仲裁|事务所|交警|消防|急救|旅行社|场馆|主办方|承办方|版权方|品牌方|猎头|中介|家政|搬家|小程序|微信|qq|微博|友盟|极光|个推|高德|百度|腾讯|阿里|华为|小米|穿山甲|优量汇)/;
/** 日志：访问时间、IP、浏览的帖子: under a heading on collection, an entry that only lists. */
export function dataEntry(parse: Parse, topic: string | null): Turn[] {
  if (topic !== null && topic !== "collection" && topic !== "list" && topic !== "children") return [];
  const label = labelOf(parse) ?? purposeLabel(parse);
  if (!label || label.end - label.start > (parse.text[label.start] === "为" ? 30 : 12)) return [];
  if (
    matchesIn(
      /^(接收)?(信息|数据|内容|字段|状态|功能|名称|类型)$|(目的|方式|用途|说明|提示|注意|公司|平台|机构|情形|原则|问|答|拒绝|权|披露|公开|共享)$|不|未|无|没|勿/,
      parse.text,
      label.start,
      label.end,
    )
  )
    return [];
  // 税务机关：姓名、证件号: whoever stands there receives; 负责人：…，邮箱：… is how to reach somebody.
  const name = parse.text.slice(label.start, label.end);
  if (
    parse.text[label.start] !== "为" &&
    (GOES_TO.test(name) ||
      (ORGANISATION.test(name.replace(/[(（].*$/, "")) &&
        /(公司|平台|机构|银行|商|方|局|部门|机关|会|sdk)$/.test(name.replace(/[(（].*$/, ""))))
  )
    return [];
  const right = { start: label.end + 1, end: parse.text.length };
  const verb = parse.verbs.find(
    ({ start, meaning }) =>
      start >= right.start &&
      meaning.kind === "verb" &&
      !matches(/^(other|look|used-for|learn)$/, meaning.means) &&
      !matchesIn(/^(浏览|访问|搜索|使用|点击)/, parse.text, start),
  );
  // 主播实名：姓名、身份证号，并填写银行账户: the list stands before the clause that goes on.
  const clause = verb ? clauseStart(parse.text, verb.start) : right.start;
  const listed = verb !== undefined && matchesIn(LISTED_BEFORE, parse.text, right.start, clause);
  if (listed) right.end = clause - 1;
  const acts = verb !== undefined && !listed;
  const goesOn = listed && matchesIn(/^(?:并|还|另|同时)/, parse.text, clause);
  const items = ofGroup(parse.marks, "data").filter(
    ({ start, end, meaning }) =>
      start >= right.start && end <= right.end && (meaning.kind === "data" || meaning.kind === "umbrella"),
  );
  const rest = parse.text.slice(right.start, right.end);
  const [only] = items;
  // 手机号登录：手机号。
  const alone =
    items.length === 1 &&
    only !== undefined &&
    SIGNS_UP.test(name) &&
    rest.length - (only.end - only.start) <= 3;
  const taken = alone || matches(TAKES, name);
  if (acts || items.length < (taken ? 1 : 2)) return [];
  if (!taken && !/[、,，和及]/.test(rest)) return [];
  if (matchesIn(/^\s*(不|未|无|没)|属于|是指|指的?是|告诉|请勿|切勿|不能|曾/, parse.text, right.start))
    return [];
  return [
    {
      action: "collect",
      actor: matches(BY_HAND, goesOn ? parse.text.slice(0, right.end) : parse.text) ? USER : US,
      recipient: null,
      denied: false,
      words: { start: label.end, end: right.start },
      right,
      left: null,
    },
  ];
}

/** 姓名、身份证号、手持证件照，: nothing but a list, to the comma before what comes next. */
const LISTED_BEFORE =
  /^(?![^,，;；]*(?:我们|平台|您|你|用户|不|未|如|若))[^。;；:：()（）]*、[^。;；:：()（）]*[,，;；]$/;
const SIGNS_UP = /(?:登录|登陆|注册|认证|实名|绑定|开户|绑卡|找回|反馈)$/;

/** 收集内容：登录密码 */
const TAKES = /^(所?需|收集|采集|获取|读取|上报|记录|申请)(收集|使用)?的?(个人)?(信息|内容|数据|字段|资料)$/;
const GOES_TO =
  /负责人|联系|热线|客服(?!功能|服务)|电话$|机关$|居委会|关联公司|子公司|集团|同意|了解|知悉|声明|承诺/;

/** 为保障服务稳定、限制滥用：设备型号、IP: what the list is for stands before it. */
function purposeLabel(parse: Parse): Span | null {
  const found = firstMatch(
    /^[\s\p{P}\d]*(?<label>为了?(?![您你][^:：]{0,2}[:：])[^。;；:：]{4,28})[:：]/u,
    parse.text,
  );
  const label = found?.groups?.label;
  if (!found || label === undefined || /不|共享|提供|第三方|合作|您|你|我们|收集|填写/.test(label))
    return null;
  const start = found[0].length - 1 - label.length;
  return { start, end: start + label.length };
}

/** 必填：昵称、性别: what is asked for so is typed. */
const BY_HAND =
  /必填|选填|可选|任选|填写|自愿|手填|补填|代填|填报|自填|由(?:您|用户|员工|家长|申请人|业主|本人)[^,，;；]{0,6}(?:上传|拍摄|提供|提交)|(?:^|[,，。;；:：])填/;
