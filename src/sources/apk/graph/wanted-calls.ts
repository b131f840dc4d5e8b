import type { Dex } from "../../../formats/dex/dex.ts";
import { FormatError } from "../../../formats/format-error.ts";
import { MAKES_TEXT, type Marks, NAMED } from "../code/marks.ts";
import { joinTexts, TextTable } from "../code/text-table.ts";

/** Calls of which readers ask who makes them, whatever the class: the walk over all code notes their callers. */
export const WANTED_CALLS: readonly string[] = [
  "postDelayed",
  "requestLocationUpdates",
  "schedule",
  "scheduleAtFixedRate",
  "scheduleWithFixedDelay",
  "sendEmptyMessageDelayed",
  "sendMessageDelayed",
  "setChecked",
  "setInexactRepeating",
  "setPositiveButton",
  "setRepeating",
];

const TEXT = "Ljava/lang/String;";
const NAMES = new TextTable(joinTexts(WANTED_CALLS));
/** Classes that Android has; the app's own methods are wanted. */
const ANDROIDS = ["Ljava/", "Landroid/"].map((prefix) => [...prefix].map((letter) => letter.charCodeAt(0)));
const METHOD_WORDS = 2;
const PROTO_WORDS = 3;

/** Marks the methods that are called so, and those that make a text of a text, which may hide what is written. */
export function markWantedCalls(dex: Dex, marks: Marks, isDefined: (type: number) => boolean): void {
  const isNamed = new Uint8Array(dex.header.strings.count);
  (marks.fast ?? marks.names).findAll(NAMES, (id) => {
    isNamed[id] = NAMED;
  });
  const makesText = textMakers(dex, isDefined);
  const { words } = dex;
  const { word, count } = dex.header.methods;
  const end = Math.min(count, marks.methods.length);
  for (let id = 0; id < end; id++) {
    const mark = (isNamed[words[word + id * METHOD_WORDS + 1] ?? 0] ?? 0) | (makesText[id] ?? 0);
    if (mark !== 0) marks.methods[id] = (marks.methods[id] ?? 0) | mark;
  }
}

/** By method: whether it gives a text, takes one first and at most one thing more, and may be the app's. */
export function textMakers(dex: Dex, isDefined: (type: number) => boolean): Uint8Array {
  const { words } = dex;
  const { word, count } = dex.header.methods;
  const found = new Uint8Array(count);
  const text = orNone(() => typeNamed(dex, TEXT));
  if (text < 0) return found;
  const ofText = textToText(dex, text);
  for (let id = 0; id < count; id++) {
    const classAndProto = words[word + id * METHOD_WORDS] ?? 0;
    if (ofText[classAndProto >>> 16] !== 1) continue;
    if (mayBeApps(dex, classAndProto & 0xffff, isDefined)) found[id] = MAKES_TEXT;
  }
  return found;
}

/** A function of its own: a loop around it would make an environment for each method, also for those passed by. */
function mayBeApps(dex: Dex, owner: number, isDefined: (type: number) => boolean): boolean {
  return orNone(() => Number(!isAndroids(dex, owner) || isDefined(owner))) > 0;
}

/** Below 0 where the file is broken there. */
function orNone(read: () => number): number {
  try {
    return read();
  } catch (error) {
    // Whoever reads facts from the same file says that it is broken.
    if (!(error instanceof FormatError)) throw error;
    return -1;
  }
}

/** Types are sorted by name. */
function typeNamed(dex: Dex, name: string): number {
  let low = 0;
  let high = dex.header.types.count - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = dex.typeName(middle);
    if (at === name) return middle;
    if (at < name) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** By prototype: 1 where it gives a text and takes one first, and at most one thing more. */
function textToText(dex: Dex, text: number): Uint8Array {
  const { words, units } = dex;
  const { word, count } = dex.header.protos;
  const found = new Uint8Array(count);
  for (let proto = 0; proto < count; proto++) {
    const at = word + proto * PROTO_WORDS;
    const parameters = words[at + 2] ?? 0;
    if (words[at + 1] !== text || parameters === 0 || parameters % 4 !== 0) continue;
    const taken = words[parameters >> 2] ?? 0;
    if (taken >= 1 && taken <= 2 && units[(parameters >> 1) + 2] === text) found[proto] = 1;
  }
  return found;
}

function isAndroids(dex: Dex, type: number): boolean {
  if (type >= dex.header.types.count) return false;
  const start = dex.typeStart(type);
  return ANDROIDS.some((prefix) => prefix.every((letter, n) => dex.bytes[start + n] === letter));
}
