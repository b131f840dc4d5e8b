import type { Link } from "../../../formats/text/block.ts";
import { everyMatch, firstMatch, matches } from "../lexicon/matches.ts";
import { makerBeside } from "./brackets.ts";
import type { Column } from "./columns.ts";
import { MAKER as BUILT_BY } from "./described.ts";
import { isCompany } from "./evidence.ts";
import { fieldsIn } from "./keys.ts";
import { labelledIn } from "./labelled-sentence.ts";
import { type Field, urlIn } from "./row.ts";
import { addData, isList, tellsData } from "./told-data.ts";
import { passive } from "./told-passive.ts";
import { AND_TAKES, saidOfSubject } from "./told-subject.ts";

/** Words of an entry, with their place in the plain text. */
export interface Words {
  readonly text: string;
  readonly start: number;
}

/**
 * What an entry tells of its SDK in running words: each clause has a part by its verb, by a key, or by what it lists; one
 * without any goes on with the part before it.
 */
export function toldValues(
  blocks: readonly Words[],
  links: readonly Link[],
  name: string | null = null,
): Field[] {
  const fields: Field[] = [];
  /** The part that a list below belongs to: "需要收集的信息包括：". */
  let open: Column | null = null;
  for (const whole of blocks) {
    const keyed = fieldsIn(whole);
    const isKeyed = keyed.fields.length > 0 && !keyed.before;
    if (isKeyed) {
      fields.push(...keyed.fields);
      open = keyed.openKey;
      if (!keyed.rest) continue;
    }
    const block = (isKeyed && keyed.rest) || whole;
    if (keyed.openKey) {
      open = keyed.openKey;
      continue;
    }
    for (const sentence of wordsCut(block, SENTENCE)) {
      const before: number = fields.length;
      fields.push(...labelledIn(sentence));
      open = fields.length > before ? null : open;
      if (fields.length > before) continue;
      open = readSentence(sentence, open, fields, name) ?? (fields.length > before ? null : open);
    }
    addPermissions(block, fields);
  }
  const [first] = blocks;
  const last = blocks.at(-1);
  const maker =
    first && name !== null && !fields.some(({ column }) => column === "company")
      ? makerBeside(first.text, first.start, name)
      : null;
  if (maker) fields.push(maker);
  if (first && last) {
    const inside = links.filter(
      (link) =>
        link.start >= first.start &&
        link.end <= last.start + last.text.length &&
        matches(/^https?:/i, link.href),
    );
    const url = inside.find(({ href }) => /priva|polic|隐私/i.test(href)) ?? inside[0];
    if (!fields.some(({ column }) => column === "link")) {
      if (url) fields.push({ column: "link", text: url.href, start: url.start });
      else
        for (const block of blocks) {
          const found = urlIn(block.text);
          if (found) {
            fields.push({ column: "link", text: found, start: block.start + block.text.indexOf(found) });
            break;
          }
        }
    }
  }
  return fields;
}

/** Places where a sentence ends; what stands in brackets ends none. */
export const SENTENCE = /[。；;\n｜]|\s\|\s|\.(?=\s+[A-Z·])/;
const CLAUSE =
  /[，,](?!\s(?:Inc|LLC|L\.L\.C|Ltd|Limited|GmbH|Corp|S\.A|B\.V|Pty|PLC)\b)|\s(?=用于|用来|以便|为了)/;

export function wordsCut({ text, start }: Words, at: RegExp): Words[] {
  const masked = text.replace(/[（(【“"][^（）()【】”"]*[)）】”"]|https?:\/\/[^\s，。；）)>]+/g, (inner) =>
    "·".repeat(inner.length),
  );
  const parts: Words[] = [];
  let from = 0;
  for (const end of [
    ...everyMatch(new RegExp(at.source, "g"), masked).map(({ index }) => index),
    text.length,
  ]) {
    const whole = text.slice(from, end);
    const lead = firstMatch(/^[\s，,。；;、：:｜—–]*(?:\.\s+)?/, whole)?.[0].length ?? 0;
    const words = whole.slice(lead).trimEnd();
    if (words) parts.push({ text: words, start: start + from + lead });
    from = end;
  }
  return parts;
}

const LEADING =
  /^(?:该SDK|此SDK|其|它|他们|同时|此外|另外|并且?|且|其中|也|还|而|该|本SDK|可能|以及|(?:[Tt]o do (?:so|this|that)|[Ff]or this(?: purpose)?),?(?= )|\s)+/;
const PURPOSE =
  /^(?:我们)?(?:会|将)?(?:使?用|通过|借助)(?:它|其|该(?:SDK|服务))来?|^(?:主要|仅|会|将|可|即|是)*(?:用于|用来|为了|以便|便于|以实现|以(?=提供|保障|帮助|向|为|便|满足)|从而|来(?=实现|提供)|实现|为(?!期|主|准|止|例|空)(?=[^，]{4,40}$)|为(?=您|用户|提供|优化|分享|给|APP|App|app|游戏|本|我们|开发者|提高|保障|提升|实现)|向(?=您|用户)|给(?=您|用户)|提供|帮助|协助|支持|赋予|保障|方便|进行|完成|处理(?!您|用户|你)|使(?=您|用户)|(?:用户|您)可以?(?=.{3})|(?:使用|收集|处理|接入|集成|合作)?(?:目的|用途)(?:是|为|在于)?[：:]?)/;
const PURPOSE_EN =
  /^(?:which |that |it |this |is |are |we use it |used )*(?:for|to(?! whom| which)|helps? (?:us )?(?:to )?|provides?|enables?|allows?|powers?|handles?|delivers?|manages?|tracks?|offers?|sends?|hosts?|stores?(?! your)|supports?)\b/i;
/** What leads to a purpose and is no part of it: "为了向您", "目的是". */
const LED =
  /^(?:(?:我们)?(?:会|将)?(?:使?用|通过|借助)(?:它|其|该(?:SDK|服务))来?|(?:主要|仅|只)?(?:以(?=实现)|(?:用于|用来)|为了?(?=.{3})(?:向(?:您|用户)|给(?:您|用户)|您|用户)?|(?:使用|收集|处理|接入|集成|合作)?(?:目的|用途)(?:是|为|在于)?[：:]?|(?:(?:which |that |it )?(?:is|are) used )?(?:for|to) ))\s*(?:向您|为您|给您)?/i;
const TAKING =
  /(?:收集|获取|获得(?!您?的?(?:同意|授权|许可))|采集|读取|访问|调用|调取|提取|上传|检索|申请|用到|得到|涉及|处理(?=您|用户|你)|记录|需要(?:收集|获取|采集|读取|访问|调用|上传|识别|验证|使用)?|使用(?=您|用户|设备|手机))(?:(?:[、/或和及与并]|(?=使用))(?:收集|使用|获取|上传|共享|存储|处理|传输|读取|访问|采集|识别|验证|申请|调用))*(?:了|到)?(?:(?:您|你|用户)的?|的)?(?:(?:以下|如下|下列|必要|相关|部分|个人|手机)*(?:信息|数据|权限)(?:[/和或及、](?:设备)?(?:信息|数据|权限))*(?:包括|如下|有|为|是)|包括)?[：:]?\s*/;
const TAKING_EN =
  /(?:\b(?:to|with) (?:whom|which) we (?:send|transmit|pass|give|share|provide|disclose|forward)\b|\b(?:collects?|receives?|processes|accesses|obtains?|gathers?|gets|(?:has|needs|requires|is given) access to|(?:stores|keeps|sees|records|logs|reads|is given)(?= (?:your|the|an?|all|which)\b))\b)(?: (?:your|the user's|the following(?: data)?:?))?\s*[:：]?\s*/i;
const MAKER =
  /由\s*[“"]?((?!第三方|我们|您|其|用户)[^“”"，。；由]{2,40}?)[”"]?\s*(?:（[^）]*）)?\s*(?:提供|开发|运营|拥有)|(?:提供方|提供者|开发者|运营方|运营者|服务商|供应商|公司|主体)(?:为|是|：)\s*[“"]?([^“”"，。；]{2,40})/;

/** Reads one sentence into fields; the part that is still open where it ends in a colon. */
function readSentence(
  sentence: Words,
  open: Column | null,
  fields: Field[],
  name: string | null,
): Column | null {
  let last: Column | null = open;
  let opened: Column | null = null;
  const add = (column: Column, words: Words) => {
    const text = words.text.replace(/[\s，,、。；;：:]+$/, "").replace(/^[“"](.*)[”"]$/, "$1");
    // What it is there for is said first; what else it does stands behind.
    const isLater =
      column === "purpose" && last !== "purpose" && fields.some((field) => field.column === column);
    if (text.length < 2 || isLater || (column === "purpose" && matches(NO_AIM, text))) return;
    const before = fields.at(-1);
    const end = before ? before.start + before.text.length : 0;
    // A clause that goes on with the part before it: one value, as it stands.
    const joined =
      before?.column === column &&
      words.start - end <= MAX_GAP_CHARS &&
      words.start >= end &&
      last === column;
    if (joined && before) {
      const from = before.start - sentence.start;
      fields[fields.length - 1] = {
        ...before,
        text:
          from >= 0
            ? sentence.text.slice(from, words.start - sentence.start + text.length)
            : `${before.text}，${text}`,
      };
    } else fields.push({ column, text, start: words.start });
    last = column;
  };
  /** Data of a clause without a verb. */
  let idle: Field | null = null;
  if (passive(sentence, add)) return null;
  for (const clause of wordsCut(sentence, CLAUSE)) {
    opened = null;
    const lead = firstMatch(LEADING, clause.text)?.[0].length ?? 0;
    let words: Words = { text: clause.text.slice(lead), start: clause.start + lead };
    if (matches(WHEN_EN, words.text)) continue;
    const said = saidOfSubject(words, name, clause.start === sentence.start);
    for (const field of said?.fields ?? [])
      if (field.column === "purpose" && last !== "purpose") add("purpose", field);
      else if (!fields.some(({ column }) => column === field.column)) fields.push(field);
    if (said && !said.rest) {
      last = said.fields.at(-1)?.column === "purpose" ? "purpose" : null;
      continue;
    }
    words = said?.rest ?? words;
    const maker = firstMatch(MAKER, words.text) ?? firstMatch(BUILT_BY, words.text);
    const company = maker?.slice(1).find(Boolean);
    if (maker && company !== undefined) {
      if (!fields.some(({ column }) => column === "company"))
        fields.push({
          column: "company",
          text: company.trim(),
          start: words.start + words.text.indexOf(company),
        });
      last = null;
      continue;
    }
    if (matches(WHEN, words.text)) continue;
    // "，小米科技有限责任公司，": a firm that stands for itself makes it.
    if (isCompany(words.text) && !fields.some(({ column }) => column === "company")) {
      fields.push({ column: "company", ...words });
      last = null;
      continue;
    }
    const way = firstMatch(/^(?:信息)?(?:获取|收集|采集|共享|传输|处理)方式[为是：:]\s*/, words.text)?.[0]
      .length;
    if (way) {
      fields.push({ column: "method", text: words.text.slice(way), start: words.start + way });
      last = null;
      continue;
    }
    const address = firstMatch(ADDRESS, words.text);
    if (address) {
      const before = words.text.slice(0, address.index).trimEnd();
      if (before !== "" && tellsData(before)) addData({ text: before, start: words.start }, add);
      last = null;
      continue;
    }
    const aim = firstMatch(PURPOSE, words.text) ?? firstMatch(PURPOSE_EN, words.text);
    if (aim) {
      const from = firstMatch(LED, words.text)?.[0].length ?? 0;
      const and = firstMatch(AND_TAKES, words.text);
      add("purpose", { text: words.text.slice(from, and?.index).trimStart(), start: words.start + from });
      if (!and) continue;
      const rest = and.index + and[0].length;
      words = { text: words.text.slice(rest), start: words.start + rest };
    }
    // "所在位置信息（包括获取基站信息）": a verb in brackets takes nothing of its own.
    const bare = words.text.replace(/[（(][^（）()]*[)）]/g, (inner) => "·".repeat(inner.length));
    const taking = firstMatch(TAKING, bare) ?? firstMatch(TAKING_EN, bare);
    if (taking) {
      const from = taking.index + taking[0].length;
      const object = words.text.slice(from);
      if (object.trim() === "") {
        opened = "data";
        last = "data";
        continue;
      }
      if (matches(NO_OBJECT, object)) continue;
      // Whatever an entry says is taken of you is data, and one of a list may be known where the first is not.
      const isOwn =
        name !== null &&
        !matches(NO_OWN, object) &&
        (matches(/(?:your|您的|用户的|你的)\s*$/, taking[0]) ||
          matches(/\b(?:data|information)$/, object) ||
          (taking[0].length > 3 && tellsData(sentence.text.slice(words.start + from - sentence.start))));
      if (
        (isOwn || tellsData(object)) &&
        !matches(/无法|不(?:会|再)?(?:收集|获取|采集)/, words.text.slice(0, from))
      ) {
        // "语音输入，收集录音": words without a verb before what is taken say what it is there for.
        if (idle && fields.includes(idle)) {
          const isTold = fields.some(({ column }) => column === "purpose");
          const aims: Field[] = isTold ? [] : [{ ...idle, column: "purpose" }];
          fields.splice(fields.indexOf(idle), 1, ...aims);
          idle = null;
          last = null;
        }
        addData({ text: object, start: words.start + from }, add);
        continue;
      }
    }
    if (last !== null && !matches(SUBJECT, words.text)) {
      if (last === "purpose") add("purpose", words);
      else if (tellsData(words.text)) addData(words, add);
      continue;
    }
    if (tellsData(words.text) && isList(words.text)) {
      const count = fields.length;
      addData(words, add);
      idle = fields.length > count ? (fields.at(-1) ?? null) : idle;
    }
  }
  return opened;
}

/** "，以及" may stand between two parts of one value. */
const MAX_GAP_CHARS = 4;

/** "（由…提供）" is no purpose. */
const NO_AIM = /^(?:提供|实现|支持|帮助|进行|完成|处理)?[)）\s]*$/;

/** The policy's address, with the words that lead to it. */
const ADDRESS =
  /(?:(?:SDK|第三方|官方|其|相关|详见|具体)*(?:隐私|个人信息保护|官网|官方网站|链接|网址)[^，。；：:]{0,10}[：:]?\s*[<《(（[]?)?https?:\/\/|^(?:SDK|第三方|官方|其)*(?:隐私|官网|链接)/i;

/** "获得您的授权", "收集您的相关信息具体如下：": yours, and no data. */
const NO_OWN =
  /如下|[：:]|^(?:[^，、]{0,4}(?:同意|授权|许可|投诉|反馈|委托|诉求))|^(?:consent|permission|request)/i;

/** "上传后会…", "采集的数据类型及用途": what follows the verb is nothing that is taken. */
const NO_OBJECT = /^(?:后|时|过程|完成)|类型及|及?用途|如何/;

/** "在购买商品时": when something is done is no value. */
const WHEN = /^(?:在|当|于)?[^，,：:、]{1,20}(?:时|期间|过程中|之?前|之?后)$/;

const WHEN_EN = /^(?:when|whenever|if|while|once|after|before|as soon as|each time|every time)\s[^,]{3,80}$/i;

/** Who does something is no value. */
const SUBJECT = /^(?:我们|您|用户|如(?:果|您|不|未)|若|但|否则|请|具体|详见|拒绝)|无法|不会/;

/** READ_PHONE_STATE, android.permission.CAMERA: what the system is asked for, wherever it stands. */
function addPermissions(block: Words, fields: Field[]): void {
  for (const { 0: text, index } of everyMatch(
    /\b(?:android\.permission\.)?[A-Z]{2,}(?:_[A-Z]+)+\b/g,
    block.text,
  ))
    fields.push({ column: "permission", text, start: block.start + index });
}
