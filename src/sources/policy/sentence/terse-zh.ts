import { everyMatch, firstMatch, matches, matchesIn } from "../lexicon/matches.ts";
import { holdsExact, type Turn, US, USER } from "./constructions.ts";
import type { Grammar, Parse } from "./grammar.ts";

/** Lists without a verb, as in tables that lost their lines and notes in key words. */

const CELLS = /\s+[/|｜／]\s+|\s*[|｜]\s*|\s*-{2,}\s*/g;
const NAMES_KIT =
  /sdk|推送|统计|广告|登录|登陆|地图|支付|联盟|分享|定位|内核|push|穿山甲|优量汇|友盟|极光|个推|高德|百度|腾讯|bugly|数盟|数美|同盾/;

/** 某推送SDK / 某公司 / OAID、设备型号 / 推送: one kit a line, its data in a cell of its own. */
export function kitCells(parse: Parse): Turn[] {
  const cells: { start: number; end: number }[] = [];
  let start = 0;
  for (const match of everyMatch(CELLS, parse.text)) {
    cells.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  cells.push({ start, end: parse.text.length });
  const [name, ...rest] = cells;
  if (!name || rest.length === 0 || name.end - name.start > 40) return [];
  const title = parse.text.slice(name.start, name.end);
  if (!NAMES_KIT.test(title) || /[,，。;；]/.test(title)) return [];
  const list = rest.find((cell) => holdsExact(parse, cell));
  if (!list || matchesIn(/^[^、,，]{0,12}(我们|您|不|无)/, parse.text, list.start, list.end)) return [];
  return [
    {
      action: "share",
      actor: US,
      recipient: {
        kind: "sdk",
        sdk: null,
        name: parse.original.slice(name.start, name.end).replace(/^[\s\p{P}\d]+/u, ""),
      },
      denied: false,
      words: { start: name.start, end: name.end },
      right: list,
      left: null,
    },
  ];
}

const SIGNS_IN =
  /(?:^[\s\p{P}\d]*|[,，。;；:：])\s*(?:支持|可用|使用|通过)?(?<what>(?:本机)?(?:手机号码?|邮箱|用户名|身份证号码?)[^,，。;；您我]{0,12}?)(?:登录|登陆|注册)(?=$|[,，。;；、])/gu;

/** 手机号验证码登录 */
export function signsInBy(parse: Parse): Turn[] {
  return everyMatch(SIGNS_IN, parse.text).flatMap((match): Turn[] => {
    const what = match.groups?.what ?? "";
    const start = match.index + match[0].indexOf(what);
    const right = { start, end: start + what.length };
    if (/不|无需|后|时|的|用于|用来|为/.test(what) || !holdsExact(parse, right)) return [];
    const words = { start: right.end, end: match.index + match[0].length };
    return [{ action: "collect", actor: USER, recipient: null, denied: false, words, right, left: null }];
  });
}

const OPTIONAL =
  /(?<=[\p{Script=Han}a-z:：]\s?)(?:均|都|则)?(?:为|是|属于?)?(?:可选|选填|必填|可不填|可以?不(?:留|给|提供|上传|写)|可以?留空|可以?不填写?|可以?略过|非必填|非必选)(?:的)?(?:项目?|内容|信息|资料|字段)?(?=$|[,，。;；])/gu;

/** 昵称、头像可选 */
export function leftToChoice(parse: Parse, grammar: Grammar): Turn[] {
  return everyMatch(OPTIONAL, parse.text).flatMap((match): Turn[] => {
    const words = { start: match.index, end: match.index + match[0].length };
    const start = grammar.clauseStart(parse.text, words.start);
    const own = { start, end: words.start };
    // 手机号、验证码：登录必填
    const label =
      /[:：]/.test(parse.text[start - 1] ?? "") &&
      matchesIn(/^\s*(?:注册|登录|下单|报名|认证|均)?(?:时)?$/, parse.text, start, words.start);
    const left = label ? { start: 0, end: start - 1 } : own;
    if (!holdsExact(parse, left)) return [];
    return [{ action: "collect", actor: USER, recipient: null, denied: false, words, right: null, left }];
  });
}

const GIVEN_TO =
  /(?:会|将|均|都|一并|加密|同步|直接|实时|自动)*(?<verb>提供|传送|发送|传输|推送|转发|报送|移交|交付|转交)(?:给|至|到)(?<to>(?!您|你|我们|本|服务器|云|手机|设备|后台|平台|客户端|用户|监护人|家长|邮箱)[^,，。;；您我]{2,14}?)(?=$|[,，。;；]|用于|以便|审|核|处理|来|进行|展示|派送|配送)/g;

/** 处方、姓名、地址提供给某药业公司审方: nobody is named who gives, but the firm. */
export function givenTo(parse: Parse, grammar: Grammar): Turn[] {
  return everyMatch(GIVEN_TO, parse.text).flatMap((match): Turn[] => {
    const words = { start: match.index, end: match.index + match[0].length };
    const left = { start: grammar.clauseStart(parse.text, words.start), end: words.start };
    const clause = parse.text.slice(left.start, left.end);
    if (
      matches(
        /(我们|我行|平台|您|你|用户|把|将|不|未|向|需|可|请|由|其)[^、]{0,4}$|^(我们|您|你|用户)(?!的)/,
        clause,
      )
    )
      return [];
    if (
      /把|将/.test(clause) ||
      /境外|海外|国外|新加坡|美国|日本|香港|欧盟|德国|爱尔兰|英国|法兰克福|韩国|东京/.test(
        match.groups?.to ?? "",
      )
    )
      return [];
    if (!holdsExact(parse, left)) return [];
    const to = match.groups?.to ?? "";
    const name = parse.original.slice(words.end - to.length, words.end);
    const recipient = PUBLIC_BODY.test(to)
      ? ({ kind: "authority" } as const)
      : ({ kind: "third-party", name } as const);
    return [{ action: "share", actor: US, recipient, denied: false, words, right: null, left }];
  });
}

const PUBLIC_BODY = /局|部门|部$|署|委$|厅|海关|公安|税务|法院|疾控|监管|政府|机关/;

const TO_NUMBER =
  /(?:向|给|往)(?:您|你|用户|监护人|家长|客户)?的?(?<what>(?:注册|绑定|预留)?(?:手机号码?|电子邮箱|邮箱))(?:发送|推送|发|拨打)/g;

/** 向您的手机号发送短信: the number is used. */
export function sentToNumber(parse: Parse): Turn[] {
  return everyMatch(TO_NUMBER, parse.text).flatMap((match): Turn[] => {
    const what = match.groups?.what ?? "";
    const start = match.index + match[0].indexOf(what);
    const right = { start, end: start + what.length };
    const words = { start: right.end, end: match.index + match[0].length };
    const ours = !parse.subjects.some(
      ({ end, meaning }) => end <= match.index && meaning.kind === "party" && meaning.means === "third-party",
    );
    if (
      !ours ||
      matchesIn(/(不|未|您|你)[^,，]{0,3}$/, parse.text, 0, match.index) ||
      !holdsExact(parse, right)
    )
      return [];
    return [{ action: "use", actor: US, recipient: null, denied: false, words, right, left: null }];
  });
}

const GIVEN_LABEL =
  /^[\s\p{P}\d]*(?:接收|获得|得到|共享|提供|传递|传输|披露|委托处理)的?(?:个人)?(?:内容|信息|数据|字段)(?:类型|种类|范围)?\s*[:：]/u;

/** 接收内容：姓名、电话: in the entry of somebody who receives. */
export function listedAsGiven(parse: Parse): Turn[] {
  const found = firstMatch(GIVEN_LABEL, parse.text);
  if (!found) return [];
  const right = { start: found[0].length, end: parse.text.length };
  if (matchesIn(/^\s*(?:不|未|无|没)|我们|您(?!的)/, parse.text, right.start) || !holdsExact(parse, right))
    return [];
  const words = { start: right.start - 1, end: right.start };
  return [{ action: "share", actor: US, recipient: null, denied: false, words, right, left: null }];
}

const TO_ADD =
  /请(?:您)?(?:一并|同时|先|务必)*(?<verb>附上|附|备好|准备好|写明|注明|留下|填好|报上|提交|出示)(?:您的?|本人的?)?/g;

/** 报修时请附上故障照片: asked of whoever reads. */
export function askedToAdd(parse: Parse, grammar: Grammar): Turn[] {
  return everyMatch(TO_ADD, parse.text).flatMap((match): Turn[] => {
    const words = { start: match.index, end: match.index + match[0].length };
    if (matchesIn(/[申恳邀]$/, parse.text, 0, words.start)) return [];
    const right = { start: words.end, end: grammar.clauseEnd(parse.text, words.end) };
    if (!holdsExact(parse, right)) return [];
    return [{ action: "collect", actor: USER, recipient: null, denied: false, words, right, left: null }];
  });
}

const SETS =
  /(?:您|你|用户)(?:还|也|亦)?(?:可以?|需要?|须|能够?)[^,，。;；]{0,14}?(?:设置|创建|编辑)(?:[、和或并]?(?:修改|更新|完善))?(?:您|你|自己)?的?/g;

/** 您可以选择设置账号名称、头像; 自行创建昵称: what somebody sets for an account is given. */
export function chosenToSet(parse: Parse, grammar: Grammar, topic: string | null): Turn[] {
  if (topic === "rights" || topic === "security") return [];
  return everyMatch(SETS, parse.text).flatMap((match): Turn[] => {
    const words = { start: match.index, end: match.index + match[0].length };
    const right = { start: words.end, end: grammar.clauseEnd(parse.text, words.end) };
    // 您需要提供手机号码进行注册并创建密码: what is given stands before its own verb.
    if (holdsExact(parse, words)) return [];
    if (!matches(SET_BY_HAND, parse.text.slice(right.start, right.end)) || !holdsExact(parse, right))
      return [];
    return [{ action: "collect", actor: USER, recipient: null, denied: false, words, right, left: null }];
  });
}

const SET_BY_HAND =
  /^[^,，]{0,6}?(账号名|账户名|用户名|昵称|头像|密码|登录密码|性别|签名|个人简介|简介)(?!的?(可见|展示|权限|开关|页))/;

const LEAVES = /^[\s\p{P}\d]*(?:App|应用|系统|所需|需要的?|手机|设备|申请的?|使用的?)*权限\s*[:：]/iu;

/** 权限：位置、相机、麦克风: all that is listed is asked for. */
export function leavesListed(parse: Parse): Turn[] {
  const found = firstMatch(LEAVES, parse.text);
  if (!found) return [];
  const right = { start: found[0].length, end: parse.text.length };
  const list = parse.text.slice(right.start);
  if (
    !/[、,，;；|｜]/.test(list) ||
    /不|未|无|可在|关闭|撤回|我们|您/.test(list) ||
    !holdsExact(parse, right)
  )
    return [];
  const words = { start: right.start - 1, end: right.start };
  return [{ action: "collect", actor: US, recipient: null, denied: false, words, right, left: null }];
}
