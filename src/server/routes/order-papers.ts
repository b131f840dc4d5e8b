import * as routes from "../api/orders.ts";
import { evidenceBundle } from "../cases/evidence.ts";
import { orderNotice } from "../cases/order-papers.ts";
import { orderAttachment, orderRow } from "../cases/orders.ts";
import type { ApiApp } from "../http/api-app.ts";
import { attachment } from "../http/attachment.ts";
import { sendPaper } from "../http/send-paper.ts";
import type { Site } from "../site.ts";
import { sendBlob } from "./audit-files.ts";

export function orderPaperRoutes(api: ApiApp, site: Site): void {
  api.openapi(routes.getNotice, async (c) => {
    const { id } = c.req.valid("param");
    const { format, lang } = c.req.valid("query");
    const { number } = await orderRow(site.db, id);
    return sendPaper(c, await orderNotice(site, id, lang), format, `notice-${number}-${lang}`);
  });

  api.openapi(routes.getOrderAttachment, async (c) => {
    const { id, sha256 } = c.req.valid("param");
    return sendBlob(c, site, await orderAttachment(site.db, id, sha256));
  });

  api.openapi(routes.getEvidence, async (c) => {
    const { name, bytes } = await evidenceBundle(site, c.req.valid("param").id);
    attachment(c, name);
    c.header("Content-Type", "application/zip");
    return c.body(new Uint8Array(bytes));
  });
}
