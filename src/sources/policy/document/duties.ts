import type { Right } from "../../../model/claim.ts";
import { ofGroup } from "../lexicon/marks.ts";
import type { Parse } from "../sentence/grammar.ts";
import type { Statement } from "../sentence/statements.ts";

/** What a sentence offers or promises beside the taking of data: rights, periods, places, ways to reach the handler. */
export function dutiesOf(
  parse: Parse,
  original: string,
  topic: string | null,
  heading: boolean,
): Statement[] {
  return [
    ...rights(parse, original, topic, heading),
    ...(heading ? [] : retention(parse, original)),
    ...(heading ? [] : places(parse, original)),
    ...(heading ? [] : contact(parse, original, topic)),
  ];
}

const BARE: Omit<Statement, "action" | "start" | "end"> = {
  data: null,
  affirms: true,
  actor: { kind: "first-party" },
  recipient: null,
  purpose: null,
  function: null,
  condition: null,
  exception: null,
  exactness: "exact",
  term: null,
  consent: "none-said",
  optional: null,
  right: null,
};

const OFFER_ZH =
  /(您|你|用户)(还|也|均|都|同样)?(有权|可以|可|能够|享有|能)|有权|如(果)?您(需要?|希望|想|要求|对)|申请|请求|我们(将|会)?(为您|向您)提供.{0,12}(途径|方式|渠道|功能|权利)|通过以下方式|您(需要|若|如)/;
const OFFER_EN =
  /\byou\s+(may|can|have\s+the\s+right|also|are\s+entitled|could|might|will\s+be\s+able)|right\s+to|rights?\s+of|you\s+(would\s+like|wish|want)|request/;
const OBJECT_ZH =
  /信息|资料|数据|账号|账户|同意|授权|权限|副本|推荐|推送|广告|投诉|举报|解释|监管|法院|头像|手机号|昵称/;

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

function rights(parse: Parse, original: string, topic: string | null, heading: boolean): Statement[] {
  const { text } = parse;
  const inRights = topic === "rights";
  const zh = /\p{Script=Han}/u.test(text);
  const offered = heading ? inRights : (zh ? OFFER_ZH : OFFER_EN).test(text);
  // "Delete: remove a friend yourself", 更正、补充您的个人信息: an item of the section on rights is an offer by itself.
  const listed = inRights && !heading && LEADING_RIGHT.test(text.slice(0, firstRight(parse)));
  if (!(offered || listed) || /不得|无权|cannot|may not be able/.test(text)) return [];
  const statements: Statement[] = [];
  for (const right of RIGHTS) {
    const mark = ofGroup(parse.marks, "right").find(
      (found) => found.meaning.kind === "word" && found.meaning.means === right,
    );
    if (!mark) continue;
    const object = zh
      ? OBJECT_ZH.test(text.slice(mark.start, mark.start + 40)) ||
        OBJECT_ZH.test(text.slice(Math.max(0, mark.start - 12), mark.start))
      : /information|data|account|consent|choices/.test(text);
    const negated = /(不|未|无法|不能)\s*$|\b(not|cannot)\s+$/.test(
      text.slice(Math.max(0, mark.start - 8), mark.start),
    );
    if (negated || (!STRONG.has(right) && !(object && (inRights || reachesUser(text, mark.start, zh)))))
      continue;
    statements.push({
      ...BARE,
      action: "offer-right",
      right,
      term: original.slice(mark.start, mark.end),
      start: mark.start,
      end: mark.end,
    });
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
  const before = text.slice(Math.max(0, at - (zh ? 40 : 90)), at);
  return zh
    ? /(有权|可以|可|能够)[^,，。]{0,36}$/.test(before)
    : /\b(right\s+to|right\s+of|may|can|able\s+to|entitled\s+to|rights)\b[^.]{0,80}$/.test(before);
}

const PERIOD_ZH =
  /((注销|删除)[^,，。]{0,8}后)?的?[\d一二三四五六七八九十百两]+\s*(个)?(工作日|小时|天|日|周|月|年)(以内|之内|内)?|(永久|长期)(保存|存储|保留)/;
const EVENT_ZH = /(直至|直到|至)?(您)?(主动)?(注销|删除)[^,，。]{0,12}(后|之日|时|为止)/;
const PERIOD_EN =
  /\b(\d+|one|two|three|six|seven|ten|twelve|thirty|ninety|twenty[- ]four)[\s-]*(\(\d+\)\s*)?(business\s+)?(hours?|days?|weeks?|months?|years?)\b|\buntil\s+you\s+(delete|close|cancel|terminate|ask|request)|\b(indefinitely|permanently)\b/;

function retention(parse: Parse, original: string): Statement[] {
  const { text } = parse;
  const keeps = parse.verbs.find((verb) => verb.meaning.kind === "verb" && verb.meaning.means === "store");
  const word = ofGroup(parse.marks, "retention-word")[0];
  const deletes = /\b(deleted|erased|removed)\b|(予以|将被|自动|及时)?删除/.exec(text) ?? undefined;
  if (!keeps && !word && !deletes) return [];
  if (/cookie/.test(text) && !/信息|information|data/.test(text)) return [];
  const period = PERIOD_ZH.exec(text) ?? EVENT_ZH.exec(text) ?? PERIOD_EN.exec(text);
  const about = /信息|数据|资料|日志|记录|information|data|records|logs?\b/.test(text);
  // "We keep it for six months" says what is kept in the sentence before.
  const dated = period !== null && (keeps !== undefined || deletes !== undefined);
  if (!(about || dated) || (!period && !word)) return [];
  if (period && !keeps && !deletes && !/保存|存储|保留|留存|retain|keep|store/.test(text)) return [];
  if (period && /回复|响应|答复|处理您|完成核查|respond|reply/.test(text)) return [];
  const vague = !period && ofGroup(parse.marks, "retention-vague").length > 0;
  const start = period?.index ?? word?.start ?? keeps?.start ?? 0;
  const end = period ? period.index + period[0].length : (word?.end ?? keeps?.end ?? text.length);
  const statedWords = original.slice(start, period ? end : Math.min(text.length, end + 40)).trim();
  return [
    {
      ...BARE,
      action: "store",
      purpose: { kind: period ? "retention-period" : "retention-rule", words: statedWords, vague },
      exactness: vague ? "vague" : "exact",
      start,
      end,
    },
  ];
}

function places(parse: Parse, original: string): Statement[] {
  const { text } = parse;
  const statements: Statement[] = [];
  const domestic = ofGroup(parse.marks, "place-domestic")[0];
  const abroad = ofGroup(parse.marks, "place-abroad")[0];
  const stores = /存储|储存|保存|存放|收集和产生|stored?|hosted?|located/.test(text);
  if (domestic && stores && !/境外用户/.test(text)) {
    const term = original.slice(domestic.start, domestic.end);
    statements.push({
      ...BARE,
      action: "store",
      purpose: { kind: "storage-place", words: term, vague: false },
      term,
      start: domestic.start,
      end: domestic.end,
    });
  }
  if (abroad && /传输|转移|提供|存储|出境|访问|处理|transfer|stor|process|server/.test(text)) {
    statements.push(crossBorder(text, original, abroad));
  }
  return statements;
}

function crossBorder(text: string, original: string, abroad: { start: number; end: number }): Statement {
  const denied =
    /(不会|不存在|不涉及|暂不|不向|未向|没有|无需|不进行|尚未|do not|does not|will not|never)[^。]{0,40}$/.test(
      text.slice(0, abroad.end),
    );
  const exception =
    /(除非|除外|如(果)?(需|确需|我们)|但|需要跨境|单独同意后|unless|except)[^。]*/.exec(text)?.[0] ?? null;
  const term = original.slice(abroad.start, abroad.end);
  return {
    ...BARE,
    action: "transfer",
    affirms: !(denied && exception === null),
    exception: denied ? exception : null,
    purpose: { kind: "cross-border", words: term, vague: false },
    condition: denied ? null : (/(如果?|若|当|if|when)[^,，。]*/.exec(text)?.[0] ?? null),
    consent: /单独同意|separate consent/.test(text)
      ? "separate-consent"
      : /同意|consent/.test(text)
        ? "consent"
        : "none-said",
    term,
    start: abroad.start,
    end: abroad.end,
  };
}

const EMAIL = /[\w.+-]{1,64}@[\w-]{1,63}(\.[\w-]{1,63}){1,4}/;
const PHONE =
  /(?:电话|热线|手机|tel|phone|call)[^\d+]{0,12}([+(]?\d[\d\s()-]{5,20}\d)|\b400[-\s]?\d{3}[-\s]?\d{4}\b|\b0\d{2,3}-\d{7,8}\b/;
const ADDRESS =
  /(?:联系地址|通讯地址|通信地址|办公地址|公司地址|注册地址|邮寄地址|常用办公地址|地址)\s*[:：]\s*\S{6,}|(?:mailing |postal )?address\s*:\s*\S.{8,}/;

function contact(parse: Parse, original: string, topic: string | null): Statement[] {
  const { text } = parse;
  const invites = ofGroup(parse.marks, "right").some(
    (mark) => mark.meaning.kind === "word" && mark.meaning.means === "contact",
  );
  if (!invites && topic !== "contact" && topic !== "rights" && topic !== "children") return [];
  const found =
    EMAIL.exec(text) ?? PHONE.exec(text) ?? (topic === "contact" || invites ? ADDRESS.exec(text) : null);
  if (!found) return [];
  const end = found.index + found[0].length;
  return [
    {
      ...BARE,
      action: "offer-right",
      right: "contact",
      term: original.slice(found.index, end),
      start: found.index,
      end,
    },
  ];
}
