import type { Right } from "../../../model/claim.ts";
import { ofGroup } from "../lexicon/marks.ts";
import { matches, matchesIn } from "../lexicon/matches.ts";
import type { Parse } from "../sentence/grammar.ts";
import type { Statement } from "../sentence/statement.ts";
import { duty } from "./duty.ts";

import { wayIn } from "./way.ts";

const OFFER_ZH =
  /(您|你|用户|监护人|父母)(还|也|均|都|同样)?(有权|可以|可|能够|享有|能)|有权|如(果)?您(需要?|希望|想|要求|对)|申请|请求|我们(将|会)?(为您|向您)提供.{0,12}(途径|方式|渠道|功能|权利)|通过以下方式|您(需要|若|如)|^[\s\d().、（）]{0,6}(也|还|亦|并|且|或者?)?(可以?|均可|能够)(随时|自行|直接)?(在|从|通过|经由?|以|进入|点击|登录|联系|向|撤|注销|申请|要求|查|更正|删除|关闭)/;
const OFFER_EN =
  /\b(you|parents|guardians|users)\s+(may|can|have\s+the\s+right|also|are\s+entitled|could|might|will\s+be\s+able)|right\s+to|rights?\s+of|you\s+(would\s+like|wish|want)|request|\bexercise\b/;
const OBJECT_ZH =
  /信息|资料|数据|记录|内容|简历|账号|账户|同意|授权|权限|副本|推荐|推送|广告|投诉|举报|解释|监管|法院|头像|手机号|昵称/;

/** "We reserve the right to remove content": a right of the firm's. */
const NOT_THEIRS = /不得|无权|cannot|may not be able|\breserves? (?:the|its|our|all) rights?\b/;

/** Rights by word; the plain words (查询, "review") also need something of the user's as object. */
const STRONG = new Set<string>([
  "withdraw-consent",
  "cancel-account",
  "complain",
  "refuse-personalisation",
  "explanation",
]);
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
];

/** The rights a sentence offers, with how they are used. */
export function rights(parse: Parse, original: string, topic: string | null, heading: boolean): Statement[] {
  const { text } = parse;
  const inRights = topic === "rights";
  const zh = matches(/\p{Script=Han}/u, text);
  const offered = heading ? inRights : matches(zh ? OFFER_ZH : OFFER_EN, text);
  // "Delete: remove a friend yourself", 更正、补充您的个人信息: an item of the section on rights is an offer by itself.
  const listed = inRights && !heading && matchesIn(LEADING_RIGHT, text, 0, firstRight(parse));
  if (!(offered || listed) || matches(NOT_THEIRS, text)) return [];
  const statements: Statement[] = [];
  for (const right of RIGHTS) {
    const mark = ofGroup(parse.marks, "right").find(
      (found) => found.meaning.kind === "word" && found.meaning.means === right,
    );
    if (!mark) continue;
    const object = zh
      ? OBJECT_ZH.test(text.slice(mark.start, mark.start + 40)) ||
        OBJECT_ZH.test(text.slice(Math.max(0, mark.start - 12), mark.start))
      : /information|data|account|consent|choices|posts|content|photos|messages|deletion|sale|\bpii?\b|\bit\b/.test(
          text,
        );
    const negated = matchesIn(
      /(不|未|无法|不能)\s*$|\b(not|cannot)\s+$/,
      text,
      Math.max(0, mark.start - 8),
      mark.start,
    );
    if (negated || (!STRONG.has(right) && !(object && (inRights || reachesUser(text, mark.start, zh)))))
      continue;
    statements.push(
      duty(parse, {
        action: "offer-right",
        right,
        way: wayIn(parse, original),
        term: original.slice(mark.start, mark.end),
        start: mark.start,
        end: mark.end,
      }),
    );
  }
  return statements;
}

/** What may stand before the word of an item: its number or bullet. */
const LEADING_RIGHT = /^[\s\d().、（）•·\-—一二三四五六七八九十]{0,8}$/;

function firstRight(parse: Parse): number {
  return ofGroup(parse.marks, "right")[0]?.start ?? parse.text.length;
}

/** Outside the section on rights the offer must stand close before the word. */
function reachesUser(text: string, at: number, zh: boolean): boolean {
  const before = text.slice(Math.max(0, at - (zh ? 40 : 170)), at);
  return zh
    ? matches(/(有权|可以|可|能够)[^,，。]{0,36}$/, before)
    : matches(
        /\b(right\s+to|right\s+of|you\s+(may|can)|(parents|users|guardians)\s+(may|can)|able\s+to|entitled\s+to|rights)\b[^.]{0,160}$|^[\W\d]*(?:to\s+)?(?:request|obtain|ask for)\b[^.]{0,60}$/,
        before,
      ) ||
        // "To exercise the access and deletion rights described above"
        matchesIn(/^[^.;:]{0,40}\brights?\b/, text, at);
}
