import type { Dex } from "../../../formats/dex/dex.ts";
import { FormatError } from "../../../formats/format-error.ts";
import type { HostFound } from "../../../model/app.ts";
import type { EntryPlace } from "../../../model/place.ts";
import { ADDRESS } from "./marks.ts";

export interface AddressSeen {
  readonly host: string;
  readonly scheme: HostFound["scheme"];
  readonly stringIndex: number;
  readonly at: EntryPlace;
}

const COLON = 0x3a;
const SLASH = 0x2f;
const DOT = 0x2e;
const CLASS_MARK = 0x4c;
const MAX_TEXT = 0x1_0000;
const MAX_QUOTE = 120;

/** Finds the web addresses that a dex's strings spell, marks those strings, and gives each host once. */
export function findAddresses(dex: Dex, entry: string, marks: Uint8Array): readonly AddressSeen[] {
  const starts = stringsWithScheme(dex);
  const seen = new Map<string, AddressSeen>();
  for (let index = 0; index < dex.header.strings.count; index++) {
    try {
      const start = dex.stringStart(index);
      const hasScheme = starts.has(start);
      if (!hasScheme && !mayEndAsHost(dex.bytes, start)) continue;
      const text = dex.string(index);
      for (const { host, scheme, from, length } of hasScheme ? urlsIn(text) : bareHost(text)) {
        marks[index] = (marks[index] ?? 0) | ADDRESS;
        const key = `${scheme} ${host}`;
        if (seen.has(key)) continue;
        const quote = text.slice(from, from + Math.min(length, MAX_QUOTE));
        seen.set(key, {
          host,
          scheme,
          stringIndex: index,
          at: { kind: "entry", entry, offset: start + from, quote },
        });
      }
    } catch (error) {
      // A broken string spoils only itself; the walk reports methods that use it.
      if (!(error instanceof FormatError)) throw error;
    }
  }
  return [...seen.values()];
}

/** Where the strings that contain `://` start: looks at the colons among them instead of at every character. */
function stringsWithScheme(dex: Dex): ReadonlySet<number> {
  const { bytes } = dex;
  const [first, last] = stringDataRange(dex);
  const starts = new Set<number>();
  for (let at = bytes.indexOf(COLON, first); at >= 0 && at <= last; at = bytes.indexOf(COLON, at + 1)) {
    if (bytes[at + 1] !== SLASH || bytes[at + 2] !== SLASH) continue;
    // A string lies between the NUL of the one before it and its own; its length stands before its text.
    let text = Math.max(first, bytes.lastIndexOf(0, at) + 1);
    while (text < at && (bytes[text] ?? 0) >= 0x80) text++;
    starts.add(text + 1);
  }
  return starts;
}

function stringDataRange(dex: Dex): readonly [first: number, last: number] {
  const { word, count } = dex.header.strings;
  let first = dex.bytes.length;
  let last = 0;
  for (let index = 0; index < count; index++) {
    const offset = dex.words[word + index] ?? 0;
    if (offset < first) first = offset;
    if (offset > last) last = offset;
  }
  return [first, last + MAX_TEXT];
}

const URL = /\b(https?|wss?):\/\/(?:[^/?#\s@"'<>]{1,200}@)?([a-z0-9._-]{1,253})/gi;
const HOST =
  /^(?:(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]|(?:\d{1,3}\.){3}\d{1,3})$/;
const MAX_URLS = 50;

interface Spelled {
  readonly host: string;
  readonly scheme: HostFound["scheme"];
  readonly from: number;
  readonly length: number;
}

function urlsIn(text: string): readonly Spelled[] {
  const spelled: Spelled[] = [];
  for (const match of text.slice(0, MAX_TEXT).matchAll(URL)) {
    const host = (match[2] ?? "").toLowerCase().replace(/\.$/, "");
    const scheme = schemeOf((match[1] ?? "").toLowerCase());
    if (scheme === null || !HOST.test(host)) continue;
    const rest = /^\S*/.exec(text.slice(match.index, match.index + MAX_QUOTE));
    spelled.push({ host, scheme, from: match.index, length: rest?.[0].length ?? match[0].length });
    if (spelled.length >= MAX_URLS) break;
  }
  return spelled;
}

function schemeOf(text: string): HostFound["scheme"] | null {
  return text === "http" || text === "https" || text === "ws" || text === "wss" ? text : null;
}

/** Endings that a package or file name hardly ever has. */
const BARE_HOST = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:com|cn|net|org|top|xyz|biz|info)$/;
/** `java.net`, `com.example.org`: a package, not a host. */
const PACKAGE_START = /^(?:com|org|net|cn|io|java|javax|android|androidx|kotlin|sun|dalvik)\./;

function bareHost(text: string): readonly Spelled[] {
  if (!BARE_HOST.test(text) || PACKAGE_START.test(text)) return [];
  return [{ host: text, scheme: "none", from: 0, length: text.length }];
}

/** Cheap first look at a string's last bytes. Its length stands before it, and is that of the bytes where all are ASCII. */
function mayEndAsHost(bytes: Uint8Array, start: number): boolean {
  const low = bytes[start - 1] ?? 0;
  const before = bytes[start - 2] ?? 0;
  const length = before >= 0x80 ? (before & 0x7f) | (low << 7) : low;
  if (length < 5 || length > 253 || bytes[start] === CLASS_MARK) return false;
  const end = start + length;
  return bytes[end - 3] === DOT || bytes[end - 4] === DOT || bytes[end - 5] === DOT;
}
