import { type Mark, type Marks, ofGroup } from "../lexicon/marks.ts";
import { turnsEn } from "./constructions-en.ts";
import { type Grammar, inside, type Span } from "./grammar.ts";

const NOUN_BEFORE =
  /(^|[\s(])(your|our|their|his|her|its|the|a|an|this|these|those|any|such|no|each|every|for|of|further|illegal|fair|continued|third-party|third party|data|information|personal|customer|marketing|internal)\s+$/;
const NAMES_BEFORE = /(^|[\s(])(app|browser|device|order|usage|account)\s+$/;
const NOUN_PREPOSITION =
  /(^|\s)(for|of|with|in|on|about|from|after|before|upon|under|against|at|into|per)\s+$/;
const NOUN_AFTER =
  /^\s+(of|rights|practices|purposes|policy|policies|period|periods|form|request|requests|agreement|procedures|controls?|tools?|methods?|technology|technologies)\b/;

/** "By using the app", "consent to our collecting it": only after "are", "we are", "start", "by" or "for" something is done. */
const GERUND_BEFORE =
  /\b(is|are|am|be|been|being|was|were|from|start|begin|stop|without|before|after|when|while|and|or|in|for|involves?|includes?|re|'re|\w+ly|not)\s+$/;

/** "Information that cannot be used to identify you": what data is good for is nobody's practice. */
const TELLING =
  /\b(?:that|which)\s+(?:can ?not|can't|could not|couldn't|does not|doesn't|do not|don't|will not|may not|is not|are not)\s+(?:(?:be|reasonably|directly|easily|used|alone|to|personally)\s+)*(?:identify|recogni[sz]e|locate|single out)\b/;

function tells(text: string, at: number): boolean {
  const found = TELLING.exec(text);
  return found !== null && at >= found.index && at < found.index + found[0].length;
}

const OF_THE_POLICY =
  /^\s+(?:in|throughout|within|under) (?:this|the|our) (?:privacy |present |entire )?(?:policy|notice|statement|document|agreement|terms)\b/;
const TAKEN_BEFORE =
  /\b(?:collect|gather|obtain|receive|record|request|share|disclose|store)(?:s|d|ed|ing)?\b[^,;:.]*$/;
const ONLY_THEY =
  /\bonly (?:you|the|your|its|sender|senders|recipients?|intended|participants)\b[^.;:,]{0,40}\s(?:can|could|may|will be able to|are able to)\s+(?:ever\s+)?$/;

/** "As used in this policy", "shared objects", "collect data based on …", "only the sender can read it": none of them deals with data. */
function isAnotherWord(text: string, { start, end }: Span): boolean {
  const word = text.slice(start, end);
  const after = text.slice(end, end + 44);
  if (/(?:ed|set)$/.test(word) && OF_THE_POLICY.test(after)) return true;
  if (word === "shared" && /^\s+(?:local\s+)?objects?\b/.test(after)) return true;
  // "Collected and linked to your identity: …"
  if (
    /^(?:linked|associated)$/.test(word) &&
    /\b(?:collected|used|stored)\s+(?:and|or)\s+$/.test(text.slice(0, start))
  )
    return true;
  if (DESCRIBES.test(word) && describesNoun(text, { start, end })) return true;
  if (word === "based on") return TAKEN_BEFORE.test(text.slice(Math.max(0, start - 160), start));
  return (
    /^(?:read|access|see|view|open)$/.test(word) && ONLY_THEY.test(text.slice(Math.max(0, start - 80), start))
  );
}

const DESCRIBES =
  /^(?:aggregated|anonymi[sz]ed|pseudonymi[sz]ed|de-identified|hashed|encrypted|combined|truncated)$/;

/** "We share aggregated, anonymised statistics": which statistics. */
function describesNoun(text: string, { start, end }: Span): boolean {
  return (
    !/\b(?:is|are|be|been|being|was|were|gets?|have|has|had)\s+(?:[\w-]+,?\s+){0,3}$/.test(
      text.slice(Math.max(0, start - 40), start),
    ) &&
    /^(?:\s*,\s*(?:and\s+|or\s+)?|\s+(?:and\s+|or\s+|and\/or\s+)?)(?!by\b|in\b|on\b|to\b|from\b|with\b|via\b|through\b|for\b|at\b|when\b|before\b|after\b|so\b|using\b)[a-z]/.test(
      text.slice(end, end + 24),
    )
  );
}

const LABEL_BEFORE = /^[\W\d]*$/;

/** Words that are nouns as often as verbs count as verbs only after what can drive one. */
const AMBIGUOUS =
  /^(need|record|know|learn|see|get|hear|measure|count|sense|note|observe|discover|watch|type|leave|hand|copy|host|license|post|access|request|use|store|process|log|track|contact|share|transfer|exchange|trade|release|report|review|change|update|view|display|monitor|visit|download|help|cache|show|input|register|rent|lease|purchase|order|place|target|support|set|post|link|test|host|check|limit|block|track|market|buy|cover|answer|return|search|scan|supply|pass|sync|display|cancel|control|handle|play|watch|open|close|click|run|play|mean|measure|purge|forward|match|feed|study|drop|strip|trim|source|lend|swap|loan|compare|aggregate|base on|put on|source|register your|place on)$/;
/** Plurals that stand in lists of data: "contacts, photos". */
const PLURAL =
  /^(contacts|records|requests|logs|reports|views|visits|downloads|updates|changes|reviews|purchases|orders|searches|scans|links|places|posts|supports|displays|checks|limits|sets|tests|marks|blocks|answers|helps|matches|feeds|studies|drops|strips|sources|swaps|loans|aggregates)$/;
const ACTOR_BEFORE =
  /\b(it|who|that|which|apps?|application|service|website|site|system|servers?|company|partners?|provider|sdk|also|never|\w+ly|google|facebook|apple|amazon)\s+$/;
/** "Firebase records how you …": a plural before an object of its own is a verb after all. */
const OBJECT_AFTER =
  /^\s+(your|how|which|whether|what|where|when|the|their|every|each|all|information|data|an?|no|only|device|user|crash)\b/;
const LIST_BEFORE =
  /\b(and|or|with|from|in|of|on|to|call|server|access|error|crash|system|web|app|usage|medical|health|purchase|payment|your|chat|search)\s+$/;
const VERB_BEFORE =
  /(^|[,;:(•\u2022"“/-]\s*|\b(we|you|they|who|that|which|it|i|to|may|will|can|could|shall|should|must|might|would|do|does|did|not|\w+n't|cannot|never|also|and|or|then|now|still|already|later|first|sometimes|often|usually|today|therefore|thus|just|simply|ever|only|please|either|both|parties|partners|providers|companies|apps?|services?|users?|websites?|sites?|sdks?|us|servers?|advertisers|vendors|affiliates|networks|systems?|technologies|\w+ly)\s+)$/;

const NOT_SUBJECT_BEFORE =
  /(^|\s)(to|with|from|by|for|of|about|contact|contacting|between|among|on|through|via|using|against|and other|help|inform|notify|behalf of|like|than|require|requires|allow|allows|enable|enables|ask|asks|let|lets|protect|tell|identify|including|at|within|visit|access|use|uses|using|providing|give|giving|gives|send|sending|email|call|reach|serve|remember|recognize|write|in|into)\s+(the\s|our\s|other\s|any\s|such\s|these\s|certain\s|some\s)?$/;
/** "SDKs integrated in our app may access" */
const BUILT_IN =
  /^\s+(?:that are |which are )?(?:integrated|embedded|included|used|installed|contained|implemented|bundled)\s+(?:in|into|within|by|with|on)\s+(?:our|the|this|us)\s?(?:\w+\s)?(?:apps?|applications?|services?|sites?|websites?|games?|platform|software|product)?(?=\s)/;
const CAUSED_BEFORE =
  /(^|\s)(require|requires|allow|allows|enable|enables|ask|asks|let|lets|help|helps|permit|permits|authorize|authorise)\s+(the\s|our\s|other\s|any\s|such\s|these\s|certain\s|some\s)?$/;

export const en: Grammar = {
  isVerb(text, verb) {
    if (verb.meaning.kind !== "verb") return false;
    const { form } = verb.meaning;
    const before = text.slice(Math.max(0, verb.start - 24), verb.start);
    const after = text.slice(verb.end, verb.end + 24);
    // "We have your address", but not "we have collected".
    if (/^(have|has|had|having)$/.test(text.slice(verb.start, verb.end)))
      return (
        /^\s+(your|their|his|her)\b/.test(after) &&
        /\b(we|i|they|it|who|which|will|would|'ll)\s*$/.test(before)
      );
    // "Including, but not limited to"
    if (/^limited$/.test(text.slice(verb.start, verb.end)) && /^\s+to\b/.test(after)) return false;
    if (isAnotherWord(text, verb)) return false;
    const telling = TELLING.exec(text);
    if (telling && verb.start >= telling.index && verb.start < telling.index + telling[0].length)
      return false;
    // "Drop-off points", "check-in"
    if (/^-[a-z]/.test(after) && form === "base") return false;
    if (/^\s+(any |no |all )?(liability|responsibility|harmless|account of|accountable)\b/.test(after))
      return false;
    if (form === "base" && AMBIGUOUS.test(text.slice(verb.start, verb.end)) && !VERB_BEFORE.test(before))
      return false;
    if (
      form === "s" &&
      PLURAL.test(text.slice(verb.start, verb.end)) &&
      !ACTOR_BEFORE.test(before) &&
      !(
        OBJECT_AFTER.test(after) &&
        /[a-z]\s+$/.test(before) &&
        !NOUN_BEFORE.test(before) &&
        !LIST_BEFORE.test(before)
      )
    )
      return false;
    if (form === "base" || form === "s") {
      if (form === "base" && NAMES_BEFORE.test(before)) return false;
      if (NOUN_BEFORE.test(before) || NOUN_PREPOSITION.test(before)) return false;
      if (NOUN_AFTER.test(after)) return false;
    }
    if (form === "ing")
      return (
        GERUND_BEFORE.test(text.slice(Math.max(0, verb.start - 40), verb.start)) &&
        !/^\s+(of|practices|policy|services?|policies|partners?|companies|company|process|preferences|purposes|activities)\b/.test(
          after,
        )
      );
    // "Linked accounts - …": a participle that opens the sentence only describes the noun after it.
    if (
      form === "past" &&
      LABEL_BEFORE.test(text.slice(0, verb.start)) &&
      !/^\s+(by|from|through|via|with|to|in|on|under|when|if|for)\b/.test(after)
    )
      return false;
    if (form === "past")
      return (
        !/(^|\s)(the|a|an|your)\s+$/.test(before) || /^\s+(by|from|through|via|in|when|about)\b/.test(after)
      );
    return true;
  },
  isSubject(text, party) {
    const before = text.slice(Math.max(0, party.start - 30), party.start);
    const after = text
      .slice(party.end, party.end + 90)
      .replace(BUILT_IN, "")
      .slice(0, 20);
    if (/^('s|s'|'\s)/.test(after)) return false;
    if (
      /\bour\s+$/.test(before) &&
      /^\s+[\w.]+\s+(collects?|receives?|uses?|processes|may|will|stores?)\b/.test(after)
    )
      return true;
    if (/^\s*,?\s+(who|which)\s+(?!(is|are)\s+not)/.test(after)) return true;
    if (CAUSED_BEFORE.test(before)) return true;
    if (NOT_SUBJECT_BEFORE.test(before)) return false;
    // Only pronouns stand as subjects in front of anything; names need what a subject is followed by.
    const word = text.slice(party.start, party.end);
    if (/^(we|you|i)$/.test(word)) return true;
    return /^\s*(\([^)]{0,40}\)\s*)?,?\s*((such as|including|like|who|that|which|whose|and|or)\b|also|may|might|will|can|could|do|does|did|is|are|has|have|collects?|uses?|shares?|stores?|receives?|access(es)?|obtains?|gathers?|provides?|never|not|automatically|must|shall|should|to\s|process(es)?|retains?|records?|reads?|requests?|asks?|sells?|discloses?|keeps?|logs?|tracks?|gets?|sees?|learns?|knows?|hosts?|gives?|pass(?:es)?|sends?|handles?|holds?|shares?|takes?|tells?|suppl(?:y|ies)|hands?|transmits?|infers?|derives?|uploads?|scans?|monitors?|checks?|runs?|measures?|counts?|detects?|captures?|retrieves?|imports?|enters?|shows?|displays?|types?|submits?|chooses?|picks?|writes?|posts?|adds?|reports?|announces?|broadcasts?|loads?|compares?|looks at|downloads?|serves?|places?|sets|saves?|needs?|requires?|lists?)/.test(
      after,
    );
  },
  isEmbedded(parse, before, group) {
    const subject = parse.subjects.findLast(
      (candidate) => candidate.end <= group.start && candidate.start >= before,
    );
    if (!subject) return false;
    // "When you place an order we collect": the condition has ended, no comma tells.
    if (parse.conditions.some(({ end }) => end > before && end <= subject.start)) return false;
    const gap = parse.text.slice(before, subject.start);
    // "We log when you last used it and your IP address": a clause that is itself the object.
    if (/^\s*(how|what|which|where|when|whether)\s+([\w-]+\s+){0,3}$/.test(gap)) return true;
    return (
      /\S/.test(gap) &&
      !/[,;:]\s*(and|but|or|so|then)?\s*(our|the|their|all|no|any|some|these|those|other|each|most)?\s*$|\b(and|but|when|if|unless|because|as|so|while|agree|consent|acknowledge|understand|allow|permit|enable|help|require|ask)\s+(that\s+)?$/.test(
        gap,
      )
    );
  },
  actsOn(text, subject, group) {
    if (subject.meaning.kind !== "party" || subject.meaning.means !== "user") return true;
    // "you grant us permission to access", "allow us to collect": the user only lets it happen.
    return !/\b(us|permission|permissions|consent|access|authorization|the app|our app|ability|agree|authori[sz]e|allow|permit|consent)\b[^,;]{0,60}\bto\s+(\w+ly\s+)?$|\b(agree|consent|acknowledge|authori[sz]e)\b[^.;]{0,30}\bthat\s[^,;]*$/.test(
      text.slice(subject.end, group.start),
    );
  },
  turns: turnsEn,
  conditions: findConditions,
  purposes: findPurposes,
  isJoint: (between) =>
    /^\s*[,/]?\s*(and|or|and\/or|nor|then|&)?\s*(we\s+)?(may|will|can|to|also|otherwise|automatically|or otherwise)?\s*(also|otherwise)?\s*$/.test(
      between,
    ),
  clauseStart(text, at) {
    const before = text.slice(0, at);
    const found = Math.max(
      before.lastIndexOf(";"),
      before.lastIndexOf(":"),
      before.lastIndexOf("\t"),
      before.lastIndexOf(", but "),
      before.lastIndexOf(", and we "),
      before.lastIndexOf(" but "),
      before.lastIndexOf(" however"),
    );
    return found < 0 ? 0 : found + 1;
  },
  clauseEnd(text, at) {
    const found = /[;:\t]|,\s+(but|and we|however|which|and you)\b/.exec(text.slice(at));
    return found ? at + found.index : text.length;
  },
};

const IF =
  /(?<![\w-])(even )?(only )?(when|if|while|once(?!\s*(?:[,.;:)]|$)|\s+(?:a|per|every|and|only|or|again)\b)|whenever|unless|should you|in the event|each time|every time|after you|before you|where you|as you(?= use| navigate| interact| browse)|during|upon|by (?=using|accessing|visiting|registering|continuing))(?![\w-])/g;

/** "We log when you last used the service": when is what is logged. */
const ASKED_WHEN =
  /\b(log|logs|record|records|track|tracks|see|sees|know|knows|note|notes|store|stores|monitor|determine|detect|about|of|and|or|including|as|collect|collects|show|shows)\s+$/;

const INVERTED = /\b(do|does|did|will|can|may)\s+(?=(we|our app|the app|the service)\b)/;

function findConditions(text: string, marks: Marks): Span[] {
  const spans: Span[] = [];
  const firsts = ofGroup(marks, "party").filter((party) =>
    /^(we|our|the app|the service|our app|you|i|users?)$/.test(text.slice(party.start, party.end)),
  );
  for (const found of text.matchAll(IF)) {
    const start = found.index;
    if (inside(spans, start) || (/^(when|where)/.test(found[0]) && ASKED_WHEN.test(text.slice(0, start))))
      continue;
    const opened = start + found[0].length;
    const comma = commaEnd(text, opened);
    const main = firsts.find(
      (party) =>
        party.start > opened + 8 &&
        party.start < comma &&
        (!/^(you|users?)$/.test(text.slice(party.start, party.end)) ||
          /^\s+(will be|are|may be|can be)\s+(asked|required|requested|invited|prompted|able)\b|^\s+(must|need to|have to|has to|provide|enter|submit|give|upload)\b/.test(
            text.slice(party.end, party.end + 30),
          )) &&
        /^\s+(may|will|can|might|collect|use|share|automatically|also|do|receive|store|obtain|request|ask|need|must|provide|enter|submit|give|upload|are|have|has)/.test(
          text.slice(party.end, party.end + 18),
        ),
    );
    // "Only when you tap it do we read …": the main clause begins with its helping verb.
    const inverted = found[2] === undefined ? null : INVERTED.exec(text.slice(opened));
    if (inverted) spans.push({ start, end: opened + inverted.index });
    // "if we collect …" has its own first party: only a second one begins the main clause.
    else spans.push({ start, end: main ? main.start : comma });
  }
  return spans;
}

/** ", including your name": the list that follows a condition belongs to what is taken. */
const LISTED =
  /,?\s*\(?(?:including|such as|for example|e\.g\.|which (?:may |can )?includes?|like your|namely)\b/;

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
    /[;:]|,\s*(?=(we|our|the app|the|this|it|your|you|certain|some|then|these|such|information|third|personal|no|data|please|and we|but|with|in order|all)\b)|\)/.exec(
      rest,
    );
  const main = MAIN_CLAUSE.exec(rest);
  const at = Math.min(found?.index ?? text.length, main?.index ?? text.length);
  return Math.min(from + at, text.length);
}

/** ", voice recordings are sent": after a comma, a few words and a finite verb. */
const MAIN_CLAUSE =
  /,\s+(?=(?:[\w'’-]+\s+){1,8}?(?:is|are|was|were|will|may|can|must|should|has|have|gets?|receives?|collects?|stores?|reads?|sends?|uploads?|records?|shares?|sees?|passes|gives|knows|processes|handles|uses|asks|needs|requests|requires|obtains|keeps|logs|tracks|holds|shows|provides|checks|hosts|runs|tells|learns|transmits|adds|saves|writes|cannot|do|does|did|had|allows|lets|transfers|deletes|erases|enters|types|submits|picks|chooses|writes|posts|displays|reports|transmits|counts|measures|announces|broadcasts|scans|detects|takes|makes|loads|opens|starts|links|matches|compares|retrieves|imports|copies|obtain|store|remain|remains|become|becomes|stays|goes|captures|monitors|looks|downloads|needs)\s)/;

const ASKED_AFTER =
  /^\s+(?:must|(?:will |may |might )?(?:have|has|need|needs) to|will be|may be|are|can)\s+(?:(?:asked|required|requested|prompted|invited|obliged)\b|\w)/;

function findPurposes(text: string, marks: Marks, subjects: readonly Mark[]): Span[] {
  const spans: Span[] = [];
  const verbs = ofGroup(marks, "verb");
  for (const opener of ofGroup(marks, "purpose-open")) {
    if (inside(spans, opener.start) || tells(text, opener.start)) continue;
    // "agree to provide", "need to provide": the user's own doing is no purpose.
    if (
      /\b(agree|need|needs|required|choose|asked|ask you|want|wish|able|have|opt|elect|continue|decide|prompted|invited|like|likely|able|failure|obligated|refuse|and|attempt|seek|right|request|use)\s*$/.test(
        text.slice(Math.max(0, opener.start - 20), opener.start),
      ) &&
      text.startsWith("to ", opener.start)
    )
      continue;
    // "We may require you to provide us with …": what is asked of the user is no purpose.
    if (
      /^to (provide|give|enter|submit|send|supply|upload)\b/.test(
        text.slice(opener.start, opener.start + 12),
      ) &&
      /\b(require|ask|request|invite|prompt|need|want|encourage|instruct|oblige)(s|d|ed)? (that )?(you|users?|them|children|parents|customers|players|our users|the user|visitors|members)\s*$/.test(
        text.slice(Math.max(0, opener.start - 40), opener.start),
      )
    )
      continue;
    const main = subjects.find(
      (subject) =>
        subject.start > opener.end &&
        (/[,;:]\s*(and\s+|but\s+|then\s+)?$/.test(
          text.slice(Math.max(0, subject.start - 8), subject.start),
        ) ||
          // "To create an account we need your email": no comma.
          (/^[\W\d]*$/.test(text.slice(0, opener.start)) &&
            (text.slice(subject.start, subject.end) === "we" ||
              (/^(?:you|users?)$/.test(text.slice(subject.start, subject.end)) &&
                ASKED_AFTER.test(text.slice(subject.end, subject.end + 30)))))) &&
        verbs.some((verb) => verb.start >= subject.end && verb.start < subject.end + 30),
    );
    const stop =
      /[;:]|,\s+and\s+your\s[^,.;]{2,40}\sto\s|,?\s+and\s+(?:(?:may|will|also|to)\s+)*(?:share|disclose|sell|store|send|transfer|retain|keep)\s+(?:it|them|this|these|such|that)\b|,?\s+(and|but)\s+(we\s+)?(do|does|will|may|shall|are|is|would)\s+(not|never)\b|,\s+and\s+(for (this|that) (purpose|reason)|also|then|therefore|we|i|may|will)\b/.exec(
        text.slice(opener.end),
      );
    // "To create an account, an e-mail address must be entered": the purpose stands first, its clause after the comma.
    const headed = /^[\W\d]*$/.test(text.slice(0, opener.start))
      ? MAIN_CLAUSE.exec(text.slice(opener.end))
      : null;
    const end = Math.min(
      main ? main.start : text.length,
      stop ? opener.end + stop.index : text.length,
      headed ? opener.end + headed.index + 1 : text.length,
    );
    spans.push({ start: opener.start, end });
  }
  return spans;
}
