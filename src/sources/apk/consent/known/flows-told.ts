import type { MethodRun } from "../method-run.ts";
import { doubtful, isNothing, join, NOTHING, objectValue, UNKNOWN, type Value } from "../value.ts";
import { handTo } from "./hand-to.ts";

/** A flow that runs for whoever collects it. */
export const COLD = "Lkotlinx/coroutines/flow/Flow;";
const HOT = "Lkotlinx/coroutines/flow/MutableStateFlow;";
const COLLECTOR = "Lkotlinx/coroutines/flow/FlowCollector;";
/** What is kept of a cold flow: which call made it, of which flows, and what it does. */
export const ACTION = { how: "how", does: "does", source: "source", given: "given" } as const;
const MAX_DEPTH = 6;
const MAX_SOURCES = 5;

/** What a flow gives to whoever collects it: nothing where nothing is put in yet. */
export interface Told {
  readonly value: Value;
  /** Whether it surely comes out, and as it is. */
  readonly isSure: boolean;
}

const UNSEEN: Told = { value: doubtful("unseen"), isSure: false };

/** null where it is not known which flow it is. */
export function told(run: MethodRun, flow: Value, depth: number): Told | null {
  const { heap, world } = run.exploration;
  const [number] = flow.objects;
  if (number === undefined || flow.objects.length > 1 || flow.open || depth > MAX_DEPTH) return null;
  const { type } = heap.object(number);
  const name = world.typeName(type);
  if (name === HOT) {
    heap.contentsOf(run.context, flow);
    const held = heap.object(number).contents;
    const isKnown = held.number !== null || held.objects.length > 0 || held.text !== null || isNothing(held);
    // Which state it is decides what runs.
    return sure(isKnown ? held : { ...held, doubt: held.doubt || "changed" });
  }
  if (name === COLD) return toldByCold(run, flow, number, depth);
  if (!world.methodsOf(type).has("collect")) return null;
  return collected(run, number, (collector) => handTo(run, flow, "collect", [collector, UNKNOWN]));
}

function toldByCold(run: MethodRun, flow: Value, number: number, depth: number): Told {
  const { heap } = run.exploration;
  const how = heap.elementAt(run.context, flow, ACTION.how)?.text?.replace("$default", "") ?? "";
  const does = heap.elementAt(run.context, flow, ACTION.does) ?? UNKNOWN;
  if (how === "store") return sure(objectValue(number));
  if (how === "flow" || how === "channelFlow" || how === "callbackFlow") {
    const given = collected(run, number, (collector) => handTo(run, does, "invoke", [collector, UNKNOWN]));
    return how === "flow" ? given : { ...given, isSure: false };
  }
  if (how === "emptyFlow") return sure(NOTHING);
  if (how === "flowOf") return sure(heap.elementAt(run.context, flow, ACTION.given) ?? UNKNOWN);
  const sources = sourcesOf(run, flow);
  const seen = sources.map((source) => told(run, source, depth + 1));
  const [first = null] = seen;
  if (first === null || seen.some((each) => each === null)) return UNSEEN;
  const values = seen.flatMap((each) => (each === null ? [] : [each.value]));
  const isSure = seen.every((each) => each?.isSure === true);
  if (how === "merge") return { value: values.reduce(join, NOTHING), isSure: isSure && values.length === 1 };
  // What waits for several hears of none before each has something to say.
  if (values.some(isNothing)) return how === "onStart" ? start(run, does, first) : sure(NOTHING);
  switch (how) {
    case "onStart":
      return start(run, does, first);
    case "onEach":
      handTo(run, does, "invoke", [first.value, UNKNOWN], isSure);
      return first;
    case "filterNotNull": {
      const { number, objects, text, open, nullable } = first.value;
      if (number === 0 && text === null && objects.length === 0) return { ...first, value: NOTHING };
      return open || nullable ? { value: { ...first.value, nullable: false }, isSure: false } : first;
    }
    case "mapLatest":
    case "combine":
    case "combineLatest":
    case "zip": {
      const result = handTo(run, does, "invoke", [...values, UNKNOWN], isSure);
      return { value: result ?? NOTHING, isSure };
    }
    case "transformLatest": {
      const given = collected(run, number, (collector) =>
        handTo(run, does, "invoke", [collector, first.value, UNKNOWN], isSure),
      );
      return { ...given, isSure: given.isSure && isSure };
    }
    default:
      return UNSEEN;
  }
}

function start(run: MethodRun, does: Value, first: Told): Told {
  handTo(run, does, "invoke", [UNKNOWN, UNKNOWN]);
  return first;
}

function sourcesOf(run: MethodRun, flow: Value): readonly Value[] {
  const found: Value[] = [];
  for (let n = 0; n < MAX_SOURCES; n++) {
    const source = run.exploration.heap.elementAt(run.context, flow, `${ACTION.source} ${n}`);
    if (source !== null) found.push(source);
  }
  return found;
}

/** What comes to a collector. */
function collected(run: MethodRun, flow: number, collect: (collector: Value) => void): Told {
  const { heap, world } = run.exploration;
  const collector = heap.made(world.program.types.idOf(COLLECTOR), `collector ${flow}`).id;
  collect(objectValue(collector));
  heap.contentsOf(run.context, objectValue(collector));
  return sure(heap.object(collector).contents);
}

function sure(value: Value): Told {
  return { value, isSure: true };
}
