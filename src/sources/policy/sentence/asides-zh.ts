import type { Span } from "./grammar.ts";

/** 通过我们提供的联系方式与我们联系: the firm's own, not the user's. */
const OUR_CONTACT =
  /(我们|我司|我行|公司|平台|官方|客服|网站|App|应用|软件|产品|条款|协议|政策|指引|声明|本文|下述|下列|以下|如下|上述|前述|下方|文末|页面|末尾|文首|公示|公布|公开|列明|披露|载明|中)[^,，。;；您你]{0,8}?(提供|公布|公示|公开|列明|披露|载明|留下|发布|列出|所列|所附|展示|给出)?的?(各种|任一|任何|有效|官方|相关|具体|上述|以下)*$/i;
const TO_REACH_US =
  /^(和|或|、|信息|等|等方式)*(等)?(方式|途径|渠道)?(来)?(与|和|同|向|联系|联络|联络到|咨询)(我们|本公司|我司|我行|平台|客服|公司|我方|本|在线|其|之)/;

/** 通过短信、邮件告知您: how somebody is told, not what is taken. */
const BY_MEANS =
  /(通过|以|采用|采取|利用|借助|拨打|用|发送|使用)((?!您的|您提供|您注册|您预留|你的|收集|获取|读取|访问|,|，|。|;|；).){0,40}$/;
const TOLD =
  /^((?!,|，|。|;|；|收集|获取|读取|注册|登录|绑定|验证).){0,40}?(等)?(的)?(各种|多种|任何|合理|有效|适当|一种或多种|其他|其它)*(形式|方式|途径|渠道)?(来)?(向|对|给|及时|逐一)*(您|你|用户)?[^,，。]{0,6}?(告知|通知|联系|提醒|公布|公告|索要|索取|骗取|送达|联络|发出|提供|推广|推送|发送|展示|介绍|营销)/;

/** 作为默认上车点: what it serves as. */
const SERVES_AS =
  /(作为|做为|当作|视为|视作|构成|简称|称为|统称为|以下称)(您的?|一个|一种|默认的?|本)?[^,，、。的]{0,3}$/;

/** Whether a word for data names a means, a role or the firm's own address here. */
export function isMeansZh(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - 50), start);
  const after = text.slice(end, end + 60);
  if (
    /^(联系方式|联系信息|联络方式|联系渠道|联系电话|电话|邮箱|邮件|电子邮箱|地址|联系地址)/.test(
      text.slice(start, end),
    )
  ) {
    if (TO_REACH_US.test(after) && !/您的?$|您(提供|预留)的$/.test(before)) return true;
    if (
      /^联系|^联络/.test(text.slice(start, end)) &&
      OUR_CONTACT.test(before) &&
      !/(收集|获取|提供)(您|你|用户)/.test(before)
    )
      return true;
  }
  if (SERVES_AS.test(before)) return true;
  const means = BY_MEANS.exec(before);
  return (
    means !== null &&
    TOLD.test(after) &&
    /^(短信|邮件|电子邮件|电话|推送|站内信|弹窗|公告|信函|手机|微信|通知|客服|语音|彩信|电子邮箱|邮箱|手机短信|推送通知|系统消息|消息|私信|站内)/.test(
      text.slice(start, end).replace(/\s/g, ""),
    )
  );
}
