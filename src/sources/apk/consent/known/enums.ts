import type { Site } from "../call.ts";
import type { KnownResult, Model } from "../known-calls.ts";
import { LIFE_EVENT, LIFE_EVENTS } from "../life-events.ts";
import type { MethodRun } from "../method-run.ts";
import { doubtful, objectsValue, objectValue, textValue, UNKNOWN, type Value, withFlags } from "../value.ts";

/** Constants of an enum bear the number and the name by which code tells them apart, and by which it stores them. */
export const enumCalls: Model = {
  applies: ({ owner, name, parameters }) =>
    name === "ordinal" ||
    (owner === ENUM && (name === "<init>" || name === "valueOf")) ||
    (parameters.length === 0 && (name === "name" || (name === "toString" && !KNOWN.test(owner)))) ||
    (owner === LIFE_EVENT && name === "values"),
  call: enumCall,
};

const ENUM = "Ljava/lang/Enum;";
const KNOWN = /^L(?:java|android)\/(?!lang\/Enum;)/;
const NAME = "name";

function enumCall(run: MethodRun, { name, receiver, args }: Site): KnownResult | null {
  const { heap, world } = run.exploration;
  if (name === "values") {
    const all = run.exploration.madeAt(run, world.program.types.idOf(`[${LIFE_EVENT}`));
    heap.setLength(all, LIFE_EVENTS.length);
    return { value: objectValue(all), receiver: null };
  }
  if (name === "valueOf") return named(run, args[0]?.type ?? -1, args[1] ?? UNKNOWN);
  if (receiver === null || receiver.objects.length === 0) return null;
  if (name === "<init>") {
    const [text, ordinal] = args;
    for (const number of receiver.objects) {
      if (ordinal !== undefined) heap.put(number, ordinal);
      if (text === undefined || text.text === null) continue;
      heap.note(number, NAME, text);
      heap.note(heap.any(heap.object(number).type).id, text.text, objectValue(number));
    }
    return { value: receiver, receiver: null };
  }
  if (name !== "ordinal") return nameOf(run, receiver);
  const value = heap.contentsOf(run.context, receiver);
  const { flags, doubt } = receiver;
  // Which of several constants it is stands for a state.
  return {
    value:
      value.number === null
        ? { ...doubtful("changed", flags), among: value.among }
        : withFlags({ ...value, doubt }, flags),
    receiver: null,
  };
}

/** What a constant is called; null where it is not known of each that it may be. */
function nameOf(run: MethodRun, receiver: Value): KnownResult | null {
  const { heap } = run.exploration;
  const texts: string[] = [];
  for (const number of receiver.objects) {
    const text = heap.elementAt(run.context, objectValue(number), NAME)?.text ?? null;
    if (text === null) return null;
    texts.push(text);
  }
  const [only] = texts;
  const { flags, doubt } = receiver;
  const value =
    only !== undefined && texts.length === 1 && !receiver.open
      ? { ...textValue(only), flags, doubt }
      : { ...doubtful("changed", flags), texts: receiver.open ? [] : texts };
  return { value, receiver: null };
}

/** The constants that bear one of these names; null where it is not known which names, or one is nobody's. */
function named(run: MethodRun, type: number, name: Value): KnownResult | null {
  const { heap } = run.exploration;
  const texts = name.text === null ? name.texts : name.open ? [] : [name.text];
  if (type < 0 || texts.length === 0) return null;
  const all = objectValue(heap.any(type).id);
  const found = texts.flatMap((text) => heap.elementAt(run.context, all, text)?.objects ?? []);
  if (found.length < texts.length) return null;
  const { flags, doubt } = name;
  return { value: { ...objectsValue(found), flags, doubt }, receiver: null };
}
