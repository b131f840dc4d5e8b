import { ofGroup } from "../lexicon/marks.ts";
import { everyMatch, firstMatchIn, matches, matchesIn } from "../lexicon/matches.ts";
import { atAnEndEn } from "./at-an-end-en.ts";
import { comeByEn } from "./come-by-en.ts";
import { giverOf, holdsData, holdsExact, permissionLabel, type Turn, US, USER } from "./constructions.ts";
import { dealingsEn } from "./dealings-en.ts";
import { denialsEn } from "./denials-en.ts";
import { ellipsesEn } from "./ellipses-en.ts";
import { everydayEn } from "./everyday-en.ts";
import { fateLabelsEn } from "./fate-labels-en.ts";
import { fatesEn } from "./fates-en.ts";
import { gettersEn } from "./getters-en.ts";
import type { Parse } from "./grammar.ts";
import { handedEn } from "./handed-en.ts";
import { labelsEn } from "./labels-en.ts";
import { madeKnownEn } from "./made-known-en.ts";
import { nominalEn } from "./nominal-en.ts";
import { observedEn } from "./observed-en.ts";
import { outsidersEn } from "./outsiders-en.ts";
import { passivesEn } from "./passives-en.ts";
import { plainDeedsEn } from "./plain-deeds-en.ts";
import { plainVerbsEn } from "./plain-verbs-en.ts";
import { plainlyEn } from "./plainly-en.ts";
import { putToUseEn } from "./put-to-use-en.ts";
import { reachedAtEn } from "./reached-at-en.ts";
import { saidInPassingEn } from "./said-in-passing-en.ts";
import { standingEn } from "./standing-en.ts";
import { throughOthersEn } from "./through-others-en.ts";
import {
  after,
  before,
  found,
  NO_NOUN,
  NOT,
  namedAs,
  plain,
  recipientAt,
  subjectBefore,
} from "./turn-parts-en.ts";

/** Turns of English sentences, each with its own reading. */
export function turnsEn(parse: Parse, heading: string | null): Turn[] {
  return [
    ...noAccess(parse),
    ...grantedAccess(parse),
    ...receivers(parse),
    ...needed(parse),
    ...requires(parse),
    ...arrives(parse),
    ...shown(parse),
    ...seenByOthers(parse),
    ...outsidersEn(parse),
    ...permissionLabel(parse, heading),
    ...denialsEn(parse, heading),
    ...dealingsEn(parse, heading),
    ...labelsEn(parse, heading),
    ...fateLabelsEn(parse, heading),
    ...nominalEn(parse),
    ...fatesEn(parse),
    ...handedEn(parse),
    ...gettersEn(parse),
    ...passivesEn(parse, heading),
    ...plainlyEn(parse, heading),
    ...everydayEn(parse),
    ...observedEn(parse),
    ...saidInPassingEn(parse),
    ...standingEn(parse),
    ...ellipsesEn(parse, heading),
    ...comeByEn(parse),
    ...putToUseEn(parse, heading),
    ...throughOthersEn(parse, heading),
    ...atAnEndEn(parse),
    ...madeKnownEn(parse),
    ...plainVerbsEn(parse),
    ...reachedAtEn(parse, heading),
    ...plainDeedsEn(parse, heading),
  ];
}

/** "We have no access to your photos" */
function noAccess(parse: Parse): Turn[] {
  return found(
    parse,
    /\b(?:have|has|had|get|gets|with)\s+(?:absolutely\s+)?no\s+(?:access to|sight of|record of|copy of|copies of|way (?:to|of) (?:see|read|know|access)(?:ing)?)\b/g,
  ).map(
    (words): Turn => ({
      ...plain(words),
      // "No access to or control over": whose they are, not what is taken.
      action: /^\W*(?:or|nor|and)\s+(?:any\s+)?control\b/.test(parse.text.slice(words.end))
        ? null
        : "collect",
      actor: subjectBefore(parse, words.start) ?? US,
      denied: true,
      right: after(parse, words.end),
    }),
  );
}

/** "You may grant the app access to your address book" */
function grantedAccess(parse: Parse): Turn[] {
  return found(
    parse,
    /\b(?:grant|give|granting|giving|granted|allow)(?:s|ed)?\s+(?:us|me|it|the\s+\w+|our\s+\w+|[a-z]{3,})\s+(?:access|permission)\s+to\s+(?:access\s+|use\s+|read\s+)?/g,
  ).map(
    (words): Turn => ({
      ...plain(words),
      action: NOT.test(parse.text.slice(Math.max(0, words.start - 24), words.start)) ? null : "collect",
      right: after(parse, words.end),
    }),
  );
}

const WHO =
  /((?:(?:the|our|your|their|a|an|other|any|all|its)\s+)?(?:[\w'’-]+\s+){0,3}?[\w'’-]+)\s+(?:is|are|will be|can be|may be|gets?|was|were)\s+((?:only|also|then|never|not|thus|automatically)\s+)*(?:told|given|shown|sent|handed|passed|provided with|supplied with|notified of)\s+(?!to\b|by\b|only (?!the\b|your\b|an?\b|those\b|their\b|what\b)|through\b|via\b|over\b|in\b|for\b|directly\b|back\b|on\b|when\b|if\b|as\b|straight\b|with\b|from\b|out\b|up\b|off\b)/g;

/** "Drivers are told your first name": who is told receives. */
function receivers(parse: Parse): Turn[] {
  if (!matches(/\b(?:told|given|shown|sent|handed|passed|provided|supplied|notified)\b/, parse.text))
    return [];
  return everyMatch(WHO, parse.text).flatMap((match): Turn[] => {
    const whoEnd = match.index + (match[1]?.length ?? 0);
    const who = (match[1] ?? "").replace(/^.*\b(?:that|which|and|so|because|when|if|while)\s+/, "");
    const span = { start: whoEnd - who.length, end: whoEnd };
    if (holdsData(parse, span)) return [];
    const words = { start: whoEnd + 1, end: match.index + match[0].length };
    const denied = NOT.test(match[0]);
    const right = after(parse, words.end);
    const turn: Turn = { ...plain(words), denied, right };
    if (matches(/^(you|users?|players?|customers?)$/, who)) return [{ ...turn, action: null }];
    if (matches(/^(we|i|us|it|he|she|this|that|they)$/, who))
      return who === "we" || who === "i" ? [{ ...turn, action: "collect" as const }] : [];
    // "The app is handed only the photo you pick"
    const ours = ofGroup(parse.marks, "party").some(
      ({ start, end, meaning }) =>
        start >= span.start && end <= span.end && meaning.kind === "party" && meaning.means === "first-party",
    );
    if (ours) return [{ ...turn, action: "collect" as const }];
    return [{ ...turn, action: "share" as const, recipient: namedAs(parse, span) }];
  });
}

const GIVING =
  /^\W*(?:providing|giving|supplying|entering|submitting|adding|filling in)\s+(?:us\s+)?(?:with\s+)?(?:your|an?|the)\s/;

/** "Your phone number is required to register" */
function needed(parse: Parse): Turn[] {
  return found(
    parse,
    /\b(?:is|are|will be|may be|might be)\s+(?:also\s+|only\s+|then\s+|always\s+)?(?:not\s+|never\s+)?(?:needed|required|necessary|mandatory|essential|compulsory|obligatory|optional|voluntary)\b(?!\s+(?:by\s+(?:\w+\s+)?law|to be\b|by applicable|to (?:provide|share|disclose|submit|give|enter)))/g,
  ).map((words): Turn => {
    const left = before(parse, words.start);
    const none = matchesIn(NO_NOUN, parse.text, 0, words.start);
    // "Disclosing this information is necessary to …"
    // "Providing your phone number is optional"
    const given = matchesIn(GIVING, parse.text, left.start, left.end);
    const deed =
      !given &&
      (/\b(?:as|than|if|where|when|unless|what|that|extent|whenever|only)$/.test(
        parse.text.slice(left.start, left.end).trimEnd(),
      ) ||
        /\b(?:\w+ing (?:this|such|it|the|your|that|these)|disclosure|processing|transfer|sharing|doing so|this|it)\b[^.;,]{0,30}$/.test(
          parse.text.slice(left.start, left.end).trimEnd(),
        ));
    return {
      ...plain(words),
      action: deed || (!given && NOT.test(parse.text.slice(words.start, words.end))) ? null : "collect",
      actor: none ? US : given ? USER : giverOf(parse, left),
      denied: none,
      left,
    };
  });
}

const REQUIRES =
  /(?:^|[.,;:]\s*|\b(?:and|but)\s+)((?:(?!(?:we|i|you|they|law|laws|regulations?|google|apple|not|never|who|that|which)\b)[\w'’"-]+\s+){1,6}?)((?:(?:do|does)(?: not|n['’]t)\s+)?)(?:requires?|needs?)\s+(?!us\b|you\s+to\b|to\b|that\b)/g;

/** "Creating an account requires an e-mail address" */
function requires(parse: Parse): Turn[] {
  return everyMatch(REQUIRES, parse.text).flatMap((match): Turn[] => {
    const end = match.index + match[0].length;
    const none = matchesIn(/^no\s/, parse.text, end);
    const denied = (match[2] ?? "") !== "" || none;
    const start = end - (/(?:requires?|needs?)\s+$/.exec(match[0])?.[0].length ?? 0);
    const near = after(parse, end);
    const whose = matches(/^\w+ing\s/, match[1] ?? "") ? null : subjectBefore(parse, start);
    const theirs = whose !== null && matches(/^(?:third-party|sdk|affiliate|processor)$/, whose.kind);
    // "Sync requires an account: an email address and a password"
    const right = parse.text[near.end] === ":" ? after(parse, near.end + 1) : near;
    const actor = theirs && whose ? whose : giverOf(parse, right);
    if (!denied) return [{ ...plain({ start, end }), action: "collect", actor, right }];
    return holdsExact(parse, right) || (none && holdsData(parse, right))
      ? [{ ...plain({ start, end }), action: "collect", denied, actor: theirs && whose ? whose : US, right }]
      : [];
  });
}

const ARRIVES =
  /\b(?:(?:do|does|will|may|can)\s+)?(?:(?:not|never|also|only|then)\s+)*(?:reach(?:es)?|arrives? (?:at|on|with)|comes? (?:back |straight |directly )?to|gets? (?:back )?to|returns? to|go(?:es)? (?:straight |directly |back |only )?to|ends? up (?:on|with|in)|lands? (?:on|with|in)|comes? into|falls? into|flows? (?:back )?(?:to|into))\s+(us|me|the (?:company|council|bank|developers?|operator|publisher|hospital|school|clinic|firm|shop|insurer|airline|department|controller)\b|our (?:own )?(?:servers?|back-?end|systems?|team|cloud|database|logs?|infrastructure|possession|hands)|my (?:own )?server)\b/g;
const GOES_ON =
  /\b(?:(?:would|will|may|can|does|do|could)\s+)?(?:(?:not|never|also|only|then)\s+)*(?:go(?:es)?|moves?|passes|ends? up|flows?|travels?)\s+(?:straight |directly |only |on |over )*(?:to|with)\s+(?!us\b|me\b|you\b|your\b|waste\b)/g;

/** "Crash reports reach us through …", "would move to the new owner" */
function arrives(parse: Parse): Turn[] {
  const ours = found(parse, ARRIVES).map(
    (words): Turn => ({
      ...plain(words),
      action: "collect",
      denied: NOT.test(parse.text.slice(words.start, words.end)),
      left: before(parse, words.start),
    }),
  );
  const theirs = found(parse, GOES_ON).flatMap((words): Turn[] => {
    const left = before(parse, words.start);
    const recipient = recipientAt(parse, words.end);
    if (!recipient || !holdsData(parse, left)) return [];
    const denied = NOT.test(parse.text.slice(words.start, words.end));
    return [{ ...plain(words), action: "share", denied, left, recipient }];
  });
  return [...ours, ...theirs];
}

const SHOWN =
  /\b(?:is|are|will be|can be|may be|be|becomes?|remains?)\s+(?:(?:made|also|always|never|not|only|then|publicly|by default|therefore|otherwise)\s+)*(?:visible|available|accessible|shown|displayed|public|published|viewable|searchable|seen|viewed|revealed|exposed)\b(?:\s+publicly)?(?:\s+(?:only\s+)?(to|by)\s+([^.;,]{2,60}))?/g;
const OTHERS =
  /\b(other|others|users|anyone|everyone|everybody|people|players|members|friends|followers|public|contacts|hosts?|drivers?|riders?|sellers?|buyers?|matches|guests?|coach(?:es)?|partners?|advertisers?|clubs?|teams?|organi[sz]ers?|administrators?|admins?|recipients?|recruiters?|employers?|lenders?|landlords?|installers?|engineers?|interviewers?|owners?|passengers?|couriers?|sponsors?|group|community|visitors|strangers|participants|moderators?|world|providers?|vendors?|contractors?|third[- ]part(?:y|ies)|merchants?|employers?|teachers?|schools?|doctors?)\b/;

/** "Your nickname is visible to other players": shown to others is shared. */
function shown(parse: Parse): Turn[] {
  return everyMatch(SHOWN, parse.text).flatMap((match): Turn[] => {
    const words = { start: match.index, end: match.index + match[0].length };
    const near = before(parse, words.start);
    // "Your pseudonym (which is visible to others)"
    const bracket = firstMatchIn(
      /\(\s*(?:(?:both|all|each|some) of )?(?:which|whom)?\s*$/,
      parse.text,
      0,
      words.start,
    );
    const left = bracket ? before(parse, bracket.index) : near;
    const open = /\b(public|publicly|published)\b/.test(match[0]);
    const to = match[2] ?? "";
    if (
      matches(
        /^(you|your own|yourself|us|our(?! (?:[\w-]+ )?(?:partners?|providers?|vendors?|contractors?|advertisers?))\b)\b/,
        to,
      )
    )
      return [];
    // "Viewed by one of our staff members"
    if (!open && (!OTHERS.test(to) || /\bour\b.*\b(?:staff|employees?|personnel|team)\b/.test(to))) return [];
    if (!holdsData(parse, left)) return [];
    const denied = NOT.test(match[0]) || matchesIn(/^\W*neither\b/, parse.text, left.start, left.end);
    const recipient =
      /\b(advertisers?|partners?|providers?|vendors?|contractors?|third[- ]part(?:y|ies))\b/.test(to)
        ? recipientAt(parse, words.end - to.length)
        : null;
    return [{ ...plain(words), action: "share" as const, denied, left, recipient }];
  });
}

/** "Other users can see your profile photo" */
function seenByOthers(parse: Parse): Turn[] {
  const seen = everyMatch(
    /\b(other (?:\w+ )?(?:users|players|members|people|participants|drivers|guests|customers)|anyone|everyone|people|players|members|friends|followers|the public|strangers|your contacts|your friends|hosts?|drivers?|riders?|sellers?|buyers?|group members|teammates|teachers?|coach(?:es)?|doctors?|employers?|recruiters?|tenants?|landlords?|readers?|viewers?|merchants?|guests?|the host|your team|your manager|administrators?|account owners?)\b[^.,;]{0,60}?\b(?:can|may|will|could|cannot|can't|won't)(?:\s+(?:also|then|not|never|always|only|be able to)|, (?:for example|e\.g\.|for instance|among other things),)*\s+(?:see|view|look up|find|search for|browse|download|read|follow|watch|have access to)(?:, (?:[a-z]+, )?[a-z]+)?(?: (?:and|or) [a-z]+)?\s+/g,
    parse.text,
  ).map((match) => {
    const words = { start: match.index, end: match.index + match[0].length };
    return {
      ...plain(words),
      action: "share" as const,
      denied: NOT.test(match[0]),
      right: after(parse, words.end),
    };
  });
  const first = seen[0];
  if (!first) return seen;
  // "Other players may see your profile and read your messages"
  const read = found(parse, /\band (?:also )?(?:read|view|see|download|listen to) (?=(?:the|your|any)\b)/g);
  return [
    ...seen,
    ...read
      .filter(({ start }) => start > first.words.end)
      .map((words) => ({ ...first, words, right: after(parse, words.end) })),
  ];
}
