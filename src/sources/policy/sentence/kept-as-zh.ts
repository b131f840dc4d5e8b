import { matchesIn } from "../lexicon/matches.ts";
import type { Span } from "./grammar.ts";

/** Whether a Chinese verb only tells as what data is kept, or what was done to it before. */
export function isKeptOrDoneAs(
  text: string,
  { start, end }: Span,
  { keeps, stores }: { readonly keeps: boolean; readonly stores: boolean },
): boolean {
  // 经加密处理的设备信息: what was done to it before.
  if (matchesIn(/^处理$/, text, start, end))
    return (
      matchesIn(/^(过|后)?的/, text, end, end + 2) &&
      matchesIn(/(经过?|已)[^,，。;；、]{0,10}$/, text, Math.max(0, start - 12), start)
    );
  // 作为网络日志保存: what it is kept as, is not what is kept.
  if (keeps && matchesIn(/作为[^,，。;；、]{1,12}$/, text, Math.max(0, start - 16), start)) return true;
  // 收集…并存储为网络日志信息，包括…: nor is it behind the verb.
  return (
    (keeps || stores) &&
    matchesIn(/^(为|成)[^,，。;；、]{0,8}(日志|记录|档案|文本)/, text, end, end + 16) &&
    matchesIn(
      /(收集|采集|获取|接收|记录)[^。;；]{2,60}(并|并且|而)(将其)?$/,
      text,
      Math.max(0, start - 70),
      start,
    )
  );
}
