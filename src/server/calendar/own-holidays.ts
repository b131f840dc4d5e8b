import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { SetUpError } from "../set-up-error.ts";
import type { YearOfHolidays } from "./holidays.ts";

const RANGE = /^\d\d-\d\d(\/\d\d-\d\d)?$/;
const Years = z.array(
  z.object({
    year: z.number().int().min(2000).max(2200),
    source: z.string(),
    off: z.array(z.string().regex(RANGE)),
    work: z.array(z.string().regex(RANGE)),
  }),
);

/** Years that this version does not know yet: `holidays.json` in the data folder, in the form of holidays.ts. */
export function ownHolidays(folder: string): readonly YearOfHolidays[] {
  const path = join(folder, "holidays.json");
  if (!existsSync(path)) return [];
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, "utf8"));
  } catch {
    value = null;
  }
  const years = Years.safeParse(value);
  if (years.success) return years.data;
  const [issue] = years.error.issues;
  const where = `${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}`;
  throw new SetUpError({
    en: `${path} is no list of years with holidays (${where}); see the form in docs/RUNBOOK.md`,
    zh: `${path} 不是有效的节假日列表（${where}）；格式见 docs/RUNBOOK.md`,
  });
}
