import type { Program } from "../graph/program.ts";
import { firstFrom, textAt } from "./created-tables.ts";

/** A method that the code of some dex names. */
export function methodLike(program: Program, type: number, name: string, parameters: number): number | null {
  for (const holder of program.dexes) {
    const { words, header } = holder.dex;
    const named = firstFrom(holder.dex, name);
    if (textAt(holder.dex, named) !== name) continue;
    for (let index = 0; index < header.methods.count; index++) {
      const at = header.methods.word + index * 2;
      const owner = (words[at] ?? 0) & 0xffff;
      if (words[at + 1] !== named || owner >= header.types.count || holder.type(owner) !== type) continue;
      if (program.parametersOf(holder.shape(index)).length === parameters) return holder.method(index);
    }
  }
  return null;
}
