import type { Mention } from "../sentence/mentions.ts";
import type { Statement } from "../sentence/statement.ts";
import { sayingOf } from "./classes.ts";
import { emit, type Features, T } from "./feature-set.ts";
import type { Prepared } from "./features.ts";
import { hashOf, mix } from "./hash.ts";
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

/** Whether it stands in a condition, a purpose, a quotation, brackets; and what all marks of its clause are. */
export function spans({ reading, tokens }: Prepared, mention: Mention, to: Features): void {
  const { parse } = reading.context;
  const within = (all: readonly { start: number; end: number }[]) =>
    all.some(({ start, end }) => start <= mention.start && mention.start < end) ? 1 : 0;
  const flags = within(parse.conditions) + 2 * within(parse.purposes);
  emit(to, mix(mix(T.span, 1), flags));
  const open = Math.max(
    parse.text.lastIndexOf("(", mention.start),
    parse.text.lastIndexOf("（", mention.start),
  );
  const close = Math.max(
    parse.text.lastIndexOf(")", mention.start),
    parse.text.lastIndexOf("）", mention.start),
  );
  emit(to, mix(mix(T.span, 2), open > close ? 1 : 0));
  let from = mention.start;
  let to2 = mention.end;
  while (from > 0 && !/[,，;；:：。]/.test(parse.text[from - 1] ?? "")) from--;
  while (to2 < parse.text.length && !/[,，;；:：。]/.test(parse.text[to2] ?? "")) to2++;
  tokens.forEach((token, at) => {
    if (token.start >= from && token.end <= to2 && token.kind !== "data" && token.kind !== "stop")
      emit(to, mix(T.clause, token.sense), at);
  });
}

/** What the rules said of this mention, of others beside it, and which of their frames reach it. */
export function decided({ reading, lists }: Prepared, index: number, mention: Mention, to: Features): void {
  const { statements, context } = reading;
  const list = lists[index];
  let mine = 0;
  let near = 0;
  let all = 0;
  for (const statement of statements) {
    if (statement.data === null && mention.kind === "data") continue;
    const bit = 1 << Math.max(0, sayingOfStatement(statement));
    if (statement.start < mention.end && mention.start < statement.end) mine |= bit;
    else if (beforeOrAfter(context.mentions, lists, list, statement)) near |= bit;
    else all |= bit;
  }
  for (let saying = 0; saying < 16; saying++) {
    if (mine & (1 << saying)) emit(to, mix(mix(T.rule, 1), saying));
    if (near & (1 << saying)) emit(to, mix(mix(T.ruleNear, mine === 0 ? 0 : 1), saying));
    if (all & (1 << saying)) emit(to, mix(mix(T.ruleElse, mine === 0 ? 0 : 1), saying));
  }
  emit(to, mix(mix(T.rule, 2), mine));
  if (mine === 0) emit(to, mix(mix(T.rule, 3), near === 0 ? (all === 0 ? 0 : 1) : 2));
  for (const frame of context.frames) {
    const right = frame.right.start <= mention.start && mention.end <= frame.right.end;
    const left = frame.left !== null && frame.left.start <= mention.start && mention.end <= frame.left.end;
    if (!right && !left) continue;
    const saying =
      frame.action === null ? 99 : sayingOf(frame.action, frame.polarity.kind !== "denies", frame.actor.kind);
    emit(to, mix(mix(mix(T.frame, right ? 1 : 2), saying), frame.embedded ? 1 : 0));
  }
}

function sayingOfStatement({ action, affirms, actor }: Statement): number {
  return sayingOf(action, affirms, actor.kind);
}

function beforeOrAfter(
  mentions: readonly Mention[],
  lists: Prepared["lists"],
  list: Prepared["lists"][number] | undefined,
  statement: Statement,
): boolean {
  const other = mentions.findIndex(({ start, end }) => start < statement.end && statement.start < end);
  return list !== undefined && lists[other]?.first === list.first;
}
