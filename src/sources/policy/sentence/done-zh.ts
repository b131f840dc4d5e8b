import type { ClaimAction, Party } from "../../../model/claim.ts";
import { everyMatch, firstMatch, firstMatchIn, matches, matchesIn } from "../lexicon/matches.ts";
import { holdsExact, type Turn, US } from "./constructions.ts";
import type { Grammar, Parse, Span } from "./grammar.ts";

/** What is done with data that stands before the words for it: 录音转写后即时丢弃, 车牌、电话给到某救援公司. */

/** Whoever reads the policy does it, may do it or is told to; or it is only asked, wished or supposed. */
export const BY_READER =
  /(您|你|用户|家长|监护人|本人)(可|有权|应|需|须|能|自行|自己|主动|选择|要求|申请|请求|点击|点按|在|通过|不|勿|的[^,，]{0,6}(申请|要求|请求))|请(?!求)|如何|是否|建议|申请|要求|请求|切勿|可自行|可以(自行|随时|手动)|^(如果?|若|一旦|当|除非|即使|无论)/;

/** The clause before these words, or the one before that where this one only says when or how. */
export function objectBefore(parse: Parse, grammar: Grammar, at: number): Span | null {
  const { text } = parse;
  const start = grammar.clauseStart(text, at);
  if (matchesIn(BY_READER, text, start, at)) return null;
  // 您上传的照片，以及您的评论会存储在…: the list began before its comma.
  const joined =
    start > 1 && matchesIn(/^(以及|及|和)/, text, start) && matches(/[,，]/, text[start - 1] ?? "");
  const own = { start: joined ? grammar.clauseStart(text, start - 1) : start, end: at };
  if (holdsExact(parse, own)) return own;
  if (!matchesIn(BARE, text, start, at) || start < 2 || !/[,，:：]/.test(text[start - 1] ?? "")) return null;
  const before = { start: grammar.clauseStart(text, start - 1), end: start - 1 };
  if (matchesIn(BY_READER, text, before.start, before.end)) return null;
  return holdsExact(parse, before) ? before : null;
}

/** 比对完毕, 事后, 一经识别: a clause that names nothing of its own. */
const BARE =
  /^(由?我们|由?平台|由系统|系统|这些(?:数据|信息|内容)?|原?数据|内容|信息|结果|它们?|特征(?:模板|值|数据)?|模板|原图|原始[^,，]{1,4}|以[^,，]{2,12}(?:算法|方式|形式)?加密|也|还|均|都|将|会|默认|可能|并|只|仅|仍|一律|全部|随后|事后|之后|此后|其后|最后|到期|期满|过期|逾期|完成|结束|(用|看|听|读|拍|扫|传|审|识别|比对|核对|核验|审核|转写|处理|使用|验证|分析|匹配|计算|查验)(完毕?|好|后|结束|完成)|[\p{Script=Han}\d]{0,8}(后|时|内|起|之日起[^,，]{0,8}))*$/u;

const THROWN =
  /(?:于|在)?(?:[\d一二三四五六七八九十两]+(?:个)?(?:天|日|小时|分钟|个月|月|年|工作日|自然日)(?:后|内|之后|以内)?)?(?:(?:(?<=[\d一二三四五六七八九十两](?:个)?(?:天|日|小时|分钟|月|年|工作日|自然日)(?:后|内|之后|以内))|会|将|便|就|则|均|都|已|应|予以|时(?=删|清|销|擦|抹|移)|自动|立即|立刻|即时|即刻|马上|随即|当场|当日|当天|次日|同时|一并|一同|一起|全都|(?<=发布|上传|提交|展示)前|统一|定期|永久|彻底|全部|按期|逐条|即行|即|后|完|用毕|不可逆地|滚动|循环|自[^,，、]{0,6}?(?:端|器|库|上|内|里|中)?|从[^,，]{1,8}))+(?:被|予以)?(?:删除|删掉|删去|删光|删干净|删|销毁|清除|清空|清零|清掉|清光|清干净|粉碎|扔掉|扔|丢弃|丢掉|丢|弃(?!用|置)|抹去|抹除|抹掉|擦除|移除|作废)(?:处理|掉)?(?=$|[,，。;；、]|，不|且|并)/g;

/** 原始录音转写后即时丢弃, 备份数据已于年底全部销毁 */
export function thrownAway(parse: Parse, grammar: Grammar): Turn[] {
  return everyMatch(THROWN, parse.text).flatMap((match): Turn[] => {
    const words = { start: match.index, end: match.index + match[0].length };
    if (matchesIn(/(不|未|没有|无法|不能|可|可以|能)$/, parse.text, 0, words.start)) return [];
    const left = objectBefore(parse, grammar, words.start);
    return left ? [turn("delete", words, left)] : [];
  });
}

const KEPT_AT =
  /(?<deny>不会?|从不|绝不|并不|未)?(?:仅|只|均|都|则|会|将|默认|始终|一直|加密后?|以[^,，。;；]{1,16}(?:后|形式|方式|加密))*(?:被)?(?:保存|存储|存放|储存|缓存|暂存|留存|保留|写入|写|记录|存|留|放|躺|待|呆|搁|住)(?:在|于|到|至|进|入|(?<=[仅只就]存)(?=本|手机|sd|云))(?:了)?(?:您|你|用户|我们|我方|本公司|平台|其)?(?:的|自己的?|自身的?|位于[^,，。;；]{1,12}的)?[^,，。;；、]{0,10}?(?:本机|车机|锁体|内存卡|存储卡|sd卡|U盘|主机|盒子|sd卡|云存储空间|云存储|云盘|网盘|手环|手表|相册|沙箱|沙盒|nas|卡里|家里|手机|设备|本地|终端|电脑|平板|芯片|钥匙串|加密区|沙盒|浏览器|U盘|u盘|服务器|云端|云上|机房|数据中心|数据库|节点|中国境内|境内|系统内|后台)(?:上|中|里|内)?(?=$|[,，。;；]|,不|不|直至|直到|并|且|至您|最长|最多|期限|保存|保留|\d)/g;

/** 密码只保存在系统钥匙串: kept, wherever that is. */
export function keptAt(parse: Parse, grammar: Grammar): Turn[] {
  return everyMatch(KEPT_AT, parse.text).flatMap((match): Turn[] => {
    const words = { start: match.index, end: match.index + match[0].length };
    const left = objectBefore(parse, grammar, words.start);
    if (!left || /(把|将)(?![会于在])/.test(parse.text.slice(left.start, words.start))) return [];
    if (matchesIn(/[\p{Script=Han}]的$/u, parse.text, left.start, left.end)) return [];
    return [{ ...turn("store", words, left), denied: match.groups?.deny !== undefined }];
  });
}

const OWN_HAND =
  /^(我们|我方|我司|本|app|应用|服务器|云端|云上|云平台(?=$|[,，。;；、])|[^,，]{0,6}云(?![^,，]{1,8}(公司|服务商|平台))|后台|平台|客户端|系统|手机|设备|车机|终端|浏览器|您(?!(选定|指定|授权|选择)的)|你|用户|其账|本地|该账|账号|页面|界面|首页|屏幕)/;
const PASSED =
  /(?<deny>(?:不会?|从不|绝不|并不|未|没有|不再|不得)(?:再|会|被|把)*)?(?:(?:会|将|须|需|则|均|都|可能|一并|实时|自动|加密|脱敏后?|直接|原样|同步|逐字|逐条|立即|依法|被|予以|以[^,，。;；]{1,10}))*(?<!上)(?<verb>派给|派发给|分派给|转派给|流转给|发往|发到|发给|发送至|发送到|发送给|发至|传给|传到|传至|传往|传送至|传送给|传送到|传输至|传输给|传输到|传递给|传递至|送给|送至|送往|送到|交给|交由|交付|转给|转交给?|转送|转至|给到|报送至?|报给|报至|上报至?|推送给|推送至|同步给|同步至|提供给|提供至|移交给?|递交给?|发过去给|披露给|透露给|开放给|共享给|分享给|告知|出示给|流向|展示给|显示给|回传至|回传给|抄送|送)(?<to>[^,，。;；:：()（）]{2,30})/g;
const PUBLIC_BODY =
  /(局|部门|部|署|委员会|委|厅|海关|公安|税务|法院|疾控|监管|政府|机关|征信中心|国家[^,，]{0,10}平台|监测平台|检察院|警方|警察|交警|边检|疾控中心|居委会|主管单位)(?:进行|核|审|备案|处理|登记|$)/;

/** 车牌、电话给到某救援公司; 键入的字符会逐字发往搜索引擎: who receives stands right after the verb. */
export function passedOn(parse: Parse, grammar: Grammar): Turn[] {
  return everyMatch(PASSED, parse.text).flatMap((match): Turn[] => {
    const to = match.groups?.to ?? "";
    const verb = match.groups?.verb ?? "";
    if (matches(OWN_HAND, to) || matches(/^(的|时|后|之|失败|成功|方式|按钮|功能)/, to)) return [];
    const end = match.index + match[0].length - to.length;
    const words = { start: match.index, end };
    // 送 and 交付 alone begin many other words.
    if (
      matches(/^(送|交付|抄送|告知)$/, verb) &&
      !/(公司|平台|中心|机构|银行|局|部门|模型|服务商|方|单位)/.test(to)
    )
      return [];
    const left = objectBefore(parse, grammar, words.start);
    if (!left) return [];
    const clause = parse.text.slice(left.start, left.end);
    if (matches(/向[^,，]{1,12}$|的$|由[^,，]{2,20}$/, clause)) return [];
    // 将A、B提供给…: the verb's own objects are found by its 将.
    if (/(把|将)(?![会于在要被由])/.test(parse.text.slice(0, words.start))) return [];
    if (
      holdsExact(parse, { start: words.end, end: words.end + to.length }) &&
      !holdsExact(parse, { start: grammar.clauseStart(parse.text, words.start), end: words.start })
    )
      return [];
    const other = parse.subjects.findLast(
      ({ start, end: last }) => start >= left.start && last <= words.start,
    );
    if (other?.meaning.kind === "party" && !matches(/^(first-party|user)$/, other.meaning.means)) return [];
    const denied = match.groups?.deny !== undefined;
    const who = (
      firstMatch(/^(.*?)(?=以|用于|用来|来|进行|核|审|处理|展示|比对|查验|保管|,|$)/, to)?.[0] ?? to
    ).trim();
    const abroad = /(境外|海外|国外|美国|新加坡|日本|香港|欧盟|德国|爱尔兰|英国)/.test(to);
    const name = parse.original.slice(words.end, words.end + who.length);
    const recipient: Party | null = matches(PUBLIC_BODY, to)
      ? { kind: "authority" }
      : matches(/^(关联|子公司|母公司|集团|兄弟)/, to)
        ? { kind: "affiliate", name: null }
        : { kind: "third-party", name: matches(/^(任何|他人|别人|第三方|其他)/, who) ? null : name };
    return [
      { ...turn(abroad ? "transfer" : "share", words, left), denied, recipient: abroad ? null : recipient },
    ];
  });
}

const WITH =
  /(?:与|和|同|跟)(?<other>[^,，。;；]{2,24}?)(?:进行|做|作)?(?:比对|核对|核验|对照|匹配|校验|对比)(?=$|[,，。;；]|后|以|一致|通过|是否)/g;

/** 面部图像与建档留存的身份证照片比对: what is compared is used. */
export function compared(parse: Parse, grammar: Grammar): Turn[] {
  return everyMatch(WITH, parse.text).flatMap((match): Turn[] => {
    const other = match.groups?.other ?? "";
    const start = match.index + 1;
    const right = { start, end: start + other.length };
    const clause = parse.text.slice(grammar.clauseStart(parse.text, match.index), match.index);
    if (matches(BY_READER, clause) || matches(/(不|未)(会)?$/, clause)) return [];
    const words = { start: right.end, end: match.index + match[0].length };
    const left = { start: grammar.clauseStart(parse.text, match.index), end: match.index };
    const free = !parse.verbs.some((verb) => verb.start >= left.start && verb.end <= match.index);
    if (holdsExact(parse, right)) return [turn("use", words, right)];
    return free && holdsExact(parse, left) ? [turn("use", words, left)] : [];
  });
}

const DRAWN =
  /(?<=^|[,，。;；:：]|我们(?:会|将|可能|也)?|平台(?:会|将)?|系统(?:会|将)?|(?:会|将|可能|可|并|来))(?<by>根据|依据|基于|综合|结合|参考|参照|凭|按照|通过分析|按(?!照|期|时|需)|(?<!可)以(?!及|上|下|外|内|便|免|来|为|其他|任何|更))(?<what>[^。;；:：]{2,80}?)(?:,|，)?(?:来|为您|为你|向您|向你|对您|给您|自动|进行|综合|算法|模型|人工|智能|实时|重新|以)*(?<deed>推荐|推送|推测|推断|推算|排序|估算|判断|评估|匹配|计算|测算|分析|筛选|预测|生成|提炼|归纳|定价|识别|展示|投放|调整|优化|提醒|校准|做市场分析|决定)/g;

/** 我们依据您的开盒次数与收藏偏好推测您喜欢的系列: what is reckoned with is used. */
export function drawnFrom(parse: Parse, grammar: Grammar): Turn[] {
  return everyMatch(DRAWN, parse.text).flatMap((match): Turn[] => {
    const what = match.groups?.what ?? "";
    const by = match.groups?.by ?? "";
    const start = match.index + by.length;
    const right = { start, end: start + what.length };
    if (
      !holdsExact(parse, right) ||
      /不同|差异|情况下|类型的不|版本的不|要求|规定|法律|政策|约定|协议|您(可|可以|需)|(我们|平台|系统)(会|将|可能)?(收集|获取|采集)/.test(
        what,
      )
    )
      return [];
    // 根据您的浏览行为投放广告的第三方: what others do.
    if (
      matchesIn(
        /^[^,，。;；]{0,8}的(第三方|公司|广告商?|合作|伙伴|服务商)/,
        parse.text,
        match.index + match[0].length,
      )
    )
      return [];
    // 以 and 按 stand in many other words.
    if (matches(/^(以|按)$/, by) && (what.length > 30 || /方式|形式|用于|用来/.test(what))) return [];
    const before = parse.text.slice(grammar.clauseStart(parse.text, match.index), match.index);
    if (
      matches(
        /(您|你|用户|第三方|合作方|商家|他们|其)(可以?|也|还|能|会|将|可能|需)*$|(不会?|无法|不能|未|(收集|获取|读取|记录)并)$/,
        before,
      )
    )
      return [];
    const words = { start: match.index, end: right.start };
    return [{ action: "use", actor: US, recipient: null, denied: false, words, right, left: null }];
  });
}

const ENTRUSTED =
  /(?<=我们|我方|平台|公司|本行|我行|会|将|可能|并)(?:授权|委托|聘请|委派)(?<who>(?!您|你|用户|我们)[^,，。;；、]{2,16}?)(?:代为)?(?:处理|分析|存储|保管|存放|核验)(?=您|你|用户|相关|部分|以下)/g;

/** 我们会授权某系统处理您的设备信息 */
export function entrustedTo(parse: Parse): Turn[] {
  return everyMatch(ENTRUSTED, parse.text).flatMap((match): Turn[] => {
    const words = { start: match.index, end: match.index + match[0].length };
    const right = { start: words.end, end: parse.text.length };
    if (matchesIn(/(不会?|未)$/, parse.text, 0, words.start) || !holdsExact(parse, right)) return [];
    // Whom a list knows is found by the verb itself.
    if (parse.marks.get("party")?.some(({ start, end }) => start < words.end && end > words.start)) return [];
    const recipient: Party = { kind: "third-party", name: match.groups?.who ?? null };
    return [{ action: "entrust", actor: US, recipient, denied: false, words, right, left: null }];
  });
}

const THEREBY =
  /(?<=[,，])(?:并|再|我们?|咱们|客服|平台|系统|由系统)?(?:据以|据此|以此|借此|由此|凭此|用它们?|用其|拿它们?|拿来|靠它们?|靠这个)(?:来|给您|给你|为您|向您|判断|标|推|计算|估|给|匹配|决定|识别|做|算|确认|核|展示|生成|选|校|发送|联系|回信)/g;

/** 取得您的位置，据以标出附近的献血屋 */
export function thereby(parse: Parse, grammar: Grammar): Turn[] {
  return everyMatch(THEREBY, parse.text).flatMap((match): Turn[] => {
    const words = { start: match.index, end: match.index + match[0].length };
    const end = words.start - 1;
    const left = { start: grammar.clauseStart(parse.text, end), end };
    if (
      matchesIn(BY_READER, parse.text, left.start, end) ||
      /(不|未|没有)(会)?/.test(parse.text.slice(left.start, end))
    )
      return [];
    return holdsExact(parse, left) ? [turn("use", words, left)] : [];
  });
}

const BY_YOU =
  /(?:均|都|应|须|可|需|全部|一律)?由(?:您|你|用户|员工|家长|监护人|儿女|子女|车主|乘客|本人|企业|孩子|患者|考生|商家|店主|投保人|被保险人|申请人|申办人|求职者|司机|骑手|学员|学生|参保人)(?:本人|自行|自愿|自主|主动|据实|如实|手动|自己|决定|选择|是否)*(?:拍照|拍摄并)?(?<verb>填写|填报|提供|上传|录入|撰写|代填|登记|提交|拍摄|输入|自填|写|代为填写|发布|设定|选填|补充)/g;

/** 发票抬头、税号由您填写 */
export function byYou(parse: Parse, grammar: Grammar): Turn[] {
  return everyMatch(BY_YOU, parse.text).flatMap((match): Turn[] => {
    const words = { start: match.index, end: match.index + match[0].length };
    if (matchesIn(/^的(?!有|是|包括|[:：])/, parse.text, words.end)) return [];
    const start = grammar.clauseStart(parse.text, words.start);
    const own = { start, end: words.start };
    const before =
      start > 1 && /[,，:：]/.test(parse.text[start - 1] ?? "") && words.start === start
        ? { start: grammar.clauseStart(parse.text, start - 1), end: start - 1 }
        : null;
    const left = holdsExact(parse, own) ? own : before && holdsExact(parse, before) ? before : null;
    // 由员工上传之身份证、学历证书, 由您补充的有：昵称
    const listed = left
      ? null
      : firstMatchIn(/^(?:的|之)(?:信息|资料)?(?:有|是|包括|为)?[:：]?/, parse.text, words.end);
    if (listed) {
      const right = { start: words.end + listed[0].length, end: grammar.clauseEnd(parse.text, words.end) };
      if (!holdsExact(parse, right) || listed[0].length < 1) return [];
      return [{ ...turn("collect", words, own), left: null, right, actor: { kind: "user" } }];
    }
    if (!left) return [];
    return [{ ...turn("collect", words, left), actor: { kind: "user" } }];
  });
}

function turn(action: ClaimAction, words: Span, left: Span): Turn {
  return { action, actor: US, recipient: null, denied: false, words, right: null, left };
}
