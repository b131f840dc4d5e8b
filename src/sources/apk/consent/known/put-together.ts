import type { MethodRun } from "../method-run.ts";
import { boxOf, type Value } from "../value.ts";

const MAX_TEXTS = 6;

/** What a value is as part of a text, given as `type`: several where it may be one of a few; none where it is not known. */
export function writtenAs(value: Value | undefined, type: string): readonly string[] {
  if (value === undefined) return [];
  const { number, text, texts } = value;
  const box = boxOf(value) ?? type;
  if (text !== null && boxOf(value) === null) return [text];
  if (number === null) return texts;
  // The letter, and not its number.
  if (box === "C" || box === "Ljava/lang/Character;") return [String.fromCharCode(number)];
  if (box === "Z" || box === "Ljava/lang/Boolean;") return [number === 0 ? "false" : "true"];
  return [String(number)];
}

/** Every one of the first followed by every one of the second; none where they are too many. */
export function together(first: readonly string[], second: readonly string[]): readonly string[] {
  if (first.length * second.length > MAX_TEXTS) return [];
  return first.flatMap((start) => second.map((end) => start + end));
}

const PLACE = /%(?:(\d)\$)?[sd]|\{(\d)\}/g;

/** A text with places (`%s`, `%1$s`, `{0}`) filled from an array; null where one of them is not known. */
export function filled(run: MethodRun, template: string, array: Value | undefined): string | null {
  if (array === undefined) return null;
  let next = 0;
  let isKnown = true;
  const text = template.replace(PLACE, (_, printed?: string, braced?: string) => {
    const place =
      printed !== undefined ? Number(printed) - 1 : braced !== undefined ? Number(braced) : next++;
    const value = run.exploration.heap.elementAt(run.context, array, place);
    const [written] = value === null ? [] : writtenAs(value, "I");
    if (written === undefined) isKnown = false;
    return written ?? "";
  });
  return isKnown ? text : null;
}
