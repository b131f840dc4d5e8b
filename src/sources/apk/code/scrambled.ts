const MIN_LENGTH = 8;
/** Bits a character: words of any language have less in so few characters of one case. */
const MIN_ENTROPY = 2.8;
const HEX = /^(?:[0-9a-f]{2}){6,}$/i;
const BASE64 = /^[A-Za-z0-9+/_-]+={0,2}$/;

/** Whether a text looks like one that was encrypted or encoded: hexadecimal, Base64, or no characters that people write. */
export function isScrambled(text: string): boolean {
  if (text.length < MIN_LENGTH) return false;
  if (HEX.test(text)) return /\d/.test(text) && entropy(text) > 2;
  if (hasNoise(text)) return true;
  if (!BASE64.test(text)) return false;
  const kinds = [/[a-z]/, /[A-Z]/, /\d/].filter((kind) => kind.test(text)).length;
  const isMixed = kinds === 3 || (text.endsWith("=") && kinds >= 2);
  return isMixed && changesOfCase(text) >= text.length / 5 && entropy(text) >= MIN_ENTROPY;
}

/** Control characters, private use, lone halves of pairs: what comes of changing the bytes of a text. */
function hasNoise(text: string): boolean {
  let noise = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const isControl =
      (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d) || (code >= 0x7f && code < 0xa0);
    if (isControl || (code >= 0xd800 && code < 0xf900) || code === 0xfffd) noise++;
  }
  return noise >= 2 && noise * 10 >= text.length;
}

/** Words in camel case change it seldom, Base64 often. */
function changesOfCase(text: string): number {
  let changes = 0;
  let before = 0;
  for (const character of text) {
    const kind = /[a-z]/.test(character) ? 1 : /[A-Z]/.test(character) ? 2 : 3;
    if (before !== 0 && kind !== before) changes++;
    before = kind;
  }
  return changes;
}

function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
}
