import { readAxml, type XmlAttribute, type XmlElement } from "../../../formats/axml/read-axml.ts";
import { FormatError } from "../../../formats/format-error.ts";
import { VALUE_TYPE } from "../../../formats/res-value.ts";
import type { AgreementScreen, ConsentBox } from "../../../model/app.ts";
import type { GapSeen } from "../../../model/gap.ts";
import { agreementScreen } from "./agreement-screen.ts";
import { agreementBoxes, consentBoxes, type LayoutElement } from "./consent-boxes.ts";

/** One compiled XML file under `res/`. */
export interface LayoutFile {
  /** As places name it. */
  readonly entry: string;
  readonly read: () => Uint8Array;
}

/** The strings a resource id stands for, in every locale. */
export type StringsOf = (resourceId: number) => readonly string[];

const ATTRIBUTE_ID = 0x010100d0;
const ATTRIBUTE_TEXT = 0x0101014f;
const ATTRIBUTE_CHECKED = 0x01010106;

/** Class names end so; a layout whose strings lack all of these has no box to tick and is not parsed. */
const BOX_NAMES = ["CheckBox", "Switch", "ToggleButton", "CheckedTextView", "RadioButton"];

export interface LayoutsSeen {
  readonly boxes: readonly ConsentBox[];
  readonly agreements: readonly AgreementScreen[];
  /** By the id of its view: the words of agreement beside a box. */
  readonly wordsOfView: ReadonlyMap<number, string>;
  readonly gaps: readonly GapSeen[];
}

/** `policyTexts` are the ids of strings that speak of a privacy policy: layouts that use one are looked at, too. */
export function readConsentBoxes(
  files: readonly LayoutFile[],
  stringsOf: StringsOf,
  policyTexts: ReadonlySet<number> = NO_IDS,
): LayoutsSeen {
  const boxes: ConsentBox[] = [];
  const agreements: AgreementScreen[] = [];
  const wordsOfView = new Map<number, string>();
  const gaps: GapSeen[] = [];
  const seen = new Set<string>();
  for (const { entry, read } of files) {
    try {
      const bytes = read();
      const hasBox = mentionsBox(bytes);
      if (!hasBox && !mentionsId(bytes, policyTexts)) continue;
      const root = layoutElement(readAxml(bytes).root, stringsOf, 0);
      const screen = agreementScreen(root, entry);
      if (screen !== null && !seen.has(screen.words)) agreements.push(screen);
      if (screen !== null) seen.add(screen.words);
      for (const [id, words] of agreementBoxes(root)) wordsOfView.set(id, words);
      for (const box of consentBoxes(root, entry)) {
        // The same layout stands there once for each screen size.
        const key = `${box.checked} ${box.words}`;
        if (seen.has(key)) continue;
        seen.add(key);
        boxes.push(box);
      }
    } catch (error) {
      if (!(error instanceof FormatError)) throw error;
      gaps.push(unreadableLayout(entry, error));
    }
  }
  return { boxes, agreements, wordsOfView, gaps };
}

const NO_IDS: ReadonlySet<number> = new Set();

function unreadableLayout(entry: string, error: FormatError): GapSeen {
  return {
    layer: "resources",
    reason: "layout-unreadable",
    says: {
      en: `${entry} could not be read (${error.message}, offset ${error.offset}).`,
      zh: `无法读取 ${entry}（${error.message}，偏移 ${error.offset}）。`,
    },
    at: { kind: "entry", entry, offset: error.offset },
  };
}

const MAX_DEPTH = 100;

function layoutElement(element: XmlElement, stringsOf: StringsOf, depth: number): LayoutElement {
  const text = element.attributes.find((attribute) => attribute.resourceId === ATTRIBUTE_TEXT);
  const checked = element.attributes.find((attribute) => attribute.resourceId === ATTRIBUTE_CHECKED);
  const id = element.attributes.find((attribute) => attribute.resourceId === ATTRIBUTE_ID);
  return {
    name: element.name,
    id: id === undefined ? null : id.data,
    checked: checked === undefined ? null : checked.data !== 0,
    texts: text === undefined ? [] : textsOf(text, stringsOf),
    children:
      depth >= MAX_DEPTH ? [] : element.children.map((child) => layoutElement(child, stringsOf, depth + 1)),
  };
}

function textsOf(attribute: XmlAttribute, stringsOf: StringsOf): readonly string[] {
  if (attribute.string !== null) return [attribute.string];
  return attribute.type === VALUE_TYPE.reference ? stringsOf(attribute.data) : [];
}

/** Looks for the names in both encodings that a string pool may have. */
function mentionsBox(bytes: Uint8Array): boolean {
  return NEEDLES.some((needle) => indexOf(bytes, needle) >= 0);
}

/** Ids of resources stand at multiples of four. */
function mentionsId(bytes: Uint8Array, ids: ReadonlySet<number>): boolean {
  if (ids.size === 0) return false;
  for (let at = 0; at + 3 < bytes.length; at += 4) {
    // Application resources are of package 0x7f; others cannot be the app's own words.
    if (bytes[at + 3] !== 0x7f) continue;
    const id =
      (bytes[at] ?? 0) + (bytes[at + 1] ?? 0) * 0x100 + (bytes[at + 2] ?? 0) * 0x1_0000 + 0x7f00_0000;
    if (ids.has(id)) return true;
  }
  return false;
}

const NEEDLES: readonly Uint8Array[] = BOX_NAMES.flatMap((name) => {
  const codes = [...name].map((character) => character.charCodeAt(0));
  return [Uint8Array.from(codes), Uint8Array.from(codes.flatMap((code) => [code, 0]))];
});

function indexOf(bytes: Uint8Array, needle: Uint8Array): number {
  const [first = 0] = needle;
  for (let from = bytes.indexOf(first); from >= 0; from = bytes.indexOf(first, from + 1)) {
    let at = 1;
    while (at < needle.length && bytes[from + at] === needle[at]) at += 1;
    if (at === needle.length) return from;
  }
  return -1;
}
