import type { Text } from "../model/text.ts";
import { nearest } from "./nearest.ts";
import { UsageError } from "./usage-error.ts";

const LISTED = 8;

/** The one of `valid` that was asked for; else an error with the nearest name. `listedBy` names what prints a long list. */
export function choice<Name extends string>(
  option: string,
  asked: string,
  valid: readonly Name[],
  listedBy = `${option} --help`,
): Name {
  const found = valid.find((name) => name === asked);
  if (found !== undefined) return found;
  const { en, zh } = mend(asked, valid, listedBy);
  throw new UsageError({ en: `${option} has no "${asked}"; ${en}`, zh: `${option} 没有“${asked}”；${zh}` });
}

function mend(asked: string, valid: readonly string[], listedBy: string): Text {
  const near = nearest(asked, valid);
  if (near !== null) return { en: `did you mean ${near}?`, zh: `您是不是要用 ${near}？` };
  if (valid.length <= LISTED)
    return { en: `use one of ${valid.join(", ")}`, zh: `可用的有 ${valid.join("、")}` };
  return { en: `${listedBy} lists them all`, zh: `${listedBy} 可列出全部` };
}
