import type { Dex } from "../../../formats/dex/dex.ts";
import { decodeMutf8 } from "../../../formats/dex/mutf8.ts";
import { decodeBase64 } from "../../../formats/text/base64.ts";
import type { HostFound } from "../../../model/app.ts";
import type { EntryPlace } from "../../../model/place.ts";
import { ADDRESS, type Marks } from "./marks.ts";

export interface AddressSeen {
  readonly host: string;
  readonly scheme: HostFound["scheme"];
  /** -1 where no string of the table starts there. */
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
export function findAddresses(dex: Dex, entry: string, marks: Marks): readonly AddressSeen[] {
  const seen = new Map<string, AddressSeen>();
  const add = ({ host, scheme, offset, quote }: Spelled, stringIndex: number): void => {
    if (stringIndex >= 0) marks.strings[stringIndex] = (marks.strings[stringIndex] ?? 0) | ADDRESS;
    const key = `${scheme} ${host}`;
    if (!seen.has(key))
      seen.set(key, { host, scheme, stringIndex, at: { kind: "entry", entry, offset, quote } });
  };
  const offsets = dex.words.subarray(
    dex.header.strings.word,
    dex.header.strings.word + dex.header.strings.count,
  );
  for (const colon of marks.fast?.schemeMarks(MAX_TEXT) ?? schemeMarks(dex.bytes, offsets)) {
    const url = urlAt(dex.bytes, colon);
    if (url !== null) add(url, stringHolding(dex, offsets, colon));
  }
  for (const stringIndex of marks.fast?.hostLike() ?? stringsLikeHosts(dex)) {
    const host = dex.string(stringIndex);
    const offset = dex.stringStart(stringIndex);
    if (isHidden(host)) {
      const url = hiddenUrl(host);
      if (url !== null) add({ ...url, offset, quote: `${host.slice(0, MAX_QUOTE)} (Base64)` }, stringIndex);
    } else if (isBareHost(host)) add({ host, scheme: "none", offset, quote: host }, stringIndex);
  }
  return [...seen.values()];
}

/**
 * Where `://` stands among the strings. Strings lie together in any real file; one that lies elsewhere is found by what
 * uses it, not here.
 */
function schemeMarks(bytes: Uint8Array, offsets: Uint32Array): readonly number[] {
  let first = bytes.length;
  let last = 0;
  for (let index = 0; index < offsets.length; index++) {
    const offset = offsets[index] ?? 0;
    if (offset < first) first = offset;
    if (offset > last) last = offset;
  }
  const end = Math.min(last + MAX_TEXT, bytes.length - 2);
  const found: number[] = [];
  // Few names have a colon, and the engine looks for one letter far faster than a loop does.
  for (let at = bytes.indexOf(COLON, first); at >= 0 && at < end; at = bytes.indexOf(COLON, at + 1)) {
    if (bytes[at + 1] === SLASH && bytes[at + 2] === SLASH) found.push(at);
  }
  return found;
}

/** The string that holds the byte at `position`, where offsets ascend as compilers write them; else -1. */
function stringHolding(dex: Dex, offsets: Uint32Array, position: number): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  const index = low - 1;
  if (index < 0) return -1;
  const end = dex.bytes.indexOf(0, dex.stringStart(index));
  return end > position ? index : -1;
}

const SCHEME = /(?:https?|wss?)$/i;
const AUTHORITY = /^(?:[^/?#\s@"'<>]{1,200}@)?([a-z0-9._-]{1,253})\S*/i;
const HOST =
  /^(?:(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]|(?:\d{1,3}\.){3}\d{1,3})$/;
/** `http://javax.xml.XMLConstants/feature`: the name of a setting. */
const JAVA_NAME = /^javax?\./;
const LONGEST_SCHEME = 5;
const LONGEST_AUTHORITY = 500;

interface Spelled {
  readonly host: string;
  readonly scheme: HostFound["scheme"];
  readonly offset: number;
  readonly quote: string;
}

function urlAt(bytes: Uint8Array, colon: number): Spelled | null {
  const written = SCHEME.exec(lettersBefore(bytes, colon))?.[0] ?? "";
  const scheme = schemeOf(written.toLowerCase());
  if (scheme === null) return null;
  const rest = AUTHORITY.exec(
    decodeMutf8(bytes, colon + 3, Math.min(colon + 3 + LONGEST_AUTHORITY, bytes.length)),
  );
  const host = (rest?.[1] ?? "").toLowerCase().replace(/\.$/, "");
  if (rest === null || !HOST.test(host) || JAVA_NAME.test(host)) return null;
  const quote = `${written}://${rest[0]}`.slice(0, MAX_QUOTE);
  return { host, scheme, offset: colon - written.length, quote };
}

function lettersBefore(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(Math.max(0, at - LONGEST_SCHEME), at));
}

function schemeOf(text: string): HostFound["scheme"] | null {
  return text === "http" || text === "https" || text === "ws" || text === "wss" ? text : null;
}

/** Endings that a package or file name hardly ever has. */
const BARE_HOST = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:com|cn|net|org|top|xyz|biz|info)$/;
/** `java.net`, `com.example.org`: a package, not a host. */
const PACKAGE_START = /^(?:com|org|net|cn|io|java|javax|android|androidx|kotlin|sun|dalvik)\./;

function isBareHost(text: string): boolean {
  return BARE_HOST.test(text) && !PACKAGE_START.test(text);
}

/**
 * A cheap first look at every string's last bytes. A string's length stands before it, and is that of its bytes where
 * all are ASCII.
 */
function stringsLikeHosts(dex: Dex): readonly number[] {
  const { bytes, words } = dex;
  const { word, count } = dex.header.strings;
  const found: number[] = [];
  for (let index = 0; index < count; index++) {
    const offset = words[word + index] ?? 0;
    const low = bytes[offset] ?? 0;
    const end = offset + 1 + low;
    if (low < 5) continue;
    // `aHR0c`, `d3Nz`: what Base64 makes of http and wss.
    if (isHiddenAt(bytes, offset + (low < 0x80 ? 1 : 2))) found.push(index);
    if (low >= 0x80) continue;
    const isHost =
      bytes[end - 4] === DOT ? LAST_OF_THREE[bytes[end - 1] ?? 0] === 1 : isRareEnding(bytes, end);
    if (isHost && bytes[offset + 1] !== CLASS_MARK) found.push(index);
  }
  return found;
}

const HIDDEN: readonly (readonly number[])[] = ["aHR0c", "d3NzO"].map((text) =>
  [...text].map((letter) => letter.charCodeAt(0)),
);

function isHiddenAt(bytes: Uint8Array, start: number): boolean {
  const first = bytes[start];
  if (first !== 0x61 && first !== 0x64) return false;
  return HIDDEN.some((letters) => letters.every((letter, n) => bytes[start + n] === letter));
}

function isHidden(text: string): boolean {
  return text.startsWith("aHR0c") || text.startsWith("d3NzO");
}

/** A web address that is spelled in Base64. */
function hiddenUrl(text: string): Pick<Spelled, "host" | "scheme"> | null {
  const url = decodeBase64(text.slice(0, LONGEST_AUTHORITY).replaceAll(/\s/g, "")) ?? "";
  const [, written = "", rest = ""] = /^(https?|wss?):\/\/(.*)/is.exec(url) ?? [];
  const host = (AUTHORITY.exec(rest)?.[1] ?? "").toLowerCase();
  const scheme = schemeOf(written.toLowerCase());
  return scheme !== null && HOST.test(host) ? { host, scheme } : null;
}

/** Last letters of com, net, org, top, xyz, biz. */
const LAST_OF_THREE = new Uint8Array(256);
for (const letter of "mtgpz") LAST_OF_THREE[letter.charCodeAt(0)] = 1;

function isRareEnding(bytes: Uint8Array, end: number): boolean {
  if (bytes[end - 3] === DOT) return bytes[end - 1] === LETTER_N;
  return bytes[end - 5] === DOT && bytes[end - 1] === LETTER_O;
}

const LETTER_N = 0x6e;
const LETTER_O = 0x6f;
