import { hashed, newSecret } from "../id.ts";
import type { Db, Tx } from "../store/store.ts";
import { type AccountRow, accountOf } from "./accounts.ts";
import { type Who, weaker } from "./who.ts";

const SESSION_HOURS = 12;
/** `last_seen_at` is written at most this often. */
const SEEN_MS = 300_000;

export interface MadeSession {
  readonly cookie: string;
  readonly answer: {
    readonly account: ReturnType<typeof accountOf>;
    readonly csrf: string;
    readonly expiresAt: string;
  };
}

export async function makeSession(tx: Tx | Db, account: AccountRow, now: Date): Promise<MadeSession> {
  const cookie = newSecret();
  const csrf = newSecret();
  const expires = new Date(now.getTime() + SESSION_HOURS * 3_600_000);
  await tx
    .insertInto("session")
    .values({ id: hashed(cookie), account_id: account.id, csrf, created_at: now, expires_at: expires })
    .execute();
  return { cookie, answer: { account: accountOf(account), csrf, expiresAt: expires.toISOString() } };
}

export async function whoBySession(db: Db, cookie: string, now: Date): Promise<Who | null> {
  const row = await db
    .selectFrom("session")
    .innerJoin("account", "account.id", "session.account_id")
    .select(["session.id", "session.csrf", "account.id as accountId", "account.name", "account.role"])
    .select(["account.company_id as companyId", "account.last_seen_at as seen"])
    .where("session.id", "=", hashed(cookie))
    .where("session.expires_at", ">", now)
    .where("account.disabled", "=", false)
    .executeTakeFirst();
  if (row === undefined) return null;
  await noteSeen(db, row.accountId, row.seen, now);
  const { accountId, name, role, companyId, csrf, id } = row;
  return { accountId, name, role, companyId, csrf, key: id, via: "session" };
}

export async function whoByToken(db: Db, secret: string, now: Date): Promise<Who | null> {
  const row = await db
    .selectFrom("api_token")
    .innerJoin("account", "account.id", "api_token.account_id")
    .select(["api_token.id", "api_token.role as tokenRole", "api_token.last_used_at as used"])
    .select(["account.id as accountId", "account.name", "account.role", "account.company_id as companyId"])
    .where("api_token.hash", "=", hashed(secret))
    .where((where) =>
      where.or([where("api_token.expires_at", "is", null), where("api_token.expires_at", ">", now)]),
    )
    .where("account.disabled", "=", false)
    .executeTakeFirst();
  if (row === undefined) return null;
  const role = weaker(row.tokenRole, row.role);
  if (role === null) return null;
  if (isOld(row.used, now)) {
    await db.updateTable("api_token").set({ last_used_at: now }).where("id", "=", row.id).execute();
  }
  const { accountId, name, companyId, id } = row;
  return { accountId, name, role, companyId, csrf: null, key: id, via: "token" };
}

async function noteSeen(db: Db, accountId: string, seen: Date | null, now: Date): Promise<void> {
  if (!isOld(seen, now)) return;
  await db.updateTable("account").set({ last_seen_at: now }).where("id", "=", accountId).execute();
}

function isOld(time: Date | null, now: Date): boolean {
  return time === null || now.getTime() - time.getTime() > SEEN_MS;
}
