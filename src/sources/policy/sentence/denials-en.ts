import { firstMatch, firstMatchIn, matches, matchesIn } from "../lexicon/matches.ts";
import { holdsData, type Turn, US } from "./constructions.ts";
import type { Parse } from "./grammar.ts";
import { after, found, plain, subjectBefore } from "./turn-parts-en.ts";

/** Denials that no verb of the lists carries. */
export function denialsEn(parse: Parse, heading: string | null): Turn[] {
  if (!matches(/\bn(?:o|ot|ever|one|either|othing)\b|n't|\bcannot\b|n\/a/, parse.text)) return [];
  return [
    ...(heading === "rights" ? [] : noneAtAll(parse)),
    ...weDoNot(parse),
    ...notDone(parse),
    ...neverLeaves(parse),
    ...neverThrough(parse),
    ...(heading === "cookies" ? [] : containsNo(parse)),
    ...labelledNone(parse),
    ...noData(parse),
    ...seeNeither(parse),
  ];
}

/** "We see neither your card nor your address" */
function seeNeither(parse: Parse): Turn[] {
  return found(
    parse,
    /\b(?:we|i|the app|our servers?|the developer)\s+(?:can\s+|ever\s+|will\s+)?(?:sees?|gets?|knows?|learns?|has|have|needs?|wants?|asks? for)\s+(?:neither|none of|nothing of)\s+/g,
  ).flatMap((words): Turn[] => {
    const right = after(parse, words.end);
    return holdsData(parse, right) ? [{ ...plain(words), action: "collect", denied: true, right }] : [];
  });
}

const NO_DATA =
  /^\W*no\s+(?:(?:personal|user|other|such|of your)\s+)*(?:data|information|details)\s+(?=(collected|shared|sold|stored|disclosed|transmitted|uploaded)\b)/;

/** "No data shared with third parties": what shops for apps print. */
function noData(parse: Parse): Turn[] {
  const opened = firstMatch(NO_DATA, parse.text);
  const verb = opened?.[1];
  if (!opened || verb === undefined) return [];
  const words = { start: opened[0].length, end: opened[0].length + verb.length };
  const action = matches(/^(?:shared|sold|disclosed|transmitted)/, verb)
    ? "share"
    : verb === "stored"
      ? "store"
      : "collect";
  return [{ ...plain(words), action, denied: true, left: { start: 0, end: words.start } }];
}

const FINITE =
  /\b(is|are|was|were|be|been|being|has|have|had|do|does|did|will|would|can|could|may|might|must|shall|should|we|you|they|it|which|that|if|when|unless|because)\b/;

/** "No contacts. No Bluetooth. No list of your other apps.": a sentence of nothing but what is not taken. */
function noneAtAll(parse: Parse): Turn[] {
  const opened = firstMatch(
    /^\W*(?:(?:and|also|absolutely|there (?:is|are)|we have)\s+)?no\s+(?!one\b|matter|longer|doubt|need|more\b|other|(?:outside |external )?(?:third[- ]part(?:y|ies)|[a-z]+(?:ers|ors|er|or)|compan(?:y|ies)|people|person|users?|members?|staff|humans?)\s+(?:\w+\s+)?(?:receives?|gets?|sees?|learns?|obtains?|knows?)\b|access to,? (?:and|or|nor)\b)/,
    parse.text,
  );
  if (!opened) return [];
  // "No contacts, no photos: the app has no such permissions", "no camera permission, because …"
  const stop = firstMatchIn(
    /\s*[:;—–]|,?\s+(?:because|since|as (?:the|we|it|a|an)|so|which|for the app)\b/,
    parse.text,
    opened[0].length,
  );
  const end = opened[0].length + (stop ? stop.index : parse.text.length - opened[0].length);
  const rest = parse.text.slice(opened[0].length, end);
  if (
    FINITE.test(rest) ||
    parse.verbs.some(({ start }) => start >= opened[0].length + 4 && start < end && !inList(parse, start))
  )
    return [];
  const words = {
    start: opened[0].length - (/no\s+$/.exec(opened[0])?.[0].length ?? 0),
    end: opened[0].length,
  };
  return [{ ...plain(words), action: "collect", denied: true, right: { start: words.end, end } }];
}

/** "No tracking, no collecting": a verb in a list of what is not done. */
function inList(parse: Parse, at: number): boolean {
  return matchesIn(/\bno\s+(\w+\s+)?$/, parse.text, 0, at);
}

/** "Google may receive the recording; we do not." */
function weDoNot(parse: Parse): Turn[] {
  const ended = firstMatch(
    /[;,]\s*(?:but\s+|and\s+|whereas\s+|while\s+)?(?:we|i|the app|the developers?|our servers?)(?:\s+ourselves|\s+myself|\s+itself)?\s+(?:do not|don't|never do|does not|doesn't|cannot|can't|will not|won't)\W*$/,
    parse.text,
  );
  if (!ended) return [];
  const words = { start: ended.index + 1, end: parse.text.length };
  const start = Math.max(0, parse.text.lastIndexOf(";", ended.index - 1) + 1);
  return [{ ...plain(words), action: "collect", denied: true, left: { start, end: ended.index } }];
}

/** "We do not do face recognition", "the app performs no fingerprinting" */
function notDone(parse: Parse): Turn[] {
  return found(
    parse,
    /\b(?:(?:do|does|will|did)(?: not|n't)|never)\s+(?:do|perform|carry out|practi[sc]e|employ|apply|engage in|run|build|create|make(?! use\b))\s+(?:any\s+|the\s+|a\s+)?/g,
  ).map((words): Turn => {
    const right = after(parse, words.end);
    const near = { start: right.start, end: Math.min(right.end, right.start + 40) };
    return {
      ...plain(words),
      action: holdsData(parse, near) ? "collect" : null,
      actor: subjectBefore(parse, words.start) ?? US,
      denied: true,
      right: near,
    };
  });
}

/** "Your photos never leave your phone": neither collected nor shared. */
function neverLeaves(parse: Parse): Turn[] {
  return found(
    parse,
    /(?:\b(?:(?:do|does|will|would|can|could)(?: not|n't)(?: ever)?|never|cannot)\s+(?:ever\s+)?|(?<=\b(?:none of|no) [^.;:]{3,60} )(?:ever\s+)?)leaves?\s+(?:your|the|their|its|it|this)\s+(?:(?:\w+\s+)?(?:secure (?:enclave|element|hardware|chip|area)|keychain|keystore|trusted execution environment)|(?:\w+['’]s\s+)?(?:\w+\s+)?(?:phone|device|tablet|computer|handset|browser|mac|pc|iphone|ipad|machine|watch|glasses|robot|camera|hub|home|house|car|vehicle|memory|storage|local network))\b/g,
  ).map(
    (words): Turn => ({
      ...plain(words),
      action: "collect",
      denied: true,
      left: leftOf(parse, words.start),
    }),
  );
}

/** "Your card number does not pass through our systems" */
function neverThrough(parse: Parse): Turn[] {
  return found(
    parse,
    /\b(?:(?:do|does|will|would)(?: not|n['’]t)(?: ever)?|never)\s+(?:ever\s+)?(?:pass(?:es)?|run(?:s)?|go(?:es)?|travel(?:s)?|flow(?:s)?|touch(?:es)?|hit(?:s)?|cross(?:es)?|enter(?:s)?|reach(?:es)?)\s+(?:(?:through|via|over|across|into)\s+)?(?:our|my|the (?:bank|company|app|shop|firm)['’]s)\s+(?:own\s+)?(?:\w+\s+)?(?:servers?|systems?|databases?|infrastructure|network|hands|back-?end|platform)\b/g,
  ).map(
    (words): Turn => ({ ...plain(words), action: "collect", denied: true, left: leftOf(parse, words.start) }),
  );
}

function leftOf({ text }: Parse, to: number) {
  const head = text.slice(0, to);
  const cut = Math.max(
    head.lastIndexOf(";"),
    head.lastIndexOf(":"),
    head.lastIndexOf(", and "),
    head.lastIndexOf(" but "),
  );
  return { start: cut < 0 ? 0 : cut + 1, end: to };
}

const HOLDERS =
  /\b(?:information|reports?|statistics|logs?|messages?|requests?|files?|records?|events?|data|telemetry|backups?|exports?|tickets?|packets?|pings?|they|it|these|this|each)\b[^.;:]{0,60}?\s(?:(?:(?:do|does|will|did)(?: not|n't)|never|cannot)\s+(?:ever\s+)?(?:contains?|includes?|carry|carries|holds?|identif(?:y|ies)|reveals?)|(?:contains?|includes?|carry|carries|holds?)\s+(?:neither|no|none of))\s+/g;

/** "The statistics never contain file names", "the reports contain neither addresses nor search terms" */
function containsNo(parse: Parse): Turn[] {
  // "Cookies do not contain your name": what they are, not what is taken.
  if (matches(/\b(?:cookies?|beacons?|gifs)\b/, parse.text)) return [];
  return found(parse, HOLDERS).flatMap((words): Turn[] => {
    const said = parse.text.slice(words.start, words.end);
    // "Information that does not identify you, such as browser type": which information.
    if (/\b(?:that|which)\s+(?:\w+\s+){0,2}?(?:\w+n't|not|never)\s+(?:\w+\s+)*(?:identif|reveal)/.test(said))
      return [];
    const verb = firstMatchIn(
      /(?:(?:do|does|will|did|never|cannot)\b[^.;:]{0,24}|(?:contains?|includes?|carry|carries|holds?)\s+\S+(?:\s+of)?\s+)$/,
      parse.text,
      words.start,
      words.end,
    );
    const start = words.end - (verb?.[0].length ?? words.end - words.start);
    return [
      {
        ...plain({ start, end: words.end }),
        action: "collect",
        denied: true,
        right: after(parse, words.end),
      },
    ];
  });
}

/** "`GET_ACCOUNTS`, `READ_SMS`: not used." */
function labelledNone(parse: Parse): Turn[] {
  const label = firstMatch(
    /^([^.;:]{2,140}?)\s*(?:[:|–—-]|\s-|\t(?=not |never |no longer ))\s*(?:(?:are|is)\s+)?(?:no longer (?:used|requested|collected|accessed|needed|read|asked for)(?:\s+(?:since|from|as of)[^.;:]{1,30})?|not (?:used|requested|collected|accessed|needed|read|taken|asked for|recorded|stored|gathered|kept|retained|saved|held|shared|sold|disclosed)(?: (?:with|to|by) (?:anyone|anybody|others|us|third parties))?|never(?: (?:used|requested|collected|read|accessed))?|none(?: (?:collected|used))?|no|n\/a|nothing)\W*$/,
    parse.text,
  );
  const named = label?.[1];
  if (!label || named === undefined) return [];
  const words = { start: named.length, end: parse.text.length };
  const left = { start: 0, end: named.length };
  if (!holdsData(parse, left)) return [];
  const action = matchesIn(/\bnot (?:kept|retained|saved|held|stored)\b/, parse.text, words.start)
    ? "store"
    : matchesIn(/\bnot (?:shared|sold|disclosed)\b/, parse.text, words.start)
      ? "share"
      : "collect";
  return [{ ...plain(words), action, denied: true, left }];
}
