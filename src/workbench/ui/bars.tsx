import type { ReactNode } from "react";
import { number } from "./words.ts";

export interface Bar {
  readonly key: string;
  readonly label: ReactNode;
  readonly value: number;
  readonly tone?: string;
}

/** Counts as bars, largest first: a list whose figures can be read, so that it tells the same to the eye and to a reader. */
export function Bars({ bars, label }: { readonly bars: readonly Bar[]; readonly label: string }) {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <ul className="bars" aria-label={label}>
      {bars.map((bar) => (
        <li key={bar.key}>
          <span className="bar-label">{bar.label}</span>
          <span className="bar-value number">{number(bar.value)}</span>
          <svg
            className={`bar ${bar.tone ?? ""}`}
            viewBox="0 0 100 4"
            preserveAspectRatio="none"
            aria-hidden="true"
          >
            <rect className="bar-track" width="100" height="4" />
            <rect className="bar-fill" width={(100 * bar.value) / most} height="4" />
          </svg>
        </li>
      ))}
    </ul>
  );
}

interface ColumnsProps {
  readonly label: string;
  readonly days: readonly { readonly day: string; readonly count: number }[];
}

const DAY_MS = 86_400_000;
const SHOWN_DAYS = 30;

/** Days without any have a place, too: a single day is no wall. */
function wholeMonth(known: ColumnsProps["days"]): ColumnsProps["days"] {
  const last = known.at(-1);
  if (last === undefined) return [];
  const counts = new Map(known.map(({ day, count }) => [day, count]));
  const end = Date.parse(`${last.day}T00:00:00Z`);
  return Array.from({ length: SHOWN_DAYS }, (_, at) => {
    const day = new Date(end - (SHOWN_DAYS - 1 - at) * DAY_MS).toISOString().slice(0, 10);
    return { day, count: counts.get(day) ?? 0 };
  });
}

/** One column a day, oldest first. */
export function DayColumns({ label, days: known }: ColumnsProps) {
  const days = wholeMonth(known);
  const most = Math.max(1, ...days.map(({ count }) => count));
  const width = 100 / Math.max(1, days.length);
  const first = days[0];
  const last = days.at(-1);
  return (
    <figure className="day-columns">
      <svg viewBox="0 0 100 40" preserveAspectRatio="none" role="img" aria-label={label}>
        {days.map(({ day, count }, at) => (
          <rect
            key={day}
            x={at * width + width * 0.15}
            width={width * 0.7}
            y={40 - Math.max(count === 0 ? 0.6 : 2, (38 * count) / most)}
            height={Math.max(count === 0 ? 0.6 : 2, (38 * count) / most)}
            className={count === 0 ? "none" : ""}
          >
            <title>{`${day}: ${number(count)}`}</title>
          </rect>
        ))}
      </svg>
      <figcaption className="soft small number">
        <span>{first?.day}</span>
        <span>↑ {number(most)}</span>
        <span>{last?.day}</span>
      </figcaption>
    </figure>
  );
}
