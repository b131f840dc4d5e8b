import type { Site } from "../call.ts";
import type { KnownResult, Model } from "../known-calls.ts";
import type { MethodRun } from "../method-run.ts";
import { remembered } from "../remembered.ts";
import { numberValue, objectValue, UNKNOWN, type Value } from "../value.ts";
import { handTo } from "./hand-to.ts";

const MAP = remembered(/^Ljava\/util\/(?:concurrent\/)?\w*Map;$/);
/** Put nothing in. */
const ASKS = remembered(
  /^(?:contains\w*|size|isEmpty|keySet|values|entrySet|remove|clear|hashCode|equals|toString|forEach|getClass)$/,
);

/** Kotlin's makers of maps, of pairs. */
const MAKER = remembered(/^Lkotlin\/collections\/MapsKt\w*;$/);
const OF_PAIRS = /^(?:mapOf|mutableMapOf|hashMapOf|linkedMapOf|sortedMapOf)$/;
const LINKED_MAP = "Ljava/util/LinkedHashMap;";

/** Maps keep what stands under different keys apart, as long as every key is known: texts, numbers, classes. */
export const keyedCalls: Model = {
  roots: ["java", "kotlin"],
  owners: remembered(MAP, MAKER),
  applies: ({ owner, name }) => MAP.test(owner) || OF_PAIRS.test(name),
  call: keyedCall,
};

function keyedCall(run: MethodRun, site: Site): KnownResult | null {
  const { name, receiver, args } = site;
  if (receiver === null) return ofPairs(run, site);
  if (receiver.objects.length === 0 || ASKS.test(name)) return null;
  const { heap } = run.exploration;
  const [key, value] = args;
  // Of how many, or of which enum, is not what it holds.
  if (name === "<init>" && (key === undefined || key.type >= 0 || key.number !== null)) return null;
  if (name === "put" && key !== undefined && value !== undefined) {
    const place = receiver.objects.length === 1 ? keyOf(run, key) : null;
    for (const number of receiver.objects) {
      heap.putAt(number, place, value);
      heap.append(number, place, value);
    }
    return null;
  }
  if ((name === "get" || name === "getOrDefault") && key !== undefined) return found(run, receiver, key);
  if (name === "computeIfAbsent" && key !== undefined && value !== undefined)
    return made(run, receiver, key, value);
  // Whatever else changes it, no key is known of.
  for (const number of receiver.objects) {
    for (const each of args) heap.putAt(number, null, each);
    if (args.length > 0) heap.append(number, null, args[0] ?? UNKNOWN);
  }
  return null;
}

function ofPairs(run: MethodRun, { args, parameters }: Site): KnownResult | null {
  const { exploration } = run;
  const { heap, world } = exploration;
  const [given] = args;
  if (given === undefined) return null;
  const pairs = parameters[0]?.startsWith("[") === true ? heap.inOrder(run.context, given) : [given];
  if (pairs === null) return null;
  const map = exploration.madeAt(run, world.program.types.idOf(LINKED_MAP));
  for (const pair of pairs) {
    const key = heap.elementAt(run.context, pair, 0);
    const place = key === null ? null : keyOf(run, key);
    const value = heap.elementAt(run.context, pair, 1) ?? heap.contentsOf(run.context, pair);
    heap.putAt(map, place, value);
    heap.append(map, place, value);
  }
  return { value: objectValue(map), receiver: null };
}

/** What stands under a key, made by what is handed over where nothing does. */
function made(run: MethodRun, holder: Value, key: Value, maker: Value): KnownResult | null {
  const { heap } = run.exploration;
  const place = keyOf(run, key);
  if (holder.objects.length > 1 || holder.open || maker.objects.length === 0) return null;
  const value = handTo(run, maker, "apply", [key]);
  if (value === null) return null;
  for (const number of holder.objects) {
    heap.putAt(number, place, value);
    heap.append(number, place, value);
  }
  return { value, receiver: null };
}

function found(run: MethodRun, holder: Value, key: Value): KnownResult | null {
  const { heap } = run.exploration;
  const place = keyOf(run, key);
  const [number] = holder.objects;
  if (place === null || number === undefined || holder.objects.length > 1 || holder.open) return null;
  const known = heap.elementAt(run.context, holder, place);
  if (known !== null) return { value: { ...known, isEach: false, nullable: true }, receiver: null };
  const { isAny, isVague } = heap.object(number);
  // Under this key nothing was put.
  if (!heap.isKeyed(number) || isAny || isVague) return null;
  return { value: numberValue(0), receiver: null };
}

function keyOf({ exploration: { heap, world } }: MethodRun, value: Value): string | null {
  const { text, number, type, objects, open, nullable } = value;
  const [object] = objects;
  // Of an enum each constant is one object.
  if (object !== undefined && objects.length === 1 && !open && !nullable && number === null && text === null)
    return world.isBelow(heap.object(object).type, "Ljava/lang/Enum;") ? `object ${object}` : null;
  if (open || objects.length > 0) return null;
  if (type >= 0) return `type ${type}`;
  if (text !== null) return `text ${text} ${number ?? ""}`;
  return number === null ? null : `number ${number}`;
}
