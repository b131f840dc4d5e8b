import type { Deletion } from "../../../model/flow.ts";
import type { Program } from "../graph/program.ts";
import type { ProgramDex } from "../graph/program-dex.ts";
import { firstFrom, textAt } from "./created-tables.ts";
import type { DexUses } from "./dex-uses.ts";
import { orBroken } from "./member-index.ts";

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
export function findDeletions(program: Program, uses: readonly DexUses[]): readonly Deletion[] {
  const rows = new Map<string, Deletion>();
  for (const { holder, watched, hasCode } of uses) {
    watched.each((target, caller) =>
      orBroken(() => {
        const what = program.signature(holder.method(target));
        const kind = CALLS.find(({ pattern }) => pattern.test(what))?.kind;
        if (kind !== undefined) add(rows, program, kind, what, holder.method(caller));
      }),
    );
    for (const closing of closingMethods(holder, hasCode))
      add(rows, program, "account", program.signature(closing), closing);
  }
  return [...rows.values()]
    .sort((a, b) => (`${a.kind} ${a.what}` < `${b.kind} ${b.what}` ? -1 : 1))
    .slice(0, MAX_ROWS);
}

/** By method: 1 where calls of that name may delete something. */
export function deletingMethods(holder: ProgramDex | undefined): Uint8Array {
  if (holder === undefined) return new Uint8Array(0);
  const { words, header } = holder.dex;
  const deletes = new Uint8Array(header.strings.count);
  for (const name of NAMES) {
    const at = firstFrom(holder.dex, name);
    if (textAt(holder.dex, at) === name) deletes[at] = 1;
  }
  const marks = new Uint8Array(header.methods.count);
  for (let index = 0; index < marks.length; index++)
    marks[index] = deletes[words[header.methods.word + index * 2 + 1] ?? 0] ?? 0;
  return marks;
}

/** Methods with code whose name speaks of closing an account. */
function closingMethods(holder: ProgramDex, hasCode: Uint8Array): readonly number[] {
  const { dex } = holder;
  const { words, header } = dex;
  const closes = new Map<number, boolean>();
  const found: number[] = [];
  for (let index = 0; index < hasCode.length; index++) {
    if (hasCode[index] !== 1) continue;
    const name = words[header.methods.word + index * 2 + 1] ?? 0;
    let is = closes.get(name);
    if (is === undefined) {
      is = mayClose(dex, name) && ACCOUNT.test(textAt(dex, name));
      closes.set(name, is);
    }
    if (is) orBroken(() => found.push(holder.method(index)));
  }
  return found;
}

/** Two letters of each word in ACCOUNT: of account, logoff and zhuxiao. */
const TELLING = new Set(["cc", "ff", "ux"].map((two) => two.charCodeAt(0) * 0x100 + two.charCodeAt(1)));

/** Cheap, before a string is made: whether one of the words that matter may stand in it, in whatever case. */
function mayClose(dex: ProgramDex["dex"], name: number): boolean {
  const { bytes } = dex;
  let before = 0;
  for (let at = startOf(dex, name); at < bytes.length && bytes[at] !== 0; at++) {
    const letter = (bytes[at] ?? 0) | LOWER;
    if (TELLING.has(before * 0x100 + letter)) return true;
    before = letter;
  }
  return false;
}

const LOWER = 0x20;

function startOf(dex: ProgramDex["dex"], string: number): number {
  let start = dex.bytes.length;
  orBroken(() => {
    start = dex.stringStart(string);
  });
  return start;
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
