import { KIND } from "../../../formats/dex/opcodes.ts";
import { FormatError } from "../../../formats/format-error.ts";
import type { Repeat } from "../../../model/app.ts";
import { EDGE, EDGE_KINDS, NONE, type Program } from "../graph/program.ts";
import type { ProgramDex } from "../graph/program-dex.ts";
import { callersOfEach } from "./callers.ts";
import { type Instruction, readMethodCode } from "./method-code.ts";

/** How one kind of call says what is done again, and how often. Registers count the receiver; a `long` takes two. */
interface Timed {
  readonly interval: number;
  readonly task: number | null;
  /** The register of the unit, where the interval is not in milliseconds. */
  readonly unit?: number;
  /** The call does something once: it repeats only where what is run asks for itself again. */
  readonly once?: true;
}

const CALLS: ReadonlyMap<string, Timed> = new Map([
  ["schedule(Ljava/util/TimerTask;JJ)V", { interval: 4, task: 1 }],
  ["scheduleAtFixedRate(Ljava/util/TimerTask;JJ)V", { interval: 4, task: 1 }],
  [
    "scheduleAtFixedRate(Ljava/lang/Runnable;JJLjava/util/concurrent/TimeUnit;)Ljava/util/concurrent/ScheduledFuture;",
    { interval: 4, task: 1, unit: 6 },
  ],
  [
    "scheduleWithFixedDelay(Ljava/lang/Runnable;JJLjava/util/concurrent/TimeUnit;)Ljava/util/concurrent/ScheduledFuture;",
    { interval: 4, task: 1, unit: 6 },
  ],
  ["postDelayed(Ljava/lang/Runnable;J)Z", { interval: 2, task: 1, once: true }],
  ["sendEmptyMessageDelayed(IJ)Z", { interval: 2, task: null, once: true }],
  ["sendMessageDelayed(Landroid/os/Message;J)Z", { interval: 2, task: null, once: true }],
  ["setRepeating(IJJLandroid/app/PendingIntent;)V", { interval: 4, task: null }],
  ["setInexactRepeating(IJJLandroid/app/PendingIntent;)V", { interval: 4, task: null }],
  [
    "requestLocationUpdates(Ljava/lang/String;JFLandroid/location/LocationListener;)V",
    { interval: 2, task: null },
  ],
  [
    "requestLocationUpdates(Ljava/lang/String;JFLandroid/location/LocationListener;Landroid/os/Looper;)V",
    { interval: 2, task: null },
  ],
  ["requestLocationUpdates(Ljava/lang/String;JFLandroid/app/PendingIntent;)V", { interval: 2, task: null }],
]);

const NAMES: ReadonlySet<string> = new Set([...CALLS.keys()].map((text) => text.slice(0, text.indexOf("("))));

const UNIT_MS: ReadonlyMap<string, number> = new Map([
  ["MILLISECONDS", 1],
  ["SECONDS", 1000],
  ["MINUTES", 60_000],
  ["HOURS", 3_600_000],
  ["DAYS", 86_400_000],
]);

type Held =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "task"; readonly type: number }
  | { readonly kind: "unit"; readonly ms: number };

/** What the app has done again and again: timers, alarms, updates of the position. */
export function findRepeats(program: Program): readonly Repeat[] {
  const found: Repeat[] = [];
  const callers = new Set(callersOfEach(program, [...NAMES]).flat());
  for (const method of callers) {
    try {
      found.push(...repeatsIn(program, method));
    } catch (error) {
      // Whoever reads facts from the same method says that it is broken.
      if (!(error instanceof FormatError)) throw error;
    }
  }
  return found;
}

function repeatsIn(program: Program, method: number): readonly Repeat[] {
  const inDex = program.dexes[program.codeDex.at(method)];
  const codeOffset = program.codeOffset.at(method);
  if (inDex === undefined || codeOffset === 0) return [];
  const found: Repeat[] = [];
  const code = readMethodCode(inDex.dex, codeOffset);
  // What a method of an object is run on: its first argument.
  const held = new Map<number, Held>([
    [code.registers - code.ins, { kind: "task", type: program.methods.first(method) }],
  ]);
  for (const instruction of code.instructions) {
    if (instruction.kind !== KIND.invoke) {
      follow(instruction, held, inDex, program);
      continue;
    }
    const call = inDex.method(instruction.value);
    const timed = CALLS.get(program.methodText(call));
    if (timed === undefined) continue;
    const given = instruction.registers.map((register) => held.get(register));
    const task = timed.task === null ? undefined : given[timed.task];
    if (timed.once && !asksForItself(program, method, task)) continue;
    found.push({
      call: program.signature(call),
      everyMs: intervalOf(timed, given),
      runs: timed.once ? program.signature(method) : runsOf(program, task),
      at: {
        kind: "code",
        entry: inDex.entry,
        class: program.types.text(program.methods.first(method)),
        method: program.methodText(method),
        offset: instruction.at,
      },
    });
  }
  return found;
}

/**
 * `run()` that posts its own object, a handler's `handleMessage` that sends itself the next message, or a method that
 * posts an object whose `run()` does nothing but call the method.
 */
function asksForItself(program: Program, method: number, task: Held | undefined): boolean {
  const text = program.methodText(method);
  if (text === "handleMessage(Landroid/os/Message;)V") return true;
  if (task?.kind !== "task") return false;
  if (text === "run()V") return task.type === program.methods.first(method);
  const run = runOf(program, task.type);
  if (run === null) return false;
  const start = program.edgeStart.at(run);
  const edges = Array.from({ length: program.edgeCount.at(run) }, (_, n) => program.edges.at(start + n));
  const called = edges
    .filter((edge) => CALLING.has(edge % EDGE_KINDS))
    .map((edge) => (edge - (edge % EDGE_KINDS)) / EDGE_KINDS);
  return called.includes(method);
}

const CALLING: ReadonlySet<number> = new Set([EDGE.call, EDGE.dispatch]);

function intervalOf({ interval, unit }: Timed, given: readonly (Held | undefined)[]): number | null {
  const every = given[interval];
  if (every?.kind !== "number") return null;
  if (unit === undefined) return every.value;
  const scale = given[unit];
  return scale?.kind === "unit" ? every.value * scale.ms : null;
}

function runsOf(program: Program, task: Held | undefined): string | null {
  const run = task?.kind === "task" ? runOf(program, task.type) : null;
  return run === null ? null : program.signature(run);
}

function runOf(program: Program, type: number): number | null {
  const { memberStart, memberCount, members } = program;
  const start = memberStart.at(type);
  for (let n = 0; n < memberCount.at(type); n++) {
    const member = members.at(start + n);
    if (program.methodText(member) === "run()V") return member;
  }
  return null;
}

/** const-wide/16, const-wide/32, const-wide: the numbers that intervals are. */
const WIDE_NUMBERS: ReadonlySet<number> = new Set([0x16, 0x17, 0x18]);

function follow(
  { kind, opcode, registers, value }: Instruction,
  held: Map<number, Held>,
  inDex: ProgramDex,
  program: Program,
): void {
  const [first, second] = registers;
  if (first === undefined) return;
  const put = (one: Held | null | undefined): void => {
    if (one === null || one === undefined) held.delete(first);
    else held.set(first, one);
  };
  if (WIDE_NUMBERS.has(opcode)) {
    put({ kind: "number", value });
    return;
  }
  switch (kind) {
    case KIND.move:
      put(second === undefined ? null : held.get(second));
      return;
    case KIND.constInt:
      put({ kind: "number", value });
      return;
    case KIND.newInstance: {
      const type = program.types.idOf(inDex.dex.typeName(value));
      put(type === NONE ? null : { kind: "task", type });
      return;
    }
    case KIND.staticGet: {
      const ms = UNIT_MS.get(inDex.dex.fieldRef(value).name);
      put(ms === undefined ? null : { kind: "unit", ms });
      return;
    }
    case KIND.if:
    case KIND.return:
    case KIND.throw:
    case KIND.checkCast:
    case KIND.arrayPut:
    case KIND.instancePut:
    case KIND.staticPut:
      return;
    default:
      put(null);
  }
}
