import * as routes from "../api/uploads.ts";
import { type ApiApp, whoOf } from "../http/api-app.ts";
import { hashed, newSecret } from "../id.ts";
import { siteSettings } from "../people/settings.ts";
import { forbidden, notFound } from "../refusal.ts";
import type { Site } from "../site.ts";
import { asItLies, beginUpload, dropUpload, receiveChunk, type UploadRow, uploadOf } from "../uploads.ts";

export function uploadRoutes(api: ApiApp, site: Site): void {
  const mine = async (id: string, accountId: string): Promise<UploadRow> => {
    const row = await site.db
      .selectFrom("upload")
      .selectAll()
      .where("id", "=", id)
      .where("account_id", "=", accountId)
      .executeTakeFirst();
    if (row === undefined) throw notFound();
    return asItLies(site, row);
  };

  api.openapi(routes.makeUpload, async (c) => {
    const { accountId } = whoOf(c.get("who"));
    const row = await beginUpload(site, { ...c.req.valid("json"), accountId, secret: null });
    return c.json(uploadOf(row), 201);
  });

  api.openapi(routes.getUpload, async (c) => {
    const row = await mine(c.req.valid("param").id, whoOf(c.get("who")).accountId);
    return c.json(uploadOf(row), 200);
  });

  api.openapi(routes.sendChunk, async (c) => {
    const row = await mine(c.req.valid("param").id, whoOf(c.get("who")).accountId);
    const offset = c.req.valid("header")["upload-offset"];
    return c.json(uploadOf(await receiveChunk(site, row, offset, c.req.raw.body)), 200);
  });

  api.openapi(routes.dropUpload, async (c) => {
    await dropUpload(site, c.req.valid("param").id, whoOf(c.get("who")).accountId);
    return c.json({ ok: true as const }, 200);
  });

  api.openapi(routes.makePublicUpload, async (c) => {
    if (!(await siteSettings(site.db)).publicComplaints) throw notFound();
    site.rates.publicUpload.take(c.get("address"));
    const secret = newSecret();
    const asked = {
      ...c.req.valid("json"),
      kind: "attachment" as const,
      accountId: null,
      secret: hashed(secret),
    };
    const row = await beginUpload(site, asked);
    return c.json({ id: row.id, secret }, 201);
  });

  api.openapi(routes.sendPublicChunk, async (c) => {
    const header = c.req.valid("header");
    const row = await site.db
      .selectFrom("upload")
      .selectAll()
      .where("id", "=", c.req.valid("param").id)
      .where("account_id", "is", null)
      .executeTakeFirst();
    if (row === undefined) throw notFound();
    if (row.secret !== hashed(header["x-candor-upload"])) {
      throw forbidden("upload-secret", { en: "This is not your upload.", zh: "这不是您的上传。" });
    }
    const now = await asItLies(site, row);
    return c.json(uploadOf(await receiveChunk(site, now, header["upload-offset"], c.req.raw.body)), 200);
  });
}
