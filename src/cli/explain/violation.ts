import { law } from "../../catalog/index.ts";
import { violations } from "../../catalog/violations/index.gen.ts";
import { markWords } from "../../report/words/law.ts";
import { lawLine } from "./law.ts";
import { headings, type Subject, section, sectionList, t } from "./subject.ts";

export function violationSubjects(): readonly Subject[] {
  return violations.map((violation) => ({
    kind: t("what regulators call a violation", "监管认定的违规情形"),
    id: violation.id,
    title: violation.name,
    names: [violation.name.en, violation.name.zh],
    write: (page) => {
      section(page, t("What it says", "内容"), violation.says[page.lang]);
      sectionList(
        page,
        headings.law,
        violation.laws.map((id) => lawLine(law(id), id, page.lang)),
      );
      section(page, headings.source, markWords(violation.mark)[page.lang]);
    },
  }));
}
