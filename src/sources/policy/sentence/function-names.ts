import type { Mark } from "../lexicon/marks.ts";
import { matches, matchesIn } from "../lexicon/matches.ts";
import { isFunctionAsked } from "./asides-zh.ts";

const NUMBERS =
  /^device\.(idfa|idfv|imei|meid|imsi|iccid|oaid|vaid|aaid|gaid|udid|android-id|advertising-id|mac|bluetooth-mac|serial)$/;

const USED_FOR_IT = /^(注册|登录|登陆|验证|认证|找回|识别)/;
const USED_BEFORE = /(使用|用|通过|凭|以|或|和|及|(?<![\d一二三四五六七八九十])、|加|调用|用到|打开)$/;

/** 定位功能, "location services": the word names a function or a firm. Before 信息 or 权限 it is data again. */
export function namesSomethingElse(
  text: string,
  mark: Mark,
  names: readonly Mark[],
  tails: readonly Mark[],
): boolean {
  const at = text[mark.end] === " " ? mark.end + 1 : mark.end;
  const name = names.find((candidate) => candidate.start === at);
  if (!name) return false;
  if (isFunctionAsked(text, mark)) return false;
  // IDFA广告标识: numbers of a device name nothing else.
  if (mark.meaning.kind === "data" && matches(NUMBERS, mark.meaning.id)) return false;
  // 使用手机号或邮箱注册, 调用相机识别: what is used for it is data after all.
  if (
    matchesIn(USED_FOR_IT, text, name.start, name.end + 1) &&
    matchesIn(USED_BEFORE, text, Math.max(0, mark.start - 4), mark.start)
  )
    return false;
  // 通过订单中的手机号联系您
  if (matchesIn(/^联系(?:到)?(?:您|你)/, text, name.start, name.start + 4)) return false;
  // 语音文件识别后立即删除: what is done with it.
  if (
    mark.end - mark.start > 2 &&
    matchesIn(/^(?:识别|验证|认证)(?:完毕?|后|结束|完成|成功|通过)(?!的)/, text, name.start, name.start + 5)
  )
    return false;
  const after = text[name.end] === " " ? name.end + 1 : name.end;
  return !tails.some(
    (tail) =>
      tail.start === after &&
      /信息|数据|记录|内容|权限|information|data|records|permission/.test(text.slice(tail.start, tail.end)),
  );
}
