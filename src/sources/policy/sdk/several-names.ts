import { everyMatch, matches } from "../lexicon/matches.ts";
import { isPlainName, matchSdk } from "./match.ts";
import type { Field } from "./row.ts";

/** "Firebase, Adjust" in one cell of names: what the row says holds for each. */
export function apart(fields: readonly Field[]): readonly (readonly Field[])[] {
  const at = fields.findIndex(({ column }) => column === "sdk-name");
  const cell = fields[at];
  if (!cell) return [fields];
  // "华为推送SDK 荣耀推送SDK": each on a line of its own in the cell.
  if (matches(EACH_LINE, cell.text)) {
    const each = divided(fields, cell, everyMatch(/\S[^\n]*?sdk(?=\s|$)/gi, cell.text), true);
    if (each) return each;
  }
  // One firm's SDK may go by two names: beside a firm each must be called an SDK.
  if (fields.some(({ column }) => column === "company"))
    return matches(EACH_SDK, cell.text)
      ? (divided(fields, cell, everyMatch(/[^、,，;；\s][^、,，;；]*/g, cell.text), true) ?? [fields])
      : // "Bugsnag, Instabug": those that are known to be two.
        (divided(fields, cell, everyMatch(/[^、,，;；\s][^、,，;；]*/g, cell.text), false) ?? [fields]);
  // "穿山甲SDK（巨量SDK、头条SDK）": other names of one.
  if (/[(（]/.test(cell.text)) return [fields];
  return (
    divided(fields, cell, everyMatch(/[^、,，;；\s][^、,，;；]*/g, cell.text), true) ??
    // "微信/QQ登录SDK": a slash also parts a name from its other one, so that each must be known.
    divided(fields, cell, everyMatch(/[^/\s][^/]*/g, cell.text), false) ?? [fields]
  );
}

const EACH_LINE = /^[^、，,;；（(]{1,30}?sdk(?:\s+[^、，,;；（(]{1,30}?sdk)+$/i;
const EACH_SDK = /^[^、,，;；（(]{1,30}sdk\s*(?:[、,，;；]\s*[^、,，;；（(]{1,30}sdk\s*)+$/i;

function divided(
  fields: readonly Field[],
  cell: Field,
  names: readonly RegExpExecArray[],
  byWord: boolean,
): readonly (readonly Field[])[] | null {
  const ids = names.map(([name]) => matchSdk({ name, company: null, link: null, text: name }));
  const isKnown = names.every(
    ([name], at) => (byWord && matches(/sdk/i, name) && !isPlainName(name)) || ids[at] !== null,
  );
  // "优量汇、广点通SDK" is one SDK by two names.
  const told = ids.filter((id) => id !== null);
  if (names.length < 2 || !isKnown || new Set(told).size < told.length) return null;
  return names.map((name) =>
    fields.map((field) =>
      field === cell ? { ...cell, text: name[0].trim(), start: cell.start + name.index } : field,
    ),
  );
}
