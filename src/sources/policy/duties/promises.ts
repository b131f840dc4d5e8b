import type { Duty } from "../../../model/claim.ts";
import { firstMatch, matches } from "../lexicon/matches.ts";
import type { Parse } from "../sentence/grammar.ts";
import type { Statement } from "../sentence/statement.ts";
import { duty } from "./duty.ts";

const PROMISES: readonly (readonly [Duty, RegExp])[] = [
  [
    "breach-notice",
    /(?:出了?(?:事|问题)|(?:被)?泄[露漏])[^。]{0,30}(?:会|将)[^。]{0,16}(?:通知|告知)|\b(?:if|when|should) (?:there's|there is|there was|we (?:have|find|suffer)|one|any) (?:ever )?(?:an? |any )?(?:[a-z]+ ){0,2}breach[^.]{0,60}(?:notify|inform|tell|e-?mail|alert|contact|let you know)|(?:发生|出现|遭遇)[^。]{0,8}(?:泄[露漏]|安全事件)[^。]{0,40}(?:告诉|告知|通知|报告|打电话|短信)|\b(?:tell|notify|inform|alert)\b[^.]{0,40}\b(?:about|of) (?:any |a )?(?:[a-z]+ )?breach|采取补救措施[^。]{0,12}(?:告知|通知)|(发生|出现|不幸)[^。]{0,12}(安全事件|泄露|事故)[^。]{0,60}(告知|通知|推送|上报|公告)|(in the event of|if there is|after) (a |an )?(personal )?(data |security )?breach[^.]{0,80}(notify|inform)|(?:notify|inform|tell|alert) (?:you|users|affected \w+)[^.]{0,60}\b(?:breach|leak)|\b(?:breach|data leak|security incident)\b[^.]{0,60}\bwe(?:'ll| will| shall| would)\s+(?:\w+ly )?(?:notify|inform|tell|alert|contact)\b/,
  ],
  [
    "security",
    /(?:加密(?:存储|保存|传输)|(?:传输|存储|全程|端到端)(?:和[^,，。]{0,4})?(?:均|都|全)?加密|(?:签署|签订)保密协议|iso ?27001|等级保护|渗透测试)|\b(?:we|team)\b[^.]{0,40}\b(?:encrypt (?:traffic|data|everything|all|it|your)|run (?:a )?(?:bug bounty|penetration tests?))|(?:采取|采用|实施)[^。]{0,12}(?:技术|管理|组织|物理)(?:[和与及、](?:技术|管理|组织|物理))*(?:方面的?|性)?(?:安全)?措施|(采取|采用|使用|实施|建立|部署)[^。]{0,40}(安全(防护|保护|保障)?(措施|技术|手段|制度|机制)|加密|访问控制|防护措施|脱敏|https|ssl|tls)|(encrypt|security measures|safeguards|firewall|access controls?|ssl|tls)[^.]{0,80}(protect|secure|prevent|safeguard)|(protect|secure|safeguard)[^.]{0,80}(encrypt|measures|safeguards|procedures|firewalls?|access controls?|ssl|tls)|\b(?:is|are|be|being)\s+(?:(?:always|also|\w+ly)\s+)*encrypted\b|\bwe\s+(?:(?:also|always|may|will)\s+)*(?:encrypt\b|use (?:ssl|tls|https|encryption|secure socket)|hash (?:and|all|your|passwords))|\b(?:appropriate|reasonable|adequate|suitable|technical|organi[sz]ational|physical|administrative|industry[- ]standard|commercially (?:acceptable|reasonable)|accepted)\b[^.]{0,40}\b(?:measures|safeguards|precautions|means|steps|standards|procedures)\b[^.]{0,50}\b(?:protect|secur|safeguard|prevent|against)/,
  ],
  [
    "minors",
    /(?:1[2-8]|十四|十八|十六)\s*周?岁(?:以下|以内)[^。]{0,24}(?:家长|监护|父母|同意)|(?:孩子|小朋友)[^。]{0,20}(?:家长|监护人|父母)[^。]{0,8}(?:陪同|同意|指导|陪伴)|\b\w+s (?:under|below|younger than) (?:the age of )?1[2-8]\b[^.]{0,60}\b(?:parent|guardian|consent|may only|may not)|\b(?:players|users|people|persons) under 1[2-8]\b|\b(?:for|to) (?:persons?|people|users|adults|those|anyone|individuals) (?:aged )?(?:1[2-8])(?: years?)?(?: of age)? (?:and|or) (?:over|older|above)|\bintended for adults\b|\bmust be 1[2-8](?: years? old)?(?: or (?:over|older|above)|\+)|不(?:是|会)?[^,，。]{0,6}(?:针对|面向|适用于|供)[^,，。]{0,8}(?:未成年人|儿童)|(?:如果?|一旦)[^,，。]{0,12}(?:发现|得知|获知)[^。]{0,16}(?:未成年人|儿童)[^。]{0,40}(?:删除|停止|终止)|(未成年人|儿童|未满?\s*(14|18|十四|十八)\s*周?岁|不满\s*(14|18|十四|十八)\s*周?岁)[^。]{0,60}(监护人|父母|同意|不(会|应|得|主动)|保护)|监护人[^。]{0,8}(同意|许可|陪同)|(不|仅)[^。]{0,4}向[^。]{0,12}(未成年人|儿童)[^。]{0,4}提供|(children|minors?|persons?|individuals?|anyone|users?)\s+(who are\s+)?(under|younger than|below)\s+(the age of\s+)?\d+|(parents?|guardians?)[^.]{0,40}(consent|permission|contact us)[^.]*(child|minor)|knowingly (collect|solicit)[^.]{0,60}(children|minors?)|\b(?:must|have to|need to) be (?:at least|over|older than) (?:the age of )?(?:1[2-8]|21|sixteen|eighteen|thirteen)\b/,
  ],
  [
    "automated-decisions",
    /自动化决策|自动决策|(?:利用|使用|通过|采用|运用)(?:[^,，。]{0,6})算法[^。]{0,16}(?:推荐|推送|决策|定价|排序)|(仅|仅仅)依据信息系统[^。]{0,20}算法|automated (individual )?decision|solely automated|solely (?:on|by|through) automat|\b(?:set|made|decided|determined|approved|assessed) by (?:an? |our )?(?:automated|automatic) (?:system|process|model)|(?<!\b(?:client|customer|demographic|user|users|visitor|criminal|behaviou?ral|market|interest|advertising)[\s-])profiling(?!\s*\/)/,
  ],
  [
    "changes",
    /(?:政策|声明|指引)[^,，。]{0,2}(?:有变|有更新|变了|改了)[^。]{0,24}(?:弹窗|通知|公告|提示|告知)|(?:重大|实质性|重要)的?(?:变更|修改|调整|修订|变化|更新)[^。]{0,40}(?:通知|弹窗|公告|提示|告知|同意)|(?:可能|会|将)[^,，。]{0,10}(?:更新|修订|修改|变更)(?:本|我们的|此)?(?:隐私|个人信息)?[^,，。]{0,6}(?:政策|声明|指引)|(?:更改|改变|变动)[^,，。]{0,8}(?:隐私|本)(?:政策|声明|协议|指引)[^。]{0,60}(?:通知|公告|弹窗|公布|公示|提示|发布|张贴)|(修订|变更|更新|修改|调整)(后)?(的)?[^。]{0,16}(本|隐私)?(政策|声明|协议|指引|规则)[^。]{0,60}(通知|公告|弹窗|公布|公示|提示|发布|同意)|(政策|声明|指引|规则)[^。]{0,12}(可能)?(会|将|适时|不时)?[^。]{0,8}(修订|变更|更新|修改|调整)[^。]{0,60}|(?:(?:updat|chang|modif|amend|revis)(?:e|es|ing|y|ies|ying)?|(?:updates?|changes?|modifications?|amendments?|revisions?|alterations?)\s+(?:to|of|in)|(?:updat|chang|modify|amend|revis)(?:e|es)?\s+or\s+\w+)\s+(?:(?:the (?:terms|content|contents|text) of|any (?:part|portion) of|parts of|any of)\s+)?(?:this|our|the)\s+(?:[\w-]+\s+){0,2}?(?:policy|notice|statement)\b(?!\s+(?:practices|choices))|\b(?:this|our|the)\s+(?:[\w-]+\s+){0,2}?(?:policy|notice|statement)\s+(?:may|will|might|can|could)\s+(?:also\s+)?(?:be\s+)?(?:(?:periodically|occasionally|from time to time)\s+)?(?:be\s+)?(?:updat|chang|modif|amend|revis)|\b(?:notify|e-?mail|inform|tell|alert) (?:you|users)\b[^.]{0,50}\b(?:material|significant|major|important|substantial) changes?\b/,
  ],
];

/** What a sentence tells of security, breaches, minors, automated decisions and changes of the policy. */
export function promises(parse: Parse, original: string): Statement[] {
  const { text } = parse;
  const promised: Statement[] = [];
  for (const [kind, words] of PROMISES) {
    const found = firstMatch(words, text);
    if (!found) continue;
    const start = found.index;
    const end = start + found[0].length;
    const affirms = kind !== "changes" || !changesUntold(text);
    promised.push(
      duty(parse, { action: "inform", duty: kind, affirms, term: original.slice(start, end), start, end }),
    );
  }
  return promised;
}

const UNTOLD =
  /(?:恕|将|亦|也)?(?:不再|不会|不予|无需|无须|不必|不|概不)(?:另行|单独|再|事先|提前|预先|逐一|专门)*(?:通知|告知)|\bwithout\s+(?:any\s+|prior\s+|further\s+|advance\s+|giving\s+(?:you\s+)?|specific\s+|individual\s+)*(?:notice|notification|notifying|informing|telling)\b/;
const TOLD =
  /(?:会|将|应)[^,，。]{0,16}(?:通知|告知|提示|弹窗|公告|邮件|短信|站内信)|\b(?:will|shall)\s+(?:\w+\s+){0,3}?(?:notify|inform|tell|e-?mail|alert)\b/;

/** 我们有权随时修改本政策，恕不另行通知: unless the sentence goes on to say which changes are told. */
function changesUntold(text: string): boolean {
  const untold = firstMatch(UNTOLD, text);
  if (!untold) return false;
  return !matches(TOLD, text.replace(untold[0], ""));
}
