import * as oidc from "openid-client";
import * as routes from "../api/session.ts";
import type { OidcSettings } from "../config.ts";
import type { ApiApp } from "../http/api-app.ts";
import { newSecret } from "../id.ts";
import { notFound, Refusal } from "../refusal.ts";
import { setSessionCookie } from "../routes/session.ts";
import type { Site } from "../site.ts";
import { makeSession } from "./sessions.ts";

const LOGIN_MINUTES = 10;

/**
 * Sign-in through the organisation's provider. It proves who somebody is; who may come in and as what was decided
 * before, by an invitation whose login is the provider's verified e-mail address (or `preferred_username`).
 */
export function oidcRoutes(api: ApiApp, site: Site): void {
  const { db, now } = site;
  const settings = site.config.oidc;
  let discovered: Promise<oidc.Configuration> | null = null;
  const provider = (of: OidcSettings): Promise<oidc.Configuration> => {
    discovered ??= discover(of).catch((error: unknown) => {
      discovered = null;
      throw error;
    });
    return discovered;
  };
  const returnUrl = `${site.publicUrl}/api/v1${routes.oidcReturn.path}`;

  api.openapi(routes.oidcStart, async (c) => {
    if (settings === null) throw notFound();
    site.rates.signInByAddress.take(c.get("address"));
    const state = newSecret();
    const nonce = newSecret();
    const verifier = oidc.randomPKCECodeVerifier();
    await db.deleteFrom("challenge").where("expires_at", "<", now()).execute();
    await db
      .insertInto("challenge")
      .values({
        id: state,
        kind: "oidc",
        data: JSON.stringify({ verifier, nonce }),
        expires_at: new Date(now().getTime() + LOGIN_MINUTES * 60_000),
      })
      .execute();
    const url = oidc.buildAuthorizationUrl(await provider(settings), {
      redirect_uri: returnUrl,
      scope: "openid email profile",
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: "S256",
      state,
      nonce,
    });
    c.header(
      "Set-Cookie",
      `candor_login=${state}; HttpOnly; SameSite=Lax; Path=/api/v1/session/oidc; Max-Age=600`,
    );
    return c.redirect(url.href, 302);
  });

  api.openapi(routes.oidcReturn, async (c) => {
    if (settings === null) throw notFound();
    const state = c.req.query("state") ?? "";
    // The browser that comes back must be the one that went: else somebody could be signed in as another.
    if (!(c.req.header("cookie") ?? "").split("; ").includes(`candor_login=${state}`)) throw notSignedIn();
    const challenge = await db
      .deleteFrom("challenge")
      .where("id", "=", state)
      .where("kind", "=", "oidc")
      .where("expires_at", ">", now())
      .returning("data")
      .executeTakeFirst();
    const { verifier, nonce } = challenge?.data ?? {};
    if (verifier === undefined || nonce === undefined) throw notSignedIn();
    const claims = await claimsOf(await provider(settings), returnUrl, c.req.url, { verifier, nonce, state });
    const account = await accountOfClaims(site, settings, claims);
    const session = await makeSession(db, account, now());
    setSessionCookie(c, site, session);
    return c.redirect("/", 302);
  });
}

function discover(settings: OidcSettings): Promise<oidc.Configuration> {
  const issuer = new URL(settings.issuer);
  const local = issuer.protocol === "http:" && ["localhost", "127.0.0.1"].includes(issuer.hostname);
  return oidc.discovery(issuer, settings.clientId, settings.clientSecret, undefined, {
    ...(local ? { execute: [oidc.allowInsecureRequests] } : {}),
  });
}

interface Expected {
  readonly verifier: string;
  readonly nonce: string;
  readonly state: string;
}

async function claimsOf(
  provider: oidc.Configuration,
  returnUrl: string,
  requestUrl: string,
  expected: Expected,
): Promise<oidc.IDToken> {
  try {
    const current = new URL(returnUrl);
    current.search = new URL(requestUrl).search;
    const tokens = await oidc.authorizationCodeGrant(provider, current, {
      pkceCodeVerifier: expected.verifier,
      expectedNonce: expected.nonce,
      expectedState: expected.state,
    });
    const claims = tokens.claims();
    if (claims !== undefined) return claims;
  } catch {
    // What the provider refused is not for the caller to know in detail.
  }
  throw notSignedIn();
}

async function accountOfClaims(site: Site, settings: OidcSettings, claims: oidc.IDToken) {
  const identity = `${settings.issuer} ${claims.sub}`;
  const known = await site.db
    .selectFrom("account")
    .selectAll()
    .where("oidc", "=", identity)
    .executeTakeFirst();
  if (known !== undefined) {
    if (known.disabled) throw notSignedIn();
    return known;
  }
  const login = loginOf(claims);
  if (login === null) throw notSignedIn();
  const invited = await site.db
    .updateTable("account")
    .set({ oidc: identity, invitation: null, invitation_until: null })
    .where("login", "=", login)
    .where("oidc", "is", null)
    .where("disabled", "=", false)
    .returningAll()
    .executeTakeFirst();
  if (invited === undefined) throw notSignedIn();
  return invited;
}

/** Only what the provider vouches for: anyone could write another's address into an unverified one. */
function loginOf(claims: oidc.IDToken): string | null {
  const { email, email_verified: verified, preferred_username: username } = claims;
  if (typeof email === "string" && verified === true) return email.toLowerCase();
  return typeof username === "string" && email === undefined ? username.toLowerCase() : null;
}

function notSignedIn(): Refusal {
  return new Refusal(401, "oidc", {
    en: "The provider did not vouch for anybody who has an account here.",
    zh: "身份提供方未能确认任何在此拥有账号的人。",
  });
}
