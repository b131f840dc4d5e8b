import { labelTypes } from "../../catalog/labels/index.gen.ts";
import { FormatError } from "../../formats/format-error.ts";
import type { Platform } from "../../formats/platform.ts";
import { decode } from "../../formats/text/decode.ts";
import type { LabelEntry, StoreLabel } from "../../model/label.ts";

export interface LabelFile {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

/**
 * A Google Play Data safety form: the table that Play Console exports, or JSON that lists the types as the store shows
 * them. Throws a FormatError for what is neither.
 */
export function readStoreLabel({ name, sha256, bytes }: LabelFile, platform: Platform): StoreLabel {
  const { text } = decode(bytes, platform);
  const found = /^\s*[[{]/.test(text) ? fromJson(text) : fromTable(text);
  const entries = (types: readonly Told[]): readonly LabelEntry[] =>
    types.map(({ type, start, end }) => ({
      type,
      at: { kind: "text", document: sha256, start, end, quote: text.slice(start, end) },
    }));
  return {
    store: "google-play",
    file: name,
    sha256,
    collected: entries(found.collected),
    shared: entries(found.shared),
  };
}

interface Told {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

interface Found {
  readonly collected: readonly Told[];
  readonly shared: readonly Told[];
}

const TYPE_BY_ID = new Map(labelTypes.map(({ id, type }) => [id, type]));
const USAGE = /^PSL_DATA_USAGE_RESPONSES:(\w+):PSL_DATA_USAGE_COLLECTION_AND_SHARING$/;
const TYPES = /^PSL_DATA_TYPES_/;

/** One answer a row: question, response, value. A type that is ticked without saying how counts as collected. */
function fromTable(text: string): Found {
  const collected = new Map<string, Told>();
  const shared = new Map<string, Told>();
  const ticked = new Map<string, Told>();
  let isForm = false;
  for (const { cells, start, end } of rowsOf(text)) {
    const [question = "", response = "", value = ""] = cells.map((cell) => cell.trim());
    if (/^PSL_/.test(question)) isForm = true;
    if (!/^(true|yes|1)$/i.test(value)) continue;
    const id = USAGE.exec(question)?.[1];
    const type = TYPE_BY_ID.get(id ?? response);
    if (type === undefined) continue;
    const told = { type, start, end };
    if (id === undefined) {
      if (TYPES.test(question)) ticked.set(type, told);
      continue;
    }
    if (response !== "PSL_DATA_USAGE_ONLY_SHARED") collected.set(type, told);
    if (response !== "PSL_DATA_USAGE_ONLY_COLLECTED") shared.set(type, told);
  }
  if (!isForm) throw new FormatError("no Data safety form: its table has no PSL_ questions", 0);
  for (const [type, told] of ticked) if (!collected.has(type) && !shared.has(type)) collected.set(type, told);
  return { collected: [...collected.values()], shared: [...shared.values()] };
}

const MAX_ROWS = 20_000;

/** RFC 4180, quotes and line ends within cells included. */
function* rowsOf(
  text: string,
): Generator<{ readonly cells: readonly string[]; readonly start: number; readonly end: number }> {
  let at = 0;
  for (let row = 0; at < text.length && row < MAX_ROWS; row++) {
    const start = at;
    const cells: string[] = [];
    let cell = "";
    let inQuotes = false;
    let end = text.length;
    for (; at < text.length; at++) {
      const sign = text[at];
      if (inQuotes) {
        if (sign !== '"') cell += sign;
        else if (text[at + 1] === '"') cell += text[++at];
        else inQuotes = false;
      } else if (sign === '"') inQuotes = true;
      else if (sign === ",") {
        cells.push(cell);
        cell = "";
      } else if (sign === "\n") break;
      else if (sign !== "\r") cell += sign;
    }
    end = at;
    at += 1;
    yield { cells: [...cells, cell], start, end };
  }
}

/** `{ "collected": ["Location > Precise location"], "shared": [] }`, or lists of `{ "type": group, "data": type }`. */
function fromJson(text: string): Found {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new FormatError("no JSON that can be read", 0);
  }
  const collected = memberOf(value, "collected") ?? memberOf(value, "collectedData");
  const shared = memberOf(value, "shared") ?? memberOf(value, "sharedData");
  if (!Array.isArray(collected) && !Array.isArray(shared))
    throw new FormatError('no Data safety form: neither "collected" nor "shared" is a list', 0);
  return { collected: toldIn(text, collected), shared: toldIn(text, shared) };
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;
}

const NAMES = new Map(labelTypes.map(({ type }) => [type.toLowerCase(), type]));

function toldIn(text: string, list: unknown): readonly Told[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((one: unknown): readonly Told[] => {
    const words =
      typeof one === "string" ? one : String(memberOf(one, "data") ?? memberOf(one, "name") ?? "");
    const group =
      typeof one === "string" ? "" : String(memberOf(one, "type") ?? memberOf(one, "category") ?? "");
    const type =
      TYPE_BY_ID.get(words) ??
      NAMES.get(words.toLowerCase()) ??
      NAMES.get(`${group} > ${words}`.toLowerCase());
    if (type === undefined) return [];
    const start = Math.max(0, text.indexOf(words));
    return [{ type, start, end: start + words.length }];
  });
}
