import { holdsHan } from "../lexicon/han.ts";
import type { Frame } from "./frames.ts";
import type { Parse } from "./grammar.ts";
import { endsInList } from "./purposes-en.ts";

/** The verbs nearest before a mention; one that only describes leaves it to the verb around it. */
export function nearestActing(
  reaching: readonly Frame[],
  acts: (frame: Frame) => boolean,
  latin: boolean,
): { acting: readonly Frame[]; governed: boolean } {
  for (let at = reaching.length - 1; at >= 0; at--) {
    const nearest = reaching[at];
    if (!nearest) continue;
    const group = reaching.filter((frame) => frame.right.start === nearest.right.start);
    const acting = group.filter(acts);
    // "We store the data you provide (name, e-mail)": the verb around what the user does takes it as well.
    if (acting.length > 0 && latin && acting.every(byUser)) {
      const around = reaching.findLast((frame, index) => index < at && !frame.embedded);
      const outer = around
        ? reaching.filter(
            (frame) => frame.right.start === around.right.start && acts(frame) && frame.actor.kind !== "user",
          )
        : [];
      return { acting: [...acting, ...outer], governed: true };
    }
    if (acting.length > 0) return { acting, governed: true };
    if (!nearest.embedded) return { acting: [], governed: true };
  }
  return { acting: [], governed: false };
}

function byUser({ embedded, actor }: Frame): boolean {
  return embedded && actor.kind === "user";
}

/** What a verb of a condition or of a purpose says ends with it. */
export function isOver(
  { text, purposes }: Parse,
  { action, condition, start, end }: Frame,
  at: number,
): boolean {
  if (action !== null || holdsHan(text)) return false;
  // "When you create an account: username, password"
  if (condition && at >= condition.end) return true;
  // "Data needed to complete the order, such as your name"
  return purposes.some(
    (span) => span.start <= start && end <= span.end && span.end <= at && endsInList(text, span),
  );
}
