import type { Site } from "../call.ts";
import type { Exploration } from "../exploration.ts";
import type { KnownResult, Model } from "../known-calls.ts";
import type { MethodRun } from "../method-run.ts";
import { remembered } from "../remembered.ts";
import { numberValue, objectValue, UNKNOWN, type Value } from "../value.ts";
import { isPolicyText } from "../words.ts";
import { LOCALES } from "./text.ts";

const FINDS_VIEW = remembered(/^(?:findViewById|requireViewById|findChildViewById|findViewWithTag)$/);
const PRESSES = remembered(/^setOn(?:Long)?(?:Click|Touch)Listener$/);
const BUTTONS = /^set(Positive|Negative|Neutral)Button$/;
const SHOWS_TEXT = remembered(
  /^(?:make|set(?:Text|Message|Title|Hint|Summary|Content|SubTitle|CustomTitle)|append|loadData|loadDataWithBaseURL|loadUrl)$/,
);
const CLOSES = /^setOn(Dismiss|Cancel)Listener$/;
/** A list to choose from. */
const ITEMS = remembered(/^set(?:SingleChoice)?Items$/);
const WHICH: Readonly<Record<string, number>> = { Positive: -1, Negative: -2, Neutral: -3 };

/** Android's own strings that buttons bear: `android.R.string.ok` and its like. */
const ANDROID_TEXTS: ReadonlyMap<number, readonly string[]> = new Map([
  [0x0104000a, ["确定", "OK"]],
  [0x01040000, ["取消", "Cancel"]],
  [0x01040013, ["确定", "OK"]],
  [0x01040009, ["取消", "Cancel"]],
]);

/** What is put on screen, and what may be pressed there. */
export const screenCalls: Model = {
  applies: ({ name, parameters }) => SCREEN_NAMES.test(name) || parameters.includes("I"),
  call: screenCall,
};

const SCREEN_NAMES = remembered(
  /^(?:find|require|setCancelable$|getId$|getButton$|make$|setAction$|setOn|set(?:SingleChoice)?Items$|set(?:Positive|Negative|Neutral)?Button$|set(?:Text|Message|Title|Hint|Summary|Content|SubTitle|CustomTitle)$|append$|load|setSpan$)/,
);

function screenCall(run: MethodRun, site: Site): KnownResult | null {
  const { name, receiver, args, owner } = site;
  const { exploration } = run;
  if (!SCREEN_NAMES.test(name)) {
    noteLayouts(run, site);
    return null;
  }
  if (FINDS_VIEW.test(name)) {
    const id = args.findLast(({ number }) => number !== null)?.number ?? null;
    return plain(id === null ? UNKNOWN : objectValue(exploration.heap.view(id).id));
  }
  if (name === "getId" && receiver !== null) return plain(viewNumber(run, receiver));
  noteLayouts(run, site);
  if (SHOWS_TEXT.test(name) && !/^Ljava\//.test(owner)) noteTexts(run, site);
  if (PRESSES.test(name) && receiver !== null) {
    const [listener] = args;
    if (listener !== undefined) press(run, "view", receiver, receiver, listener, 0);
    return plain(UNKNOWN);
  }
  if (name === "setSpan" && args[0] !== undefined) {
    if (args[0].objects.some((object) => isLink(exploration, object)))
      press(run, "view", UNKNOWN, UNKNOWN, args[0], 0);
    return null;
  }
  if (name === "getButton" && receiver !== null) return dialogButton(run, receiver, args[0]?.number ?? 0);
  if (name === "setAction" && receiver !== null && args.length === 2) {
    press(run, "view", args[0] ?? UNKNOWN, receiver, args[1] ?? UNKNOWN, 0);
    return plain(receiver);
  }
  const button = BUTTONS.exec(name)?.[1];
  if (button !== undefined && receiver !== null) {
    press(run, "dialog", args[0] ?? UNKNOWN, receiver, args.at(-1) ?? UNKNOWN, WHICH[button] ?? 0);
    return plain(receiver);
  }
  const closed = CLOSES.exec(name)?.[1];
  if (closed !== undefined && receiver !== null) {
    const { context, node } = run;
    const listener = args.at(-1) ?? UNKNOWN;
    const key = `${context.id} ${node}`;
    exploration.closings.set(key, {
      owner: pageOwner(run),
      name: `on${closed}`,
      on: receiver,
      listener,
      from: context,
      at: node,
    });
    return null;
  }
  if (name === "setCancelable") {
    if (args[0]?.number === 0) exploration.lockedPages.add(pageOwner(run));
    return null;
  }
  if (ITEMS.test(name) && receiver !== null) {
    press(run, "dialog", UNKNOWN, receiver, args.at(-1) ?? UNKNOWN, 1);
    return plain(receiver);
  }
  if (name === "setButton" && receiver !== null && args.length >= 3) {
    press(run, "dialog", args[1] ?? UNKNOWN, receiver, args.at(-1) ?? UNKNOWN, args[0]?.number ?? 0);
    return plain(UNKNOWN);
  }
  return null;
}

/** Words in a text that may be pressed. */
export function isLink({ world, heap }: Exploration, object: number): boolean {
  return world.isBelow(heap.object(object).type, "Landroid/text/style/ClickableSpan;");
}

/** The view of a dialog's button, which bears the words that the dialog was made with. */
function dialogButton(run: MethodRun, dialog: Value, which: number): KnownResult | null {
  const { exploration } = run;
  const made = [...exploration.presses.values()].find(
    (each) =>
      each.shown === "dialog" &&
      each.which === which &&
      each.on.objects.some((object) => dialog.objects.includes(object)),
  );
  const [number] = dialog.objects;
  if (made === undefined || number === undefined) return null;
  const { heap, world } = exploration;
  const view = heap.made(world.program.types.idOf("Landroid/widget/Button;"), `button ${number} ${which}`);
  for (const text of textsOf(exploration, made.label)) heap.addText(view.id, text);
  return plain(objectValue(view.id));
}

function plain(value: Value): KnownResult {
  return { value, receiver: null };
}

function viewNumber(run: MethodRun, view: Value): Value {
  if (view.open || view.objects.length !== 1) return UNKNOWN;
  const { viewId } = run.exploration.heap.object(view.objects[0] ?? 0);
  return viewId === 0 ? UNKNOWN : numberValue(viewId);
}

/** The outermost class of the code at hand: what it and the classes inside it show is one page. */
export function pageOwner(run: MethodRun): string {
  const { world } = run.exploration;
  return outermost(world.typeName(world.program.methods.first(run.context.method)));
}

export function outermost(descriptor: string): string {
  const name = descriptor
    .replace(/\$\$(?:ExternalSynthetic)?Lambda.*$|\$\$Nest.*$/, "")
    .replace(/;$/, "")
    .replace(/^L-\$\$Lambda\$/, "L")
    .replace(/ComposableSingletons\$/, "");
  const dollar = name.indexOf("$", name.lastIndexOf("/") + 2);
  return `${dollar < 0 ? name : name.slice(0, dollar)};`;
}

function noteLayouts(run: MethodRun, { args, receiver, parameters }: Site): void {
  const { exploration } = run;
  const { world, heap } = exploration;
  for (let n = 0; n < args.length; n++) {
    const number = args[n]?.number ?? null;
    if (number === null || parameters[n] !== "I" || number >>> 24 < 2) continue;
    const layout = world.screens.layout(number);
    if (layout === null) continue;
    exploration.page(pageOwner(run)).layouts.add(number);
    if (!layout.mayNameCode) continue;
    for (const { name, id, onClick, className } of layout.elements) {
      const named = className !== "" ? className : name.includes(".") ? name : "";
      if (named !== "")
        exploration.startClass(run, world.program.types.idOf(`L${named.replaceAll(".", "/")};`));
      if (onClick === "") continue;
      exploration.pressNames.add(onClick);
      const page = objectValue(
        thisObject(run) ??
          receiver?.objects[0] ??
          heap.any(world.program.methods.first(run.context.method)).id,
      );
      const view = objectValue(heap.view(id).id);
      press(run, "view", view, view, page, 0, onClick);
    }
  }
}

/** The page that shows a layout is the one whose methods it names. */
function thisObject(run: MethodRun): number | undefined {
  return run.context.args[0]?.objects[0];
}

export function noteTexts(run: MethodRun, { args, receiver }: Pick<Site, "args" | "receiver">): void {
  const { exploration } = run;
  const page = exploration.page(pageOwner(run));
  for (const value of args) {
    for (const text of textsOf(exploration, value)) {
      page.texts.add(text);
      exploration.speaksOfPolicy ||= isPolicyText(text);
      for (const object of receiver?.objects ?? []) exploration.heap.addText(object, text);
    }
  }
}

/** What a text, a string resource or an object made of texts says, in every locale. */
export function textsOf(
  { heap, world }: Exploration,
  { text, said, number, objects }: Value,
): readonly string[] {
  return [
    ...(text === null ? [] : text.split(LOCALES)),
    ...said.flatMap((each) => each.split(LOCALES)),
    ...(number === null ? [] : (ANDROID_TEXTS.get(number) ?? world.screens.texts(number))),
    ...objects.flatMap((object) => [...heap.object(object).texts]),
  ];
}

export function press(
  run: MethodRun,
  shown: "dialog" | "view",
  label: Value,
  on: Value,
  listener: Value,
  which: number,
  methodName = "",
): void {
  const { exploration, context, node } = run;
  const key = `${context.id} ${node} ${which} ${methodName}${methodName === "" ? "" : on.objects.join(".")}`;
  exploration.presses.set(key, {
    owner: pageOwner(run),
    shown,
    label,
    on,
    listener,
    which,
    methodName,
    ticks: "",
    from: context,
    at: node,
  });
}
