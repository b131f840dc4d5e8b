const IDENT = 0x0300;
const MAX_LETTERS = 2000;

/** The text that an array of characters or bytes is filled with, by the instruction at `at`; null where it is none. */
export function arrayText(units: Uint16Array, at: number): string | null {
  const table = at + ((units[at + 1] ?? 0) | ((units[at + 2] ?? 0) << 16));
  const width = units[table + 1] ?? 0;
  const count = (units[table + 2] ?? 0) | ((units[table + 3] ?? 0) << 16);
  if (units[table] !== IDENT || (width !== 1 && width !== 2) || count <= 0 || count > MAX_LETTERS)
    return null;
  let text = "";
  for (let n = 0; n < count; n++) {
    const unit = units[table + 4 + (width === 2 ? n : n >> 1)] ?? 0;
    const letter = width === 2 ? unit : (unit >> ((n & 1) * 8)) & 0xff;
    if (letter < 0x20 || letter === 0x7f) return null;
    text += String.fromCharCode(letter);
  }
  return text;
}
