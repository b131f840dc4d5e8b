import { everyMatch, matchesIn } from "../lexicon/matches.ts";
import type { Frame } from "./frames.ts";
import type { Parse } from "./grammar.ts";

/** ", and its location is never tracked": a connector, a subject of its own, "is" and what is done. */
const OPENS =
  /(?:,\s+(?:and|but|while|whereas|though)\s+|\s+(?:and|but|while|whereas)\s+)(?=(?:your|the|its|our|their|this|these|those|all|no|such|each|every|both|his|her)\s+(?:[\w'’-]+\s+|[\w'’-]+,\s+(?!is\b|are\b|was\b|were\b|will\b|may\b|can\b|must\b|has\b|have\b)){1,9}?(?:is|are|was|were|will be|may be|can be|must be|has been|have been)\s+(?:(?:not|never|only|also|then|always|instead|\w+ly)\s+)*(?:\w+ed|kept|held|sent|read|shown|seen|sold|given|taken|put|made|set|hidden|visible)\b)/g;

/**
 * "It records your steps, and its location is never tracked": two clauses. What the verb before takes ends where the
 * second begins, and what is tracked begins there.
 */
export function inOwnClauses(
  { text, conditions, purposes }: Parse,
  frames: readonly Frame[],
): readonly Frame[] {
  if (frames.length < 2 || !/\s(?:and|but|while|whereas|though)\s/.test(text)) return frames;
  const openings = everyMatch(OPENS, text)
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter(
      ({ start }) =>
        !matchesIn(/\b(?:between|both|of|from|with)\s[^,;]{0,40}$/, text, 0, start) &&
        ![...conditions, ...purposes].some((span) => span.start < start && start < span.end) &&
        frames.some((frame) => frame.end <= start && !frame.embedded && isSaid(text, frame, start)),
    );
  if (openings.length === 0) return frames;
  return frames.map((frame) => {
    const next = openings.find(({ start }) => start >= frame.end);
    const own = openings.findLast(({ end }) => end <= frame.start);
    const right =
      next && frame.right.end > next.start && frame.right.start <= next.start
        ? { start: frame.right.start, end: next.start }
        : frame.right;
    const left =
      own && frame.left && frame.left.start < own.end && frame.left.end > own.end
        ? { start: own.end, end: frame.left.end }
        : frame.left;
    return right === frame.right && left === frame.left ? frame : { ...frame, right, left };
  });
}

/** A verb that says something by itself; one of a condition or within a description leaves the sentence open. */
function isSaid(text: string, { condition, start, end }: Frame, opening: number): boolean {
  return (
    condition === null &&
    !matchesIn(
      /\b(?:that|which|who|whom|you|users?)\s+(?:\w+\s+){0,2}$/,
      text,
      Math.max(0, start - 30),
      start,
    ) &&
    !matchesIn(/^[^,]*\b(?:whether|how|that|which)\s[^,]*$/, text, end, opening)
  );
}
