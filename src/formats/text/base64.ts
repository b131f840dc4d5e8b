const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const VALUES = new Map([...LETTERS, "-", "_"].map((letter, n) => [letter, n < 64 ? n : n - 2]));

/** The text that Base64 spells, one letter a byte; null where it is none. Both alphabets are read. */
export function decodeBase64(text: string): string | null {
  let bits = 0;
  let held = 0;
  let decoded = "";
  for (const letter of text.replace(/=+$/, "")) {
    const value = VALUES.get(letter);
    if (value === undefined) return null;
    bits = ((bits << 6) | value) & 0xffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    decoded += String.fromCharCode((bits >> held) & 0xff);
  }
  return decoded;
}
