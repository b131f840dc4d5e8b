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
import { asksWhichZh, listedAnswerZh } from "./listed-answers-zh.ts";

/** A question that yes or no answers, as it stands in the document. */
export interface Asked {
  readonly sentence: Sentence;
  readonly original: string;
}

const OPENS = /^[\W\d]*(?:q\s*[:.)]\s*)?(do|does|did|is|are|was|were|will|can|could|may|have|has)\b/;
const YES =
  /^\W*(?:a\s*[:.)]\s*|answer\s*:\s*)?(?:yes|yep|yeah|sure|of course|correct|we do|it does|i do|(?:only|just) (?:if|when|while|with|for|to|after|once|where|on|in|during|by|your|the|what|those|as|at|until))\b/;
const NO =
  /^\W*(?:a\s*[:.)]\s*|answer\s*:\s*)?(?:no|nope|never|not at all|none|we do not|we don't|it does not|it doesn't|i do not|i don't|absolutely not|certainly not|of course not)\b(?!\s+(?:matter|one can|longer))/;

export function isAsked(sentence: Sentence): boolean {
  const { text, language } = sentence;
  if (language === "zh")
    return isQuestionZh(sentence) && ((text.length < 80 && matches(YES_OR_NO_ZH, text)) || asksWhichZh(text));
  if (language !== "en" || text.length > 200 || !matches(/\?["')\s]*$/, text)) return false;
  return matches(OPENS, text) || matches(NOUN, text);
}

/** "Camera?", "Your contacts?": data alone is asked about. */
const NOUN =
  /^\W*(?!(?:what|who|why|how|when|where|which|whose)\b)(?:(?:and|my|your|the|any)\s+)*(?:[a-z-]+\s+){0,3}[a-z-]+\?["')\s]*$/;

/** A question that tells nothing by itself, wherever it stands. */
export function asksOnly(sentence: Sentence): boolean {
  return (
    isQuestionZh(sentence) ||
    (sentence.language === "en" && sentence.text.endsWith("?") && matches(NOUN, sentence.text))
  );
}

/** What "Do you collect my location? – No." says, placed where it is answered. */
export function answered(
  { sentence, original }: Asked,
  answer: Sentence,
  own: OwnNames | null,
  definitions: Definitions,
): Statement[] {
  const { language } = sentence;
  if (language === "zh" && asksWhichZh(sentence.text)) {
    const told = listedAnswerZh(sentence.text, answer.text);
    return told === null ? [] : readAs(told, answer, own, definitions);
  }
  const bare = language === "en" && !matches(OPENS, sentence.text);
  const denied = matches(language === "zh" ? NO_ZH : bare ? NO_BARE : NO, answer.text);
  if (!denied && !matches(language === "zh" ? YES_ZH : bare ? YES_BARE : YES, answer.text)) return [];
  const said = language === "zh" ? declaredZh(original, denied) : declared(original, denied);
  if (said === null) return [];
  const statements = readAs(said, sentence, own, definitions);
  // The words that fired stand in the question, which is shown as what led to the answer.
  const question = { start: sentence.start, end: sentence.end };
  return statements.map((statement) => ({
    ...statement,
    start: 0,
    end: answer.end - answer.start,
    trace: { leadIn: question, scope: null, words: [{ role: "data" as const, ...question }] },
  }));
}

/** What words say that stand so nowhere, placed at the sentence that means them. */
export function readAs(
  said: string,
  sentence: Sentence,
  own: OwnNames | null,
  definitions: Definitions,
): Statement[] {
  const { language } = sentence;
  const parse = parseSentence({ ...sentence, text: fold(said) }, said, own);
  const mentions = mentionsOf(parse, language);
  if (mentions.length === 0) return [];
  const frames = framesOf(parse, GRAMMARS[language], { actor: { kind: "first-party" }, topic: null });
  const statements = statementsOf({
    parse,
    original: said,
    mentions,
    frames,
    inherited: null,
    definitions,
    recent: [],
  });
  // Its words stand elsewhere: the whole sentence is the place.
  const end = sentence.end - sentence.start;
  return statements.map((one) => ({
    ...one,
    start: 0,
    end,
    trace: { ...one.trace, scope: null, words: [{ role: "data", start: sentence.start, end: sentence.end }] },
  }));
}

/** A Chinese question tells nothing by itself. */
export function isQuestionZh({ text, language }: Sentence): boolean {
  return language === "zh" && matches(/[?？]["”』」)）]*$/, text);
}

const YES_OR_NO_ZH = /吗["”』」]?[?？]|会不会|能不能|要不要|是不是|有没有|是否/;
const NO_ZH =
  /^[\s\p{P}]*(?:答[:：]?|a[:：.])?[\s\p{P}]*(?:默认(?:情况下)?|绝对|当然|都|也|目前)?(?:不会|不能|不可以|没有|从不|绝不|从未|不需要|不用|不要|不传|不存|不卖|不给|不看|不读|否|不)(?=$|[,，。;；!])/u;
const YES_ZH =
  /^[\s\p{P}]*(?:答[:：]?|a[:：.])?[\s\p{P}]*(?:会的?|是的?|需要|要的?|对|当然会?)(?=$|[,，。;；!])/u;

/** 你们会拿我的照片训练模型吗？ – 不会 as a statement: 我们不会拿您的照片训练模型; null where nothing in it can be denied. */
function declaredZh(question: string, denied: boolean): string | null {
  const text = question
    .replace(/^.*(?:问|q\d*)\s*[:：.]/i, "")
    .replace(/^[\s\p{P}\d]*(?:q\d+\s*)?/iu, "")
    .replace(/(?:吗|呢|么)?["”』」]?[?？].*$/, "")
    .replace(/(会|能|要|是)不\1/, "$1")
    .replace(/有没有/, "有")
    .replace(/是否/, "")
    .replace(/我(?!们)(的)?/g, "您$1")
    .replace(/你们?|贵公司|贵司/g, "我们");
  if (!denied) return text;
  return /会|能|要|有/.test(text)
    ? text.replace(/会|能|要|有/, (word) => (word === "有" ? "没有" : "不会"))
    : null;
}

const NO_BARE =
  /^\W*(?:no|nope|never|none|not at all|not (?:requested|collected|used|needed|accessed|read|asked for|touched|stored|required|ever))\s*(?:$|[.,;!–—-])/;
const YES_BARE =
  /^\W*(?:yes\b|(?:collected|requested|used|recorded|needed|optional)\b|(?:only|just) (?:if|when|while|with|for|to|the|your|after|where|roughly|approximate)\b|(?:if|when|while) you\b)/;

const VERBS =
  /\b(collect|track|store|share|sell|use|read|access|record|upload|send|keep|have|need|ask|get|see|know|log|save|process|contain|include|require|transmit|scan|receive|disclose|pass|give|listen|gather|monitor|view|take|request)\b/i;

/** "Do you collect my location?" as a statement: "we do not collect my location". */
function declared(question: string, denied: boolean): string {
  const text = question
    .replace(/^[\W\d]*(?:q\s*[:.)]\s*)?/i, "")
    .replace(/\s*\?.*$/, ".")
    .replace(/\bmy\b/gi, "your");
  const not = denied ? " not" : "";
  if (!matches(OPENS, question.toLowerCase()))
    return `we ${denied ? "do not " : ""}collect ${text.replace(/^(?:and\s+)?(?:your\s+)?/i, "your ")}`;
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
