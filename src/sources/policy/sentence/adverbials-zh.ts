import { type Mark, type Marks, ofGroup } from "../lexicon/marks.ts";
import { everyMatch, firstMatch, firstMatchIn, matches, matchesIn } from "../lexicon/matches.ts";
import { inside, type Span } from "./grammar.ts";

const CLAUSE_BREAKS = new Set([...",，:：;；\t\n"].map((char) => char.charCodeAt(0)));

function breaksClause(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code < 0x80 || code >= 0xff00) && CLAUSE_BREAKS.has(code);
}

export function clauseStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && !breaksClause(text, start - 1)) start--;
  return start;
}

export function clauseEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && !breaksClause(text, end)) end++;
  return end;
}

const IF =
  /^(如果|如(?=果|您(?!的|设备|手机|所在)|你(?!的)|用户(?!的|头像|昵称|名|ID|id|账|信息|画像|行为|数据|标识|资料|属性|偏好|习惯|上传)|我们|需|要|遇|有(?!关|[)）])|不|未|存在|发生|发现|因|拒绝|选择|想|希望|无|出现|涉及|确|没|同意|使用|该|本|第三方|监护人)|待(?=您|你|用户)|若|倘若|假如|一旦|当(?!前|地|然|日|事)|除非|不(?=(?:开启|打开|授权|允许|授予)[^,]{0,12}权限$))/;
const WHEN =
  /(在|当|于)(?=不|您|你|用户|使用|首次|后台|应用后台|app后台|我们|注册|开启|发生|本|安装|取得|获得|征得|经|打开|登录|静默|未|得到|收到)/g;
const CLOSER =
  /(时候|时(?!间|刻|长|候|尚|常|代|区|段)|之后|(?<!前|然|背|滞|此|今|先)后(?!台|续|果|端|期|方)|之前|期间|过程中|情况下|情形下|场景下|的前提下|的基础上|阶段)/g;

const HOW_DONE =
  /^(我们|平台)?(在)?(收集|使用|处理|共享|存储|传输)[^,]{0,14}(信息|数据)时(?=进行|采取|采用|均|都|会|将|遵循|已)/;

/** Where a condition or a time stands: what it names is not taken by that alone. */
export function findConditions(text: string, marks: Marks): Span[] {
  const spans: Span[] = [];
  for (const clause of clauses(text)) {
    const start = skipConnectors(text, clause);
    const body = text.slice(start, clause.end);
    if (matches(IF, body)) {
      if (!toldOfUs(text, start, clause.end))
        spans.push({ start, end: conditionEnd(text, start, clause.end) });
    }
    // 收集、使用上述信息时进行了匿名化: how it is done, not that it is.
    else if (matches(HOW_DONE, body)) {
      const found = firstMatch(HOW_DONE, body);
      spans.push({ start, end: start + (found?.[0].length ?? 0) });
      // 向第三方收集上述信息前，将…: what comes before the taking is told.
    } else if (
      text[clause.end] !== undefined &&
      /[,，]/.test(text[clause.end] ?? "") &&
      matches(
        /^[^,]{0,24}(收集|使用|共享|提供|处理|获取|公开|转让|传输)[^,]{0,6}(上述|前述|以上|该等|这些|此类)[^,]{0,12}(信息|数据)之?前$/,
        body,
      )
    ) {
      spans.push({ start, end: clause.end });
    } else if (
      (clause.start === 0
        ? /^[^,]{2,48}(时|期间|过程中|之前|之后|情况下|情形下)$/
        : /^[^,]{2,40}(?<!小|及|实|随|临|当|同|即|按|(?<!绑|选|确|指|锁|约|预|签|设)定|准|平|暂|有|工|课|耗|限|省|费|计)时$/
      ).test(body) &&
      // 您的手机号在您没有同意的情况下，不会…: its condition begins at 在.
      !/[\p{Script=Han})）]在(您|你|用户|未|没有|不)|^(您|你|用户)(也|还|亦)?(可以?|需要?|应|须|能够?)(选择)?在/u.test(
        body,
      ) &&
      text[clause.end] !== undefined
    ) {
      spans.push({ start, end: clause.end });
    } else if (matches(/^(经|获得|取得|征得|得到|在征得|在获得|在取得)[^,]{0,24}(同意|授权|许可)/, body)) {
      const found = firstMatch(/(同意|授权|许可)(之?后|的?情况下|的前提下|,|$)/, body);
      if (found) spans.push({ start, end: start + found.index + found[0].length });
    }
  }
  for (const found of everyMatch(WHEN, text)) {
    const start = found.index;
    if (inside(spans, start)) continue;
    const end = clauseEnd(text, start);
    const close = firstCloser(text, start, end);
    if (close !== null && close - start <= 70) spans.push({ start, end: close });
  }
  for (const mark of ofGroup(marks, "separate-consent")) void mark;
  return spans.sort((a, b) => a.start - b.start);
}

/** 如我们访问您的相册，是为了…: whoever says what it is for says that it is done. */
function toldOfUs(text: string, start: number, end: number): boolean {
  return (
    matchesIn(
      /^(?:如果?|若|当)(?:我们|本(?:公司|应用|软件|平台|app))(?:需要?|要|申请)?(?:访问|获取|收集|采集|读取|使用|调用|开启)/,
      text,
      start,
      end,
    ) && matchesIn(/^[,，](?:这|该|其|主要|仅|只)?(?:是|目的|用途|用于|仅用于|旨在)/, text, end, end + 8)
  );
}

/** An if-clause runs to its comma, or to the word that closes it where the main clause follows at once. */
function conditionEnd(text: string, start: number, clauseEnd: number): number {
  for (const found of everyMatch(CLOSER, text.slice(start, clauseEnd))) {
    const end = start + found.index + found[0].length;
    if (
      matchesIn(
        /^\s*(我们|本|系统|平台|您需|您可|您应|则|将|会|需|可能|仅|就|才|,|(?:收集|采集|获取|读取|记录)(?:您|你|用户))/,
        text,
        end,
        end + 6,
      )
    )
      return end;
  }
  return clauseEnd;
}

function firstCloser(text: string, start: number, end: number): number | null {
  CLOSER.lastIndex = 0;
  const found =
    /(时候|时(?!间|刻|长|候|尚|常|代|区|段)|之后|(?<!前|然|背|滞|此|今|先)后(?!台|续|果|端|期|方)|之前|期间|过程中|情况下|情形下|场景下|的前提下|阶段)/.exec(
      text.slice(start, end),
    );
  return found ? start + found.index + found[0].length : null;
}

/** A purpose runs from its opener to the end of its clause, and over further clauses that have no subject of their own. */
export function findPurposes(
  text: string,
  marks: Marks,
  verbs: readonly Mark[],
  subjects: readonly Mark[],
): Span[] {
  const spans: Span[] = [];
  const openers = [...ofGroup(marks, "purpose-open"), ...benefits(text)].sort((a, b) => a.start - b.start);
  for (const opener of openers) {
    if (inside(spans, opener.start)) continue;
    // 可以获得 is no purpose.
    if (text[opener.start] === "以" && /[可足难予加所得给]/.test(text[opener.start - 1] ?? "")) continue;
    // 应用来源, 使用来访者: the word for a purpose only spans two others.
    if (text.startsWith("用来", opener.start) && /[应使采费占]/.test(text[opener.start - 1] ?? "")) continue;
    if (matchesIn(TAKEN_FOR, text, opener.start, opener.start + 16)) continue;
    // 获取存储权限，以便读取照片: what a leave lets it read is taken.
    if (
      matchesIn(/^以便(?:于)?(?:我们)?(?:读取|访问)/, text, opener.start, opener.start + 10) &&
      matchesIn(/权限[,，]?$/, text, Math.max(0, opener.start - 4), opener.start)
    )
      continue;
    // 我们会记录并向您展示订单: what is shown is what is recorded.
    if (
      matchesIn(/^(向|为)/, text, opener.start, opener.end) &&
      matchesIn(/(收集|记录|获取|保存|读取|存储)(并|和)$/, text, Math.max(0, opener.start - 4), opener.start)
    )
      continue;
    let end = clauseEnd(text, opener.end);
    const opens = skipConnectors(text, { start: clauseStart(text, opener.start), end });
    const leads = opener.start <= opens || matchesIn(/^(为|是为)$/, text, opens, opener.start);
    while (leads && end < text.length && /[,，]/.test(text[end] ?? "")) {
      // 设备信息：用于识别会员状态，可能包括设备型号: the list is no purpose.
      if (matchesIn(LISTS, text, end + 1, end + 12)) break;
      const next = clauseEnd(text, end + 1);
      const own = subjects.some((subject) => subject.start > end && subject.start < next);
      const acts = verbs.some(
        (verb) =>
          verb.start > end &&
          verb.start < next &&
          verb.meaning.kind === "verb" &&
          (["collect", "share", "provide", "permission", "entrust", "send"].includes(verb.meaning.means) ||
            // 为了方便您购票，该服务需要使用您的位置: what is needed is the deed.
            (verb.meaning.means === "use" &&
              matchesIn(NEEDS_YOURS, text, Math.max(0, verb.start - 6), verb.end + 2))),
      );
      if (own || acts) break;
      end = next;
    }
    // 为了乘客安全，行程中会录音: where no main clause follows the aim, what follows it is the main clause.
    if (leads && opens <= 3 && matchesIn(/^[。\s]*$/, text, end)) end = clauseEnd(text, opener.end);
    // No comma before the main clause: "为了您的账号安全我们会收集…".
    const cut = subjects.find(
      (subject) =>
        subject.start >= opener.end + 2 &&
        subject.start < end &&
        subject.meaning.kind === "party" &&
        // 为了创建账户您需要至少向我们提供…: what the user has to give is no purpose.
        (subject.meaning.means !== "user" ||
          matchesIn(
            /^(还|也)?(需要?|须|应当?|必须)[^,，]{0,6}(向|提供|填写)/,
            text,
            subject.end,
            subject.end + 14,
          )) &&
        verbs.some((verb) => verb.start >= subject.end && verb.start < end),
    );
    const stop = Math.min(
      cut ? cut.start : end,
      describedEnd(text, opener),
      aimEnd(text, opener),
      deedEnd(text, opener),
      bracketEnd(text, opener.end),
      timeEnd(text, opener),
    );
    spans.push({ start: opener.start, end: stop });
  }
  return spans;
}

const NEEDS_YOURS = /(需要?|会|将|可能)(收集|获取)?(并|和|、)?(使用|利用|用到)(您|你)/;

const LISTS = /^(可能|将|会|主要|具体|通常|一般|还|也)*(包括|包含|涉及|例如|比如)/;

/** 申请该权限以便获取您的位置: what is got by it is the taking itself. */
const TAKEN_FOR =
  /^(以便于?|便于|从而|用于|用来|以)(我们|能够?|可以|及时|准确|更好地)*(获取|收集|采集|读取|获得)(您|你|用户|设备|手机|相册|相机|本机|精准|精确|地理位置|位置|电话号码|[a-z])/;

/** 在为您提供服务时将获取相机: a time ends with its word, though a service is named in it. */
function timeEnd(text: string, opener: Span): number {
  if (!matchesIn(/(在|于|当)(我们|本公司|平台)?$/, text, Math.max(0, opener.start - 5), opener.start))
    return text.length;
  const found = firstMatchIn(
    /^[^,，。]{0,30}?(时|过程中|期间)(?=,|将|会|可能|需|我们|本)/,
    text,
    opener.end,
    opener.end + 40,
  );
  return found ? opener.end + found[0].length : text.length;
}

/** 为了上述目的将您的图片提供给…: a purpose that is called one ends with that word. */
function aimEnd(text: string, opener: Span): number {
  const found = firstMatchIn(
    /^[^,，。;；]{0,16}?(目的|需要|考虑)(?=将|把|我们|会|可能|而?向)/,
    text,
    opener.end,
    opener.end + 24,
  );
  return found ? opener.end + found[0].length : text.length;
}

/** 为了预防恶意程序会收集已安装的应用: without a comma it ends where the deed begins. */
function deedEnd(text: string, opener: Span): number {
  if (!matchesIn(/^为了?$/, text, opener.start, opener.end)) return text.length;
  const found = firstMatchIn(
    /^[^,，。;；]{4,40}?(?=(?:会|将|需要?)(?:自动|直接)?(?:收集|采集|获取|读取|记录|调用))/,
    text,
    opener.end,
    opener.end + 48,
  );
  return found ? opener.end + found[0].length : text.length;
}

/** 面部特征（用于人脸识别）、银行账号: a purpose in brackets ends with them. */
function bracketEnd(text: string, from: number): number {
  const before = text.slice(0, from);
  if (before.lastIndexOf("(") <= before.lastIndexOf(")")) return text.length;
  const close = text.indexOf(")", from);
  return close < 0 ? text.length : close;
}

/** 用于识别您身份的信息: a purpose that only describes a noun ends where the noun begins. */
function describedEnd(text: string, opener: Span): number {
  if (!matchesIn(/^(用于|用来|用作)$/, text, opener.start, opener.end)) return text.length;
  const found = firstMatchIn(
    /^[^,，、。;；]{1,30}?(?<!您|你|我们|用户|其)的(?=[^,，。]{0,8}(信息|数据|资料|账号|标签|画像|程序|设备|内容|手机|名称))/,
    text,
    opener.end,
  );
  return found ? opener.end + found[0].length : text.length;
}

/** 为您提供…, 向您推荐…: a service to the user is a purpose too. */
function benefits(text: string): Span[] {
  const found: Span[] = [];
  for (const match of everyMatch(
    /(为|向|给)(了)?(您|你|用户|广大用户)(更好地?|及时)?(提供|推荐|展示|推送|发送|呈现|匹配|带来)/g,
    text,
  )) {
    found.push({ start: match.index, end: match.index + match[0].length });
  }
  return found;
}

function clauses(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !breaksClause(text, at)) continue;
    if (at > start) spans.push({ start, end: at });
    start = at + 1;
  }
  return spans;
}

const CONNECTOR =
  /^(\s|[(（"“【[•●\-*+]|[\d一二三四五六七八九十]{1,3}[.、)）．]|但是?|并且|同时|此外|另外|例如|比如|其中|那么|且|而|以及|或者?|以?便?于?我们?(?=如果)|仅(?=当|在)|只有(?=当|在))+/;

function skipConnectors(text: string, clause: Span): number {
  const found = firstMatchIn(CONNECTOR, text, clause.start, clause.end);
  return clause.start + (found ? found[0].length : 0);
}
