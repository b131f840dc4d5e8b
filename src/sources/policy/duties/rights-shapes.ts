import type { Right } from "../../../model/claim.ts";
import { firstMatch } from "../lexicon/matches.ts";
import type { Span } from "../sentence/grammar.ts";

/** Rights that a section names in turns that no word of the lists stands for by itself. */
const SHAPES: readonly (readonly [Right, "zh" | "en", RegExp])[] = [
  // "您可以通过客户端注销木槿账号": an account that has the name of its service.
  [
    "cancel-account",
    "zh",
    /(?<=(?:您|你|用户)[^,，。;；]{0,30})注销[^,，。;；的]{0,10}(?:账号|账户|帐号|帐户)/,
  ],
  // （三）注销; 路径：我的 → 设置 → 注销账户
  [
    "cancel-account",
    "zh",
    /^[\s\d().、（）一二三四五六七八九十]{0,8}注销(?:账号|账户)?(?=\s*(?:$|[:：]))|(?:路径|入口|步骤)\s*[:：为][^。;；]{2,60}注销/,
  ],
  // 如您对个性化推荐不感兴趣，可在“设置-隐私”中关闭
  [
    "refuse-personalisation",
    "zh",
    /(?<=(?:个性化|定向|程序化|精准|兴趣|算法[^,，。;；]{0,10})(?:内容|商品)?(?:推荐|推送|广告|展示)[^。;；]{0,40})(?:关闭|退出|停用|拒绝|关掉)/,
  ],
  [
    "complain",
    "zh",
    /(?:可以?|有权|亦可|也可)(?:随时|依法|直接)?向[^,，。;；]{2,24}(?:投诉|举报|申诉|反映|起诉|提起诉讼)|(?:投诉|举报)[^,，。;；:：]{0,6}(?:渠道|方式|电话|邮箱|热线|入口|途径)\s*[:：]/,
  ],
  [
    "complain",
    "en",
    /\b(?:concerns?|complaints?) (?:may|can) be (?:raised|lodged|made|brought)\b|\b(?:complain|appeal|report|turn|go|take (?:it|this|that|the matter|your complaint)|escalate (?:it|this)?|contact)\s?(?:directly )?(?:with|to)?\s(?:your|the|a|any)\s(?:[a-z]+ ){0,4}(?:regulator|supervisory authority|data protection authority|commissioner|ombudsman)\b/,
  ],
  // 关闭定位等权限：手机“设置-应用-权限”, 解绑设备或关掉权限
  [
    "withdraw-consent",
    "zh",
    /(?:关闭|关掉|收回|取消|撤销|停用)[^,，。;；“”"]{0,12}(?:权限|授权)|(?:撤回|收回)[^,，。;；]{0,10}(?:同意|授权)/,
  ],
  // “看：在……可以看到我们收集了您的哪些信息”, “改：头像、昵称随时可改”, “拿走：可以申请下载一份您的数据”
  [
    "access",
    "zh",
    /(?:看到|看看|了解|知道|知悉)[^,，。;；]{0,12}(?:收集|保存|掌握|拥有|持有)了?(?:您|你)?的?(?:哪些|什么)/,
  ],
  [
    "correct",
    "zh",
    /(?:可以?|能)(?:随时|自行|自由|直接)?(?:在[^,，。;；]{2,24}(?:里|中|上|内)?)?(?:改|编辑|更换|纠正|修改)(?=$|[,，。;；您你头昵资错])|(?:随时|自行)(?:可|能)?(?:改|编辑|纠正)(?=$|[,，。;；])/,
  ],
  [
    "copy",
    "zh",
    /(?:下载|索取|拷贝|获取|打包)(?:一份)?(?:您|你|自己)的?(?:个人|全部|所有)*(?:信息|数据|资料)(?:副本)?|下载(?:一份|全部|所有)/,
  ],
  ["cancel-account", "zh", /[“"「『【][^”"」』】]{0,24}注销[^”"」』】]{0,6}[”"」』】]/],
  [
    "refuse-personalisation",
    "zh",
    /(?:关闭|关掉|停用|退出)[^,，。;；“”"]{0,16}(?:推荐|推送|广告)|(?<=(?:不想|不希望|不要|不愿意?|不喜欢)[^。;；]{0,24}(?:推荐|喜欢|广告|推送|内容)[^。;；]{0,30})(?:关掉|关闭|退出|停用|取消|屏蔽)/,
  ],
  [
    "explanation",
    "zh",
    /要求(?:我们)?(?:说明|解释)|要求[^,，。;；]{0,16}(?:解释|说明理由|人工(?:介入|复核|处理|解释))/,
  ],
  ["restrict", "zh", /限制[^,，。;；]{0,16}处理/],
  [
    "object",
    "zh",
    /(?<!我们[^,，。;；]{0,6})(?:反对|拒绝)[^,，。;；“”"]{0,20}(?:处理|营销|决定|决策|自动|用途|使用)|(?<=可以?|有权)(?:反对|拒绝)(?:我们的?)?自动/,
  ],
  [
    "portability",
    "zh",
    /^[\s\d().、（）•·-]{0,8}(?:[^,，。;；:：]{0,6}[及和与、])?(?:转移|迁移|携带)(?=\s*[:：])|(?:转移|迁移|传输)(?:至|到|给)[^,，。;；]{0,10}(?:指定|其他|另一)/,
  ],
  // "Object to or restrict certain processing", "request restrictions to said data processing", "move said data from one system to another"
  ["object", "en", /\bobject(?:ing)?\b(?= (?:to|or|and|against|at any time)\b|,|$)/],
  ["restrict", "en", /\brestrict(?:ing|ions?)?\b(?=[^.;]{0,50}\b(?:processing|uses?)\b)/],
  [
    "portability",
    "en",
    /\b(?:move|moved|moving|transfer|transferred|transmit|transmitted|port|ported|take|send|sent)\b(?=[^.;]{0,50}\b(?:from one (?:system|service|provider)|(?:to|with) another (?:system|service|provider|controller|company|organi[sz]ation|app|bank|operator)|directly to another)\b)/,
  ],
  // "See what we hold, fix mistakes, or download everything in one archive"
  [
    "access",
    "en",
    /^\W*(?:see|view|access) (?:your|my) (?:personal )?(?:data|information)(?=\s*[:–—-])|\b(?:see|find out|learn|check|know) (?:exactly )?what (?:data |information |personal data )?we (?:hold|have|know|keep|store|collect)/,
  ],
  ["access", "en", /\blook at (?:your|the) (?:personal )?(?:data|information)\b/],
  [
    "correct",
    "en",
    /\bput (?:it|them|things|mistakes|errors|anything)\b[^.;]{0,14}\bright\b|\bfix (?:any |your )?(?:mistakes?|errors?|wrong|anything|details)/,
  ],
  // "We keep it unless you contact us to request deletion"
  [
    "delete",
    "en",
    /(?<=\byou (?![^.;,]{0,50}\b(?:cannot|can['’]t|not|never)\b)[^.;]{0,60})\b(?:requests?|asks? (?:us )?for) (?:its |their |the )?(?:deletion|erasure|removal)(?=\s*(?:$|[.,;)]|(?:of (?:it|them|your|this|that)|at any|by|via|through)\b))/,
  ],
  ["copy", "en", /\bask (?:us )?for copies\b/],
  ["copy", "en", /\b(?:download|export|get) (?:everything|all of it|an archive|a file|all (?:of )?your)\b/],
  [
    "withdraw-consent",
    "en",
    /\b(?:consent|permissions?)\b[^.]{0,50}\bcan be (?:taken back|withdrawn|revoked|switched off|turned off)|\btake back (?:your )?(?:consent|permission)/,
  ],
  [
    "refuse-personalisation",
    "en",
    /(?<=\b(?:personali[sz]ed|targeted|tailored|interest-based) (?:ads?|advertising|content|recommendations?|offers?) (?:can|may) be )(?:turned|switched) off|\b(?:turn|switch) off (?:the )?["“]?(?:relevant|personali[sz]ed|interest-based|targeted|tailored) ?(?:ads?|advertis\w+|recommendations?|content|feed|offers?)?|\bclick (?:on )?["“]?unsubscribe|\buse limit ad tracking/,
  ],
  // "Close your account: Settings → Account → Close account", "Edit your profile: tap your avatar"
  [
    "cancel-account",
    "en",
    /^\W*(?:clos|delet|deactivat|cancel|remov)(?:e|ing) (?:your|the|my) account\b(?=\s*[:–—-])/,
  ],
  [
    "correct",
    "en",
    /^\W*(?:edit|updat|chang|correct)(?:e|ing)? (?:your|my) (?!password)[a-z ]{3,30}?(?=\s*[:–—-]\s| (?:at )?any ?time\b)/,
  ],
  [
    "delete",
    "en",
    /^\W*(?:delet|remov|eras)(?:e|ing) (?!(?:your|the|my) account)(?:your |my )?[a-z ]{3,30}(?=\s*[:–—-]\s)/,
  ],
  ["copy", "en", /^\W*(?:export|download)(?:ing)? (?:your|my) [a-z ]{3,30}(?=\s*[:–—-]\s)/],
  // "You can turn off location access in iOS Settings"
  [
    "withdraw-consent",
    "en",
    /(?<=\b(?:you|users) (?:can|may)(?: always| also)? )(?:turn off|switch off|disable|revoke)(?=\s(?:the |this |your |our )?[a-z ]{0,24}(?:access|permissions?|location|camera|microphone)\b)/,
  ],
];

/** Where a sentence of the section on rights offers this right by such a turn; null where it does not. */
export function shapedRight(right: Right, language: "zh" | "en", text: string): Span | null {
  for (const [which, where, shape] of SHAPES) {
    if (which !== right || where !== language) continue;
    const found = firstMatch(shape, text);
    if (found) return { start: found.index, end: found.index + found[0].length };
  }
  return null;
}
