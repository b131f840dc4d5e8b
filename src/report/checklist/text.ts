import { type Checklist, type ChecklistItem, defineChecklistReport } from "../../model/checklist.ts";
import { clean } from "../escape/clean.ts";
import type { Ink } from "../text/ink.ts";
import { Page } from "../text/page.ts";
import { answerWords, byWords, checklistTitle, countLine, heads } from "../words/checklist.ts";
import { labels } from "../words/labels.ts";
import { spot, spotLine } from "../words/place.ts";
import { punctuation } from "../words/punctuation.ts";

/** For a terminal: every item in one line, with its evidence or with what a person is to look at below it. */
export default defineChecklistReport({
  id: "text",
  mediaType: "text/plain; charset=utf-8",
  extension: "txt",
  render: (checklists, { lang, colour, width }) => {
    const page = new Page(lang, width, colour);
    for (const checklist of checklists) writeChecklist(page, checklist);
    return page.toString();
  },
});

function writeChecklist(page: Page, checklist: Checklist): void {
  const { lang, ink } = page;
  page.rule();
  page.write(`${heads.title[lang]}${punctuation[lang].colon}${checklistTitle(checklist, lang)}`, {
    paint: ink.bold,
  });
  page.write(`SHA-256${punctuation[lang].colon}${checklist.app.sha256}`, { paint: ink.dim });
  page.rule();
  for (const { title, counts, items } of checklist.lists) {
    page.heading(title[lang]);
    page.write(countLine(counts, lang), { indent: 2 });
    let group: string | null = null;
    for (const item of items) {
      const own = item.group?.[lang] ?? null;
      if (own !== null && own !== group) {
        page.blank();
        page.write(own, { indent: 2, paint: ink.bold });
      }
      group = own;
      writeItem(page, checklist, item);
    }
  }
  page.blank();
  page.write(labels.notAdvice[lang], { paint: ink.dim });
}

function writeItem(page: Page, checklist: Checklist, item: ChecklistItem): void {
  const { lang, ink } = page;
  const { colon } = punctuation[lang];
  page.blank();
  page.write(item.name[lang], { indent: 2, lead: `${clean(item.id)}  ` });
  page.write(`${answerWords[item.answer][lang]} · ${byWords[item.by][lang]}`, {
    indent: 4,
    paint: (line) => painted(ink, item, line),
  });
  if (item.because !== null) page.write(item.because[lang], { indent: 4, paint: ink.dim });
  for (const { finding, says, at } of item.evidence) {
    page.write(says[lang], { indent: 4, lead: `${finding === null ? "-" : clean(finding)} ` });
    const [first] = at;
    if (first) page.write(spotLine(spot(first, checklist, lang), lang), { indent: 8, paint: ink.dim });
  }
  if (item.look === null || item.answer === "breach") return;
  page.write(`${heads.screen[lang]}${colon}${item.look.screen[lang]}`, { indent: 4 });
  page.write(`${heads.step[lang]}${colon}${item.look.step[lang]}`, { indent: 4 });
  page.write(`${heads.question[lang]}${colon}${item.look.question[lang]}`, { indent: 4 });
}

function painted(ink: Ink, { answer }: ChecklistItem, line: string): string {
  if (answer === "breach") return ink.severity("high", line);
  if (answer === "risk") return ink.severity("medium", line);
  return answer === "clear" ? line : ink.open(line);
}
