import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { rules } from "../../audit/rules.ts";
import { RECALL } from "../../report/words/law.ts";
import { bulletinCsv, bulletinPaper } from "./bulletin.ts";
import { atomFeed } from "./feed.ts";
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

describe.each(["en", "zh"] as const)("a bulletin with hostile words in %s", (lang) => {
  const hostile = [
    HOSTILE,
    "=cmd|'/C calc'!A0",
    "+1+1",
    "@SUM(1)",
    "\t=1",
    "＝1+1",
    '"; DROP',
    "{ HYPERLINK http://x }",
  ];
  const bulletin = {
    number: "2026-0001",
    state: "published" as const,
    title: { en: HOSTILE, zh: HOSTILE },
    foreword: { en: HOSTILE, zh: HOSTILE },
    authority: { en: HOSTILE, zh: HOSTILE },
    deadline: "2026-03-09",
    day: "2026-03-02",
    rows: hostile.map((word, at) => ({
      position: at + 1,
      app: word,
      developer: word,
      source: word,
      version: word,
      issues: { en: [word], zh: [word] },
    })),
  };
  const paper = bulletinPaper(bulletin, lang);

  test("as a table has no cell that a spreadsheet works out", () => {
    const [, ...lines] = bulletinCsv(bulletin, lang).trim().split("\r\n");
    expect(lines).toHaveLength(hostile.length);
    for (const line of lines)
      for (const cell of line.slice(1, -1).split('","'))
        expect(cell).not.toMatch(/^[\s\ufffd]*[=+\-@|%＝＋－＠｜]/u);
  });

  test("as page, PDF and DOCX holds words only", async () => {
    expect(paperHtml(paper)).not.toMatch(/<script|onerror|javascript:/i);
    const pdf = Buffer.from(await paperPdf(paper)).toString("latin1");
    expect(pdf).not.toMatch(/\/(JavaScript|JS|URI|Launch|OpenAction|AA|EmbeddedFile)\b/);
    const files = unzipSync(await paperDocx(paper));
    const document = strFromU8(files["word/document.xml"] ?? new Uint8Array());
    expect(document).not.toMatch(/<script|instrText|fldSimple|<w:hyperlink/);
    expect(Object.keys(files).filter((name) => /vba|embeddings|activeX/i.test(name))).toEqual([]);
  });
});

test("the feed holds words only, and leads to the public page", () => {
  const feed = atomFeed({ url: "https://candor.example.org", title: HOSTILE, lang: "zh" }, [
    { number: "2026-0001", title: HOSTILE, foreword: HOSTILE, publishedAt: "2026-03-02T00:00:00.000Z" },
  ]);
  expect(feed).not.toMatch(/<script|onerror=/);
  expect(feed).toContain('href="https://candor.example.org/public/bulletins/2026-0001"');
});
