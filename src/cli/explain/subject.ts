import type { Lang, Text } from "../../model/text.ts";
import type { Page } from "../../report/text/page.ts";

/** Something that `candor explain` has a page on. */
export interface Subject {
  /** "data type" */
  readonly kind: Text;
  readonly id: string;
  readonly title: Text;
  /** Other names that lead here: aliases, short forms, names in both languages. */
  readonly names: readonly string[];
  readonly write: (page: Page) => void;
}

/** A heading with one paragraph below it; nothing where there are no words. */
export function section(page: Page, heading: Text, words: string | undefined): void {
  if (words === undefined || words === "") return;
  page.heading(heading[page.lang]);
  page.write(words, { indent: 2 });
}

/** A heading with one line for each; nothing where there are none. */
export function sectionList(page: Page, heading: Text, lines: readonly string[]): void {
  if (lines.length === 0) return;
  page.heading(heading[page.lang]);
  for (const line of lines) page.write(line, { indent: 2, lead: "- " });
}

export function joined(words: readonly string[], lang: Lang): string {
  return words.join(lang === "zh" ? "、" : ", ");
}

export const t = (en: string, zh: string): Text => ({ en, zh });

export const headings = {
  source: t("Where this is from", "出处"),
  note: t("Note", "说明"),
  law: t("Law", "依据"),
};
