import { inside } from "../sentence/grammar.ts";
import type { Mention } from "../sentence/mentions.ts";
import type { Statement } from "../sentence/statement.ts";
import { sayingOf } from "./classes.ts";
import { emit, type Features, T } from "./feature-set.ts";
import type { Enumeration, Prepared } from "./features.ts";
import { hashOf, mix } from "./hash.ts";
import type { Reading } from "./reading.ts";
import type { Token } from "./tokens.ts";

const NEGATION_SENSE = mix(hashOf("negation"), hashOf("negation"));

/** The nearest verb on each side with who acts and whether it is denied. */
export function verbs(tokens: readonly Token[], first: number, last: number, to: Features): void {
  let clauses = 0;
  let verb = -1;
  for (let at = first - 1; at >= 0 && verb < 0; at--) {
    if (tokens[at]?.kind === "verb") verb = at;
    else if (tokens[at]?.kind === "stop") clauses++;
  }
  act(tokens, verb, Math.min(clauses, 2), T.verbLeft, to);
  clauses = 0;
  verb = -1;
  for (let at = last + 1; at < tokens.length && verb < 0; at++) {
    if (tokens[at]?.kind === "verb") verb = at;
    else if (tokens[at]?.kind === "stop") clauses++;
  }
  act(tokens, verb, Math.min(clauses, 2), T.verbRight, to);
}

function act(tokens: readonly Token[], verb: number, clauses: number, side: number, to: Features): void {
  const token = tokens[verb];
  if (!token) {
    emit(to, mix(side, 0));
    return;
  }
  let party = 0;
  let denied = 0;
  for (let at = verb - 1; at >= 0 && party === 0; at--) {
    const before = tokens[at];
    if (!before) break;
    if (before.kind === "party") party = before.sense;
    if (before.sense === NEGATION_SENSE) denied = 1;
    if (before.kind === "stop" && verb - at > 12) break;
  }
  emit(to, mix(mix(side, 1 + clauses), token.sense), verb);
  emit(to, mix(mix(side, 5), token.word), verb);
  emit(to, mix(mix(mix(side, 6), token.sense), party), verb);
  emit(to, mix(mix(mix(side, 7), token.sense), denied), verb);
  emit(to, mix(mix(mix(mix(side, 8), token.sense), party), denied), verb);
  emit(to, mix(mix(mix(side, 9), party), denied), verb);
}

/** What all words of its clause stand for. */
export function clause(tokens: readonly Token[], first: number, last: number, to: Features): void {
  let from = first;
  let until = last;
  while (from > 0 && tokens[from - 1]?.kind !== "stop") from--;
  while (until + 1 < tokens.length && tokens[until + 1]?.kind !== "stop") until++;
  for (let at = from; at <= until; at++) {
    const token = tokens[at];
    if (token && token.kind !== "data" && token.kind !== "stop") emit(to, mix(T.clause, token.sense), at);
  }
}

/** Whether it stands in a condition, a purpose, brackets. */
export function spans(
  { reading, brackets, places }: Prepared,
  index: number,
  mention: Mention,
  to: Features,
): void {
  const { parse } = reading.context;
  const flags =
    (inside(parse.conditions, mention.start) ? 1 : 0) + (inside(parse.purposes, mention.start) ? 2 : 0);
  emit(to, mix(mix(T.span, 1), flags));
  emit(to, mix(mix(T.span, 2), brackets[places[index] ?? 0] ?? 0));
}

/** For each token 1 where the last bracket up to it opened one, else 0. */
export function bracketsOf(tokens: readonly Token[]): Uint8Array {
  const brackets = new Uint8Array(tokens.length);
  let open = 0;
  tokens.forEach(({ word }, at) => {
    if (OPENING.has(word)) open = 1;
    else if (CLOSING.has(word)) open = 0;
    brackets[at] = open;
  });
  return brackets;
}

const OPENING = new Set(["(", "（"].map((word) => hashOf(word)));
const CLOSING = new Set([")", "）"].map((word) => hashOf(word)));

/** What the rules said of this mention, of others beside it, and which of their frames reach it. */
export function decided(
  { reading, lists, told }: Prepared,
  index: number,
  mention: Mention,
  to: Features,
): void {
  let mine = 0;
  let near = 0;
  let all = 0;
  const here = lists[index];
  for (let at = 0; at < told.length; at++) {
    const one = told[at];
    if (!one || (one.empty && mention.kind === "data")) continue;
    if (one.start < mention.end && mention.start < one.end) mine |= one.bits;
    else if (one.list !== null && one.list === here) near |= one.bits;
    else all |= one.bits;
  }
  for (let saying = 0; (mine | near | all) >> saying !== 0; saying++) {
    if (mine & (1 << saying)) emit(to, mix(mix(T.rule, 1), saying));
    if (near & (1 << saying)) emit(to, mix(mix(T.ruleNear, mine === 0 ? 0 : 1), saying));
    if (all & (1 << saying)) emit(to, mix(mix(T.ruleElse, mine === 0 ? 0 : 1), saying));
  }
  emit(to, mix(mix(T.rule, 2), mine));
  if (mine === 0) emit(to, mix(mix(T.rule, 3), near === 0 ? (all === 0 ? 0 : 1) : 2));
  for (const frame of reading.context.frames) {
    const right = frame.right.start <= mention.start && mention.end <= frame.right.end;
    const left = frame.left !== null && frame.left.start <= mention.start && mention.end <= frame.left.end;
    if (!right && !left) continue;
    const saying =
      frame.action === null ? 99 : sayingOf(frame.action, frame.polarity.kind !== "denies", frame.actor.kind);
    emit(to, mix(mix(mix(T.frame, right ? 1 : 2), saying), frame.embedded ? 1 : 0));
  }
}

/** Statements of the rules on the same words: the bits of what they say, and the enumeration of the first mention that they touch. */
export interface Told extends Pick<Statement, "start" | "end"> {
  /** They name no type of data. */
  readonly empty: boolean;
  readonly bits: number;
  readonly list: Enumeration | null;
}

/** An umbrella word makes many statements that stand side by side and differ in their data alone. */
export function toldOf({ statements, context }: Reading, lists: readonly Enumeration[]): Told[] {
  const told: Told[] = [];
  for (const { start, end, data, action, affirms, actor } of statements) {
    const empty = data === null;
    const bits = 1 << Math.max(0, sayingOf(action, affirms, actor.kind));
    const last = told.at(-1);
    if (last && last.start === start && last.end === end && last.empty === empty) {
      if ((last.bits | bits) !== last.bits) told[told.length - 1] = { ...last, bits: last.bits | bits };
      continue;
    }
    const first = context.mentions.findIndex((mention) => mention.start < end && start < mention.end);
    told.push({ start, end, empty, bits, list: lists[first] ?? null });
  }
  return told;
}
