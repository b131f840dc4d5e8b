import { createdTables } from "../created-tables.ts";
import type { State } from "../frame.ts";
import type { LibraryCall } from "../library.ts";
import type { Machine } from "../machine.ts";
import { PSEUDO } from "../pseudo-fields.ts";
import { ANYTHING, NOTHING, type ValueId } from "../values.ts";
import { argument, gives, type Special } from "./special.ts";

const TABLES = /\b(?:from|into|update|join)\s+["'`[]?(\w+)/gi;

/** Tables, by the names that calls and statements of SQL have for them. */
export const tableSpecials: Readonly<Record<string, Special>> = {
  "row-write": (machine, call) => {
    const { values, fields, named, program, trail } = machine;
    const row = call.args.slice(1).find((arg) => values.at(arg).objs.length > 0);
    if (row === undefined) return;
    const type = program.types.idOf("Landroid/database/Cursor;");
    const tables = named.of("table", argument(call, 0), call.state, type);
    trail.stored(call.frame, values.tainted(machine.told(call.state.heap, row)), PSEUDO.elements, null);
    fields.add(call.state, tables, PSEUDO.elements, row);
  },
  "row-query": (machine, call) => {
    // Longer forms begin with whether rows are distinct.
    const first = call.args.length >= LONG ? 1 : 0;
    const tables = machine.named.of("table", argument(call, first), call.state, call.resultType);
    cursorOn(machine, call, tables, argument(call, first + 1));
  },
  "row-query-built": (machine, call) => {
    const { values, named, slots } = machine;
    for (const builder of values.at(call.self).objs) {
      const name = call.state.heap.get(builder, slots.slot("table"));
      cursorOn(machine, call, named.of("table", name, call.state, call.resultType), argument(call, 1));
    }
  },
  "sql-read": (machine, call) => {
    cursorOn(machine, call, tablesIn(machine, call.state, argument(call, 0), call.resultType), NOTHING);
    const { values, fields, slots } = machine;
    fields.add(call.state, values.at(call.result).objs, slots.slot("select"), argument(call, 0));
  },
  /** A row of a cursor that the app fills itself: an array, or a list, in the order of its columns. */
  "cursor-row": (machine, call) => {
    const { values, elements, fields, slots } = machine;
    const given = values.at(argument(call, 0)).objs;
    const row = newRow(machine, call);
    for (const cursor of values.at(call.self).objs) {
      const columns = values.at(call.state.heap.get(cursor, slots.slot("columns"))).objs;
      const count = columns.length === 1 ? values.onlyInt(elements.size(call.state, columns[0] ?? 0)) : null;
      for (let n = 0; n < Math.min(count ?? 0, MAX_COLUMNS); n++)
        elements.put(
          call.state,
          row,
          elements.get(call.state, columns, values.int(n)),
          elements.get(call.state, given, values.int(n)),
        );
      if (count === null || count > MAX_COLUMNS)
        for (const array of given)
          fields.add(call.state, row, PSEUDO.elements, elements.all(call.state, array));
    }
  },
  "cursor-new-row": (machine, call) => gives(machine, call, machine.values.objects(newRow(machine, call))),
  "column-read": (machine, call) => {
    const { values, slots, fields } = machine;
    const taints = new Set(values.at(call.self).taints);
    const add = (value: ValueId): void => {
      for (const taint of machine.told(call.state.heap, value)) taints.add(taint);
    };
    for (const cursor of values.at(call.self).objs) {
      add(call.state.heap.get(cursor, PSEUDO.data));
      const known = columnOf(machine, call, cursor);
      for (const table of values.at(call.state.heap.get(cursor, slots.slot("tables"))).objs) {
        add(fields.load(call.state, table, PSEUDO.data));
        const column = known ?? columnByOrder(machine, call, cursor, table);
        for (const row of values.at(call.state.heap.get(table, PSEUDO.elements)).objs)
          add(inRow(machine, call, row, column));
      }
      if (call.state.heap.get(cursor, slots.slot("tables")) === NOTHING) add(values.object(cursor));
    }
    machine.trail.met(call.frame, [...taints]);
    gives(machine, call, values.tainted([...taints]));
  },
  "sql-write": (machine, call) => {
    const { values, fields, program } = machine;
    const taints = call.args.flatMap((arg) => machine.told(call.state.heap, arg));
    if (taints.length === 0) return;
    const type = program.types.idOf("Landroid/database/Cursor;");
    const tables = tablesIn(machine, call.state, argument(call, 0), type);
    machine.trail.stored(call.frame, values.tainted(taints), PSEUDO.data, null);
    fields.add(call.state, tables, PSEUDO.data, values.tainted(taints));
  },
  "sql-statement": (machine, call) => {
    const { fields, values, slots, program } = machine;
    const made = machine.library.resultObject(call);
    const type = program.types.idOf("Landroid/database/Cursor;");
    const tables = tablesIn(machine, call.state, argument(call, 0), type);
    const { objs } = values.at(made);
    const row = machine.make(call.frame, call.state, type, "row");
    for (const one of values.at(row).objs) machine.objects.setMany(one);
    fields.store(call.state, objs, slots.slot("tables"), values.objects(tables));
    fields.store(call.state, objs, slots.slot("sql"), argument(call, 0));
    fields.store(call.state, objs, slots.slot("row"), row);
    fields.add(call.state, tables, PSEUDO.elements, row);
    call.result = made;
  },
  "sql-bind": (machine, call) => {
    const { values, fields, slots, elements } = machine;
    const value = argument(call, 1);
    const place = values.onlyInt(argument(call, 0));
    for (const statement of values.at(call.self).objs) {
      const read = (slot: string): ValueId => call.state.heap.get(statement, slots.slot(slot));
      const column = place === null ? undefined : columnsIn(machine, read("sql"))[place - 1];
      const taints = machine.told(call.state.heap, value);
      machine.trail.stored(call.frame, value, PSEUDO.elements, null);
      fields.add(call.state, [statement], PSEUDO.data, values.tainted(taints));
      if (column !== undefined)
        elements.put(call.state, values.at(read("row")).objs, values.string(column), value);
      else if (taints.length > 0)
        fields.add(call.state, values.at(read("tables")).objs, PSEUDO.data, values.tainted(taints));
    }
  },
};

const LONG = 9;
const MAX_COLUMNS = 40;

function newRow(machine: Machine, call: LibraryCall): readonly number[] {
  const { values, fields, objects, program } = machine;
  const type = program.types.idOf("Landroid/database/MatrixCursor$RowBuilder;");
  const row = machine.make(call.frame, call.state, type, "row");
  for (const one of values.at(row).objs) objects.setMany(one);
  fields.add(call.state, values.at(call.self).objs, PSEUDO.elements, row);
  return values.at(row).objs;
}

/** A cursor over rows of these tables, with the columns that were asked for. */
function cursorOn(machine: Machine, call: LibraryCall, tables: readonly number[], columns: ValueId): void {
  const { values, fields, slots } = machine;
  const made = machine.library.resultObject(call);
  for (const cursor of values.at(made).objs) {
    fields.add(call.state, [cursor], slots.slot("tables"), values.objects(tables));
    if (columns !== NOTHING) fields.add(call.state, [cursor], slots.slot("columns"), columns);
    // Of another app's database all rows are data.
    for (const database of values.at(call.self).objs)
      fields.add(call.state, [cursor], PSEUDO.data, call.state.heap.get(database, PSEUDO.data));
  }
  gives(machine, call, made);
}

/** The name of the column that is read, null where it is not known. */
function columnOf(machine: Machine, call: LibraryCall, cursor: number): ValueId | null {
  const { values, slots, elements } = machine;
  const index = argument(call, 0);
  const [sql, ...others] = values.beginnings(call.state.heap.get(cursor, slots.slot("select")));
  const selected = sql === undefined || others.length > 0 ? null : selectedBy(sql);
  const [text] = values.texts(index);
  if (text !== undefined) {
    const named = selected?.find(({ as }) => as === text);
    return named === undefined || named.name === text
      ? index
      : named.name === null
        ? null
        : values.string(named.name);
  }
  const place = values.onlyInt(index);
  if (place === null) return null;
  const chosen = selected?.[place]?.name;
  if (chosen != null) return values.string(chosen);
  const columns = values.at(call.state.heap.get(cursor, slots.slot("columns")));
  const name = columns.any ? NOTHING : elements.get(call.state, columns.objs, index);
  return values.texts(name).length > 0 ? name : null;
}

function columnByOrder(machine: Machine, call: LibraryCall, cursor: number, table: number): ValueId | null {
  const { values, slots } = machine;
  const asked = call.state.heap.get(cursor, slots.slot("columns"));
  const index = values.onlyInt(argument(call, 0));
  const [name] = values.texts(call.state.heap.get(table, slots.slot("name")));
  const statements = values.beginnings(call.state.heap.get(cursor, slots.slot("select")));
  const isAll =
    statements.length > 0 ? statements.every((sql) => ALL.test(sql)) : values.onlyInt(asked) === 0;
  if (!isAll || index === null || name === undefined) return null;
  const column = createdTables(machine.program).get(name)?.[index];
  return column === undefined ? null : values.string(column);
}

function inRow(machine: Machine, call: LibraryCall, row: number, column: ValueId | null): ValueId {
  const { values, elements } = machine;
  if (column === null) return values.object(row);
  const whole = call.state.heap.get(row, PSEUDO.data);
  return values.join(elements.get(call.state, [row], column), whole);
}

/** What a statement selects, in order, null where that is not plain to see: each with the column that it is, if it is one. */
function selectedBy(sql: string): readonly { readonly name: string | null; readonly as: string }[] | null {
  const [, list] = /^\s*select\s+(?:distinct\s+|all\s+)?(.+?)\s+from\s/is.exec(sql) ?? [];
  if (list === undefined || /[*(]/.test(list)) return null;
  return list.split(",").map((one) => {
    const [, column, alias] = SELECTED.exec(one) ?? [];
    return { name: column ?? null, as: alias ?? column ?? "" };
  });
}

/** All columns of one table, whatever comes after it. */
const ALL = /^\s*select\s+(?:distinct\s+)?\*\s+from\s+["'`[]?\w+["'`\]]?(?!\s*,)(?!.*\bjoin\b)/is;
const SELECTED = /^\s*(?:\w+\.)?["'`[]?(\w+)["'`\]]?(?:\s+(?:as\s+)?["'`[]?(\w+)["'`\]]?)?\s*$/i;

/** The columns that a statement names for what it inserts. */
function columnsIn({ values }: Machine, sql: ValueId): readonly string[] {
  for (const text of values.texts(sql)) {
    const [, list] = /\(([^()]*)\)\s*values/i.exec(text) ?? [];
    if (list !== undefined) return list.split(",").map((one) => one.trim().replace(/^["'`[]|["'`\]]$/g, ""));
  }
  return [];
}

function tablesIn(machine: Machine, state: State, sql: ValueId, type: number): readonly number[] {
  const { values, named } = machine;
  const names = values
    .beginnings(sql)
    .flatMap((text) => [...text.matchAll(TABLES)].map(([, name = ""]) => name));
  if (names.length === 0) return named.of("table", ANYTHING, null, type);
  return names.flatMap((name) => named.of("table", values.string(name), state, type));
}
