import type { Audit, PracticeRow } from "../../model/audit.ts";
import { labels } from "../words/labels.ts";
import { dataName, sdkName } from "../words/names.ts";
import { inParentheses } from "../words/punctuation.ts";
import { doesWords, needsWords, saysWords } from "../words/terms.ts";
import type { Page, RowCell } from "./page.ts";

/** What it takes, does it say so, does it need it: one row for each type of data. */
export function writePractice(page: Page, audit: Audit): void {
  const { lang, ink } = page;
  page.heading(labels.practice[lang]);
  if (audit.practice.length === 0) {
    page.write(labels.noPractice[lang], { indent: 2 });
    return;
  }
  const mark = Math.max(7, Math.min(14, Math.floor(page.width / 5) - 2));
  const widths = [page.width - 2 - 3 * (mark + 2), mark, mark, mark];
  const names = [labels.data, labels.takes, labels.saysSo, labels.needsIt];
  page.row(
    names.map((name) => ({ words: name[lang], paint: ink.dim })),
    widths,
  );
  for (const row of audit.practice) page.row(cells(page, row), widths);
}

function cells({ lang, ink }: Page, { data, does, says, needs, sensitive }: PracticeRow): readonly RowCell[] {
  const by = does.sdks.length === 0 ? "" : ` [${does.sdks.map(sdkName).join(", ")}]`;
  const mark = sensitive ? inParentheses(labels.sensitive[lang], lang) : "";
  const paintSays = { yes: ink.good, vague: ink.open, denies: ink.bad, no: ink.bad, unknown: ink.open }[
    says.mark
  ];
  const paintNeeds = { necessary: ink.good, optional: ink.open, unrelated: ink.bad, unknown: ink.open }[
    needs.mark
  ];
  return [
    { words: `${dataName(data, lang)}${mark}${by}`, paint: ink.bold },
    { words: doesWords[does.mark][lang] },
    { words: saysWords[says.mark][lang], paint: paintSays },
    { words: needsWords[needs.mark][lang], paint: paintNeeds },
  ];
}
