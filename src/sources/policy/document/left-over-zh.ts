import { holdsHan } from "../lexicon/han.ts";
import { matches, matchesIn } from "../lexicon/matches.ts";
import { US, USER } from "../sentence/constructions.ts";
import { COLLECTED } from "../sentence/continuation.ts";
import type { Frame } from "../sentence/frames.ts";
import { inside } from "../sentence/grammar.ts";
import type { Mention } from "../sentence/mentions.ts";
import { type Context, type Statement, statement } from "../sentence/statement.ts";

/** Something is denied, advised, left to the reader, quoted, or not yet so; or the line says what the product is for (基本功能是收发消息). */
const SAYS_OTHERWISE =
  /功能(?:是|为|在于)|不(?!限于|动产|同|少于|超过|良|断|定期)|未(?!成年)|无(?!线|障碍|感)|没|勿|拒绝|关闭|停止|禁|撤回|除外|[?？]|》[^。]{0,12}(?:规定|要求)|是指|指的是|有权|妥善|保护|安全|属于|请(?:您)?(?:注意|确保|谨慎|妥善)/;
/** What is shown, reckoned with, handed on or thrown away says more than that it is taken. */
const OTHER_DEEDS =
  /可见|公开|公示|公布|展示|显示|看到|看见|浏览及|推荐|推算|推测|预测|推断|分析|审核|查阅|共同处理|统计(?!信息|数据)|选择是否|删除|清除|销毁|共享|出售|发往|发给|交给|转交|转发|递给|抄送|回传|同步(?:到|至|给)|基于|根据|依据|供|用于|用来/;
/** Words that name a service, a person or a step of it as often as data. */
const STEPS =
  /^(?:行程|注册账号|账号|账户|支付账户|拍照|录像|直播|视频|照片|图片|文字|语音|声音|手机|运营商|通信运营商|sd卡|日志|档案|订单|评论|评价|点评|投稿|作品|搜索|验证码|短信验证码|短信|邮件|电话|地址|诊断|标签|联系人|好友|紧急联系人|关注|收藏|传感器|蓝牙|国家|等级|反馈|家庭成员)$/;
const LABEL = /^[^:：]{0,24}[:：]/;

/**
 * What a Chinese line in a section on collecting lists behind its label, or names where no verb of the lists says anything:
 * of such mentions in answered texts seven in eight are collected. Of those beside a verb that says something of other
 * data it is two in three, so these are left alone.
 */
export function withLeftOver(
  context: Context,
  topic: string | null,
  heading: string | null,
  said: Statement[],
): Statement[] {
  if ((topic !== "collection" && topic !== "list") || said.length > 0) return said;
  const { parse, mentions, frames } = context;
  if (!holdsHan(parse.text) || frames.some(({ action }) => action !== null) || parse.text.length > 300)
    return [];
  if (matches(SAYS_OTHERWISE, parse.text) || matches(OTHER_DEEDS, parse.text)) return [];
  const label = LABEL.exec(parse.text)?.[0].length ?? 0;
  const data = mentions.filter(({ kind }) => kind === "data");
  return data.flatMap((mention) => {
    if (mention.kind !== "data" || mention.end <= label) return [];
    if (inside(parse.conditions, mention.start) || inside(parse.purposes, mention.start)) return [];
    if (matchesIn(STEPS, parse.text, mention.start, mention.end)) return [];
    if (label === 0 && (data.length > MOST_UNLABELLED || opens(mention) || asksBefore(context, mention)))
      return [];
    const frame = frameOf(mention, parse.text, heading);
    return frame ? [statement(context, frame, mention, mention.id, "exact")] : [];
  });
}

/** A longer list without a label or a verb is as often what is shown or shared. */
const MOST_UNLABELLED = 2;

/** What the phone opens on leave is named for what it does as often as for being asked for. */
function opens(mention: Mention): boolean {
  return (
    mention.kind === "data" &&
    matches(
      /^(?:media\.(?:camera|microphone|photos)|location\.(?:precise|coarse|cell)|bluetooth|network|sensor|contacts|calendar|device)/,
      mention.id,
    )
  );
}

/** A verb that asks for it belongs to those who know who gives and who gets. */
function asksBefore({ parse }: Context, { start }: Mention): boolean {
  return matchesIn(
    /(?:须|需|应当|填|提供|提交|上传|输入|录入|告知|登记|保存)[^,，。;；]{0,40}$/,
    parse.text,
    0,
    start,
  );
}

const TYPED =
  /^(?:user\.(?!behavior|account-id|ad-interaction|social)|accounts|demographic|identity|work|health|financial\.(?:payment-account|income-assets|investment))/;
const ASKS = /填|提供|提交|上传|输入|录入|须|需|应当|告知|登记|保存/;
const READS = /取得|获取|读取|返回|导入|识别|来自|自动|采集|记录/;
const BY_HAND =
  /(?:您|你|用户|孩子|家长)(?:[^,，]{1,12})?(?:主动|自愿|自行)?(?:提供|填写|提交|上传|输入|录入|填报)/;

/** In answered texts nine in ten of what can only be typed are the user's where something is asked for, and one in three where nothing is. */
function frameOf(mention: Mention & { kind: "data" }, text: string, heading: string | null): Frame | null {
  const typed = matches(TYPED, mention.id) && !matches(READS, text);
  const actor = typed && (matches(ASKS, text) || matches(BY_HAND, heading ?? "")) ? USER : US;
  const [frame] = COLLECTED.frames;
  return frame ? { ...frame, actor } : null;
}
