import { MemberCursor } from "../../../formats/dex/class-data.ts";
import type { Dex } from "../../../formats/dex/dex.ts";
import { isFrameworkClass } from "./framework.ts";

const STATIC = 0x8;
/** Classes with fewer methods than this look like too many others. */
const MIN_METHODS = 4;

/**
 * What renaming leaves of a class: what it extends and implements, and the types of its methods and fields, with the
 * app's own names struck out. As eight hexadecimal digits; null for a class too small to be told from others.
 */
export function classShape(dex: Dex, classIndex: number): string | null {
  const { super: parent, interfaces, dataOffset } = dex.classDef(classIndex);
  const cursor = new MemberCursor(dex);
  cursor.open(dataOffset);
  if (cursor.directMethods + cursor.virtualMethods < MIN_METHODS) return null;
  const fields = [
    ...membersOf(cursor.staticFields, () => {
      cursor.nextField();
      return fieldShape(dex, cursor);
    }),
    ...afterRestart(cursor, cursor.instanceFields, () => {
      cursor.nextField();
      return fieldShape(dex, cursor);
    }),
  ];
  const methods = [
    ...afterRestart(cursor, cursor.directMethods, () => {
      cursor.nextMethod();
      return methodShape(dex, cursor);
    }),
    ...afterRestart(cursor, cursor.virtualMethods, () => {
      cursor.nextMethod();
      return methodShape(dex, cursor);
    }),
  ];
  const text = [
    struck(parent ?? ""),
    interfaces.map(struck).sort().join(""),
    fields.sort().join(""),
    // The static initialiser comes and goes with the values of constants.
    methods
      .filter((shape) => shape !== "")
      .sort()
      .join(""),
  ].join("|");
  return fnv1a(text);
}

function afterRestart(cursor: MemberCursor, count: number, next: () => string): string[] {
  cursor.restart();
  return membersOf(count, next);
}

function membersOf(count: number, next: () => string): string[] {
  return Array.from({ length: count }, next);
}

function fieldShape(dex: Dex, { index, access }: MemberCursor): string {
  return `${(access & STATIC) !== 0 ? "s" : "i"}${struck(dex.fieldRef(index).type)};`;
}

function methodShape(dex: Dex, { index, access }: MemberCursor): string {
  const { name, proto } = dex.methodRef(index);
  if (name === "<clinit>") return "";
  const kind = name === "<init>" ? "n" : (access & STATIC) !== 0 ? "s" : "i";
  return `${kind}${proto.replace(/L[^;]+;/g, struck)};`;
}

/** A type whose name survives renaming, or `*`. */
function struck(descriptor: string): string {
  const element = descriptor.replace(/^\[+/, "");
  if (!element.startsWith("L") || isFrameworkClass(element)) return descriptor;
  return `${descriptor.slice(0, descriptor.length - element.length)}*`;
}

export function fnv1a(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}
