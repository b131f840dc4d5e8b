import { z } from "@hono/zod-openapi";
import { AuditEntry, AuditState, Counts } from "./audits.ts";
import { Flag, Id, PageQuery, pageOf, Time } from "./shared.ts";

export const AppEntry = z
  .object({
    id: Id,
    packageName: z.string().nullable(),
    label: z.string().nullable(),
    category: z.string().nullable(),
    companyId: Id.nullable(),
    company: z.string().nullable(),
    audits: z.number().int(),
    complaints: z.number().int(),
    openOrders: z.number().int(),
    /** The newest audit that is done. */
    latest: z
      .object({
        id: Id,
        versionName: z.string().nullable(),
        state: AuditState,
        finishedAt: Time.nullable(),
        counts: Counts.nullable(),
      })
      .nullable(),
  })
  .openapi("AppEntry");

export const AppDetail = AppEntry.extend({ history: z.array(AuditEntry) }).openapi("AppDetail");

export const AppChange = z
  .object({ category: z.string().max(100).nullable(), companyId: Id.nullable() })
  .partial()
  .openapi("AppChange");

/**
 * Every filter is about the newest finished audit of an app, and all that are given must hold.
 * "Which apps send OAID before consent?": `data=device.oaid&does=sends&when=before-consent`.
 * "Which ship this SDK below version X?": `sdk=umeng-analytics&sdkBelow=9.4.0`.
 */
export const AppQuery = PageQuery.extend({
  q: z.string().max(200).optional(),
  sdk: z.string().max(100).optional(),
  sdkBelow: z.string().max(40).optional().openapi({ description: "Versions lower than this; needs `sdk`." }),
  data: z.string().max(100).optional(),
  does: z
    .enum(["sends", "reads", "could", "no", "unknown"])
    .optional()
    .openapi({ description: "Needs `data`." }),
  says: z
    .enum(["yes", "vague", "denies", "no", "unknown"])
    .optional()
    .openapi({ description: "Needs `data`." }),
  needs: z
    .enum(["necessary", "optional", "unrelated", "unknown"])
    .optional()
    .openapi({ description: "Needs `data`." }),
  when: z
    .enum(["before-consent", "after-consent", "in-background", "unknown"])
    .optional()
    .openapi({ description: "Needs `data`." }),
  permission: z.string().max(200).optional(),
  used: z.enum(["yes", "no", "unknown"]).optional().openapi({ description: "Needs `permission`." }),
  host: z.string().max(200).optional(),
  rule: z.string().max(100).optional(),
  verdict: z.enum(["breach", "risk", "unknown"]).optional().openapi({ description: "Needs `rule`." }),
  category: z.string().max(100).optional(),
  companyId: Id.optional(),
  withGaps: Flag.optional(),
  sort: z.enum(["label", "-label", "audited", "-audited", "high", "-high"]).default("-audited"),
});

export const AppPage = pageOf(AppEntry, "AppPage");

export const Tally = z.object({ key: z.string(), apps: z.number().int() }).openapi("Tally");

/** Counts over the newest finished audit of each app, largest first. */
export const Overview = z
  .object({
    apps: z.number().int(),
    audits: z.number().int(),
    appsWithHigh: z.number().int(),
    appsWithGaps: z.number().int(),
    byRule: z.array(Tally),
    bySdk: z.array(Tally),
    byData: z.array(Tally.extend({ does: z.string() })),
    byPermission: z.array(Tally),
    byCategory: z.array(Tally),
    /** Finished audits a day, the last 30 days. */
    byDay: z.array(z.object({ day: z.string(), audits: z.number().int() })),
    openOrders: z.number().int(),
    overdueOrders: z.number().int(),
    newComplaints: z.number().int(),
    findingsToReview: z.number().int(),
  })
  .openapi("Overview");

/** What the catalog knows, for lists to choose from. */
export const Choices = z
  .object({
    categories: z.array(z.object({ id: z.string(), en: z.string(), zh: z.string() })),
    dataTypes: z.array(z.object({ id: z.string(), en: z.string(), zh: z.string() })),
    rules: z.array(z.object({ id: z.string(), en: z.string(), zh: z.string() })),
    sdks: z.array(z.object({ id: z.string(), name: z.string() })),
    jurisdictions: z.array(z.string()),
    reports: z.array(z.object({ id: z.string(), mediaType: z.string(), extension: z.string() })),
  })
  .openapi("Choices");
