import { appFunctions } from "../../catalog/functions/index.gen.ts";
import { dataType } from "../../catalog/index.ts";
import type { AppFunction, DataId } from "../../catalog/types.ts";

/** A function as the person who runs the audit states it: `find friends` or `find friends: contacts.address-book`. */
export interface StatedFunction {
  readonly words: string;
  readonly data: readonly DataId[];
  /** Words after the colon that name no data type. */
  readonly unknown: readonly string[];
}

export function statedFunction(words: string): StatedFunction {
  const colon = words.search(/[:：]/);
  if (colon < 0) return { words: words.trim(), data: dataOfFunction(words), unknown: [] };
  const data: DataId[] = [];
  const unknown: string[] = [];
  for (const word of words.slice(colon + 1).split(/[,，、;；]/)) {
    const name = word.trim();
    if (name === "") continue;
    const found = dataNamed(name);
    if (found) data.push(found);
    else unknown.push(name);
  }
  return { words: words.slice(0, colon).trim(), data, unknown };
}

/**
 * The data that the functions named in a policy need, by the catalog's vocabulary. What a law orders for a function does
 * not say what else it may use, so such functions speak against nothing.
 */
export function dataOfPlainFunction(words: string): readonly DataId[] {
  const plain = functionsNamedIn(words).filter(({ ordered }) => ordered === undefined);
  return [...new Set(plain.flatMap(({ data }) => data))];
}

/** The data that the functions named in some words need, by the catalog's vocabulary. */
export function dataOfFunction(words: string): readonly DataId[] {
  const data = new Set(functionsNamedIn(words).flatMap((known) => known.data));
  return [...data];
}

export function functionsNamedIn(words: string): readonly AppFunction[] {
  return appFunctions.filter(
    ({ id, terms }) =>
      words.trim() === id || [...terms.zh, ...terms.en].some((term) => isNamedIn(words, term)),
  );
}

/** Chinese has no spaces between words; in Latin script a term stands between letters of nobody else's word. */
export function isNamedIn(words: string, term: string): boolean {
  const text = words.toLowerCase();
  const sought = term.toLowerCase();
  const latin = /[a-z]/;
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) {
    const before = text[at - 1] ?? "";
    const after = text[at + sought.length] ?? "";
    const startsInside = latin.test(before) && latin.test(sought[0] ?? "");
    const endsInside = latin.test(after) && latin.test(sought.at(-1) ?? "");
    if (!startsInside && !endsInside) return true;
  }
  return false;
}

function dataNamed(name: string): DataId | undefined {
  return dataType(name)?.id;
}
