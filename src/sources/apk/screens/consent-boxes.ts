import type { ConsentBox } from "../../../model/app.ts";

/** An element of a layout, with its texts already looked up in the resources. */
export interface LayoutElement {
  /** Class name as written: `CheckBox`, `androidx.appcompat.widget.SwitchCompat`. */
  readonly name: string;
  /** `android:id`, where it has one. */
  readonly id?: number | null;
  /** `android:checked`, where it is written. */
  readonly checked: boolean | null;
  /** Values of `android:text`, in every locale; empty where there is none. */
  readonly texts: readonly string[];
  readonly children: readonly LayoutElement[];
}

const BOX = /(^|\.)(\w*CheckBox\w*|\w*Switch\w*|\w*ToggleButton|\w*CheckedTextView|\w*RadioButton)$/;

/** Words by which a box is about agreeing to rules or to the use of data, not about remembering a password. */
export const AGREEMENT =
  /同意|隐私(政策|权|协议)|用户(服务)?协议|授权|个人信息|privacy|\bconsent\b|\bi agree\b|\bagree to\b|terms (of|and)|\bpersonal (data|information)\b|share my/i;

/**
 * The boxes of one layout that stand beside words of agreement: its own words, or else those of its nearest
 * ancestor that has some, for the text often stands in a TextView next to a bare box.
 */
export function consentBoxes(root: LayoutElement, entry: string): readonly ConsentBox[] {
  const boxes: ConsentBox[] = [];
  visit(root, [], (element, ancestors) => {
    if (!BOX.test(element.name)) return;
    const words = wordsBeside(element, ancestors);
    if (words === null) return;
    boxes.push({
      checked: element.checked === true,
      words,
      at: { kind: "entry", entry, quote: element.name },
    });
  });
  return boxes;
}

/** Words of agreement by the view id of the box beside which they stand. */
export function agreementBoxes(root: LayoutElement): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  visit(root, [], (element, ancestors) => {
    if (!BOX.test(element.name) || element.id === undefined || element.id === null) return;
    const words = wordsBeside(element, ancestors);
    if (words !== null) found.set(element.id, words);
  });
  return found;
}

/** Deep enough for any real layout; a hostile one is cut off here. */
const MAX_DEPTH = 100;

export function visit(
  element: LayoutElement,
  ancestors: readonly LayoutElement[],
  see: (element: LayoutElement, ancestors: readonly LayoutElement[]) => void,
): void {
  see(element, ancestors);
  if (ancestors.length >= MAX_DEPTH) return;
  for (const child of element.children) visit(child, [element, ...ancestors], see);
}

function wordsBeside(box: LayoutElement, ancestors: readonly LayoutElement[]): string | null {
  const own = box.texts.find((text) => AGREEMENT.test(text));
  if (own !== undefined) return own;
  if (box.texts.length > 0) return null;
  for (const ancestor of ancestors.slice(0, 2)) {
    const near = ancestor.children.flatMap((child) => child.texts).find((text) => AGREEMENT.test(text));
    if (near !== undefined) return near;
  }
  return null;
}
