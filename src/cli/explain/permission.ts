import { permissions } from "../../catalog/android/permissions/index.gen.ts";
import { categories } from "../../catalog/needs/index.gen.ts";
import type { Permission } from "../../catalog/types.ts";
import type { Page } from "../../report/text/page.ts";
import { protectionWords } from "../../report/words/terms.ts";
import { dataLine } from "./data-type.ts";
import { headings, joined, type Subject, section, sectionList, t } from "./subject.ts";

export function permissionSubjects(): readonly Subject[] {
  return permissions.map((permission) => {
    const short = permission.name.slice(permission.name.lastIndexOf(".") + 1);
    return {
      kind: t("permission", "权限"),
      id: permission.name,
      title: permission.title ?? t(short, short),
      names: [short],
      write: (page) => writePermission(page, permission),
    };
  });
}

function writePermission(page: Page, permission: Permission): void {
  const { lang } = page;
  section(page, t("Protection", "保护级别"), protectionWords[permission.protection][lang]);
  section(page, t("Group", "权限组"), permission.group);
  section(page, t("Since Android API level", "起始 API 级别"), permission.since?.toString());
  section(page, t("Deprecated since API level", "弃用的 API 级别"), permission.deprecated?.toString());
  sectionList(
    page,
    t("Opens", "可获取的信息"),
    permission.data.map((id) => dataLine(id, lang)),
  );
  const naming = (pick: "plausible" | "redFlag"): string => {
    const named = categories.filter((category) => category.permissions[pick].includes(permission.name));
    if (named.length === categories.length) return lang === "zh" ? "全部 39 类" : "all 39 categories";
    return joined(
      named.map(({ id }) => id),
      lang,
    );
  };
  section(
    page,
    t("Plausible for (derived, not law)", "通常合理的应用类型（推导所得，并非法规）"),
    naming("plausible"),
  );
  section(
    page,
    t("Questionable for (derived, not law)", "索取时值得质疑的应用类型（推导所得，并非法规）"),
    naming("redFlag"),
  );
  section(page, headings.note, permission.note?.[page.lang]);
  sectionList(page, headings.source, permission.evidence);
}
