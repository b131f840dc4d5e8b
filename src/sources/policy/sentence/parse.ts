import { findMarks, type Mark, ofGroup } from "../lexicon/marks.ts";
import { lookOver, matches, matchesIn } from "../lexicon/matches.ts";
import { type Grammar, overlaps, type Parse } from "./grammar.ts";
import { en } from "./grammar-en.ts";
import { zh } from "./grammar-zh.ts";
import { isTick } from "./mode.ts";
import { namesEn, type OwnNames } from "./names-en.ts";
import type { Sentence } from "./split.ts";

export const GRAMMARS: Readonly<Record<Sentence["language"], Grammar>> = { zh, en };

/** `own` are the names by which the document calls itself; without them no proper name is looked for. */
export function parseSentence(sentence: Sentence, original: string, own: OwnNames | null = null): Parse {
  const { text } = sentence;
  lookOver(text);
  const grammar = GRAMMARS[sentence.language];
  const marks = findMarks(text);
  const data = ofGroup(marks, "data");
  const listed = ofGroup(marks, "party").filter((party) => !isPartOfWord(text, party));
  const names =
    own && sentence.language === "en" ? namesEn(original, own, [...data, ...pronouns(listed)]) : [];
  // Google Play, Apple Health: the longer name stands for the shorter.
  const parties =
    names.length === 0
      ? listed
      : [...listed.filter((party) => !names.some((name) => overlaps(name, party))), ...names].sort(
          (a, b) => a.start - b.start,
        );
  const titled = text.includes("《");
  const verbs = unburdened(text, ofGroup(marks, "verb"), data).filter(
    (verb) =>
      (verb.meaning.kind !== "verb" || (verb.meaning.form === "zh") === (sentence.language === "zh")) &&
      !data.some((mention) => swallows(mention, verb)) &&
      !(titled && inTitle(text, verb)) &&
      !isTick(text, verb) &&
      grammar.isVerb(text, verb),
  );
  const apart = parties.filter((party) => !data.some((mention) => swallows(mention, party)));
  const subjects = apart.filter(
    (party, at) =>
      grammar.isSubject(text, party) && !isAppended(text, apart.slice(Math.max(0, at - 2), at), party),
  );
  const conditions = grammar.conditions(text, marks);
  const purposes = grammar.purposes(text, marks, verbs, subjects);
  return { at: sentence.start, text, original, marks, conditions, purposes, verbs, subjects, names };
}

/** 《个人信息收集与使用规则》: the name of a document says nothing. */
function inTitle(text: string, { start, end }: Mark): boolean {
  const open = text.lastIndexOf("《", start);
  return open >= 0 && open > text.lastIndexOf("》", start) && text.indexOf("》", end) > 0;
}

/** 其他方式 is no 其他方, 其它 no 它; 司机端 is an app, no driver. */
function isPartOfWord(text: string, { start, end }: Mark): boolean {
  const first = text[start];
  if ((first === "它" || first === "他") && text[start - 1] === "其") return true;
  const last = text[end - 1] ?? "";
  const next = text[end] ?? "";
  if (last === "方" && "式面案法便位向针".includes(next) && next !== "") return true;
  // 手机银行, 电子银行: a service of the firm's own.
  if (
    text.startsWith("银行", start) &&
    matchesIn(/(手机|电子|网上|掌上|微信|直销|电话)$/, text, Math.max(0, start - 2), start)
  )
    return true;
  return (next === "端" || next === "版") && text[end + 1] !== "口" && last >= "\u4e00";
}

/** Words for the firm itself and the user are never part of a name. */
function pronouns(parties: readonly Mark[]): Mark[] {
  return parties.filter(
    ({ meaning }) => meaning.kind === "party" && matches(/^(first-party|user)$/, meaning.means),
  );
}

/** 与合作伙伴等第三方, "we and our partners": what is joined to a party goes the way of that party. */
function isAppended(text: string, earlier: readonly Mark[], party: Mark): boolean {
  // 我们或我们的合作伙伴: whoever is owned by a party goes with that party.
  const last = earlier.at(-1);
  const owned = last !== undefined && matchesIn(/^(的|第三方|的第三方)$/, text, last.end, party.start);
  const before = owned ? earlier.at(-2) : last;
  const from = owned ? last : party;
  if (!before || !from || from.start - before.end > 12) return false;
  // ", you …" after another party begins a clause; a pronoun is joined only by "and" or "or".
  const pronoun = matchesIn(/^(we|you|i|您|你|我们|我)$/, text, party.start, party.end);
  if (pronoun && !owned)
    return matchesIn(/^\s+(and|or)\s+$|^(和|与|及|或|、)$/, text, before.end, party.start);
  // "If you log in with Facebook, Facebook gives us": after a bare comma somebody new acts.
  if (
    matchesIn(/^,\s+$/, text, before.end, from.start) &&
    matchesIn(ACTS_NOW, text, party.end, party.end + 16)
  )
    return false;
  return matchesIn(
    /^\s*(等|等的|及其|和|或|、|与|及|以及|,? and\/or|,? and|,? or| nor|,|\/)\s*(其他|其它|我们的|其|our|other|the|their|any)?\s*$/,
    text,
    before.end,
    from.start,
  );
}

const ACTS_NOW = /^,?\s+(may|will|can|does|also|never|only|[a-z]+s)\s/;

/** "Keep a copy of your passport": where the data word begins within an English verb, the verb ends before it. */
function unburdened(text: string, verbs: readonly Mark[], data: readonly Mark[]): readonly Mark[] {
  if (!matches(/\b(?:copy|copies) of\b/, text)) return verbs;
  return verbs.map((verb) => {
    if (!matchesIn(/\b(?:copy|copies) of$/, text, verb.start, verb.end)) return verb;
    const cut = data.find(({ start, end }) => start > verb.start + 2 && start < verb.end && end > verb.end);
    return cut ? { ...verb, end: cut.start - 1 } : verb;
  });
}

/** A verb inside a longer data word is part of its name: 浏览记录, "log data". */
function swallows(outer: Mark, inner: Mark): boolean {
  return overlaps(outer, inner) && outer.end - outer.start > inner.end - inner.start;
}
