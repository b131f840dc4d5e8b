import type { Mark } from "../lexicon/marks.ts";
import { matches, matchesIn } from "../lexicon/matches.ts";

const BRAND =
  /^(微信|支付宝|微博|qq|oppo|vivo|荣耀|魅族|抖音|淘宝|百度|腾讯|阿里云|华为|小米|苹果|谷歌|友盟|极光|个推|高德|穿山甲|优量汇|快手|科大讯飞|讯飞|环信|融云|声网|顺丰|中通|圆通|韵达|京东|美团|滴滴|银联|字节跳动|火山引擎|神策|数美|网易云信|七牛|环信|驰声|天猫|京东联盟|talkingdata|bugly|腾讯云)$/;
const NOT_SUBJECT_BEFORE =
  /(向|为|给|与|对|从|代|代替|经|征得|获得|取得|根据|按|按照|于|联系|和|同|跟|及|除|针对|关于|基于|由于|属于|归|通过|借助|经由|利用|保护|保障|告知|通知|提醒|帮助|提示|便于|方便|本人或)$/;
const BENEFICIARY = /(帮助|提醒|提示|方便|便于|告知|通知|协助)$/;
const OWNED_AFTER =
  /^(的|之|自身的|本人的|所在|或第三方的|账户|帐户|个人(?!应|需|可|须)|设备|手机|终端|信息|公司|平台)/;

/** Whether somebody who is named can act here: not addressed, not owned, not one of a list, no means. */
export function isSubjectZh(text: string, party: Mark): boolean {
  const before = text.slice(Math.max(0, party.start - 4), party.start).trimEnd();
  const after = text.slice(party.end, party.end + 6).trimStart();
  // 根据您提供的姓名: whoever stands right before a verb that only describes acts, whatever precedes.
  if (
    party.meaning.kind === "party" &&
    party.meaning.means === "user" &&
    matches(/^(主动|自愿|选择|所)?(提供|填写|上传|提交|输入|发布|设置|发送|发)(给我们)?的/, after)
  )
    return true;
  // 根据您浏览的商品、下载行为为您推荐: so does who did what something is based on.
  if (
    party.meaning.kind === "party" &&
    party.meaning.means === "user" &&
    matches(/(根据|基于|依据|结合)$/, before) &&
    matches(/^(分享|发布|浏览|搜索|点击|购买|使用|选择|输入|设置|收藏|关注)/, after)
  )
    return true;
  const first = party.meaning.kind === "party" && party.meaning.means === "first-party";
  // 微信会收集您的支付信息, but not 微信登录.
  if (matchesIn(BRAND, text, party.start, party.end) && !matches(/[从由自]$/, before))
    // 友盟看崩溃，会拿设备型号
    return matchesIn(
      /^(?:(?!登|分享|支付|账|授权)[\p{Script=Han}]{2,6}[,，](?:它)?(?=会|将|可能|要))?(会|将|可能|也|需要?|要|还|可|不|因此|由此|从而|即|便|就)*(收集|获取|读取|采集|接收|获得|获知|记录|拿到|得到|看到|知道|收到|把|将|存|处理|返回|保存|给|拿)/u,
      text,
      party.end,
      party.end + 20,
    );
  if (matchesIn(BRAND, text, party.start, party.end)) return false;
  // 我不收集, 我用它来: the lone developer; not 我国 or 我的.
  if (text.slice(party.start, party.end) === "我")
    return matches(
      /^(不|没|会|将|可能|只|仅|也|需要|收集|读取|获取|用|使用|保存|存|把|就|都|从|绝|可以|能|无法|看|卖)/,
      after,
    );
  const user = party.meaning.kind === "party" && party.meaning.means === "user";
  // 与位置服务方(高德地图)共享: a name in brackets says who is meant.
  if (!first && !user && before.endsWith("(") && after.startsWith(")")) return false;
  // 浏览器类型、电信运营商、网络环境: one of a list of data.
  if (matches(/([、,，]|如|例如|比如)$/, before) && matches(/^[、,，]/, after)) return false;
  // 与反欺诈服务商共享; 秒针系统: somebody addressed, or the tail of a name.
  if (
    !first &&
    !user &&
    matchesIn(
      /(向|(?<!同意)与(?!我们合作的)|给|(?<!相)同(?!意)|从|自)[^,，。、:：]{1,6}$/,
      text,
      Math.max(0, party.start - 8),
      party.start,
    )
  )
    return false;
  // 从服务商和/或合作伙伴收到: one of those it comes from; 通过调用第三方渠道信息的方式收集: a means.
  if (
    !first &&
    !user &&
    matchesIn(
      /(从|自|向)[^,，。;；:：您你]{2,20}(和\/或|或者|和|及|与|或|、|\/)(其他|其它|相关|我们的)?$/,
      text,
      Math.max(0, party.start - 30),
      party.start,
    )
  )
    return false;
  if (
    !user &&
    matchesIn(/(通过|以|经由?)[^,，。;；:：您你]{0,10}$/, text, Math.max(0, party.start - 14), party.start) &&
    matchesIn(
      /^[^,，。;；:：您你]{0,16}(方式|途径|渠道|形式)(来)?(收集|获取|采集|取得|获得)/,
      text,
      party.end,
    )
  )
    return false;
  // 使用SDK或相关技术与某方共享: so is a technique.
  if (!first && !user && matches(/^(或|等|及|和|等的)[^,，。]{0,4}(技术|方式|工具|手段)/, after))
    return false;
  // 将手机号通过支付SDK与某公司共享: the means is no giver.
  if (
    !first &&
    !user &&
    matchesIn(
      /(将|把)[^。;；]{2,120}通过[^,，。;；:：]{0,40}$/,
      text,
      Math.max(0, party.start - 170),
      party.start,
    )
  )
    return false;
  // 通过其授权的合作伙伴收集: so is whoever does it on behalf of the one who acts.
  if (
    !first &&
    !user &&
    matchesIn(
      /(通过|借助|经由)(其|我们|本公司)?(所)?(授权|委托|合作|指定)的?[^,，。;；]{0,4}$/,
      text,
      Math.max(0, party.start - 14),
      party.start,
    )
  )
    return false;
  // 与开发主体或相关第三方共享: one of those it is shared with.
  if (
    !first &&
    !user &&
    matches(/^(共享|分享|交换|合作)/, after) &&
    /(与|同|跟)([^,，。:：您你我]{1,16}(或|和|及|与|、)(相关|其他|有关|任何)?(的)?|[^,，。;；:：您你]{1,30}的)$/.test(
      text.slice(Math.max(0, party.start - 34), party.start),
    )
  )
    return false;
  // 支付机构：…我们会与支付机构共享订单: whoever stands before the colon receives.
  if (
    !first &&
    !user &&
    matchesIn(/^[\s\p{P}\da-z]{0,6}[\p{Script=Han}]{0,8}$/u, text, 0, party.start) &&
    matchesIn(
      /^[^,，。;；:：]{0,12}[:：][^。]*(会|将|可能|需要?)(与|向)[^,，。;；]{1,24}(共享|分享|披露)/,
      text,
      party.end,
      party.end + 120,
    )
  )
    return false;
  // 将您在社区发布的图文提供给…: whose they are, not who gives.
  if (user && matches(/[^即][将把]$/, before)) return false;
  if (
    matchesIn(/^(系统|平台|公司|集团)$/, text, party.start, party.end) &&
    matches(/[\p{Script=Han}]$/u, before) &&
    !matches(/(的|由|被|后|时|则|且|并|和|或)$/, before)
  )
    return false;
  // 包括但不限于您使用的设备的类型
  if (user && before.endsWith("不限于")) return true;
  if (matches(NOT_SUBJECT_BEFORE, before)) {
    // 为保护您…, 帮助您填写: the person helped still acts; 向您, 为您 do not.
    return matches(BENEFICIARY, before) && !matches(OWNED_AFTER, after);
  }
  if (first && matches(/^(的|之)/, after)) return false;
  // 参加我们举办的活动时提供的: whose it is, not who acts.
  if (first && matches(/^(有关|相关|举办|组织|推出|开展|发起)的/, after)) return false;
  // 自第三方支付机构处收集: whence, not who.
  if (!first && matches(/^处(?!理|置|分|罚|于)/, after)) return false;
  // 在本产品内查询: where, not who.
  if (first && matches(/(在|于|从|到)$/, before) && matches(/^(内|中|里|上|的)/, after)) return false;
  // 拟于快送平台使用的会员名; 您在该第三方平台上登记的信息
  if (
    first &&
    matches(/^(中|上|内|里)?(使用|注册|登录|发布|提交|展示)的/, after) &&
    matchesIn(/(于|在)[^,，。;；、:：您你我]{0,10}$/, text, Math.max(0, party.start - 12), party.start)
  )
    return false;
  if (
    !first &&
    !user &&
    matches(/(在|于)(该|此|某|其|任何|相关)?$/, before) &&
    matches(/^(内|中|里|上)/, after)
  )
    return false;
  // 根据服务提供方（包括票务销售方）的要求提供: on whose demand; 注册商户并开通: what somebody becomes.
  if (
    !user &&
    matchesIn(/^(\([^)]{0,90}\))?的(要求|规定|需要|指示|说明|请求)/, text, party.end, party.end + 100)
  )
    return false;
  // 因海关申报所需, 应监管部门要求: nor does whoever only makes it needful.
  if (
    !first &&
    !user &&
    matchesIn(/(因|应|按|依|为满足)$/, text, Math.max(0, party.start - 3), party.start) &&
    matchesIn(/^[^,，。;；您我]{0,10}(所需|需要|要求|规定)/, text, party.end, party.end + 14)
  )
    return false;
  // 会员购买：只保存订单号: the name of an entry.
  if (
    user &&
    !matchesIn(/^(您|你|用户)$/, text, party.start, party.end) &&
    matchesIn(/^[\s\p{P}\d]*$/u, text, 0, party.start) &&
    matchesIn(/^[\p{Script=Han}]{2,6}[:：]/u, text, party.end, party.end + 8)
  )
    return false;
  if (!first && !user && matches(/(注册|成为|入驻)$/, before)) return false;
  // 服务方（包括酒店、电信运营商等）的要求: so is one of those that the brackets name.
  if (
    !first &&
    !user &&
    matchesIn(/\([^)]*$/, text, Math.max(0, party.start - 70), party.start) &&
    matchesIn(/^[^(]{0,40}\)的(要求|规定|需要|指示)/, text, party.end, party.end + 60)
  )
    return false;
  return !matches(OWNED_AFTER, after) || (first && !matches(/^(的|之)/, after));
}
