import type { Audit } from "../../model/audit.ts";
import type { Finding } from "../../model/finding.ts";
import type { Layer } from "../../model/gap.ts";
import type { Lang, Text } from "../../model/text.ts";
import { type Block, bullets, type Document, heading, type Inline, strong } from "../document/document.ts";
import { defineReader } from "../document/reader.ts";
import { brief, clean } from "../escape/clean.ts";
import { actBlocks } from "../person/act.ts";
import { companyBlocks } from "../person/companies.ts";
import { taken, takesBlocks } from "../person/takes.ts";
import { personFigures, personVerdict } from "../person/verdict.ts";
import { appTitle } from "../view/overview.ts";
import { labels } from "../words/labels.ts";
import { dataName, sdkName } from "../words/names.ts";
import { inParentheses, punctuation } from "../words/punctuation.ts";

const t = (en: string, zh: string): Text => ({ en, zh });

const KICKER = t("For the people who use it", "写给使用者");

/** One page in plain words: what it takes, whether it says so and needs it, who else gets it, what one can do. */
export default defineReader({
  id: "person",
  kicker: KICKER,
  write: (audit, { lang }): Document => {
    const { words, tone } = personVerdict(audit, lang);
    const { versionName, sha256 } = audit.evidence.facts.app;
    return {
      lang,
      kind: "person",
      kicker: KICKER[lang],
      title: appTitle(audit, lang),
      beside: versionName === null ? null : brief(versionName, 40),
      tone,
      lead: words,
      blocks: [
        ...(taken(audit).length === 0 ? [] : [personFigures(audit, lang)]),
        ...takesSection(audit, lang),
        ...worthKnowing(audit, lang),
        ...companyBlocks(audit, lang),
        ...actBlocks(audit, lang),
        ...unchecked(audit, lang),
      ],
      foot: [labels.notAdvice[lang], `SHA-256 ${sha256}`],
    };
  },
});

function takesSection(audit: Audit, lang: Lang): readonly Block[] {
  const blocks = takesBlocks(audit, lang);
  return blocks.length === 0 ? [] : [heading(WORDS.takes[lang]), ...blocks];
}

const POINTS_SHOWN = 3;

/** The gravest findings, those of one rule together. */
function worthKnowing({ findings }: Audit, lang: Lang): readonly Block[] {
  const byRule = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.verdict === "unknown" || finding.severity === "low") continue;
    byRule.set(finding.rule, [...(byRule.get(finding.rule) ?? []), finding]);
  }
  const points = [...byRule.values()].slice(0, POINTS_SHOWN).map((group) => point(group, lang));
  return points.length === 0 ? [] : [heading(WORDS.worth[lang]), bullets(points)];
}

function point(findings: readonly Finding[], lang: Lang): Inline {
  const [first] = findings;
  if (first === undefined) return "";
  const [title = ""] = clean(first.title[lang]).split(lang === "zh" ? "：" : ": ");
  const about = [...new Set(findings.flatMap((finding) => subjectName(finding, lang)))];
  const shown = `${about.slice(0, 4).join(punctuation[lang].list)}${about.length > 4 ? "…" : ""}`;
  const names = about.length === 0 ? "" : inParentheses(shown, lang);
  const stop = punctuation[lang].stop;
  return [strong(title), `${names}${stop}${firstSentence(clean(first.why[lang]))}`];
}

/** The rest argues; here one sentence is enough. */
function firstSentence(words: string): string {
  return /^.*?[.。](?=\s|$|\p{Script=Han})/u.exec(words)?.[0] ?? words;
}

function subjectName({ data, sdk }: Finding, lang: Lang): readonly string[] {
  if (data !== null) return [clean(dataName(data, lang))];
  return sdk === null ? [] : [clean(sdkName(sdk, lang))];
}

const GAPS_SHOWN = 4;

/** What only a developer can make use of is told here without its names; what was read of a policy tells itself. */
const PLAIN: Partial<Record<Layer, Text>> = {
  container: t("Part of the app file could not be opened.", "安装包里有一部分打不开。"),
  manifest: t(
    "The app’s description of itself could not be read in full, so we may not know all it may do.",
    "应用的清单没能完整读出，它能做什么我们未必全知道。",
  ),
  resources: t("Some of the app’s texts and screens could not be read.", "应用的部分文字和界面没能读出。"),
  signing: t("We could not establish who signed the app.", "无法确认应用是谁签名发布的。"),
  code: t("Part of the app’s code could not be read.", "应用有一部分代码没能读出。"),
  "code-path": t(
    "When some of the code runs could not be worked out.",
    "有些代码会在什么时候运行，没能弄清。",
  ),
  "data-flow": t(
    "Where the data ends up was not followed to the end everywhere: it may go to more places than we saw.",
    "信息最后去了哪里，没有全部追到底：去处可能比我们看到的多。",
  ),
  native: t("Some of the app is machine code, which we did not read.", "应用有一部分是机器码，我们没有读。"),
  "run-time": t(
    "Some code is loaded only while the app runs. We did not read it.",
    "有些代码要在应用运行时才加载，我们没有读到。",
  ),
};

function unchecked({ evidence }: Audit, lang: Lang): readonly Block[] {
  const said = [...new Set(evidence.gaps.map(({ layer, says }) => brief((PLAIN[layer] ?? says)[lang], 240)))];
  if (said.length === 0) return [];
  const more = said.length - GAPS_SHOWN;
  const rest = lang === "zh" ? `另有 ${more} 处。` : `${more} more.`;
  return [
    heading(WORDS.unchecked[lang]),
    bullets([...said.slice(0, GAPS_SHOWN), ...(more > 0 ? [rest] : [])]),
  ];
}

const WORDS = {
  takes: t("What it takes", "它收集什么"),
  worth: t("Worth knowing", "值得留意"),
  unchecked: t("What we could not check", "我们没能核查的"),
};
