import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";

export const ROOT = fileURLToPath(new URL("../../", import.meta.url));
export const PASSWORD = "four unrelated words here";

const CHROMIUM = ["/usr/bin/chromium", "/usr/bin/chromium-browser"].find((path) => existsSync(path));
/** On a machine that many programs want, a start takes long; how long a person waits is measured after it. */
const START_MS = 150_000;

/** The built server with its embedded store, and Debian's Chromium before it: what a person has. */
export interface Stage {
  readonly url: string;
  readonly setUpLink: string;
  readonly browser: Browser;
  /** For files of the play; `data` in it is the instance's. */
  readonly folder: string;
  /** Whatever a page complained of: thrown errors, refused styles and scripts. */
  readonly complaints: string[];
  /** A browser of its own: another person, in the language asked for. */
  enter(options?: EnterOptions): Promise<Page>;
  close(): Promise<void>;
}

interface EnterOptions {
  readonly lang?: "en" | "zh";
  readonly dark?: boolean;
  readonly width?: number;
  readonly height?: number;
  readonly bypassCSP?: boolean;
  readonly cookiesOf?: BrowserContext;
}

export async function openStage(): Promise<Stage> {
  if (CHROMIUM === undefined) throw new Error("Chromium is missing: apt-get install chromium");
  const folder = mkdtempSync(join(tmpdir(), "candor-workbench-"));
  const port = await freePort();
  const server = spawn(
    process.execPath,
    ["dist/candor.js", "serve", "--data", join(folder, "data"), "--port", String(port), "--workers", "1"],
    { cwd: ROOT, stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, LANG: "C.UTF-8" } },
  );
  const setUpLink = await printedLink(server);
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox"] });
  const complaints: string[] = [];
  const url = `http://localhost:${port}`;
  return {
    url,
    setUpLink,
    browser,
    folder,
    complaints,
    enter: (options = {}) => newPerson(browser, url, complaints, options),
    close: async () => {
      await browser.close();
      const ended = new Promise((resolve) => server.once("exit", resolve));
      server.kill("SIGTERM");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function newPerson(
  browser: Browser,
  url: string,
  complaints: string[],
  { lang = "en", dark = false, width = 1440, height = 900, bypassCSP = false, cookiesOf }: EnterOptions,
): Promise<Page> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width, height },
    locale: lang === "zh" ? "zh-CN" : "en-GB",
    timezoneId: "Asia/Shanghai",
    colorScheme: dark ? "dark" : "light",
    reducedMotion: "reduce",
    bypassCSP,
  });
  if (cookiesOf !== undefined) await context.addCookies(await cookiesOf.cookies());
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  page.on("pageerror", (error) => complaints.push(`${page.url()}: ${error.message}`));
  page.on("console", (message) => {
    if (/content security policy/i.test(message.text())) complaints.push(`${page.url()}: ${message.text()}`);
  });
  return page;
}

function printedLink(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = "";
    const late = setTimeout(() => reject(new Error(`The server printed no link:\n${printed}`)), START_MS);
    const read = (chunk: Buffer) => {
      printed += chunk.toString();
      const link = /https?:\/\/\S+\/setup#\S+/.exec(printed)?.[0];
      if (link === undefined) return;
      clearTimeout(late);
      resolve(link);
    };
    server.stdout?.on("data", read);
    server.stderr?.on("data", read);
    server.once("exit", (code) => reject(new Error(`The server ended with ${code}:\n${printed}`)));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}
