import { accessSync, constants } from "node:fs";
import { delimiter, isAbsolute, join } from "node:path";
import { UsageError } from "../usage-error.ts";

/** Names under which Chromium and its kin are installed, the plain ones first. */
const NAMES = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "brave-browser",
];

const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
];

/** The browser that prints: CANDOR_BROWSER where it is set, else the first that is installed. */
export function findBrowser(environment: NodeJS.ProcessEnv): string {
  const named = environment.CANDOR_BROWSER;
  if (named !== undefined && named !== "") {
    const found = isAbsolute(named) ? usable(named) : onPath(named, environment);
    if (found !== null) return found;
    throw new UsageError({
      en: `CANDOR_BROWSER names ${named}, which is no program that can be run; give its full path`,
      zh: `CANDOR_BROWSER 指定的 ${named} 不是可运行的程序；请写完整路径`,
    });
  }
  const found = [
    ...NAMES.map((name) => onPath(name, environment)),
    ...(process.platform === "darwin" ? PLACES.map(usable) : []),
  ].find((path) => path !== null);
  if (found !== undefined && found !== null) return found;
  throw new UsageError({
    en: "a PDF is printed by Chromium, and none is installed; install it (apt install chromium), name one in CANDOR_BROWSER, or write the report as .html and print that",
    zh: "PDF 由 Chromium 打印，但本机未安装；请安装（apt install chromium），或用 CANDOR_BROWSER 指定，或先输出 .html 再自行打印",
  });
}

function onPath(name: string, { PATH = "" }: NodeJS.ProcessEnv): string | null {
  for (const folder of PATH.split(delimiter)) {
    const found = isAbsolute(folder) ? usable(join(folder, name)) : null;
    if (found !== null) return found;
  }
  return null;
}

function usable(path: string): string | null {
  try {
    accessSync(path, constants.X_OK);
    return path;
  } catch {
    // Not there, or not for us: the next one may be.
    return null;
  }
}
