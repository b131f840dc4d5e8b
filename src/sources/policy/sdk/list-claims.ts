import type { Claim, Party, Purpose } from "../../../model/claim.ts";
import type { PlacedStatement } from "../document/number-claims.ts";
import { matches } from "../lexicon/matches.ts";
import type { Mention } from "../sentence/mentions.ts";
import type { Column } from "./columns.ts";
import { type Field, isNothing, mentionsIn, type RowDraft, wholePurpose } from "./row.ts";
import type { TableRead } from "./tables.ts";

/**
 * What lists say: each SDK row shares its data with that SDK, or says that the SDK takes it itself; each row of a
 * collection or permission list collects.
 */
export function tableStatements(rows: readonly RowDraft[], tables: readonly TableRead[]): PlacedStatement[] {
  return [
    ...rows.flatMap(rowStatements),
    ...tables.flatMap((table) =>
      table.fields.flatMap((row) => listStatements(table.kind, row.fields, row.block)),
    ),
  ];
}

function rowStatements(row: RowDraft): PlacedStatement[] {
  // What running text says of an SDK its sentences claim.
  if (row.running) return [];
  return row.mentions.flatMap((mention) =>
    shared(row, mention).map((statement) => ({ statement, heading: null, start: row.start, end: row.end })),
  );
}

/** What a row says of data that it names. */
export function shared(row: RowDraft, mention: RowDraft["mentions"][number]): PlacedStatement["statement"][] {
  const party: Party = { kind: "sdk", name: row.name, sdk: row.sdk };
  const said = { purpose: row.purposeFound, function: null, optional: null };
  return statementsFor(
    mention,
    mention.words,
    takesItself(row.method)
      ? { ...said, action: "collect", actor: party, recipient: null }
      : { ...said, action: "share", actor: FIRST_PARTY, recipient: party },
  );
}

const FIRST_PARTY: Party = { kind: "first-party" };

/** "SDK本机采集" in the column 共享方式 or 收集方式: the app hands nothing over. */
function takesItself(method: string | null): boolean {
  return method !== null && TAKES_ITSELF.test(method) && !HANDED.test(method);
}

const TAKES_ITSELF =
  /(?:SDK|插件|第三方)[^，。；;、]{0,6}(?:采集|收集|获取)|(?:本机|自动|自行|直接)(?:采集|收集|获取)|不涉及(?:数据|信息)?(?:的)?共享|collected (?:directly |automatically )?by the (?:sdk|provider)|the sdk (?:itself )?collects/i;
const HANDED =
  /接口传输|后台|(?:共享|提供|传输|发送)(?:给|至)|\bAPI\b|server|(?:transfer|transmit|sen[dt]|shared?)\b/i;

interface Said {
  readonly action: Claim["action"];
  readonly actor: Party;
  readonly recipient: Party | null;
  readonly purpose: Purpose | null;
  readonly function: string | null;
  readonly optional: boolean | null;
}

function listStatements(
  kind: TableRead["kind"],
  fields: readonly Field[],
  block: { start: number; end: number },
): PlacedStatement[] {
  const first = (column: Column) => fields.find((field) => field.column === column && !isNothing(field.text));
  const purpose = first("purpose") ?? first("scene");
  const said: Said = {
    action: "collect",
    actor: FIRST_PARTY,
    recipient: null,
    purpose: purpose ? wholePurpose(purpose.text) : null,
    function: first("scene")?.text.slice(0, 80) ?? null,
    optional: optionalOf(first("optional")?.text),
  };
  const column: Column = kind === "permission" ? "permission" : "data";
  const denied = fields.some((field) => field.column !== column && NOT_ASKED.test(field.text.trim()));
  const byHand = fields.some((field) => field.column !== column && matches(BY_HAND, field.text.trim()));
  return fields
    .filter((field) => field.column === column && !isNothing(field.text))
    .map((field) => (kind === "permission" ? asPermission(field) : field))
    .flatMap(mentionsIn)
    .flatMap((mention) => statementsFor(mention, mention.words, byHand ? { ...said, actor: USER } : said))
    .map((statement) => (denied ? { ...statement, affirms: false } : statement))
    .map((statement) => ({ statement, heading: null, start: block.start, end: block.end }));
}

const USER: Party = { kind: "user" };
/** 手机号 | 用户主动填写: a cell that says who gives it. */
const BY_HAND =
  /^(?:由)?(?:用户|您|本人|会员)?(?:主动|自行|手动|自愿|自主)*(?:填写|输入|提供|上传|提交|录入|填报|选填|发布)(?:时)?$/;

/** 定位 | 不申请 */
const NOT_ASKED =
  /^((不(会)?|没有?|从未|从不|未|无需)(申请|使用|获取|收集|需要|调用|读取|采集)|not (requested|used|collected|needed)|never( requested)?)[。.]?$/i;

/** 存储 in a column of permissions is the permission. */
function asPermission(field: Field): Field {
  return matches(/^[\p{Script=Han}]{2,6}$/u, field.text) && !field.text.endsWith("权限")
    ? { ...field, text: `${field.text}权限` }
    : field;
}

function optionalOf(text: string | undefined): boolean | null {
  if (text === undefined) return null;
  if (matches(/可选|非必|否|可关闭|可以关闭|^是$|optional|^no$/i, text))
    return !/^否$/.test(text.trim()) || null;
  return matches(/必需|必要|必须|必选|required|mandatory/i, text) ? false : null;
}

function statementsFor(mention: Mention, words: string, said: Said): PlacedStatement["statement"][] {
  const ids = mention.kind === "data" ? [mention.id] : mention.umbrella.members;
  return ids.map((data) => ({
    ...said,
    data,
    affirms: true,
    condition: null,
    exception: null,
    exactness: mention.kind === "data" ? ("exact" as const) : ("vague" as const),
    term: words,
    consent: "none-said" as const,
    right: null,
    way: null,
    basis: null,
    duty: null,
    trace: {
      leadIn: null,
      scope: null,
      words: [{ role: "row", start: mention.start, end: mention.end }],
    },
    start: mention.start,
    end: mention.end,
  }));
}
