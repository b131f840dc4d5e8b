import type { RightWay } from "../../../model/claim.ts";
import { firstMatch, matches } from "../lexicon/matches.ts";
import type { Parse, Span } from "../sentence/grammar.ts";

/** 在“我的-设置-账号与安全”中: what a page calls itself says more than the clause around it. */
const QUOTED =
  /[“"「『【](?:我的?|设置|个人中心|账号|首页|手机设置|系统设置)\s*[-—>→–/]+[^”"」』】]{2,40}[”"」』】]|(?:在|通过|登录|进入|点击|打开|选择|前往)[^,，。;；“"「『【]{0,16}[“"「『【][^”"」』】]{2,40}[”"」』】](?:\s*[-—>→–]+\s*[“"「『【]?[^”"」』】,，。;；中]{2,20}[”"」』】]?)*|[“"「『【][^”"」』】]{2,40}[”"」』】](?:(?:\s*[-—>→–]+\s*[“"「『【][^”"」』】]{2,20}[”"」』】])+|(?=中|内|里|页|功能|按钮|选项|路径|入口))|(?:我的?|设置|个人中心|账号|首页)(?:\s*[-—>→–/]+\s*[^,，。;；“”"中\s]{2,14}){1,5}/;
const CHANNEL =
  /\bfrom\s+(?:the|your|our)\s+(?:\w+\s+){1,2}settings\b|(?:在|通过|登录|进入|点击)[^,，。;；]{0,30}(设置|客户端|流程|途径|页面|界面|客服|邮箱|邮件|电话|个人中心|账号中心|我的)[^,，。;；]{0,30}|[\w.+-]+@[\w-]+(\.[\w-]+)+|\b(?:in|under|via|through|from)\s+(?:the\s+|your\s+|our\s+)?["“]?settings["”]?(?:\s*(?:>|→|-|›|\/)\s*["“]?[\w &]{2,30}["”]?)*|\b(in|through|via|under|by (e-?mail(ing)?|email(ing)?|phone|mail|call(ing)?|contacting|writing|visiting|logging|sending|using|clicking|tapping|filling|adjusting|configuring|changing|going to|submitting|completing|uninstalling|clearing|removing))\b[^.,;]{0,60}(settings|storage|extension|account|profile|e-?mail|form|page|dashboard|phone|support|us|address|link|button|menu)(?:[^.,;]|\.(?=\w)){0,40}/i;
/** 拨打客服电话400-123-4567, 发送邮件至…, 回复TD; "go to Settings > Delete account", "call 1-800-555-0100", "from the Data page". */
const REACHED =
  /(?:拨打|致电|电话)[^,，。;；]{0,24}?(?:[\d-]{5,}|(?:客服|热线|电话)+(?:\s*[\dX-]{5,})?)|(?:联系|找)(?:我们的)?(?:在线|人工)?客服|回复\s*[A-Za-z\d]{1,6}|\b(?:reply|text|send) ["“]?(?:stop|unsubscribe|end|td)\b["”]?|\bby (?:tele)?phone (?:on|at) \+?[\d() -]{6,}\d|\bat\s+(?:https?:\/\/)?[\w-]+(?:\.[\w-]+)+(?:\/[\w./-]*)?|\b(?:go to|head to|navigate to|visit|open|tap|click(?: on)?|use|choose|select)\s+["“]?(?=[^.,;]{0,60}(?:settings|account|profile|link|page|menu|button|dashboard|form|portal|>|›|→|preferences))[^.,;]{3,60}|\b(?:call|ring|phone)\s+(?:us\s+)?(?:at\s+|on\s+)?\+?[\d() -]{6,}\d|\b(?:from|on|in)\s+(?:the|your|our)\s+(?:[\w’'-]+\s+){0,3}(?:page|menu|tab|screen|dashboard|section|settings|portal)\b/i;
const WITHIN =
  /[\d一二三四五六七八九十两百]+\s*[(（]?[\d一二三四五六七八九十]*[)）]?\s*个?(工作日|天|日|小时|个月|周)(以内|之内|内)|不超过\s*[\d一二三四五六七八九十]+\s*个?(?:工作日|天|日|小时)|(?:within|up to|no later than|at most)\s+[\w-]+\s*(\(\d+\)\s*)?(business\s+|calendar\s+|working\s+)?(days?|hours?|weeks?|months?)/i;
const REQUIRES =
  /(?:要求|需要?|须|请|应当?)(?:您)?(?:先)?[^,，。;；]{0,14}(验证|核实|提供|提交|确认|结清|证明|完成|承担|支付|缴纳)[^。;；]{0,40}(身份|证明|订单|资金|余额|费用?|运费|货款|押金|保证金|款项|成本|书面|材料|账号|手机号|验证码|密码)[^,，。;；]{0,16}|(?:核实|核验|验证)(?:您|你|申请人|请求者)?的?身份|(?<!不)(?:收取|支付)[^,，。]{0,10}(费用|成本)|(?:可能(?:会)?|将|会)(?:先|需要|要求)*[^,，。]{0,8}(?:验证|核实|核验)[^,，。;；]{0,6}身份[^,，。;；]{0,16}|(?:verify|verifying|verification of|confirm|proof of|evidence of)\s+(?:your\s+)?identity|要求您?进行身份(?:验证|核验|核实)|identity (?:verification|check)|check (?:your|who|the)\s*(?:identity|you are)|verify (?:your|the) request|(?:verify|check|confirm) who you are|enter (?:your|the) (?:password|code)|copy of (?:a |your )?(?:photo )?id\b|(?:settle|pay)\w* (?:any |all )?(?:outstanding|open|unpaid) \w+|reasonable fee/i;

/** 我们将在15个工作日内答复您的请求: said once for all the rights around it. */
const ANSWERS =
  /(?:答复|回复|响应|回应|处理|反馈|办理|核查|核实|完成|发给|提供)|\b(?:respond|reply|answer|process|act on|comply|handle|get back|resolve)/;

/** The time in which a passage promises an answer to requests; null where it promises none. */
export function answeredWithin({ text }: Parse, original: string): string | null {
  const receipt = firstMatch(RECEIPT, text);
  const from = receipt ? receipt.index + receipt[0].length : 0;
  const found = firstMatch(WITHIN, text.slice(from));
  return found && matches(ANSWERS, text)
    ? original.slice(from + found.index, from + found.index + found[0].length).trim()
    : null;
}

/** Whether a sentence that offers a right itself speaks of all rights or requests, too. */
export function speaksOfAll({ text }: Parse): boolean {
  return matches(FOR_ALL, text);
}

/** How the rights of a section are used, said once: "you can exercise these rights by contacting us at …". */
const FOR_ALL =
  /\brequests? (?:should|must|can|may) be (?:made|sent|submitted|addressed)\b|\bif you (?:wish|want|would like) to make (?:a|any|such a) request\b|\b(?:exercis\w+|submit\w*|mak\w+|to (?:request|use))\s+(?:any of |one of )?(?:your|these|those|the(?:se)? above|such|this|the|a|an)\s*(?:\w+ ){0,3}(?:rights?|requests?|choices)|\b(?:with|send|submit|address|direct) (?:your |a |any |all )?requests?\b|(?:行使|实现|主张)(?:您的?|你的?|上述|以上|这些|该等|前述|相关|个人信息)*(?:主体)?(?:的)?(?:各项)?(?:权利|请求)|(?:上述|前述|以上|这些|此类|该等|您的)(?:各项)?(?:请求|权利|要求)/;
const MEANS =
  /[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:拨打|致电)[^,，。;；]{0,12}[\d-]{5,}|以?书面(?:形式|方式)?(?:寄|邮寄|提交)[^,，。;；]{0,16}|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:通过|发送|拨打|致电|使用)[^,，。;；]{0,30}(?:联系|邮箱|邮件|电话|客服|反馈|页面|设置|方式)[^,，。;；]{0,20}|与(?:客服|我们)联系|\b(?:by|via|through|using|at|to)\s[^.;]{0,60}(?:e-?mail|form|settings|phone|portal|page|address|contact)(?:[^.;,]|\.(?=\w)){0,40}/;

const OF_ONE = /结清|余额|订单|资金|账号|注销/;

/** The way that a sentence gives for all rights around it; null where it speaks of none. */
export function wayForAll({ text }: Parse, original: string): Pick<RightWay, "channel" | "requires"> | null {
  const cut = (shape: RegExp) => {
    const found = firstMatch(shape, text);
    return found ? original.slice(found.index, found.index + found[0].length).trim() : null;
  };
  const asked = cut(REQUIRES);
  // 注销账号需要您结清所有订单: asked of one right, not of all.
  const requires = asked !== null && matches(OF_ONE, asked) ? null : asked;
  const means = matches(FOR_ALL, text) ? cut(MEANS) : null;
  const channel = means !== null && matches(/以下|下列|如下|the following/, means) ? null : means;
  return channel === null && requires === null ? null : { channel, requires };
}

/** Up to the comma on either side. */
function clauseOf(text: string, { start, end }: Span): Span {
  const before = Math.max(...[",", "，", ";", "；"].map((mark) => text.lastIndexOf(mark, start - 1))) + 1;
  const after = text.slice(end).search(/[,，;；。]/);
  return { start: before, end: after < 0 ? text.length : end + after };
}

/** "Close your account: Settings → Account → Close account": the steps stand behind what they are for. */
function stepsOf(original: string): string | null {
  const found = firstMatch(
    /^\W*[A-Z][a-z]+ (?:your|my|a|the)?\s?[a-z ]{3,30}:\s+([^.;]{0,20}(?:Settings|Account|Profile|→|>|tap|press|click|choose|open)[^.;]{0,60})/,
    original,
  );
  return found?.[1]?.trim() ?? null;
}

/** "我们确认收到 within 10 days and respond within 45": the answer counts, not the receipt. */
const RECEIPT = /\b(?:confirm|acknowledge)\w* (?:the |your |its )?receipt\b[^.;]{0,40}?\band\b/;

/**
 * Where a right is used, how soon it is answered and what is asked first; null where the sentence says none of it. `at`
 * is the word of the right: of two ways the one in its own clause counts.
 */
export function wayIn({ text }: Parse, original: string, at?: Span): RightWay | null {
  const find = (words: RegExp, from = 0, to = text.length) => {
    const found = firstMatch(words, text.slice(from, to));
    return found ? original.slice(from + found.index, from + found.index + found[0].length).trim() : null;
  };
  const channelFrom = (from?: number, to?: number) =>
    find(QUOTED, from, to) ?? find(CHANNEL, from, to) ?? find(REACHED, from, to);
  const clause = at && clauseOf(text, at);
  const named = (clause && channelFrom(clause.start, clause.end)) ?? channelFrom() ?? stepsOf(original);
  const receipt = firstMatch(RECEIPT, text);
  const answerFrom = receipt ? receipt.index + receipt[0].length : 0;
  // "通过以下方式": the ways stand below.
  const channel = named !== null && matches(/以下|下列|如下|相关途径|the following/, named) ? null : named;
  const way = { channel, within: find(WITHIN, answerFrom), requires: find(REQUIRES) };
  return way.channel === null && way.within === null && way.requires === null ? null : way;
}
