import type { Right } from "../../../model/claim.ts";
import { holdsHan } from "../lexicon/han.ts";
import { ofGroup } from "../lexicon/marks.ts";
import { matches, matchesIn } from "../lexicon/matches.ts";
import type { Parse } from "../sentence/grammar.ts";
import type { Statement } from "../sentence/statement.ts";
import { duty } from "./duty.ts";
import { shapedRight } from "./rights-shapes.ts";
import { wayIn } from "./way.ts";

const OFFER_ZH =
  /(您|你|用户|监护人|父母)(还|也|均|都|同样)?(有权|可以|可|能够|享有|能)|有权|即可(?:清除|删除|注销|撤回|更正|查看|导出)|如(果)?您(需要?|希望|想|要求|对|不(?:希望|想|愿意?|再))|(?:如需|若需|如要|如想|想要|需要)[^,，。;；]{0,12}(?:副本|拷贝|注销|删除|更正|修改|查询|查阅|复制|导出|撤回|关闭|退订)|(?:可|请)(?:在|于|前往|通过|到|至)|请(?:回复|发送|联系|拨打)|申请|请求|可以?要求我们|我们(将|会)?(为您|向您)提供.{0,12}(途径|方式|渠道|功能|权利)|通过以下方式|您(需要|若|如)|^[\s\d().、（）]{0,6}(也|还|亦|并|且|或者?)?(可以?|均可|能够)(随时|自行|直接)?(在|从|通过|经由?|以|进入|点击|登录|联系|向|撤|注销|申请|要求|查|更正|删除|关闭)/;
const OFFER_EN =
  /\b(you|parents|guardians|users)\s+(may|can|have\s+the\s+right|also|are\s+entitled|could|might|will\s+be\s+able)|right\s+to|rights?\s+of|you\s+(would\s+like|wish|want|choose)|request|\bexercise\b|^\W*(?:in order )?to (?:delete|remove|erase|access|correct|update|export|download|withdraw|revoke|get|obtain|receive|close|cancel|change|opt|unsubscribe|request|see|view|stop|deactivate|disable|manage|limit)\b[^.]{0,60},\s(?:please\s|you\s(?:can|may)\s|simply\s|just\s)?(?:clear|uninstall|contact|e-?mail|go to|head to|visit|write|open|tap|click|use|send|log|sign|call|fill|submit|reach|choose|select)\b|^\W*(?:write|e-?mail|contact|call|message)\b[^;]{0,80}\bto (?:get|obtain|receive|request|have|ask)\b|^\W*[a-z ]{3,30}\s*[-–—:]\s+(?:withdraw|delete|edit|change|open|tap|go to|use|click|write|e-?mail|contact|call)\b|\b(?:residents|customers|members|subscribers|players|visitors)\s(?:may|can)\b/;
const OBJECT_ZH =
  /信息|资料|数据|记录|内容|简历|账号|账户|同意|授权|权限|副本|推荐|推送|广告|投诉|举报|解释|监管|法院|头像|手机号|昵称/;

/** "We reserve the right to remove content": a right of the firm's. */
const NOT_THEIRS = /不得|无权|cannot|may not be able|\breserves? (?:the|its|our|all) rights?\b/;

/** 平台有权先行删除, "有权注销该帐号" of the firm: who may do it is not the reader. */
const MAY = /(?:^|[^您你户人者童长母主体友方])(?:将|也|均|都|还|亦|依法)?有权/;
const READER_MAY =
  /(?:您|你|用户|监护人|父母|主体|个人|儿童|家长)(?:还|也|均|都|亦|依法|将|同样)?(?:有权|可以?|能够|享有)|(?:^|[,，。;；:：(（]\s*|\d[.、)）]\s*)有权/;

function isFirms(text: string): boolean {
  return matches(MAY, text) && !matches(READER_MAY, text);
}

/** Rights by word; the plain words (查询, "review") also need something of the user's as object. */
const STRONG = new Set<string>([
  "withdraw-consent",
  "cancel-account",
  "complain",
  "refuse-personalisation",
  "explanation",
  "portability",
]);
/** Turns for these mean the same outside the section on rights. */
const ANYWHERE: ReadonlySet<Right> = new Set([
  "cancel-account",
  "refuse-personalisation",
  "complain",
  "delete",
]);
const COMPLAINS = /投诉|举报|申诉|反映|起诉|\b(?:regulator|authority|commissioner|ombudsman)\b/;
const RIGHTS: readonly Right[] = [
  "access",
  "copy",
  "correct",
  "delete",
  "withdraw-consent",
  "cancel-account",
  "complain",
  "refuse-personalisation",
  "explanation",
  "restrict",
  "portability",
  "object",
];

/** The rights a sentence offers, with how they are used. */
export function rights(parse: Parse, original: string, topic: string | null, heading: boolean): Statement[] {
  const { text } = parse;
  const inRights = topic === "rights";
  const zh = holdsHan(text);
  const offered = heading ? inRights : matches(zh ? OFFER_ZH : OFFER_EN, text);
  // "Delete: remove a friend yourself", 更正、补充您的个人信息: an item of the section on rights is an offer by itself.
  const listed =
    inRights &&
    ((!heading && (matchesIn(LEADING_RIGHT, text, 0, firstRight(parse)) || matches(ASKS, text))) ||
      RIGHTS.some((right) => shapedRight(right, zh ? "zh" : "en", text) !== null));
  const complains =
    !heading && matches(COMPLAINS, text) && shapedRight("complain", zh ? "zh" : "en", text) !== null;
  if (!(offered || listed || complains) || matches(NOT_THEIRS, text) || (zh && isFirms(text))) return [];
  const statements: Statement[] = [];
  for (const right of RIGHTS) {
    const marks = ofGroup(parse.marks, "right").filter(
      (found) => found.meaning.kind === "word" && meansHere(found, text) === right,
    );
    const mark =
      offered || listed ? marks.find((found) => isOffered(found, right, { text, zh, inRights })) : undefined;
    const shaped = mark ? null : shapedRight(right, zh ? "zh" : "en", text);
    const anywhere =
      ANYWHERE.has(right) || (shaped && matchesIn(/\bright to\b[^.;]{0,60}$/, text, 0, shaped.start));
    if (shaped && (inRights || anywhere) && (offered || listed || right === "complain"))
      statements.push(offer(parse, original, right, shaped.start, shaped.end));
    if (!mark) continue;
    statements.push(offer(parse, original, right, mark.start, mark.end));
  }
  return statements;
}

function offer(parse: Parse, original: string, right: Right, start: number, end: number): Statement {
  return duty(parse, {
    action: "offer-right",
    right,
    way: wayIn(parse, original, { start, end }),
    term: original.slice(start, end),
    start,
    end,
  });
}

type RightMark = ReturnType<typeof ofGroup>[number];

/** What a word stands for beside what follows it: "delete your account information" closes no account. */
function meansHere({ start, end, meaning }: RightMark, text: string): string | null {
  if (meaning.kind !== "word") return null;
  // "Delete your Kestrel account", "deletion of your account": the account itself.
  if (
    meaning.means === "delete" &&
    matchesIn(
      /^(?: of)? (?:your|the|my) (?:[\w'-]+ ){0,2}account\b(?!\s+(?:information|data|details|history|content))/,
      text,
      end,
      end + 44,
    )
  )
    return "cancel-account";
  if (
    meaning.means === "cancel-account" &&
    matchesIn(/^\s+(?:information|data|details|history|content)\b/, text, end, end + 14)
  )
    return "delete";
  // "Opt out of e-mail updates": nothing was consented to there.
  if (
    meaning.means === "withdraw-consent" &&
    matchesIn(/^opt[ -]out/, text, start, end) &&
    matchesIn(MARKETING, text, end, end + 40)
  )
    return "refuse-personalisation";
  return meaning.means;
}

const MARKETING =
  /^\s*(?:of|from)?\s*(?:our |the |any |these |such |all )?(?:receiving |having )?(?:e-?mails?|marketing|newsletters?|promotional|push|targeted|interest|personali[sz]ed|advertis|cross-context|behaviou?ral)/;

function isOffered(
  mark: RightMark,
  right: Right,
  { text, zh, inRights }: { text: string; zh: boolean; inRights: boolean },
): boolean {
  if (matchesIn(/(不|未|无法|不能)\s*$|\b(not|cannot)\s+$/, text, Math.max(0, mark.start - 8), mark.start))
    return false;
  // 您可通过上述方式提出更正或补充申请
  if (
    zh &&
    matchesIn(/(?:提出|提交|发起)[^,，。;；]{0,10}$/, text, Math.max(0, mark.start - 14), mark.start) &&
    matchesIn(/^[^,，。;；]{0,10}(?:申请|请求|要求)/, text, mark.end, mark.end + 14)
  )
    return true;
  if (matchesIn(zh ? NOT_OFFERED_ZH : NOT_OFFERED_EN, text, Math.max(0, mark.start - 24), mark.start))
    return false;
  if (matchesIn(OTHER_OBJECT, text, mark.start, mark.start + 40)) return false;
  if (STRONG.has(right)) return true;
  // "You can ask us for access, rectification and erasure", 致电…要求删除。
  if (inRights && matchesIn(zh ? ASKED_ZH : ASKED_EN, text, 0, mark.start)) return true;
  // "Correction - most details can be changed on the profile screen"
  if (inRights && !zh && mark.start < 8 && matchesIn(/^\s*[-–—:]\s/, text, mark.end, mark.end + 4))
    return true;
  const object = zh
    ? OBJECT_ZH.test(text.slice(mark.start, mark.start + 40)) ||
      OBJECT_ZH.test(text.slice(Math.max(0, mark.start - 12), mark.start))
    : /information|data|account|saved|history|consent|choices|posts|content|photos|messages|deletion|sale|processing|\bpii?\b|\bit\b/.test(
        text,
      ) ||
      (inRights && /\b(?:names?|profile|details|address|password|preferences|recipes|records)\b/.test(text));
  // 长按录像即可删除: what the reader does away with is the reader's.
  if (
    zh &&
    inRights &&
    matchesIn(/(?:即可|可以?|能够|自行|随时|直接)$/, text, Math.max(0, mark.start - 4), mark.start)
  )
    return true;
  return object && (inRights || reachesUser(text, mark.start, zh));
}

const ASKED_ZH = /(?:要求|申请|请求)(?:我们)?$|(?:行使|享有)(?:[^,，。;；]{0,20}[、和及与])?$/;
const ASKED_EN = /\b(?:ask us for|request|right to|rights? of)\s(?:[a-z]+(?:,| and| or),?\s)*$/;

/** "以应对您可能的查询或投诉", "there is no data to export": spoken of, not offered. */
const NOT_OFFERED_ZH =
  /(?:应对|应付|受理|处理|解决|防止|避免)(?:您|用户)?的?(?:可能的?)?(?:[^,，。;；]{1,6}[或和、及与])?$/;
const NOT_OFFERED_EN =
  /\bno (?:such )?(?:data|information) to (?:[a-z]+, )*(?:or )?$|\bto (?:handle|answer) (?:any |your )?$/;
/** "访问以下网址", "查看《权限清单》", "修改浏览器设置": a page is read or a program set, no data of the reader's. */
const OTHER_OBJECT =
  /^deletion (?:starts|begins|takes|happens|is|will)\b|^(?:访问|查看|查阅)(?:以下|下列|该|相关|我们的)?(?:网址|链接|http|www|网站|官网|页面|[^,，。;；个信]{0,24}(?:网站|官网|官方|管理器|主页|网址|协会|隐私权?政策|页面(?!查|更|删|修)))|^(?:查看|查阅|访问)(?:存储位置|(?:上述|相关)?权限|系统)|^(?:查看|查阅|访问)[^,，。;；]{0,6}《|^(?:修改|更改|变更|清除|删除)(?:对|您的|其)?(?:浏览器|cookies?|缓存)|^access to your \w+ account for us\b/;

/** "Ask us to erase your data where …", "not be subject to …, and to ask for a human review", "can be withdrawn in …": items below a lead-in. */
const ASKS =
  /^\W*(?:ask|tell|require|request) us\b|^\W*(?:access|rectification|correction|erasure|deletion|restriction|objection|portability)\s*[-–—:]\s|\bmay (?:also )?(?:object|restrict)\b|\bask (?:us|for) (?:to|that|a)\b|\bask (?:us )?for\b|\bnot (?:to )?be subject to\b|\b(?:consent|permissions?|access)\b[^.]{0,50}\bcan be (?:taken back|withdrawn|revoked)\b/;

/** What may stand before the word of an item: its number or bullet. */
const LEADING_RIGHT =
  /^[\s\d().、（）•·\-—一二三四五六七八九十]{0,8}(?:(?:data|account|your|right (?:to|of)|the right (?:to|of))\s|(?:receive|obtain|get|request|have)\b[^.]{0,40}|(?:deactivate|view|edit|download|access|update|hide|close) (?:or|and) (?:permanently )?|(?:permanently|simply|just) )?$/;

function firstRight(parse: Parse): number {
  return ofGroup(parse.marks, "right")[0]?.start ?? parse.text.length;
}

/** Outside the section on rights the offer must stand close before the word. */
function reachesUser(text: string, at: number, zh: boolean): boolean {
  const before = text.slice(Math.max(0, at - (zh ? 40 : 170)), at);
  return zh
    ? matches(
        /(有权|可以|可|能够)[^,，。]{0,36}$|可以?(?:通过|发送|致电)[^。]{0,40}联系[^,，。]{0,4}[,，][^,，。]{0,4}$/,
        before,
      )
    : matches(
        /\b(right\s+to|right\s+of|you\s+(may|can)|(parents|users|guardians)\s+(may|can)|able\s+to|entitled\s+to|rights)\b[^.]{0,160}$|^[\W\d]*(?:to\s+)?(?:request|obtain|ask for)\b[^.]{0,60}$|^[\W\d]*(?:in order )?to\s$/,
        before,
      ) ||
        // "To exercise the access and deletion rights described above"
        matchesIn(/^[^.;:]{0,40}\brights?\b/, text, at);
}
