import { UsageError } from "./usage-error.ts";

/** A day as people give it on the command line: `2025-06-01`. Null where none was given. */
export function dateNamed(asked: string | undefined, option: string): string | null {
  if (asked === undefined) return null;
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(asked) ?? [];
  const length = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  if (
    year !== undefined &&
    Number(month) >= 1 &&
    Number(month) <= 12 &&
    Number(day) >= 1 &&
    Number(day) <= length
  )
    return asked;
  throw new UsageError({
    en: `${option} takes a day such as 2025-06-01, not "${asked}"`,
    zh: `${option} 须为日期，例如 2025-06-01，而不是“${asked}”`,
  });
}
