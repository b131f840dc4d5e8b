import { KIND, KINDS } from "../../../formats/dex/opcodes.ts";

export const CONST_CLASS = 0x1c;
export const CONST_METHOD_HANDLE = 0xfe;
const SAYING: ReadonlySet<number> = new Set([
  KIND.invoke,
  KIND.invokeCustom,
  KIND.newInstance,
  KIND.staticGet,
  KIND.staticPut,
  KIND.string,
  KIND.nop,
]);
/** By opcode: 1 for what names a method or class, and for what may be data among the code. */
export const SAYS = Uint8Array.from(KINDS, (kind) => (SAYING.has(kind) ? 1 : 0));
SAYS[CONST_CLASS] = 1;
SAYS[CONST_METHOD_HANDLE] = 1;

/** By opcode: 1 for the calls whose target depends on the object. */
export const DISPATCH = new Uint8Array(256);
for (const opcode of [0x6e, 0x72, 0x74, 0x78]) DISPATCH[opcode] = 1;
