import { expect, test } from "vitest";
import { documentReports } from "../document/reports.ts";
import { sketchpad } from "../fixtures/audit.ts";
import { hostile } from "../fixtures/hostile.ts";
import { draftDocument } from "./document.ts";

const langs = ["en", "zh"] as const;
const print = (lang: "en" | "zh", all: boolean, format: string, audit = sketchpad) =>
  documentReports((one) => draftDocument(one, { lang, all }))
    .find(({ id }) => id === format)
    ?.render([audit], { lang, colour: false, width: 80 }) ?? "";

test.each(langs)(
  "in %s lists what the policy lacks, and leaves blank what only the company knows",
  (lang) => {
    const draft = print(lang, false, "markdown");
    expect(draft).toContain(lang === "zh" ? "通讯录" : "Address book");
    expect(draft).toContain("JPush");
    expect(draft).toContain("android.permission.READ\\_CONTACTS".replace("\\_", "_"));
    expect(draft).toContain(lang === "zh" ? "现行隐私政策否认此项" : "The policy denies this");
    expect(draft).toMatch(/\\_\\_\\_\\_ <sub>(purpose|目的)<\/sub>/);
  },
);

test("an SDK that the policy lists is left out, unless all is asked for", () => {
  const listed = sketchpad.evidence.claims
    .flatMap(({ sdkTable }) => sdkTable)
    .flatMap(({ sdk }) => sdk ?? []);
  expect(listed).toContain("umeng-analytics");
  expect(print("en", false, "markdown")).not.toContain("| Umeng");
  expect(print("en", true, "markdown")).toContain("| Umeng");
});

test("names no data that an Android app cannot have, and links only over HTTPS", () => {
  const draft = print("en", true, "html");
  expect(draft).not.toMatch(/IDFA|IDFV/);
  for (const [, href = ""] of draft.matchAll(/href="([^"]*)"/g)) expect(href).toMatch(/^(https:\/\/|#)/);
});

test.each(langs)("in %s a stranger's words stay words", (lang) => {
  for (const format of ["html", "markdown", "text"]) {
    const draft = print(lang, true, format, hostile);
    if (format === "html") expect(draft).not.toMatch(/<script|<img/);
    expect(draft).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  }
});
