import createClient, { type Middleware } from "openapi-fetch";
import createQueryHooks from "openapi-react-query";
import type { paths, schemas } from "./schema.gen.ts";

export type { schemas };

export const API_BASE = "/api/v1";

/** What `GET /session` gave: it goes back with every request that changes something. */
let csrf: string | null = null;

export function rememberCsrf(token: string | null): void {
  csrf = token;
}

export function csrfHeaders(): Record<string, string> {
  return csrf === null ? {} : { "X-Candor-CSRF": csrf };
}

const CHANGES = new Set(["POST", "PUT", "PATCH", "DELETE"]);

const withCsrf: Middleware = {
  onRequest({ request }) {
    if (csrf !== null && CHANGES.has(request.method)) request.headers.set("X-Candor-CSRF", csrf);
    return request;
  },
};

export const client = createClient<paths>({ baseUrl: API_BASE, credentials: "same-origin" });
client.use(withCsrf);

/** `api.useQuery("get", "/audits", …)`: paths, parameters and answers are those of the OpenAPI document. */
export const api = createQueryHooks(client);

/** A key that lets a request be sent twice and be done once. */
export function onceKey(): string {
  return crypto.randomUUID();
}
