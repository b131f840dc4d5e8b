const DAY_MS = 86_400_000;
/** The lunar days are those of the calendar as China keeps it. */
const LUNAR = new Intl.DateTimeFormat("en-u-ca-chinese", {
  month: "numeric",
  day: "numeric",
  timeZone: "Asia/Shanghai",
});

/** Solar days off for everyone, as `MM-DD`. */
const SOLAR = ["01-01", "05-01", "05-02", "10-01", "10-02", "10-03"];
/** Month and day of the lunar year; New Year's Eve is the day before the first. */
const LUNAR_DAYS = new Set(["1/1", "1/2", "1/3", "5/5", "8/15"]);

const made = new Map<number, ReadonlySet<string>>();

/**
 * The days off that the law itself names for everyone (《全国年节及纪念日放假办法》, as revised on 10 November 2024, article
 * 2): they hold for a year whose notice is not out yet, which only says what is swapped around them.
 */
export function statutoryDays(year: number): ReadonlySet<string> {
  const known = made.get(year);
  if (known !== undefined) return known;
  const days = new Set([...SOLAR.map((day) => `${year}-${day}`), qingming(year)]);
  const end = Date.UTC(year + 1, 0, 1);
  for (let at = Date.UTC(year, 0, 1); at < end; at += DAY_MS) {
    const lunar = LUNAR.format(at);
    if (!LUNAR_DAYS.has(lunar)) continue;
    days.add(dayOf(at));
    if (lunar === "1/1") days.add(dayOf(at - DAY_MS));
  }
  made.set(year, days);
  return days;
}

/** When the sun stands at 15°: the usual approximation, good for this century. */
function qingming(year: number): string {
  const ofCentury = year % 100;
  const day = Math.floor(0.2422 * ofCentury + 4.81) - Math.floor(ofCentury / 4);
  return `${year}-04-${String(day).padStart(2, "0")}`;
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
