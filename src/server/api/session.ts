import { createRoute, z } from "@hono/zod-openapi";
import { ADMIN, ANYBODY, only, open, READ } from "./access.ts";
import { body, json, problems } from "./responses.ts";
import * as people from "./schema/people.ts";
import { IdParams, Ok } from "./schema/shared.ts";

const tags = ["Session"];

export const getInstance = createRoute({
  method: "get",
  path: "/instance",
  tags,
  summary: "What the sign-in page must know",
  ...open(),
  responses: { 200: json(people.Instance, "This instance") },
});

export const setUp = createRoute({
  method: "post",
  path: "/setup",
  tags,
  summary: "Make the first administrator, with the token of the link that the first start prints",
  ...open(),
  request: { body: body(people.SetUp) },
  responses: { 200: json(people.Session, "Signed in"), ...problems(400, 403, 409, 429) },
});

export const signIn = createRoute({
  method: "post",
  path: "/session",
  tags,
  summary: "Sign in with a password; sets the cookie `candor_session`",
  ...open(),
  request: { body: body(people.SignIn) },
  responses: { 200: json(people.Session, "Signed in"), ...problems(400, 401, 429) },
});

export const getSession = createRoute({
  method: "get",
  path: "/session",
  tags,
  summary: "Who is signed in",
  ...only(ANYBODY),
  responses: { 200: json(people.Session, "The session"), ...problems(401) },
});

export const signOut = createRoute({
  method: "delete",
  path: "/session",
  tags,
  summary: "Sign out",
  ...only(ANYBODY),
  responses: { 200: json(Ok, "Signed out"), ...problems(401, 403) },
});

export const takeInvitation = createRoute({
  method: "post",
  path: "/invitations/{token}",
  tags,
  summary: "Choose the password with the token of an invitation link, and sign in",
  ...open(),
  request: { params: z.object({ token: z.string().max(200) }), body: body(people.NewPassword) },
  responses: { 200: json(people.Session, "Signed in"), ...problems(400, 403, 429) },
});

export const changePassword = createRoute({
  method: "put",
  path: "/account/password",
  tags,
  summary: "Change one's own password; all other sessions end",
  ...only(ANYBODY),
  request: { body: body(people.ChangePassword) },
  responses: { 200: json(Ok, "Changed"), ...problems(400, 401, 403, 429) },
});

export const passkeyOptions = createRoute({
  method: "post",
  path: "/session/passkey/options",
  tags,
  summary: "Begin to sign in with a passkey",
  ...open(),
  responses: { 200: json(people.WebAuthnOptions, "For navigator.credentials.get"), ...problems(429) },
});

export const passkeySignIn = createRoute({
  method: "post",
  path: "/session/passkey",
  tags,
  summary: "Sign in with a passkey",
  ...open(),
  request: { body: body(people.WebAuthnAnswer) },
  responses: { 200: json(people.Session, "Signed in"), ...problems(400, 401, 429) },
});

export const listPasskeys = createRoute({
  method: "get",
  path: "/account/passkeys",
  tags,
  summary: "One's own passkeys",
  ...only(ANYBODY),
  responses: { 200: json(z.array(people.Passkey), "Passkeys"), ...problems(401) },
});

export const newPasskeyOptions = createRoute({
  method: "post",
  path: "/account/passkeys/options",
  tags,
  summary: "Begin to add a passkey",
  ...only(ANYBODY),
  responses: { 200: json(people.WebAuthnOptions, "For navigator.credentials.create"), ...problems(401, 403) },
});

export const addPasskey = createRoute({
  method: "post",
  path: "/account/passkeys",
  tags,
  summary: "Add a passkey",
  ...only(ANYBODY),
  request: { body: body(people.WebAuthnAnswer) },
  responses: { 201: json(people.Passkey, "Added"), ...problems(400, 401, 403) },
});

export const removePasskey = createRoute({
  method: "delete",
  path: "/account/passkeys/{id}",
  tags,
  summary: "Remove a passkey",
  ...only(ANYBODY),
  request: { params: z.object({ id: z.string().max(1500) }) },
  responses: { 200: json(Ok, "Removed"), ...problems(401, 403, 404) },
});

export const oidcStart = createRoute({
  method: "get",
  path: "/session/oidc",
  tags,
  summary: "Sign in through the organisation's OpenID Connect provider",
  ...open(),
  responses: { 302: { description: "To the provider" }, ...problems(404, 429) },
});

export const oidcReturn = createRoute({
  method: "get",
  path: "/session/oidc/return",
  tags,
  summary: "Where the provider sends the person back to",
  ...open(),
  responses: { 302: { description: "To the workbench" }, ...problems(401, 404) },
});

export const listTokens = createRoute({
  method: "get",
  path: "/account/tokens",
  tags,
  summary: "One's own API tokens",
  ...only(ANYBODY),
  responses: { 200: json(z.array(people.Token), "Tokens"), ...problems(401) },
});

export const makeToken = createRoute({
  method: "post",
  path: "/account/tokens",
  tags,
  summary: "Make an API token; its secret is shown this once",
  ...only(ANYBODY),
  request: { body: body(people.NewToken) },
  responses: { 201: json(people.MadeToken, "Made"), ...problems(400, 401, 403) },
});

export const revokeToken = createRoute({
  method: "delete",
  path: "/account/tokens/{id}",
  tags,
  summary: "Revoke an API token",
  ...only(ANYBODY),
  request: { params: IdParams },
  responses: { 200: json(Ok, "Revoked"), ...problems(401, 403, 404) },
});

export const listPeople = createRoute({
  method: "get",
  path: "/people",
  tags,
  summary: "Names to assign work to",
  ...only(READ),
  responses: { 200: json(z.array(people.Person), "People"), ...problems(401, 403) },
});

export const getSettings = createRoute({
  method: "get",
  path: "/settings",
  tags,
  summary: "Settings of this instance",
  ...only(ADMIN),
  responses: { 200: json(people.Settings, "Settings"), ...problems(401, 403) },
});

export const changeSettings = createRoute({
  method: "patch",
  path: "/settings",
  tags,
  summary: "Change settings of this instance",
  ...only(ADMIN),
  request: { body: body(people.SettingsChange) },
  responses: { 200: json(people.Settings, "Settings"), ...problems(400, 401, 403) },
});
