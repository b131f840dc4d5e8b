import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { UsageError } from "../usage-error.ts";
import { findBrowser } from "./browser.ts";
import { withFonts } from "./fonts.ts";
import { steadyPdf } from "./steady.ts";

const LONGEST_WAIT_MS = 120_000;

/**
 * The page on paper, as the browser prints it: its own layout, tagged, with the fonts of this machine embedded. The
 * browser gets a profile of its own that is thrown away, may not reach the network, and reads one file.
 */
export async function printPdf(html: string): Promise<Uint8Array> {
  const browser = findBrowser(process.env);
  const folder = mkdtempSync(join(tmpdir(), "candor-pdf-"));
  try {
    const page = join(folder, "report.html");
    const paper = join(folder, "report.pdf");
    writeFileSync(page, withFonts(html));
    await run(browser, [
      "--headless",
      "--disable-gpu",
      "--disable-extensions",
      "--disable-background-networking",
      "--disable-sync",
      "--no-first-run",
      "--no-pings",
      "--no-proxy-server",
      "--host-resolver-rules=MAP * ~NOTFOUND",
      `--user-data-dir=${join(folder, "profile")}`,
      "--no-pdf-header-footer",
      "--export-tagged-pdf",
      // The page may take its fonts from the folder of this program, by its own policy and nothing else.
      "--allow-file-access-from-files",
      "--generate-pdf-document-outline",
      // Chromium refuses to start its sandbox for root; the page has no script and may load nothing.
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      `--print-to-pdf=${paper}`,
      pathToFileURL(page).href,
    ]);
    return steadyPdf(read(paper, browser));
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

function run(browser: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    execFile(browser, args, { timeout: LONGEST_WAIT_MS, killSignal: "SIGKILL" }, (error) => {
      if (error === null) resolve();
      else
        reject(
          notPrinted(browser, error.killed === true ? "it took too long" : `exit ${error.code ?? "unknown"}`),
        );
    });
  });
}

function read(paper: string, browser: string): Uint8Array {
  try {
    return readFileSync(paper);
  } catch {
    throw notPrinted(browser, "it wrote no file");
  }
}

function notPrinted(browser: string, why: string): UsageError {
  return new UsageError({
    en: `${browser} could not print the report (${why}); name another browser in CANDOR_BROWSER, or write the report as .html and print that`,
    zh: `${browser} 未能打印报告（${why}）；请用 CANDOR_BROWSER 指定其他浏览器，或先输出 .html 再自行打印`,
  });
}
