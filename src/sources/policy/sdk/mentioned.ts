import type { Block, Link } from "../../../formats/text/block.ts";
import type { Placed } from "../document/outline.ts";
import { fold } from "../lexicon/fold.ts";
import { firstMatch, matches } from "../lexicon/matches.ts";
import { makerAtHead } from "./brackets.ts";
import { type Group, groupsIn, TWICE } from "./names-in-text.ts";
import { type Field, mentionsIn, type RowDraft, rowFrom } from "./row.ts";
import { SENTENCE, toldValues, type Words, wordsCut } from "./told-values.ts";

/** A block longer than this tells of more than its SDKs. */
const MAX_CHARS = 1_500;

/**
 * The SDKs that running text names where no list, record or description was read: what is said of one are the words from
 * its name to the next SDK's, or the sentence after; those of which nothing is said of their own share what follows.
 */
export function readMentioned(
  placed: readonly Placed[],
  links: readonly Link[],
  told: ReadonlySet<Block>,
  read: readonly RowDraft[],
): RowDraft[] {
  const rows: RowDraft[] = [];
  const known = new Set(read.map(({ name }) => bareOf(name)));
  for (const { block } of placed) {
    if (block.kind === "row" || block.kind === "heading" || told.has(block)) continue;
    if (block.text.length > MAX_CHARS || !matches(NAMES, block.text)) continue;
    if (read.some(({ start, end }) => start < block.end && end > block.start)) continue;
    const sentences = wordsCut(block, SENTENCE);
    sentences.forEach((sentence, at) => {
      const next = sentences[at + 1];
      const goesOn = next && matches(GOES_ON, next.text) && groupsIn(next).length === 0 ? next : null;
      for (const { names, fields } of saidIn(sentence, goesOn))
        for (const name of names) {
          const row = rowFrom(
            [{ column: "sdk-name", ...name }, ...fields],
            block.start,
            block.end,
            name.text,
            links,
          );
          if (!row || !tells(row) || (row.dataWords === null && known.has(bareOf(row.name)))) continue;
          known.add(bareOf(row.name));
          rows.push({ ...row, running: true });
        }
    });
  }
  return rows;
}

function bareOf(name: string): string {
  return fold(name).replace(/sdk|[\s“”"（）()]/g, "");
}

/** The next sentence is of the same SDK. */
const GOES_ON =
  /^(?:该|此|这些|上述|其|它|他们|前述)?(?:SDK|第三方|公司)?(?:此时|在此过程中|同时)?[，,]?(?:可能|将|会|需要?)*(?:收集|获取|采集|读取|申请|用于|用来)/i;

interface Told {
  readonly names: readonly Words[];
  readonly fields: readonly Field[];
}

function saidIn(sentence: Words, goesOn: Words | null): Told[] {
  const groups = groupsIn(sentence);
  const said: Told[] = [];
  let waiting: Words[] = [];
  groups.forEach((group, at) => {
    const next = groups[at + 1];
    const own = ownWords(sentence, group, next);
    const fields = fieldsOf(sentence, groups[at - 1]?.end ?? 0, group, own, next ? null : goesOn);
    waiting = [...waiting, ...group.names];
    if (fields.length === 0) return;
    said.push({ names: waiting, fields });
    waiting = [];
  });
  const last = said.at(-1);
  const shared = last?.fields.filter(({ column }) => column === "data") ?? [];
  // "…依赖于“A”实现，…依赖于“B”实现，我们收集设备型号并将其共享至第三方SDK": to all of them.
  if (!last || shared.length === 0 || !matches(TO_ALL, sentence.text)) return said;
  return said.map((one) =>
    one.fields.some(({ column }) => column === "data") ? one : { ...one, fields: [...one.fields, ...shared] },
  );
}

const TO_ALL =
  /(?:共享|提供|传输|发送|同步)(?:至|给|到)(?:上述|前述|这些|该等|相应|对应)?(?:第三方)?的?\s?SDK[^，。；]{0,3}$/i;

/** Up to the clause in which the next SDK is named. */
function ownWords(sentence: Words, group: Group, next: Group | undefined): Words {
  const text = sentence.text.slice(group.end, next?.start ?? sentence.text.length);
  const end = next ? Math.max(0, text.search(/[，,][^，,]*$/)) : text.length;
  return { text: text.slice(0, end), start: sentence.start + group.end };
}

/** `from`: where the words before the group begin, which are nobody else's. */
function fieldsOf(
  { text, start }: Words,
  from: number,
  group: Group,
  own: Words,
  goesOn: Words | null,
): Field[] {
  const maker = makerAtHead(own.text, own.start);
  const behind = maker ? { text: own.text.slice(maker.rest), start: own.start + maker.rest } : own;
  const said = [
    ...(maker ? [maker.field] : []),
    ...toldValues([untilRefused(behind)], []),
    ...(goesOn ? toldValues([goesOn], []) : []),
  ];
  const before = { text: text.slice(from, group.start), start: start + from };
  const fields = [...handedTo(before), ...said.filter(isValue)];
  const first = (column: Field["column"]) => fields.find((field) => field.column === column);
  const picked = (["data", "permission", "company", "link"] as const).flatMap(
    (column) => first(column) ?? [],
  );
  const purpose = first("purpose") ?? aimOf(own, before);
  if (!first("data") && matches(HANDED_ON, own.text)) {
    const taken = toldValues([before], []).findLast((field) => field.column === "data" && isValue(field));
    if (taken) picked.push(taken);
  }
  return purpose ? [...picked, purpose] : picked;
}

/** "将您的定位信息共享至某公司的地图SDK": what is handed over, and to whose SDK, stands before the name. */
function handedTo({ text, start }: Words): Field[] {
  const found = firstMatch(
    /将(?:您|用户|你)?(?:的)?([^，。；]{3,120}?)(?:共享|提供|同步|传输|发送|上传|上报)(?:至|给|到|予)([^，。；]{2,40}公司)?[^，。；]{0,12}$/,
    text,
  );
  const [, data = "", company] = found ?? [];
  if (!found) return [];
  const given: Field = { column: "data", text: data, start: start + text.indexOf(data, found.index) };
  const maker: Field[] = company
    ? [{ column: "company", text: company, start: start + text.lastIndexOf(company) }]
    : [];
  return [...(isValue(given) ? [given] : []), ...maker];
}

/** What becomes of who refuses is nothing that the SDK does. */
function untilRefused({ text, start }: Words): Words {
  const end = text.search(/[，,；;]\s*(?:如|若|否则|不提供|拒绝|但|无法|请|您(?:可|如|若|拒绝|不|也))/);
  return { text: end < 0 ? text : text.slice(0, end), start };
}

/** "我们会将前述信息共享至第三方SDK": what was named before goes to the SDK. */
const HANDED_ON =
  /(?:前述|上述|以上|该等?|这些|此类|相关)[^，。；]{0,6}(?:信息|数据)[^，。；]{0,6}(?:共享|提供|传输|发送|同步)/;

/** "收集您的相关信息": which, is not said; and what only speaks of data names none. */
function isValue({ column, text }: Field): boolean {
  if (column === "purpose") return text.length > MIN_PURPOSE_CHARS && !matches(/^(?:实现的|提供服务)$/, text);
  if (column !== "data") return true;
  return (
    !matches(
      /^(?:您|用户|你)?的?(?:必要|相关|个人|部分|上述|前述|这些|某些|该等|具体|的)*(?:信息|数据|资料)?等?$/,
      text,
    ) &&
    !matches(NO_DATA, text) &&
    (mentionsIn({ text, start: 0 }).length > 0 || matches(/信息|标识|列表|状态|地址|号码|数据/, text))
  );
}

const MIN_PURPOSE_CHARS = 2;
const NO_DATA =
  /^(?:来|以|为)|^[\s、，,]*(?:的?(?:目的|方式|范围|规则|类型))|SDK|监测|政策|规则|协议|我们|授权|同意|说明$|场景|及使用|如下$|》/i;

/** What the SDK is there for, where no verb of purpose says so: "检测异常" behind it, "分享功能通过" before it. */
function aimOf(own: Words, before: Words): Field | null {
  const behind = firstMatch(
    /^\s*(?:来|以|进行)?((?:检测|统计|分析|展示|识别|推送|提供|支持|优化|保障|实现|完成|监测|播放|定位)[^，,。；：:]{2,30})/,
    own.text,
  )?.[1];
  if (behind && !matches(/我们|您的|实现$/, behind))
    return { column: "purpose", text: behind, start: own.start + own.text.indexOf(behind) };
  const leads = [
    firstMatch(
      /(?:^|[，,])(?:其中|由于|若|如)?([^，,：:]{2,24}?)(?:时)?(?:需要?|主要|会|可)?(?:通过|使用|由|依赖于?|用到|采用|借助|接入|集成)(?:了|到)?(?:第三方)?(?:的)?(?:SDK|插件)?\s*[“"「]?$/i,
      before.text,
    )?.[1],
    firstMatch(
      /(?:当|在)?(?:您|用户)(?:在)?(?:使用|进行)([^，,：:]{2,20}?)(?:功能|服务)?时?[，,][^，,]{0,20}$/,
      before.text,
    )?.[1],
  ];
  // Words behind "为了" are an aim, whomever they speak of.
  const aim = firstMatch(
    /(?:为了?(?:向您)?|为向您|以便)([^，,：:]{3,40})[，,][^，,]{0,20}$/,
    before.text,
  )?.[1];
  const lead =
    leads.find((words) => words !== undefined && !matches(NO_LEAD, words)) ??
    (aim && !matches(/我们|可能/, aim) ? aim : undefined);
  if (!lead) return null;
  return { column: "purpose", text: lead, start: before.start + before.text.lastIndexOf(lead) };
}

const NAMES = new RegExp(`sdk|[”"」』]插件|${TWICE.source}`, "iu");
const NO_LEAD = /我们|本(?:应用|产品|软件|游戏|平台|公司)|您|App|会$|可能/i;

function tells(row: RowDraft): boolean {
  return row.dataWords !== null || row.purpose !== null || row.permissions.length > 0;
}
