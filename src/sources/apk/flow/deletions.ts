import type { Deletion } from "../../../model/flow.ts";
import { EDGE_KINDS, type Program } from "../graph/program.ts";

const CALLS: readonly { readonly pattern: RegExp; readonly kind: Deletion["kind"] }[] = [
  { pattern: /^Landroid\/content\/SharedPreferences\$Editor;->(?:clear|remove)\(/, kind: "preferences" },
  { pattern: /;->deleteSharedPreferences\(/, kind: "preferences" },
  {
    pattern: /^Landroid\/database\/sqlite\/SQLiteDatabase;->delete(?:Database)?\(|;->deleteDatabase\(/,
    kind: "database",
  },
  { pattern: /^Landroidx\/sqlite\/db\/SupportSQLiteDatabase;->delete\(/, kind: "database" },
  {
    pattern: /^Ljava\/io\/File;->delete(?:OnExit)?\(\)|;->deleteFile\(|^Ljava\/nio\/file\/Files;->delete/,
    kind: "file",
  },
];
const NAMES: ReadonlySet<string> = new Set([
  "clear",
  "remove",
  "delete",
  "deleteOnExit",
  "deleteFile",
  "deleteDatabase",
  "deleteSharedPreferences",
  "deleteIfExists",
]);
const ACCOUNT =
  /^(?:\w*(?:delete|close|cancel|remove|deactivate|unregister|destroy)\w*Account\w*|\w*account(?:Deletion|Cancellation|Closure)\w*|\w*LogOff\w*|\w*zhuxiao\w*)$/i;
const MAX_ROWS = 20;

/** Calls by which the app deletes what it stored, and code that is named after closing an account. */
export function findDeletions(program: Program): readonly Deletion[] {
  const names = new Map<number, boolean>();
  const rows = new Map<string, Deletion>();
  const { methods, shapes, edges, edgeStart, edgeCount } = program;
  const nameMatters = (shape: number): boolean => {
    const name = shapes.first(shape);
    const known = names.get(name);
    if (known !== undefined) return known;
    const is = NAMES.has(program.names.text(name));
    names.set(name, is);
    return is;
  };
  for (let caller = 0; caller < methods.size; caller++) {
    if (program.codeOffset.at(caller) === 0) continue;
    const start = edgeStart.at(caller);
    for (let n = 0; n < edgeCount.at(caller); n++) {
      const target = Math.floor(edges.at(start + n) / EDGE_KINDS);
      if (edges.at(start + n) % EDGE_KINDS > 1 || !nameMatters(methods.second(target))) continue;
      const what = program.signature(target);
      const kind = CALLS.find(({ pattern }) => pattern.test(what))?.kind;
      if (kind !== undefined) add(rows, program, kind, what, caller);
    }
    if (isAccount(program, caller)) add(rows, program, "account", program.signature(caller), caller);
  }
  return [...rows.values()]
    .sort((a, b) => (`${a.kind} ${a.what}` < `${b.kind} ${b.what}` ? -1 : 1))
    .slice(0, MAX_ROWS);
}

function isAccount(program: Program, method: number): boolean {
  const owner = program.types.text(program.methods.first(method));
  return !TOOLKIT.test(owner) && ACCOUNT.test(program.methodName(method));
}

const TOOLKIT = /^L(?:androidx|android|kotlin|kotlinx|com\/google)\//;

function add(
  rows: Map<string, Deletion>,
  program: Program,
  kind: Deletion["kind"],
  what: string,
  method: number,
): void {
  const owner = program.types.text(program.methods.first(method));
  if (TOOLKIT.test(owner)) return;
  const key = `${kind} ${what}`;
  if (rows.has(key)) return;
  rows.set(key, {
    kind,
    what,
    at: {
      kind: "code",
      entry: program.dexes[program.codeDex.at(method)]?.entry ?? "",
      class: owner,
      method: program.methodText(method),
      offset: 0,
    },
  });
}
