import type { Audit } from "../../model/audit.ts";
import type { Lang, Text } from "../../model/text.ts";
import {
  aside,
  type Block,
  blank,
  bullets,
  type Document,
  heading,
  type Inline,
  paragraph,
  soft,
  tag,
} from "../document/document.ts";
import { defineReader } from "../document/reader.ts";
import { brief, clean } from "../escape/clean.ts";
import { findingTone } from "../html/shape.ts";
import { developerWords, identityPairs, inputBlocks, versionWords } from "../lawyer/identity.ts";
import { findingCards, obligationTables, outcomeTable } from "../lawyer/obligations.ts";
import { type List, problemTypes } from "../lawyer/problem-types.ts";
import { appTitle } from "../view/overview.ts";
import { labels } from "../words/labels.ts";
import { RECALL } from "../words/law.ts";

const t = (en: string, zh: string): Text => ({ en, zh });
const KICKER = t("For lawyers and regulators", "写给律师与监管人员");

/** Obligations against findings, with articles, evidence and hashes; and the row of a bulletin. */
export default defineReader({
  id: "lawyer",
  kicker: KICKER,
  write: (audit, { lang, source }): Document => {
    const [first] = audit.findings;
    const { versionName } = audit.evidence.facts.app;
    return {
      lang,
      kind: "lawyer",
      kicker: KICKER[lang],
      title: appTitle(audit, lang),
      beside: versionName === null ? null : brief(versionName, 40),
      tone: first === undefined ? "open" : findingTone(first),
      lead: clean(audit.summary.sentence[lang]),
      blocks: [
        heading(WORDS.examined[lang]),
        identityPairs(audit, source, lang),
        ...bulletin(audit, source, lang),
        heading(WORDS.obligations[lang]),
        ...(audit.obligations.length === 0
          ? [paragraph(labels.noFindings[lang])]
          : obligationTables(audit, lang)),
        heading(labels.findings[lang]),
        ...(audit.findings.length === 0 ? [paragraph(labels.noFindings[lang])] : findingCards(audit, lang)),
        ...gapBlocks(audit, lang),
        heading(labels.outcomes[lang]),
        outcomeTable(audit, lang),
        heading(labels.inputs[lang]),
        ...inputBlocks(audit, lang),
      ],
      foot: [labels.notAdvice[lang]],
    };
  },
});

/** App, developer, version, source, problem types: the columns in which bulletins are published. */
function bulletin(audit: Audit, source: string | null, lang: Lang): readonly Block[] {
  const cell = (list: List): Inline => {
    const types = problemTypes(audit, list);
    if (types.length === 0) return WORDS.none[lang];
    return types.flatMap(({ violation, findings }, at) => [
      ...(at === 0 ? [] : [lang === "zh" ? "；" : "; "]),
      violation.name[lang],
      ...(violation.mark === "recall" ? [soft(" *")] : []),
      " ",
      tag(
        findings
          .slice(0, 6)
          .map(({ id }) => id)
          .join(" ") + (findings.length > 6 ? " …" : ""),
      ),
    ]);
  };
  const recalled = (["method-2019", "miit-2020"] as const).some((list) =>
    problemTypes(audit, list).some(({ violation }) => violation.mark === "recall"),
  );
  return [
    heading(WORDS.bulletin[lang]),
    {
      kind: "table",
      caption: null,
      heads: BULLETIN_HEADS.map((head) => head[lang]),
      rows: [
        [
          appTitle(audit, lang),
          developerWords(audit, lang),
          versionWords(audit),
          source === null ? [blank(WORDS.toFill[lang])] : brief(source, 120),
          cell("method-2019"),
          cell("miit-2020"),
        ],
      ],
      wide: true,
    },
    ...(recalled ? [aside(`* ${RECALL[lang]}`)] : []),
    aside(WORDS.suspected[lang]),
  ];
}

function gapBlocks({ evidence }: Audit, lang: Lang): readonly Block[] {
  if (evidence.gaps.length === 0) return [];
  return [
    heading(labels.gaps[lang]),
    bullets(
      evidence.gaps.map(
        ({ id, says, silences }): Inline => [
          tag(id),
          " ",
          brief(says[lang], 400),
          ...(silences.length === 0
            ? []
            : [
                " ",
                soft(
                  `${labels.silences[lang]}: ${silences.slice(0, 12).join(", ")}${silences.length > 12 ? " …" : ""}`,
                ),
              ]),
        ],
      ),
    ),
  ];
}

const BULLETIN_HEADS = [
  t("App", "应用名称"),
  t("Developer", "开发者"),
  t("Version", "版本"),
  t("Source", "来源"),
  t("Problem types (2019 Method)", "所涉问题（2019 年认定方法）"),
  t("Problem types (MIIT 2020 No. 164)", "所涉问题（工信部信管函〔2020〕164 号）"),
];

const WORDS = {
  examined: t("What was examined", "审计对象"),
  bulletin: t("Bulletin row", "通报表格行"),
  obligations: t("Obligations and findings", "义务与问题对照"),
  none: t("none found", "未发现"),
  toFill: t("to fill in", "待填写"),
  suspected: t(
    "Each is a possible breach, to be confirmed by a person before anything is published.",
    "以上均为涉嫌问题，公布前须经人工核实。",
  ),
};
