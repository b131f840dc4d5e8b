import type { MethodFound, TextUse, Walked } from "../walk.ts";
import type { FastMemory } from "./fast-memory.ts";
import type { Scan } from "./scan-exports.ts";

/** Class, method and where its code stands, row by row. */
function methodsFound(rows: Uint32Array): readonly MethodFound[] {
  return Array.from({ length: rows.length / 3 }, (_, n) => ({
    classIndex: rows[n * 3] ?? 0,
    methodIndex: rows[n * 3 + 1] ?? 0,
    codeOffset: rows[n * 3 + 2] ?? 0,
  }));
}

/** String, class, method and where in the method's code it is used, row by row. */
function textUses(rows: Uint32Array): ReadonlyMap<number, TextUse> {
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

type Lists = "codeOffsets" | "found" | "overriding" | "named" | "makers" | "uses";

/** What a walk found, of lists that stand at these addresses. */
export function walkedFrom(
  scan: Scan,
  memory: FastMemory,
  at: Readonly<Record<Lists, number>>,
  methodCount: number,
): Walked {
  return {
    instructions: scan.instructions.value >>> 0,
    invokes: scan.invokes.value >>> 0,
    methods: scan.methods.value >>> 0,
    fields: scan.fields.value >>> 0,
    broken: 0,
    firstBroken: null,
    found: methodsFound(memory.numbers(at.found, scan.found.value * 3)),
    overriding: methodsFound(memory.numbers(at.overriding, scan.overriding.value * 3)),
    callersOfNamed: methodsFound(memory.numbers(at.named, scan.named.value * 3)),
    callersOfTextMakers: methodsFound(memory.numbers(at.makers, scan.makers.value * 3)),
    codeOffsets: memory.numbers(at.codeOffsets, methodCount).slice(),
    textUses: textUses(memory.numbers(at.uses, scan.uses.value * 4)),
  };
}
