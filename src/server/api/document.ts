import { OpenAPIHono } from "@hono/zod-openapi";
import about from "../../../package.json" with { type: "json" };
import { apiRoutes } from "./routes.ts";
import { AuditEvent } from "./schema/audits.ts";

export const API_BASE = "/api/v1";

/** The OpenAPI 3.1 document, made from the same schemas that check requests. */
export function apiDocument(): object {
  const api = new OpenAPIHono();
  const registry = api.openAPIRegistry;
  registry.registerComponent("securitySchemes", "session", {
    type: "apiKey",
    in: "cookie",
    name: "candor_session",
    description: "Set by signing in. Requests that change something also send `X-Candor-CSRF`.",
  });
  registry.registerComponent("securitySchemes", "token", {
    type: "http",
    scheme: "bearer",
    description: "An API token of one's account.",
  });
  registry.register("AuditEvent", AuditEvent);
  for (const route of apiRoutes) registry.registerPath(route);
  return api.getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: "Candor",
      version: about.version,
      description: "Complaints, audits, reviews, orders and bulletins about apps and personal data.",
      license: { name: about.license },
    },
    servers: [{ url: API_BASE }],
  });
}
