import type { Mark } from "../lexicon/marks.ts";
import type { Grammar, Parse } from "./grammar.ts";

/** Verbs that share subject, object and polarity: 收集、使用和共享. */
export interface VerbGroup {
  readonly start: number;
  readonly end: number;
  readonly verbs: readonly Mark[];
  readonly subject: Mark | null;
}

export function verbGroups(parse: Parse, grammar: Grammar): VerbGroup[] {
  const groups: { start: number; end: number; verbs: Mark[] }[] = [];
  for (const verb of parse.verbs) {
    const last = groups.at(-1);
    if (last && verb.start < last.end) {
      last.verbs.push(verb);
      last.end = Math.max(last.end, verb.end);
    } else if (
      last &&
      grammar.isJoint(parse.text.slice(last.end, verb.start)) &&
      !split(parse, last.end, verb.start)
    ) {
      last.verbs.push(verb);
      last.end = verb.end;
    } else {
      groups.push({ start: verb.start, end: verb.end, verbs: [verb] });
    }
  }
  return groups.map((group) => ({ ...group, subject: subjectOf(parse, group.start) }));
}

/** A subject, or the edge of a condition or purpose, between two verbs parts them. */
function split(parse: Parse, from: number, to: number): boolean {
  const parted = (edge: number) => edge > from && edge <= to;
  return (
    parse.subjects.some((subject) => subject.start >= from && subject.end <= to) ||
    [...parse.conditions, ...parse.purposes].some((span) => parted(span.start) || parted(span.end))
  );
}

/** The nearest party before the verb that can act; one inside a condition or purpose acts only there. */
function subjectOf(parse: Parse, at: number): Mark | null {
  for (let index = parse.subjects.length - 1; index >= 0; index--) {
    const subject = parse.subjects[index];
    if (!subject || subject.end > at) continue;
    const masks = [...parse.conditions, ...parse.purposes];
    if (masks.every((mask) => !(mask.start <= subject.start && subject.start < mask.end) || at < mask.end)) {
      return subject;
    }
  }
  return null;
}
