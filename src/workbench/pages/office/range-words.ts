const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** `05-31/06-02` as a person writes it: `31 May–2 Jun`, `5月31日至6月2日`. */
export function rangeWords(range: string, lang: "en" | "zh"): string {
  const [first, last] = range.split("/").map(partsOf);
  if (first === undefined) return range;
  if (last === undefined) return dayWords(first, lang, true);
  const sameMonth = first.month === last.month && first.year === last.year;
  return lang === "zh"
    ? `${dayWords(first, lang, true)}至${dayWords(last, lang, !sameMonth)}`
    : `${dayWords(first, lang, !sameMonth)}–${dayWords(last, lang, true)}`;
}

interface Day {
  readonly year: string | null;
  readonly month: number;
  readonly day: number;
}

function partsOf(word: string): Day {
  const [day = "", month = "", year = null] = word.split("-").reverse();
  return { year, month: Number(month), day: Number(day) };
}

function dayWords({ year, month, day }: Day, lang: "en" | "zh", withMonth: boolean): string {
  const ofYear = year !== null ? year : "";
  if (lang === "zh") return `${ofYear && `${ofYear}年`}${withMonth ? `${month}月` : ""}${day}日`;
  return [String(day), ...(withMonth ? [MONTHS[month - 1] ?? ""] : []), ...(ofYear ? [ofYear] : [])].join(
    " ",
  );
}
