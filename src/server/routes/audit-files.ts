import { Readable } from "node:stream";
import { gunzipSync } from "node:zlib";
import type { Context } from "hono";
import { reports } from "../../report/index.gen.ts";
import * as routes from "../api/audits.ts";
import { auditRow, filesOf } from "../audits/audit-detail.ts";
import { PolicyTexts } from "../audits/child-words.ts";
import { readStoredAudit } from "../audits/stored-audit.ts";
import type { ApiApp } from "../http/api-app.ts";
import { attachment } from "../http/attachment.ts";
import { documentPolicy } from "../http/security-headers.ts";
import { conflict, invalid, notFound } from "../refusal.ts";
import type { Site } from "../site.ts";

const MAX_TEXT_BYTES = 512 * 1024 * 1024;
const COLUMNS = 80;

/** What an audit left behind: the engine's answer, reports, the texts of policies and the files themselves. */
export function auditFileRoutes(api: ApiApp, site: Site): void {
  const { db, blobs } = site;

  api.openapi(routes.getResult, async (c) => {
    const result = resultOf((await auditRow(db, c.req.valid("param").id)).result);
    if (c.req.header("accept-encoding")?.includes("gzip") === true) {
      c.header("Content-Encoding", "gzip");
      c.header("Content-Type", "application/json");
      return c.body(new Uint8Array(await blobs.read(result))) as never;
    }
    c.header("Content-Type", "application/json");
    return c.body(new Uint8Array(gunzipSync(await blobs.read(result)))) as never;
  });

  api.openapi(routes.getReport, async (c) => {
    const { format, lang } = c.req.valid("query");
    const report = reports.find(({ id }) => id === format);
    if (report === undefined) {
      const known = reports.map(({ id }) => id).join(", ");
      throw invalid("format", {
        en: `format: there is no report "${format}"; there are ${known}`,
        zh: `format：没有报告格式“${format}”；可用的有 ${known}`,
      });
    }
    const row = await auditRow(db, c.req.valid("param").id);
    const audit = await readStoredAudit(blobs, resultOf(row.result));
    const text = report.render([audit], { lang, colour: false, width: COLUMNS });
    c.header("Content-Type", report.mediaType);
    if (report.id === "html") c.header("Content-Security-Policy", documentPolicy(text));
    else attachment(c, `${row.package_name ?? row.file}.${report.extension}`);
    return c.body(text);
  });

  api.openapi(routes.getPolicyText, async (c) => {
    const { id, sha256 } = c.req.valid("param");
    const { texts } = await auditRow(db, id);
    if (texts === null) throw notDone();
    const bytes = gunzipSync(await blobs.read(texts), { maxOutputLength: MAX_TEXT_BYTES });
    const found = PolicyTexts.parse(JSON.parse(bytes.toString("utf8"))).find((one) => one.sha256 === sha256);
    if (found === undefined) throw notFound();
    return c.json({ name: found.name, text: found.text }, 200);
  });

  api.openapi(routes.getFile, async (c) => {
    const { id, sha256 } = c.req.valid("param");
    const file = filesOf(await auditRow(db, id)).find((one) => one.sha256 === sha256);
    if (file === undefined) throw notFound();
    return sendBlob(c, site, file);
  });
}

/** A stranger's file: never shown by the browser, always saved. */
export async function sendBlob(
  c: Context,
  site: Site,
  file: { readonly name: string; readonly sha256: string; readonly sizeBytes: number },
): Promise<Response> {
  attachment(c, file.name);
  c.header("Content-Type", "application/octet-stream");
  c.header("Content-Length", String(file.sizeBytes));
  return c.body(Readable.toWeb(await site.blobs.stream(file.sha256)));
}

function resultOf(result: string | null): string {
  if (result === null) throw notDone();
  return result;
}

function notDone() {
  return conflict("not-done", { en: "This audit is not done.", zh: "该审计尚未完成。" });
}
