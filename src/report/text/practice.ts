import type { Audit, PracticeRow } from "../../model/audit.ts";
import { needReasons } from "../view/reasons.ts";
import { labels } from "../words/labels.ts";
import { dataName } from "../words/names.ts";
import { inParentheses, punctuation } from "../words/punctuation.ts";
import { doesWords, needsWords, saysWords } from "../words/terms.ts";
import type { Page, RowCell } from "./page.ts";
import { columns } from "./width.ts";

/** What it takes, does it say so, does it need it: one row for each type of data. */
export function writePractice(page: Page, audit: Audit): void {
  const { lang, ink } = page;
  page.heading(labels.practice[lang]);
  if (audit.practice.length === 0) {
    page.write(labels.noPractice[lang], { indent: 2 });
    return;
  }
  const heads = [labels.data, labels.takes, labels.saysSo, labels.needsIt].map((name) => ({
    words: name[lang],
    paint: ink.dim,
  }));
  const rows = [heads, ...audit.practice.map((row) => cells(page, row))];
  const widths = widthsOf(page, rows);
  for (const row of rows) page.row(row, widths);
  writeReasons(page, audit);
}

/** "Address book, SMS (not needed): it is not on the list …" */
function writeReasons(page: Page, audit: Audit): void {
  const { lang, ink } = page;
  const reasons = needReasons(audit, lang);
  if (reasons.length === 0) return;
  page.blank();
  page.write(labels.needReasons[lang], { indent: 2, paint: ink.bold });
  for (const { names, mark, why } of reasons) {
    const { colon, list } = punctuation[lang];
    const about = `${names.join(list)}${inParentheses(needsWords[mark][lang], lang)}`;
    page.write(`${about}${colon}${why}`, { indent: 4, lead: "- " });
  }
}

const NAME_COLUMNS = 22;

/** Marks take what their words take; the name gets the rest, which must be enough to read. */
function widthsOf({ width }: Page, rows: readonly (readonly RowCell[])[]): readonly number[] {
  const room = width - 8 - NAME_COLUMNS;
  const wanted = [1, 2, 3].map((column) => Math.max(...rows.map((row) => columns(row[column]?.words ?? ""))));
  const sum = wanted.reduce((total, one) => total + one, 0);
  const marks = sum <= room ? wanted : wanted.map((one) => Math.min(one, Math.max(7, Math.floor(room / 3))));
  return [width - 2 - marks.reduce((total, one) => total + one + 2, 0), ...marks];
}

function cells({ lang, ink }: Page, { data, does, says, needs, sensitive }: PracticeRow): readonly RowCell[] {
  const mark = sensitive ? inParentheses(labels.sensitive[lang], lang) : "";
  const paintSays = { yes: ink.good, vague: ink.open, denies: ink.bad, no: ink.bad, unknown: ink.open }[
    says.mark
  ];
  const paintNeeds = { necessary: ink.good, optional: ink.open, unrelated: ink.bad, unknown: ink.open }[
    needs.mark
  ];
  return [
    { words: `${dataName(data, lang)}${mark}`, paint: ink.bold },
    { words: doesWords[does.mark][lang] },
    { words: saysWords[says.mark][lang], paint: paintSays },
    { words: needsWords[needs.mark][lang], paint: paintNeeds },
  ];
}
