import type { Context } from "hono";
import { deleteCookie, setCookie } from "hono/cookie";
import about from "../../../package.json" with { type: "json" };
import * as routes from "../api/session.ts";
import { type ApiApp, whoOf } from "../http/api-app.ts";
import { SESSION_COOKIE } from "../http/gate.ts";
import { hashed } from "../id.ts";
import { accountById, accountOf, makeAccount, setPassword, takeInvitation } from "../people/accounts.ts";
import { oidcRoutes } from "../people/oidc-routes.ts";
import { passwordMatches } from "../people/password.ts";
import { type MadeSession, makeSession } from "../people/sessions.ts";
import { siteSettings } from "../people/settings.ts";
import { note } from "../record/log.ts";
import { conflict, forbidden, Refusal } from "../refusal.ts";
import type { Site } from "../site.ts";

const CHUNK_BYTES = 8 * 1024 * 1024;

export function sessionRoutes(api: ApiApp, site: Site): void {
  const { db, store, rates, now } = site;

  api.openapi(routes.getInstance, async (c) => {
    const settings = await siteSettings(db);
    const first = await db.selectFrom("account").select("id").limit(1).executeTakeFirst();
    const { oidc, maxUploadBytes } = site.config;
    const { name, authority, publicComplaints, publicBulletins, confirmations } = settings;
    return c.json(
      {
        ...{ name, authority, publicComplaints, publicBulletins, confirmations },
        version: about.version,
        setUp: first !== undefined,
        oidc: oidc === null ? null : { label: oidc.label },
        maxUploadBytes,
        uploadChunkBytes: CHUNK_BYTES,
      },
      200,
    );
  });

  api.openapi(routes.setUp, async (c) => {
    rates.signInByAddress.take(c.get("address"));
    const { token, login, name, password } = c.req.valid("json");
    const { current } = site.setUpSecret;
    if (current === null || hashed(token) !== hashed(current)) {
      throw forbidden("set-up-link", {
        en: "This is not the set-up link that the server printed when it started.",
        zh: "这不是服务器启动时打印的初始化链接。",
      });
    }
    const session = await store.transaction(async (tx) => {
      const first = await tx.selectFrom("account").select("id").limit(1).executeTakeFirst();
      if (first !== undefined) {
        throw conflict("set-up-done", { en: "The first account exists.", zh: "首个账号已存在。" });
      }
      const made = await makeAccount(tx, { login, name, role: "admin", companyId: null }, now());
      const account = await setPassword(tx, made.id, password);
      await note(tx, { by: name, what: "instance.set-up", object: `account:${account.id}`, at: now() });
      return makeSession(tx, account, now());
    });
    site.setUpSecret.current = null;
    setSessionCookie(c, site, session);
    return c.json(session.answer, 200);
  });

  api.openapi(routes.signIn, async (c) => {
    const { login, password } = c.req.valid("json");
    const name = login.trim().toLowerCase();
    rates.signInByAddress.take(c.get("address"));
    rates.signInByLogin.take(name);
    const account = await db.selectFrom("account").selectAll().where("login", "=", name).executeTakeFirst();
    const matches = await passwordMatches(password, account?.password ?? null);
    if (account === undefined || !matches || account.disabled) throw wrongPassword();
    const session = await makeSession(db, account, now());
    setSessionCookie(c, site, session);
    return c.json(session.answer, 200);
  });

  api.openapi(routes.getSession, async (c) => {
    const who = whoOf(c.get("who"));
    const account = accountOf(await accountById(db, who.accountId));
    const session = await db
      .selectFrom("session")
      .select("expires_at")
      .where("id", "=", who.key)
      .executeTakeFirst();
    const expiresAt = (session?.expires_at ?? now()).toISOString();
    return c.json({ account: { ...account, role: who.role }, csrf: who.csrf ?? "", expiresAt }, 200);
  });

  api.openapi(routes.signOut, async (c) => {
    await db
      .deleteFrom("session")
      .where("id", "=", whoOf(c.get("who")).key)
      .execute();
    deleteCookie(c, SESSION_COOKIE, { path: "/" });
    return c.json({ ok: true as const }, 200);
  });

  api.openapi(routes.takeInvitation, async (c) => {
    rates.signInByAddress.take(c.get("address"));
    const { password } = c.req.valid("json");
    const session = await store.transaction(async (tx) => {
      const account = await takeInvitation(tx, c.req.valid("param").token, password, now());
      await note(tx, {
        by: account.name,
        what: "account.active",
        object: `account:${account.id}`,
        at: now(),
      });
      return makeSession(tx, account, now());
    });
    setSessionCookie(c, site, session);
    return c.json(session.answer, 200);
  });

  api.openapi(routes.changePassword, async (c) => {
    const who = whoOf(c.get("who"));
    rates.signInByLogin.take(who.accountId);
    const { current, password } = c.req.valid("json");
    const account = await accountById(db, who.accountId);
    if (!(await passwordMatches(current, account.password))) throw wrongPassword();
    await store.transaction(async (tx) => {
      await setPassword(tx, who.accountId, password);
      await note(tx, {
        by: who.name,
        what: "account.password",
        object: `account:${who.accountId}`,
        at: now(),
      });
    });
    deleteCookie(c, SESSION_COOKIE, { path: "/" });
    return c.json({ ok: true as const }, 200);
  });

  oidcRoutes(api, site);
}

export function setSessionCookie(c: Context, site: Site, { cookie, answer }: MadeSession): void {
  setCookie(c, SESSION_COOKIE, cookie, {
    httpOnly: true,
    sameSite: "Strict",
    secure: site.publicUrl.startsWith("https:"),
    path: "/",
    expires: new Date(answer.expiresAt),
  });
}

export function wrongPassword(): Refusal {
  return new Refusal(401, "wrong-password", {
    en: "Login or password is wrong.",
    zh: "登录名或密码不正确。",
  });
}
