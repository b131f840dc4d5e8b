import type { MiddlewareHandler } from "hono";
import { getCookie } from "hono/cookie";
import { API_BASE } from "../api/document.ts";
import { apiRoutes } from "../api/routes.ts";
import { hashed } from "../id.ts";
import { whoBySession, whoByToken } from "../people/sessions.ts";
import type { Who } from "../people/who.ts";
import { forbidden, notFound, Refusal } from "../refusal.ts";
import type { Site } from "../site.ts";
import type { Vars } from "./api-app.ts";

export const SESSION_COOKIE = "candor_session";
const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

interface Guarded {
  readonly method: string;
  readonly path: string;
  readonly pattern: RegExp;
  readonly roles: readonly string[];
}

const GUARDED: readonly Guarded[] = apiRoutes.map((route) => ({
  method: route.method.toUpperCase(),
  path: `${API_BASE}${route.path}`,
  pattern: new RegExp(`^${API_BASE}${route.path.replace(/\{[^}]+\}/g, "[^/]+")}$`),
  roles: rolesOf(route["x-roles"]),
}));

function rolesOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/** The route of the document that a request is for; undefined where it has none: then there is none. */
function routeOf(method: string, path: string): Guarded | undefined {
  const asked = method === "HEAD" ? "GET" : method;
  return GUARDED.find((one) => one.method === asked && one.pattern.test(path));
}

/** Nothing passes that the document does not let through: who may, from where, and with which proof. */
export function gate(site: Site): MiddlewareHandler<{ Variables: Vars }> {
  return async (c, next) => {
    const { method } = c.req;
    const route = routeOf(method, c.req.path);
    if (route === undefined) throw notFound();
    const { roles } = route;
    c.set("route", route.path);
    if (!SAFE.has(method)) refuseOtherSites(c.req.header("sec-fetch-site"));
    const who = await whoOfRequest(site, c.req.header("authorization"), getCookie(c, SESSION_COOKIE));
    c.set("who", who);
    if (!roles.includes("public")) {
      if (who === null) throw signInFirst();
      site.rates.perAccount.take(who.accountId);
      if (!roles.includes(who.role)) throw notYourRole();
      if (!SAFE.has(method)) checkCsrf(who, c.req.header("x-candor-csrf"));
    }
    await next();
    if (!SAFE.has(method)) site.known.forget();
    c.header("Cache-Control", "no-store");
  };
}

async function whoOfRequest(
  site: Site,
  authorization: string | undefined,
  cookie: string | undefined,
): Promise<Who | null> {
  const bearer = /^Bearer (\S+)$/.exec(authorization ?? "")?.[1];
  if (bearer !== undefined) {
    return site.known.of(`token ${hashed(bearer)}`, () => whoByToken(site.db, bearer, site.now()));
  }
  if (cookie === undefined) return null;
  return site.known.of(`session ${hashed(cookie)}`, () => whoBySession(site.db, cookie, site.now()));
}

/** A browser says where a request comes from; a page of another site may not make one that changes something. */
function refuseOtherSites(fetchSite: string | undefined): void {
  if (fetchSite === undefined || fetchSite === "same-origin" || fetchSite === "none") return;
  throw forbidden("other-site", {
    en: "This request comes from a page of another site.",
    zh: "该请求来自其他网站的页面。",
  });
}

function checkCsrf(who: Who, header: string | undefined): void {
  if (who.via === "token" || (header !== undefined && header === who.csrf)) return;
  throw forbidden("csrf", {
    en: "The header X-Candor-CSRF is missing or old; take it from GET /session.",
    zh: "缺少请求头 X-Candor-CSRF，或其已失效；请从 GET /session 重新获取。",
  });
}

function signInFirst(): Refusal {
  return new Refusal(401, "sign-in", { en: "Sign in first.", zh: "请先登录。" });
}

function notYourRole(): Refusal {
  return forbidden("role", {
    en: "Your role does not allow this.",
    zh: "您的角色无权进行此操作。",
  });
}
