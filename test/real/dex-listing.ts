import { MemberCursor } from "../../src/formats/dex/class-data.ts";
import { readCode, walkCode } from "../../src/formats/dex/code.ts";
import { type Dex, openDex } from "../../src/formats/dex/dex.ts";
import { OPCODE_ROWS } from "../../src/formats/dex/opcode-table.ts";
import { KIND, KINDS } from "../../src/formats/dex/opcodes.ts";
import type { DexListing } from "./dexdump.ts";

/** The same listing as dexdump's, from our own reader. */
export function listDex(bytes: Uint8Array): DexListing {
  const listing: DexListing = { classes: 0, methods: 0, fields: 0, strings: 0, instructions: 0, edges: [] };
  for (const dex of openDex(bytes)) addDex(dex, listing);
  return listing;
}

function addDex(dex: Dex, listing: DexListing): void {
  const cursor = new MemberCursor(dex);
  const callees = new Map<number, string>();
  const calleeAt = (index: number): string => {
    const known = callees.get(index);
    if (known !== undefined) return known;
    const ref = dex.methodRef(index);
    const text = `${ref.class}.${ref.name}:${ref.proto}`;
    callees.set(index, text);
    return text;
  };
  listing.strings += dex.header.strings.count;
  listing.classes += dex.header.classes.count;
  for (let n = 0; n < dex.header.classes.count; n++) {
    const { dataOffset } = dex.classDef(n);
    cursor.open(dataOffset);
    listing.fields += cursor.staticFields + cursor.instanceFields;
    listing.methods += cursor.directMethods + cursor.virtualMethods;
    cursor.skipFields();
    for (const count of [cursor.directMethods, cursor.virtualMethods]) {
      cursor.restart();
      for (let m = 0; m < count; m++) {
        cursor.nextMethod();
        if (cursor.codeOffset !== 0) addMethod(dex, cursor.index, cursor.codeOffset, calleeAt, listing);
      }
    }
  }
}

function addMethod(
  dex: Dex,
  index: number,
  codeOffset: number,
  calleeAt: (index: number) => string,
  listing: DexListing,
): void {
  const ref = dex.methodRef(index);
  const caller = `${dotted(ref.class)}.${ref.name}:${ref.proto}`;
  const code = readCode(dex, codeOffset);
  walkCode(dex, code, (at, opcode) => {
    listing.instructions++;
    const kind = KINDS[opcode];
    if (kind !== KIND.invoke && kind !== KIND.invokeCustom) return;
    const offset = (at - code.start).toString(16).padStart(4, "0");
    listing.edges.push(`${caller} ${offset} ${calleeText(dex, at, calleeAt)}`);
  });
}

function calleeText(dex: Dex, at: number, calleeAt: (index: number) => string): string {
  const index = dex.units[at + 1] ?? 0;
  const opcode = (dex.units[at] ?? 0) & 0xff;
  if (KINDS[opcode] === KIND.invokeCustom) return `call_site@${index.toString(16).padStart(4, "0")}`;
  const isPolymorphic = OPCODE_ROWS[opcode]?.[1].startsWith("invoke-polymorphic");
  return isPolymorphic
    ? `${calleeAt(index)}, ${dex.protoDescriptor(dex.units[at + 3] ?? 0)}`
    : calleeAt(index);
}

function dotted(descriptor: string): string {
  return descriptor.slice(1, -1).replaceAll("/", ".");
}
