import { appFunctions } from "../../catalog/functions/index.gen.ts";
import { law } from "../../catalog/index.ts";
import type { AppFunction } from "../../catalog/types.ts";
import type { Page } from "../../report/text/page.ts";
import { dataLine } from "./data-type.ts";
import { headings, type Subject, section, sectionList, t } from "./subject.ts";

/** Functions beside a category's basic one: what they may ask for, and what a law orders them to. */
export function functionSubjects(): readonly Subject[] {
  return appFunctions.map((one) => ({
    kind: t("function of an app", "应用功能"),
    id: one.id,
    title: one.name,
    names: [one.name.en, one.name.zh, ...one.terms.en, ...one.terms.zh],
    write: (page) => writeFunction(page, one),
  }));
}

function writeFunction(page: Page, { id, terms, data, ordered = [], note }: AppFunction): void {
  const { lang } = page;
  const zh = lang === "zh";
  if (ordered.length > 0)
    page.heading(
      zh ? "法律要求收集（使用该功能时属必要）" : "What a law orders (necessary for this function)",
    );
  for (const { law: lawId, item, itemEn, data: items } of ordered) {
    const known = law(lawId);
    const recalled = known?.mark === "recall" ? (zh ? "（据记忆引用）" : " (cited from memory)") : "";
    page.write(`${zh ? item : itemEn}${zh ? "：" : ": "}${lawId}${recalled}`, { indent: 2, lead: "- " });
    for (const one of items) page.write(dataLine(one, lang), { indent: 4, paint: page.ink.dim });
  }
  const asked = data.filter((one) => !ordered.some((item) => item.data.includes(one)));
  sectionList(
    page,
    t("May ask for, when it is used; refusable", "使用时可征求同意收集，且应允许拒绝"),
    asked.map((one) => dataLine(one, lang)),
  );
  section(page, t("Words for it", "相关说法"), [...terms.zh, ...terms.en].join(" · "));
  section(
    page,
    t("In an audit", "审计中的用法"),
    `candor audit app.apk --category … --function "${(zh ? terms.zh[0] : terms.en[0]) ?? id}"`,
  );
  section(page, headings.note, note?.[page.lang]);
}
