import { codeEnd } from "../../../formats/dex/code.ts";
import type { Dex } from "../../../formats/dex/dex.ts";
import { KIND, KINDS, payloadUnits, UNITS } from "../../../formats/dex/opcodes.ts";
import { fnv1a } from "./class-shape.ts";
import { isFrameworkClass } from "./framework.ts";

const JUMBO = 0x1b;
/** Calls that a compiler adds and takes away, or that any method makes. */
const COMMON =
  /^L(?:java\/lang\/(?:Object|String|StringBuilder|Objects|Throwable|Exception|Integer|Long|Boolean|Float|Double)|java\/util\/(?:Objects|Iterator)|android\/util\/Log);/;
const MIN_CALLS = 2;
const MIN_SIGNS = 4;

/**
 * What renaming leaves of a method: which methods of Android and Java it calls and which texts it uses, each once, as
 * eight hexadecimal digits; null for one too plain to be told from others. `codeOffset` in bytes. Throws a FormatError
 * where its code is broken.
 */
export function methodShape(dex: Dex, codeOffset: number): string | null {
  const calls = new Set<string>();
  const texts = new Set<string>();
  const { units } = dex;
  const end = codeEnd(dex, codeOffset);
  for (let at = (codeOffset >> 1) + 8; at < end; ) {
    const opcode = (units[at] ?? 0) & 0xff;
    const kind = KINDS[opcode];
    const index = units[at + 1] ?? 0;
    if (kind === KIND.invoke) {
      const { class: owner, name, proto } = dex.methodRef(index);
      if (isFrameworkClass(owner) && !COMMON.test(owner)) calls.add(`${owner}${name}${proto}`);
    } else if (kind === KIND.string)
      texts.add(dex.string(opcode === JUMBO ? index + (units[at + 2] ?? 0) * 0x1_0000 : index));
    at += opcode === 0 ? Math.max(1, payloadUnits(units, at)) : (UNITS[opcode] ?? 1);
  }
  if (calls.size < MIN_CALLS || calls.size + texts.size < MIN_SIGNS) return null;
  return fnv1a(`m|${[...calls].sort().join("")}|${[...texts].sort().join("\0")}`);
}
