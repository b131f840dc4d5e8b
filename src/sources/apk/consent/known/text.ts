import { areEqual } from "../alike.ts";
import type { Site } from "../call.ts";
import type { KnownResult, Model } from "../known-calls.ts";
import type { MethodRun } from "../method-run.ts";
import { remembered } from "../remembered.ts";
import { boxedText, derived, numberValue, objectValue, textValue, UNKNOWN, type Value } from "../value.ts";
import { filled, together, writtenAs } from "./put-together.ts";

const BOXES = remembered(
  /^L(?:java\/lang\/(?:Boolean|Integer|Long|Short|Byte|Character)|kotlin\/coroutines\/jvm\/internal\/Boxing);$/,
);
const BUILDERS = remembered(/^Ljava\/lang\/StringBu(?:ilder|ffer);$/);
const EQUALS = remembered(/^(?:equals|equalsIgnoreCase|contentEquals|areEqual)$/);
const EQUALITY_OWNERS = remembered(
  /^L(?:java\/lang\/\w+|java\/util\/Objects|android\/text\/TextUtils|kotlin\/jvm\/internal\/Intrinsics|kotlin\/text\/StringsKt\w*);$/,
);
/** The text goes through as it is. */
const SAME = remembered(
  /^(?:toString|valueOf|trim|intern|fromHtml|toLowerCase|toUpperCase|requireNonNull|checkNotNull|getPath|getText)$/,
);
/** Objects that stand for the text they are made with. */
const HOLDS_TEXT = remembered(
  /^L(?:java\/lang\/String|android\/text\/Spann\w+|java\/lang\/StringBu(?:ilder|ffer)|android\/text\/SpannableStringBuilder);$/,
);

/** Comparing texts, boxes of numbers, and texts put together. */
export const textCalls: Model = {
  applies: ({ owner, name }) => OF_TEXT_OWNERS.test(owner) || OF_TEXT_NAMES.test(name),
  call: textCall,
};

const STRING = "Ljava/lang/String;";
const RESOURCES = "Landroid/content/res/Resources;";
const FORMATS = /^Ljava\/(?:lang\/String|text\/MessageFormat);$/;
const TEXT_NAMES = /^(?:format|isEmpty|isBlank|append|concat|getString|getText)$/;
const OF_TEXT_OWNERS = remembered(BOXES, HOLDS_TEXT, { test: (owner) => owner === RESOURCES });
const OF_TEXT_NAMES = remembered(EQUALS, SAME, TEXT_NAMES);

function textCall(run: MethodRun, site: Site): KnownResult | null {
  const { owner, name, receiver, args, result, parameters } = site;
  if (EQUALS.test(name) && EQUALITY_OWNERS.test(owner)) {
    const [left, right] = receiver === null ? args : [receiver, ...args];
    const value = truth(areEqual(left ?? UNKNOWN, right ?? UNKNOWN), [left ?? UNKNOWN, right ?? UNKNOWN]);
    return plain(asksProcess(run, [left, right], value) ? { ...value, doubt: "unseen" } : value);
  }
  if (BOXES.test(owner)) return plain(box(name, receiver, args, result));
  if ((name === "isEmpty" || name === "isBlank") && result === "Z") {
    const text = receiver ?? args[0] ?? UNKNOWN;
    if (!/String;$|CharSequence;$|TextUtils;$|StringsKt/.test(owner)) return null;
    const isNull = text.number === 0;
    const known = isNull ? true : text.text === null || text.open ? null : text.text === "";
    return plain(truth(known, [text]));
  }
  if (BUILDERS.test(owner) && name === "append") {
    const before = receiver === null ? [] : writtenAs({ ...receiver, number: null }, "");
    const joined = together(before, writtenAs(args[0], parameters[0] ?? ""));
    const value = withTexts(receiver ?? UNKNOWN, joined);
    return { value, receiver: value };
  }
  if (name === "<init>" && HOLDS_TEXT.test(owner) && receiver !== null) {
    const text = args[0]?.text ?? (args.length === 0 ? "" : null);
    return { value: UNKNOWN, receiver: { ...receiver, text } };
  }
  if (name === "replace" && receiver !== null && receiver.text !== null) {
    const [from, to] = args.map(({ text }) => text);
    return plain(from && to ? textValue(receiver.text.replaceAll(from, to)) : UNKNOWN);
  }
  if (name === "reverse" && receiver !== null && receiver.text !== null && BUILDERS.test(owner)) {
    const value: Value = { ...receiver, text: [...receiver.text].reverse().join("") };
    return { value, receiver: value };
  }
  if (name === "concat" && receiver !== null) {
    const added = args[0]?.text ?? null;
    return plain(receiver.text === null || added === null ? UNKNOWN : textValue(receiver.text + added));
  }
  if (name === "format" && FORMATS.test(owner)) {
    const template = args.find(({ text }) => text !== null)?.text ?? null;
    const text = template === null ? null : filled(run, template, args.at(-1));
    return text === null ? null : plain(textValue(text));
  }
  if (SAME.test(name)) {
    const from = receiver ?? args[0] ?? UNKNOWN;
    if (name === "toString" && from.texts.length > 0) return plain({ ...UNKNOWN, texts: from.texts });
    if (from.text !== null && /String;$|CharSequence;$|Spanned;$|Object;$/.test(result)) return plain(from);
  }
  const id = args[0]?.number ?? null;
  if (owner === RESOURCES && id !== null && result !== "Ljava/lang/String;") {
    const number = run.exploration.world.screens.number(id);
    if (number !== null && (name === "getBoolean" || name === "getInteger"))
      return plain(numberValue(number));
  }
  if (name === "getStringArray" && owner === RESOURCES && id !== null) return textArray(run, id);
  if (
    (name === "getString" || name === "getText") &&
    args[0]?.number !== null &&
    args[0]?.number !== undefined
  ) {
    const texts = run.exploration.world.screens.texts(args[0].number);
    const said = args.length === 1 ? [] : texts.map((text) => filled(run, text, args[1]));
    if (said.length > 0 && said.every((text) => text !== null)) return plain(textValue(said.join(LOCALES)));
    if (texts.length > 0) return plain(textValue(texts.join(LOCALES)));
  }
  return owner === STRING && receiver !== null ? asked(site, receiver) : null;
}

/** Where it is the same in every language, as a list of names is; null where it is not known. */
function textArray(run: MethodRun, id: number): KnownResult | null {
  const { world, heap } = run.exploration;
  const texts = world.screens.items(id);
  if (texts.length === 0) return null;
  const array = run.exploration.madeAt(run, world.program.types.idOf("[Ljava/lang/String;"));
  heap.setLength(array, texts.length);
  for (const [place, text] of texts.entries()) heap.putAt(array, place, textValue(text));
  return plain(objectValue(array));
}

/** What is compared with the app's own name is most often that of the process, of which there may be several. */
function asksProcess(run: MethodRun, sides: readonly (Value | undefined)[], value: Value): boolean {
  const { packageName } = run.exploration.world.launch;
  if (packageName === "" || value.number !== null || value.doubt !== "") return false;
  return sides.some((side) => side?.text === packageName);
}

/** Known where there is one; among them where there are a few. */
function withTexts(value: Value, texts: readonly string[]): Value {
  const [text = null] = texts;
  return texts.length > 1 ? { ...value, text: null, texts } : { ...value, text, texts: [] };
}

/** What a text answers; of a stored one that is not known the answer matters. */
function asked({ name, args, result }: Site, receiver: Value): KnownResult | null {
  if (!/^[ZIC]$/.test(result)) return null;
  const { text, open } = receiver;
  const known = text === null || open ? null : answerOf(name, text, args);
  const rest = derived(receiver, ...args);
  if (known !== null) return plain({ ...rest, number: known, open: false });
  return plain(rest.flags.length > 0 && rest.doubt === "" ? { ...rest, doubt: "stored" } : rest);
}

function answerOf(name: string, text: string, [first, second]: readonly Value[]): number | null {
  if (name === "length") return text.length;
  if (name === "charAt") return first?.number == null ? null : text.charCodeAt(first.number) || null;
  const other = first?.text ?? null;
  if (other === null || second !== undefined) return null;
  if (name === "startsWith") return text.startsWith(other) ? 1 : 0;
  if (name === "endsWith") return text.endsWith(other) ? 1 : 0;
  if (name === "contains") return text.includes(other) ? 1 : 0;
  if (name === "indexOf") return text.indexOf(other);
  return name === "compareTo" && text === other ? 0 : null;
}

/** Between the texts of one string in several locales. */
export const LOCALES = "\u0000";

function plain(value: Value): KnownResult {
  return { value, receiver: null };
}

function truth(known: boolean | null, from: readonly Value[]): Value {
  const rest = derived(...from);
  return known === null ? rest : { ...rest, number: known ? 1 : 0, open: false };
}

function box(name: string, receiver: Value | null, args: readonly Value[], result: string): Value {
  if (receiver !== null && /^(?:boolean|int|long|short|byte|char)Value$/.test(name)) {
    if (receiver.number !== null) return { ...receiver, text: null };
    // A truth value that came out of somewhere in its box.
    return receiver.doubt === "" && name === "booleanValue"
      ? { ...receiver, isEach: false, doubt: "unseen" }
      : receiver;
  }
  const [value] = args;
  if (value === undefined) return UNKNOWN;
  if (name === "valueOf" || name === "parseBoolean" || name === "parseInt" || name.startsWith("box")) {
    const number = value.text === "true" ? 1 : value.text === "false" ? 0 : value.number;
    const isBox = result.startsWith("L");
    return number === null
      ? derived(value)
      : { ...numberValue(number), flags: value.flags, text: isBox ? boxedText(result) : null };
  }
  return derived(value);
}
