import characters from "opencc-js/dict/TSCharacters";

/** Built when the first text asks for it. */
let simple: Map<number, number> | null = null;

/** Pairs "traditional simplified|…"; a character of several simplified forms has its commonest first. */
function table(): Map<number, number> {
  const pairs = new Map<number, number>();
  for (const pair of characters.split("|")) {
    const [from = "", to = ""] = pair.split(" ");
    if (from.length === 1 && to.length === 1) pairs.set(from.charCodeAt(0), to.charCodeAt(0));
  }
  return pairs;
}

const PIECE_CHARS = 4096;

/**
 * Traditional Chinese characters as simplified ones (OpenCC's table). Each becomes exactly one, so an offset in the
 * result is an offset in the text; characters beyond the basic plane stay as they are.
 */
export function simplify(text: string): string {
  simple ??= table();
  const pieces: string[] = [];
  for (let from = 0; from < text.length; from += PIECE_CHARS) {
    const codes: number[] = [];
    const end = Math.min(text.length, from + PIECE_CHARS);
    for (let at = from; at < end; at++) {
      const code = text.charCodeAt(at);
      codes.push(simple.get(code) ?? code);
    }
    pieces.push(String.fromCharCode(...codes));
  }
  return pieces.join("");
}
