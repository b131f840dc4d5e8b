import type { Mark } from "../lexicon/marks.ts";
import { matches, matchesIn } from "../lexicon/matches.ts";

/** Words of data that name something else where they stand: an account that is kept safe, a function, whoever receives. */
export function standsForOtherZh(text: string, { start, end, meaning }: Mark): boolean {
  if (meaning.kind !== "data") return false;
  const { id } = meaning;
  // 账号相关的日志: which logs; wifi 的 SSID: its name.
  if (id === "user.account-id" && matchesIn(/^(?:相关|有关)的(?!信息|数据|资料)/, text, end, end + 5))
    return true;
  if (id === "network.wifi" && matchesIn(/^\s*(?:的|路由器?)\s*(?:ssid|bssid|mac|名称)/, text, end, end + 10))
    return true;
  if (id === "user.account-id" || id === "user.im-handle")
    return accountItself(text, start, end) || isCertified(text, start, end);
  // 权限使用情况, Cookie使用情况: what the firm makes use of; 账号元数据: no file's.
  if (id === "user.behavior" && matchesIn(/^使用情况$/, text, start, end))
    return matchesIn(/(?:权限|信息|数据|sdk|cookies?|资金|字段)$/i, text, Math.max(0, start - 7), start);
  if (id === "files.metadata" && matchesIn(/^元数据$/, text, start, end))
    return matchesIn(/(?:账号|账户|帐号|用户|消息|通话|订单)$/, text, Math.max(0, start - 2), start);
  // 证件照制作, 最终证件照导出, 证件照作品: a portrait that the app makes, and no paper's.
  if (id === "identity.id-document-image" && matchesIn(/^证件照$/, text, start, end))
    return matchesIn(
      /^(?:的)?(?:制作|作品|裁剪|生成|导出|尺寸|排版|规格|换底|编辑|美化|打印|拍摄功能|模板|背景|底色|应用|软件|工具)/,
      text,
      end,
      end + 6,
    );
  // 不会对其留存: the keeping.
  if (text.slice(start, end) === "留存")
    return !matchesIn(/[、,，和及]$/, text, Math.max(0, start - 1), start);
  if (id === "sim.operator") return operatorItself(text, start, end);
  // 网络类型（WiFi或移动网络）: its values; 一些号码和字符; 账户余额.
  if (
    id.startsWith("network.wifi") &&
    matchesIn(
      /(网络|联网|连接|上网)(类型|状态|方式|环境)\s*[(（](如|例如|包括)?[^()（）]{0,12}$/,
      text,
      Math.max(0, start - 24),
      start,
    )
  )
    return true;
  if (id === "user.phone-number" && matchesIn(/^(和|及|、)(字符|字母|字串)/, text, end, end + 4)) return true;
  // 身份证件的种类、号码: the paper's; 剪切板中的口令: what a shared line holds; 发送短信验证码: what is sent.
  // 数据接收方的名称或者姓名、联系方式: theirs.
  if (matches(/^user\.(name|phone-number|email)$/, id) && isOfReceiver(text, start)) return true;
  if (
    id === "user.phone-number" &&
    matchesIn(/(种类|类型|名称|证件|文件)(、|和|及|的|与)$/, text, Math.max(0, start - 3), start)
  )
    return text.slice(start, end) === "号码";
  // 户口簿号码, 会员卡卡号: a paper's or a card's own; 拨打或监听电话: a call.
  if (
    id === "user.phone-number" &&
    matchesIn(/^号码$/, text, start, end) &&
    matchesIn(
      /(?:簿|本|证|证照|卡|件|单|票|房|门|护照|航班|订单|车架|档案)$/,
      text,
      Math.max(0, start - 3),
      start,
    )
  )
    return true;
  if (
    id === "user.phone-number" &&
    matchesIn(/^电话$/, text, start, end) &&
    matchesIn(
      /(?:拨打|监听|接听|拨出|窃听|来电|挂断)(?:或|和|、|与|您的)*$/,
      text,
      Math.max(0, start - 8),
      start,
    )
  )
    return true;
  // 电话：生成设备标识: the leave of that name.
  if (
    id === "user.phone-number" &&
    matchesIn(/^电话$/, text, start, end) &&
    matchesIn(/^[\s\p{P}\d]*$/u, text, 0, start) &&
    matchesIn(/^[*\s]*[:：][^。]{0,30}(?:标识|IMEI|通话状态|来电|设备号|拨打|设备信息)/i, text, end)
  )
    return true;
  if (
    id === "user.payment-card" &&
    matchesIn(
      /(?:会员|常旅客|旅客|就诊|门禁|公交|图书|借书|储值|购物|学生|员工|贵宾|积分|里程)卡?$/,
      text,
      Math.max(0, start - 4),
      start,
    )
  )
    return true;
  // 展示目的地的景点: of a place, not where somebody goes.
  if (
    id === "location.trip-endpoints" &&
    matchesIn(/^的?(?:景点|餐厅|酒店|天气|攻略|资讯|美食|活动|门票)/, text, end, end + 4)
  )
    return true;
  // 眼睛、鼻子的位置: where a thing is.
  if (
    matches(/^location\./, id) &&
    matchesIn(/^位置/, text, start, end) &&
    matchesIn(
      /(?:眼睛|鼻子|嘴巴?|嘴唇|五官|面部|人脸|关键点|按钮|图标|窗口|光标|指针|手指|文件|安装|广告|货架|字幕|屏幕|页面|头部|手部|物体|零件|工位|柜机)(?:所在)?的?$/,
      text,
      Math.max(0, start - 8),
      start,
    )
  )
    return true;
  if (id === "accounts.credential" && text.slice(start, end) === "口令") return /剪[切贴]板|分享/.test(text);
  if (
    id === "accounts.verification-code" &&
    matchesIn(/(发送|下发)(的|了)?$/, text, Math.max(0, start - 3), start)
  )
    return true;
  // 您可以通过相机录制视频并上传: by which means.
  if (
    matches(/^media\.(camera|microphone)$/, id) &&
    matchesIn(/(您|你|用户|可以?)[^,，。;；]{0,4}(通过|利用|用)$/, text, Math.max(0, start - 10), start) &&
    matchesIn(/^(录制|拍摄|扫描?|进行|完成|实现)/, text, end, end + 2)
  )
    return true;
  // 进行问题反馈, 通过文字反馈问题: what somebody does.
  if (id === "messages.customer-service" && matchesIn(/反馈/, text, start, end))
    return matchesIn(/^反馈(问题|意见)?$/, text, start, end)
      ? !matchesIn(/(的|收集|获取|记录|保存|[、,，和及])$/, text, Math.max(0, start - 2), start)
      : matchesIn(/(进行|使用|提供)$/, text, Math.max(0, start - 2), start);
  // 某些品牌或型号的手机, 相应设备系统权限: which phones; a leave of the phone.
  if (
    id === "device.model" &&
    matchesIn(/(某些|部分|不同|特定|各种|多种|支持|相关)$/, text, Math.max(0, start - 3), start)
  )
    return true;
  if (id === "device.os" && matchesIn(/^权限/, text, end, end + 2)) return true;
  if (matches(BY_RADIO, id) && byWhichMeans(text, start, end)) return true;
  return matches(ALSO_FUNCTION, id) && oneOfFunctions(text, end);
}

function isOfReceiver(text: string, start: number): boolean {
  return matchesIn(
    /(接收方|受让方|处理者|受托方|境外方)的(名称|身份|姓名)?(、|或者?|和|及)*$/,
    text,
    Math.max(0, start - 12),
    start,
  );
}

/** 对您登录所使用的QQ账号完成实名认证, 卡号/账号: the account that is certified; the number of a card by another word. */
function isCertified(text: string, start: number, end: number): boolean {
  return (
    matchesIn(
      /^(?:\([^)]{0,20}\))?(?:的|完成|进行|通过|是否(?:已|完成|通过)*|已)*(?:实名|身份)(?:信息)?(?:认证|验证|核验)/,
      text,
      end,
      end + 32,
    ) || matchesIn(/卡号\s*[/／]\s*$/, text, Math.max(0, start - 5), start)
  );
}

const SAFE_OR_NOT =
  /^(?:的?(?:余额|积分|等级)|(?:及密码|和密码|密码)?(?:是否|的?(使用)?(安全|状态|异常|风险|保护|体系|级别)|(、|和|及|与|以及)[^,，。;；]{0,10}(安全|风险)|存在|被盗|受到|丢失|遗失|遭|免受|不受|进行(保护|管理|验证)|(创建|注册|登录|注销|找回|激活|绑定)?(时|后(?!台)|前|过程中|之后|期间|的?流程)))/;
const TIED_TO = /^(进行|相|相互)?(绑定|关联|匹配|互通|打通)/;

/** 检测您的账号是否存在风险, 保障账号与使用安全, 注册账号时: the account itself; 与您的产品账号进行绑定: what something is tied to. */
function accountItself(text: string, start: number, end: number): boolean {
  if (matchesIn(/(账号|账户)$/, text, start, end) && matchesIn(SAFE_OR_NOT, text, end, end + 18)) return true;
  if (
    matchesIn(/(账号|账户)$/, text, start, end) &&
    matchesIn(TIED_TO, text, end, end + 4) &&
    matchesIn(/(与|和|同|至|到)[^,，。;；、]{0,12}$/, text, Math.max(0, start - 14), start)
  )
    return true;
  // 完善您的账号资料: what is filled in, not what it is called by.
  if (
    matchesIn(/(账号|账户)$/, text, start, end) &&
    matchesIn(/^(资料|信息|体系)/, text, end, end + 2) &&
    matchesIn(/完善(您|你|用户)?的?[^,，。;；、]{0,6}$/, text, Math.max(0, start - 12), start)
  )
    return true;
  // 基于该账号提供服务: on which ground.
  if (
    matchesIn(/(账号|账户)$/, text, start, end) &&
    matchesIn(/(基于|通过|使用|凭)(该|此|其)$/, text, Math.max(0, start - 4), start)
  )
    return true;
  // 进行用户标识: what is done, not what is taken.
  return (
    matchesIn(/标识$/, text, start, end) &&
    matchesIn(/(进行|用于|用来|用作|作为)[^,，。;；]{0,8}$/, text, Math.max(0, start - 10), start) &&
    matchesIn(/^(的|等|和|及|、|以|之用)?($|[,，。;；)）]|目的|用途|功能|服务)/, text, end, end + 4)
  );
}

/** 提供给运营商, 运营商会将号码发给我们: who receives or acts. */
function operatorItself(text: string, start: number, end: number): boolean {
  // 提供一键登录服务的运营商、配送公司
  if (matchesIn(/(服务|业务|功能)的$/, text, Math.max(0, start - 4), start)) return true;
  if (matchesIn(/^、|^等/, text, end) || matchesIn(/、$/, text, 0, start)) return false;
  if (!matchesIn(/(商|方)$/, text, start, end)) return false;
  return (
    matchesIn(
      /(给|向|与|和|由|经|从|自|通过|委托)(您的?|您所属的?|三大|基础|移动|通信|电信|网络|第三方|相关|合作的?)*$/,
      text,
      Math.max(0, start - 10),
      start,
    ) ||
    matchesIn(
      /^(会|将|可能|可以?|需要?|处理|侧|返回|提供(?!商)|授权|认证|网关|发送|完成|处|的(认证|网关|服务|处理))/,
      text,
      end,
      end + 4,
    )
  );
}

const BY_RADIO = /^(network\.wifi|network\.wifi-list|bluetooth\.|location\.cell|sensor\.)/;

/** 通过GPS或WiFi等方式收集的位置: how it is found. */
function byWhichMeans(text: string, start: number, end: number): boolean {
  return (
    matchesIn(/(通过|利用|借助|使用|采用)[^,，。;；您]{0,24}$/, text, Math.max(0, start - 26), start) &&
    matchesIn(
      /^[^,，。;；您]{0,16}?(方式|技术|手段|途径|信号)(来)?(收集|获取|采集|确定|获得|得到|定位)/,
      text,
      end,
      end + 24,
    )
  );
}

const ALSO_FUNCTION =
  /^(usage\.(search-history|media-consumption)|user\.(behavior|social)|content\.ugc|media\.(video|audio-files)|messages\.(im|email)|web\.history)$/;

/** 浏览、搜索、播放功能: one of several things that the app can do. */
function oneOfFunctions(text: string, end: number): boolean {
  return (
    matchesIn(
      /^([、和及与或/]|以及)([\p{Script=Han}]{2,4}([、和及与或/]|以及)?){1,6}(等|等基本|等各项|等基础|等核心)?(功能|服务(?!器|商|端)|业务)(?!信息|数据|记录)/u,
      text,
      end,
      end + 40,
    ) && !matchesIn(/^[^,，。;；]{0,40}?(信息|数据|记录|内容|权限)(、|等)/, text, end, end + 48)
  );
}
