/**
 * Letters without which an expression matches nowhere: every text that it matches holds at least one of these strings, be
 * the letters a to z large or small, and k and s the sign of Kelvin and the long s. null where no such strings can be told,
 * which is always a right answer.
 */
export function requiredOf({ source, flags }: RegExp): readonly string[] | null {
  // Under "v" classes are written otherwise.
  if (flags.includes("v")) return null;
  return new SourceReader(source, flags.includes("i")).alternatives();
}

/** More strings than this are no quicker to look for than the expression itself. */
const MAX_STRINGS = 64;
const MAX_CLASS = 16;

type Required = readonly string[] | null;

/** One part of a sequence: a letter that stands once, so that its neighbours join it, or anything else. */
interface Part {
  readonly letter: string | null;
  readonly required: Required;
}

const NOTHING: Part = { letter: null, required: null };

/** Reads an expression's source from left to right; what it does not know it takes for something that may be anything. */
class SourceReader {
  private at = 0;
  private readonly source: string;
  /** Large and small letters are the same. */
  private readonly anyCase: boolean;

  constructor(source: string, anyCase: boolean) {
    this.source = source;
    this.anyCase = anyCase;
  }

  /** Up to the end or a closing bracket: one of several sequences matches, so that one string of each is needed. */
  alternatives(): Required {
    let all: string[] | null = [];
    for (;;) {
      const one: Required = this.sequence();
      all = one && all ? [...all, ...one] : null;
      if (this.source[this.at] !== "|") break;
      this.at++;
    }
    return all && all.length <= MAX_STRINGS ? [...new Set(all)] : null;
  }

  /** The most telling of its parts: all of them have to match. */
  private sequence(): Required {
    let best: Required = null;
    let run = "";
    const offer = (required: Required) => {
      if (required && worthOf(required) > worthOf(best)) best = required;
    };
    while (this.at < this.source.length && !"|)".includes(this.source[this.at] ?? "")) {
      const part = this.atom();
      const times = this.times();
      if (part.letter !== null && times.once) {
        run += part.letter;
        continue;
      }
      offer(run === "" ? null : [run]);
      run = "";
      if (times.least > 0) offer(part.letter === null ? part.required : [part.letter]);
    }
    offer(run === "" ? null : [run]);
    return best;
  }

  private atom(): Part {
    const char = this.source[this.at++] ?? "";
    if (char === "(") return this.group();
    if (char === "[") return this.letters();
    if (char === "\\") return this.escape();
    if (char === "." || char === "^" || char === "$") return NOTHING;
    return this.isVaried(char) ? NOTHING : { letter: char, required: null };
  }

  /** Whether letters other than a to z have another case that would do as well. */
  private isVaried(text: string): boolean {
    return this.anyCase && /[^\0-\x7f]/.test(text) && text.toLowerCase() !== text.toUpperCase();
  }

  private group(): Part {
    const opening = /^\?(?:<?[=!]|:|<[^>]*>)/.exec(this.source.slice(this.at, this.at + 64))?.[0] ?? "";
    this.at += opening.length;
    const unknown = opening === "" && this.source[this.at] === "?";
    const required = this.alternatives();
    this.at++;
    return { letter: null, required: unknown || opening.endsWith("!") ? null : required };
  }

  /** A class of a few letters requires one of them. */
  private letters(): Part {
    const start = this.at;
    while (this.at < this.source.length && this.source[this.at] !== "]")
      this.at += this.source[this.at] === "\\" ? 2 : 1;
    const inside = this.source.slice(start, this.at++);
    if (
      inside.length === 0 ||
      inside.length > MAX_CLASS ||
      /[\\^\-\ud800-\udfff]/.test(inside) ||
      this.isVaried(inside)
    )
      return NOTHING;
    return { letter: inside.length === 1 ? inside : null, required: [...inside] };
  }

  private escape(): Part {
    const char = this.source[this.at++] ?? "";
    if (/[\p{P}\p{S}]/u.test(char)) return { letter: char, required: null };
    const rest = this.source.slice(this.at);
    if (char === "p" || char === "P" || char === "k")
      this.at += /^[{<][^}>]*[}>]/.exec(rest)?.[0].length ?? 0;
    else if (char === "u") this.at += /^(?:\{[\da-f]+\}|[\da-f]{4})/i.exec(rest)?.[0].length ?? 0;
    else if (char === "x") this.at += 2;
    else if (char === "c") this.at += 1;
    else if (/\d/.test(char)) this.at += /^\d*/.exec(rest)?.[0].length ?? 0;
    return NOTHING;
  }

  /** How often the part before must stand at least, and whether it stands exactly once. */
  private times(): { least: number; once: boolean } {
    const found = /^(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/.exec(this.source.slice(this.at, this.at + 16));
    if (!found) return { least: 1, once: true };
    this.at += found[0].length;
    const first = found[0][0] ?? "";
    return { least: first === "+" ? 1 : first === "{" ? Number(found[1]) : 0, once: false };
  }
}

/** Strings that few texts hold are worth most; 0 for those that nearly every text holds. */
function worthOf(strings: Required): number {
  if (strings === null || strings.length === 0 || strings.length > MAX_STRINGS) return 0;
  const least = Math.min(...strings.map(rarity));
  return least < LEAST_RARITY ? 0 : Math.max(0.01, least - Math.log2(strings.length) / 2);
}

const LEAST_RARITY = 1.2;

function rarity(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    sum += code >= 0x80 ? 2 : (code >= 0x61 && code <= 0x7a) || code <= 0x20 ? 0.6 : 1.3;
  }
  return sum;
}
