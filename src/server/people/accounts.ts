import type { Selectable } from "kysely";
import type { z } from "zod";
import type { Role } from "../api/access.ts";
import type { Account } from "../api/schema/people.ts";
import { hashed, newId, newSecret } from "../id.ts";
import { conflict, forbidden, notFound } from "../refusal.ts";
import type { Tables } from "../store/schema.ts";
import type { Db, Tx } from "../store/store.ts";
import { hashPassword } from "./password.ts";

export type AccountRow = Selectable<Tables["account"]>;

const INVITATION_HOURS = 72;

export function accountOf(row: AccountRow): z.infer<typeof Account> {
  return {
    id: row.id,
    login: row.login,
    name: row.name,
    role: row.role,
    companyId: row.company_id,
    disabled: row.disabled,
    active: row.password !== null || row.oidc !== null,
    createdAt: row.created_at.toISOString(),
    lastSeenAt: row.last_seen_at?.toISOString() ?? null,
  };
}

export async function accountById(db: Db | Tx, id: string): Promise<AccountRow> {
  const row = await db.selectFrom("account").selectAll().where("id", "=", id).executeTakeFirst();
  if (row === undefined) throw notFound();
  return row;
}

export interface NewAccountRow {
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly companyId: string | null;
}

/** A company account belongs to a company, and nobody else does. */
export async function makeAccount(tx: Tx, asked: NewAccountRow, now: Date): Promise<AccountRow> {
  await checkCompany(tx, asked.role, asked.companyId);
  const taken = await tx
    .selectFrom("account")
    .select("id")
    .where("login", "=", asked.login)
    .executeTakeFirst();
  if (taken !== undefined) {
    throw conflict("login-taken", { en: "That login is taken.", zh: "该登录名已被使用。" });
  }
  return tx
    .insertInto("account")
    .values({
      id: newId(now.getTime()),
      login: asked.login,
      name: asked.name,
      role: asked.role,
      company_id: asked.companyId,
      created_at: now,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

export async function checkCompany(tx: Tx, role: Role, companyId: string | null): Promise<void> {
  if ((role === "company") !== (companyId !== null)) {
    throw conflict("company-role", {
      en: "An account of the role company needs a company, and no other has one.",
      zh: "“企业”角色的账号必须属于某企业，其他角色不得属于企业。",
    });
  }
  if (companyId === null) return;
  const company = await tx.selectFrom("company").select("id").where("id", "=", companyId).executeTakeFirst();
  if (company === undefined) throw notFound();
}

/** A secret for a link; the one before it no longer works. */
export async function inviteAccount(
  tx: Tx,
  id: string,
  now: Date,
): Promise<{ readonly secret: string; readonly until: Date }> {
  const secret = newSecret();
  const until = new Date(now.getTime() + INVITATION_HOURS * 3_600_000);
  await tx
    .updateTable("account")
    .set({ invitation: hashed(secret), invitation_until: until })
    .where("id", "=", id)
    .execute();
  return { secret, until };
}

/** Takes the invitation up: whoever holds the link chooses the password, once. */
export async function takeInvitation(
  tx: Tx,
  secret: string,
  password: string,
  now: Date,
): Promise<AccountRow> {
  const row = await tx
    .selectFrom("account")
    .selectAll()
    .where("invitation", "=", hashed(secret))
    .executeTakeFirst();
  if (row === undefined || row.disabled || (row.invitation_until ?? now) <= now) {
    throw forbidden("invitation-over", {
      en: "This link was used already, or its time is over; ask for a new one.",
      zh: "该链接已被使用或已过期；请索取新的链接。",
    });
  }
  return setPassword(tx, row.id, password);
}

/** All sessions of the account end. */
export async function setPassword(tx: Tx, id: string, password: string): Promise<AccountRow> {
  await endSessions(tx, id);
  return tx
    .updateTable("account")
    .set({ password: await hashPassword(password), invitation: null, invitation_until: null })
    .where("id", "=", id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

export async function endSessions(tx: Tx, accountId: string): Promise<void> {
  await tx.deleteFrom("session").where("account_id", "=", accountId).execute();
}
