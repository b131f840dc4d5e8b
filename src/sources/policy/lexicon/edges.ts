/**
 * The letters with one of which a text must begin, or end, for an expression to match it: null where the expression does
 * not hang on that end of the text, or where such letters cannot be told, which is always a right answer.
 */
export interface Edges {
  readonly opening: Letters | null;
  readonly closing: Letters | null;
}

/** UTF-16 code units. Of letters with two cases both are there, whether or not the expression tells them apart. */
export type Letters = ReadonlySet<number>;

/** A text without letters is no such text: whether it matches is not said here. */
export function edgesOf({ source, flags }: RegExp): Edges {
  if (/[mvy]/.test(flags)) return { opening: null, closing: null };
  const shape = new EdgeReader(source).alternatives();
  return {
    opening: shape.opened && !shape.first.empty ? shape.first.letters : null,
    closing: shape.closed && !shape.last.empty ? shape.last.letters : null,
  };
}

/** What stands at one end of a part: null is any letter. `empty`: the part may be passed without a letter. */
interface End {
  readonly letters: Letters | null;
  readonly empty: boolean;
}

interface Part {
  readonly first: End;
  readonly last: End;
  /** Every way through it stands at the beginning, or the end, of the text. */
  readonly opened: boolean;
  readonly closed: boolean;
}

/** More letters than this are no edge. */
const MAX_LETTERS = 1_000;
const NONE: Letters = new Set();
const PASSED: End = { letters: NONE, empty: true };
const BARRED: End = { letters: NONE, empty: false };
const ANY: End = { letters: null, empty: false };
const NO_LETTER: Part = { first: PASSED, last: PASSED, opened: false, closed: false };
// With letters before it no text begins here, and none ends with letters to come.
const BEGINNING: Part = { first: PASSED, last: BARRED, opened: true, closed: false };
const ENDING: Part = { first: BARRED, last: PASSED, opened: false, closed: true };
const UNKNOWN: End = { letters: null, empty: true };

/** Reads an expression's source from left to right. */
class EdgeReader {
  private at = 0;
  private readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  /** Up to the end or a closing bracket. */
  alternatives(): Part {
    let all = this.sequence();
    while (this.source[this.at] === "|") {
      this.at++;
      const one = this.sequence();
      all = {
        first: either(all.first, one.first),
        last: either(all.last, one.last),
        opened: all.opened && one.opened,
        closed: all.closed && one.closed,
      };
    }
    return all;
  }

  private sequence(): Part {
    let first = PASSED;
    let last = PASSED;
    let opened = false;
    let closed = false;
    while (this.at < this.source.length && !"|)".includes(this.source[this.at] ?? "")) {
      const atom = this.atom();
      const part = this.mayBeMissing() ? missing(atom) : atom;
      // ^ counts where no letter stands before it, $ where none comes after.
      opened ||= part.opened && first.letters?.size === 0 && first.empty;
      closed = part.closed || (closed && part.last.letters?.size === 0 && part.last.empty);
      first = joined(first, part.first);
      last = joined(part.last, last);
    }
    return { first, last, opened, closed };
  }

  private atom(): Part {
    const char = this.source[this.at++] ?? "";
    if (char === "^") return BEGINNING;
    if (char === "$") return ENDING;
    if (char === "(") return this.group();
    if (char === "[") return partOf(this.letters());
    if (char === "\\") return this.escape();
    return partOf(char === "." ? null : lettersOf(char));
  }

  private group(): Part {
    const opening = /^\?(?:<?[=!]|:|<[^>]*>)/.exec(this.source.slice(this.at, this.at + 64))?.[0] ?? "";
    this.at += opening.length;
    const unknown = opening === "" && this.source[this.at] === "?";
    const inside = this.alternatives();
    this.at++;
    if (unknown) return { first: UNKNOWN, last: UNKNOWN, opened: false, closed: false };
    return /[=!]$/.test(opening) ? NO_LETTER : inside;
  }

  private letters(): Letters | null {
    const start = this.at;
    while (this.at < this.source.length && this.source[this.at] !== "]")
      this.at += this.source[this.at] === "\\" ? 2 : 1;
    const inside = this.source.slice(start, this.at++);
    if (inside.startsWith("^")) return null;
    const all = new Set<number>();
    const add = (letters: Letters | null): boolean => {
      for (const letter of letters ?? []) all.add(letter);
      return letters !== null && all.size <= MAX_LETTERS;
    };
    for (let at = 0; at < inside.length; at++) {
      const char = inside[at] ?? "";
      if (char === "\\") {
        if (!add(escaped(inside[++at] ?? "", true))) return null;
      } else if (inside[at + 1] === "-" && at + 2 < inside.length) {
        const to = inside[at + 2] ?? "";
        if (to === "\\" || !add(between(char, to))) return null;
        at += 2;
      } else if (!add(lettersOf(char))) return null;
    }
    return all;
  }

  private escape(): Part {
    const char = this.source[this.at++] ?? "";
    if (char === "b" || char === "B") return NO_LETTER;
    const known = escaped(char, false);
    if (known) return partOf(known);
    const rest = this.source.slice(this.at);
    const more =
      char === "p" || char === "P" || char === "k"
        ? /^[{<][^}>]*[}>]/
        : char === "u"
          ? /^(?:\{[\da-f]+\}|[\da-f]{4})/i
          : char === "x"
            ? /^[\da-f]{2}/i
            : char === "c"
              ? /^./
              : /^\d*/;
    this.at += more.exec(rest)?.[0].length ?? 0;
    // What a reference repeats may be nothing.
    if (/[\dk]/.test(char)) return { first: UNKNOWN, last: UNKNOWN, opened: false, closed: false };
    return partOf(null);
  }

  /** Reads how often the part before stands. */
  private mayBeMissing(): boolean {
    const found = /^(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/.exec(this.source.slice(this.at, this.at + 16));
    if (!found) return false;
    this.at += found[0].length;
    return found[0][0] === "*" || found[0][0] === "?" || Number(found[1] ?? 1) === 0;
  }
}

function partOf(letters: Letters | null): Part {
  const end: End = letters === null ? ANY : { letters, empty: false };
  return { first: end, last: end, opened: false, closed: false };
}

function missing({ first, last }: Part): Part {
  return {
    first: { letters: first.letters, empty: true },
    last: { letters: last.letters, empty: true },
    opened: false,
    closed: false,
  };
}

function either(a: End, b: End): End {
  return { letters: united(a.letters, b.letters), empty: a.empty || b.empty };
}

/** The end of two parts: the outer one's, and the inner one's where the outer one may be passed. */
function joined(outer: End, inner: End): End {
  if (!outer.empty) return outer;
  return { letters: united(outer.letters, inner.letters), empty: inner.empty };
}

function united(a: Letters | null, b: Letters | null): Letters | null {
  if (a === null || b === null || a.size + b.size > MAX_LETTERS) return null;
  if (a.size === 0) return b;
  return b.size === 0 ? a : new Set([...a, ...b]);
}

/** null where another letter might count as this one. */
function lettersOf(char: string): Letters | null {
  const code = char.charCodeAt(0);
  if (code >= 0xd800 && code <= 0xdfff) return null;
  const small = char.toLowerCase();
  const large = char.toUpperCase();
  if (small === large) return new Set([code]);
  if (code >= 0x80) return null;
  // Without regard to case and under "u" the sign of Kelvin is a k and the long s an s.
  const more = small === "k" ? [0x212a] : small === "s" ? [0x17f] : [];
  return new Set([small.charCodeAt(0), large.charCodeAt(0), ...more]);
}

function between(from: string, to: string): Letters | null {
  const all = new Set<number>();
  for (let code = from.charCodeAt(0); code <= to.charCodeAt(0); code++) {
    const letters = lettersOf(String.fromCharCode(code));
    if (!letters || all.size > MAX_LETTERS) return null;
    for (const letter of letters) all.add(letter);
  }
  return all;
}

const BLANKS = new Set(
  [
    ..."\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff",
  ].map((char) => char.charCodeAt(0)),
);
const DIGITS = between("0", "9") ?? NONE;
const WORD = new Set(
  ["az", "AZ", "09", "__"].flatMap(([from = "", to = ""]) => [...(between(from, to) ?? [])]),
);

/** What an escaped letter stands for; null where that is not known here. */
function escaped(char: string, inClass: boolean): Letters | null {
  if (char === "s") return BLANKS;
  if (char === "d") return DIGITS;
  if (char === "w") return WORD;
  if (char === "n") return lettersOf("\n");
  if (char === "r") return lettersOf("\r");
  if (char === "t") return lettersOf("\t");
  if (inClass && char === "b") return lettersOf("\b");
  return /[\p{P}\p{S}]/u.test(char) ? lettersOf(char) : null;
}
