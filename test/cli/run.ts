import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll } from "vitest";

export const root = fileURLToPath(new URL("../../", import.meta.url));
export const program = join(root, "dist/candor.js");
export const sketchpad = join(root, "test/apps/sketchpad");
export const pals = join(root, "test/apps/pals");
export const realApp = join(root, "node_modules/io.appium.settings/apks/settings_apk-debug.apk");
/** 20,500 classes: long enough to be interrupted. */
export const largeApps = ["appium-uiautomator2-server", "android-apidemos", "io.appium.settings"].map(
  (name) => join(root, "node_modules", name, "apks"),
);

const PLAIN = { LC_ALL: "C.UTF-8", NO_COLOR: "", FORCE_COLOR: "", CI: "", TERM: "xterm" };

export interface Ran {
  readonly exit: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export function candor(args: readonly string[], cwd = sketchpad, env: Record<string, string> = {}): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd,
    env: { ...process.env, ...PLAIN, ...env },
    encoding: "utf8",
    maxBuffer: 256 * 1024 * 1024,
  });
  return { exit: status, stdout, stderr };
}

export function candorBytes(args: readonly string[], cwd = sketchpad): Buffer {
  return spawnSync(process.execPath, [program, ...args], { cwd, maxBuffer: 256 * 1024 * 1024 }).stdout;
}

/** On a terminal of 80 columns, as `script` makes one; what a person sees, standard error included. */
export function onTerminal(
  command: string,
  cwd = sketchpad,
  env: Record<string, string> = {},
  typed?: string,
): Ran {
  const line = `stty cols 80 rows 50; ${command.replace(/^candor/, `${process.execPath} ${program}`)}`;
  const { status, stdout, stderr } = spawnSync("script", ["-qec", line, "/dev/null"], {
    cwd,
    env: { ...process.env, ...PLAIN, ...env },
    encoding: "utf8",
    ...(typed === undefined ? { stdio: ["ignore", "pipe", "pipe"] } : { input: typed }),
    maxBuffer: 64 * 1024 * 1024,
  });
  return { exit: status, stdout: stdout.replaceAll("\r\n", "\n"), stderr };
}

export function start(args: readonly string[], cwd: string) {
  return spawn(process.execPath, [program, ...args], { cwd, env: { ...process.env, ...PLAIN } });
}

/** An empty folder of its own for a test file. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "candor-cli-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
