import type { Program } from "../graph/program.ts";
import type { ProgramDex } from "../graph/program-dex.ts";

export interface ClassPlace {
  readonly dex: ProgramDex;
  /** Of its definition in that dex. */
  readonly index: number;
}

/** Where a class is defined; null where the app has none of that name. */
export function classPlace(program: Program, type: number): ClassPlace | null {
  const dex = program.isDefined(type) ? program.dexes[program.classDex.at(type)] : undefined;
  return dex === undefined ? null : { dex, index: program.classIndex.at(type) };
}
