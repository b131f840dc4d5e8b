import type { Machine } from "../machine.ts";
import { PSEUDO } from "../pseudo-fields.ts";
import { ANYTHING, type ValueId } from "../values.ts";
import { argument, gives, type Special } from "./special.ts";

const TABLES = /\b(?:from|into|update|join)\s+["'`[]?(\w+)/gi;

/** Tables, by the names that calls and statements of SQL have for them. */
export const tableSpecials: Readonly<Record<string, Special>> = {
  "row-write": (machine, call) => {
    const { values, fields, library, program, trail } = machine;
    const row = call.args.slice(1).find((arg) => values.at(arg).objs.length > 0);
    if (row === undefined) return;
    const type = program.types.idOf("Landroid/database/Cursor;");
    const tables = library.named("table", argument(call, 0), call.state, type);
    trail.stored(call.frame, values.tainted(machine.told(call.state.heap, row)), PSEUDO.elements, null);
    fields.add(call.state, tables, PSEUDO.elements, row);
  },
  "sql-read": (machine, call) => {
    gives(machine, call, machine.values.objects(tablesIn(machine, argument(call, 0), call.resultType)));
  },
  "sql-write": (machine, call) => {
    const { values, fields, program } = machine;
    const taints = call.args.flatMap((arg) => machine.told(call.state.heap, arg));
    if (taints.length === 0) return;
    const type = program.types.idOf("Landroid/database/Cursor;");
    const tables = tablesIn(machine, argument(call, 0), type);
    machine.trail.stored(call.frame, values.tainted(taints), PSEUDO.data, null);
    fields.add(call.state, tables, PSEUDO.data, values.tainted(taints));
  },
  "sql-statement": (machine, call) => {
    const { fields, values, slots, program } = machine;
    const made = machine.library.resultObject(call);
    const type = program.types.idOf("Landroid/database/Cursor;");
    const tables = tablesIn(machine, argument(call, 0), type);
    fields.store(call.state, values.at(made).objs, slots.slot("tables"), values.objects(tables));
    call.result = made;
  },
};

function tablesIn(machine: Machine, sql: ValueId, type: number): readonly number[] {
  const { values, library } = machine;
  const names = values
    .beginnings(sql)
    .flatMap((text) => [...text.matchAll(TABLES)].map(([, name = ""]) => name));
  if (names.length === 0) return library.named("table", ANYTHING, null, type);
  return names.flatMap((name) => library.named("table", values.string(name), null, type));
}
