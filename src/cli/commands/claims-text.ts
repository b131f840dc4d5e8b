import type { DocumentClaims } from "../../model/claim.ts";
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
  const { effective, updated } = document.dates;
  const parts = [
    document.file,
    zh ? `${document.characters} 字` : `${document.characters} characters`,
    ...(document.handler === null
      ? []
      : [`${zh ? "处理者：" : "handler: "}${brief(document.handler.name, 100)}`]),
    ...(updated === null ? [] : [`${zh ? "更新：" : "updated "}${updated}`]),
    ...(effective === null ? [] : [`${zh ? "生效：" : "in force from "}${effective}`]),
  ];
  page.write(parts.join(" · "));
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
    sdkTable.map(({ name, company, data, dataWords }) => {
      const takes =
        data.length > 0 ? data.map((id) => dataName(id, lang)).join(zh ? "、" : ", ") : (dataWords ?? "");
      return [name, company ?? "", takes]
        .filter((part) => part !== "")
        .map((part) => brief(part, 160))
        .join(" · ");
    }),
  );
  sectionList(
    page,
    t("What could not be read", "未能读取的内容"),
    gaps.map(({ says }) => says[lang]),
  );
}
