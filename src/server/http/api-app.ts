import { OpenAPIHono } from "@hono/zod-openapi";
import type { Who } from "../people/who.ts";
import { Refusal } from "../refusal.ts";
import { invalidWords } from "./invalid-words.ts";
import { problemOf } from "./problem.ts";

export interface Vars {
  /** Null on public routes where nobody is signed in. */
  readonly who: Who | null;
  /** The route's pattern, for logs and metrics: no ids, no query. */
  readonly route: string;
  /** Client address, for rate limits only. */
  readonly address: string;
}

export type ApiApp = OpenAPIHono<{ Variables: Vars }>;

/** A request that does not fit its schema is a `Problem` that names the field. */
export function newApiApp(): ApiApp {
  return new OpenAPIHono<{ Variables: Vars }>({
    defaultHook: (result, c) => {
      if (result.success) return undefined;
      const [issue] = result.error.issues;
      const field = issue?.path.join(".") ?? "";
      const why = issue === undefined ? { en: "", zh: "" } : invalidWords(issue);
      const refusal = new Refusal(
        400,
        "invalid",
        { en: `${field} ${why.en}`.trim(), zh: `${field} ${why.zh}`.trim() },
        field === "" ? {} : { field },
      );
      return c.json(problemOf(refusal), 400);
    },
  });
}

/** The person of a route that asks for one. The gate has let nobody else through. */
export function whoOf(who: Who | null): Who {
  if (who === null) throw new Error("a route that is not public was reached without an account");
  return who;
}
