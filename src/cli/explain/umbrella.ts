import { umbrellaTerms } from "../../catalog/umbrellas/index.gen.ts";
import { dataLine } from "./data-type.ts";
import { headings, type Subject, section, sectionList, t } from "./subject.ts";

export function umbrellaSubjects(): readonly Subject[] {
  return umbrellaTerms.map((umbrella) => ({
    kind: t("umbrella term", "概括性用语"),
    id: umbrella.id,
    title: umbrella.name,
    names: [umbrella.name.en, umbrella.name.zh, ...umbrella.terms.en, ...umbrella.terms.zh],
    write: (page) => {
      section(
        page,
        t("Words that policies use", "政策中的说法"),
        [...umbrella.terms.zh, ...umbrella.terms.en].join(" · "),
      );
      sectionList(
        page,
        t("May stand for any of", "可能指"),
        umbrella.members.map((id) => dataLine(id, page.lang)),
      );
      section(page, headings.note, umbrella.note?.[page.lang]);
    },
  }));
}
