import type { DataId } from "../../catalog/types.ts";
import type { Actor, Fact } from "../../model/fact.ts";
import type { GapSeen } from "../../model/gap.ts";
import type { RowPlace } from "../../model/place.ts";
import type { RunLog, RunSheet } from "../../model/run-log.ts";
import type { RunApis } from "./apis.ts";
import { type Columns, findColumns } from "./columns.ts";
import { isAgreement, type Moment, momentOf } from "./consent.ts";
import { callerOf, type Frame, readFrames } from "./frames.ts";
import { callInWords } from "./tool-words.ts";

type FactSeen = Omit<Fact, "id">;

export interface RunLogRead {
  readonly facts: readonly FactSeen[];
  readonly gaps: readonly GapSeen[];
}

const MAX_PLACES = 20;

/**
 * Reads what a hook tool saw at run time: each call of the catalog is a fact of rung L3, with who called by the stack
 * and when by the log's own words. Rows that name no known call are counted and told as a gap.
 */
export function readRunLog(log: RunLog, apis: RunApis, attribute: (descriptor: string) => Actor): RunLogRead {
  const calls: CallOfRow[] = [];
  let rows = 0;
  let unknown = 0;
  const tables = log.sheets.flatMap((sheet) => {
    const found = findColumns(sheet.rows);
    return found === null ? [] : [{ sheet, found }];
  });
  for (const { sheet, found } of tables) {
    // PrivacySentry sums its calls up once more, without their times.
    const isSum = found.columns.count >= 0 && found.columns.time < 0;
    if (isSum && tables.some((other) => other.found.columns.time >= 0)) continue;
    const agreedAt = agreementTime(sheet, found.row, found.columns);
    for (let row = found.row + 1; row < sheet.rows.length; row++) {
      const cells = sheet.rows[row] ?? [];
      if (cells.every((cell) => cell.trim() === "") || isAgreement(cell(cells, found.columns.call))) continue;
      rows++;
      const seen = readRow(cells, found.columns, agreedAt, apis, attribute);
      if (seen.length === 0) unknown++;
      const at = placeOf(log, sheet, row, cells, found.columns);
      for (const one of seen) calls.push({ ...one, at });
    }
  }
  if (rows === 0) return { facts: [], gaps: [noRows(log)] };
  return { facts: joined(calls), gaps: unknown > 0 ? [unknownRows(log, unknown, rows)] : [] };
}

/** A method without its class. */
const PLAIN_NAME = /^[a-z]\w*$/;

interface CallSeenInRow {
  readonly data: DataId;
  readonly via: Fact["via"];
  readonly actor: Actor;
  readonly moment: Moment;
}

interface CallOfRow extends CallSeenInRow {
  readonly at: RowPlace;
}

function readRow(
  cells: readonly string[],
  columns: Columns,
  agreedAt: string | null,
  apis: RunApis,
  attribute: (descriptor: string) => Actor,
): readonly CallSeenInRow[] {
  const frames = readFrames(cell(cells, columns.stack));
  const named = readFrames(cell(cells, columns.call));
  const call = cell(cells, columns.call);
  const words = cell(cells, columns.words);
  const argument = [cell(cells, columns.argument), call, words].join(" ");
  const told = callInWords(`${call} ${words}`);
  const seen =
    [...named, ...frames]
      .map(({ class: owner, method }) => apis.find(`${owner}.${method}`, argument))
      .find((one) => one !== null) ??
    (PLAIN_NAME.test(call.trim()) ? apis.findMethod(call.trim(), argument) : null) ??
    (told === null ? null : apis.find(told.call, told.argument));
  if (seen === null) return [];
  const moment = momentOf(cell(cells, columns.consent).trim(), cell(cells, columns.time).trim(), agreedAt);
  const actor = actorOf(callerOf(frames), attribute);
  return seen.data.map((data) => ({ data, via: seen.via, actor, moment }));
}

function actorOf(caller: Frame | null, attribute: (descriptor: string) => Actor): Actor {
  if (caller === null) return { kind: "unknown", package: null, because: ["no caller in the stack"] };
  return attribute(`L${caller.class.replaceAll(".", "/")};`);
}

function agreementTime(sheet: RunSheet, heading: number, columns: Columns): string | null {
  const row = sheet.rows.slice(heading + 1).find((cells) => isAgreement(cell(cells, columns.call)));
  return row === undefined ? null : cell(row, columns.time).trim() || null;
}

function cell(cells: readonly string[], column: number): string {
  return column < 0 ? "" : (cells[column] ?? "");
}

const MAX_QUOTE = 200;

function placeOf(
  log: RunLog,
  sheet: RunSheet,
  row: number,
  cells: readonly string[],
  { stack, call }: Columns,
): RowPlace {
  const quote = [cell(cells, call), cell(cells, stack)].filter((text) => text !== "").join(" · ");
  return {
    kind: "row",
    document: log.sha256,
    file: log.name,
    sheet: sheet.name,
    row: row + 1,
    quote: quote.replace(/\s+/g, " ").slice(0, MAX_QUOTE),
  };
}

/** Rows of the same practice are one fact. */
function joined(calls: readonly CallOfRow[]): readonly FactSeen[] {
  const groups = new Map<string, CallOfRow[]>();
  for (const call of calls) {
    const key = JSON.stringify([call.data, call.via, call.actor, call.moment.when]);
    const group = groups.get(key);
    if (group) group.push(call);
    else groups.set(key, [call]);
  }
  return [...groups.values()].flatMap(([first, ...others]) =>
    first === undefined
      ? []
      : [
          {
            data: first.data,
            action: "access",
            actor: first.actor,
            rung: "L3",
            when: first.moment.when,
            whenBecause: first.moment.because,
            via: first.via,
            at: first.at,
            also: others.slice(0, MAX_PLACES).map(({ at }) => at),
            places: 1 + others.length,
          },
        ],
  );
}

function noRows({ name, sha256 }: RunLog): GapSeen {
  return {
    layer: "run-time",
    reason: "run-log-unreadable",
    says: {
      en: `${name} holds no table with a column of call stacks; nothing was taken from it.`,
      zh: `${name} 中没有带调用堆栈列的表格，未从中取得任何内容。`,
    },
    at: { kind: "file", sha256, name },
  };
}

function unknownRows({ name, sha256 }: RunLog, unknown: number, rows: number): GapSeen {
  return {
    layer: "run-time",
    reason: "run-log-rows-unknown",
    says: {
      en: `${unknown} of ${rows} rows of ${name} name no call that the catalog knows; they were passed over.`,
      zh: `${name} 的 ${rows} 行中有 ${unknown} 行未出现已收录的调用，已略过。`,
    },
    at: { kind: "file", sha256, name },
  };
}
