import { holdsHan } from "../lexicon/han.ts";
import { matches } from "../lexicon/matches.ts";
import type { Parse } from "./grammar.ts";

/** Law quoted, by its name: what others must do. */
const LAW_ZH =
  /^[\s\p{P}\d]*(根据|依据|按照|依照)?《[^》]{2,40}(法|办法|规定|条例|规范|标准|指南|通知|准则|决定)》[^。]{0,24}?(规定|要求|第[一二三四五六七八九十百\d]+条|明确|指出|[:：])/u;
/** 根据《…办法》，驾驶员应当…; 处理未成年人信息的，应当…: what the law asks of anybody. */
const DUTY_ZH =
  /^[\s\p{P}\d]*((根据|依据|按照|依照)?《[^》]{2,40}》[,，][^。]{0,60}?(应当|不得|须)|(处理|收集|使用|提供|公开)[^,，。]{4,40}的[,，](还|均)?(应当|不得|应))/u;
const LAW_EN =
  /^(?:(?!\b(?:is|are|was|were|be|kept|stored|we)\b)[^,;]){0,80}\b(act|laws?|regulations?|directive|gdpr|statute|legislation|ccpa|coppa)\b(?: \w+){0,3}? (oblige|obliges|requires?|defines?|provides?|states?|grants?|gives?|prohibits?|governs?|allows?|demands?)\b/;
const FIRM_ZH = /我们|我行|我司|本公司|本应用|本软件|本平台|本App/i;
const FIRM_EN = /\b(we|us|our|i|me|my|the app|this app)\b/;

/** "Personal information does not include …": what a word means. */
const MEANING_EN =
  /^\W*(the terms?\s+)?["“'‘]?(personal(ly identifiable)?|sensitive|such|this|that|these)\s+(personal\s+)?(information|data|terms?)\b["”'’]?\s+(does|do|shall|will) not\s+(include|cover|mean|comprise|refer to|extend to)\b/;

/** Warnings of fraud: what criminals do, and what nobody should tell them. */
const FRAUD =
  /自称|冒充|假冒|谨防|(都是|均为|均系|就是)(诈骗|骗)|骗子|\b(scammers?|fraudsters?|phishing|phishers|impersonat\w+)\b/;
const FIGHTS =
  /打击|防范|防止|识别|检测|监测|拦截|预防|反诈|\b(detect|prevent|fight|combat|against|investigate|identify)\b/;

/** "Don't share your password": the reader is told what to do. */
const ADVICE_EN =
  /^\W*(?:[\d.]+\W+)?(please\s+)?(do not|don't|never|be careful|keep in mind|look up|make sure|remember (that|to)|avoid|turn (off|on)|check|note that|beware|think (twice|carefully)|take care|protect|keep your|choose a|choose an|only (share|give)|refrain)\b/;
/** "Never collect your contacts" is no advice: nobody tells a reader not to. */
const NEVER_TAKEN =
  /^\W*never\s+(?:collect|upload|sell|rent|track|read|store|record|access|log|scan|use|sync|transmit|request|monitor|harvest|trade)\b(?!.{0,24}\b(?:password|pin|code)\b)/;
const ADVICE_ZH =
  /^[\s\p{P}\d]*(温馨提示|提示|注意|特别提醒|安全提示)?[:：]?(请您?|也请|您?应当?|我们建议您?|建议您?)?(切勿|请勿|勿|不要|别|谨慎|妥善保管|注意|避免|千万)/u;

/** 请注意，…: a call for attention is no advice; what it calls attention to may be a practice. */
const CALL_ZH =
  /^[\s\p{P}\d]*(请|特别|敬请)?(您|你)?(特别|务必|仔细)?(注意|知悉|知晓|理解|放心|了解|留意|提示)(并同意)?[,，:：]/u;
/** 您保证上传的图片不侵犯…, 均由您原创 */
const WARRANTS =
  /(您|用户)(承诺|保证)[,，][^。]*不(会)?(侵犯|违反|包含|含有)|(图片|视频|内容|文字)[^,，。]{0,6}均(由|为)(您|用户)(原创|本人)/;
const ANSWERS_FOR =
  /^[^。]{0,30}(用户|您)[^。]*((应|须)(保证|确保|当保证|当确保)|(自行|独立)[^。]{0,8}承担[^。]{0,16}责任|不得(含有|违反|侵犯|利用))/;

/** 建议您定期修改密码，不将密码透露给他人: the rest of the sentence is advice. */
const COUNSEL_ZH =
  /(建议|提醒|恳请|敦促)(您|你|用户|家长|监护人)|(您|你|用户)([(（][^)）]{0,20}[)）])?(应当?|需|须|请)(自行|谨慎|慎重|审慎)(地?)(判断|决定|评估|考虑|选择|提供)/;

const QUOTED_MEANING =
  /^[\s\p{P}\d]*(?:定义[:：])?["“「『][^"“”」』。]{2,20}["”」』](?:[(（][^()（）]{0,30}[)）])?[,，:：]?(?:系|是|均|特)?指(?!纹)/u;
const COOKIE_MADE_OF = /^[\s\p{P}]*(该|这些|此类)?cookies?(文件)?(通常|一般)(会)?(包含|包括|含有|由)/u;
/** It says nothing of other uses than those told elsewhere. */
const NO_OTHER_PURPOSE =
  /^[\s\p{P}\d]*(但|同时|此外)?[,，]?([\p{Script=Han}a-z0-9]{2,10}?)?(也|均|绝|承诺)?不(会|得)将[^,，。;；]{1,30}用(于|作)[^,，。;；]{1,40}(之外|以外|外)的?(任何|其他|其它)*(目的|用途|场景)[。.]?$/u;

/** "Sources from which we collect, such as cookies": whence, not what. */
const SOURCES_EN = /^\W*(?:the )?(?:categories of |types of )?sources (?:from which|of|where|that)\b/;

/** "To exercise your rights, please send us your name and e-mail address": how rights are used. */
const HOW_EN =
  /^\W*you (?:can|may|could|also can|can also|may also)\s+(?:exercise|opt[- ]?(?:out|in)|withdraw|unsubscribe|object)\b(?![^.]*\b(?:we|the app)\s+(?:may|will|need|collect|ask|require|use|process|must|might)\b)|^\W*(?:(?:in order )?to|if you (?:wish|want|would like|choose|decide) to)\s+(?:obtain (?:this|such|a copy|more)|exercise|request|opt[- ]?(?:out|in)|submit a (?:request|complaint)|make a request|review|delete|update|correct|unsubscribe|withdraw|object|remove|disable|close|cancel|report|file|change|modify|rectify)\b(?![^.]*\b(?:we|the app)\s+(?:may|will|need|collect|ask|require|use|process|must|might|can)\b)[^.]*\b(?:please|contact|send|e-?mail us|write to|call us|visit|click|go to|tap|you (?:can|may|must|should|will need))\b/;

/** "We may update this policy to reflect changes to the cookies we use" */
const UPDATES_EN =
  /^\W*(?:we|this (?:policy|notice|statement))\b[^.,;]{0,40}\b(?:updat|chang|modif|revis|amend)\w*\b[^.,;]{0,24}\b(?:policy|policies|notice|statement)\b/;

/** "Learn more about how we use cookies": where more is said. */
const MORE_EN =
  /^\W*(?:(?:to|you can)\s+)?(?:(?:learn|find out|read|see) more|(?:read|see) (?:the|our) (?:section|page|policy|part|chapter)|for (?:more|further|additional|detailed) (?:information|details))\b(?![^.]*,\s*(?:we|the app|our)\s+(?:may|will|also|collect|use|share|store)\b)/;

/** "One-time codes should never be disclosed by telephone": what the reader should not do. */
const COUNSEL_EN =
  /\bshould (?:never|not) be (?:disclosed|shared|given|revealed|told|sent|passed)\b|^\W*(?:never|please)[.,!]?\s+report\b|^\W*(?:[\d.]+\W+)?before you (?:sell|give away|return|dispose)\b|^\W*you (?:are|shall be|will be) (?:(?:solely|fully|entirely) )*responsible for\b(?!.*\bwe\b)/;

/** "Please send us your name and postal address", "your request must include your name": how to write to the firm. */
const LETTER_EN =
  /^\W*(?:[\d.]+\W+)?(?:please|kindly)\s+(?:also\s+)?(?:(?:send|give|provide|email|e-mail|write|contact|notify|include|specify|state|submit|enclose)\b)(?!.*\bwe (?:may|will|also)? ?(?:collect|use|share|store|record)\b)|\b(?:your|the|such|each|any|all) (?:request|letter|e-?mail|message|notice|complaint|inquiry|enquiry|query|correspondence)s? (?:must|should|has to|needs to)(?: also)? (?:include|contain|state|specify)\b|\bin the (?:subject|body) (?:line )?(?:of|and)\b/;

/** "This policy does not cover the use of cookies by advertisers": of whom it speaks. */
const COVERS_EN =
  /\b(?:policy|statement|notice)\s+(?:does|do|shall|will) not\s+(?:cover|apply|extend|address|govern)\b|\b(?:policy|statement|notice)\s+(?:(?:only|does|do|not|also)\s+)*(?:covers?|appl(?:y|ies)|extends?|address(?:es)?)\b[^.]*\b(?:use of cookies|practices|cookies)\b|\b(?:no|not|nor|neither)\b[^.]{0,30}\b(?:access to|control (?:over|of))\b[^.]{0,40}\b(?:cookies|technolog)|\buse of (?:their|its|such|these) cookies (?:is|are) (?:subject to|governed)\b/;

/** "We are not responsible for their use of …", "is not considered personal data", "Do Not Track signals": whose, or what it is called. */
const NOT_OURS_EN =
  /\b(?:not|no way|neither) (?:be )?(?:responsible|liable|accountable) for\b[^.;]*\b(?:practices?|policies|content|use of)\b|\b(?:do(?:es)? not|don['’]t|doesn['’]t|never) (?:consider|regard)\b|\b(?:is|are) not (?:considered|deemed|regarded)\b/;
const TRACK_EN =
  /\bdo[- ]not[- ]track\b["”'’)]*\s+(?:\w+\s+)?(?:signals?|features?|settings?|options?|requests?|mechanisms?)\b/;
const WE_TAKE_EN = /\bwe (?:(?:may|will|also|do|can) )*(?:collect|use|share|store|track|disclose|receive)\b/;

/** "iOS: go to Settings > Privacy > Tracking": where the reader finds a switch. */
const WAY_EN =
  /^\W*(?:[\w ]{2,24}:\s*)?(?:(?:in|on|under|from) [^.,]{2,40},\s*)?(?:please )?(?:go to|open|navigate to|head to|tap|select|choose|visit)\b[^.>→»]{0,60}(?:>|→|»)\s*["“'‘]?\w/;

/** "All content, including images, is the exclusive property of the company": whose it is. */
const OWNED_EN =
  /\b(?:exclusive property of|(?:copyrights?|trademarks?|intellectual property rights?)\b[^.]*\b(?:licensors?|owners?|owned))\b/;

/** Whether a sentence says nothing of anybody's practice, whatever its verbs: law, warnings, advice. */
export function isSilent({ text }: Parse): boolean {
  if (holdsHan(text)) {
    if (matches(LAW_ZH, text) && !matches(FIRM_ZH, text)) return true;
    if (matches(DUTY_ZH, text) && !matches(FIRM_ZH, text) && !matches(/您|你/, text)) return true;
    if (matches(FRAUD, text) && !matches(FIGHTS, text)) return true;
    if (matches(/自然人|个人信息主体|数据主体/, text) && !matches(FIRM_ZH, text) && !matches(/您|你/, text))
      return true;
    // 修改路径为：我的-设置; 本声明仅适用于…; Cookie是一种…: where, for whom, what it is.
    if (matches(/(设置|修改|更正|查询|注销|管理|关闭|操作|撤回|删除|开启)的?路径(为|是|如下|:|：)/, text))
      return true;
    if (matches(/^[\s\p{P}\d]*(本|该)(隐私)?(声明|政策|协议|指引|规则)(仅|不|只)?适用于/u, text)) return true;
    if (
      matches(/cookies?["”]?\s*(是|指|为)(一种|指|存储|由|网站|在|普遍|互联网|支持|您|用户)/, text) &&
      !matches(FIRM_ZH, text)
    )
      return true;
    // Cookie通常包含标识符…; 我们不会将Cookie用于本政策所述目的之外的任何用途: neither takes nor denies anything.
    if (matches(COOKIE_MADE_OF, text) || matches(NO_OTHER_PURPOSE, text)) return true;
    // 拒绝提供该信息仅会使您无法使用…: what happens without it is not what is taken.
    if (
      matches(
        /^[\s\p{P}\d]*(如果?|若)?(您|你)?(选择)?(拒绝|不)(提供|授权|开启|同意)[^。;；]{0,60}(无法|不能|影响)/u,
        text,
      ) &&
      !matches(/(我们|平台|系统)(也|仍|还)?(会|将|可能)[^,，]{0,6}(收集|获取|读取|记录|使用)/, text)
    )
      return true;
    // “设备数据”，指…的数据，如…: what a word means.
    if (matches(QUOTED_MEANING, text) && !matches(FIRM_ZH, text)) return true;
    if (matches(WARRANTS, text)) return true;
    // 用户应保证其上传的内容…, 独立承担法律责任: what the user answers for.
    if (matches(ANSWERS_FOR, text) && !matches(FIRM_ZH, text)) return true;
    // 因设备型号等因素存在差异: what makes a difference is not taken by that.
    if (matches(/因素|原因/, text) && matches(/(存在|有所|会有|有)(一定的?|所)?(差异|不同|区别)/, text))
      return true;
    const advice = matches(ADVICE_ZH, text.replace(CALL_ZH, "")) || matches(COUNSEL_ZH, text);
    return advice && !matches(/(我们|系统|平台)(会|将|可能)/, text);
  }
  if (matches(LAW_EN, text) && !matches(FIRM_EN, text)) return true;
  if (matches(FRAUD, text) && !matches(FIGHTS, text)) return true;
  if (
    matches(MEANING_EN, text) ||
    matches(MORE_EN, text) ||
    matches(SOURCES_EN, text) ||
    matches(UPDATES_EN, text) ||
    matches(HOW_EN, text) ||
    matches(COUNSEL_EN, text) ||
    matches(LETTER_EN, text) ||
    matches(COVERS_EN, text) ||
    matches(OWNED_EN, text) ||
    matches(WAY_EN, text) ||
    ((matches(NOT_OURS_EN, text) || matches(TRACK_EN, text)) && !matches(WE_TAKE_EN, text))
  )
    return true;
  if (matches(NEVER_TAKEN, text)) return false;
  return (
    matches(ADVICE_EN, text) &&
    !matches(/^\W*never\s*:/, text) &&
    !matches(/\b(we|i|our app|the app|they|partners?)\s+(may|will|can|do|collect|use|share)\b/, text)
  );
}
