import { matches, matchesIn } from "../lexicon/matches.ts";
import type { Frame } from "./frames.ts";
import type { Mention } from "./mentions.ts";
import { type Context, within } from "./statement.ts";

const OPENED =
  /^(media\.(camera|microphone|photos|library)|location\.(precise|coarse)|contacts\.address-book|calendar\.events|messages\.sms|bluetooth\.\w+)$/;

/** 视频问诊需开启摄像头与麦克风, 可授权粗略位置: what the phone gives on leave needs no word for it. */
function opened({ parse }: Context, frame: Frame, mention: Mention): boolean {
  if (mention.kind !== "data" || !OPENED.test(mention.id) || !within(frame.right, mention)) return false;
  return (
    matchesIn(/^[^,，。;；]{0,14}$/, parse.text, frame.end, mention.start) &&
    /(需|需要|请|会|将|可能|申请|请求|可)(您|用户|先|手动|授权|同意|再|另行)*$/.test(
      parse.text.slice(Math.max(0, frame.start - 10), frame.start),
    ) &&
    !/(关闭|拒绝|不)/.test(parse.text.slice(Math.max(0, frame.start - 10), frame.start))
  );
}

/** 申请您的相机、相册权限 */
export function isPermission(context: Context, frame: Frame, mention: Mention): boolean {
  // 在设备系统中改变您授权的范围
  if (
    mention.kind === "data" &&
    matches(/^(device\.(os|model|user-agent)|user\.(account-id|name|profile))$/, mention.id)
  )
    return false;
  if (/权限|permission/.test(context.parse.text.slice(mention.start, mention.end))) return true;
  if (opened(context, frame, mention)) return true;
  // 标识符（IDFA，OAID）、相机等权限: the brackets end before the word.
  const after = context.parse.text
    .slice(mention.end, Math.min(frame.right.end, mention.end + 60))
    .replace(/^[^()]*\)/, "");
  const before = context.parse.text.slice(frame.end, mention.start);
  return (
    matches(/^[^,，。;；]{0,40}?(权限|授权|permission)/, after) ||
    (/权限[(（:：]?|permissions? (to|for)/.test(before) && before.length < 40)
  );
}
