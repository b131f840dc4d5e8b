/**
 * Words of an app or a policy are a stranger's words: they must not steer a terminal, turn the reading direction,
 * hide characters or break an encoder. What a reader should know was there is shown as U+FFFD.
 */
export function clean(words: string): string {
  return words
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, " ")
    .replace(STEERING, "\ufffd")
    .replace(/\p{Surrogate}/gu, "\ufffd");
}

/** The same, and at most `limit` characters, with a sign where the rest is left out. */
export function brief(words: string, limit: number): string {
  const points = [...clean(words).trim()];
  return points.length <= limit ? points.join("") : `${points.slice(0, limit - 1).join("")}…`;
}

// C0 and C1 controls, bidi marks and overrides, zero-width characters, line fillers, tag characters.
const STEERING =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;
