import type { ClaimAction } from "../../../model/claim.ts";
import { everyMatch, firstMatch, matches } from "../lexicon/matches.ts";
import { COLLECTED } from "../sentence/continuation.ts";
import { type Named, type Statement, statement } from "../sentence/statement.ts";
import type { Definitions } from "../sentence/umbrellas.ts";
import type { Passage } from "./passages.ts";
import type { Prepared } from "./read-ahead.ts";

const DONE =
  "(?:collected|gathered|sold|shared|disclosed|stored|retained|used)(?:(?: or | and | and/or |/| / )(?:sold|shared|disclosed))?";
const HOW =
  "(?: (?:by us|(?:in|within|over|during) the (?:last|past|previous|preceding) (?:12|twelve) months|for (?:a |any |our )?(?:business|commercial|monetary)[\\w -]{0,30}|for (?:targeted|cross-context|behaviou?ral|personali[sz]ed)[\\w -]{0,30}|for (?:ads|advertising|money)|(?:with|to) (?:third part(?:y|ies)|others|anyone|advertisers|data brokers)))*";
const VALUE = "(?:yes|no(?! one)|none|never|✓|✔|✗|✘)(?![\\w’'])";
const TICK = new RegExp(`\\b(${DONE})${HOW}\\s*(?::|\\?:?|[-–—=])\\s*(${VALUE})`, "g");
/** Nothing but such words to the end of the sentence. */
const TICKS = new RegExp(
  `(?:^|[\\s,;|(])(?:(?:was it |is it )?${DONE}${HOW}\\s*(?::|\\?:?|[-–—=])\\s*${VALUE}[\\s,;.|)]*(?:and |but )?)+$`,
);
const ENDS = /(?:yes|no|none|never|[✓✔✗✘])[\s,;.|)]*$/;

/** "Disclosed to: payment processors" below or behind what is disclosed. */
const GIVEN_TO =
  /^\W*(?:sold|shared|disclosed|passed on)(?: or (?:sold|shared|disclosed))? (?:to|with)\s*:\s*(\S.*?)\W*$/;
const NOBODY =
  /^(?:no(?:[- ]?one|body|ne| third part(?:y|ies)| others?| recipients?)|n\/a|not (?:shared|sold|disclosed|applicable)|never)\b/;

interface Tick {
  readonly action: ClaimAction;
  readonly affirms: boolean;
  /** Who receives, in the words of the policy. */
  readonly to: string | null;
}

/**
 * "Identifiers: name, e-mail. Collected: YES. Sold: NO.": what such words, without data of their own, say of the list they
 * stand behind or below. A list that was read as taken and is not is denied in `passages` itself.
 */
export function tickedEn(
  { sentence, parse, original, mentions }: Prepared,
  named: readonly Named[],
  passages: Passage[],
  definitions: Definitions,
): Statement[] {
  if (sentence.language !== "en" || named.length === 0) return [];
  const ticks = ticksIn(sentence.text, mentions.length === 0, original);
  const [taking] = COLLECTED.frames;
  if (ticks.length === 0 || !taking) return [];
  const context = {
    parse,
    original,
    mentions: [],
    frames: [],
    inherited: COLLECTED,
    definitions,
    recent: [],
  };
  const types = new Map(named.flatMap(({ data, exactness }) => (data === null ? [] : [[data, exactness]])));
  return ticks.flatMap(({ action, affirms, to }) =>
    [...types].flatMap(([data, exactness]): Statement[] => {
      const same = passages.filter(
        ({ statement: said, sentence: at }) =>
          said.data === data &&
          said.action === action &&
          said.actor.kind !== "third-party" &&
          said.actor.kind !== "sdk" &&
          sentence.start - at.start < MAX_CHARS_BACK,
      );
      for (const passage of same) passage.statement = { ...passage.statement, affirms };
      if (same.length > 0) return [];
      const span = { start: 0, end: original.length };
      const recipient = to === null ? null : { kind: "third-party" as const, name: to.slice(0, 80) };
      return [{ ...statement(context, taking, span, data, exactness), action, affirms, recipient }];
    }),
  );
}

/** A list and what is ticked for it stand close together. */
const MAX_CHARS_BACK = 600;

/** "Paddle sees your card; we don't.", "Social Security number, passport number. We do not collect these." */
const NOT_US =
  /^\W*(?:but |and |whereas |while )?(?:we|i|the app|the developers?|our servers?)(?: ourselves| myself| itself)? (?:do not|don['’]t|never do|does not|doesn['’]t|cannot|can['’]t)\W*$/;

const NOT_THESE =
  /^\W*(?:we|i|the app) (?:do not|don['’]t|never|does not|doesn['’]t) (?:knowingly )?(?:collect|gather|process|ask for|request) (?:(?:any|either|none|all) of )?(?:these|this|it|them|those|such (?:data|information)|th(?:is|ese|ose) (?:data|information|categor(?:y|ies)|types?))\W*$/;

function ticksIn(text: string, bare: boolean, original: string): Tick[] {
  if (bare && (matches(NOT_US, text) || matches(NOT_THESE, text)))
    return [{ action: "collect", affirms: false, to: null }];
  if (matches(ENDS, text)) {
    const found = firstMatch(TICKS, text);
    if (found)
      return everyMatch(TICK, found[0]).map(([, done = "", value = ""]) => ({
        action: actionOf(done),
        affirms: matches(/^(?:yes|[✓✔])/, value),
        to: null,
      }));
  }
  const given = bare ? firstMatch(GIVEN_TO, text) : null;
  const to = given?.[1];
  if (to === undefined) return [];
  if (matches(NOBODY, to)) return [{ action: "share", affirms: false, to: null }];
  const at = text.indexOf(to);
  return [{ action: "share", affirms: true, to: original.slice(at, at + to.length) }];
}

function actionOf(done: string): ClaimAction {
  if (matches(/sold|shared|disclosed/, done)) return "share";
  if (matches(/^(?:stored|retained)/, done)) return "store";
  return done === "used" ? "use" : "collect";
}
