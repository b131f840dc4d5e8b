import type { Selectable } from "kysely";
import * as routes from "../api/session.ts";
import { type ApiApp, whoOf } from "../http/api-app.ts";
import { hashed, newId, newSecret } from "../id.ts";
import { weaker } from "../people/who.ts";
import { note } from "../record/log.ts";
import { forbidden, notFound } from "../refusal.ts";
import type { Site } from "../site.ts";
import type { Tables } from "../store/schema.ts";

const DAY_MS = 86_400_000;
const PREFIX_LENGTH = 10;

export function tokenRoutes(api: ApiApp, site: Site): void {
  const { db, store, now } = site;

  api.openapi(routes.listTokens, async (c) => {
    const rows = await db
      .selectFrom("api_token")
      .selectAll()
      .where("account_id", "=", whoOf(c.get("who")).accountId)
      .orderBy("created_at", "desc")
      .execute();
    return c.json(rows.map(tokenOf), 200);
  });

  api.openapi(routes.makeToken, async (c) => {
    const who = whoOf(c.get("who"));
    const { name, role, days } = c.req.valid("json");
    const granted = weaker(role ?? who.role, who.role);
    if (granted === null || (role !== undefined && granted !== role)) {
      throw forbidden("role", {
        en: "A token cannot do more than its account.",
        zh: "令牌的权限不能高于其账号。",
      });
    }
    const secret = `candor_${newSecret()}`;
    const row = await store.transaction(async (tx) => {
      const made = await tx
        .insertInto("api_token")
        .values({
          id: newId(),
          account_id: who.accountId,
          name,
          prefix: secret.slice(0, PREFIX_LENGTH),
          hash: hashed(secret),
          role: granted,
          created_at: now(),
          expires_at: days === null ? null : new Date(now().getTime() + days * DAY_MS),
        })
        .returningAll()
        .executeTakeFirstOrThrow();
      await note(tx, { by: who.name, what: "token.made", object: `token:${made.id}`, at: now() });
      return made;
    });
    return c.json({ token: tokenOf(row), secret }, 201);
  });

  api.openapi(routes.revokeToken, async (c) => {
    const who = whoOf(c.get("who"));
    await store.transaction(async (tx) => {
      const { id } = c.req.valid("param");
      const { numDeletedRows } = await tx
        .deleteFrom("api_token")
        .where("id", "=", id)
        .where("account_id", "=", who.accountId)
        .executeTakeFirst();
      if (numDeletedRows === 0n) throw notFound();
      await note(tx, { by: who.name, what: "token.revoked", object: `token:${id}`, at: now() });
    });
    return c.json({ ok: true as const }, 200);
  });
}

function tokenOf(row: Selectable<Tables["api_token"]>) {
  return {
    id: row.id,
    name: row.name,
    prefix: row.prefix,
    role: row.role,
    createdAt: row.created_at.toISOString(),
    lastUsedAt: row.last_used_at?.toISOString() ?? null,
    expiresAt: row.expires_at?.toISOString() ?? null,
  };
}
