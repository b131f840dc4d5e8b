import { sql } from "kysely";
import * as routes from "../api/accounts.ts";
import { type ApiApp, whoOf } from "../http/api-app.ts";
import { newId } from "../id.ts";
import {
  accountById,
  accountOf,
  checkCompany,
  endSessions,
  inviteAccount,
  makeAccount,
} from "../people/accounts.ts";
import { note } from "../record/log.ts";
import { conflict, notFound } from "../refusal.ts";
import type { Site } from "../site.ts";
import type { Db, Tx } from "../store/store.ts";

export function accountRoutes(api: ApiApp, site: Site): void {
  const { db, store, now } = site;
  const linkOf = (secret: string): string => `${site.publicUrl}/invitation#${secret}`;

  api.openapi(routes.listAccounts, async (c) => {
    const rows = await db.selectFrom("account").selectAll().orderBy("name").execute();
    return c.json(rows.map(accountOf), 200);
  });

  api.openapi(routes.invite, async (c) => {
    const who = whoOf(c.get("who"));
    const answer = await store.transaction(async (tx) => {
      const account = await makeAccount(tx, c.req.valid("json"), now());
      const { secret, until } = await inviteAccount(tx, account.id, now());
      const { login, role } = account;
      const object = `account:${account.id}`;
      await note(tx, { by: who.name, what: "account.made", object, detail: { login, role }, at: now() });
      return { account: accountOf(account), link: linkOf(secret), expiresAt: until.toISOString() };
    });
    return c.json(answer, 201);
  });

  api.openapi(routes.changeAccount, async (c) => {
    const who = whoOf(c.get("who"));
    const { id } = c.req.valid("param");
    const change = c.req.valid("json");
    const answer = await store.transaction(async (tx) => {
      const before = await accountById(tx, id);
      const role = change.role ?? before.role;
      const companyId = change.companyId === undefined ? before.company_id : change.companyId;
      await checkCompany(tx, role, companyId);
      const row = await tx
        .updateTable("account")
        .set({
          name: change.name ?? before.name,
          role,
          company_id: companyId,
          disabled: change.disabled ?? before.disabled,
        })
        .where("id", "=", id)
        .returningAll()
        .executeTakeFirstOrThrow();
      await keepAnAdmin(tx);
      if (role !== before.role || companyId !== before.company_id || row.disabled) await endSessions(tx, id);
      await note(tx, {
        by: who.name,
        what: "account.changed",
        object: `account:${id}`,
        detail: change,
        at: now(),
      });
      return accountOf(row);
    });
    return c.json(answer, 200);
  });

  api.openapi(routes.inviteAgain, async (c) => {
    const who = whoOf(c.get("who"));
    const { id } = c.req.valid("param");
    const answer = await store.transaction(async (tx) => {
      const account = accountOf(await accountById(tx, id));
      const { secret, until } = await inviteAccount(tx, id, now());
      await note(tx, { by: who.name, what: "account.invited", object: `account:${id}`, at: now() });
      return { account, link: linkOf(secret), expiresAt: until.toISOString() };
    });
    return c.json(answer, 201);
  });

  companyRoutes(api, site);
}

function companyRoutes(api: ApiApp, { db, store, now }: Site): void {
  api.openapi(routes.listCompanies, async (c) => c.json(await companies(db), 200));

  api.openapi(routes.makeCompany, async (c) => {
    const who = whoOf(c.get("who"));
    const { name } = c.req.valid("json");
    const id = newId();
    await store.transaction(async (tx) => {
      await refuseTaken(tx, name);
      await tx.insertInto("company").values({ id, name, created_at: now() }).execute();
      await note(tx, {
        by: who.name,
        what: "company.made",
        object: `company:${id}`,
        detail: { name },
        at: now(),
      });
    });
    return c.json({ id, name, apps: 0, accounts: 0 }, 201);
  });

  api.openapi(routes.renameCompany, async (c) => {
    const who = whoOf(c.get("who"));
    const { id } = c.req.valid("param");
    const { name } = c.req.valid("json");
    await store.transaction(async (tx) => {
      await refuseTaken(tx, name, id);
      const { numUpdatedRows } = await tx
        .updateTable("company")
        .set({ name })
        .where("id", "=", id)
        .executeTakeFirst();
      if (numUpdatedRows === 0n) throw notFound();
      await note(tx, {
        by: who.name,
        what: "company.renamed",
        object: `company:${id}`,
        detail: { name },
        at: now(),
      });
    });
    const company = (await companies(db)).find((one) => one.id === id);
    if (company === undefined) throw notFound();
    return c.json(company, 200);
  });
}

async function companies(db: Db) {
  const { rows } = await sql<{ id: string; name: string; apps: number; accounts: number }>`
    select id, name,
      (select count(*)::int from app where app.company_id = company.id) as apps,
      (select count(*)::int from account where account.company_id = company.id) as accounts
    from company order by name`.execute(db);
  return rows;
}

async function refuseTaken(tx: Tx, name: string, except = ""): Promise<void> {
  const taken = await tx
    .selectFrom("company")
    .select("id")
    .where("name", "=", name)
    .where("id", "<>", except)
    .executeTakeFirst();
  if (taken === undefined) return;
  throw conflict("name-taken", { en: "There is a company of that name.", zh: "已有同名企业。" });
}

/** Nobody could let anybody in again. */
async function keepAnAdmin(tx: Tx): Promise<void> {
  const admin = await tx
    .selectFrom("account")
    .select("id")
    .where("role", "=", "admin")
    .where("disabled", "=", false)
    .limit(1)
    .executeTakeFirst();
  if (admin !== undefined) return;
  throw conflict("last-admin", {
    en: "This is the last administrator; make another one first.",
    zh: "这是最后一位管理员；请先设立另一位。",
  });
}
