import type { Program } from "./program.ts";

export const LOOKS_UP_CLASS = 1;
export const LOOKS_UP_METHOD = 2;

/** Calls that find a class by its name. */
const LOOKUPS: ReadonlySet<string> = new Set(["forName", "loadClass", "setClassName", "createComponent"]);
/** Whose constructor does, too. */
export const COMPONENT_NAME = "Landroid/content/ComponentName;";
/** Calls that find a method by its name. */
const METHOD_LOOKUPS: ReadonlySet<string> = new Set([
  "getMethod",
  "getDeclaredMethod",
  "findStatic",
  "findVirtual",
  "findSpecial",
]);

/** By number of the name of a method: what it looks up. */
export function lookupNames({ names }: Program): ReadonlyMap<number, number> {
  return new Map([
    ...[...LOOKUPS].map((name): [number, number] => [names.idOf(name), LOOKS_UP_CLASS]),
    ...[...METHOD_LOOKUPS].map((name): [number, number] => [names.idOf(name), LOOKS_UP_METHOD]),
  ]);
}
