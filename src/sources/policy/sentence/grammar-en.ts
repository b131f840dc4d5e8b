import type { Mark } from "../lexicon/marks.ts";
import { matches, matchesIn } from "../lexicon/matches.ts";
import { findConditions } from "./conditions-en.ts";
import { turnsEn } from "./constructions-en.ts";
import { describesNoun } from "./described-en.ts";
import type { Grammar, Span } from "./grammar.ts";
import { isAnotherWord } from "./not-verbs-en.ts";
import { findPurposes } from "./purposes-en.ts";

const NOUN_BEFORE =
  /(^|[\s(])(your|our|their|his|her|its|the|a|an|this|these|those|any|such|no|each|every|for|of|(?<!\b(?:may|might|will|can|could|shall|also|to|we|not)\s)further|illegal|fair|continued|third-party|third party|data|information|personal|customer|marketing|internal)\s+$/;
const NAMES_BEFORE = /(^|[\s(])(app|browser|device|order|usage|account)\s+$/;
const NOUN_PREPOSITION =
  /(^|\s)(for|of|with|in|on|about|from|after|before|upon|under|against|at|into|per)\s+$/;
const NOUN_AFTER =
  /^\s+(of|(?:and|or) (?:version|model|name|number|size|language|date|time|duration|frequency|content|manufacturer|brand|make)s? of|rights|practices|purposes|policy|policies|period|periods|form|request|requests|agreement|procedures|controls?|tools?|methods?|technology|technologies)\b/;

/** "By using the app", "consent to our collecting it": only after "are", "we are", "start", "by" or "for" something is done. */
const GERUND_BEFORE =
  /\b(?:consent|agree)(?:s|ing)? to (?:us|our)\s+$|\b(is|are|am|be|been|being|was|were|from|start|begin|stop|without|before|after|when|while|and|or|in|for|involves?|includes?|re|'re|\w+ly|not)\s+$/;

const MEANS =
  /^(?:collecting|gathering|recording|tracking|logging|analy[sz]ing|processing|scanning|measuring)$/;

/** "By collecting a cookie ID we measure …", "such as processing the terms you search for" */
function isMeans(text: string, { start, end }: Span): boolean {
  return (
    matchesIn(MEANS, text, start, end) &&
    matchesIn(
      /\b(?:by|such as|including|through|via|involves?)\s+(?:\w+ly\s+)?$/,
      text,
      Math.max(0, start - 30),
      start,
    ) &&
    matchesIn(
      /^\s+(?:the|your|an?|certain|information|data|user|users'?|their|location|device|unique)\b/,
      text,
      end,
      end + 16,
    )
  );
}

/** "Using your contact information to send you newsletters": an entry of what is done. */
function opensUse(text: string, { start, end }: Span): boolean {
  return (
    matchesIn(/^(?:using|processing|analy[sz]ing|combining)$/, text, start, end) &&
    /^[\W\d]*$/.test(text.slice(0, start)) &&
    /^\s+(?:your|users?'?|personal|such|this|these)\s/.test(text.slice(end, end + 12))
  );
}

const LABEL_BEFORE = /^[\W\d]*$/;

/** Words that are nouns as often as verbs count as verbs only after what can drive one. */
const AMBIGUOUS =
  /^(need|record|know|learn|see|get|hear|measure|count|sense|note|observe|discover|watch|type|leave|hand|copy|host|license|post|access|request|use|store|process|log|track|contact|share|transfer|exchange|trade|release|report|review|change|update|view|display|monitor|visit|download|help|cache|show|input|register|rent|lease|purchase|order|place|target|support|set|post|link|test|host|check|limit|block|track|market|buy|cover|answer|return|search|scan|supply|pass|sync|display|cancel|control|handle|play|watch|open|close|click|run|play|mean|measure|purge|forward|match|feed|study|drop|strip|trim|source|lend|swap|loan|compare|aggregate|base on|put on|source|register your|place on|install|offer)$/;
/** Plurals that stand in lists of data: "contacts, photos". */
const PLURAL =
  /^(contacts|records|requests|logs|reports|views|visits|downloads|updates|changes|reviews|purchases|orders|searches|scans|links|places|posts|supports|displays|checks|limits|sets|tests|marks|blocks|answers|helps|matches|feeds|studies|drops|strips|sources|swaps|loans|aggregates|clicks|installs|uploads|returns|offers|exchanges|releases|copies|handles|measures|controls|types|means|needs|covers|inputs|runs|plays|registers|photographs|notes|hosts|trades|orders|pulls|polls)$/;
const ACTOR_BEFORE =
  /\b(it|who|that|which|apps?|application|service|website|site|system|servers?|company|partners?|provider|programme?|software|tool|library|plugin|module|component|sdk|also|never|\w+ly|google|facebook|apple|amazon)\s+$/;
/** "Firebase records how you …": a plural before an object of its own is a verb after all. */
const OBJECT_AFTER =
  /^\s+(your|how|which|whether|what|where|when|the|their|every|each|all|information|data|an?|no|only|device|user|crash|(?:screens|pages|events|sessions|features|taps|clicks|installs|crashes) (?:viewed|visited|opened|used|tapped|and|or|you))\b/;
const LIST_BEFORE =
  /\b(and|or|with|from|in|of|on|to|call|server|access|error|crash|system|web|app|usage|medical|health|purchase|payment|your|chat|search)\s+$/;
const VERB_BEFORE =
  /(^|[,;:(•\u2022"“/-]\s*|\b(?:we|you|they|i|it|who|that)['’](?:ll|d)\s+|\b(we|you|they|who|that|which|it|i|to|may|will|can|could|shall|should|must|might|would|do|does|did|not|\w+n't|cannot|never|also|and|or|then|now|still|already|later|first|sometimes|often|usually|today|therefore|thus|just|simply|ever|only|please|either|both|parties|partners|providers|companies|apps?|services?|users?|websites?|sites?|sdks?|us|servers?|advertisers|vendors|affiliates|networks|systems?|tools|algorithms|models|engines|technologies|sellers|buyers|drivers|riders|hosts|merchants|couriers|retailers|insurers|employers|doctors|teachers|schools|banks|processors|carriers|\w+ly)\s+)$/;

const NOT_SUBJECT_BEFORE =
  /(^|\s)(to|with|from|by|for|of|about|contact|contacting|between|among|on|through|via|using|against|and other|help|inform|notify|behalf of|like|than|require|requires|allow|allows|enable|enables|ask|asks|let|lets|protect|tell|identify|including|at|within|visit|access|use|uses|using|providing|give|giving|gives|send|sending|email|call|reach|serve|remember|recognize|write|in|into)\s+(the\s|our\s|other\s|any\s|such\s|these\s|certain\s|some\s)?$/;
/** 'Stripe, Inc. ("Stripe") collects' */
const TITLED =
  /^,?\s(?:inc|llc|ltd|limited|gmbh|corp)\b\.?(?:,?\s*\([^()]{1,60}\))?|^,?\s*\([^()]{1,60}\)(?=\s[a-z])/;
/** "SDKs integrated in our app may access" */
const BUILT_IN =
  /^\s+(?:that are |which are )?(?:integrated|embedded|included|used|installed|contained|implemented|bundled)\s+(?:in|into|within|by|with|on)\s+(?:our|the|this|us)\s?(?:\w+\s)?(?:apps?|applications?|services?|sites?|websites?|games?|platform|software|product)?(?=\s)|^\s+of (?:our|the|this) (?:[\w-]+\s){1,4}?(?:\(s\)\s+)?(?=(?:may|can|will|could|might|must)\s)/;
/** "Fitbit, once you have agreed, sends us" */
const INSERTED =
  /^,\s+(?:once|if|when|where|after|with|upon|unless|subject to|depending on|at|on|in|as|like)\b[^,;:.]{2,60},(?=\s+(?:may|will|can|also|\w+s)\b)/;
const CAUSED_BEFORE =
  /(^|\s)(require|requires|allow|allows|enable|enables|ask|asks|let|lets|help|helps|permit|permits|authorize|authorise)\s+(the\s|our\s|other\s|any\s|such\s|these\s|certain\s|some\s)?$/;

/** "Some of our partners use cookies" */
const SOME_OF =
  /(?:^|[.;:,(]\s*|\b(?:and|but|while|that)\s+)(?:some|many|most|all|certain|several|any|each|one|none|a number|a few) of (?:(?:our|these|the|those|such)\s+)?$/;

/** "… by AdMob, which uses your advertising ID and address": a comma before it, so that it says a thing of its own. */
function addsOn(text: string, subject: Mark, group: Span): boolean {
  return (
    subject.meaning.kind === "party" &&
    subject.meaning.means !== "user" &&
    // "CIFAS, which may keep them", "Equifax, which returns a score to us": of what was named before, or ours again.
    !matchesIn(/^\s+(?:them|it|this|these|that|those|such)\b|^[^.;]*\bto us\b/, text, group.end) &&
    matchesIn(
      /^(?:,?\s+(?:inc|llc|ltd|gmbh)\b\.?)?(?:\s+\([^()]{1,60}\))?,\s+(?:which|who)\s+(?:(?:may|can|will|then|also|therefore|thus|only|never|do|does|not|in turn|for this purpose|\w+ly)\s+)*$/,
      text,
      subject.end,
      group.start,
    )
  );
}

export const en: Grammar = {
  isVerb(text, verb) {
    if (verb.meaning.kind !== "verb") return false;
    const { form } = verb.meaning;
    const before = text.slice(Math.max(0, verb.start - 24), verb.start);
    const after = text.slice(verb.end, verb.end + 24);
    // "We have your address", but not "we have collected".
    if (matchesIn(/^(have|has|had|having)$/, text, verb.start, verb.end))
      return (
        matches(
          /^\s+(your|their|his|her|the (?:name|e-?mail|address|number|phone|telephone|date of))\b/,
          after,
        ) &&
        matches(
          /\b(we|i|they|it|who|which|will|would|'ll)\s*(?:(?:of course|then|also|now|thus|therefore|naturally)\s+)?$/,
          before,
        )
      );
    // "Including, but not limited to"
    if (matchesIn(/^limited$/, text, verb.start, verb.end) && matches(/^\s+to\b/, after)) return false;
    if (isAnotherWord(text, verb)) return false;
    // "Voice-enabled devices", "drop-off points", "check-in"
    if (matches(/[a-z]-$/, before)) return false;
    if (matches(/^-[a-z]/, after) && form === "base") return false;
    if (matches(/^\s+(any |no |all )?(liability|responsibility|harmless|account of|accountable)\b/, after))
      return false;
    if (form === "base" && matchesIn(AMBIGUOUS, text, verb.start, verb.end) && !matches(VERB_BEFORE, before))
      return false;
    if (
      form === "s" &&
      matchesIn(PLURAL, text, verb.start, verb.end) &&
      !matches(ACTOR_BEFORE, before) &&
      !(
        matches(OBJECT_AFTER, after) &&
        matches(/[a-z]\s+$/, before) &&
        !matches(NOUN_BEFORE, before) &&
        !matches(LIST_BEFORE, before)
      )
    )
      return false;
    if (form === "base" || form === "s") {
      if (form === "base" && matches(NAMES_BEFORE, before)) return false;
      if (matches(NOUN_BEFORE, before) || matches(NOUN_PREPOSITION, before)) return false;
      if (matches(NOUN_AFTER, after)) return false;
    }
    if (form === "ing" && (isMeans(text, verb) || opensUse(text, verb))) return true;
    if (form === "ing")
      return (
        matchesIn(GERUND_BEFORE, text, Math.max(0, verb.start - 40), verb.start) &&
        !matches(
          /^\s+(of|practices|policy|services?|policies|partners?|companies|company|process|preferences|purposes|activities)\b/,
          after,
        )
      );
    // "Linked accounts - …": a participle that opens the sentence only describes the noun after it.
    if (
      form === "past" &&
      matchesIn(LABEL_BEFORE, text, 0, verb.start) &&
      !matches(/^\s+(by|from|through|via|with|to|in|on|under|when|if|for)\b/, after)
    )
      return false;
    if (form === "past")
      return (
        !matches(/(^|\s)(the|a|an|your)\s+$/, before) ||
        matches(/^\s+(by|from|through|via|in|when|about)\b/, after)
      );
    return true;
  },
  isSubject(text, party) {
    const before = text.slice(Math.max(0, party.start - 30), party.start);
    const after = text
      .slice(party.end, party.end + 130)
      .replace(TITLED, "")
      .replace(BUILT_IN, "")
      .replace(INSERTED, "")
      .slice(0, 20);
    if (matches(/^('s|s'|'\s)/, after)) return false;
    // "Your contacts are never uploaded": they are data there.
    if (
      matchesIn(/\b(?:contacts|friends)$/, text, party.start, party.end) &&
      matches(/^\s+(?:are|were)\b/, after)
    )
      return false;
    // "The owner of the vehicle may …": not whoever owns the app.
    if (matchesIn(/\bowner$/, text, party.start, party.end) && matches(/^\s+of\b/, after)) return false;
    // "(i) collect, (ii) combine": a number.
    if (text[party.start - 1] === "(" && text[party.end] === ")") return false;
    if (
      matches(/\bour\s+$/, before) &&
      matches(/^\s+[\w.]+\s+(collects?|receives?|uses?|processes|may|will|stores?)\b/, after)
    )
      return true;
    if (matches(/^\s*,?\s+(who|which)\s+(?!(is|are)\s+not)/, after)) return true;
    if (matches(CAUSED_BEFORE, before)) return true;
    if (matches(NOT_SUBJECT_BEFORE, before) && !matches(SOME_OF, before)) return false;
    // "A friend who refers you gives us your number": the friend does.
    if (
      matches(
        /\b(?:who|that)\s+(?:\w+ly\s+)?(?:invite|refer|report|know|recommend|nominate|mention|tag|contact|message|follow|block|add|introduce|like|employ)s?\s+$/,
        before,
      )
    )
      return false;
    // Only pronouns stand as subjects in front of anything; names need what a subject is followed by.
    const word = text.slice(party.start, party.end);
    if (matches(/^(we|you|i)$/, word)) return true;
    return matches(
      /^\s*(\([^)]{0,40}\)\s*)?,?\s*((such as|including|like|who|that|which|whose|and|or)\b|also|often|sometimes|always|independently|separately|in turn|further|additionally|then|only|regularly|periodically|usually|typically|generally|hands?\s|tells?\s|pulls?\s|fetch(?:es)?\s|returns?\s|analy[sz]es?\s|deletes?\s|erases?\s|combines?\s|creates?\s|may|might|will|can|could|do|does|did|is|are|has|have|neither|collects?|uses?|shares?|stores?|receives?|access(es)?|obtains?|gathers?|provides?|never|not|automatically|must|shall|should|to\s|process(es)?|retains?|records?|reads?|requests?|asks?|sells?|discloses?|keeps?|logs?|tracks?|gets?|sees?|learns?|knows?|hosts?|gives?|pass(?:es)?|sends?|handles?|holds?|shares?|takes?|tells?|suppl(?:y|ies)|hands?|transmits?|infers?|derives?|uploads?|scans?|monitors?|checks?|runs?|measures?|counts?|detects?|captures?|retrieves?|imports?|enters?|shows?|displays?|types?|submits?|chooses?|picks?|writes?|posts?|adds?|reports?|announces?|broadcasts?|loads?|compares?|looks at|downloads?|serves?|places?|sets?|saves?|needs?|requires?|lists?|(?:acquire|harvest|extract|register|compile|ingest|ascertain|establish|determine|intercept|assemble|accumulate|accept|observe|utili[sz]e|employ|assess|evaluate|aggregate|correlate|examine|interpret|transcribe|categori[sz]e|consult|inspect|weigh|consider|handle|preserve|maintain|operate|settle|solicit|elicit|procure|amass|exploit|leverage|archive|cache|parse)s?\b|classif(?:y|ies)\b)/,
      after,
    );
  },
  isEmbedded(parse, before, group) {
    if (describesNoun(parse, before, group)) return true;
    const subject = parse.subjects.findLast(
      (candidate) => candidate.end <= group.start && candidate.start >= before,
    );
    if (!subject) return false;
    // "When you place an order we collect": the condition has ended, no comma tells.
    if (parse.conditions.some(({ end }) => end > before && end <= subject.start)) return false;
    if (parse.purposes.some(({ start, end }) => start < before && end > before && end <= subject.start))
      return false;
    if (addsOn(parse.text, subject, group)) return false;
    const gap = parse.text.slice(before, subject.start);
    // "We require that you provide your name, age and address"
    if (
      gap === " that " &&
      matchesIn(/\b(?:requir|ask|request|recommend|insist)(?:e|es|ed|s|ing)?$/, parse.text, 0, before)
    )
      return false;
    // "We log when you last used it and your IP address": a clause that is itself the object.
    if (matches(/^\s*(how|what|which|where|when|whether)\s+([\w-]+\s+){0,3}$/, gap)) return true;
    return (
      /\S/.test(gap) &&
      !matches(
        /[,;:]\s*(and|but|or|so|then)?\s*(our|the|their|all|no|any|some|these|those|other|each|most)?\s*$|\b(and|but|when|if|unless|because|as|so|while|agree|consent|acknowledge|understand|allow|permit|enable|help|require|ask)\s+(that\s+)?$/,
        gap,
      )
    );
  },
  actsOn(text, subject, group) {
    if (subject.meaning.kind !== "party" || subject.meaning.means !== "user") return true;
    // "you grant us permission to access", "allow us to collect": the user only lets it happen.
    return !matchesIn(
      /\b(us|permission|permissions|consent|access|authorization|the app|our app|ability|agree|authori[sz]e|allow|permit|consent)\b[^,;]{0,60}\bto\s+(\w+ly\s+)?$|\b(agree|consent|acknowledge|authori[sz]e)\b[^.;]{0,30}\bthat\s[^,;]*$/,
      text,
      subject.end,
      group.start,
    );
  },
  turns: turnsEn,
  conditions: findConditions,
  purposes: findPurposes,
  isJoint: (between) =>
    matches(
      /^\s*[,/]?\s*(and|or|and\/or|nor|then|&)?\s*(we\s+)?(may|will|can|to|also|otherwise|automatically|or otherwise)?\s*(also|otherwise)?\s*$/,
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
