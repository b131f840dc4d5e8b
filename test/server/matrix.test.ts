import { describe, expect, test } from "vitest";
import { z } from "zod";
import { ROLES, type Role } from "../../src/server/api/access.ts";
import { apiRoutes } from "../../src/server/api/routes.ts";
import { type Person, testSite } from "./harness.ts";

const Problem = z.object({ code: z.string(), says: z.object({ en: z.string(), zh: z.string() }) });

/** Ends the session that the test goes on with, or keeps the connection open. */
const NOT_CALLED = new Set(["delete /session", "get /events"]);

describe("every route of the document", async () => {
  const there = await testSite("embedded");
  const company = await there
    .person("admin")
    .then((admin) => admin.call("POST", "/companies", { name: "A company" }));
  const { id: companyId } = company.as(z.object({ id: z.string() }));
  const people = new Map<Role, Person>();
  for (const role of ROLES)
    people.set(role, await there.person(role, role === "company" ? companyId : undefined));

  test("is answered by a handler", () => {
    const answered = new Set(there.app.routes.map(({ method, path }) => `${method} ${path}`));
    const missing = apiRoutes
      .map(({ method, path }) => `${method.toUpperCase()} /api/v1${path.replace(/\{(\w+)\}/g, ":$1")}`)
      .filter((route) => !answered.has(route));
    expect(missing).toEqual([]);
  });

  const routes = apiRoutes.map((route) => {
    const roles: readonly string[] = z.array(z.string()).parse(route["x-roles"]);
    return {
      name: `${route.method} ${route.path}`,
      method: route.method.toUpperCase(),
      path: route.path,
      roles,
    };
  });

  test.each(routes.filter(({ name }) => !NOT_CALLED.has(name)))(
    "$name lets in whom it names, and nobody else",
    async ({ method, path, roles }) => {
      const address = path
        .replace("{sha256}", "0".repeat(64))
        .replace("{fingerprint}", "0".repeat(32))
        .replace(/\{\w+\}/g, "none");
      const body = method === "GET" || method === "DELETE" ? undefined : {};
      const open = roles.includes("public");
      const nobody = await there.anybody(method, address, body);
      if (!open) {
        expect(nobody.status).toBe(401);
        nobody.as(Problem);
      }
      for (const [role, person] of people) {
        const answer = await person.call(method, address, body);
        if (!open && !roles.includes(role)) {
          expect(answer.status, role).toBe(403);
          expect(answer.as(Problem).code).toBe("role");
          continue;
        }
        // What comes after the gate is the handler's: never a fault, and never the role.
        expect(answer.status, `${role}: ${answer.text}`).toBeLessThan(500);
        if (answer.status === 403) expect(answer.as(Problem).code, role).not.toBe("role");
        expect([401], `${role}: ${answer.text}`).not.toContain(open ? 0 : answer.status);
      }
    },
  );

  test("what changes something needs the CSRF header of the session, and comes from no other site", async () => {
    const { cookie, csrf } = await sessionOf();
    const send = async (headers: Record<string, string>): Promise<number> =>
      (await there.anybody("POST", "/companies", { name: `C ${Math.random()}` }, { cookie, ...headers }))
        .status;
    expect(await send({})).toBe(403);
    expect(await send({ "x-candor-csrf": "other" })).toBe(403);
    expect(await send({ "x-candor-csrf": csrf, "sec-fetch-site": "cross-site" })).toBe(403);
    expect(await send({ "x-candor-csrf": csrf, "sec-fetch-site": "same-origin" })).toBe(201);
  });

  async function sessionOf(): Promise<{ cookie: string; csrf: string }> {
    there.site.setUpSecret.current = "set-up";
    const admin = await there.person("admin");
    const made = await admin.call("POST", "/accounts", {
      login: "someone",
      name: "Someone",
      role: "officer",
    });
    const { link } = made.as(z.object({ link: z.string() }));
    const secret = link.split("#")[1] ?? "";
    const password = "a long enough password";
    const taken = await there.anybody("POST", `/invitations/${secret}`, { password });
    expect((await there.anybody("POST", `/invitations/${secret}`, { password })).status).toBe(403);
    const cookie = taken.headers.get("set-cookie")?.split(";")[0] ?? "";
    expect(taken.headers.get("set-cookie")).toMatch(/HttpOnly.*SameSite=Strict/);
    return { cookie, csrf: taken.as(z.object({ csrf: z.string() })).csrf };
  }

  test("a token is shown once, does no more than its role, and ends with its account", async () => {
    const admin = await there.person("admin");
    const analyst = await there.person("analyst");
    const path = "/account/tokens";
    expect((await analyst.call("POST", path, { name: "t", role: "officer" })).status).toBe(403);
    const made = await analyst.call("POST", path, { name: "t", role: "reader" });
    const { secret } = made.as(z.object({ secret: z.string() }));
    const stored = await there.site.db.selectFrom("api_token").selectAll().execute();
    expect(JSON.stringify(stored)).not.toContain(secret);
    expect((await analyst.call("GET", path)).text).not.toContain(secret);
    const bearer = { authorization: `Bearer ${secret}` };
    expect((await there.anybody("GET", "/audits", undefined, bearer)).status).toBe(200);
    expect((await there.anybody("POST", "/audits", {}, bearer)).status).toBe(403);
    await admin.call("PATCH", `/accounts/${analyst.id}`, { disabled: true });
    expect((await there.anybody("GET", "/audits", undefined, bearer)).status).toBe(401);
  });

  test("guessing passwords is slow", async () => {
    const body = { login: "someone", password: "wrong" };
    const statuses: number[] = [];
    for (let at = 0; at < 12; at += 1) statuses.push((await there.anybody("POST", "/session", body)).status);
    expect(statuses).toContain(429);
  }, 120_000);

  test("pages carry a strict policy", async () => {
    for (const path of ["/", "/api/v1/docs", "/orders/1"]) {
      const { headers } = await there.app.request(path);
      const policy = headers.get("content-security-policy") ?? "";
      expect(policy, path).toContain("default-src 'none'");
      expect(policy, path).not.toContain("unsafe-inline");
      expect(headers.get("x-content-type-options")).toBe("nosniff");
    }
  });
});
