import type { Machine } from "./machine.ts";

/** Whether objects below this class have methods that somebody else than the app knows by name. */
export function callsBack({ program, relevance }: Machine, type: number): boolean {
  return program.isDefined(type) ? relevance.isOther(type) : !CALLED_BY_NOBODY.has(program.types.text(type));
}

/** What is above many classes, and tells nothing of who calls them. */
const CALLED_BY_NOBODY: ReadonlySet<string> = new Set([
  "Ljava/lang/Object;",
  "Ljava/io/Serializable;",
  "Ljava/lang/Cloneable;",
  "Ljava/lang/Comparable;",
  "Landroid/os/Parcelable;",
]);
