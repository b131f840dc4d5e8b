import type { Span } from "./grammar.ts";

/** What stands between brackets, an unclosed one to the end. */
export function bracketsOf(text: string): Span[] {
  const open: number[] = [];
  const spans: Span[] = [];
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (char === "(" || char === "[") open.push(at);
    else if (char === ")" || char === "]") {
      const start = open.pop();
      if (start !== undefined) spans.push({ start, end: at });
    }
  }
  for (const start of open) spans.push({ start, end: text.length });
  return spans;
}

/** The smallest pair around a place. */
export function innermost(brackets: readonly Span[], at: number): Span | null {
  let best: Span | null = null;
  for (const bracket of brackets) {
    if (bracket.start < at && at < bracket.end && (!best || bracket.start > best.start)) best = bracket;
  }
  return best;
}
