import type { LibraryCall } from "../library.ts";
import type { Machine } from "../machine.ts";
import { NOTHING, type ValueId } from "../values.ts";

export type Special = (machine: Machine, call: LibraryCall) => void;

export function argument(call: LibraryCall, n: number): ValueId {
  return call.args[n] ?? NOTHING;
}

export function gives(machine: Machine, call: LibraryCall, value: ValueId): void {
  call.result = machine.values.join(call.result, value);
}
