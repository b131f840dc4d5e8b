import type { Audit, Obligation } from "../../model/audit.ts";
import type { Finding } from "../../model/finding.ts";
import type { Lang, Text } from "../../model/text.ts";
import {
  type Block,
  bullets,
  code,
  type Inline,
  joinSpans,
  mark,
  paragraph,
  type Span,
  soft,
  strong,
} from "../document/document.ts";
import { clean } from "../escape/clean.ts";
import { findingTone } from "../html/shape.ts";
import { citationName, lawGroups, markWords } from "../words/law.ts";
import { spot, spotLine } from "../words/place.ts";
import { punctuation } from "../words/punctuation.ts";
import { confidenceWords, jurisdictionWords, severityWords, verdictWords } from "../words/terms.ts";

const t = (en: string, zh: string): Text => ({ en, zh });
const PLACES_SHOWN = 5;

/** Each article with what it asks, the findings that bear on it and the evidence they rest on. */
export function obligationTables(audit: Audit, lang: Lang): readonly Block[] {
  const groups = [...new Set(audit.obligations.map(({ jurisdiction }) => jurisdiction))];
  return groups.flatMap((jurisdiction): readonly Block[] => [
    { kind: "heading", level: 3, words: jurisdictionWords[jurisdiction][lang] },
    {
      kind: "table",
      caption: null,
      heads: HEADS.map((head) => head[lang]),
      rows: audit.obligations
        .filter((one) => one.jurisdiction === jurisdiction)
        .sort((a, b) => rank(a) - rank(b))
        .map((one) => obligationRow(audit, one, lang)),
      wide: true,
    },
  ]);
}

/** Articles that were read stand before those cited from memory. */
function rank({ mark: how }: Obligation): number {
  return how === "verified" ? 0 : 1;
}

function obligationRow(audit: Audit, obligation: Obligation, lang: Lang): readonly Inline[] {
  const citing = audit.findings.filter(({ cites }) => cites.includes(obligation.id));
  const ids = [...new Set(citing.flatMap(restsOn))];
  const shown = ids.slice(0, 12).join(" ");
  return [
    [citationName(obligation, lang), " ", soft(`${obligation.id} · ${markWords(obligation.mark)[lang]}`)],
    clean(obligation.says[lang]),
    joinSpans(
      citing.map(
        ({ id, verdict }): Inline =>
          `${id}${lang === "zh" ? "（" : " ("}${verdictWords[verdict][lang]}${lang === "zh" ? "）" : ")"}`,
      ),
      punctuation[lang].list,
    ),
    [code(ids.length > 12 ? `${shown} …` : shown)],
  ];
}

function restsOn({ rests }: Finding): readonly string[] {
  return [...rests.facts, ...rests.flows, ...rests.claims, ...rests.needs, ...rests.gaps];
}

/** Each finding as an exhibit: what was seen, how sure it is, evidence, places, articles, fingerprint. */
export function findingCards(audit: Audit, lang: Lang): readonly Block[] {
  return audit.findings.map((finding) => {
    const tone = findingTone(finding);
    return {
      kind: "card",
      tone,
      form: tone === "open" ? "question" : tone === "bad" ? "triangle" : tone === "warn" ? "diamond" : "dot",
      kicker: [
        verdictWords[finding.verdict][lang],
        severityWords[finding.severity][lang],
        confidenceWords[finding.confidence][lang],
      ].join(" · "),
      title: `${finding.id} ${clean(finding.title[lang])}`,
      blocks: [paragraph(clean(finding.says[lang])), ...restBlocks(audit, finding, lang)],
    };
  });
}

function restBlocks(audit: Audit, finding: Finding, lang: Lang): readonly Block[] {
  const spots = finding.at.map((place) => spot(place, audit, lang));
  const more = spots.length - PLACES_SHOWN;
  const items = spots
    .slice(0, PLACES_SHOWN)
    .map((one): readonly Span[] => [
      code(spotLine(one, lang)),
      ...(one.quote === null ? [] : [" ", { kind: "quote", words: one.quote } as const]),
    ]);
  const ids = restsOn(finding);
  return [
    bullets([...items, ...(more > 0 ? [lang === "zh" ? `另有 ${more} 处` : `and ${more} more places`] : [])]),
    {
      kind: "pairs",
      rows: [
        ...lawGroups(audit, finding, lang).map(({ label, citations }): readonly [string, Inline] => [
          label,
          citations.map(({ name }) => name).join(punctuation[lang].semicolon),
        ]),
        ...(ids.length === 0
          ? []
          : [
              [
                WORDS.evidence[lang],
                [code(`${ids.slice(0, 24).join(" ")}${ids.length > 24 ? " …" : ""}`)],
              ] as const,
            ]),
        [WORDS.fingerprint[lang], [code(finding.fingerprint)]],
      ],
    },
  ];
}

/** Every check that was made, so that a reader sees what was not found as well. */
export function outcomeTable(audit: Audit, lang: Lang): Block {
  return {
    kind: "table",
    caption: null,
    heads: [WORDS.check[lang], WORDS.answer[lang], WORDS.because[lang]],
    rows: audit.outcomes.map(({ rule, title, verdict, because }): readonly Inline[] => [
      [clean(title[lang]), " ", soft(rule)],
      verdict === "clear"
        ? [mark("check", "good", WORDS.clear[lang])]
        : verdict === "unknown"
          ? [mark("question", "open", verdictWords.unknown[lang])]
          : [strong(verdictWords[verdict][lang])],
      because === null ? "" : clean(because[lang]),
    ]),
    wide: true,
  };
}

const HEADS = [
  t("Article", "条款"),
  t("What it asks", "要求"),
  t("Findings", "涉及问题"),
  t("Evidence", "证据编号"),
];

const WORDS = {
  evidence: t("Rests on", "证据编号"),
  fingerprint: t("Fingerprint", "指纹"),
  check: t("Check", "检查项"),
  answer: t("Answer", "结论"),
  because: t("Why", "原因"),
  clear: t("nothing found", "未发现问题"),
};
