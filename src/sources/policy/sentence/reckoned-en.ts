import { everyMatch, firstMatchIn, matches, matchesIn } from "../lexicon/matches.ts";
import { holdsExact, type Turn } from "./constructions.ts";
import type { Parse } from "./grammar.ts";
import { after, before, found, NOT, plain, subjectBefore } from "./turn-parts-en.ts";

/** What machines make of data, and what becomes of data by the way. */
export function reckonedEn(parse: Parse): Turn[] {
  return [
    ...chosenBy(parse),
    ...scannedFor(parse),
    ...lookedThrough(parse),
    ...computedThere(parse),
    ...queued(parse),
    ...showsThem(parse),
  ];
}

const CHOSEN =
  /\b(?:show|serve|deliver|display|target|tailor|customi[sz]|select|choos|pick|rank|sort|adjust|adapt|decid|offer|rate|grade|set)\w*\b[^.;:]{0,60}?\s(?:based on|on the basis of|depending on|according to|in line with)\s+(?=(?:your|their|the|what|which|how|where|when|data|sensitive|past|age|location|[a-z]+)\b)/g;

/** "We don't show ads based on sensitive categories, such as religion": what is chosen by it is used. */
function chosenBy(parse: Parse): Turn[] {
  if (!matches(/\b(?:based on|on the basis of|depending on|according to|in line with)\b/, parse.text))
    return [];
  return everyMatch(CHOSEN, parse.text).flatMap((match): Turn[] => {
    const end = match.index + match[0].length;
    const of = firstMatchIn(
      /(?:based on|on the basis of|depending on|according to|in line with)\s+$/,
      parse.text,
      match.index,
      end,
    );
    // "Targeted advertising means showing ads based on …"
    if (matchesIn(/\b(?:means?|refers? to|is when)\b/, parse.text, 0, match.index)) return [];
    const last = subjectBefore(parse, end);
    // "We show you ads based on …": who is shown them acts in nothing.
    const subject = last?.kind === "user" ? subjectBefore(parse, match.index) : last;
    if (subject && subject.kind !== "first-party") return [];
    const right = after(parse, end);
    if (!holdsExact(parse, { start: right.start, end: Math.min(right.end, right.start + 90) })) return [];
    const denied = NOT.test(parse.text.slice(Math.max(0, match.index - 24), match.index));
    return [{ ...plain({ start: end - (of?.[0].length ?? 0), end }), action: "use", denied, right }];
  });
}

const SCANNED =
  /\b(?:is|are|will be|may be|can be|gets?)\s+(?:also\s+|then\s+|automatically\s+|first\s+)*(?:scanned|screened|checked|searched|filtered|analy[sz]ed|reviewed|read)\s+(?:(?:automatically|by (?:software|machines?|a (?:computer|program|filter|machine)|an? (?:automatic|automated) \w+|algorithms?|our systems))\s+)*for\s+(?=(?:abuse|spam|viruses|malware|threats|links|fraud|signs|keywords|illegal|prohibited|forbidden|offensive|harmful|scams?|banned|insults)\b)/g;

/** "Messages are scanned by software for abuse": used, not taken. */
function scannedFor(parse: Parse): Turn[] {
  return found(parse, SCANNED).flatMap((words): Turn[] => {
    const left = before(parse, words.start);
    if (!holdsExact(parse, left)) return [];
    // "The IP address is read for fraud control": what a phone is read for it did not tell before.
    const read = matchesIn(/\bread\b/, parse.text, words.start, words.end);
    const told = (parse.marks.get("data") ?? []).some(
      ({ start, end, meaning }) =>
        start >= left.start &&
        end <= left.end &&
        meaning.kind === "data" &&
        matches(/^(?:messages|content|media|input|files)\./, meaning.id),
    );
    return [{ ...plain(words), action: read && !told ? "collect" : "use", left }];
  });
}

const LOOKED_THROUGH =
  /\b(?:is|are|will be|may be|can be|gets?)\s+(?:(?:also|then|automatically|first|sometimes)\s+)*(?:scanned|screened|filtered|reviewed|moderated)\s+(?:automatically\s+|by [^.;:,]{3,40}?\s+)?(?:in order )?to (?=(?:detect|find|spot|prevent|stop|block|identify|catch|keep|combat|flag|remove|protect)\b)/g;

/** "Messages may be reviewed by automated systems to detect harassment": what was written to others is used. */
function lookedThrough(parse: Parse): Turn[] {
  return found(parse, LOOKED_THROUGH).flatMap((words): Turn[] => {
    const left = before(parse, words.start);
    if (!holdsExact(parse, left)) return [];
    return [{ ...plain(words), action: "use", left }];
  });
}

/** What is computed where it stays is used there. */
const COMPUTED =
  /\b(?:is|are|will be)\s+(?:(?:only|also|then)\s+)*(?:computed|calculated|worked out|extracted|matched|evaluated|analy[sz]ed)\s+(?:(?:only|entirely|solely|locally|exclusively)\s+)*(?=(?:on|in|within)\s+(?:your|the|their)\s+(?:own\s+)?(?:phone|device|handset|tablet|browser|computer|watch)\b)/g;

/** "Facial geometry is computed on your handset" */
function computedThere(parse: Parse): Turn[] {
  return found(parse, COMPUTED).flatMap((words): Turn[] => {
    const left = before(parse, words.start);
    return holdsExact(parse, left) ? [{ ...plain(words), action: "use", left }] : [];
  });
}

const QUEUED =
  /\b(?:is|are|will be|gets?)\s+(?:also\s+|then\s+|automatically\s+)*(?:queued|marked|slated|scheduled|earmarked|due|lined up)\s+for\s+(?:deletion|erasure|removal|destruction)\b|\b(?:leads? to|results? in|brings|means|entails|triggers)\s+(?:the\s+)?(?:immediate\s+|permanent\s+)?(?:deletion|erasure|removal|destruction)\s+of\s+/g;

/** "It is queued for deletion along with all videos", "closing it leads to deletion of your albums" */
function queued(parse: Parse): Turn[] {
  return found(parse, QUEUED).flatMap((words): Turn[] => {
    if (NOT.test(parse.text.slice(Math.max(0, words.start - 16), words.start))) return [];
    const of = / of\s+$/.test(parse.text.slice(words.start, words.end));
    const left = before(parse, words.start);
    const more = /^\s*(?:along|together) with\s+/.exec(parse.text.slice(words.end));
    const right = of || more ? after(parse, words.end + (more?.[0].length ?? 0)) : null;
    if (!(right && holdsExact(parse, right)) && !(!of && holdsExact(parse, left))) return [];
    return [{ ...plain(words), action: "delete", right, left: of ? null : left }];
  });
}

const SHOWS_THEM =
  /\b(?:(?:will|may|also|does not|doesn't|never)\s+)*(?:shows?|tells?|gives?|sends?|hands?|passes|reveals? to)\s+(?:them|him|her|others|viewers|friends|followers|other (?:users|people|members|players)|visitors|(?:the|your|each) (?:host|driver|seller|buyer|recipient|teacher|guest|courier|doctor|landlord|employer|coach|opponent)s?)\s+(?=(?:only\s+|just\s+)?(?:your|their|the|a|an|his|her|which|what|whether|where|how|when)\b)/g;

/** "A list that you share shows them your display name": whoever is shown it receives it. */
function showsThem(parse: Parse): Turn[] {
  return found(parse, SHOWS_THEM).flatMap((words): Turn[] => {
    const subject = subjectBefore(parse, words.start);
    const right = after(parse, words.end);
    const near = { start: right.start, end: Math.min(right.end, right.start + 60) };
    if (subject?.kind === "third-party" || !holdsExact(parse, near)) return [];
    if (parse.subjects.at(-1) && matches(/\byou\s+$/, parse.text.slice(0, words.start))) return [];
    const denied = NOT.test(parse.text.slice(words.start, words.end));
    return [
      { ...plain(words), action: "share", denied, recipient: { kind: "third-party", name: null }, right },
    ];
  });
}
