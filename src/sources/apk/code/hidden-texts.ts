import { instructionUnits } from "../../../formats/dex/code.ts";
import { KIND, KINDS } from "../../../formats/dex/opcodes.ts";
import { FormatError } from "../../../formats/format-error.ts";
import type { CodePlace } from "../../../model/place.ts";
import { methodsWithCode } from "../graph/methods-with-code.ts";
import { NONE, type Program } from "../graph/program.ts";
import type { ProgramDex } from "../graph/program-dex.ts";
import { textMakers } from "../graph/wanted-calls.ts";
import type { MethodWithCode } from "./code-read.ts";
import { isScrambled } from "./scrambled.ts";

const MIN_CALLERS = 8;
const MIN_TEXTS = 15;
const MIN_SHARE = 0.8;
/** So much is read in all, the helpers that most call first: code can be made to name many. */
const MAX_UNITS = 8_000_000;
const STATIC = 0x8;
const JUMBO = 0x1b;
const INVOKE_STATIC = 0x71;
const INVOKE_STATIC_RANGE = 0x77;

export interface HiddenTexts {
  /** Signature of the method that makes texts readable. */
  readonly helper: string;
  /** Scrambled texts that are handed to it. */
  readonly count: number;
  readonly at: CodePlace;
}

/** Static methods from text to text that are handed many texts, nearly all of which nobody can read. */
export function hiddenTexts(program: Program): readonly HiddenTexts[] {
  let left = MAX_UNITS;
  return [...callersOfCandidates(program)]
    .filter(([, methods]) => methods.length >= MIN_CALLERS)
    .sort(([a, byA], [b, byB]) => byB.length - byA.length || a - b)
    .flatMap(([helper, methods]) => {
      for (const method of methods) left -= unitsOf(program, method);
      if (left < 0) return [];
      const texts = new Set(methods.flatMap((method) => textsHanded(program, method, helper)));
      const scrambled = [...texts].filter(isScrambled).length;
      if (scrambled < MIN_TEXTS || scrambled < texts.size * MIN_SHARE) return [];
      const dex = program.dexes[program.codeDex.at(helper)];
      const place: CodePlace = {
        kind: "code",
        entry: dex?.entry ?? "",
        class: program.types.text(program.methods.first(helper)),
        method: program.methodText(helper),
        offset: 0,
      };
      return [{ helper: program.signature(helper), count: scrambled, at: place }];
    })
    .sort((a, b) => (a.helper < b.helper ? -1 : 1));
}

function unitsOf(program: Program, method: number): number {
  const dex = program.dexes[program.codeDex.at(method)]?.dex;
  return 8 + (dex?.words[(program.codeOffset.at(method) >> 2) + 3] ?? 0);
}

/** By static method with code that takes a text first and gives one: who calls it. */
function callersOfCandidates(program: Program): ReadonlyMap<number, readonly number[]> {
  const callers = new Map<number, Set<number>>();
  for (const holder of program.dexes) {
    const isMaker = textMakers(holder.dex, (type) => program.isDefined(holder.type(type)));
    for (const caller of holder.calls?.callersOfTextMakers ?? methodsWithCode(holder.dex)) {
      try {
        noteCandidates(program, holder, caller, isMaker, callers);
      } catch (error) {
        // Whoever reads facts from the same method says that it is broken.
        if (!(error instanceof FormatError)) throw error;
      }
    }
  }
  return new Map([...callers].map(([target, methods]) => [target, [...methods]]));
}

function noteCandidates(
  program: Program,
  holder: ProgramDex,
  caller: MethodWithCode,
  isMaker: Uint8Array,
  callers: Map<number, Set<number>>,
): void {
  for (const target of candidatesIn(program, holder, caller.codeOffset, isMaker)) {
    const method = program.methodIn(holder, caller);
    if (method === NONE) return;
    const known = callers.get(target);
    if (known) known.add(method);
    else callers.set(target, new Set([method]));
  }
}

function candidatesIn(
  program: Program,
  holder: ProgramDex,
  offset: number,
  isMaker: Uint8Array,
): readonly number[] {
  const { units, words } = holder.dex;
  const start = (offset >> 1) + 8;
  const end = Math.min(units.length, start + (words[(offset >> 2) + 3] ?? 0));
  const found: number[] = [];
  for (let at = start; at < end; at += Math.max(1, instructionUnits(units, at))) {
    const opcode = (units[at] ?? 0) & 0xff;
    if (opcode !== INVOKE_STATIC && opcode !== INVOKE_STATIC_RANGE) continue;
    const index = units[at + 1] ?? 0;
    if ((isMaker[index] ?? 0) === 0) continue;
    const target = holder.method(index);
    if (program.codeOffset.at(target) !== 0 && ((program.access.at(target) - 1) & STATIC) !== 0)
      found.push(target);
  }
  return found;
}

/** Constant texts that a method hands to another, read in the order in which they stand. */
function textsHanded(program: Program, method: number, helper: number): readonly string[] {
  const holder = program.dexes[program.codeDex.at(method)];
  const offset = program.codeOffset.at(method);
  if (holder === undefined || offset === 0) return [];
  const { units, words } = holder.dex;
  const start = (offset >> 1) + 8;
  const end = Math.min(units.length, start + (words[(offset >> 2) + 3] ?? 0));
  const held = new Map<number, number>();
  const texts: string[] = [];
  for (let at = start; at < end; at += Math.max(1, instructionUnits(units, at))) {
    const unit = units[at] ?? 0;
    const opcode = unit & 0xff;
    if (KINDS[opcode] === KIND.string) {
      held.set(unit >> 8, (units[at + 1] ?? 0) + (opcode === JUMBO ? (units[at + 2] ?? 0) * 0x1_0000 : 0));
    } else if (opcode === INVOKE_STATIC && holder.method(units[at + 1] ?? 0) === helper) {
      const index = held.get((units[at + 2] ?? 0) & 0xf);
      if (index !== undefined) texts.push(holder.dex.string(index));
    }
  }
  return texts;
}
