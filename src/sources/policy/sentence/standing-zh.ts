import type { Mark } from "../lexicon/marks.ts";
import { firstMatchIn, matches, matchesIn } from "../lexicon/matches.ts";

/** 使用应用程序的频率, 如何使用服务的信息: how the app is used, said at length. */
export const HOW_USED =
  /(?<=(?:您|你|用户|其|何)使用)(?!频率|时长)(我们的?)?[^,，、。;；:：您的]{1,20}的(频率和情况|频率|频次|时长|次数|详细情况|具体情况|详细信息|情况)(?!下)/g;

const ZH_BEFORE =
  /(^|一个|这个|那个|哪个|哪座|哪家|两个|几个|授权|基于|借助|有关|创建|设置|设定|全量|全部|整个|所有|任何|[、,，:：;；()）"'“‘「『[【/\s\-•>《。*_|☆★■●]|[的和及与或括含如即是供集取写传交入新善录送存用开享露让问知到得写您你户其等把将对他它品程票房何些次份张条段类种项部每各该此本触看读述发布改删除载收得用凭加需要须有过了出示下起])$/;
const ZH_AFTER =
  /^($|[、,，。.;；:：)）"'”’\]】/\s(（!?？+|]|-{1,2}|—|和|及|与|或|以及|等|用于|以|来|进行|并|将|会|被|提供|上传|发送|共享|分享|披露|给|至|到|时|后|的(?=信息|数据|权限)|是否|需|作为|仅|才|中的|中|同步|存储|保存|收集|用来|向|绑定|设置|均|可|必|为(?=了|您|实现|必|选填|可选|非必|自愿)|绝|只|都|也|不|未|在|由|从|自(?!拍|动|然)|默认|已|而|但|所|这|是|应|须|识别|扫描|拍|加密|转|退|完|匿名|脱敏|交给|交由|寄|告|推|报|传|发|一并|全部|直接|自动|除|经|按|于|请|您|你|前|里|内|及其|包括|包含|如|例|没|有|登录|注册|并|去|给|让|又|再|就|则|还|每|且|最|一旦|仍|录入|完成|通过|根据|结合|当|若|涉及|属于|彻底|即(?!时|将)|挑|选(?!项|单|修|手|题|集)|导入|读[取走出]|随即|永久|一律|一概|统统|马上|立刻|立即|我们|留(?!言)|清(?!晰|单|扫)|销毁|抹|删|仅|只|概|亦|连同|归|限于|供(?!应|货)|全(?!部功能|屏|量|文|程|局|域)|满(?!意|减)|我(?=留|存|会|只|都|不|没|碰)|大家|大伙|别人|外人|好友们?[都能可看]|队友|对(?:方|所有|公众|他人|大家)|导(?:入|出)|搜(?!索|寻)|打(?:码|不|进)|连(?:接|上|着)|到期|随(?!机)|压根|根本|平时|平常|随手|当天|当场|开(?:同步|通)|过(?:后|期)|[\d一二三四五六七八九十半两]+(?:个)?(?:天|年|月|日|周|小时|工作日)|展示|显示|生成|其他人|他人|查询|核对|核验|比对|校验|验证|判断|推断|推测|计算|分析|统计|匹配|公开|透露|联系|找回)/;

/** 照片同班的人都能看, 通讯录用不上, 密码失效后 */
const TALK_AFTER = /^(?:同(?=班|组|桌|校|学|屋|城)|用(?=不[着上到])|失效|过期)/;

/** 学堂账号、使用记录: the account of a service that no list knows. */
function namedAccount(text: string, start: number, end: number): boolean {
  const name = firstMatchIn(
    /(?:[、,，:：(（]|的|获取|收集)\s*((?:(?!的)[\p{Script=Han}a-z]){1,8})$/u,
    text,
    Math.max(0, start - 14),
    start,
  )?.[1];
  return (
    name !== undefined &&
    matchesIn(/^\s*([、,，。;；)）]|等|和|及|$)/, text, end) &&
    !/注册|登录|登陆|使用|创建|注销|绑定|关联|个|该|此|一|的|您|你|或|和|及|与/.test(name)
  );
}

/** 微信昵称, 用户头像 */
const BRAND =
  /(微信|qq|微博|支付宝|抖音|淘宝|apple|用户|账号|账户|本人|个人|本机|手机|设备|第三方|平台|联系人|登录|注册|绑定|人|的|历史|全部|所有|相关|有关|部分|任何|原始|完整|真实|具体|详细|最近|近期|现有|原有)$/;

/** “视频去水印软件”: part of what a product is called. */
function isPartOfName(text: string, start: number, end: number): boolean {
  if (!matches(/["”」』]/, text)) return false;
  const open = firstMatchIn(/["“「『]([^"”」』、，,。]{0,10})$/, text, Math.max(0, start - 12), start);
  const close = firstMatchIn(/^([^"“”「」『』、，,。]{0,10})["”」』]/, text, end, end + 12);
  if (!open || !close) return false;
  const rest = `${open[1] ?? ""}${close[1] ?? ""}`;
  return (
    rest.length >= 2 &&
    !/信息|权限|记录|数据|资料|要用|想用|允许|请求|访问|使用|-|—|>|→|我的|设置|功能|服务|管理/.test(rest)
  );
}

/** 衣物照片, 骑手电话: what it is of stands before it, with nothing else around the two. */
function headOfCompound(text: string, start: number, end: number, verbs: readonly Mark[]): boolean {
  if (!matchesIn(HEADS, text, start, end)) return false;
  const of = firstMatchIn(
    /(?:^|[、,，:：;；()（）"“'的张段份个条幅]|和|及|与|或)(?<of>[\p{Script=Han}]{2,5}?)$/u,
    text,
    Math.max(0, start - 7),
    start,
  )?.groups?.of;
  // 您可上传现场照片: the verb stands right before what it is of.
  const verb = verbs.findLast((mark) => mark.end <= start - 2 && mark.end >= start - 4);
  if (
    verb &&
    !matchesIn(/^(?:影像|图像|位置|密码|账单|余额|签名)$/, text, start, end) &&
    !matchesIn(ACTS, text, verb.end, start) &&
    matchesIn(/^\p{Script=Han}+$/u, text, verb.end, start)
  )
    return true;
  return (
    of !== undefined &&
    !verbs.some((verb) => verb.start < start && verb.end > start - of.length) &&
    !matches(ACTS, of)
  );
}

/** 录像存在卡里, 录音发往云端: what becomes of it stands right behind it. */
const HANDLED =
  /^(?:(?:存|保存|存储|存放|留存|保留)(?:在|于|进|入|至|到|不|满|[\d一二三四五六七八九十])|(?:发|传|送|交|转|寄)(?:往|给|至|到)|(?:上传|发送|提交|提供|同步|传输)(?:给|至|到)|(?:由?(?:我们|系统|平台|客服|人工))?(?:识别|审核?|核对|核验|核实|比对|转写|看|听|读|扫描?|拍|传|用|处理|分析|匹配|打分|打完分|使用|解析|验证|鉴定|翻译|计算|打印|冲印)(?:好|完|毕|过|结束|完成|通过)*(?:之?后|即|就|便|,|，)?[^,，。;；]{0,6}(?:删|销毁|丢|扔|清(?!晰|楚)|抹|弃))/;

const HEADS =
  /^(?:照片|相片|图片|图像|影像|截图|录音|录像|视频|姓名|名字|电话|手机|地址|邮箱|生日|年龄|性别|身高|体重|账单|余额|位置|简历|成绩|学历|职务|职位|头像|昵称|评论|评价|签名|号码|病史|症状|处方|车牌|步数|心率|收入|工资|薪资|密码)$/;
const ACTS =
  /[我您你们将会把被给向从在用以为可能不未无是有请须需应要]|编辑|选择|查看|播放|观看|浏览|分享|下载|处理|修改|识别|访问|点击|制作|美化|推荐|展示|搜索|推送|第三方|短$|音$|广告|直播|[证卡照单票]$|病历|报告|护照|合同|通话|编$|会员$|客服|商品/;

/** Words that name hardly anything but data: it is enough that one side shows them to stand alone. */
const CLEAR_OPENING = /^(?:照片|图像|录音|日历|相机|摄像头|声纹|人脸|指纹|学历|银行卡|头像|笔迹)$/;
const CLEAR_CLOSING =
  /^(?:姓名|性别|民族|日历|通讯录|录音|ip|画像|卡号|剪贴板|剪切板|声纹|人脸|车牌|麦克风|摄像头)$/;

/** 提供双方姓名、…; 一次性剪贴板: what stands before it goes with it. 通话录音 is another thing. */
function closesAlone(text: string, start: number, end: number, after: string): boolean {
  return (
    matchesIn(CLEAR_CLOSING, text, start, end) &&
    matches(ZH_AFTER, after) &&
    !matchesIn(/通话$/, text, Math.max(0, start - 2), start)
  );
}

export function standsZh(
  text: string,
  start: number,
  end: number,
  weak: boolean,
  tails: readonly Mark[],
  verbs: readonly Mark[],
): boolean {
  const after = text.slice(end, end + 4);
  if (matches(/^(服务商|提供商|供应商|功能|按钮)/, after)) return false;
  if (!weak) return true;
  if (matchesIn(HANDLED, text, end) && matches(ZH_BEFORE, text.slice(Math.max(0, start - 2), start)))
    return true;
  if (matchesIn(/^(账号|账户)$/, text, start, end) && namedAccount(text, start, end)) return true;
  if (isPartOfName(text, start, end)) return false;
  const before = text.slice(Math.max(0, start - 2), start);
  // 将被录音录像: the verb names what it takes.
  if (
    matchesIn(/^(录音|录像|录屏|截屏|截图)$/, text, start, end) &&
    (matches(/(会|将|被|全程|予以|进行|同步|自动|录音|录像)$/, before) ||
      (matches(/(不|不会|未|没有?)$/, before) && matchesIn(/^(?:$|[,，。;；、]|也|和|或)/, text, end)))
  )
    return true;
  // 与好友分享: whom it is shared with.
  if (
    matches(/[向跟]$|与$/, before) &&
    matchesIn(/^(好友|粉丝|联系人|用户|公司|商家|厂商|运营商)/, text, start, end)
  )
    return false;
  if (
    matchesIn(/^(好友|粉丝|联系人|家庭成员|用户|收件人|收货人|紧急联系人|通讯录好友)/, text, start, end) &&
    matchesIn(
      /(给|向|与|跟|和|对|被|由|供|让)(所有|其他|您的|指定的?|该|部分|任何)?$/,
      text,
      Math.max(0, start - 6),
      start,
    )
  )
    return false;
  // 日历读写的权限, 电话拨打权限
  if (
    matchesIn(
      /^(读写|读取|写入|访问|使用|拨打|录制|拍摄|调用|存取|查看|获取|相关|类)*(的|等|等的)?(系统|功能)?权限/,
      text,
      end,
      end + 10,
    )
  )
    return true;
  if (matches(/限于$|名为$|叫做$/, before)) return true;
  const opens = matches(ZH_BEFORE, before);
  if (opens ? matchesIn(CLEAR_OPENING, text, start, end) : closesAlone(text, start, end, after)) return true;
  if (
    !opens &&
    !matchesIn(BRAND, text, Math.max(0, start - 6), start) &&
    !verbs.some((verb) => verb.end === start) &&
    !headOfCompound(text, start, end, verbs)
  )
    return false;
  const person = matchesIn(
    /(好友|成员|联系人|粉丝|收件人|收货人|乘机人|被保险人|厂商|运营商|商|员|者)$/,
    text,
    start,
    end,
  );
  if (
    !person &&
    verbs.some((verb) => verb.start === end && !matchesIn(/^(录|拍|扫|识|采集)/, text, verb.start, verb.end))
  )
    return true;
  if (matches(ZH_AFTER, after) || matches(TALK_AFTER, after) || matchesIn(/^[a-z]+$/, text, start, end))
    return true;
  const next = after.startsWith("的") ? end + 1 : end;
  return tails.some((tail) => tail.start === next);
}
