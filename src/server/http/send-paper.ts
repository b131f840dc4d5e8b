import type { Context } from "hono";
import type { Paper } from "../papers/paper.ts";
import { paperDocx } from "../papers/paper-docx.ts";
import { paperHtml } from "../papers/paper-html.ts";
import { paperPdf } from "../papers/paper-pdf.ts";
import { attachment } from "./attachment.ts";
import { documentPolicy } from "./security-headers.ts";

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

export async function sendPaper(
  c: Context,
  paper: Paper,
  format: "html" | "pdf" | "docx",
  name: string,
): Promise<Response> {
  if (format === "html") {
    const html = paperHtml(paper);
    c.header("Content-Security-Policy", documentPolicy(html));
    return c.html(html);
  }
  attachment(c, `${name}.${format}`);
  c.header("Content-Type", format === "pdf" ? "application/pdf" : DOCX);
  const bytes = format === "pdf" ? await paperPdf(paper) : await paperDocx(paper);
  return c.body(new Uint8Array(bytes));
}
