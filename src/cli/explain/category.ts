import { categories } from "../../catalog/needs/index.gen.ts";
import type { Category } from "../../catalog/types.ts";
import type { Page } from "../../report/text/page.ts";
import { dataLine } from "./data-type.ts";
import { headings, type Subject, section, sectionList, t } from "./subject.ts";

export function categorySubjects(): readonly Subject[] {
  return categories.map((category) => ({
    kind: t("app category", "应用类型"),
    id: category.id,
    title: category.name,
    names: [category.name.en, category.name.zh, category.name.zh.replace(/类$/, "")],
    write: (page) => writeCategory(page, category),
  }));
}

/** The list that all categories come from. */
export const NECESSITY = t(
  "Provisions on the Scope of Necessary Personal Information for Common Types of Mobile Internet Applications (China, 2021), art. 5",
  "《常见类型移动互联网应用程序必要个人信息范围规定》（国信办秘字〔2021〕14号）第五条",
);

export function writeCategory(page: Page, category: Category): void {
  const { lang } = page;
  const zh = lang === "zh";
  section(page, t("Basic function", "基本功能服务"), category.basicFunction[lang]);
  page.heading(zh ? "必要个人信息" : "Necessary personal information");
  if (category.necessary.length === 0) {
    page.write(
      zh
        ? "无须个人信息，即可使用基本功能服务。"
        : "None: the basic function must work without personal information.",
      { indent: 2 },
    );
  }
  for (const need of category.necessary) {
    const { item, itemEn, data, condition, conditionEn } = need;
    const limits = zh ? condition : (conditionEn ?? condition);
    const tail = limits === undefined ? "" : zh ? `（${limits}）` : ` (${limits})`;
    page.write(`${zh ? item : (itemEn ?? item)}${tail}`, { indent: 2, lead: "- " });
    page.write(dataLine(data, lang), { indent: 4, paint: page.ink.dim });
  }
  const permissionsOf = (names: readonly string[]): readonly string[] =>
    names.map((name) => name.replace("android.permission.", ""));
  sectionList(
    page,
    t("Permissions that are plausible (derived, not law)", "通常合理的权限（推导所得，并非法规）"),
    permissionsOf(category.permissions.plausible),
  );
  sectionList(
    page,
    t(
      "Permissions that call for a question (derived, not law)",
      "索取时值得质疑的权限（推导所得，并非法规）",
    ),
    permissionsOf(category.permissions.redFlag),
  );
  section(page, headings.note, category.note?.[page.lang]);
  section(
    page,
    headings.source,
    zh ? `${NECESSITY.zh}，第 ${category.number} 类` : `${NECESSITY.en}, no. ${category.number}`,
  );
}
