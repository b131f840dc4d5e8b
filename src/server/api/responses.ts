import { z } from "@hono/zod-openapi";
import { Problem } from "./schema/shared.ts";

export function json<T extends z.ZodType>(schema: T, description: string) {
  return { description, content: { "application/json": { schema } } };
}

export function file(mediaTypes: readonly string[], description: string) {
  const schema = z.string().openapi({ format: "binary" });
  return { description, content: Object.fromEntries(mediaTypes.map((type) => [type, { schema }])) };
}

export function body<T extends z.ZodType>(schema: T) {
  return { required: true, content: { "application/json": { schema } } };
}

const SAYS = {
  400: "The request is not as this page describes it.",
  401: "Nobody is signed in.",
  403: "The role, or the missing CSRF header, does not allow it.",
  404: "There is no such thing, or it is not yours to see.",
  409: "It does not fit the state that the thing is in.",
  413: "Larger than this server accepts, or over the quota.",
  507: "The disk of the server is full.",
  429: "Too many requests; `Retry-After` says when to come back (seconds).",
} as const;

type Status = keyof typeof SAYS;

/** What can go wrong, always as a `Problem`. */
export function problems<S extends Status>(...statuses: readonly S[]) {
  const entries = statuses.map((status) => [status, json(Problem, SAYS[status])] as const);
  return Object.fromEntries(entries) as Record<S, ReturnType<typeof json<typeof Problem>>>;
}
