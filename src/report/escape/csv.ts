import { clean } from "./clean.ts";

/** One quoted cell of RFC 4180 that no spreadsheet takes for a formula. */
export function csvCell(value: string | number): string {
  const words = clean(String(value));
  const inert = FORMULA.test(words) ? `'${words}` : words;
  return `"${inert.replace(/"/g, '""')}"`;
}

// Also after blanks and in full width: spreadsheets trim and fold before they look.
const FORMULA = /^[\s\ufffd]*[=+\-@|%＝＋－＠｜]/u;
