import { MemberCursor } from "../../../formats/dex/class-data.ts";
import { type EncodedValue, readStaticValues } from "../../../formats/dex/encoded-value.ts";
import type { ProgramDex } from "../graph/program-dex.ts";
import { NOTHING, numberValue, textValue, type Value } from "./value.ts";

/** What the static fields of a class hold from the start, by its own table; offsets of its members and of the table. */
export function readStaticsOf(dex: ProgramDex, data: number, table: number, into: Map<number, Value>): void {
  const cursor = new MemberCursor(dex.dex);
  cursor.open(data);
  for (const value of readStaticValues(dex.dex, table).slice(0, cursor.staticFields)) {
    cursor.nextField();
    into.set(dex.field(cursor.index), initialValue(value));
  }
}

function initialValue(value: EncodedValue): Value {
  if (value.kind === "string") return textValue(value.value);
  if (value.kind === "number") return numberValue(value.value);
  if (value.kind === "boolean") return numberValue(value.value ? 1 : 0);
  return value.kind === "null" ? numberValue(0) : { ...NOTHING, open: true };
}
