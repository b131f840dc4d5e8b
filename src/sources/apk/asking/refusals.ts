import { KIND } from "../../../formats/dex/opcodes.ts";
import { FormatError } from "../../../formats/format-error.ts";
import type { RefusalAnswer } from "../../../model/app.ts";
import { EDGE, EDGE_KINDS, type Program } from "../graph/program.ts";
import type { ProgramDex } from "../graph/program-dex.ts";
import { type MethodCode, reachedFrom, readMethodCode } from "./method-code.ts";
import { refusedStarts } from "./refused-branches.ts";

/** The method that Android, or a library for permissions, calls with the user's answer. */
const ANSWER =
  /^(onRequestPermissionsResult\(I\[Ljava\/lang\/String;\[I\)V|onActivityResult\(Ljava\/lang\/Object;\)V|onPermissionsChecked\(L[^;]+;\)V)$/;
/** Libraries that call one method for a grant and another for a refusal. */
const REFUSED_ONLY =
  /^on(Permissions?)?(Denied|Refused|Never|PermissionDenied|PermissionsDenied|NeverAsk\w*)\(/;

const EXIT_NAMES =
  /^(finish|finishAffinity|finishAndRemoveTask)\(\)V$|^exit\(I\)V$|^killProcess\(I\)V$|^halt\(I\)V$/;
const ASK_NAMES = /^requestPermissions?\(/;
const STEPS = 2;

/** What the app's code does where a permission was refused: leave, or ask once more. */
export function findRefusals(program: Program): readonly RefusalAnswer[] {
  const found: RefusalAnswer[] = [];
  const acts = new Acts(program);
  for (const type of ownersOfAnswers(program)) {
    const start = program.memberStart.at(type);
    for (let n = 0; n < program.memberCount.at(type); n++) {
      const method = program.members.at(start + n);
      if (program.codeOffset.at(method) === 0 || !mayAnswer(program.methodName(method))) continue;
      try {
        found.push(...answersOf(program, method, acts));
      } catch (error) {
        // Whoever reads facts from the same method says that it is broken.
        if (!(error instanceof FormatError)) throw error;
      }
    }
  }
  return found;
}

/** Classes of the app of which a method has a name that an answer's may have, in code order. */
function ownersOfAnswers(program: Program): readonly number[] {
  return program.dexes.flatMap((holder, number) => {
    const { words, header, bytes } = holder.dex;
    /** By string: 1 where it may be such a name, 2 where not. */
    const names = new Uint8Array(header.strings.count);
    const owners = new Set<number>();
    for (let method = 0; method < header.methods.count; method++) {
      const at = header.methods.word + method * METHOD_WORDS;
      const name = words[at + 1] ?? 0;
      try {
        if (names[name] === 0)
          names[name] =
            startsWithOn(words, bytes, header.strings.word + name) && mayAnswer(holder.dex.string(name))
              ? 1
              : 2;
        if (names[name] !== 1) continue;
        const owner = holder.type((words[at] ?? 0) & 0xffff);
        if (program.isDefined(owner) && program.classDex.at(owner) === number) owners.add(owner);
      } catch (error) {
        // A name that cannot be read is no answer's.
        if (!(error instanceof FormatError)) throw error;
      }
    }
    return [...owners].sort((a, b) => program.classIndex.at(a) - program.classIndex.at(b));
  });
}

const METHOD_WORDS = 2;
const LETTER_O = 0x6f;
const LETTER_N = 0x6e;

/** `at` is where the offset of the string stands. */
function startsWithOn(words: Uint32Array, bytes: Uint8Array, at: number): boolean {
  let start = words[at] ?? 0;
  while ((bytes[start] ?? 0) >= 0x80) start++;
  return bytes[start + 1] === LETTER_O && bytes[start + 2] === LETTER_N;
}

/** Cheap, before the prototype is spelled out. */
function mayAnswer(name: string): boolean {
  return (
    name.startsWith("on") &&
    (name === "onRequestPermissionsResult" ||
      name === "onActivityResult" ||
      name === "onPermissionsChecked" ||
      /Denied|Refused|Never/.test(name))
  );
}

function answersOf(program: Program, method: number, acts: Acts): readonly RefusalAnswer[] {
  const text = program.methodText(method);
  const isAnswer = ANSWER.test(text);
  if (!isAnswer && !REFUSED_ONLY.test(text)) return [];
  const own = bodyOf(program, method);
  const mayPass = /^on(?:ActivityResult|PermissionsChecked)\(/.test(text);
  const passed = own === null || !mayPass ? null : passedOn(program, own);
  const body = passed === null ? own : bodyOf(program, passed);
  if (body === null) return [];
  const { code, inDex } = body;
  const refused = isAnswer
    ? refusedIn(code, inDex, program)
    : { only: new Set(code.instructions.keys()), may: null };
  const answers = new Map<string, RefusalAnswer>();
  for (const [index, { kind, value, at }] of code.instructions.entries()) {
    // What runs on a grant alone is no answer to a refusal.
    if (kind !== KIND.invoke || refused.may?.has(index) === false) continue;
    const call = inDex.method(value);
    const does = acts.of(call, STEPS);
    if (does === null) continue;
    const answer: RefusalAnswer = {
      does,
      seen: refused.only.has(index) ? "branch" : "method",
      call: program.signature(call),
      at: {
        kind: "code",
        entry: inDex.entry,
        class: program.types.text(program.methods.first(passed ?? method)),
        method: passed === null ? text : program.methodText(passed),
        offset: at,
      },
    };
    const before = answers.get(does);
    if (before === undefined || (before.seen === "method" && answer.seen === "branch"))
      answers.set(does, answer);
  }
  return [...answers.values()];
}

interface Body {
  readonly code: MethodCode;
  readonly inDex: ProgramDex;
}

function bodyOf(program: Program, method: number): Body | null {
  const inDex = program.dexes[program.codeDex.at(method)];
  if (inDex === undefined) return null;
  return { code: readMethodCode(inDex.dex, program.codeOffset.at(method)), inDex };
}

/** A lambda's method, and one that a compiler adds for a generic interface, only hand the answer to the one that was written. */
function passedOn(program: Program, { code, inDex }: Body): number | null {
  const calls = code.instructions.filter(({ kind }) => kind === KIND.invoke);
  const [call] = calls;
  if (calls.length !== 1 || call === undefined) return null;
  if (code.instructions.some(({ kind }) => kind === KIND.if)) return null;
  const target = inDex.method(call.value);
  const takesAnswer =
    /\((?:L[^;]+;)*L(?:java\/lang\/Boolean|java\/util\/Map|java\/lang\/Object|[^;]*\/MultiplePermissionsReport);\)V$/;
  if (program.codeOffset.at(target) === 0 || !takesAnswer.test(program.methodText(target))) return null;
  return isLibrary(program.types.text(program.methods.first(target))) ? null : target;
}

interface Refused {
  /** Instructions that run only where something was refused. */
  readonly only: ReadonlySet<number>;
  /** Those that may run there; null where no branch on the answer was recognised. */
  readonly may: ReadonlySet<number> | null;
}

function refusedIn(code: MethodCode, inDex: ProgramDex, program: Program): Refused {
  const only = new Set<number>();
  const may = new Set<number>();
  const partings = refusedStarts(code, inDex, program);
  for (const { at, refused, granted } of partings) {
    // A loop over all answers comes back to the same branch.
    const otherwise = reachedFrom(code, granted, at);
    for (const index of reachedFrom(code, refused, at)) {
      may.add(index);
      if (!otherwise.has(index)) only.add(index);
    }
  }
  return { only, may: partings.length === 0 ? null : may };
}

/** What a call comes to, looked up a few steps down. */
class Acts {
  readonly #program: Program;
  readonly #known = new Map<number, RefusalAnswer["does"] | null>();

  constructor(program: Program) {
    this.#program = program;
  }

  of(method: number, steps: number): RefusalAnswer["does"] | null {
    const program = this.#program;
    const text = program.methodText(method);
    if (EXIT_NAMES.test(text))
      return isExit(text, program.types.text(program.methods.first(method))) ? "exits" : null;
    if (ASK_NAMES.test(text) || asksByLibrary(text, program.types.text(program.methods.first(method))))
      return "asks-again";
    if (
      steps === 0 ||
      program.codeOffset.at(method) === 0 ||
      isLibrary(program.types.text(program.methods.first(method)))
    )
      return null;
    const key = method * 4 + steps;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.#known.set(key, null);
    const found = this.#within(method, steps - 1);
    this.#known.set(key, found);
    return found;
  }

  #within(method: number, steps: number): RefusalAnswer["does"] | null {
    const { edges, edgeStart, edgeCount } = this.#program;
    const start = edgeStart.at(method);
    for (let at = start; at < start + edgeCount.at(method); at++) {
      const kind = edges.at(at) % EDGE_KINDS;
      if (kind !== EDGE.call && kind !== EDGE.dispatch) continue;
      const found = this.of((edges.at(at) - kind) / EDGE_KINDS, steps);
      if (found !== null) return found;
    }
    return null;
  }
}

/** What a contract's launcher launches is a permission where the answer is one; a library's builder asks at its end. */
function asksByLibrary(text: string, owner: string): boolean {
  if (text === "launch(Ljava/lang/Object;)V")
    return owner === "Landroidx/activity/result/ActivityResultLauncher;";
  return (
    /^(?:request|start|check)\(/.test(text) &&
    /^L[^;]*(?:XXPermissions|PermissionBuilder|PermissionRequest|\/Dexter);$/.test(owner)
  );
}

/** `finish()` closes a page and ends the app only from a page; a parser's `finish()` ends nothing. */
function isExit(text: string, owner: string): boolean {
  if (text.startsWith("exit(") || text.startsWith("halt("))
    return owner === "Ljava/lang/System;" || owner === "Ljava/lang/Runtime;";
  if (text.startsWith("killProcess(")) return owner === "Landroid/os/Process;";
  return !isLibrary(owner) || /Activity;$/.test(owner);
}

function isLibrary(owner: string): boolean {
  return /^L(android|androidx|java|javax|kotlin|kotlinx)\//.test(owner);
}
