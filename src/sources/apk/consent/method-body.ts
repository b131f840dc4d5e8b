import { type Code, instructionUnits, readCode, readTries, type Try } from "../../../formats/dex/code.ts";
import type { Dex } from "../../../formats/dex/dex.ts";
import { KIND, KINDS } from "../../../formats/dex/opcodes.ts";
import { branchTargets } from "../code/branches.ts";

/** What of a method's code is the same each time it is followed. */
export interface MethodBody {
  readonly code: Code;
  readonly tries: readonly Try[];
  /** By code unit from the start: the number of the place where paths may meet, in code order from 1; 0 for others. */
  readonly pointAt: Uint16Array;
  /** By number of the place: where it is, in code units from the start of the file. */
  readonly points: readonly number[];
  /** Stretches of code that run again and again: from where a jump back leads to the jump. */
  readonly loops: readonly Stretch[];
  /** The outermost of them, none of which lies in another. */
  readonly regions: readonly Stretch[];
}

/** In code units from the start of the file, both ends within it. */
interface Stretch {
  readonly first: number;
  readonly last: number;
}

const JUMPING: ReadonlySet<number> = new Set([KIND.if, KIND.goto, KIND.switch]);
/** By opcode: 1 for what may go on elsewhere. */
const JUMPS = Uint8Array.from(KINDS, (kind) => (JUMPING.has(kind) ? 1 : 0));

/** `codeOffset` in bytes. The code is shorter than 65,536 units. */
export function readMethodBody(dex: Dex, codeOffset: number): MethodBody {
  const code = readCode(dex, codeOffset);
  const tries = readTries(dex, code);
  const { start, end } = code;
  const pointAt = new Uint16Array(end - start);
  const loops: Stretch[] = [];
  if (end > start) pointAt[0] = 1;
  const { units } = dex;
  for (let at = start; at < end; at += instructionUnits(units, at)) {
    if (JUMPS[(units[at] ?? 0) & 0xff] === 0) continue;
    const targets = branchTargets(units, at);
    if (targets === null) continue;
    for (const target of targets) {
      if (target < start || target >= end) continue;
      pointAt[target - start] = 1;
      if (target <= at) loops.push({ first: target, last: at });
    }
  }
  for (const { handlers } of tries) for (const handler of handlers) pointAt[handler - start] = 1;
  const points = [-1];
  for (let n = 0; n < pointAt.length; n++) if (pointAt[n] === 1) pointAt[n] = points.push(start + n) - 1;
  return { code, tries, pointAt, points, loops, regions: outermost(loops) };
}

function outermost(loops: readonly Stretch[]): readonly Stretch[] {
  if (loops.length === 0) return loops;
  const regions: { first: number; last: number }[] = [];
  for (const { first, last } of [...loops].sort((a, b) => a.first - b.first)) {
    const before = regions.at(-1);
    if (before === undefined || first > before.last) regions.push({ first, last });
    else before.last = Math.max(before.last, last);
  }
  return regions;
}
