import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import { z } from "zod";
import * as routes from "../api/session.ts";
import { type ApiApp, whoOf } from "../http/api-app.ts";
import { newId } from "../id.ts";
import { accountById } from "../people/accounts.ts";
import { makeSession } from "../people/sessions.ts";
import { siteSettings } from "../people/settings.ts";
import { note } from "../record/log.ts";
import { notFound, Refusal } from "../refusal.ts";
import type { Site } from "../site.ts";
import { setSessionCookie } from "./session.ts";

const CHALLENGE_MINUTES = 5;

/** Passkeys: WebAuthn credentials that a person's device keeps, with the person verified by the device. */
export function passkeyRoutes(api: ApiApp, site: Site): void {
  const { db, store, now } = site;
  const rpID = new URL(site.publicUrl).hostname;
  const origin = site.publicUrl;

  const keepChallenge = async (
    kind: "passkey-new" | "passkey-use",
    value: string,
    accountId: string | null,
  ) => {
    const id = newId();
    await db.deleteFrom("challenge").where("expires_at", "<", now()).execute();
    const expires = new Date(now().getTime() + CHALLENGE_MINUTES * 60_000);
    await db
      .insertInto("challenge")
      .values({ id, kind, account_id: accountId, data: JSON.stringify({ value }), expires_at: expires })
      .execute();
    return id;
  };
  const spendChallenge = async (
    id: string,
    kind: "passkey-new" | "passkey-use",
    accountId: string | null,
  ) => {
    const row = await db
      .deleteFrom("challenge")
      .where("id", "=", id)
      .where("kind", "=", kind)
      .where("account_id", accountId === null ? "is" : "=", accountId)
      .where("expires_at", ">", now())
      .returning("data")
      .executeTakeFirst();
    const value = row?.data.value;
    if (value === undefined) throw refused();
    return value;
  };

  api.openapi(routes.newPasskeyOptions, async (c) => {
    const who = whoOf(c.get("who"));
    const account = await accountById(db, who.accountId);
    const mine = await db
      .selectFrom("passkey")
      .select("id")
      .where("account_id", "=", who.accountId)
      .execute();
    const options = await generateRegistrationOptions({
      rpName: (await siteSettings(db)).name,
      rpID,
      userName: account.login,
      userDisplayName: account.name,
      userID: new TextEncoder().encode(account.id),
      attestationType: "none",
      excludeCredentials: mine.map(({ id }) => ({ id })),
      authenticatorSelection: { residentKey: "required", userVerification: "required" },
    });
    const challengeId = await keepChallenge("passkey-new", options.challenge, who.accountId);
    const words: Record<string, unknown> = { ...options };
    return c.json({ challengeId, options: words }, 200);
  });

  api.openapi(routes.addPasskey, async (c) => {
    const who = whoOf(c.get("who"));
    const { challengeId, name, response } = c.req.valid("json");
    const expectedChallenge = await spendChallenge(challengeId, "passkey-new", who.accountId);
    const answer = Registration.parse(response);
    const verified = await verifyRegistrationResponse({
      response: answer,
      expectedChallenge,
      expectedOrigin: origin,
      expectedRPID: rpID,
      requireUserVerification: true,
    }).catch(() => null);
    if (verified === null || !verified.verified || verified.registrationInfo === undefined) throw refused();
    const { credential } = verified.registrationInfo;
    const row = {
      id: credential.id,
      account_id: who.accountId,
      name: name ?? "passkey",
      public_key: Buffer.from(credential.publicKey).toString("base64url"),
      counter: credential.counter,
      transports: JSON.stringify(credential.transports ?? []),
      created_at: now(),
    };
    await store.transaction(async (tx) => {
      await tx.insertInto("passkey").values(row).execute();
      await note(tx, { by: who.name, what: "passkey.added", object: `account:${who.accountId}`, at: now() });
    });
    return c.json(
      { id: row.id, name: row.name, createdAt: row.created_at.toISOString(), lastUsedAt: null },
      201,
    );
  });

  api.openapi(routes.passkeyOptions, async (c) => {
    site.rates.signInByAddress.take(c.get("address"));
    const options = await generateAuthenticationOptions({ rpID, userVerification: "required" });
    const challengeId = await keepChallenge("passkey-use", options.challenge, null);
    const words: Record<string, unknown> = { ...options };
    return c.json({ challengeId, options: words }, 200);
  });

  api.openapi(routes.passkeySignIn, async (c) => {
    site.rates.signInByAddress.take(c.get("address"));
    const { challengeId, response } = c.req.valid("json");
    const expectedChallenge = await spendChallenge(challengeId, "passkey-use", null);
    const answer = Authentication.parse(response);
    const key = await db.selectFrom("passkey").selectAll().where("id", "=", answer.id).executeTakeFirst();
    if (key === undefined) throw refused();
    const verified = await verifyAuthenticationResponse({
      response: answer,
      expectedChallenge,
      expectedOrigin: origin,
      expectedRPID: rpID,
      requireUserVerification: true,
      credential: {
        id: key.id,
        publicKey: new Uint8Array(Buffer.from(key.public_key, "base64url")),
        counter: key.counter,
      },
    }).catch(() => null);
    const account = await accountById(db, key.account_id);
    if (verified === null || !verified.verified || account.disabled) throw refused();
    await db
      .updateTable("passkey")
      .set({ counter: verified.authenticationInfo.newCounter, last_used_at: now() })
      .where("id", "=", key.id)
      .execute();
    const session = await makeSession(db, account, now());
    setSessionCookie(c, site, session);
    return c.json(session.answer, 200);
  });

  api.openapi(routes.listPasskeys, async (c) => {
    const rows = await db
      .selectFrom("passkey")
      .selectAll()
      .where("account_id", "=", whoOf(c.get("who")).accountId)
      .orderBy("created_at")
      .execute();
    const keys = rows.map(({ id, name, created_at, last_used_at }) => ({
      id,
      name,
      createdAt: created_at.toISOString(),
      lastUsedAt: last_used_at?.toISOString() ?? null,
    }));
    return c.json(keys, 200);
  });

  api.openapi(routes.removePasskey, async (c) => {
    const who = whoOf(c.get("who"));
    const { numDeletedRows } = await db
      .deleteFrom("passkey")
      .where("id", "=", c.req.valid("param").id)
      .where("account_id", "=", who.accountId)
      .executeTakeFirst();
    if (numDeletedRows === 0n) throw notFound();
    return c.json({ ok: true as const }, 200);
  });
}

/** The library checks the inside; here only that it has the form it reads. */
const Registration = z.custom<RegistrationResponseJSON>(
  (value) =>
    z.object({ id: z.string(), response: z.object({ attestationObject: z.string() }) }).safeParse(value)
      .success,
);
const Authentication = z.custom<AuthenticationResponseJSON>(
  (value) =>
    z.object({ id: z.string(), response: z.object({ signature: z.string() }) }).safeParse(value).success,
);

function refused(): Refusal {
  return new Refusal(401, "passkey", {
    en: "This passkey is not known here, or its answer came too late.",
    zh: "此通行密钥未在此登记，或响应已超时。",
  });
}
