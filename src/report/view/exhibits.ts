import type { Audit } from "../../model/audit.ts";
import type { Finding } from "../../model/finding.ts";
import type { Lang } from "../../model/text.ts";
import { clean } from "../escape/clean.ts";
import { claimDetails, claimSentence } from "../words/claim.ts";
import { factDetails, factSentence } from "../words/fact.ts";
import { needDetails, needSentence } from "../words/need.ts";
import { type Spot, spot, spotLine } from "../words/place.ts";
import { punctuation } from "../words/punctuation.ts";

/** One piece of what a finding rests on, in words. */
export interface Exhibit {
  /** `F1`, `C2`, `N1`, `G1`; null for a place that stands for itself. */
  readonly id: string | null;
  readonly kind: "fact" | "claim" | "need" | "gap" | "place";
  readonly says: string | null;
  readonly details: readonly string[];
  readonly spots: readonly Spot[];
  /** Places beyond those in `spots`. */
  readonly more: number;
}

const SPOTS_SHOWN = 3;
const EXHIBITS_SHOWN = 6;

/** The evidence of a finding: facts, then claims, needs and gaps, then places that none of them named. */
export function exhibits(audit: Audit, finding: Finding, lang: Lang): readonly Exhibit[] {
  const { rests } = finding;
  const groups = [
    factExhibits(audit, rests.facts, lang),
    rests.claims.map((id) => claimExhibit(audit, id, lang)),
    rests.needs.map((id) => needExhibit(audit, id, lang)),
    rests.gaps.map((id) => gapExhibit(audit, id, lang)),
  ];
  const seen = new Set(groups.flat().flatMap(({ spots }) => spots.map((one) => spotLine(one, lang))));
  const named = groups.flatMap((group) => shortened(group, lang));
  const rest = finding.at
    .map((place) => spot(place, audit, lang))
    .filter((one) => !seen.has(spotLine(one, lang)));
  if (rest.length === 0) return named;
  const loose: Exhibit = {
    ...EMPTY,
    spots: rest.slice(0, SPOTS_SHOWN),
    more: Math.max(0, rest.length - SPOTS_SHOWN),
  };
  return [...named, loose];
}

/** A finding may rest on hundreds of facts; their ids lead to the rest. */
function shortened(group: readonly Exhibit[], lang: Lang): readonly Exhibit[] {
  const hidden = group.slice(EXHIBITS_SHOWN);
  if (hidden.length === 0) return group;
  const ids = hidden.slice(0, 20).flatMap(({ id }) => (id === null ? [] : [clean(id)]));
  const list = `${ids.join(punctuation[lang].list)}${hidden.length > ids.length ? "…" : ""}`;
  const says =
    lang === "zh"
      ? `另有 ${hidden.length} 条，见 JSON 报告：${list}`
      : `${hidden.length} more, in the JSON report: ${list}`;
  return [...group.slice(0, EXHIBITS_SHOWN), { ...EMPTY, says }];
}

/** Facts that say the same differ in how it is seen: after the first, only that is said. */
export function factExhibits(audit: Audit, ids: readonly string[], lang: Lang): readonly Exhibit[] {
  const said = new Set<string | null>();
  return ids.map((id) => {
    const whole = factExhibit(audit, id, lang);
    const [via = null] = whole.details;
    if (!said.has(whole.says)) {
      said.add(whole.says);
      return whole;
    }
    const [first, ...others] = whole.spots;
    return {
      ...whole,
      says: via,
      details: [],
      spots: first === undefined ? [] : [first],
      more: whole.more + others.length,
    };
  });
}

function factExhibit(audit: Audit, id: string, lang: Lang): Exhibit {
  const fact = audit.evidence.facts.facts.find((one) => one.id === id);
  if (fact === undefined) return { ...EMPTY, kind: "fact", id };
  const spots = [fact.at, ...fact.also].slice(0, SPOTS_SHOWN).map((place) => spot(place, audit, lang));
  return {
    id,
    kind: "fact",
    says: factSentence(fact, lang),
    details: factDetails(fact, lang),
    spots,
    more: Math.max(0, fact.places - spots.length),
  };
}

function claimExhibit(audit: Audit, id: string, lang: Lang): Exhibit {
  const claim = audit.evidence.claims.flatMap(({ claims }) => claims).find((one) => one.id === id);
  if (claim === undefined) return { ...EMPTY, kind: "claim", id };
  return {
    id,
    kind: "claim",
    says: claimSentence(claim, lang),
    details: claimDetails(claim, lang),
    spots: [spot(claim.at, audit, lang)],
    more: 0,
  };
}

function needExhibit(audit: Audit, id: string, lang: Lang): Exhibit {
  const need = audit.evidence.needs.needs.find((one) => one.id === id);
  if (need === undefined) return { ...EMPTY, kind: "need", id };
  const spots = need.source.kind === "policy-function" ? [spot(need.source.at, audit, lang)] : [];
  return {
    id,
    kind: "need",
    says: needSentence(need, lang),
    details: needDetails(need, lang),
    spots,
    more: 0,
  };
}

function gapExhibit(audit: Audit, id: string, lang: Lang): Exhibit {
  const gap = audit.evidence.gaps.find((one) => one.id === id);
  if (gap === undefined) return { ...EMPTY, kind: "gap", id };
  const spots = gap.at === null ? [] : [spot(gap.at, audit, lang)];
  return { id, kind: "gap", says: clean(gap.says[lang]), details: [], spots, more: 0 };
}

const EMPTY: Exhibit = { id: null, kind: "place", says: null, details: [], spots: [], more: 0 };
