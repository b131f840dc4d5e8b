import type { Block } from "../../../formats/text/block.ts";
import { everyMatch, firstMatch, lookOver, matches } from "../lexicon/matches.ts";
import { bareLabel, type Column, columnOf } from "./columns.ts";
import { type Labels, NO_LABELS } from "./learned-labels.ts";
import type { Field } from "./row.ts";

/** What a line of "key：value" holds. */
export interface LineFields {
  readonly fields: readonly Field[];
  /** The last key, where its value does not stand beside it. */
  readonly openKey: Column | null;
  /** What stands before the first key: "1、友盟SDK 使用目的：…". */
  readonly before: { readonly text: string; readonly start: number } | null;
  /** Sentences that follow the value of the last key: "提供方：某公司。我们使用…". */
  readonly rest: { readonly text: string; readonly start: number } | null;
}

export const NO_FIELDS: LineFields = { fields: [], openKey: null, before: null, rest: null };

/** A key with its colon, or in brackets of its own. */
const KEY =
  /^[\s•*\-–—]*([\p{Script=Han}A-Za-z]{2,16}?)\s*[=＝｜]\s*|(?:^|[；;。\t｜|]|(?<=[\s，,)）—–])|(?<=[：:])(?=[^\s：:；;。，,、｜|【】]{2,16}[：:](?!\/\/)))\s*((?:[（(]?[\d①-⑳]{1,2}[.、)）]?\s*)?(?:[^：:∶；;。，,｜|\n\t【】]{1,40}?|[A-Za-z][A-Za-z/()&' -]{1,78}?))\s*[：:∶]\s*|[【[]([^【】[\]\n]{1,24})[】\]]\s*[：:]?\s*/gu;

interface Key {
  readonly isVague?: boolean;
  readonly isApp?: boolean;
  /** It stands behind a sentence of its own: one alone is read with that sentence. */
  readonly isLate?: boolean;
  readonly column: Column;
  readonly start: number;
  readonly valueStart: number;
}

/** A line that neither begins with a key nor with a name before one is prose with a colon in it. */
const MAX_NAME_CHARS = 60;

export function fieldsIn(line: Pick<Block, "text" | "start">, labels: Labels = NO_LABELS): LineFields {
  // "收集什么——设备型号": a dash of two letters in place of the colon.
  const block = { start: line.start, text: line.text.replace(DASHED_KEY, "$1： ") };
  const keys = keysIn(block.text, labels);
  const [first] = keys;
  if (!first) return NO_FIELDS;
  const lead = block.text.slice(0, first.start).replace(OTHER_KEY, "");
  const named = lead
    .replace(BULLET, "")
    .replace(/[\s：:，,。；;\-—–]+$/, "")
    .replace(/(?<=[\w)])\.$/, "");
  if (named.length > MAX_NAME_CHARS || /[。；;]/.test(named)) return NO_FIELDS;
  let rest: LineFields["rest"] = null;
  const fields = keys.flatMap(({ column, valueStart, isVague = false, isApp = false }, at): Field[] => {
    const valueEnd = keys[at + 1]?.start ?? block.text.length;
    const whole = block.text.slice(valueStart, valueEnd);
    const address = column === "link" || column === "site" ? null : firstMatch(ADDRESS, whole);
    const until = column === "company" && !address ? whole.search(FIRM_ENDS) : -1;
    if (until >= 0 && at === keys.length - 1)
      rest = { text: whole.slice(until + 1), start: block.start + valueStart + until + 1 };
    const text = whole
      .slice(0, address?.index ?? (until < 0 ? whole.length : until))
      .replace(/[\s；;，,。、]+$/, "")
      .replace(FULL_STOP, "");
    // "关联公司：指…": a word is explained, and no record told.
    if (matches(DEFINED, text)) return [];
    if (matches(OPENED, text)) return [];
    const marks = { ...(isVague ? { isVague } : {}), ...(isApp ? { isApp } : {}) };
    const from = block.start + valueStart;
    const link = address?.[1];
    return [
      ...(text ? [{ column, text, start: from, ...marks }] : []),
      ...(link ? [{ column: "link" as const, text: link, start: from + whole.indexOf(link) }] : []),
    ];
  });
  const last = keys.at(-1);
  return {
    fields: fields.flatMap(dataApart),
    openKey: last && matches(OPENED, block.text.slice(last.valueStart)) ? last.column : null,
    before: named === "" ? null : { text: named, start: block.start + lead.indexOf(named) },
    rest,
  };
}

/** "IP地址。详见：https://…": the address behind a value is none of it. */
const ADDRESS =
  /[\s。；;，,.]+(?:详见|参见|请见|见|see)?\s*[：:]?\s*(https?:\/\/[^\s，。；、）)]+)[\s。.；;]*$/i;
/** A firm's name holds no full stop of a sentence. */
const FIRM_ENDS = /。(?=.{4})/;

/** The full stop of an English value, but not that of a firm's form. */
const FULL_STOP = /(?<=[a-z]{2}|\))(?<!\b(?:Inc|Ltd|Corp|Co|etc|[A-Z]\.[a-z]))\.$/;

const DASHED_KEY = /^(\s*\p{Script=Han}{2,8})——/u;

/** "推送；收集设备型号": what is taken is said behind the value of another key, by a verb in place of a key. */
function dataApart(field: Field): readonly Field[] {
  if (field.column === "data" || field.column === "link") return [field];
  const found = firstMatch(
    /[；;]\s*(不)?(?:会|将|需要?|可能)?(?:收集|获取|采集|读取)(?:了|到|您的|用户的)*(?=.)/,
    field.text,
  );
  if (!found) return [field];
  const from = found.index + found[0].length;
  const value: Field = { ...field, text: field.text.slice(0, found.index) };
  return found[1]
    ? [value]
    : [value, { column: "data", text: field.text.slice(from), start: field.start + from }];
}

/** A bracket that opens before the value, which a break has put on the next line. */
const OPENED = /^\s*[[【(（<《]*\s*$/;

const DEFINED = /^(?:[（(]?(?:以)?下(?:文)?(?:简|合|统)?称|(?:系|均|是)?指(?!纹))/;

/** "接入时间：2023年；": a key that tells nothing of ours. */
const OTHER_KEY = /^[^；;：:]{1,20}[：:][^；;：:]{0,60}[；;]\s*$/;

/** Numbers and bullets before a name. */
export const BULLET =
  /^[\s•●·▪■◆▲△▶*\-–—Ø➢➤❖✦»›]*(?:[（(]?\s?(?:\d{1,3}(?:\.\d{1,3})+(?=[\s\p{Script=Han}])|(?:\d{1,3}(?:\.\d{1,3})*|[一二三四五六七八九十]{1,3}|[a-zA-Z]|[ivx]{1,4})\s?[.、)）．]+)|[①-⑳])?\s*/u;

function keysIn(text: string, labels: Labels): Key[] {
  const keys: Key[] = [];
  lookOver(text);
  for (const found of everyMatch(KEY, text)) {
    const valueStart = found.index + found[0].length;
    const equated = found[1];
    if (equated !== undefined) {
      const column = columnOf(equated, true);
      if (column) keys.push({ column, start: found.index, valueStart });
      continue;
    }
    const bracketed = found[3];
    if (bracketed !== undefined) {
      const column = columnOf(bracketed, true);
      if (column) keys.push({ column, start: found.index, valueStart });
      continue;
    }
    const words = found[2] ?? "";
    const from = found.index + found[0].indexOf(words);
    // "本产品服务提供者：": who runs the app is nobody's SDK.
    if (matches(/^[\s•*-]*(?:本(?!sdk)|我司|我们(?!为什么|为何|用它))/i, words)) continue;
    // "…由某SDK（运营方：…）支持": a bracket within a sentence.
    if (matches(/[^\s（(\d][（(][^）)]*$/, words)) continue;
    // 不获取的信息：IMEI is not what is taken.
    if (matches(/^[\s•*-]*(?:不|未|从不|绝不)/, words)) continue;
    const isApp = matches(APP_NAME, words);
    const key = isApp ? { column: "sdk-name" as const, from: 0 } : keyIn(words, labels);
    // "…。需要收集的信息包括：" ends a paragraph; alone on its line it is a key.
    if (found.index > 0 && matches(/(?:包括|如下)\s*$/, words)) continue;
    if (key)
      keys.push({
        column: key.column,
        start: key.from === 0 ? found.index : from + key.from,
        valueStart,
        isLate: key.isLate ?? false,
        isApp,
        isVague: matches(/^(?:服务|产品|services?( provided)?|products?)\s*$/i, words.replace(BULLET, "")),
      });
  }
  const [only, ...others] = keys;
  // "Zendesk (Zendesk, Inc.) – support. Receives: e-mail address": a name and its aim are before it, and no sentence.
  const isAimed = only?.column === "data" && matches(AIMED, text.slice(0, only.start));
  return only?.isLate && others.length === 0 && !isAimed ? [] : keys;
}

const AIMED = /^[\s•*-]*[A-Z][^.:]{1,60}(?:\.\)?[^.:]{0,20})?(?: [–—-] |——)[^.:]{2,60}\.\s*$/;

const APP_NAME = /^[\s•*\-\d.、]*(?:第三方)?(?:应用|软件|平台|渠道)(?:名称|名)\s*$/;

const PART_OF_KEY =
  /^\s*(第三方|三方|接入)?\s*(sdk|使用|收集|处理|共享|个人信息|信息|数据|隐私|公司|合作方|第三方|服务|产品|权限)?\s*$/i;

/** A key may follow a name or a value with only a space between them: its last words then, which are Chinese. */
function keyIn(words: string, labels: Labels): { column: Column; from: number; isLate?: boolean } | null {
  for (let from = words.lastIndexOf(" ") + 1; from > 1; from = words.lastIndexOf(" ", from - 2) + 1) {
    const last = words.slice(from);
    // "SDK 名称", "使用 目的": one key with a space in it.
    if (!matches(/^\p{Script=Han}/u, last) || PART_OF_KEY.test(words.slice(0, from).replace(BULLET, "")))
      continue;
    const column = last.length > 1 ? columnOf(last, true) : null;
    if (column) return { column, from };
  }
  // "Unity Ads – Operated by: …", "某SDK——用途：…": a dash parts the name from the first key.
  const dashed = firstMatch(/^.{2,}?(?:——|\s[–—-]\s)\s*/u, words)?.[0].length ?? 0;
  const behind = dashed > 0 ? columnOf(words.slice(dashed), true) : null;
  if (behind) return { column: behind, from: dashed };
  // "Kochava (Kochava Inc.). Why: …": a sentence, or a name with its maker, ends before the key.
  const ended = firstMatch(/^.*\p{L}[.)!?]{1,3}\s+(?=[A-Z][^.]*$)/u, words)?.[0].length ?? 0;
  const tail = ended > 0 ? columnOf(words.slice(ended), true) : null;
  if (tail) return { column: tail, from: ended, isLate: true };
  const whole = columnOf(words, true) ?? labels.get(bareLabel(words)) ?? null;
  return whole === null ? null : { column: whole, from: 0 };
}
