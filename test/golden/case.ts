import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Expected } from "./expected.ts";

const apps = fileURLToPath(new URL("../apps/", import.meta.url));
/** The program under test; `CANDOR_PROGRAM` names one that was built elsewhere. */
const candor = process.env.CANDOR_PROGRAM ?? fileURLToPath(new URL("../../dist/candor.js", import.meta.url));

/** One command line of one sample app: `pals`, `pals (zh)`. */
export interface AppCase {
  readonly name: string;
  readonly folder: string;
  readonly args: readonly string[];
  readonly expected: Expected;
}

/** `case.json` with `expected.json`; `case.zh.json` with `expected.zh.json`, or `expected.json` where that is the same. */
export function appCases(): readonly AppCase[] {
  return readdirSync(apps, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .flatMap(casesOf);
}

function casesOf(name: string): readonly AppCase[] {
  const folder = `${apps}${name}/`;
  const files = readdirSync(folder).sort();
  return files
    .filter((file) => /^case(\.\w+)?\.json$/.test(file))
    .map((file) => {
      const variant = /^case\.(\w+)\.json$/.exec(file)?.[1];
      const own = file.replace("case", "expected");
      return {
        name: variant === undefined ? name : `${name} (${variant})`,
        folder,
        args: JSON.parse(readFileSync(folder + file, "utf8")).args,
        expected: JSON.parse(readFileSync(folder + (files.includes(own) ? own : "expected.json"), "utf8")),
      };
    });
}

export interface Run {
  readonly exit: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The built program, as people run it, from the folder of the case. */
export function runCandor(folder: string, args: readonly string[], env: Record<string, string> = {}): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [candor, ...args], {
    cwd: folder,
    env: { ...process.env, NO_COLOR: "1", ...env },
    encoding: "utf8",
    maxBuffer: 256 * 1024 * 1024,
  });
  return { exit: status, stdout, stderr };
}
