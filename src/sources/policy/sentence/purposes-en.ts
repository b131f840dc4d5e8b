import { type Mark, type Marks, ofGroup } from "../lexicon/marks.ts";
import { firstMatch, matches, matchesIn } from "../lexicon/matches.ts";
import { inside, type Parse, type Span } from "./grammar.ts";
import { tells } from "./not-verbs-en.ts";

/** ", voice recordings are sent": after a comma, a few words and a finite verb. */
export const MAIN_CLAUSE =
  /,\s+(?=(?:[\w'’-]+\s+){1,8}?(?:is|are|was|were|will|may|can|must|should|has|have|gets?|receives?|collects?|stores?|reads?|sends?|uploads?|records?|shares?|sees?|passes|gives|knows|processes|handles|uses|asks|needs|requests|requires|obtains|keeps|logs|tracks|holds|shows|provides|checks|hosts|runs|tells|learns|transmits|adds|saves|writes|cannot|do|does|did|had|allows|lets|transfers|deletes|erases|enters|types|submits|picks|chooses|writes|posts|displays|reports|transmits|counts|measures|announces|broadcasts|scans|detects|takes|makes|loads|opens|starts|links|matches|compares|retrieves|imports|copies|obtain|store|remain|remains|become|becomes|stays|goes|captures|monitors|looks|downloads|needs|hands|pulls|fetches|returns|supplies|delivers|verifies|confirms|sells|discloses|removes|go|goes|give|tells?|passes|supplies|forwards|serves|helps|ends|appears?|becomes?|counts|falls|applies|apply|expires?|vanish(?:es)?|disappears?|belongs?|ceases|carries|lies|sits|lets|reach|reaches|flow|flows|stay|analyses|analyzes|creates)\s|(?:(?:our|the|their|these|those|such|some|certain)\s+)?(?:[\w'’-]+\s+){0,3}?(?:partners|providers|networks|companies|services|advertisers|vendors|sellers|drivers|rules|laws|regulations|authorities|servers|systems|teams|moderators|members)\s+(?:also\s+|then\s+)?(?:collect|gather|get|receive|record|log|read|see|store|keep|use|share|send|oblige|require|ask|need|take|hold|process|have|learn)\s)/;

/** ", including your name": the list that follows a condition or a purpose belongs to what is taken. */
export const LISTED =
  /,?\s*\(?(?:including|such as|for example|for instance|e\.g\.|which (?:may |can )?includes?|like your|namely)\b/;

/** Its purpose is told and the list goes on: what stands after it is no part of the purpose. */
export function endsInList(text: string, { end }: Span): boolean {
  return matchesIn(OPENS_LIST, text, end, end + 16);
}

/** Conditions, and purposes that end in a list: the sentence goes on around them. */
export function asides({ text, conditions, purposes }: Parse): Span[] {
  return [...conditions, ...purposes.filter((span) => endsInList(text, span))];
}

const OPENS_LIST = /^,?\s*\(?(?:including|such as|for (?:example|instance)|e\.g\.|namely|like your)/;

const ASKED_AFTER =
  /^\s+(?:(?:then\s+|first\s+)?(?:give|tell|enter|provide|submit|send|fill in|supply|upload|type in|choose|pick)\b|(?:must|shall|should|(?:will |may |might )?(?:have|has|need|needs) to|will be|may be|are|can)\s+(?:(?:asked|required|requested|prompted|invited|obliged)\b|\w))/;

const REPORTS_TO =
  /\b(?:contacts?|connects? (?:to|with)|communicates? with|checks in with|calls?)\s+(?:our|the|its|their)\s+(?:[\w-]+\s)?(?:servers?|systems?|backend|cloud)\s+to (?:provide|send|give|report|transmit)\s+(?:information|data|details|statistics)\b/;

const NEEDED =
  /\b(?:information|data|details)\s+(?:(?:that|which)\s+)?(?:(?:is|are|may be)\s+)?(?:reasonably\s+|strictly\s+)?(?:necessary|needed|required|relevant|useful|we need|you provide)\s+$/;

/** "To activate mobile banking you shall provide": whatever verb follows, the sentence begins with what it is for. */
const HEADED =
  /^\W*(?:in order )?(?=to\s+(?!(?:the|our|your|an?|any|all|other|third|these|those|whom|which|that|date|this|such|each|us|you|it|them|no)\b)[a-z]+\s)/;
const WHO_ACTS =
  /\s(?:we|you)\s+(?:must|shall|should|need|will|may|can|have|are|ask|collect|use|require|process)\b/;

/** "We use your card number to top up your wallet": any verb that takes no data itself. */
const USED_TO =
  /\b(?:we|i|the (?:app|service|game|site|website)|it|is|are|be)\s+(?:(?:may|will|can|also|only|then|do|sometimes)\s+)*(?:use|uses|used|process|processes|processed|need|needs|needed|require|requires|required)\s+[^.;:]{3,110}?\s(?=to\s+(?!(?:the|our|your|their|its|an?|any|all|other|others|third|these|those|whom|which|that|date|this|such|each|us|me|you|it|them|him|her|no|one|anyone|someone|everyone|people|police|be|do|have|collect|gather|obtain|receive|capture|log|track|share|store|send|read|access|get|take|view|scan|pick|upload|save|transmit|import|retrieve|link|combine|associate|provide|give|enter|submit|supply|disclose|transfer|record|listen|infer|derive)\b)[a-z]{3,}(?:(?<!s)|(?<=process|assess|address|discuss))\s)/;

const BOUND_BY =
  /\b(?:required|obliged|obligated|compelled|ordered|bound|forced)\s+(?:by|under)\s+(?:\w+\s+){0,3}?(?:laws?|courts?|regulations?|orders?|statutes?)\s+$/;
const TOOL =
  /\b(?:use|uses|employ|apply|run|rely on)\s+(?:[\w-]+\s+){0,5}?(?:systems?|software|algorithms?|models?|machine learning|artificial intelligence|ai|tools?|technolog(?:y|ies)|filters?|programs?|classifiers?|techniques|methods|scanners?)\s+$/;
const WORKS_ON =
  /^to (?:automatically )?(?:analy[sz]e|scan|process|evaluate|examine|interpret|inspect|review|read|check|classify|assess|screen|compare|sort)\s+(?:your|the|users['’]?|their|all|any|messages|photos|content)\b/;

/** "We rely on our contract to process your card": for which ground, not for what. */
const GROUND =
  /\b(?:we|i)\s+(?:rely|base)\b[^.;:]{3,70}\s$|\bit is necessary\s+(?:for us\s+)?(?:in order\s+)?$|\b(?:legitimate|vital|public)\s+interests?\s+$/;

/** "Used to send it and are then deleted", "to comply with tax law and delete your location after 30 days": the sentence goes on. */
const GOES_ON =
  /(?<=\s\S+\s\S+),?\s+(?:and|but)\s+(?:(?:is|are|was|were|will be|may be|can be|must be)\s+(?:(?:not|never|then|also|only|subsequently|afterwards|otherwise|\w+ly)\s+)*(?!used\b|based\b|interested\b|related\b)[a-z]+(?:ed|en|pt|ld|hown)\b|(?:then\s+|subsequently\s+|immediately\s+|thereafter\s+|afterwards\s+|promptly\s+|automatically\s+)*(?:deleted|erased|destroyed|discarded|anonymi[sz]ed|wiped|purged|removed(?= (?:after|then|there|once|when|within|as soon|immediately)))\b|(?:(?:then|subsequently|immediately|thereafter|afterwards|promptly|automatically|we)\s+)*(?:delete|erase|destroy|discard|remove|wipe|purge|anonymi[sz]e)\s+(?:(?:it|them|this|these|that|those)\b|[^.;:]{3,60}?\s(?:after|within|once|as soon as|when|no later than)\s)|(?:also\s+)?(?:collect|gather|obtain|record|log)\s+(?:your|the|information|data|details)\b)/;

function openers(text: string, marks: Marks): readonly Span[] {
  const listed = ofGroup(marks, "purpose-open");
  const head = firstMatch(HEADED, text);
  if (head && matches(WHO_ACTS, text) && !listed.some(({ start }) => start <= head[0].length))
    return [{ start: head[0].length, end: head[0].length + 3 }, ...listed];
  if (listed.length > 0) return listed;
  const used = firstMatch(USED_TO, text);
  if (!used) return listed;
  const start = used.index + used[0].length;
  return [{ start, end: start + 3 }];
}

/** Where the bracket closes in which this stands; the end of the text outside brackets. */
function closing(text: string, at: number): number {
  const open = text.lastIndexOf("(", at);
  if (open < 0 || text.lastIndexOf(")", at) > open) return text.length;
  const close = text.indexOf(")", at);
  return close < 0 ? text.length : close;
}

export function findPurposes(
  text: string,
  marks: Marks,
  verbs: readonly Mark[],
  subjects: readonly Mark[],
): Span[] {
  const spans: Span[] = [];
  for (const opener of openers(text, marks)) {
    if (inside(spans, opener.start) || tells(text, opener.start) || text[opener.end] === "@") continue;
    // "agree to provide", "need to provide": the user's own doing is no purpose.
    if (
      matchesIn(
        /\b(agree|need|needs|required|mandatory|compulsory|obligatory|optional|voluntary|essential|choose|asked|ask you|want|wish|able|have|opt|elect|continue|decide|prompted|invited|like|likely|able|failure|obligated|refuse|and|attempt|seek|right|request|use)\s*$/,
        text,
        Math.max(0, opener.start - 20),
        opener.start,
      ) &&
      text.startsWith("to ", opener.start)
    )
      continue;
    // "This type of service allows the owner to build profiles": what is done, in the words of a common generator.
    if (
      matchesIn(
        /\b(?:services?|features?|tools?|technolog(?:y|ies)|cookies|this section)\b[^.;:]{0,40}\b(?:allow|enable|permit)s?\s+(?:the owner|this application|this website)(?:\s+and (?:its|their) partners)?\s*$/,
        text,
        Math.max(0, opener.start - 130),
        opener.start,
      )
    )
      continue;
    // "Place cookies in order to collect your address": it is collected.
    if (
      matchesIn(
        /^in order to (?:collect|gather|obtain|record|receive|capture|log|track)\b/,
        text,
        opener.start,
        opener.start + 24,
      ) &&
      matchesIn(/[a-z]\s+$/, text, 0, opener.start)
    )
      continue;
    // "We are required by law to hand over call records", "We use software to analyse your photos": no purpose, but the deed.
    if (
      text.startsWith("to ", opener.start) &&
      (matchesIn(BOUND_BY, text, Math.max(0, opener.start - 70), opener.start) ||
        (matchesIn(TOOL, text, Math.max(0, opener.start - 60), opener.start) &&
          matchesIn(WORKS_ON, text, opener.start)) ||
        (matchesIn(GROUND, text, Math.max(0, opener.start - 90), opener.start) &&
          matchesIn(
            /^to (?:process|use|collect|store|share|keep|retain|hold|disclose|analy[sz]e)\s/,
            text,
            opener.start,
          )))
    )
      continue;
    // "We may require you to provide us with …": what is asked of the user is no purpose.
    if (
      matchesIn(
        /^to (provide|give|enter|submit|send|supply|upload)\b/,
        text,
        opener.start,
        opener.start + 12,
      ) &&
      matchesIn(
        /\b(require|ask|request|invite|prompt|need|want|encourage|instruct|oblige)(s|d|ed)? (that )?(you|users?|them|children|parents|customers|players|our users|the user|visitors|members)\s*$/,
        text,
        Math.max(0, opener.start - 40),
        opener.start,
      )
    )
      continue;
    // "It contacts our servers to provide information on your device, such as …": what is told there.
    if (matchesIn(REPORTS_TO, text, Math.max(0, opener.start - 60), opener.end + 40)) continue;
    const main = subjects.find(
      (subject) =>
        subject.start > opener.end &&
        (matchesIn(
          /[,;:]\s*(and\s+|but\s+|then\s+)?(?:(?:our|the|their|these|those|such|some|certain)\s+)?$/,
          text,
          Math.max(0, subject.start - 16),
          subject.start,
        ) ||
          // "To create an account we need your email": no comma.
          (matchesIn(/^[\W\d]*$/, text, 0, opener.start) &&
            ((subject.meaning.kind === "party" &&
              subject.meaning.means === "first-party" &&
              matchesIn(/^(?:we|i|the app|the game|the service)$/, text, subject.start, subject.end)) ||
              (matchesIn(/^(?:you|users?)$/, text, subject.start, subject.end) &&
                matchesIn(ASKED_AFTER, text, subject.end, subject.end + 30))))) &&
        verbs.some((verb) => verb.start >= subject.end && verb.start < subject.end + 30),
    );
    const stop =
      /[;:]|,\s+and\s+(?!to\b|for\b|we\b|other\b|in\b)[^,.;]{2,40}?\son your (?:device|phone|computer|browser)\sto\s|,\s+and\s+your\s[^,.;]{2,40}\sto\s|,?\s+and\s+(?:(?:may|will|also|to)\s+)*(?:share|disclose|sell|store|send|transfer|retain|keep)\s+(?:it|them|this|these|such|that)\b|,?\s+(and|but)\s+(we\s+)?(do|does|will|may|shall|are|is|would)\s+(not|never)\b|,\s+and\s+(for (this|that) (purpose|reason)|also|then|therefore|we|i|may|will)\b/.exec(
        text.slice(opener.end),
      );
    const goesOn = GOES_ON.exec(text.slice(opener.end));
    // "To create an account, an e-mail address must be entered": the purpose stands first, its clause after the comma.
    const headed = matchesIn(/^[\W\d]*$/, text, 0, opener.start)
      ? MAIN_CLAUSE.exec(text.slice(opener.end))
      : null;
    // "Information necessary to complete your purchase, such as your card number": the list is of the information.
    const listed = matchesIn(NEEDED, text, Math.max(0, opener.start - 60), opener.start)
      ? LISTED.exec(text.slice(opener.end))
      : null;
    // "To tell you of delays — your e-mail address": what serves it stands after the dash.
    const dashed = matchesIn(/^[\W\d]*$/, text, 0, opener.start)
      ? /\s[-—–]\s/.exec(text.slice(opener.end))
      : null;
    // "Your location (to show shops), your contacts": a purpose told in brackets ends with them.
    const bracket = closing(text, opener.start);
    const end = Math.min(
      bracket,
      listed ? opener.end + listed.index : text.length,
      dashed ? opener.end + dashed.index : text.length,
      main ? main.start : text.length,
      stop ? opener.end + stop.index : text.length,
      goesOn ? opener.end + goesOn.index : text.length,
      headed ? opener.end + headed.index + 1 : text.length,
    );
    spans.push({ start: opener.start, end });
  }
  return spans;
}
