import type { DataId } from "../../../catalog/types.ts";
import type { Mark } from "../lexicon/marks.ts";
import { firstMatch, matches, matchesIn } from "../lexicon/matches.ts";
import type { Span } from "./grammar.ts";

/** 通过我们提供的联系方式与我们联系: the firm's own, not the user's. */
const OUR_CONTACT =
  /(我们|我司|我行|公司|平台|官方|客服|网站|App|应用|软件|产品|条款|协议|政策|指引|声明|本文|下述|下列|以下|如下|上述|前述|下方|文末|页面|末尾|文首|公示|公布|公开|列明|披露|载明|中)[^,，。;；您你]{0,8}?(提供|公布|公示|公开|列明|披露|载明|留下|发布|列出|所列|所附|展示|给出)?的?(各种|任一|任何|有效|官方|相关|具体|上述|以下)*$/i;
const TO_REACH_US =
  /^(和|或|、|信息|等|等方式)*(等)?(方式|途径|渠道)?(来)?(与|和|同|向|联系|联络|联络到|咨询)(我们|本公司|我司|我行|平台|客服|公司|我方|本|在线|其|之)/;

/** 通过短信、邮件告知您: how somebody is told, not what is taken. */
const BY_MEANS =
  /(通过|以|采用|采取|利用|借助|拨打|用|发送|使用)((?!(?<![向给对为与])[您你]|收集|获取|读取|访问|,|，|。|;|；).){0,40}$/;
const TOLD =
  /^((?!,|，|。|;|；|收集|获取|读取|注册|登录|绑定|验证).){0,40}?(等)?(的)?(各种|多种|任何|合理|有效|适当|一种或多种|其他|其它)*(形式|方式|途径|渠道)?(来)?(向|对|给|及时|逐一)*(您|你|用户)?[^,，。]{0,6}?(告知|通知|联系(?!方式|人|电话|信息)|提醒|公布|公告|索要|索取|骗取|送达|联络(?!方式|信息)|发出|提供|推广|推送|发送|展示|介绍|营销)/;

/** 作为默认上车点: what it serves as. */
const SERVES_AS =
  /(作为|做为|当作|视为|视作|构成|简称|称为|统称为|以下称)(您的?|一个|一种|默认的?|本)?[^,，、。的]{0,3}$/;

/** 不识别您个人身份的标签, 无法与您的真实身份相关联: who somebody is stays open. */
const TELLS_APART = /(识别|辨认|辨识|关联|对应|指向|反映)(到|出|至|您|你|用户|的|任何|特定|某个)*$/;
const TIED_TO = /^[^,，。;；]{0,4}(相?关联|挂钩|对应|无关)/;

const DEVICES = "(?:电脑|平台电脑|平板|计算机|终端|pad|手表|设备|电视|车机)";
const AMONG_DEVICES = new RegExp(
  `^[、,，/]?(?:和|或|及|与|等)?${DEVICES}|^(?:等)?(?:设备|终端|厂商|品牌|系统)`,
);
const AFTER_DEVICES = new RegExp(`${DEVICES}[、,，/(（]?(?:如|例如|和|或|及|与)?$`);
const PLATFORMS = "(?:微信|微博|支付宝|抖音|apple|淘宝|百度)";
const BESIDE_PLATFORM = new RegExp(
  `^(?:[、,，/]|或|和|及)?\\s*${PLATFORMS}|^(?:登录|登陆|授权|一键|快捷|互联|好友|分享|空间|sdk)`,
);
const AFTER_PLATFORM = new RegExp(`${PLATFORMS}\\s*(?:[、,，/]|或|和|及)\\s*$`);

/** 手机、电脑等设备; 微信、QQ等平台; 我们向您发送的邮件: a thing, a firm or a letter, no data. */
function namesNoData(text: string, start: number, end: number): boolean {
  const word = text.slice(start, end);
  const before = text.slice(Math.max(0, start - 14), start);
  const after = text.slice(end, end + 10);
  if (word === "手机")
    return (
      AMONG_DEVICES.test(after) ||
      AFTER_DEVICES.test(before) ||
      matches(/(到|在|于|从|用|换|您的新?|本|部|同一|台|不同的?|区分)$/, before) ||
      matches(/^(的|相关|系统|自带)?(系统)?(权限|功能|端|上|里|中)/, after)
    );
  // 在订单中填写, 该订单会载明: the form itself.
  if (word === "订单")
    return matches(/(在|该)(您的?)?$/, before) && matches(/^(页面?)?(中|里|内|会载明|将载明)/, after);
  // 分享至QQ好友: where it goes.
  if (
    matches(/^(qq|微信|微博)?(好友|朋友圈)?$/, word) &&
    matches(/(分享|转发|同步|发布|发送)(至|到|给)$/, before)
  )
    return true;
  if (word === "qq") return BESIDE_PLATFORM.test(after) || AFTER_PLATFORM.test(before);
  if (matches(/^(电子)?邮件$|^短信$|^(推送)?通知$|^推送通知$/, word))
    return (
      // 代表我们发出电子邮件或推送通知: what is sent, not what is taken.
      matches(
        /(?<![您你户所])(发出|发送|寄送|推送|派送|群发)([^,，。;；、您你的]{0,6}(或|和|及|、))?$/,
        before,
      ) ||
      matches(/(发送|发出|收到|打开|阅读|寄|推送|接收)(给您|至您)?的$/, before) ||
      matches(/(嵌入|嵌入到)[^,，。]{0,8}$/, before) ||
      matches(/^是否(被|已)?(打开|阅读|送达|点击)/, after)
    );
  return false;
}

const ON_LEAVE =
  /^(media\.(camera|microphone|photos|library)|location\.precise|bluetooth\.\w+|nfc\.tag|contacts\.address-book|device\.storage|sensor\.\w+)$/;
const ASKS_FOR =
  /((获取|调用|有权使用|有权调用|申请|请求|访问|授权|调取|开启|使用到)(使用)?|(会|将|需要?|可能)使用(?=您|你))(您|你|用户|设备|手机|本机)?(的?(设备|手机|终端)(上|中|里)?)?的?([^,，。;；:：]{0,24}(、|和|及|与|或|以及))?$/;

/** 需要访问您的蓝牙功能: what the phone gives on leave, though it is called a function. */
export function isFunctionAsked(text: string, { start, end, meaning }: Mark): boolean {
  return (
    meaning.kind === "data" &&
    matchesIn(/^([、和及与或](?:[\p{Script=Han}]{2,4}))*功能/u, text, end, end + 24) &&
    ON_LEAVE.test(meaning.id) &&
    matchesIn(ASKS_FOR, text, Math.max(0, start - 40), start) &&
    !matchesIn(/(您可以?|您能|关闭|拒绝)[^,，。;；]{0,30}$/, text, Math.max(0, start - 40), start)
  );
}

const LEAVES = /相机|摄像头|麦克风|存储|通讯录|位置|定位|相册|短信|日历|蓝牙/;

/** 相机、存储、电话权限; 访问电话：: a leave of the phone that is called so, no number. */
function isPhoneLeave(text: string, start: number, end: number): boolean {
  if (
    matchesIn(/^[\s\p{P}\d]*(访问|获取|使用|读取|拨打|android-|安卓-?)?$/u, text, 0, start) &&
    matchesIn(/^(权限)?\s*[:：]/, text, end)
  )
    return matchesIn(/(访问|获取|使用|读取|拨打|android-|安卓-?)$/, text, 0, start);
  return (
    LEAVES.test(text.slice(Math.max(0, start - 30), start) + text.slice(end, end + 30)) &&
    matchesIn(/^[^,，。;；]{0,40}权限/, text, end)
  );
}

/** Whether a word for data names a means, a role or the firm's own address here. */
export function isMeansZh(text: string, { start, end }: Span): boolean {
  if (namesNoData(text, start, end)) return true;
  const before = text.slice(Math.max(0, start - 50), start);
  const after = text.slice(end, end + 60);
  if (
    matchesIn(
      /^(联系方式|联系信息|联络方式|联系渠道|联系电话|电话|邮箱|邮件|电子邮箱|地址|联系地址)/,
      text,
      start,
      end,
    )
  ) {
    if (matches(TO_REACH_US, after) && !matches(/您的?$|您(提供|预留)的$/, before)) return true;
    if (
      matchesIn(/^联系|^联络/, text, start, end) &&
      matches(OUR_CONTACT, before) &&
      !/(收集|获取|提供)(您|你|用户)/.test(before)
    )
      return true;
  }
  if (
    matchesIn(/^((个人|真实|用户)身份|身份)$/, text, start, end) &&
    (matches(TELLS_APART, before) || matches(TIED_TO, after))
  )
    return true;
  // IP⏎地址、…: the rest of a word that its editor broke.
  if (start < 2 && matchesIn(/^地址$/, text, start, end) && matches(/^\s*[、,，]/, after)) return true;
  // 互联网协议(IP)地址, URL地址: no place where somebody lives.
  if (
    matchesIn(/^地址$/, text, start, end) &&
    matches(/(ip|mac|url|网络|网址|物理|链接|协议|服务器)[\s"”’」』]*(\([^)]*\)|[)）])?\s*$/i, before)
  )
    return true;
  // 在您的设备设置中关闭: where it is done.
  if (
    matchesIn(/^(设备|系统|手机)设置$/, text, start, end) &&
    (matches(/^(中|里|内|页面|界面|功能|路径|菜单)/, after) ||
      matches(/(通过|进入|前往|打开)(您的?)?(移动|手机|终端)?$/, before))
  )
    return true;
  // 为提供服务必须收集的基础信息: how needed it is, not which.
  if (
    matchesIn(/^(基础信息|基本信息)$/, text, start, end) &&
    matches(/(收集|采集|获取|必需|必须|必要|所需)的$|等$/, before)
  )
    return true;
  if (matches(SERVES_AS, before)) return true;
  // 通过短信、电话的方式: in which way.
  if (
    matchesIn(/^(短信|电话|邮件|电子邮件|站内信|推送|弹窗)/, text, start, end) &&
    matches(/(通过|以|采用|采取)[^,，。;；您你]{0,10}$/, before) &&
    matches(/^[^,，。;；您你]{0,10}?(等)?的?(方式|形式)/, after)
  )
    return true;
  const means = firstMatch(BY_MEANS, before);
  return (
    means !== null &&
    matches(TOLD, after) &&
    /^(短信|邮件|电子邮件|电话|推送|站内信|弹窗|公告|信函|手机|微信|通知|客服|语音|彩信|电子邮箱|邮箱|手机短信|推送通知|系统消息|消息|私信|站内)/.test(
      text.slice(start, end).replace(/\s/g, ""),
    )
  );
}

/** 昵称、头像、签名: the line beside a name, no signature; 您与客服的通话记录: theirs, not the phone's list of calls. */
export function meantZh(text: string, start: number, end: number, id: DataId): DataId {
  const word = text.slice(start, end);
  if (word === "电话" && isPhoneLeave(text, start, end)) return "telephony.call";
  if (word === "签名" && matches(/昵称|头像/, text)) return "user.profile";
  // 账号、户名; 开户行、账号: of a bank.
  if (
    matches(/^(账号|账户)$/, word) &&
    (matchesIn(/^[、,，和与及/]\s*(?:户名|开户)/, text, end, end + 5) ||
      matchesIn(/(?:户名|开户行|开户银行|收款人)[、,，和与及/]\s*$/, text, Math.max(0, start - 6), start))
  )
    return "financial.payment-account";
  if (word === "里程" && matches(/车速|车辆|行驶|故障|续航|保养|电池|胎压/, text)) return "user.vehicle";
  // 联系人、电话、上车地点: somebody to be reached, no address book.
  if (
    word === "联系人" &&
    matchesIn(/^[、,，和及与/]\s*(?:联系)?(?:电话|手机|方式|号码)/, text, end, end + 8)
  )
    return "contacts.recipient";
  if (matches(/^通话(记录|信息|内容)$/, word) && matches(WITH_US, text) && !matches(/权限|通讯录/, text))
    return "messages.customer-service";
  return id;
}

const WITH_US = /客服|客户服务|(与|和|同|跟)我们|联系我们|咨询|沟通|通信/;
