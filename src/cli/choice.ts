import { nearest } from "./nearest.ts";
import { UsageError } from "./usage-error.ts";

const LISTED = 8;

/** The one of `valid` that was asked for; else an error with the nearest name. */
export function choice<Name extends string>(option: string, asked: string, valid: readonly Name[]): Name {
  const found = valid.find((name) => name === asked);
  if (found !== undefined) return found;
  const near = nearest(asked, valid);
  const listed = valid.length <= LISTED ? valid.join(", ") : null;
  const en =
    near !== null
      ? `did you mean ${near}?`
      : `use one of ${listed ?? `${valid.slice(0, LISTED).join(", ")} …`}`;
  const zh =
    near !== null
      ? `您是不是要用 ${near}？`
      : `可用的有 ${listed ?? `${valid.slice(0, LISTED).join(", ")} ……`}`;
  throw new UsageError({ en: `${option} has no "${asked}"; ${en}`, zh: `${option} 没有“${asked}”；${zh}` });
}
