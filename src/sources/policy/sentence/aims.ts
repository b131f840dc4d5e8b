import { everyMatch, matchesIn } from "../lexicon/matches.ts";
import type { Parse, Span } from "./grammar.ts";

/**
 * What a practice is for where no word of the lists opens it: 为保障账号安全，…; 出于审核的需要，…; …进行实名认证; "for fraud
 * prevention". It fills in a claim's purpose and nothing else: what it names may still be taken.
 */
export function aimsOf(parse: Parse): readonly Span[] {
  const known = FOUND.get(parse);
  if (known) return known;
  const { text } = parse;
  const spans = [...LEADING, ...TRAILING].flatMap((pattern) =>
    [...everyMatch(pattern, text)].map(({ index, 0: found }) => ({
      start: index + (matchesIn(/^[,，]/, found, 0, 1) ? 1 : 0),
      end: index + found.length,
    })),
  );
  const aims = spans.filter(({ start }) => !isNoAim(text, start)).sort((a, b) => a.start - b.start);
  FOUND.set(parse, aims);
  return aims;
}

const FOUND = new WeakMap<Parse, readonly Span[]>();

/** At the start of a clause: 为保障账号安全, 出于审核的需要, 基于风险控制之目的. */
const LEADING: readonly RegExp[] = [
  /(?<=(?:^|[,，;；:：)\s。]|[\d一二三四五六七八九十][.、)])(?:因此|同时|此外|另外|并且|而|其中|并)?(?:仅|只是?)?)为(?!您|你|此|准|止|主|例|其|期|我们|本|何|由|便|单位|限|基础|上述|以上|一|空|必|非|未|个人|敏感|不满|防疫)[\p{Script=Han}a-z0-9“”"'/、]{3,60}?(?=[,，])/gu,
  /(?:出于|基于|因)(?!您|你|法律|法规|相关法律|监管|国家|适用|政府)[^,，。;；:：]{2,40}?(?:之?目的|的?需要|的?要求|的?考虑|所需)/g,
];

/** Behind what is taken: ，以此提升…; 进行实名认证; 完成支付; 帮助您找回账号; 作为判断依据. */
const TRAILING: readonly RegExp[] = [
  /[,，](?:并|从而)?(?:用以|以此来?|以作为|由此|藉此|借此|据此)[^,，。;；:：]{2,60}/g,
  /(?:[,，](?:好让|方便(?!快捷|时|的|地|且)|使得?(?=我们|推荐|系统))|(?:只|仅|就)(?:会)?(?:被)?拿来|(?<![使应费专])用作)[^,，。;；:：]{2,60}/g,
  // 我们用您的邮箱寄送发票, 利用点击数据统计人数: what is done with it behind its name.
  /(?<=(?:利用|使用|我们会?用|根据|结合)(?:您|你|用户)的?[^,，。;；:：]{1,16})(?:[给为向](?:您|你))?(?:发放|赠送|统计|分析|评估|判断|推荐|计算|改进|优化|排查|寄送|发送|通知|训练|预测|推算)[^,，。;；:：]{2,40}/g,
  /[,，](?:并)?(?:帮助|协助)(?:您|你|我们|用户)[^,，。;；:：]{2,60}/g,
  /(?:来|去)(?:实现|完成|判断|确定|识别|确保|保障|验证|核实|优化|改善|提升|了解|防止|分析|帮助)[^,，。;；:：]{2,60}/g,
  /(?:进行|完成|办理)(?!了|中|的|处理|收集|存储|保存|共享|披露|转让|匿名|去标识|加密|脱敏|删除|传输|公开|更新|修改|授权|操作|设置|选择|管理|限制|使用)[^,，。;；、的]{0,6}?的?(?:认证|验证|核验|核实|校验|识别|登录|注册|开户|绑定|支付|付款|结算|交易|退款|配送|审核|审查|评估|统计|分析|推荐|推送|匹配|登记|预约|预订|订票|报名|挂号|投保|理赔|申请|贷款|授信|风控|风险控制|导航|定位|搜索|对账|签约|联系|沟通|回访|客服|抽奖|兑奖|活动|业务|订单|发货|排查|诊断|修复|适配)[^,，。;；:：]{0,20}/g,
  /(?:使|让)我们(?:能够?|可以?|得以)?(?:确认|了解|识别|判断|验证|提供|记住|统计|分析|改进|优化|防止)[^,，。;；]{2,40}/g,
  /作为[^,，。;；:：]{2,30}?(?:依据|凭证|标识|参考|证据|手段)/g,
  /\b(?:for|in connection with)\s+(?:(?:the|our|your|its|their|any|internal|other)\s+)?(?:[a-z][\w'’/&-]*\s+){0,3}?(?:purposes?|analytics|analysis|advertising|marketing|security|safety|fraud (?:detection|prevention)|authentication|verification|identification|billing|payments?|personali[sz]ation|customi[sz]ation|research|statistics|troubleshooting|diagnostics|debugging|support|customer service|delivery|shipping|fulfil+ment|registration|compliance|maintenance|recruitment|communication|communications|billing and [a-z]+|improvement|improvements|development|testing|monitoring|moderation|reporting)\b/g,
  /(?<!\b(?:able|need|needs|want|wants|like|likely|choose|chooses|have|has|ask|asks|asked|allowed?|permitted|required|right|rights|you|access|agree|fail|try|continue|begin|refuse|consent|attempt|opt|decide|going|used|how|where|what|when) )\bto (?:track|count|gauge|remember|reach|avoid|minimi[sz]e|suggest|grow|refine|inform|design|power|score|follow up|back up|report|review|record how|guide|direct|limit|cap|present|validate|register|onboard|host|store|moderate|publish|post|maximi[sz]e|gain|obtain feedback|produce|generate)\b[^,.;:]{2,80}/g,
];

/** 必须为真实姓名，因网络原因所需…: what is so called is no aim; nor is what is denied. */
function isNoAim(text: string, start: number): boolean {
  return (
    matchesIn(
      /(不|无法|不会|不能|拒绝|未|无需|不再|限于|超出|除)[^,，。;；]{0,8}$/,
      text,
      Math.max(0, start - 10),
      start,
    ) ||
    matchesIn(
      /\b(not|never|no|other than|except|nothing)\s+(\w+\s+){0,2}$/,
      text,
      Math.max(0, start - 24),
      start,
    )
  );
}
