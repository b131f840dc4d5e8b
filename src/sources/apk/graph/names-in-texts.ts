import type { Dex } from "../../../formats/dex/dex.ts";
import { KIND, KINDS, payloadUnits, UNITS } from "../../../formats/dex/opcodes.ts";
import { namesIn } from "./joined-names.ts";
import { lambdaSites } from "./lambdas.ts";
import { EDGE, EDGE_KINDS, type Program } from "./program.ts";

const JUMBO = 0x1b;
const METHOD_NAME = /^[A-Za-z_$][\w$]{0,60}$/;

/** Strings that may name a class or a method, in a method that looks one up. */
export function readNames(
  dex: Dex,
  program: Program,
  start: number,
  end: number,
  alsoMethods: boolean,
): void {
  const { units } = dex;
  const texts: string[] = [];
  for (let at = start; at < end; ) {
    const opcode = (units[at] ?? 0) & 0xff;
    if (KINDS[opcode] === KIND.string) {
      const high = opcode === JUMBO ? (units[at + 2] ?? 0) * 0x1_0000 : 0;
      texts.push(dex.string((units[at + 1] ?? 0) + high));
    } else if (KINDS[opcode] === KIND.invokeCustom) {
      const recipe = lambdaSites(dex).get(units[at + 1] ?? 0)?.recipe;
      if (recipe !== undefined) texts.push(...recipe.split("\u0001"));
    }
    const isPayload = KINDS[opcode] === KIND.nop;
    at += (isPayload ? payloadUnits(units, at) : 0) || (UNITS[opcode] ?? 1);
  }
  const { edges, types, names } = program;
  for (const name of namesIn(texts))
    edges.push(types.idOf(`L${name.replaceAll(".", "/")};`) * EDGE_KINDS + EDGE.byName);
  if (!alsoMethods) return;
  for (const text of texts)
    if (METHOD_NAME.test(text)) edges.push(names.idOf(text) * EDGE_KINDS + EDGE.methodNamed);
}
