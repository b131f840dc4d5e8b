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

const MAX_DEPTH = 16;

/** Whether a constructor is one of an application that may hand a base of its own the name of the class to work for it. */
export function namesDelegate(program: Program, method: number): boolean {
  let above = program.superOf(program.methods.first(method));
  if (above < 0 || !program.isDefined(above)) return false;
  for (let depth = 0; above >= 0 && program.isDefined(above) && depth < MAX_DEPTH; depth++)
    above = program.superOf(above);
  return above === program.types.idOf("Landroid/app/Application;");
}
