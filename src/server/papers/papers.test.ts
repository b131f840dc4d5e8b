import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { rules } from "../../audit/rules.ts";
import { RECALL } from "../../report/words/law.ts";
import { type NoticeWords, noticePaper } from "./notice.ts";
import { paperDocx } from "./paper-docx.ts";
import { paperHtml } from "./paper-html.ts";
import { paperPdf } from "./paper-pdf.ts";

const HOSTILE = `<script>alert(1)</script>"'&\u202e=cmd()`;

const words: NoticeWords = {
  number: "2026-0001",
  draft: true,
  settings: {
    name: "Candor",
    authority: { en: "Example Authority", zh: "示例管理局" },
    publicComplaints: true,
    publicBulletins: true,
    confirmations: 2,
    quotaBytes: null,
    quotaQueued: 10,
    timeZone: "Asia/Shanghai",
  },
  company: `示例公司 ${HOSTILE}`,
  app: {
    label: HOSTILE,
    packageName: "com.example.app",
    versionName: "1.0",
    file: { name: "app.apk", sha256: "ab".repeat(32), sizeBytes: 1 },
    source: { store: "示例商店", link: null, sentBy: null, obtainedAt: "2026-03-01", developer: null },
    auditedAt: "2026-03-02",
  },
  findings: rules.slice(0, 3).map(({ id, title, says, cites }, at) => ({
    id: `P${at + 1}`,
    rule: id,
    severity: "high",
    title,
    says: says.what,
    fix: says.fix,
    cites: [...cites],
  })),
  deadline: "2026-03-09",
  contact: null,
  day: null,
};

describe.each(["en", "zh"] as const)("a notice in %s", (lang) => {
  const paper = noticePaper(words, lang);

  test("as a page holds no markup of others", () => {
    const html = paperHtml(paper);
    expect(html).not.toContain("<script>");
    expect(html).toContain("&#60;script&#62;");
    expect(html).not.toContain("\u202e");
    expect(html).toContain(words.findings[0]?.title[lang] ?? "");
  });

  test("as PDF is a PDF with its font, the same bytes each time", async () => {
    const pdf = await paperPdf(paper);
    expect(strFromU8(pdf.subarray(0, 5))).toBe("%PDF-");
    expect(Buffer.from(pdf).equals(Buffer.from(await paperPdf(paper)))).toBe(true);
    if (spawnSync("pdftotext", ["-v"]).error === undefined) {
      const folder = mkdtempSync(join(tmpdir(), "candor-pdf-"));
      writeFileSync(join(folder, "a.pdf"), pdf);
      const { stdout } = spawnSync("pdftotext", [join(folder, "a.pdf"), "-"], { encoding: "utf8" });
      rmSync(folder, { recursive: true });
      expect(stdout).toContain("2026-0001");
      // A hash longer than its column is broken, and nothing that no font can draw stands where.
      expect(stdout.replace(/\s/g, "")).toContain("ab".repeat(32));
      expect(stdout).not.toMatch(/[\u200b\ufffd]/);
      expect(stdout).toContain(lang === "zh" ? "责令整改通知书" : "Rectification Notice");
    }
  });

  test("cites the rules of the authority's own land as they were read, and nothing from memory", () => {
    const cites = ["CN-PIPL-13", "EU-GDPR-6", "STORE-GOOGLE-PD"];
    const [finding] = words.findings;
    const one = { ...words, findings: finding === undefined ? [] : [{ ...finding, cites }] };
    const html = paperHtml(noticePaper(one, lang));
    expect(html).toContain(lang === "zh" ? "《个人信息保护法》" : "Personal Information Protection Law");
    expect(html).not.toMatch(/GDPR|2016\/679|2002\/58|Google Play/);
    expect(html).not.toContain(RECALL[lang]);
    const foreign = {
      ...words,
      findings: finding === undefined ? [] : [{ ...finding, cites: cites.slice(1) }],
    };
    expect(paperHtml(noticePaper(foreign, lang))).toMatch(/GDPR|2016\/679|2002\/58|Google Play/);
  });

  test("as DOCX is an archive whose document holds the words", async () => {
    const files = unzipSync(await paperDocx(paper));
    const document = strFromU8(files["word/document.xml"] ?? new Uint8Array());
    expect(document).toContain("2026-0001");
    expect(document).not.toContain("<script>");
  });
});
