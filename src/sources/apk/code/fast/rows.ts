import type { MethodFound, TextUse } from "../walk.ts";

/** Class, method and where its code stands, row by row. */
export function methodsFound(rows: Uint32Array): readonly MethodFound[] {
  return Array.from({ length: rows.length / 3 }, (_, n) => ({
    classIndex: rows[n * 3] ?? 0,
    methodIndex: rows[n * 3 + 1] ?? 0,
    codeOffset: rows[n * 3 + 2] ?? 0,
  }));
}

/** String, class, method and where in the method's code it is used, row by row. */
export function textUses(rows: Uint32Array): ReadonlyMap<number, TextUse> {
  const uses = new Map<number, TextUse>();
  for (let row = 0; row < rows.length; row += 4) {
    uses.set(rows[row] ?? 0, {
      classIndex: rows[row + 1] ?? 0,
      methodIndex: rows[row + 2] ?? 0,
      offset: rows[row + 3] ?? 0,
    });
  }
  return uses;
}
