import { edgesOf, type Letters } from "./edges.ts";
import { requiredOf } from "./required.ts";

/**
 * A sentence is asked for hundreds of expressions, of which a few match. What each needs at least is derived from its own
 * source; a text is looked over once, and an expression whose letters it does not hold is not tried.
 */

const ROOM = 8192;
/** At the place of each letter, pair and triple of the text looked over, which text it was. */
const seen = new Uint32Array(ROOM);
let turn = 0;
let looked: string | null = null;

/** Texts longer than this hold nearly everything. */
const MAX_LOOKED_CHARS = 2_000;

/** Makes expressions asked of this text quick to be ruled out, until the next text is looked over. */
export function lookOver(text: string): void {
  if (text === looked) return;
  looked = null;
  if (text.length > MAX_LOOKED_CHARS) return;
  looked = text;
  turn = (turn + 1) >>> 0;
  if (turn === 0) {
    seen.fill(0);
    turn = 1;
  }
  let before = 0;
  let last = 0;
  for (let at = 0; at < text.length; at++) {
    const code = smallOf(text.charCodeAt(at));
    seen[placeOf(0, 0, code)] = turn;
    seen[placeOf(0, last, code)] = turn;
    seen[placeOf(before, last, code)] = turn;
    before = last;
    last = code;
  }
}

const KELVIN = 0x212a;
const LONG_S = 0x17f;

/** Large letters count as small ones, so that expressions for which both are the same can be ruled out too. */
function smallOf(code: number): number {
  if (code >= 0x41 && code <= 0x5a) return code + 0x20;
  // Without regard to case and under "u" the sign of Kelvin is a k and the long s an s.
  return code === KELVIN ? 0x6b : code === LONG_S ? 0x73 : code;
}

function placeOf(first: number, second: number, third: number): number {
  const hash =
    Math.imul(Math.imul(first ^ 0x9e37, 0x85eb) + second, 0x2c1b3c6d) ^ Math.imul(third, 0x297a2d39);
  return (hash ^ (hash >>> 15)) & (ROOM - 1);
}

/** The places of each string's letters, one string after the other, each behind the number of its places. */
type Needs = Int32Array;

function needsOf(strings: readonly string[]): Needs {
  return Int32Array.from(
    strings.flatMap((text) => {
      const codes = Array.from({ length: text.length }, (_, at) => smallOf(text.charCodeAt(at)));
      const places =
        codes.length < 3
          ? [placeOf(0, codes.length < 2 ? 0 : (codes[0] ?? 0), codes.at(-1) ?? 0)]
          : codes.slice(2).map((code, at) => placeOf(codes[at] ?? 0, codes[at + 1] ?? 0, code));
      return [places.length, ...places];
    }),
  );
}

/** What is known of an expression. */
interface Known {
  readonly needs: Needs | null;
  readonly opening: LetterBits | null;
  readonly closing: LetterBits | null;
  readonly place: number;
}

/** By source, since an expression inside a function is another object at each call. */
const knownOfOneCase = new Map<string, Known>();
const knownOfAnyCase = new Map<string, Known>();

/**
 * An expression that neither goes on where it stopped nor is bound to a place has no use for its `lastIndex`: there it
 * keeps its place among `knownByPlace`, counted from beyond the end of any text.
 */
const FIRST_PLACE = 0x2000_0000;
const knownByPlace: Known[] = [];

function knownOf(shape: RegExp): Known {
  const place = shape.lastIndex - FIRST_PLACE;
  // Asking a list for what stands before its beginning is slow.
  return (place >= 0 ? knownByPlace[place] : undefined) ?? lookUp(shape);
}

function lookUp(shape: RegExp): Known {
  const { source } = shape;
  const all = shape.ignoreCase ? knownOfAnyCase : knownOfOneCase;
  let known = all.get(source);
  if (known === undefined) {
    const strings = requiredOf(shape);
    const { opening, closing } = edgesOf(shape);
    known = {
      needs: strings && needsOf(strings),
      opening: opening && bitsOf(opening),
      closing: closing && bitsOf(closing),
      place: FIRST_PLACE + knownByPlace.length,
    };
    knownByPlace.push(known);
    all.set(source, known);
  }
  if (!shape.global && !shape.sticky) shape.lastIndex = known.place;
  return known;
}

/** A bit for the lower part of each letter: one that is missing is none of the letters. */
type LetterBits = Int32Array;
const LETTER_ROOM = 1024;

function bitsOf(letters: Letters): LetterBits {
  const bits = new Int32Array(LETTER_ROOM / 32);
  for (const letter of letters) {
    const place = letter & (LETTER_ROOM - 1);
    bits[place >> 5] = (bits[place >> 5] ?? 0) | (1 << (place & 31));
  }
  return bits;
}

function mayBe(bits: LetterBits, letter: number): boolean {
  const place = letter & (LETTER_ROOM - 1);
  return ((bits[place >> 5] ?? 0) & (1 << (place & 31))) !== 0;
}

/** Whether it may match the stretch of the text, which is not empty, by the letters at its ends. */
function mayFit({ opening, closing }: Known, text: string, from: number, to: number): boolean {
  return (
    (opening === null || mayBe(opening, text.charCodeAt(from))) &&
    (closing === null || mayBe(closing, text.charCodeAt(to - 1)))
  );
}

/** Whether a stretch of the text may hold what it needs: the text does, or is not the one looked over. */
function mayHold({ needs }: Known, text: string): boolean {
  if (needs === null || text !== looked) return true;
  for (let at = 0; at < needs.length; ) {
    const end = at + 1 + (needs[at] ?? 0);
    at++;
    while (at < end && seen[needs[at] ?? 0] === turn) at++;
    if (at === end) return true;
    at = end;
  }
  return false;
}

/** Whether it may match the text; true wherever that is not known. */
export function mayMatch(shape: RegExp, text: string): boolean {
  const known = knownOf(shape);
  return text === "" ? known.needs === null : mayFit(known, text, 0, text.length) && mayHold(known, text);
}

/** Whether it may match `text.slice(from, to)`, of which no copy is made to find that out. */
function mayMatchIn(shape: RegExp, text: string, from: number, to: number): boolean {
  if (from < 0 || to < 0) return true;
  const known = knownOf(shape);
  const end = Math.min(to, text.length);
  return from >= end ? known.needs === null : mayFit(known, text, from, end) && mayHold(known, text);
}

/** `shape.test(text.slice(from, to))`, for expressions that hang on an end of that stretch. */
export function matchesIn(shape: RegExp, text: string, from: number, to: number = text.length): boolean {
  return mayMatchIn(shape, text, from, to) && shape.test(text.slice(from, to));
}

/** `shape.exec(text.slice(from, to))`, for expressions that hang on an end of that stretch. */
export function firstMatchIn(
  shape: RegExp,
  text: string,
  from: number,
  to: number = text.length,
): RegExpExecArray | null {
  return mayMatchIn(shape, text, from, to) ? shape.exec(text.slice(from, to)) : null;
}

/** `shape.test(text)`; not for expressions that go on where they stopped. */
export function matches(shape: RegExp, text: string): boolean {
  return mayMatch(shape, text) && shape.test(text);
}

/** `shape.exec(text)`; not for expressions that go on where they stopped. */
export function firstMatch(shape: RegExp, text: string): RegExpExecArray | null {
  return mayMatch(shape, text) ? shape.exec(text) : null;
}

const NONE: readonly RegExpExecArray[] = [];

/** `[...text.matchAll(shape)]`, without a copy of the expression for each text. */
export function everyMatch(shape: RegExp, text: string): readonly RegExpExecArray[] {
  if (!mayMatch(shape, text)) return NONE;
  shape.lastIndex = 0;
  let found = shape.exec(text);
  if (found === null) return NONE;
  const all: RegExpExecArray[] = [];
  for (; found !== null; found = shape.exec(text)) {
    all.push(found);
    if (found[0] === "")
      shape.lastIndex += shape.unicode && (text.codePointAt(shape.lastIndex) ?? 0) > 0xffff ? 2 : 1;
  }
  return all;
}
