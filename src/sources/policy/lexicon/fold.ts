/**
 * Text as the matcher sees it: lower case, half width, one form of each character. Every character folds to exactly
 * one, so an offset in the folded text is an offset in the text itself.
 */
export function fold(text: string): string {
  let plain = true;
  for (let at = 0; at < text.length && plain; at++) {
    const code = text.charCodeAt(at);
    plain = code === foldCode(code);
  }
  if (plain) return text;
  const pieces: string[] = [];
  for (let from = 0; from < text.length; from += PIECE_CHARS) {
    const codes: number[] = [];
    const end = Math.min(text.length, from + PIECE_CHARS);
    for (let at = from; at < end; at++) codes.push(foldCode(text.charCodeAt(at)));
    pieces.push(String.fromCharCode(...codes));
  }
  return pieces.join("");
}

const PIECE_CHARS = 4096;

/** Characters that policies write interchangeably. */
const SAME: Readonly<Record<string, string>> = {
  "’": "'",
  "‘": "'",
  "`": "'",
  "–": "-",
  "—": "-",
  "‐": "-",
  "‑": "-",
  "﹑": "、",
  "､": "、",
  "｡": "。",
  "․": ".",
  帐: "账",
  妳: "你",
};

const OTHERS = new Map<number, number>();

function foldCode(code: number): number {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a ? code + 0x20 : code === 0x60 ? 0x27 : code;
  if (code >= 0x4e00 && code <= 0x9fa5 && code !== 0x5e10 && code !== 0x59b3) return code;
  const known = OTHERS.get(code);
  if (known !== undefined) return known;
  const folded = foldOther(String.fromCharCode(code));
  const result = folded.length === 1 ? folded.charCodeAt(0) : code;
  OTHERS.set(code, result);
  return result;
}

function foldOther(char: string): string {
  const same = SAME[char];
  if (same !== undefined) return same;
  const code = char.charCodeAt(0);
  // Full-width forms, Kangxi radicals and compatibility ideographs; other compatibility forms keep their meaning.
  const compatible =
    (code >= 0xff01 && code <= 0xff5e) ||
    code === 0x3000 ||
    (code >= 0x2e80 && code <= 0x2fd5) ||
    (code >= 0xf900 && code <= 0xfaff);
  return (compatible ? char.normalize("NFKC") : char).toLowerCase();
}
