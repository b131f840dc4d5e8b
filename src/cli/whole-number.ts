import { UsageError } from "./usage-error.ts";

/** What an option was given, as a whole number from 1 to `most`. Throws a `UsageError` for anything else. */
export function wholeNumber(option: string, asked: string, most: number): number {
  const count = Number(asked);
  if (Number.isInteger(count) && count >= 1 && count <= most) return count;
  throw new UsageError({
    en: `${option} takes a whole number from 1 to ${most}, not "${asked}"`,
    zh: `${option} 应为 1 到 ${most} 的整数，而不是“${asked}”`,
  });
}
