import type { Report } from "../../model/report.ts";
import { documentsHtml } from "./html.ts";
import { documentsMarkdown } from "./markdown.ts";
import type { Reader } from "./reader.ts";
import { documentsText } from "./text.ts";

/** The formats in which a page for one kind of reader is printed. */
export function readerReports(reader: Reader): readonly Report[] {
  const documents = (...[audits, { lang, source }]: Parameters<Report["render"]>) =>
    audits.map((audit) => reader.write(audit, { lang, source: source ?? null }));
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
