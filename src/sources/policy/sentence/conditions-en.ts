import { type Marks, ofGroup } from "../lexicon/marks.ts";
import { everyMatch, firstMatchIn, matches, matchesIn } from "../lexicon/matches.ts";
import { inside, type Span } from "./grammar.ts";
import { LISTED, MAIN_CLAUSE } from "./purposes-en.ts";

const IF =
  /(?<![\w-])(even )?(only )?(when|if|while|once(?!\s*(?:[,.;:)]|$)|\s+(?:a|per|every|and|only|or|again)\b)|whenever|unless|should you|in the event|each time|every time|after you|before you|where you|as you(?= use| navigate| interact| browse)|during|upon|by (?=using|accessing|visiting|registering|continuing))(?![\w-])/g;

/** "We log when you last used the service": when is what is logged. */
const ASKED_WHEN =
  /\b(log|logs|record|records|track|tracks|see|sees|know|knows|note|notes|store|stores|monitor|determine|detect|about|of|and|or|including|as|collect|collects|show|shows|look up|looks up|learn|learns|tell|tells|guess|guesses|estimate|estimates|discover|work out|works out|share|shares|reveal|reveals|roughly|exactly|precisely|approximately|knowing|seeing)\s+$/;

/** Those who speak of themselves by what they are: "the Bank needs …". */
const SPEAKER =
  /\bthe (?:bank|company|hospital|clinic|school|university|insurer|airline|operator|provider|controller|publisher|department|council|lender|club|association|foundation|shop|store|studio)(?=\s(?:may|will|can|needs?|collects?|receives?|records?|stores?|asks?|uses?|shares?|requires?|keeps?|obtains?|processes|passes)\s)/g;

const PLACE_BEFORE = /\b(?:country|countries|region|city|place|places|location|area|state)\s+$/;

const WHEREABOUTS =
  /^where you are(?=\W*$|\s+(?:and|or|on (?:the|a) map|at (?:any|all)|right now|now|in real time)\b)/;

const CHOICE =
  /^(?:if|where|when) (?:you|they|the user) (?:so )?(?:wish|like|want|choose|prefer|agree|allow (?:it|this|us)|opt in|permit (?:it|this)|desire|decide)(?: to)?(?:,|(?=\)))/;

/** "Fitbit, once you have agreed, sends us": between two commas, after nothing but who acts. */
const HEAD_BEFORE = /^\W*(?:(?!(?:and|or|if|when)\b)[\w'’&.-]+\s+){0,5}[\w'’&.-]+,\s+$/;
const INSERTION = /^[^,;:.]{4,60},(?=\s+(?:(?:may|will|can|also|then|automatically|do|does)\s+)*[a-z]+\s)/;

const INVERTED = /\b(do|does|did|will|can|may)\s+(?=(we|our app|the app|the service)\b)/;

/** Where a sentence states under what condition: "when you register", "if you agree". */
export function findConditions(text: string, marks: Marks): Span[] {
  const spans: Span[] = [];
  const firsts: Span[] = ofGroup(marks, "party").filter((party) =>
    matchesIn(/^(we|our|the app|the service|our app|you|i|users?)$/, text, party.start, party.end),
  );
  for (const found of everyMatch(SPEAKER, text))
    firsts.push({ start: found.index, end: found.index + found[0].length });
  firsts.sort((a, b) => a.start - b.start);
  for (const found of everyMatch(IF, text)) {
    const start = found.index;
    if (
      inside(spans, start) ||
      (matches(/^(when|where)/, found[0]) && matchesIn(ASKED_WHEN, text, 0, start)) ||
      // "The country where you live"
      (matches(/^where/, found[0]) && matchesIn(PLACE_BEFORE, text, Math.max(0, start - 14), start)) ||
      // "It shows your circle where you are and how fast you go": the place itself.
      (matches(/^where you/, found[0]) && matchesIn(WHEREABOUTS, text, start))
    )
      continue;
    const opened = start + found[0].length;
    const inserted = matchesIn(HEAD_BEFORE, text, 0, start) ? firstMatchIn(INSERTION, text, start) : null;
    if (inserted) {
      spans.push({ start, end: start + inserted[0].length });
      continue;
    }
    // "Your name and, if you wish, a profile picture": nothing but the choice.
    const choice = firstMatchIn(CHOICE, text, start);
    if (choice) {
      spans.push({ start, end: start + choice[0].length });
      continue;
    }
    // "Your address and, if they need to call, your number": what stands between the commas.
    const between = matchesIn(/\b(?:and|or),\s+$/, text, Math.max(0, start - 6), start)
      ? firstMatchIn(/^[^,;:.]{4,60},(?=\s+(?:your|the|an?|its|their|also)\s)/, text, start)
      : null;
    if (between) {
      spans.push({ start, end: start + between[0].length });
      continue;
    }
    const comma = commaEnd(text, opened);
    const main = firsts.find(
      (party) =>
        party.start > opened + 8 &&
        party.start < comma &&
        (weAct(text, opened, party) ||
          !matchesIn(/^(you|users?)$/, text, party.start, party.end) ||
          matchesIn(
            /^\s+(will be|are|may be|can be)\s+(asked|required|requested|invited|prompted|able)\b|^\s+(must|need to|have to|has to|provide|enter|submit|give|upload|create|choose|register|tell us|sign up)\b/,
            text,
            party.end,
            party.end + 30,
          )) &&
        (weAct(text, opened, party) ||
          matchesIn(
            /^\s+(may|will|can|might|create|choose|register|sign up|tell us|collect|use|share|automatically|also|do|receive|scans?|reads?|checks?|sends?|asks?|shows?|uploads?|passes|gets?|looks?|detects?|measures?|needs|collects|receives|records|stores|asks|uses|shares|requires|keeps|obtains|processes|passes|store|obtain|request|ask|need|must|provide|enter|submit|give|upload|are|have|has)/,
            text,
            party.end,
            party.end + 18,
          )),
    );
    const stated = main
      ? null
      : (/during|upon/.test(found[0]) ? FINITE_AFTER : STATED).exec(text.slice(opened, comma));
    // "Only when you tap it do we read …": the main clause begins with its helping verb.
    const inverted = found[2] === undefined ? null : INVERTED.exec(text.slice(opened));
    if (inverted) spans.push({ start, end: opened + inverted.index });
    // "if we collect …" has its own first party: only a second one begins the main clause.
    else
      spans.push({
        start,
        end: main ? main.start : stated ? opened + stated.index + stated[0].length : comma,
      });
  }
  return spans;
}

/** "If you buy a policy through the app we pass on your name": no comma, but somebody acts on something. */
function weAct(text: string, opened: number, party: Span): boolean {
  return (
    matchesIn(/^(we|i)$/, text, party.start, party.end) &&
    matchesIn(WE_ACT, text, party.end) &&
    !matchesIn(
      /\b(?:that|which|who|whom|how|what|where|when|why|if|whether|and|or|as|because|services?|products?|ways?|data|information|unless|than|consent|emails?|messages?|things?|times?)\s+$/,
      text,
      opened,
      party.start,
    )
  );
}

const WE_ACT =
  /^(?:['’]ll)?\s+(?:(?:may|will|also|then|only|never|\w+ly)\s+)*[a-z]+(?:\s(?:on|out|over|up|for|in|down))?\s(?:your|the|it|this|these|those|their|his|her|an?|any|certain|only|some|both|all|no|what|which|how|where|when)\b/;
/** "While you hold the button your speech is recorded" */
const FINITE_AFTER = /^[^,]*?(?=\s(?:is|are|was|were|will be|may be|can be)\s)/;
const STATED =
  /^.{12,}?(?<!\b(?:of|in|on|to|from|with|and|or|for|that|at|by|about|through|into|which|as|if))\s(?=(?:your|the|this|these|an?)\s(?:[\w-]+\s){1,3}?(?:is|are|will be|may be|gets)\s(?:(?:\w+ly|then|also|not|never|only)\s)*\w+(?:ed|en|nt|pt|ught)\b)/;

/** A comma ends a condition where a new clause follows; commas of a list inside it do not. */
function commaEnd(text: string, from: number): number {
  const end = clauseComma(text, from);
  const listed = LISTED.exec(text.slice(from, end));
  // "when you perform certain activities, such as …" at the head only explains the condition.
  const headed = /^[\W\d]*(?:[a-z]+\s+){0,2}$/.test(text.slice(0, from).replace(/\S+\s*$/, ""));
  return listed && !headed ? from + listed.index : end;
}

function clauseComma(text: string, from: number): number {
  const rest = text.slice(from);
  const found =
    /[;:]|\s(?=(?:are|is|includes?|may include|will include)\s*(?::|$))|,["”]?\s*(?=(we|our|the app|the|this|it|your|you|they|he|she|i|neither|nothing|certain|some|then|these|such|information|third|personal|no|data|please|and we|but|with|in order|all)\b)|\)/.exec(
      rest,
    );
  const main = MAIN_CLAUSE.exec(rest);
  const at = Math.min(found?.index ?? text.length, main?.index ?? text.length);
  return Math.min(from + at, text.length);
}
