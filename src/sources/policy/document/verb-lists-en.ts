import type { Block } from "../../../formats/text/block.ts";
import { firstMatch, matches } from "../lexicon/matches.ts";
import type { Sentence } from "../sentence/split.ts";

/** "We never:", "What the app does not do" above entries that begin with their verbs. */
const NEVER =
  /^[^.;:]{0,60}?\b(?:we|i|it|the (?:app|game|service|company)|our (?:app|team|company))\s+(?:(?:will|also|promise to|would|can)\s+)*(?:do(?:es)? not|don['’]t|doesn['’]t|not|won['’]t|never|cannot|can['’]t)(?:\s+(?:ever|do(?: any of (?:this|these|the following))?|do the following|and will never|under any circumstances))*\s*[:.…-]*\s*$/;
/** "We:", "With this data the app may:" */
const DOES =
  /^[^.;:]{0,40}?\b(?:we|i|the (?:app|game)|our app)\s*(?:(?:may|might|can|will|also|only|then)\s*)*(?:do the following\s*)?:\s*;?$/;
const VERB =
  /^(?:[\W\d]|\(?[a-z]\)\s)*((?:(?:also|ever|knowingly|automatically|never|only|secretly)\s+)*(?:collect|gather|store|save|keep|retain|share|sell|rent|trade|disclose|give|send|pass|transfer|upload|read|access|use|track|record|log|monitor|scan|see|view|ask|request|require|know|process|take|look at|copy|publish|post|show|build|create|delete|erase|hold|hand over|hand|listen)(?:,? (?:or|and) [a-z]+)?\s+[a-z])/;
const MAX_ENTRY = 240;

/** Which lists are of verbs: "we never:" above "sell your data" and "read your contacts". */
export class VerbListsEn {
  private says: string | null = null;

  /** An entry of such a list as the sentence it stands for, or null. To be asked for every sentence in turn. */
  next({ kind, text: whole }: Block, { text, language }: Sentence, original: string): string | null {
    if (language !== "en") {
      this.says = null;
      return null;
    }
    const entry = kind !== "heading" || matches(/^\W*(?:\d|[a-z]\))/, text);
    const verb = this.says !== null && entry ? firstMatch(VERB, text) : null;
    if (verb && whole.length < MAX_ENTRY) {
      const from = verb[0].length - (verb[1]?.length ?? 0);
      return `${this.says} ${text.slice(from, from + 1)}${original.slice(from + 1)}`;
    }
    const opens = matches(/(?:[:…]\s*;?|\b(?:not|never|do)\s*[-.]*|n['’]t)\s*$/, text);
    if (opens && (kind === "heading" || matches(/[:…]\s*;?$/, text))) {
      if (matches(NEVER, text)) this.says = "we never";
      else this.says = kind !== "heading" && matches(DOES, text) ? "we" : null;
    } else if (kind === "heading" || kind === "paragraph") this.says = null;
    return null;
  }
}
