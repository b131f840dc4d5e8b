import { rules } from "../../audit/rules.ts";
import { law } from "../../catalog/index.ts";
import type { Rule } from "../../model/rule.ts";
import type { Page } from "../../report/text/page.ts";
import { labels } from "../../report/words/labels.ts";
import { layerWords } from "../../report/words/terms.ts";
import { lawLine } from "./law.ts";
import { headings, joined, type Subject, section, sectionList, t } from "./subject.ts";

export function ruleSubjects(): readonly Subject[] {
  return rules.map((rule) => ({
    kind: t("rule", "规则"),
    id: rule.id,
    title: rule.title,
    names: [],
    write: (page) => writeRule(page, rule),
  }));
}

/** Rules that cite an article, as lines. */
export function rulesCiting(lawId: string, page: Page): readonly string[] {
  const citing = rules.filter((rule) => rule.cites.some((id) => id === lawId));
  return citing.map((rule) => `${rule.id}: ${rule.title[page.lang]}`);
}

function writeRule(page: Page, rule: Rule): void {
  const { lang } = page;
  section(page, t("What is wrong", "问题"), rule.says.what[lang]);
  section(page, labels.why, rule.says.why[lang]);
  section(page, labels.fix, rule.says.fix[lang]);
  sectionList(
    page,
    t("Breaks it", "违反的例子"),
    rule.examples.breaks.map(({ says }) => says[lang]),
  );
  sectionList(
    page,
    t("Keeps it", "不违反的例子"),
    rule.examples.keeps.map(({ says }) => says[lang]),
  );
  sectionList(
    page,
    headings.law,
    rule.cites.map((id) => lawLine(law(id), id, lang)),
  );
  section(
    page,
    t("Looks at", "检查的材料"),
    joined(
      rule.reads.map((layer) => layerWords[layer][lang]),
      lang,
    ),
  );
  if (rule.reads.length > 0) {
    page.write(
      lang === "zh"
        ? "其中任何一项未能读取时，结果为“无法核查”，绝不视为合格。"
        : 'Where one of these could not be read the answer is "could not be checked", never a pass.',
      { indent: 2 },
    );
  }
  section(page, t("OWASP MASVS", "OWASP MASVS"), rule.masvs.map((control) => `MASVS-${control}`).join(", "));
}
