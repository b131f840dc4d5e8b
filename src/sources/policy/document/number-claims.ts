import type { Claim } from "../../../model/claim.ts";
import type { ClaimTrace } from "../../../model/claim-trace.ts";
import { functionOfHeading } from "../sentence/functions.ts";
import type { Statement } from "../sentence/statement.ts";
import type { Passage } from "./passages.ts";

/** A statement with the stretch of plain text that makes it. */
export interface PlacedStatement {
  readonly statement: Statement;
  readonly start: number;
  readonly end: number;
  readonly heading: string | null;
}

/** A numbered claim with the words it rests on. */
export interface NumberedClaim {
  readonly claim: Claim;
  readonly trace: ClaimTrace;
}

/** A quote longer than this shows only the stretch around its data words. */
const MAX_QUOTE_CHARS = 500;
const MARGIN_CHARS = 200;

export function numberClaims(
  passages: readonly Passage[],
  listed: readonly PlacedStatement[],
  text: string,
  sha256: string,
  ordinal: number,
): NumberedClaim[] {
  const placed = [...passages.map((passage) => placeOf(passage)), ...listed];
  const distinct = onceEach(placed);
  const exact = new Set(
    distinct.flatMap((claim) => (claim.statement.exactness === "exact" ? [saying(claim)] : [])),
  );
  // What a passage names it need not also hint at.
  const kept = distinct.filter(
    (claim) =>
      claim.statement.data === null || claim.statement.exactness === "exact" || !exact.has(saying(claim)),
  );
  kept.sort((a, b) => a.start - b.start || a.end - b.end || a.statement.start - b.statement.start);
  const prefix = ordinal > 1 ? `${ordinal}:` : "";
  return kept.map(({ statement, start, end, heading }, index): NumberedClaim => {
    const { start: _, end: __, trace, ...claim } = statement;
    return {
      claim: {
        id: `${prefix}C${index + 1}`,
        ...claim,
        function: claim.function ?? functionUnder(heading, claim),
        at: { kind: "text", document: sha256, start, end, quote: text.slice(start, end) },
      },
      trace: {
        sentence: { start, end },
        heading,
        ...trace,
        words: [...trace.words].sort((a, b) => a.start - b.start || a.end - b.end),
      },
    };
  });
}

/** 第三方登录功能 above what it takes. What is done after is done for more than one function. */
function functionUnder(
  heading: string | null,
  { data, action }: Omit<Statement, "trace" | "start" | "end">,
): string | null {
  return heading !== null && data !== null && (action === "collect" || action === "use" || action === "share")
    ? functionOfHeading(heading)
    : null;
}

/** The same data said twice in a sentence is one claim, which rests on both words. */
function onceEach(placed: readonly PlacedStatement[]): PlacedStatement[] {
  const seen = new Map<string, PlacedStatement>();
  for (const one of placed) {
    const key = identity(one);
    const known = seen.get(key);
    if (!known) {
      seen.set(key, one);
      continue;
    }
    const { trace } = known.statement;
    const more = one.statement.trace.words.filter(
      (word) =>
        (word.role === "data" || word.role === "row") &&
        !trace.words.some(({ start, end }) => start === word.start && end === word.end),
    );
    if (more.length === 0) continue;
    const words = [...trace.words, ...more];
    seen.set(key, { ...known, statement: { ...known.statement, trace: { ...trace, words } } });
  }
  return [...seen.values()];
}

/** Retention, places and promises differ only in their words. */
function identity({ statement, start }: PlacedStatement): string {
  const { data, action, affirms, actor, recipient, right, exactness, purpose, duty, basis } = statement;
  const about = data === null ? [purpose, right, duty, basis] : null;
  return JSON.stringify([start, data, action, affirms, actor, recipient, right, exactness, about]);
}

function saying({ statement, start }: PlacedStatement): string {
  const { data, action, affirms, actor, recipient } = statement;
  return JSON.stringify([start, data, action, affirms, actor, recipient]);
}

function placeOf({ statement, sentence, heading }: Passage): PlacedStatement {
  if (sentence.end - sentence.start <= MAX_QUOTE_CHARS)
    return { statement, heading, start: sentence.start, end: sentence.end };
  const from = Math.max(0, statement.start - MARGIN_CHARS);
  const to = Math.min(sentence.text.length, statement.end + MARGIN_CHARS);
  const cutFrom = from === 0 ? 0 : nextBreak(sentence.text, from, statement.start);
  return { statement, heading, start: sentence.start + cutFrom, end: sentence.start + to };
}

function nextBreak(text: string, from: number, limit: number): number {
  for (let at = from; at < limit; at++) if (/[,，、;；\s]/.test(text[at] ?? "")) return at + 1;
  return from;
}
