import { OpenAPIHono } from "@hono/zod-openapi";
import about from "../../../package.json" with { type: "json" };
import { apiRoutes } from "./routes.ts";
import { AuditEvent } from "./schema/audits.ts";

export const API_BASE = "/api/v1";

/** The OpenAPI 3.1 document, made from the same schemas that check requests. */
export function apiDocument(): object {
  return nullableRefs(madeDocument());
}

function madeDocument() {
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

/**
 * The generator writes a nullable reference as `allOf: [{$ref}, {type: ["object", "null"]}]`, which null does not fit:
 * it would have to be what is referred to as well.
 */
function nullableRefs<T>(value: T): T;
function nullableRefs(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => nullableRefs(one));
  if (typeof value !== "object" || value === null) return value;
  const fields = Object.fromEntries(Object.entries(value).map(([name, one]) => [name, nullableRefs(one)]));
  const { allOf, ...rest } = fields;
  if (!Array.isArray(allOf) || allOf.length !== 2) return fields;
  const [reference, other] = allOf;
  const isNullable =
    typeof reference === "object" &&
    "$ref" in reference &&
    Array.isArray(other?.type) &&
    other.type.includes("null");
  return isNullable ? { ...rest, anyOf: [reference, { type: "null" }] } : fields;
}
