import { everyMatch, firstMatch, matches } from "../lexicon/matches.ts";
import { EN_COMPANY } from "./names.ts";

/** A postal address in a block, or one that begins there and goes on over the lines below. */
export interface AddressFound {
  readonly start: number;
  readonly end: number;
}

const ZH_LABEL =
  /(?:(?:联系|通讯|通信|办公|公司|注册|邮寄|常用办公|收件|寄送|经营|单位|营业|住所|企业|我们的)*(?:地址|住所地?|注册地|所在地|(?:公司|办公|通讯|联系)地点)|(?:寄送|邮寄|寄|写信|来信|致信)[^。；;\n：:]{0,10}(?:至|到)|(?:请寄|来信|邮寄|信函|信件)(?=[:：]))\s*(?:[:：为是]|位于|为[:：])*\s*([^\n。；;]{6,90})/g;
const ZH_SHAPE = /[省市区县镇乡路街道号楼层室园座栋幢村弄巷]/g;
const ZH_STOP =
  /\s{2,}|[，,]|、(?!\s*\d)|\s*[（(]\s*(?:以下|下称|简称|邮编|邮政|收件|联系|电话|邮箱|统一|收)|\s*(?:收件人|邮编|邮政编码|联系人|联系电话|电话|邮箱|E-?mail)\s*[:：]?/i;

const EN_LABEL =
  /\b(?:(?:our|the|by)\s+)?(?:(?:mailing|postal|registered|office|business|head|company|street|principal|correspondence|contact)\s+)*(?:address|office|by post at|by mail at|write to us at|write to(?=\s+\d)|post to)\s*(?:\s+is)?(?:\s+at)?\s*[:：]?\s+([^\n;]{8,140})/gi;
const AFTER_NAME = new RegExp(
  `(?:${EN_COMPANY}|\\b(?:Owner|owner) [^,\\n]{3,30})(?:\\s*[(（][^)）\\n]{1,60}[)）])?,\\s+([^\\n;]{8,140})`,
  "gu",
);
/** The name of a place or a street with a number, and a further part after a comma. */
const EN_SHAPE =
  /\d[^,\n]{0,40},|,[^,\n]{0,30}\d|\b(?:street|road|avenue|lane|boulevard|drive|floor|suite|square|plaza|p\.?\s?o\.?\s?box)\b/i;
const EN_STOP =
  /\.\s+(?=\p{Lu})|\.$|\s+\(|,?\s*\b(?:e-?mail|phone|tel(?:ephone)?|fax|attn|registered|company number|vat|website|which|who|representative|attention)\b|,?\s*[\w.+-]+@|,?\s*\+\d/iu;

/** `own`: where the speaker's own name may stand before its address; elsewhere a firm with an address is another. */
export function addressesIn(text: string, own: boolean): AddressFound[] {
  const latin = matches(/\d/, text) && matches(/, /, text);
  return [
    ...(matches(/址|住所|所在地|注册地|寄|信[至到]/, text)
      ? labelled(text, ZH_LABEL, ZH_STOP, isZhAddress)
      : []),
    ...(matches(/address|office|post|write to/i, text)
      ? labelled(text, EN_LABEL, EN_STOP, (value) => EN_SHAPE.test(value))
      : []),
    ...(latin && own
      ? labelled(text, AFTER_NAME, EN_STOP, (value) => EN_SHAPE.test(value) && /\d/.test(value))
      : []),
  ];
}

function labelled(
  text: string,
  label: RegExp,
  stop: RegExp,
  fits: (value: string) => boolean,
): AddressFound[] {
  const found: AddressFound[] = [];
  for (const match of everyMatch(label, text)) {
    const raw = match[1] ?? "";
    const at = match.index + match[0].lastIndexOf(raw);
    const bare = withoutLabel(raw);
    const cut = stop.exec(bare.text);
    const value = balanced(cut ? bare.text.slice(0, cut.index) : bare.text).replace(
      /^[【[“"]|[】\]”"\s，,、.]+$/g,
      "",
    );
    if (
      value.length < 6 ||
      matches(
        /@|^https?:|XX|[某×]|^\(|\bpostal code\b|^(ip|mac)\b|^(?:this|that|these|those|any|your|our|such|all|the following)\b/i,
        value,
      )
    )
      continue;
    if (!fits(value)) continue;
    const start = at + bare.skipped + bare.text.indexOf(value);
    found.push({ start, end: start + value.length });
  }
  return found;
}

/** A place within a place, and a number; "家庭地址、位置信息" names data. */
function isZhAddress(value: string): boolean {
  return (
    (matches(/[省市].{1,10}市.{1,8}[区县镇]/, value) ||
      (value.match(ZH_SHAPE)?.length ?? 0) >= (/\d|号|大厦|广场/.test(value) ? 2 : 4)) &&
    !/信息|姓名|身份|职业|用户|您|我们/.test(value)
  );
}

/** A line below "address:" that is one, without who is to receive it. */
export function addressAlone(line: string): string | null {
  const value = line.replace(/\s*[（(]?\s*(?:收|邮编)[^\n]{0,20}$/, "").trim();
  return value.length >= 6 && value.length <= 90 && !/[。；;]/.test(value) && isZhAddress(value)
    ? value
    : null;
}

/** Up to a bracket that closes nothing. */
function balanced(text: string): string {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (/[(（]/.test(text[at] ?? "")) depth++;
    else if (/[)）]/.test(text[at] ?? "") && --depth < 0) return text.slice(0, at);
  }
  return text;
}

/** "by post at Brightline Limited, Unit 5, …": the name is no part of the address. */
function withoutLabel(text: string): { text: string; skipped: number } {
  const second = firstMatch(
    /^(?:\/|及|和)?(?:如下|以下|常用|办公|通讯|联系|收件|公司)*地址\s*[:：]\s*/,
    text,
  )?.[0];
  if (second) return { text: text.slice(second.length), skipped: second.length };
  // "Corp. ID. No. 556587-4376, Box 456, …"
  const number = firstMatch(
    /^(?:corp(?:orate)?|company|org(?:ani[sz]ation)?|reg(?:istration|istered|istry)?)\b[^,]{0,14}(?:id|no|number|nr|code)\b[^,]*,\s*/i,
    text,
  )?.[0];
  if (number) return { text: text.slice(number.length), skipped: number.length };
  const name =
    new RegExp(
      `^(?:(?:[Aa]ttention|[Aa]ttn\\.?)\\s*:\\s*[^,\\n]{3,40}|${EN_COMPANY}|(?:[Oo]wner|[Aa]ttn\\.?:?|c/o) [^,\\n]{3,40}),\\s+`,
      "u",
    ).exec(text)?.[0] ?? "";
  return { text: text.slice(name.length), skipped: name.length };
}

const MAX_LINES = 5;
/** The number of a house, a floor or a district: "48–72 hours" is none. */
const PLACE_NUMBER =
  /^(?:(?:no\.?|unit|flat|suite|floor|building|block|room|p\.?\s?o\.?\s?box|#)\s*)?\d+[a-z]?[ ,/-]+\p{Lu}|\b\d{4,6}\b|\b(?:suite|floor|unit|box|room|street|road|str\.?)\s+\S*\d|\d(?:st|nd|rd|th)\b|,\s*\d|\p{L}\s+\d{1,4}[a-z]?,?$/iu;
/** Who speaks, and what of: no line of an envelope. */
const SENTENCE = /^(?:we|you|please|if|our|the|this|for|to)\b/i;

const ATTENTION = /^(attn|c\/o|att|attention)\b/i;
/** A whole address on one line: the number of a house, a street, a place and its code. */
const WHOLE =
  /^\d+[\w-]* (?:[^,.;:!?@]|\.(?=,)){3,40}(?!,[^,]*\b(?:[Ss]uite|[Uu]nit|[Rr]oom|[Aa]pt|[Bb]ox|[Ff]loor) \d+\.?$)(?:, ?[^,;:!?@]{2,30}){1,4}(?:\d{4,6}|\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})(?:, ?[\p{L} ]{2,20})?\.?$/u;

/** Lines below a line that is only the name of who speaks: "500 Market Street", "San Francisco, CA 94105". */
export function addressBelow(lines: readonly string[]): number {
  let count = 0;
  let numbered = false;
  const [first = "", second = ""] = lines;
  if (matches(WHOLE, first) || (matches(ATTENTION, first) && matches(WHOLE, second))) return 1;
  for (const line of lines.slice(0, MAX_LINES + 1)) {
    if (
      matches(
        /@|https?:|^(?:phone|tel|fax|e-?mail|website|version|date)\b|\b(?:updated|effective|revised|policy)\b|[.:：。!?]$/i,
        line,
      ) ||
      matches(SENTENCE, line) ||
      line.length > 70 ||
      count === MAX_LINES
    )
      break;
    if (matches(ATTENTION, line)) {
      if (count > 0) break;
      continue;
    }
    numbered ||= PLACE_NUMBER.test(line);
    count++;
  }
  return numbered && count >= 2 ? count : 0;
}
