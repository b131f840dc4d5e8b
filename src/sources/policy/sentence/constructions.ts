import type { ClaimAction, Party } from "../../../model/claim.ts";
import { ofGroup } from "../lexicon/marks.ts";
import type { Frame, Setting } from "./frames.ts";
import type { Grammar, Parse, Span } from "./grammar.ts";
import { exceptionIn, type Polarity } from "./polarity.ts";

/** What a turn of phrase says that no verb of the lists says: "reaches our servers", 没有申请定位权限, "is visible to". */
export interface Turn {
  /** null: it says nothing about taking data, and keeps its words from being read as if it did. */
  readonly action: ClaimAction | null;
  readonly actor: Party;
  readonly recipient: Party | null;
  readonly denied: boolean;
  /** The words that carry it. Verbs inside them say nothing else. */
  readonly words: Span;
  readonly right: Span | null;
  readonly left: Span | null;
}

export type Construction = (parse: Parse, grammar: Grammar, setting: Setting) => Turn[];

export const US: Party = { kind: "first-party" };
export const USER: Party = { kind: "user" };

/** Kinds of data that a person types or says; the app reads the others by itself. */
const TYPED = /^(user|accounts|demographic|identity|financial|work|health)\./;

/** Who gives what is said to be needed: the user what can only be typed, the app's own reading the rest. */
export function giverOf(parse: Parse, span: Span): Party {
  const before = parse.text.slice(Math.max(0, span.start - 30), span.end);
  if (/(access|permission)s?\b|权限|授权/.test(before)) return US;
  const typed = ofGroup(parse.marks, "data").some(
    ({ start, end, meaning }) =>
      start >= span.start && end <= span.end && meaning.kind === "data" && TYPED.test(meaning.id),
  );
  return typed ? USER : US;
}

export function holdsData(parse: Parse, span: Span): boolean {
  return ofGroup(parse.marks, "data").some(
    ({ start, end, meaning }) => start >= span.start && end <= span.end && meaning.kind !== "guard",
  );
}

/** Turns as frames, which govern their objects like verbs do. */
export function asFrames(parse: Parse, grammar: Grammar, turns: readonly Turn[]): Frame[] {
  return turns.map((turn) => {
    const { words } = turn;
    const scope = { start: parse.at + words.start, end: parse.at + words.end };
    const at = { start: words.start, end: turn.right?.end ?? words.end };
    const exception = turn.denied ? exceptionIn(parse, grammar, at) : null;
    const polarity: Polarity = {
      kind: turn.denied && !exception ? "denies" : "affirms",
      exception: exception ? parse.text.slice(exception.start, exception.end).trim() : null,
      words: turn.denied ? [{ role: "negation", ...words }] : [],
      scope: words,
    };
    return {
      start: words.start,
      end: words.end,
      action: turn.action,
      actor: turn.actor,
      recipient: turn.recipient,
      polarity,
      right: turn.right ?? { start: words.end, end: words.end },
      left: turn.left,
      condition: null,
      needsPermission: false,
      embedded: false,
      usedFor: false,
      fired: [{ role: turn.denied ? ("negation" as const) : ("verb" as const), ...scope }],
      scope,
    };
  });
}
