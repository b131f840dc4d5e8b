import type { Audit, Obligation } from "../../model/audit.ts";
import type { Finding } from "../../model/finding.ts";
import type { Lang, Text } from "../../model/text.ts";
import { clean } from "../escape/clean.ts";
import { articleWords } from "./article.ts";
import { labels } from "./labels.ts";

/** Stands beside every obligation whose text was not read: it is a pointer, no proof. */
export const RECALL: Text = {
  en: "cited from memory, not checked against the text",
  zh: "凭记忆引用，条文未核对",
};
export const VERIFIED: Text = { en: "checked against the text", zh: "已核对条文" };

export interface Citation {
  readonly id: string;
  /** "PIPL, art. 6" */
  readonly name: string;
  /** What it obliges to; empty for an id that the audit does not explain. */
  readonly says: string;
  readonly mark: Obligation["mark"];
  readonly jurisdiction: Obligation["jurisdiction"] | null;
}

export function citations(audit: Audit, finding: Finding, lang: Lang): readonly Citation[] {
  return finding.cites.map((id) => {
    const law = audit.obligations.find((obligation) => obligation.id === id);
    if (law === undefined) return { id, name: id, says: "", mark: "recall", jurisdiction: null };
    return {
      id,
      name: citationName(law, lang),
      says: clean(law.says[lang]),
      mark: law.mark,
      jurisdiction: law.jurisdiction,
    };
  });
}

export function citationName(law: Obligation, lang: Lang): string {
  const name = clean(law.instrument[lang]);
  const article = articleWords(law, lang);
  if (lang === "en") return article === "" ? name : `${name}, ${article}`;
  const titled = /^\p{Script=Han}/u.test(name) ? `《${name}》` : name;
  return `${titled}${/[》）]$/.test(titled) ? "" : " "}${article}`.trim();
}

/** How the law stands to the finding: only a possible breach is called one. */
export function lawLabel(finding: Finding): Text {
  if (finding.verdict === "breach") return labels.possibleBreachOf;
  return finding.verdict === "risk" ? labels.bearsOn : labels.wouldBearOn;
}

export function markWords(mark: Obligation["mark"]): Text {
  return mark === "verified" ? VERIFIED : RECALL;
}
