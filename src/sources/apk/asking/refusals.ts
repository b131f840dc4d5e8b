import { KIND } from "../../../formats/dex/opcodes.ts";
import { FormatError } from "../../../formats/format-error.ts";
import type { RefusalAnswer } from "../../../model/app.ts";
import type { Program } from "../graph/program.ts";
import type { ProgramDex } from "../graph/program-dex.ts";
import { Acts, isLibrary } from "./acts.ts";
import { type MethodCode, reachedFrom, readMethodCode } from "./method-code.ts";
import { refusedStarts } from "./refused-branches.ts";

/** The method that Android, or a library for permissions, calls with the user's answer. */
const ANSWER =
  /^(onRequestPermissionsResult\(I\[Ljava\/lang\/String;\[I\)V|onActivityResult\(Ljava\/lang\/Object;\)V|onPermissionsChecked\(L[^;]+;\)V|onResult\(ZLjava\/util\/List;Ljava\/util\/List;\)V)$/;
/** What hears the answer that a stream brings. */
const HEARD = /^(accept|call|onNext)\(Ljava\/lang\/Object;\)/;
/** Libraries that call one method for a grant and another for a refusal. */
const REFUSED_ONLY =
  /^on(Permissions?)?(Denied|Refused|Never|PermissionDenied|PermissionsDenied|NeverAsk\w*)\(|^onExplainReason\(/;

const STEPS = 2;

/**
 * What the app's code does where a permission was refused: leave, or ask once more. `asking`: methods that ask for one,
 * of which some hear the answer by a stream.
 */
export function findRefusals(program: Program, asking: readonly number[]): readonly RefusalAnswer[] {
  const found: RefusalAnswer[] = [];
  const acts = new Acts(program);
  const look = (method: number, isHeard: boolean): void => {
    try {
      found.push(...answersOf(program, method, acts, isHeard));
    } catch (error) {
      // Whoever reads facts from the same method says that it is broken.
      if (!(error instanceof FormatError)) throw error;
    }
  };
  for (const type of ownersOfAnswers(program))
    for (const method of withCode(program, type))
      if (mayAnswer(program.methodName(method))) look(method, false);
  for (const type of new Set(asking.flatMap((method) => subscribing(program, method))))
    for (const method of withCode(program, type))
      if (HEARD.test(program.methodText(method))) look(method, true);
  return found;
}

function withCode(program: Program, type: number): readonly number[] {
  const start = program.memberStart.at(type);
  return Array.from({ length: program.memberCount.at(type) }, (_, n) => program.members.at(start + n)).filter(
    (method) => program.codeOffset.at(method) !== 0,
  );
}

/** Classes of what a method subscribes with to the stream that a request for permissions gives it. */
function subscribing(program: Program, method: number): readonly number[] {
  const body = bodyOf(program, method);
  if (body === null || program.codeOffset.at(method) === 0) return [];
  const { code, inDex } = body;
  const found: number[] = [];
  let left = 0;
  let made: number[] = [];
  for (const { kind, value } of code.instructions) {
    left--;
    if (kind === KIND.invoke) {
      const called = program.methodText(inDex.method(value));
      if (REQUESTS.test(called)) {
        left = NEAR;
        made = [];
      } else if (called.startsWith("subscribe(") && left > 0) {
        found.push(...made);
        left = 0;
      }
    } else if (kind === KIND.newInstance && left > 0) made.push(inDex.type(value));
  }
  return found.filter((type) => program.isDefined(type) && !isLibrary(program.types.text(type)));
}

const REQUESTS = /^request\w*\(\[Ljava\/lang\/String;\)L[^;]*(?:Observable|Single|Flowable|Maybe);$/;
const NEAR = 16;

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
      name === "onResult" ||
      name === "onExplainReason" ||
      /Denied|Refused|Never/.test(name))
  );
}

function answersOf(program: Program, method: number, acts: Acts, isHeard: boolean): readonly RefusalAnswer[] {
  const text = program.methodText(method);
  const isAnswer = isHeard || ANSWER.test(text);
  if (!isAnswer && !REFUSED_ONLY.test(text)) return [];
  const own = bodyOf(program, method);
  const mayPass = isHeard || /^on(?:ActivityResult|PermissionsChecked|Result|ExplainReason)\(/.test(text);
  const passed = own === null || !mayPass ? null : passedOn(program, own, MAX_PASSES);
  const body = passed === null ? own : bodyOf(program, passed);
  if (body === null) return [];
  const { code, inDex } = body;
  const refused = isAnswer
    ? refusedIn(code, inDex, program, takesGrant(program.methodText(passed ?? method)))
    : { only: new Set(code.instructions.keys()), may: null };
  // Any lambda may be given a truth value: only what tells a refusal apart hears of one.
  if (isHeard && refused.may === null) return [];
  const answers = new Map<string, RefusalAnswer>();
  for (const [index, { kind, value, at }] of code.instructions.entries()) {
    // What runs on a grant alone is no answer to a refusal.
    if (refused.may?.has(index) === false) continue;
    const isCall = kind === KIND.invoke;
    if (!isCall && kind !== KIND.newInstance) continue;
    const act = isCall ? acts.of(inDex.method(value), STEPS) : acts.ofMade(inDex.type(value), STEPS);
    if (act === null) continue;
    const { does, isOffered } = act;
    const answer: RefusalAnswer = {
      does,
      seen: refused.only.has(index) && !isOffered ? "branch" : "method",
      call: isCall ? program.signature(inDex.method(value)) : program.types.text(inDex.type(value)),
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
function passedOn(program: Program, { code, inDex }: Body, passes: number): number | null {
  const calls = code.instructions.filter(({ kind }) => kind === KIND.invoke);
  const [call] = calls;
  if (calls.length !== 1 || call === undefined) return null;
  if (code.instructions.some(({ kind }) => kind === KIND.if)) return null;
  const target = inDex.method(call.value);
  const takesAnswer =
    /\((?:L[^;]+;)*(?:Z|Z?Ljava\/util\/List;(?:Ljava\/util\/List;)?|L(?:java\/lang\/Boolean|java\/util\/Map|java\/lang\/Object|[^;]*\/MultiplePermissionsReport|[^;]*\/Permission);)\)(?:V|Lkotlin\/Unit;)$/;
  if (program.codeOffset.at(target) === 0 || !takesAnswer.test(program.methodText(target))) return null;
  if (isLibrary(program.types.text(program.methods.first(target)))) return null;
  const body = passes > 0 ? bodyOf(program, target) : null;
  return (body === null ? null : passedOn(program, body, passes - 1)) ?? target;
}

const MAX_PASSES = 3;

/** Which of the last registers says whether all was granted; -1 where none does. */
function takesGrant(text: string): number {
  return /Z(?:Ljava\/util\/List;){2}\)/.test(text) ? 3 : /Z\)/.test(text) ? 1 : -1;
}

interface Refused {
  /** Instructions that run only where something was refused. */
  readonly only: ReadonlySet<number>;
  /** Those that may run there; null where no branch on the answer was recognised. */
  readonly may: ReadonlySet<number> | null;
}

function refusedIn(code: MethodCode, inDex: ProgramDex, program: Program, grant: number): Refused {
  const only = new Set<number>();
  const may = new Set<number>();
  const partings = refusedStarts(code, inDex, program, grant);
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
