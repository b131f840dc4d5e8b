import type { Comparison } from "../../model/comparison.ts";
import type { ReportOptions } from "../../model/report.ts";
import { documentsHtml } from "../document/html.ts";
import { documentsMarkdown } from "../document/markdown.ts";
import { documentsText } from "../document/text.ts";
import { visibleJson } from "../escape/json.ts";
import { comparisonDocument } from "./document.ts";

/** The formats of a comparison, by id. */
export const comparisonReports = {
  text: (one: Comparison, { lang, colour, width }: ReportOptions) =>
    documentsText([comparisonDocument(one, lang)], colour, width),
  json: (one: Comparison) => `${visibleJson(one)}\n`,
  markdown: (one: Comparison, { lang }: ReportOptions) => documentsMarkdown([comparisonDocument(one, lang)]),
  html: (one: Comparison, { lang }: ReportOptions) => documentsHtml([comparisonDocument(one, lang)], lang),
} satisfies Record<string, (comparison: Comparison, options: ReportOptions) => string>;
