import type { Machine } from "./machine.ts";

/** Whether objects below this class have methods that somebody else than the app knows by name. */
export function callsBack({ program, relevance, world }: Machine, type: number): boolean {
  const name = program.types.text(type);
  if (!program.isDefined(type)) return !CALLED_BY_NOBODY.has(name);
  return relevance.isOther(type) || world.shape.sdkOf(name) !== null;
}

/** What is above many classes, and tells nothing of who calls them. */
const CALLED_BY_NOBODY: ReadonlySet<string> = new Set([
  "Ljava/lang/Object;",
  "Ljava/io/Serializable;",
  "Ljava/lang/Cloneable;",
  "Ljava/lang/Comparable;",
  "Landroid/os/Parcelable;",
]);
