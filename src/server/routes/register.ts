import type { ApiApp } from "../http/api-app.ts";
import type { Site } from "../site.ts";
import { accountRoutes } from "./accounts.ts";
import { appRoutes } from "./apps.ts";
import { auditFileRoutes } from "./audit-files.ts";
import { auditRoutes } from "./audits.ts";
import { bulletinRoutes } from "./bulletins.ts";
import { calendarRoutes } from "./calendar.ts";
import { companyRoutes } from "./company.ts";
import { complaintRoutes } from "./complaints.ts";
import { orderPaperRoutes } from "./order-papers.ts";
import { orderRoutes } from "./orders.ts";
import { passkeyRoutes } from "./passkeys.ts";
import { publicBulletinRoutes } from "./public-bulletins.ts";
import { recordRoutes } from "./records.ts";
import { rejudgementRoutes } from "./rejudgements.ts";
import { reviewRoutes } from "./reviews.ts";
import { sessionRoutes } from "./session.ts";
import { settingRoutes } from "./settings.ts";
import { tokenRoutes } from "./tokens.ts";
import { uploadRoutes } from "./uploads.ts";

const GROUPS = [
  sessionRoutes,
  passkeyRoutes,
  tokenRoutes,
  settingRoutes,
  accountRoutes,
  uploadRoutes,
  auditRoutes,
  auditFileRoutes,
  appRoutes,
  reviewRoutes,
  complaintRoutes,
  orderRoutes,
  orderPaperRoutes,
  calendarRoutes,
  bulletinRoutes,
  publicBulletinRoutes,
  companyRoutes,
  recordRoutes,
  rejudgementRoutes,
];

export function registerRoutes(api: ApiApp, site: Site): void {
  for (const register of GROUPS) register(api, site);
}
