import { z } from "zod";

export const RejudgeTask = z.object({
  audits: z.array(z.object({ auditId: z.string(), path: z.string(), sha256: z.string() })),
  answerPath: z.string(),
});

const Words = z.object({ en: z.string(), zh: z.string() });
const Weight = z.object({ verdict: z.string(), severity: z.string() });

export const RejudgedBatch = z.array(
  z.object({
    auditId: z.string(),
    /** Blobs of the results. */
    before: z.string(),
    after: z.string(),
    changes: z.array(
      z.object({
        kind: z.enum(["added", "removed", "altered"]),
        fingerprint: z.string(),
        rule: z.string(),
        title: Words,
        before: Weight.nullable(),
        after: Weight.nullable(),
      }),
    ),
  }),
);
export type Rejudged = z.infer<typeof RejudgedBatch>[number];
