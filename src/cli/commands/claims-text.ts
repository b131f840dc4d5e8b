import type { DocumentClaims, SdkRow } from "../../model/claim.ts";
import type { Lang, Text } from "../../model/text.ts";
import { brief } from "../../report/escape/clean.ts";
import type { Page } from "../../report/text/page.ts";
import { claimDetails, claimSentence } from "../../report/words/claim.ts";
import { otherThanPolicy } from "../../report/words/document.ts";
import { dataName } from "../../report/words/names.ts";
import { sectionList, t } from "../explain/subject.ts";

/** What one policy says, for a person: our reading beside its own words. */
export function writeClaims(page: Page, { document, claims, sdkTable, gaps }: DocumentClaims): void {
  const { lang, ink } = page;
  const zh = lang === "zh";
  page.rule();
  page.write(document.title ?? document.file, { paint: ink.bold });
  const { effective, updated, published } = document.dates;
  const parts = [
    document.file,
    zh ? `${document.characters} 字` : `${document.characters} characters`,
    ...(document.handler === null
      ? []
      : [`${zh ? "处理者：" : "handler: "}${brief(document.handler.name, 100)}`]),
    ...(document.version === null ? [] : [`${zh ? "版本：" : "version "}${brief(document.version, 40)}`]),
    ...(published === null ? [] : [`${zh ? "发布：" : "published "}${published}`]),
    ...(updated === null ? [] : [`${zh ? "更新：" : "updated "}${updated}`]),
    ...(effective === null ? [] : [`${zh ? "生效：" : "in force from "}${effective}`]),
  ];
  page.write(parts.join(" · "));
  if (document.contacts.length > 0) {
    const ways = document.contacts.map(({ at }) => brief(at.quote, 80)).join(zh ? "；" : "; ");
    page.write(`${zh ? "联系方式：" : "contact: "}${ways}`);
  }
  page.write(`SHA-256 ${document.sha256}`, { paint: ink.dim });
  page.rule();
  const other = otherThanPolicy(document.kind);
  if (other !== null) page.write(other[lang], { paint: ink.open });
  page.heading(zh ? "声明" : "Claims");
  if (claims.length === 0) page.write(zh ? "未读出任何声明。" : "None was read.", { indent: 2 });
  for (const claim of claims) {
    const details = claimDetails(claim, lang);
    page.write(claimSentence(claim, lang), { indent: 2, lead: `${claim.id}  ` });
    if (details.length > 0) page.write(details.join(zh ? "；" : "; "), { indent: 6 });
    page.write(`${claim.at.start}–${claim.at.end}: “${brief(claim.at.quote, 200)}”`, {
      indent: 6,
      paint: ink.dim,
    });
  }
  sectionList(
    page,
    t("Its list of SDKs", "SDK 清单"),
    sdkTable.map((row) => rowWords(row, lang)),
  );
  sectionList(
    page,
    t("What could not be read", "未能读取的内容"),
    gaps.map(({ says }) => says[lang]),
  );
}

/** A row with the name of each value, for lists put their columns in any order. */
function rowWords(row: SdkRow, lang: Lang): string {
  const zh = lang === "zh";
  const { name, company, data, dataWords, purpose, permissions, method, link } = row;
  const list = zh ? "、" : ", ";
  const takes = data.length > 0 ? data.map((id) => dataName(id, lang)).join(list) : dataWords;
  const values: readonly (readonly [Text, string | null])[] = [
    [t("company", "公司"), company],
    [t("data", "信息"), takes],
    [t("purpose", "目的"), purpose],
    [t("permissions", "权限"), permissions.length === 0 ? null : permissions.join(list)],
    [t("shared by", "共享方式"), method],
    [t("policy", "隐私政策"), link],
  ];
  const told = values.flatMap(([label, value]) =>
    value === null || value === "" ? [] : [`${label[lang]}${zh ? "：" : ": "}${brief(value, 160)}`],
  );
  return [brief(name, 120), ...told].join(zh ? "；" : "; ");
}
