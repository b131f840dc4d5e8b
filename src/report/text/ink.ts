import type { Severity } from "../../model/finding.ts";

/** Colours of a terminal; without colour every function hands its words back. */
export interface Ink {
  readonly bold: (words: string) => string;
  readonly dim: (words: string) => string;
  readonly severity: (severity: Severity, words: string) => string;
  readonly good: (words: string) => string;
  readonly bad: (words: string) => string;
  readonly open: (words: string) => string;
}

export function inkFor(colour: boolean): Ink {
  const ink = (start: number, end: number) => (words: string) =>
    colour && words !== "" ? `\u001b[${start}m${words}\u001b[${end}m` : words;
  const red = ink(31, 39);
  const yellow = ink(33, 39);
  const cyan = ink(36, 39);
  return {
    bold: ink(1, 22),
    dim: ink(2, 22),
    severity: (severity, words) => ({ high: red, medium: yellow, low: cyan })[severity](words),
    good: ink(32, 39),
    bad: red,
    open: yellow,
  };
}
