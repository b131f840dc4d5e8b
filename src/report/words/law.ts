import type { Audit, Obligation } from "../../model/audit.ts";
import type { Finding } from "../../model/finding.ts";
import type { Lang, Text } from "../../model/text.ts";
import { clean } from "../escape/clean.ts";
import { articleWords } from "./article.ts";
import { labels } from "./labels.ts";
import { inParentheses } from "./punctuation.ts";

/** Stands beside every obligation whose text was not read: it is a pointer, no proof. */
export const RECALL: Text = {
  en: "cited from memory, not checked against the text",
  zh: "凭记忆引用，条文未核对",
};
const VERIFIED: Text = { en: "checked against the text", zh: "已核对条文" };

export interface Citation {
  readonly id: string;
  /** "PIPL, art. 6" */
  readonly name: string;
  readonly mark: Obligation["mark"];
  readonly jurisdiction: Obligation["jurisdiction"] | null;
}

/** The laws of a finding under one label: those that were read first, those cited from memory apart from them. */
export interface LawGroup {
  readonly label: string;
  readonly citations: readonly [Citation, ...Citation[]];
}

export function lawGroups(audit: Audit, finding: Finding, lang: Lang): readonly LawGroup[] {
  const all = finding.cites.map((id) => citation(audit, id, lang));
  const groups = [
    { label: lawLabel(finding)[lang], citations: all.filter(({ mark }) => mark === "verified") },
    { label: memoryLabel(lang), citations: all.filter(({ mark }) => mark === "recall") },
  ];
  return groups.flatMap(({ label, citations: [first, ...others] }) =>
    first === undefined ? [] : [{ label, citations: [first, ...others] as const }],
  );
}

function citation(audit: Audit, id: string, lang: Lang): Citation {
  const law = audit.obligations.find((obligation) => obligation.id === id);
  // What the audit does not explain was not checked either.
  if (law === undefined) return { id, name: clean(id), mark: "recall", jurisdiction: null };
  return { id, name: citationName(law, lang), mark: law.mark, jurisdiction: law.jurisdiction };
}

export function citationName(law: Obligation, lang: Lang): string {
  const name = clean(law.instrument[lang]);
  const article = articleWords(law, lang);
  if (lang === "en") return [name, article].filter((part) => part !== "").join(", ");
  const titled = inTitleMarks(name);
  return `${titled}${/[》）]$/.test(titled) ? "" : " "}${article}`.trim();
}

/** 《网络安全法》, GB/T 45574-2025《…》, 《加州消费者隐私法》（经 CPRA 修订）; a product's policy takes none. */
function inTitleMarks(name: string): string {
  const [, standard, title] = /^(GB\/T [\d-]+) (.+)$/.exec(name) ?? [];
  if (standard !== undefined && title !== undefined) return `${standard}《${title}》`;
  const [, law, rest = ""] = /^((?:App)?\p{Script=Han}[^（\d]*)(.*)$/u.exec(name) ?? [];
  return law === undefined ? name : `《${law}》${rest}`;
}

/** How the law stands to the finding: only a possible breach is called one. */
function lawLabel({ verdict }: Finding): Text {
  if (verdict === "breach") return labels.possibleBreachOf;
  return verdict === "risk" ? labels.bearsOn : labels.wouldBearOn;
}

function memoryLabel(lang: Lang): string {
  return `${labels.seeAlso[lang]}${inParentheses(RECALL[lang], lang)}`;
}

/** How we know the law, and from when it is in force; that nobody knows the day matters where a day was asked for. */
export function standingWords(
  { mark, inForce, inForceRecalled }: Obligation,
  { options }: Audit,
  lang: Lang,
): string {
  const known = markWords(mark)[lang];
  if (inForce === null && options.asOf === null) return known;
  if (inForce === null) return `${known} · ${labels.inForceUnknown[lang]}`;
  const recalled = inForceRecalled ? inParentheses(labels.dateRecalled[lang], lang) : "";
  return `${known} · ${labels.inForceFrom[lang]} ${clean(inForce)}${recalled}`;
}

export function markWords(mark: Obligation["mark"]): Text {
  return mark === "verified" ? VERIFIED : RECALL;
}
