import type { Audit } from "../../model/audit.ts";
import type { Report, ReportOptions } from "../../model/report.ts";
import type { Document } from "./document.ts";
import { documentsHtml } from "./html.ts";
import { documentsMarkdown } from "./markdown.ts";
import type { Reader } from "./reader.ts";
import { documentsText } from "./text.ts";

/** The formats in which a page for one kind of reader is printed. */
export function readerReports(reader: Reader): readonly Report[] {
  return documentReports((audit, { lang, source }) => reader.write(audit, { lang, source: source ?? null }));
}

/** The formats of any document that is written from an audit. */
export function documentReports(
  write: (audit: Audit, options: ReportOptions) => Document,
): readonly Report[] {
  const documents = (...[audits, options]: Parameters<Report["render"]>) =>
    audits.map((audit) => write(audit, options));
  return [
    {
      id: "html",
      mediaType: "text/html; charset=utf-8",
      extension: "html",
      render: (audits, options) => documentsHtml(documents(audits, options), options.lang),
    },
    {
      id: "markdown",
      mediaType: "text/markdown; charset=utf-8",
      extension: "md",
      render: (audits, options) => documentsMarkdown(documents(audits, options)),
    },
    {
      id: "text",
      mediaType: "text/plain; charset=utf-8",
      extension: "txt",
      render: (audits, options) => documentsText(documents(audits, options), options.colour, options.width),
    },
  ];
}
