/**
 * The same for two versions of an app whose practice is the same: made of the rule, the app's name and what the
 * finding is about, never of places, versions or wording. A shrinker that moves the app's own classes out of their
 * package makes its own code that of an unknown party, so that neither of the two counts.
 */
export function fingerprint(
  rule: string,
  packageName: string | null,
  subject: readonly string[],
  sha256: (bytes: Uint8Array) => string,
): string {
  // JSON keeps ["a b"] and ["a", "b"] apart.
  return sha256(
    utf8(JSON.stringify([rule, packageName, ...subject.filter((part) => !UNNAMED.includes(part))])),
  ).slice(0, 32);
}

/** Acting parties that are no company: see actorKey in rules/weigh/words.ts. */
export const UNNAMED: readonly string[] = ["first-party", "unknown-party"];

/** JSON.stringify escapes lone surrogates, so every code point here has a UTF-8 form. */
function utf8(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    if (point < 0x80) bytes.push(point);
    else if (point < 0x800) bytes.push(0xc0 | (point >> 6), continuation(point));
    else if (point < 0x10000) bytes.push(0xe0 | (point >> 12), continuation(point >> 6), continuation(point));
    else
      bytes.push(
        0xf0 | (point >> 18),
        continuation(point >> 12),
        continuation(point >> 6),
        continuation(point),
      );
  }
  return Uint8Array.from(bytes);
}

function continuation(point: number): number {
  return 0x80 | (point & 0x3f);
}
