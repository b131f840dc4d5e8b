const CLASS_NAME = /^(?:[\w$]+\.)+[\w$]+$/;
const PIECE = /^[\w$.]+$/;
const MAX_PIECES = 12;
const MAX_JOINED = 4;

/** Names of classes among the texts of one method, in their order: as they stand, and put together from neighbours. */
export function namesIn(texts: readonly string[]): ReadonlySet<string> {
  const names = new Set(texts.filter((text) => CLASS_NAME.test(text)));
  const pieces = texts.filter((text) => PIECE.test(text));
  if (pieces.length > MAX_PIECES) return names;
  for (let from = 0; from < pieces.length; from++) {
    let joined = pieces[from] ?? "";
    let dotted = joined;
    for (const next of pieces.slice(from + 1, from + MAX_JOINED)) {
      joined += next;
      dotted += `.${next}`;
      for (const name of [joined, dotted]) if (CLASS_NAME.test(name)) names.add(name);
    }
  }
  return names;
}
