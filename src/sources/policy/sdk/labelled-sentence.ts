import { firstMatch } from "../lexicon/matches.ts";
import { columnOf } from "./columns.ts";
import { fits } from "./evidence.ts";
import type { Field } from "./row.ts";
import type { Words } from "./told-values.ts";

const SHOWN = ["company", "data"] as const;

/** "Purpose: attribution.", "Data collected: IP address": a value by its label, within a line of sentences. */
export function labelledIn({ text, start }: Words): Field[] {
  const found = firstMatch(/^([A-Za-z][A-Za-z ]{2,28}):\s+(?=\S)|^(\p{Script=Han}{2,10})：(?=\S)/u, text);
  if (!found) return [];
  const known = columnOf((found[1] ?? found[2] ?? "").trim(), true);
  // "Shared: name, e-mail address": a label that no list knows, over what shows by itself what it is.
  const bare = text.slice(found[0].length).replace(/[\s.,;，。；]+$/, "");
  const shown = known === null ? SHOWN.find((candidate) => fits(candidate, bare)) : known;
  const column = shown ?? null;
  if (column === null || column === "sdk-name") return [];
  // An address that follows the value is the link, and no part of it.
  const behind = column === "link" ? /[\s.,;]+$/ : /[\s.,;]*(?:https?:\/\/\S+)?[\s.,;]*$/;
  const value = text.slice(found[0].length).replace(behind, "");
  return value.length < 2 ? [] : [{ column, text: value, start: start + found[0].length }];
}
