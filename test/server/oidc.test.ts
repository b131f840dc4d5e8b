import { createSign, generateKeyPairSync } from "node:crypto";
import { createServer } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { type Answer, testSite } from "./harness.ts";

// A provider of our own on the loopback: it vouches for whom the test says, and signs it.

const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const CLIENT = "candor-test";

interface Vouched {
  readonly claims: Readonly<Record<string, unknown>>;
  readonly nonce: string;
}

const vouched = new Map<string, Vouched>();
let issuer = "";

function part(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}

function idToken({ claims, nonce }: Vouched): string {
  const now = Math.floor(Date.now() / 1000);
  const body = { iss: issuer, aud: CLIENT, iat: now, exp: now + 300, nonce, ...claims };
  const text = `${part({ alg: "RS256", kid: "one", typ: "JWT" })}.${part(body)}`;
  return `${text}.${createSign("RSA-SHA256").update(text).sign(privateKey).toString("base64url")}`;
}

const provider = createServer(async (request, response) => {
  let text = "";
  for await (const chunk of request) text += String(chunk);
  const answer = (value: object): void => {
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(value));
  };
  if (request.url === "/.well-known/openid-configuration")
    return answer({
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/keys`,
      response_types_supported: ["code"],
      subject_types_supported: ["public"],
      id_token_signing_alg_values_supported: ["RS256"],
    });
  if (request.url === "/keys")
    return answer({
      keys: [{ ...publicKey.export({ format: "jwk" }), kid: "one", alg: "RS256", use: "sig" }],
    });
  const asked = new URLSearchParams(text);
  const found = vouched.get(asked.get("code") ?? "");
  if (found === undefined || asked.get("code_verifier") === null) return response.writeHead(400).end("{}");
  return answer({ access_token: "none", token_type: "Bearer", expires_in: 60, id_token: idToken(found) });
});

beforeAll(async () => {
  await new Promise<void>((resolve) => provider.listen(0, "127.0.0.1", resolve));
  const address = provider.address();
  issuer = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
});
afterAll(() => {
  provider.close();
});

describe("sign-in through a provider", () => {
  test("lets in who was invited and is vouched for, and nobody else", async () => {
    const there = await testSite("embedded", {
      CANDOR_OIDC_ISSUER: issuer,
      CANDOR_OIDC_CLIENT_ID: CLIENT,
      CANDOR_OIDC_CLIENT_SECRET: "secret of the client",
      CANDOR_OIDC_LABEL: "Staff sign-in",
    });
    const admin = await there.person("admin");
    const invited = await admin.call("POST", "/accounts", {
      login: "rita@example.org",
      name: "Rita",
      role: "reviewer",
    });
    expect(invited.status).toBe(201);
    expect((await there.anybody("GET", "/instance")).text).toContain("Staff sign-in");

    const come = async (
      claims: object,
      change: { nonce?: string; cookie?: string } = {},
    ): Promise<Answer> => {
      const start = await there.anybody("GET", "/session/oidc");
      expect(start.status).toBe(302);
      const asked = new URL(start.headers.get("location") ?? "");
      expect(asked.origin).toBe(issuer);
      expect(asked.searchParams.get("code_challenge_method")).toBe("S256");
      const code = `code-${Math.random()}`;
      vouched.set(code, {
        claims: { ...claims },
        nonce: change.nonce ?? asked.searchParams.get("nonce") ?? "",
      });
      const cookie = change.cookie ?? (start.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
      const query = new URLSearchParams({ code, state: asked.searchParams.get("state") ?? "" });
      return there.anybody("GET", `/session/oidc/return?${query}`, undefined, { cookie });
    };
    const rita = { sub: "1", email: "Rita@example.org", email_verified: true };

    expect((await come({ ...rita, email_verified: false })).status).toBe(401);
    expect((await come({ sub: "2", email: "eve@example.org", email_verified: true })).status).toBe(401);
    expect((await come(rita, { nonce: "another" })).status).toBe(401);
    // Another browser than the one that went: somebody could be signed in as somebody else.
    expect((await come(rita, { cookie: "candor_login=other" })).status).toBe(401);

    const entered = await come(rita);
    expect([entered.status, entered.headers.get("location")]).toEqual([302, "/"]);
    const cookie = /candor_session=[^;]+/.exec(entered.headers.get("set-cookie") ?? "")?.[0] ?? "";
    const session = (await there.anybody("GET", "/session", undefined, { cookie })).as(
      z.object({ account: z.object({ name: z.string(), role: z.string() }) }),
    );
    expect(session.account).toEqual({ name: "Rita", role: "reviewer" });

    // From then on the person counts, not the address: somebody who gets it later is not let in as Rita.
    expect((await come({ ...rita, sub: "3" })).status).toBe(401);
    expect((await come({ sub: "1", email: "renamed@example.org", email_verified: true })).status).toBe(302);
  }, 60_000);
});
