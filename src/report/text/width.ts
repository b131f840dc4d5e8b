/** Terminal columns of a text: East Asian wide characters take two. */
export function columns(words: string): number {
  let count = 0;
  for (const sign of words) count += columnsOf(sign);
  return count;
}

/**
 * Breaks words into lines of at most `width` columns. Latin words stay whole where they fit; Han text breaks anywhere
 * except before a closing mark or after an opening one; a long name breaks after `.`, `/`, `$` or `_`, or where it must.
 */
export function wrap(words: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of pieces(words)) {
    if (columns(line + piece.trimEnd()) <= width) {
      line += piece;
      continue;
    }
    if (line.trim() !== "") lines.push(line.trimEnd());
    line = piece;
    while (columns(line.trimEnd()) > width) {
      const head = fittingHead(line, width);
      lines.push(head);
      line = line.slice(head.length);
    }
  }
  if (line.trim() !== "" || lines.length === 0) lines.push(line.trimEnd());
  return lines;
}

export function padEnd(words: string, width: number): string {
  return words + " ".repeat(Math.max(0, width - columns(words)));
}

function columnsOf(sign: string): number {
  if (/^\p{M}$/u.test(sign)) return 0;
  if (WIDE.test(sign)) return 2;
  // Ambiguous signs are two columns wide in a CJK terminal: counted so, a line fits in either.
  return AMBIGUOUS.test(sign) ? 2 : 1;
}

/** Smallest parts between which a line may break; a blank belongs to the part before it. */
function pieces(words: string): readonly string[] {
  const raw = words.match(/[^\s\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef“”‘’]+\s*|./gsu) ?? [];
  const joined: string[] = [];
  for (const part of raw) {
    const last = joined.at(-1);
    const glued =
      last !== undefined && (NO_LINE_START.test(part) || /^\s/.test(part) || NO_LINE_END.test(last));
    if (glued) joined[joined.length - 1] = last + part;
    else joined.push(part);
  }
  return joined;
}

function fittingHead(line: string, width: number): string {
  let head = "";
  for (const sign of line) {
    if (head !== "" && columns(head + sign) > width) break;
    head += sign;
  }
  const seam = Math.max(...[".", "/", "$", "_", "-"].map((sign) => head.lastIndexOf(sign))) + 1;
  return seam > head.length / 2 ? head.slice(0, seam) : head;
}

const NO_LINE_START = /^[，。、；：？！）》〉」』】〕％…—·’”.,;:!?)\]]/u;
const NO_LINE_END = /[（《〈「『【〔“‘([]$/u;
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{16fe0}-\u{18aff}\u{1b000}-\u{1b2ff}\u{1f000}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const AMBIGUOUS = /[‐-―‘’“”†‡•…‰′″※·§±×÷°\ufffd\u2190-\u21ff\u2460-\u24ff\u2500-\u25ff\u2600-\u26ff]/u;
