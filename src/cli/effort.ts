import { wholeNumber } from "./whole-number.ts";

const MAX_EFFORT = 20;

/** How many times the usual work may go into following code; the usual where nothing is said. */
export function effortOf(asked: string | undefined): number {
  return asked === undefined ? 1 : wholeNumber("--effort", asked, MAX_EFFORT);
}
