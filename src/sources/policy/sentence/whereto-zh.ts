import type { ClaimAction, Party } from "../../../model/claim.ts";
import { everyMatch, matches, matchesIn } from "../lexicon/matches.ts";
import { holdsExact, type Turn, US } from "./constructions.ts";
import { BY_READER, objectBefore } from "./done-zh.ts";
import type { Grammar, Parse, Span } from "./grammar.ts";

/** Where data goes, comes from or turns up: 同步到新加坡的服务器, 登记到您名下, 榜上会出现昵称, 从相册挑图, 送检. */

const ABROAD =
  /(?:会|将|可能|并|自动|默认|统一|一并)*(?:同步|传输|传送|备份|上传|发送|传|存储|存放|保存|存|迁移)(?:到|至|往|于|在)(?:我们)?(?:在|位于|设在|部署在|部署于)?(?:境外|海外|国外|新加坡|美国|日本|香港|欧盟|欧洲|德国|爱尔兰|英国|法兰克福|韩国|东京)[^,，。;；]{0,8}?(?:的)?(?:服务器|机房|数据中心|节点|云端|云服务器)/g;

/** 作品会同步到我们在新加坡的服务器: taken abroad, though it stays with the firm. */
export function sentAbroad(parse: Parse, grammar: Grammar): Turn[] {
  return everyMatch(ABROAD, parse.text).flatMap((match): Turn[] => {
    const words = { start: match.index, end: match.index + match[0].length };
    const left = objectBefore(parse, grammar, words.start);
    if (!left || matchesIn(/不(?:会)?$/, parse.text, 0, words.start)) return [];
    return [turn("transfer", words, null, left)];
  });
}

const TO_YOUR_NAME =
  /(?:会|将|即|均|都|自动|一并|同时)*(?:登记|记录|关联|归集|归入|计入|绑定|记)(?:到|在|至|于|入)(?:您|你|用户|该|其)?的?(?:名下|账号名?下|账户名?下|账号里|账号中)(?=$|[,，。;；])/g;

/** 其序列号、MAC会登记到您名下 */
export function toYourName(parse: Parse, grammar: Grammar): Turn[] {
  return everyMatch(TO_YOUR_NAME, parse.text).flatMap((match): Turn[] => {
    const words = { start: match.index, end: match.index + match[0].length };
    const left = objectBefore(parse, grammar, words.start);
    return left && !matchesIn(/不(?:会)?$/, parse.text, 0, words.start)
      ? [turn("collect", words, null, left)]
      : [];
  });
}

const TURNS_UP =
  /(?:榜单?|排行榜|主页|首页|评论区|名单|卡片|资料页|直播间|页面|广场|公告|面单|列表)(?:上|中|里|内)?(?:面)?(?<deny>不会?)?(?:会|将|也|还|可能|只|仅)*(?:出现|列出|列有|标出|标有|标明|挂出|带有|印有|写有|附有)(?:您|你|用户|玩家)?的?/g;

/** 贡献榜上会出现您的昵称和送出的金额: whoever looks sees it. */
export function turnsUp(parse: Parse, grammar: Grammar): Turn[] {
  return everyMatch(TURNS_UP, parse.text).flatMap((match): Turn[] => {
    const words = { start: match.index, end: match.index + match[0].length };
    const right = { start: words.end, end: grammar.clauseEnd(parse.text, words.end) };
    const seen = matches(/榜|主页|评论区|名单|直播间|广场|公告|面单|资料页|您|你|用户|玩家/, match[0]);
    if (!seen || !holdsExact(parse, right)) return [];
    const clause = parse.text.slice(grammar.clauseStart(parse.text, words.start), words.start);
    if (matches(BY_READER, clause)) return [];
    return [{ ...turn("share", words, right, null), denied: match.groups?.deny !== undefined }];
  });
}

const SHOWN_WITH = /(?:一起|一同|一并)(?:公开|对外|向他人)?(?:显示|展示|公开|呈现|公布)(?=$|[,，。;；])/g;

/** 您写的评论，连同昵称、IP属地一起显示 */
export function shownWith(parse: Parse, grammar: Grammar): Turn[] {
  return everyMatch(SHOWN_WITH, parse.text).flatMap((match): Turn[] => {
    const words = { start: match.index, end: match.index + match[0].length };
    const start = grammar.clauseStart(parse.text, words.start);
    const own = { start, end: words.start };
    if (!holdsExact(parse, own) || matchesIn(BY_READER, parse.text, own.start, own.end)) return [];
    if (matchesIn(/不(?:会)?$/, parse.text, own.start, own.end)) return [];
    const shown = turn("share", words, null, own);
    if (!matchesIn(/^连同/, parse.text, start) || start < 2) return [shown];
    const before = { start: grammar.clauseStart(parse.text, start - 1), end: start - 1 };
    return holdsExact(parse, before) ? [{ ...shown, left: { start: before.start, end: own.end } }] : [shown];
  });
}

const FOR_REVIEW =
  /(?:把|将)(?<what>[^。;；:：]{2,80}?)(?<verb>送检|送审|送测|送交检测|提交检测|提交审核(?=$|[,，。;；]))/g;

/** 将您发布的图片、用户ID送检: whoever looks it over gets it. */
export function sentForReview(parse: Parse): Turn[] {
  return everyMatch(FOR_REVIEW, parse.text).flatMap((match): Turn[] => {
    const what = match.groups?.what ?? "";
    const left = { start: match.index + 1, end: match.index + 1 + what.length };
    const words = { start: left.end, end: match.index + match[0].length };
    if (
      !holdsExact(parse, left) ||
      matchesIn(/(?:您|你|用户)(?:可以?|需|应)?$|不(?:会)?$/, parse.text, 0, match.index)
    )
      return [];
    const recipient: Party = { kind: "third-party", name: null };
    return [{ ...turn("share", words, null, left), recipient }];
  });
}

const PICKED =
  /(?:从|在)(?:您|你|用户|手机|本地|系统|自己|本机)*的?(?<what>相册|图库|照片库|媒体库)(?:中|里|内)?(?:挑选?|选取|选择|选|导入|找|取)(?:出|择)?(?:一|几|多|若干|一至|[\d]+)?(?:张|段|个)?(?=图|照|视频|相片|截图|素材|作品|影像|上传|导入|$|[,，。;；])/g;

/** 打开摄像头拍摄，或从相册挑图: what is picked is taken. */
export function picked(parse: Parse): Turn[] {
  return everyMatch(PICKED, parse.text).flatMap((match): Turn[] => {
    const what = match.groups?.what ?? "";
    const start = match.index + match[0].indexOf(what);
    const right = { start, end: start + what.length };
    if (
      !holdsExact(parse, right) ||
      matchesIn(/(?:不(?:会|能)?|无法)[^,，]{0,4}$/, parse.text, 0, match.index)
    )
      return [];
    return [turn("collect", { start: match.index, end: start }, right, null)];
  });
}

const GROUND =
  /(?<=[^,，。;；]|[,，])(?:均|都|也)?(?:是|作为|构成|系)(?:我们|平台|本公司|我行|本行)?[^,，。;；:：]{0,20}?的(?:重要|主要|必要|唯一|直接)?(?:依据|凭据|凭证|参考|根据)(?=$|[,，。;；])/g;

/** 订单、物流信息，是我们处理售后的依据: what something rests on is used. */
export function restsOn(parse: Parse, grammar: Grammar): Turn[] {
  return everyMatch(GROUND, parse.text).flatMap((match): Turn[] => {
    const words = { start: match.index, end: match.index + match[0].length };
    if (matchesIn(/(?:不|并非|非|未)$/, parse.text, 0, words.start)) return [];
    const left = objectBefore(parse, grammar, words.start);
    if (!left || matches(/(?:法律|规定|合同|协议|条款|同意|将|把)/, parse.text.slice(left.start, left.end)))
      return [];
    return [turn("use", words, null, left)];
  });
}

function turn(action: ClaimAction, words: Span, right: Span | null, left: Span | null): Turn {
  return { action, actor: US, recipient: null, denied: false, words, right, left };
}
