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

/** One framework call, or a text, in the order of the code. */
interface Sign {
  readonly at: number;
  readonly call: string | null;
  readonly text: string | null;
}

/**
 * What renaming leaves of a method: which methods of Android and Java it calls and which texts it uses, each once, as
 * eight hexadecimal digits; null for one too plain to be told from others. `codeOffset` in bytes. Throws a FormatError
 * where its code is broken.
 */
export function methodShape(dex: Dex, codeOffset: number): string | null {
  const signs = [...signsIn(dex, codeOffset)];
  const calls = [...new Set(signs.flatMap(({ call }) => call ?? []))];
  const texts = [...new Set(signs.flatMap(({ text }) => text ?? []))];
  if (calls.length < MIN_CALLS || calls.length + texts.length < MIN_SIGNS) return null;
  return fnv1a(`m|${calls.sort().join("")}|${texts.sort().join("\0")}`);
}

/**
 * What it leaves of one use of a text, `offset` code units into its method's code: the text and the next two calls of
 * Android and Java, which stay behind it where methods are put into one another; null where fewer follow.
 */
export function useShape(dex: Dex, codeOffset: number, offset: number): string | null {
  const start = (codeOffset >> 1) + CODE_HEADER_UNITS;
  let used: string | null = null;
  const calls: string[] = [];
  for (const { at, call, text } of signsIn(dex, codeOffset)) {
    if (at - start === offset) used = text;
    else if (used !== null && call !== null) calls.push(call);
    if (calls.length === MIN_CALLS) return fnv1a(`u|${used}|${calls.join("")}`);
  }
  return null;
}

const CODE_HEADER_UNITS = 8;

function* signsIn(dex: Dex, codeOffset: number): Generator<Sign> {
  const { units } = dex;
  const end = codeEnd(dex, codeOffset);
  for (let at = (codeOffset >> 1) + CODE_HEADER_UNITS; at < end; ) {
    const opcode = (units[at] ?? 0) & 0xff;
    const kind = KINDS[opcode];
    const index = units[at + 1] ?? 0;
    if (kind === KIND.invoke) {
      const { class: owner, name, proto } = dex.methodRef(index);
      if (isFrameworkClass(owner) && !COMMON.test(owner))
        yield { at, call: `${owner}${name}${proto}`, text: null };
    } else if (kind === KIND.string) {
      const string = opcode === JUMBO ? index + (units[at + 2] ?? 0) * 0x1_0000 : index;
      yield { at, call: null, text: dex.string(string) };
    }
    at += opcode === 0 ? Math.max(1, payloadUnits(units, at)) : (UNITS[opcode] ?? 1);
  }
}
