import type { RouteConfig } from "@hono/zod-openapi";
import * as accounts from "./accounts.ts";
import * as apps from "./apps.ts";
import * as audits from "./audits.ts";
import * as bulletins from "./bulletins.ts";
import * as calendar from "./calendar.ts";
import * as company from "./company.ts";
import * as complaints from "./complaints.ts";
import * as orders from "./orders.ts";
import * as records from "./records.ts";
import * as reviews from "./reviews.ts";
import * as session from "./session.ts";
import * as uploads from "./uploads.ts";

const GROUPS = [
  session,
  accounts,
  uploads,
  audits,
  apps,
  reviews,
  complaints,
  orders,
  calendar,
  bulletins,
  records,
  company,
];

/** Every route of the API, as its group wrote it. */
export const apiRoutes: readonly RouteConfig[] = GROUPS.flatMap((group) =>
  Object.values<unknown>({ ...group }).filter(isRoute),
);

function isRoute(value: unknown): value is RouteConfig {
  return typeof value === "object" && value !== null && "method" in value && "path" in value;
}
