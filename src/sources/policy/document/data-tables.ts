import type { Block } from "../../../formats/text/block.ts";
import type { Party } from "../../../model/claim.ts";
import { fold } from "../lexicon/fold.ts";
import { holdsHan } from "../lexicon/han.ts";
import { matches } from "../lexicon/matches.ts";
import { isNothing, mentionsIn } from "../sdk/row.ts";
import { englishTable } from "./english-tables.ts";
import type { PlacedStatement } from "./number-claims.ts";
import type { Placed } from "./outline.ts";
import { type DataTables, flagOf, NONE, said } from "./table-says.ts";

/** What a column of a table about data is for, by the whole of its header. */
type Column = "data" | "recipient" | "period" | "collected" | "shared" | "reason" | "other";

const COLUMNS: readonly (readonly [Column, RegExp])[] = [
  // "Collected? | Sold or shared?": columns of yes and no.
  [
    "collected",
    /^((do|did|have) we collect( it)?|collected( by us)?|is it collected)\b[^a-z]*(in the (last|past|preceding).*)?$|^(是否|我们是否)(会)?(收集|采集|获取)$/,
  ],
  [
    "shared",
    /^((do|did) we (sell|share|disclose)|(sold|shared|disclosed)( or (sold|shared|disclosed))*|sharing|sale)\b(?! (to|with))[^a-z]*((for .*|in the .*)?)$|^(是否|我们是否)(会)?(对外)?(共享|提供|出售)$/,
  ],
  [
    "reason",
    /^(purposes?|why|reasons?|legal bas[ei]s|lawful basis|sources?|used for|use|how we use( it)?|what for|where (we get|it comes from).*|purposes? (of|for) .*|how (we|it is) (use|used|collect|collected).*|required\??|optional|mandatory)\b|^((收集|使用|处理|业务|申请|对应|主要|具体)?的?(目的|用途|功能|场景|场合|服务)(及.*|和.*|说明|描述)?|(业务|产品)功能|功能(名称|点|场景|模块)|为何|为什么.*|干什么|用来干什么|做什么用|使用说明|(使用|业务|办理|服务|触发|申请|调用|对应)?的?(环节|事项|模块|时机|情形|业务)(名称|类型)?|(什么时候|何时).*|用在哪(里|儿)?|用处|拿来(干嘛|做什么|干什么)|我们拿(它|来)?(做什么|干什么|干嘛)|触发条件)$/,
  ],
  [
    "recipient",
    /^((our )?(partners?|vendors?|suppliers?|compan(y|ies)|processors?)( name)?$|business[- ]purpose disclosure|disclosures?\b|categories of (parties|entities)|with whom|to whom|who( (gets|receives|sees)( it)?)?|(disclosed|shared|sent|passed|given|sold)( on)? (to|with)|recipients?|processors?|sub-?processors?|service providers?|third part(y|ies)|categories of (third parties|recipients)|接收方|共享(对象|方)|提供(给(谁)?|对象)|受托方|合作方|第三方(名称|主体)?|数据接收方|给谁|给了谁|谁|公司(名称)?|接收(者|单位|主体)|受托(人|单位|机构|公司)$|(接触|知悉|可见|查看)?(对象|人员)$|单位(名称)?$|(数据|信息)?(去向|流向)$|服务(商|方|提供者|提供方)(名称)?$|(转送|转交|报送|移送|送达|发往|送往)(单位|部门|机关|机构|对象|方|给(谁)?)?$|合作(方|伙伴|单位|机构))/,
  ],
  [
    "period",
    /^((for )?how long|retention( period)?|storage period|kept (for|until)|period|deleted after|(保存|存|留|保留|存储)?(多久|多长时间)$|保存(期限|时间|期)|存储(期限|时间|期)|留存(期限|时间))/,
  ],
  [
    "data",
    /^(what|data|information|examples?|personal (data|information)|types? of|categor(y|ies) of (personal )?(data|information)|what (they|it) can see|(ccpa )?categor(y|ies)$|type$|permission$|(个人)?(信息|数据)(类型|种类|名称|内容|字段)?|(我们)?(给了?|收集|提供|共享|拿|看|涉及)(了)?(什么|哪些)(信息|数据|内容)?|(收集|共享|提供|传输|处理|获取)的?(个人)?(信息|数据|内容|字段)|涉及的?(个人)?信息|(接收|获得|拿到|得到|取得|上报|传递|给到|看到)的?(个人)?(信息|数据|内容)|举例|示例|具体(内容|信息|数据)|包含(内容|信息)|(所需|必要|可选|相关|具体)?的?(个人)?(信息|数据|字段)$|(我们|需|需要|要|所|会)*(使用|用|涉及|处理|采集|收集)到?的?(个人)?(信息|数据|资料)$|(他们|对方|其)?(能|会|可)?(拿到|得到|看到|收到|获得|接触到?|获取)(什么|哪些)?(信息|数据|内容|的)?$|您?要?填(写)?的?(内容|信息|资料)?$|(采集|收集|信息|数据)项(目)?$|(需要|提交|交付|交给(它|他们)?)的?(信息|数据|内容|资料)$|(所需|申请|提交)材料$|我们(拿|收|要)什么$|(可见|可看|可查|知悉|查看)的?(范围|内容|信息)$|(能)?看(得)?到什么$|(传递|交付|共享|推送)?的?字段$|(数据|信息)(内容|范围)$|(申请|所需|系统|设备|手机|调用|使用)?的?(系统|设备)?权限(名称|类型|类别|项)?$)/,
  ],
];

/** Tables that list data with who receives it or how long it is kept; lists of SDKs are read elsewhere. */
export function readDataTables(placed: readonly Placed[], told: ReadonlySet<Block>): DataTables {
  const tables = new Map<number, { rows: Block[]; above: readonly Placed[]; topic: string | null }>();
  for (const [at, { block, topic }] of placed.entries()) {
    if (block.kind !== "row" || told.has(block)) continue;
    const table = tables.get(block.table);
    if (table) table.rows.push(block);
    else
      tables.set(block.table, {
        rows: [block],
        above: placed.slice(Math.max(0, at - MAX_BLOCKS_ABOVE), at),
        topic,
      });
  }
  const read = [...tables.values()].flatMap(
    ({ rows, above, topic }) => englishTable(rows, above, topic) ?? readTable(rows) ?? [],
  );
  return {
    blocks: read.flatMap(({ blocks }) => blocks),
    statements: read.flatMap(({ statements }) => statements),
  };
}

/** What announces a table stands right above it. */
const MAX_BLOCKS_ABOVE = 2;

const ON_LEAVE =
  /^(media\.(camera|microphone|photos|library|documents)|location\.(precise|coarse)|contacts\.(address-book|call-log)|calendar\.events|messages\.sms|bluetooth\.\w+|device\.storage|apps\.installed|sensor\.\w+|telephony\.call|app\.(notification|autostart))$/;

/** "相机 | 扫码 | 拒绝后手输": rows that each begin with what the phone gives on leave, whatever their header says. */
function leavesTable(rows: readonly Block[]): DataTables | null {
  const led = rows.flatMap((row, at) => {
    const [first, second] = row.cells;
    if (!first || !second || first.text.trim().length > 16 || !holdsHan(first.text)) return [];
    if (at === 0 && columnOf(first.text) !== "other") return [];
    const named = mentionsIn(first).filter(({ kind }) => kind === "data");
    const leave = named.some((mention) => mention.kind === "data" && matches(ON_LEAVE, mention.id));
    const denied = row.cells
      .slice(1)
      .some(({ text }) => /^(不|未|从未|没有?)(会)?(申请|使用|获取|收集|调用|需要|要)/.test(text.trim()));
    return leave ? [{ row, named, denied }] : [];
  });
  // Its first row heads it.
  if (led.length < 2 || led.length * 2 < rows.length - 1) return null;
  return {
    blocks: led.map(({ row }) => row),
    statements: led.flatMap(({ row, named, denied }) =>
      named.flatMap((mention) => said(row, mention, "collect", !denied, null)),
    ),
  };
}

function readTable(rows: readonly Block[]): DataTables | null {
  return headedTable(rows) ?? leavesTable(rows);
}

function headedTable(rows: readonly Block[]): DataTables | null {
  const [header, ...body] = rows;
  if (!header || body.length === 0) return null;
  const columns = header.cells.map(({ text }) => columnOf(text));
  // "Category | Examples | Disclosed to": the examples say more than the category.
  const data = columns.lastIndexOf("data");
  const recipient = columns.indexOf("recipient");
  const period = columns.indexOf("period");
  const flags = columns.some((column) => column === "collected" || column === "shared");
  // 业务功能 | 收集的信息 | 目的: what a function takes.
  const taken = columns.includes("reason") && holdsHan(header.cells[data]?.text ?? "");
  if (data < 0 || (recipient < 0 && period < 0 && !flags && !taken)) return null;
  const given = matches(GIVEN, fold(header.cells[data]?.text ?? ""));
  const statements = body.flatMap((row) => rowStatements(row, { data, recipient, period, columns, given }));
  return { blocks: rows, statements };
}

export function columnOf(text: string): Column {
  const folded = fold(text).trim();
  return COLUMNS.find(([, shape]) => shape.test(folded))?.[0] ?? "other";
}

interface Shape {
  readonly data: number;
  readonly recipient: number;
  readonly period: number;
  readonly columns: readonly Column[];
  /** Its header says that the reader gives it: 您要填的内容. */
  readonly given: boolean;
}

/** A cell that says no more than that it is not done. */
const NOT_DONE =
  /^(不|未|从未|从不|没有?|无需|绝不)(会)?(收集|申请|使用|获取|读取|采集|涉及|需要|上传)(任何)?[。.]?$/;
/** 仅保存在您的手机本地，不会上传: a cell by which nobody takes the data of its row. */
const STAYS =
  /^(?:仅|只)(?:会|在|将)?(?:保存|存储|储存|存放|留存|保留|处理)?(?:在|于)?[^,，。;；]{0,8}(?:本地|本机|手机|设备)[^。]{0,16}(?:不(?:会|予)?(?:上传|收集|传输|离开)|$)/;
const GIVEN =
  /(?:您|你|用户).{0,4}(?:填|提供|提交|上传|输入)|^(?:申请|提交|申报)材料$|^(?:需|须)?(?:填写|填报|提交)的?(?:内容|信息|资料|项)/;
/** A cell that says who gives it. */
const BY_HAND =
  /^(由)?(用户|您|本人|会员)?(主动|自行|手动|自愿)?(填写|输入|提供|上传|提交|录入|填报|选填|发布)(时)?$/;
export const NOT_TAKEN = /^(not|never|no)\b|^(不|未|没有|无)/;

/** "Biometric information | No | No": what a column of yes and no says of the data of its row. */
function flagStatements(row: Block, data: number, columns: readonly Column[]): PlacedStatement[] {
  return columns.flatMap((column, at): PlacedStatement[] => {
    if (column !== "collected" && column !== "shared") return [];
    const told = fold(row.cells[at]?.text ?? "").trim();
    const affirms = flagOf(told, column === "shared");
    if (affirms === null) return [];
    const cell = row.cells[data];
    const named = cell ? mentionsIn(cell) : [];
    const action = column === "collected" ? "collect" : "share";
    return named.flatMap((mention) => said(row, mention, action, affirms, null));
  });
}

function rowStatements(row: Block, { data, recipient, period, columns, given }: Shape): PlacedStatement[] {
  const cell = row.cells[data];
  if (!cell) return [];
  const flags = flagStatements(row, data, columns);
  const handed = recipient >= 0 && flags.some(({ statement }) => statement.affirms);
  if (flags.length > 0)
    return handed && recipient > data ? [...flags, ...sharedWith(row, recipient, mentionsIn(cell))] : flags;
  if (NONE.test(fold(cell.text).trim()) && data > 0) {
    const category = row.cells[data - 1];
    return category
      ? mentionsIn(category).flatMap((mention) => said(row, mention, "collect", false, null))
      : [];
  }
  if (NOT_TAKEN.test(fold(cell.text).trim())) {
    // "Biometric information | not collected": what is not taken stands in the cell before.
    const named = row.cells[data - 1];
    return named ? mentionsIn(named).flatMap((mention) => said(row, mention, "collect", false, null)) : [];
  }
  const mentions = mentionsIn(cell);
  if (recipient < 0 && period < 0) {
    const words = row.cells.map(({ text }) => fold(text).trim());
    // 相机、麦克风 | 没有申请, and 不收集 | 通讯录
    const denied = words.some((text, at) => at !== data && matches(NOT_DONE, text));
    const byHand = given || words.some((text) => matches(BY_HAND, text));
    if (!denied && words.some((text, at) => at !== data && matches(STAYS, text)))
      return mentions.flatMap((mention) => said(row, mention, "store", true, null));
    const actor: Party = byHand && !denied ? { kind: "user" } : { kind: "first-party" };
    return mentions.flatMap((mention) => said(row, mention, "collect", !denied, null, actor));
  }
  // 功能 | 要用到的数据 | 多久: what a function takes, whatever else its row tells.
  if (recipient < 0 && columns.indexOf("reason") === 0 && data === 1 && matches(/\p{Script=Han}/u, cell.text))
    return mentions.flatMap((mention) => said(row, mention, "collect", true, null));
  if (recipient < 0 || period >= 0)
    return mentions.flatMap((mention) => said(row, mention, "store", true, null));
  // Whoever stands first receives what stands after; a list of data with recipients at its end is a list of what is taken.
  const led = recipient < data;
  const taken = led ? [] : mentions.flatMap((mention) => said(row, mention, "collect", true, null));
  const who =
    columns
      .flatMap((column, at) => (column === "recipient" ? [row.cells[at]?.text.trim() ?? ""] : []))
      .find(
        (words) =>
          words !== "" && !isNothing(words) && !NOT_TAKEN.test(fold(words)) && !NONE.test(fold(words)),
      ) ?? "";
  if (who === "") return taken;
  const party: Party = { kind: "third-party", name: who.slice(0, 80) };
  return [...taken, ...mentions.flatMap((mention) => said(row, mention, "share", true, party))];
}

/** "冲印工厂（不含金额）", "快递公司（仅手机号）": who gets what of a row, as far as its cell says. */
function sharedWith(
  row: Block,
  at: number,
  mentions: readonly ReturnType<typeof mentionsIn>[number][],
): PlacedStatement[] {
  const cell = row.cells[at];
  const who = cell?.text.trim() ?? "";
  const folded = fold(who);
  if (!cell || who === "" || isNothing(who) || matches(NOT_TAKEN, folded) || matches(NONE, folded)) return [];
  const party: Party = { kind: "third-party", name: who.replace(/[(（].*$/s, "").slice(0, 80) };
  const named = mentionsIn(cell).flatMap((mention) => (mention.kind === "data" ? [mention.id] : []));
  const only = /[(（]仅/.test(who);
  const without = /[(（](不含|不包括|除)/.test(who);
  return mentions
    .filter((mention) => {
      const among = mention.kind === "data" && named.includes(mention.id);
      return only ? among : without ? !among : true;
    })
    .flatMap((mention) => said(row, mention, "share", true, party));
}
