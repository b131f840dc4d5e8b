import { matchSdk } from "./match.ts";
import type { Field } from "./row.ts";

/** "Firebase, Adjust" in one cell of names: what the row says holds for each. */
export function apart(fields: readonly Field[]): readonly (readonly Field[])[] {
  const at = fields.findIndex(({ column }) => column === "sdk-name");
  const cell = fields[at];
  if (!cell || fields.some(({ column }) => column === "company")) return [fields];
  const names = [...cell.text.matchAll(/[^、,，;；\s][^、,，;；]*/g)];
  const known = names.filter(
    ([name]) => /sdk/i.test(name) || matchSdk({ name, company: null, link: null, text: name }) !== null,
  );
  if (names.length < 2 || known.length < names.length) return [fields];
  return names.map((name) =>
    fields.map((field) =>
      field === cell ? { ...cell, text: name[0].trim(), start: cell.start + name.index } : field,
    ),
  );
}
