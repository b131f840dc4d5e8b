import type { MethodRun } from "../method-run.ts";
import { remembered } from "../remembered.ts";
import {
  doubtful,
  isNothing,
  join,
  NOTHING,
  numberValue,
  objectsValue,
  objectValue,
  UNKNOWN,
  type Value,
} from "../value.ts";
import { handTo } from "./hand-to.ts";

/** Someone else puts in what comes out, whenever that is. */
export const HOT = /(?:Subject|Processor|Relay);$/;
/** What is kept of a stream: which call made it, of which stream, and what it was given. */
export const PART = { how: "how", source: "source", given: "given" } as const;
const MAX_DEPTH = 12;
const MAX_GIVEN = 4;

/** What a stream gives to whoever subscribes: nothing where nothing comes out, or not yet. */
export interface Streamed {
  readonly value: Value;
  /** Whether it surely comes out. */
  readonly isSure: boolean;
  /** Nothing more comes after it. */
  readonly ends: boolean;
}

/** What comes in may not come out again, or not now. */
const HOLDS_BACK = remembered(
  /^(?:take\w*|skip\w*|last\w*|elementAt|single\w*|delaySubscription|sample|throttle\w*|window\w*|buffer|amb\w*|repeatWhen|retryWhen|fromPublisher|groupBy|all|any|contains|to|compose|lift|scan|reduce|collect)$/,
);
/** One for each that comes, and what they give comes out. */
const OF_EACH = /^(?:flatMap|concatMap|switchMap)(?:Single|Maybe|Eager|\w*Delay\w*)?$/;
const OF_SEVERAL = /^(?:zip|combineLatest|zipWith|withLatestFrom)$/;
const TELLS_BEFORE = /^(?:doOnNext|doOnSuccess|doAfterNext|doAfterSuccess)$/;

/** Of a stream that is not known, as of an answer over the network, it is taken that it comes. */
export function streamed(run: MethodRun, stream: Value, depth: number): Streamed {
  const { heap, world } = run.exploration;
  const [number] = stream.objects;
  if (number === undefined || stream.objects.length > 1 || stream.open || depth > MAX_DEPTH)
    return {
      value: { ...UNKNOWN, doubt: stream.doubt },
      isSure: stream.doubt === "" && depth <= MAX_DEPTH,
      ends: false,
    };
  const { type } = heap.object(number);
  if (world.hierarchy.above(type).some((above) => HOT.test(world.typeName(above)))) {
    heap.contentsOf(run.context, stream);
    return { value: heap.object(number).contents, isSure: true, ends: false };
  }
  const how = heap.elementAt(run.context, stream, PART.how)?.text ?? "";
  const source = heap.elementAt(run.context, stream, PART.source);
  const given = givenTo(run, stream);
  if (how === "") return { value: UNKNOWN, isSure: true, ends: false };
  return source === null
    ? made(run, how, number, given, depth)
    : of(run, how, streamed(run, source, depth + 1), given, depth);
}

function givenTo(run: MethodRun, stream: Value): readonly Value[] {
  const found: Value[] = [];
  for (let n = 0; n < MAX_GIVEN; n++) {
    const value = run.exploration.heap.elementAt(run.context, stream, `${PART.given} ${n}`);
    if (value === null) break;
    found.push(value);
  }
  return found;
}

/** By the call that makes it of no other stream. */
function made(run: MethodRun, how: string, stream: number, given: readonly Value[], depth: number): Streamed {
  const { heap, world } = run.exploration;
  const [first = UNKNOWN] = given;
  switch (how) {
    case "just":
      return { value: first, isSure: true, ends: true };
    case "empty":
    case "complete":
      return { value: NOTHING, isSure: true, ends: true };
    case "never":
    case "error":
      return { value: NOTHING, isSure: true, ends: false };
    case "defer": {
      const inner = called(run, first, [], true);
      return inner === null ? unseen(run, given) : streamed(run, inner, depth + 1);
    }
    case "create": {
      const emitter = heap.made(world.program.types.idOf("Ljava/lang/Object;"), `emitter ${stream}`).id;
      for (const name of ["subscribe", "call"]) handTo(run, first, name, [objectValue(emitter)]);
      heap.contentsOf(run.context, objectValue(emitter));
      return { value: heap.object(emitter).contents, isSure: true, ends: false };
    }
    case "fromCallable":
    case "fromAction":
    case "fromRunnable":
    case "fromSupplier": {
      const value = called(run, first, [], true);
      return { value: value ?? NOTHING, isSure: true, ends: value !== null };
    }
    case "zip":
    case "combineLatest":
      return ofSeveral(run, given, true, depth);
    default:
      return OF_SEVERAL.test(how) || HOLDS_BACK.test(how)
        ? unseen(run, given)
        : all(run, given, { value: UNKNOWN, isSure: true, ends: true }, depth);
  }
}

function of(run: MethodRun, how: string, source: Streamed, given: readonly Value[], depth: number): Streamed {
  const { value, isSure, ends } = source;
  const [first = UNKNOWN] = given;
  if (how === "startWith" || how === "startWithItem")
    return { value: join(first, value), isSure: isSure && isNothing(value), ends };
  if (how === "defaultIfEmpty") return isNothing(value) && ends ? { value: first, isSure, ends } : source;
  if (how === "switchIfEmpty") return isNothing(value) && ends ? streamed(run, first, depth + 1) : source;
  if (how === "concatWith" || how === "andThen") {
    const next =
      ends || !isNothing(value) ? streamed(run, first, depth + 1) : { value: NOTHING, isSure, ends: false };
    return { value: join(value, next.value), isSure: isSure && next.isSure, ends: next.ends };
  }
  if (how === "doOnSubscribe") called(run, first, [UNKNOWN], isSure);
  if (how === "doOnComplete" && ends) called(run, first, [], isSure);
  if (/^doOn(?:Subscribe|Complete)$/.test(how)) return source;
  if (isNothing(value)) return source;
  const one: Value = { ...value, isEach: false };
  if (TELLS_BEFORE.test(how)) called(run, first, [one], isSure);
  if (TELLS_BEFORE.test(how)) return source;
  if (how === "filter" || how === "takeWhile" || how === "skipWhile") {
    const meets = called(run, first, [one], isSure);
    if (how === "filter" && meets?.number === 0) return { value: NOTHING, isSure, ends };
    if (how !== "filter" || meets === null || meets.number === null)
      return { value: { ...one, doubt: one.doubt || "unseen" }, isSure: false, ends: false };
    return source;
  }
  if (how === "map") {
    const result = called(run, first, [one], isSure);
    return { value: result ?? NOTHING, isSure, ends };
  }
  if (how === "ofType") return ofType(run, one, first, source);
  if (OF_EACH.test(how) || how === "flatMapCompletable") {
    const inner = called(run, first, [one], isSure);
    if (inner === null) return { value: NOTHING, isSure, ends: false };
    const next = streamed(run, inner, depth + 1);
    return { ...next, isSure: isSure && next.isSure };
  }
  if (OF_SEVERAL.test(how) || HOLDS_BACK.test(how)) return unseen(run, given);
  return all(run, given, { value: how.startsWith("ignore") ? numberValue(1) : UNKNOWN, isSure, ends }, depth);
}

/** Each has to say something before the function, the last that is given, is called. */
function ofSeveral(run: MethodRun, given: readonly Value[], isSure: boolean, depth: number): Streamed {
  const does = given.at(-1) ?? UNKNOWN;
  const streams = given.slice(0, -1);
  if (streams.length === 0 || !streams.every(({ objects }) => objects.some((number) => isMade(run, number))))
    return unseen(run, given);
  const seen = streams.map((stream) => streamed(run, stream, depth + 1));
  const areSure = isSure && seen.every((each) => each.isSure);
  if (seen.some(({ value }) => isNothing(value))) return { value: NOTHING, isSure: areSure, ends: false };
  const result = called(
    run,
    does,
    seen.map(({ value }) => value),
    areSure,
  );
  return { value: result ?? NOTHING, isSure: areSure, ends: seen.every(({ ends }) => ends) };
}

function ofType(run: MethodRun, value: Value, { type }: Value, source: Streamed): Streamed {
  const { heap, world } = run.exploration;
  if (type < 0 || value.open || value.objects.length === 0)
    return { ...source, value: doubtful("unseen"), isSure: false };
  const objects = value.objects.filter((number) =>
    world.hierarchy.above(heap.object(number).type).includes(type),
  );
  if (objects.length === 0) return { value: NOTHING, isSure: source.isSure, ends: false };
  return {
    value: objectsValue(objects),
    isSure: source.isSure && objects.length === value.objects.length,
    ends: false,
  };
}

/** What it is given may run, or not now. */
function unseen(run: MethodRun, given: readonly Value[]): Streamed {
  for (const { objects } of given) run.exploration.fire(run, objects, false);
  return { value: doubtful("unseen"), isSure: false, ends: false };
}

/** Whatever it is given runs: functions that go through once, streams beside it. */
function all(run: MethodRun, given: readonly Value[], source: Streamed, depth: number): Streamed {
  for (const each of given) {
    const isStream = each.objects.some((number) => isMade(run, number));
    if (isStream) streamed(run, each, depth + 1);
    else run.exploration.fire(run, each.objects, source.isSure);
  }
  return source;
}

function isMade(run: MethodRun, number: number): boolean {
  return run.exploration.heap.elementAt(run.context, objectValue(number), PART.how) !== null;
}

/** Calls a function by whichever name its kind has; null where nothing returns yet. */
function called(run: MethodRun, listener: Value, args: readonly Value[], isSure: boolean): Value | null {
  const { heap, world } = run.exploration;
  for (const name of ["apply", "test", "accept", "call", "run", "get"]) {
    const has = listener.objects.some((number) => {
      const { lambda, type } = heap.object(number);
      return lambda !== null || world.methodsOf(type).has(name);
    });
    if (has) return handTo(run, listener, name, args, isSure);
  }
  return UNKNOWN;
}
