import { Box, box, GiveUp, type Plain, Row, row, text, whole } from "./concrete-values.ts";

const MAX_TEXT = 4000;

type Call = (args: readonly Plain[], signature: string) => Plain;

const substring: Call = ([self, from, to]) => {
  const of = text(self);
  const [start, end] = [whole(from), to === undefined ? of.length : whole(to)];
  if (start < 0 || end > of.length || start > end) throw new GiveUp();
  return of.slice(start, end);
};

const STRING: Readonly<Record<string, Call>> = {
  length: ([self]) => text(self).length,
  isEmpty: ([self]) => (text(self) === "" ? 1 : 0),
  charAt: ([self, at]) => code(text(self), whole(at)),
  toCharArray: ([self]) => new Row(codes(text(self)), "C"),
  getBytes: ([self]) => new Row(codes(ascii(text(self))), "B"),
  toString: ([self]: readonly Plain[]) => text(self),
  intern: ([self]) => text(self),
  trim: ([self]) => text(self).replace(/^[\0-\x20]+|[\0-\x20]+$/g, ""),
  toLowerCase: ([self]) => text(self).toLowerCase(),
  toUpperCase: ([self]) => text(self).toUpperCase(),
  concat: ([self, other]) => text(self) + text(other),
  equals: ([self, other]) => (text(self) === text(other) ? 1 : 0),
  startsWith: ([self, other]) => (text(self).startsWith(text(other)) ? 1 : 0),
  endsWith: ([self, other]) => (text(self).endsWith(text(other)) ? 1 : 0),
  contains: ([self, other]) => (text(self).includes(text(other)) ? 1 : 0),
  indexOf: ([self, other, from]) => text(self).indexOf(piece(other), from === undefined ? 0 : whole(from)),
  replace: ([self, from, to]) => text(self).replaceAll(piece(from), piece(to)),
  substring,
  hashCode: ([self]) => codes(text(self)).reduce<number>((all, one) => (Math.imul(31, all) + one) | 0, 0),
  "<init>": ([self, from, at, count], signature) => {
    box(self).text =
      from === undefined ? "" : ofArray(from, at, /\(\[[BC]II/.test(signature) ? count : undefined);
    return null;
  },
  valueOf: ([from, at, count]: readonly Plain[], signature: string) => {
    if (/\(C\)/.test(signature)) return String.fromCharCode(whole(from));
    if (/\(I\)/.test(signature)) return `${whole(from)}`;
    return ofArray(from ?? null, at, count);
  },
  copyValueOf: ([from, at, count]) => ofArray(from ?? null, at, count),
};

const BUILDER: Readonly<Record<string, Call>> = {
  "<init>": ([self, from]) => {
    box(self).text = from === undefined || typeof from === "number" ? "" : text(from);
    return null;
  },
  append: ([self, piece, at, count], signature) => {
    const more = /\(C\)/.test(signature)
      ? String.fromCharCode(whole(piece))
      : /\(I\)/.test(signature)
        ? `${whole(piece)}`
        : /\(\[C/.test(signature)
          ? ofArray(piece ?? null, at, count)
          : at === undefined
            ? text(piece)
            : text(piece).slice(whole(at), whole(count));
    return changed(self, (before) => before + more);
  },
  insert: ([self, at, piece], signature) => {
    const more = /\(IC\)/.test(signature) ? String.fromCharCode(whole(piece)) : text(piece);
    const place = whole(at);
    return changed(self, (before) => before.slice(0, place) + more + before.slice(place));
  },
  setCharAt: ([self, at, to]) => {
    const place = whole(at);
    return changed(
      self,
      (before) => before.slice(0, place) + String.fromCharCode(whole(to)) + before.slice(place + 1),
    );
  },
  deleteCharAt: ([self, at]) =>
    changed(self, (before) => before.slice(0, whole(at)) + before.slice(whole(at) + 1)),
  setLength: ([self, to]) => changed(self, (before) => before.slice(0, whole(to))),
  reverse: ([self]) => changed(self, (before) => [...before].reverse().join("")),
  toString: ([self]: readonly Plain[]) => text(self),
  length: ([self]) => text(self).length,
  charAt: ([self, at]) => code(text(self), whole(at)),
  substring,
};

const OTHERS: Readonly<Record<string, Call>> = {
  "Ljava/lang/Object;-><init>": () => null,
  "Ljava/lang/Integer;->parseInt": ([from, radix]) => {
    const number = Number.parseInt(text(from), radix === undefined ? 10 : whole(radix));
    if (Number.isNaN(number)) throw new GiveUp();
    return number | 0;
  },
  "Ljava/lang/Integer;->toString": ([from]) => `${whole(from)}`,
  "Ljava/lang/Integer;->toHexString": ([from]) => (whole(from) >>> 0).toString(16),
  "Ljava/lang/Character;->digit": ([from, radix]) => {
    const digit = Number.parseInt(String.fromCharCode(whole(from)), whole(radix));
    return Number.isNaN(digit) ? -1 : digit;
  },
  "Ljava/lang/Character;->toString": ([from]) => String.fromCharCode(whole(from)),
  "Ljava/lang/Character;->isLetter": ([from]) => test(/\p{L}/u, from),
  "Ljava/lang/Character;->isUpperCase": ([from]) => test(/\p{Lu}/u, from),
  "Ljava/lang/Character;->isLowerCase": ([from]) => test(/\p{Ll}/u, from),
  "Ljava/lang/Character;->isDigit": ([from]) => test(/\p{Nd}/u, from),
  "Ljava/lang/Math;->min": ([a, b]) => Math.min(whole(a), whole(b)),
  "Ljava/lang/Math;->max": ([a, b]) => Math.max(whole(a), whole(b)),
  "Ljava/lang/Math;->abs": ([a]) => Math.abs(whole(a)) | 0,
  "Ljava/lang/System;->arraycopy": ([from, at, to, start, count]) => {
    const cells = row(from).cells.slice(whole(at), whole(at) + whole(count));
    const target = row(to).cells;
    if (cells.length !== whole(count) || whole(start) + cells.length > target.length) throw new GiveUp();
    for (const [n, cell] of cells.entries()) target[whole(start) + n] = cell;
    return null;
  },
  "Landroid/util/Base64;->decode": ([from]) =>
    new Row(base64(typeof from === "string" ? from : ofArray(from ?? null, undefined, undefined)), "B"),
};

/** A call into a library on plain values. */
export function plainCall(owner: string, name: string, signature: string, args: readonly Plain[]): Plain {
  const call = named(callsOf(owner) ?? {}, name) ?? named(OTHERS, `${owner}->${name}`);
  if (call === null) throw new GiveUp();
  const result = call(args, signature);
  const length = typeof result === "string" ? result.length : result instanceof Box ? result.text.length : 0;
  if (length > MAX_TEXT) throw new GiveUp();
  return result;
}

function named(calls: Readonly<Record<string, Call>>, name: string): Call | null {
  return Object.hasOwn(calls, name) ? (calls[name] ?? null) : null;
}

/** Whether `new-instance` of it can be followed. */
export function isBox(owner: string): boolean {
  return callsOf(owner) !== null;
}

function callsOf(owner: string): Readonly<Record<string, Call>> | null {
  if (owner === "Ljava/lang/String;" || owner === "Ljava/lang/CharSequence;") return STRING;
  return /^Ljava\/lang\/(?:StringBuilder|StringBuffer|AbstractStringBuilder);$/.test(owner) ? BUILDER : null;
}

function changed(self: Plain | undefined, change: (before: string) => string): Plain {
  const builder = box(self);
  builder.text = change(builder.text);
  return builder;
}

function code(of: string, at: number): number {
  const one = of.charCodeAt(at);
  if (Number.isNaN(one)) throw new GiveUp();
  return one;
}

function codes(of: string): number[] {
  return Array.from({ length: of.length }, (_, n) => of.charCodeAt(n));
}

function ascii(of: string): string {
  if (!/^[\0-\x7f]*$/.test(of)) throw new GiveUp();
  return of;
}

function piece(value: Plain | undefined): string {
  return typeof value === "number" ? String.fromCharCode(value) : text(value);
}

/** Characters as they are, bytes where they are ASCII; a string stays one. */
function ofArray(from: Plain, at: Plain | undefined, count: Plain | undefined): string {
  if (!(from instanceof Row)) return text(from);
  if (from.of !== "C" && from.of !== "B") throw new GiveUp();
  const part =
    typeof at === "number" && typeof count === "number" ? from.cells.slice(at, at + count) : from.cells;
  const made = String.fromCharCode(...part.map((one) => whole(one) & 0xffff));
  return from.of === "B" ? ascii(made) : made;
}

function test(pattern: RegExp, value: Plain | undefined): number {
  return pattern.test(String.fromCharCode(whole(value))) ? 1 : 0;
}

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

function base64(from: string): number[] {
  const bytes: number[] = [];
  let bits = 0;
  let count = 0;
  for (const digit of from.replace(/[\s=]/g, "").replace(/-/g, "+").replace(/_/g, "/")) {
    const value = DIGITS.indexOf(digit);
    if (value < 0) throw new GiveUp();
    bits = ((bits << 6) | value) & 0xffff;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    bytes.push((((bits >> count) & 0xff) << 24) >> 24);
  }
  return bytes;
}
