import type { Claim, Party, Purpose } from "../../../model/claim.ts";
import type { PlacedStatement } from "../document/number-claims.ts";
import type { Mention } from "../sentence/mentions.ts";
import type { Column } from "./columns.ts";
import { type Field, isNothing, mentionsIn, type RowDraft, wholePurpose } from "./row.ts";
import type { TableRead } from "./tables.ts";

/** What lists say: each SDK row shares its data with that SDK; each row of a collection or permission list collects. */
export function tableStatements(rows: readonly RowDraft[], tables: readonly TableRead[]): PlacedStatement[] {
  return [
    ...rows.flatMap(rowStatements),
    ...tables.flatMap((table) =>
      table.fields.flatMap((row) => listStatements(table.kind, row.fields, row.block)),
    ),
  ];
}

function rowStatements(row: RowDraft): PlacedStatement[] {
  const recipient: Party = { kind: "sdk", name: row.name, sdk: row.sdk };
  return row.mentions.flatMap((mention) =>
    statementsFor(mention, mention.words, {
      action: "share",
      recipient,
      purpose: row.purposeFound,
      function: null,
      optional: null,
    }).map((statement) => ({
      statement,
      heading: null,
      start: row.start,
      end: row.end,
    })),
  );
}

interface Said {
  readonly action: Claim["action"];
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
    recipient: null,
    purpose: purpose ? wholePurpose(purpose.text) : null,
    function: first("scene")?.text.slice(0, 80) ?? null,
    optional: optionalOf(first("optional")?.text),
  };
  const column: Column = kind === "permission" ? "permission" : "data";
  const denied = fields.some((field) => field.column !== column && NOT_ASKED.test(field.text.trim()));
  return fields
    .filter((field) => field.column === column && !isNothing(field.text))
    .map((field) => (kind === "permission" ? asPermission(field) : field))
    .flatMap(mentionsIn)
    .flatMap((mention) => statementsFor(mention, mention.words, said))
    .map((statement) => (denied ? { ...statement, affirms: false } : statement))
    .map((statement) => ({ statement, heading: null, start: block.start, end: block.end }));
}

/** 定位 | 不申请 */
const NOT_ASKED =
  /^(不(会)?(申请|使用|获取|收集|需要|调用)|未(申请|使用|获取|收集)|not (requested|used|collected|needed)|never( requested)?)[。.]?$/i;

/** 存储 in a column of permissions is the permission. */
function asPermission(field: Field): Field {
  return /^[\p{Script=Han}]{2,6}$/u.test(field.text) && !field.text.endsWith("权限")
    ? { ...field, text: `${field.text}权限` }
    : field;
}

function optionalOf(text: string | undefined): boolean | null {
  if (text === undefined) return null;
  if (/可选|非必|否|可关闭|可以关闭|^是$|optional|^no$/i.test(text)) return !/^否$/.test(text.trim()) || null;
  return /必需|必要|必须|必选|required|mandatory/i.test(text) ? false : null;
}

function statementsFor(mention: Mention, words: string, said: Said): PlacedStatement["statement"][] {
  const ids = mention.kind === "data" ? [mention.id] : mention.umbrella.members;
  return ids.map((data) => ({
    ...said,
    data,
    affirms: true,
    actor: { kind: "first-party" } as const,
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
