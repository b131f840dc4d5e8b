import { z } from "@hono/zod-openapi";

export const Text = z.object({ en: z.string(), zh: z.string() }).openapi("Text");

/** Errors are told in both languages; `code` is for programs. */
export const Problem = z
  .object({
    code: z.string().openapi({ example: "not-found" }),
    says: Text,
    /** Path of the field that is wrong, for status 400. */
    field: z.string().optional(),
  })
  .openapi("Problem");

export const Id = z.string().min(1).max(64).openapi({ example: "0193a1f2-7c1e-7b2a-9c1d-3f1f0a2b4c5d" });
/** ISO 8601 in UTC. */
export const Time = z.iso.datetime().openapi({ example: "2026-03-02T08:30:00.000Z" });
/** A day of the authority's calendar. */
export const Day = z.iso.date().openapi({ example: "2026-03-09" });
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
export const Fingerprint = z.string().regex(/^[0-9a-f]{32}$/);
export const Lang = z.enum(["en", "zh"]);
export const Ok = z.object({ ok: z.literal(true) }).openapi("Ok");

/** Short words of people; long ones. */
export const Line = z.string().trim().min(1).max(200);
export const Words = z.string().trim().min(1).max(10_000);

export const PageQuery = z.object({
  page: z.coerce.number().int().min(1).max(100_000).default(1).openapi({ description: "From 1." }),
  pageSize: z.coerce.number().int().min(1).max(200).default(50),
});

export function pageOf<T extends z.ZodType>(item: T, name: string) {
  return z
    .object({
      items: z.array(item),
      total: z.number().int(),
      page: z.number().int(),
      pageSize: z.number().int(),
    })
    .openapi(name);
}

export const IdParams = z.object({ id: Id });

/** `true`/`false` as words of a query. */
export const Flag = z.enum(["true", "false"]).transform((word) => word === "true");

/** The same key within a day gets the same answer, and the work is done once. */
export const IdempotencyHeader = z.object({
  "idempotency-key": z.string().min(8).max(100).optional(),
});
