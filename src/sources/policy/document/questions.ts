import { fold } from "../lexicon/fold.ts";
import { firstMatch, matches } from "../lexicon/matches.ts";
import { framesOf } from "../sentence/frames.ts";
import { mentionsOf } from "../sentence/mentions.ts";
import type { OwnNames } from "../sentence/names-en.ts";
import { GRAMMARS, parseSentence } from "../sentence/parse.ts";
import type { Sentence } from "../sentence/split.ts";
import type { Statement } from "../sentence/statement.ts";
import { statementsOf } from "../sentence/statements.ts";
import type { Definitions } from "../sentence/umbrellas.ts";

/** A question that yes or no answers, as it stands in the document. */
export interface Asked {
  readonly sentence: Sentence;
  readonly original: string;
}

const OPENS = /^[\W\d]*(?:q\s*[:.)]\s*)?(do|does|did|is|are|was|were|will|can|could|may|have|has)\b/;
const YES = /^\W*(?:a\s*[:.)]\s*|answer\s*:\s*)?(?:yes|yep|yeah|sure|of course|correct|we do|it does|i do)\b/;
const NO =
  /^\W*(?:a\s*[:.)]\s*|answer\s*:\s*)?(?:no|nope|never|not at all|none|we do not|we don't|it does not|it doesn't|i do not|i don't|absolutely not|certainly not|of course not)\b(?!\s+(?:matter|one can|longer))/;

export function isAsked({ text, language }: Sentence): boolean {
  return language === "en" && text.length < 200 && matches(/\?["')\s]*$/, text) && matches(OPENS, text);
}

/** What "Do you collect my location? – No." says, placed where it is answered. */
export function answered(
  { sentence, original }: Asked,
  answer: Sentence,
  own: OwnNames | null,
  definitions: Definitions,
): Statement[] {
  const denied = matches(NO, answer.text);
  if (!denied && !matches(YES, answer.text)) return [];
  const said = declared(original, denied);
  const parse = parseSentence({ ...sentence, text: fold(said) }, said, own);
  const mentions = mentionsOf(parse, "en");
  if (mentions.length === 0) return [];
  const frames = framesOf(parse, GRAMMARS.en, { actor: { kind: "first-party" }, topic: null });
  const statements = statementsOf({
    parse,
    original: said,
    mentions,
    frames,
    inherited: null,
    definitions,
    recent: [],
  });
  // The words that fired stand in the question, which is shown as what led to the answer.
  const question = { start: sentence.start, end: sentence.end };
  return statements.map((statement) => ({
    ...statement,
    start: 0,
    end: answer.end - answer.start,
    trace: { leadIn: question, scope: null, words: [{ role: "data" as const, ...question }] },
  }));
}

const VERBS =
  /\b(collect|track|store|share|sell|use|read|access|record|upload|send|keep|have|need|ask|get|see|know|log|save|process|contain|include|require|transmit|scan|receive|disclose|pass|give|listen|gather|monitor|view|take|request)\b/i;

/** "Do you collect my location?" as a statement: "we do not collect my location". */
function declared(question: string, denied: boolean): string {
  const text = question
    .replace(/^[\W\d]*(?:q\s*[:.)]\s*)?/i, "")
    .replace(/\s*\?.*$/, ".")
    .replace(/\bmy\b/gi, "your");
  const not = denied ? " not" : "";
  const ours = firstMatch(/^(do|did|will|can|may|have) you\b(?: ever| also| actually)?(.*)$/i, text);
  if (ours) {
    const helper = /^(do|did)$/i.test(ours[1] ?? "") && !denied ? "" : ` ${ours[1]?.toLowerCase()}${not}`;
    return `we${helper}${ours[2]}`;
  }
  const passive = firstMatch(
    /^(is|are|was|were|will|can|could|have|has) (.+?)(?: (?:ever|also|being|be|been))* (\w+(?:ed|ld|nt|pt|en|ad)\b.*)$/i,
    text,
  );
  if (passive)
    return `${passive[2]} ${/^(is|are|was|were)$/i.test(passive[1] ?? "") ? passive[1]?.toLowerCase() : "is"}${not} ${passive[3]}`;
  const rest = text.replace(/^\S+\s+/, "");
  return denied ? rest.replace(VERBS, "does not $1") : rest;
}
