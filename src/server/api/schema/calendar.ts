import { z } from "@hono/zod-openapi";

/** `05-01`, `05-01/05-05`, or with a day of the year before: `2026-12-31/01-03`. */
const Range = z
  .string()
  .regex(/^(\d{4}-)?\d\d-\d\d(\/(\d{4}-)?\d\d-\d\d)?$/)
  .openapi({ example: "05-01/05-05" });

const year = z.number().int().min(2000).max(2200);
const days = {
  /** What it was taken from, as a reader can find it: the title and date of the notice. */
  source: z.string().trim().min(1).max(300),
  /** Days off beside Saturdays and Sundays. */
  off: z.array(Range).max(60),
  /** Saturdays and Sundays that are worked. */
  work: z.array(Range).max(60),
};

export const HolidayYear = z.object({ year, ...days }).openapi("HolidayYear");
/** The source is empty where the words do not name the notice. */
export const HolidayYearRead = HolidayYear.extend({ source: z.string() }).openapi("HolidayYearRead");
export const HolidayYearEntry = z.object(days).openapi("HolidayYearEntry");
/** The words of a yearly notice, pasted as they are. */
export const HolidayNotice = z.object({ words: z.string().min(1).max(20_000) }).openapi("HolidayNotice");
export const YearParams = z.object({ year: z.coerce.number().int().min(2000).max(2200) });

export const Holidays = z
  .object({
    /** The last year that is known without a hole before it; later days count weekends and the statutory days off. */
    knownUntil: z.number().int(),
    /** `entered`: by an officer, not with the program. */
    years: z.array(HolidayYear.extend({ entered: z.boolean() }).openapi("KnownHolidayYear")),
  })
  .openapi("Holidays");
