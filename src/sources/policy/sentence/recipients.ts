import type { Party } from "../../../model/claim.ts";
import { ofGroup } from "../lexicon/marks.ts";
import type { Grammar, Parse, Span } from "./grammar.ts";
import { companyIn, partyOf } from "./parties.ts";
import type { VerbGroup } from "./verb-groups.ts";

export interface Recipient extends Span {
  readonly party: Party;
}

/** Who receives, as far as the words around the verb say. */
export function recipientOf(
  parse: Parse,
  grammar: Grammar,
  group: VerbGroup,
  regionEnd: number,
): Recipient | null {
  const zh = group.verbs.some((verb) => verb.meaning.kind === "verb" && verb.meaning.form === "zh");
  return zh ? recipientZh(parse, grammar, group, regionEnd) : recipientEn(parse, group, regionEnd);
}

const BEFORE = /(向|与|给|和|同|为|由|交由|至|到)([^,，;；:：]{1,60}?)$/;
const AFTER = /^\s*(给|至|到|予|于)/;

function recipientZh(parse: Parse, grammar: Grammar, group: VerbGroup, regionEnd: number): Recipient | null {
  const { text } = parse;
  const from = Math.max(grammar.clauseStart(text, group.start), lastVerbEnd(parse, group.start));
  const before = text.slice(from, group.start);
  const given =
    AFTER.exec(text.slice(group.end, group.end + 4)) ??
    (/给$/.test(text.slice(group.start, group.end)) ? [""] : null);
  if (given) {
    const start = group.end + (given[0]?.length ?? 0);
    const party = partyBetween(parse, start, Math.min(regionEnd, start + 40));
    if (party) return party;
  }
  if (group.verbs.some((verb) => verb.meaning.kind === "verb" && verb.meaning.means === "entrust")) {
    return partyBetween(parse, group.end, Math.min(text.length, group.end + 24));
  }
  const found = BEFORE.exec(before);
  if (!found) return null;
  const start = from + found.index + (found[1]?.length ?? 0);
  return partyBetween(parse, start, group.start);
}

/** A verb between the preposition and ours would take the recipient for itself. */
function lastVerbEnd(parse: Parse, at: number): number {
  return parse.verbs.findLast((verb) => verb.end <= at)?.end ?? 0;
}

function recipientEn(parse: Parse, group: VerbGroup, regionEnd: number): Recipient | null {
  const region = parse.text.slice(group.end, regionEnd);
  for (const found of region.matchAll(/\b(with|to|among|between)\s+/g)) {
    const start = group.end + found.index + found[0].length;
    const party = partyBetween(parse, start, Math.min(regionEnd, start + 90));
    if (party) return party;
  }
  return null;
}

function partyBetween(parse: Parse, start: number, end: number): Recipient | null {
  const parties = ofGroup(parse.marks, "party").filter((party) => party.start >= start && party.end <= end);
  const named = parties.find((party) => party.meaning.kind === "party" && party.meaning.sdk !== null);
  const others = parties.find(
    (party) =>
      party.meaning.kind === "party" &&
      party.meaning.means !== "user" &&
      party.meaning.means !== "first-party",
  );
  const chosen =
    named ?? (parties[0] && isUserOrUs(parse, parties[0], start) ? parties[0] : (others ?? parties[0]));
  const company = companyIn(parse.original.slice(start, end));
  if (chosen && !(company && chosen.start > start + 30)) {
    const party = partyOf(chosen, parse.original.slice(chosen.start, chosen.end));
    return { party, start: chosen.start, end: chosen.end };
  }
  return company && { party: company, start, end };
}

/** 向您…, "to you": right after the preposition the user or the firm itself is meant, not somebody named later. */
function isUserOrUs(
  parse: Parse,
  party: { start: number; end: number; meaning: unknown },
  start: number,
): boolean {
  const after = parse.text.slice(party.end, party.end + 3);
  return party.start <= start + 1 && !/^(的|'s)/.test(after);
}
