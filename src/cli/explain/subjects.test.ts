import { describe, expect, it } from "vitest";
import { Page } from "../../report/text/page.ts";
import { columns } from "../../report/text/width.ts";
import { allSubjects, findSubject } from "./subjects.ts";

const subjects = allSubjects();

describe("pages of explain", () => {
  it.each(["en", "zh"] as const)("are there for everything in the catalog and fit 80 columns: %s", (lang) => {
    expect(subjects.length).toBeGreaterThan(1000);
    for (const { id, title, write } of subjects) {
      const page = new Page(lang, 80, false);
      write(page);
      const lines = page.toString().split("\n");
      expect(lines.length, id).toBeGreaterThan(2);
      expect(
        lines.filter((line) => columns(line) > 80),
        id,
      ).toEqual([]);
      expect(`${title[lang]}${lines.join("")}`, id).not.toMatch(/undefined|\[object|NaN/);
    }
  });

  it("are found by their own id, and no other page stands in the way", () => {
    expect(
      subjects.filter((subject) => findSubject(subjects, subject.id) !== subject).map(({ id }) => id),
    ).toEqual([]);
  });
});
