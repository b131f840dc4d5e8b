import { getConnInfo } from "@hono/node-server/conninfo";
import { SpanKind, SpanStatusCode, trace } from "@opentelemetry/api";
import { Hono, type MiddlewareHandler } from "hono";
import { API_BASE, apiDocument } from "../api/document.ts";
import { notFound } from "../refusal.ts";
import { registerRoutes } from "../routes/register.ts";
import type { Site } from "../site.ts";
import { newApiApp, type Vars } from "./api-app.ts";
import { docsPage } from "./docs-page.ts";
import { gate } from "./gate.ts";
import { health, metricsAnswer } from "./operations.ts";
import { errorHandler, refuse } from "./problem.ts";
import { documentPolicy, securityHeaders } from "./security-headers.ts";
import { StaticFiles } from "./static.ts";

/** Every request, from the first header to the last. Tests pass a `Request` and read a `Response`. */
export function serverApp(site: Site, files = new StaticFiles()): Hono<{ Variables: Vars }> {
  const app = new Hono<{ Variables: Vars }>();
  let document: ReturnType<typeof apiDocument> | null = null;
  const docs = docsPage();
  app.onError(errorHandler(site.log));
  app.use(securityHeaders(site.publicUrl.startsWith("https:")));
  app.use(observed(site));
  app.use(addressed(site.config.trustProxy));

  app.get("/healthz", (c) => health(site, c));
  app.get("/metrics", (c) => metricsAnswer(site, c));
  app.get(`${API_BASE}/openapi.json`, (c) => {
    // Making it takes longer than everything else of a start but the database.
    document ??= apiDocument();
    return c.json(document);
  });
  app.get(`${API_BASE}/docs`, (c) => {
    c.header("Content-Security-Policy", documentPolicy(docs));
    return c.html(docs);
  });

  const api = newApiApp();
  api.use(gate(site));
  registerRoutes(api, site);
  api.notFound((c) => refuse(c, notFound()));
  api.onError(errorHandler(site.log));
  app.route(API_BASE, api);
  app.all("/api/*", (c) => refuse(c, notFound()));
  app.get("*", (c) => files.answer(c));
  return app;
}

/** One log line, one metric and one span a request: the route's pattern, never its ids, query or sender. */
function observed(site: Site): MiddlewareHandler<{ Variables: Vars }> {
  const tracer = trace.getTracer("candor");
  return async (c, next) => {
    const began = performance.now();
    await tracer.startActiveSpan("request", { kind: SpanKind.SERVER }, async (span) => {
      try {
        await next();
      } finally {
        const route = c.get("route") ?? placeOf(c.req.path);
        const { method } = c.req;
        const { status } = c.res;
        const seconds = (performance.now() - began) / 1000;
        site.metrics.requests.observe({ method, route, status: String(status) }, seconds);
        site.log.info({ method, route, status, ms: Math.round(seconds * 1000) }, "request");
        span.updateName(`${method} ${route}`);
        span.setAttributes({ "http.route": route, "http.response.status_code": status });
        if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
        span.end();
      }
    });
  };
}

const OWN_PLACES = new Set(["/healthz", "/metrics", `${API_BASE}/openapi.json`, `${API_BASE}/docs`]);

function placeOf(path: string): string {
  if (OWN_PLACES.has(path)) return path;
  return path.startsWith("/api/") ? "none" : "page";
}

function addressed(trustProxy: boolean): MiddlewareHandler<{ Variables: Vars }> {
  return async (c, next) => {
    const forwarded = c.req.header("x-forwarded-for")?.split(",").at(-1)?.trim();
    c.set("address", trustProxy && forwarded !== undefined ? forwarded : socketAddress(() => getConnInfo(c)));
    await next();
  };
}

/** Requests of tests come through no socket. */
function socketAddress(info: () => ReturnType<typeof getConnInfo>): string {
  try {
    return info().remote.address ?? "unknown";
  } catch {
    return "unknown";
  }
}
