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
    /^[\s\d().、（）一二三四五六七八九十]{0,8}注销(?:账号|账户)?(?=\s*(?:$|[:：]))|(?:路径|入口|步骤)\s*[:：][^。;；]{2,60}注销/,
  ],
  // 如您对个性化推荐不感兴趣，可在“设置-隐私”中关闭
  [
    "refuse-personalisation",
    "zh",
    /(?<=(?:个性化|定向|程序化|精准|兴趣|算法[^,，。;；]{0,10})(?:内容|商品)?(?:推荐|推送|广告|展示)[^。;；]{0,40})(?:关闭|退出|停用|拒绝|关掉)/,
  ],
  ["complain", "zh", /可以?(?:随时)?向[^,，。;；]{2,24}(?:投诉|举报|申诉)/],
  // "Close your account: Settings → Account → Close account", "Edit your profile: tap your avatar"
  [
    "cancel-account",
    "en",
    /^\W*(?:clos|delet|deactivat|cancel|remov)(?:e|ing) (?:your|the|my) account\b(?=\s*[:–—-])/,
  ],
  ["correct", "en", /^\W*(?:edit|updat|chang|correct)(?:e|ing)? (?:your|my) [a-z ]{3,30}(?=\s*[:–—-]\s)/],
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
