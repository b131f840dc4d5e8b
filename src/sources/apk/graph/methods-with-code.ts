import { MemberCursor } from "../../../formats/dex/class-data.ts";
import type { Dex } from "../../../formats/dex/dex.ts";
import { FormatError } from "../../../formats/format-error.ts";
import type { MethodWithCode } from "../code/code-read.ts";

/** All methods that a dex holds code of, in code order; classes that are broken have none. */
export function methodsWithCode(dex: Dex): readonly MethodWithCode[] {
  const { words, header } = dex;
  const cursor = new MemberCursor(dex);
  const found: MethodWithCode[] = [];
  for (let n = 0; n < header.classes.count; n++) {
    try {
      addMethods(cursor, words[header.classes.word + n * 8 + 6] ?? 0, found);
    } catch (error) {
      // Whoever reads facts from the same class says that it is broken.
      if (!(error instanceof FormatError)) throw error;
    }
  }
  return found;
}

function addMethods(cursor: MemberCursor, classData: number, found: MethodWithCode[]): void {
  cursor.open(classData);
  cursor.skipFields();
  for (const count of [cursor.directMethods, cursor.virtualMethods]) {
    cursor.restart();
    for (let left = count; left > 0; left--) {
      cursor.nextMethod();
      const { index: methodIndex, codeOffset } = cursor;
      if (codeOffset !== 0) found.push({ methodIndex, codeOffset });
    }
  }
}
