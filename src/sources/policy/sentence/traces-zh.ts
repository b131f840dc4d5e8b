import { matches, matchesIn } from "../lexicon/matches.ts";
import type { Span } from "./grammar.ts";

/** 搜索查询词条, 点击和申请记录: what was done names a record of it. */
const TRACE =
  /^(搜索|浏览|查询|点击|播放|收藏|关注|分享|评论|登录|登陆|注册|购买|支付|申请|访问|发布|下载|安装|使用|查看|检索|展示|操作|阅读|交易|上传|发送|接收)$/;
/** 点击、下载、分享、关注等操作: acts in a list are what is recorded. */
const ACTS_AFTER = /^(\([^)]{0,4}\))?、(浏览|点击|下载|收藏|关注|点赞|评论|播放|搜索|购买|转发)/;
const ACTS_BEFORE = /(浏览|点击|下载|收藏|关注|点赞|评论|播放|搜索|购买|转发)(\([^)]{0,6}\))?、$/;
const LISTED_ACT =
  /^(扫描|添加|分享|发布|浏览|搜索|收藏|关注|订阅|下载|评论|点赞|购买|支付|查看|播放|上传|点击)$/;
const ACT_BEFORE =
  /(浏览|点击|查看|搜索|查询|收藏|关注|订阅|评论|点赞|分享|发布|购买|交易|售后|下载|播放|购物车|条码|分享信息|发布信息)(记录)?([、/]|及|和|与|以及)$/;
const TRACE_AFTER =
  /^(、|和|及|或|与|以及)?(搜索|浏览|查询|点击|播放|收藏|关注|分享|评论|登录|登陆|注册|购买|支付|申请|访问|发布|下载|安装|使用|查看|操作|阅读|交易|服务|的)?(、|和|及|或|与)?(搜索|浏览|查询|点击|播放|收藏|关注|分享|购买|交易|申请)?(记录|时间|历史|日志|次数|频率|时长|关键词|关键字|词条|偏好|行为|习惯|数据|ip|轨迹|日期|地点|方式|渠道|地址|列表|进度)/;

/** Whether a verb only names a record of what was done, or one act of a list of them. */
export function isTrace(text: string, verb: Span): boolean {
  const after = text.slice(verb.end, verb.end + 6);
  const before = text.slice(Math.max(0, verb.start - 4), verb.start).trimEnd();
  const word = text.slice(verb.start, verb.end);
  if (
    matches(TRACE, word) &&
    (matchesIn(ACTS_AFTER, text, verb.end, verb.end + 6) ||
      matchesIn(ACTS_BEFORE, text, Math.max(0, verb.start - 8), verb.start))
  )
    return true;
  if (
    matches(TRACE, word) &&
    matchesIn(TRACE_AFTER, text, verb.end, verb.end + 12) &&
    // 我们将上传行为信息至…: driven, it is the deed.
    !(matches(/^(上传|发送)$/, word) && matches(/(会|将|可能)$/, before))
  )
    return true;
  // 收藏、添加至购物车、交易、分享信息、发布信息: one act of a list of them.
  if (
    matches(LISTED_ACT, word) &&
    matchesIn(ACT_BEFORE, text, Math.max(0, verb.start - 8), verb.start) &&
    matches(/^[^,，。;；、/您你]{0,4}?([、/,，。;；)）]|等|以及|及|和|与|记录|$)/, after)
  )
    return true;
  // 交易申请传送给…: a paper that is handed in.
  return (
    word === "申请" &&
    matches(/(交易|贷款|投保|理赔|退款|退货|开户|借款|售后|入会|提现|认证)$/, before) &&
    matches(/^([、,，。;；)]|信息|资料|材料|记录|表|单|及|和|等|传|发送|提交给|提供给|转)/, after)
  );
}
