import type { Deletion } from "../../../model/flow.ts";
import { EDGE, EDGE_KINDS, type Program } from "../graph/program.ts";

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
  const rows = new Map<string, Deletion>();
  const { methods, shapes } = program;
  const { numbers: edges } = program.edges;
  const { numbers: edgeStart } = program.edgeStart;
  const { numbers: edgeCount } = program.edgeCount;
  const { numbers: codeOffset } = program.codeOffset;
  const { pairs } = methods;
  const matters = namesThatMatter(program);
  const markOf = (method: number): number => matters[shapes.first(pairs[method * 2 + 1] ?? 0)] ?? 0;
  for (let caller = 0; caller < methods.size; caller++) {
    if ((codeOffset[caller] ?? 0) === 0) continue;
    let at = edgeStart[caller] ?? 0;
    const end = at + (edgeCount[caller] ?? 0);
    for (; at < end; at++) {
      const edge = edges[at] ?? 0;
      const edgeKind = edge & (EDGE_KINDS - 1);
      const target = (edge - edgeKind) / EDGE_KINDS;
      if (edgeKind > EDGE.dispatch || markOf(target) !== DELETES) continue;
      const what = program.signature(target);
      const kind = CALLS.find(({ pattern }) => pattern.test(what))?.kind;
      if (kind !== undefined) add(rows, program, kind, what, caller);
    }
    if (markOf(caller) === CLOSES) add(rows, program, "account", program.signature(caller), caller);
  }
  return [...rows.values()]
    .sort((a, b) => (`${a.kind} ${a.what}` < `${b.kind} ${b.what}` ? -1 : 1))
    .slice(0, MAX_ROWS);
}

const DELETES = 1;
const CLOSES = 2;

/** By name: whether calls of that name may delete, or code of that name is about closing an account. */
function namesThatMatter({ names }: Program): Uint8Array {
  const marks = new Uint8Array(names.size);
  for (let name = 0; name < marks.length; name++) {
    const text = names.text(name);
    if (NAMES.has(text)) marks[name] = DELETES;
    else if (ACCOUNT.test(text)) marks[name] = CLOSES;
  }
  return marks;
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
