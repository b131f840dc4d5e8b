import type { Site } from "../call.ts";
import type { Exploration } from "../exploration.ts";
import type { KnownResult, Model, Signature } from "../known-calls.ts";
import type { MethodRun } from "../method-run.ts";
import { NOTHING, numberValue, type Value } from "../value.ts";
import { asksForTick } from "../words.ts";
import { pageOwner, textsOf } from "./screen.ts";

const ASKS = "isChecked";
const TICKS = "setChecked";
const WATCHES = "setOnCheckedChangeListener";

/** A box beside words of agreement: ticking it is agreeing, and until then it is as its layout has it. */
export const tickCalls: Model = {
  applies: ({ name }: Signature) => name === ASKS || name === TICKS || name === WATCHES,
  call: tickCall,
};

function tickCall(run: MethodRun, { name, receiver, args }: Site): KnownResult | null {
  const { exploration } = run;
  const [number] = receiver?.objects ?? [];
  if (receiver === null || receiver.open || receiver.objects.length !== 1 || number === undefined)
    return null;
  const box = boxOf(exploration, number);
  if (box === null) return null;
  const { heap } = exploration;
  if (name === TICKS) {
    if (args[0] !== undefined) heap.writeStored(box.key, { ...args[0], flags: [] });
    if (args[0]?.number === 1) exploration.tickedPages.add(pageOwner(run));
    return { value: NOTHING, receiver: null };
  }
  const listener = name === WATCHES ? (args[0] ?? NOTHING) : NOTHING;
  note(run, receiver, box, listener);
  if (name === WATCHES) return { value: NOTHING, receiver: null };
  return { value: heap.readStored(run.context, box.key, numberValue(box.isTicked ? 1 : 0)), receiver: null };
}

interface Box {
  /** `id/agree_box`, or the number of the object where it has no name. */
  readonly key: string;
  readonly isTicked: boolean;
}

function boxOf(exploration: Exploration, number: number): Box | null {
  const { heap, world } = exploration;
  const { viewId, texts } = heap.object(number);
  if (viewId === 0) {
    return [...texts].some(asksForTick) ? { key: `box ${number}`, isTicked: false } : null;
  }
  const isAsked = [...texts].some(asksForTick);
  if (!isAsked && !world.screens.mayShowPolicy) return null;
  const name = world.screens.name(viewId);
  const key = name === "" ? `box ${viewId}` : name;
  if (isAsked) return { key, isTicked: false };
  for (const layout of world.screens.layoutsWithAll([viewId])) {
    const elements = world.screens.layout(layout)?.elements ?? [];
    const own = elements.find(({ id }) => id === viewId);
    if (own === undefined) continue;
    const isTicked = own.isTicked;
    if (own.texts.some(asksForTick)) return { key, isTicked };
    // The words stand in a text beside a box that says nothing itself.
    const boxes = elements.filter((element) => /CheckBox|RadioButton|Switch|ToggleButton/.test(element.name));
    if (own.texts.length === 0 && boxes.length === 1 && elements.some((each) => each.texts.some(asksForTick)))
      return { key, isTicked };
  }
  return null;
}

function note(run: MethodRun, on: Value, { key }: Box, listener: Value): void {
  const { exploration, context, at, start } = run;
  const known = exploration.presses.get(key);
  // Whoever listens is told; who only asks is told by what is stored.
  if (known !== undefined && listener.objects.length === 0) return;
  exploration.presses.set(listener.objects.length === 0 ? key : `${key} ${context.id} ${at - start}`, {
    owner: pageOwner(run),
    shown: "view",
    label: on,
    on,
    listener,
    which: 0,
    methodName: "",
    ticks: key,
    from: context,
    at: at - start,
  });
}

/** The words beside a box. */
export function wordsOfBox(exploration: Exploration, on: Value): string {
  const own = textsOf(exploration, on).find(asksForTick);
  if (own !== undefined) return own;
  const { heap, world } = exploration;
  const ids = on.objects.map((object) => heap.object(object).viewId).filter((id) => id !== 0);
  for (const layout of world.screens.layoutsWithAll(ids)) {
    const words = (world.screens.layout(layout)?.elements ?? [])
      .flatMap(({ texts }) => texts)
      .find(asksForTick);
    if (words !== undefined) return words;
  }
  return "";
}
