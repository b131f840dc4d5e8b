import { checklistOf } from "../../src/audit/checklist.ts";
import { comparableFrom } from "../../src/audit/comparable.ts";
import { compare } from "../../src/audit/compare.ts";
import { explainSite } from "../../src/cli/explain/site.ts";
import type { Lang } from "../../src/model/text.ts";
import checklistHtml from "../../src/report/checklist/html.ts";
import { comparisonReports } from "../../src/report/comparison/reports.ts";
import { documentReports, readerReports } from "../../src/report/document/reports.ts";
import { draftDocument } from "../../src/report/draft/document.ts";
import { quiet, sketchpad } from "../../src/report/fixtures/audit.ts";
import { hostile } from "../../src/report/fixtures/hostile.ts";
import html from "../../src/report/html.ts";
import { readers } from "../../src/report/readers/index.gen.ts";

/** Every kind of page that we write as HTML, by name. */
export function htmlPages(lang: Lang): ReadonlyMap<string, string> {
  const options = { lang, colour: false, width: 80 };
  const pages = new Map<string, string>([
    ["report", html.render([sketchpad], options)],
    ["report-quiet", html.render([quiet], options)],
    ["report-hostile", html.render([hostile], options)],
    ["report-several", html.render([sketchpad, quiet], options)],
  ]);
  for (const reader of readers) {
    const report = readerReports(reader).find(({ id }) => id === "html");
    pages.set(reader.id, report?.render([sketchpad], options) ?? "");
  }
  pages.set("checklist", checklistHtml.render([checklistOf(sketchpad)], options));
  const draft = documentReports((audit) => draftDocument(audit, { lang, all: true }));
  pages.set("draft", draft.find(({ id }) => id === "html")?.render([sketchpad], options) ?? "");
  const [old, now] = [quiet, sketchpad].map(comparableFrom);
  if (old && now) pages.set("comparison", comparisonReports.html(compare(old, now), options));
  for (const path of [`${lang}/rule/collects-unneeded.html`, `${lang}/sdk/umeng-analytics.html`]) {
    const file = explainSite().find((one) => one.path === path);
    pages.set(path.split("/").slice(1, 2).join(""), file?.content ?? "");
  }
  return pages;
}
