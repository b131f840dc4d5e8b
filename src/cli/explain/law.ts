import { penalty } from "../../catalog/index.ts";
import { laws } from "../../catalog/laws/index.gen.ts";
import type { Law } from "../../catalog/types.ts";
import type { Lang } from "../../model/text.ts";
import type { Page } from "../../report/text/page.ts";
import { labels } from "../../report/words/labels.ts";
import { citationName, markWords } from "../../report/words/law.ts";
import { inParentheses } from "../../report/words/punctuation.ts";
import { jurisdictionWords } from "../../report/words/terms.ts";
import { rulesCiting } from "./rule.ts";
import { headings, joined, type Subject, section, sectionList, t } from "./subject.ts";

export function lawSubjects(): readonly Subject[] {
  return laws.map((law) => ({
    kind: t("obligation", "义务"),
    id: law.id,
    title: t(nameOf(law, "en"), nameOf(law, "zh")),
    // "PIPL-17" is what people say for "CN-PIPL-17".
    names: [law.id.replace(/^[A-Z]+-/, ""), nameOf(law, "en"), nameOf(law, "zh")],
    write: (page) => writeLaw(page, law),
  }));
}

/** "CN-PIPL-6: Personal Information Protection Law, art. 6" */
export function lawLine(law: Law | undefined, id: string, lang: Lang): string {
  if (law === undefined) return id;
  const mark =
    law.mark === "recall"
      ? lang === "zh"
        ? `（${markWords(law.mark).zh}）`
        : ` (${markWords(law.mark).en})`
      : "";
  return `${id}${lang === "zh" ? "：" : ": "}${nameOf(law, lang)}${mark}`;
}

function nameOf(law: Law, lang: Lang): string {
  const {
    id,
    jurisdiction,
    instrument,
    article,
    obligation,
    mark,
    inForce = null,
    inForceRecalled = false,
  } = law;
  return citationName(
    { id, jurisdiction, instrument, article, says: obligation, mark, inForce, inForceRecalled },
    lang,
  );
}

function writeLaw(page: Page, law: Law): void {
  const { lang } = page;
  section(page, t("What it asks", "要求"), law.obligation[lang]);
  page.write(lang === "zh" ? "以上为概述，并非条文原文。" : "A paraphrase, not the text of the law.", {
    indent: 2,
    paint: page.ink.dim,
  });
  section(page, t("In its own words", "条文摘录"), law.quote);
  section(page, t("Applies in", "适用范围"), jurisdictionWords[law.jurisdiction][lang]);
  section(page, t("In force from", "施行日期"), dateWords(law, lang));
  section(
    page,
    t("Bears on", "涉及环节"),
    joined(
      law.stages.map((stage) => STAGES[stage]?.[lang] ?? stage),
      lang,
    ),
  );
  const sanction = law.penalty === undefined ? undefined : penalty(law.penalty);
  section(page, t("Penalty", "法律责任"), sanction?.summary[lang]);
  sectionList(page, t("Rules that cite it", "引用它的规则"), rulesCiting(law.id, page));
  section(page, headings.note, law.note?.[page.lang]);
  section(page, headings.source, law.source);
  page.write(markWords(law.mark)[lang], {
    indent: 2,
    ...(law.mark === "recall" ? { paint: page.ink.open } : {}),
  });
}

/** "2026-01-01; as art. 24 from 2017-06-01 (date from memory)" */
function dateWords({ inForce, inForceRecalled, earlier = [] }: Law, lang: Lang): string {
  if (inForce === undefined) return labels.inForceUnknown[lang];
  const zh = lang === "zh";
  const before = earlier.map(({ article, inForce: from }) =>
    zh ? `；此前为第${article}条，自 ${from} 起` : `; before that as art. ${article}, from ${from}`,
  );
  const recalled = inForceRecalled ? inParentheses(labels.dateRecalled[lang], lang) : "";
  return `${inForce}${before.join("")}${recalled}`;
}

const STAGES: Readonly<Record<string, { readonly en: string; readonly zh: string }>> = {
  notice: t("notice", "告知"),
  consent: t("consent", "同意"),
  collect: t("collection", "收集"),
  use: t("use", "使用"),
  share: t("sharing", "提供与共享"),
  store: t("storage", "存储"),
  delete: t("deletion", "删除"),
  rights: t("rights of people", "个人权利"),
  transfer: t("transfer abroad", "跨境提供"),
  security: t("security", "安全"),
  governance: t("governance", "管理"),
};
