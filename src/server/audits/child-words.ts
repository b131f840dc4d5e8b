import { z } from "zod";

/** What the process of one audit is told, as JSON in the file that its only argument names. */
export const ChildTask = z.object({
  app: z.object({ path: z.string(), name: z.string(), sha256: z.string() }),
  policies: z.array(z.object({ path: z.string(), name: z.string(), sha256: z.string() })),
  companions: z.array(
    z.object({
      kind: z.enum(["mapping", "run-log", "label"]),
      path: z.string(),
      name: z.string(),
      sha256: z.string(),
    }),
  ),
  category: z.string().nullable(),
  asOf: z.string().nullable(),
  children: z.boolean(),
  functions: z.array(z.string()),
  laws: z.array(z.string()).nullable(),
  /** Reasons not to open the app or the policies: reading them ended an earlier process. */
  unreadable: z.object({ app: z.string().nullable(), policies: z.string().nullable() }),
  /** Where the answers are written, JSON in gzip. */
  resultPath: z.string(),
  textsPath: z.string(),
  /** Written instead of the answers where a file beside the app is not what it was sent as. */
  refusalPath: z.string(),
});

export const ChildRefusal = z.object({ en: z.string(), zh: z.string() });
export type ChildTask = z.infer<typeof ChildTask>;

export const PolicyTexts = z.array(z.object({ name: z.string(), sha256: z.string(), text: z.string() }));
